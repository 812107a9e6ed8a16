// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a file or of memory, a window at a time.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

#include <stop_token>

namespace crypto::wire {

class ByteSource {
public:
    // The descriptor stays the caller's unless `owned`. A pipe or terminal may never say anything:
    // waiting for it ends when `stop` is requested (fill() then fails with Cancelled).
    ByteSource(int descriptor, bool owned, std::stop_token stop);
    explicit ByteSource(Bytes bytes);
    ByteSource(ByteSource &&other) noexcept;
    ByteSource &operator=(ByteSource &&) = delete;
    ~ByteSource();  // overwrites what it held: it may have been a key

    // Reads until at least `wanted` bytes are in the window or the input ends.
    Result<void> fill(std::size_t wanted);
    ByteView window() const { return ByteView(m_buffer).subspan(m_begin); }
    bool ended() const { return m_ended; }  // no byte behind the window
    void consume(std::size_t count);  // <= window().size()
    std::uint64_t offset() const { return m_offset; }  // of the window's first byte
    std::uint64_t bytesRead() const { return m_read; }
    std::uint64_t total() const { return m_total; }  // 0: not known

    // UTF-16 text (as Windows' "Unicode" files): every zero byte is dropped from now on.
    void dropZeroBytes();

private:
    Result<void> awaitInput() const;
    int m_descriptor = -1;
    std::stop_token m_stop;
    bool m_regular = false;
    bool m_owned = false;
    bool m_ended = false;
    bool m_dropZeroes = false;
    Bytes m_buffer;
    std::size_t m_begin = 0;
    std::uint64_t m_offset = 0, m_read = 0, m_total = 0;
};

}  // namespace crypto::wire
