// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs over the inventory: the views of the vault with their counts, and one more while the
// query is none of them. "+" saves the current query as a view.
#pragma once

#include "models/tables/saved_views.h"

#include <QFrame>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTabBar;
class QToolButton;

namespace ui {

class ConsoleContext;

// Asks for a view's name, under the button that opened it.
class ViewNamePopup : public QFrame {
    Q_OBJECT
public:
    explicit ViewNamePopup(QWidget *parent = nullptr);
    void popUp(QWidget *below, const QString &name);

Q_SIGNALS:
    void named(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLineEdit *m_name;
    QPushButton *m_save;
};

class InventoryViews : public QWidget {
    Q_OBJECT
public:
    explicit InventoryViews(ConsoleContext &context, QWidget *parent = nullptr);

    // Marks the view with this query, or the "unsaved" tab.
    void setQuery(const QString &query);
    // How many match the query on show; used for the "unsaved" tab.
    void setCount(qint64 count);
    // The first view's query: what the page opens with.
    QString firstQuery() const;
    // Asks for a name, then emits saveWanted. `under`: the control that was pressed.
    void askName(QWidget *under);

Q_SIGNALS:
    void viewChosen(const tables::View &view);
    void saveWanted(const QString &name);
    void removeWanted(const QString &name);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void rebuild();
    void mark();
    void setTabCount(int tab, qint64 count);
    tables::SavedViews m_views;
    QTabBar *m_bar;
    QToolButton *m_add;
    ViewNamePopup *m_popup;
    QString m_query;
    qint64 m_count = -1;
};

}  // namespace ui
