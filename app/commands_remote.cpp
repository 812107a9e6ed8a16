// SPDX-License-Identifier: GPL-3.0-or-later
// authority add | list | show | test | sync | remove | abilities; commands_manual.cpp has more
#include "app/commands.h"

#include "models/authorities/acme.h"
#include "models/domain/visible_text.h"
#include "models/jobs/account_files.h"
#include "models/jobs/accounts.h"
#include "models/jobs/acme_account.h"
#include "models/jobs/edit.h"
#include "models/jobs/link_chains.h"
#include "models/query/search.h"

#include <QJsonArray>

namespace app {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using Takes = OptionSpec::Takes;

namespace {

QJsonObject jsonOf(const store::AccountRow &row)
{
    QJsonObject settings = row.settings[u"settings"_s].toObject();
    QJsonObject json{
        {u"name"_s, row.name},
        {u"type"_s, row.kind},
        {u"url"_s, row.url},
        {u"settings"_s, settings},
        {u"trust"_s, row.settings[u"roots"_s].toArray().isEmpty() ? u"system"_s : u"own roots"_s},
        {u"pinned_key"_s, row.settings[u"key"_s]},
        {u"proxy"_s, row.settings[u"proxy"_s]},
        {u"allowed"_s, row.settings[u"allow"_s]},
        {u"abilities"_s, authorities::abilitiesJson(jobs::abilitiesOf(row))},
        {u"certificates"_s, qint64(row.certificates)},
        {u"added_at"_s, timeText(row.createdAt)}};
    if (const qint64 client = row.settings[u"client"_s].toInteger())
        json.insert(u"client_certificate"_s, client);  // its number in this vault
    if (row.testedAt != 0)
        json.insert(u"tested_at"_s, timeText(row.testedAt));
    if (row.syncedAt != 0)
        json.insert(u"synced_at"_s, timeText(row.syncedAt));
    return json;
}

QString wordsOf(const QJsonObject &abilities)
{
    QStringList words;
    for (auto it = abilities.begin(); it != abilities.end(); ++it) {
        if (it->isBool() && it->toBool())
            words.append(it.key());
        else if (it->isString())
            words.append(it.key() + u": "_s + it->toString());
        else if (it->isArray() && !it->toArray().isEmpty())
            words.append(it.key() + u": "_s
                         + it->toVariant().toStringList().join(u", "_s).left(200));
    }
    return domain::visibleText(words.join(u"; "_s));
}

Exit report(CommandContext &context, const jobs::AccountReport &report)
{
    if (context.json()) {
        QJsonObject json = jsonOf(report.row);
        json.insert(u"facts"_s, QJsonArray::fromStringList(report.facts));
        return context.document(json);
    }
    QString text = u"%1: %2, %3\n"_s.arg(domain::visibleText(report.row.name), report.row.kind,
                                         domain::visibleText(report.row.url));
    for (const QString &fact : report.facts)
        text += u"  "_s + domain::visibleText(fact) + u'\n';
    return context.text(text + u"  can: "_s
                        + wordsOf(authorities::abilitiesJson(jobs::abilitiesOf(report.row)))
                        + u'\n');
}

// --set KEY=VALUE. Secrets would be seen by everyone who lists processes.
Result<void> settingsFrom(const Arguments &arguments, jobs::AccountDraft &draft)
{
    const authorities::Kind *kind = authorities::kindNamed(draft.kind);
    for (const QString &word : arguments.values(u"set"_s)) {
        const QString key = word.section(u'=', 0, 0);
        if (!word.contains(u'=') || key.isEmpty())
            return Error{ErrorCode::InvalidArgument, "--set " + word.toStdString(),
                         "write KEY=VALUE"};
        const bool secret = kind
            && std::any_of(kind->fields.begin(), kind->fields.end(),
                           [&](const auto &field) { return field.key == key && field.secret; });
        if (secret)
            return Error{ErrorCode::InvalidArgument, "--set " + key.toStdString(),
                         "a secret belongs into the file of --credential-file"};
        draft.settings.insert(key, word.section(u'=', 1));
    }
    return {};
}

Result<void> draftFrom(CommandContext &context, jobs::AccountDraft &draft)
{
    const Arguments &arguments = context.arguments();
    draft.name = arguments.positional().value(0);
    draft.kind = arguments.value(u"type"_s).value_or(QString());
    draft.url = arguments.value(u"url"_s).value_or(QString());
    for (const auto &preset : authorities::acmePresets()) {
        if (draft.kind == u"acme" && draft.url == preset.name)
            draft.url = preset.url;
    }
    if (const auto file = arguments.value(u"trust"_s)) {
        auto roots = jobs::readRoots(*file);
        if (!roots)
            return roots.error();
        draft.roots = std::move(*roots);
    }
    if (const auto pin = arguments.value(u"pin-key"_s)) {
        auto key = crypto::fromHex(pin->toStdString());
        if (!key || key->size() != 32)
            return Error{ErrorCode::InvalidArgument, "--pin-key",
                         "the SHA-256 of the server's public key, 64 hex digits"};
        draft.keySha256 = std::move(*key);
    }
    if (const auto file = arguments.value(u"credential-file"_s)) {
        if (auto read = jobs::readCredentials(*file, draft); !read)
            return read;
    }
    draft.proxy = arguments.value(u"proxy"_s).value_or(QString());
    draft.allowed = arguments.values(u"allow"_s);
    draft.offline = arguments.has(u"offline"_s);
    return settingsFrom(arguments, draft);
}

Exit add(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    const authorities::Kind *kind =
        authorities::kindNamed(arguments.value(u"type"_s).value_or(QString()));
    if (!arguments.has(u"type"_s) || (!arguments.has(u"url"_s) && (!kind || kind->server)))
        return context.usage(u"say what it speaks and where it is: --type T --url URL"_s);
    jobs::AccountDraft draft;
    if (auto done = draftFrom(context, draft); !done)
        return context.fail(done.error());
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    if (const auto word = arguments.value(u"client-certificate"_s)) {
        const auto reader = context.reader();
        if (!reader)
            return context.fail(reader.error());
        const auto ids = jobs::resolve(**reader, jobs::Selection::matching(rowHandle(*word)),
                                       context.clock().now(), context.stop());
        if (!ids)
            return context.fail(ids.error());
        if (ids->size() != 1)
            return context.fail({ErrorCode::NotFound, "the certificate " + word->toStdString(),
                                 std::to_string(ids->size()) + " certificates fit"});
        draft.client = ids->front();
    }
    jobs::JobContext job = context.job();
    const auto added = jobs::addAccount(job, draft);
    return added ? report(context, *added) : context.fail(added.error());
}

Exit test(CommandContext &context)
{
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    const auto tested = jobs::testAccount(job, context.arguments().positional().value(0));
    return tested ? report(context, *tested) : context.fail(tested.error());
}

Exit list(CommandContext &context)
{
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto all = store::accounts(**reader);
    if (!all)
        return context.fail(all.error());
    QJsonArray array;
    QString text;
    for (const store::AccountRow &row : *all) {
        array.append(jsonOf(row));
        text += u"%1  %2  %3  %4\n"_s.arg(domain::visibleText(row.name), -24)
                    .arg(row.kind, -10)
                    .arg(row.testedAt ? u"tested "_s + timeText(row.testedAt) : u"never tested"_s,
                         domain::visibleText(row.url));
    }
    return context.json() ? context.document({{u"accounts"_s, array}}) : context.text(text);
}

Exit show(CommandContext &context)
{
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto row = jobs::accountNamed(**reader, context.arguments().positional().value(0));
    if (!row)
        return context.fail(row.error());
    return report(context, {*row, {}});
}

Exit sync(CommandContext &context)
{
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    const auto outcome = jobs::syncAccount(job, context.arguments().positional().value(0));
    if (!outcome)
        return context.fail(outcome.error());
    if (const auto linked = jobs::linkChains(job); !linked)
        return context.fail(linked.error());
    const Exit exit = outcome->complete && outcome->unreadable == 0 ? Exit::Done : Exit::Failed;
    if (context.json())
        return context.document({{u"listed"_s, outcome->listed},
                                 {u"added"_s, outcome->added},
                                 {u"known"_s, outcome->known},
                                 {u"revoked"_s, outcome->revoked},
                                 {u"unreadable"_s, outcome->unreadable},
                                 {u"complete"_s, outcome->complete}},
                                exit);
    return context.text(
        u"%1 listed: %2 new, %3 known, %4 marked as revoked, %5 unreadable%6\n"_s
            .arg(outcome->listed)
            .arg(outcome->added)
            .arg(outcome->known)
            .arg(outcome->revoked)
            .arg(outcome->unreadable)
            .arg(outcome->complete ? QString() : u"; stopped, the next sync goes on from here"_s),
        exit);
}

Exit remove(CommandContext &context)
{
    const QString name = context.arguments().positional().value(0);
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    if (const auto removed = jobs::removeAccount(job, name); !removed)
        return context.fail(removed.error());
    return context.json()
        ? context.document({{u"removed"_s, name}})
        : context.text(u"%1 is no longer connected; its certificates stay.\n"_s.arg(
            domain::visibleText(name)));
}

// What an ACME account can do with itself.
Exit account(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    const QStringList contacts = arguments.values(u"contact"_s);
    const bool contact = arguments.has(u"contact"_s), key = arguments.has(u"new-key"_s),
               ends = arguments.has(u"deactivate"_s);
    if (int(contact) + int(key) + int(ends) != 1)
        return context.usage(u"say one of: --contact MAIL, --new-key, --deactivate"_s);
    const QString name = arguments.positional().value(0);
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    const auto done = contact ? jobs::changeContacts(job, name, contacts)
        : key                 ? jobs::rollAccountKey(job, name)
                              : jobs::deactivateAccount(job, name);
    if (!done)
        return context.fail(done.error());
    const QString what = contact ? u"contacts"_s : key ? u"new key"_s : u"deactivated"_s;
    return context.json() ? context.document({{u"account"_s, name}, {u"done"_s, what}})
                          : context.text(u"%1: %2\n"_s.arg(domain::visibleText(name), what));
}

// Of every kind this release speaks; no vault is needed.
Exit abilities(CommandContext &context)
{
    QJsonArray array;
    QString text;
    for (const authorities::Kind &kind : authorities::kinds()) {
        const QJsonObject json = authorities::abilitiesJson(kind.abilities);
        QJsonArray fields;
        text += u"%1  %2\n  can: %3\n"_s.arg(kind.name, -8).arg(kind.title, wordsOf(json));
        for (const authorities::Field &field : kind.fields) {
            fields.append(QJsonObject{{u"key"_s, field.key},
                                      {u"words"_s, QString::fromUtf8(field.words)},
                                      {u"secret"_s, field.secret},
                                      {u"required"_s, field.required}});
            text += u"  %1 %2%3%4\n"_s.arg(field.key, -18)
                        .arg(QString::fromUtf8(field.words),
                             field.secret ? u" (credential file)"_s : QString(),
                             field.required ? u" (required)"_s : QString());
        }
        array.append(QJsonObject{{u"type"_s, kind.name},
                                 {u"title"_s, kind.title},
                                 {u"abilities"_s, json},
                                 {u"fields"_s, fields}});
    }
    return context.json() ? context.document({{u"types"_s, array}}) : context.text(text);
}

}  // namespace

QList<Command> remoteAuthorityCommands()
{
    return {
        {u"authority add"_s,
         u"NAME --type T --url URL [--trust FILE] [--credential-file FILE] [--set KEY=VALUE]… …"_s,
         u"connect an authority elsewhere"_s,
         {{u"type"_s, Takes::Value},
          {u"url"_s, Takes::Value},
          {u"trust"_s, Takes::Value},
          {u"pin-key"_s, Takes::Value},
          {u"credential-file"_s, Takes::Value},
          {u"client-certificate"_s, Takes::Value},
          {u"set"_s, Takes::Values},
          {u"proxy"_s, Takes::Value},
          {u"allow"_s, Takes::Values},
          {u"offline"_s, Takes::Nothing}},
         1,
         1,
         add},
        {u"authority list"_s, {}, u"list the authorities elsewhere"_s, {}, 0, 0, list},
        {u"authority show"_s, u"NAME"_s, u"show one authority elsewhere"_s, {}, 1, 1, show},
        {u"authority test"_s, u"NAME"_s, u"try server, trust and account"_s, {}, 1, 1, test},
        {u"authority sync"_s, u"NAME"_s, u"take in what the authority lists"_s, {}, 1, 1, sync},
        {u"authority remove"_s, u"NAME"_s, u"disconnect an authority"_s, {}, 1, 1, remove},
        {u"authority account"_s,
         u"NAME (--contact MAIL… | --new-key | --deactivate)"_s,
         u"change an ACME account at its authority"_s,
         {{u"contact"_s, Takes::Values},
          {u"new-key"_s, Takes::Nothing},
          {u"deactivate"_s, Takes::Nothing}},
         1,
         1,
         account},
        {u"authority abilities"_s,
         {},
         u"what each type of authority can do"_s,
         {},
         0,
         0,
         abilities},
    };
}

}  // namespace app
