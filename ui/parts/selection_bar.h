// SPDX-License-Identifier: GPL-3.0-or-later
// Under the table, there only while something is selected: how many, "These 3 / All 1,248
// matching", the verbs, and a button that lets go.
#pragma once

#include "ui/parts/button.h"

#include <QFrame>

#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;

namespace ui {

class Segmented;

class SelectionBar : public QFrame {
    Q_OBJECT
public:
    enum class Scope { These, AllMatching };
    explicit SelectionBar(QWidget *parent = nullptr);

    // Appends a button for the action; what does not fit the width goes into a menu, the last
    // first.
    void addVerb(QAction *action, ButtonKind kind = ButtonKind::Plain);
    struct State {
        qint64 effective = 0;  // how many certificates the verbs touch; 0 hides the bar
        qint64 these = 0;  // picked one by one; 0: there is no choice to offer
        qint64 matching = 0;  // of the query
        Scope scope = Scope::These;
        bool operator==(const State &) const = default;
    };
    void setState(const State &state);
    const State &state() const { return m_state; }

Q_SIGNALS:
    void scopeChosen(ui::SelectionBar::Scope scope);
    void cleared();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Verb {
        QAction *action = nullptr;
        QPushButton *button = nullptr;
    };
    void arrange();
    QLabel *m_count;
    Segmented *m_scope;
    QHBoxLayout *m_row;
    QToolButton *m_more;
    QMenu *m_menu;
    QToolButton *m_close;
    std::vector<Verb> m_verbs;
    State m_state;
};

}  // namespace ui
