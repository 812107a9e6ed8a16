// SPDX-License-Identifier: GPL-3.0-or-later
// What lists of plans and of steps ask (plan_store.h).
#include "models/store/plan_store.h"

namespace store {
namespace {

using domain::PlanId;
using domain::PlanState;
using domain::StepState;

template <typename Number> Result<std::vector<Number>> numbers(Statement &rows)
{
    std::vector<Number> found;
    for (;;) {
        const auto more = rows.step();
        if (!more)
            return more.error();
        if (!*more)
            return found;
        found.push_back(static_cast<Number>(rows.integer(0)));
    }
}

}  // namespace

Result<std::vector<std::int64_t>> planIds(Database &database, PlanShow show)
{
    auto rows = database.prepare(
        "SELECT id FROM plan AS p WHERE (?1 = 0 OR (?1 = 1 AND state < ?2) OR (?1 = 2 AND EXISTS "
        "(SELECT 1 FROM plan_step AS s WHERE s.plan_id = p.id AND s.state = ?3))) "
        "ORDER BY id DESC");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, static_cast<int>(show))
        .bind(2, static_cast<int>(PlanState::Done))
        .bind(3, static_cast<int>(StepState::Failed));
    return numbers<std::int64_t>(*rows);
}

Result<std::vector<int>> stepPositions(Database &database, PlanId id, StepShow show)
{
    auto rows = database.prepare(
        "SELECT position FROM plan_step WHERE plan_id = ?1 AND (?2 = 0 OR (?2 = 1 AND state NOT IN "
        "(?3, ?4)) OR (?2 = 2 AND state = ?5)) ORDER BY position");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, id)
        .bind(2, static_cast<int>(show))
        .bind(3, static_cast<int>(StepState::Done))
        .bind(4, static_cast<int>(StepState::Skipped))
        .bind(5, static_cast<int>(StepState::Failed));
    return numbers<int>(*rows);
}

Result<QString> firstStepError(Database &database, PlanId id)
{
    auto rows = database.prepare("SELECT error FROM plan_step WHERE plan_id = ?1 AND state = ?2 "
                                 "ORDER BY position LIMIT 1");
    if (!rows)
        return std::move(rows).error();
    const auto more = rows->bind(1, id).bind(2, static_cast<int>(StepState::Failed)).step();
    if (!more)
        return more.error();
    return *more ? rows->string(0) : QString();
}

Result<std::vector<std::int64_t>> plansNeedingSomebody(Database &database)
{
    auto rows = database.prepare("SELECT id FROM plan WHERE state IN (?1, ?2) ORDER BY id DESC");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, static_cast<int>(PlanState::Waiting))
        .bind(2, static_cast<int>(PlanState::PartlyFailed));
    return numbers<std::int64_t>(*rows);
}

Result<QList<domain::Plan>> unfinishedPlans(Database &database)
{
    auto rows = database.prepare(
        "SELECT id FROM plan AS p WHERE state IN (?1, ?2) OR (state = ?3 AND EXISTS (SELECT 1 FROM "
        "plan_step AS s WHERE s.plan_id = p.id AND s.state <> ?4)) ORDER BY id");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, static_cast<int>(PlanState::Running))
        .bind(2, static_cast<int>(PlanState::Waiting))
        .bind(3, static_cast<int>(PlanState::Ready))
        .bind(4, static_cast<int>(StepState::Planned));
    const auto ids = numbers<PlanId>(*rows);
    if (!ids)
        return ids.error();
    QList<domain::Plan> plans;
    for (const PlanId id : *ids) {
        auto plan = planRow(database, id);
        if (!plan)
            return plan.error();
        if (*plan)
            plans.append(std::move(**plan));
    }
    return plans;
}

}  // namespace store
