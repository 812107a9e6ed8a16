// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QApplication;
class QFocusFrame;
class QWidget;

namespace ui {

// Draws the 2 px accent ring outside the focused control: always for fields, for buttons only when
// the focus came by keyboard. Views paint an inner frame on their current cell instead. A widget
// whose ring belongs around another one says so with ringAround().
class FocusRing : public QObject {
    Q_OBJECT
public:
    FocusRing(QApplication &application, QObject *parent);
    ~FocusRing() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void moved(QWidget *now);
    QApplication &m_application;
    QPointer<QFocusFrame> m_frame;
    bool m_byKeyboard = false;
};

// The ring of `field` is drawn around `frame`.
void ringAround(QWidget &field, QWidget &frame);
// The widget paints its own focus.
void paintsOwnFocus(QWidget &widget);

}  // namespace ui
