// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/import_wizard.h"

#include "models/jobs/judge_certificates.h"
#include "models/jobs/link_chains.h"
#include "models/report/certificate_json.h"
#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/import_container_editor.h"
#include "ui/parts/import_preview_table.h"
#include "ui/parts/import_source_editor.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/progress_line.h"
#include "ui/parts/segmented.h"
#include "ui/parts/status_shape.h"
#include "ui/wizards/running_page.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QVBoxLayout>

namespace ui {
namespace {

using namespace Qt::StringLiterals;
enum ImportStep { SourceStep, OptionStep, PreviewStep, ResultStep };
constexpr int ShownUnreadable = 50;

// The issuers first: what is wrong with a chain is seen when it is there.
void checkImported(ConsoleContext &context)
{
    context.run(ImportWizard::tr("Check signatures of issuers"), jobs::JobRunner::Lane::Write,
                jobs::linkChainsJob(), &context, {[&context](const QVariant &) {
                    context.run(ImportWizard::tr("Check against the rules of lint"),
                                jobs::JobRunner::Lane::Read, jobs::judgeCertificatesJob(), &context,
                                {});
                }});
}

}  // namespace

ImportWizard::ImportWizard(ConsoleContext &context, const QStringList &paths, QWidget *parent)
    : WizardFrame(tr("Import certificates"), parent), m_context(context), m_reader(context.reads()),
      m_valueReader(context.reads()),
      m_passphrases(std::make_shared<const std::vector<crypto::Secret>>())
{
    m_sources = new ImportSourceEditor(jobs::systemTrustPaths(), this);
    m_sources->setMaximumWidth(860);
    m_running = new RunningPage(tr("Progress of the import"), this);
    addStep({tr("Sources"),
             {},
             tr("Where the certificates are now. Nothing is moved or changed there."),
             {},
             {}},
            m_sources);
    addStep({tr("What they get"),
             {},
             tr("Who owns what is new. All of it can be changed later."),
             {},
             {}},
            optionPage());
    addStep({tr("Preview"), {}, {}, tr("Import"), u"import"_s, false, false}, previewPage());
    addStep({tr("Result"), {}, {}, {}, {}}, m_running);
    setFootNote(tr("Import changes nothing until you press Import."));
    connect(m_sources, &ImportSourceEditor::changed, this, [this] {
        setChoice(SourceStep, m_sources->summary());
        setCanContinue(!m_sources->isEmpty());
    });
    goTo(SourceStep);
    setCanContinue(false);
    if (!paths.isEmpty())
        m_sources->addPaths(paths);
}

ImportWizard::~ImportWizard() = default;

QWidget *ImportWizard::optionPage()
{
    auto *page = new QWidget(this);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(size::PanelGap);
    auto *panel = new Panel(tr("New certificates get"), page);
    m_metadata = new MetadataEditor(MetadataEditor::Scope::Import, panel);
    panel->body()->addWidget(m_metadata);
    m_includeKnown =
        new QCheckBox(tr("Also give it to those that are in the vault already"), panel);
    m_includeKnown->setMinimumHeight(size::SmallControl);
    panel->body()->addWidget(m_includeKnown);
    addLimited(*outer, panel, 760);
    auto *versions = new Panel(tr("Newer versions"), page);
    m_supersede = new QCheckBox(
        tr("A newer version supersedes the older one and takes over owner, tags and fields"),
        versions);
    m_supersede->setMinimumHeight(size::SmallControl);
    m_supersede->setChecked(true);
    versions->body()->addWidget(m_supersede);
    QLabel *note = label(tr("A newer version has the same names from the same issuer and ends "
                            "later. Superseded ones "
                            "leave the default view and no longer count as expiring."),
                         TextRole::Note, Ink::Muted);
    note->setWordWrap(true);
    note->setIndent(24);
    versions->body()->addWidget(note);
    addLimited(*outer, versions, 760);
    outer->addStretch(1);
    m_valueReader.knownValues(m_context.clock().now(), this,
                              [this](crypto::Result<jobs::KnownValues> known) {
                                  if (known)
                                      m_metadata->setChoices(*known);
                              });
    connect(m_metadata, &MetadataEditor::changed, this, [this] {
        const QString summary = m_metadata->shortSummary();
        setChoice(OptionStep, summary.isEmpty() ? tr("nothing") : summary);
    });
    return page;
}

QWidget *ImportWizard::previewPage()
{
    auto *page = new QWidget(this);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(size::PanelGap);
    m_error = new Banner(StatusKind::Failed, {}, {}, page);
    m_error->hide();
    outer->addWidget(m_error);
    m_containers = new ImportContainerEditor(page);
    outer->addWidget(m_containers);
    connect(m_containers, &ImportContainerEditor::tried, this, [this] {
        auto all = std::make_shared<std::vector<crypto::Secret>>();
        for (const crypto::Secret &known : *m_passphrases)
            all->push_back(known.clone());
        for (crypto::Secret &secret : m_containers->passphrases())
            all->push_back(std::move(secret));
        m_passphrases = all;
        foresee();
    });
    m_previewProgress = new ProgressLine(tr("Reading the sources"), page);
    outer->addWidget(m_previewProgress);
    m_groups = new Segmented(tr("What is listed"), page);
    for (int group = 0; group <= int(ImportGroup::Unreadable); ++group)
        m_groups->add({});
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_groups);
    tools->addStretch(1);
    m_cut = label({}, TextRole::Note, Ink::Muted);
    tools->addWidget(m_cut);
    outer->addLayout(tools);
    auto *panel = new Panel(page);
    panel->setFlush(true);
    m_table = new ImportPreviewTable(panel);
    panel->body()->addWidget(m_table);
    outer->addWidget(panel, 1);
    connect(m_groups, &Segmented::chosen, this,
            [this](int index) { m_table->rows().setGroup(ImportGroup(index)); });
    return page;
}

jobs::ImportDraft ImportWizard::draft() const
{
    jobs::ImportDraft draft;
    draft.paths = m_sources->paths();
    draft.systemTrust = m_sources->systemTrust();
    draft.pasted = m_sources->pasted();
    draft.passphrases = m_passphrases;
    draft.metadata = m_metadata->patch();
    draft.includeKnown = m_includeKnown->isChecked();
    draft.supersede = m_supersede->isChecked();
    return draft;
}

void ImportWizard::entered(int step)
{
    if (step == SourceStep) {
        m_reader.cancel();
        setCanContinue(!m_sources->isEmpty());
    } else if (step == OptionStep) {
        m_reader.cancel();
        setCanContinue(true);
    } else if (step == PreviewStep) {
        foresee();
    }
}

void ImportWizard::foresee()
{
    m_preview.reset();
    setCanContinue(false);
    m_error->hide();
    m_containers->hide();
    m_groups->hide();
    m_cut->clear();
    m_table->rows().setRows({}, m_context.clock().now());
    m_previewProgress->show();
    m_previewProgress->set(0, 0);
    m_previewProgress->setBusy(true);
    setSentence(PreviewStep, tr("Reading the sources…"));
    setChoice(PreviewStep, {});
    m_reader.planImport(
        draft(), this,
        [guard = QPointer<ImportWizard>(this)](const jobs::Progress &progress) {
            if (!guard || guard->m_preview)
                return;
            guard->m_previewProgress->setBusy(progress.total <= 0);
            guard->m_previewProgress->set(progress.done, progress.total);
            guard->setSentence(PreviewStep, tr("Reading %1").arg(visible(progress.note, 120)));
        },
        [this](crypto::Result<std::shared_ptr<const jobs::ImportPreview>> preview) {
            m_previewProgress->hide();
            if (!preview) {
                m_error->setError(preview.error());
                m_error->show();
                setSentence(PreviewStep, {});
                return;
            }
            m_preview = *preview;
            showPreview();
        });
}

void ImportWizard::showPreview()
{
    const jobs::ImportPreview &p = *m_preview;
    m_containers->setContainers(p.lockedContainers);
    const std::pair<QString, qint64> groups[] = {
        {tr("All"), -1},        {tr("New"), p.added},
        {tr("Known"), p.known}, {tr("Newer versions"), p.newerVersions},
        {tr("Keys"), p.keys},   {tr("Unreadable"), p.unreadableCount},
    };
    int index = 0;
    for (const auto &[name, count] : groups)
        m_groups->setText(index++, count < 0 ? name : u"%1  %2"_s.arg(name, number(count)));
    m_groups->setCurrent(0);
    m_groups->show();
    m_table->rows().setGroup(ImportGroup::All);
    m_table->rows().setRows(p.rows, m_context.clock().now());
    if (p.rows.size() >= jobs::ImportPreview::ListLimit)
        m_cut->setText(tr("the first %1 are listed, all are counted").arg(number(p.rows.size())));

    QStringList parts;
    if (p.crls > 0)
        parts << tr("%n revocation lists", nullptr, int(p.crls));
    if (p.requests > 0)
        parts << tr("%n requests", nullptr, int(p.requests));
    if (p.keysWithoutCertificate > 0)
        parts << tr("%n keys without a certificate", nullptr, int(p.keysWithoutCertificate));
    QString sentence = tr("%n files read, nothing written yet.", nullptr, int(p.files));
    if (!parts.isEmpty())
        sentence += u' ' + tr("Also: %1.").arg(parts.join(u", "_s));
    setSentence(PreviewStep, sentence);
    setChoice(PreviewStep, tr("%1 new, %2 known").arg(number(p.added), number(p.known)));
    const bool anything = p.added + p.known + p.keys + p.crls + p.requests > 0;
    setVerb(PreviewStep,
            p.added > 0 ? tr("Import %n certificates", nullptr, int(p.added)) : tr("Import"));
    setCanContinue(anything && !m_context.vault().readOnly);
    if (m_context.vault().readOnly) {
        m_error->set(StatusKind::Warning, tr("This vault is open read-only"),
                     visible(m_context.vault().readOnlyReason));
        m_error->show();
    }
}

void ImportWizard::verbPressed(int step)
{
    if (step == PreviewStep)
        apply();
    else
        next();
}

void ImportWizard::apply()
{
    if (!m_preview || m_job)
        return;
    goTo(ResultStep);
    setRunning(true, tr("Stop, keep what is in"));
    setFootNote(tr("The import goes on while you look elsewhere; the job list shows it."));
    m_running->start(tr("reading and storing"));
    m_started = m_context.clock().now();
    const jobs::ImportDraft chosen = draft();
    // The session, not the wizard, waits for the end: the issuers are checked even if the wizard is
    // gone.
    const QPointer<ImportWizard> guard(this);
    ConsoleContext &context = m_context;
    m_job = m_context.run(
        tr("Import from %1").arg(m_sources->summary()), jobs::JobRunner::Lane::Write,
        jobs::importJob(chosen), &context,
        {[guard, &context](const QVariant &result) {
             const auto outcome = result.value<jobs::ImportOutcome>();
             if (outcome.added + outcome.crls > 0)
                 checkImported(context);
             if (guard)
                 guard->showOutcome(outcome);
             else
                 context.toast(StatusKind::Valid,
                               tr("%n certificates imported.", nullptr, int(outcome.added)));
         },
         [guard, &context](const crypto::Error &error) {
             if (!guard) {
                 context.toast(StatusKind::Failed, tr("The import failed."));
                 return;
             }
             guard->m_running->fail(error);
             guard->setFinished(tr("Close"));
         },
         [guard](const jobs::Progress &progress) {
             if (guard)
                 guard->m_running->set(progress);
         }});
}

void ImportWizard::showOutcome(const jobs::ImportOutcome &outcome)
{
    m_passphrases = std::make_shared<const std::vector<crypto::Secret>>();
    m_running->done(outcome.stopped ? tr("stopped; what is counted here is in the vault")
                                    : tr("%n files read", nullptr, int(outcome.files)));
    auto *panel = new Panel(tr("In the vault now"));
    const auto line = [panel](StatusKind kind, const QString &text, qint64 count) {
        auto *row = new QHBoxLayout;
        row->addWidget(new StatusLine(kind, text), 1);
        row->addWidget(label(number(count), count > 0 ? TextRole::Strong : TextRole::Number));
        panel->body()->addLayout(row);
    };
    line(StatusKind::New, tr("Certificates added"), outcome.added);
    line(StatusKind::Valid, tr("Known already, seen again"), outcome.known);
    if (outcome.superseded > 0)
        line(StatusKind::Note, tr("Older versions superseded"), outcome.superseded);
    line(StatusKind::New, tr("Private keys sealed and tried"), outcome.keys);
    if (outcome.keysWithoutCertificate > 0)
        line(StatusKind::Warning, tr("of these without a certificate"),
             outcome.keysWithoutCertificate);
    if (outcome.crls + outcome.knownCrls > 0)
        line(StatusKind::New, tr("Revocation lists"), outcome.crls);
    if (outcome.revoked > 0)
        line(StatusKind::Blocking, tr("Certificates they mark as revoked"), outcome.revoked);
    if (outcome.requests + outcome.knownRequests > 0)
        line(StatusKind::New, tr("Requests"), outcome.requests);
    line(outcome.unreadableCount > 0 ? StatusKind::Failed : StatusKind::Valid, tr("Unreadable"),
         outcome.unreadableCount);
    if (outcome.added > 0) {
        const QString query = u"added>=%1"_s.arg(report::rfc3339(m_started));
        auto *show = new LinkButton(tr("Show what was added"), panel);
        connect(show, &QPushButton::clicked, this, [this, query] {
            m_context.openInventory(query);
            close();
        });
        panel->body()->addWidget(show, 0, Qt::AlignLeft);
    }
    addLimited(*m_running->extra(), panel, 760);
    if (outcome.unreadableCount > 0) {
        auto *reasons = new Panel(tr("Could not be read"));
        reasons->setNote(number(outcome.unreadableCount));
        for (const jobs::UnreadableBlock &block : outcome.unreadable.mid(0, ShownUnreadable)) {
            auto *text = new ElidedLabel(unreadableText(block));
            text->setCopyable(true);
            reasons->body()->addWidget(text);
        }
        if (outcome.unreadableCount > ShownUnreadable)
            reasons->body()->addWidget(
                label(tr("and %1 more; the command line's import --json lists all of them")
                          .arg(number(outcome.unreadableCount - ShownUnreadable)),
                      TextRole::Note, Ink::Muted));
        addLimited(*m_running->extra(), reasons, 1100);
    }
    m_running->extra()->addStretch(1);
    setChoice(ResultStep, tr("%1 added").arg(number(outcome.added)),
              outcome.unreadableCount > 0 ? StatusKind::Warning : StatusKind::Valid);
    setFootNote(tr("Signatures of the issuers are checked in the background."));
    setFinished(tr("Close"));
}

void ImportWizard::cancelPressed()
{
    if (current() == ResultStep && m_job)
        m_context.jobs().stop(m_job);
    else
        close();
}

}  // namespace ui
