// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/wire/pem_scanner.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace crypto::wire {

namespace {

constexpr std::string_view Begin = "-----BEGIN ";
constexpr std::string_view End = "-----END ";
constexpr std::string_view Dashes = "-----";
constexpr std::size_t MaxLabel = 64;
constexpr std::size_t LineBytes = 4096;

enum : std::uint8_t { Bad = 255, Space = 254, Pad = 253, Dash = 252, Backslash = 251 };

constexpr std::array<std::uint8_t, 256> Alphabet = [] {
    std::array<std::uint8_t, 256> table{};
    table.fill(Bad);
    constexpr std::string_view symbols =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (std::size_t i = 0; i < symbols.size(); ++i)
        table[static_cast<unsigned char>(symbols[i])] = static_cast<std::uint8_t>(i);
    for (const char c : {' ', '\t', '\r', '\n', '\f', '\v'})
        table[static_cast<unsigned char>(c)] = Space;
    table['='] = Pad;
    table['-'] = Dash;
    table['\\'] = Backslash;  // "\n" inside JSON and properties files
    return table;
}();

bool startsWith(ByteView bytes, std::string_view text)
{
    return bytes.size() >= text.size() && std::memcmp(bytes.data(), text.data(), text.size()) == 0;
}

std::string_view asText(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

Error problem(ErrorCode code, const char *why)
{
    return Error{code, "PEM block", why};
}

}  // namespace

std::size_t findText(ByteView bytes, std::string_view text)
{
    return asText(bytes).find(text);
}

Result<std::optional<PemBlock>> PemScanner::next()
{
    PemBlock block;
    const auto found = findBegin(block);
    if (!found)
        return found.error();
    if (!found.value())
        return std::optional<PemBlock>();
    block.number = ++m_count;
    if (const auto headers = readHeaders(block); !headers)
        return headers.error();
    if (const auto body = readBody(block); !body)
        return body.error();
    return std::optional<PemBlock>(std::move(block));
}

Result<bool> PemScanner::findBegin(PemBlock &block)
{
    for (;;) {
        if (m_stopped())
            return Error{ErrorCode::Cancelled, "import", "stopped"};
        if (const auto filled = m_source.fill(LineBytes); !filled)
            return filled.error();
        const ByteView window = m_source.window();
        const std::size_t at = findText(window, Begin);
        if (at == std::string_view::npos) {
            if (m_source.ended()) {
                m_source.consume(window.size());
                return false;
            }
            m_source.consume(window.size() - std::min(window.size(), Begin.size() - 1));
            continue;
        }
        m_source.consume(at);
        if (const auto filled = m_source.fill(Begin.size() + MaxLabel + Dashes.size()); !filled)
            return filled.error();
        const ByteView line = m_source.window().subspan(Begin.size());
        const std::size_t end =
            findText(line.first(std::min(line.size(), MaxLabel + Dashes.size())), Dashes);
        const std::string_view label =
            end == std::string_view::npos ? std::string_view() : asText(line.first(end));
        const bool good = !label.empty()
            && std::all_of(label.begin(), label.end(), [](char c) { return c >= ' ' && c <= '~'; });
        block.offset = m_source.offset();
        if (!good) {
            m_source.consume(Begin.size());
            continue;
        }
        block.label = label;
        m_source.consume(Begin.size() + end + Dashes.size());
        return true;
    }
}

// RFC 1421 header lines stand between the BEGIN line and a blank one; none in modern files.
Result<void> PemScanner::readHeaders(PemBlock &block)
{
    for (int lines = 0; lines < 64; ++lines) {
        if (const auto filled = m_source.fill(LineBytes); !filled)
            return filled.error();
        const ByteView window = m_source.window();
        const std::string_view text = asText(window.first(std::min(window.size(), LineBytes)));
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        const bool blank = trimmed(line).empty();
        const bool header = line.find(": ") != std::string_view::npos
            && line.find(Dashes) == std::string_view::npos;
        if (end == std::string_view::npos || (!blank && !header))
            return {};
        if (line.starts_with("DEK-Info:"))
            block.dekInfo = trimmed(line.substr(9));
        m_source.consume(end + 1);
        if (blank && lines > 0)
            return {};
    }
    return {};
}

Result<void> PemScanner::readBody(PemBlock &block)
{
    const std::uint64_t limit = m_limit(block.label);
    std::uint32_t group = 0;
    int symbols = 0, pads = 0;
    bool tooLarge = false, bad = false;
    // One reservation that holds any key, so that no outgrown copy of one stays behind.
    block.der.reserve(block.label.find("PRIVATE") != std::string::npos ? 64u << 10 : 2048);
    for (;;) {
        if (m_stopped())
            return Error{ErrorCode::Cancelled, "import", "stopped"};
        if (const auto filled = m_source.fill(End.size() + MaxLabel + Dashes.size()); !filled)
            return filled.error();
        const ByteView window = m_source.window();
        if (window.empty()) {
            block.problem = problem(ErrorCode::Truncated, "the file ends before its END line");
            return {};
        }
        std::size_t at = 0;
        bool dash = false;
        for (; at < window.size() && !dash; ++at) {
            const std::uint8_t value = Alphabet[window[at]];
            if (value < 64) {
                if (pads)
                    bad = true;
                group = group << 6 | value;
                if (++symbols == 4) {
                    if (block.der.size() + 3 > limit)
                        tooLarge = true;
                    if (!tooLarge && !bad) {
                        block.der.push_back(static_cast<std::uint8_t>(group >> 16));
                        block.der.push_back(static_cast<std::uint8_t>(group >> 8));
                        block.der.push_back(static_cast<std::uint8_t>(group));
                    }
                    group = 0;
                    symbols = 0;
                }
            } else if (value == Space) {
                continue;
            } else if (value == Pad) {
                ++pads;
            } else if (value == Dash) {
                dash = true;
                --at;  // stays for the comparison below
            } else if (value == Backslash && at + 1 < window.size()
                       && (window[at + 1] == 'n' || window[at + 1] == 'r')) {
                ++at;
            } else {
                bad = true;
            }
        }
        m_source.consume(std::min(at, window.size()));
        if (!dash)
            continue;
        if (const auto filled = m_source.fill(End.size() + MaxLabel + Dashes.size()); !filled)
            return filled.error();
        const ByteView rest = m_source.window();
        if (startsWith(rest, Begin)) {
            block.problem =
                problem(ErrorCode::Truncated, "another block begins before its END line");
            return {};
        }
        if (startsWith(rest, End)) {
            const ByteView line = rest.subspan(End.size());
            const std::size_t close =
                findText(line.first(std::min(line.size(), MaxLabel + Dashes.size())), Dashes);
            m_source.consume(End.size()
                             + (close == std::string_view::npos ? 0 : close + Dashes.size()));
            break;
        }
        bad = true;
        m_source.consume(1);
    }
    if (tooLarge) {
        block.problem = problem(ErrorCode::TooLarge, "the block is larger than the limit");
    } else if (bad || symbols == 1 || (pads && (symbols + pads) != 4)) {
        block.problem = problem(ErrorCode::Malformed, "characters that are no base64");
    } else if (symbols == 2) {
        block.der.push_back(static_cast<std::uint8_t>(group >> 4));
    } else if (symbols == 3) {
        block.der.push_back(static_cast<std::uint8_t>(group >> 10));
        block.der.push_back(static_cast<std::uint8_t>(group >> 2));
    }
    return {};
}

}  // namespace crypto::wire
