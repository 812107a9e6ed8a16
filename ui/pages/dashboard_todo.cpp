// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard_todo.h"

#include "ui/pages/dashboard_words.h"
#include "ui/parts/button.h"
#include "ui/parts/dates.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/todo_row.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int RowHeight = 46;

}  // namespace

DashboardTodo::DashboardTodo(QWidget *parent)
    : Panel(tr("Next to do"), parent), m_list(new QWidget(this)),
      m_rowLayout(new QVBoxLayout(m_list)), m_stack(new QStackedWidget(this)),
      m_all(new LinkButton(tr("Show all"), this))
{
    setFlush(true);
    m_rowLayout->setContentsMargins(0, 0, 0, 0);
    m_rowLayout->setSpacing(0);
    m_stack->addWidget(m_list);
    m_stack->addWidget(new EmptyState(
        QStringLiteral("check"),
        tr("Nothing to do: nothing expires soon, and every certificate has an owner.")));
    body()->addWidget(m_stack);
    addHeadWidget(m_all);
    connect(m_all, &LinkButton::clicked, this, [this] {
        m_showAll = !m_showAll;
        showRows();
    });
}

int DashboardTodo::heightOf(int rows)
{
    return size::PanelHead + 2 + rows * RowHeight;
}

void DashboardTodo::setTodo(const QList<report::ToDo> &todo, crypto::UnixTime now)
{
    qDeleteAll(m_rows);
    m_rows.clear();
    m_todo = todo;
    TodoRow::Columns columns;
    for (const report::ToDo &item : todo) {
        auto *row = new TodoRow(todoText(item, now), m_list);
        row->setFirst(m_rows.isEmpty());
        columns.widen(row->wanted());
        connect(row, &TodoRow::verbChosen, this, [this, item] { Q_EMIT verbChosen(item); });
        connect(row, &TodoRow::listChosen, this, [this, item] { Q_EMIT listChosen(item); });
        m_rowLayout->addWidget(row);
        m_rows.append(row);
    }
    for (TodoRow *row : std::as_const(m_rows))
        row->setColumns(columns);
    m_stack->setCurrentIndex(todo.isEmpty() ? 1 : 0);
    showRows();
}

void DashboardTodo::setRowLimit(int rows)
{
    if (rows == m_limit)
        return;
    m_limit = rows;
    showRows();
}

void DashboardTodo::showRows()
{
    const int all = int(m_rows.size());
    const int shown = m_showAll ? all : std::min(m_limit, all);
    for (int i = 0; i < all; ++i)
        m_rows[i]->setVisible(i < shown);
    setNote(all == 0 ? QString()
                : shown == all
                ? number(all)
                : tr("%1 of %2", "rows shown of all").arg(number(shown), number(all)));
    m_all->setVisible(all > m_limit);
    m_all->setText(m_showAll ? tr("Show fewer") : tr("Show all"));
    setFixedHeight(heightOf(all == 0 ? 3 : shown));
}

}  // namespace ui
