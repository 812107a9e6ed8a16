// SPDX-License-Identifier: GPL-3.0-or-later
// One thing to do: status shape, sentence over object, who, when, one button that does it.
#pragma once

#include "models/domain/certificate.h"

#include <QFrame>
#include <QIcon>

class QLabel;
class QPushButton;

namespace ui {

struct TodoText {
    QIcon shape;
    QString shapeName;       // what the shape says, for a screen reader
    QString sentence;        // untrusted text, like the rest
    QString object;
    QString who, whoDetail;  // whoDetail may be empty
    QString when;
    bool late = false;       // `when` in the colour of what has failed
    QString verb;            // the button's text
    QIcon verbIcon;
    QString toolTip;
};

class TodoRow : public QFrame {
    Q_OBJECT
public:
    explicit TodoRow(const TodoText &text, QWidget *parent = nullptr);
    // The widths of the last three columns, so that rows stand under one another.
    struct Columns {
        int who = 0, when = 0, verb = 0;
    };
    Columns wanted() const;
    void setColumns(const Columns &columns);
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void verbChosen();
    void listChosen();  // the row itself was clicked or entered

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_when;
    QWidget *m_who;
    QPushButton *m_button;
};

}  // namespace ui
