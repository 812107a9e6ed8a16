// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/check_vault.h"

#include "models/store/check.h"
#include "models/store/state_root.h"
#include "models/store/vault.h"

namespace jobs {

using namespace Qt::StringLiterals;

JobFunction checkVault()
{
    return [](JobContext &context) -> crypto::Result<QVariant> {
        const auto progress = [&](const store::CheckStep &step) {
            context.report({step.done, step.total, step.area});
        };
        auto report = store::checkVault(context.vault, context.stop, progress);
        if (!report)
            return std::move(report).error();
        CheckOutcome outcome{{}, report->certificates, report->privateKeys, report->auditRows};
        for (const store::CheckFinding &finding : std::as_const(report->findings))
            outcome.findings.append({finding.area, finding.object, finding.detail});
        return QVariant::fromValue(outcome);
    };
}

JobFunction recheckState()
{
    return [](JobContext &context) -> crypto::Result<QVariant> {
        CheckOutcome outcome;
        for (const QString &alarm : context.vault.info().alarms)
            outcome.findings.append({u"history"_s, context.vault.info().name, alarm});
        auto database = context.vault.connect(store::Access::Read);
        if (!database)
            return std::move(database).error();
        auto state =
            store::recheckState(context.vault, **database, store::StateScope::Core, context.stop);
        if (!state)
            return std::move(state).error();
        outcome.auditRows = state->head;
        // With the rows read, the pages are in memory: comparing them costs little now.
        const auto asClosed = store::pagesAsClosed(context.vault, context.stop);
        if (!asClosed)
            return asClosed.error();
        if (*asClosed && !**asClosed)
            outcome.findings.append(
                {u"pages"_s, u"inventory.db"_s,
                 u"The pages are not the ones the database was closed with."_s});
        if (!state->coreOk)
            outcome.findings.append(
                {u"state"_s, u"certificates, private keys and slots"_s,
                 u"The rows do not add up to the state signed with audit entry %1."_s.arg(
                     state->head)});
        return QVariant::fromValue(outcome);
    };
}

}  // namespace jobs
