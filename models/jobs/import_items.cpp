// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/import_items.h"

namespace jobs {

std::size_t ReadItem::weight() const
{
    constexpr std::size_t Base = 1024;
    if (const auto *certificate = std::get_if<ReadCertificate>(&content))
        return Base + 2 * certificate->record.der.size();
    if (const auto *crl = std::get_if<ReadCrl>(&content))
        return Base + crl->der.size();
    return Base;
}

bool ImportQueue::push(ReadChunk chunk)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_abandoned || m_chunks.size() < ChunkLimit; });
    if (m_abandoned)
        return false;
    m_chunks.push_back(std::move(chunk));
    m_changed.notify_all();
    return true;
}

std::optional<ReadChunk> ImportQueue::pop()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_finished || !m_chunks.empty(); });
    if (m_chunks.empty())
        return std::nullopt;
    std::optional chunk(std::move(m_chunks.front()));
    m_chunks.pop_front();
    m_changed.notify_all();
    return chunk;
}

void ImportQueue::finish()
{
    const std::lock_guard lock(m_mutex);
    m_finished = true;
    m_changed.notify_all();
}

void ImportQueue::abandon()
{
    const std::lock_guard lock(m_mutex);
    m_abandoned = true;
    m_changed.notify_all();
}

bool ChunkFiller::add(ReadItem item)
{
    m_weight += item.weight();
    m_chunk.push_back(std::move(item));
    return m_chunk.size() < ItemLimit && m_weight < WeightLimit ? true : flush();
}

bool ChunkFiller::flush()
{
    m_weight = 0;
    if (m_chunk.empty())
        return true;
    return m_queue.push(std::exchange(m_chunk, {}));
}

}  // namespace jobs
