// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "crypto/base/clock.h"
#include "ui/parts/console_context.h"
#include "ui/parts/vault_door.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>
#include <thread>

namespace app {

// Opens, makes, restores and closes vaults for the windows: key derivation and everything else slow
// on one worker, the session of the open vault on the GUI thread.
class VaultDesk : public ui::VaultDoor {
    Q_OBJECT
public:
    explicit VaultDesk(const crypto::Clock &clock, QObject *parent = nullptr);
    ~VaultDesk() override;

    crypto::Result<ui::VaultCard> peek(const QString &folder) const override;
    QString defaultFolder() const override;
    void unlock(const ui::UnlockRequest &request, crypto::Secret secret, Done done) override;
    void openDemo(qint64 certificates, Progress progress, Done done) override;
    void restore(const ui::RestoreRequest &request, crypto::Secret secret, Done done) override;
    void create(const ui::CreateRequest &request, crypto::Secret passphrase, Created done) override;
    void enter() override;
    void stop() override;
    void lock(const QString &reason) override;
    jobs::JobFunction checkJob() override;
    jobs::JobFunction backupJob(const QString &file) override;
    jobs::JobFunction passphraseJob(crypto::Secret current, crypto::Secret fresh) override;
    jobs::JobFunction newPassphraseJob(crypto::Secret fresh) override;
    jobs::JobFunction rekeyJob() override;
    bool openedByRecoveryCode() const override { return m_byRecoveryCode; }

    // Asked when a vault is opened and locked: the file for the heads of its record, or empty.
    void setAnchorFile(std::function<QString()> file) { m_anchorFile = std::move(file); }
    // Makes it the open vault and emits opened().
    void begin(std::unique_ptr<store::Vault> vault, bool demo);
    void lockNow(const QString &reason);
    // nullptr while locked.
    ui::ConsoleContext *context() const { return m_context.get(); }
    // The folder of the vault that is or was open last; empty for a demo vault.
    const QString &folder() const { return m_folder; }

Q_SIGNALS:
    // Widgets must go now; the context dies after this.
    void closing();

private:
    using Opened = crypto::Result<std::unique_ptr<store::Vault>>;
    using Work = std::function<Opened(std::stop_token)>;
    // Runs on the worker, then on the GUI thread: begin() and done.
    void open(Work work, bool demo, bool byRecoveryCode, Done done);
    void passOn(const QList<qint64> &ids);

    const crypto::Clock &m_clock;
    std::function<QString()> m_anchorFile;
    bool m_demo = false;
    QString m_folder;
    bool m_byRecoveryCode = false;
    bool m_changedAll = false;
    QSet<qint64> m_changed;
    QTimer m_changeTimer;
    QTimer m_memoryTimer;  // some time after a job: what it used goes back to the system
    std::unique_ptr<QTemporaryDir> m_demoFolder;
    std::unique_ptr<store::Vault> m_waiting;  // created, not entered yet
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ui::ConsoleContext> m_context;
    std::jthread m_worker;  // first to go: it may post to this object
};

}  // namespace app
