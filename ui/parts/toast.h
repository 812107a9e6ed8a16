// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/theme.h"

#include <QFrame>
#include <QString>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

// Passing news at the lower right of a window: 6 s, longer while hovered or focused, announced to
// screen readers. One at a time; a newer one replaces the older.
class Toast : public QFrame {
    Q_OBJECT
public:
    explicit Toast(QWidget *window);
    // action: what "Undo" (actionText) does; empty: no button.
    void show(StatusKind kind, const QString &text, const QString &actionText = {},
              std::function<void()> action = {});
    // Keeps this many px at the bottom of the window free, above the status bar.
    void setClearance(int height);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void place();
    class StatusShape *m_shape;
    QLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_close;
    QTimer m_timer;
    int m_clearance = 0;
    std::function<void()> m_action;
};

}  // namespace ui
