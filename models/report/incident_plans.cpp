// SPDX-License-Identifier: GPL-3.0-or-later
// What the plans of an incident say about its waves, and what they left for people.
#include "models/report/incident_parts.h"
#include "models/store/plan_store.h"

#include <algorithm>
#include <array>

namespace report::incident {

using namespace Qt::StringLiterals;
using crypto::Result;
using crypto::UnixTime;
using domain::StepState;
using store::Database;
using store::Statement;

namespace {

// The steps of one wave in one plan.
struct Span {
    int first = 0, last = -1, revokeFirst = 0, revokeLast = -1;
    std::array<qint64, 6> states{};  // by StepState
    qint64 of(StepState state) const { return states[static_cast<std::size_t>(state)]; }
    qint64 total() const
    {
        qint64 sum = 0;
        for (const qint64 count : states)
            sum += count;
        return sum;
    }
};

// "0-499,501": the ranges a journal row speaks of.
bool touches(const QString &positions, int first, int last)
{
    for (const QString &range : positions.split(u',', Qt::SkipEmptyParts)) {
        const int from = range.section(u'-', 0, 0).toInt();
        const int to = range.contains(u'-') ? range.section(u'-', 1).toInt() : from;
        if (from <= last && to >= first)
            return true;
    }
    return false;
}

class PlanReading {
public:
    PlanReading(Database &database, IncidentReport &report, Orders &orders,
                const domain::Plan &plan)
        : m_database(database), m_report(report), m_orders(orders), m_plan(plan)
    {
    }
    Result<void> read();

private:
    Result<void> readSpans();
    Result<void> readJournal();
    Result<void> readGates();
    Result<void> readLists();
    Result<void> readFailures();
    void settle(int number, const Span &span);
    IncidentWave *wave(int number)
    {
        const auto it = std::find_if(m_report.waves.begin(), m_report.waves.end(),
                                     [=](const auto &one) { return one.number == number; });
        return it == m_report.waves.end() ? nullptr : &*it;
    }

    Database &m_database;
    IncidentReport &m_report;
    Orders &m_orders;
    const domain::Plan &m_plan;
    std::map<int, Span> m_spans;
    QList<store::JournalRow> m_journal;
};

Result<void> PlanReading::readSpans()
{
    return each(m_database,
                "SELECT json_extract(input, '$.wave'), verb = 'revoke', state, count(*), "
                "min(position), max(position) FROM plan_step WHERE plan_id = ? "
                "AND json_extract(input, '$.wave') IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1",
                m_plan.id, [&](const Statement &row) {
                    Span &span = m_spans[int(row.integer(0))];
                    const bool fresh = span.last < 0;
                    const int first = int(row.integer(4)), last = int(row.integer(5));
                    span.first = fresh ? first : std::min(span.first, first);
                    span.last = std::max(span.last, last);
                    if (row.integer(1) != 0) {
                        span.revokeFirst =
                            span.revokeLast < 0 ? first : std::min(span.revokeFirst, first);
                        span.revokeLast = std::max(span.revokeLast, last);
                    }
                    if (const auto state = std::size_t(row.integer(2)); state < span.states.size())
                        span.states[state] += row.integer(3);
                });
}

void PlanReading::settle(int number, const Span &span)
{
    IncidentWave *const one = wave(number);
    if (!one)
        return;
    using State = IncidentWave::State;
    const bool cancelled = m_plan.state == domain::PlanState::Cancelled;
    const qint64 ended = span.of(StepState::Done) + span.of(StepState::Skipped);
    one->plan = m_plan.id;
    one->gate = -1;
    one->state = span.of(StepState::Failed) > 0        ? State::Failed
        : ended == span.total()                        ? State::Done
        : cancelled                                    ? State::Failed
        : span.of(StepState::Waiting) > 0              ? State::Held
        : ended > 0 || span.of(StepState::Pending) > 0 ? State::Running
                                                       : State::Waiting;
    if (m_plan.state == domain::PlanState::Running || m_plan.state == domain::PlanState::Ready)
        m_report.automatic += span.of(StepState::Planned) + span.of(StepState::Pending);
}

Result<void> PlanReading::readJournal()
{
    auto journal = store::planJournal(m_database, m_plan.id);
    if (!journal)
        return journal.error();
    m_journal = std::move(*journal);
    for (const auto &[number, span] : m_spans) {
        UnixTime begun = 0, ended = 0;
        for (const store::JournalRow &row : m_journal) {
            if (row.state == StepState::Pending && begun == 0
                && touches(row.positions, span.revokeFirst, span.revokeLast))
                begun = row.at;
            if ((row.state == StepState::Done || row.state == StepState::Skipped)
                && touches(row.positions, span.first, span.last))
                ended = row.at;
        }
        IncidentWave *const one = wave(number);
        if (begun != 0) {
            m_orders.emplace(number, begun);
            m_report.events.append({begun,
                                    IncidentEvent::Kind::WaveStarted,
                                    number,
                                    one ? one->counts.total : 0,
                                    one ? one->title : QString(),
                                    {},
                                    m_plan.id});
        }
        if (one && one->state == IncidentWave::State::Done) {
            one->finishedAt = ended;
            m_report.events.append({ended, IncidentEvent::Kind::WaveDone, number,
                                    one->counts.proven, one->title,
                                    QString::number(one->counts.total), m_plan.id});
        }
    }
    for (const store::JournalRow &row : m_journal) {
        if (row.state == StepState::Failed)
            m_report.events.append(
                {row.at, IncidentEvent::Kind::Failed, 0, 0, {}, row.detail.left(300), m_plan.id});
    }
    return {};
}

Result<void> PlanReading::readGates()
{
    return each(m_database,
                "SELECT position, object, json_extract(input, '$.wave') FROM plan_step "
                "WHERE plan_id = ? AND verb = 'gate' AND state = 5 ORDER BY position",
                m_plan.id, [&](const Statement &row) {
                    IncidentTask task;
                    task.kind = IncidentTask::Kind::Held;
                    task.plan = m_plan.id;
                    task.step = int(row.integer(0));
                    task.object = row.string(1);
                    if (IncidentWave *const one = wave(int(row.integer(2)))) {
                        one->gate = task.step;
                        task.count = one->counts.total - one->counts.revoked;
                        if (task.object.isEmpty())
                            task.object = QString::number(one->number);
                    }
                    m_report.tasks.append(task);
                });
}

// Where lists went, and when each was signed.
Result<void> PlanReading::readLists()
{
    return each(
        m_database,
        "SELECT object, coalesce(json_extract(input, '$.output'), ''), position, "
        "coalesce(json_extract(result, '$.number'), 0), "
        "coalesce(json_extract(result, '$.entries'), 0) FROM plan_step "
        "WHERE plan_id = ? AND verb = 'crl' AND state = 2 ORDER BY position",
        m_plan.id, [&](const Statement &row) {
            for (IncidentAuthority &authority : m_report.authorities) {
                if (authority.local && authority.name == row.string(0) && !row.text(1).empty())
                    authority.file = row.string(1);
            }
            const int position = int(row.integer(2));
            UnixTime at = 0;
            for (const store::JournalRow &entry : m_journal) {
                if (entry.state == StepState::Done && touches(entry.positions, position, position))
                    at = entry.at;
            }
            m_report.events.append({at, IncidentEvent::Kind::Listed, row.integer(3), row.integer(4),
                                    row.string(0), row.string(1), m_plan.id});
        });
}

// Alike failures are one task.
Result<void> PlanReading::readFailures()
{
    return each(m_database,
                "SELECT verb, min(position), count(*), object, error FROM plan_step "
                "WHERE plan_id = ? AND state = 3 AND next_attempt_at = 0 "
                "GROUP BY verb, CASE WHEN verb IN ('issue', 'revoke') THEN '' ELSE object END "
                "ORDER BY min(position)",
                m_plan.id, [&](const Statement &row) {
                    IncidentTask task;
                    task.kind = IncidentTask::Kind::Failed;
                    task.plan = m_plan.id;
                    task.step = int(row.integer(1));
                    task.count = row.integer(2);
                    task.object = row.string(3);
                    task.detail = row.string(4);
                    m_report.tasks.append(task);
                });
}

Result<void> PlanReading::read()
{
    auto done = readSpans();
    if (!done)
        return done;
    for (const auto &[number, span] : m_spans)
        settle(number, span);
    const bool held = std::any_of(m_spans.begin(), m_spans.end(), [](const auto &one) {
        return one.second.of(StepState::Waiting) > 0;
    });
    if (m_plan.state == domain::PlanState::Running || m_plan.state == domain::PlanState::Ready
        || (m_plan.state == domain::PlanState::Waiting && !held))
        m_report.resumable = m_plan.id;
    done = readJournal();
    if (done)
        done = readGates();
    if (done)
        done = readLists();
    return done ? readFailures() : std::move(done);
}

}  // namespace

Result<void> readPlans(Database &database, IncidentReport &report, Orders &orders)
{
    for (const domain::PlanId id : report.plans) {
        const auto plan = store::planRow(database, id);
        if (!plan)
            return plan.error();
        if (!*plan)
            continue;
        report.events.append({(*plan)->createdAt, IncidentEvent::Kind::Planned, 0, 0, (*plan)->verb,
                              (*plan)->title, id});
        if (auto done = PlanReading(database, report, orders, **plan).read(); !done)
            return done;
    }
    return {};
}

}  // namespace report::incident
