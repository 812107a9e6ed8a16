// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audit_page.h"

#include "models/jobs/export_audit.h"
#include "models/jobs/verify_audit.h"
#include "models/tables/audit_table.h"
#include "ui/pages/audit_detail.h"
#include "ui/parts/audit_words.h"
#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/chart_data.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/segmented.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/table_look.h"
#include "ui/wizards/witness_wizard.h"

#include <QComboBox>
#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

namespace {

using tables::AuditTable;

constexpr int FilterDelay = 200;
constexpr int DetailWidth = 328;
constexpr char AreaProperty[] = "sealkeeperArea";  // F6 stops here

// Shape and sentence of the event; the model's own columns stay as they are for copy and
// accessibility.
class EventDelegate : public CellDelegate {
public:
    EventDelegate(const AuditTable &table, QObject *parent) : CellDelegate(parent), m_table(table)
    {
    }

protected:
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override
    {
        const report::Activity *event = m_table.eventAt(index.row());
        if (!event) {
            CellDelegate::paintContent(painter, rect, option, index);
            return;
        }
        const AuditWords words = auditWords(*event);
        paintStatusShape(painter,
                         QRectF(rect.left(), rect.top() + (rect.height() - 14) / 2.0, 14, 14),
                         words.kind);
        const QRect text = rect.adjusted(22, 0, 0, 0);
        painter.setFont(ui::font(TextRole::Name));
        painter.setPen(tokens().text);
        const QString sentence = visible(words.sentence, 200);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(sentence, Qt::ElideRight, text.width()));
        // The figures behind it in the muted colour, as far as there is room.
        const QRect rest =
            text.adjusted(painter.fontMetrics().horizontalAdvance(sentence) + 12, 0, 0, 0);
        if (rest.width() < 40)
            return;
        QStringList figures;
        for (const auto &[name, value] : auditDetails(*event)) {
            if (!value.isEmpty() && value != u"0" && value.size() < 60)
                figures.append(
                    AuditPage::tr("%1 %2", "name of a figure, its value").arg(name, value));
        }
        painter.setFont(ui::font(TextRole::Note));
        painter.setPen(tokens().muted);
        painter.drawText(
            rest, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(visible(figures.join(QStringLiteral(", ")), 300),
                                             Qt::ElideRight, rest.width()));
    }

private:
    const AuditTable &m_table;
};

// "23 Nov 2026 17:06:42": the order of the list is seen at a glance.
class WhenDelegate : public CellDelegate {
public:
    WhenDelegate(const AuditTable &table, QObject *parent)
        : CellDelegate(parent), m_table(table) { }

protected:
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override
    {
        const report::Activity *event = m_table.eventAt(index.row());
        if (!event) {
            CellDelegate::paintContent(painter, rect, option, index);
            return;
        }
        const QDateTime at = QDateTime::fromSecsSinceEpoch(event->at);
        painter.setFont(ui::font(TextRole::Number));
        painter.setPen(tokens().text);
        painter.drawText(
            rect, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(longDay(at.date()) + at.toString(u" HH:mm:ss"),
                                             Qt::ElideRight, rect.width()));
    }

private:
    const AuditTable &m_table;
};

}  // namespace

struct AuditPage::Parts {
    ConsoleContext &context;
    AuditPage &page;
    AuditTable model;
    PageHead *head = nullptr;
    QPushButton *check = nullptr, *save = nullptr;
    StatusLine *status = nullptr;
    Banner *banner = nullptr;
    QLineEdit *text = nullptr;
    QComboBox *action = nullptr;
    Segmented *period = nullptr;
    QStackedWidget *stack = nullptr;
    EmptyState *empty = nullptr;
    QTableView *view = nullptr;
    Panel *side = nullptr;
    AuditDetail *detail = nullptr;
    bool checking = false;
    QTimer filterLater;
    qint64 wanted = 0;  // to select once it is listed
    qint64 shown = 0;
    bool ready = false;

    Parts(ConsoleContext &console, AuditPage &owner)
        : context(console), page(owner), model(console.reads(), console.changes())
    {
    }

    void build();
    QWidget *buildTools();
    QWidget *buildTable();
    void applyFilter();
    void loaded(qint64 total);
    void fillActions();
    void showCurrent();
    void select(qint64 sequence);
    void verified(const jobs::AuditVerification &result);
};

void AuditPage::Parts::build()
{
    auto *layout = new QVBoxLayout(&page);
    layout->setContentsMargins(size::PageMargin, 16, size::PageMargin, size::PanelGap);
    layout->setSpacing(size::PanelGap);
    head = new PageHead(AuditPage::tr("Audit"), &page);
    check = button(AuditPage::tr("Check the record"), QStringLiteral("shield"));
    check->setToolTip(AuditPage::tr("Walks the chain of all records and checks every signature."));
    QObject::connect(check, &QPushButton::clicked, &page, &AuditPage::verify);
    status = new StatusLine(StatusKind::Note, AuditPage::tr("not checked since it was opened"));
    head->addAction(status);
    save = button(AuditPage::tr("Export…"), QStringLiteral("export"));
    save->setToolTip(
        AuditPage::tr("The whole record as a bundle that sealkeeper-audit-verify checks "
                      "without the vault."));
    QObject::connect(save, &QPushButton::clicked, &page, &AuditPage::exportRecord);
    head->addAction(save);
    auto *witness = button(AuditPage::tr("Witnesses…"), QStringLiteral("clock"));
    witness->setToolTip(AuditPage::tr("Anchors and time stamps outside this vault."));
    QObject::connect(witness, &QPushButton::clicked, &page,
                     [this] { context.showWizard(new WitnessWizard(context)); });
    head->addAction(witness);
    head->addAction(check);
    layout->addWidget(head);
    layout->addWidget(buildTools());
    banner = new Banner(StatusKind::Valid, QString(), QString(), &page);
    banner->setClosable(true);
    banner->hide();
    layout->addWidget(banner);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(size::PanelGap);
    columns->addWidget(buildTable(), 1);
    side = new Panel;
    side->setFlush(true);
    detail = new AuditDetail(side);
    side->body()->addWidget(detail);
    side->setFixedWidth(DetailWidth);
    side->setProperty(AreaProperty, true);
    columns->addWidget(side);
    layout->addLayout(columns, 1);
}

QWidget *AuditPage::Parts::buildTools()
{
    auto *tools = new QWidget(&page);
    tools->setProperty(AreaProperty, true);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::Grid);
    text = new QLineEdit(tools);
    text->setPlaceholderText(AuditPage::tr("Filter by administrator, object or detail"));
    text->setAccessibleName(AuditPage::tr("Filter records"));
    text->setClearButtonEnabled(true);
    row->addWidget(text, 1);
    action = new QComboBox(tools);
    action->setAccessibleName(AuditPage::tr("Action"));
    action->addItem(AuditPage::tr("All actions"), QString());
    action->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addWidget(action);
    period = new Segmented(AuditPage::tr("Period"), tools);
    period->add(AuditPage::tr("All", "all days"), 0);
    period->add(AuditPage::tr("Today"), 1);
    period->add(AuditPage::tr("7 days"), 7);
    period->add(AuditPage::tr("30 days"), 30);
    row->addWidget(period);
    filterLater.setSingleShot(true);
    filterLater.setInterval(FilterDelay);
    QObject::connect(&filterLater, &QTimer::timeout, &page, [this] { applyFilter(); });
    QObject::connect(text, &QLineEdit::textEdited, &page, [this] { filterLater.start(); });
    QObject::connect(text, &QLineEdit::textChanged, &page, [this](const QString &now) {
        if (now.isEmpty())
            filterLater.start();
    });
    QObject::connect(action, &QComboBox::activated, &page, [this] { applyFilter(); });
    QObject::connect(period, &Segmented::chosen, &page, [this] { applyFilter(); });
    return tools;
}

QWidget *AuditPage::Parts::buildTable()
{
    auto *panel = new Panel(&page);
    panel->setProperty(AreaProperty, true);
    panel->setFlush(true);
    stack = new QStackedWidget(panel);
    view = new QTableView(stack);
    view->setModel(&model);
    setUpTable(*view, AuditPage::tr("Audit records"));
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setItemDelegate(new CellDelegate(view));
    view->setItemDelegateForColumn(AuditTable::When, new WhenDelegate(model, view));
    view->setItemDelegateForColumn(AuditTable::Detail, new EventDelegate(model, view));
    QHeaderView *header = view->horizontalHeader();
    setUpHeader(*header);
    header->setSectionsClickable(false);
    header->setSortIndicatorShown(false);
    // What happened stands before what it was done to; the sequence number closes the line.
    header->moveSection(header->visualIndex(AuditTable::Sequence), AuditTable::ColumnCount - 1);
    header->moveSection(header->visualIndex(AuditTable::Detail),
                        header->visualIndex(AuditTable::Action) + 1);
    header->resizeSection(AuditTable::When, 164);
    header->resizeSection(AuditTable::Admin, 120);
    header->resizeSection(AuditTable::Action, 110);
    header->resizeSection(AuditTable::Object, 130);
    header->resizeSection(AuditTable::Sequence, 64);
    header->setSectionResizeMode(AuditTable::Detail, QHeaderView::Stretch);
    empty = new EmptyState(QStringLiteral("audit"), AuditPage::tr("No record fits this filter."),
                           AuditPage::tr("Show all"), stack);
    QObject::connect(empty, &EmptyState::triggered, &page, [this] {
        text->clear();
        action->setCurrentIndex(0);
        period->setCurrentData(0);
        applyFilter();
    });
    stack->addWidget(view);
    stack->addWidget(empty);
    panel->body()->addWidget(stack);
    QObject::connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, &page,
                     [this] { showCurrent(); });
    QObject::connect(&model, &QAbstractItemModel::dataChanged, &page, [this] { showCurrent(); });
    return panel;
}

void AuditPage::Parts::applyFilter()
{
    filterLater.stop();
    tables::AuditTableFilter filter;
    filter.action = action->currentData().toString();
    filter.text = text->text();
    if (const int days = period->currentData().toInt(); days > 0) {
        const QDate today = QDateTime::fromSecsSinceEpoch(context.clock().now()).date();
        filter.from = today.addDays(1 - days).startOfDay().toSecsSinceEpoch();
    }
    if (filter != model.filter())
        model.setFilter(filter);
}

void AuditPage::Parts::loaded(qint64 total)
{
    const bool filtered = model.filter() != tables::AuditTableFilter{};
    head->setSentence(
        filtered ? AuditPage::tr("%Ln record(s) fit the filter.", nullptr, int(total))
                 : AuditPage::tr("%Ln record(s); each one carries the hash of the one before.",
                                 nullptr, int(total)));
    stack->setCurrentIndex(total == 0 ? 1 : 0);
    fillActions();
    if (wanted)
        select(wanted);
    else if (total > 0 && !view->currentIndex().isValid())
        view->setCurrentIndex(model.index(0, AuditTable::When));
    showCurrent();
    if (!std::exchange(ready, true))
        Q_EMIT page.becameReady();
}

void AuditPage::Parts::fillActions()
{
    const QStringList known = model.actions();
    for (const QString &word : known) {
        if (action->findData(word) < 0)
            action->addItem(tables::actionText(word), word);
    }
}

void AuditPage::Parts::showCurrent()
{
    const report::Activity *event = model.eventAt(view->currentIndex().row());
    const qint64 sequence = event ? event->seq : 0;
    if (sequence == shown && shown != 0)
        return;
    shown = sequence;
    detail->show(event);
}

void AuditPage::Parts::select(qint64 sequence)
{
    const int row = model.rowOf(sequence);
    if (row < 0)
        return;
    wanted = 0;
    view->setCurrentIndex(model.index(row, AuditTable::When));
    view->scrollTo(view->currentIndex(), QAbstractItemView::PositionAtCenter);
    showCurrent();
}

void AuditPage::Parts::verified(const jobs::AuditVerification &result)
{
    checking = false;
    status->set(
        result.ok() ? StatusKind::Valid : StatusKind::Failed,
        (result.ok() ? AuditPage::tr("whole, checked %1") : AuditPage::tr("changed, checked %1"))
            .arg(brief(result.at, context.clock().now())));
    if (result.ok()) {
        banner->set(
            StatusKind::Valid, AuditPage::tr("The record is whole"),
            AuditPage::tr(
                "%1 records and %2 signed heads were checked: the chain is intact, and every head "
                "was signed by an administrator of this vault.")
                .arg(number(result.rows), number(result.heads)));
    } else {
        const QString where = result.firstBadRow > 0
            ? AuditPage::tr("The first record that does not fit is %1.")
                  .arg(number(result.firstBadRow))
            : AuditPage::tr("No single record can be named.");
        banner->set(StatusKind::Failed, AuditPage::tr("The record was changed"),
                    AuditPage::tr("%1 %2 Keep this vault as it is and compare it with a backup.",
                                  "where, raw reason")
                        .arg(where, visible(result.problem, 300)));
    }
    banner->show();
}

AuditPage::AuditPage(ConsoleContext &context, QWidget *parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(context, *this))
{
    m_parts->build();
    connect(&m_parts->model, &AuditTable::loaded, this,
            [this](qint64 total) { m_parts->loaded(total); });
    connect(&m_parts->model, &AuditTable::failed, this, [this](const crypto::Error &error) {
        m_parts->banner->setError(error);
        m_parts->banner->show();
    });
    connect(&context, &ConsoleContext::auditRecordWanted, this, &AuditPage::showRecord);
    const auto shortcut = [this](const QKeySequence &keys, auto slot) {
        auto *made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, slot);
    };
    shortcut(QKeySequence(Qt::Key_F5), [this] { refresh(); });
    shortcut(QKeySequence::Find, [this] {
        m_parts->text->setFocus(Qt::ShortcutFocusReason);
        m_parts->text->selectAll();
    });
    m_parts->model.refresh();
}

AuditPage::~AuditPage() = default;

void AuditPage::refresh()
{
    m_parts->model.refresh();
}

bool AuditPage::ready() const
{
    return m_parts->ready;
}

void AuditPage::showRecord(qint64 sequence)
{
    m_parts->wanted = sequence;
    m_parts->text->clear();
    m_parts->action->setCurrentIndex(0);
    m_parts->period->setCurrentData(0);
    m_parts->applyFilter();
    m_parts->select(sequence);
}

void AuditPage::exportRecord()
{
    auto *dialog =
        new QFileDialog(this, tr("Export the record"),
                        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                        tr("Audit bundles (*.audit)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("audit"));
    const QDate today = QDateTime::fromSecsSinceEpoch(m_parts->context.clock().now()).date();
    dialog->selectFile(QStringLiteral("%1-%2.audit")
                           .arg(m_parts->context.vault().name, today.toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &AuditPage::exportTo);
    dialog->open();
}

void AuditPage::exportTo(const QString &path)
{
    m_parts->save->setEnabled(false);
    m_parts->banner->set(StatusKind::Running, tr("The record is being exported"),
                         tr("The jobs list above can stop it."));
    m_parts->banner->show();
    m_parts->context.run(
        tr("Export the audit record"), jobs::JobRunner::Lane::Read,
        jobs::exportAuditJob({path, true}), this,
        {[this](const QVariant &result) {
             const auto outcome = result.value<jobs::AuditExportOutcome>();
             m_parts->banner->set(
                 StatusKind::Valid,
                 tr("%1 was saved").arg(visible(QFileInfo(outcome.path).fileName(), 120)),
                 tr("%1 records and %2 signed heads, read back as sealkeeper-audit-verify reads "
                    "them. Keep the head elsewhere: %3")
                     .arg(number(outcome.records), number(outcome.heads), outcome.anchor));
             m_parts->banner->show();
             m_parts->save->setEnabled(true);
             Q_EMIT exported(outcome.path);
         },
         [this](const crypto::Error &error) {
             m_parts->banner->setError(error);
             m_parts->banner->show();
             m_parts->save->setEnabled(true);
         },
         [this](const jobs::Progress &progress) {
             m_parts->banner->set(StatusKind::Running, tr("The record is being exported"),
                                  tr("%1 of %2 records. The jobs list above can stop it.")
                                      .arg(number(progress.done), number(progress.total)));
         }});
}

void AuditPage::verify()
{
    if (std::exchange(m_parts->checking, true))
        return;  // the button keeps the focus it has
    m_parts->context.run(tr("Check the audit record"), jobs::JobRunner::Lane::Read,
                         jobs::verifyAuditJob(), this,
                         {[this](const QVariant &result) {
                              m_parts->verified(result.value<jobs::AuditVerification>());
                          },
                          [this](const crypto::Error &error) {
                              m_parts->checking = false;
                              m_parts->banner->setError(error);
                              m_parts->banner->show();
                          },
                          {}});
}

}  // namespace ui
