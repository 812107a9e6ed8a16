// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/export_wizard.h"

#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/dates.h"
#include "ui/parts/detail_row.h"
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
namespace {

using namespace Qt::StringLiterals;
using jobs::ExportFormat;
enum ExportStep { FormatStep, KeyStep, ReviewStep, RunStep };
constexpr std::size_t LeastPassphrase = 8;

struct FormatText {
    ExportFormat format;
    const char *name, *note, *suffix;
    bool chain, key;
};
constexpr FormatText formats[] = {
    {ExportFormat::Pem, "PEM",
     QT_TRANSLATE_NOOP("ui::ExportWizard", "text blocks in one file; what most servers read"),
     ".pem", true, true},
    {ExportFormat::Der, "DER",
     QT_TRANSLATE_NOOP("ui::ExportWizard", "the bare bytes; one file per certificate"), ".der",
     false, false},
    {ExportFormat::P7b, "PKCS#7",
     QT_TRANSLATE_NOOP("ui::ExportWizard", "certificates without keys in one binary file"), ".p7b",
     true, false},
    {ExportFormat::P12, "PKCS#12",
     QT_TRANSLATE_NOOP("ui::ExportWizard", "certificate and key under a passphrase; one file each"),
     ".p12", true, true},
    {ExportFormat::Csv, "CSV",
     QT_TRANSLATE_NOOP("ui::ExportWizard",
                       "a line per certificate for spreadsheets; never starts a formula"),
     ".csv", false, false},
    {ExportFormat::Json, "JSON",
     QT_TRANSLATE_NOOP("ui::ExportWizard",
                       "every field, for programs; the same as on the command line"),
     ".json", false, false},
};

const FormatText &textOf(ExportFormat format)
{
    for (const FormatText &text : formats) {
        if (text.format == format)
            return text;
    }
    return formats[0];
}

QLabel *fieldLabel(const QString &text, QWidget *buddy)
{
    QLabel *head = label(text, TextRole::Name);
    head->setBuddy(buddy);
    return head;
}

}  // namespace

ExportWizard::ExportWizard(ConsoleContext &context, jobs::Selection selection, qint64 count,
                           const QStringList &columns, const QString &sort, QWidget *parent)
    : WizardFrame(tr("Export certificates"), parent), m_context(context), m_reader(context.reads()),
      m_count(count), m_columns(columns)
{
    m_draft.selection = std::move(selection);
    m_draft.sort = sort;
    m_running = new RunningPage(tr("Progress of the export"), this);
    addStep({tr("Format and place"), {}, {}, {}, {}}, formatPage());
    addStep({tr("Private keys"),
             {},
             tr("Keys leave the vault only in the hands of who may open it."),
             {},
             {}},
            keyPage());
    addStep({tr("Review"), {}, tr("Nothing has been written yet."), tr("Export"), u"export"_s},
            reviewPage());
    addStep({tr("Result"), {}, {}, {}, {}}, m_running);
    setFootNote(tr("Exporting changes no certificate. It is written to the audit log."));
    goTo(FormatStep);
    formatChanged();
}

void ExportWizard::forServer()
{
    m_format->button(int(ExportFormat::Pem))->setChecked(true);
    m_chain->setChecked(true);
    m_key->setChecked(m_key->isEnabled());
    formatChanged();
}

QWidget *ExportWizard::formatPage()
{
    auto *page = new QWidget(this);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *panel = new Panel(page);
    auto *body = panel->body();
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
    m_format->button(int(ExportFormat::Pem))->setChecked(true);
    body->addSpacing(12);
    body->addWidget(label(tr("With it"), TextRole::PanelTitle));
    m_chain = new QCheckBox(tr("the issuers the vault knows, up to the root"), panel);
    m_key = new QCheckBox(tr("the private keys the vault holds, under a fresh passphrase"), panel);
    m_shownColumns = new QCheckBox(tr("only the columns shown in the table"), panel);
    for (QCheckBox *box : {m_chain, m_key, m_shownColumns}) {
        box->setMinimumHeight(size::SmallControl);
        body->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ExportWizard::formatChanged);
    }
    if (m_context.vault().readOnly) {
        m_key->setEnabled(false);
        m_key->setToolTip(
            tr("This vault is open read-only: an export of keys could not be audited."));
    }
    body->addSpacing(12);
    m_path = new QLineEdit(panel);
    m_path->setMinimumHeight(size::Control);
    m_path->setAccessibleName(tr("Where to write"));
    m_pathLabel = fieldLabel({}, m_path);
    body->addWidget(m_pathLabel);
    auto *row = new QHBoxLayout;
    row->addWidget(m_path, 1);
    auto *choose = button(tr("Choose…"), u"folder"_s, ButtonKind::Plain, panel);
    row->addWidget(choose);
    body->addLayout(row);
    addLimited(*outer, panel, 760);
    outer->addStretch(1);
    connect(choose, &QPushButton::clicked, this, &ExportWizard::browse);
    connect(m_path, &QLineEdit::textChanged, this,
            [this](const QString &text) { setCanContinue(!text.trimmed().isEmpty()); });
    connect(m_format, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            formatChanged();
    });
    return page;
}

QWidget *ExportWizard::keyPage()
{
    auto *page = new QWidget(this);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(size::PanelGap);
    auto *warning = new Banner(
        StatusKind::Warning, tr("Whoever has the file and its passphrase has the keys"),
        tr("The export is audited with your name. Delete the file when it has served."), page);
    addLimited(*outer, warning, 760);
    auto *panel = new Panel(page);
    auto *body = panel->body();
    body->setSpacing(4);
    m_vaultPassphrase = new PassphraseField(tr("Passphrase of this vault"), panel);
    m_passphrase = new PassphraseField(tr("New passphrase for the exported keys"), panel);
    m_repeat = new PassphraseField(tr("The new passphrase once more"), panel);
    const std::pair<QString, PassphraseField *> fields[] = {
        {tr("Your passphrase of this vault"), m_vaultPassphrase},
        {tr("New passphrase for the exported keys"), m_passphrase},
        {tr("The new passphrase once more"), m_repeat}};
    for (const auto &[text, field] : fields) {
        body->addWidget(fieldLabel(text, field));
        body->addWidget(field);
        body->addSpacing(8);
        connect(field, &PassphraseField::edited, this, &ExportWizard::keysChanged);
    }
    m_keyProblem = label({}, TextRole::Note, Ink::Muted);
    m_keyProblem->setWordWrap(true);
    body->addWidget(m_keyProblem);
    addLimited(*outer, panel, 760);
    outer->addStretch(1);
    return page;
}

QWidget *ExportWizard::reviewPage()
{
    auto *page = new QWidget(this);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(size::PanelGap);
    m_error = new Banner(StatusKind::Failed, {}, {}, page);
    outer->addWidget(m_error);
    m_overwrite = new QCheckBox(page);
    m_overwrite->setMinimumHeight(size::SmallControl);
    m_overwrite->hide();
    connect(m_overwrite, &QCheckBox::toggled, this,
            [this](bool on) { setCanContinue(m_plan && (on || m_plan->existing.isEmpty())); });
    m_review = new QVBoxLayout;
    m_review->setSpacing(size::PanelGap);
    outer->addLayout(m_review);
    outer->addWidget(m_overwrite);
    outer->addStretch(1);
    return page;
}

ExportFormat ExportWizard::format() const
{
    return ExportFormat(m_format->checkedId());
}

bool ExportWizard::writesFolder() const
{
    return m_count > 1 && (format() == ExportFormat::Der || format() == ExportFormat::P12);
}

void ExportWizard::formatChanged()
{
    const FormatText &text = textOf(format());
    m_chain->setVisible(text.chain);
    m_key->setVisible(text.key);
    m_shownColumns->setVisible(format() == ExportFormat::Csv);
    if (format() == ExportFormat::P12)
        m_key->setChecked(m_key->isEnabled());
    const bool key = text.key && m_key->isChecked();
    setStepShown(KeyStep, key);

    m_pathLabel->setText(writesFolder() ? tr("Folder") : tr("File"));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = m_path->text();
    const bool ours = path.isEmpty() || QFileInfo(path).fileName().startsWith(u"certificates"_s);
    if (ours) {
        const QString parent = path.isEmpty() ? folder : QFileInfo(path).path();
        m_path->setText(QDir(parent).filePath(
            u"certificates"_s + (writesFolder() ? QString() : QString::fromLatin1(text.suffix))));
    }
    QStringList choice{QString::fromLatin1(text.name), number(m_count)};
    if (key)
        choice << tr("with keys");
    else if (text.chain && m_chain->isChecked())
        choice << tr("with issuers");
    setChoice(FormatStep, choice.join(u", "_s));
    setCanContinue(!m_path->text().trimmed().isEmpty());
}

void ExportWizard::keysChanged()
{
    const crypto::Secret first = m_passphrase->secret();
    QString problem;
    if (m_vaultPassphrase->isEmpty())
        problem = tr("Enter the passphrase with which you opened this vault.");
    else if (first.size() < LeastPassphrase)
        problem =
            tr("The new passphrase needs at least %n characters.", nullptr, int(LeastPassphrase));
    else if (!first.equals(m_repeat->secret()))
        problem = tr("The two new passphrases differ.");
    m_keyProblem->setText(problem);
    setCanContinue(problem.isEmpty());
}

void ExportWizard::browse()
{
    // Non-modal for the event loop: the dialog answers through its signal.
    auto *dialog = new QFileDialog(
        this, writesFolder() ? tr("Folder for the certificates") : tr("File to write"),
        QFileInfo(m_path->text()).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);  // the review asks
    if (writesFolder()) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setAcceptMode(QFileDialog::AcceptOpen);
    }
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void ExportWizard::entered(int step)
{
    switch (step) {
    case FormatStep:
        setCanContinue(!m_path->text().trimmed().isEmpty());
        break;
    case KeyStep:
        keysChanged();
        break;
    case ReviewStep:
        foresee();
        break;
    default:
        break;
    }
}

void ExportWizard::foresee()
{
    setCanContinue(false);
    m_plan.reset();
    m_error->hide();
    m_overwrite->hide();
    m_overwrite->setChecked(false);
    clearLayout(m_review);
    const FormatText &text = textOf(format());
    m_draft.format = format();
    m_draft.output = QDir::fromNativeSeparators(m_path->text().trimmed());
    m_draft.withChain = text.chain && m_chain->isChecked();
    m_draft.withKey = text.key && m_key->isChecked();
    m_draft.columns =
        format() == ExportFormat::Csv && m_shownColumns->isChecked() ? m_columns : QStringList();
    m_draft.exportPassphrase.reset();
    m_draft.vaultPassphrase.reset();
    if (m_draft.withKey) {
        m_draft.exportPassphrase = std::make_shared<const crypto::Secret>(m_passphrase->secret());
        m_draft.vaultPassphrase =
            std::make_shared<const crypto::Secret>(m_vaultPassphrase->secret());
        setChoice(KeyStep, tr("fresh passphrase set"));
    }
    m_reader.planExport(
        m_draft, m_context.clock().now(), this,
        [this](crypto::Result<std::shared_ptr<const jobs::ExportPlan>> plan) {
            if (!plan) {
                m_error->setError(plan.error());
                m_error->show();
                return;
            }
            m_plan = *plan;
            auto *panel = new Panel(tr("What will be written"));
            const auto row = [panel](const QString &name, const QString &value) {
                auto *line = new QHBoxLayout;
                QLabel *head = label(name, TextRole::Body, Ink::Muted);
                head->setFixedWidth(136);
                line->addWidget(head);
                auto *shown = new ElidedLabel(value);
                line->addWidget(shown, 1);
                panel->body()->addLayout(line);
            };
            row(tr("Certificates"), number(qint64(m_plan->ids.size())));
            row(tr("Format"), QString::fromLatin1(textOf(m_draft.format).name));
            row(tr("Issuers"),
                m_draft.withChain ? tr("as far as the vault knows them") : tr("none"));
            if (textOf(m_draft.format).key)
                row(tr("Private keys"),
                    !m_draft.withKey
                        ? tr("none")
                        : tr("%n the vault holds", nullptr, int(m_plan->withPrivateKey)));
            const QStringList files = m_plan->files.mid(0, 8);
            for (qsizetype i = 0; i < files.size(); ++i)
                row(i == 0 ? tr("Files") : QString(), files[i]);
            if (m_plan->files.size() > files.size())
                row({}, tr("and more in the same folder"));
            addLimited(*m_review, panel, 760);
            if (!m_plan->existing.isEmpty()) {
                m_overwrite->setText(tr("Replace %n files that are already there", nullptr,
                                        int(m_plan->existing.size())));
                m_overwrite->show();
            }
            setVerb(ReviewStep, tr("Export %n certificates", nullptr, int(m_plan->ids.size())));
            setCanContinue(m_plan->existing.isEmpty());
        });
}

void ExportWizard::verbPressed(int step)
{
    if (step == ReviewStep)
        apply();
    else
        next();
}

void ExportWizard::apply()
{
    if (!m_plan || m_job)
        return;
    auto plan = std::make_shared<jobs::ExportPlan>(*m_plan);
    plan->draft.overwrite = m_overwrite->isChecked();
    goTo(RunStep);
    setRunning(true, tr("Stop"));
    m_running->start(tr("writing"));
    const auto lane =
        plan->draft.withKey ? jobs::JobRunner::Lane::Write : jobs::JobRunner::Lane::Read;
    m_job = m_context.run(
        tr("Export %n certificates", nullptr, int(plan->ids.size())), lane, jobs::exportJob(plan),
        this,
        {[this](const QVariant &result) {
             const auto outcome = result.value<jobs::ExportOutcome>();
             QString text = tr("%n certificates", nullptr, int(outcome.certificates));
             if (outcome.keys > 0)
                 text += u", "_s + tr("%n private keys", nullptr, int(outcome.keys));
             text +=
                 u", "_s + tr("%n files, read back and checked", nullptr, int(outcome.fileCount));
             m_running->done(text);
             auto *panel = new Panel(tr("Written"));
             for (const QString &file : outcome.files.mid(0, 12)) {
                 auto *line = new ElidedLabel(file);
                 line->setCopyable(true);
                 panel->body()->addWidget(line);
             }
             if (outcome.fileCount > 12)
                 panel->body()->addWidget(
                     label(tr("and %n more", nullptr, int(outcome.fileCount - 12)), TextRole::Note,
                           Ink::Muted));
             m_running->extra()->addWidget(panel);
             m_running->extra()->addStretch(1);
             setFinished(tr("Close"));
         },
         [this](const crypto::Error &error) {
             m_running->fail(error);
             setFinished(tr("Close"));
         },
         [this](const jobs::Progress &progress) { m_running->set(progress); }});
    // The job has its own share; nothing here needs the passphrases any more.
    m_plan.reset();
    m_draft.exportPassphrase.reset();
    m_draft.vaultPassphrase.reset();
    m_vaultPassphrase->clear();
    m_passphrase->clear();
    m_repeat->clear();
}

void ExportWizard::cancelPressed()
{
    if (current() == RunStep && m_job)
        m_context.jobs().stop(m_job);
    else
        close();
}

}  // namespace ui
