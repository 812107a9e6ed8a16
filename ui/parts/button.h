// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QString>
#include <QToolButton>

namespace ui {

enum class ButtonKind {
    Plain,  // panel ground, control border
    Primary,  // the one thing to do here; default button of its window
    Danger,  // red outline: destroys or revokes
    Quiet,  // no border until hovered or focused
};

// A button whose text is never cut. iconName empty: none. 32 px high; setSmall makes it 28.
QPushButton *button(const QString &text, const QString &iconName = {},
                    ButtonKind kind = ButtonKind::Plain, QWidget *parent = nullptr);
void setSmall(QWidget *control, bool small = true);
// Changes kind after the fact.
void setKind(QPushButton *target, ButtonKind kind);

// A 28 x 28 icon without text; `name` is its tooltip and accessible name.
QToolButton *iconButton(const QString &iconName, const QString &name, QWidget *parent = nullptr);

// Text in accent colour that acts like a link; a real button for keyboard and screen readers.
class LinkButton : public QPushButton {
    Q_OBJECT
public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    // Short verbs are never cut; a link that carries a name may shrink, is elided and shows all as
    // tooltip.
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

}  // namespace ui
