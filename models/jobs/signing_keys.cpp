// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/signing_keys.h"

#include "crypto/keys/private_key.h"
#include "models/store/key_store.h"
#include "models/store/vault.h"

namespace jobs {

using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::pkcs11::Token;
using crypto::pkcs11::TokenKey;
using crypto::pkcs11::Uri;

Result<std::shared_ptr<const crypto::Key>>
SigningKeys::of(JobContext &context, store::Database &database, std::int64_t keyId)
{
    const auto row = store::keyRow(database, keyId);
    if (!row)
        return row.error();
    if (*row && !(*row)->uri.isEmpty()) {
        const auto uri = crypto::pkcs11::parseUri((*row)->uri.toStdString());
        if (!uri)
            return uri.error();
        const auto open = token(context, *uri);
        if (!open)
            return open.error();
        auto key = (*open)->find(*uri);
        if (!key)
            return key.error();
        if ((*key)->spkiSha256() != (*row)->spkiSha256)
            return Error{ErrorCode::Damaged, crypto::pkcs11::uriText(*uri),
                         "the token has another key under this label"};
        return std::shared_ptr<const crypto::Key>(std::move(*key));
    }
    const auto pkcs8 = store::openKey(context.vault, database, keyId);
    if (!pkcs8)
        return pkcs8.error();
    auto key = crypto::PrivateKey::open(*pkcs8);
    if (!key)
        return key.error();
    return std::shared_ptr<const crypto::Key>(
        std::make_shared<crypto::PrivateKey>(std::move(*key)));
}

Result<std::shared_ptr<Token>> SigningKeys::token(JobContext &context, const Uri &uri)
{
    Uri whole = uri;
    whole.object.clear();
    whole.id.clear();
    whole.type.clear();
    const std::string name = crypto::pkcs11::uriText(whole);
    if (const auto known = m_tokens.find(name); known != m_tokens.end())
        return known->second;
    auto open = Token::open(whole);
    if (!open)
        return open.error();
    const auto &info = (*open)->info();
    if (info.loginRequired && info.ownPinPad) {
        if (const auto done = (*open)->login({}); !done)
            return done.error();
    } else if (info.loginRequired) {
        if (!context.pin)
            return Error{ErrorCode::PassphraseNeeded, "the token " + info.label,
                         "its PIN is needed"};
        const auto pin = context.pin(QString::fromStdString(info.label));
        if (!pin)
            return pin.error();
        if (const auto done = (*open)->login(*pin); !done)
            return done.error();
    }
    return m_tokens.emplace(name, std::move(*open)).first->second;
}

Result<std::shared_ptr<const crypto::Key>>
findOrGenerate(Token &token, const Uri &uri, const crypto::KeySpec &spec, std::stop_token stop)
{
    auto key = token.find(uri);
    if (!key && key.error().code == ErrorCode::NotFound && !uri.object.empty())
        key = token.generate(spec, uri.object, std::move(stop));
    if (!key)
        return key.error();
    return std::shared_ptr<const crypto::Key>(std::move(*key));
}

std::string uriOf(const crypto::Key &key)
{
    const auto *token = dynamic_cast<const TokenKey *>(&key);
    return token ? crypto::pkcs11::uriText(token->uri()) : std::string();
}

Result<Uri> newKeyUri(const QString &text, const QString &name)
{
    auto uri = crypto::pkcs11::parseUri(text.toStdString());
    if (!uri)
        return uri.error();
    const auto token = Token::open(*uri);
    if (!token)
        return token.error();
    // The whole token is named from now on: another of the same label is not taken for it.
    Uri whole = (*token)->info().uri();
    whole.modulePath = uri->modulePath;
    whole.object = uri->object;
    whole.id = uri->id;
    if (whole.object.empty() && whole.id.empty())
        whole.object = name.toStdString();
    return whole;
}

bool isTokenTrouble(const Error &error)
{
    return error.code == ErrorCode::TokenMissing || error.code == ErrorCode::WrongPin
        || error.code == ErrorCode::PinLocked || error.code == ErrorCode::PassphraseNeeded
        || error.code == ErrorCode::Cancelled;
}

}  // namespace jobs
