// SPDX-License-Identifier: GPL-3.0-or-later
// Finding the ids of a query by set operations on indexes; the inside of search.h and facets.h.
#pragma once

#include "models/query/compile.h"
#include "models/store/database.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace query {

// A set of row ids as bits.
class IdSet {
public:
    explicit IdSet(const std::vector<qint64> &ids);
    bool contains(qint64 id) const
    {
        const auto word = static_cast<std::size_t>(id) >> 6;
        return word < m_words.size() && (m_words[word] >> (static_cast<std::size_t>(id) & 63) & 1);
    }
    qint64 size() const { return m_size; }

private:
    std::vector<std::uint64_t> m_words;
    qint64 m_size = 0;
};

std::vector<qint64> common(const std::vector<qint64> &left,
                           const std::vector<qint64> &right);  // both ascending
std::vector<qint64> difference(const std::vector<qint64> &from,
                               const std::vector<qint64> &what);  // both ascending
// Rows of one statement of ids, sorted, each once.
store::Result<std::vector<qint64>> idsOf(store::Database &database, const Condition &select);
// All matching ids, ascending; nothing means every certificate.
store::Result<std::optional<std::vector<qint64>>>
matchingIds(store::Database &database, const std::vector<Conjunct> &conjuncts);
// Those of `ids` (any order) that fulfil the conjuncts, in the order given.
store::Result<std::vector<qint64>> filtered(store::Database &database,
                                            const std::vector<qint64> &ids,
                                            const std::vector<Conjunct> &conjuncts);

}  // namespace query
