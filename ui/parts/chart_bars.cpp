// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/chart_bars.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

// Below this width a gap would eat the bar; above, a quarter of the bucket stays free.
constexpr double RoomForGap = 3.0;
constexpr double RoomForMargin = 8.0;
constexpr double BarShare = 0.76;

double key(QDate day)
{
    return double(day.toJulianDay());
}

}  // namespace

ChartBars::ChartBars(QCPAxis *keyAxis, QCPAxis *valueAxis)
    : QCPAbstractPlottable(keyAxis, valueAxis), m_data(std::make_shared<ChartData>())
{
    setAntialiased(false);
    setAntialiasedFill(false);
}

void ChartBars::setData(std::shared_ptr<const ChartData> data)
{
    m_data = std::move(data);
    m_pointed = -1;
}

void ChartBars::setColors(const QList<QColor> &fills, const QColor &column)
{
    m_fills = fills;
    m_column = column;
}

void ChartBars::setPointed(qsizetype bucket)
{
    m_pointed = bucket >= 0 && bucket < m_data->buckets() ? bucket : -1;
}

qsizetype ChartBars::bucketAt(double atKey) const
{
    return m_data->bucketAt(QDate::fromJulianDay(qint64(std::floor(atKey))));
}

qsizetype ChartBars::seriesAt(qsizetype bucket, double value) const
{
    if (bucket < 0 || value < 0)
        return -1;
    double below = 0;
    for (qsizetype i = 0; i < m_data->series.size(); ++i) {
        const double above = below + double(m_data->count(bucket, i));
        if (value < above)
            return i;
        below = above;
    }
    return -1;
}

QPair<double, double> ChartBars::barPixels(qsizetype bucket) const
{
    const double left = mKeyAxis->coordToPixel(key(m_data->starts[bucket]));
    const double right = mKeyAxis->coordToPixel(key(m_data->bucketEnd(bucket)));
    const double width = right - left;
    if (width < RoomForGap)
        return {left, right};
    const double bar = width < RoomForMargin ? width - 1 : width * BarShare;
    const double start = std::round(left + (width - bar) / 2);
    return {start, start + std::max(1.0, std::round(bar))};
}

qint64 ChartBars::highest(double from, double to) const
{
    qint64 most = 0;
    for (qsizetype i = 0; i < m_data->buckets(); ++i) {
        if (key(m_data->bucketEnd(i)) > from && key(m_data->starts[i]) < to)
            most = std::max(most, m_data->total(i));
    }
    return most;
}

double ChartBars::selectTest(const QPointF &, bool, QVariant *) const
{
    return -1;  // pointing and choosing is the chart's business
}

QCPRange ChartBars::getKeyRange(bool &foundRange, QCP::SignDomain) const
{
    foundRange = m_data->buckets() > 0;
    return foundRange ? QCPRange(key(m_data->starts.first()), key(m_data->end)) : QCPRange();
}

QCPRange ChartBars::getValueRange(bool &foundRange, QCP::SignDomain,
                                  const QCPRange &inKeyRange) const
{
    foundRange = m_data->buckets() > 0;
    const bool all = inKeyRange.size() <= 0;
    bool ignored = false;
    const QCPRange keys = all ? getKeyRange(ignored) : inKeyRange;
    return foundRange ? QCPRange(0, double(highest(keys.lower, keys.upper))) : QCPRange();
}

QPair<qsizetype, qsizetype> ChartBars::visibleBuckets() const
{
    const QCPRange range = mKeyAxis->range();
    const auto &starts = m_data->starts;
    const auto first = std::upper_bound(starts.cbegin(), starts.cend(),
                                        QDate::fromJulianDay(qint64(std::floor(range.lower))));
    const auto last = std::lower_bound(starts.cbegin(), starts.cend(),
                                       QDate::fromJulianDay(qint64(std::ceil(range.upper))));
    return {std::max<qsizetype>(0, first - starts.cbegin() - 1), last - starts.cbegin()};
}

void ChartBars::draw(QCPPainter *painter)
{
    const qsizetype series = m_data->series.size();
    if (!mKeyAxis || !mValueAxis || m_data->buckets() == 0 || series == 0)
        return;
    painter->setAntialiasing(false);
    painter->setPen(Qt::NoPen);
    if (m_pointed >= 0) {
        const double left = mKeyAxis->coordToPixel(key(m_data->starts[m_pointed]));
        const double right = mKeyAxis->coordToPixel(key(m_data->bucketEnd(m_pointed)));
        const QRect ground = clipRect();
        painter->fillRect(QRectF(std::round(left), ground.top(),
                                 std::max(3.0, std::round(right - left)), ground.height()),
                          m_column);
    }

    std::vector<QList<QRectF>> rects(std::size_t(series), QList<QRectF>{});
    const auto [first, last] = visibleBuckets();
    double drawnUntil = -1e9;
    for (qsizetype bucket = first; bucket < last;) {
        auto [left, right] = barPixels(bucket);
        // Buckets narrower than a pixel share its column; the highest of them is the one to see.
        qsizetype shown = bucket;
        qsizetype next = bucket + 1;
        while (right - left < 1 && next < last) {
            const auto [nextLeft, nextRight] = barPixels(next);
            if (nextRight - left > 1)
                break;
            if (m_data->total(next) > m_data->total(shown))
                shown = next;
            right = nextRight;
            ++next;
        }
        left = std::max(std::round(left), drawnUntil);
        right = std::max(std::round(right), left + 1);
        drawnUntil = right - left > RoomForGap ? right : std::max(drawnUntil, left + 1);

        double value = 0;
        double bottom = std::round(mValueAxis->coordToPixel(0));
        const bool gaps = right - left >= RoomForGap;
        for (qsizetype i = 0; i < series; ++i) {
            const qint64 count = m_data->count(shown, i);
            if (count == 0)
                continue;
            value += double(count);
            const double top = std::round(mValueAxis->coordToPixel(value));
            if (bottom - top < 1)
                continue;  // thinner than a pixel: the next segment shows it with its own
            // The gap is the panel showing through, one pixel at the top of each segment that can
            // spare it.
            const double cut = gaps && bottom - top >= 3 ? 1 : 0;
            rects[std::size_t(i)].append(QRectF(left, top + cut, right - left, bottom - top - cut));
            bottom = top;
        }
        bucket = next;
    }
    for (qsizetype i = 0; i < series; ++i) {
        if (rects[std::size_t(i)].isEmpty() || m_fills.isEmpty())
            continue;
        painter->setBrush(m_fills[i % m_fills.size()]);
        painter->drawRects(rects[std::size_t(i)]);
    }
}

void ChartBars::drawLegendIcon(QCPPainter *painter, const QRectF &rect) const
{
    painter->fillRect(rect, m_fills.value(0));
}

}  // namespace ui
