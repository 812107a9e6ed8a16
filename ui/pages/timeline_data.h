// SPDX-License-Identifier: GPL-3.0-or-later
// From reports to what charts and tables show: names for people, limits, weekly rates.
#pragma once

#include "models/report/forecast.h"
#include "models/report/timeline.h"
#include "ui/parts/chart_data.h"

#include <QString>

namespace ui {

// The forecast may be empty; one that does not fit the timeline's buckets is left out.
ChartData chartDataOf(const report::Timeline &timeline, const report::Forecast &forecast,
                      QDate today);

// Renewals per week, averaged over the part of a span where a new limit has taken effect.
struct RenewalSpan {
    QDate from;  // start of the rule; today for the first one
    int lifetimeDays = 0;
    double usual = 0, shortened = 0;
};
QList<RenewalSpan> renewalSpans(const report::Forecast &forecast, QDate end, QDate today);

// Buckets within a year from today that hold more than `limit`, in order of time.
struct HeavyBuckets {
    qint64 limit = 0;
    QList<qsizetype> buckets;
};
// The limit is one and a half times the median of the buckets that hold anything; the `most`
// heaviest.
HeavyBuckets heavyBuckets(const report::Timeline &timeline, QDate today, int most);

// RFC 4180, one line per bucket: start, series, total, forecast. Cells never start a formula.
QByteArray csvOf(const ChartData &data);

}  // namespace ui
