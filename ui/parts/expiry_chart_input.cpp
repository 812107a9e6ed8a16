// SPDX-License-Identifier: GPL-3.0-or-later
// Zooming, panning and pointing, by mouse, wheel and keys.
#include "ui/parts/chart_bars.h"
#include "ui/parts/chart_plot.h"
#include "ui/parts/expiry_chart.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int SmallestBuckets = 4;
constexpr int DragStart = 4;

}  // namespace

void ExpiryChart::zoom(double factor, double key)
{
    if (m_form == Form::Small || m_data->buckets() == 0)
        return;
    const double first = keyOf(m_data->starts.first());
    const double last = keyOf(m_data->end);
    const double bucket = (last - first) / double(m_data->buckets());
    const double span = std::clamp((keyOf(m_to) - keyOf(m_from)) * factor,
                                   std::min(last - first, bucket * SmallestBuckets), last - first);
    const double share = (key - keyOf(m_from)) / (keyOf(m_to) - keyOf(m_from));
    const double from = std::clamp(key - span * share, first, last - span);
    setVisibleDays(QDate::fromJulianDay(qint64(std::llround(from))),
                   QDate::fromJulianDay(qint64(std::llround(from + span))));
}

void ExpiryChart::pan(double days)
{
    if (m_form == Form::Small || m_data->buckets() == 0)
        return;
    const qint64 span = m_from.daysTo(m_to);
    const QDate from = std::clamp(m_from.addDays(qint64(std::llround(days))),
                                  m_data->starts.first(), m_data->end.addDays(-span));
    setVisibleDays(from, from.addDays(span));
}

bool ExpiryChart::plotMouse(QEvent *event)
{
    const QCPAxisRect *rect = m_plot->axisRect();
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() != Qt::LeftButton)
            return false;
        setFocus(Qt::MouseFocusReason);
        m_press = mouse->pos();
        m_pressLower = keyOf(m_from);
        m_dragging = false;
        return true;
    }
    case QEvent::MouseMove: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (m_form == Form::Full && (mouse->buttons() & Qt::LeftButton)) {
            if (m_dragging || std::abs(mouse->pos().x() - m_press.x()) >= DragStart) {
                m_dragging = true;
                pointAt(-1);
                const double perPixel = m_plot->xAxis->range().size() / std::max(1, rect->width());
                pan(m_pressLower - (mouse->pos().x() - m_press.x()) * perPixel - keyOf(m_from));
                m_plot->setCursor(Qt::ClosedHandCursor);
            }
            return true;
        }
        const bool inside = rect->rect().contains(mouse->pos());
        const qsizetype bucket =
            inside ? m_bars->bucketAt(m_plot->xAxis->pixelToCoord(mouse->position().x())) : -1;
        pointAt(bucket);
        m_plot->setCursor(bucket >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return true;
    }
    case QEvent::MouseButtonRelease: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() != Qt::LeftButton)
            return false;
        m_plot->unsetCursor();
        if (!std::exchange(m_dragging, false) && rect->rect().contains(mouse->pos())) {
            const qsizetype bucket =
                m_bars->bucketAt(m_plot->xAxis->pixelToCoord(mouse->position().x()));
            if (bucket >= 0 && m_data->total(bucket) > 0)
                Q_EMIT activated(
                    bucket,
                    m_bars->seriesAt(bucket, m_plot->yAxis->pixelToCoord(mouse->position().y())));
        }
        return true;
    }
    case QEvent::Wheel: {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        if (m_form == Form::Small)
            return false;
        const QPoint delta = wheel->angleDelta();
        const double perPixel = m_plot->xAxis->range().size() / std::max(1, rect->width());
        if (std::abs(delta.x()) > std::abs(delta.y()))
            pan(-delta.x() * perPixel);
        else if (delta.y() != 0)
            zoom(std::pow(1.2, -delta.y() / 120.0),
                 m_plot->xAxis->pixelToCoord(wheel->position().x()));
        event->accept();
        return true;
    }
    case QEvent::Leave:
        if (!hasFocus())
            pointAt(-1);
        return false;
    default:
        return false;
    }
}

void ExpiryChart::keyPressEvent(QKeyEvent *event)
{
    const qsizetype buckets = m_data->buckets();
    if (buckets == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const qsizetype firstShown = std::max<qsizetype>(0, m_data->bucketAt(m_from));
    const qsizetype lastShown = std::max<qsizetype>(0, m_data->bucketAt(m_to.addDays(-1)));
    const auto go = [&](qsizetype bucket) {
        bucket = std::clamp<qsizetype>(bucket, 0, buckets - 1);
        if (m_data->starts[bucket] < m_from)
            pan(double(m_from.daysTo(m_data->starts[bucket])));
        else if (m_data->bucketEnd(bucket) > m_to)
            pan(double(m_to.daysTo(m_data->bucketEnd(bucket))));
        pointAt(bucket);
    };
    const qsizetype pointed = m_bars->pointed();
    const double middle = (keyOf(m_from) + keyOf(m_to)) / 2;
    switch (event->key()) {
    case Qt::Key_Right:
        go(pointed < 0 ? firstShown : pointed + 1);
        break;
    case Qt::Key_Left:
        go(pointed < 0 ? lastShown : pointed - 1);
        break;
    case Qt::Key_Home:
        go(0);
        break;
    case Qt::Key_End:
        go(buckets - 1);
        break;
    case Qt::Key_PageUp:
        pan(-double(m_from.daysTo(m_to)));
        break;
    case Qt::Key_PageDown:
        pan(double(m_from.daysTo(m_to)));
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(0.75, middle);
        break;
    case Qt::Key_Minus:
        zoom(1 / 0.75, middle);
        break;
    case Qt::Key_0:
        setVisibleDays(m_data->starts.first(), m_data->end);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (pointed >= 0 && m_data->total(pointed) > 0)
            Q_EMIT activated(pointed, -1);
        break;
    case Qt::Key_Escape:
        if (pointed < 0) {
            QWidget::keyPressEvent(event);
            return;
        }
        pointAt(-1);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

}  // namespace ui
