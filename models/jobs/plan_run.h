// SPDX-License-Identifier: GPL-3.0-or-later
// Every change is a plan. Stores plans and executes them: each step is journalled before and after
// it is done, so that a crash anywhere resumes without doing a step twice.
#pragma once

#include "models/domain/plan.h"
#include "models/jobs/job_runner.h"

namespace jobs {

struct PlanOutcome {
    domain::PlanId plan = 0;
    domain::PlanState state = domain::PlanState::Ready;
    domain::StepCounts steps;
    crypto::UnixTime nextAttempt = 0;  // of state Waiting; 0: it waits for a person
    bool stopped = false;  // asked to; the rest can be run later
};

// Puts the plan into the vault, ready to run unless a finding of severity "block" or an approval
// stands before it. Sets its id and digest.
crypto::Result<void> storePlan(JobContext &context, domain::Plan &plan);

// Runs until every step has ended, one has to wait, or it is told to stop. Refuses (NotPermitted) a
// plan that is not approved or was cancelled, and (Damaged) one whose steps are not those of its
// digest.
crypto::Result<PlanOutcome> runPlan(JobContext &context, domain::PlanId id);

// Only what has not begun is given up; pending steps must be run to their end first (Busy).
crypto::Result<PlanOutcome> cancelPlan(JobContext &context, domain::PlanId id,
                                       const QString &reason);
// Failed steps are planned again, and what depended on all before them. Then run it.
crypto::Result<PlanOutcome> retryPlan(JobContext &context, domain::PlanId id);
// One failed or planned step is given up, with the reason; what depends on it goes on.
crypto::Result<PlanOutcome> skipStep(JobContext &context, domain::PlanId id, int position,
                                     const QString &reason);

}  // namespace jobs

Q_DECLARE_METATYPE(jobs::PlanOutcome)
