// SPDX-License-Identifier: GPL-3.0-or-later
// Values of the query language: durations, dates, networks, numbers, patterns.
#pragma once

#include "crypto/base/clock.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace query {

// "30d" "-2w" "6m" "1y" "12h"; months and years by the calendar.
struct Duration {
    int count = 0;
    char unit = 'd';  // h d w m y
    crypto::UnixTime from(crypto::UnixTime now) const;
    Duration operator-() const { return {-count, unit}; }
};
std::optional<Duration> durationFrom(QStringView text);

// "2026-11-23" "2026-11" "2027" (UTC) or RFC 3339; [from, to). "today" and "now" depend on the day
// asked.
struct TimeSpan {
    crypto::UnixTime from = 0, to = 0;
};
std::optional<TimeSpan> timeSpanFrom(QStringView text, crypto::UnixTime now);

// "10.0.0.0/8" "2001:db8::/32" "192.0.2.1": first and last address, 16 bytes each, IPv4 mapped.
struct Network {
    QByteArray first, last;
    bool single = false;
};
std::optional<Network> networkFrom(QStringView text);

std::optional<std::int64_t> numberFrom(QStringView text);

bool hasWildcard(QStringView text);
// LIKE pattern (ESCAPE '\'): * and ? become % and _, what LIKE would take as special is escaped.
QString likePattern(QStringView text);
QString likeContains(QStringView text);  // %text%, everything literal
QString likePrefix(QStringView text);  // text%, everything literal
// The same for GLOB, which an index serves: brackets escaped.
QString globPattern(QStringView text);
// An FTS5 string: quotes doubled, no NUL.
QString ftsString(QStringView text);
// True for text the trigram index can find: 3 characters (not UTF-16 units) or more.
bool hasTrigram(QStringView text);
// The longest run of plain characters between wildcards that has a trigram; else empty.
QString longestPlain(QStringView text);
// Hex with any separators -> lower case without; * and ? stay. Empty if it is something else.
QString hexDigits(QStringView text);

}  // namespace query
