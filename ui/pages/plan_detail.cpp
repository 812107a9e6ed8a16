// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan_detail.h"

#include "models/domain/error_text.h"
#include "models/tables/plan_step_table.h"
#include "models/tables/plan_text.h"
#include "ui/parts/badge.h"
#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/detail_row.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/plan_view.h"
#include "ui/parts/plan_words.h"
#include "ui/parts/progress_line.h"
#include "ui/parts/section.h"
#include "ui/parts/segmented.h"
#include "ui/parts/tool_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using domain::PlanState;
using domain::StepState;
using tables::PlanStepTable;

struct PlanDetail::Parts {
    enum class Asks { Nothing, Cancel, Skip };

    ConsoleContext &context;
    PlanDetail &page;
    tables::PlanSummary shown;
    PlanStepTable *steps;
    QStackedWidget *stack = nullptr;
    ElidedLabel *title = nullptr;
    Badge *badge = nullptr;
    QLabel *line = nullptr, *counts = nullptr, *advice = nullptr;
    ProgressLine *progress = nullptr;
    QPushButton *run = nullptr, *stop = nullptr, *retry = nullptr, *skip = nullptr,
                *cancel = nullptr;
    QWidget *actions = nullptr, *reasonBox = nullptr;
    QLabel *reasonText = nullptr;
    QLineEdit *reason = nullptr;
    QPushButton *reasonVerb = nullptr;
    Asks asks = Asks::Nothing;
    int skipped = -1;
    Section *findingsSection = nullptr;
    QLabel *findings = nullptr;
    Segmented *show = nullptr;
    PlanStepList *list = nullptr;
    QWidget *stepBox = nullptr;
    QLabel *stepText = nullptr;
    QPushButton *certificate = nullptr;
    qint64 certificateId = 0;
    bool busy = false;

    Parts(ConsoleContext &console, PlanDetail &owner)
        : context(console), page(owner),
          steps(new PlanStepTable(console.reads(), console.changes(), &owner))
    {
    }

    void build();
    QWidget *buildHead();
    QWidget *buildActions();
    QWidget *buildReason();
    QWidget *buildSteps();
    void refresh();
    void refreshActions();
    void refreshStep();
    const domain::PlanStep *step() const { return steps->stepAt(list->currentIndex().row()); }
    void ask(Asks what);
    void confirm();
    void start(bool again);
    ConsoleContext::JobCalls calls();
};

void PlanDetail::Parts::build()
{
    auto *outer = new QVBoxLayout(&page);
    outer->setContentsMargins(0, 0, 0, 0);
    stack = new QStackedWidget(&page);
    stack->addWidget(new EmptyState(u"checklist"_s,
                                    PlanDetail::tr("Choose a plan to see its steps."), {}, stack));
    auto *content = new QWidget(stack);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(buildSteps(), 1);
    stack->addWidget(content);
    outer->addWidget(stack);
}

QWidget *PlanDetail::Parts::buildHead()
{
    auto *head = new QWidget;
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(size::PanelPadding, 12, size::PanelPadding, 12);
    layout->setSpacing(size::Grid);
    auto *row = new QHBoxLayout;
    title = new ElidedLabel({}, head);
    title->setRole(TextRole::DetailName);
    title->setElide(Qt::ElideRight);
    badge = new Badge(head);
    row->addWidget(title, 1);
    row->addWidget(badge);
    layout->addLayout(row);
    line = label({}, TextRole::Note, Ink::Muted);
    line->setWordWrap(true);
    layout->addWidget(line);
    progress = new ProgressLine(PlanDetail::tr("Progress of the plan"), head);
    layout->addWidget(progress);
    counts = label({}, TextRole::Note);
    layout->addWidget(counts);
    advice = detailText({});
    layout->addWidget(advice);
    layout->addWidget(buildActions());
    layout->addWidget(buildReason());
    return head;
}

QWidget *PlanDetail::Parts::buildActions()
{
    actions = new QWidget;
    auto *row = new ToolRow(actions);
    const auto add = [&](const QString &text, const QString &iconName, ButtonKind kind,
                         auto action) {
        QPushButton *made = button(text, iconName, kind, actions);
        setSmall(made);
        row->addGroup({}, made);
        QObject::connect(made, &QPushButton::clicked, &page, action);
        return made;
    };
    run = add({}, u"check"_s, ButtonKind::Primary, [this] { start(false); });
    retry = add(PlanDetail::tr("Retry failed steps"), u"refresh"_s, ButtonKind::Primary,
                [this] { start(true); });
    stop = add(PlanDetail::tr("Stop"), u"stop"_s, ButtonKind::Plain,
               [this] { context.stopPlan(shown.plan.id); });
    skip = add(PlanDetail::tr("Skip step…"), u"arrow-right"_s, ButtonKind::Plain,
               [this] { ask(Asks::Skip); });
    cancel = add(PlanDetail::tr("Cancel plan…"), u"ban"_s, ButtonKind::Danger,
                 [this] { ask(Asks::Cancel); });
    return actions;
}

QWidget *PlanDetail::Parts::buildReason()
{
    reasonBox = new QWidget;
    auto *layout = new QVBoxLayout(reasonBox);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::Grid);
    reasonText = detailText({});
    layout->addWidget(reasonText);
    reason = new QLineEdit(reasonBox);
    reason->setAccessibleName(PlanDetail::tr("Reason"));
    reason->setPlaceholderText(PlanDetail::tr("Reason, kept in the audit record"));
    reason->setMinimumHeight(size::SmallControl);
    reason->setMaxLength(500);
    layout->addWidget(reason);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *keep = button(PlanDetail::tr("Leave it"), {}, ButtonKind::Plain, reasonBox);
    reasonVerb = button({}, {}, ButtonKind::Danger, reasonBox);
    for (QPushButton *each : {keep, reasonVerb}) {
        setSmall(each);
        row->addWidget(each);
    }
    layout->addLayout(row);
    QObject::connect(keep, &QPushButton::clicked, &page, [this] { ask(Asks::Nothing); });
    QObject::connect(reasonVerb, &QPushButton::clicked, &page, [this] { confirm(); });
    QObject::connect(reason, &QLineEdit::returnPressed, &page, [this] { confirm(); });
    QObject::connect(reason, &QLineEdit::textChanged, &page, [this](const QString &text) {
        reasonVerb->setEnabled(!text.trimmed().isEmpty());
    });
    reasonBox->hide();
    return reasonBox;
}

QWidget *PlanDetail::Parts::buildSteps()
{
    auto *holder = new QWidget;
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    findingsSection = new Section(PlanDetail::tr("Findings"));
    findings = detailText({}, TextRole::Note);
    findings->setContentsMargins(size::PanelPadding, size::Grid, size::PanelPadding, size::Grid);
    findingsSection->body()->addWidget(findings);
    findingsSection->setExpanded(false);
    layout->addWidget(findingsSection);
    layout->addWidget(new Line(Qt::Horizontal));
    show = new Segmented(PlanDetail::tr("Which steps"));
    show->add(PlanDetail::tr("All", "all steps"), int(PlanStepTable::Show::All));
    show->add(PlanDetail::tr("Open", "steps"), int(PlanStepTable::Show::Open));
    show->add(PlanDetail::tr("Failed", "steps"), int(PlanStepTable::Show::Failed));
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(size::PanelPadding, size::Grid, size::PanelPadding, size::Grid);
    tools->addWidget(label(PlanDetail::tr("Steps"), TextRole::PanelTitle), 1);
    tools->addWidget(show);
    layout->addLayout(tools);
    layout->addWidget(new Line(Qt::Horizontal));
    list = new PlanStepList(*steps, holder);
    layout->addWidget(list, 1);

    stepBox = new QWidget(holder);
    auto *box = new QVBoxLayout(stepBox);
    box->setContentsMargins(size::PanelPadding, size::Grid, size::PanelPadding, 12);
    box->setSpacing(size::Grid);
    stepText = detailText({}, TextRole::Note);
    stepText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    certificate =
        button(PlanDetail::tr("Show certificate"), u"certificate"_s, ButtonKind::Plain, stepBox);
    setSmall(certificate);
    box->addWidget(stepText);
    box->addWidget(certificate, 0, Qt::AlignLeft);
    layout->addWidget(new Line(Qt::Horizontal));
    layout->addWidget(stepBox);
    QObject::connect(show, &Segmented::chosen, &page,
                     [this] { steps->setShow(PlanStepTable::Show(show->currentData().toInt())); });
    QObject::connect(certificate, &QPushButton::clicked, &page,
                     [this] { context.openCertificate(certificateId); });
    QObject::connect(list->selectionModel(), &QItemSelectionModel::currentChanged, &page, [this] {
        refreshStep();
        refreshActions();
    });
    // The first step stands for the plan until another one is chosen.
    QObject::connect(steps, &PlanStepTable::loaded, &page, [this](qint64 count) {
        if (count > 0 && !list->currentIndex().isValid())
            list->setCurrentIndex(steps->index(0, PlanStepTable::Object));
        refreshStep();
    });
    QObject::connect(steps, &QAbstractItemModel::modelReset, &page, [this] { refreshStep(); });
    QObject::connect(steps, &QAbstractItemModel::dataChanged, &page, [this] {
        refreshStep();
        refreshActions();
    });
    return holder;
}

ConsoleContext::JobCalls PlanDetail::Parts::calls()
{
    busy = true;
    refreshActions();
    return {[this](const QVariant &) {
                busy = false;
                refreshActions();
            },
            [this](const crypto::Error &error) {
                busy = false;
                refreshActions();
                if (error.code != crypto::ErrorCode::Cancelled)
                    context.toast(StatusKind::Failed, visible(domain::errorText(error).cause));
            },
            {}};
}

void PlanDetail::Parts::start(bool again)
{
    if (busy || context.planRuns(shown.plan.id))
        return;
    const QString name =
        PlanDetail::tr("%1: %2", "verb of a plan, its title")
            .arg(tables::planVerbText(shown.plan.verb), visible(shown.plan.title, 200));
    ask(Asks::Nothing);
    if (again)
        context.retryPlan(shown.plan.id, name, &page, calls());
    else
        context.resumePlan(shown.plan.id, name, &page, calls());
}

void PlanDetail::Parts::ask(Asks what)
{
    asks = what;
    if (what == Asks::Skip) {
        const domain::PlanStep *chosen = step();
        if (!chosen)
            return;
        skipped = chosen->position;
        reasonText->setText(
            PlanDetail::tr("Step %1 (%2) is given up; what depends on it goes on. Why?")
                .arg(number(chosen->position + 1), visible(chosen->object, 80)));
        reasonVerb->setText(PlanDetail::tr("Skip step"));
    } else if (what == Asks::Cancel) {
        reasonText->setText(
            PlanDetail::tr("%Ln step(s) will not be done. What was done stays. Why?", nullptr,
                           int(shown.counts.planned + shown.counts.failed + shown.counts.waiting)));
        reasonVerb->setText(PlanDetail::tr("Cancel plan"));
    }
    reason->clear();
    reasonVerb->setEnabled(false);
    reasonBox->setVisible(what != Asks::Nothing);
    actions->setVisible(what == Asks::Nothing);
    if (what != Asks::Nothing)
        reason->setFocus(Qt::OtherFocusReason);
}

void PlanDetail::Parts::confirm()
{
    const QString why = reason->text().trimmed();
    if (why.isEmpty() || busy)
        return;
    const auto id = shown.plan.id;
    const bool cancels = asks == Asks::Cancel;
    const int position = skipped;
    ask(Asks::Nothing);
    context.run(cancels ? PlanDetail::tr("Cancel plan %1").arg(number(id))
                        : PlanDetail::tr("Skip a step of plan %1").arg(number(id)),
                jobs::JobRunner::Lane::Write,
                cancels ? jobs::cancelPlanJob(id, why) : jobs::skipStepJob(id, position, why),
                &page, calls());
}

void PlanDetail::Parts::refresh()
{
    const domain::Plan &plan = shown.plan;
    const bool running = context.planRuns(plan.id);
    title->setText(visible(plan.title, 200));
    badge->set(kindOf(plan.state), tables::planStateText(plan.state));
    line->setText(PlanDetail::tr("%1, plan %2, made by %3 on %4", "verb, number, admin, date")
                      .arg(tables::planVerbText(plan.verb), number(plan.id),
                           visible(plan.admin, 60), moment(plan.createdAt)));
    progress->setKind(plan.state == PlanState::Done               ? StatusKind::Valid
                          : plan.state == PlanState::PartlyFailed ? StatusKind::Failed
                                                                  : StatusKind::Running);
    progress->set(shown.counts.done + shown.counts.skipped, shown.counts.total);
    counts->setText(progressText(shown.counts));

    QString text;
    switch (plan.state) {
    case PlanState::Draft:
        text = PlanDetail::tr("A finding blocks this plan: it cannot run. Make a new one.");
        break;
    case PlanState::WaitingForApproval:
        text = PlanDetail::tr("It runs once another administrator has approved it.");
        break;
    case PlanState::Running:
        if (!running)
            text = PlanDetail::tr("It was interrupted. Resuming takes every step up where it was; "
                                  "none is done twice.");
        break;
    case PlanState::Waiting:
        text = shown.nextAttempt != 0
            ? PlanDetail::tr("A step failed for now; the next try is due %1.")
                  .arg(moment(shown.nextAttempt))
            : PlanDetail::tr("A step waits for a person.");
        break;
    case PlanState::PartlyFailed:
        text =
            PlanDetail::tr("Retry what failed once its cause is gone, or skip it with a reason.");
        break;
    case PlanState::Ready:
        text = shown.counts.planned == shown.counts.total
            ? PlanDetail::tr("Nothing of it has been done yet.")
            : PlanDetail::tr("It was stopped on its way. The rest can be run now.");
        break;
    case PlanState::Done:
    case PlanState::Cancelled:
        break;
    }
    advice->setText(text);
    advice->setVisible(!text.isEmpty());

    QStringList lines;
    for (const domain::PlanFinding &finding : plan.findings.mid(0, 20))
        lines << sentenceOf(finding);
    if (plan.findings.size() > 20)
        lines << PlanDetail::tr("and %n more", nullptr, int(plan.findings.size() - 20));
    findings->setText(lines.join(u'\n'));
    findingsSection->setCount(number(plan.findings.size()));
    findingsSection->setVisible(!plan.findings.isEmpty());
    refreshActions();
}

void PlanDetail::Parts::refreshActions()
{
    const domain::Plan &plan = shown.plan;
    const bool running = context.planRuns(plan.id);
    const bool writable = !context.vault().readOnly && !busy;
    const bool begun = shown.counts.planned != shown.counts.total;
    const auto is = [&](PlanState state) { return plan.state == state; };
    run->setText(begun ? PlanDetail::tr("Resume") : PlanDetail::tr("Run"));
    run->setVisible(!running
                    && (is(PlanState::Ready) || is(PlanState::Running) || is(PlanState::Waiting)));
    stop->setVisible(running);
    retry->setVisible(!running && shown.counts.failed > 0 && is(PlanState::PartlyFailed));
    const domain::PlanStep *chosen = step();
    skip->setVisible(!running && chosen && !is(PlanState::Cancelled)
                     && (chosen->state == StepState::Failed || chosen->state == StepState::Planned
                         || chosen->state == StepState::Waiting));
    cancel->setVisible(!running && !domain::isOver(plan.state));
    // Steps in the middle must come to their end first; resuming brings them there.
    cancel->setEnabled(writable && shown.counts.pending == 0);
    cancel->setToolTip(shown.counts.pending == 0
                           ? QString()
                           : PlanDetail::tr("Steps were begun: resume it first, so that they come "
                                            "to their end."));
    for (QPushButton *each : {run, retry, skip})
        each->setEnabled(writable);
    if (running && asks != Asks::Nothing)
        ask(Asks::Nothing);
}

void PlanDetail::Parts::refreshStep()
{
    const domain::PlanStep *chosen = step();
    QStringList lines;
    certificateId = 0;
    if (chosen) {
        lines << PlanDetail::tr("%1: %2", "step, object")
                     .arg(tables::stepVerbText(chosen->verb), visible(chosen->object, 200));
        if (!chosen->error.isEmpty() && chosen->state != StepState::Done)
            lines << visible(chosen->error, 1000);
        if (chosen->attempts > 1)
            lines << PlanDetail::tr("%Ln attempt(s)", nullptr, chosen->attempts);
        if (const QString sha256 = chosen->result.value("sha256"_L1).toString(); !sha256.isEmpty())
            lines << PlanDetail::tr("SHA-256 %1").arg(groupedHex(sha256, 6));
        if (const QString file = chosen->result.value("file"_L1).toString(); !file.isEmpty())
            lines << PlanDetail::tr("File %1").arg(visible(file, 400));
        certificateId = chosen->result.value("certificate"_L1).toInteger();
    }
    stepText->setText(lines.join(u'\n'));
    certificate->setVisible(certificateId != 0);
    stepBox->setVisible(chosen != nullptr);
}

PlanDetail::PlanDetail(ConsoleContext &context, QWidget *parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(context, *this))
{
    m_parts->build();
    connect(&context, &ConsoleContext::planRunsChanged, this, [this](qint64 plan) {
        if (plan == m_parts->shown.plan.id)
            m_parts->refresh();
    });
    show(nullptr);
}

PlanDetail::~PlanDetail() = default;

domain::PlanId PlanDetail::plan() const
{
    return m_parts->shown.plan.id;
}

void PlanDetail::show(const tables::PlanSummary *summary)
{
    const bool other = !summary || summary->plan.id != m_parts->shown.plan.id;
    m_parts->shown = summary ? *summary : tables::PlanSummary();
    m_parts->stack->setCurrentIndex(summary ? 1 : 0);
    if (other) {
        m_parts->ask(Parts::Asks::Nothing);
        // What failed is what a person must see; else all of it.
        const auto first = summary && summary->counts.failed > 0 ? PlanStepTable::Show::Failed
                                                                 : PlanStepTable::Show::All;
        m_parts->show->setCurrentData(int(first));
        m_parts->steps->setShow(first);
        m_parts->steps->setStored(m_parts->shown.plan.id);
    }
    if (summary)
        m_parts->refresh();
    m_parts->refreshStep();
}

}  // namespace ui
