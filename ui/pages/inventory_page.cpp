// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inventory_page.h"

#include "models/jobs/saved_view.h"
#include "ui/pages/certificate_compare.h"
#include "ui/pages/certificate_panel.h"
#include "ui/pages/certificate_raw_view.h"
#include "ui/pages/inventory_parts.h"
#include "ui/pages/inventory_views.h"
#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/certificate_view.h"
#include "ui/parts/console_context.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/facet_view.h"
#include "ui/parts/filter_bar.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/selection_bar.h"
#include "ui/parts/theme.h"

#include <QAction>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {
namespace {

using namespace Qt::StringLiterals;
constexpr int FacetWidth = 192, PanelWidth = 328, ToolbarHeight = 44;
enum StackPage { TablePage, ComparePage, RawPage };

QPoint below(const QWidget *control)
{
    return control->mapToGlobal(QPoint(0, control->height() + size::Gap));
}

QWidget *ground(QWidget *parent)
{
    auto *widget = new QWidget(parent);
    widget->setBackgroundRole(QPalette::Base);
    widget->setAutoFillBackground(true);
    return widget;
}

}  // namespace

InventoryPage::Parts::Parts(InventoryPage &page_, ConsoleContext &context_)
    : page(page_), context(context_), table(context_.reads(), context_.changes(), context_.clock()),
      facets(context_.reads(), context_.changes(), context_.clock()), copies(context_.reads()),
      dragFolder(std::make_shared<std::unique_ptr<QTemporaryDir>>())
{
}

InventoryPage::Parts::~Parts() = default;

InventoryPage::InventoryPage(ConsoleContext &context, QWidget *parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(*this, context))
{
    Parts &p = *m_parts;
    setAccessibleName(tr("Inventory"));
    setAcceptDrops(true);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    p.stack = new QStackedWidget(this);
    outer->addWidget(p.stack);
    p.makeVerbs();

    auto *main = ground(p.stack);
    auto *column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(p.makeToolbar());
    column->addWidget(new Line(Qt::Horizontal, main));
    column->addWidget(p.makeFilterRow());
    column->addWidget(new Line(Qt::Horizontal, main));
    column->addWidget(p.makeBody(), 1);
    p.stack->addWidget(main);
    p.comparison = new CertificateCompare(context, p.stack);
    p.stack->addWidget(p.comparison);
    p.stack->addWidget(p.makeRaw());
    p.connectModels();
    p.setQuery(p.views->firstQuery());
}

InventoryPage::~InventoryPage()
{
    // The models end before the views that listen to them would.
    delete m_parts->stack;
}

QWidget *InventoryPage::Parts::makeToolbar()
{
    auto *bar = new QWidget(&page);
    bar->setFixedHeight(ToolbarHeight);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(size::Grid, 0, size::PanelPadding, 0);
    row->setSpacing(size::Grid);
    views = new InventoryViews(context, bar);
    row->addWidget(views, 1);
    auto *importButton = button(InventoryPage::tr("Import…"), u"import"_s, ButtonKind::Quiet, bar);
    auto *columns = button(InventoryPage::tr("Columns"), u"columns"_s, ButtonKind::Quiet, bar);
    auto *all = button(InventoryPage::tr("Export all…"), u"export"_s, ButtonKind::Quiet, bar);
    importButton->setEnabled(importVerb->isEnabled());
    row->addWidget(importButton);
    row->addWidget(columns);
    row->addWidget(all);
    chooser = new ColumnChooser(&page);
    QObject::connect(importButton, &QPushButton::clicked, importVerb, &QAction::trigger);
    QObject::connect(columns, &QPushButton::clicked, &page, [this, columns] {
        chooser->setColumns(table.columns());
        chooser->popUp(columns);
    });
    QObject::connect(all, &QPushButton::clicked, exportAllVerb, &QAction::trigger);
    QObject::connect(exportAllVerb, &QAction::changed, all,
                     [this, all] { all->setEnabled(exportAllVerb->isEnabled()); });
    return bar;
}

QWidget *InventoryPage::Parts::makeFilterRow()
{
    auto *holder = new QWidget(&page);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(size::PanelPadding, size::Grid, size::PanelPadding, size::Grid);
    column->setSpacing(size::Grid);
    auto *row = new QHBoxLayout;
    row->setSpacing(size::Grid);
    filter = new FilterBar(context, holder);
    auto *save = button(InventoryPage::tr("Save view"), {}, ButtonKind::Plain, holder);
    save->setEnabled(!context.vault().readOnly);
    auto *more = iconButton(u"more"_s, InventoryPage::tr("More"), holder);
    auto *menu = new QMenu(more);
    menu->addActions({importVerb, metadataVerb, exportAllVerb});
    menu->addSeparator();
    menu->addActions({undoVerb, refreshVerb});
    QObject::connect(more, &QToolButton::clicked, menu, [menu, more] { menu->popup(below(more)); });
    row->addWidget(filter, 1);
    row->addWidget(save, 0, Qt::AlignTop);
    row->addWidget(more, 0, Qt::AlignTop);
    column->addLayout(row);
    error = new Banner(StatusKind::Failed, {}, {}, holder);
    error->setClosable(true);
    error->hide();
    column->addWidget(error);
    QObject::connect(save, &QPushButton::clicked, &page, [this, save] { views->askName(save); });
    return holder;
}

QWidget *InventoryPage::Parts::makeBody()
{
    splitter = new QSplitter(Qt::Horizontal, &page);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    facetView = new FacetView(facets, splitter);
    facetView->setMinimumWidth(160);
    splitter->addWidget(facetView);

    auto *middle = ground(splitter);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    center = new QStackedWidget(middle);
    view = new CertificateView(table, center);
    center->addWidget(view);
    empty = new EmptyState(u"certificate"_s, {}, {}, center);
    center->addWidget(empty);
    column->addWidget(center, 1);
    selectionBar = new SelectionBar(middle);
    selectionBar->addVerb(editVerb, ButtonKind::Primary);
    selectionBar->addVerb(renewVerb);
    selectionBar->addVerb(revokeVerb, ButtonKind::Danger);
    selectionBar->addVerb(exportVerb);
    selectionBar->addVerb(compareVerb);
    selectionBar->addVerb(copyVerb);
    column->addWidget(selectionBar);
    middle->setMinimumWidth(320);
    splitter->addWidget(middle);

    panel = new CertificatePanel(context, splitter);
    panel->setVerbs({verifyVerb, editVerb, exportVerb, copyVerb, copyPemVerb, renewVerb,
                     replaceVerb, revokeVerb, compromiseVerb, destroyVerb});
    splitter->addWidget(panel);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setStretchFactor(2, 0);
    splitter->setSizes({FacetWidth, 900, PanelWidth});
    return splitter;
}

QWidget *InventoryPage::Parts::makeRaw()
{
    auto *holder = new QWidget(stack);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(size::PageMargin, size::PanelGap, size::PageMargin,
                               size::PageMargin);
    column->setSpacing(size::PanelGap);
    rawHead = new PageHead({}, holder);
    auto *back = button(InventoryPage::tr("Back to the table"), u"chevron-left"_s,
                        ButtonKind::Plain, holder);
    rawHead->addAction(back);
    column->addWidget(rawHead);
    auto *frame = new Panel(holder);
    raw = new CertificateRawView(frame);
    frame->body()->addWidget(raw);
    column->addWidget(frame, 1);
    QObject::connect(back, &QPushButton::clicked, &page, [this] {
        stack->setCurrentIndex(TablePage);
        view->setFocus();
    });
    return holder;
}

void InventoryPage::Parts::connectModels()
{
    InventoryPage *self = &page;
    using Table = tables::CertificateTable;
    panelDelay = new QTimer(self);
    panelDelay->setSingleShot(true);
    panelDelay->setInterval(80);
    QObject::connect(panelDelay, &QTimer::timeout, self, [this] {
        if (panel->isVisibleTo(&page))
            panel->setCertificate(view->currentId());
    });
    QObject::connect(filter, &FilterBar::queryChanged, self,
                     [this](const QString &query) { setQuery(query); });
    QObject::connect(filter, &FilterBar::left, self, [this] { view->setFocus(); });
    QObject::connect(facetView, &FacetView::queryWanted, self,
                     [this](const QString &query) { setQuery(query); });
    QObject::connect(
        &table, &Table::counted, self, [this](qint64 total, qint64 all, double milliseconds) {
            ofAll = all;
            filter->setResult(total, all, qint64(milliseconds));
            views->setCount(total);
            error->hide();
            showEmptyState(total, all);
            showSelection();
            if (wantedCurrent != 0 && table.rowOf(wantedCurrent) >= 0)
                view->setCurrentId(std::exchange(wantedCurrent, 0));
            else if (!view->currentIndex().isValid() && total > 0 && wantedCurrent == 0)
                view->setCurrentIndex(table.index(0, 1));
        });
    QObject::connect(&table, &Table::failed, self, [this](const crypto::Error &failure) {
        error->setError(failure);
        error->show();
    });
    QObject::connect(&table, &Table::invalidQuery, self,
                     [this](const QString &, const query::SyntaxError &wrong) {
                         filter->setError(
                             wrong.position, wrong.length,
                             wrong.suggestion.isEmpty()
                                 ? wrong.message
                                 : InventoryPage::tr("%1 Try %2")
                                       .arg(wrong.message, visible(wrong.suggestion, 80)));
                     });
    QObject::connect(&table, &Table::checkedChanged, self, [this] { showSelection(); });
    QObject::connect(&facets, &tables::FacetModel::failed, self,
                     [this](const crypto::Error &failure) {
                         error->setError(failure);
                         error->show();
                     });
    QObject::connect(view, &CertificateView::currentIdChanged, self, [this] {
        updateVerbs();
        panelDelay->start();
    });
    QObject::connect(&table, &QAbstractItemModel::modelReset, self, [this] { updateVerbs(); });
    QObject::connect(view, &CertificateView::opened, self, [this] { open(); });
    QObject::connect(view, &CertificateView::verbsWanted, self,
                     [this](const QPoint &at) { showVerbs(at); });
    QObject::connect(view, &CertificateView::dragWanted, self, [this] { startDrag(); });
    QObject::connect(view, &CertificateView::columnsMoved, self,
                     [this](const QStringList &columns) {
                         ColumnLayout layout = view->columnLayout();
                         layout.columns = columns;
                         view->setColumnLayout(layout);
                     });
    QObject::connect(chooser, &ColumnChooser::columnsChanged, self,
                     [this](const QStringList &columns) {
                         ColumnLayout layout = view->columnLayout();
                         layout.columns = columns;
                         view->setColumnLayout(layout);
                     });
    QObject::connect(chooser, &ColumnChooser::resetWanted, self, [this] {
        view->setColumnLayout({query::defaultColumns(), {}});
        chooser->setColumns(table.columns());
    });
    QObject::connect(views, &InventoryViews::viewChosen, self, [this](const tables::View &chosen) {
        if (!chosen.columns.isEmpty()) {
            ColumnLayout layout = view->columnLayout();
            layout.columns = chosen.columns;
            view->setColumnLayout(layout);
        }
        table.setSort(chosen.sort);
        setQuery(chosen.query);
        view->setFocus();
    });
    QObject::connect(views, &InventoryViews::saveWanted, self,
                     [this](const QString &name) { saveView(name); });
    QObject::connect(views, &InventoryViews::removeWanted, self, [this](const QString &name) {
        context.run(InventoryPage::tr("Remove the view"), jobs::JobRunner::Lane::Write,
                    jobs::removeViewJob(name), &page, {});
    });
    QObject::connect(selectionBar, &SelectionBar::cleared, self, [this] {
        these.clear();
        table.clearChecked();
        view->setFocus();
    });
    QObject::connect(selectionBar, &SelectionBar::scopeChosen, self,
                     [this](SelectionBar::Scope scope) {
                         if (scope == SelectionBar::Scope::AllMatching) {
                             table.checkAllMatching();
                             return;
                         }
                         const std::vector<qint64> before = these;
                         table.clearChecked();
                         for (const qint64 id : before)
                             table.setChecked(id, true);
                     });
    QObject::connect(empty, &EmptyState::triggered, self, [this] {
        if (ofAll == 0)
            page.startImport();
        else
            setQuery({});
    });
    QObject::connect(panel, &CertificatePanel::closeWanted, self, [this] {
        openPanel(false);
        view->setFocus();
    });
    QObject::connect(panel, &CertificatePanel::certificateWanted, self,
                     [this](qint64 id) { page.showCertificate(id); });
    QObject::connect(panel, &CertificatePanel::queryWanted, self,
                     [this](const QString &query) { setQuery(query); });
    QObject::connect(panel, &CertificatePanel::rawWanted, self, [this] {
        if (const report::CertificateDetail *detail = panel->detail()) {
            rawHead->setTitle(visible(detail->row.name, 120));
            rawHead->setSentence(InventoryPage::tr("%n bytes as they were encoded", nullptr,
                                                   int(detail->row.der.size())));
            raw->setDetail(*detail);
            stack->setCurrentIndex(RawPage);
        }
    });
    QObject::connect(comparison, &CertificateCompare::left, self, [this] {
        stack->setCurrentIndex(TablePage);
        view->setFocus();
    });
    QObject::connect(comparison, &CertificateCompare::certificateWanted, self,
                     [this](qint64 id) { page.showCertificate(id); });
}

void InventoryPage::Parts::setQuery(const QString &query)
{
    filter->setQuery(query);
    if (query == table.query() && ofAll >= 0)
        return;
    these.clear();
    table.clearChecked();
    table.setQuery(query);
    facets.setQuery(query);
    views->setQuery(query);
    Q_EMIT page.queryChanged(query);
}

void InventoryPage::Parts::showSelection()
{
    SelectionBar::State state;
    state.effective = table.checkedCount();
    state.matching = table.total();
    if (table.allMatching()) {
        state.scope = SelectionBar::Scope::AllMatching;
    } else {
        these = table.checkedIds();
    }
    state.these = qint64(these.size());
    selectionBar->setState(state);
    updateVerbs();
    Q_EMIT page.selectionChanged(state.effective);
}

void InventoryPage::Parts::showEmptyState(qint64 total, qint64 all)
{
    if (total > 0) {
        center->setCurrentIndex(0);
        return;
    }
    if (all == 0)
        empty->set(
            u"certificate"_s,
            InventoryPage::tr(
                "No certificates yet. Import files, keystores or this machine's trust store."),
            context.vault().readOnly ? QString() : InventoryPage::tr("Import certificates…"));
    else
        empty->set(u"search"_s, InventoryPage::tr("Nothing matches this filter."),
                   InventoryPage::tr("Clear the filter"));
    center->setCurrentIndex(1);
    panel->setCertificate(0);
}

void InventoryPage::Parts::openPanel(bool open)
{
    panel->setVisible(open);
}

void InventoryPage::showQuery(const QString &query)
{
    m_parts->stack->setCurrentIndex(TablePage);
    m_parts->setQuery(query);
}

QString InventoryPage::query() const
{
    return m_parts->table.query();
}

void InventoryPage::showCertificate(qint64 id)
{
    Parts &p = *m_parts;
    p.stack->setCurrentIndex(TablePage);
    p.openPanel(true);
    p.panel->setCertificate(id);
    if (p.table.rowOf(id) >= 0) {
        p.view->setCurrentId(id);
        return;
    }
    p.wantedCurrent = id;
    p.setQuery(u"id:%1"_s.arg(id));
}

void InventoryPage::focusFilter()
{
    m_parts->stack->setCurrentIndex(TablePage);
    m_parts->filter->focusEditor();
}

void InventoryPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->source() == nullptr
        && m_parts->importVerb->isEnabled())
        event->acceptProposedAction();
}

void InventoryPage::dropEvent(QDropEvent *event)
{
    QStringList paths;
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    startImport(paths);
}

void InventoryPage::keyPressEvent(QKeyEvent *event)
{
    Parts &p = *m_parts;
    if (event->matches(QKeySequence::Copy)) {
        p.copyVerb->trigger();
    } else if (event->matches(QKeySequence::Find)) {
        focusFilter();
    } else if (event->key() == Qt::Key_Escape) {
        // Steps back: from raw bytes to the table, from a selection to none, from the panel to the
        // table.
        if (p.stack->currentIndex() != TablePage)
            p.stack->setCurrentIndex(TablePage);
        else if (p.table.checkedCount() > 0)
            p.table.clearChecked();
        p.view->setFocus();
    } else {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace ui
