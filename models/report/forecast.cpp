// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/forecast.h"

#include "models/policy/findings.h"
#include "models/query/match.h"
#include "models/query/status_counts.h"
#include "models/store/database.h"

#include <algorithm>
#include <map>

namespace report {
namespace {

using query::DaySeconds;
using store::Database;
using store::Result;

constexpr int LongestPublic =
    825;  // CA/B Forum ballot 193, the longest that public TLS still knows

// Walks one line of successors, from renewal to renewal.
template <typename LifetimeOn>
void renewals(const Expiry &expiry, const ForecastRequest &request,
              const std::vector<qint64> &starts, QList<double> &counts, LifetimeOn lifetimeOn)
{
    const double left = std::clamp(request.renewAtLeft, 0.0, 0.9);
    const auto margin = [left](int lifetime) { return static_cast<qint64>(lifetime * left); };
    // What is overdue is renewed today.
    QDate day = std::max(expiry.day.addDays(-margin(expiry.lifetimeDays)), request.today);
    while (day < request.to) {
        if (day >= request.from) {
            const auto place = std::upper_bound(starts.begin(), starts.end(), day.toJulianDay());
            counts[static_cast<qsizetype>(place - starts.begin()) - 1] +=
                static_cast<double>(expiry.count);
        }
        const int lifetime = std::max(1, lifetimeOn(day));
        day = day.addDays(std::max<qint64>(1, lifetime - margin(lifetime)));
    }
}

}  // namespace

QList<ForecastStep> sc081v3Steps()
{
    return {{QDate(2026, 3, 15), 200}, {QDate(2027, 3, 15), 100}, {QDate(2029, 3, 15), 47}};
}

int longestLifetimeOn(QDate issued)
{
    return policy::longestPublicLifetime(QDate(1970, 1, 1).daysTo(issued) * DaySeconds);
}

Forecast forecast(const QList<Expiry> &expiries, const ForecastRequest &request)
{
    Forecast made;
    std::vector<qint64> starts;
    for (QDate day = request.from; day < request.to; day = nextBucket(day, request.unit)) {
        made.starts << day;
        starts.push_back(day.toJulianDay());
    }
    made.usual.fill(0, made.starts.size());
    made.shortened.fill(0, made.starts.size());
    if (starts.empty())
        return made;
    for (const Expiry &expiry : expiries) {
        if (expiry.day < request.today)
            continue;
        renewals(expiry, request, starts, made.usual, [&](QDate) { return expiry.lifetimeDays; });
        renewals(expiry, request, starts, made.shortened, [&](QDate issued) {
            return expiry.publicTls ? std::min(expiry.lifetimeDays, longestLifetimeOn(issued))
                                    : expiry.lifetimeDays;
        });
    }
    return made;
}

Result<QList<Expiry>> expiries(Database &database, const QString &text, crypto::UnixTime now,
                               std::stop_token stop)
{
    if (stop.stop_possible())
        database.stopWith(stop);
    const auto query = query::Query::from(text);
    if (!query)
        return query.error();
    const auto conjuncts =
        query::conjunctsOf(query->root(), query::Context{now, domain::ExpiringDays});
    const bool covered = std::all_of(conjuncts.begin(), conjuncts.end(),
                                     [](const query::Conjunct &part) { return part.covered; });
    const query::Condition where = covered ? query::wholeOf(conjuncts) : query::Condition{};
    std::optional<query::IdSet> set;
    if (!covered) {
        auto ids = query::matchingIds(database, conjuncts);
        if (!ids)
            return std::move(ids).error();
        set.emplace(**ids);
    }
    auto rows = database.prepare(
        "SELECT c.id, c.not_before, c.not_after FROM certificate c INDEXED BY certificate_expiry"
        " WHERE c.not_after >= ? AND c.revoked_at = 0 AND c.superseded_by = 0 AND "
        + where.sql);
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, std::int64_t{query::dayOf(now) * DaySeconds});
    query::bindValues(*rows, where.values, 2);
    std::map<std::pair<qint64, int>, qint64> counts;  // few: days times usual lifetimes
    while (true) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (!set || set->contains(rows->integer(0)))
            ++counts[{query::dayOf(rows->integer(2)),
                      policy::lifetimeDays(rows->integer(1), rows->integer(2))}];
    }
    QList<Expiry> made;
    for (const auto &[key, count] : counts)
        made << Expiry{QDate(1970, 1, 1).addDays(key.first), key.second, count,
                       key.second <= LongestPublic};
    return made;
}

}  // namespace report
