// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons, boxes and fields.
#include "ui/parts/icons.h"
#include "ui/parts/theme_style.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace ui {

void paintBox(QPainter &painter, const QRect &rect, const QColor &ground, const QColor &border,
              int radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    const QRectF r = border.isValid() ? QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5) : QRectF(rect);
    painter.drawRoundedRect(r, radius - (border.isValid() ? 0.5 : 0.0),
                            radius - (border.isValid() ? 0.5 : 0.0));
    painter.restore();
}

void ThemeStyle::drawButtonPanel(const QStyleOption &option, QPainter &painter,
                                 const QWidget *widget) const
{
    const Tokens &t = tokens();
    const bool enabled = option.state & State_Enabled;
    const bool hover = enabled && option.state & State_MouseOver;
    const bool down = option.state & (State_Sunken | State_On);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    ButtonKind kind = kindOfButton(widget);
    if (button && button->features & QStyleOptionButton::Flat)
        kind = ButtonKind::Quiet;
    switch (kind) {
    case ButtonKind::Primary: {
        QColor ground = t.primary;
        if (!enabled)
            ground = t.hover;
        else if (down)
            ground = ground.darker(118);
        else if (hover)
            ground = ground.darker(108);
        paintBox(painter, option.rect, ground, enabled ? ground : t.border, 6);
        return;
    }
    case ButtonKind::Danger: {
        const StatusColours &red = t.of(StatusKind::Failed);
        paintBox(painter, option.rect, hover || down ? red.tint : t.panel,
                 enabled ? red.ink : t.border, 6);
        return;
    }
    case ButtonKind::Quiet:
        if (hover || down)
            paintBox(painter, option.rect, down ? t.accentTint : t.hover, QColor(), 6);
        return;
    case ButtonKind::Plain:
        paintBox(painter, option.rect,
                 down        ? t.accentTint
                     : hover ? t.hover
                             : t.panel,
                 enabled ? t.controlBorder : t.border, 6);
        return;
    }
}

void ThemeStyle::drawButtonLabel(const QStyleOptionButton &option, QPainter &painter,
                                 const QWidget *widget) const
{
    const Tokens &t = tokens();
    const bool enabled = option.state & State_Enabled;
    QColor ink = option.palette.color(QPalette::ButtonText);
    switch (kindOfButton(widget)) {
    case ButtonKind::Primary:
        ink = t.primaryText;
        break;
    case ButtonKind::Danger:
        ink = t.of(StatusKind::Failed).ink;
        break;
    default:
        break;
    }
    if (!enabled)
        ink = t.controlBorder;

    QRect rect = option.rect.adjusted(12, 0, -12, 0);
    const bool menu = option.features & QStyleOptionButton::HasMenu;
    const int textWidth = option.fontMetrics.horizontalAdvance(option.text);
    const int iconWidth = option.icon.isNull() ? 0 : option.iconSize.width();
    const int gap = iconWidth && !option.text.isEmpty() ? 8 : 0;
    const int total = iconWidth + gap + textWidth + (menu ? 20 : 0);
    if (total > rect.width())
        rect = option.rect.adjusted(4, 0, -4, 0);
    const bool leading = widget && widget->property("leading").toBool();
    int x = leading ? rect.left() : rect.left() + qMax(0, (rect.width() - total) / 2);
    const auto visual = [&](const QRect &r) {
        return visualRect(option.direction, option.rect, r);
    };
    if (iconWidth) {
        const QRect place(x, rect.top() + (rect.height() - option.iconSize.height()) / 2, iconWidth,
                          option.iconSize.height());
        option.icon.paint(&painter, visual(place), Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);
        x += iconWidth + gap;
    }
    painter.setPen(ink);
    painter.setFont(widget ? widget->font() : painter.font());
    painter.drawText(
        visual(QRect(x, rect.top(), qMin(textWidth + 2, rect.right() - x + 3), rect.height())),
        int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextShowMnemonic | Qt::TextSingleLine,
        option.text);
    if (menu)
        paintIcon(painter, visual(QRect(rect.right() - 14, rect.center().y() - 6, 14, 14)),
                  u"chevron-down"_s, ink);
}

void ThemeStyle::drawCheckBox(const QStyleOption &option, QPainter &painter) const
{
    const Tokens &t = tokens();
    const bool enabled = option.state & State_Enabled;
    const QPoint centre = option.rect.center();
    const QRect box(centre.x() - 6, centre.y() - 6, 14, 14);
    const bool set = option.state & (State_On | State_NoChange);
    const QColor ground = set ? (enabled ? t.primary : t.controlBorder)
                              : (option.state & State_MouseOver && enabled ? t.hover : t.panel);
    paintBox(painter, box, ground, set ? ground : (enabled ? t.controlBorder : t.border), 3);
    if (!set)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.primaryText, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QRectF r(box);
    if (option.state & State_NoChange) {
        painter.drawLine(QPointF(r.left() + 3.5, r.center().y()),
                         QPointF(r.right() - 3.5, r.center().y()));
    } else {
        const QPointF points[] = {{r.left() + 3.2, r.top() + 7.2},
                                  {r.left() + 6, r.top() + 10},
                                  {r.left() + 11, r.top() + 4.4}};
        painter.drawPolyline(points, 3);
    }
    painter.restore();
}

void ThemeStyle::drawRadioButton(const QStyleOption &option, QPainter &painter) const
{
    const Tokens &t = tokens();
    const bool enabled = option.state & State_Enabled;
    const bool on = option.state & State_On;
    const QRectF box(option.rect.center().x() - 6.5, option.rect.center().y() - 6.5, 14, 14);
    const QColor edge = !enabled ? t.border : on ? t.primary : t.controlBorder;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, on ? 4 : 1));
    painter.setBrush(on ? t.primaryText : t.panel);
    painter.drawEllipse(on ? box.adjusted(2, 2, -2, -2) : box.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.restore();
}

void ThemeStyle::drawField(const QStyleOption &option, QPainter &painter) const
{
    const Tokens &t = tokens();
    const bool enabled = option.state & State_Enabled;
    const bool readOnly = option.state & State_ReadOnly;
    paintBox(painter, option.rect, enabled && !readOnly ? t.panel : t.alternate,
             enabled ? t.controlBorder : t.border, 6);
}

void ThemeStyle::drawComboBox(const QStyleOptionComboBox &option, QPainter &painter) const
{
    const Tokens &t = tokens();
    const bool enabled = option.state & State_Enabled;
    const bool hover = enabled && !option.editable && option.state & State_MouseOver;
    if (option.frame)
        paintBox(painter, option.rect,
                 hover         ? t.hover
                     : enabled ? t.panel
                               : t.alternate,
                 enabled ? t.controlBorder : t.border, 6);
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, nullptr);
    paintIcon(painter, QRect(arrow.center().x() - 6, arrow.center().y() - 6, 14, 14),
              u"chevron-down"_s, enabled ? t.muted : t.controlBorder);
}

void ThemeStyle::drawComboLabel(const QStyleOptionComboBox &option, QPainter &painter) const
{
    const bool enabled = option.state & State_Enabled;
    QRect rect = proxy()->subControlRect(CC_ComboBox, &option, SC_ComboBoxEditField, nullptr);
    if (!option.currentIcon.isNull()) {
        const QRect place(rect.left(), rect.center().y() - 7, option.iconSize.width(),
                          option.iconSize.height());
        option.currentIcon.paint(&painter, visualRect(option.direction, option.rect, place),
                                 Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        rect.setLeft(rect.left() + option.iconSize.width() + 8);
    }
    if (option.editable)
        return;
    painter.setPen(enabled ? tokens().text : tokens().controlBorder);
    painter.drawText(
        rect, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
        option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, rect.width()));
}

void ThemeStyle::drawSpinBox(const QStyleOptionSpinBox &option, QPainter &painter,
                             const QWidget *widget) const
{
    const Tokens &t = tokens();
    const bool enabled = option.state & State_Enabled;
    if (option.frame)
        drawField(option, painter);
    for (const auto part : {SC_SpinBoxUp, SC_SpinBoxDown}) {
        const QRect r = proxy()->subControlRect(CC_SpinBox, &option, part, widget);
        const bool up = part == SC_SpinBoxUp;
        const bool usable = enabled
            && option.stepEnabled
                & (up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled);
        if (usable && option.activeSubControls & part && option.state & State_MouseOver)
            paintBox(painter, r.adjusted(2, 1, -2, -1), t.hover, QColor(), 4);
        paintIcon(painter, QRect(r.center().x() - 5, r.center().y() - 5, 12, 12),
                  up ? u"chevron-up"_s : u"chevron-down"_s, usable ? t.muted : t.border);
    }
}

}  // namespace ui
