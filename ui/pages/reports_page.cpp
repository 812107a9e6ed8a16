// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reports_page.h"

#include "models/jobs/export_report.h"
#include "models/tables/report_preview.h"
#include "ui/pages/report_kinds.h"
#include "ui/pages/report_recent.h"
#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/filter_bar.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/progress_line.h"
#include "ui/parts/report_pdf.h"
#include "ui/parts/segmented.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/table_look.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableView>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using report::Format;
using report::Narrowing;
using tables::ReportPreview;

namespace {

constexpr int KindsWidth = 316, RecentRows = 4, TextDelay = 250;
constexpr char AreaProperty[] = "sealkeeperArea";  // F6 stops here

// Shape and word where a cell is a status.
class PreviewDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override
    {
        const QVariant status = index.data(tables::StatusRole);
        if (!status.isValid()) {
            CellDelegate::paintContent(painter, rect, option, index);
            return;
        }
        const auto value = domain::Status(status.toInt());
        paintStatusShape(painter, QRectF(rect.left(), rect.top(), 12, rect.height()),
                         kindOf(value));
        painter.setFont(font(TextRole::Body));
        painter.setPen(tokens().of(kindOf(value)).ink);
        painter.drawText(
            rect.adjusted(20, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(wordOf(value), Qt::ElideRight, rect.width() - 20));
    }
};

int leastWidth(report::CellKind kind)
{
    switch (kind) {
    case report::CellKind::Time:
        return 104;
    case report::CellKind::Status:
        return 124;
    case report::CellKind::Hex:
        return 240;
    case report::CellKind::Text:
        return 112;
    default:
        return 76;
    }
}

}  // namespace

struct ReportsPage::Parts {
    ConsoleContext &context;
    ReportsPage &page;
    ReportPreview model;
    ReportKinds *kinds = nullptr;
    QLabel *title = nullptr, *sentence = nullptr, *noFilter = nullptr, *onlyFormat = nullptr;
    QStackedWidget *filters = nullptr;
    FilterBar *query = nullptr;
    QLineEdit *text = nullptr;
    QTimer textLater;
    QWidget *periodBox = nullptr;
    Segmented *period = nullptr, *format = nullptr;
    QPushButton *save = nullptr, *stop = nullptr;
    QWidget *running = nullptr;
    ProgressLine *progress = nullptr;
    QLabel *progressText = nullptr;
    Banner *banner = nullptr;
    Panel *preview = nullptr;
    QStackedWidget *stack = nullptr;
    QTableView *view = nullptr;
    ReportRecent *recent = nullptr;
    QPointer<QFileDialog> dialog;
    jobs::JobId job = 0;
    report::Request asked;
    bool ready = false;

    Parts(ConsoleContext &console, ReportsPage &owner)
        : context(console), page(owner), model(console.reads(), console.changes())
    {
    }

    void build();
    QWidget *buildOptions();
    QWidget *buildFilters();
    QWidget *buildRunning();
    QWidget *buildPreview();
    void connectAll();
    void kindChosen();
    void load();
    void loaded();
    void askWhere();
    void start(const QString &path, bool overwrite);
    void written(const jobs::ReportOutcome &outcome);
    void ended();
    const report::KindInfo &info() const { return kinds->current(); }
    report::Request request() const;
};

void ReportsPage::Parts::build()
{
    auto *layout = new QVBoxLayout(&page);
    layout->setContentsMargins(size::PageMargin, 16, size::PageMargin, size::PanelGap);
    layout->setSpacing(size::PanelGap);
    auto *head = new PageHead(ReportsPage::tr("Reports"), &page);
    head->setSentence(ReportsPage::tr(
        "Each is one moment of this vault, with its filter, digest and the head of the record."));
    layout->addWidget(head);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(size::PanelGap);
    auto *left = new Panel(&page);
    left->setFlush(true);
    left->setFixedWidth(KindsWidth);
    left->setProperty(AreaProperty, true);
    kinds = new ReportKinds(left);
    left->body()->addWidget(kinds);
    columns->addWidget(left);
    auto *right = new QVBoxLayout;
    right->setSpacing(size::PanelGap);
    right->addWidget(buildOptions());
    banner = new Banner(StatusKind::Valid, {}, {}, &page);
    banner->setClosable(true);
    banner->hide();
    right->addWidget(banner);
    right->addWidget(buildPreview(), 1);
    recent = new ReportRecent(context, RecentRows, &page);
    right->addWidget(recent);
    columns->addLayout(right, 1);
    layout->addLayout(columns, 1);
}

QWidget *ReportsPage::Parts::buildOptions()
{
    auto *panel = new Panel(&page);
    panel->setProperty(AreaProperty, true);
    auto *body = panel->body();
    body->setSpacing(size::Grid);
    title = label({}, TextRole::DetailName);
    sentence = label({}, TextRole::Note, Ink::Muted);
    sentence->setWordWrap(true);
    body->addWidget(title);
    body->addWidget(sentence);
    body->addWidget(buildFilters());
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    periodBox = new QWidget(panel);
    auto *periodRow = new QHBoxLayout(periodBox);
    periodRow->setContentsMargins(0, 0, 0, 0);
    period = new Segmented(ReportsPage::tr("Period"), periodBox);
    period->add(ReportsPage::tr("All", "all days"), 0);
    period->add(ReportsPage::tr("30 days"), 30);
    period->add(ReportsPage::tr("90 days"), 90);
    period->add(ReportsPage::tr("1 year"), 365);
    periodRow->addWidget(period);
    row->addWidget(periodBox);
    format = new Segmented(ReportsPage::tr("Format"), panel);
    for (const Format one : report::formatsOf(report::Kind::Inventory))
        format->add(QString::fromLatin1(report::formatWord(one)).toUpper(), int(one));
    row->addWidget(format);
    onlyFormat = label(ReportsPage::tr("CycloneDX 1.6 in JSON"), TextRole::Note, Ink::Muted);
    row->addWidget(onlyFormat);
    row->addStretch(1);
    save = button(ReportsPage::tr("Save report…"), u"save"_s, ButtonKind::Primary, panel);
    row->addWidget(save);
    body->addLayout(row);
    body->addWidget(buildRunning());
    return panel;
}

QWidget *ReportsPage::Parts::buildFilters()
{
    filters = new QStackedWidget(&page);
    query = new FilterBar(context, filters);
    text = new QLineEdit(filters);
    text->setMinimumHeight(size::Control);
    text->setClearButtonEnabled(true);
    text->setPlaceholderText(
        ReportsPage::tr("Only records with this word: an administrator, an object, a detail"));
    text->setAccessibleName(ReportsPage::tr("Words of the records"));
    noFilter = label(ReportsPage::tr("This report is always about the whole vault."),
                     TextRole::Note, Ink::Muted);
    filters->addWidget(query);
    filters->addWidget(text);
    filters->addWidget(noFilter);
    filters->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    textLater.setSingleShot(true);
    textLater.setInterval(TextDelay);
    return filters;
}

QWidget *ReportsPage::Parts::buildRunning()
{
    running = new QWidget(&page);
    auto *row = new QHBoxLayout(running);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    progress = new ProgressLine(ReportsPage::tr("Progress of the report"), running);
    progressText = label({}, TextRole::Note, Ink::Muted);
    stop = button(ReportsPage::tr("Stop"), u"stop"_s, ButtonKind::Plain, running);
    setSmall(stop);
    row->addWidget(progress, 1);
    row->addWidget(progressText);
    row->addWidget(stop);
    running->hide();
    return running;
}

QWidget *ReportsPage::Parts::buildPreview()
{
    preview = new Panel(ReportsPage::tr("Preview"), &page);
    preview->setFlush(true);
    preview->setProperty(AreaProperty, true);
    stack = new QStackedWidget(preview);
    view = new QTableView(stack);
    view->setModel(&model);
    setUpTable(*view, ReportsPage::tr("First rows of the report"));
    view->setItemDelegate(new PreviewDelegate(view));
    QHeaderView &header = *view->horizontalHeader();
    header.setSectionsClickable(false);
    header.setSortIndicatorShown(false);
    stack->addWidget(view);
    stack->addWidget(new EmptyState(u"report"_s, ReportsPage::tr("Nothing to report."), {}, stack));
    preview->body()->addWidget(stack);
    return preview;
}

void ReportsPage::Parts::connectAll()
{
    QObject::connect(kinds, &ReportKinds::chosen, &page, [this] { kindChosen(); });
    QObject::connect(query, &FilterBar::queryChanged, &page, [this] { load(); });
    QObject::connect(query, &FilterBar::left, view, [this] { view->setFocus(); });
    QObject::connect(text, &QLineEdit::textChanged, &page, [this] { textLater.start(); });
    QObject::connect(&textLater, &QTimer::timeout, &page, [this] { load(); });
    QObject::connect(period, &Segmented::chosen, &page, [this] { load(); });
    QObject::connect(save, &QPushButton::clicked, &page, [this] { askWhere(); });
    QObject::connect(stop, &QPushButton::clicked, &page, [this] { context.jobs().stop(job); });
    QObject::connect(&model, &ReportPreview::loaded, &page, [this] { loaded(); });
    QObject::connect(&model, &ReportPreview::failed, &page, [this](const crypto::Error &error) {
        banner->setError(error);
        banner->show();
    });
    QObject::connect(&model, &ReportPreview::recentLoaded, recent, &ReportRecent::setReports);
    QObject::connect(&model, &ReportPreview::vaultChanged, &page, [this] {
        model.loadRecent(RecentRows);
        if (page.isVisible())
            load();
        else
            ready = false;
    });
    QObject::connect(recent, &ReportRecent::wanted, &page,
                     [this](const report::Request &again) { kinds->choose(again); });
}

report::Request ReportsPage::Parts::request() const
{
    report::Request made;
    made.kind = info().kind;
    made.days = info().days ? info().days : made.days;
    if (info().narrowing == Narrowing::Query)
        made.query = query->query();
    else if (info().narrowing == Narrowing::Text)
        made.query = text->text().trimmed();
    if (const int days = period->currentData().toInt(); info().dated && days > 0)
        made.since = context.clock().now() - qint64(days) * 86400;
    return made;
}

void ReportsPage::Parts::kindChosen()
{
    title->setText(titleOf(info()));
    sentence->setText(sentenceOf(info()));
    filters->setCurrentIndex(info().narrowing == Narrowing::Query      ? 0
                                 : info().narrowing == Narrowing::Text ? 1
                                                                       : 2);
    periodBox->setVisible(info().dated);
    const bool choice = report::formatsOf(info().kind).size() > 1;
    format->setVisible(choice);
    onlyFormat->setVisible(!choice);
    load();
}

void ReportsPage::Parts::load()
{
    textLater.stop();
    ready = false;
    asked = request();
    preview->setNote(ReportsPage::tr("being read…"));
    model.load(asked);
}

void ReportsPage::Parts::loaded()
{
    const qint64 rows = model.total(), shown = model.rowCount();
    preview->setNote(
        shown < rows ? ReportsPage::tr("the first %1 of %2 rows").arg(number(shown), number(rows))
                     : ReportsPage::tr("%Ln row(s)", nullptr, int(rows)));
    stack->setCurrentIndex(rows == 0 ? 1 : 0);
    int pixels = 0;
    for (const auto &column : model.columns())
        pixels += column.paper;
    const int room = std::max(600, view->viewport()->width());
    for (int i = 0; i < int(model.columns().size()); ++i) {
        const report::ReportColumn &column = model.columns()[i];
        const int wide = column.paper * room / std::max(pixels, 1);
        const int least = view->horizontalHeader()->sectionSizeHint(i);
        view->setColumnWidth(i, std::max({wide, least, leastWidth(column.kind)}));
    }
    const bool first = !std::exchange(ready, true);
    if (first)
        Q_EMIT page.becameReady();
}

void ReportsPage::Parts::askWhere()
{
    if (dialog || job)
        return;
    const QString suffix = QString::fromLatin1(report::formatWord(page.format()));
    const QDate today = QDateTime::fromSecsSinceEpoch(context.clock().now()).date();
    const QString name =
        u"%1-%2.%3"_s.arg(report::wordOf(request()), today.toString(Qt::ISODate), suffix);
    dialog = new QFileDialog(&page, ReportsPage::tr("Save the report"),
                             QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                             ReportsPage::tr("%1 files (*.%2)").arg(suffix.toUpper(), suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);  // asks before it takes a file that is there
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, &page,
                     [this](const QString &path) { start(path, true); });
    dialog->open();
}

void ReportsPage::Parts::start(const QString &path, bool overwrite)
{
    if (job)
        return;
    banner->hide();
    jobs::ReportDraft draft;
    draft.request = request();
    draft.format = page.format();
    draft.output = path;
    draft.overwrite = overwrite;
    draft.pages = reportPdf;
    save->setEnabled(false);
    progress->set(0, 0);
    progressText->setText(ReportsPage::tr("counting…"));
    running->show();
    const QString jobTitle = ReportsPage::tr("Report: %1").arg(titleOf(draft.request));
    job = context.run(
        jobTitle, jobs::JobRunner::Lane::Read, jobs::exportReportJob(std::move(draft)), &page,
        {[this](const QVariant &result) {
             ended();
             written(result.value<jobs::ReportOutcome>());
         },
         [this](const crypto::Error &error) {
             ended();
             if (error.code == crypto::ErrorCode::Cancelled)
                 banner->set(StatusKind::Note, ReportsPage::tr("The report was stopped"),
                             ReportsPage::tr("No file was written."));
             else
                 banner->setError(error);
             banner->show();
         },
         [this](const jobs::Progress &now) {
             progress->set(now.done, now.total);
             const int share = now.total ? int(100 * now.done / now.total) : 0;
             progressText->setText(ReportsPage::tr("%1 %").arg(share));
         }});
}

void ReportsPage::Parts::ended()
{
    job = 0;
    running->hide();
    save->setEnabled(true);
}

void ReportsPage::Parts::written(const jobs::ReportOutcome &outcome)
{
    banner->set(
        StatusKind::Valid,
        ReportsPage::tr("%1 was saved").arg(visible(QFileInfo(outcome.path).fileName(), 120)),
        ReportsPage::tr("%1 rows in %2; SHA-256 of the rows %3.")
            .arg(number(outcome.rows), QLocale().formattedDataSize(outcome.bytes),
                 groupedHex(QString::fromLatin1(outcome.sha256.toHex()), 6)));
    banner->show();
    model.loadRecent(RecentRows);
    Q_EMIT page.saved(outcome.path);
}

ReportsPage::ReportsPage(ConsoleContext &context, QWidget *parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(context, *this))
{
    m_parts->build();
    m_parts->connectAll();
    m_parts->format->setCurrent(0);
    m_parts->period->setCurrent(0);
    const auto shortcut = [this](const QKeySequence &keys, auto slot) {
        auto *made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, slot);
    };
    shortcut(QKeySequence(Qt::Key_F5), [this] { refresh(); });
    shortcut(QKeySequence::Save, [this] { m_parts->askWhere(); });
    m_parts->model.loadRecent(RecentRows);
    m_parts->kindChosen();
}

ReportsPage::~ReportsPage() = default;

void ReportsPage::showKind(report::Kind kind, int days)
{
    report::Request request;
    request.kind = kind;
    request.days = days ? days : request.days;
    m_parts->kinds->choose(request);
}

report::Request ReportsPage::request() const
{
    return m_parts->request();
}

report::Format ReportsPage::format() const
{
    const auto formats = report::formatsOf(m_parts->info().kind);
    return formats.size() == 1 ? formats.first() : Format(m_parts->format->currentData().toInt());
}

bool ReportsPage::ready() const
{
    return m_parts->ready && !m_parts->model.loading();
}

void ReportsPage::saveTo(const QString &path)
{
    m_parts->start(path, false);
}

void ReportsPage::refresh()
{
    m_parts->load();
    m_parts->model.loadRecent(RecentRows);
}

}  // namespace ui
