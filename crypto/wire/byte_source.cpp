// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/wire/byte_source.h"

#include "crypto/base/secret.h"

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace crypto::wire {

namespace {
constexpr std::size_t ChunkBytes = 256u << 10;
}

ByteSource::ByteSource(int descriptor, bool owned, std::stop_token stop)
    : m_descriptor(descriptor), m_stop(std::move(stop)), m_owned(owned)
{
    struct stat state = {};
    m_regular = fstat(descriptor, &state) == 0 && S_ISREG(state.st_mode);
    if (m_regular)
        m_total = static_cast<std::uint64_t>(state.st_size);
}

ByteSource::ByteSource(Bytes bytes)
    : m_ended(true), m_buffer(std::move(bytes)), m_read(m_buffer.size()), m_total(m_buffer.size())
{
}

ByteSource::ByteSource(ByteSource &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_stop(std::move(other.m_stop)),
      m_regular(other.m_regular), m_owned(std::exchange(other.m_owned, false)),
      m_ended(other.m_ended), m_dropZeroes(other.m_dropZeroes), m_buffer(std::move(other.m_buffer)),
      m_begin(std::exchange(other.m_begin, 0)), m_offset(other.m_offset), m_read(other.m_read),
      m_total(other.m_total)
{
    other.m_buffer.clear();
}

ByteSource::~ByteSource()
{
    wipe(m_buffer.data(), m_buffer.size());
    if (m_owned && m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<void> ByteSource::awaitInput() const
{
    constexpr int lookEveryMs = 100;
    pollfd input{m_descriptor, POLLIN, 0};
    while (!m_regular && m_stop.stop_possible()) {
        if (m_stop.stop_requested())
            return Error{ErrorCode::Cancelled, "import", "stopped"};
        const int ready = ::poll(&input, 1, lookEveryMs);
        if (ready > 0 || (ready < 0 && errno != EINTR))
            break;  // there is something to read, or read() says what is wrong
    }
    return {};
}

Result<void> ByteSource::fill(std::size_t wanted)
{
    while (!m_ended && m_buffer.size() - m_begin < wanted) {
        if (m_begin > 0) {
            const std::size_t left = m_buffer.size() - m_begin;
            std::memmove(m_buffer.data(), m_buffer.data() + m_begin, left);
            m_buffer.resize(left);
            m_begin = 0;
        }
        if (const auto waited = awaitInput(); !waited)
            return waited;
        const std::size_t had = m_buffer.size();
        const std::size_t missing = std::max(wanted > had ? wanted - had : 0, ChunkBytes);
        // A growing vector would leave an unwiped copy behind; keys are far below one chunk.
        m_buffer.resize(had + std::min(missing, std::max(ChunkBytes, had)));
        const ssize_t count = ::read(m_descriptor, m_buffer.data() + had, m_buffer.size() - had);
        if (count < 0) {
            const int error = errno;
            m_buffer.resize(had);
            if (error == EINTR)
                continue;
            return Error{ErrorCode::InputOutput, "file", std::strerror(error)};
        }
        m_buffer.resize(had + static_cast<std::size_t>(count));
        m_read += static_cast<std::uint64_t>(count);
        m_ended = count == 0;
        if (m_dropZeroes)
            m_buffer.erase(std::remove(m_buffer.begin() + static_cast<std::ptrdiff_t>(had),
                                       m_buffer.end(), std::uint8_t{0}),
                           m_buffer.end());
    }
    return {};
}

void ByteSource::consume(std::size_t count)
{
    m_begin += count;
    m_offset += count;
}

void ByteSource::dropZeroBytes()
{
    m_dropZeroes = true;
    m_buffer.erase(std::remove(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_begin),
                               m_buffer.end(), std::uint8_t{0}),
                   m_buffer.end());
}

}  // namespace crypto::wire
