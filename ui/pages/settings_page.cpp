// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings_page.h"

#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/console_settings.h"
#include "ui/parts/dates.h"
#include "ui/parts/panel.h"
#include "ui/parts/passphrase_field.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/segmented.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/vault_door.h"

#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QLabel *note(const QString &text)
{
    QLabel *result = label(text, TextRole::Note, Ink::Muted);
    result->setWordWrap(true);
    return result;
}

// Name at the left, control beside it.
void addRow(QGridLayout &grid, const QString &name, QWidget *control, const QString &hint = {})
{
    const int row = grid.rowCount();
    QLabel *title = label(name, TextRole::Body);
    title->setBuddy(control);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(name);
    grid.addWidget(title, row, 0);
    grid.addWidget(control, row, 1, Qt::AlignLeft);
    if (!hint.isEmpty())
        grid.addWidget(note(hint), row + 1, 1);
    grid.setColumnMinimumWidth(0, 160);
    grid.setColumnStretch(1, 1);
}

}  // namespace

SettingsPage::SettingsPage(ConsoleContext &context, VaultDoor &door, ConsoleSettings &settings,
                           QWidget *parent)
    : QWidget(parent), m_context(context), m_door(door), m_settings(settings)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto *ground = new QWidget;
    ground->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(ground);
    layout->setContentsMargins(size::PageMargin, 16, size::PageMargin, size::PageMargin);
    layout->setSpacing(size::PanelGap);
    auto *head = new PageHead(tr("Settings"), ground);
    head->setSentence(
        tr("Left: this machine. Right: the vault %1.").arg(visible(context.vault().name)));
    layout->addWidget(head);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(size::PanelGap);
    auto *machine = new QVBoxLayout, *vault = new QVBoxLayout;
    machine->setSpacing(size::PanelGap);
    vault->setSpacing(size::PanelGap);
    machine->addWidget(lookPanel());
    machine->addWidget(lockPanel());
    machine->addStretch(1);
    vault->addWidget(safetyPanel());
    vault->addWidget(passphrasePanel());
    vault->addStretch(1);
    columns->addLayout(machine, 1);
    columns->addLayout(vault, 1);
    layout->addLayout(columns);
    layout->addStretch(1);
    scroll->setWidget(ground);
    outer->addWidget(scroll);
}

SettingsPage::~SettingsPage() = default;

Panel *SettingsPage::lookPanel()
{
    auto *panel = new Panel(tr("Look and language"));
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(12);
    auto *scheme = new Segmented(tr("Theme"));
    scheme->add(tr("System"), int(Scheme::System));
    scheme->add(tr("Light"), int(Scheme::Light));
    scheme->add(tr("Dark"), int(Scheme::Dark));
    scheme->setCurrentData(int(m_settings.scheme()));
    connect(scheme, &Segmented::chosen, this, [this, scheme] {
        m_settings.setScheme(static_cast<Scheme>(scheme->currentData().toInt()));
    });
    connect(&m_settings, &ConsoleSettings::changed, scheme,
            [this, scheme] { scheme->setCurrentData(int(m_settings.scheme())); });
    addRow(*grid, tr("Theme"), scheme);
    auto *language = new QComboBox;
    language->addItem(tr("System language"), QString());
    language->addItem(u"English"_s, u"en"_s);
    language->addItem(u"Deutsch"_s, u"de"_s);
    language->addItem(u"日本語"_s, u"ja"_s);
    language->setCurrentIndex(qMax(0, language->findData(m_settings.language())));
    connect(language, &QComboBox::activated, this,
            [this, language] { m_settings.setLanguage(language->currentData().toString()); });
    addRow(*grid, tr("Language"), language, tr("Takes effect when the vault is unlocked next."));
    panel->body()->addLayout(grid);
    return panel;
}

Panel *SettingsPage::lockPanel()
{
    auto *panel = new Panel(tr("Locking and dates"));
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(12);
    auto *minutes = new QSpinBox;
    minutes->setRange(0, 240);
    minutes->setSpecialValueText(tr("never"));
    minutes->setSuffix(tr(" minutes"));
    minutes->setValue(m_settings.autoLockMinutes());
    minutes->setMinimumWidth(140);
    connect(minutes, &QSpinBox::valueChanged, this,
            [this](int value) { m_settings.setAutoLockMinutes(value); });
    addRow(*grid, tr("Lock when idle for"), minutes, tr("Running jobs are finished first."));
    auto *days = new QSpinBox;
    days->setRange(1, 365);
    days->setSuffix(tr(" days"));
    days->setValue(m_settings.expiringDays());
    days->setMinimumWidth(140);
    connect(days, &QSpinBox::valueChanged, this, [this](int value) {
        m_settings.setExpiringDays(value);
        m_context.setExpiringDays(value);
    });
    addRow(*grid, tr("“Expiring” means within"), days);
    auto *anchors = new QLineEdit(m_settings.anchorFile());
    anchors->setPlaceholderText(tr("none"));
    anchors->setMinimumWidth(260);
    connect(anchors, &QLineEdit::editingFinished, this,
            [this, anchors] { m_settings.setAnchorFile(anchors->text().trimmed()); });
    addRow(*grid, tr("File for audit heads"), anchors,
           tr("Gets the head of the record as a line whenever a vault is opened or locked, and is "
              "compared with it. Best on another machine, and append-only."));
    panel->body()->addLayout(grid);
    return panel;
}

Panel *SettingsPage::safetyPanel()
{
    auto *panel = new Panel(tr("Backup, check, new keys"));
    QVBoxLayout *body = panel->body();
    m_safetyError = new Banner(StatusKind::Failed, {});
    m_safetyError->hide();
    body->addWidget(m_safetyError);
    const auto addVerb = [body](QPushButton *verb, const QString &text, QWidget *state) {
        auto *row = new QHBoxLayout;
        row->setSpacing(16);
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(note(text));
        if (state)
            words->addWidget(state);
        row->addLayout(words, 1);
        row->addWidget(verb, 0, Qt::AlignTop);
        body->addLayout(row);
    };
    m_backup = button(tr("Back up now…"), u"backup"_s);
    m_backupState = new StatusLine(StatusKind::Note, {});
    m_backupState->hide();
    addVerb(m_backup,
            tr("One encrypted file, verified by opening it. Before new keys and upgrades one is "
               "made by itself "
               "in %1; the last ten are kept.")
                .arg(QDir::toNativeSeparators(visible(m_context.vault().folder) + u"/backups"_s)),
            m_backupState);
    body->addWidget(new Line(Qt::Horizontal, panel));
    m_check = button(tr("Check now"), u"shield"_s);
    m_checkState = new StatusLine(StatusKind::Note, {});
    m_checkState->hide();
    addVerb(m_check,
            tr("Reads every page, recomputes the state root and the audit chain, and opens every "
               "sealed key."),
            m_checkState);
    m_findings = label({}, TextRole::Note, Ink::Text, panel);
    m_findings->setWordWrap(true);
    m_findings->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_findings->hide();
    body->addWidget(m_findings);
    body->addWidget(new Line(Qt::Horizontal, panel));
    m_rekey = button(tr("New keys…"), u"key"_s);
    addVerb(m_rekey,
            tr("Encrypts the whole vault again under new keys, for when an old copy may have "
               "leaked. The "
               "passphrase stays; the vault is locked at the end."),
            nullptr);
    m_rekeyQuestion = new Banner(
        StatusKind::Warning, tr("Encrypt the vault again under new keys?"),
        tr("A backup is made first. Nothing else can be written until it is done. Afterwards the "
           "vault is locked."),
        panel);
    QPushButton *cancel =
        m_rekeyQuestion->addAction(tr("Cancel"), [this] { m_rekeyQuestion->hide(); });
    m_rekeyQuestion->addAction(tr("Make new keys"), [this] { rekey(); });
    cancel->setDefault(true);
    m_rekeyQuestion->hide();
    body->addWidget(m_rekeyQuestion);
    const bool writable = !m_context.vault().readOnly;
    m_rekey->setEnabled(writable);
    connect(m_backup, &QPushButton::clicked, this, &SettingsPage::backUp);
    connect(m_check, &QPushButton::clicked, this, &SettingsPage::check);
    connect(m_rekey, &QPushButton::clicked, this, [this, cancel] {
        m_rekeyQuestion->show();
        cancel->setFocus(Qt::OtherFocusReason);
    });
    return panel;
}

Panel *SettingsPage::passphrasePanel()
{
    auto *panel = new Panel(tr("Passphrase"));
    QVBoxLayout *body = panel->body();
    body->setSpacing(4);
    m_passphraseError = new Banner(StatusKind::Failed, {});
    m_passphraseError->hide();
    body->addWidget(m_passphraseError);
    const auto field = [body](const QString &name) {
        QLabel *title = label(name, TextRole::Name);
        auto *result = new PassphraseField(name);
        result->setMaximumWidth(360);
        body->addWidget(title);
        body->addWidget(result);
        body->addSpacing(4);
        return result;
    };
    m_current = m_door.openedByRecoveryCode() ? nullptr : field(tr("Current passphrase"));
    m_fresh = field(tr("New passphrase"));
    m_repeat = field(tr("Repeat the new one"));
    m_passphraseState = new StatusLine(StatusKind::Note, tr("Four or more unrelated words."));
    body->addWidget(m_passphraseState);
    body->addSpacing(4);
    m_change = button(tr("Change passphrase"), u"key"_s);
    m_change->setEnabled(false);
    body->addWidget(m_change, 0, Qt::AlignLeft);
    const auto judge = [this] {
        const crypto::Secret fresh = m_fresh->secret();
        const Strength strength = strengthOf(fresh);
        const bool same = fresh.equals(m_repeat->secret());
        if (m_fresh->isEmpty())
            m_passphraseState->set(StatusKind::Note, tr("Four or more unrelated words."));
        else if (strength.level == Strength::Weak)
            m_passphraseState->set(StatusKind::Failed,
                                   tr("Weak: quickly guessed. Make it longer."));
        else if (!same)
            m_passphraseState->set(StatusKind::Warning, tr("The two differ so far."));
        else
            m_passphraseState->set(StatusKind::Valid, tr("Good, and both are the same."));
        m_change->setEnabled(!m_context.vault().readOnly && same && strength.level != Strength::Weak
                             && (!m_current || !m_current->isEmpty()));
    };
    for (PassphraseField *each : {m_current, m_fresh, m_repeat}) {
        if (each)
            connect(each, &PassphraseField::edited, this, judge);
    }
    connect(m_change, &QPushButton::clicked, this, &SettingsPage::changePassphrase);
    return panel;
}

void SettingsPage::backUp()
{
    auto *dialog = new QFileDialog(this, tr("Back up the vault"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_context.vault().name
                       + QDateTime::currentDateTime().toString(u"-yyyy-MM-dd-HHmm'.skbackup'"_s));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_safetyError->hide();
        m_backup->setEnabled(false);
        m_backupState->set(StatusKind::Running, tr("Copying and verifying"));
        m_backupState->show();
        m_context.run(
            tr("Backup"), jobs::JobRunner::Lane::Read, m_door.backupJob(path), this,
            {.done =
                 [this](const QVariant &result) {
                     const auto summary = result.value<BackupSummary>();
                     m_backup->setEnabled(true);
                     m_backupState->set(StatusKind::Valid,
                                        tr("%1 certificates, %2, verified by opening it")
                                            .arg(number(summary.certificates),
                                                 locale().formattedDataSize(summary.bytes)));
                     m_context.toast(StatusKind::Valid, tr("The backup is made and verified."));
                 },
             .failed =
                 [this](const crypto::Error &error) {
                     m_backup->setEnabled(true);
                     m_backupState->hide();
                     m_safetyError->setError(error);
                     m_safetyError->show();
                 },
             .progress = {}});
    });
    dialog->open();
}

void SettingsPage::check()
{
    m_check->setEnabled(false);
    m_findings->hide();
    m_checkState->set(StatusKind::Running, tr("Checking"));
    m_checkState->show();
    m_context.run(
        tr("Vault check"), jobs::JobRunner::Lane::Read, m_door.checkJob(), this,
        {.done =
             [this](const QVariant &result) {
                 const auto summary = result.value<CheckSummary>();
                 m_check->setEnabled(true);
                 if (summary.findings.isEmpty()) {
                     m_checkState->set(StatusKind::Valid,
                                       tr("Sound: %1 certificates, %2 keys, %3 audit records")
                                           .arg(number(summary.certificates),
                                                number(summary.privateKeys),
                                                number(summary.auditRows)));
                     return;
                 }
                 m_checkState->set(
                     StatusKind::Failed,
                     tr("%n problem(s) found", nullptr, static_cast<int>(summary.findings.size())));
                 QStringList lines;
                 for (const QString &finding : summary.findings.mid(0, 50))
                     lines.append(visible(finding, 300));
                 m_findings->setText(lines.join(u'\n'));
                 m_findings->show();
             },
         .failed =
             [this](const crypto::Error &error) {
                 m_check->setEnabled(true);
                 m_checkState->hide();
                 m_safetyError->setError(error);
                 m_safetyError->show();
             },
         .progress = {}});
}

void SettingsPage::rekey()
{
    m_rekeyQuestion->hide();
    m_rekey->setEnabled(false);
    m_safetyError->hide();
    m_context.run(tr("New keys"), jobs::JobRunner::Lane::Write, m_door.rekeyJob(), this,
                  {.done =
                       [this](const QVariant &) {
                           m_door.lock(tr("The vault has new keys. Unlock it again."));
                       },
                   .failed =
                       [this](const crypto::Error &error) {
                           m_rekey->setEnabled(true);
                           m_safetyError->setError(error);
                           m_safetyError->show();
                       },
                   .progress = {}});
}

void SettingsPage::changePassphrase()
{
    m_passphraseError->hide();
    m_change->setEnabled(false);
    m_passphraseState->set(StatusKind::Running, tr("Changing the passphrase"));
    jobs::JobFunction job = m_current ? m_door.passphraseJob(m_current->secret(), m_fresh->secret())
                                      : m_door.newPassphraseJob(m_fresh->secret());
    for (PassphraseField *field : {m_current, m_fresh, m_repeat}) {
        if (field)
            field->clear();
    }
    m_context.run(
        tr("Change of passphrase"), jobs::JobRunner::Lane::Write, std::move(job), this,
        {.done =
             [this](const QVariant &) {
                 m_passphraseState->set(StatusKind::Valid, tr("The passphrase is changed."));
                 m_context.toast(StatusKind::Valid, tr("The passphrase is changed."));
             },
         .failed =
             [this](const crypto::Error &error) {
                 m_passphraseState->set(StatusKind::Note, tr("The passphrase is as it was."));
                 m_passphraseError->setError(error);
                 m_passphraseError->show();
             },
         .progress = {}});
}

}  // namespace ui
