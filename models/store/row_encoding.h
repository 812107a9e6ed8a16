// SPDX-License-Identifier: GPL-3.0-or-later
// How a row is written down before it is hashed into the state root: type, length and content of
// each value, so that two different rows never read the same.
#pragma once

#include "crypto/base/bytes.h"

#include <cstdint>
#include <string_view>

namespace store::row_encoding {

// SQLite's type numbers (sqlite.org/c3ref/c_blob.html); fixed here because vaults keep the hashes.
enum Type : std::uint8_t { Integer = 1, Float = 2, Text = 3, Blob = 4, Null = 5 };

inline void putBytes(crypto::Bytes &out, const void *data, std::size_t size)
{
    const auto *bytes = static_cast<const std::uint8_t *>(data);
    out.insert(out.end(), bytes, bytes + size);
}

inline void storeNumber(std::uint8_t *out, std::int64_t value)
{
    const auto number = static_cast<std::uint64_t>(value);
    for (int i = 0; i < 8; ++i)
        out[i] = static_cast<std::uint8_t>(number >> (56 - 8 * i));
}

inline void put(crypto::Bytes &out, std::int64_t value)
{
    std::uint8_t bytes[9] = {Integer};
    storeNumber(bytes + 1, value);
    putBytes(out, bytes, sizeof bytes);
}

inline void put(crypto::Bytes &out, Type type, const void *data, std::size_t size)
{
    const std::uint8_t head[5] = {
        type, static_cast<std::uint8_t>(size >> 24), static_cast<std::uint8_t>(size >> 16),
        static_cast<std::uint8_t>(size >> 8), static_cast<std::uint8_t>(size)};
    putBytes(out, head, sizeof head);
    if (size)
        putBytes(out, data, size);
}

inline void put(crypto::Bytes &out, std::string_view text)
{
    put(out, Text, text.data(), text.size());
}

}  // namespace store::row_encoding
