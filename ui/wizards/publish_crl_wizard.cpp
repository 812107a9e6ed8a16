// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/publish_crl_wizard.h"

#include "models/jobs/revoke.h"
#include "ui/parts/button.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

enum PublishStep { PlaceStep };

}  // namespace

PublishCrlWizard::PublishCrlWizard(ConsoleContext &context, const QString &authority,
                                   QWidget *parent)
    : PlanWizard(context, tr("Publish revocation list"), parent), m_authority(authority)
{
    addStep({tr("Place"), tr("Where it goes"), visible(authority, 80), {}, {}}, placePage());
    addTail({.verb = tr("Publish"),
             .verbIcon = u"check"_s,
             .sentence = tr("A new list with the next number replaces the one before."),
             .running = tr("publishing")});
    goTo(PlaceStep);
    refresh();
}

QWidget *PublishCrlWizard::placePage()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *panel = new Panel(page);
    panel->body()->setSpacing(size::Grid);
    m_vault = new QRadioButton(tr("Kept in the vault; export it when it is needed"), panel);
    m_file = new QRadioButton(tr("Written to a file, too, from where it is served:"), panel);
    m_vault->setChecked(true);
    m_path = new QLineEdit(panel);
    m_path->setAccessibleName(tr("File of the list"));
    m_path->setMinimumHeight(size::Control);
    auto *choose = button(tr("Choose…"), u"folder"_s, ButtonKind::Plain, panel);
    m_server = new QRadioButton(tr("Sent to a server, too, that takes it by HTTP PUT:"), panel);
    m_address = new QLineEdit(panel);
    m_address->setAccessibleName(tr("Address of the list"));
    m_address->setMinimumHeight(size::Control);
    m_address->setPlaceholderText(u"https://crl.example.org/ca.crl"_s);
    auto *row = new QHBoxLayout, *addressRow = new QHBoxLayout;
    row->setContentsMargins(24, 0, 0, 0);
    row->addWidget(m_path, 1);
    row->addWidget(choose);
    addressRow->setContentsMargins(24, 0, 0, 0);
    addressRow->addWidget(m_address);
    for (QRadioButton *each : {m_vault, m_file, m_server}) {
        each->setMinimumHeight(size::SmallControl);
        panel->body()->addWidget(each);
        connect(each, &QRadioButton::toggled, this, &PublishCrlWizard::refresh);
        if (each == m_file)
            panel->body()->addLayout(row);
    }
    panel->body()->addLayout(addressRow);
    connect(m_address, &QLineEdit::textEdited, this, [this] {
        m_server->setChecked(true);
        refresh();
    });
    addLimited(*layout, panel, 760);
    auto *kind = new Panel(page);
    kind->body()->setSpacing(4);
    m_delta = new QCheckBox(tr("Only what changed since the last full list (delta)"), kind);
    m_delta->setMinimumHeight(size::SmallControl);
    kind->body()->addWidget(m_delta);
    QLabel *note = label(tr("A full list must be there. Programs find the delta by the address its "
                            "certificates name for it."),
                         TextRole::Note, Ink::Muted);
    note->setWordWrap(true);
    kind->body()->addWidget(note);
    layout->addSpacing(size::PanelGap);
    addLimited(*layout, kind, 760);
    layout->addStretch(1);
    m_path->setText(suggested(false));
    connect(m_delta, &QCheckBox::toggled, this, [this](bool on) {
        if (m_path->text() == suggested(!on))
            m_path->setText(suggested(on));
        refresh();
    });
    connect(choose, &QPushButton::clicked, this, &PublishCrlWizard::browse);
    connect(m_path, &QLineEdit::textEdited, this, [this] {
        m_file->setChecked(true);
        refresh();
    });
    return page;
}

QString PublishCrlWizard::suggested(bool delta) const
{
    static const QRegularExpression unsafe(u"[^A-Za-z0-9._-]+"_s);
    QString name = m_authority;
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .filePath(name.replace(unsafe, u"-"_s) + (delta ? u"-delta.crl"_s : u".crl"_s));
}

void PublishCrlWizard::browse()
{
    auto *dialog = new QFileDialog(this, tr("File of the list"), m_path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &chosen) {
        m_path->setText(chosen);
        m_file->setChecked(true);
    });
    dialog->open();
}

QString PublishCrlWizard::path() const
{
    if (m_server->isChecked())
        return m_address->text().trimmed();
    return m_file->isChecked() ? QDir::fromNativeSeparators(m_path->text().trimmed()) : QString();
}

void PublishCrlWizard::refresh()
{
    const QString place = m_file->isChecked() ? tr("vault and file")
        : m_server->isChecked()               ? tr("vault and server")
                                              : tr("vault");
    setChoice(PlaceStep, m_delta->isChecked() ? tr("delta, %1", "place").arg(place) : place);
    const QUrl url(path(), QUrl::StrictMode);
    const bool served = url.isValid() && !url.host().isEmpty()
        && (url.scheme() == u"http"_s || url.scheme() == u"https"_s);
    if (current() == PlaceStep)
        setCanContinue(m_server->isChecked() ? served : !m_file->isChecked() || !path().isEmpty());
}

void PublishCrlWizard::entered(int step)
{
    PlanWizard::entered(step);
    if (step == PlaceStep)
        refresh();
}

jobs::PlanMaker PublishCrlWizard::maker() const
{
    const auto kind = m_delta->isChecked() ? jobs::CrlKind::Delta : jobs::CrlKind::Full;
    return
        [authority = m_authority, path = path(), kind](store::Database &database, std::stop_token) {
            return jobs::planCrl(database, authority, path, kind);
        };
}

}  // namespace ui
