// SPDX-License-Identifier: GPL-3.0-or-later
// Under the table, there only while something is selected: how many, "These 3 / All 1,248 matching", the
// verbs, and a button that lets go.
#pragma once

#include "ui/parts/button.h"

#include <QFrame>

#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;

namespace ui {

class Segmented;

class SelectionBar : public QFrame {
    Q_OBJECT
public:
    enum class Scope { These, AllMatching };
    explicit SelectionBar(QWidget *parent = nullptr);

    // Appends a button for the action; what does not fit the width goes into a menu, the last first.
    void addVerb(QAction *action, ButtonKind kind = ButtonKind::Plain);
    // Hides itself at 0. A change of `matching` or an empty selection goes back to Scope::These.
    void setCounts(qint64 selected, qint64 matching);
    Scope scope() const;
    void setScope(Scope scope);
    // How many certificates the verbs touch.
    qint64 effective() const;

Q_SIGNALS:
    void scopeChanged();
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
    void refreshText();
    QLabel *m_count;
    Segmented *m_scope;
    QHBoxLayout *m_row;
    QToolButton *m_more;
    QToolButton *m_close;
    std::vector<Verb> m_verbs;
    qint64 m_selected = 0;
    qint64 m_matching = 0;
};

}  // namespace ui
