// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/export_key_wizard.h"

#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/panel.h"
#include "ui/parts/passphrase_field.h"
#include "ui/parts/plain_text.h"
#include "ui/wizards/running_page.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using jobs::KeyFormat;

namespace {

enum ExportKeyStep { PlaceStep, PassphraseStep, RunStep };
constexpr int PageWidth = 760;
constexpr std::size_t LeastPassphrase = 8;

struct FormatText {
    KeyFormat format;
    const char *name, *note, *suffix;
};
constexpr FormatText formats[] = {
    {KeyFormat::Pem, "PEM",
     QT_TRANSLATE_NOOP("ui::ExportKeyWizard", "text that servers read; encrypted PKCS#8"), ".pem"},
    {KeyFormat::Pkcs8, "PKCS#8",
     QT_TRANSLATE_NOOP("ui::ExportKeyWizard", "the same as bare bytes (DER)"), ".p8"},
    {KeyFormat::P12, "PKCS#12",
     QT_TRANSLATE_NOOP("ui::ExportKeyWizard", "with its newest certificate and the issuers"),
     ".p12"},
};

}  // namespace

ExportKeyWizard::ExportKeyWizard(ConsoleContext &context, qint64 key, const QString &title,
                                 QWidget *parent)
    : WizardFrame(tr("Export key"), parent), m_context(context), m_key(key)
{
    m_running = new RunningPage(tr("Progress of the export"), this);
    addStep({.title = tr("Format and place"), .sentence = visible(title, 100)}, placePage());
    addStep({.title = tr("Passphrases"),
             .sentence = tr("Keys leave the vault only in the hands of who may open it."),
             .verb = tr("Export key"),
             .verbIcon = u"export"_s},
            passphrasePage());
    addStep({.title = tr("Result"), .outcome = true}, m_running);
    setFootNote(tr("The export stands in the audit log with your name and the reason."));
    goTo(PlaceStep);
    refresh();
}

QWidget *ExportKeyWizard::placePage()
{
    auto *page = new QWidget(this);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *panel = new Panel(page);
    QVBoxLayout *body = panel->body();
    body->setSpacing(4);
    body->addWidget(label(tr("Format"), TextRole::PanelTitle));
    m_format = new QButtonGroup(this);
    for (const FormatText &text : formats) {
        auto *row = new QHBoxLayout;
        row->setSpacing(size::PanelPadding);
        auto *radio = new QRadioButton(QString::fromLatin1(text.name), panel);
        radio->setFixedWidth(112);
        radio->setMinimumHeight(size::SmallControl);
        radio->setAccessibleDescription(tr(text.note));
        row->addWidget(radio);
        row->addWidget(label(tr(text.note), TextRole::Body, Ink::Muted), 1);
        body->addLayout(row);
        m_format->addButton(radio, int(text.format));
    }
    m_format->button(int(KeyFormat::Pem))->setChecked(true);
    body->addSpacing(size::Grid);
    m_bare = new QCheckBox(tr("without a passphrase"), panel);
    m_oldWindows = new QCheckBox(tr("for old Windows: triple DES and SHA-1, easily broken"), panel);
    for (QCheckBox *box : {m_bare, m_oldWindows}) {
        box->setMinimumHeight(size::SmallControl);
        body->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ExportKeyWizard::refresh);
    }
    body->addSpacing(size::Grid);
    const auto field = [panel](const QString &name, QLineEdit *edit) {
        edit->setMinimumHeight(size::Control);
        edit->setAccessibleName(name);
        QLabel *head = label(name, TextRole::Name);
        head->setBuddy(edit);
        panel->body()->addWidget(head);
    };
    m_path = new QLineEdit(panel);
    field(tr("File"), m_path);
    auto *row = new QHBoxLayout;
    auto *choose = button(tr("Choose…"), u"folder"_s, ButtonKind::Plain, panel);
    row->addWidget(m_path, 1);
    row->addWidget(choose);
    body->addLayout(row);
    body->addSpacing(size::Grid);
    m_reason = new QLineEdit(panel);
    m_reason->setMaxLength(500);
    m_reason->setPlaceholderText(tr("moves to the new load balancer"));
    field(tr("Reason"), m_reason);
    body->addWidget(m_reason);
    addLimited(*outer, panel, PageWidth);
    outer->addStretch(1);
    connect(choose, &QPushButton::clicked, this, &ExportKeyWizard::browse);
    connect(m_format, &QButtonGroup::idToggled, this, &ExportKeyWizard::refresh);
    connect(m_path, &QLineEdit::textChanged, this, &ExportKeyWizard::refresh);
    connect(m_reason, &QLineEdit::textChanged, this, &ExportKeyWizard::refresh);
    return page;
}

QWidget *ExportKeyWizard::passphrasePage()
{
    auto *page = new QWidget(this);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(size::PanelGap);
    m_error = new Banner(StatusKind::Failed, {}, {}, page);
    m_error->hide();
    addLimited(*outer, m_error, PageWidth);
    m_warning = new Banner(StatusKind::Warning, {}, {}, page);
    addLimited(*outer, m_warning, PageWidth);
    auto *panel = new Panel(page);
    m_fresh = new QWidget(panel);
    auto *fresh = new QVBoxLayout(m_fresh);
    fresh->setContentsMargins(0, 0, 0, 0);
    m_vaultPassphrase = new PassphraseField(tr("Passphrase of this vault"), panel);
    m_passphrase = new PassphraseField(tr("New passphrase for the file"), m_fresh);
    m_repeat = new PassphraseField(tr("The new passphrase once more"), m_fresh);
    const std::tuple<QVBoxLayout *, QString, PassphraseField *> fields[] = {
        {panel->body(), tr("Your passphrase of this vault"), m_vaultPassphrase},
        {fresh, tr("New passphrase for the file"), m_passphrase},
        {fresh, tr("The new passphrase once more"), m_repeat}};
    for (const auto &[column, text, field] : fields) {
        column->setSpacing(4);
        QLabel *head = label(text, TextRole::Name);
        head->setBuddy(field);
        column->addWidget(head);
        column->addWidget(field);
        column->addSpacing(size::Grid);
        connect(field, &PassphraseField::edited, this, &ExportKeyWizard::refresh);
    }
    panel->body()->addWidget(m_fresh);
    m_problem = label({}, TextRole::Note, Ink::Muted);
    m_problem->setWordWrap(true);
    panel->body()->addWidget(m_problem);
    m_overwrite = new QCheckBox(tr("Replace the file that is already there"), panel);
    m_overwrite->setMinimumHeight(size::SmallControl);
    m_overwrite->hide();
    panel->body()->addWidget(m_overwrite);
    addLimited(*outer, panel, PageWidth);
    outer->addStretch(1);
    return page;
}

KeyFormat ExportKeyWizard::format() const
{
    return KeyFormat(m_format->checkedId());
}

bool ExportKeyWizard::bare() const
{
    return m_bare->isChecked() && format() != KeyFormat::P12;
}

void ExportKeyWizard::browse()
{
    auto *dialog = new QFileDialog(this, tr("File to write"), QFileInfo(m_path->text()).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);  // asked when it comes to it
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void ExportKeyWizard::refresh()
{
    const bool p12 = format() == KeyFormat::P12;
    m_bare->setVisible(!p12);
    m_oldWindows->setVisible(p12);
    const QString path = m_path->text().trimmed();
    if (path.isEmpty() || QFileInfo(path).completeBaseName() == u"private-key"_s) {
        const QString folder = path.isEmpty()
            ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
            : QFileInfo(path).path();
        const QString wanted = QDir(folder).filePath(
            u"private-key"_s
            + QString::fromLatin1(
                std::find_if(std::begin(formats), std::end(formats), [this](const auto &text) {
                    return text.format == format();
                })->suffix));
        if (wanted != path && !m_path->hasFocus()) {
            m_path->setText(wanted);  // comes back here
            return;
        }
    }
    setChoice(PlaceStep, m_format->checkedButton()->text());
    if (current() == PlaceStep) {
        const bool reason = !m_reason->text().trimmed().isEmpty();
        setFootNote(reason ? tr("The export stands in the audit log with your name and the reason.")
                           : tr("Say why: the reason stands in the audit log."));
        setCanContinue(!path.isEmpty() && reason);
    }
    if (current() != PassphraseStep)
        return;
    m_fresh->setVisible(!bare());
    m_warning->set(StatusKind::Warning,
                   bare() ? tr("Whoever reads the file has the key")
                          : tr("Whoever has the file and its passphrase has the key"),
                   tr("Delete the file when it has served."));
    const crypto::Secret fresh = m_passphrase->secret();
    QString problem;
    if (m_vaultPassphrase->isEmpty())
        problem = tr("Enter the passphrase with which you opened this vault.");
    else if (!bare() && fresh.size() < LeastPassphrase)
        problem =
            tr("The new passphrase needs at least %n characters.", nullptr, int(LeastPassphrase));
    else if (!bare() && !fresh.equals(m_repeat->secret()))
        problem = tr("The two new passphrases differ.");
    m_problem->setText(problem);
    setCanContinue(problem.isEmpty());
}

void ExportKeyWizard::entered(int step)
{
    if (step == PlaceStep) {
        m_error->hide();
        m_overwrite->hide();
        m_overwrite->setChecked(false);
    }
    if (step != RunStep)
        refresh();
}

void ExportKeyWizard::verbPressed(int step)
{
    if (step == PassphraseStep)
        apply();
    else
        next();
}

void ExportKeyWizard::apply()
{
    if (m_job)
        return;
    jobs::KeyExportDraft draft;
    draft.key = m_key;
    draft.format = format();
    draft.oldWindows = format() == KeyFormat::P12 && m_oldWindows->isChecked();
    draft.unencrypted = bare();
    draft.output = QDir::fromNativeSeparators(m_path->text().trimmed());
    draft.overwrite = m_overwrite->isChecked();
    draft.reason = m_reason->text().trimmed();
    if (!bare())
        draft.exportPassphrase = std::make_shared<const crypto::Secret>(m_passphrase->secret());
    draft.vaultPassphrase = std::make_shared<const crypto::Secret>(m_vaultPassphrase->secret());
    m_error->hide();
    goTo(RunStep);
    setRunning(true, tr("Stop"));
    m_running->start(tr("checking the passphrase, writing, reading back"));
    m_job = m_context.run(
        tr("Export key"), jobs::JobRunner::Lane::Write, jobs::exportKeyJob(std::move(draft)), this,
        {[this](const QVariant &result) {
             const auto outcome = result.value<jobs::KeyExportOutcome>();
             for (PassphraseField *field : {m_vaultPassphrase, m_passphrase, m_repeat})
                 field->clear();
             m_running->done(tr("Written, read back, and proven by a signature"));
             auto *panel = new Panel(tr("Written"));
             auto *line = new ElidedLabel(outcome.file);
             line->setCopyable(true);
             panel->body()->addWidget(line);
             m_running->extra()->addWidget(panel);
             m_running->extra()->addStretch(1);
             setFinished(tr("Close"));
         },
         [this](const crypto::Error &error) { showFailure(error); },
         {}});
}

// Nothing was written: what is wrong can be put right at once.
void ExportKeyWizard::showFailure(const crypto::Error &error)
{
    m_job = 0;
    setRunning(false);
    if (error.code == crypto::ErrorCode::WrongPassphrase)
        m_vaultPassphrase->clear();
    m_error->setError(error);
    m_error->show();
    m_overwrite->setVisible(error.code == crypto::ErrorCode::AlreadyExists);
    goTo(PassphraseStep);
}

void ExportKeyWizard::cancelPressed()
{
    if (current() == RunStep && m_job)
        m_context.jobs().stop(m_job);
    else
        close();
}

}  // namespace ui
