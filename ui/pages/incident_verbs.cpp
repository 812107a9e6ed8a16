// SPDX-License-Identifier: GPL-3.0-or-later
// What one can do on the incident page. Every write is a job.
#include "ui/pages/incident_parts.h"

#include "models/jobs/evidence_pack.h"
#include "models/jobs/incident.h"
#include "models/jobs/prove.h"
#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/dates.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/wizards/revoke_wizard.h"

#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using report::IncidentTask;

void IncidentPage::Parts::choose(std::int64_t incident)
{
    shown = incident;
    loader.load(incident);
}

void IncidentPage::Parts::refresh()
{
    loader.loadList();
}

void IncidentPage::Parts::lists(const QString &rest)
{
    context.openInventory((u"incident:%1 "_s.arg(report.id) + rest).trimmed());
}

domain::PlanId IncidentPage::Parts::pausablePlan() const
{
    for (const domain::PlanId plan : report.plans) {
        if (context.planRuns(plan))
            return plan;
    }
    return 0;
}

domain::PlanId IncidentPage::Parts::resumablePlan() const
{
    return pausablePlan() == 0 ? report.resumable : 0;
}

void IncidentPage::Parts::pauseOrResume()
{
    if (const domain::PlanId running = pausablePlan()) {
        context.stopPlan(running);
        return;
    }
    if (const domain::PlanId plan = resumablePlan())
        context.resumePlan(plan, IncidentPage::tr("Incident %1").arg(report.id), &page,
                           {[this](const QVariant &) { refresh(); }, {}, {}});
}

void IncidentPage::Parts::act(const IncidentTask &task)
{
    switch (task.kind) {
    case IncidentTask::Kind::Unplanned: {
        RevokeStart start;
        start.selection =
            jobs::Selection::matching(u"incident:%1 -status:revoked"_s.arg(report.id));
        start.count = task.count;
        start.reason = report.reason;
        start.replace = true;
        start.incident = report.id;
        context.showWizard(new RevokeWizard(context, start));
        break;
    }
    case IncidentTask::Kind::Failed:
        context.openPlan(task.plan);
        break;
    case IncidentTask::Kind::Held:
        release(task);
        break;
    case IncidentTask::Kind::Publish:
        publish(task.object);
        break;
    case IncidentTask::Kind::NotShown:
        readBack();
        break;
    case IncidentTask::Kind::NotTold:
    case IncidentTask::Kind::NoOwner:
        context.openInventory(task.query);
        break;
    }
}

void IncidentPage::Parts::ask(const Question &question, std::function<void(const QString &)> action)
{
    while (QLayoutItem *item = questions->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto *box = new Banner(StatusKind::Warning, question.title, question.text, &page);
    QLineEdit *field = nullptr;
    if (!question.field.isEmpty()) {
        field = new QLineEdit(box);
        field->setMinimumHeight(size::Control);
        field->setAccessibleName(question.field);
        field->setPlaceholderText(question.field);
        box->setContent(field);
    }
    QPushButton *cancel = box->addAction(IncidentPage::tr("Cancel"), [box] { box->deleteLater(); });
    QPushButton *verb = box->addAction(question.verb, [box, field, action] {
        const QString text = field ? field->text() : QString();
        box->deleteLater();
        action(text);
    });
    setKind(verb, question.danger ? ButtonKind::Danger : ButtonKind::Primary);
    if (field) {
        verb->setEnabled(false);
        QObject::connect(field, &QLineEdit::textChanged, verb, [verb](const QString &text) {
            verb->setEnabled(!text.trimmed().isEmpty());
        });
    }
    questions->addWidget(box);
    if (field)
        field->setFocus();
    else
        cancel->setFocus();
}

void IncidentPage::Parts::release(const IncidentTask &task)
{
    const domain::PlanId plan = task.plan;
    const int step = task.step;
    ask({IncidentPage::tr("Let the wave begin? It revokes %Ln certificate(s).", nullptr,
                          int(task.count)),
         IncidentPage::tr("What is revoked for good cannot be taken back."),
         IncidentPage::tr("Revoke them"),
         {},
         true},
        [this, plan, step](const QString &) {
            context.run(IncidentPage::tr("Let the next wave begin"), jobs::JobRunner::Lane::Write,
                        jobs::releaseGateJob(plan, step, {}), &page,
                        {[this, plan](const QVariant &) {
                             context.resumePlan(
                                 plan, IncidentPage::tr("Incident %1").arg(report.id), &page,
                                 {[this](const QVariant &) { refresh(); }, {}, {}});
                         },
                         {},
                         {}});
        });
}

void IncidentPage::Parts::readBack()
{
    QStringList files;
    for (const report::IncidentAuthority &authority : report.authorities) {
        if (!authority.file.isEmpty() && authority.counts.revoked > authority.counts.proven)
            files << authority.file;
    }
    context.run(IncidentPage::tr("Read the published lists back"), jobs::JobRunner::Lane::Write,
                jobs::proveFromFilesJob(files), &page,
                {[this](const QVariant &result) {
                     const qint64 count = result.toLongLong();
                     context.toast(count > 0 ? StatusKind::Valid : StatusKind::Note,
                                   count > 0
                                       ? IncidentPage::tr("%Ln more proven.", nullptr, int(count))
                                       : IncidentPage::tr("The lists show nothing new."));
                     refresh();
                 },
                 [this](const crypto::Error &error) {
                     banner->setError(error);
                     banner->show();
                 },
                 {}});
}

// A list in a file of one's choice, then read back from there.
void IncidentPage::Parts::publish(const QString &authority)
{
    auto *dialog =
        new QFileDialog(&page, IncidentPage::tr("Publish the revocation list"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(IncidentPage::tr("Revocation lists (*.crl)"));
    dialog->setDefaultSuffix(u"crl"_s);
    dialog->selectFile(u"list.crl"_s);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, &page, [this, authority](const QString &path) {
            context.run(IncidentPage::tr("Publish the list of %1").arg(visible(authority, 60)),
                        jobs::JobRunner::Lane::Write,
                        jobs::publishAndProveJob(report.id, authority, path), &page,
                        {[this](const QVariant &) { refresh(); },
                         [this](const crypto::Error &error) {
                             banner->setError(error);
                             banner->show();
                         },
                         {}});
        });
    dialog->open();
}

void IncidentPage::Parts::buildEvidence()
{
    auto *dialog =
        new QFileDialog(&page, IncidentPage::tr("Build evidence pack"),
                        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);  // what is there is not replaced
    dialog->setNameFilter(IncidentPage::tr("Archives (*.zip)"));
    dialog->setDefaultSuffix(u"zip"_s);
    dialog->selectFile(u"incident-%1-evidence.zip"_s.arg(report.id));
    QObject::connect(dialog, &QFileDialog::fileSelected, &page, [this](const QString &path) {
        context.run(
            IncidentPage::tr("Build evidence pack"), jobs::JobRunner::Lane::Write,
            jobs::evidenceJob(report.id, path), &page,
            {[this](const QVariant &result) {
                 const auto outcome = result.value<jobs::EvidenceOutcome>();
                 banner->set(
                     StatusKind::Valid,
                     IncidentPage::tr("Evidence pack written: %1").arg(visible(outcome.path, 200)),
                     IncidentPage::tr("%Ln file(s), signed and read back. SHA-256 %1", nullptr,
                                      outcome.files)
                         .arg(groupedHex(outcome.sha256)));
                 banner->show();
             },
             [this](const crypto::Error &error) {
                 banner->setError(error);
                 banner->show();
             },
             {}});
    });
    dialog->open();
}

void IncidentPage::Parts::closeIncident()
{
    const std::int64_t id = report.id;
    ask({IncidentPage::tr("Close the incident?"),
         IncidentPage::tr("What it did stays on record; no plan can join it any more."),
         IncidentPage::tr("Close incident"), IncidentPage::tr("how it ended")},
        [this, id](const QString &note) {
            context.run(IncidentPage::tr("Close incident"), jobs::JobRunner::Lane::Write,
                        jobs::closeIncidentJob(id, note), &page,
                        {[this](const QVariant &) { refresh(); }, {}, {}});
        });
}

}  // namespace ui
