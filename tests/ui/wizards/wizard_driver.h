// SPDX-License-Identifier: GPL-3.0-or-later
// Finds and presses what a person would in a wizard.
#pragma once

#include "ui/wizards/wizard_frame.h"

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
