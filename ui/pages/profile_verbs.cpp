// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/profile_verbs.h"

#include "models/jobs/profile_json.h"
#include "models/jobs/profiles.h"
#include "ui/parts/button.h"
#include "ui/parts/console_context.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/texts.h"
#include "ui/wizards/edit_profile_wizard.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

namespace ui {

using namespace Qt::StringLiterals;
using Lane = jobs::JobRunner::Lane;

ProfileVerbs::ProfileVerbs(ConsoleContext &context, QWidget *parent)
    : QWidget(parent), m_context(context)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::Grid);
    const auto add = [&](const QString &text, const QString &iconName, auto act) {
        QPushButton *made = button(text, iconName, ButtonKind::Plain, this);
        setSmall(made);
        layout->addWidget(made);
        connect(made, &QPushButton::clicked, this, act);
        return made;
    };
    m_edit = add(tr("Edit…"), u"edit"_s, &ProfileVerbs::edit);
    m_export = add(tr("Export…"), u"export"_s, &ProfileVerbs::exportFile);
    m_remove = add(tr("Remove"), u"delete"_s, &ProfileVerbs::remove);
    m_import = add(tr("Import…"), u"import"_s, &ProfileVerbs::importFile);
    m_import->setEnabled(!context.vault().readOnly);
    setCurrent({}, false);
}

void ProfileVerbs::setCurrent(const QString &id, bool own)
{
    m_id = id;
    m_own = own;
    const bool writable = !m_context.vault().readOnly;
    m_export->setEnabled(!id.isEmpty());
    m_edit->setEnabled(!id.isEmpty() && writable);
    m_edit->setText(id.isEmpty() || own ? tr("Edit…") : tr("New from this…"));
    m_remove->setEnabled(own && writable);
    m_remove->setToolTip(own || id.isEmpty() ? QString() : tr("It is built in."));
}

void ProfileVerbs::edit()
{
    auto *wizard = new EditProfileWizard(m_context, m_id, m_own);
    connect(wizard, &WizardFrame::closed, this, &ProfileVerbs::changed);
    m_context.showWizard(wizard);
}

void ProfileVerbs::importFile()
{
    auto *dialog = new QFileDialog(this, tr("Import profile"), QString(),
                                   tr("Profiles (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { take(path, false); });
    dialog->open();
}

void ProfileVerbs::take(const QString &path, bool replace)
{
    const auto exists = replace ? jobs::ProfileExists::Replace : jobs::ProfileExists::Refuse;
    m_context.run(
        tr("Import profile"), Lane::Write, jobs::importProfileJob(path, exists), this,
        {[this](const QVariant &id) {
             Q_EMIT changed();
             m_context.toast(StatusKind::Valid,
                             tr("The profile %1 is in the vault.").arg(visible(id.toString(), 60)));
         },
         [this, path, replace](const crypto::Error &error) {
             if (error.code == crypto::ErrorCode::AlreadyExists && !replace)
                 return m_context.toast(StatusKind::Warning,
                                        tr("The vault has a profile of that name."), tr("Replace"),
                                        [this, path] { take(path, true); });
             const ErrorSentences text = sentencesOf(error);
             m_context.toast(StatusKind::Failed, text.cause + u' ' + text.remedy);
         },
         {}});
}

void ProfileVerbs::exportFile()
{
    auto *dialog = new QFileDialog(this, tr("Export profile"), QString(),
                                   tr("Profiles (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(m_id + u".json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, id = m_id](const QString &path) {
        m_context.run(tr("Export profile"), Lane::Read, jobs::exportProfileJob(id, path), this,
                      {[this](const QVariant &written) {
                           m_context.toast(
                               StatusKind::Valid,
                               tr("Written to %1.").arg(visible(written.toString(), 120)));
                       },
                       {},
                       {}});
    });
    dialog->open();
}

// Certificates and plans made with it stay what they are; a slip can be undone.
void ProfileVerbs::remove()
{
    m_context.run(tr("Remove profile"), Lane::Write, jobs::removeProfileJob(m_id), this,
                  {[this, id = m_id](const QVariant &removed) {
                       Q_EMIT changed();
                       const auto profile = jobs::profileFromJson(removed.toJsonObject());
                       if (!profile)
                           return;
                       m_context.toast(
                           StatusKind::Note, tr("The profile %1 was removed.").arg(visible(id, 60)),
                           tr("Undo"), [this, profile = *profile] {
                               m_context.run(
                                   tr("Import profile"), Lane::Write,
                                   jobs::addProfileJob(profile, jobs::ProfileExists::Refuse), this,
                                   {[this](const QVariant &) { Q_EMIT changed(); }, {}, {}});
                           });
                   },
                   {},
                   {}});
}

}  // namespace ui
