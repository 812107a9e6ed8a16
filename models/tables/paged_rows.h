// SPDX-License-Identifier: GPL-3.0-or-later
// Sorted ids and a window of loaded rows over them: which rows are there, which to ask for next. No
// threads, no signals; the models around it do the loading. Rows are kept by id, so that they
// survive when the order changes.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <list>
#include <unordered_map>
#include <vector>

namespace tables {

template <typename Row> class PagedRows {
public:
    static constexpr qint64 BlockSize = 128;  // rows are asked for in aligned blocks
    static constexpr std::size_t Kept = 3072;  // loaded rows; the least recently shown go first
    static constexpr std::size_t MostWanted =
        4;  // blocks on their way at once; older wishes are forgotten

    const std::vector<qint64> &ids() const { return m_ids; }
    qint64 size() const { return static_cast<qint64>(m_ids.size()); }
    qint64 idAt(qint64 row) const
    {
        return row >= 0 && row < size() ? m_ids[static_cast<std::size_t>(row)] : 0;
    }

    void setIds(std::vector<qint64> ids) { m_ids = std::move(ids); }
    void removeIds(qint64 first, qint64 count)
    {
        m_ids.erase(m_ids.begin() + first, m_ids.begin() + first + count);
    }
    template <typename Iterator> void insertIds(qint64 first, Iterator from, Iterator to)
    {
        m_ids.insert(m_ids.begin() + first, from, to);
    }

    // The loaded row, also when it is stale; nullptr while it is not there.
    const Row *at(qint64 row)
    {
        const auto found = m_rows.find(idAt(row));
        if (found == m_rows.end())
            return nullptr;
        m_order.splice(m_order.begin(), m_order, found->second.place);
        return &found->second.row;
    }
    bool fresh(qint64 row) const
    {
        const auto found = m_rows.find(idAt(row));
        return found != m_rows.end() && !found->second.stale;
    }
    void put(qint64 id, Row row)
    {
        const auto found = m_rows.find(id);
        if (found != m_rows.end()) {
            found->second.row = std::move(row);
            found->second.stale = false;
            return;
        }
        m_order.push_front(id);
        m_rows.emplace(id, Entry{std::move(row), false, m_order.begin()});
        while (m_rows.size() > Kept) {
            m_rows.erase(m_order.back());
            m_order.pop_back();
        }
    }
    // Rows stay on show but count as missing, so that they are read again.
    void markStale()
    {
        for (auto &[id, entry] : m_rows)
            entry.stale = true;
    }
    void clearRows()
    {
        m_rows.clear();
        m_order.clear();
        m_wanted.clear();
    }

    // Remembers that a row is looked at; true if that made a new wish to load.
    bool want(qint64 row)
    {
        const qint64 block = row / BlockSize;
        const auto found = std::find(m_wanted.begin(), m_wanted.end(), block);
        if (found != m_wanted.end())
            return false;
        m_wanted.insert(m_wanted.begin(), block);
        if (m_wanted.size() > MostWanted)
            m_wanted.resize(MostWanted);
        return true;
    }
    // The rows of the wanted blocks that are not loaded, newest wish first.
    std::vector<qint64> missing() const
    {
        std::vector<qint64> ids;
        for (const qint64 block : m_wanted)
            for (qint64 row = block * BlockSize; row < std::min(size(), (block + 1) * BlockSize);
                 ++row)
                if (!fresh(row))
                    ids.push_back(idAt(row));
        return ids;
    }
    // Ends all wishes; the rows from .first to .second may have arrived.
    std::pair<qint64, qint64> settle()
    {
        if (m_wanted.empty() || m_ids.empty())
            return {0, -1};
        const auto [low, high] = std::minmax_element(m_wanted.begin(), m_wanted.end());
        const std::pair<qint64, qint64> range{*low * BlockSize,
                                              std::min(size(), (*high + 1) * BlockSize) - 1};
        m_wanted.clear();
        return range;
    }

private:
    struct Entry {
        Row row;
        bool stale;
        std::list<qint64>::iterator place;
    };
    std::vector<qint64> m_ids;
    std::unordered_map<qint64, Entry> m_rows;
    std::list<qint64> m_order;
    std::vector<qint64> m_wanted;
};

}  // namespace tables
