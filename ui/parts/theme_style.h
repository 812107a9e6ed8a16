// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/button.h"
#include "ui/parts/theme.h"

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionViewItem;

namespace ui {

// Fusion with our own drawing of every control that would else look like 2012: 1 px borders, radius
// 6, no shadows or gradients; colours from tokens().
class ThemeStyle : public QProxyStyle {
    Q_OBJECT
public:
    ThemeStyle();

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    QPalette standardPalette() const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *result) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                         SubControl subControl, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;

private:
    // theme_style_controls.cpp
    void drawButtonPanel(const QStyleOption &option, QPainter &painter,
                         const QWidget *widget) const;
    void drawButtonLabel(const QStyleOptionButton &option, QPainter &painter,
                         const QWidget *widget) const;
    void drawCheckBox(const QStyleOption &option, QPainter &painter) const;
    void drawRadioButton(const QStyleOption &option, QPainter &painter) const;
    void drawField(const QStyleOption &option, QPainter &painter) const;
    void drawComboBox(const QStyleOptionComboBox &option, QPainter &painter) const;
    void drawComboLabel(const QStyleOptionComboBox &option, QPainter &painter) const;
    void drawSpinBox(const QStyleOptionSpinBox &option, QPainter &painter,
                     const QWidget *widget) const;
    // theme_style_views.cpp
    void drawHeaderSection(const QStyleOption &option, QPainter &painter) const;
    void drawHeaderLabel(const QStyleOptionHeader &option, QPainter &painter) const;
    void drawItemPanel(const QStyleOptionViewItem &option, QPainter &painter) const;
    void drawMenuItem(const QStyleOptionMenuItem &option, QPainter &painter) const;
    void drawTab(const QStyleOptionTab &option, QPainter &painter, const QWidget *widget) const;
    void drawTabLabel(const QStyleOptionTab &option, QPainter &painter) const;
    void drawScrollBar(const QStyleOptionSlider &option, QPainter &painter,
                       const QWidget *widget) const;
    void drawProgressBar(const QStyleOptionProgressBar &option, QPainter &painter) const;
    void drawBranch(const QStyleOption &option, QPainter &painter) const;
};

// Crisp 1 px rounded outline with its ground; `border` invalid: ground only.
void paintBox(QPainter &painter, const QRect &rect, const QColor &ground, const QColor &border,
              int radius);
ButtonKind kindOfButton(const QWidget *widget);

}  // namespace ui
