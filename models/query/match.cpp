// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/match.h"

#include <algorithm>
#include <iterator>

namespace query {
namespace {

using store::Database;
using store::Result;

constexpr std::size_t FewIds = 5'000;  // one by one costs less than a scan of the covering index

}  // namespace

IdSet::IdSet(const std::vector<qint64> &ids)
{
    const qint64 last = ids.empty() ? 0 : *std::max_element(ids.begin(), ids.end());
    m_words.resize((static_cast<std::size_t>(last) >> 6) + 1);
    for (const qint64 id : ids)
        m_words[static_cast<std::size_t>(id) >> 6] |= std::uint64_t{1}
            << (static_cast<std::size_t>(id) & 63);
    m_size = static_cast<qint64>(ids.size());
}

std::vector<qint64> common(const std::vector<qint64> &left, const std::vector<qint64> &right)
{
    std::vector<qint64> both;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                          std::back_inserter(both));
    return both;
}

std::vector<qint64> difference(const std::vector<qint64> &from, const std::vector<qint64> &what)
{
    std::vector<qint64> left;
    std::set_difference(from.begin(), from.end(), what.begin(), what.end(),
                        std::back_inserter(left));
    return left;
}

Result<std::vector<qint64>> idsOf(Database &database, const Condition &select)
{
    auto statement = database.prepare(select.sql);
    if (!statement)
        return std::move(statement).error();
    bindValues(*statement, select.values);
    std::vector<qint64> ids;
    bool ascending = true;
    while (true) {
        const auto more = statement->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        const qint64 id = statement->integer(0);
        if (ids.empty() || id > ids.back()) {
            ids.push_back(id);
        } else if (id != ids.back()) {
            ascending = false;
            ids.push_back(id);
        }
    }
    if (!ascending) {
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    }
    return ids;
}

Result<std::vector<qint64>> filtered(Database &database, const std::vector<qint64> &ids,
                                     const std::vector<Conjunct> &conjuncts)
{
    if (conjuncts.empty())
        return ids;
    const Condition test = perRowOf(conjuncts);
    auto statement = database.prepare("SELECT 1 FROM certificate c WHERE c.id = ? AND " + test.sql);
    if (!statement)
        return std::move(statement).error();
    std::vector<qint64> kept;
    bindValues(*statement, test.values, 2);
    for (const qint64 id : ids) {
        statement->bind(1, std::int64_t{id});
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (*row)
            kept.push_back(id);
        statement->reset();
    }
    return kept;
}

Result<std::optional<std::vector<qint64>>> matchingIds(Database &database,
                                                       const std::vector<Conjunct> &conjuncts)
{
    std::optional<std::vector<qint64>> ids;
    const auto narrow = [&ids](std::vector<qint64> &found) {
        if (ids)
            ids = common(*ids, found);
        else
            ids.emplace().swap(found);
    };
    std::vector<Conjunct> excluding, covered, rest;
    for (const Conjunct &part : conjuncts) {
        if (part.driver.sql.empty()) {
            (part.covered ? covered : part.excluded.sql.empty() ? rest : excluding).push_back(part);
            continue;
        }
        if (ids && ids->empty())
            return ids;
        auto found = idsOf(database, part.driver);
        if (!found)
            return std::move(found).error();
        narrow(*found);
    }
    if (!covered.empty()) {
        if (ids && ids->size() <= FewIds) {
            rest.insert(rest.end(), covered.begin(), covered.end());
        } else {
            Condition scan = wholeOf(covered);
            scan.sql =
                "SELECT c.id FROM certificate c INDEXED BY certificate_expiry WHERE " + scan.sql;
            auto found = idsOf(database, scan);
            if (!found)
                return std::move(found).error();
            narrow(*found);
        }
    }
    for (const Conjunct &part : excluding) {
        if (!ids) {
            auto all = idsOf(database, {"SELECT c.id FROM certificate c", {}});
            if (!all)
                return std::move(all).error();
            ids = std::move(*all);
        }
        auto found = ids->empty() ? Result<std::vector<qint64>>(std::vector<qint64>{})
                                  : idsOf(database, part.excluded);
        if (!found)
            return std::move(found).error();
        ids = difference(*ids, *found);
    }
    if (rest.empty())
        return ids;
    if (!ids) {
        Condition scan = wholeOf(rest);
        scan.sql = "SELECT c.id FROM certificate c WHERE " + scan.sql;
        auto found = idsOf(database, scan);
        if (!found)
            return std::move(found).error();
        return std::optional(std::move(*found));
    }
    auto kept = filtered(database, *ids, rest);
    if (!kept)
        return std::move(kept).error();
    return std::optional(std::move(*kept));
}

}  // namespace query
