// SPDX-License-Identifier: GPL-3.0-or-later
// "Next to do": the most urgent rows that fit, all of them on request.
#pragma once

#include "models/report/dashboard.h"
#include "ui/parts/panel.h"

#include <QList>

class QStackedWidget;
class QVBoxLayout;

namespace ui {

class EmptyState;
class LinkButton;
class Segmented;
class TodoRow;

class DashboardTodo : public Panel {
    Q_OBJECT
public:
    explicit DashboardTodo(QWidget *parent = nullptr);

    // Whose is asked for: a query term, empty for everyone's.
    QString whose() const;
    void setAdmin(const QString &admin);  // whose certificates are "mine"
    void setTodo(const QList<report::ToDo> &todo, crypto::UnixTime now);
    // How many rows are shown without "Show all".
    void setRowLimit(int rows);
    static int heightOf(int rows);

Q_SIGNALS:
    void whoseChanged();
    void verbChosen(const report::ToDo &todo);
    void listChosen(const report::ToDo &todo);

private:
    void showRows();

    QWidget *m_list;
    QVBoxLayout *m_rowLayout;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Segmented *m_whose;
    LinkButton *m_all;
    QString m_admin;
    QList<TodoRow *> m_rows;
    QList<report::ToDo> m_todo;
    int m_limit = 6;
    bool m_showAll = false;
};

}  // namespace ui
