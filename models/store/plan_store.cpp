// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/plan_store.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace store {
namespace {

using crypto::UnixTime;
using domain::Plan;
using domain::PlanId;
using domain::PlanState;
using domain::PlanStep;
using domain::StepState;

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const Statement &statement, int column)
{
    return QJsonDocument::fromJson(statement.bytes(column)).object();
}

QString textOf(const QList<domain::PlanFinding> &findings)
{
    QJsonArray array;
    for (const auto &finding : findings)
        array.append(QJsonObject{{QStringLiteral("severity"), finding.severity},
                                 {QStringLiteral("code"), finding.code},
                                 {QStringLiteral("message"), finding.message},
                                 {QStringLiteral("object"), finding.object},
                                 {QStringLiteral("count"), finding.count}});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<domain::PlanFinding> findingsOf(const QByteArray &text)
{
    QList<domain::PlanFinding> findings;
    for (const auto &value : QJsonDocument::fromJson(text).array()) {
        const QJsonObject one = value.toObject();
        findings.append(
            {one[QStringLiteral("severity")].toString(), one[QStringLiteral("code")].toString(),
             one[QStringLiteral("message")].toString(), one[QStringLiteral("object")].toString(),
             one[QStringLiteral("count")].toInteger()});
    }
    return findings;
}

constexpr const char *PlanColumns =
    "SELECT id, verb, title, draft, findings, approvals_needed, digest, state, admin, created_at, "
    "updated_at FROM plan ";

Plan planOf(const Statement &row)
{
    Plan plan;
    plan.id = row.integer(0);
    plan.verb = row.string(1);
    plan.title = row.string(2);
    plan.draft = objectOf(row, 3);
    plan.findings = findingsOf(row.bytes(4));
    plan.approvalsNeeded = static_cast<int>(row.integer(5));
    plan.digest = row.bytes(6);
    plan.state = static_cast<PlanState>(row.integer(7));
    plan.admin = row.string(8);
    plan.createdAt = row.integer(9);
    plan.updatedAt = row.integer(10);
    return plan;
}

constexpr const char *StepColumns =
    "SELECT position, verb, object, depends_on, input, state, attempts, next_attempt_at, memo, "
    "result, error FROM plan_step ";

PlanStep stepOf(const Statement &row)
{
    PlanStep step;
    step.position = static_cast<int>(row.integer(0));
    step.verb = row.string(1);
    step.object = row.string(2);
    step.dependsOn = static_cast<int>(row.integer(3));
    step.input = objectOf(row, 4);
    step.state = static_cast<StepState>(row.integer(5));
    step.attempts = static_cast<int>(row.integer(6));
    step.nextAttempt = row.integer(7);
    step.memo = objectOf(row, 8);
    step.result = objectOf(row, 9);
    step.error = row.string(10);
    return step;
}

// "0-499,501": which steps a journal row speaks of.
QString rangesOf(std::span<PlanStep *const> steps)
{
    QString text;
    for (std::size_t i = 0; i < steps.size();) {
        std::size_t last = i;
        while (last + 1 < steps.size() && steps[last + 1]->position == steps[last]->position + 1)
            ++last;
        if (!text.isEmpty())
            text += u',';
        text += QString::number(steps[i]->position);
        if (last > i)
            text += u'-' + QString::number(steps[last]->position);
        i = last + 1;
    }
    return text;
}

Result<void> journal(Change &change, PlanId id, UnixTime now, StepState state,
                     const QString &positions, const QString &detail)
{
    auto row = change.database().prepare(
        "INSERT INTO plan_journal(plan_id, at, state, positions, detail) VALUES(?, ?, ?, ?, ?)");
    if (!row)
        return std::move(row).error();
    return row->bind(1, id)
        .bind(2, now)
        .bind(3, static_cast<int>(state))
        .bind(4, positions)
        .bind(5, detail)
        .run();
}

}  // namespace

Result<void> addPlan(Change &change, Plan &plan, UnixTime now)
{
    for (int i = 0; i < plan.steps.size(); ++i)
        plan.steps[i].position = i;
    plan.digest = domain::digestOf(plan);
    plan.createdAt = plan.updatedAt = now;
    Database &database = change.database();
    auto row = database.prepare(
        "INSERT INTO plan(verb, title, draft, findings, approvals_needed, digest, state, admin, "
        "created_at, updated_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!row)
        return std::move(row).error();
    auto done = row->bind(1, plan.verb)
                    .bind(2, plan.title)
                    .bind(3, textOf(plan.draft))
                    .bind(4, textOf(plan.findings))
                    .bind(5, plan.approvalsNeeded)
                    .bind(6,
                          ByteView(reinterpret_cast<const std::uint8_t *>(plan.digest.constData()),
                                   static_cast<std::size_t>(plan.digest.size())))
                    .bind(7, static_cast<int>(plan.state))
                    .bind(8, plan.admin)
                    .bind(9, now)
                    .bind(10, now)
                    .run();
    if (!done)
        return done;
    plan.id = database.lastInsertId();
    change.touchedPlan(plan.id);
    auto insert = database.prepare(
        "INSERT INTO plan_step(plan_id, position, verb, object, depends_on, input, state) "
        "VALUES(?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return std::move(insert).error();
    for (const PlanStep &step : plan.steps) {
        done = insert->bind(1, plan.id)
                   .bind(2, step.position)
                   .bind(3, step.verb)
                   .bind(4, step.object)
                   .bind(5, step.dependsOn)
                   .bind(6, textOf(step.input))
                   .bind(7, static_cast<int>(step.state))
                   .run();
        if (!done)
            return done;
    }
    const QString all =
        plan.steps.isEmpty() ? QString() : QStringLiteral("0-%1").arg(plan.steps.size() - 1);
    return journal(change, plan.id, now, StepState::Planned, all, {});
}

Result<std::optional<Plan>> planRow(Database &database, PlanId id)
{
    auto rows = database.prepare(std::string(PlanColumns) + "WHERE id = ?");
    if (!rows)
        return std::move(rows).error();
    const auto more = rows->bind(1, id).step();
    if (!more)
        return more.error();
    return *more ? std::optional(planOf(*rows)) : std::nullopt;
}

Result<QList<Plan>> planRows(Database &database, bool all, int limit)
{
    auto rows = database.prepare(std::string(PlanColumns)
                                 + "WHERE ?1 OR state < ?2 ORDER BY id DESC LIMIT ?3");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, all ? 1 : 0).bind(2, static_cast<int>(PlanState::Done)).bind(3, limit);
    QList<Plan> plans;
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return plans;
        plans.append(planOf(*rows));
    }
}

Result<QList<PlanStep>> planSteps(Database &database, PlanId id, int from, int limit)
{
    auto rows = database.prepare(std::string(StepColumns)
                                 + "WHERE plan_id = ? AND position >= ? ORDER BY position LIMIT ?");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, id).bind(2, from).bind(3, limit);
    QList<PlanStep> steps;
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return steps;
        steps.append(stepOf(*rows));
    }
}

Result<domain::StepCounts> stepCounts(Database &database, PlanId id)
{
    auto rows =
        database.prepare("SELECT state, count(*) FROM plan_step WHERE plan_id = ? GROUP BY state "
                         "ORDER BY state");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, id);
    domain::StepCounts counts;
    std::array<qint64 *, 6> fields{&counts.planned, &counts.pending, &counts.done,
                                   &counts.failed,  &counts.skipped, &counts.waiting};
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return counts;
        const auto state = static_cast<std::size_t>(rows->integer(0));
        if (state < fields.size())
            *fields[state] = rows->integer(1);
        counts.total += rows->integer(1);
    }
}

Result<QList<PlanStep>> runnableSteps(Database &database, PlanId id, UnixTime now, int limit)
{
    // Two questions, so that ten thousand planned steps are not sorted for each batch: the index
    // serves one state at a time in order of position.
    QList<PlanStep> steps;
    const auto collect = [&](const char *state) -> Result<void> {
        auto rows =
            database.prepare(std::string(StepColumns) + "AS s WHERE plan_id = ?1 AND " + state
                             + " AND (depends_on = -1"
                               " OR (depends_on = -2 AND NOT EXISTS (SELECT 1 FROM plan_step AS b "
                               "WHERE b.plan_id = ?1"
                               "     AND b.position < s.position AND (b.state IN (1, 5)"
                               "     OR (b.state = 3 AND b.next_attempt_at <> 0)"
                               // what waits for a step that failed for good never comes
                               "     OR (b.state = 0 AND NOT EXISTS (SELECT 1 FROM plan_step AS f"
                               "         WHERE f.plan_id = ?1 AND f.position = b.depends_on"
                               "         AND f.state = 3 AND f.next_attempt_at = 0)))))"
                               " OR EXISTS (SELECT 1 FROM plan_step AS d WHERE d.plan_id = ?1"
                               "     AND d.position = s.depends_on AND d.state IN (2, 4)))"
                               " ORDER BY position LIMIT ?3");
        if (!rows)
            return std::move(rows).error();
        rows->bind(1, id).bind(2, now).bind(3, limit);
        for (;;) {
            const auto more = rows->step();
            if (!more)
                return more.error();
            if (!*more)
                return {};
            steps.append(stepOf(*rows));
        }
    };
    // What a crash left goes first, then what is due again, then what is new.
    for (const char *state :
         {"state = 1 AND ?2 >= 0", "state = 3 AND next_attempt_at <> 0 AND next_attempt_at <= ?2",
          "state = 5 AND next_attempt_at <> 0 AND next_attempt_at <= ?2",
          "state = 0 AND ?2 >= 0"}) {
        const auto done = collect(state);
        if (!done)
            return done.error();
        if (!steps.isEmpty())
            break;
    }
    for (qsizetype i = 1; i < steps.size(); ++i) {
        if (steps[i].verb != steps.front().verb) {
            steps.resize(i);
            break;
        }
    }
    return steps;
}

Result<UnixTime> nextAttempt(Database &database, PlanId id)
{
    auto rows = database.prepare("SELECT coalesce(min(next_attempt_at), 0) FROM plan_step "
                                 "WHERE plan_id = ? AND state IN (3, 5) AND next_attempt_at <> 0");
    if (!rows)
        return std::move(rows).error();
    const auto more = rows->bind(1, id).step();
    if (!more)
        return more.error();
    return UnixTime(*more ? rows->integer(0) : 0);
}

Result<void> putSteps(Change &change, PlanId id, std::span<PlanStep *const> steps, UnixTime now,
                      const QString &detail)
{
    if (steps.empty())
        return {};
    change.touchedPlan(id);
    auto row = change.database().prepare(
        "UPDATE plan_step SET state = ?, attempts = ?, next_attempt_at = ?, memo = ?, result = ?, "
        "error = ? WHERE plan_id = ? AND position = ?");
    if (!row)
        return std::move(row).error();
    for (const PlanStep *step : steps) {
        auto done = row->bind(1, static_cast<int>(step->state))
                        .bind(2, step->attempts)
                        .bind(3, step->nextAttempt)
                        .bind(4, textOf(step->memo))
                        .bind(5, textOf(step->result))
                        .bind(6, step->error)
                        .bind(7, id)
                        .bind(8, step->position)
                        .run();
        if (!done)
            return done;
    }
    return journal(change, id, now, steps.front()->state, rangesOf(steps), detail);
}

Result<void> setPlanState(Change &change, PlanId id, PlanState state, UnixTime now)
{
    change.touchedPlan(id);
    auto row = change.database().prepare("UPDATE plan SET state = ?, updated_at = ? WHERE id = ?");
    if (!row)
        return std::move(row).error();
    return row->bind(1, static_cast<int>(state)).bind(2, now).bind(3, id).run();
}

Result<QString> profileUsed(Database &database, std::int64_t certificateId)
{
    auto rows = database.prepare(
        "SELECT json_extract(s.input, '$.profile') FROM issued AS i JOIN plan_step AS s "
        "ON s.plan_id = i.plan_id AND s.position = i.position WHERE i.certificate_id = ?");
    if (!rows)
        return std::move(rows).error();
    const auto more = rows->bind(1, certificateId).step();
    if (!more)
        return more.error();
    return *more && !rows->isNull(0) ? rows->string(0) : QString();
}

Result<QList<JournalRow>> planJournal(Database &database, PlanId id)
{
    auto rows = database.prepare("SELECT id, at, state, positions, detail FROM plan_journal "
                                 "WHERE plan_id = ? ORDER BY id");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, id);
    QList<JournalRow> journal;
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return journal;
        journal.append({rows->integer(0), rows->integer(1),
                        static_cast<StepState>(rows->integer(2)), rows->string(3),
                        rows->string(4)});
    }
}

}  // namespace store
