// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard_todo.h"

#include "models/query/query.h"
#include "ui/pages/dashboard_words.h"
#include "ui/parts/button.h"
#include "ui/parts/dates.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/segmented.h"
#include "ui/parts/todo_row.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int RowHeight = 46;
enum Whose { Everyone, Mine, Nobody };

}  // namespace

DashboardTodo::DashboardTodo(QWidget *parent)
    : Panel(tr("Next to do"), parent), m_list(new QWidget(this)),
      m_rowLayout(new QVBoxLayout(m_list)), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(QStringLiteral("check"), QString())),
      m_whose(new Segmented(tr("Whose"), this)), m_all(new LinkButton(tr("Show all"), this))
{
    setFlush(true);
    m_rowLayout->setContentsMargins(0, 0, 0, 0);
    m_rowLayout->setSpacing(0);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    body()->addWidget(m_stack);
    m_whose->add(tr("Everyone", "whose certificates"), int(Everyone));
    m_whose->add(tr("Mine", "whose certificates"), int(Mine));
    m_whose->add(tr("No owner", "whose certificates"), int(Nobody));
    m_whose->setCurrent(0);
    connect(m_whose, &Segmented::chosen, this, &DashboardTodo::whoseChanged);
    addHeadWidget(m_whose);
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

void DashboardTodo::setAdmin(const QString &admin)
{
    m_admin = admin;
}

QString DashboardTodo::whose() const
{
    switch (m_whose->currentData().toInt()) {
    case Mine:
        return query::term(query::Field::Owner, m_admin);
    case Nobody:
        return QStringLiteral("owner:none");
    default:
        return {};
    }
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
    switch (m_whose->currentData().toInt()) {
    case Mine:
        m_empty->set(QStringLiteral("check"),
                     tr("Nothing of yours to do. Yours are those whose owner is %1.").arg(m_admin));
        break;
    case Nobody:
        m_empty->set(QStringLiteral("check"),
                     tr("Nothing to do here: every certificate has an owner."));
        break;
    default:
        m_empty->set(
            QStringLiteral("check"),
            tr("Nothing to do: nothing expires soon, and every certificate has an owner."));
    }
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
