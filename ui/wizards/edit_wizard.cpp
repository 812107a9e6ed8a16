// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/edit_wizard.h"

#include "models/jobs/undo.h"
#include "ui/parts/banner.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/edit_preview_table.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/wizards/running_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {
namespace {

using namespace Qt::StringLiterals;
enum EditStepIndex { Fields, Review, Running };

}  // namespace

EditWizard::EditWizard(ConsoleContext &context, jobs::Selection selection, qint64 count,
                       const std::optional<domain::Metadata> &current, QWidget *parent)
    : WizardFrame(tr("Edit metadata"), parent), m_context(context), m_fieldReader(context.reads()),
      m_planReader(context.reads()), m_count(count)
{
    m_draft.selection = std::move(selection);

    auto *fields = new QWidget(this);
    auto *fieldLayout = new QVBoxLayout(fields);
    fieldLayout->setContentsMargins(0, 0, 0, 0);
    fieldLayout->setSpacing(size::PanelGap);
    auto *panel = new Panel(fields);
    m_editor = new MetadataEditor(MetadataEditor::Scope::Full, panel);
    panel->body()->addWidget(m_editor);
    m_problem = label({}, TextRole::Body, Ink::Text, fields);
    m_problem->setWordWrap(true);
    addLimited(*fieldLayout, panel, 760);
    fieldLayout->addWidget(m_problem);
    fieldLayout->addStretch(1);

    auto *review = new QWidget(this);
    auto *columns = new QHBoxLayout(review);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(size::PanelGap);
    auto *left = new QVBoxLayout;
    left->setSpacing(size::PanelGap);
    m_error = new Banner(StatusKind::Failed, {}, {}, review);
    m_newValues = new Banner(StatusKind::Warning, {}, {}, review);
    left->addWidget(m_error);
    left->addWidget(m_newValues);
    auto *tablePanel = new Panel(review);
    tablePanel->setFlush(true);
    m_table = new EditPreviewTable(tablePanel);
    tablePanel->body()->addWidget(m_table);
    left->addWidget(tablePanel, 1);
    columns->addLayout(left, 1);
    m_summary = new EditSummary(review);
    columns->addWidget(m_summary);

    m_running = new RunningPage(tr("Progress of the edit"), this);

    addStep({tr("What changes"),
             {},
             tr("Only ticked fields are changed, an empty one is cleared."),
             {},
             {}},
            fields);
    addStep({tr("Review"), {}, {}, tr("Change"), u"check"_s, false, false}, review);
    addStep({tr("Progress"), {}, {}, {}, {}, false, false}, m_running);
    setFootNote(tr("Nothing is changed before the review. The edit can be undone."));

    connect(m_editor, &MetadataEditor::changed, this, [this] {
        const QString problem = m_editor->problem();
        const QStringList summary = m_editor->summary();
        m_problem->setText(problem);
        setChoice(Fields,
                  summary.isEmpty() ? tr("%n certificates", nullptr, int(m_count))
                                    : m_editor->shortSummary());
        setCanContinue(!summary.isEmpty() && problem.isEmpty());
    });
    m_fieldReader.knownValues(m_context.clock().now(), this,
                              [this, current](crypto::Result<jobs::KnownValues> known) {
                                  if (known)
                                      m_editor->setChoices(*known);
                                  if (current)
                                      m_editor->setCurrent(*current);
                              });
    setChoice(Fields, tr("%n certificates", nullptr, int(m_count)));
    goTo(Fields);
    setCanContinue(false);
}

void EditWizard::entered(int step)
{
    if (step == Fields)
        setCanContinue(!m_editor->summary().isEmpty() && m_editor->problem().isEmpty());
    else if (step == Review)
        foresee();
}

void EditWizard::foresee()
{
    setCanContinue(false);
    m_plan.reset();
    m_error->hide();
    m_newValues->hide();
    m_table->setPlan({});
    m_summary->setPlan({});
    setSentence(Review, tr("Working out what would change…"));
    m_draft.patch = m_editor->patch();
    m_planReader.planEdit(
        m_draft, m_context.clock().now(), this,
        [this](crypto::Result<std::shared_ptr<const jobs::EditPlan>> plan) {
            if (!plan) {
                m_error->setError(plan.error());
                m_error->show();
                setSentence(Review, {});
                return;
            }
            m_plan = *plan;
            m_table->setPlan(*m_plan);
            m_summary->setPlan(*m_plan);
            const auto changing = qint64(m_plan->steps.size());
            setSentence(
                Review,
                changing == 0 ? tr("All are already as wanted: nothing would change.")
                    : changing > jobs::EditPlan::PreviewLimit
                    ? tr("This is exactly what is written; the first %1 certificates are shown.")
                          .arg(number(jobs::EditPlan::PreviewLimit))
                    : tr("This is exactly what is written. Nothing is changed yet."));
            setVerb(Review, tr("Change %n certificates", nullptr, int(changing)));
            setChoice(Review, tr("%1 of %2 change").arg(number(changing), number(m_plan->matched)));
            if (!m_plan->newValues.isEmpty()) {
                QStringList shown = m_plan->newValues.mid(0, 8);
                for (QString &value : shown)
                    value = visible(value);
                m_newValues->set(
                    StatusKind::Warning, tr("New to this vault: %1").arg(shown.join(u", "_s)),
                    tr("No certificate has these values yet. Check the spelling, or go on."));
                m_newValues->show();
            }
            setCanContinue(changing > 0 && !m_context.vault().readOnly);
        });
}

void EditWizard::verbPressed(int step)
{
    if (step == Review)
        apply();
    else
        next();
}

void EditWizard::apply()
{
    if (!m_plan || m_job)
        return;
    goTo(Running);
    setRunning(true, tr("Stop"));
    m_running->start(tr("changing certificates"));
    const auto plan = m_plan;
    m_job = m_context.run(tr("Edit %n certificates", nullptr, int(plan->steps.size())),
                          jobs::JobRunner::Lane::Write, jobs::editJob(plan), this,
                          {[this](const QVariant &result) {
                               const auto outcome = result.value<jobs::EditOutcome>();
                               announceEdit(m_context, outcome);
                               close();
                           },
                           [this](const crypto::Error &error) {
                               m_running->fail(error);
                               setFinished(tr("Close"));
                           },
                           [this](const jobs::Progress &progress) { m_running->set(progress); }});
}

void EditWizard::cancelPressed()
{
    if (current() == Running && m_job)
        m_context.jobs().stop(m_job);
    else
        close();
}

void announceEdit(ConsoleContext &context, const jobs::EditOutcome &outcome)
{
    if (outcome.changed == 0) {
        context.toast(StatusKind::Note, EditWizard::tr("Nothing was changed."));
        return;
    }
    QString text = EditWizard::tr("%n certificates changed.", nullptr, int(outcome.changed));
    if (outcome.stopped)
        text += u' ' + EditWizard::tr("Stopped before the rest.");
    if (outcome.missing > 0)
        text += u' ' + EditWizard::tr("%n were no longer there.", nullptr, int(outcome.missing));
    context.toast(outcome.stopped ? StatusKind::Warning : StatusKind::Valid, text,
                  EditWizard::tr("Undo"), [&context] { undoLastEdit(context, &context); });
}

void undoLastEdit(ConsoleContext &context, QObject *receiver)
{
    context.run(EditWizard::tr("Undo the edit"), jobs::JobRunner::Lane::Write, jobs::undoJob(),
                receiver,
                {[&context](const QVariant &result) {
                     const auto outcome = result.value<jobs::UndoOutcome>();
                     context.toast(StatusKind::Valid,
                                   EditWizard::tr("%n certificates put back as they were.", nullptr,
                                                  int(outcome.restored)));
                 },
                 {},
                 {}});
}

}  // namespace ui
