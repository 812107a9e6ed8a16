// SPDX-License-Identifier: GPL-3.0-or-later
// A door without vaults: answers what a test told it to, on the next turn of the event loop as the
// real one does, and remembers what was asked.
#pragma once

#include "ui/parts/console_settings.h"
#include "ui/parts/vault_door.h"

#include <QHash>
#include <QTimer>

#include <optional>
#include <string>

class FakeDoor : public ui::VaultDoor {
public:
    ui::VaultCard card;
    std::optional<crypto::Error> peekError, answer;
    QString folder = QStringLiteral("/srv/vaults");
    std::string secret;  // the last one that was handed in
    QString unlockedAs, createdAt;
    bool byCode = false, entered = false, stopped = false, recovered = false;
    QStringList locks;
    Progress demoProgress;
    Done demoDone;

    crypto::Result<ui::VaultCard> peek(const QString &) const override
    {
        if (peekError)
            return *peekError;
        return card;
    }
    QString defaultFolder() const override { return folder; }
    void unlock(const ui::UnlockRequest &request, crypto::Secret given, Done done) override
    {
        unlockedAs = request.admin;
        byCode = request.byRecoveryCode;
        keep(given);
        QTimer::singleShot(0, this, [this, done] {
            done(answer ? crypto::Result<void>(*answer) : crypto::Result<void>());
        });
    }
    void openDemo(qint64, Progress progress, Done done) override
    {
        demoProgress = std::move(progress);
        demoDone = std::move(done);
    }
    void restore(const ui::RestoreRequest &, crypto::Secret given, Done done) override
    {
        keep(given);
        QTimer::singleShot(0, this, [this, done] {
            done(answer ? crypto::Result<void>(*answer) : crypto::Result<void>());
        });
    }
    void create(const ui::CreateRequest &request, crypto::Secret given, Created done) override
    {
        createdAt = request.folder;
        keep(given);
        QTimer::singleShot(0, this, [this, done] {
            if (answer)
                done(*answer);
            else
                done(crypto::Secret::fromText("K7QPM-2XW9D-HT4RV-8NCGY-J3FBA-6SLEZ-QW2K9-5TRXM"));
        });
    }
    void enter() override { entered = true; }
    void stop() override { stopped = true; }
    void lock(const QString &reason) override { locks.append(reason); }
    jobs::JobFunction checkJob() override
    {
        return [](jobs::JobContext &) -> crypto::Result<QVariant> {
            return QVariant::fromValue(ui::CheckSummary{});
        };
    }
    jobs::JobFunction backupJob(const QString &) override { return {}; }
    jobs::JobFunction passphraseJob(crypto::Secret, crypto::Secret) override { return {}; }
    jobs::JobFunction newPassphraseJob(crypto::Secret) override { return {}; }
    jobs::JobFunction rekeyJob() override { return {}; }
    bool openedByRecoveryCode() const override { return recovered; }

private:
    void keep(const crypto::Secret &given)
    {
        secret.assign(reinterpret_cast<const char *>(given.data()), given.size());
    }
};

class FakeSettings : public ui::ConsoleSettings {
public:
    ui::Scheme scheme() const override { return m_scheme; }
    void setScheme(ui::Scheme scheme) override
    {
        m_scheme = scheme;
        Q_EMIT changed();
    }
    QString language() const override { return m_language; }
    void setLanguage(const QString &language) override
    {
        m_language = language;
        Q_EMIT changed();
    }
    int autoLockMinutes() const override { return m_minutes; }
    void setAutoLockMinutes(int minutes) override
    {
        m_minutes = minutes;
        Q_EMIT changed();
    }
    int expiringDays() const override { return m_days; }
    void setExpiringDays(int days) override
    {
        m_days = days;
        Q_EMIT changed();
    }
    QString anchorFile() const override { return m_anchorFile; }
    void setAnchorFile(const QString &path) override
    {
        m_anchorFile = path;
        Q_EMIT changed();
    }
    QStringList recentVaults() const override { return {}; }
    QByteArray layout(const QString &part) const override { return m_layouts.value(part); }
    void setLayout(const QString &part, const QByteArray &state) override
    {
        m_layouts.insert(part, state);
    }

private:
    ui::Scheme m_scheme = ui::Scheme::System;
    QString m_language, m_anchorFile;
    int m_minutes = 10, m_days = 30;
    QHash<QString, QByteArray> m_layouts;
};
