// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/badge.h"

#include "ui/parts/status_shape.h"
#include "ui/parts/theme_style.h"

#include <QPainter>

namespace ui {

Badge::Badge(QWidget *parent) : QWidget(parent)
{
    QFont label = ui::font(TextRole::SectionHead);
    label.setWeight(QFont::Medium);
    setFont(label);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

Badge::Badge(StatusKind kind, const QString &text, QWidget *parent) : Badge(parent)
{
    set(kind, text);
}

void Badge::set(StatusKind kind, const QString &text)
{
    m_kind = kind;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return {6 + 12 + 5 + fontMetrics().horizontalAdvance(m_text) + 8, 20};
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const StatusColours &colours = tokens().of(m_kind);
    const QRect box(0, (height() - 20) / 2, width(), 20);
    paintBox(painter, box, colours.tint, QColor(), size::ChipRadius);
    paintStatusShape(painter, QRectF(6, box.top(), 12, 20), m_kind);
    const QRect r(23, box.top(), width() - 23 - 6, 20);
    painter.setPen(colours.ink);
    painter.drawText(r, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, r.width()));
}

Tag::Tag(const QString &text, QWidget *parent) : QWidget(parent), m_text(text)
{
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize Tag::sizeHint() const
{
    return {QFontMetrics(ui::font(TextRole::Tick)).horizontalAdvance(m_text) + 13, 20};
}

int Tag::paint(QPainter &painter, const QRect &rect, const QString &text)
{
    const QFont small = ui::font(TextRole::Tick);
    const int width = QFontMetrics(small).horizontalAdvance(text) + 13;
    if (width > rect.width())
        return 0;
    const QRect box(rect.left(), rect.top() + (rect.height() - 20) / 2, width, 20);
    paintBox(painter, box, tokens().alternate, tokens().border, size::ChipRadius);
    painter.save();
    painter.setFont(small);
    painter.setPen(tokens().muted);
    painter.drawText(box, int(Qt::AlignCenter) | Qt::TextSingleLine, text);
    painter.restore();
    return width;
}

void Tag::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_text);
}

}  // namespace ui
