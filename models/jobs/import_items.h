// SPDX-License-Identifier: GPL-3.0-or-later
// What flows from the reading thread to the writing thread of an import.
#pragma once

#include "crypto/base/secret.h"
#include "models/domain/certificate.h"
#include "models/domain/metadata.h"
#include "models/jobs/import.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <variant>
#include <vector>

namespace jobs {

struct ReadCertificate {
    domain::CertificateRecord record;
    std::vector<domain::Location> locations;  // where it was found, at least one
    std::shared_ptr<const domain::Metadata> metadata = {};  // of this one alone; empty: the draft's
    // SHA-256 of certificates written before: the one that replaces this one, and its issuer where
    // the signature has been verified already.
    crypto::Bytes successor = {}, verifiedIssuer = {};
};

struct ReadKey {
    crypto::Secret pkcs8;
    crypto::Bytes spki, spkiSha256;
    domain::KeyDescription description;
    std::string origin;  // "path" or "path: entry"
};

struct ReadCrl {
    crypto::Bytes der, sha256, authorityKeyId;
    std::string issuer, issuerName, number;
    domain::UnixTime thisUpdate = 0, nextUpdate = 0;
    std::int64_t entries = 0;
};

struct ReadRequest {
    crypto::Bytes der, sha256, spkiSha256;
    std::string subject;
};

// A file was read to its end.
struct FileDone { };

struct ReadItem {
    std::variant<FileDone, ReadCertificate, ReadKey, ReadCrl, ReadRequest, UnreadableBlock> content;
    std::string path, entry;  // for the preview; locations and origins hold them too
    std::size_t weight() const;  // bytes it keeps in memory, roughly
};

using ReadChunk = std::vector<ReadItem>;

// Bounded: the reader waits while the writer is busy, so memory stays a few megabytes.
template <typename Chunk> class ChunkQueue {
public:
    // False: the other side closed; throw the chunk away and end.
    bool push(Chunk chunk)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_abandoned || m_chunks.size() < ChunkLimit; });
        if (m_abandoned)
            return false;
        m_chunks.push_back(std::move(chunk));
        m_changed.notify_all();
        return true;
    }
    // Nothing: the writer of the queue is done and everything was taken.
    std::optional<Chunk> pop()
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
    void finish()  // by the pushing side
    {
        const std::lock_guard lock(m_mutex);
        m_finished = true;
        m_changed.notify_all();
    }
    void abandon()  // by the popping side: push() returns false from now on
    {
        const std::lock_guard lock(m_mutex);
        m_abandoned = true;
        m_changed.notify_all();
    }

private:
    static constexpr std::size_t ChunkLimit = 24;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Chunk> m_chunks;
    bool m_finished = false, m_abandoned = false;
};
using ImportQueue = ChunkQueue<ReadChunk>;

// Collects items into chunks of a handy size.
class ChunkFiller {
public:
    explicit ChunkFiller(ImportQueue &queue) : m_queue(queue) { }
    bool add(ReadItem item);
    bool flush();

private:
    static constexpr std::size_t ItemLimit = 64, WeightLimit = 1u << 20;
    ImportQueue &m_queue;
    ReadChunk m_chunk;
    std::size_t m_weight = 0;
};

}  // namespace jobs
