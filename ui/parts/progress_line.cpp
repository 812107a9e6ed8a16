// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/progress_line.h"

#include "ui/parts/theme_style.h"

#include <QPainter>
#include <QTimerEvent>

namespace ui {

ProgressLine::ProgressLine(const QString &accessibleName, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressLine::set(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    setAccessibleDescription(
        total > 0 ? tr("%1 of %2").arg(locale().toString(done), locale().toString(total))
                  : locale().toString(done));
    animate();
    update();
}

void ProgressLine::setKind(StatusKind kind)
{
    m_kind = kind;
    update();
}

void ProgressLine::setBusy(bool busy)
{
    m_busy = busy;
    animate();
    update();
}

void ProgressLine::animate()
{
    const bool moving = m_busy && m_total <= 0 && isVisible();
    if (moving && !m_timer) {
        m_timer = startTimer(40);
    } else if (!moving && m_timer) {
        killTimer(m_timer);
        m_timer = 0;
    }
}

void ProgressLine::showEvent(QShowEvent *)
{
    animate();
}

void ProgressLine::hideEvent(QHideEvent *)
{
    animate();
}

void ProgressLine::timerEvent(QTimerEvent *)
{
    m_phase = (m_phase + 2) % 130;
    update();
}

void ProgressLine::paint(QPainter &painter, const QRect &rect, double share, StatusKind kind)
{
    const Tokens &t = tokens();
    const QColor fill =
        kind == StatusKind::Running ? (t.dark ? t.accent : t.primary) : t.of(kind).ink;
    const int radius = rect.height() / 2;
    paintBox(painter, rect, t.grid, QColor(), radius);
    const int width = qRound(qBound(0.0, share, 1.0) * rect.width());
    if (width > 0)
        paintBox(painter, QRect(rect.left(), rect.top(), qMax(width, rect.height()), rect.height()),
                 fill, QColor(), radius);
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int thickness = qMin(8, height());
    const QRect bar(0, (height() - thickness) / 2, width(), thickness);
    if (m_total > 0) {
        paint(painter, bar, double(m_done) / double(m_total), m_kind);
        return;
    }
    paint(painter, bar, 0, m_kind);
    if (m_busy) {
        const int band = qMax(24, width() * 3 / 10);
        const int x = (width() + band) * m_phase / 130 - band;
        painter.setClipRect(bar);
        const Tokens &t = tokens();
        paintBox(painter, QRect(x, bar.top(), band, thickness), t.dark ? t.accent : t.primary,
                 QColor(), thickness / 2);
    }
}

}  // namespace ui
