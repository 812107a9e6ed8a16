// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/lint/punycode.h"

#include <cstdint>

namespace crypto::lint {

namespace {

// RFC 3492 5
constexpr std::uint32_t Base = 36, Least = 1, Most = 26, Skew = 38, Damp = 700;
constexpr std::uint32_t FirstCode = 0x80, LastCode = 0x10ffff;
constexpr std::size_t LongestLabel = 63;

std::optional<std::uint32_t> digitOf(char c)
{
    if (c >= 'a' && c <= 'z')
        return static_cast<std::uint32_t>(c - 'a');
    if (c >= 'A' && c <= 'Z')
        return static_cast<std::uint32_t>(c - 'A');
    if (c >= '0' && c <= '9')
        return static_cast<std::uint32_t>(c - '0') + 26;
    return std::nullopt;
}

std::uint32_t adapted(std::uint32_t delta, std::uint32_t points, bool first)
{
    delta = first ? delta / Damp : delta / 2;
    delta += delta / points;
    std::uint32_t k = 0;
    for (; delta > (Base - Least) * Most / 2; k += Base)
        delta /= Base - Least;
    return k + (Base - Least + 1) * delta / (delta + Skew);
}

bool mayStand(std::uint32_t code)
{
    return code > 0x9f && code <= LastCode && !(code >= 0xd800 && code <= 0xdfff);
}

}  // namespace

std::optional<std::u32string> fromPunycode(std::string_view text)
{
    if (text.size() > LongestLabel)
        return std::nullopt;
    const auto dash = text.rfind('-');
    std::u32string out;
    if (dash != std::string_view::npos)
        for (const char c : text.substr(0, dash))
            out.push_back(static_cast<unsigned char>(c));
    std::string_view rest = dash == std::string_view::npos ? text : text.substr(dash + 1);
    if (rest.empty())
        return std::nullopt;  // nothing beyond ASCII
    std::uint32_t code = FirstCode, bias = 72, place = 0;
    while (!rest.empty()) {
        const std::uint32_t before = place;
        std::uint64_t weight = 1, sum = place;
        for (std::uint32_t k = Base;; k += Base) {
            const auto digit = rest.empty() ? std::nullopt : digitOf(rest.front());
            if (!digit)
                return std::nullopt;
            rest.remove_prefix(1);
            sum += *digit * weight;
            const std::uint32_t threshold = k <= bias + Least ? Least
                : k >= bias + Most                            ? Most
                                                              : k - bias;
            if (sum > 0x7fffffff)
                return std::nullopt;
            if (*digit < threshold)
                break;
            weight *= Base - threshold;
            if (weight > 0x7fffffff)
                return std::nullopt;
        }
        place = static_cast<std::uint32_t>(sum);
        const auto points = static_cast<std::uint32_t>(out.size()) + 1;
        bias = adapted(place - before, points, before == 0);
        code += place / points;
        place %= points;
        if (!mayStand(code))
            return std::nullopt;
        out.insert(out.begin() + place, static_cast<char32_t>(code));
        ++place;
    }
    return out;
}

}  // namespace crypto::lint
