// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crypto {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

// Lower case, no separators.
std::string toHex(ByteView bytes);
// Accepts upper and lower case and the separators ':' '-' ' '; empty on anything else.
std::optional<Bytes> fromHex(std::string_view text);

std::string toBase64(ByteView bytes);
// Ignores white space; empty on a character outside the alphabet.
std::optional<Bytes> fromBase64(std::string_view text);

inline ByteView viewOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

}  // namespace crypto
