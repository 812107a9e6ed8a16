// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/theme_style.h"

#include "ui/parts/icons.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFrame>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

ThemeStyle::ThemeStyle() : QProxyStyle(u"fusion"_s) { }

void ThemeStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
}

QPalette ThemeStyle::standardPalette() const
{
    return paletteOf(lightTokens());
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                            const QWidget *widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 2;
    case PM_DefaultFrameWidth:
        return 1;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 4;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
        return size::Icon;
    case PM_HeaderMargin:
        return 8;
    case PM_HeaderMarkSize:
        return 10;
    case PM_SplitterWidth:
        return 5;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 20;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_TextCursorWidth:
        return 1;
    case PM_TreeViewIndentation:
        return 16;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_FocusFrame_Mask:
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ScrollBar_Transient:
    case SH_Widget_Animation_Duration:
    case SH_ItemView_PaintAlternatingRowColorsForEmptyArea:
        return 0;
    case SH_Table_GridLineColor:
        return static_cast<int>(tokens().grid.rgba());
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                   const QSize &contents, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            int width = button->fontMetrics.horizontalAdvance(button->text) + 2 * 12 + 2;
            if (!button->icon.isNull())
                width += button->iconSize.width() + (button->text.isEmpty() ? 0 : 8);
            if (button->features & QStyleOptionButton::HasMenu)
                width += 20;
            return {qMax(width, +size::Control), size::Control};
        }
        return result;
    case CT_LineEdit:
        return {result.width() + 12, qMax(result.height(), +size::Control)};
    case CT_SpinBox:
        return {result.width() + 12, size::Control};
    case CT_ComboBox:
        return {result.width() + 20, size::Control};
    case CT_CheckBox:
    case CT_RadioButton:
        return {result.width() + 2, qMax(result.height(), +size::SmallControl)};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator)
                return {result.width(), 9};
            return {result.width() + 40, 30};
        }
        return result;
    case CT_HeaderSection:
        return {result.width() + 8, size::TableHead};
    case CT_ItemViewItem:
        return {result.width() + 8, qMax(result.height(), +size::SmallControl)};
    case CT_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            // The label may carry a count after a tab character; see drawTabLabel.
            const QStringList parts = tab->text.split(u'\t');
            int width = 24 + QFontMetrics(font(TextRole::Strong)).horizontalAdvance(parts.value(0));
            if (parts.size() > 1)
                width += 8 + QFontMetrics(font(TextRole::Note)).horizontalAdvance(parts.value(1));
            return {width, 40};
        }
        return result;
    case CT_ToolButton:
        return {qMax(result.width(), +size::SmallControl),
                qMax(result.height(), +size::SmallControl)};
    case CT_ProgressBar:
        return {result.width(), 8};
    default:
        return result;
    }
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption *option,
                                 const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const QRect inner = QProxyStyle::subElementRect(element, option, widget);
        return frame && frame->lineWidth > 0 ? inner.adjusted(7, 0, -7, 0) : inner;
    }
    case SE_ItemViewItemFocusRect:
        return option->rect;
    case SE_HeaderLabel: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const bool sorted = header && header->sortIndicator != QStyleOptionHeader::None;
        return visualRect(option->direction, option->rect,
                          option->rect.adjusted(8, 0, sorted ? -20 : -8, 0));
    }
    case SE_HeaderArrow: {
        const QRect r = option->rect;
        return visualRect(option->direction, r, QRect(r.right() - 18, r.center().y() - 6, 12, 12));
    }
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                 SubControl subControl, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        const QRect r = option->rect;
        switch (subControl) {
        case SC_ComboBoxFrame:
            return r;
        case SC_ComboBoxArrow:
            return visualRect(option->direction, r, QRect(r.right() - 30, r.top(), 30, r.height()));
        case SC_ComboBoxEditField:
            return visualRect(option->direction, r, r.adjusted(10, 2, -30, -2));
        case SC_ComboBoxListBoxPopup:
            return r;
        default:
            break;
        }
    }
    if (control == CC_SpinBox) {
        const QRect r = option->rect;
        const QRect up(r.right() - 25, r.top() + 1, 24, r.height() / 2 - 1);
        switch (subControl) {
        case SC_SpinBoxFrame:
            return r;
        case SC_SpinBoxUp:
            return visualRect(option->direction, r, up);
        case SC_SpinBoxDown:
            return visualRect(option->direction, r, up.translated(0, up.height()));
        case SC_SpinBoxEditField:
            return visualRect(option->direction, r, r.adjusted(9, 2, -27, -2));
        default:
            break;
        }
    }
    if (control == CC_ScrollBar) {
        if (subControl == SC_ScrollBarAddLine || subControl == SC_ScrollBarSubLine)
            return {};
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar) {
            const bool horizontal = bar->orientation == Qt::Horizontal;
            const int length = horizontal ? bar->rect.width() : bar->rect.height();
            const int extent = horizontal ? bar->rect.height() : bar->rect.width();
            const qint64 range = qint64(bar->maximum) - bar->minimum;
            int slider = length;
            if (range > 0) {
                slider = int(qint64(bar->pageStep) * length / (range + bar->pageStep));
                slider = qBound(qMin(32, length), slider, length);
            }
            const int start = sliderPositionFromValue(
                bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
            const auto part = [&](int from, int size) {
                return horizontal
                    ? visualRect(bar->direction, bar->rect, QRect(from, 0, size, extent))
                    : QRect(0, from, extent, size);
            };
            switch (subControl) {
            case SC_ScrollBarGroove:
                return bar->rect;
            case SC_ScrollBarSlider:
                return part(start, slider);
            case SC_ScrollBarSubPage:
                return part(0, start);
            case SC_ScrollBarAddPage:
                return part(start + slider, length - start - slider);
            default:
                break;
            }
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokens();
    switch (element) {
    case PE_PanelButtonCommand:
        drawButtonPanel(*option, *painter, widget);
        return;
    case PE_PanelButtonTool:
    case PE_PanelButtonBevel:
        if (option->state & (State_MouseOver | State_Sunken | State_On))
            paintBox(*painter, option->rect,
                     option->state & (State_Sunken | State_On) ? t.accentTint : t.hover, QColor(),
                     6);
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            drawField(*option, *painter);
        return;
    }
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        // Text areas and framed views look like fields.
        paintBox(*painter, option->rect, QColor(),
                 qobject_cast<const QTextEdit *>(widget)
                         || qobject_cast<const QPlainTextEdit *>(widget)
                     ? t.controlBorder
                     : t.border,
                 6);
        return;
    case PE_FrameGroupBox:
        paintBox(*painter, option->rect, QColor(), t.border, 6);
        return;
    case PE_FrameFocusRect: {
        if (!qobject_cast<const QAbstractItemView *>(widget)
            || !(option->state & State_KeyboardFocusChange || option->state & State_HasFocus))
            return;  // the ring is FocusRing's
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(QPen(t.accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(1, 1, -1, -1));
        painter->restore();
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(*option, *painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(*option, *painter);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            drawItemPanel(*item, *painter);
        return;
    case PE_PanelItemViewRow:
    case PE_IndicatorTabTearLeft:
    case PE_IndicatorTabTearRight:
        return;
    case PE_IndicatorBranch:
        drawBranch(*option, *painter);
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
    case PE_FrameMenu:
        painter->fillRect(option->rect, t.panel);
        painter->setPen(t.controlBorder);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.border);
        return;
    case PE_IndicatorArrowDown:
        paintIcon(*painter, option->rect, u"chevron-down"_s, t.muted);
        return;
    case PE_IndicatorArrowUp:
        paintIcon(*painter, option->rect, u"chevron-up"_s, t.muted);
        return;
    case PE_IndicatorArrowLeft:
        paintIcon(*painter, option->rect, u"chevron-left"_s, t.muted);
        return;
    case PE_IndicatorArrowRight:
        paintIcon(*painter, option->rect, u"chevron-right"_s, t.muted);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            if (header->sortIndicator != QStyleOptionHeader::None)
                paintIcon(*painter, header->rect,
                          header->sortIndicator == QStyleOptionHeader::SortDown ? u"chevron-up"_s
                                                                                : u"chevron-down"_s,
                          t.text);
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const Tokens &t = tokens();
    switch (element) {
    case CE_FocusFrame: {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(t.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 7, 7);
        painter->restore();
        return;
    }
    case CE_PushButtonBevel:
        drawButtonPanel(*option, *painter, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            drawButtonLabel(*button, *painter, widget);
        return;
    case CE_Header: {
        // QCommonStyle would ask itself, not us, where label and arrow go.
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (!header)
            return;
        drawHeaderSection(*header, *painter);
        QStyleOptionHeader part = *header;
        part.rect = subElementRect(SE_HeaderLabel, header, widget);
        drawHeaderLabel(part, *painter);
        if (header->sortIndicator != QStyleOptionHeader::None) {
            part.rect = subElementRect(SE_HeaderArrow, header, widget);
            drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
        }
        return;
    }
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeaderSection(*option, *painter);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeaderLabel(*header, *painter);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuItem(*item, *painter);
        return;
    case CE_ComboBoxLabel:
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            drawComboLabel(*box, *painter);
        return;
    case CE_MenuEmptyArea:
        painter->fillRect(option->rect, t.panel);
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTab(*tab, *painter, widget);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTabLabel(*tab, *painter);
        return;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            drawProgressBar(*bar, *painter);
        return;
    case CE_Splitter: {
        const QRect r = option->rect;
        painter->fillRect(option->state & State_Horizontal
                              ? QRect(r.center().x(), r.top(), 1, r.height())
                              : QRect(r.left(), r.center().y(), r.width(), 1),
                          option->state & State_MouseOver ? t.accent : t.border);
        return;
    }
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return drawComboBox(*box, *painter);
    }
    if (control == CC_SpinBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return drawSpinBox(*box, *painter, widget);
    }
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return drawScrollBar(*bar, *painter, widget);
    }
    if (control == CC_ToolButton) {
        // A button that is only "more" says by itself that a menu follows.
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->text.isEmpty()) {
            QStyleOptionToolButton plain = *button;
            plain.features &=
                ~(QStyleOptionToolButton::HasMenu | QStyleOptionToolButton::MenuButtonPopup
                  | QStyleOptionToolButton::PopupDelay);
            QProxyStyle::drawComplexControl(control, &plain, painter, widget);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

}  // namespace ui
