// SPDX-License-Identifier: GPL-3.0-or-later
// revoke | destroy
#include "app/command_plan.h"
#include "app/commands.h"

#include "crypto/x509/crl_builder.h"
#include "models/jobs/destroy.h"
#include "models/jobs/revoke.h"

#include <QDateTime>

namespace app {

using namespace Qt::StringLiterals;
using Takes = OptionSpec::Takes;

namespace {

Exit revoke(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    if (arguments.positional().isEmpty())
        return context.usage(u"say which certificates: sealkeeper revoke QUERY --reason …"_s);
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
        QDateTime time = QDateTime::fromString(*since, Qt::ISODate);
        if (!time.isValid())
            return context.usage(
                u"--invalid-since takes a date (2026-01-31) or a time (2026-01-31T08:00:00Z)"_s);
        if (time.timeSpec() == Qt::LocalTime)
            time.setTimeSpec(Qt::UTC);
        draft.invalidSince = time.toSecsSinceEpoch();
    }
    draft.comment = arguments.value(u"comment"_s).value_or(QString());
    draft.crlFolder = arguments.value(u"crl-folder"_s).value_or(QString());
    draft.selection = jobs::Selection::matching(arguments.positional().join(u' '));
    return planAndCarryOut(context, Asks::BeforeRunning, [&](store::Database &reader) {
        return jobs::planRevoke(reader, draft, context.clock().now(), context.stop());
    });
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
         u"QUERY --reason R [--invalid-since T] [--comment TEXT] [--yes] [--dry-run]"_s,
         u"revoke certificates and issue the lists that say so"_s,
         {{u"reason"_s, Takes::Value},
          {u"invalid-since"_s, Takes::Value},
          {u"comment"_s, Takes::Value},
          {u"crl-folder"_s, Takes::Value},
          {u"yes"_s, Takes::Nothing},
          {u"dry-run"_s, Takes::Nothing}},
         1,
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
