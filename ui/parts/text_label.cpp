// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/text_label.h"

#include <QPainter>
#include <QTextLayout>

namespace ui {

TextLabel::TextLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

bool TextLabel::ours() const
{
    return wordWrap() && textFormat() == Qt::PlainText
        && !(textInteractionFlags() & Qt::TextSelectableByMouse)
        && pixmap(Qt::ReturnByValue).isNull();
}

int TextLabel::lineHeight() const
{
    // 11 and 12 px on 16, 13 to 15 on 20, 20 on 28, 24 on 32.
    const int px = font().pixelSize();
    const int line = px <= 12 ? 16 : px <= 15 ? 20 : px <= 20 ? 28 : 32;
    return qMax(line, fontMetrics().height());  // scripts taller than Latin keep their room
}

int TextLabel::layOut(int width, QPainter *painter, const QPoint &origin) const
{
    QTextOption option(alignment() & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const int pitch = lineHeight();
    int y = 0;
    for (const QString &paragraph : text().split(u'\n')) {
        QTextLayout layout(paragraph, font());
        layout.setTextOption(option);
        layout.beginLayout();
        bool any = false;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            any = true;
            line.setLineWidth(width);
            line.setPosition(QPointF(0, y + (pitch - line.height()) / 2));
            y += pitch;
        }
        layout.endLayout();
        if (!any)
            y += pitch;
        if (painter)
            layout.draw(painter, origin);
    }
    return y;
}

int TextLabel::heightForWidth(int width) const
{
    if (!ours())
        return QLabel::heightForWidth(width);
    const QMargins margins = contentsMargins();
    return layOut(qMax(1, width - margins.left() - margins.right()), nullptr, {}) + margins.top()
        + margins.bottom();
}

QSize TextLabel::sizeHint() const
{
    const QSize base = QLabel::sizeHint();
    return ours() ? QSize(base.width(), heightForWidth(base.width())) : base;
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize base = QLabel::minimumSizeHint();
    return ours() ? QSize(base.width(), lineHeight()) : base;
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (!ours()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Normal : QPalette::Disabled, QPalette::WindowText));
    const QRect area = contentsRect();
    int top = area.top();
    if (alignment() & Qt::AlignVCenter)
        top += qMax(0, (area.height() - layOut(area.width(), nullptr, {})) / 2);
    layOut(area.width(), &painter, QPoint(area.left(), top));
}

}  // namespace ui
