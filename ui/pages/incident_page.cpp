// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/incident_page.h"

#include "ui/pages/incident_parts.h"
#include "ui/parts/badge.h"
#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/effect_chart.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/panel.h"
#include "ui/parts/rows_table.h"
#include "ui/wizards/revoke_wizard.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int SideWidth = 344;
constexpr char AreaProperty[] = "sealkeeperArea";  // F6 stops here

}  // namespace

IncidentPage::Parts::Parts(ConsoleContext &console, IncidentPage &owner)
    : context(console), page(owner), loader(console.reads(), console.changes(), console.clock())
{
}

void IncidentPage::Parts::build()
{
    auto *outer = new QVBoxLayout(&page);
    outer->setContentsMargins(0, 0, 0, 0);
    stack = new QStackedWidget(&page);
    outer->addWidget(stack);
    empty = new EmptyState(
        u"shield"_s,
        IncidentPage::tr("No incident. Revoking a leaked key, or everything below an authority, "
                         "opens one."),
        context.vault().readOnly ? QString() : IncidentPage::tr("Revoke…"), stack);
    QObject::connect(empty, &EmptyState::triggered, &page,
                     [this] { context.showWizard(new RevokeWizard(context, RevokeStart{})); });

    auto *content = new QWidget(stack);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(size::PageMargin, 16, size::PageMargin, size::PanelGap);
    layout->setSpacing(size::PanelGap);
    layout->addWidget(buildHead());
    banner = new Banner(StatusKind::Failed, {}, {}, content);
    banner->setClosable(true);
    banner->hide();
    layout->addWidget(banner);
    questions = new QVBoxLayout;
    layout->addLayout(questions);
    layout->addWidget(buildFigures());
    auto *columns = new QHBoxLayout;
    columns->setSpacing(size::PanelGap);
    columns->addWidget(buildLeft(), 1);
    columns->addWidget(buildRight());
    layout->addLayout(columns, 1);
    auto *scroll = new QScrollArea(stack);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    stack->addWidget(scroll);
    stack->addWidget(empty);
    stack->setCurrentIndex(0);
}

QWidget *IncidentPage::Parts::buildHead()
{
    auto *head = new QWidget(&page);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::Gap);
    auto *row = new QHBoxLayout;
    row->setSpacing(size::Grid);
    title = label({}, TextRole::PageTitle);
    title->setMinimumWidth(120);
    title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    badge = new Badge(head);
    chooser = new QComboBox(head);
    chooser->setAccessibleName(IncidentPage::tr("Incident"));
    chooser->setMinimumHeight(size::Control);
    chooser->setMaximumWidth(220);
    pause = button(IncidentPage::tr("Pause waves"), u"pause"_s, ButtonKind::Plain, head);
    close = button(IncidentPage::tr("Close incident…"), u"check"_s, ButtonKind::Plain, head);
    evidence =
        button(IncidentPage::tr("Build evidence pack…"), u"box"_s, ButtonKind::Primary, head);
    row->addWidget(title);
    row->addWidget(badge);
    row->addStretch(1);
    row->addWidget(chooser);
    row->addWidget(close);
    row->addWidget(pause);
    row->addWidget(evidence);
    layout->addLayout(row);
    facts = label({}, TextRole::Body, Ink::Muted);
    facts->setWordWrap(true);
    layout->addWidget(facts);
    QObject::connect(pause, &QPushButton::clicked, &page, [this] { pauseOrResume(); });
    QObject::connect(evidence, &QPushButton::clicked, &page, [this] { buildEvidence(); });
    QObject::connect(close, &QPushButton::clicked, &page, [this] { closeIncident(); });
    QObject::connect(chooser, &QComboBox::activated, &page,
                     [this] { choose(chooser->currentData().toLongLong()); });
    return head;
}

QWidget *IncidentPage::Parts::buildFigures()
{
    auto *panel = new Panel(&page);
    panel->setFlush(true);
    panel->setProperty(AreaProperty, true);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const QStringList labels{
        IncidentPage::tr("In the frozen set"), IncidentPage::tr("Replaced"),
        IncidentPage::tr("Seen in place"),     IncidentPage::tr("Revoked"),
        IncidentPage::tr("Proven revoked"),    IncidentPage::tr("Need a person")};
    const QStringList rests{{},
                            u"has:successor"_s,
                            u"has:successor has:location"_s,
                            u"status:revoked"_s,
                            u"proven:yes status:revoked"_s,
                            u"-(proven:yes status:revoked)"_s};
    for (int i = 0; i < labels.size(); ++i) {
        if (i > 0)
            row->addWidget(new Line(Qt::Vertical, panel));
        auto *figure = new IncidentFigure(labels[i], panel);
        figures.append(figure);
        row->addWidget(figure, 1);
        QObject::connect(figure, &QAbstractButton::clicked, &page,
                         [this, rest = rests[i]] { lists(rest); });
    }
    panel->body()->addLayout(row);
    return panel;
}

QWidget *IncidentPage::Parts::buildLeft()
{
    auto *left = new QWidget(&page);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::PanelGap);

    wavePanel = new Panel(left);
    wavePanel->setFlush(true);
    wavePanel->setProperty(AreaProperty, true);
    waves = new RowsTable(IncidentPage::tr("Waves"),
                          {{IncidentPage::tr("Wave")},
                           {IncidentPage::tr("In wave"), 76, true},
                           {IncidentPage::tr("Replaced"), 84, true},
                           {IncidentPage::tr("Revoked"), 80, true},
                           {IncidentPage::tr("Proven"), 72, true},
                           {{}, 120},
                           {IncidentPage::tr("State"), 140}},
                          wavePanel);
    waves->setHeightOfRows(6);
    wavePanel->body()->addWidget(waves);
    layout->addWidget(wavePanel);

    auto *proof = new Panel(IncidentPage::tr("Proof of revocation"), left);
    proofMedian = label({}, TextRole::Note, Ink::Muted);
    proof->addHeadWidget(proofMedian);
    proofNote = label({}, TextRole::Note, Ink::Muted);
    chart = new EffectChart(proof);
    proof->body()->addWidget(proofNote);
    proof->body()->addWidget(chart, 1);
    layout->addWidget(proof, 1);

    auto *panel = new Panel(left);
    panel->setFlush(true);
    panel->setProperty(AreaProperty, true);
    authorities = new RowsTable(IncidentPage::tr("Authorities"),
                                {{IncidentPage::tr("Authority")},
                                 {IncidentPage::tr("In set"), 68, true},
                                 {IncidentPage::tr("Revokes"), 112},
                                 {IncidentPage::tr("List"), 156},
                                 {IncidentPage::tr("OCSP"), 96},
                                 {IncidentPage::tr("Revoked"), 80, true},
                                 {IncidentPage::tr("Proven"), 72, true}},
                                panel);
    authorities->setHeightOfRows(8);
    panel->body()->addWidget(authorities);
    layout->addWidget(panel);
    QObject::connect(waves, &RowsTable::chosen, &page, [this](int row) {
        if (row >= 0 && row < report.waves.size() && report.waves[row].plan != 0)
            context.openPlan(report.waves[row].plan);
    });
    QObject::connect(authorities, &RowsTable::chosen, &page, [this](int row) {
        if (row >= 0 && row < report.authorities.size())
            lists(u"issuer:\"%1\""_s.arg(report.authorities[row].name));
    });
    return left;
}

QWidget *IncidentPage::Parts::buildRight()
{
    auto *right = new QWidget(&page);
    right->setFixedWidth(SideWidth);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::PanelGap);
    taskPanel = new Panel(IncidentPage::tr("Remaining work"), right);
    taskPanel->setFlush(true);
    taskPanel->setProperty(AreaProperty, true);
    auto *all = new LinkButton(IncidentPage::tr("List all"), taskPanel);
    taskPanel->addHeadWidget(all);
    tasks = new QVBoxLayout;
    tasks->setContentsMargins(0, 0, 0, 0);
    tasks->setSpacing(0);
    taskPanel->body()->addLayout(tasks);
    layout->addWidget(taskPanel);
    eventPanel = new Panel(IncidentPage::tr("What happened"), right);
    eventPanel->setProperty(AreaProperty, true);
    auto *audit = new LinkButton(IncidentPage::tr("Audit"), eventPanel);
    eventPanel->addHeadWidget(audit);
    events = new QVBoxLayout;
    events->setSpacing(size::Grid);
    eventPanel->body()->addLayout(events);
    layout->addWidget(eventPanel);
    layout->addStretch(1);
    QObject::connect(all, &QPushButton::clicked, &page,
                     [this] { lists(u"-(proven:yes status:revoked)"_s); });
    QObject::connect(audit, &QPushButton::clicked, &page,
                     [this] { context.openPage(PageId::Audit); });
    return right;
}

IncidentPage::IncidentPage(ConsoleContext &context, QWidget *parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(context, *this))
{
    Parts &parts = *m_parts;
    parts.build();
    connect(&parts.loader, &tables::IncidentLoader::listed, this,
            [&parts](const QList<report::IncidentSummary> &list) {
                parts.list = list;
                if (list.isEmpty()) {
                    parts.stack->setCurrentIndex(1);
                    if (!std::exchange(parts.ready, true))
                        Q_EMIT parts.page.becameReady();
                    return;
                }
                parts.choose(parts.shown != 0 ? parts.shown : list.front().id);
            });
    connect(&parts.loader, &tables::IncidentLoader::loaded, this,
            [&parts](const report::IncidentReport &report) {
                parts.report = report;
                parts.stack->setCurrentIndex(0);
                parts.show();
                if (!std::exchange(parts.ready, true))
                    Q_EMIT parts.page.becameReady();
            });
    connect(&parts.loader, &tables::IncidentLoader::missing, this, [&parts] {
        parts.shown = 0;
        parts.loader.loadList();
    });
    connect(&parts.loader, &tables::IncidentLoader::failed, this,
            [&parts](const crypto::Error &error) {
                parts.banner->setError(error);
                parts.banner->show();
            });
    connect(&parts.loader, &tables::IncidentLoader::changed, this, [this, &parts] {
        // What nobody looks at is read when somebody does.
        if (isVisible())
            parts.refresh();
        else
            parts.stale = true;
    });
    connect(&context, &ConsoleContext::incidentWanted, this,
            [this](qint64 incident, qint64 plan) { showIncident(incident, plan); });
    connect(&context, &ConsoleContext::planRunsChanged, this, [&parts] {
        if (parts.report.id != 0)
            parts.showHead();
    });
    auto *again = new QShortcut(QKeySequence(Qt::Key_F5), this);
    again->setContext(Qt::WidgetWithChildrenShortcut);
    connect(again, &QShortcut::activated, this, [&parts] { parts.refresh(); });
    parts.loader.loadList();
}

IncidentPage::~IncidentPage() = default;

bool IncidentPage::ready() const
{
    return m_parts->ready;
}

void IncidentPage::showIncident(std::int64_t incident, domain::PlanId plan)
{
    Parts &parts = *m_parts;
    parts.wantedPlan = plan;
    parts.shown = incident;
    parts.loader.loadList();
}

void IncidentPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_parts->stale, false))
        m_parts->refresh();
}

}  // namespace ui
