// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/create_vault_wizard.h"

#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/panel.h"
#include "ui/parts/passphrase_field.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/progress_line.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/vault_door.h"
#include "ui/wizards/create_vault_code.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int FieldWidth = 440;

QString userName()
{
    const QString name = qEnvironmentVariable("USER");
    return name == u"root"_s ? QString() : name;
}

void addField(QVBoxLayout &layout, const QString &name, QWidget *field, const QString &hint)
{
    QLabel *title = label(name, TextRole::Name);
    title->setBuddy(field);
    layout.addWidget(title);
    layout.addWidget(field);
    if (!hint.isEmpty()) {
        QLabel *note = label(hint, TextRole::Note, Ink::Muted);
        note->setWordWrap(true);
        layout.addWidget(note);
    }
    layout.addSpacing(8);
}

// One column of fields in a panel, not wider than people read.
QWidget *columnPage(QVBoxLayout *&column)
{
    auto *panel = new Panel;
    auto *holder = new QWidget(panel);
    holder->setFixedWidth(FieldWidth);
    column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->addWidget(holder);
    row->addStretch(1);
    panel->body()->addLayout(row);
    return panel;
}

}  // namespace

CreateVaultWizard::CreateVaultWizard(VaultDoor &door, QWidget *parent)
    : WizardFrame(tr("Create a vault"), parent), m_door(door)
{
    addStep({.title = tr("Name and place"),
             .sentence = tr("A vault is one folder; everything in it is encrypted.")},
            namePage());
    addStep({.title = tr("Passphrase"),
             .sentence = tr("It opens the vault. Nobody can reset it."),
             .verb = tr("Create vault"),
             .verbIcon = u"check"_s},
            passphrasePage());
    addStep({.title = tr("Recovery code"),
             .sentence = tr("The only other way in, shown this once."),
             .verb = tr("Continue")},
            codePage());
    addStep({.title = tr("Done"),
             .heading = tr("The vault is ready"),
             .verb = tr("Import certificates…"),
             .verbIcon = u"import"_s},
            donePage());
    goTo(NameStep);
}

CreateVaultWizard::~CreateVaultWizard() = default;

QWidget *CreateVaultWizard::namePage()
{
    QVBoxLayout *column = nullptr;
    QWidget *page = columnPage(column);
    m_name = new QLineEdit(tr("certificates", "name of a new vault"));
    m_name->setAccessibleName(tr("Name"));
    addField(*column, tr("Name"), m_name, tr("Shown at the top of the window and when unlocking."));
    m_place = new QLineEdit(QDir::toNativeSeparators(m_door.defaultFolder()));
    m_place->setAccessibleName(tr("Folder"));
    auto *row = new QWidget;
    auto *rowLayout = new QHBoxLayout(row);
    rowLayout->setContentsMargins(0, 0, 0, 0);
    rowLayout->addWidget(m_place, 1);
    auto *choose = button(tr("Choose…"), u"folder"_s);
    rowLayout->addWidget(choose);
    addField(*column, tr("Folder"), row, tr("Put it where your backups reach it."));
    m_admin = new QLineEdit(userName());
    m_admin->setAccessibleName(tr("Your name"));
    addField(*column, tr("Your name"), m_admin,
             tr("Stands in the audit log beside everything you do."));
    m_nameProblem = new StatusLine(StatusKind::Note, {});
    column->addWidget(m_nameProblem);
    for (QLineEdit *field : {m_name, m_place, m_admin})
        connect(field, &QLineEdit::textChanged, this, &CreateVaultWizard::judge);
    connect(choose, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Folder for the vault"), m_place->text());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        connect(dialog, &QFileDialog::fileSelected, m_place,
                [this](const QString &path) { m_place->setText(QDir::toNativeSeparators(path)); });
        dialog->open();
    });
    return page;
}

QWidget *CreateVaultWizard::passphrasePage()
{
    QVBoxLayout *column = nullptr;
    QWidget *page = columnPage(column);
    m_error = new Banner(StatusKind::Failed, {});
    m_error->hide();
    column->addWidget(m_error);
    m_passphrase = new PassphraseField(tr("Passphrase"));
    addField(*column, tr("Passphrase"), m_passphrase, {});
    m_strengthBar = new ProgressLine(tr("Strength"));
    m_strength =
        new StatusLine(StatusKind::Note,
                       tr("Four or more unrelated words are easy to remember and hard to guess."));
    m_strength->setFont(ui::font(TextRole::Note));
    column->addWidget(m_strengthBar);
    column->addWidget(m_strength);
    column->addSpacing(8);
    m_repeat = new PassphraseField(tr("Repeat the passphrase"));
    addField(*column, tr("Repeat"), m_repeat, {});
    m_same = new StatusLine(StatusKind::Note, {});
    m_same->setFont(ui::font(TextRole::Note));
    column->addWidget(m_same);
    m_busy = new ProgressLine(tr("Creating the vault"));
    m_busy->setBusy(true);
    m_busy->hide();
    column->addWidget(m_busy);
    connect(m_passphrase, &PassphraseField::edited, this, &CreateVaultWizard::judge);
    connect(m_repeat, &PassphraseField::edited, this, &CreateVaultWizard::judge);
    connect(m_passphrase, &PassphraseField::accepted, this,
            [this] { m_repeat->setFocus(Qt::TabFocusReason); });
    connect(m_repeat, &PassphraseField::accepted, this, [this] { create(); });
    return page;
}

QWidget *CreateVaultWizard::codePage()
{
    QVBoxLayout *column = nullptr;
    QWidget *page = columnPage(column);
    column->setSpacing(8);
    QLabel *why = label(tr(
        "If the passphrase is forgotten, this code opens the vault. Print it and put it in a safe; "
        "do not keep it beside the vault."));
    why->setWordWrap(true);
    column->addWidget(why);
    m_code = new RecoveryCodeView;
    column->addWidget(m_code);
    auto *row = new QHBoxLayout;
    auto *print = button(tr("Print…"), u"print"_s);
    auto *save = button(tr("Save to a file…"), u"save"_s);
    row->addWidget(print);
    row->addWidget(save);
    row->addStretch(1);
    column->addLayout(row);
    auto *problem = new Banner(StatusKind::Failed, {});
    problem->hide();
    column->addWidget(problem);
    m_stored = new QCheckBox(tr("The code is printed, saved or written down"));
    column->addWidget(m_stored);
    connect(print, &QPushButton::clicked, m_code, &RecoveryCodeView::print);
    connect(save, &QPushButton::clicked, m_code, &RecoveryCodeView::save);
    connect(m_code, &RecoveryCodeView::stored, m_stored, [this] { m_stored->setChecked(true); });
    connect(m_code, &RecoveryCodeView::failed, problem, [problem](const QString &sentence) {
        problem->set(StatusKind::Failed, sentence, {});
        problem->show();
    });
    connect(m_stored, &QCheckBox::toggled, this, [this](bool on) {
        if (current() == CodeStep)
            setCanContinue(on);
    });
    return page;
}

QWidget *CreateVaultWizard::donePage()
{
    QVBoxLayout *column = nullptr;
    QWidget *page = columnPage(column);
    column->setSpacing(8);
    column->addWidget(new StatusLine(StatusKind::Valid, tr("The vault is created and open")));
    QLabel *next = label(tr("Now bring in certificates: files, folders, keystores, and what this "
                            "machine trusts. You can "
                            "also do that later from the dashboard."));
    next->setWordWrap(true);
    column->addWidget(next);
    auto *later = button(tr("Go to the dashboard"), u"dashboard"_s);
    column->addWidget(later, 0, Qt::AlignLeft);
    connect(later, &QPushButton::clicked, this, [this] { m_door.enter(); });
    return page;
}

QString CreateVaultWizard::folder() const
{
    return QDir::cleanPath(QDir(QDir::fromNativeSeparators(m_place->text().trimmed()))
                               .filePath(m_name->text().trimmed() + u".vault"_s));
}

void CreateVaultWizard::judge()
{
    if (current() == NameStep) {
        const QString name = m_name->text().trimmed();
        QString problem;
        if (name.isEmpty())
            problem = tr("Give the vault a name.");
        else if (name.contains(u'/') || name.startsWith(u'.'))
            problem = tr("A name may not contain “/” or begin with a dot.");
        else if (m_place->text().trimmed().isEmpty())
            problem = tr("Say in which folder the vault goes.");
        else if (QFileInfo::exists(folder()))
            problem = tr("%1 exists already. Choose another name.").arg(visible(folder()));
        else if (m_admin->text().trimmed().isEmpty())
            problem = tr("Enter your name.");
        m_nameProblem->set(StatusKind::Note, problem);
        m_nameProblem->setVisible(!problem.isEmpty());
        setCanContinue(problem.isEmpty());
    } else if (current() == PassphraseStep) {
        const crypto::Secret first = m_passphrase->secret(), second = m_repeat->secret();
        const Strength strength = strengthOf(first);
        const bool same = first.equals(second);
        m_strengthBar->set(qMin(strength.bits, 90), 90);
        if (m_passphrase->isEmpty()) {
            m_strength->set(
                StatusKind::Note,
                tr("Four or more unrelated words are easy to remember and hard to guess."));
        } else {
            const QString word = strength.level == Strength::Weak
                ? tr("Weak: quickly guessed. Make it longer.")
                : strength.level == Strength::Fair ? tr("Fair: add a word or two.")
                : strength.level == Strength::Good ? tr("Good")
                                                   : tr("Strong");
            const StatusKind kind = strength.level == Strength::Weak ? StatusKind::Failed
                : strength.level == Strength::Fair                   ? StatusKind::Warning
                                                                     : StatusKind::Valid;
            m_strength->set(kind, word);
            m_strengthBar->setKind(kind);
        }
        if (m_repeat->isEmpty())
            m_same->set(StatusKind::Note,
                        tr("Type it again, so that a slip does not lock you out."));
        else
            m_same->set(same ? StatusKind::Valid : StatusKind::Warning,
                        same ? tr("Both are the same") : tr("They differ so far"));
        setCanContinue(!m_creating && same && strength.level != Strength::Weak);
    }
}

void CreateVaultWizard::entered(int step)
{
    if (step == PassphraseStep)
        setChoice(NameStep, visible(m_name->text().trimmed(), 60));
    if (step == CodeStep)
        setCanContinue(m_stored->isChecked());
    if (step == DoneStep)
        setCanContinue(true);
    judge();
}

void CreateVaultWizard::verbPressed(int step)
{
    switch (step) {
    case PassphraseStep:
        create();
        break;
    case DoneStep:
        Q_EMIT importWanted();
        m_door.enter();
        break;
    default:
        next();
    }
}

void CreateVaultWizard::create()
{
    const crypto::Secret first = m_passphrase->secret();
    if (m_creating || !first.equals(m_repeat->secret())
        || strengthOf(first).level == Strength::Weak)
        return;
    m_creating = true;
    m_error->hide();
    m_busy->show();
    m_passphrase->setEnabled(false);
    m_repeat->setEnabled(false);
    setRunning(true, tr("Cancel"));
    setFootNote(
        tr("Measuring how hard the passphrase can be protected on this machine, about 3 seconds."));
    m_door.create({folder(), m_admin->text().trimmed()}, first.clone(),
                  [self = QPointer<CreateVaultWizard>(this)](crypto::Result<crypto::Secret> code) {
                      if (self)
                          self->created(std::move(code));
                  });
}

void CreateVaultWizard::created(crypto::Result<crypto::Secret> code)
{
    m_creating = false;
    m_busy->hide();
    m_passphrase->setEnabled(true);
    m_repeat->setEnabled(true);
    setRunning(false);
    setFootNote({});
    if (!code) {
        m_error->setError(code.error());
        m_error->show();
        judge();
        return;
    }
    m_passphrase->clear();
    m_repeat->clear();
    m_code->setCode(std::move(*code), m_name->text().trimmed());
    setChoice(PassphraseStep, tr("set"));
    setCommitted();
    goTo(CodeStep);
}

}  // namespace ui
