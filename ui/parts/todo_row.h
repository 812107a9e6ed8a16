// SPDX-License-Identifier: GPL-3.0-or-later
// One thing to do: status shape, sentence over object, who, when, one button that does it.
#pragma once

#include "ui/parts/theme.h"

#include <QFrame>
#include <QString>

class QLabel;
class QPushButton;

namespace ui {

class ElidedLabel;

struct TodoText {
    StatusKind kind = StatusKind::Note;
    QString sentence;  // untrusted text, like the rest
    QString object;
    QString who, whoDetail;  // whoDetail may be empty
    QString when;
    bool late = false;  // `when` in the colour of what has failed
    QString verb, verbIcon;  // the button's text and the name of its icon
    QString toolTip;  // of the row; empty: none
};

class TodoRow : public QFrame {
    Q_OBJECT
public:
    explicit TodoRow(const TodoText &text, QWidget *parent = nullptr);

    // Widths of the last three columns, so that rows stand under one another; a button's text is
    // never cut.
    struct Columns {
        int who = 0, when = 0, verb = 0;
        void widen(const Columns &other);
    };
    Columns wanted() const;
    void setColumns(const Columns &columns);
    // The first row of a list has no line above it.
    void setFirst(bool first) { m_first = first; }
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void verbChosen();
    void listChosen();  // the row itself was clicked or entered

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyInk();

    TodoText m_text;
    QWidget *m_who;
    QLabel *m_when;
    QPushButton *m_button;
    bool m_first = false;
    bool m_hovered = false;
};

}  // namespace ui
