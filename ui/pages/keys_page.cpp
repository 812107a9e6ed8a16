// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/keys_page.h"

#include "models/tables/key_table.h"
#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/detail_row.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/table_look.h"
#include "ui/wizards/destroy_wizard.h"
#include "ui/wizards/export_key_wizard.h"
#include "ui/wizards/generate_key_wizard.h"
#include "ui/wizards/import_key_wizard.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using tables::KeyTable;

namespace {

constexpr int DetailWidth = 360;
constexpr char AreaProperty[] = "sealkeeperArea";  // F6 stops here

}  // namespace

struct KeysPage::Parts {
    ConsoleContext &context;
    KeysPage &page;
    KeyTable model;
    PageHead *head = nullptr;
    Banner *banner = nullptr;
    QStackedWidget *stack = nullptr;
    QTableView *view = nullptr;
    QVBoxLayout *detail = nullptr;
    bool ready = false;

    Parts(ConsoleContext &console, KeysPage &owner)
        : context(console), page(owner), model(console.reads(), console.changes(), console.clock())
    {
    }

    void build();
    QWidget *buildTable();
    void loaded(int rows);
    void showCurrent();
    void showCertificates(const report::PrivateKeyRow &row);
};

void KeysPage::Parts::build()
{
    auto *layout = new QVBoxLayout(&page);
    layout->setContentsMargins(size::PageMargin, 16, size::PageMargin, size::PanelGap);
    layout->setSpacing(size::PanelGap);
    head = new PageHead(KeysPage::tr("Keys"), &page);
    auto *import = button(KeysPage::tr("Import key…"), u"import"_s);
    import->setEnabled(!context.vault().readOnly);
    QObject::connect(import, &QPushButton::clicked, &page,
                     [this] { context.showWizard(new ImportKeyWizard(context)); });
    head->addAction(import);
    auto *generate = button(KeysPage::tr("Generate key…"), u"key"_s);
    generate->setEnabled(!context.vault().readOnly);
    QObject::connect(generate, &QPushButton::clicked, &page, [this] { generateKey(context); });
    head->addAction(generate);
    layout->addWidget(head);
    banner = new Banner(StatusKind::Failed, {}, {}, &page);
    banner->setClosable(true);
    banner->hide();
    layout->addWidget(banner);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(size::PanelGap);
    columns->addWidget(buildTable(), 1);
    auto *side = new Panel(&page);
    side->setFixedWidth(DetailWidth);
    side->setProperty(AreaProperty, true);
    detail = new QVBoxLayout;
    detail->setSpacing(size::Grid);
    side->body()->addLayout(detail);
    side->body()->addStretch(1);
    columns->addWidget(side);
    layout->addLayout(columns, 1);
}

QWidget *KeysPage::Parts::buildTable()
{
    auto *panel = new Panel(&page);
    panel->setFlush(true);
    panel->setProperty(AreaProperty, true);
    stack = new QStackedWidget(panel);
    view = new QTableView(stack);
    view->setModel(&model);
    setUpTable(*view, KeysPage::tr("Keys"));
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setItemDelegate(new CellDelegate(view));
    QHeaderView &header = *view->horizontalHeader();
    header.setSectionsClickable(false);
    header.setSortIndicatorShown(false);
    header.resizeSection(KeyTable::Key, 104);
    header.resizeSection(KeyTable::Place, 72);
    header.resizeSection(KeyTable::Certificates, 92);
    header.resizeSection(KeyTable::Authority, 140);
    header.resizeSection(KeyTable::Added, 84);
    header.setSectionResizeMode(KeyTable::Origin, QHeaderView::Stretch);
    stack->addWidget(view);
    auto *empty = new EmptyState(
        u"key"_s,
        KeysPage::tr("This vault holds no private key yet. Keys come with authorities, with "
                     "certificates issued here, by import, or by themselves."),
        context.vault().readOnly ? QString() : KeysPage::tr("Generate key…"), stack);
    QObject::connect(empty, &EmptyState::triggered, &page, [this] { generateKey(context); });
    stack->addWidget(empty);
    panel->body()->addWidget(stack);
    QObject::connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, &page,
                     [this] { showCurrent(); });
    QObject::connect(&model, &QAbstractItemModel::dataChanged, &page, [this] { showCurrent(); });
    QObject::connect(view, &QTableView::activated, &page, [this](const QModelIndex &index) {
        if (const auto *row = model.rowAt(index.row()))
            showCertificates(*row);
    });
    return panel;
}

void KeysPage::Parts::loaded(int rows)
{
    const qint64 total = model.total();
    head->setSentence(
        total > rows ? KeysPage::tr("%1 private keys; the newest %2 are shown.")
                           .arg(number(total), number(qint64(rows)))
            : rows > 0 ? KeysPage::tr("%Ln private key(s), each sealed by itself.", nullptr, rows)
                       : QString());
    stack->setCurrentIndex(rows == 0 ? 1 : 0);
    if (rows > 0 && !view->currentIndex().isValid())
        view->setCurrentIndex(model.index(0, 0));
    showCurrent();
    if (!std::exchange(ready, true))
        Q_EMIT page.becameReady();
}

void KeysPage::Parts::showCertificates(const report::PrivateKeyRow &row)
{
    context.openInventory(u"spki:"_s + QString::fromLatin1(row.spkiSha256.toHex()));
}

void KeysPage::Parts::showCurrent()
{
    clearLayout(detail);
    const report::PrivateKeyRow *row = model.rowAt(view->currentIndex().row());
    if (!row) {
        detail->addWidget(detailText(KeysPage::tr("Choose a key."), TextRole::Body, true));
        return;
    }
    detail->addWidget(label(row->key, TextRole::PanelTitle));
    detail->addWidget(new DetailRow(KeysPage::tr("Came from"), row->origin));
    detail->addWidget(new DetailRow(KeysPage::tr("Added"), moment(row->addedAt)));
    detail->addWidget(
        (new DetailRow(KeysPage::tr("Public key"), QString::fromLatin1(row->spkiSha256.toHex())))
            ->mono());
    if (!row->token.isEmpty())
        detail->addWidget((new DetailRow(KeysPage::tr("Token"), row->token))->mono());
    if (!row->authority.isEmpty())
        detail->addWidget(new DetailRow(KeysPage::tr("Signs for"), row->authority));
    detail->addSpacing(size::Grid);
    const report::PrivateKeyRow key = *row;
    auto *show = button(KeysPage::tr("Show %Ln certificate(s)", nullptr, int(key.certificates)),
                        u"certificate"_s);
    show->setEnabled(key.certificates > 0);
    QObject::connect(show, &QPushButton::clicked, &page, [this, key] { showCertificates(key); });
    detail->addWidget(show, 0, Qt::AlignLeft);
    auto *exported = button(KeysPage::tr("Export…"), u"export"_s);
    exported->setEnabled(!context.vault().readOnly && key.token.isEmpty());
    exported->setToolTip(key.token.isEmpty()
                             ? QString()
                             : KeysPage::tr("It was made in a token and never leaves it."));
    QObject::connect(exported, &QPushButton::clicked, &page, [this, key] {
        context.showWizard(new ExportKeyWizard(
            context, key.id,
            KeysPage::tr("%1, %2", "key, where it came from").arg(key.key, key.origin)));
    });
    detail->addWidget(exported, 0, Qt::AlignLeft);
    auto *destroy = button(KeysPage::tr("Destroy…"), u"delete"_s, ButtonKind::Danger);
    destroy->setEnabled(!context.vault().readOnly && key.authority.isEmpty());
    destroy->setToolTip(key.authority.isEmpty()
                            ? QString()
                            : KeysPage::tr("An authority of this vault signs with it."));
    QObject::connect(destroy, &QPushButton::clicked, &page, [this, key] {
        context.showWizard(new DestroyWizard(
            context, key.id,
            KeysPage::tr("%1, %2", "key, where it came from").arg(key.key, key.origin)));
    });
    detail->addWidget(destroy, 0, Qt::AlignLeft);
}

KeysPage::KeysPage(ConsoleContext &context, QWidget *parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(context, *this))
{
    m_parts->build();
    connect(&m_parts->model, &KeyTable::loaded, this, [this](int rows) { m_parts->loaded(rows); });
    connect(&m_parts->model, &KeyTable::failed, this, [this](const crypto::Error &error) {
        m_parts->banner->setError(error);
        m_parts->banner->show();
    });
    auto *again = new QShortcut(QKeySequence(Qt::Key_F5), this);
    again->setContext(Qt::WidgetWithChildrenShortcut);
    connect(again, &QShortcut::activated, this, &KeysPage::refresh);
}

KeysPage::~KeysPage() = default;

void KeysPage::refresh()
{
    m_parts->model.refresh();
}

bool KeysPage::ready() const
{
    return m_parts->ready;
}

void generateKey(ConsoleContext &context)
{
    context.showWizard(new GenerateKeyWizard(context));
}

}  // namespace ui
