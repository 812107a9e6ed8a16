// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/incident.h"
#include "models/jobs/plan_run.h"
#include "models/store/plan_store.h"
#include "models/store/vault.h"

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Result;
using domain::PlanState;

Result<void> storePlan(JobContext &context, domain::Plan &plan)
{
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return std::move(database).error();
    const bool blocked = std::any_of(plan.findings.begin(), plan.findings.end(),
                                     [](const auto &one) { return one.severity == u"block"; });
    plan.state = blocked           ? PlanState::Draft
        : plan.approvalsNeeded > 0 ? PlanState::WaitingForApproval
                                   : PlanState::Ready;
    plan.admin = context.vault.admin();
    auto change = store::Change::begin(context.vault, **database);
    if (!change)
        return std::move(change).error();
    const crypto::UnixTime now = context.vault.clock().now();
    auto done = store::addPlan(*change, plan, now);
    if (done)
        done = recordIncident(*change, plan, plan.admin, now);
    if (done)
        done =
            change->audit("plan.add", u"plan %1"_s.arg(plan.id),
                          {{u"verb"_s, plan.verb},
                           {u"title"_s, plan.title},
                           {u"steps"_s, plan.steps.size()},
                           {u"digest"_s, QString::fromLatin1(plan.digest.toHex())},
                           {u"state"_s, QString::fromLatin1(domain::planStateWord(plan.state))}});
    return done ? change->commit() : std::move(done);
}

}  // namespace jobs
