// SPDX-License-Identifier: GPL-3.0-or-later
// A window of loaded rows over a long list: which rows are there, which to ask for next. No threads, no
// signals; the models around it do the loading.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <list>
#include <optional>
#include <unordered_map>
#include <vector>

namespace tables {

// Rows come in blocks of BlockSize; the least recently used blocks are dropped beyond BlockLimit.
template <typename Row, int BlockSize = 128, int BlockLimit = 24>
class PagedRows {
public:
    static constexpr int blockSize = BlockSize;

    void clear() { m_blocks.clear(); m_order.clear(); }

    const Row *at(qint64 row)
    {
        const auto found = m_blocks.find(row / BlockSize);
        if (found == m_blocks.end())
            return nullptr;
        m_order.splice(m_order.begin(), m_order, found->second.place);
        const auto offset = static_cast<std::size_t>(row % BlockSize);
        return offset < found->second.rows.size() ? &found->second.rows[offset] : nullptr;
    }
    bool has(qint64 block) const { return m_blocks.contains(block); }
    static qint64 blockOf(qint64 row) { return row / BlockSize; }

    void put(qint64 block, std::vector<Row> rows)
    {
        drop(block);
        m_order.push_front(block);
        m_blocks.emplace(block, Block{std::move(rows), m_order.begin()});
        while (m_blocks.size() > BlockLimit)
            drop(m_order.back());
    }
    void drop(qint64 block)
    {
        const auto found = m_blocks.find(block);
        if (found == m_blocks.end())
            return;
        m_order.erase(found->second.place);
        m_blocks.erase(found);
    }
    // Loaded blocks, most recently used first.
    std::vector<qint64> blocks() const { return {m_order.begin(), m_order.end()}; }

private:
    struct Block {
        std::vector<Row> rows;
        std::list<qint64>::iterator place;
    };
    std::unordered_map<qint64, Block> m_blocks;
    std::list<qint64> m_order;
};

}  // namespace tables
