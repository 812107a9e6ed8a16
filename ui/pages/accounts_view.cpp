// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/accounts_view.h"

#include "models/tables/account_table.h"
#include "ui/pages/account_detail.h"
#include "ui/parts/authority_words.h"
#include "ui/parts/console_context.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/rows_table.h"
#include "ui/wizards/connect_wizard.h"
#include "ui/wizards/issue_wizard.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using tables::AccountTable;

namespace {

constexpr int DetailWidth = 360, RoomForDates = 1150;
constexpr char AreaProperty[] = "sealkeeperArea";  // F6 stops here

// Kinds by their titles.
class AccountDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override
    {
        const bool name = index.column() == AccountTable::Name;
        if (!name && index.column() != AccountTable::Kind)
            return CellDelegate::paintContent(painter, rect, option, index);
        painter.setFont(font(name ? TextRole::Name : TextRole::Body));
        painter.setPen(tokens().text);
        const QString text = name ? index.data().toString() : kindTitle(index.data().toString());
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    }
};

}  // namespace

struct AccountsView::Parts {
    ConsoleContext &context;
    AccountTable model;
    QStackedWidget *stack = nullptr;
    QTableView *view = nullptr;
    AccountDetail *detail = nullptr;
    QString wanted;

    explicit Parts(ConsoleContext &console)
        : context(console), model(console.reads(), console.changes(), console.clock())
    {
    }
};

AccountsView::AccountsView(ConsoleContext &context, QWidget *parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(context))
{
    Parts &p = *m_parts;
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(size::PanelGap);
    auto *panel = new Panel(this);
    panel->setFlush(true);
    panel->setProperty(AreaProperty, true);
    p.stack = new QStackedWidget(panel);
    p.view = new QTableView(p.stack);
    p.view->setModel(&p.model);
    setUpTable(*p.view, tr("Authorities elsewhere"));
    p.view->setSelectionMode(QAbstractItemView::SingleSelection);
    p.view->setItemDelegate(new AccountDelegate(p.view));
    QHeaderView &header = *p.view->horizontalHeader();
    header.setSectionsClickable(false);
    header.setSortIndicatorShown(false);
    header.resizeSection(AccountTable::Kind, 150);
    header.resizeSection(AccountTable::Place, 170);
    header.resizeSection(AccountTable::Certificates, 92);
    header.resizeSection(AccountTable::Tested, 88);
    header.resizeSection(AccountTable::Synced, 88);
    header.setSectionResizeMode(AccountTable::Name, QHeaderView::Stretch);
    p.stack->addWidget(p.view);
    auto *empty = new EmptyState(
        u"server"_s,
        tr("No authority elsewhere is connected. ACME, EST, SCEP, CMP and the interfaces of "
           "certificate services are spoken."),
        context.vault().readOnly ? QString() : tr("Connect an authority…"), p.stack);
    connect(empty, &EmptyState::triggered, this, [this] { connectAuthority(m_parts->context); });
    p.stack->addWidget(empty);
    panel->body()->addWidget(p.stack);
    columns->addWidget(panel, 1);
    auto *side = new Panel(this);
    side->setFlush(true);
    side->setFixedWidth(DetailWidth);
    side->setProperty(AreaProperty, true);
    p.detail = new AccountDetail(context, side);
    side->body()->addWidget(p.detail);
    columns->addWidget(side);
    const auto showCurrent = [this] {
        m_parts->detail->show(m_parts->model.rowAt(m_parts->view->currentIndex().row()));
    };
    connect(p.view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, showCurrent);
    connect(&p.model, &QAbstractItemModel::dataChanged, this, showCurrent);
    connect(&p.model, &AccountTable::failed, this, &AccountsView::failed);
    connect(p.detail, &AccountDetail::failed, this, &AccountsView::failed);
    connect(p.detail, &AccountDetail::issueWanted, this, [this](const QString &name) {
        issueCertificate(m_parts->context, {.authority = name});
    });
    connect(&p.model, &AccountTable::loaded, this, [this, showCurrent](int rows) {
        Parts &parts = *m_parts;
        parts.stack->setCurrentIndex(rows == 0 ? 1 : 0);
        const int row = parts.wanted.isEmpty() ? -1 : parts.model.rowOf(parts.wanted);
        if (row >= 0) {
            parts.wanted.clear();
            parts.view->setCurrentIndex(parts.model.index(row, 0));
        } else if (rows > 0 && !parts.view->currentIndex().isValid()) {
            parts.view->setCurrentIndex(parts.model.index(0, 0));
        }
        showCurrent();
        Q_EMIT loaded(rows);
    });
}

AccountsView::~AccountsView() = default;

void AccountsView::refresh()
{
    m_parts->model.refresh();
}

int AccountsView::count() const
{
    return m_parts->model.rowCount();
}

// When it was tested and synced stands beside the table, too: in a narrow window the name needs
// its room.
void AccountsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (const int column : {AccountTable::Tested, AccountTable::Synced})
        m_parts->view->setColumnHidden(column, width() < RoomForDates);
}

void AccountsView::showAccount(const QString &name)
{
    m_parts->wanted = name;
    m_parts->model.refresh();
}

struct AbilityMatrix::Parts {
    AccountTable model;
    RowsTable *connected = nullptr, *kinds = nullptr;
    Panel *connectedPanel = nullptr;

    explicit Parts(ConsoleContext &context)
        : model(context.reads(), context.changes(), context.clock())
    {
    }

    static QList<TableCell> row(const QString &title, const authorities::Abilities &abilities)
    {
        QList<TableCell> cells{TableCell{.text = title, .strong = true}};
        for (const AbilityWord &word : abilityWords(abilities)) {
            TableCell cell;
            cell.text = word.able ? word.value : u"–"_s;
            cell.kind = word.kind;
            cell.muted = !word.able;
            cell.toolTip = word.toolTip;
            cells.append(cell);
        }
        return cells;
    }
    static RowsTable *table(const QString &name, QWidget *parent)
    {
        QList<TableColumn> columns{{AbilityMatrix::tr("Authority")}};
        for (const AbilityWord &word : abilityWords({}))
            columns.append({word.title, 88});
        columns[4].width = 124;  // revoking has the longest words
        return new RowsTable(name, columns, parent);
    }
};

AbilityMatrix::AbilityMatrix(ConsoleContext &context, QWidget *parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(context))
{
    Parts &p = *m_parts;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::PanelGap);
    p.connectedPanel = new Panel(tr("Connected"), this);
    p.connectedPanel->setNote(tr("as last tested"));
    p.connectedPanel->setFlush(true);
    p.connectedPanel->setProperty(AreaProperty, true);
    p.connected = Parts::table(tr("What connected authorities can do"), p.connectedPanel);
    p.connected->setHeightOfRows(6);
    p.connectedPanel->body()->addWidget(p.connected);
    p.connectedPanel->hide();
    layout->addWidget(p.connectedPanel);
    auto *panel = new Panel(tr("Kinds"), this);
    panel->setNote(tr("what their protocols allow; a test tells what a server offers"));
    panel->setFlush(true);
    panel->setProperty(AreaProperty, true);
    p.kinds = Parts::table(tr("What kinds of authorities can do"), panel);
    panel->body()->addWidget(p.kinds);
    layout->addWidget(panel, 1);
    QList<QList<TableCell>> rows;
    for (const authorities::Kind &kind : authorities::kinds())
        rows.append(Parts::row(kindTitle(kind), kind.abilities));
    p.kinds->setRows(rows);
    connect(&p.model, &AccountTable::loaded, this, [this](int count) {
        QList<QList<TableCell>> all;
        for (int i = 0; i < count; ++i) {
            const store::AccountRow *account = m_parts->model.rowAt(i);
            all.append(Parts::row(visible(account->name, 80), jobs::abilitiesOf(*account)));
        }
        m_parts->connected->setRows(all);
        m_parts->connectedPanel->setVisible(count > 0);
    });
}

AbilityMatrix::~AbilityMatrix() = default;

}  // namespace ui
