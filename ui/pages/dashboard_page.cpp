// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard_page.h"

#include "models/tables/report_loader.h"
#include "ui/pages/dashboard_todo.h"
#include "ui/pages/dashboard_words.h"
#include "ui/pages/timeline_data.h"
#include "ui/parts/activity_list.h"
#include "ui/parts/audit_words.h"
#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/expiry_chart.h"
#include "ui/parts/panel.h"
#include "ui/parts/tile.h"
#include "ui/wizards/create_authority_wizard.h"
#include "ui/wizards/edit_wizard.h"

#include <QDateTime>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

#include <array>
#include <map>

namespace ui {

namespace {

using report::FigureKind;

constexpr int Weeks = 26;
constexpr int ChartSeries = 5;
constexpr int ReloadDelay = 400;  // a running import commits often
constexpr int SmallestChart = 250;
constexpr int MostRows = 8;
constexpr char AreaProperty[] = "sealkeeperArea";  // F6 stops here

}  // namespace

struct DashboardPage::Parts {
    ConsoleContext &context;
    tables::ReportLoader loader;
    DashboardPage &page;

    PageHead *head = nullptr;
    Banner *failure = nullptr;
    QWidget *tiles = nullptr;
    std::map<FigureKind, Tile *> tile;
    std::map<FigureKind, QString> query;
    QStackedWidget *main = nullptr;
    DashboardTodo *todo = nullptr;
    Panel *chartPanel = nullptr;
    QStackedWidget *chartStack = nullptr;
    ExpiryChart *chart = nullptr;
    Panel *activityPanel = nullptr;
    ActivityList *activity = nullptr;
    QTimer reload;

    report::TimelineRequest request;
    std::optional<report::Dashboard> dashboard;
    std::optional<report::Timeline> timeline;
    std::optional<report::Forecast> forecast;
    bool ready = false;
    bool stale = true;

    Parts(ConsoleContext &console, DashboardPage &owner)
        : context(console), loader(console.reads(), console.changes(), console.clock()), page(owner)
    {
    }

    QDate today() const
    {
        return QDateTime::fromSecsSinceEpoch(context.clock().now(), Qt::UTC).date();
    }
    void build();
    QWidget *buildTiles();
    QWidget *buildMain();
    QWidget *buildEmpty();
    QWidget *buildActivity();
    Tile *addTile(FigureKind kind, const QString &label, std::optional<StatusKind> status);
    void load();
    void showDashboard();
    void showChart();
    void arrived();
    void fit();
    void act(const report::ToDo &item);
    void assignOwner(const report::ToDo &item);
};

void DashboardPage::Parts::build()
{
    auto *outer = new QVBoxLayout(&page);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(&page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(scroll);
    auto *content = new QWidget;
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);

    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(size::PageMargin, 16, size::PageMargin, size::PanelGap);
    layout->setSpacing(size::PanelGap);
    head = new PageHead(DashboardPage::tr("Dashboard"), content);
    QPushButton *import = button(DashboardPage::tr("Import…"), QStringLiteral("import"));
    import->setDisabled(context.vault().readOnly);
    if (context.vault().readOnly)
        import->setToolTip(DashboardPage::tr("This vault is open for reading only."));
    QObject::connect(import, &QPushButton::clicked, &page, [this] { context.startImport(); });
    head->addAction(import);
    layout->addWidget(head);
    failure = new Banner(StatusKind::Failed, QString(), QString(), content);
    failure->addAction(DashboardPage::tr("Try again"), [this] { load(); });
    failure->hide();
    layout->addWidget(failure);
    tiles = buildTiles();
    layout->addWidget(tiles);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(size::PanelGap);
    main = new QStackedWidget(content);
    main->addWidget(buildMain());
    main->addWidget(buildEmpty());
    columns->addWidget(main, 1);
    columns->addWidget(buildActivity());
    layout->addLayout(columns, 1);
    for (QWidget *area :
         {static_cast<QWidget *>(head), tiles, static_cast<QWidget *>(todo),
          static_cast<QWidget *>(chartPanel), static_cast<QWidget *>(activityPanel)})
        area->setProperty(AreaProperty, true);
}

Tile *DashboardPage::Parts::addTile(FigureKind kind, const QString &label,
                                    std::optional<StatusKind> status)
{
    auto *made = new Tile(label, status);
    made->setFigure(QString(), QString());
    QObject::connect(made, &Tile::clicked, &page, [this, kind] {
        if (dashboard)
            context.openInventory(dashboard->of(kind).query);
    });
    tile[kind] = made;
    return made;
}

QWidget *DashboardPage::Parts::buildTiles()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::Grid);
    layout->addWidget(
        addTile(FigureKind::Expired, DashboardPage::tr("Expired"), StatusKind::Failed), 10);
    auto *expiring = new TileGroup(row);
    expiring->add(
        addTile(FigureKind::Expiring7, DashboardPage::tr("Expiring"), StatusKind::Warning));
    expiring->add(addTile(FigureKind::Expiring30, QString(), {}));
    expiring->add(addTile(FigureKind::Expiring90, QString(), {}));
    layout->addWidget(expiring, 26);
    layout->addWidget(addTile(FigureKind::RevokedStillSeen, DashboardPage::tr("Revoked, in use"),
                              StatusKind::Blocking),
                      13);
    layout->addWidget(
        addTile(FigureKind::Weak, DashboardPage::tr("Weak crypto"), StatusKind::Warning), 12);
    layout->addWidget(
        addTile(FigureKind::NoOwner, DashboardPage::tr("No owner"), StatusKind::Unknown), 11);
    layout->addWidget(
        addTile(FigureKind::Unmanaged, DashboardPage::tr("Unmanaged"), StatusKind::New), 11);
    layout->addWidget(
        addTile(FigureKind::QuantumVulnerable, DashboardPage::tr("Quantum-vulnerable"), {}), 13);
    const std::pair<FigureKind, QString> names[] = {
        {FigureKind::Expiring7, DashboardPage::tr("Expiring within 7 days")},
        {FigureKind::Expiring30, DashboardPage::tr("Expiring within 30 days")},
        {FigureKind::Expiring90, DashboardPage::tr("Expiring within 90 days")},
    };
    for (const auto &[kind, name] : names)
        tile[kind]->setAccessibleName(name);
    return row;
}

QWidget *DashboardPage::Parts::buildMain()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::PanelGap);
    todo = new DashboardTodo(column);
    todo->setAdmin(context.vault().admin);
    QObject::connect(todo, &DashboardTodo::whoseChanged, &page,
                     [this] { loader.loadDashboard(todo->whose()); });
    QObject::connect(todo, &DashboardTodo::verbChosen, &page,
                     [this](const report::ToDo &item) { act(item); });
    QObject::connect(todo, &DashboardTodo::listChosen, &page, [this](const report::ToDo &item) {
        if (!item.query.isEmpty())
            context.openInventory(item.query);
    });
    layout->addWidget(todo);

    // Head and legend belong together: no line between them, unlike over a list.
    chartPanel = new Panel(column);
    chartPanel->body()->setContentsMargins(size::PanelPadding, 10, size::PanelPadding, 8);
    chartPanel->body()->setSpacing(size::Gap);
    auto *chartHead = new QHBoxLayout;
    chartHead->setSpacing(size::Grid);
    chartHead->addWidget(label(DashboardPage::tr("Expiring per week"), TextRole::PanelTitle));
    chartHead->addWidget(label(DashboardPage::tr("next %Ln week(s), by issuer", nullptr, Weeks),
                               TextRole::Body, Ink::Muted));
    chartHead->addStretch(1);
    auto *open = new LinkButton(DashboardPage::tr("Open timeline"));
    QObject::connect(open, &LinkButton::clicked, &page,
                     [this] { context.openPage(PageId::Timeline); });
    chartHead->addWidget(open);
    chartPanel->body()->addLayout(chartHead);
    chart = new ExpiryChart(ExpiryChart::Form::Small);
    QObject::connect(chart, &ExpiryChart::activated, &page,
                     [this](qsizetype bucket, qsizetype series) {
                         if (timeline && bucket < timeline->starts.size())
                             context.openInventory(timeline->queryOf(bucket, series));
                     });
    chartStack = new QStackedWidget;
    chartStack->addWidget(chart);
    chartStack->addWidget(
        new EmptyState(QStringLiteral("timeline"),
                       DashboardPage::tr("No certificate ends in the next 26 weeks.")));
    chartPanel->body()->addWidget(chartStack, 1);
    chartPanel->setMinimumHeight(SmallestChart);
    layout->addWidget(chartPanel, 1);
    return column;
}

QWidget *DashboardPage::Parts::buildEmpty()
{
    auto *panel = new Panel;
    auto *empty = new EmptyState(
        QStringLiteral("vault"),
        DashboardPage::tr("This vault is empty. Import files, folders, keystores or this "
                          "machine’s trust store, and see what expires next."),
        DashboardPage::tr("Import…"));
    QObject::connect(empty, &EmptyState::triggered, &page, [this] { context.startImport(); });
    if (!context.vault().readOnly) {
        // Who begins with an authority of their own has nothing to import.
        QPushButton *create = empty->addButton(DashboardPage::tr("Create authority…"));
        QObject::connect(create, &QPushButton::clicked, &page,
                         [this] { createAuthority(context); });
    }
    panel->body()->addWidget(empty);
    return panel;
}

QWidget *DashboardPage::Parts::buildActivity()
{
    activityPanel = new Panel(DashboardPage::tr("Recent activity"));
    activityPanel->setFlush(true);
    auto *all = new LinkButton(DashboardPage::tr("Audit"));
    QObject::connect(all, &LinkButton::clicked, &page, [this] { context.openPage(PageId::Audit); });
    activityPanel->addHeadWidget(all);
    activity = new ActivityList;
    QObject::connect(activity, &ActivityList::entryChosen, &page,
                     [this](qint64 sequence) { context.openAuditRecord(sequence); });
    activityPanel->body()->addWidget(activity);
    return activityPanel;
}

void DashboardPage::Parts::load()
{
    stale = false;
    failure->hide();
    request.unit = report::TimelineUnit::Week;
    request.group = report::TimelineGroup::Issuer;
    request.seriesLimit = ChartSeries;
    request.from = report::bucketStart(today(), request.unit);
    request.to = request.from.addDays(7 * Weeks);
    timeline.reset();
    forecast.reset();
    loader.loadDashboard(todo->whose());
    loader.loadTimeline(request);
    report::ForecastRequest wanted;
    wanted.from = request.from;
    wanted.to = request.to;
    wanted.unit = request.unit;
    wanted.today = today();
    loader.loadForecast(request.query, wanted);
}

void DashboardPage::Parts::showDashboard()
{
    const report::Dashboard &shown = *dashboard;
    head->setSentence(headSentence(shown));
    for (const auto &[kind, widget] : tile) {
        const FigureText text = figureText(shown.of(kind));
        widget->setFigure(text.figure, text.line);
        widget->setAccessibleDescription(text.figure + QLatin1Char(' ') + text.line);
    }
    const bool empty = shown.of(FigureKind::Total).count == 0;
    tiles->setVisible(!empty);
    main->setCurrentIndex(empty ? 1 : 0);
    todo->setTodo(shown.todo, context.clock().now());

    QList<ActivityEntry> entries;
    for (const report::Activity &record : shown.activity) {
        const AuditWords words = auditWords(record);
        QString detail = words.object;
        if (!record.admin.isEmpty()) {
            detail = detail.isEmpty()
                ? DashboardPage::tr("by %1", "administrator").arg(record.admin)
                : DashboardPage::tr("%1, by %2", "object, administrator").arg(detail, record.admin);
        }
        entries.append({record.seq, QDateTime::fromSecsSinceEpoch(record.at), words.kind,
                        words.sentence, detail});
    }
    activity->setEntries(entries, QDateTime::fromSecsSinceEpoch(context.clock().now()).date());
    fit();
    arrived();
}

void DashboardPage::Parts::showChart()
{
    if (!timeline || !forecast)
        return;
    ChartData data = chartDataOf(*timeline, *forecast, today());
    chartStack->setCurrentIndex(data.empty() ? 1 : 0);
    chart->setData(std::move(data));
    fit();
    arrived();
}

void DashboardPage::Parts::arrived()
{
    if (ready || !dashboard || !timeline || !forecast)
        return;
    ready = true;
    Q_EMIT page.becameReady();
}

// How many rows fit above a chart that is still readable; the activity panel gives way on narrow
// windows.
void DashboardPage::Parts::fit()
{
    activityPanel->setFixedWidth(page.width() < 1150 ? 264 : page.width() < 1500 ? 312 : 360);
    const int above = size::PanelGap + head->minimumHeight() + size::PanelGap
        + tiles->sizeHint().height() + size::PanelGap
        + (failure->isVisible() ? failure->height() + size::PanelGap : 0);
    // The legend of a narrow chart takes two lines, and a scroll bar may stand beside it.
    const int wide = page.width() - 2 * size::PageMargin - size::PanelGap - activityPanel->width()
        - page.style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const int below = size::PanelGap
        + std::max(SmallestChart, chartPanel->layout()->minimumHeightForWidth(wide))
        + size::PanelGap;
    const int room = page.height() - above - below;
    const int rows = std::clamp((room - DashboardTodo::heightOf(0))
                                    / (DashboardTodo::heightOf(1) - DashboardTodo::heightOf(0)),
                                3, MostRows);
    todo->setRowLimit(rows);
}

void DashboardPage::Parts::act(const report::ToDo &item)
{
    switch (todoVerb(item.kind)) {
    case TodoVerb::Show:
        context.openInventory(item.query);
        break;
    case TodoVerb::AssignOwner:
        assignOwner(item);
        break;
    case TodoVerb::Import:
        context.startImport();
        break;
    case TodoVerb::ShowPlan:
        context.openPlan(item.plan);
        break;
    }
}

void DashboardPage::Parts::assignOwner(const report::ToDo &item)
{
    if (context.vault().readOnly) {
        context.openInventory(item.query);
        return;
    }
    context.showWizard(
        new EditWizard(context, jobs::Selection::matching(item.query), item.count, std::nullopt));
}

DashboardPage::DashboardPage(ConsoleContext &context, QWidget *parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(context, *this))
{
    m_parts->build();
    m_parts->reload.setSingleShot(true);
    m_parts->reload.setInterval(ReloadDelay);
    connect(&m_parts->reload, &QTimer::timeout, this, [this] { m_parts->load(); });
    auto &loader = m_parts->loader;
    connect(&loader, &tables::ReportLoader::dashboardLoaded, this,
            [this](const report::Dashboard &dashboard) {
                m_parts->dashboard = dashboard;
                m_parts->showDashboard();
            });
    connect(&loader, &tables::ReportLoader::timelineLoaded, this,
            [this](const report::Timeline &timeline) {
                m_parts->timeline = timeline;
                m_parts->showChart();
            });
    connect(&loader, &tables::ReportLoader::forecastLoaded, this,
            [this](const report::Forecast &forecast) {
                m_parts->forecast = forecast;
                m_parts->showChart();
            });
    connect(&loader, &tables::ReportLoader::failed, this, [this](const crypto::Error &error) {
        m_parts->failure->setError(error);
        m_parts->failure->show();
    });
    const auto changed = [this] {
        m_parts->stale = true;
        if (isVisible())
            m_parts->reload.start();
    };
    connect(&loader, &tables::ReportLoader::vaultChanged, this, changed);
    connect(&loader, &tables::ReportLoader::plansChanged, this, changed);
    auto *again = new QShortcut(QKeySequence(Qt::Key_F5), this);
    again->setContext(Qt::WidgetWithChildrenShortcut);
    connect(again, &QShortcut::activated, this, &DashboardPage::refresh);
}

DashboardPage::~DashboardPage() = default;

void DashboardPage::refresh()
{
    m_parts->load();
}

bool DashboardPage::ready() const
{
    return m_parts->ready;
}

void DashboardPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_parts->fit();
}

void DashboardPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_parts->stale)
        m_parts->load();
}

}  // namespace ui
