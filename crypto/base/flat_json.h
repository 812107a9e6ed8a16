// SPDX-License-Identifier: GPL-3.0-or-later
// One JSON object in one line whose values are strings or whole numbers: what audit bundles are
// made of. The written form is canonical (keys sorted, no white space, one way to escape), and only
// that form is read.
#pragma once

#include "crypto/base/bytes.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace crypto {

using FlatJson = std::map<std::string, std::variant<std::string, std::int64_t>, std::less<>>;

// Strings are UTF-8.
std::string flatJsonLine(const FlatJson &object);  // without a line end
// Nothing unless `line` is exactly what flatJsonLine makes of its values.
std::optional<FlatJson> readFlatJson(std::string_view line);

}  // namespace crypto
