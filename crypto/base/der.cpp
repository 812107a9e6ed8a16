// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base/der.h"

#include <bit>
#include <charconv>

namespace crypto::der {

std::optional<Header> header(ByteView bytes)
{
    if (bytes.size() < 2)
        return std::nullopt;
    Header out;
    out.cls = static_cast<Class>(bytes[0] >> 6);
    out.constructed = (bytes[0] & 0x20) != 0;
    out.tag = bytes[0] & 0x1fu;
    std::size_t at = 1;
    if (out.tag == 0x1f) {
        out.tag = 0;
        for (int count = 0;; ++count) {
            if (at >= bytes.size() || count == 4)
                return std::nullopt;
            const std::uint8_t byte = bytes[at++];
            out.tag = out.tag << 7 | (byte & 0x7fu);
            if (!(byte & 0x80))
                break;
        }
    }
    if (at >= bytes.size())
        return std::nullopt;
    const std::uint8_t length = bytes[at++];
    if (length < 0x80) {
        out.contentSize = length;
    } else {
        // 0x80 is the indefinite form, 0xff is reserved; four bytes are more than any limit here.
        const std::size_t count = length & 0x7fu;
        if (count == 0 || count > 4 || bytes.size() - at < count)
            return std::nullopt;
        for (std::size_t i = 0; i < count; ++i)
            out.contentSize = out.contentSize << 8 | bytes[at++];
    }
    out.headerSize = at;
    return out;
}

std::optional<Element> Reader::peek() const
{
    const auto head = header(m_rest);
    if (!head || head->contentSize > m_rest.size() - head->headerSize)
        return std::nullopt;
    const auto size = static_cast<std::size_t>(head->contentSize);
    return Element{head->cls, head->constructed, head->tag, m_rest.first(head->headerSize + size),
                   m_rest.subspan(head->headerSize, size)};
}

std::optional<Element> Reader::next()
{
    if (m_rest.empty())
        return std::nullopt;
    auto element = peek();
    if (!element) {
        m_failed = true;
        return std::nullopt;
    }
    m_rest = m_rest.subspan(element->whole.size());
    return element;
}

std::optional<Element> Reader::take(Tag universal)
{
    auto element = peek();
    if (!element || !element->is(universal))
        return std::nullopt;
    m_rest = m_rest.subspan(element->whole.size());
    return element;
}

std::optional<Element> Reader::takeContext(std::uint32_t number)
{
    auto element = peek();
    if (!element || !element->isContext(number))
        return std::nullopt;
    m_rest = m_rest.subspan(element->whole.size());
    return element;
}

std::optional<Element> first(ByteView bytes, Tag universal)
{
    return Reader(bytes).take(universal);
}

std::string oidText(ByteView content)
{
    if (content.empty() || content.size() > 64 || (content.back() & 0x80))
        return "oid:" + toHex(content.first(std::min<std::size_t>(content.size(), 64)));
    std::string out;
    std::uint64_t value = 0;
    bool first = true;
    for (const std::uint8_t byte : content) {
        if (value >> 57)
            return "oid:" + toHex(content);
        value = value << 7 | (byte & 0x7fu);
        if (byte & 0x80)
            continue;
        if (first) {
            const std::uint64_t root = value < 40 ? 0 : value < 80 ? 1 : 2;
            out = std::to_string(root) + '.' + std::to_string(value - root * 40);
            first = false;
        } else {
            out += '.' + std::to_string(value);
        }
        value = 0;
    }
    return out;
}

std::optional<Bytes> oidBytes(std::string_view dotted)
{
    std::vector<std::uint64_t> parts;
    const char *at = dotted.data();
    const char *const end = at + dotted.size();
    while (at < end) {
        std::uint64_t value = 0;
        const auto [next, error] = std::from_chars(at, end, value);
        if (error != std::errc{} || next == at || value >> 57)
            return std::nullopt;
        parts.push_back(value);
        at = next;
        if (at == end)
            break;
        if (*at++ != '.' || at == end)
            return std::nullopt;
    }
    if (parts.size() < 2 || parts[0] > 2 || (parts[0] < 2 && parts[1] >= 40))
        return std::nullopt;
    parts[1] += parts[0] * 40;
    Bytes out;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        int shift = 0;
        while (parts[i] >> (shift + 7))
            shift += 7;
        for (; shift >= 0; shift -= 7)
            out.push_back(
                static_cast<std::uint8_t>((parts[i] >> shift & 0x7f) | (shift ? 0x80 : 0)));
    }
    return out;
}

ByteView magnitude(ByteView content)
{
    while (!content.empty() && content.front() == 0)
        content = content.subspan(1);
    return content;
}

std::uint32_t bitLength(ByteView magnitudeBytes)
{
    const ByteView bytes = magnitude(magnitudeBytes);
    if (bytes.empty())
        return 0;
    return static_cast<std::uint32_t>((bytes.size() - 1) * 8 + std::bit_width(bytes.front()));
}

std::string integerHex(ByteView content)
{
    const ByteView bytes = magnitude(content);
    return bytes.empty() ? std::string("00") : toHex(bytes);
}

std::optional<std::uint64_t> integerValue(ByteView content)
{
    if (content.empty() || (content[0] & 0x80))
        return std::nullopt;
    const ByteView bytes = magnitude(content);
    if (bytes.size() > 8)
        return std::nullopt;
    std::uint64_t value = 0;
    for (const std::uint8_t byte : bytes)
        value = value << 8 | byte;
    return value;
}

namespace {

// Days since 1970-01-01 of a proleptic Gregorian date (Howard Hinnant's civil-days arithmetic).
std::int64_t daysFromCivil(std::int64_t year, unsigned month, unsigned day)
{
    year -= month <= 2;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const auto yearOfEra = static_cast<unsigned>(year - era * 400);
    const unsigned dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const unsigned dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + static_cast<std::int64_t>(dayOfEra) - 719468;
}

std::optional<unsigned> number(ByteView &text, std::size_t digits)
{
    if (text.size() < digits)
        return std::nullopt;
    unsigned value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    text = text.subspan(digits);
    return value;
}

}  // namespace

std::optional<UnixTime> time(const Element &element)
{
    const bool utc = element.is(UtcTime);
    if (!utc && !element.is(GeneralizedTime))
        return std::nullopt;
    ByteView rest = element.content;
    const auto year = number(rest, utc ? 2 : 4);
    const auto month = number(rest, 2);
    const auto day = number(rest, 2);
    const auto hour = number(rest, 2);
    const auto minute = number(rest, 2);
    if (!year || !month || !day || !hour || !minute)
        return std::nullopt;
    unsigned second = 0;
    if (!rest.empty() && rest[0] >= '0' && rest[0] <= '9') {
        const auto value = number(rest, 2);
        if (!value)
            return std::nullopt;
        second = *value;
    }
    if (!rest.empty() && (rest[0] == '.' || rest[0] == ',')) {
        do
            rest = rest.subspan(1);
        while (!rest.empty() && rest[0] >= '0' && rest[0] <= '9');
    }
    if (*month < 1 || *month > 12 || *day < 1 || *day > 31 || *hour > 24 || *minute > 59
        || second > 60)
        return std::nullopt;
    std::int64_t offset = 0;
    if (!rest.empty() && (rest[0] == '+' || rest[0] == '-')) {
        const int sign = rest[0] == '+' ? 1 : -1;
        rest = rest.subspan(1);
        const auto hours = number(rest, 2);
        const auto minutes = number(rest, 2);
        if (!hours || !minutes || !rest.empty())
            return std::nullopt;
        offset = sign * (std::int64_t{*hours} * 3600 + std::int64_t{*minutes} * 60);
    } else if (!rest.empty() && (rest[0] != 'Z' || rest.size() != 1)) {
        return std::nullopt;
    }
    // RFC 5280 4.1.2.5.1: YY >= 50 is 19YY.
    const std::int64_t fullYear =
        utc ? (*year >= 50 ? 1900 : 2000) + std::int64_t{*year} : std::int64_t{*year};
    return daysFromCivil(fullYear, *month, *day) * 86400 + std::int64_t{*hour} * 3600
        + std::int64_t{*minute} * 60 + second - offset;
}

Bytes encode(std::uint8_t identifier, ByteView content)
{
    Bytes out;
    out.reserve(content.size() + 6);
    out.push_back(identifier);
    if (content.size() < 0x80) {
        out.push_back(static_cast<std::uint8_t>(content.size()));
    } else {
        int count = 1;
        while (count < 8 && content.size() >> (8 * count))
            ++count;
        out.push_back(static_cast<std::uint8_t>(0x80 | count));
        for (int i = count - 1; i >= 0; --i)
            out.push_back(static_cast<std::uint8_t>(content.size() >> (8 * i)));
    }
    append(out, content);
    return out;
}

Bytes encodeOid(std::string_view dotted)
{
    return encode(Oid, oidBytes(dotted).value_or(Bytes{}));
}

Bytes encodeInteger(ByteView magnitudeBytes)
{
    const ByteView bytes = magnitude(magnitudeBytes);
    Bytes content;
    if (bytes.empty() || (bytes[0] & 0x80))
        content.push_back(0);
    append(content, bytes);
    return encode(Integer, content);
}

Bytes encodeInteger(std::uint64_t value)
{
    std::uint8_t bytes[8];
    for (int i = 0; i < 8; ++i)
        bytes[i] = static_cast<std::uint8_t>(value >> (56 - 8 * i));
    return encodeInteger(ByteView(bytes, 8));
}

Bytes encodeTime(UnixTime when)
{
    std::int64_t days = when / 86400;
    std::int64_t seconds = when % 86400;
    if (seconds < 0) {
        seconds += 86400;
        --days;
    }
    days += 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const auto dayOfEra = static_cast<unsigned>(days - era * 146097);
    const unsigned yearOfEra =
        (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const unsigned dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const unsigned shifted = (5 * dayOfYear + 2) / 153;
    const unsigned day = dayOfYear - (153 * shifted + 2) / 5 + 1;
    const unsigned month = shifted < 10 ? shifted + 3 : shifted - 9;
    const std::int64_t year = std::int64_t{yearOfEra} + era * 400 + (month <= 2 ? 1 : 0);
    const auto digits = [](std::string &to, std::int64_t value, int count) {
        std::string text = std::to_string(value);
        to.append(text.size() < static_cast<std::size_t>(count)
                      ? static_cast<std::size_t>(count) - text.size()
                      : 0,
                  '0');
        to += text;
    };
    const bool utc = year >= 1950 && year < 2050;
    std::string out;
    digits(out, utc ? year % 100 : year, utc ? 2 : 4);
    for (const std::int64_t part :
         {std::int64_t{month}, std::int64_t{day}, seconds / 3600, seconds / 60 % 60, seconds % 60})
        digits(out, part, 2);
    out += 'Z';
    return encode(utc ? UtcTime : GeneralizedTime, viewOf(out));
}

Bytes encodeBitString(ByteView bytes, std::uint8_t unusedBits)
{
    Bytes content{unusedBits};
    append(content, bytes);
    return encode(BitString, content);
}

void append(Bytes &to, ByteView bytes)
{
    to.insert(to.end(), bytes.begin(), bytes.end());
}

}  // namespace crypto::der
