// SPDX-License-Identifier: GPL-3.0-or-later
// A backup is one file: key slots and a consistent copy of the database, both as encrypted as the vault.
// Layout: "SKBACKUP" | u32 version 1 | u32 size of slots | u64 size of database (big endian)
//         | slots | database | SHA-256 of all before.
// It counts as made only after it was unpacked again, opened, and compared.
#pragma once

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
};

inline constexpr int AutomaticBackups = 10;

using PageProgress = std::function<void(qint64 done, qint64 total)>;

// Writes PATH.part beside, verifies it, renames it to PATH. AlreadyExists unless `path` is free.
Result<BackupInfo> backupVault(const Vault &vault, const QString &path, std::stop_token stop,
                               const PageProgress &progress = {});
// Into the vault's own backups/ folder; keeps the newest AutomaticBackups of them. `reason`: "rekey" …
Result<BackupInfo> automaticBackup(const Vault &vault, const QString &reason, std::stop_token stop);

struct RestoreOptions {
    QString file;
    QString folder;              // the vault folder to make; must not exist
    QString admin;
    SlotKind kind = SlotKind::Passphrase;
};
// Unpacks, opens with the secret and compares before the folder gets its name. Returns the open vault.
Result<std::unique_ptr<Vault>> restoreVault(const RestoreOptions &options, const crypto::Secret &secret,
                                            const crypto::Clock &clock, std::stop_token stop);

}  // namespace store
