// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/chart_ticks.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

struct ChartTickText {
    Q_DECLARE_TR_FUNCTIONS(ui::ChartTickText)
};

// Steps in buckets that people expect on such an axis.
constexpr std::array<int, 13> DaySteps{1, 2, 7, 14, 28, 56, 91, 182, 364, 728, 1456, 2912, 5824};
constexpr std::array<int, 10> WeekSteps{1, 2, 4, 8, 13, 26, 52, 104, 208, 416};
constexpr std::array<int, 9> MonthSteps{1, 2, 3, 6, 12, 24, 48, 96, 192};

QString tickText(const ChartData &data, QDate day, bool year)
{
    if (data.per != ChartPer::Month)
        return year ? longDay(day) : shortDay(day);
    return QLocale().toString(
        day,
        year ? ChartTickText::tr("MMM yyyy", "QLocale date format: short month, year")
             : ChartTickText::tr("MMM", "QLocale date format: short month"));
}

template <typename Steps> int stepFor(const Steps &steps, double bucketWidth, double labelWidth)
{
    for (const int step : steps) {
        if (step * bucketWidth >= labelWidth)
            return step;
    }
    return steps.back();
}

}  // namespace

ChartTicks valueTicks(double highest, int wanted)
{
    const double rough = std::max(1.0, highest / std::max(1, wanted));
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = power * 10;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (rough <= factor * power) {
            step = factor * power;
            break;
        }
    }
    ChartTicks result;
    const int steps = std::max(1, int(std::ceil(highest / step)));
    const QLocale locale;
    for (int i = 0; i <= steps; ++i) {
        result.at.append(i * step);
        result.labels.append(locale.toString(qint64(std::llround(i * step))));
    }
    result.upper = steps * step;
    return result;
}

ChartTicks dayTicks(const ChartData &data, QDate from, QDate to, int room,
                    const QFontMetrics &metrics)
{
    ChartTicks result;
    const qsizetype first = std::max<qsizetype>(0, data.bucketAt(from));
    const qsizetype last = std::max<qsizetype>(first, data.bucketAt(to.addDays(-1)));
    if (data.buckets() == 0 || from >= to)
        return result;
    const double days = double(from.daysTo(to));
    const double bucketWidth = room / double(last - first + 1);
    const double labelWidth =
        metrics.horizontalAdvance(tickText(data, QDate(2028, 9, 28), true)) + 16;
    const int step = data.per == ChartPer::Day ? stepFor(DaySteps, bucketWidth, labelWidth)
        : data.per == ChartPer::Week           ? stepFor(WeekSteps, bucketWidth, labelWidth)
                                               : stepFor(MonthSteps, bucketWidth, labelWidth);
    int year = data.today.year();
    for (qsizetype i = (first + step - 1) / step * step; i <= last; i += step) {
        const QDate start = data.starts[i];
        const double at =
            (double(start.toJulianDay()) + double(data.bucketEnd(i).toJulianDay())) / 2;
        const double x = (at - double(from.toJulianDay())) * room / days;
        const QString text = tickText(data, start, start.year() != year);
        // A label that would stand over the edge of the chart is left out.
        if (x - metrics.horizontalAdvance(text) / 2.0 < -30
            || x + metrics.horizontalAdvance(text) / 2.0 > room + 6)
            continue;
        year = start.year();
        result.at.append(at);
        result.labels.append(text);
    }
    return result;
}

}  // namespace ui
