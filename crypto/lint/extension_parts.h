// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules of extensions share.
#pragma once

#include "crypto/lint/rule.h"

namespace crypto::lint {

template <std::uint8_t Arc> bool isCritical(const Sample &s, std::string &)
{
    const auto *extension = s.extension(Arc);
    return extension && extension->critical;
}

template <std::uint8_t Arc> bool isNotCritical(const Sample &s, std::string &)
{
    const auto *extension = s.extension(Arc);
    return extension && !extension->critical;
}

inline std::optional<der::Element> sequenceOf(const Sample &s, std::uint8_t arc)
{
    const auto *extension = s.extension(arc);
    return extension ? der::first(extension->value, der::Sequence) : std::nullopt;
}

}  // namespace crypto::lint
