// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of an open vault, shared by the files of models/store that make one up.
#pragma once

#include "models/store/backup.h"
#include "models/store/change_feed.h"
#include "models/store/slots.h"
#include "models/store/vault.h"
#include "models/store/vault_files.h"
#include "models/store/vault_keys.h"

#include <atomic>
#include <mutex>

namespace store {

struct VaultParts {
    VaultParts(VaultInfo known, Slots read, VaultKeys opened, const crypto::Clock &now)
        : info(std::move(known)), slots(std::move(read)), keys(std::move(opened)), clock(now)
    {
    }

    VaultInfo info;
    Slots slots;
    VaultKeys keys;
    const crypto::Clock &clock;
    QString adminId, adminName;
    QString databasePath;
    bool immutable = false;  // the folder may not be written and there is no WAL
    QStringList unrecorded;  // alarms the next change puts into the audit log
    std::atomic<bool> spent = false;  // rekeyed: keys and connections belong to the past
    std::optional<WriterLock> lock;
    std::optional<HeadFile> head;
    std::mutex headMutex;
    HeadRecord lastHead;  // as read at opening, then as written by the last commit
    std::optional<crypto::Digest256> openedStamp;  // of the pages as they should have been found
    bool dirty = false;  // the stamp in the head file is void until the next clean close
    std::unique_ptr<Database> keeper;  // holds the WAL open while the vault is
    std::unique_ptr<ChangeFeed> feed = std::make_unique<ChangeFeed>();

    const QString &folder() const { return info.path; }
};

// A writing connection without the state root's triggers, for creation, migration and rekey.
Result<std::unique_ptr<Database>> openForWriting(const QString &path, const crypto::Secret &rawKey);

// Opens the database of a vault whose keys are known: lock, rekey clean-up, migration, checks. The
// common end of Vault::open, Vault::create and restore.
Result<std::unique_ptr<VaultParts>> openInventory(std::unique_ptr<VaultParts> parts,
                                                  QStringList problems);

// After an interrupted rekey: the file the slots name (by its salt) gets the name inventory.db, the
// other one goes. Read-only: only says which file counts.
Result<QString> settleDatabaseFile(const VaultParts &parts);

// From a secret to keys: tries the slots of `admin`, opens the grants, checks the slots' HMAC.
struct Unlocked {
    Slots slots;
    VaultKeys keys;
    QString adminId, adminName;
    QStringList problems = {};  // what was wrong with the files on the way
    bool rewriteSlots = false;  // the two copies are not equal
};
Result<Unlocked> unlock(const SlotsRead &read, const crypto::Secret &secret, const QString &admin,
                        SlotKind kind);

// Puts new slots into force: prepares the change (audit row, meta), writes both copies, commits.
Result<void> replaceSlots(Vault &vault, Slots fresh, std::string_view action,
                          const QString &object);

// Vault::openKey without a vault.
Result<crypto::Secret> openPrivateKey(const VaultKeys &keys, std::int64_t keyId,
                                      ByteView spkiSha256, ByteView sealed);
Result<crypto::Bytes> sealPrivateKey(const VaultKeys &keys, std::int64_t keyId, ByteView spkiSha256,
                                     const crypto::Secret &pkcs8);

// Vault::openCredentials without a vault.
Result<crypto::Secret> openAccount(const VaultKeys &keys, std::int64_t account, ByteView context,
                                   ByteView sealed);
Result<crypto::Bytes> sealAccount(const VaultKeys &keys, std::int64_t account, ByteView context,
                                  const crypto::Secret &plain);

// Puts generation and digest of the slots into meta.
Result<void> recordSlots(Database &database, const Slots &slots);

// As in backup.h, while the vault is not open yet or not any more.
Result<BackupInfo> automaticBackup(const VaultParts &parts, Database &source, const QString &reason,
                                   std::stop_token stop);

}  // namespace store
