// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/plan_wizard.h"

#include "models/tables/plan_step_table.h"
#include "models/tables/plan_text.h"
#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/plan_view.h"
#include "ui/parts/plan_words.h"
#include "ui/wizards/running_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using domain::PlanState;

namespace {

constexpr int SideWidth = 288;

// A column that scrolls when the window is too low for it.
QScrollArea *scrolling(QWidget *content)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

QVBoxLayout *column(QWidget *parent)
{
    auto *made = new QVBoxLayout(parent);
    made->setContentsMargins(0, 0, 0, 0);
    made->setSpacing(size::PanelGap);
    return made;
}

}  // namespace

PlanWizard::PlanWizard(ConsoleContext &context, const QString &title, QWidget *parent)
    : WizardFrame(title, parent), m_context(context), m_reader(context.reads())
{
}

PlanWizard::~PlanWizard() = default;

void PlanWizard::addTail(const Tail &tail)
{
    m_doing = tail.running;
    QWidget *review = reviewPage(tail);
    m_running = new RunningPage(tr("Progress of the plan"), this);
    m_review = addStep(
        {tr("Review"), {}, tail.sentence, tail.verb, tail.verbIcon, tail.danger, false}, review);
    addStep({tr("Progress"), {}, {}, {}, {}, false, false}, m_running);
    addStep({tr("Result"), {}, {}, {}, {}}, resultPage());
    m_save = addFootButton(m_review, tr("Save plan"));
    m_save->setToolTip(tr("Keeps the plan on the plans page without running it."));
    connect(m_save, &QPushButton::clicked, this, &PlanWizard::save);
}

QWidget *PlanWizard::reviewPage(const Tail &tail)
{
    auto *page = new QWidget(this);
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(size::PanelGap);

    auto *left = new QWidget;
    auto *leftColumn = column(left);
    m_error = new Banner(StatusKind::Failed, {}, {}, left);
    m_error->hide();
    m_blocked = new Banner(StatusKind::Blocking, {}, {}, left);
    m_blocked->hide();
    leftColumn->addWidget(m_error);
    leftColumn->addWidget(m_blocked);
    m_top = new QVBoxLayout;
    m_top->setSpacing(size::PanelGap);
    leftColumn->addLayout(m_top);
    if (tail.content) {
        leftColumn->addWidget(tail.content, tail.scrolls ? 0 : 1);
    } else {
        m_steps = new tables::PlanStepTable(m_context.reads(), m_context.changes(), this);
        auto *panel = new Panel(left);
        panel->setFlush(true);
        auto *table = new QTableView(panel);
        setUpStepTable(*table, *m_steps, tr("Steps of the plan"));
        // Nothing has been done yet: neither state nor outcome says anything.
        table->setColumnHidden(tables::PlanStepTable::State, true);
        table->setColumnHidden(tables::PlanStepTable::Outcome, true);
        panel->body()->addWidget(table);
        leftColumn->addWidget(panel, 1);
    }
    if (tail.scrolls)
        leftColumn->addStretch(1);
    columns->addWidget(tail.scrolls ? scrolling(left) : left, 1);

    auto *right = new QWidget;
    m_side = column(right);
    m_findings = new PlanFindings(right);
    m_planPanel = new PlanPanel(m_context, right);
    m_side->addWidget(m_findings);
    m_side->addWidget(m_planPanel);
    // With a table of the steps the list beside it would say the same again.
    m_planPanel->setVisible(tail.content != nullptr);
    m_side->addStretch(1);
    QScrollArea *side = scrolling(right);
    side->setFixedWidth(SideWidth);
    columns->addWidget(side);
    return page;
}

QWidget *PlanWizard::resultPage()
{
    auto *page = new QWidget(this);
    m_result = column(page);
    m_outcome = new Banner(StatusKind::Valid, {}, {}, page);
    m_result->addWidget(m_outcome);
    return page;
}

void PlanWizard::planned(const domain::Plan *) { }

void PlanWizard::ended(const jobs::PlanOutcome &, QVBoxLayout &) { }

bool PlanWizard::mayRun(const domain::Plan &plan) const
{
    return !plan.steps.isEmpty()
        && std::none_of(plan.findings.begin(), plan.findings.end(), [](const auto &finding) {
               return weightOf(finding) == FindingWeight::Block;
           });
}

void PlanWizard::foresee()
{
    if (m_given)
        return;
    setCanContinue(false);
    m_save->setEnabled(false);
    setChoice(m_review, tr("working out the plan…"));
    m_reader.plan(maker(), this, [this](crypto::Result<std::shared_ptr<const domain::Plan>> made) {
        if (m_given || current() != m_review)
            return;
        m_plan = made ? *made : nullptr;
        m_error->setVisible(!made);
        if (!made)
            m_error->setError(made.error());
        m_findings->setFindings(m_plan ? m_plan->findings : QList<domain::PlanFinding>());
        m_planPanel->setPlan(m_plan);
        if (m_steps)
            m_steps->setPlan(m_plan);
        refreshVerb();
        planned(m_plan.get());
    });
}

void PlanWizard::refreshVerb()
{
    if (!m_plan) {
        m_blocked->hide();
        setChoice(m_review, {});
        setCanContinue(false);
        m_save->setEnabled(false);
        return;
    }
    int blocks = 0, warnings = 0;
    QString first;
    for (const domain::PlanFinding &finding : m_plan->findings) {
        const FindingWeight weight = weightOf(finding);
        warnings += weight == FindingWeight::Warning;
        if (weight == FindingWeight::Block && blocks++ == 0)
            first = sentenceOf(finding);
    }
    m_blocked->setVisible(blocks > 0);
    if (blocks > 0) {
        m_blocked->set(StatusKind::Blocking, tr("%Ln finding(s) block this plan", nullptr, blocks),
                       tr("%1. Go back and change it.", "finding").arg(first));
        setChoice(m_review, tr("%Ln blocking", "findings", blocks), StatusKind::Blocking);
    } else if (warnings > 0) {
        setChoice(m_review, tr("%Ln warning(s)", nullptr, warnings), StatusKind::Warning);
    } else {
        setChoice(m_review, tr("%Ln step(s)", nullptr, int(m_plan->steps.size())));
    }
    const bool writable = !m_context.vault().readOnly;
    m_save->setEnabled(writable && !m_plan->steps.isEmpty());
    setCanContinue(writable && mayRun(*m_plan));
}

void PlanWizard::entered(int step)
{
    if (step == m_review)
        foresee();
}

void PlanWizard::verbPressed(int step)
{
    if (step == m_review)
        apply();
    else
        next();
}

void PlanWizard::save()
{
    if (!m_plan || m_given)
        return;
    m_given = true;
    setCanContinue(false);
    m_save->setEnabled(false);
    const QString title = visible(m_plan->title, 80);
    ConsoleContext &console = m_context;
    m_context.run(tr("Save plan: %1").arg(title), jobs::JobRunner::Lane::Write,
                  jobs::savePlanJob(*m_plan), this,
                  {[this, &console](const QVariant &result) {
                       const auto id = result.value<jobs::PlanOutcome>().plan;
                       console.toast(StatusKind::Valid, tr("Plan %1 saved.").arg(number(id)),
                                     tr("Show"), [&console, id] { console.openPlan(id); });
                       close();
                   },
                   [this](const crypto::Error &error) {
                       m_given = false;
                       m_error->setError(error);
                       m_error->show();
                       refreshVerb();
                   },
                   {}});
}

void PlanWizard::apply()
{
    if (!m_plan || m_given || !mayRun(*m_plan))
        return;
    m_given = true;
    goTo(progressStep());
    setRunning(true, tr("Stop"));
    setFootNote(tr("Closing the window does not lose the plan: it is taken up where it was."));
    m_running->start(m_doing);
    m_job = m_context.runPlan(
        *m_plan, this,
        {[this](const QVariant &result) { showOutcome(result.value<jobs::PlanOutcome>()); },
         [this](const crypto::Error &error) { showFailure(error); },
         [this](const jobs::Progress &progress) { m_running->set(progress); }});
}

void PlanWizard::showFailure(const crypto::Error &error)
{
    m_running->fail(error);
    setFootNote({});
    setFinished(tr("Close"));
}

void PlanWizard::showOutcome(const jobs::PlanOutcome &outcome)
{
    const QString progress = progressText(outcome.steps);
    m_running->done(progress);
    StatusKind kind = kindOf(outcome.state);
    QString title, text;
    switch (outcome.state) {
    case PlanState::Done:
        title = tr("Done");
        text = progress;
        break;
    case PlanState::Waiting:
        title = tr("The plan waits");
        text = outcome.nextAttempt != 0
            ? tr("%1. What failed is tried again by itself; the plans page shows when.")
                  .arg(progress)
            : tr("%1. The rest needs a person; see the plans page.").arg(progress);
        break;
    case PlanState::PartlyFailed:
        title = tr("Not every step could be done");
        text = tr("%1. What was done stays. Retry or skip the failed ones on the plans page.")
                   .arg(progress);
        break;
    default:
        kind = StatusKind::Warning;
        title = outcome.stopped ? tr("You stopped this") : tables::planStateText(outcome.state);
        text = tr("%1. The rest can be run on the plans page.").arg(progress);
        break;
    }
    setFootNote({});
    goTo(resultStep());
    m_outcome->set(kind, title, text);
    const auto id = outcome.plan;
    m_outcome->addAction(tr("Show plan %1").arg(number(id)), [this, id] {
        ConsoleContext &console = m_context;
        close();
        console.openPlan(id);
    });
    ended(outcome, *m_result);
    if (outcome.steps.failed > 0) {
        auto *failed = new tables::PlanStepTable(m_context.reads(), m_context.changes(), this);
        failed->setShow(tables::PlanStepTable::Show::Failed);
        failed->setStored(id);
        auto *panel = new Panel(tr("What failed"), m_result->parentWidget());
        panel->setFlush(true);
        panel->body()->addWidget(new PlanStepList(*failed, panel));
        m_result->addWidget(panel);
    }
    m_result->addStretch(1);
    setFinished(tr("Close"));
}

void PlanWizard::cancelPressed()
{
    if (m_given && m_job)
        m_context.jobs().stop(m_job);
    else
        close();
}

}  // namespace ui
