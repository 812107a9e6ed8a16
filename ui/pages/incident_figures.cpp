// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/incident_figures.h"

#include "ui/parts/status_shape.h"

#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr int Margin = 16;

}  // namespace

IncidentFigure::IncidentFigure(const QString &label, QWidget *parent)
    : QAbstractButton(parent), m_label(label)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void IncidentFigure::set(const Value &value)
{
    m_value = value;
    setAccessibleName(m_label + QStringLiteral(": ") + value.figure + QStringLiteral(", ")
                      + value.line);
    update();
}

void IncidentFigure::setLabel(const QString &label)
{
    m_label = label;
    update();
}

void IncidentFigure::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    if (underMouse())
        painter.fillRect(rect().adjusted(1, 1, -1, -1), t.hover);
    int left = Margin;
    const int room = width() - 2 * Margin;
    if (m_value.kind) {
        paintStatusShape(painter, QRectF(left, 12, 14, 16), *m_value.kind);
        left += 20;
    }
    painter.setFont(ui::font(TextRole::Note));
    painter.setPen(t.muted);
    painter.drawText(QRect(left, 12, width() - left - 8, 16), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_label, Qt::ElideRight, width() - left - 8));
    painter.setFont(ui::font(TextRole::TileFigure));
    painter.setPen(t.text);
    painter.drawText(QRect(Margin, 26, room, 32), Qt::AlignLeft | Qt::AlignVCenter, m_value.figure);
    if (m_value.share >= 0) {
        painter.setPen(Qt::NoPen);
        QRectF bar(Margin, 58, room, 6);
        painter.setBrush(t.grid);
        painter.drawRoundedRect(bar, 3, 3);
        bar.setWidth(room * std::clamp(m_value.share, 0.0, 1.0));
        painter.setBrush(m_value.proven ? t.of(StatusKind::Valid).ink : t.accent);
        if (bar.width() >= 1)
            painter.drawRoundedRect(bar, 3, 3);
    }
    painter.setFont(ui::font(TextRole::Note));
    painter.setPen(t.muted);
    painter.drawText(QRect(Margin, 66, room, 16), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_value.line, Qt::ElideRight, room));
}

}  // namespace ui
