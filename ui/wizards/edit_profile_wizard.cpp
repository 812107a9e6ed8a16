// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/edit_profile_wizard.h"

#include "models/jobs/profile_json.h"
#include "ui/parts/banner.h"
#include "ui/parts/console_context.h"
#include "ui/parts/panel.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/status_shape.h"

#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;
using crypto::x509::Profile;

namespace {

enum EditStep { TextStep };

QString sentence(const crypto::Error &error)
{
    QString text = QString::fromStdString(error.object);
    if (!error.detail.empty())
        text += u": "_s + QString::fromStdString(error.detail);
    return visible(text, 300);
}

}  // namespace

EditProfileWizard::EditProfileWizard(ConsoleContext &context, const QString &profile, bool own,
                                     QWidget *parent)
    : WizardFrame(own ? tr("Edit profile") : tr("New profile"), parent), m_context(context),
      m_reader(context.reads()), m_id(profile), m_own(own)
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::Grid);
    m_error = new Banner(StatusKind::Failed, {}, {}, page);
    m_error->hide();
    layout->addWidget(m_error);
    m_text = new QPlainTextEdit(page);
    m_text->setAccessibleName(tr("Profile as text"));
    m_text->setFont(ui::font(TextRole::Mono));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    layout->addWidget(m_text, 1);
    m_state = new StatusLine(StatusKind::Note, {}, page);
    layout->addWidget(m_state);
    addStep({.title = tr("Profile"),
             .heading = tr("What an authority lets into a certificate"),
             .sentence =
                 own ? visible(profile, 60) : tr("begun as a copy of %1").arg(visible(profile, 60)),
             .verb = tr("Keep profile"),
             .verbIcon = u"check"_s,
             .scrolls = false},
            page);
    setFootNote(tr("Certificates and plans made with it before stay what they are."));
    goTo(TextStep);
    setCanContinue(false);
    connect(m_text, &QPlainTextEdit::textChanged, this, &EditProfileWizard::check);
    m_reader.ask<Profile>([id = m_id](store::Database &database,
                                      std::stop_token) { return jobs::profileNamed(database, id); },
                          this,
                          [this](crypto::Result<Profile> read) {
                              if (read)
                                  return begin(*read);
                              m_error->setError(read.error());
                              m_error->show();
                          });
}

void EditProfileWizard::begin(const Profile &profile)
{
    Profile shown = profile;
    if (!m_own) {
        shown.id = "own-" + shown.id;
        shown.title = tr("%1, our own", "title of a profile")
                          .arg(QString::fromStdString(shown.title))
                          .toStdString();
    }
    m_text->setPlainText(
        QString::fromUtf8(QJsonDocument(jobs::profileJson(shown)).toJson(QJsonDocument::Indented)));
}

void EditProfileWizard::check()
{
    m_profile.reset();
    QJsonParseError problem;
    const QByteArray bytes = m_text->toPlainText().toUtf8();
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (!document.isObject()) {
        const auto line = bytes.left(problem.offset).count('\n') + 1;
        m_state->set(StatusKind::Failed, tr("Line %1: %2").arg(line).arg(problem.errorString()));
    } else if (auto profile = jobs::profileFromJson(document.object()); !profile) {
        m_state->set(StatusKind::Failed, sentence(profile.error()));
    } else if (const auto id = QString::fromStdString(profile->id);
               crypto::x509::builtInProfile(profile->id)) {
        m_state->set(StatusKind::Failed,
                     tr("%1 is built in: choose another id.").arg(visible(id, 60)));
    } else {
        m_state->set(StatusKind::Valid, tr("The profile makes sense."));
        m_profile = std::move(*profile);
    }
    setChoice(TextStep, m_profile ? visible(QString::fromStdString(m_profile->id), 60) : QString());
    setCanContinue(m_profile.has_value() && !m_running);
}

void EditProfileWizard::verbPressed(int)
{
    if (!m_profile || m_running)
        return;
    m_running = true;
    setCanContinue(false);
    m_error->hide();
    const QString id = QString::fromStdString(m_profile->id);
    const auto exists =
        m_own && id == m_id ? jobs::ProfileExists::Replace : jobs::ProfileExists::Refuse;
    m_context.run(tr("Keep profile"), jobs::JobRunner::Lane::Write,
                  jobs::addProfileJob(*m_profile, exists), this,
                  {[this, id](const QVariant &) {
                       m_context.toast(StatusKind::Valid,
                                       tr("The profile %1 is in the vault.").arg(visible(id, 60)));
                       close();
                   },
                   [this](const crypto::Error &error) {
                       m_running = false;
                       m_error->setError(error);
                       m_error->show();
                       check();
                   },
                   {}});
}

}  // namespace ui
