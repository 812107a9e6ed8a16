// SPDX-License-Identifier: GPL-3.0-or-later
// A backup is one file: a consistent copy of the database, then the key slots, both as encrypted as
// the vault. Layout: database | slots | footer of 8 + 8 + 8 + 8 + 32 bytes:
//         size of database | size of slots | 1 (version), all big endian | "SKBACKUP" | SHA-256 of
//         all before.
// The database stands first so that the file can be opened where it lies: it counts as made only
// after that was done, the audit head compared, the state root summed up and every private key
// opened.
#pragma once

#include "models/store/audit_anchor.h"
#include "models/store/vault.h"

#include <QString>

#include <functional>
#include <stop_token>

namespace store {

struct BackupInfo {
    QString path;
    qint64 bytes = 0;
    std::int64_t certificates = 0;
    std::int64_t auditRows = 0;
    AuditAnchor anchor = {};  // of the newest head in it
};

inline constexpr int AutomaticBackups = 10;

// In 8-KiB pages of the database.
using PageProgress = std::function<void(qint64 done, qint64 total)>;

// Writes PATH.part beside, verifies it, renames it to PATH. AlreadyExists unless `path` is free.
// Audited, unless the vault is read-only; when only that fails the file is there and the error says
// why.
Result<BackupInfo> backupVault(const Vault &vault, const QString &path, std::stop_token stop,
                               const PageProgress &progress = {});
// Into the vault's own backups/ folder; keeps the newest AutomaticBackups of them. `reason`:
// "rekey" …
Result<BackupInfo> automaticBackup(const Vault &vault, const QString &reason, std::stop_token stop);

struct RestoreOptions {
    QString file;
    QString folder;  // the vault folder to make; must not exist
    QString admin;
    SlotKind kind = SlotKind::Passphrase;
};
// Unpacks, opens with the secret and compares before the folder gets its name. Returns the open
// vault.
Result<std::unique_ptr<Vault>> restoreVault(const RestoreOptions &options,
                                            const crypto::Secret &secret,
                                            const crypto::Clock &clock, std::stop_token stop);

}  // namespace store
