// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/facets.h"

#include "models/query/match.h"
#include "models/query/status_counts.h"

#include <algorithm>
#include <array>
#include <future>

namespace query {
namespace {

using store::Database;
using store::Result;

constexpr std::size_t FewIds = 5'000;

struct Source {
    Facet facet;
    int dimension;  // of tally
    const char *names;  // SELECT id, label
};
constexpr Source Sources[] = {
    {Facet::Issuer, 1, "SELECT id, name FROM issuer_name"},
    {Facet::Key, 2, "SELECT id, label FROM key_type"},
    {Facet::Owner, 3, "SELECT id, name FROM owner"},
    {Facet::Environment, 4, "SELECT id, name FROM environment"},
    {Facet::Tag, 5, "SELECT id, name FROM tag"},
};

// Counts by dictionary id; those are small numbers, so a plain array serves.
struct Counts {
    std::vector<qint64> values;
    void add(std::int64_t id, qint64 by = 1)
    {
        const auto at = static_cast<std::size_t>(std::max<std::int64_t>(0, id));
        if (at >= values.size())
            values.resize(at + 64);
        values[at] += by;
    }
};
using AllCounts = std::array<Counts, FacetCount>;

Counts &of(AllCounts &counts, Facet facet)
{
    return counts[static_cast<std::size_t>(facet)];
}

Result<void> name(Database &database, AllCounts &counts, Facets &facets)
{
    for (const Source &source : Sources) {
        Counts &own = of(counts, source.facet);
        auto &list = facets.values[static_cast<int>(source.facet)];
        if (!own.values.empty() && own.values[0] > 0)
            list << FacetValue{0, {}, own.values[0]};
        auto names = database.prepare(source.names);
        if (!names)
            return std::move(names).error();
        while (true) {
            const auto more = names->step();
            if (!more)
                return more.error();
            if (!*more)
                break;
            const auto id = static_cast<std::size_t>(names->integer(0));
            if (id < own.values.size() && own.values[id] > 0)
                list << FacetValue{static_cast<qint64>(id), names->string(1), own.values[id]};
        }
        // Several authorities may share a name: people choose by name, so they count together.
        std::sort(list.begin(), list.end(), [](const FacetValue &left, const FacetValue &right) {
            return left.value < right.value;
        });
        for (qsizetype i = list.size() - 1; i > 0; --i) {
            if (list[i].value != list[i - 1].value)
                continue;
            list[i - 1].count += list[i].count;
            list.removeAt(i);
        }
        std::stable_sort(list.begin(), list.end(),
                         [](const FacetValue &left, const FacetValue &right) {
                             return left.count > right.count;
                         });
    }
    return {};
}

void nameStatuses(const std::array<qint64, 6> &counts, Facets &facets)
{
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            facets.values[static_cast<int>(Facet::Status)] << FacetValue{
                static_cast<qint64>(i),
                QString::fromLatin1(domain::statusWord(static_cast<domain::Status>(i))), counts[i]};
        facets.total += counts[i];
    }
}

Result<Facets> fromTally(Database &database, const Context &context)
{
    Facets facets;
    const auto statuses = statusCounts(database, context);
    if (!statuses)
        return statuses.error();
    nameStatuses(statuses->counts, facets);
    AllCounts counts;
    auto rows = database.prepare(
        "SELECT value_id, sum(count) FROM tally WHERE dimension = ? GROUP BY value_id");
    if (!rows)
        return std::move(rows).error();
    for (const Source &source : Sources) {
        rows->bind(1, source.dimension);
        while (true) {
            const auto more = rows->step();
            if (!more)
                return more.error();
            if (!*more)
                break;
            of(counts, source.facet).add(rows->integer(0), rows->integer(1));
        }
        rows->reset();
    }
    if (auto done = name(database, counts, facets); !done)
        return std::move(done).error();
    return facets;
}

// `among`: the same ids as a set, where they are many.
Result<void> countTags(Database &database, const std::vector<qint64> &ids,
                       const std::optional<IdSet> &among, Counts &tags)
{
    const bool few = !among;
    auto rows = database.prepare(
        few ? "SELECT certificate_id, tag_id FROM certificate_tag WHERE certificate_id = ?"
            : "SELECT certificate_id, tag_id FROM certificate_tag ORDER BY certificate_id, tag_id");
    if (!rows)
        return std::move(rows).error();
    qint64 tagged = 0, last = 0;
    const auto read = [&]() -> Result<void> {
        while (true) {
            const auto more = rows->step();
            if (!more)
                return more.error();
            if (!*more)
                break;
            const qint64 id = rows->integer(0);
            if (among && !among->contains(id))
                continue;
            tagged += id != last ? 1 : 0;
            last = id;
            tags.add(rows->integer(1));
        }
        rows->reset();
        return {};
    };
    if (few) {
        for (const qint64 id : ids) {
            rows->bind(1, std::int64_t{id});
            if (auto done = read(); !done)
                return done;
        }
    } else if (auto done = read(); !done) {
        return done;
    }
    tags.add(0, static_cast<qint64>(ids.size()) - tagged);
    return {};
}

// The tags of `ids`, counted by a thread of its own.
class TagsBeside {
public:
    void start(const AnotherReader &another, const std::vector<qint64> &ids,
               const std::optional<IdSet> &among, const std::stop_token &stop)
    {
        m_counted = std::async(std::launch::async, [&]() -> Result<Counts> {
            auto reader = another.open();
            if (!reader)
                return reader.error();
            if (stop.stop_possible())
                (*reader)->stopWith(stop);
            Counts counts;
            if (auto done = countTags(**reader, ids, among, counts); !done)
                return done.error();
            return counts;
        });
    }
    bool started() const { return m_counted.valid(); }
    Result<Counts> counted() { return m_counted.get(); }

private:
    std::future<Result<Counts>> m_counted;  // its destructor waits
};

Result<Facets> fromScan(Database &database, const Query &query, const Context &context,
                        const std::stop_token &stop, const AnotherReader &another)
{
    const auto conjuncts = conjunctsOf(query.root(), context);
    const bool covered = std::all_of(conjuncts.begin(), conjuncts.end(),
                                     [](const Conjunct &part) { return part.covered; });
    std::vector<qint64> ids;
    std::optional<IdSet> set;
    TagsBeside beside;  // the last of what it refers to
    std::string sql = "SELECT c.id, c.not_before, c.not_after, c.issuer_id, c.key_type_id, "
                      "c.owner_id, c.environment_id,"
                      " c.revoked_at, c.superseded_by FROM certificate c ";
    Condition where;
    if (covered) {
        where = wholeOf(conjuncts);
        sql += "INDEXED BY certificate_expiry WHERE " + where.sql;
    } else {
        auto found = matchingIds(database, conjuncts);
        if (!found)
            return std::move(found).error();
        ids = std::move(**found);
        if (ids.size() <= (another.open ? std::min(FewIds, another.from) : FewIds)) {
            sql += "WHERE c.id = ?";
        } else {
            set.emplace(ids);
            if (another.open && ids.size() > another.from)
                beside.start(another, ids, set, stop);
            sql += "INDEXED BY certificate_expiry";
        }
    }
    auto rows = database.prepare(sql);
    if (!rows)
        return std::move(rows).error();
    AllCounts counts;
    std::array<qint64, 6> statuses{};
    const auto read = [&]() -> Result<void> {
        while (true) {
            const auto more = rows->step();
            if (!more)
                return more.error();
            if (!*more)
                break;
            const qint64 id = rows->integer(0);
            if (set && !set->contains(id))
                continue;
            if (covered)
                ids.push_back(id);
            const auto status =
                domain::statusOf(rows->integer(1), rows->integer(2), rows->integer(7) != 0,
                                 rows->integer(8) != 0, context.now, context.expiringDays);
            ++statuses[static_cast<std::size_t>(status)];
            of(counts, Facet::Issuer).add(rows->integer(3));
            of(counts, Facet::Key).add(rows->integer(4));
            of(counts, Facet::Owner).add(rows->integer(5));
            of(counts, Facet::Environment).add(rows->integer(6));
        }
        rows->reset();
        return {};
    };
    if (!covered && !set) {
        for (const qint64 id : ids) {
            rows->bind(1, std::int64_t{id});
            if (auto done = read(); !done)
                return std::move(done).error();
        }
    } else {
        bindValues(*rows, where.values);
        if (auto done = read(); !done)
            return std::move(done).error();
    }
    if (beside.started()) {
        auto tags = beside.counted();
        if (!tags)
            return std::move(tags).error();
        of(counts, Facet::Tag) = std::move(*tags);
    } else {
        if (covered && ids.size() > FewIds)
            set.emplace(ids);
        if (auto done = countTags(database, ids, set, of(counts, Facet::Tag)); !done)
            return std::move(done).error();
    }
    Facets facets;
    nameStatuses(statuses, facets);
    if (auto done = name(database, counts, facets); !done)
        return std::move(done).error();
    return facets;
}

}  // namespace

Result<Facets> facets(Database &database, const Query &query, const Context &context,
                      std::stop_token stop, const AnotherReader &another)
{
    if (stop.stop_possible())
        database.stopWith(stop);
    return query.matchesEverything() ? fromTally(database, context)
                                     : fromScan(database, query, context, stop, another);
}

Field fieldOf(Facet facet)
{
    switch (facet) {
    case Facet::Status:
        return Field::Status;
    case Facet::Issuer:
        return Field::Issuer;
    case Facet::Owner:
        return Field::Owner;
    case Facet::Key:
        return Field::Key;
    case Facet::Environment:
        return Field::Environment;
    case Facet::Tag:
        return Field::Tag;
    }
    return Field::Status;
}

}  // namespace query
