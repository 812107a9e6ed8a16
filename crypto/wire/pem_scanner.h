// SPDX-License-Identifier: GPL-3.0-or-later
// PEM blocks (RFC 7468, RFC 1421) out of any text, tolerant of everything but the alphabet.
#pragma once

#include "crypto/base/secret.h"
#include "crypto/wire/byte_source.h"

#include <functional>
#include <optional>
#include <string>

namespace crypto::wire {

struct PemBlock {
    std::string label;  // "CERTIFICATE"
    Bytes der;  // overwritten with the block: it may be a key
    std::string dekInfo;  // of "Proc-Type: 4,ENCRYPTED", else empty
    std::uint64_t number = 0;  // counted from 1
    std::uint64_t offset = 0;  // of "-----BEGIN"
    std::optional<Error> problem;

    PemBlock() = default;
    PemBlock(PemBlock &&) = default;
    PemBlock &operator=(PemBlock &&) = default;
    PemBlock(const PemBlock &) = delete;
    ~PemBlock() { wipe(der.data(), der.size()); }
};

class PemScanner {
public:
    // `limit` says how many bytes a block of this label may decode to.
    PemScanner(ByteSource &source, std::function<std::uint64_t(const std::string &)> limit,
               std::function<bool()> stopped)
        : m_source(source), m_limit(std::move(limit)), m_stopped(std::move(stopped))
    {
    }

    // The next block, also a broken one (then with `problem`); nothing at the end.
    Result<std::optional<PemBlock>> next();

private:
    Result<bool> findBegin(PemBlock &block);
    Result<void> readHeaders(PemBlock &block);
    Result<void> readBody(PemBlock &block);

    ByteSource &m_source;
    std::function<std::uint64_t(const std::string &)> m_limit;
    std::function<bool()> m_stopped;
    std::uint64_t m_count = 0;
};

// Index of `text` in `bytes`, or npos.
std::size_t findText(ByteView bytes, std::string_view text);

}  // namespace crypto::wire
