// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts draw: buckets of days with one count per series, and the lines over them. Plain
// values: no query, no colour, no widget.
#pragma once

#include <QDate>
#include <QList>
#include <QStringList>

namespace ui {

enum class ChartPer { Day, Week, Month };

// A day from which new public TLS certificates live shorter (CA/Browser Forum ballot SC-081v3).
struct ChartLimit {
    QDate day;
    int lifetimeDays = 0;
};

struct ChartData {
    ChartPer per = ChartPer::Week;
    QDate today;
    QList<QDate>
        starts;  // first day of each bucket, ascending, each bucket ends where the next starts
    QDate end;  // first day after the last bucket
    QStringList series;  // as people read them, untrusted text; at most 8
    QList<int>
        statusKinds;  // where the series are statuses: their StatusKind (theme.h); else empty
    QList<qint64> counts;  // bucket by bucket: counts[bucket * series.size() + series]
    QList<double>
        usual;  // renewals expected per bucket under today's lifetimes; empty: no forecast
    QList<double> shortened;  // the same under SC-081v3
    QList<ChartLimit> limits;

    qsizetype buckets() const { return starts.size(); }
    bool empty() const;  // no bucket, or every count is zero
    qint64 count(qsizetype bucket, qsizetype series_) const
    {
        return counts[bucket * series.size() + series_];
    }
    qint64 total(qsizetype bucket) const;
    QDate bucketEnd(qsizetype bucket) const;  // first day after it
    // The bucket holding the day; -1 outside.
    qsizetype bucketAt(QDate day) const;
};

// "15 to 21 Feb 2027", "15 Feb 2027", "February 2027": the days of one bucket in the locale's
// words.
QString bucketText(const ChartData &data, qsizetype bucket);
// A day without its year, as short as the language allows: "15 Mar", "15. März", "3月15日".
QString shortDay(QDate day);
QString longDay(QDate day);  // the same with the year

}  // namespace ui
