// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/cross_sign_wizard.h"

#include "models/jobs/cross_sign.h"
#include "models/jobs/verify_certificate.h"
#include "models/query/rows.h"
#include "ui/parts/button.h"
#include "ui/parts/certificate_picker.h"
#include "ui/parts/console_context.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

enum CrossSignStep { CertificateStep };
constexpr int PageWidth = 760, DefaultDays = 365, MostDays = 7300;

crypto::Result<crypto::Bytes> certificateOf(store::Database &database, qint64 id)
{
    const auto rows = query::rows(database, std::span(&id, 1), query::Der);
    if (!rows)
        return rows.error();
    if (rows->empty())
        return crypto::Error{crypto::ErrorCode::NotFound, "the certificate", {}};
    const QByteArray &der = rows->front().der;
    return crypto::Bytes(der.begin(), der.end());
}

crypto::Result<crypto::Bytes> certificateOf(const QString &path, const std::stop_token &stop)
{
    auto read = jobs::certificatesInFile(path, stop);
    if (!read)
        return read.error();
    return std::move(read->front());
}

}  // namespace

CrossSignWizard::CrossSignWizard(ConsoleContext &context, const QString &authority, QWidget *parent)
    : PlanWizard(context, tr("Cross-sign an authority"), parent), m_authority(authority)
{
    addStep({tr("Authority"),
             tr("Whose name and key it signs"),
             tr("%1 signs", "name of an authority").arg(visible(authority, 80)),
             {},
             {}},
            certificatePage());
    addTail({.verb = tr("Cross-sign"),
             .verbIcon = u"seal"_s,
             .sentence = tr("Nothing has been signed yet."),
             .running = tr("signing")});
    goTo(CertificateStep);
    refresh();
}

QWidget *CrossSignWizard::certificatePage()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::PanelGap);
    auto *panel = new Panel(page);
    panel->body()->setSpacing(size::Grid);
    m_file = new QRadioButton(tr("Its certificate lies in a file:"), panel);
    m_file->setChecked(true);
    m_path = new QLineEdit(panel);
    m_path->setAccessibleName(tr("File of the certificate"));
    m_path->setMinimumHeight(size::Control);
    auto *choose = button(tr("Choose…"), u"folder"_s, ButtonKind::Plain, panel);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(24, 0, 0, 0);
    row->addWidget(m_path, 1);
    row->addWidget(choose);
    m_vault = new QRadioButton(tr("It is in the inventory:"), panel);
    m_picker = new CertificatePicker(console(), panel, CertificatePicker::Among::Authorities);
    m_picker->setFixedHeight(230);
    auto *pickerRow = new QHBoxLayout;
    pickerRow->setContentsMargins(24, 0, 0, 0);
    pickerRow->addWidget(m_picker);
    panel->body()->addWidget(m_file);
    panel->body()->addLayout(row);
    panel->body()->addWidget(m_vault);
    panel->body()->addLayout(pickerRow);
    addLimited(*layout, panel, PageWidth);
    auto *validity = new Panel(page);
    validity->body()->setSpacing(size::Gap);
    QLabel *head = label(tr("Days it is valid"), TextRole::Name);
    m_days = new QSpinBox(validity);
    m_days->setRange(1, MostDays);
    m_days->setValue(DefaultDays);
    m_days->setMinimumHeight(size::Control);
    m_days->setMaximumWidth(140);
    m_days->setAccessibleName(tr("Days it is valid"));
    head->setBuddy(m_days);
    QLabel *note = label(tr("It ends with the other authority's own certificate, or with this "
                            "authority's, whichever comes first."),
                         TextRole::Note, Ink::Muted);
    note->setWordWrap(true);
    validity->body()->addWidget(head);
    validity->body()->addWidget(m_days);
    validity->body()->addWidget(note);
    addLimited(*layout, validity, PageWidth);
    layout->addStretch(1);
    connect(choose, &QPushButton::clicked, this, &CrossSignWizard::browse);
    connect(m_file, &QRadioButton::toggled, this, &CrossSignWizard::refresh);
    connect(m_path, &QLineEdit::textChanged, this, [this] {
        m_file->setChecked(true);
        refresh();
    });
    connect(m_picker, &CertificatePicker::chosen, this, [this] {
        m_vault->setChecked(true);
        refresh();
    });
    return page;
}

void CrossSignWizard::browse()
{
    auto *dialog = new QFileDialog(this, tr("File of the certificate"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void CrossSignWizard::refresh()
{
    const QString path = m_path->text().trimmed();
    setChoice(CertificateStep,
              m_file->isChecked() ? visible(QFileInfo(path).fileName(), 60)
                                  : tr("from the inventory"));
    if (current() == CertificateStep)
        setCanContinue(m_file->isChecked() ? !path.isEmpty() : m_picker->current() != 0);
}

void CrossSignWizard::entered(int step)
{
    PlanWizard::entered(step);
    if (step == CertificateStep)
        refresh();
}

jobs::PlanMaker CrossSignWizard::maker() const
{
    const QString path =
        m_file->isChecked() ? QDir::fromNativeSeparators(m_path->text().trimmed()) : QString();
    return [authority = m_authority, path, id = m_picker->current(), days = m_days->value(),
            now = console().clock().now()](store::Database &database,
                                           std::stop_token stop) -> crypto::Result<domain::Plan> {
        auto der = path.isEmpty() ? certificateOf(database, id) : certificateOf(path, stop);
        if (!der)
            return der.error();
        return jobs::planCrossSign(database, {authority, std::move(*der), days}, now);
    };
}

}  // namespace ui
