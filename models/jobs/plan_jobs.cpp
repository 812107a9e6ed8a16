// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/plan_jobs.h"

#include "models/jobs/judge_certificates.h"
#include "models/jobs/link_chains.h"
#include "models/store/plan_store.h"
#include "models/store/vault.h"

namespace jobs {

using crypto::Result;

namespace {

Result<QVariant> variantOf(Result<PlanOutcome> outcome)
{
    if (!outcome)
        return outcome.error();
    return QVariant::fromValue(*outcome);
}

Result<QVariant> runIt(JobContext &context, domain::PlanId id, const PlanBegun &begun)
{
    if (begun)
        begun(id);
    const auto before = lastCertificate(context);
    if (!before)
        return before.error();
    auto outcome = runPlan(context, id);
    if (!outcome)
        return outcome.error();
    // New roots, and certificates whose issuer arrived, and their findings. What is not done now is
    // found the next time: the plan itself is done and says so.
    JobContext quiet{context.vault, context.stop, {}};
    (void)linkChains(quiet);
    (void)judgeCertificates(quiet, *before);
    return QVariant::fromValue(*outcome);
}

}  // namespace

JobFunction planJob(domain::Plan plan, PlanBegun begun)
{
    return [plan = std::move(plan),
            begun = std::move(begun)](JobContext &context) mutable -> Result<QVariant> {
        if (plan.id == 0) {
            if (auto done = storePlan(context, plan); !done)
                return done.error();
        }
        return runIt(context, plan.id, begun);
    };
}

JobFunction resumePlanJob(domain::PlanId id, PlanBegun begun)
{
    return
        [id, begun = std::move(begun)](JobContext &context) { return runIt(context, id, begun); };
}

JobFunction dueAgainJob(domain::PlanId id, PlanBegun begun)
{
    return [id, begun = std::move(begun)](JobContext &context) -> Result<QVariant> {
        const auto database = context.vault.connect(store::Access::Read);
        if (!database)
            return database.error();
        const auto plan = store::planRow(**database, id);
        if (!plan)
            return plan.error();
        if (*plan && (*plan)->state == domain::PlanState::Waiting)
            return runIt(context, id, begun);
        PlanOutcome outcome;
        outcome.plan = id;
        outcome.state = *plan ? (*plan)->state : domain::PlanState::Cancelled;
        return QVariant::fromValue(outcome);
    };
}

JobFunction retryPlanJob(domain::PlanId id, PlanBegun begun)
{
    return [id, begun = std::move(begun)](JobContext &context) -> Result<QVariant> {
        if (auto again = retryPlan(context, id); !again)
            return again.error();
        return runIt(context, id, begun);
    };
}

JobFunction savePlanJob(domain::Plan plan)
{
    return [plan = std::move(plan)](JobContext &context) mutable -> Result<QVariant> {
        if (auto done = storePlan(context, plan); !done)
            return done.error();
        PlanOutcome outcome;
        outcome.plan = plan.id;
        outcome.state = plan.state;
        outcome.steps.total = outcome.steps.planned = plan.steps.size();
        return QVariant::fromValue(outcome);
    };
}

JobFunction cancelPlanJob(domain::PlanId id, const QString &reason)
{
    return [id, reason](JobContext &context) { return variantOf(cancelPlan(context, id, reason)); };
}

JobFunction skipStepJob(domain::PlanId id, int position, const QString &reason)
{
    return [id, position, reason](JobContext &context) {
        return variantOf(skipStep(context, id, position, reason));
    };
}

Result<QList<domain::PlanStep>> stepsOf(store::Database &database, domain::PlanId id, int from,
                                        int limit)
{
    return store::planSteps(database, id, from, limit);
}

}  // namespace jobs
