// SPDX-License-Identifier: GPL-3.0-or-later
// Plans, their steps and the journal. A step's state changes only together with a journal row.
#pragma once

#include "models/domain/plan.h"
#include "models/store/change.h"
#include "models/store/database.h"

#include <QList>

#include <optional>
#include <span>
#include <vector>

namespace store {

// Stores plan and steps; sets id, positions, digest and times in `plan`.
Result<void> addPlan(Change &change, domain::Plan &plan, crypto::UnixTime now);

// Without steps. nullopt: no such plan.
Result<std::optional<domain::Plan>> planRow(Database &database, domain::PlanId id);
// Newest first, without steps; `all` false: only those that are not over.
Result<QList<domain::Plan>> planRows(Database &database, bool all, int limit);
Result<QList<domain::PlanStep>> planSteps(Database &database, domain::PlanId id, int from,
                                          int limit);
Result<domain::StepCounts> stepCounts(Database &database, domain::PlanId id);

// Steps that may be done now, by position, at most `limit` and all of one verb: planned, pending
// (from before a crash) or due for another try, and what they depend on has ended.
Result<QList<domain::PlanStep>> runnableSteps(Database &database, domain::PlanId id,
                                              crypto::UnixTime now, int limit);
// Which plans of a list, which steps of a plan.
enum class PlanShow { All, Open, Failed };  // Open: not over; Failed: with failed steps
enum class StepShow { All, Open, Failed };  // Open: neither done nor skipped
// Newest first.
Result<std::vector<std::int64_t>> planIds(Database &database, PlanShow show);
// In the order of the plan.
Result<std::vector<int>> stepPositions(Database &database, domain::PlanId id, StepShow show);
// Of the first failed step; empty: none failed.
Result<QString> firstStepError(Database &database, domain::PlanId id);
// Partly failed, or waiting; newest first.
Result<std::vector<std::int64_t>> plansNeedingSomebody(Database &database);
// What a crash, a lock or a lost power line left in the middle: running, or begun and not ended.
Result<QList<domain::Plan>> unfinishedPlans(Database &database);

// When the next failed step is due; 0: none is.
Result<crypto::UnixTime> nextAttempt(Database &database, domain::PlanId id);

// Writes state, attempts, memo, result and error of these steps, all of which are in the same state
// now, and the journal row that says so.
Result<void> putSteps(Change &change, domain::PlanId id, std::span<domain::PlanStep *const> steps,
                      crypto::UnixTime now, const QString &detail = {});
Result<void> setPlanState(Change &change, domain::PlanId id, domain::PlanState state,
                          crypto::UnixTime now);

// The profile a certificate was issued with; empty: not issued by a plan of this vault.
Result<QString> profileUsed(Database &database, std::int64_t certificateId);

struct JournalRow {
    std::int64_t id = 0;
    crypto::UnixTime at = 0;
    domain::StepState state = domain::StepState::Planned;
    QString positions, detail;
};
Result<QList<JournalRow>> planJournal(Database &database, domain::PlanId id);

}  // namespace store
