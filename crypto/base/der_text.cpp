// SPDX-License-Identifier: GPL-3.0-or-later
// Text out of ASN.1 strings: nothing an encoding claims is believed.
#include "crypto/base/der.h"

#include <algorithm>

namespace crypto::der {

namespace {

constexpr char32_t Replacement = 0xfffd;

void appendUtf8(std::string &out, char32_t c)
{
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xc0 | c >> 6);
        out += static_cast<char>(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xe0 | c >> 12);
        out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
        out += static_cast<char>(0x80 | (c & 0x3f));
    } else {
        out += static_cast<char>(0xf0 | c >> 18);
        out += static_cast<char>(0x80 | (c >> 12 & 0x3f));
        out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
        out += static_cast<char>(0x80 | (c & 0x3f));
    }
}

bool isScalar(char32_t c)
{
    return c <= 0x10ffff && (c < 0xd800 || c > 0xdfff);
}

// One code point at `at`, which moves on by at least one byte; overlong forms, surrogates and stray
// bytes give U+FFFD.
char32_t decodeUtf8(ByteView bytes, std::size_t &at)
{
    const std::uint8_t lead = bytes[at++];
    if (lead < 0x80)
        return lead;
    const int more = lead >= 0xc2 && lead <= 0xdf ? 1
        : (lead & 0xf0) == 0xe0                   ? 2
        : lead >= 0xf0 && lead <= 0xf4            ? 3
                                                  : 0;
    if (more == 0)
        return Replacement;
    char32_t value = lead & (0x3f >> more);
    std::size_t next = at;
    for (int i = 0; i < more; ++i) {
        if (next >= bytes.size() || (bytes[next] & 0xc0) != 0x80)
            return Replacement;
        value = value << 6 | (bytes[next++] & 0x3fu);
    }
    constexpr char32_t Smallest[] = {0, 0x80, 0x800, 0x10000};
    if (value < Smallest[more] || !isScalar(value))
        return Replacement;
    at = next;
    return value;
}

bool isPlain(ByteView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(),
                       [](std::uint8_t b) { return b >= 0x20 && b < 0x7f; });
}

std::string sanitizedUtf8(ByteView bytes)
{
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();)
        appendUtf8(out, decodeUtf8(bytes, at));
    return out;
}

std::string fromUtf16(ByteView bytes)
{
    std::string out;
    const auto unit = [&](std::size_t at) {
        return static_cast<char32_t>(bytes[at] << 8 | bytes[at + 1]);
    };
    std::size_t at = 0;
    for (; at + 1 < bytes.size(); at += 2) {
        char32_t c = unit(at);
        if (c >= 0xd800 && c < 0xdc00 && at + 3 < bytes.size()) {
            const char32_t low = unit(at + 2);
            if (low >= 0xdc00 && low < 0xe000) {
                c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
                at += 2;
            }
        }
        appendUtf8(out, isScalar(c) ? c : Replacement);
    }
    if (at < bytes.size())
        appendUtf8(out, Replacement);
    return out;
}

std::string fromUtf32(ByteView bytes)
{
    std::string out;
    std::size_t at = 0;
    for (; at + 3 < bytes.size(); at += 4) {
        const char32_t c = static_cast<char32_t>(bytes[at]) << 24
            | static_cast<char32_t>(bytes[at + 1]) << 16 | static_cast<char32_t>(bytes[at + 2]) << 8
            | bytes[at + 3];
        appendUtf8(out, isScalar(c) ? c : Replacement);
    }
    if (at < bytes.size())
        appendUtf8(out, Replacement);
    return out;
}

// Characters that change how the text around them looks without being seen themselves.
bool isInvisible(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x200b || c == 0x200e || c == 0x200f
        || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069) || c == 0xfeff || c == 0xad
        || c == 0x61c || c == 0x180e || (c >= 0xe0000 && c <= 0xe007f)
        || (c >= 0xfff9 && c <= 0xfffb);
}

}  // namespace

std::string text(const Element &element)
{
    const ByteView bytes = element.content;
    const std::uint32_t tag =
        element.cls == Class::Universal ? element.tag : std::uint32_t{Utf8String};
    if (tag == BmpString)
        return fromUtf16(bytes);
    if (tag == UniversalString)
        return fromUtf32(bytes);
    if (isPlain(bytes))
        return {bytes.begin(), bytes.end()};
    if (tag == T61String) {
        // Nobody ever wrote real T.61; what claims to be is Latin-1.
        std::string out;
        for (const std::uint8_t byte : bytes)
            appendUtf8(out, byte);
        return out;
    }
    return sanitizedUtf8(bytes);
}

std::string visibleText(std::string_view untrusted)
{
    const ByteView bytes = viewOf(untrusted);
    if (isPlain(bytes))
        return std::string(untrusted);
    std::string out;
    out.reserve(bytes.size() + 8);
    for (std::size_t at = 0; at < bytes.size();) {
        const char32_t c = decodeUtf8(bytes, at);
        if (isInvisible(c)) {
            constexpr char Digits[] = "0123456789ABCDEF";
            std::string hex;
            for (char32_t rest = c; rest || hex.size() < 4; rest >>= 4)
                hex.insert(hex.begin(), Digits[rest & 15]);
            out += "<U+" + hex + '>';
        } else {
            appendUtf8(out, c);
        }
    }
    return out;
}

std::size_t hiddenLength(std::string_view utf8)
{
    if (utf8.empty() || (utf8[0] >= 0x20 && utf8[0] < 0x7f))
        return 0;
    std::size_t at = 0;
    return isInvisible(decodeUtf8(viewOf(utf8), at)) ? at : 0;
}

}  // namespace crypto::der
