// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour_input.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPointer>
#include <QWheelEvent>
#include <QWidget>

namespace app::input {

namespace {

constexpr int WheelStep = 120;

void mouse(QWidget &widget, QEvent::Type type, const QPoint &at, Qt::MouseButton button,
           Qt::MouseButtons held)
{
    QMouseEvent event(type, QPointF(at), QPointF(widget.mapToGlobal(at)), button, held,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &event);
}

// A press inside a composite control belongs to the child under it.
QWidget &target(QWidget &widget, QPoint &at)
{
    QWidget *child = widget.childAt(at);
    if (!child || child->testAttribute(Qt::WA_TransparentForMouseEvents))
        return widget;
    at = child->mapFrom(&widget, at);
    return *child;
}

// The window system does these for a real pointer: it leaves what it was over,
void leaveFor(const QWidget &next)
{
    static QPointer<QWidget> under;
    if (under && under != &next) {
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(under, &leave);
        under->setAttribute(Qt::WA_UnderMouse, false);
        under->update();
    }
    under = const_cast<QWidget *>(&next);
}

// a press beside a pop-up closes it,
void closePopupsFor(const QWidget &pressed)
{
    QWidget *popup = QApplication::activePopupWidget();
    if (popup && popup != pressed.window())
        popup->close();
}

// and the nearest that takes focus by a click gets it.
void focusFor(QWidget &pressed)
{
    for (QWidget *widget = &pressed; widget; widget = widget->parentWidget()) {
        if (widget->isEnabled() && (widget->focusPolicy() & Qt::ClickFocus)) {
            widget->setFocus(Qt::MouseFocusReason);
            return;
        }
        if (widget->isWindow())
            return;
    }
}

void hover(QWidget &widget, const QPoint &at)
{
    leaveFor(widget);
    QEnterEvent enter{QPointF(at), QPointF(at), QPointF(widget.mapToGlobal(at))};
    QCoreApplication::sendEvent(&widget, &enter);
    mouse(widget, QEvent::MouseMove, at, Qt::NoButton, Qt::NoButton);
}

}  // namespace

QWidget *buttonWith(QWidget &root, const QString &text)
{
    const auto buttons = root.findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        QString shown = button->text();
        shown.remove(QLatin1Char('&'));
        if (shown == text && button->isVisible() && button->isEnabled())
            return button;
    }
    return nullptr;
}

void click(QWidget &widget)
{
    click(widget, widget.rect().center());
}

void click(QWidget &widget, const QPoint &at)
{
    QPoint place = at;
    QWidget &hit = target(widget, place);
    closePopupsFor(hit);
    hover(hit, place);
    focusFor(hit);
    mouse(hit, QEvent::MouseButtonPress, place, Qt::LeftButton, Qt::LeftButton);
    mouse(hit, QEvent::MouseButtonRelease, place, Qt::LeftButton, Qt::NoButton);
}

void doubleClick(QWidget &widget, const QPoint &at)
{
    click(widget, at);
    QPoint place = at;
    QWidget &hit = target(widget, place);
    mouse(hit, QEvent::MouseButtonDblClick, place, Qt::LeftButton, Qt::LeftButton);
    mouse(hit, QEvent::MouseButtonRelease, place, Qt::LeftButton, Qt::NoButton);
}

void moveTo(QWidget &widget, const QPoint &at)
{
    QPoint place = at;
    QWidget &hit = target(widget, place);
    hover(hit, place);
}

void drag(QWidget &widget, const QPoint &from, const QPoint &to)
{
    constexpr int Steps = 6;
    hover(widget, from);
    mouse(widget, QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    for (int i = 1; i <= Steps; ++i)
        mouse(widget, QEvent::MouseMove, from + (to - from) * i / Steps, Qt::NoButton,
              Qt::LeftButton);
    mouse(widget, QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
}

void wheel(QWidget &widget, const QPoint &at, int steps)
{
    QPoint place = at;
    QWidget &hit = target(widget, place);
    QWheelEvent event(QPointF(place), QPointF(hit.mapToGlobal(place)), QPoint(),
                      QPoint(0, steps * WheelStep), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&hit, &event);
}

void key(QWidget &widget, int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *receiver = widget.window()->focusWidget();
    if (!receiver || !widget.isAncestorOf(receiver))
        receiver = &widget;
    // What the window system sends first: whoever wants the key for itself accepts the override.
    QKeyEvent override(QEvent::ShortcutOverride, key, modifiers);
    QCoreApplication::sendEvent(receiver, &override);
    QKeyEvent press(QEvent::KeyPress, key, modifiers);
    QCoreApplication::sendEvent(receiver, &press);
    QKeyEvent release(QEvent::KeyRelease, key, modifiers);
    QCoreApplication::sendEvent(receiver, &release);
}

void type(QWidget &widget, const QString &text)
{
    QWidget *receiver = widget.focusProxy() ? widget.focusProxy() : &widget;
    receiver->setFocus(Qt::TabFocusReason);
    for (const QChar character : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
        QCoreApplication::sendEvent(receiver, &press);
        QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, QString(character));
        QCoreApplication::sendEvent(receiver, &release);
    }
}

}  // namespace app::input
