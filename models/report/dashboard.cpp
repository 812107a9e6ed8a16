// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/dashboard.h"

#include "models/query/facets.h"
#include "models/query/rows.h"
#include "models/query/search.h"
#include "models/query/status_counts.h"
#include "models/store/database.h"
#include "models/store/plan_store.h"

namespace report {
namespace {

using query::DaySeconds;
using store::Database;
using store::Result;

constexpr qint64 FewForOwners = 2'000;  // distinct owners are counted up to so many certificates
constexpr int ActivityRows = 20;

// What the counters say about certificates neither revoked nor superseded.
struct Current {
    qint64 all = 0, current = 0, weak = 0, weakOwnerless = 0, ownerless = 0, unmanaged = 0,
           unmanagedOwnerless = 0, vulnerable = 0;
    qint64 revoked = 0, revokedOwnerless = 0;
};

Result<Current> readCurrent(Database &database)
{
    Current made;
    auto rows = database.prepare(
        "SELECT state, sum(count) FROM tally WHERE dimension = 0 AND value_id = 0 GROUP BY state");
    if (!rows)
        return std::move(rows).error();
    while (true) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return made;
        const auto state = static_cast<unsigned>(rows->integer(0));
        const qint64 count = rows->integer(1);
        const qint64 ownerless = state & query::TallyOwned ? 0 : count;
        made.all += count;
        if (state & query::TallyRevoked) {
            made.revoked += count;
            made.revokedOwnerless += ownerless;
        }
        if (state & (query::TallyRevoked | query::TallySuperseded))
            continue;
        made.current += count;
        made.ownerless += ownerless;
        if (state & query::TallyWeak) {
            made.weak += count;
            made.weakOwnerless += ownerless;
        }
        if (!(state & query::TallyManaged)) {
            made.unmanaged += count;
            made.unmanagedOwnerless += ownerless;
        }
        if (state & query::TallyVulnerable)
            made.vulnerable += count;
    }
}

// What the next 90 days and the past hold, to the second, from the covering index.
struct Ends {
    qint64 expired = 0, expiredSeen = 0;
    qint64 within[3] = {}, withinOwnerless[3] = {};  // 7, 30, 90 days
    qint64 firstEnd = 0, firstOwnerlessEnd = 0;
};
constexpr int Spans[3] = {7, 30, 90};

Result<Ends> readEnds(Database &database, crypto::UnixTime now)
{
    Ends made;
    auto rows = database.prepare(
        "SELECT not_after, not_before, owner_id, seen_at FROM certificate INDEXED BY "
        "certificate_expiry"
        " WHERE not_after < ? AND revoked_at = 0 AND superseded_by = 0 ORDER BY not_after, id");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, std::int64_t{now + 90 * DaySeconds});
    while (true) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return made;
        const qint64 end = rows->integer(0);
        if (end < now) {
            ++made.expired;
            made.expiredSeen += rows->integer(3) > end ? 1 : 0;
            continue;
        }
        if (rows->integer(1) > now)
            continue;  // not valid yet
        const bool ownerless = rows->integer(2) == 0;
        for (int i = 0; i < 3; ++i) {
            if (end < now + Spans[i] * DaySeconds) {
                ++made.within[i];
                made.withinOwnerless[i] += ownerless ? 1 : 0;
            }
        }
        if (!made.firstEnd)
            made.firstEnd = end;
        if (ownerless && !made.firstOwnerlessEnd)
            made.firstOwnerlessEnd = end;
    }
}

struct RevokedSeen {
    qint64 count = 0, first = 0;
};

Result<RevokedSeen> readRevokedSeen(Database &database)
{
    auto row = database.prepare("SELECT count(*), coalesce(min(revoked_at), 0) FROM certificate "
                                "INDEXED BY certificate_revoked"
                                " WHERE revoked_at <> 0 AND seen_at > revoked_at");
    if (!row)
        return std::move(row).error();
    const auto more = row->step();
    if (!more)
        return more.error();
    return RevokedSeen{row->integer(0), row->integer(1)};
}

// How many of a row's certificates the narrowed view means, and when the first of them ends.
Result<void> narrow(Database &database, const query::Context &context, const QString &whose,
                    ToDo &todo)
{
    todo.query = todo.query + QLatin1Char(' ') + whose;
    const auto query = query::Query::from(todo.query);
    if (!query)
        return query.error();
    const auto count = query::countMatching(database, *query, context);
    if (!count)
        return count.error();
    todo.count = *count;
    if (todo.count == 0 || todo.due == 0)
        return {};
    const auto first = query::firstIds(database, {*query, context, query::Sort{}, 0, 1});
    if (!first)
        return first.error();
    const auto row = query::rows(database, *first);
    if (!row)
        return row.error();
    todo.due = row->empty() ? 0 : row->front().notAfter;
    return {};
}

// Names for the sub-line, and whose they are.
Result<void> illustrate(Database &database, const query::Context &context, ToDo &todo)
{
    const auto query = query::Query::from(todo.query);
    if (!query)
        return query.error();
    const auto first = query::firstIds(database, {*query, context, query::Sort{}, 0, 3});
    if (!first)
        return first.error();
    const auto rows = query::rows(database, *first);
    if (!rows)
        return rows.error();
    for (const auto &row : *rows)
        todo.examples << row.name;
    if (todo.count > FewForOwners) {
        todo.owners = -1;
        return {};
    }
    const auto spread = query::facets(database, *query, context);
    if (!spread)
        return spread.error();
    const auto &owners = spread->of(query::Facet::Owner);
    for (const auto &owner : owners)
        todo.owners += owner.value.isEmpty() ? 0 : 1;
    if (owners.size() == 1)
        todo.owner = owners.first().value;
    return {};
}

Result<void> addStaleCrls(Database &database, crypto::UnixTime now, QList<ToDo> &todo)
{
    // Per issuer only the newest list counts; one day is what a person needs to publish another.
    auto rows = database.prepare(
        "SELECT i.name, c.next_update FROM crl c JOIN issuer_name i ON i.id = c.issuer_id WHERE "
        "c.next_update <> 0"
        " AND c.next_update < ? AND NOT EXISTS (SELECT 1 FROM crl n WHERE n.issuer_id = c.issuer_id"
        " AND (n.this_update > c.this_update OR (n.this_update = c.this_update AND n.id > c.id)))"
        " ORDER BY c.next_update, c.id");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, std::int64_t{now + DaySeconds});
    ToDo stale;
    stale.kind = ToDo::Kind::StaleCrl;
    while (true) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (++stale.count == 1)
            stale.due = rows->integer(1) < now ? 0 : rows->integer(1);
        if (stale.examples.size() < 3)
            stale.examples << rows->string(0);
    }
    stale.status = stale.due == 0 ? domain::Status::Expired : domain::Status::Expiring;
    if (stale.count)
        todo << stale;
    return {};
}

// What stopped on its way and needs somebody: it is not taken up by itself.
Result<void> addPlans(Database &database, QList<ToDo> &todo)
{
    const auto ids = store::plansNeedingSomebody(database);
    if (!ids)
        return ids.error();
    if (ids->empty())
        return {};
    ToDo made;
    made.kind = ToDo::Kind::Plans;
    made.status = domain::Status::Expiring;
    made.count = qint64(ids->size());
    made.plan = ids->front();
    for (std::size_t i = 0; i < std::min<std::size_t>(ids->size(), 3); ++i) {
        const auto plan = store::planRow(database, (*ids)[i]);
        if (!plan)
            return plan.error();
        if (*plan)
            made.examples << (*plan)->title;
    }
    todo << made;
    return {};
}

Result<QList<Activity>> readActivity(Database &database)
{
    QList<Activity> made;
    auto rows = database.prepare(
        "SELECT seq, at, admin, action, object, detail FROM audit ORDER BY seq DESC LIMIT ?");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, ActivityRows);
    while (true) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return made;
        made << Activity{rows->integer(0), rows->integer(1), rows->string(2),
                         rows->string(3),  rows->string(4),  rows->string(5)};
    }
}

constexpr auto NotGone = " -status:(revoked or superseded)";

QString figureQuery(FigureKind kind)
{
    switch (kind) {
    case FigureKind::Total:
        return {};
    case FigureKind::Expired:
        return QStringLiteral("status:expired");
    case FigureKind::Expiring7:
        return QStringLiteral("expires:7d status:valid");
    case FigureKind::Expiring30:
        return QStringLiteral("expires:30d status:valid");
    case FigureKind::Expiring90:
        return QStringLiteral("expires:90d status:valid");
    case FigureKind::Revoked:
        return QStringLiteral("status:revoked");
    case FigureKind::RevokedStillSeen:
        return QStringLiteral("status:revoked still-seen:yes");
    case FigureKind::Weak:
        return QLatin1String("weak:yes") + QLatin1String(NotGone);
    case FigureKind::NoOwner:
        return QLatin1String("owner:none") + QLatin1String(NotGone);
    case FigureKind::Unmanaged:
        return QLatin1String("managed:no") + QLatin1String(NotGone);
    case FigureKind::QuantumVulnerable:
        return QLatin1String("pqc:vulnerable") + QLatin1String(NotGone);
    }
    return {};
}

}  // namespace

Result<Dashboard> dashboard(Database &database, crypto::UnixTime now, std::stop_token stop,
                            const QString &whose)
{
    if (stop.stop_possible())
        database.stopWith(stop);
    const auto current = readCurrent(database);
    if (!current)
        return current.error();
    const auto ends = readEnds(database, now);
    if (!ends)
        return ends.error();
    const auto revokedSeen = readRevokedSeen(database);
    if (!revokedSeen)
        return revokedSeen.error();
    const auto forged = database.integer("SELECT count(*) FROM certificate WHERE parent_state = 2");
    if (!forged)
        return forged.error();

    Dashboard made;
    const auto figure = [&](FigureKind kind, qint64 count, qint64 detail) {
        made.figures << Figure{kind, count, figureQuery(kind), detail};
    };
    figure(FigureKind::Total, current->all, current->current);
    figure(FigureKind::Expired, ends->expired, ends->expiredSeen);
    figure(FigureKind::Expiring7, ends->within[0], ends->withinOwnerless[0]);
    figure(FigureKind::Expiring30, ends->within[1], ends->withinOwnerless[1]);
    figure(FigureKind::Expiring90, ends->within[2], ends->withinOwnerless[2]);
    figure(FigureKind::Revoked, current->revoked, current->revokedOwnerless);
    figure(FigureKind::RevokedStillSeen, revokedSeen->count,
           revokedSeen->count ? (now - revokedSeen->first) / DaySeconds : 0);
    figure(FigureKind::Weak, current->weak, current->weakOwnerless);
    figure(FigureKind::NoOwner, current->ownerless, ends->withinOwnerless[1]);
    figure(FigureKind::Unmanaged, current->unmanaged, current->unmanagedOwnerless);
    figure(FigureKind::QuantumVulnerable, current->vulnerable, current->current);

    using Kind = ToDo::Kind;
    using domain::Status;
    const struct {
        Kind kind;
        Status status;
        qint64 count;
        QString query;
        qint64 due;
    } candidates[] = {
        {Kind::RevokedStillSeen, Status::Revoked, revokedSeen->count,
         figureQuery(FigureKind::RevokedStillSeen), 0},
        {Kind::ParentSignatureWrong, Status::Revoked, *forged, QStringLiteral("parent:wrong"), 0},
        {Kind::ExpiredStillSeen, Status::Expired, ends->expiredSeen,
         QStringLiteral("status:expired still-seen:yes"), 0},
        {Kind::Expiring7, Status::Expiring, ends->within[0], figureQuery(FigureKind::Expiring7),
         ends->firstEnd},
        {Kind::ExpiringNoOwner, Status::Expiring, ends->withinOwnerless[1],
         QStringLiteral("expires:30d status:valid owner:none"), ends->firstOwnerlessEnd},
        {Kind::Expired, Status::Expired, ends->expired - ends->expiredSeen,
         QStringLiteral("status:expired still-seen:no"), 0},
        {Kind::WeakKeys, Status::Expiring, current->weak, figureQuery(FigureKind::Weak), 0},
        {Kind::Unmanaged, Status::Superseded, current->unmanaged,
         figureQuery(FigureKind::Unmanaged), 0},
        {Kind::NoOwner, Status::Superseded, current->ownerless, figureQuery(FigureKind::NoOwner),
         0},
    };
    const query::Context context{now, domain::ExpiringDays};
    for (const auto &candidate : candidates) {
        if (candidate.kind == Kind::WeakKeys && whose.isEmpty())
            if (auto done = addStaleCrls(database, now, made.todo); !done)
                return std::move(done).error();
        if (candidate.kind == Kind::Expiring7 && whose.isEmpty())
            if (auto done = addPlans(database, made.todo); !done)
                return std::move(done).error();
        if (candidate.count == 0)
            continue;
        ToDo todo{candidate.kind, candidate.status, candidate.count, candidate.query, {}, {}, 0,
                  candidate.due};
        if (!whose.isEmpty()) {
            if (auto done = narrow(database, context, whose, todo); !done)
                return std::move(done).error();
            if (todo.count == 0)
                continue;
        }
        if (auto done = illustrate(database, context, todo); !done)
            return std::move(done).error();
        made.todo << todo;
    }
    auto activity = readActivity(database);
    if (!activity)
        return std::move(activity).error();
    made.activity = std::move(*activity);
    return made;
}

}  // namespace report
