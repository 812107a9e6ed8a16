// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/import_key_wizard.h"

#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/detail_row.h"
#include "ui/parts/panel.h"
#include "ui/parts/passphrase_field.h"
#include "ui/wizards/running_page.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

enum ImportKeyStep { FileStep, RunStep };
constexpr int PageWidth = 760, FieldWidth = 320;

}  // namespace

ImportKeyWizard::ImportKeyWizard(ConsoleContext &context, QWidget *parent)
    : WizardFrame(tr("Import key"), parent), m_context(context)
{
    m_running = new RunningPage(tr("Progress of the import"), this);
    addStep({.title = tr("File"),
             .heading = tr("Which file holds the key"),
             .verb = tr("Import key"),
             .verbIcon = u"key"_s},
            filePage());
    addStep({.title = tr("Result"), .outcome = true}, m_running);
    setFootNote(tr("The file stays as it is. Delete it when the vault has the key."));
    goTo(FileStep);
}

QWidget *ImportKeyWizard::filePage()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::PanelGap);
    m_error = new Banner(StatusKind::Failed, {}, {}, page);
    m_error->hide();
    addLimited(*layout, m_error, PageWidth);
    auto *panel = new Panel(page);
    panel->body()->setSpacing(size::Gap);
    const auto head = [panel](const QString &text, QWidget *field) {
        QLabel *made = label(text, TextRole::Name);
        made->setBuddy(field);
        panel->body()->addWidget(made);
    };
    m_path = new QLineEdit(panel);
    m_path->setAccessibleName(tr("File of the key"));
    m_path->setMinimumHeight(size::Control);
    auto *choose = button(tr("Choose…"), u"folder"_s, ButtonKind::Plain, panel);
    head(tr("File of the key"), m_path);
    auto *row = new QHBoxLayout;
    row->addWidget(m_path, 1);
    row->addWidget(choose);
    panel->body()->addLayout(row);
    panel->body()->addWidget(
        label(tr("PEM, PKCS#8, PKCS#1, SEC1, PKCS#12 or JKS"), TextRole::Note, Ink::Muted));
    panel->body()->addSpacing(size::Grid);
    m_passphrase = new PassphraseField(tr("Passphrase of the file"), panel);
    m_passphrase->setMaximumWidth(FieldWidth);
    m_passphrase->setPlaceholder(tr("if it is encrypted"));
    head(tr("Passphrase of the file"), m_passphrase);
    panel->body()->addWidget(m_passphrase);
    panel->body()->addSpacing(size::Grid);
    m_label = new QLineEdit(panel);
    m_label->setMaxLength(100);
    m_label->setMaximumWidth(FieldWidth);
    m_label->setMinimumHeight(size::Control);
    m_label->setAccessibleName(tr("What it is for"));
    m_label->setPlaceholderText(tr("the file's name"));
    head(tr("What it is for"), m_label);
    panel->body()->addWidget(m_label);
    addLimited(*layout, panel, PageWidth);
    layout->addStretch(1);
    connect(choose, &QPushButton::clicked, this, &ImportKeyWizard::browse);
    connect(m_path, &QLineEdit::textChanged, this,
            [this](const QString &text) { setCanContinue(!text.trimmed().isEmpty()); });
    return page;
}

void ImportKeyWizard::browse()
{
    auto *dialog = new QFileDialog(this, tr("File of the key"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void ImportKeyWizard::entered(int step)
{
    if (step == FileStep)
        setCanContinue(!m_path->text().trimmed().isEmpty());
}

void ImportKeyWizard::verbPressed(int step)
{
    if (step == FileStep)
        apply();
    else
        next();
}

void ImportKeyWizard::apply()
{
    if (m_job)
        return;
    jobs::KeyImportDraft draft;
    draft.path = QDir::fromNativeSeparators(m_path->text().trimmed());
    draft.label = m_label->text().trimmed();
    auto passphrases = std::make_shared<std::vector<crypto::Secret>>();
    if (!m_passphrase->isEmpty())
        passphrases->push_back(m_passphrase->secret());
    draft.passphrases = std::move(passphrases);
    m_error->hide();
    goTo(RunStep);
    setRunning(true, tr("Stop"));
    m_running->start(tr("reading, sealing and proving"));
    m_job = m_context.run(
        tr("Import key"), jobs::JobRunner::Lane::Write, jobs::importKeysJob(std::move(draft)), this,
        {[this](const QVariant &result) { showTaken(result.value<QList<jobs::ImportedKey>>()); },
         [this](const crypto::Error &error) { showFailure(error); },
         {}});
}

void ImportKeyWizard::showTaken(const QList<jobs::ImportedKey> &keys)
{
    m_passphrase->clear();
    int added = 0;
    auto *panel = new Panel(tr("In the vault"));
    for (const jobs::ImportedKey &key : keys) {
        added += key.added ? 1 : 0;
        panel->body()->addWidget(new DetailRow(
            key.type,
            key.added ? tr("sealed and proven by a signature; %Ln certificate(s) of it are known",
                           nullptr, int(key.certificates))
                      : tr("the vault has it already")));
    }
    m_running->done(tr("%Ln key(s) taken in", nullptr, added));
    m_running->extra()->addWidget(panel);
    m_running->extra()->addStretch(1);
    setFinished(tr("Close"));
}

// Nothing was taken: another passphrase or file can be tried at once.
void ImportKeyWizard::showFailure(const crypto::Error &error)
{
    m_job = 0;
    setRunning(false);
    m_error->setError(error);
    m_error->show();
    m_passphrase->clear();
    goTo(FileStep);
}

void ImportKeyWizard::cancelPressed()
{
    if (current() == RunStep && m_job)
        m_context.jobs().stop(m_job);
    else
        close();
}

}  // namespace ui
