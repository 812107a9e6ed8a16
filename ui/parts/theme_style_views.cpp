// SPDX-License-Identifier: GPL-3.0-or-later
// Tables, lists, menus, tabs, scroll bars and progress.
#include "ui/parts/icons.h"
#include "ui/parts/progress_line.h"
#include "ui/parts/theme_style.h"

#include <QMenu>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace ui {

void ThemeStyle::drawHeaderSection(const QStyleOption &option, QPainter &painter) const
{
    const Tokens &t = tokens();
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    const bool hover = header && option.state & State_MouseOver && option.state & State_Enabled;
    painter.fillRect(option.rect, hover ? t.hover : t.alternate);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     t.border);
}

void ThemeStyle::drawHeaderLabel(const QStyleOptionHeader &option, QPainter &painter) const
{
    const Tokens &t = tokens();
    painter.save();
    painter.setFont(font(TextRole::SectionHead));
    painter.setPen(option.sortIndicator != QStyleOptionHeader::None ? t.text : t.muted);
    const QRect r = option.rect;
    const QFontMetrics metrics(painter.font());
    const int alignment = int(option.textAlignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter;
    painter.drawText(r, alignment | Qt::TextSingleLine,
                     metrics.elidedText(option.text, Qt::ElideRight, r.width()));
    painter.restore();
}

void ThemeStyle::drawItemPanel(const QStyleOptionViewItem &option, QPainter &painter) const
{
    const Tokens &t = tokens();
    if (option.state & State_Selected)
        painter.fillRect(option.rect, t.selection);
    else if (option.state & State_MouseOver && option.state & State_Enabled)
        painter.fillRect(option.rect, t.hover);
    else if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
}

void ThemeStyle::drawMenuItem(const QStyleOptionMenuItem &option, QPainter &painter) const
{
    const Tokens &t = tokens();
    const QRect r = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(r.left() + 8, r.center().y(), r.width() - 16, 1), t.border);
        return;
    }
    const bool enabled = option.state & State_Enabled;
    const bool selected = option.state & State_Selected && enabled;
    if (selected)
        paintBox(painter, r.adjusted(0, 1, 0, -1), t.selection, QColor(), 4);
    const auto visual = [&](const QRect &inner) { return visualRect(option.direction, r, inner); };
    const bool checkable = option.checkType != QStyleOptionMenuItem::NotCheckable;
    const QRect mark = visual(QRect(r.left() + 8, r.center().y() - 7, 16, 16));
    if (checkable) {
        if (option.checkType == QStyleOptionMenuItem::Exclusive) {
            if (option.checked)
                paintIcon(painter, mark, u"check"_s, t.accent);
        } else {
            QStyleOption box = option;
            box.rect = mark;
            box.state = option.checked ? State_On : State_Off;
            if (enabled)
                box.state |= State_Enabled;
            drawCheckBox(box, painter);
        }
    } else if (!option.icon.isNull()) {
        option.icon.paint(&painter, mark, Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);
    }
    painter.save();
    painter.setFont(option.font);
    painter.setPen(enabled ? t.text : t.controlBorder);
    const QStringList parts = option.text.split(u'\t');
    painter.drawText(visual(r.adjusted(32, 0, -12, 0)),
                     int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextShowMnemonic
                         | Qt::TextSingleLine,
                     parts.value(0));
    if (parts.size() > 1) {
        painter.setPen(t.muted);
        painter.setFont(font(TextRole::Note));
        painter.drawText(visual(r.adjusted(32, 0, -12, 0)),
                         int(Qt::AlignVCenter | Qt::AlignRight) | Qt::TextSingleLine,
                         parts.value(1));
    }
    painter.restore();
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, visual(QRect(r.right() - 20, r.center().y() - 6, 14, 14)),
                  u"chevron-right"_s, t.muted);
}

void ThemeStyle::drawTab(const QStyleOptionTab &option, QPainter &painter,
                         const QWidget *widget) const
{
    const Tokens &t = tokens();
    const QRect r = option.rect;
    if (option.state & State_Selected) {
        painter.fillRect(QRect(r.left() + 4, r.bottom() - 1, r.width() - 8, 2), t.accent);
    } else if (option.state & State_MouseOver && option.state & State_Enabled) {
        paintBox(painter, r.adjusted(2, 4, -2, -4), t.hover, QColor(), 6);
    }
    if (option.state & State_HasFocus && widget && widget->hasFocus()
        && option.state & State_Selected)
        paintBox(painter, r.adjusted(2, 4, -2, -5), QColor(), t.accent, 6);
}

void ThemeStyle::drawTabLabel(const QStyleOptionTab &option, QPainter &painter) const
{
    const Tokens &t = tokens();
    const bool selected = option.state & State_Selected;
    painter.save();
    // "Weak keys\t386": the count follows in the note size.
    const QStringList parts = option.text.split(u'\t');
    QRect r = option.rect.adjusted(12, 0, -12, 0);
    painter.setFont(font(selected ? TextRole::Strong : TextRole::Body));
    painter.setPen(selected ? t.text : t.muted);
    painter.drawText(
        r, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextShowMnemonic | Qt::TextSingleLine,
        parts.value(0));
    if (parts.size() > 1) {
        r.setLeft(r.left() + QFontMetrics(painter.font()).horizontalAdvance(parts.value(0)) + 8);
        painter.setFont(font(TextRole::Note));
        painter.setPen(t.muted);
        painter.drawText(r, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                         parts.value(1));
    }
    painter.restore();
}

void ThemeStyle::drawScrollBar(const QStyleOptionSlider &option, QPainter &painter,
                               const QWidget *widget) const
{
    const Tokens &t = tokens();
    if (option.maximum <= option.minimum)
        return;
    const QRect slider = proxy()->subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    const bool active = option.state & State_MouseOver || option.state & State_Sunken;
    const int inset = active ? 2 : 3;
    const QRect thumb = option.orientation == Qt::Horizontal
        ? slider.adjusted(2, inset, -2, -inset)
        : slider.adjusted(inset, 2, -inset, -2);
    paintBox(painter, thumb, active ? t.muted : t.controlBorder, QColor(),
             qMin(thumb.width(), thumb.height()) / 2);
}

void ThemeStyle::drawProgressBar(const QStyleOptionProgressBar &option, QPainter &painter) const
{
    const double range = double(option.maximum) - option.minimum;
    const double share = range > 0 ? (option.progress - option.minimum) / range : 0.0;
    const int height = qMin(8, option.rect.height());
    ProgressLine::paint(painter,
                        QRect(option.rect.left(), option.rect.center().y() - height / 2 + 1,
                              option.rect.width(), height),
                        share, StatusKind::Running);
}

void ThemeStyle::drawBranch(const QStyleOption &option, QPainter &painter) const
{
    if (!(option.state & State_Children))
        return;
    const QPoint c = option.rect.center();
    paintIcon(painter, QRect(c.x() - 6, c.y() - 6, 14, 14),
              option.state & State_Open ? u"chevron-down"_s : u"chevron-right"_s, tokens().muted);
}

}  // namespace ui
