// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/status_counts.h"

#include "models/store/database.h"

#include <numeric>

namespace query {
namespace {

using domain::Status;
using store::Database;
using store::Result;

std::size_t index(Status status)
{
    return static_cast<std::size_t>(status);
}

// One day the moment cuts in two: each of its certificates by itself.
Result<void> countDay(Database &database, qint64 day, const Context &context, StatusCounts &into)
{
    auto rows =
        database.prepare("SELECT not_after FROM certificate WHERE not_after >= ? AND not_after < ?"
                         " AND revoked_at = 0 AND superseded_by = 0");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, std::int64_t{day * DaySeconds}).bind(2, std::int64_t{(day + 1) * DaySeconds});
    while (true) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        ++into.counts[index(domain::statusOf(context.now, rows->integer(0), false, false,
                                             context.now, context.expiringDays))];
    }
}

}  // namespace

qint64 StatusCounts::total() const
{
    return std::accumulate(counts.begin(), counts.end(), qint64{0});
}

Result<StatusCounts> statusCounts(Database &database, const Context &context)
{
    StatusCounts made;
    const qint64 today = dayOf(context.now);
    const qint64 soon = dayOf(context.now + qint64{context.expiringDays} * DaySeconds);
    auto rows = database.prepare("SELECT day, state, sum(count) FROM tally WHERE dimension = 0 AND "
                                 "value_id = 0 GROUP BY day, state");
    if (!rows)
        return std::move(rows).error();
    while (true) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        const qint64 day = rows->integer(0);
        const auto state = static_cast<unsigned>(rows->integer(1));
        const qint64 count = rows->integer(2);
        if (state & TallyRevoked)
            made.counts[index(Status::Revoked)] += count;
        else if (state & TallySuperseded)
            made.counts[index(Status::Superseded)] += count;
        else if (day != today && day != soon)
            made.counts[index(day < today      ? Status::Expired
                                  : day < soon ? Status::Expiring
                                               : Status::Valid)] += count;
    }
    if (auto done = countDay(database, today, context, made); !done)
        return std::move(done).error();
    if (soon != today)
        if (auto done = countDay(database, soon, context, made); !done)
            return std::move(done).error();
    // The counters know no beginning: those that have not begun are few, and have an index.
    auto future = database.prepare("SELECT not_after FROM certificate INDEXED BY certificate_begin "
                                   "WHERE not_before > ? AND not_after >= ?"
                                   " AND revoked_at = 0 AND superseded_by = 0");
    if (!future)
        return std::move(future).error();
    future->bind(1, std::int64_t{context.now}).bind(2, std::int64_t{context.now});
    while (true) {
        const auto more = future->step();
        if (!more)
            return more.error();
        if (!*more)
            return made;
        --made.counts[index(domain::statusOf(context.now, future->integer(0), false, false,
                                             context.now, context.expiringDays))];
        ++made.counts[index(Status::NotYetValid)];
    }
}

}  // namespace query
