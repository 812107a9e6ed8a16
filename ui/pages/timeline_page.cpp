// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/timeline_page.h"

#include "models/tables/report_loader.h"
#include "ui/pages/save_file.h"
#include "ui/pages/timeline_data.h"
#include "ui/pages/timeline_tables.h"
#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/expiry_chart.h"
#include "ui/parts/panel.h"
#include "ui/parts/segmented.h"
#include "ui/parts/tool_row.h"

#include <QBuffer>
#include <QCheckBox>
#include <QMenu>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimeZone>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using report::TimelineGroup;
using report::TimelineUnit;

constexpr int YearsShown = 3;
constexpr int ReloadDelay = 400;  // a running import commits often
constexpr char AreaProperty[] = "sealkeeperArea";  // F6 stops here

}  // namespace

struct TimelinePage::Parts {
    ConsoleContext &context;
    tables::ReportLoader loader;
    TimelinePage &page;

    PageHead *head = nullptr;
    QPushButton *exporting = nullptr;
    Segmented *group = nullptr, *unit = nullptr, *range = nullptr;
    QCheckBox *forecastBox = nullptr;
    QStackedWidget *stack = nullptr;
    Banner *failure = nullptr;
    EmptyState *empty = nullptr;
    ExpiryChart *chart = nullptr;
    HeavyBucketsTable *heavy = nullptr;
    RenewalsTable *renewals = nullptr;
    QTimer reload;

    report::TimelineRequest request;
    std::optional<report::Timeline> timeline;
    std::optional<report::Forecast> forecast;
    bool ready = false;
    bool stale = true;
    bool rangeApplied = false;  // the chart shows what the range control says

    Parts(ConsoleContext &console, TimelinePage &owner)
        : context(console), loader(console.reads(), console.changes(), console.clock()), page(owner)
    {
    }

    QDate today() const
    {
        return QDateTime::fromSecsSinceEpoch(context.clock().now(), Qt::UTC).date();
    }
    void build();
    QWidget *buildTools();
    QWidget *buildChart();
    void load();
    void arrived();
    void show();
    void applyRange();
    void say();
    void open(qsizetype bucket, qsizetype series);
    void saveCsv();
    void savePicture();
    int tableRows() const { return page.height() >= 900 ? 4 : 2; }
};

void TimelinePage::Parts::build()
{
    auto *outer = new QVBoxLayout(&page);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(&page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto *content = new QWidget;
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);

    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(size::PageMargin, 16, size::PageMargin, size::PanelGap);
    layout->setSpacing(size::PanelGap);
    head = new PageHead(TimelinePage::tr("Timeline"), content);
    exporting = button(TimelinePage::tr("Export…"), QStringLiteral("export"));
    auto *menu = new QMenu(exporting);
    menu->addAction(TimelinePage::tr("Picture (PNG)…"), &page, [this] { savePicture(); });
    menu->addAction(TimelinePage::tr("Figures (CSV)…"), &page, [this] { saveCsv(); });
    exporting->setMenu(menu);
    head->addAction(exporting);
    layout->addWidget(head);
    layout->addWidget(buildTools());
    failure = new Banner(StatusKind::Failed, QString(), QString(), content);
    failure->addAction(TimelinePage::tr("Try again"), [this] { load(); });
    failure->hide();
    layout->addWidget(failure);
    stack = new QStackedWidget(content);
    stack->addWidget(buildChart());
    auto *emptyPanel = new Panel(content);
    empty = new EmptyState(
        QStringLiteral("timeline"),
        TimelinePage::tr("Nothing expires yet: import certificates and see here when they end."),
        TimelinePage::tr("Import…"), emptyPanel);
    QObject::connect(empty, &EmptyState::triggered, &page, [this] { context.startImport(); });
    emptyPanel->body()->addWidget(empty);
    stack->addWidget(emptyPanel);
    layout->addWidget(stack, 1);
}

QWidget *TimelinePage::Parts::buildTools()
{
    auto *tools = new QWidget;
    tools->setProperty(AreaProperty, true);
    auto *row = new ToolRow(tools);
    group = new Segmented(TimelinePage::tr("Group by"));
    group->add(TimelinePage::tr("Status"), int(TimelineGroup::Status));
    group->add(TimelinePage::tr("Issuer"), int(TimelineGroup::Issuer));
    group->add(TimelinePage::tr("Owner"), int(TimelineGroup::Owner));
    group->add(TimelinePage::tr("Key"), int(TimelineGroup::Key));
    group->add(TimelinePage::tr("Environment"), int(TimelineGroup::Environment));
    group->setCurrentData(int(TimelineGroup::Issuer));
    unit = new Segmented(TimelinePage::tr("Bars per"));
    unit->add(TimelinePage::tr("Day"), int(TimelineUnit::Day));
    unit->add(TimelinePage::tr("Week"), int(TimelineUnit::Week));
    unit->add(TimelinePage::tr("Month"), int(TimelineUnit::Month));
    unit->setCurrentData(int(TimelineUnit::Week));
    range = new Segmented(TimelinePage::tr("Range"));
    range->add(TimelinePage::tr("3 months"), 3);
    range->add(TimelinePage::tr("6 months"), 6);
    range->add(TimelinePage::tr("1 year"), 12);
    range->add(TimelinePage::tr("3 years"), 12 * YearsShown);
    range->setCurrentData(12);
    forecastBox = new QCheckBox(TimelinePage::tr("Forecast"));
    forecastBox->setChecked(true);
    forecastBox->setToolTip(
        TimelinePage::tr("Renewals to expect: each certificate is replaced when it ends, its "
                         "successor too, and so on."));
    row->addGroup(TimelinePage::tr("Group by"), group);
    row->addGroup(TimelinePage::tr("Per", "bars per day, week or month"), unit);
    row->addGroup(QString(), forecastBox, Qt::AlignRight);
    row->addGroup(TimelinePage::tr("Range"), range, Qt::AlignRight);

    QObject::connect(group, &Segmented::chosen, &page, [this] { load(); });
    QObject::connect(unit, &Segmented::chosen, &page, [this] { load(); });
    QObject::connect(range, &Segmented::chosen, &page, [this] { applyRange(); });
    QObject::connect(forecastBox, &QCheckBox::toggled, &page,
                     [this](bool on) { chart->setForecastShown(on); });
    return tools;
}

QWidget *TimelinePage::Parts::buildChart()
{
    auto *filled = new QWidget;
    auto *layout = new QVBoxLayout(filled);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::PanelGap);
    auto *panel = new Panel(filled);
    chart = new ExpiryChart(ExpiryChart::Form::Full, panel);
    panel->body()->addWidget(chart);
    layout->addWidget(panel, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(size::PanelGap);
    heavy = new HeavyBucketsTable(filled);
    renewals = new RenewalsTable(filled);
    row->addWidget(heavy, 1);
    row->addWidget(renewals, 1);
    layout->addLayout(row);
    QObject::connect(chart, &ExpiryChart::activated, &page,
                     [this](qsizetype bucket, qsizetype series) { open(bucket, series); });
    QObject::connect(chart, &ExpiryChart::visibleDaysChanged, &page, [this] {
        if (!rangeApplied)
            range->setCurrent(-1);  // zoomed by hand
    });
    QObject::connect(heavy, &HeavyBucketsTable::chosen, &page,
                     [this](qsizetype bucket) { open(bucket, -1); });
    panel->setProperty(AreaProperty, true);
    heavy->setProperty(AreaProperty, true);
    return filled;
}

void TimelinePage::Parts::load()
{
    stale = false;
    failure->hide();
    request.unit = TimelineUnit(unit->currentData().toInt());
    request.group = TimelineGroup(group->currentData().toInt());
    request.from = report::bucketStart(today(), request.unit);
    request.to = report::nextBucket(report::bucketStart(today().addYears(YearsShown), request.unit),
                                    request.unit);
    timeline.reset();
    forecast.reset();
    loader.loadTimeline(request);
    report::ForecastRequest wanted;
    wanted.from = request.from;
    wanted.to = request.to;
    wanted.unit = request.unit;
    wanted.today = today();
    loader.loadForecast(request.query, wanted);
}

void TimelinePage::Parts::arrived()
{
    if (timeline && forecast)
        show();
}

void TimelinePage::Parts::show()
{
    const bool first = !ready;
    const QDate from = chart->visibleFrom();
    const QDate to = chart->visibleTo();
    const bool kept = ready && from.isValid();
    ChartData data = chartDataOf(*timeline, *forecast, today());
    exporting->setEnabled(!data.empty());
    stack->setCurrentIndex(data.empty() ? 1 : 0);
    chart->setData(data);
    if (kept && range->current() < 0)
        chart->setVisibleDays(std::max(from, data.starts.value(0)), to);
    else
        applyRange();
    const int rows = tableRows();
    heavy->show(*timeline, data, today(), rows);
    renewals->show(renewalSpans(*forecast, timeline->end, today()), rows);
    say();
    ready = true;
    if (first)
        Q_EMIT page.becameReady();
}

void TimelinePage::Parts::applyRange()
{
    const ChartData &data = chart->chart();
    if (data.buckets() == 0)
        return;
    const QDate from = data.starts.first();
    QDate to = today().addMonths(range->currentData().toInt());
    // Whole buckets: the last one is shown to its end.
    const qsizetype last = data.bucketAt(to.addDays(-1));
    to = last < 0 ? data.end : data.bucketEnd(last);
    rangeApplied = true;
    chart->setVisibleDays(from, to);
    rangeApplied = false;
}

void TimelinePage::Parts::say()
{
    qint64 year = 0;
    const QDate until = today().addYears(1);
    const ChartData &data = chart->chart();
    for (qsizetype i = 0; i < data.buckets() && data.starts[i] < until; ++i)
        year += data.total(i);
    if (data.empty()) {
        head->setSentence(TimelinePage::tr("Nothing expires in the next 3 years."));
        return;
    }
    QString sentence =
        TimelinePage::tr("%Ln certificate(s) expire in the next 12 months.", nullptr, int(year));
    const QList<RenewalSpan> spans = renewalSpans(*forecast, timeline->end, today());
    if (spans.size() > 1 && spans.last().usual > 0
        && spans.last().shortened > spans.last().usual * 1.05) {
        const double times = spans.last().shortened / spans.last().usual;
        sentence += QLatin1Char(' ')
            + TimelinePage::tr("By %2 shorter lifetimes make it %1 times as many renewals.")
                  .arg(QLocale().toString(times, 'f', 1),
                       QLocale().toString(
                           timeline->end.addDays(-1),
                           TimelinePage::tr("MMMM yyyy", "QLocale date format: month, year")));
    }
    head->setSentence(sentence);
}

void TimelinePage::Parts::open(qsizetype bucket, qsizetype series)
{
    if (timeline && bucket >= 0 && bucket < timeline->starts.size())
        context.openInventory(timeline->queryOf(bucket, series));
}

void TimelinePage::Parts::saveCsv()
{
    saveFile(context, &page,
             {TimelinePage::tr("Save figures"), QStringLiteral("expiries.csv"),
              TimelinePage::tr("Comma-separated values (*.csv)")},
             csvOf(chart->chart()));
}

void TimelinePage::Parts::savePicture()
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    chart->picture({1200, 600}).save(&buffer, "PNG");
    saveFile(context, &page,
             {TimelinePage::tr("Save picture"), QStringLiteral("expiries.png"),
              TimelinePage::tr("Picture (*.png)")},
             png);
}

TimelinePage::TimelinePage(ConsoleContext &context, QWidget *parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(context, *this))
{
    m_parts->build();
    m_parts->reload.setSingleShot(true);
    m_parts->reload.setInterval(ReloadDelay);
    connect(&m_parts->reload, &QTimer::timeout, this, [this] { m_parts->load(); });
    auto &loader = m_parts->loader;
    connect(&loader, &tables::ReportLoader::timelineLoaded, this,
            [this](const report::Timeline &timeline) {
                m_parts->timeline = timeline;
                m_parts->arrived();
            });
    connect(&loader, &tables::ReportLoader::forecastLoaded, this,
            [this](const report::Forecast &forecast) {
                m_parts->forecast = forecast;
                m_parts->arrived();
            });
    connect(&loader, &tables::ReportLoader::failed, this, [this](const crypto::Error &error) {
        m_parts->failure->setError(error);
        m_parts->failure->show();
    });
    connect(&loader, &tables::ReportLoader::vaultChanged, this, [this] {
        m_parts->stale = true;
        if (isVisible())
            m_parts->reload.start();
    });
    auto *again = new QShortcut(QKeySequence(Qt::Key_F5), this);
    again->setContext(Qt::WidgetWithChildrenShortcut);
    connect(again, &QShortcut::activated, this, &TimelinePage::refresh);
}

TimelinePage::~TimelinePage() = default;

void TimelinePage::refresh()
{
    m_parts->load();
}

bool TimelinePage::ready() const
{
    return m_parts->ready && m_parts->timeline && m_parts->forecast;
}

ExpiryChart *TimelinePage::chart() const
{
    return m_parts->chart;
}

void TimelinePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_parts->stale)
        m_parts->load();
}

}  // namespace ui
