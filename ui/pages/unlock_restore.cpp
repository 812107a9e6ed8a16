// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/unlock_restore.h"

#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/panel.h"
#include "ui/parts/passphrase_field.h"
#include "ui/parts/progress_line.h"
#include "ui/parts/theme_style.h"
#include "ui/parts/vault_door.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

UnlockRestore::UnlockRestore(VaultDoor &door, const QString &backup, QWidget *parent)
    : QFrame(parent), m_door(door), m_backup(backup)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addWidget(label(tr("Restore a backup"), TextRole::PanelTitle, Ink::Text, this));
    auto *file = new ElidedLabel(backup, this);
    file->setMutedInk(true);
    layout->addWidget(file);
    m_banner = new Banner(StatusKind::Failed, {}, {}, this);
    m_banner->hide();
    layout->addWidget(m_banner);
    layout->addWidget(label(tr("New vault folder"), TextRole::Name, Ink::Text, this));
    m_folder = new QLineEdit(this);
    m_folder->setAccessibleName(tr("New vault folder"));
    m_folder->setText(QDir::toNativeSeparators(
        QDir(m_door.defaultFolder())
            .filePath(QFileInfo(backup).completeBaseName() + u"-restored.vault"_s)));
    layout->addWidget(m_folder);
    layout->addWidget(label(tr("Passphrase of the backup"), TextRole::Name, Ink::Text, this));
    m_secret = new PassphraseField(tr("Passphrase of the backup"), this);
    layout->addWidget(m_secret);
    m_byCode = new QCheckBox(tr("This is the recovery code"), this);
    layout->addWidget(m_byCode);
    m_progress = new ProgressLine(tr("Restoring"), this);
    m_progress->setBusy(true);
    m_progress->hide();
    layout->addWidget(m_progress);
    m_start = button(tr("Restore"), u"restore"_s, ButtonKind::Primary, this);
    m_start->setEnabled(false);
    layout->addWidget(m_start, 0, Qt::AlignRight);
    connect(m_secret, &PassphraseField::edited, this,
            [this] { m_start->setEnabled(!m_secret->isEmpty()); });
    connect(m_secret, &PassphraseField::accepted, this, &UnlockRestore::restore);
    connect(m_byCode, &QCheckBox::toggled, m_secret, &PassphraseField::setRevealed);
    connect(m_start, &QPushButton::clicked, this, &UnlockRestore::restore);
}

void UnlockRestore::focusFirst()
{
    m_folder->setFocus(Qt::OtherFocusReason);
}

void UnlockRestore::restore()
{
    if (m_secret->isEmpty() || !m_start->isEnabled())
        return;
    m_banner->hide();
    m_start->setEnabled(false);
    m_progress->show();
    QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    if (!folder.endsWith(u".vault"_s))
        folder += u".vault"_s;
    m_door.restore({m_backup, folder, m_byCode->isChecked()}, m_secret->secret(),
                   [self = QPointer<UnlockRestore>(this)](const crypto::Result<void> &result) {
                       if (!self || result)
                           return;
                       self->m_progress->hide();
                       self->m_secret->clear();
                       self->m_banner->setError(result.error());
                       self->m_banner->show();
                       self->m_secret->setFocus(Qt::OtherFocusReason);
                   });
}

void UnlockRestore::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), tokens().alternate, tokens().border, size::PanelRadius);
}

}  // namespace ui
