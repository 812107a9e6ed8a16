// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as people read them: relative in the cell, absolute in the tooltip.
#pragma once

#include "crypto/base/clock.h"
#include "ui/parts/theme.h"

#include <QString>

#include <optional>

namespace ui {

using crypto::UnixTime;

// "in 12 days", "11 days ago", "in 5 hours" (below two days), "in 12 years" (from ten years).
QString relative(UnixTime at, UnixTime now);
// "5 Dec 2026" in the locale's order, local time zone.
QString day(UnixTime at);
// "5 Dec 2026 13:01 UTC+1"; tool tips.
QString moment(UnixTime at);
// "13:02" today, "Sunday 22:00" this week, else the day: lists of events.
QString brief(UnixTime at, UnixTime now);
// Past: Failed; within `nearDays`: Warning; else none.
std::optional<StatusKind> expiryKind(UnixTime notAfter, UnixTime now, int nearDays = 7);

// "54,812" in the locale.
QString number(qint64 value);
QString duration(qint64 milliseconds);  // "11 ms", "2.8 s", "3 min 25 s"

}  // namespace ui
