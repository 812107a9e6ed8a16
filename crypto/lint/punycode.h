// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace crypto::lint {

// What stands behind "xn--" (RFC 3492 6.2). Nothing when it is no Punycode, when it says nothing
// beyond ASCII, or when it holds what no label may (RFC 5892: controls, surrogates, beyond
// Unicode).
std::optional<std::u32string> fromPunycode(std::string_view text);

}  // namespace crypto::lint
