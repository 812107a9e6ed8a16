// SPDX-License-Identifier: GPL-3.0-or-later
// Finds and presses what a person would in a wizard.
#pragma once

#include "ui/wizards/wizard_frame.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

namespace test {

inline QPushButton *buttonWith(QWidget &parent, const QString &text)
{
    for (QPushButton *each : parent.findChildren<QPushButton *>()) {
        if (each->isVisibleTo(&parent) && each->text().contains(text))
            return each;
    }
    return nullptr;
}

// Waits until the button is there and may be pressed, then presses it by keyboard.
inline bool press(QWidget &parent, const QString &text, int milliseconds = 10'000)
{
    QPushButton *found = nullptr;
    if (!QTest::qWaitFor([&] { return (found = buttonWith(parent, text)) && found->isEnabled(); },
                         milliseconds))
        return false;
    found->setFocus();
    QTest::keyClick(found, Qt::Key_Space);
    return true;
}

// Two presses at one place of the window, as the window system sends them: the second one goes to
// whatever the first one brought there.
inline void doubleClick(QWidget *target)
{
    QWidget *window = target->window();
    QTest::mouseDClick(window->windowHandle(), Qt::LeftButton, {},
                       target->mapTo(window, target->rect().center()));
}

// Presses Tab until that button has the focus; false after a round without it.
inline bool tabTo(QWidget &window, const QString &text)
{
    for (int i = 0; i < 120; ++i) {
        const auto *focused = qobject_cast<QPushButton *>(QApplication::focusWidget());
        if (focused && focused->text().contains(text) && focused->isEnabled())
            return true;
        QWidget *at = QApplication::focusWidget();
        QTest::keyClick(at ? at : &window, Qt::Key_Tab);
    }
    return false;
}

inline QWidget *named(QWidget &parent, const QString &accessibleName)
{
    for (QWidget *each : parent.findChildren<QWidget *>()) {
        if (each->accessibleName() == accessibleName && each->isVisibleTo(&parent))
            return each;
    }
    return nullptr;
}

inline void type(QWidget *field, const QString &text)
{
    field->setFocus();
    QTest::keyClicks(field, text);
}

}  // namespace test
