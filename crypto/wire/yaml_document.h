// SPDX-License-Identifier: GPL-3.0-or-later
// Just enough YAML (and so JSON) to read Kubernetes objects; aliases are refused, because ten lines
// of them unfold to gigabytes and nothing that writes Secrets uses them.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace crypto::wire {

struct YamlNode {
    enum class Kind : std::uint8_t { Scalar, Sequence, Mapping } kind = Kind::Scalar;
    std::string scalar;
    std::vector<YamlNode> items;  // Sequence; values of a Mapping
    std::vector<std::string>
        keys;  // Mapping: keys[i] names items[i]; keys that are no scalars are dropped

    const YamlNode *find(std::string_view key) const;
    std::string text(std::string_view key) const;  // "" unless a scalar
};

class YamlReader {
public:
    YamlReader(ByteView bytes, std::stop_token stop);
    ~YamlReader();
    // The next document; nothing at the end.
    Result<std::optional<YamlNode>> next();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace crypto::wire
