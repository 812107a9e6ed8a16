// SPDX-License-Identifier: GPL-3.0-or-later
// Key and mouse events as the window system would send them, for the tour; no test library
// involved.
#pragma once

#include <QPoint>
#include <QString>

class QWidget;

namespace app::input {

// The visible, enabled widget of that class and text under root; nullptr if there is none. The text
// is compared without its accelerator mark.
QWidget *buttonWith(QWidget &root, const QString &text);

// Moves there, presses and releases. `at` is in the widget's coordinates; the centre without one.
void click(QWidget &widget);
void click(QWidget &widget, const QPoint &at);
void doubleClick(QWidget &widget, const QPoint &at);
void moveTo(QWidget &widget, const QPoint &at);
void drag(QWidget &widget, const QPoint &from, const QPoint &to);
void wheel(QWidget &widget, const QPoint &at, int steps);

// To the widget, or to what has the focus in its window once that is another one.
void key(QWidget &widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void type(QWidget &widget, const QString &text);

}  // namespace app::input
