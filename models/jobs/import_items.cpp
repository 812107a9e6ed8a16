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
