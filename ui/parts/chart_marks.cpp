// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/chart_marks.h"

#include "ui/parts/theme.h"

#include <cmath>

namespace ui {

namespace {

QFont labelFont(QFont::Weight weight)
{
    QFont result = font(TextRole::Tick);
    result.setWeight(weight);
    return result;
}

constexpr int SearchStep = 6;
constexpr double Clearance = 3;

}  // namespace

ChartMarks::ChartMarks(QCPAxisRect *rect, Words words)
    : QCPLayerable(rect->parentPlot(), QStringLiteral("overlay")), m_rect(rect), m_words(words),
      m_data(std::make_shared<ChartData>())
{
}

void ChartMarks::setData(std::shared_ptr<const ChartData> data, bool forecast)
{
    m_data = std::move(data);
    m_forecast = forecast;
}

void ChartMarks::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(false);
}

QRect ChartMarks::clipRect() const
{
    // The labels may lie on the axis rectangle's border, the today line is two pixels wide.
    return m_rect ? m_rect->rect().adjusted(-2, -4, 2, 0) : QRect();
}

void ChartMarks::draw(QCPPainter *painter)
{
    if (!m_rect || m_data->buckets() == 0)
        return;
    QList<QRectF> taken;
    drawToday(painter, taken);
    drawLimits(painter, taken);
    if (m_words == Words::Full && m_forecast) {
        drawLineName(painter, m_data->shortened, tr("with SC-081v3"), tokens().accent, taken);
        drawLineName(painter, m_data->usual, tr("with today’s lifetimes"), tokens().muted, taken);
    }
}

// True where words can stand: clear of other words, of the bars and of the forecast lines.
bool ChartMarks::isFree(const QRectF &box, const QList<QRectF> &taken) const
{
    for (const QRectF &other : taken) {
        if (other.intersects(box))
            return false;
    }
    const QCPAxis *keys = m_rect->axis(QCPAxis::atBottom);
    const QCPAxis *values = m_rect->axis(QCPAxis::atLeft);
    const auto day = [&](double x) { return QDate::fromJulianDay(qint64(keys->pixelToCoord(x))); };
    const qsizetype first = std::max<qsizetype>(0, m_data->bucketAt(day(box.left())) - 1);
    qsizetype last = m_data->bucketAt(day(box.right())) + 1;
    if (last <= 0 || last >= m_data->buckets())
        last = m_data->buckets() - 1;
    // A line crosses the box where its extent over the box's width meets the box's height.
    const auto crosses = [&](const QList<double> &line) {
        if (!m_forecast || line.size() != m_data->buckets())
            return false;
        const auto [low, high] =
            std::minmax_element(line.cbegin() + first, line.cbegin() + last + 1);
        return values->coordToPixel(*high) - Clearance < box.bottom()
            && values->coordToPixel(*low) + Clearance > box.top();
    };
    if (crosses(m_data->shortened) || (m_words == Words::Full && crosses(m_data->usual)))
        return false;
    for (qsizetype i = first; i <= last; ++i) {
        if (values->coordToPixel(double(m_data->total(i))) - Clearance < box.bottom())
            return false;
    }
    return true;
}

void ChartMarks::drawToday(QCPPainter *painter, QList<QRectF> &taken) const
{
    const QCPAxis *keys = m_rect->axis(QCPAxis::atBottom);
    const double at = double(m_data->today.toJulianDay());
    if (!keys->range().contains(at))
        return;
    const QRect area = m_rect->rect();
    const int x = int(std::round(keys->coordToPixel(at)));
    painter->fillRect(QRect(x - 1, area.top(), 2, area.height()), tokens().accent);

    painter->setFont(labelFont(QFont::DemiBold));
    const QString text = tr("Today");
    const QFontMetrics metrics(painter->font());
    QRect label(x + 4, area.top(), metrics.horizontalAdvance(text) + 10, 18);
    if (label.right() > area.right())
        label.moveRight(x - 5);
    painter->fillRect(label, tokens().accentTint);
    painter->setPen(tokens().accent);
    painter->drawText(label, Qt::AlignCenter, text);
    taken.append(label);
}

void ChartMarks::drawLimits(QCPPainter *painter, QList<QRectF> &taken) const
{
    const QCPAxis *keys = m_rect->axis(QCPAxis::atBottom);
    const QRect area = m_rect->rect();
    for (const ChartLimit &limit : m_data->limits) {
        const double at = double(limit.day.toJulianDay());
        if (!keys->range().contains(at))
            continue;
        const double x = std::round(keys->coordToPixel(at)) + 0.5;
        QPen dots(tokens().text, 1);
        dots.setDashPattern({2, 3});
        painter->setPen(dots);
        painter->drawLine(QLineF(x, area.top(), x, area.bottom()));

        const QString day = longDay(limit.day);
        const QString words =
            tr("new public TLS limited to %n day(s)", nullptr, limit.lifetimeDays);
        const QFont bold = labelFont(QFont::DemiBold);
        const QFont plain = labelFont(QFont::Normal);
        const bool full = m_words == Words::Full;
        const QString line = full ? words : tr("%1: %2", "day: what happens").arg(day, words);
        const int width = std::max(full ? QFontMetrics(bold).horizontalAdvance(day) : 0,
                                   QFontMetrics(plain).horizontalAdvance(line))
            + 2;
        QRectF box(x + 6, area.top(), width, full ? 32 : 16);
        if (box.right() > area.right())
            box.moveRight(x - 6);
        while (!isFree(box, taken) && box.bottom() < area.bottom())
            box.translate(0, SearchStep);
        if (box.left() < area.left())
            continue;
        if (box.bottom() >= area.bottom())  // nowhere: the top, over whatever is drawn there
            box.moveTop(area.top());
        taken.append(box);
        if (full) {
            painter->setFont(bold);
            painter->setPen(tokens().text);
            painter->drawText(QRectF(box.left(), box.top(), box.width(), 16),
                              Qt::AlignLeft | Qt::AlignVCenter, day);
            box.setTop(box.top() + 16);
        }
        painter->setFont(plain);
        painter->setPen(tokens().muted);
        painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, line);
    }
}

void ChartMarks::drawLineName(QCPPainter *painter, const QList<double> &line, const QString &name,
                              const QColor &color, QList<QRectF> &taken) const
{
    const QCPAxis *keys = m_rect->axis(QCPAxis::atBottom);
    const QCPAxis *values = m_rect->axis(QCPAxis::atLeft);
    const QRect area = m_rect->rect();
    const qsizetype last =
        std::min<qsizetype>(line.size(),
                            m_data->bucketAt(QDate::fromJulianDay(qint64(keys->range().upper) - 1))
                                + 1)
        - 1;
    if (last < 1)
        return;
    painter->setFont(labelFont(QFont::DemiBold));
    const QFontMetrics metrics(painter->font());
    const double width = metrics.horizontalAdvance(name);
    // The lowest point under the label decides, so that the line does not run through the word.
    double lowest = area.top();
    for (qsizetype i = last; i >= 0; --i) {
        const double x = keys->coordToPixel(double(m_data->starts[i].toJulianDay()));
        if (x < area.right() - width - 24)
            break;
        const double y = values->coordToPixel(line[i]);
        lowest = std::max(lowest, y);
    }
    QRectF box(area.right() - width - 20, lowest + 8, width, 16);
    for (int step = 0; step < 6 && !isFree(box, taken); ++step)
        box.translate(0, SearchStep);
    if (box.bottom() > area.bottom() || box.left() < area.left() || !isFree(box, taken))
        return;  // the legend names it too
    taken.append(box);
    painter->setPen(color);
    painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, name);
}

}  // namespace ui
