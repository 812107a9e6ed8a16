// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/values.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <vector>

namespace query {
namespace {

QDateTime utc(const QDate &day)
{
    return {day, QTime(0, 0), Qt::UTC};
}

std::optional<int> smallNumber(QStringView digits)
{
    if (digits.isEmpty() || digits.size() > 6)
        return std::nullopt;
    for (const QChar c : digits)
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return std::nullopt;
    return digits.toInt();
}

std::optional<std::array<std::uint8_t, 4>> ipv4(QStringView text)
{
    const auto parts = text.split(QLatin1Char('.'));
    if (parts.size() != 4)
        return std::nullopt;
    std::array<std::uint8_t, 4> bytes{};
    for (int i = 0; i < 4; ++i) {
        const auto value = parts[i].size() <= 3 ? smallNumber(parts[i]) : std::nullopt;
        if (!value || *value > 255)
            return std::nullopt;
        bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(*value);
    }
    return bytes;
}

// RFC 4291 2.2; empty unless it is an address.
QByteArray ipv6(QStringView text)
{
    if (text.count(QLatin1Char(':')) < 2 || text.size() > 45)
        return {};
    std::vector<std::uint8_t> head, tail;
    const qsizetype gap = text.indexOf(QLatin1String("::"));
    const auto groups = [](QStringView part, std::vector<std::uint8_t> &out) {
        if (part.isEmpty())
            return true;
        const auto words = part.split(QLatin1Char(':'));
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (i + 1 == words.size() && words[i].contains(QLatin1Char('.'))) {
                const auto v4 = ipv4(words[i]);
                if (!v4)
                    return false;
                out.insert(out.end(), v4->begin(), v4->end());
                continue;
            }
            bool fine = false;
            const uint value = words[i].toUInt(&fine, 16);
            if (!fine || words[i].size() > 4)
                return false;
            out.push_back(static_cast<std::uint8_t>(value >> 8));
            out.push_back(static_cast<std::uint8_t>(value & 255));
        }
        return true;
    };
    if (!groups(gap < 0 ? text : text.left(gap), head)
        || (gap >= 0 && !groups(text.mid(gap + 2), tail)))
        return {};
    const std::size_t used = head.size() + tail.size();
    if (gap < 0 ? used != 16 : used > 14)
        return {};
    QByteArray bytes(16, '\0');
    std::copy(head.begin(), head.end(), bytes.begin());
    std::copy(tail.begin(), tail.end(), bytes.end() - static_cast<qsizetype>(tail.size()));
    return bytes;
}

}  // namespace

crypto::UnixTime Duration::from(crypto::UnixTime now) const
{
    switch (unit) {
    case 'h':
        return now + crypto::UnixTime{count} * 3600;
    case 'd':
        return now + crypto::UnixTime{count} * 86400;
    case 'w':
        return now + crypto::UnixTime{count} * 7 * 86400;
    default:
        break;
    }
    const QDateTime start = QDateTime::fromSecsSinceEpoch(now, Qt::UTC);
    return (unit == 'm' ? start.addMonths(count) : start.addYears(count)).toSecsSinceEpoch();
}

std::optional<Duration> durationFrom(QStringView text)
{
    if (text.isEmpty())
        return std::nullopt;
    const bool negative = text.front() == QLatin1Char('-');
    if (negative || text.front() == QLatin1Char('+'))
        text = text.mid(1);
    if (text.isEmpty())
        return std::nullopt;
    const char unit = static_cast<char>(text.back().toLower().toLatin1());
    if (std::string_view("hdwmy").find(unit) == std::string_view::npos || unit == 0)
        return std::nullopt;
    const auto count = smallNumber(text.chopped(1));
    if (!count || (unit == 'y' && *count > 9000) || (unit == 'm' && *count > 100000))
        return std::nullopt;
    return Duration{negative ? -*count : *count, unit};
}

std::optional<TimeSpan> timeSpanFrom(QStringView text, crypto::UnixTime now)
{
    if (text.compare(QLatin1String("now"), Qt::CaseInsensitive) == 0)
        return TimeSpan{now, now + 1};
    const auto days = [](const QDate &first, const QDate &end) -> std::optional<TimeSpan> {
        if (!first.isValid() || !end.isValid())
            return std::nullopt;
        return TimeSpan{utc(first).toSecsSinceEpoch(), utc(end).toSecsSinceEpoch()};
    };
    if (text.compare(QLatin1String("today"), Qt::CaseInsensitive) == 0) {
        const QDate day = QDateTime::fromSecsSinceEpoch(now, Qt::UTC).date();
        return days(day, day.addDays(1));
    }
    const QString plain = text.toString();
    if (plain.contains(QLatin1Char('T')) || plain.contains(QLatin1Char('t'))) {
        QDateTime moment = QDateTime::fromString(plain.toUpper(), Qt::ISODate);
        if (!moment.isValid())
            return std::nullopt;
        if (moment.timeSpec() == Qt::LocalTime)
            moment =
                QDateTime(moment.date(), moment.time(), Qt::UTC);  // a time without offset is UTC
        return TimeSpan{moment.toSecsSinceEpoch(), moment.toSecsSinceEpoch() + 1};
    }
    const auto parts = QStringView(plain).split(QLatin1Char('-'));
    if (parts.isEmpty() || parts.size() > 3 || parts[0].size() != 4)
        return std::nullopt;
    const auto year = smallNumber(parts[0]);
    const auto month = parts.size() > 1 ? smallNumber(parts[1]) : std::optional(1);
    const auto day = parts.size() > 2 ? smallNumber(parts[2]) : std::optional(1);
    if (!year || !month || !day)
        return std::nullopt;
    const QDate first(*year, *month, *day);
    if (parts.size() == 3)
        return days(first, first.addDays(1));
    return days(first, parts.size() == 2 ? first.addMonths(1) : first.addYears(1));
}

std::optional<Network> networkFrom(QStringView text)
{
    const qsizetype slash = text.indexOf(QLatin1Char('/'));
    const QStringView host = slash < 0 ? text : text.left(slash);
    QByteArray address;
    int offset = 0;
    if (const auto v4 = ipv4(host)) {
        address = QByteArray::fromHex("00000000000000000000ffff");
        for (const std::uint8_t byte : *v4)
            address += static_cast<char>(byte);
        offset = 96;
    } else {
        address = ipv6(host);
    }
    if (address.isEmpty())
        return std::nullopt;
    int prefix = 128;
    if (slash >= 0) {
        const auto bits = smallNumber(text.mid(slash + 1));
        if (!bits || *bits + offset > 128)
            return std::nullopt;
        prefix = *bits + offset;
    }
    Network network{address, address, prefix == 128};
    for (int bit = prefix; bit < 128; ++bit) {
        const char mask = static_cast<char>(0x80 >> (bit % 8));
        network.first[bit / 8] = static_cast<char>(network.first.at(bit / 8) & ~mask);
        network.last[bit / 8] = static_cast<char>(network.last.at(bit / 8) | mask);
    }
    return network;
}

std::optional<std::int64_t> numberFrom(QStringView text)
{
    bool fine = false;
    const qlonglong value = text.toLongLong(&fine);
    return fine && text.size() <= 18 ? std::optional<std::int64_t>(value) : std::nullopt;
}

bool hasWildcard(QStringView text)
{
    return text.contains(QLatin1Char('*')) || text.contains(QLatin1Char('?'));
}

namespace {

QString like(QStringView text, bool wildcards)
{
    QString pattern;
    for (const QChar c : text) {
        if (c == QLatin1Char('%') || c == QLatin1Char('_') || c == QLatin1Char('\\'))
            pattern += QLatin1Char('\\');
        if (wildcards && c == QLatin1Char('*'))
            pattern += QLatin1Char('%');
        else if (wildcards && c == QLatin1Char('?'))
            pattern += QLatin1Char('_');
        else
            pattern += c;
    }
    return pattern;
}

}  // namespace

QString likePattern(QStringView text)
{
    return like(text, true);
}

QString likeContains(QStringView text)
{
    return QLatin1Char('%') + like(text, false) + QLatin1Char('%');
}

QString likePrefix(QStringView text)
{
    return like(text, false) + QLatin1Char('%');
}

QString globPattern(QStringView text)
{
    QString pattern;
    for (const QChar c : text)
        pattern += c == QLatin1Char('[') ? QStringLiteral("[[]") : QString(c);
    return pattern;
}

QString ftsString(QStringView text)
{
    QString quoted = text.toString();
    quoted.remove(QChar(0));
    quoted.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

bool hasTrigram(QStringView text)
{
    return text.size() >= 3 && text.toUcs4().size() >= 3;
}

QString longestPlain(QStringView text)
{
    QStringView best;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool end =
            i == text.size() || text[i] == QLatin1Char('*') || text[i] == QLatin1Char('?');
        if (!end)
            continue;
        if (i - start > best.size())
            best = text.mid(start, i - start);
        start = i + 1;
    }
    return hasTrigram(best) ? best.toString() : QString();
}

QString hexDigits(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        const QChar lower = c.toLower();
        if ((lower >= QLatin1Char('0') && lower <= QLatin1Char('9'))
            || (lower >= QLatin1Char('a') && lower <= QLatin1Char('f')) || c == QLatin1Char('*')
            || c == QLatin1Char('?'))
            digits += lower;
        else if (c != QLatin1Char(':') && c != QLatin1Char(' ') && c != QLatin1Char('-'))
            return {};
    }
    return digits;
}

}  // namespace query
