// SPDX-License-Identifier: GPL-3.0-or-later
// revoke | destroy
#include "app/command_plan.h"
#include "app/commands.h"

#include "crypto/x509/crl_builder.h"
#include "models/jobs/destroy.h"
#include "models/jobs/list_place.h"
#include "models/jobs/revoke.h"
#include "models/store/authority_store.h"

namespace app {

using namespace Qt::StringLiterals;
using Takes = OptionSpec::Takes;

namespace {

// --key, --below or the query: exactly one says what.
Exit readScope(CommandContext &context, store::Database &reader, jobs::RevokeDraft &draft)
{
    const Arguments &arguments = context.arguments();
    if (const auto key = arguments.value(u"key"_s)) {
        const auto found = jobs::publicKeyNamed(reader, *key);
        if (!found)
            return context.fail(found.error());
        draft.key = *found;
    }
    if (const auto below = arguments.value(u"below"_s)) {
        const auto authority = store::localAuthority(reader, *below);
        if (!authority)
            return context.fail(authority.error());
        const auto id = *authority ? crypto::Result<qint64>((*authority)->certificate)
                                   : jobs::certificateNamed(reader, *below);
        if (!id)
            return context.fail(id.error());
        draft.below = *id;
    }
    draft.selection = jobs::Selection::matching(arguments.positional().join(u' '));
    return Exit::Done;
}

jobs::IncidentWish incidentFrom(const Arguments &arguments)
{
    const QString text = arguments.value(u"incident"_s).value_or(QString());
    bool number = false;
    const qint64 id = text.toLongLong(&number);
    jobs::IncidentWish wish;
    if (number && id > 0)
        wish.id = id;
    else
        wish.title = text;
    return wish;
}

Exit revoke(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    const int scopes = int(!arguments.positional().isEmpty()) + int(arguments.has(u"key"_s))
        + int(arguments.has(u"below"_s));
    if (scopes != 1)
        return context.usage(u"say what: a QUERY, or --key KEY, or --below AUTHORITY"_s);
    const auto word = arguments.value(u"reason"_s);
    const auto reason = word ? crypto::x509::reasonFromName(word->toStdString()) : std::nullopt;
    if (!reason)
        return context.usage(
            u"--reason is one of unspecified, keyCompromise, cACompromise, affiliationChanged, "
            "superseded, cessationOfOperation, certificateHold, removeFromCRL, "
            "privilegeWithdrawn, aACompromise"_s);
    jobs::RevokeDraft draft;
    draft.reason = *reason;
    if (const auto since = arguments.value(u"invalid-since"_s)) {
        const auto time = momentFrom(*since);
        if (!time)
            return context.usage(
                u"--invalid-since takes a date (2026-01-31) or a time (2026-01-31T08:00:00Z)"_s);
        draft.invalidSince = *time;
    }
    draft.comment = arguments.value(u"comment"_s).value_or(QString());
    if (const auto folder = arguments.value(u"crl-folder"_s))
        draft.crlFolder = jobs::absolutePlace(*folder);
    for (const QString &wave : arguments.values(u"wave"_s))
        draft.waves.append({wave, wave, 0});
    draft.pause = arguments.has(u"pause"_s);
    draft.replace = arguments.has(u"replace"_s);
    draft.incident = incidentFrom(arguments);
    const bool dryRun = arguments.has(u"dry-run"_s);
    if (const auto vault = dryRun ? context.openVault() : context.openWritableVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    if (const Exit exit = readScope(context, **reader, draft); exit != Exit::Done)
        return exit;
    auto plan = jobs::planRevoke(**reader, draft, context.clock().now(), context.stop());
    return plan ? carryOut(context, std::move(*plan), Asks::BeforeRunning)
                : context.fail(plan.error());
}

Exit destroy(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    if (arguments.positional().isEmpty())
        return context.usage(u"say whose keys: sealkeeper destroy QUERY"_s);
    const jobs::DestroyDraft draft{jobs::Selection::matching(arguments.positional().join(u' ')),
                                   arguments.value(u"reason"_s).value_or(QString())};
    return planAndCarryOut(context, Asks::BeforeRunning, [&](store::Database &reader) {
        return jobs::planDestroy(reader, draft, context.clock().now(), context.stop());
    });
}

}  // namespace

QList<Command> revokeCommands()
{
    return {
        {u"revoke"_s,
         u"QUERY|--key KEY|--below AUTHORITY --reason R [--replace] [--wave QUERY]… [--yes] …"_s,
         u"revoke certificates, issue the lists that say so, prove that they do"_s,
         {{u"reason"_s, Takes::Value},
          {u"key"_s, Takes::Value},
          {u"below"_s, Takes::Value},
          {u"invalid-since"_s, Takes::Value},
          {u"comment"_s, Takes::Value},
          {u"crl-folder"_s, Takes::Value},
          {u"wave"_s, Takes::Value},
          {u"pause"_s, Takes::Nothing},
          {u"replace"_s, Takes::Nothing},
          {u"incident"_s, Takes::Value},
          {u"yes"_s, Takes::Nothing},
          {u"dry-run"_s, Takes::Nothing}},
         0,
         -1,
         revoke},
        {u"destroy"_s,
         u"QUERY [--reason TEXT] [--yes] [--dry-run]"_s,
         u"destroy the private keys of certificates; the records stay"_s,
         {{u"reason"_s, Takes::Value}, {u"yes"_s, Takes::Nothing}, {u"dry-run"_s, Takes::Nothing}},
         1,
         -1,
         destroy},
    };
}

}  // namespace app
