// SPDX-License-Identifier: GPL-3.0-or-later
// A vault is a folder NAME.vault/ with slots.json (who may open it) and inventory.db (SQLCipher).
// Create, open, lock; every key it needs lives in this object and is zeroed with it.
#pragma once

#include "crypto/base/clock.h"
#include "crypto/base/result.h"
#include "crypto/base/secret.h"
#include "models/store/database.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <stop_token>

namespace store {

class ChangeFeed;
struct Unlocked;
struct VaultParts;
struct VaultKeys;  // role keys: database, private keys, credentials, state root; signing identity

enum class SlotKind { Passphrase, RecoveryCode };

struct VaultInfo {
    QString path;  // the folder
    QString name;  // folder name without ".vault"
    QString vaultId;  // random, 8-4 hex as people read it ("4f1c-90ab")
    QStringList admins;  // names in the slots file
    int schema = 0;
    bool readOnly = false;  // another process writes, or the folder may not be written
    QString readOnlyReason;
    // Facts for the unlock page, kept in facts.json without protection: show them, never rely on
    // them.
    std::int64_t lastOpened = 0;  // Unix seconds, 0: never
    QString lastOpenedBy;
    int failedAttempts = 0;  // wrong secrets since it was last opened
    std::int64_t lastFailed = 0;
    // After opening: what does not fit and must be shown ("committed changes are missing …").
    // Empty: fine.
    QStringList alarms;
};

struct CreateOptions {
    QString admin;  // shown name of the first administrator, not empty
    int argonMemoryKiB = 0;  // 0: calibrate to about 1 s, never below 64 MiB
    int argonIterations = 0;  // 0: calibrate, never below 3; tests give small memory through
                              // SEALKEEPER_TEST_FAST_KDF=1 (64 MiB, t=3, no calibration)
};

struct Created;

class Vault {
public:
    // Refuses an existing folder. Returns the open vault and the recovery code, which exists
    // nowhere else.
    static Result<Created> create(const QString &folder, const crypto::Secret &passphrase,
                                  const CreateOptions &options, const crypto::Clock &clock);
    // WrongPassphrase, NewerVersion, Damaged … Slow by design (Argon2id): call it on a worker.
    // `secret` is a passphrase or a recovery code as `kind` says; empty admin: the only or first
    // one.
    static Result<std::unique_ptr<Vault>> open(const QString &folder, const crypto::Secret &secret,
                                               const QString &admin, SlotKind kind,
                                               const crypto::Clock &clock);
    // What can be read without a passphrase.
    static Result<VaultInfo> peek(const QString &folder);
    ~Vault();

    const VaultInfo &info() const;
    QString admin() const;  // who opened it
    bool readOnly() const;
    const crypto::Clock &clock() const;
    ChangeFeed &changes() const;

    // Asks again who is at the keyboard, before keys are exported: WrongPassphrase unless
    // `passphrase` opens this admin's passphrase slot. As slow as opening.
    Result<void> verifyPassphrase(const crypto::Secret &passphrase) const;
    // Refuses (WrongPassphrase) unless `current` opens this admin's passphrase slot. Audited.
    Result<void> changePassphrase(const crypto::Secret &current, const crypto::Secret &fresh);
    // The same without the current one: for a vault that was opened with the recovery code.
    Result<void> setPassphrase(const crypto::Secret &fresh);
    // Makes a new recovery code for this admin; the old one is void from then on. Audited.
    Result<crypto::Secret> renewRecoveryCode();

    // Gives up writing for as long as this vault stays open, so that another process may: a program
    // that runs for days and only answers. Connections for writing must be gone.
    Result<void> standBack();

    // A new connection; readers never block the writer (WAL). Write fails with ReadOnly in a
    // read-only vault, both with Locked after a rekey. Close every connection before the vault
    // goes.
    Result<std::unique_ptr<Database>> connect(Access access) const;
    // Seals and opens one private key (AES-256-GCM, AAD = key row id and SPKI hash).
    Result<crypto::Bytes> sealKey(std::int64_t keyId, ByteView spkiSha256,
                                  const crypto::Secret &pkcs8) const;
    Result<crypto::Secret> openKey(std::int64_t keyId, ByteView spkiSha256, ByteView sealed) const;

    // The same for the credentials of an account elsewhere, under a key of their own; `context` is
    // what they are bound to besides (account_store.h).
    Result<crypto::Bytes> sealCredentials(std::int64_t account, ByteView context,
                                          const crypto::Secret &plain) const;
    Result<crypto::Secret> openCredentials(std::int64_t account, ByteView context,
                                           ByteView sealed) const;

    // For store's own files only.
    static Result<std::unique_ptr<Vault>> openUnlocked(const QString &folder, Unlocked unlocked,
                                                       const crypto::Clock &clock);
    const VaultKeys &keys() const;
    VaultParts &parts() const { return *m_parts; }

private:
    explicit Vault(std::unique_ptr<VaultParts> parts);
    std::unique_ptr<VaultParts> m_parts;
};

struct Created {
    std::unique_ptr<Vault> vault;
    crypto::Secret recoveryCode;  // printable ASCII, groups of 5 with a check group
};

}  // namespace store
