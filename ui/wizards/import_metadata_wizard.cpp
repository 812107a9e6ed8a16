// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/import_metadata_wizard.h"

#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/edit_preview_table.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/wizards/edit_wizard.h"
#include "ui/wizards/running_page.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {
namespace {

using namespace Qt::StringLiterals;
enum CsvStep { FileStep, ReviewStep, RunStep };
constexpr int ShownProblems = 5;

}  // namespace

ImportMetadataWizard::ImportMetadataWizard(ConsoleContext &context, const QString &path,
                                           QWidget *parent)
    : WizardFrame(tr("Import metadata"), parent), m_context(context), m_reader(context.reads())
{
    m_running = new RunningPage(tr("Progress of the import"), this);
    addStep({tr("File"),
             {},
             tr("Owners, tags and other fields from a spreadsheet, saved as CSV."),
             {},
             {}},
            filePage());
    addStep({tr("Review"), {}, {}, tr("Change"), u"check"_s, false, false}, reviewPage());
    addStep({tr("Progress"), {}, {}, {}, {}, false, false}, m_running);
    setFootNote(tr("Nothing is changed before the review. The edit can be undone."));
    m_path->setText(path);
    goTo(FileStep);
}

QWidget *ImportMetadataWizard::filePage()
{
    auto *page = new QWidget(this);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(size::PanelGap);
    auto *panel = new Panel(page);
    m_path = new QLineEdit(panel);
    m_path->setMinimumHeight(size::Control);
    m_path->setAccessibleName(tr("CSV file"));
    m_path->setPlaceholderText(tr("A file with a first line of column names"));
    QLabel *head = label(tr("CSV file"), TextRole::Name);
    head->setBuddy(m_path);
    panel->body()->addWidget(head);
    auto *row = new QHBoxLayout;
    row->addWidget(m_path, 1);
    auto *choose = button(tr("Choose…"), u"folder"_s, ButtonKind::Plain, panel);
    row->addWidget(choose);
    panel->body()->addLayout(row);
    addLimited(*outer, panel, 760);

    auto *help = new Panel(tr("What the columns are called"), page);
    const std::pair<QString, QString> lines[] = {
        {u"sha256, id, serial"_s, tr("one of them says which certificate a line means")},
        {u"owner, team, environment"_s,
         tr("text; an empty cell changes nothing, a cell of - clears")},
        {u"criticality"_s, tr("low, medium, high or critical")},
        {u"tags"_s, tr("separated by ; or |, replaces all tags")},
        {u"managed"_s, tr("yes or no")},
        {u"notes, superseded-by"_s, tr("text; the fingerprint of the certificate that took over")},
        {tr("your own fields"), tr("by their names")},
    };
    for (const auto &[name, text] : lines) {
        auto *line = new QHBoxLayout;
        QLabel *field = label(name, TextRole::Name);
        field->setFixedWidth(184);
        line->addWidget(field);
        line->addWidget(label(text, TextRole::Body, Ink::Muted), 1);
        help->body()->addLayout(line);
    }
    addLimited(*outer, help, 760);
    outer->addStretch(1);
    connect(choose, &QPushButton::clicked, this, [this] {
        auto *dialog =
            new QFileDialog(this, tr("CSV file with metadata"), QFileInfo(m_path->text()).path(),
                            tr("CSV files (*.csv *.tsv *.txt);;All files (*)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
        dialog->open();
    });
    connect(m_path, &QLineEdit::textChanged, this, [this](const QString &text) {
        setCanContinue(!text.trimmed().isEmpty());
        setChoice(FileStep, visible(QFileInfo(text).fileName()));
    });
    return page;
}

QWidget *ImportMetadataWizard::reviewPage()
{
    auto *review = new QWidget(this);
    auto *columns = new QHBoxLayout(review);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(size::PanelGap);
    auto *left = new QVBoxLayout;
    left->setSpacing(size::PanelGap);
    m_error = new Banner(StatusKind::Failed, {}, {}, review);
    m_problems = new Banner(StatusKind::Warning, {}, {}, review);
    m_problemLines = label({}, TextRole::Body, Ink::Text, m_problems);
    m_problemLines->setWordWrap(true);
    m_problems->setContent(m_problemLines);
    left->addWidget(m_error);
    left->addWidget(m_problems);
    auto *panel = new Panel(review);
    panel->setFlush(true);
    m_table = new EditPreviewTable(panel);
    panel->body()->addWidget(m_table);
    left->addWidget(panel, 1);
    columns->addLayout(left, 1);
    m_summary = new EditSummary(review);
    columns->addWidget(m_summary);
    return review;
}

void ImportMetadataWizard::entered(int step)
{
    if (step == FileStep)
        setCanContinue(!m_path->text().trimmed().isEmpty());
    else if (step == ReviewStep)
        foresee();
}

void ImportMetadataWizard::foresee()
{
    setCanContinue(false);
    m_plan.reset();
    m_error->hide();
    m_problems->hide();
    m_table->setPlan({});
    m_summary->setPlan({});
    setSentence(ReviewStep, tr("Reading the file…"));
    const QString path = QDir::fromNativeSeparators(m_path->text().trimmed());
    m_reader.planCsv(
        path, m_context.clock().now(), this,
        [this](crypto::Result<std::shared_ptr<const jobs::CsvPlan>> plan) {
            if (!plan) {
                m_error->setError(plan.error());
                m_error->show();
                setSentence(ReviewStep, {});
                return;
            }
            m_plan = *plan;
            m_table->setPlan(m_plan->edit);
            m_summary->setPlan(m_plan->edit);
            const auto changing = qint64(m_plan->edit.steps.size());
            setSentence(
                ReviewStep,
                tr("%1 lines read. This is exactly what is written; nothing is changed yet.")
                    .arg(number(m_plan->lines)));
            setVerb(ReviewStep, tr("Change %n certificates", nullptr, int(changing)));
            setChoice(
                ReviewStep,
                tr("%1 of %2 lines change something").arg(number(changing), number(m_plan->lines)));
            QStringList problems;
            for (const jobs::CsvProblem &problem : m_plan->problems.mid(0, ShownProblems))
                problems << tr("Line %1: %2").arg(number(problem.line), visible(problem.reason));
            if (m_plan->problemCount > problems.size() && !problems.isEmpty())
                problems << tr("and %1 more").arg(number(m_plan->problemCount - problems.size()));
            if (!m_plan->ignoredColumns.isEmpty())
                problems << tr("Columns that are not known are skipped: %1")
                                .arg(visible(m_plan->ignoredColumns.join(u", "_s)));
            if (!problems.isEmpty()) {
                m_problems->set(StatusKind::Warning,
                                m_plan->problemCount > 0
                                    ? tr("%1 lines are skipped").arg(number(m_plan->problemCount))
                                    : tr("Not every column is used"),
                                {});
                m_problemLines->setText(problems.join(u'\n'));
                m_problems->show();
            }
            setCanContinue(changing > 0 && !m_context.vault().readOnly);
        });
}

void ImportMetadataWizard::verbPressed(int step)
{
    if (step == ReviewStep)
        apply();
    else
        next();
}

void ImportMetadataWizard::apply()
{
    if (!m_plan || m_job)
        return;
    goTo(RunStep);
    setRunning(true, tr("Stop"));
    m_running->start(tr("changing certificates"));
    const std::shared_ptr<const jobs::EditPlan> plan(m_plan, &m_plan->edit);
    m_job = m_context.run(tr("Metadata for %n certificates", nullptr, int(plan->steps.size())),
                          jobs::JobRunner::Lane::Write, jobs::editJob(plan), this,
                          {[this](const QVariant &result) {
                               announceEdit(m_context, result.value<jobs::EditOutcome>());
                               close();
                           },
                           [this](const crypto::Error &error) {
                               m_running->fail(error);
                               setFinished(tr("Close"));
                           },
                           [this](const jobs::Progress &progress) { m_running->set(progress); }});
}

void ImportMetadataWizard::cancelPressed()
{
    if (current() == RunStep && m_job)
        m_context.jobs().stop(m_job);
    else
        close();
}

}  // namespace ui
