// SPDX-License-Identifier: GPL-3.0-or-later
// Who does the steps of one verb. The engine (plan_run.h) calls, for a batch of steps:
//   prepare   nothing is open: slow work that can be thrown away (generating keys)
//   putDown   inside the change that journals "pending": what must survive a crash goes into the
//             vault and its place into the step's memo, before anything leaves
//   act       nothing is open: sign, ask. Called again with the same memo after a crash
//   record    inside the change that journals "done": results into the vault
// A step that fails gets fail(); its batch goes on without it. An Error returned from a function
// ends the run: nothing of the batch was recorded.
#pragma once

#include "models/domain/plan.h"
#include "models/jobs/job_runner.h"
#include "models/store/change.h"
#include "models/store/database.h"

#include <memory>
#include <span>

namespace jobs {

struct PlanContext {
    JobContext &job;
    store::Database &database;  // the run's writing connection
    const domain::Plan &plan;
    crypto::UnixTime now = 0;
};

using Steps = std::span<domain::PlanStep *const>;

class PlanVerb {
public:
    virtual ~PlanVerb() = default;
    virtual crypto::Result<void> prepare(PlanContext &context, Steps steps) = 0;
    virtual crypto::Result<void> putDown(PlanContext &context, store::Change &change,
                                         Steps steps) = 0;
    virtual crypto::Result<void> act(PlanContext &context, Steps steps) = 0;
    virtual crypto::Result<void> record(PlanContext &context, store::Change &change,
                                        Steps steps) = 0;
    // What will probably come after the batch that is being done: slow work may begin on threads of
    // its own. Nothing may rely on it.
    virtual void foresee(PlanContext &, Steps) { }
    // After a batch was rolled back: forget what is known only in memory.
    virtual void forget() = 0;
    // How many steps one transaction holds, by the first of them.
    virtual int batch(const domain::PlanStep &) const { return 250; }
};

// For this step only. Busy, InputOutput and the like are tried again by themselves, up to
// MostAttempts; other causes need a person.
void fail(PlanContext &context, domain::PlanStep &step, const crypto::Error &error);
inline constexpr int MostAttempts = 4;

// nullptr: no such verb in this release.
std::unique_ptr<PlanVerb> planVerb(const QString &verb);

}  // namespace jobs
