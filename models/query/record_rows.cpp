// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/record_rows.h"

#include "models/query/values.h"
#include "models/store/database.h"
#include "models/store/plan_store.h"

#include <QJsonDocument>

#include <algorithm>

namespace query {
namespace {

using namespace Qt::StringLiterals;
using store::Database;
using store::Error;
using store::ErrorCode;
using store::Result;
using store::Statement;

constexpr int StopRows = 256;

// Steps every row; Cancelled when stopped.
Result<void> walk(Statement &rows, const std::stop_token &stop,
                  const std::function<Result<void>(const Statement &)> &use)
{
    for (int count = 0;; ++count) {
        if (count % StopRows == 0 && stop.stop_requested())
            return Error{ErrorCode::Cancelled, "rows", {}};
        const auto more = rows.step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        if (auto done = use(rows); !done)
            return done;
    }
}

bool ended(domain::StepState state)
{
    return state == domain::StepState::Done || state == domain::StepState::Failed
        || state == domain::StepState::Skipped;
}

// When each step of one plan came into the state it is in, from the ranges of its journal.
class Ends {
public:
    Result<crypto::UnixTime> of(Database &database, domain::PlanId plan, int position,
                                domain::StepState state)
    {
        if (plan != m_plan) {
            auto journal = store::planJournal(database, plan);
            if (!journal)
                return std::move(journal).error();
            m_plan = plan;
            m_ends.clear();
            for (const store::JournalRow &row : *journal)
                if (ended(row.state))
                    add(row);
        }
        const auto found = m_ends.constFind({position, int(state)});
        return found == m_ends.constEnd() ? crypto::UnixTime(0) : *found;
    }

private:
    void add(const store::JournalRow &row)
    {
        for (const auto &range : QStringView(row.positions).split(u',')) {
            const auto dash = range.indexOf(u'-');
            const int first = (dash < 0 ? range : range.left(dash)).toInt();
            const int last = dash < 0 ? first : range.mid(dash + 1).toInt();
            for (int position = first; position <= last; ++position)
                m_ends.insert({position, int(row.state)}, row.at);
        }
    }
    domain::PlanId m_plan = 0;
    QHash<std::pair<int, int>, crypto::UnixTime> m_ends;
};

constexpr auto DecisionsSql =
    "action IN ('plan.add', 'plan.approve', 'plan.reject', 'plan.release', 'plan.cancel', "
    "'plan.skip', 'plan.retry')";
constexpr auto KeysSql =
    "(action LIKE 'key.%' OR action LIKE 'token.%' OR action LIKE 'ocsp.%' OR action IN "
    "('plan.key', 'plan.compromise', 'plan.issue', 'plan.authority', 'plan.crl', 'plan.destroy', "
    "'vault.rekey', 'export.failed') "
    "OR (action IN ('import', 'export', 'demo') AND coalesce(json_extract(detail, '$.keys'), 0) <> "
    "0))";

}  // namespace

Result<void> forEachIssueStep(Database &database, const Period &period,
                              const UseRecord<StepRow> &use, std::stop_token stop)
{
    auto rows = database.prepare(
        "SELECT p.id, p.verb, p.title, p.admin, p.created_at, s.position, s.verb, s.object, "
        "s.state, s.attempts, s.next_attempt_at, s.input, s.result, s.error "
        "FROM plan AS p JOIN plan_step AS s ON s.plan_id = p.id "
        "WHERE (s.verb = 'issue' OR s.error <> '') AND p.created_at >= ?1 "
        "AND (?2 = 0 OR p.created_at < ?2) ORDER BY p.id, s.position");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, period.since).bind(2, period.until);
    Ends ends;
    return walk(*rows, stop, [&](const Statement &row) -> Result<void> {
        StepRow made;
        made.plan = row.integer(0);
        made.planVerb = row.string(1);
        made.title = row.string(2);
        made.admin = row.string(3);
        made.madeAt = row.integer(4);
        made.step.position = static_cast<int>(row.integer(5));
        made.step.verb = row.string(6);
        made.step.object = row.string(7);
        made.step.state = static_cast<domain::StepState>(row.integer(8));
        made.step.attempts = static_cast<int>(row.integer(9));
        made.step.nextAttempt = row.integer(10);
        made.step.input = QJsonDocument::fromJson(row.bytes(11)).object();
        made.step.result = QJsonDocument::fromJson(row.bytes(12)).object();
        made.step.error = row.string(13);
        if (ended(made.step.state)) {
            const auto at = ends.of(database, made.plan, made.step.position, made.step.state);
            if (!at)
                return at.error();
            made.endedAt = *at;
        }
        return use(made);
    });
}

Result<QHash<qint64, RevocationOrder>> revocationOrders(Database &database, std::stop_token stop)
{
    QHash<qint64, RevocationOrder> orders;
    QHash<qint64, crypto::UnixTime> listed;
    Ends ends;
    auto lists = database.prepare("SELECT plan_id, position, state FROM plan_step WHERE verb = "
                                  "'crl' AND state = ? ORDER BY plan_id, position");
    if (!lists)
        return std::move(lists).error();
    lists->bind(1, static_cast<int>(domain::StepState::Done));
    auto done = walk(*lists, stop, [&](const Statement &row) -> Result<void> {
        const auto at = ends.of(database, row.integer(0), static_cast<int>(row.integer(1)),
                                static_cast<domain::StepState>(row.integer(2)));
        if (!at)
            return at.error();
        auto &first = listed[row.integer(0)];
        first = first == 0 ? *at : std::min(first, *at);
        return {};
    });
    if (!done)
        return std::move(done).error();
    auto rows = database.prepare(
        "SELECT json_extract(s.input, '$.certificate'), p.id, p.admin, p.created_at, "
        "coalesce(json_extract(p.draft, '$.comment'), ''), "
        "coalesce(json_extract(s.input, '$.invalid_since'), 0) "
        "FROM plan_step AS s JOIN plan AS p ON p.id = s.plan_id "
        "WHERE s.verb = 'revoke' AND s.state = ? ORDER BY p.id, s.position");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, static_cast<int>(domain::StepState::Done));
    done = walk(*rows, stop, [&](const Statement &row) -> Result<void> {
        RevocationOrder order;
        order.plan = row.integer(1);
        order.admin = row.string(2);
        order.orderedAt = row.integer(3);
        order.comment = row.string(4);
        order.invalidSince = row.integer(5);
        order.listedAt = listed.value(order.plan);
        orders.insert(row.integer(0), order);
        return {};
    });
    if (!done)
        return std::move(done).error();
    return orders;
}

Result<void> forEachAudit(Database &database, AuditPart part, const Period &period,
                          const QString &text, const UseRecord<AuditRow> &use, std::stop_token stop)
{
    auto rows = database.prepare(
        std::string("SELECT seq, at, admin, action, object, detail FROM audit WHERE ")
        + (part == AuditPart::Decisions ? DecisionsSql : KeysSql)
        + " AND at >= ?1 AND (?2 = 0 OR at < ?2) AND (?3 = '' OR admin LIKE ?3 ESCAPE '\\' "
          "OR object LIKE ?3 ESCAPE '\\' OR detail LIKE ?3 ESCAPE '\\') ORDER BY seq");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, period.since)
        .bind(2, period.until)
        .bind(3, text.isEmpty() ? QString() : likeContains(text));
    return walk(*rows, stop, [&](const Statement &row) {
        return use({row.integer(0), row.integer(1), row.string(2), row.string(3), row.string(4),
                    row.string(5)});
    });
}

Result<QHash<QString, AdminActivity>> adminActivity(Database &database)
{
    auto rows = database.prepare(
        "SELECT admin, count(*), max(at) FROM audit GROUP BY admin ORDER BY admin");
    if (!rows)
        return std::move(rows).error();
    QHash<QString, AdminActivity> all;
    auto done = walk(*rows, {}, [&all](const Statement &row) -> Result<void> {
        all.insert(row.string(0), {row.integer(1), row.integer(2)});
        return {};
    });
    if (!done)
        return std::move(done).error();
    return all;
}

}  // namespace query
