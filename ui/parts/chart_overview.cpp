// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/chart_overview.h"

#include "ui/parts/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QStyleOptionFocusRect>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int StripHeight = 66;
constexpr int YearHeight = 20;
constexpr int HandleWidth = 8;
constexpr int HandleHeight = 24;
constexpr int GripReach = 8;
constexpr int SmallestBuckets = 4;
constexpr int LabelRoom = 18;  // over the lines, for the names of the limits

int daysOf(ChartPer per)
{
    return per == ChartPer::Day ? 1 : per == ChartPer::Week ? 7 : 30;
}

}  // namespace

ChartOverview::ChartOverview(QWidget *parent)
    : QWidget(parent), m_data(std::make_shared<ChartData>())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Overview: the days shown above"));
    setAccessibleDescription(
        tr("Arrow keys move the window, Shift and arrow keys its end, plus and minus zoom."));
}

void ChartOverview::setData(std::shared_ptr<const ChartData> chart, bool forecast)
{
    m_data = std::move(chart);
    m_forecast = forecast;
    update();
}

void ChartOverview::setWindow(QDate from, QDate to)
{
    if (from == m_from && to == m_to)
        return;
    m_from = from;
    m_to = to;
    update();
}

void ChartOverview::setSideMargins(int left, int right)
{
    if (left == m_left && right == m_right)
        return;
    m_left = left;
    m_right = right;
    update();
}

QSize ChartOverview::sizeHint() const
{
    return {400, StripHeight + YearHeight + 2};
}

QRect ChartOverview::strip() const
{
    return {m_left, 2, std::max(40, width() - m_left - m_right), StripHeight};
}

double ChartOverview::x(QDate at) const
{
    const QRect area = strip();
    if (m_data->buckets() == 0)
        return area.left();
    const qint64 first = m_data->starts.first().toJulianDay();
    const qint64 span = std::max<qint64>(1, m_data->end.toJulianDay() - first);
    return area.left() + double(at.toJulianDay() - first) * area.width() / double(span);
}

QDate ChartOverview::day(double at) const
{
    const QRect area = strip();
    const qint64 first = m_data->starts.first().toJulianDay();
    const qint64 span = std::max<qint64>(1, m_data->end.toJulianDay() - first);
    return QDate::fromJulianDay(
        first + qint64(std::llround((at - area.left()) * double(span) / area.width())));
}

int ChartOverview::smallestDays() const
{
    return SmallestBuckets * daysOf(m_data->per);
}

void ChartOverview::drawGround(QPainter &painter, const QRect &area) const
{
    const Tokens &look = tokens();
    painter.setFont(ui::font(TextRole::Tick));
    for (int year = m_data->starts.first().year() + 1; year <= m_data->end.year(); ++year) {
        const int at = int(std::round(x(QDate(year, 1, 1))));
        if (at < area.left() || at > area.right())
            continue;
        painter.setPen(look.grid);
        painter.drawLine(at, area.top(), at, area.bottom());
        painter.setPen(look.muted);
        const QString text = QString::number(year);
        const int wide = painter.fontMetrics().horizontalAdvance(text) + 4;
        const int left = std::clamp(at + 4, 0, std::max(0, width() - wide));
        painter.drawText(QRect(left, area.bottom() + 3, wide, YearHeight - 3),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
    }
    painter.setPen(look.controlBorder);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
}

void ChartOverview::drawLines(QPainter &painter, const QRect &area) const
{
    const Tokens &look = tokens();
    const qsizetype buckets = m_data->buckets();
    double highest = 1;
    for (qsizetype i = 0; i < buckets; ++i)
        highest = std::max(highest, double(m_data->total(i)));
    const bool lines =
        m_forecast && m_data->usual.size() == buckets && m_data->shortened.size() == buckets;
    if (lines) {
        for (qsizetype i = 0; i < buckets; ++i)
            highest = std::max({highest, m_data->usual[i], m_data->shortened[i]});
    }
    const double scale = (area.height() - LabelRoom) / highest;
    const auto middle = [&](qsizetype i) {
        return (x(m_data->starts[i]) + x(m_data->bucketEnd(i))) / 2;
    };
    // The expiries themselves as a pale ground: where the forecast is off they are all there is to
    // see.
    QColor pale = look.series[0];
    pale.setAlphaF(lines ? 0.28F : 0.55F);
    for (qsizetype i = 0; i < buckets; ++i) {
        const double height = double(m_data->total(i)) * scale;
        if (height >= 0.5) {
            const double left = x(m_data->starts[i]);
            painter.fillRect(QRectF(left, area.bottom() - height,
                                    std::max(1.0, x(m_data->bucketEnd(i)) - left), height),
                             pale);
        }
    }
    if (!lines || buckets == 0)
        return;
    // Days jump with the working week; the strip is there for the long run.
    const qsizetype step = m_data->per == ChartPer::Day ? 7 : 1;
    QPolygonF usual, shortened;
    for (qsizetype i = 0; i < buckets; i += step) {
        const qsizetype end = std::min(i + step, buckets);
        double usualSum = 0, shortenedSum = 0;
        for (qsizetype bucket = i; bucket < end; ++bucket) {
            usualSum += m_data->usual[bucket];
            shortenedSum += m_data->shortened[bucket];
        }
        const double at = middle(i + (end - i) / 2);
        usual.append({at, area.bottom() - usualSum / double(end - i) * scale});
        shortened.append({at, area.bottom() - shortenedSum / double(end - i) * scale});
    }
    QPolygonF band = shortened;
    for (auto point = usual.crbegin(); point != usual.crend(); ++point)
        band.append(*point);
    QColor tint = look.accent;
    tint.setAlphaF(0.1F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint);
    painter.drawPolygon(band);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.muted, 1));
    painter.drawPolyline(usual);
    QPen dashes(look.accent, 1.5);
    dashes.setDashPattern({2.5, 2});
    painter.setPen(dashes);
    painter.drawPolyline(shortened);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ChartOverview::drawMarks(QPainter &painter, const QRect &area) const
{
    const Tokens &look = tokens();
    painter.setFont(ui::font(TextRole::Tick));
    int lastRight = area.left();
    for (const ChartLimit &limit : m_data->limits) {
        const int at = int(std::round(x(limit.day)));
        if (at < area.left() || at > area.right())
            continue;
        QPen dots(look.text, 1);
        dots.setDashPattern({2, 3});
        painter.setPen(dots);
        painter.drawLine(at, area.top(), at, area.bottom());
        const QString text =
            tr("%n day(s)", "limit of a certificate's lifetime", limit.lifetimeDays);
        QRect box(at + 5, area.top() + 1, painter.fontMetrics().horizontalAdvance(text) + 4, 16);
        if (box.right() > area.right())
            box.moveRight(at - 5);
        if (box.left() < lastRight)
            continue;
        lastRight = box.right();
        painter.setPen(look.text);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

void ChartOverview::drawWindow(QPainter &painter, const QRect &area) const
{
    const Tokens &look = tokens();
    const int left = int(std::round(x(m_from)));
    const int right = int(std::round(x(m_to)));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(left, area.top() - 1, right - left, area.height() + 1));
    painter.setBrush(look.panel);
    painter.setPen(QPen(look.accent, 1.5));
    for (const int edge : {left, right}) {
        painter.drawRoundedRect(QRectF(edge - HandleWidth / 2.0,
                                       area.center().y() - HandleHeight / 2.0, HandleWidth,
                                       HandleHeight),
                                2, 2);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ChartOverview::paintEvent(QPaintEvent *)
{
    if (m_data->buckets() == 0)
        return;
    QPainter painter(this);
    const QRect area = strip();
    drawGround(painter, area);
    drawLines(painter, area);
    drawMarks(painter, area);
    drawWindow(painter, area);
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.rect = area.adjusted(-5, -2, 5, 2);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

ChartOverview::Grip ChartOverview::gripAt(const QPoint &position) const
{
    if (m_data->buckets() == 0)
        return Grip::None;
    const double left = x(m_from);
    const double right = x(m_to);
    // The nearer handle wins where both are in reach.
    if (std::abs(position.x() - right) <= GripReach
        && std::abs(position.x() - right) <= std::abs(position.x() - left))
        return Grip::Right;
    if (std::abs(position.x() - left) <= GripReach)
        return Grip::Left;
    return position.x() > left && position.x() < right ? Grip::Middle : Grip::None;
}

void ChartOverview::moveWindow(QDate from, QDate to, Grip grip)
{
    const QDate first = m_data->starts.first();
    const QDate last = m_data->end;
    const qint64 smallest = std::min<qint64>(smallestDays(), first.daysTo(last));
    if (grip == Grip::Middle) {
        const qint64 span = std::clamp<qint64>(from.daysTo(to), smallest, first.daysTo(last));
        from = std::clamp(from, first, last.addDays(-span));
        to = from.addDays(span);
    } else {
        from = std::clamp(from, first, grip == Grip::Left ? to.addDays(-smallest) : last);
        to = std::clamp(to, grip == Grip::Right ? from.addDays(smallest) : first, last);
        if (from.daysTo(to) < smallest)
            return;
    }
    if (from == m_from && to == m_to)
        return;
    setWindow(from, to);
    Q_EMIT windowMoved(from, to);
}

void ChartOverview::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_data->buckets() == 0)
        return;
    m_grip = gripAt(event->pos());
    if (m_grip == Grip::None) {
        // A press beside the window brings its middle there.
        const qint64 span = m_from.daysTo(m_to);
        const QDate from = day(event->position().x()).addDays(-span / 2);
        m_grip = Grip::Middle;
        moveWindow(from, from.addDays(span), Grip::Middle);
    }
    m_pressX = event->pos().x();
    m_pressFrom = m_from;
    m_pressTo = m_to;
}

void ChartOverview::mouseMoveEvent(QMouseEvent *event)
{
    if (m_grip == Grip::None || !(event->buttons() & Qt::LeftButton)) {
        const Grip grip = gripAt(event->pos());
        setCursor(grip == Grip::Left || grip == Grip::Right ? Qt::SizeHorCursor
                      : grip == Grip::Middle                ? Qt::OpenHandCursor
                                                            : Qt::PointingHandCursor);
        return;
    }
    const qint64 days = day(m_pressX).daysTo(day(event->position().x()));
    moveWindow(m_grip == Grip::Right ? m_pressFrom : m_pressFrom.addDays(days),
               m_grip == Grip::Left ? m_pressTo : m_pressTo.addDays(days), m_grip);
}

void ChartOverview::mouseReleaseEvent(QMouseEvent *)
{
    m_grip = Grip::None;
}

void ChartOverview::leaveEvent(QEvent *event)
{
    unsetCursor();
    QWidget::leaveEvent(event);
}

void ChartOverview::wheelEvent(QWheelEvent *event)
{
    if (m_data->buckets() == 0 || event->angleDelta().y() == 0) {
        event->ignore();
        return;
    }
    const qint64 span = m_from.daysTo(m_to);
    const qint64 wider =
        qint64(std::llround(double(span) * std::pow(1.2, -event->angleDelta().y() / 120.0)));
    const QDate middle = m_from.addDays(span / 2);
    moveWindow(middle.addDays(-wider / 2), middle.addDays(-wider / 2 + wider), Grip::Middle);
    event->accept();
}

void ChartOverview::keyPressEvent(QKeyEvent *event)
{
    if (m_data->buckets() == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int step = daysOf(m_data->per);
    const qint64 span = m_from.daysTo(m_to);
    const bool edge = event->modifiers() & Qt::ShiftModifier;
    const auto shift = [&](qint64 days) {
        if (edge)
            moveWindow(m_from, m_to.addDays(days), Grip::Right);
        else
            moveWindow(m_from.addDays(days), m_to.addDays(days), Grip::Middle);
    };
    const auto widen = [&](qint64 days) {
        moveWindow(m_from.addDays(-days / 2), m_from.addDays(-days / 2 + span + days),
                   Grip::Middle);
    };
    switch (event->key()) {
    case Qt::Key_Left:
        shift(-step);
        break;
    case Qt::Key_Right:
        shift(step);
        break;
    case Qt::Key_PageUp:
        shift(-span);
        break;
    case Qt::Key_PageDown:
        shift(span);
        break;
    case Qt::Key_Home:
        moveWindow(m_data->starts.first(), m_data->starts.first().addDays(span), Grip::Middle);
        break;
    case Qt::Key_End:
        moveWindow(m_data->end.addDays(-span), m_data->end, Grip::Middle);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        widen(-span / 4);
        break;
    case Qt::Key_Minus:
        widen(std::max<qint64>(step, span / 4));
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

}  // namespace ui
