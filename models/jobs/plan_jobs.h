// SPDX-License-Identifier: GPL-3.0-or-later
// Plans as jobs of the runner (Lane::Write), for windows. Every QVariant holds a PlanOutcome.
#pragma once

#include "models/jobs/plan_run.h"

namespace store {
class Database;
}

namespace jobs {

// Called on the worker once the plan has its number and before its first step.
using PlanBegun = std::function<void(domain::PlanId)>;

// Stores the plan (id 0) or takes it up, runs it, and links the chains of what it made.
JobFunction planJob(domain::Plan plan, PlanBegun begun = {});
JobFunction resumePlanJob(domain::PlanId id, PlanBegun begun = {});
// What failed for now is due again. A plan that does not wait any more is left as it is.
JobFunction dueAgainJob(domain::PlanId id, PlanBegun begun = {});
// Failed steps are planned again, then it runs.
JobFunction retryPlanJob(domain::PlanId id, PlanBegun begun = {});
// Stores it and no more.
JobFunction savePlanJob(domain::Plan plan);
JobFunction cancelPlanJob(domain::PlanId id, const QString &reason);
JobFunction skipStepJob(domain::PlanId id, int position, const QString &reason);

// Some steps of a stored plan, in their order: what came of them.
crypto::Result<QList<domain::PlanStep>> stepsOf(store::Database &database, domain::PlanId id,
                                                int from, int limit);

}  // namespace jobs
