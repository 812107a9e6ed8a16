// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/account_values.h"

#include "models/query/rows.h"
#include "models/store/certificate_store.h"

#include <QJsonArray>

namespace jobs {

using namespace Qt::StringLiterals;
using authorities::Account;
using authorities::Trust;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr std::size_t MostSecrets = 64;
constexpr int LongestChain = 10;

void putNumber(crypto::Bytes &out, std::size_t number)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        out.push_back(std::uint8_t(number >> shift));
}

QJsonArray base64(const std::vector<crypto::Bytes> &values)
{
    QJsonArray array;
    for (const crypto::Bytes &value : values)
        array.append(QString::fromStdString(crypto::toBase64(value)));
    return array;
}

}  // namespace

Result<net::AddressPolicy> addressesFrom(const QStringList &allowed)
{
    net::AddressPolicy policy;
    for (const QString &word : allowed) {
        if (word == u"loopback")
            policy.loopback = true;
        else if (word == u"private")
            policy.privateNetworks = true;
        else if (word == u"link-local")
            policy.linkLocal = true;
        else
            return Error{ErrorCode::InvalidArgument, "the range \"" + word.toStdString() + '"',
                         "there are: loopback, private, link-local"};
    }
    return policy;
}

Result<Account> accountFrom(const AccountDraft &draft)
{
    const auto addresses = addressesFrom(draft.allowed);
    if (!addresses)
        return addresses.error();
    Account account;
    account.name = draft.name;
    account.kind = draft.kind;
    account.url = draft.url;
    account.trust.certificates = draft.roots;
    account.trust.keySha256 = draft.keySha256;
    account.trust.kind = !draft.keySha256.empty() ? Trust::Kind::PinnedKey
        : draft.roots.empty()                     ? Trust::Kind::System
                                                  : Trust::Kind::PinnedAuthority;
    for (const auto &[key, secret] : draft.secrets)
        account.credentials.secrets.emplace(key, secret.clone());
    account.proxy = draft.proxy;
    account.addresses = *addresses;
    account.settings = draft.settings;
    return account;
}

store::AccountRow rowFrom(const AccountDraft &draft, const Account &account, crypto::UnixTime now)
{
    store::AccountRow row;
    row.name = draft.name;
    row.kind = draft.kind;
    row.url = draft.url;
    row.settings = {{u"settings"_s, account.settings},
                    {u"roots"_s, base64(draft.roots)},
                    {u"key"_s, QString::fromStdString(crypto::toHex(draft.keySha256))},
                    {u"proxy"_s, draft.proxy},
                    {u"allow"_s, QJsonArray::fromStringList(draft.allowed)},
                    {u"client"_s, qint64(draft.client)}};
    row.createdAt = now;
    return row;
}

crypto::Secret packed(const std::map<QString, crypto::Secret> &secrets)
{
    std::size_t size = 4;
    for (const auto &[key, secret] : secrets)
        size += 8 + std::size_t(key.toUtf8().size()) + secret.size();
    crypto::Secret content(size);
    std::uint8_t *at = content.data();
    const auto put = [&at](const void *data, std::size_t count) {
        at = std::copy_n(static_cast<const std::uint8_t *>(data), count, at);
    };
    const auto number = [&put](std::size_t value) {
        crypto::Bytes bytes;
        putNumber(bytes, value);
        put(bytes.data(), bytes.size());
    };
    number(secrets.size());
    for (const auto &[key, secret] : secrets) {
        const QByteArray name = key.toUtf8();
        number(std::size_t(name.size()));
        put(name.constData(), std::size_t(name.size()));
        number(secret.size());
        put(secret.data(), secret.size());
    }
    return content;
}

Result<std::map<QString, crypto::Secret>> unpacked(const crypto::Secret &content)
{
    crypto::ByteView rest = content.view();
    bool good = true;
    const auto number = [&]() -> std::size_t {
        good = good && rest.size() >= 4;
        if (!good)
            return 0;
        const std::size_t value = std::size_t(rest[0]) << 24 | std::size_t(rest[1]) << 16
            | std::size_t(rest[2]) << 8 | rest[3];
        rest = rest.subspan(4);
        return value;
    };
    const auto piece = [&](std::size_t size) -> crypto::ByteView {
        good = good && rest.size() >= size;
        if (!good)
            return {};
        const crypto::ByteView view = rest.first(size);
        rest = rest.subspan(size);
        return view;
    };
    std::map<QString, crypto::Secret> secrets;
    const std::size_t count = number();
    good = good && count <= MostSecrets;
    for (std::size_t i = 0; good && i < count; ++i) {
        const crypto::ByteView key = piece(number());
        const crypto::ByteView value = piece(number());
        if (good)
            secrets.emplace(QString::fromUtf8(reinterpret_cast<const char *>(key.data()),
                                              qsizetype(key.size())),
                            crypto::Secret(value));
    }
    if (!good || !rest.empty())
        return Error{ErrorCode::Damaged, "the credentials of an account", {}};
    return secrets;
}

Result<authorities::Identity> identityOf(JobContext &context, store::Database &database,
                                         SigningKeys &keys, domain::CertificateId id)
{
    const std::string object = "the client certificate " + std::to_string(id);
    const qint64 wanted = id;
    const auto rows = query::rows(database, std::span(&wanted, 1), query::Basic);
    if (!rows)
        return rows.error();
    if (rows->empty() || rows->front().id == 0)
        return Error{ErrorCode::NotFound, object, {}};
    if (rows->front().privateKeyId == 0)
        return Error{ErrorCode::NotFound, object, "its private key is not in this vault"};
    auto key = keys.of(context, database, rows->front().privateKeyId);
    if (!key)
        return key.error();
    auto certificates = store::CertificateStore::open(database);
    if (!certificates)
        return certificates.error();
    authorities::Identity identity;
    identity.key = std::move(*key);
    qint64 next = id;
    for (int depth = 0; next != 0 && depth < LongestChain; ++depth) {
        auto der = certificates->der(next);
        if (!der)
            return der.error();
        const auto row = query::rows(database, std::span(&next, 1), query::Basic);
        if (!row)
            return row.error();
        if (!*der || (depth > 0 && row->front().selfSigned))
            break;
        identity.chain.push_back(std::move(**der));
        next = row->front().parentId;
    }
    return identity;
}

Result<Account> openAccount(JobContext &context, store::Database &database, SigningKeys &keys,
                            const store::AccountRow &row)
{
    AccountDraft draft;
    draft.name = row.name;
    draft.kind = row.kind;
    draft.url = row.url;
    draft.settings = row.settings[u"settings"_s].toObject();
    draft.proxy = row.settings[u"proxy"_s].toString();
    for (const auto &word : row.settings[u"allow"_s].toArray())
        draft.allowed.append(word.toString());
    for (const auto &root : row.settings[u"roots"_s].toArray()) {
        auto der = crypto::fromBase64(root.toString().toStdString());
        if (!der)
            return Error{ErrorCode::Damaged, "the account " + row.name.toStdString(), "its trust"};
        draft.roots.push_back(std::move(*der));
    }
    if (const auto key = crypto::fromHex(row.settings[u"key"_s].toString().toStdString()))
        draft.keySha256 = *key;
    const auto content = store::accountCredentials(context.vault, database, row.id);
    if (!content)
        return content.error();
    auto secrets = unpacked(*content);
    if (!secrets)
        return secrets.error();
    draft.secrets = std::move(*secrets);
    auto account = accountFrom(draft);
    if (!account)
        return account;
    if (const qint64 client = row.settings[u"client"_s].toInteger()) {
        auto identity = identityOf(context, database, keys, client);
        if (!identity)
            return identity.error();
        account->credentials.identity = std::move(*identity);
    }
    return account;
}

Result<store::AccountRow> accountNamed(store::Database &database, const QString &name)
{
    auto row = store::account(database, name);
    if (!row)
        return row.error();
    if (*row)
        return std::move(**row);
    const auto all = store::accounts(database);
    if (!all)
        return all.error();
    QStringList names;
    for (const auto &one : *all)
        names.append(one.name);
    return Error{ErrorCode::NotFound, "the authority account \"" + name.toStdString() + '"',
                 names.isEmpty() ? "there is none yet; \"authority add\" connects one"
                                 : "known: " + names.join(u", "_s).toStdString()};
}

authorities::Abilities abilitiesOf(const store::AccountRow &row)
{
    if (!row.abilities.isEmpty())
        return authorities::abilitiesOf(row.abilities);
    const authorities::Kind *kind = authorities::kindNamed(row.kind);
    return kind ? kind->abilities : authorities::Abilities();
}

}  // namespace jobs
