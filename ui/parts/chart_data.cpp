// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/chart_data.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ui {

namespace {

struct ChartText {
    Q_DECLARE_TR_FUNCTIONS(ui::ChartText)
};

}  // namespace

bool ChartData::empty() const
{
    return std::all_of(counts.cbegin(), counts.cend(), [](qint64 count) { return count == 0; });
}

qint64 ChartData::total(qsizetype bucket) const
{
    qint64 sum = 0;
    for (qsizetype i = 0; i < series.size(); ++i)
        sum += count(bucket, i);
    return sum;
}

QDate ChartData::bucketEnd(qsizetype bucket) const
{
    return bucket + 1 < starts.size() ? starts[bucket + 1] : end;
}

qsizetype ChartData::bucketAt(QDate day) const
{
    if (starts.isEmpty() || day < starts.first() || day >= end)
        return -1;
    return std::upper_bound(starts.cbegin(), starts.cend(), day) - starts.cbegin() - 1;
}

QString shortDay(QDate day)
{
    return QLocale().toString(day, ChartText::tr("d MMM", "QLocale date format: day and month"));
}

QString longDay(QDate day)
{
    return QLocale().toString(day,
                              ChartText::tr("d MMM yyyy", "QLocale date format: day, month, year"));
}

QString bucketText(const ChartData &data, qsizetype bucket)
{
    const QLocale locale;
    const QDate first = data.starts[bucket];
    const QDate last = data.bucketEnd(bucket).addDays(-1);
    if (data.per == ChartPer::Month)
        return locale.toString(first,
                               ChartText::tr("MMMM yyyy", "QLocale date format: month, year"));
    if (first == last)
        return longDay(first);
    QString from, to;
    if (first.year() != last.year()) {
        from = longDay(first);
        to = longDay(last);
    } else if (first.month() != last.month()) {
        from = locale.toString(
            first, ChartText::tr("d MMM", "QLocale date format: start of a span in one year"));
        to = locale.toString(
            last, ChartText::tr("d MMM yyyy", "QLocale date format: end of a span in one year"));
    } else {
        from = locale.toString(
            first, ChartText::tr("d", "QLocale date format: start of a span in one month"));
        to = locale.toString(
            last, ChartText::tr("d MMM yyyy", "QLocale date format: end of a span in one month"));
    }
    return ChartText::tr("%1 to %2", "span of days").arg(from, to);
}

}  // namespace ui
