// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QKeyEvent>
#include <QListView>

class QLabel;

namespace tables {
class CompletionModel;
}

namespace ui {

// The list under the caret: fields, then values with counts. A child of the window, so the keyboard
// stays with the editor, which offers it the keys it needs.
class CompletionPopup : public QFrame {
    Q_OBJECT
public:
    CompletionPopup(tables::CompletionModel &model, QWidget *window);

    // Shows at `caret` (global) when there is something to suggest.
    void popUp(const QPoint &caret);
    // Up, Down, Tab, Enter (after a move), Escape. True: used up.
    bool offer(QKeyEvent *event);
    int currentRow() const;

Q_SIGNALS:
    void chosen(int row);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();
    tables::CompletionModel &m_model;
    QListView *m_list;
    QLabel *m_foot;
    QPoint m_caret;
    bool m_moved = false;
};

}  // namespace ui
