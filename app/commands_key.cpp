// SPDX-License-Identifier: GPL-3.0-or-later
// key generate | list | show | import | export | destroy; token list
#include "app/command_plan.h"
#include "app/commands.h"

#include "crypto/base/digest.h"
#include "crypto/keys/key_spec.h"
#include "crypto/keys/pkcs11_token.h"
#include "models/domain/visible_text.h"
#include "models/jobs/destroy.h"
#include "models/jobs/export_key.h"
#include "models/jobs/generate_key.h"
#include "models/jobs/import_key.h"
#include "models/query/search.h"
#include "models/store/key_store.h"

#include <QJsonArray>

namespace app {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::Secret;
using Takes = OptionSpec::Takes;

namespace {

QString hex(const crypto::Bytes &bytes)
{
    return QString::fromStdString(crypto::toHex(bytes));
}

Exit generate(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    jobs::KeyDraft draft;
    draft.key = arguments.positional().value(0, draft.key);
    draft.label = arguments.value(u"label"_s).value_or(QString());
    draft.token = arguments.value(u"token"_s).value_or(QString());
    return planAndCarryOut(context, Asks::Never,
                           [&](store::Database &) { return jobs::planKey(draft); });
}

QJsonObject keyJson(const store::KeyRow &key)
{
    return {{u"id"_s, qint64(key.id)},
            {u"type"_s, QString::fromStdString(key.label)},
            {u"spki_sha256"_s, hex(key.spkiSha256)},
            {u"origin"_s, key.origin},
            {u"token"_s, key.uri.isEmpty() ? QJsonValue() : QJsonValue(key.uri)},
            {u"added_at"_s, timeText(key.addedAt)}};
}

QString keyLine(const store::KeyRow &key, const QString &more)
{
    return u"%1  %2  %3  %4  %5\n"_s.arg(key.id, 6)
        .arg(QString::fromStdString(key.label), -16)
        .arg(hex(key.spkiSha256).left(16), more, domain::visibleText(key.origin));
}

Exit listDestroyed(CommandContext &context, store::Database &reader)
{
    const auto keys = store::destroyedKeys(reader);
    if (!keys)
        return context.fail(keys.error());
    QJsonArray array;
    QString text;
    for (const store::DestroyedKey &one : *keys) {
        QJsonObject json = keyJson(one.key);
        json.insert(u"destroyed_at"_s, timeText(one.destroyedAt));
        json.insert(u"reason"_s, one.reason);
        json.insert(u"plan"_s, qint64(one.plan));
        array.append(json);
        text += keyLine(one.key, u"destroyed "_s + timeText(one.destroyedAt));
    }
    return context.json() ? context.document({{u"keys"_s, array}}) : context.text(text);
}

Exit list(CommandContext &context)
{
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    if (context.arguments().has(u"destroyed"_s))
        return listDestroyed(context, **reader);
    const auto keys = store::keyUses(**reader);
    if (!keys)
        return context.fail(keys.error());
    QJsonArray array;
    QString text;
    for (const store::KeyUse &use : *keys) {
        QJsonObject json = keyJson(use.key);
        json.insert(u"certificates"_s, qint64(use.certificates));
        json.insert(u"authority"_s,
                    use.authority.isEmpty() ? QJsonValue() : QJsonValue(use.authority));
        array.append(json);
        QString more = u"%1 certificates"_s.arg(use.certificates);
        if (!use.authority.isEmpty())
            more += u", signs for %1"_s.arg(domain::visibleText(use.authority));
        if (!use.key.uri.isEmpty())
            more += u", in a token"_s;
        text += keyLine(use.key, more);
    }
    return context.json() ? context.document({{u"keys"_s, array}}) : context.text(text);
}

Result<store::KeyRow> keyFrom(store::Database &reader, const QString &word)
{
    auto key = store::keyNamed(reader, word);
    if (!key)
        return key.error();
    if (!*key)
        return Error{ErrorCode::NotFound, "the key \"" + word.toStdString() + '"',
                     "\"key list\" shows what the vault has"};
    return std::move(**key);
}

// One key, all its certificates.
Exit show(CommandContext &context)
{
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto key = keyFrom(**reader, context.arguments().positional().value(0));
    if (!key)
        return context.fail(key.error());
    const crypto::UnixTime now = context.clock().now();
    const auto query = query::Query::from(u"spki:"_s + hex(key->spkiSha256));
    const auto sort = query::Sort::from(u"-expires"_s);
    if (!query || !sort)
        return context.fail(query ? sort.error() : query.error());
    const auto ids =
        query::sortedIds(**reader, {*query, {now, domain::ExpiringDays}, *sort, 0, -1});
    if (!ids)
        return context.fail(ids.error());
    const auto rows = query::rows(**reader, *ids, query::Basic);
    if (!rows)
        return context.fail(rows.error());
    QJsonArray certificates;
    QString text = keyLine(*key, u"%1 certificates"_s.arg(rows->size()));
    if (!key->uri.isEmpty())
        text += u"  token  %1\n"_s.arg(domain::visibleText(key->uri));
    for (const query::CertificateRow &row : *rows) {
        const QString status = QString::fromLatin1(domain::statusWord(row.status(now)));
        certificates.append(QJsonObject{{u"id"_s, row.id},
                                        {u"name"_s, row.name},
                                        {u"sha256"_s, QString::fromLatin1(row.sha256.toHex())},
                                        {u"status"_s, status},
                                        {u"not_after"_s, timeText(row.notAfter)}});
        text += u"  %1  %2  %3  %4\n"_s.arg(row.id, 6)
                    .arg(status, -10)
                    .arg(timeText(row.notAfter), domain::visibleText(row.name));
    }
    QJsonObject json = keyJson(*key);
    json.insert(u"certificates"_s, certificates);
    return context.json() ? context.document(json) : context.text(text);
}

Exit importKeys(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    jobs::KeyImportDraft draft;
    draft.path = arguments.positional().value(0);
    draft.label = arguments.value(u"label"_s).value_or(QString());
    if (const auto file = arguments.value(u"container-passphrase-file"_s)) {
        auto lines = readSecretLines(*file);
        if (!lines)
            return context.fail(lines.error());
        draft.passphrases = std::make_shared<const std::vector<Secret>>(std::move(*lines));
    }
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    auto keys = jobs::importKeys(job, draft);
    if (!keys && keys.error().code == ErrorCode::PassphraseNeeded) {
        auto secret = context.terminal().askSecret(
            u"Passphrase of %1: "_s.arg(domain::visibleText(draft.path)), context.stop());
        if (secret) {
            std::vector<Secret> one;
            one.push_back(std::move(*secret));
            draft.passphrases = std::make_shared<const std::vector<Secret>>(std::move(one));
            keys = jobs::importKeys(job, draft);
        }
    }
    if (!keys)
        return context.fail(keys.error());
    QJsonArray array;
    QString text;
    for (const jobs::ImportedKey &key : *keys) {
        const QString spki = QString::fromLatin1(key.spkiSha256.toHex());
        array.append(QJsonObject{{u"id"_s, key.id},
                                 {u"type"_s, key.type},
                                 {u"spki_sha256"_s, spki},
                                 {u"added"_s, key.added},
                                 {u"certificates"_s, key.certificates}});
        text += u"%1  %2  %3  %4, %5 certificates\n"_s.arg(key.id, 6)
                    .arg(key.type, -16)
                    .arg(spki.left(16), key.added ? u"added"_s : u"known"_s)
                    .arg(key.certificates);
    }
    return context.json() ? context.document({{u"keys"_s, array}}) : context.text(text);
}

// The passphrase of the file, and the vault's once more: a key leaves only in the hands of who may
// open the vault.
Result<void> askSecrets(CommandContext &context, jobs::KeyExportDraft *draft)
{
    if (!draft->unencrypted) {
        auto fresh = context.newPassphrase(u"export-passphrase-file"_s, u"the exported key"_s);
        if (!fresh)
            return fresh.error();
        draft->exportPassphrase = std::make_shared<const Secret>(std::move(*fresh));
    }
    auto again =
        context.passphrase(u"passphrase-file"_s, u"Passphrase of the vault, once more: "_s);
    if (!again)
        return again.error();
    draft->vaultPassphrase = std::make_shared<const Secret>(std::move(*again));
    return {};
}

Exit exportKey(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    const auto format = jobs::keyFormatFrom(arguments.value(u"format"_s).value_or(u"pem"_s));
    const auto output = arguments.value(u"output"_s);
    const auto reason = arguments.value(u"reason"_s);
    if (!format)
        return context.usage(u"--format is pem, pkcs8 or p12"_s);
    if (!output || output->isEmpty())
        return context.usage(u"say where the key goes: --output FILE"_s);
    if (!reason || reason->trimmed().isEmpty())
        return context.usage(u"say why the key leaves the vault: --reason TEXT"_s);
    if (arguments.value(u"passphrase-file"_s) == u"-")
        return context.usage(u"the vault's passphrase is needed twice; name a file instead of -"_s);
    jobs::KeyExportDraft draft;
    draft.format = *format;
    draft.oldWindows = arguments.has(u"legacy"_s);
    draft.unencrypted = arguments.has(u"unencrypted"_s);
    draft.output = *output;
    draft.overwrite = arguments.has(u"overwrite"_s);
    draft.reason = *reason;
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto key = keyFrom(**reader, arguments.positional().value(0));
    if (!key)
        return context.fail(key.error());
    draft.key = key->id;
    if (const auto asked = askSecrets(context, &draft); !asked)
        return context.fail(asked.error());
    jobs::JobContext job = context.job();
    const auto done = jobs::exportKey(job, draft);
    if (!done)
        return context.fail(done.error());
    if (context.json())
        return context.document({{u"key"_s, qint64(key->id)},
                                 {u"file"_s, done->file},
                                 {u"bytes"_s, done->bytes},
                                 {u"certificates"_s, done->certificates},
                                 {u"verified"_s, true}});
    return context.text(
        u"Wrote key %1 to %2; read back, and its signature verified.\n"_s.arg(key->id).arg(
            domain::visibleText(done->file)));
}

Exit destroyKeys(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    return planAndCarryOut(context, Asks::BeforeRunning,
                           [&](store::Database &reader) -> Result<domain::Plan> {
                               std::vector<std::int64_t> ids;
                               for (const QString &word : arguments.positional()) {
                                   const auto key = keyFrom(reader, word);
                                   if (!key)
                                       return key.error();
                                   ids.push_back(key->id);
                               }
                               return jobs::planDestroyKeys(
                                   reader, ids, arguments.value(u"reason"_s).value_or(QString()));
                           });
}

Exit tokens(CommandContext &context)
{
    const auto all = crypto::pkcs11::listTokens(
        context.arguments().value(u"module"_s).value_or(QString()).toStdString());
    if (!all)
        return context.fail(all.error());
    QJsonArray array;
    QString text;
    for (const crypto::pkcs11::TokenInfo &token : *all) {
        const QString uri = QString::fromStdString(crypto::pkcs11::uriText(token.uri()));
        const QString label = QString::fromStdString(token.label);
        array.append(QJsonObject{{u"label"_s, label},
                                 {u"uri"_s, uri},
                                 {u"manufacturer"_s, QString::fromStdString(token.manufacturer)},
                                 {u"model"_s, QString::fromStdString(token.model)},
                                 {u"serial"_s, QString::fromStdString(token.serial)},
                                 {u"login_required"_s, token.loginRequired},
                                 {u"pin_set"_s, token.pinSet},
                                 {u"pin_locked"_s, token.pinLocked},
                                 {u"read_only"_s, token.readOnly}});
        QString state = token.pinLocked            ? u"PIN locked"_s
            : token.pinFinalTry                    ? u"one PIN try left"_s
            : token.pinCountLow                    ? u"a wrong PIN was given"_s
            : !token.pinSet && token.loginRequired ? u"no PIN set"_s
                                                   : u"ready"_s;
        text += u"%1  %2  %3\n"_s.arg(domain::visibleText(label), -24)
                    .arg(state, -16)
                    .arg(domain::visibleText(uri));
    }
    if (all->empty())
        context.message(u"No token is there. --module FILE names a PKCS#11 library that p11-kit "
                        "does not know."_s);
    return context.json() ? context.document({{u"tokens"_s, array}}) : context.text(text);
}

}  // namespace

QList<Command> keyCommands()
{
    return {
        {u"key generate"_s,
         u"[SPEC] [--label TEXT] [--token URI] [--dry-run]"_s,
         u"make a private key"_s,
         {{u"label"_s, Takes::Value}, {u"token"_s, Takes::Value}, {u"dry-run"_s, Takes::Nothing}},
         0,
         1,
         generate},
        {u"key list"_s,
         u"[--destroyed]"_s,
         u"list private keys"_s,
         {{u"destroyed"_s, Takes::Nothing}},
         0,
         0,
         list},
        {u"key show"_s, u"KEY"_s, u"one key and all its certificates"_s, {}, 1, 1, show},
        {u"key import"_s,
         u"FILE [--label TEXT] [--container-passphrase-file FILE]"_s,
         u"take private keys from a file"_s,
         {{u"label"_s, Takes::Value}, {u"container-passphrase-file"_s, Takes::Value}},
         1,
         1,
         importKeys},
        {u"key export"_s,
         u"KEY --format pem|pkcs8|p12 --output FILE --reason TEXT ..."_s,
         u"write a private key to a file"_s,
         {{u"format"_s, Takes::Value},
          {u"output"_s, Takes::Value},
          {u"reason"_s, Takes::Value},
          {u"export-passphrase-file"_s, Takes::Value},
          {u"legacy"_s, Takes::Nothing},
          {u"unencrypted"_s, Takes::Nothing},
          {u"overwrite"_s, Takes::Nothing}},
         1,
         1,
         exportKey},
        {u"key destroy"_s,
         u"KEY... [--reason TEXT] [--yes] [--dry-run]"_s,
         u"destroy private keys; the records stay"_s,
         {{u"reason"_s, Takes::Value}, {u"yes"_s, Takes::Nothing}, {u"dry-run"_s, Takes::Nothing}},
         1,
         -1,
         destroyKeys},
        {u"token list"_s,
         u"[--module FILE]"_s,
         u"list tokens and HSMs"_s,
         {{u"module"_s, Takes::Value}},
         0,
         0,
         tokens},
    };
}

}  // namespace app
