// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/status_shape.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace ui {

StatusKind kindOf(domain::Status status)
{
    switch (status) {
    case domain::Status::Revoked:
        return StatusKind::Blocking;
    case domain::Status::Superseded:
        return StatusKind::Note;
    case domain::Status::Expired:
        return StatusKind::Failed;
    case domain::Status::NotYetValid:
        return StatusKind::Running;
    case domain::Status::Expiring:
        return StatusKind::Warning;
    case domain::Status::Valid:
        return StatusKind::Valid;
    }
    return StatusKind::Unknown;
}

QString wordOf(domain::Status status)
{
    const auto text = [](const char *word) {
        return QCoreApplication::translate("ui::Status", word);
    };
    switch (status) {
    case domain::Status::Revoked:
        return text(QT_TRANSLATE_NOOP("ui::Status", "Revoked"));
    case domain::Status::Superseded:
        return text(QT_TRANSLATE_NOOP("ui::Status", "Superseded"));
    case domain::Status::Expired:
        return text(QT_TRANSLATE_NOOP("ui::Status", "Expired"));
    case domain::Status::NotYetValid:
        return text(QT_TRANSLATE_NOOP("ui::Status", "Not yet valid"));
    case domain::Status::Expiring:
        return text(QT_TRANSLATE_NOOP("ui::Status", "Expiring"));
    case domain::Status::Valid:
        return text(QT_TRANSLATE_NOOP("ui::Status", "Valid"));
    }
    return {};
}

void paintStatusShape(QPainter &painter, const QRectF &bounds, StatusKind kind,
                      const QColor &colour)
{
    const QColor ink = colour.isValid() ? colour : tokens().of(kind).ink;
    const QPointF c = bounds.center();
    const QRectF r(c.x() - 6, c.y() - 6, 12, 12);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    QPen line(ink, 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    switch (kind) {
    case StatusKind::Valid:
        painter.drawEllipse(r.adjusted(1.5, 1.5, -1.5, -1.5));
        break;
    case StatusKind::Warning: {
        QPainterPath path;
        path.moveTo(c.x(), r.top() + 1);
        path.lineTo(r.right() - 0.5, r.bottom() - 1);
        path.lineTo(r.left() + 0.5, r.bottom() - 1);
        path.closeSubpath();
        painter.drawPath(path);
        break;
    }
    case StatusKind::Failed: {
        QPainterPath path;
        path.moveTo(c.x(), r.top() + 0.4);
        path.lineTo(r.right() - 0.4, c.y());
        path.lineTo(c.x(), r.bottom() - 0.4);
        path.lineTo(r.left() + 0.4, c.y());
        path.closeSubpath();
        painter.drawPath(path);
        break;
    }
    case StatusKind::Blocking: {
        const QRectF box = r.adjusted(1, 1, -1, -1);
        painter.drawRoundedRect(box, 1, 1);
        painter.setPen(QPen(colour.isValid() ? QColor(Qt::white) : tokens().panel, 1.6,
                            Qt::SolidLine, Qt::RoundCap));
        const QRectF x = box.adjusted(2.8, 2.8, -2.8, -2.8);
        painter.drawLine(x.topLeft(), x.bottomRight());
        painter.drawLine(x.topRight(), x.bottomLeft());
        break;
    }
    case StatusKind::Note:
        painter.setPen(line);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(r.adjusted(2, 2, -2, -2));
        break;
    case StatusKind::New:
        painter.setPen(line);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(r.adjusted(2, 2, -2, -2));
        break;
    case StatusKind::Unknown:
        painter.drawRoundedRect(QRectF(r.left() + 1, c.y() - 1.5, 10, 3), 1, 1);
        break;
    case StatusKind::Running:
        painter.setPen(QPen(ink, 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(r.adjusted(1.8, 1.8, -1.8, -1.8));
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawPie(r.adjusted(1.8, 1.8, -1.8, -1.8), -90 * 16, 180 * 16);
        break;
    }
    painter.restore();
}

StatusShape::StatusShape(StatusKind kind, QWidget *parent) : QWidget(parent), m_kind(kind)
{
    setFixedSize(16, 16);
}

void StatusShape::setKind(StatusKind kind)
{
    m_kind = kind;
    update();
}

void StatusShape::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStatusShape(painter, rect(), m_kind);
}

StatusLine::StatusLine(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

StatusLine::StatusLine(StatusKind kind, const QString &text, QWidget *parent) : StatusLine(parent)
{
    set(kind, text);
}

void StatusLine::set(StatusKind kind, const QString &text)
{
    m_kind = kind;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void StatusLine::setColoured(bool coloured)
{
    m_coloured = coloured;
    update();
}

QSize StatusLine::sizeHint() const
{
    return {12 + 6 + fontMetrics().horizontalAdvance(m_text) + 2, qMax(20, fontMetrics().height())};
}

QSize StatusLine::minimumSizeHint() const
{
    return {12 + 6 + 24, sizeHint().height()};
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStatusShape(painter, QRectF(0, 0, 12, height()), m_kind);
    const QRect r = rect().adjusted(18, 0, 0, 0);
    painter.setPen(m_coloured ? tokens().of(m_kind).ink : palette().color(QPalette::WindowText));
    painter.drawText(r, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, r.width()));
}

}  // namespace ui
