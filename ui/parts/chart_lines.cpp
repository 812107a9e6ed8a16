// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/chart_lines.h"

#include "ui/parts/theme.h"

#include <algorithm>

namespace ui {

namespace {

constexpr double PixelsPerPoint = 4;
constexpr float BandAlpha = 0.1F;

}  // namespace

ChartLines::ChartLines(QCPAxisRect *rect, Show show)
    : QCPLayerable(rect->parentPlot(), QStringLiteral("main")), m_rect(rect), m_show(show),
      m_data(std::make_shared<ChartData>())
{
}

void ChartLines::setData(std::shared_ptr<const ChartData> data, bool forecast)
{
    m_data = std::move(data);
    m_forecast = forecast && m_data->usual.size() == m_data->buckets()
        && m_data->shortened.size() == m_data->buckets();
}

void ChartLines::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(true);
}

QRect ChartLines::clipRect() const
{
    return m_rect ? m_rect->rect() : QRect();
}

QPolygonF ChartLines::pixels(const QList<double> &line) const
{
    const QCPAxis *keys = m_rect->axis(QCPAxis::atBottom);
    const QCPAxis *values = m_rect->axis(QCPAxis::atLeft);
    const QCPRange range = keys->range();
    // One bucket more on each side, so that the line runs to the edge.
    const auto &starts = m_data->starts;
    const auto day = [](double key) { return QDate::fromJulianDay(qint64(key)); };
    qsizetype first =
        std::upper_bound(starts.cbegin(), starts.cend(), day(range.lower)) - starts.cbegin() - 2;
    qsizetype last =
        std::lower_bound(starts.cbegin(), starts.cend(), day(range.upper)) - starts.cbegin() + 1;
    first = std::max<qsizetype>(0, first);
    last = std::min<qsizetype>(line.size(), last);
    if (last - first < 1)
        return {};
    const double width = double(m_rect->width()) / std::max(1.0, range.size());
    const double bucketDays =
        double(starts[first].daysTo(m_data->bucketEnd(last - 1))) / double(last - first);
    qsizetype step = std::max<qsizetype>(
        1, qsizetype(std::ceil(PixelsPerPoint / std::max(0.01, width * bucketDays))));
    if (m_data->per == ChartPer::Day && step > 1)
        step = (step + 6) / 7
            * 7;  // whole weeks: nothing is issued on Sundays, and the line would tremble
    QPolygonF result;
    // Groups begin at multiples of step, so that panning does not make the line tremble.
    for (qsizetype i = first / step * step; i < last; i += step) {
        const qsizetype end = std::min(i + step, line.size());
        double sum = 0;
        for (qsizetype bucket = i; bucket < end; ++bucket)
            sum += line[bucket];
        const double key =
            (double(starts[i].toJulianDay()) + double(m_data->bucketEnd(end - 1).toJulianDay()))
            / 2;
        result.append({keys->coordToPixel(key), values->coordToPixel(sum / double(end - i))});
    }
    return result;
}

void ChartLines::draw(QCPPainter *painter)
{
    if (!m_forecast || !m_rect)
        return;
    const Tokens &look = tokens();
    const QPolygonF shortened = pixels(m_data->shortened);
    QPen dashes(m_show == Show::Both ? look.accent : look.text, m_show == Show::Both ? 2 : 1.5);
    dashes.setDashPattern({2.5, 1.5});
    dashes.setCapStyle(Qt::FlatCap);
    dashes.setJoinStyle(Qt::BevelJoin);
    if (m_show == Show::Both) {
        const QPolygonF usual = pixels(m_data->usual);
        QPolygonF band = shortened;
        for (auto point = usual.crbegin(); point != usual.crend(); ++point)
            band.append(*point);
        QColor tint = look.accent;
        tint.setAlphaF(BandAlpha);
        painter->setAntialiasing(false);
        painter->setPen(Qt::NoPen);
        painter->setBrush(tint);
        painter->drawPolygon(band);
        painter->setAntialiasing(true);
        painter->setBrush(Qt::NoBrush);
        QPen solid(look.muted, 1.5);
        solid.setJoinStyle(Qt::BevelJoin);
        painter->setPen(solid);
        painter->drawPolyline(usual);
    }
    painter->setBrush(Qt::NoBrush);
    painter->setPen(dashes);
    painter->drawPolyline(shortened);
}

}  // namespace ui
