// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/timeline.h"

#include "models/query/facets.h"
#include "models/query/match.h"
#include "models/query/status_counts.h"
#include "models/store/database.h"

#include <QDateTime>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace report {
namespace {

using query::DaySeconds;
using store::Database;
using store::Result;

constexpr auto CurrentQuery = "-status:superseded";

struct GroupSource {
    TimelineGroup group;
    query::Facet facet;
    int dimension;
    const char *column;
    const char *names;
};
constexpr GroupSource Groups[] = {
    {TimelineGroup::Status, query::Facet::Status, 0, "0", ""},
    {TimelineGroup::Issuer, query::Facet::Issuer, 1, "c.issuer_id",
     "SELECT id, name FROM issuer_name"},
    {TimelineGroup::Owner, query::Facet::Owner, 3, "c.owner_id", "SELECT id, name FROM owner"},
    {TimelineGroup::Key, query::Facet::Key, 2, "c.key_type_id", "SELECT id, label FROM key_type"},
    {TimelineGroup::Environment, query::Facet::Environment, 4, "c.environment_id",
     "SELECT id, name FROM environment"},
};

const GroupSource &sourceOf(TimelineGroup group)
{
    return *std::find_if(std::begin(Groups), std::end(Groups),
                         [group](const GroupSource &source) { return source.group == group; });
}

qint64 dayNumber(QDate day)
{
    return QDate(1970, 1, 1).daysTo(day);
}

// Counts per bucket and value, before the largest values become series.
struct Cells {
    std::vector<std::unordered_map<qint64, qint64>> buckets;
    std::vector<qint64> withoutOwner;
    std::vector<std::int32_t> bucketOfDay;  // from request.from on
    qint64 firstDay = 0;

    void add(qint64 day, qint64 value, qint64 count, qint64 ownerless)
    {
        const auto at = static_cast<std::size_t>(day - firstDay);
        if (day < firstDay || at >= bucketOfDay.size())
            return;
        const auto bucket = static_cast<std::size_t>(bucketOfDay[at]);
        buckets[bucket][value] += count;
        withoutOwner[bucket] += ownerless;
    }
};

Cells emptyCells(const Timeline &timeline)
{
    Cells cells;
    cells.firstDay = dayNumber(timeline.request.from);
    cells.buckets.resize(static_cast<std::size_t>(timeline.starts.size()));
    cells.withoutOwner.resize(cells.buckets.size());
    const qint64 days = timeline.request.from.daysTo(timeline.request.to);
    std::int32_t bucket = 0;
    for (qint64 i = 0; i < days; ++i) {
        while (bucket + 1 < timeline.starts.size()
               && timeline.starts[bucket + 1] <= timeline.request.from.addDays(i))
            ++bucket;
        cells.bucketOfDay.push_back(bucket);
    }
    return cells;
}

Result<void> readTally(Database &database, const GroupSource &source, const Timeline &timeline,
                       Cells &cells)
{
    // Superseded and not revoked is the status "superseded": left out, as in the default view.
    auto rows = database.prepare(
        "SELECT value_id, day, sum(count), sum(CASE WHEN state & 8 THEN 0 ELSE count END) FROM "
        "tally"
        " WHERE dimension = ? AND day >= ? AND day < ? AND state & 3 <> 2 GROUP BY value_id, day");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, source.dimension)
        .bind(2, std::int64_t{dayNumber(timeline.request.from)})
        .bind(3, std::int64_t{dayNumber(timeline.request.to)});
    while (true) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        cells.add(rows->integer(1), rows->integer(0), rows->integer(2), rows->integer(3));
    }
}

Result<void> readScan(Database &database, const GroupSource &source, const query::Query &query,
                      const query::Context &context, const Timeline &timeline, Cells &cells)
{
    const auto conjuncts = query::conjunctsOf(query.root(), context);
    const bool covered = std::all_of(conjuncts.begin(), conjuncts.end(),
                                     [](const query::Conjunct &part) { return part.covered; });
    query::Condition where = covered ? query::wholeOf(conjuncts) : query::Condition{};
    std::optional<query::IdSet> set;
    if (!covered) {
        auto ids = query::matchingIds(database, conjuncts);
        if (!ids)
            return std::move(ids).error();
        set.emplace(**ids);
    }
    auto rows = database.prepare(
        std::string(
            "SELECT c.id, c.not_after, c.owner_id, c.not_before, c.revoked_at, c.superseded_by, ")
        + source.column
        + " FROM certificate c INDEXED BY certificate_expiry WHERE c.not_after >= ? AND "
          "c.not_after < ? AND "
        + where.sql);
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, std::int64_t{dayNumber(timeline.request.from) * DaySeconds})
        .bind(2, std::int64_t{dayNumber(timeline.request.to) * DaySeconds});
    query::bindValues(*rows, where.values, 3);
    const bool byStatus = source.group == TimelineGroup::Status;
    while (true) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        if (set && !set->contains(rows->integer(0)))
            continue;
        const crypto::UnixTime end = rows->integer(1);
        const qint64 value = byStatus
            ? static_cast<qint64>(domain::statusOf(rows->integer(3), end, rows->integer(4) != 0,
                                                   rows->integer(5) != 0, context.now,
                                                   context.expiringDays))
            : static_cast<qint64>(rows->integer(6));
        cells.add(query::dayOf(end), value, 1, rows->integer(2) == 0 ? 1 : 0);
    }
}

Result<std::unordered_map<qint64, QString>> namesOf(Database &database, const GroupSource &source)
{
    std::unordered_map<qint64, QString> names{{0, QString()}};
    if (source.group == TimelineGroup::Status) {
        for (int i = 0; i < 6; ++i)
            names[i] = QString::fromLatin1(domain::statusWord(static_cast<domain::Status>(i)));
        return names;
    }
    auto rows = database.prepare(source.names);
    if (!rows)
        return std::move(rows).error();
    while (true) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return names;
        names[rows->integer(0)] = rows->string(1);
    }
}

// The largest values become series, the others "other"; authorities of one name are one.
void toSeries(const Cells &cells, const std::unordered_map<qint64, QString> &names,
              const GroupSource &source, Timeline &timeline)
{
    std::map<QString, qint64> totals;
    std::unordered_map<qint64, QString> nameOfValue;
    for (const auto &bucket : cells.buckets)
        for (const auto &[value, count] : bucket) {
            const auto found = names.find(value);
            const QString name = found == names.end() ? QString() : found->second;
            nameOfValue[value] = name;
            totals[name] += count;
        }
    std::vector<std::pair<QString, qint64>> order(totals.begin(), totals.end());
    if (source.group == TimelineGroup::Status) {
        const auto rank = [](const QString &word) {
            for (int i = 0; i < 6; ++i)
                if (word == QLatin1String(domain::statusWord(static_cast<domain::Status>(i))))
                    return i;
            return 6;
        };
        std::sort(order.begin(), order.end(), [&](const auto &left, const auto &right) {
            return rank(left.first) < rank(right.first);
        });
    } else {
        std::stable_sort(order.begin(), order.end(), [](const auto &left, const auto &right) {
            return left.second > right.second;
        });
    }
    std::map<QString, qsizetype> place;
    const auto limit = static_cast<std::size_t>(std::max(1, timeline.request.seriesLimit));
    TimelineSeries other;
    other.other = true;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i >= limit) {
            other.total += order[i].second;
            place[order[i].first] = static_cast<qsizetype>(limit);
            continue;
        }
        place[order[i].first] = timeline.series.size();
        timeline.series << TimelineSeries{
            order[i].first, order[i].first.isEmpty(), false, order[i].second,
            query::term(query::fieldOf(source.facet), order[i].first)};
    }
    if (order.size() > limit)
        timeline.series << other;
    timeline.counts.fill(0, timeline.starts.size() * timeline.series.size());
    for (std::size_t b = 0; b < cells.buckets.size(); ++b) {
        for (const auto &[value, count] : cells.buckets[b]) {
            timeline.counts[static_cast<qsizetype>(b) * timeline.series.size()
                            + place[nameOfValue[value]]] += count;
            timeline.total += count;
        }
        timeline.withoutOwner << cells.withoutOwner[b];
    }
}

}  // namespace

QDate bucketStart(QDate day, TimelineUnit unit)
{
    if (unit == TimelineUnit::Week)
        return day.addDays(1 - day.dayOfWeek());
    return unit == TimelineUnit::Month ? QDate(day.year(), day.month(), 1) : day;
}

QDate nextBucket(QDate start, TimelineUnit unit)
{
    const QDate whole = bucketStart(start, unit);
    return unit == TimelineUnit::Week ? whole.addDays(7)
        : unit == TimelineUnit::Month ? whole.addMonths(1)
                                      : whole.addDays(1);
}

QString Timeline::queryOf(qsizetype bucket, qsizetype serie) const
{
    const QDate last = bucket + 1 < starts.size() ? starts[bucket + 1] : end;
    QString text =
        request.query.trimmed().isEmpty() ? QString::fromLatin1(CurrentQuery) : request.query;
    text =
        query::narrowed(text,
                        QStringLiteral("expires>=%1 expires<%2")
                            .arg(starts[bucket].toString(Qt::ISODate), last.toString(Qt::ISODate)));
    const QString term = serie >= 0 ? series[serie].term : QString();
    return term.isEmpty() ? text : query::narrowed(text, term);
}

Result<Timeline> timeline(Database &database, const TimelineRequest &request, crypto::UnixTime now,
                          std::stop_token stop)
{
    if (!request.from.isValid() || !request.to.isValid() || request.to <= request.from
        || request.from.daysTo(request.to) > 40'000)
        return store::Error{store::ErrorCode::InvalidArgument, "timeline",
                            "the days asked for are not a range"};
    if (stop.stop_possible())
        database.stopWith(stop);
    Timeline made;
    made.request = request;
    made.end = request.to;
    for (QDate day = request.from; day < request.to; day = nextBucket(day, request.unit))
        made.starts << day;
    const GroupSource &source = sourceOf(request.group);
    Cells cells = emptyCells(made);
    const query::Context context{now, domain::ExpiringDays};
    const bool everything = request.query.trimmed().isEmpty();
    if (everything && request.group != TimelineGroup::Status) {
        if (auto done = readTally(database, source, made, cells); !done)
            return std::move(done).error();
    } else {
        const auto query =
            query::Query::from(everything ? QString::fromLatin1(CurrentQuery) : request.query);
        if (!query)
            return query.error();
        if (auto done = readScan(database, source, *query, context, made, cells); !done)
            return std::move(done).error();
    }
    const auto names = namesOf(database, source);
    if (!names)
        return names.error();
    toSeries(cells, *names, source, made);
    return made;
}

}  // namespace report
