// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/timeline_data.h"

#include "ui/parts/status_shape.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

struct TimelineText {
    Q_DECLARE_TR_FUNCTIONS(ui::TimelineText)
};

constexpr int SettleDays = 182;

QString nameOf(const report::TimelineSeries &series, report::TimelineGroup group)
{
    using report::TimelineGroup;
    if (series.other)
        return TimelineText::tr("Other", "all further series together");
    if (series.none) {
        return group == TimelineGroup::Owner      ? TimelineText::tr("no owner")
            : group == TimelineGroup::Environment ? TimelineText::tr("no environment")
                                                  : TimelineText::tr("none");
    }
    if (group == TimelineGroup::Status) {
        for (int i = 0; i <= int(domain::Status::Valid); ++i) {
            if (series.value == QLatin1StringView(domain::statusWord(domain::Status(i))))
                return wordOf(domain::Status(i));
        }
    }
    return series.value;
}

int kindOfWord(const QString &word)
{
    for (int i = 0; i <= int(domain::Status::Valid); ++i) {
        if (word == QLatin1StringView(domain::statusWord(domain::Status(i))))
            return int(kindOf(domain::Status(i)));
    }
    return int(StatusKind::Unknown);
}

double perWeek(const QList<double> &line, const QList<QDate> &starts, QDate end, QDate from,
               QDate to)
{
    double sum = 0;
    qint64 days = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (starts[i] < from || starts[i] >= to)
            continue;
        sum += line[i];
        days += starts[i].daysTo(i + 1 < starts.size() ? starts[i + 1] : end);
    }
    return days > 0 ? sum * 7 / double(days) : 0;
}

QByteArray cell(QString text)
{
    if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(u'"', QLatin1StringView("\"\"")) + u'"';
    return text.toUtf8();
}

}  // namespace

ChartData chartDataOf(const report::Timeline &timeline, const report::Forecast &forecast,
                      QDate today)
{
    ChartData data;
    data.per = ChartPer(int(timeline.request.unit));
    data.today = today;
    data.starts = timeline.starts;
    data.end = timeline.end;
    for (const report::TimelineSeries &series : timeline.series) {
        data.series.append(nameOf(series, timeline.request.group));
        if (timeline.request.group == report::TimelineGroup::Status)
            data.statusKinds.append(kindOfWord(series.value));
    }
    data.counts = timeline.counts;
    if (forecast.starts == timeline.starts) {
        data.usual = forecast.usual;
        data.shortened = forecast.shortened;
    }
    for (const report::ForecastStep &step : report::sc081v3Steps()) {
        if (step.from > data.starts.value(0) && step.from < data.end)
            data.limits.append({step.from, step.days});
    }
    return data;
}

QList<RenewalSpan> renewalSpans(const report::Forecast &forecast, QDate end, QDate today)
{
    QList<RenewalSpan> spans;
    if (forecast.starts.isEmpty())
        return spans;
    spans.append({today, report::longestLifetimeOn(today), 0, 0});
    for (const report::ForecastStep &step : report::sc081v3Steps()) {
        if (step.from > today && step.from < end)
            spans.append({step.from, step.days, 0, 0});
    }
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const QDate to = i + 1 < spans.size() ? spans[i + 1].from : end;
        // Certificates issued before a step live on: only its last half year shows what it comes
        // to.
        const QDate from = i == 0 ? today : std::max(spans[i].from, to.addDays(-SettleDays));
        spans[i].usual = perWeek(forecast.usual, forecast.starts, end, from, to);
        spans[i].shortened = perWeek(forecast.shortened, forecast.starts, end, from, to);
    }
    return spans;
}

HeavyBuckets heavyBuckets(const report::Timeline &timeline, QDate today, int most)
{
    HeavyBuckets result;
    QList<qint64> totals, filled;
    const QDate until = today.addYears(1);
    for (qsizetype bucket = 0; bucket < timeline.starts.size() && timeline.starts[bucket] < until;
         ++bucket) {
        qint64 total = 0;
        for (qsizetype i = 0; i < timeline.series.size(); ++i)
            total += timeline.count(bucket, i);
        totals.append(total);
        if (total > 0)
            filled.append(total);
    }
    if (filled.isEmpty())
        return result;
    const auto middle = filled.begin() + filled.size() / 2;
    std::nth_element(filled.begin(), middle, filled.end());
    result.limit = *middle + (*middle + 1) / 2;
    for (qsizetype bucket = 0; bucket < totals.size(); ++bucket) {
        if (totals[bucket] > result.limit)
            result.buckets.append(bucket);
    }
    std::stable_sort(result.buckets.begin(), result.buckets.end(),
                     [&](qsizetype a, qsizetype b) { return totals[a] > totals[b]; });
    result.buckets.resize(std::min<qsizetype>(result.buckets.size(), most));
    std::sort(result.buckets.begin(), result.buckets.end());
    return result;
}

QByteArray csvOf(const ChartData &data)
{
    QByteArray csv = "from,to";
    for (const QString &name : data.series)
        csv += ',' + cell(name);
    csv += ",total";
    const bool forecast =
        data.shortened.size() == data.buckets() && data.usual.size() == data.buckets();
    if (forecast)
        csv += ",renewals_todays_lifetimes,renewals_sc081v3";
    csv += "\r\n";
    for (qsizetype bucket = 0; bucket < data.buckets(); ++bucket) {
        csv += data.starts[bucket].toString(Qt::ISODate).toLatin1() + ','
            + data.bucketEnd(bucket).addDays(-1).toString(Qt::ISODate).toLatin1();
        for (qsizetype i = 0; i < data.series.size(); ++i)
            csv += ',' + QByteArray::number(data.count(bucket, i));
        csv += ',' + QByteArray::number(data.total(bucket));
        if (forecast) {
            csv += ',' + QByteArray::number(data.usual[bucket], 'f', 1) + ','
                + QByteArray::number(data.shortened[bucket], 'f', 1);
        }
        csv += "\r\n";
    }
    return csv;
}

}  // namespace ui
