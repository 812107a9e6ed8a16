// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/unlock_page.h"

#include "ui/pages/unlock_frame.h"
#include "ui/parts/banner.h"
#include "ui/parts/button.h"
#include "ui/parts/console_settings.h"
#include "ui/parts/dates.h"
#include "ui/parts/icons.h"
#include "ui/parts/panel.h"
#include "ui/parts/passphrase_field.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/progress_line.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/vault_door.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

class BigSeal : public QWidget {
public:
    explicit BigSeal(QWidget *parent) : QWidget(parent) { setFixedSize(44, 44); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), u"seal"_s, tokens().accent);
    }
};

}  // namespace

UnlockPage::UnlockPage(VaultDoor &door, ConsoleSettings &settings, const crypto::Clock &clock,
                       const QString &folder, const QString &reason, QWidget *parent)
    : QWidget(parent), m_door(door), m_settings(settings), m_clock(clock), m_folder(folder)
{
    const crypto::Result<VaultCard> peeked = door.peek(folder);
    const VaultCard card = peeked ? *peeked : VaultCard{};
    QString name = card.name;
    if (name.isEmpty()) {
        name = QFileInfo(folder).fileName();
        name = name.endsWith(u".vault"_s) ? name.chopped(6) : name;
    }

    m_name = name;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *frame = new UnlockFrame(
        settings, 560, card.id.isEmpty() ? QString() : tr("Vault %1").arg(card.id), this);
    connect(frame, &UnlockFrame::languageChanged, this, &UnlockPage::languageChanged);
    outer->addWidget(frame);
    QVBoxLayout &body = *frame->body();
    body.setContentsMargins(96, 44, 96, 40);
    body.addWidget(new BigSeal(frame), 0, Qt::AlignHCenter);
    body.addSpacing(8);
    QLabel *title = label(visible(name, 80), TextRole::PageTitle, Ink::Text, frame);
    title->setAlignment(Qt::AlignCenter);
    title->setToolTip(escapedToolTip(folder));
    body.addWidget(title);
    QLabel *why = label(reason.isEmpty() ? tr("Locked. Everything in it is encrypted.") : reason,
                        TextRole::Body, Ink::Muted, frame);
    why->setAlignment(Qt::AlignCenter);
    why->setWordWrap(true);
    body.addWidget(why);
    body.addSpacing(12);

    m_banner = new Banner(StatusKind::Failed, {}, {}, frame);
    m_banner->hide();
    body.addWidget(m_banner);
    body.addSpacing(8);

    if (!card.admins.isEmpty()) {
        QLabel *adminLabel = label(tr("Administrator"), TextRole::Name, Ink::Text, frame);
        body.addWidget(adminLabel);
        m_admin = new QComboBox(frame);
        m_admin->setAccessibleName(tr("Administrator"));
        for (const QString &admin : card.admins)
            m_admin->addItem(icon(u"person"_s, IconRole::Muted), visible(admin, 80), admin);
        const int last = m_admin->findData(card.lastOpenedBy);
        m_admin->setCurrentIndex(qMax(0, last));
        adminLabel->setBuddy(m_admin);
        body.addWidget(m_admin);
        body.addSpacing(8);
    }
    m_secretLabel = label(tr("Passphrase"), TextRole::Name, Ink::Text, frame);
    body.addWidget(m_secretLabel);
    m_secret = new PassphraseField(tr("Passphrase"), frame);
    body.addWidget(m_secret);
    body.addSpacing(8);
    m_unlock = button(tr("Unlock"), u"unlock"_s, ButtonKind::Primary, frame);
    m_unlock->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    body.addWidget(m_unlock);
    m_progress = new ProgressLine(tr("Unlocking"), frame);
    m_progress->setBusy(true);
    m_progress->hide();
    body.addWidget(m_progress);

    auto *links = new QHBoxLayout;
    links->setContentsMargins(0, 0, 0, 0);
    m_codeLink = new LinkButton(tr("Use the recovery code"), frame);
    auto *other = new LinkButton(tr("Open another vault…"), frame);
    links->addWidget(m_codeLink);
    links->addStretch(1);
    links->addWidget(other);
    body.addLayout(links);
    addFacts(body);
    if (!peeked) {
        m_banner->setError(peeked.error());
        m_banner->show();
        m_secret->setEnabled(false);
        m_codeLink->setEnabled(false);
    }
    m_unlock->setEnabled(false);

    connect(m_secret, &PassphraseField::edited, this,
            [this] { m_unlock->setEnabled(!m_busy && !m_secret->isEmpty()); });
    connect(m_secret, &PassphraseField::accepted, this, &UnlockPage::unlock);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::unlock);
    connect(m_codeLink, &QPushButton::clicked, this, [this] { setByCode(!m_byCode); });
    connect(other, &QPushButton::clicked, this, &UnlockPage::chooseOther);
}

UnlockPage::~UnlockPage() = default;

void UnlockPage::addFacts(QVBoxLayout &layout)
{
    const crypto::Result<VaultCard> card = m_door.peek(m_folder);
    layout.addSpacing(12);
    if (!card)
        return;
    const crypto::UnixTime now = m_clock.now();
    QList<StatusLine *> facts;
    if (card->lastOpened > 0)
        facts.append(new StatusLine(StatusKind::Valid,
                                    tr("Last opened %1").arg(brief(card->lastOpened, now))));
    if (card->lastBackup > 0)
        facts.append(new StatusLine(StatusKind::Valid,
                                    tr("Last backup %1").arg(brief(card->lastBackup, now))));
    else if (card->lastOpened > 0)
        facts.append(new StatusLine(StatusKind::Note, tr("No backup has been made yet")));
    if (card->failedAttempts > 0) {
        facts.append(new StatusLine(
            StatusKind::Warning,
            tr("%n wrong passphrase(s) since then, last %1", nullptr, card->failedAttempts)
                .arg(brief(card->lastFailed, now))));
    }
    if (facts.isEmpty())
        return;
    layout.addWidget(new Line(Qt::Horizontal, this));
    layout.addSpacing(4);
    for (StatusLine *fact : facts)
        layout.addWidget(fact);
}

void UnlockPage::focusPassphrase()
{
    m_secret->setFocus(Qt::OtherFocusReason);
}

void UnlockPage::setByCode(bool byCode)
{
    m_byCode = byCode;
    m_secret->clear();
    m_secret->setRevealed(byCode);
    m_secretLabel->setText(byCode ? tr("Recovery code") : tr("Passphrase"));
    m_secret->setAccessibleName(m_secretLabel->text());
    m_codeLink->setText(byCode ? tr("Use the passphrase") : tr("Use the recovery code"));
    m_codeLink->updateGeometry();
    focusPassphrase();
}

void UnlockPage::setBusy(bool busy)
{
    m_busy = busy;
    m_secret->setEnabled(!busy);
    if (m_admin)
        m_admin->setEnabled(!busy);
    m_unlock->setEnabled(!busy && !m_secret->isEmpty());
    m_unlock->setText(busy ? tr("Unlocking…") : tr("Unlock"));
    m_codeLink->setEnabled(!busy);
    m_progress->setVisible(busy);
}

void UnlockPage::unlock()
{
    if (m_busy || m_secret->isEmpty())
        return;
    m_banner->hide();
    crypto::Secret secret = m_secret->secret();
    setBusy(true);
    const QString admin = m_admin ? m_admin->currentData().toString() : QString();
    m_door.unlock({m_folder, admin, m_byCode}, std::move(secret),
                  [page = QPointer<UnlockPage>(this)](const crypto::Result<void> &result) {
                      // On success the page is gone already.
                      if (page && !result)
                          page->refused(result.error());
                  });
}

void UnlockPage::refused(const crypto::Error &error)
{
    setBusy(false);
    m_secret->clear();
    crypto::Error shown = error;
    if (shown.code == crypto::ErrorCode::WrongPassphrase)
        shown.object = m_name.toStdString();  // people open a vault, not an administrator's slot
    m_banner->setError(shown);
    m_banner->show();
    focusPassphrase();
}

void UnlockPage::chooseOther()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &recent : m_settings.recentVaults()) {
        if (recent != m_folder)
            menu->addAction(icon(u"vault"_s, IconRole::Muted),
                            visible(QDir::toNativeSeparators(recent), 80), this,
                            [this, recent] { Q_EMIT vaultChosen(recent); });
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addAction(icon(u"folder"_s), tr("Choose a vault folder…"), this, [this] {
        auto *dialog = new QFileDialog(this, tr("Open a vault"), QFileInfo(m_folder).path());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        connect(dialog, &QFileDialog::fileSelected, this, &UnlockPage::vaultChosen);
        dialog->open();
    });
    menu->addAction(icon(u"plus"_s), tr("Create a vault, or look at the demo…"), this,
                    &UnlockPage::welcomeWanted);
    menu->popup(QCursor::pos());
}

}  // namespace ui
