// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, making and closing vaults, as the windows ask for it. The program implements it;
// everything slow runs on workers and answers on the GUI thread.
#pragma once

#include "crypto/base/clock.h"
#include "crypto/base/result.h"
#include "crypto/base/secret.h"
#include "models/jobs/job_runner.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace ui {

// What can be said about a vault without its passphrase.
struct VaultCard {
    QString folder = {}, name = {}, id = {};
    QStringList admins = {};
    crypto::UnixTime lastOpened = 0;  // 0: never
    QString lastOpenedBy = {};
    crypto::UnixTime lastBackup = 0;  // newest file in its backups folder; 0: none
    int failedAttempts = 0;  // wrong passphrases since it was last opened
    crypto::UnixTime lastFailed = 0;
};

struct UnlockRequest {
    QString folder = {};
    QString admin = {};
    bool byRecoveryCode = false;
};

struct CreateRequest {
    QString folder = {};  // ends in ".vault", must not exist
    QString admin = {};
};

struct RestoreRequest {
    QString backup = {};  // file
    QString folder = {};  // must not exist
    bool byRecoveryCode = false;
};

// Result of the check job.
struct CheckSummary {
    QStringList findings = {};  // "page 17: …"; empty: sound
    qint64 certificates = 0, privateKeys = 0, auditRows = 0;
    crypto::UnixTime at = 0;
};

// Result of the backup job.
struct BackupSummary {
    QString path = {};
    qint64 bytes = 0, certificates = 0;
};

class VaultDoor : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    using Done = std::function<void(const crypto::Result<void> &)>;
    // The recovery code, or why not.
    using Created = std::function<void(crypto::Result<crypto::Secret>)>;
    using Progress = std::function<void(const jobs::Progress &)>;

    virtual crypto::Result<VaultCard> peek(const QString &folder) const = 0;
    // Where new vaults go unless said otherwise.
    virtual QString defaultFolder() const = 0;

    // One of these at a time. On success opened() follows, and only then done.
    virtual void unlock(const UnlockRequest &request, crypto::Secret secret, Done done) = 0;
    virtual void openDemo(qint64 certificates, Progress progress, Done done) = 0;
    virtual void restore(const RestoreRequest &request, crypto::Secret secret, Done done) = 0;
    // The vault stays behind the door, so that its recovery code can be shown, until enter() is
    // called.
    virtual void create(const CreateRequest &request, crypto::Secret passphrase, Created done) = 0;
    virtual void enter() = 0;
    // Asks the running one of the above to stop; done comes with Cancelled.
    virtual void stop() = 0;

    // Ends the session: jobs stopped, windows with data closed, keys zeroed. `reason` is shown on
    // the unlock page and may be empty.
    virtual void lock(const QString &reason) = 0;

    // For JobRunner::start in the open vault. Results: CheckSummary, BackupSummary, else nothing.
    virtual jobs::JobFunction checkJob() = 0;
    virtual jobs::JobFunction backupJob(const QString &file) = 0;
    virtual jobs::JobFunction passphraseJob(crypto::Secret current, crypto::Secret fresh) = 0;
    // Without the current one: for a vault opened with the recovery code.
    virtual jobs::JobFunction newPassphraseJob(crypto::Secret fresh) = 0;
    // The vault must be locked when it is done.
    virtual jobs::JobFunction rekeyJob() = 0;
    virtual bool openedByRecoveryCode() const = 0;

Q_SIGNALS:
    void opened();
    void locked(const QString &reason);
};

}  // namespace ui

Q_DECLARE_METATYPE(ui::CheckSummary)
Q_DECLARE_METATYPE(ui::BackupSummary)
