// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/rekey.h"

#include "models/store/account_store.h"
#include "models/store/audit_write.h"
#include "models/store/durable_file.h"
#include "models/store/page_copy.h"
#include "models/store/vault_parts.h"

#include <QFile>

namespace store {
namespace {

using namespace Qt::StringLiterals;

// The future vault: slots and keys that nobody knows until the switch.
struct Future {
    Slots slots;
    VaultKeys keys;
};

Result<Future> makeFuture(const VaultParts &parts, std::int64_t knownGeneration)
{
    auto signing = crypto::SigningKey::fromSeed(parts.keys.identity.signing);
    if (!signing)
        return std::move(signing).error();
    Future future{parts.slots,
                  {parts.keys.identity.clone(), std::move(*signing), RoleSecrets::random()}};
    future.slots.generation = std::max(parts.slots.generation, knownGeneration) + 1;
    const crypto::Secret salt = crypto::Secret::random(16);
    future.slots.databaseSalt.assign(salt.view().begin(), salt.view().end());
    for (Administrator &admin : future.slots.admins) {
        auto granted = future.slots.grant(admin, future.keys.roles);
        if (!granted)
            return std::move(granted).error();
    }
    future.slots.sign(future.keys.slots());
    return future;
}

Result<void> resealKeys(Database &database, const VaultKeys &from, const VaultKeys &to,
                        const std::stop_token &stop)
{
    auto rows = database.prepare(
        "SELECT id, spki_sha256, sealed FROM private_key WHERE id > ? ORDER BY id LIMIT 1");
    if (!rows)
        return std::move(rows).error();
    auto update = database.prepare("UPDATE private_key SET sealed = ? WHERE id = ?");
    if (!update)
        return std::move(update).error();
    for (std::int64_t id = 0;;) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, "private keys", ""};
        const auto row = rows->bind(1, id).step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        id = rows->integer(0);
        const auto opened = openPrivateKey(from, id, rows->blob(1), rows->blob(2));
        if (!opened)
            return opened.error();
        const auto sealed = sealPrivateKey(to, id, rows->blob(1), *opened);
        if (!sealed)
            return sealed.error();
        rows->reset();
        auto updated = update->bind(1, ByteView(*sealed)).bind(2, id).run();
        if (!updated)
            return updated;
    }
}

// Private keys, slots digest, state root and audit, all under the new keys, in the new file.
Result<HeadRecord> finishNewFile(const VaultParts &parts, const Future &future, const QString &path,
                                 const std::stop_token &stop)
{
    auto opened =
        Database::open(path, future.keys.database(future.slots.databaseSalt), Access::Write);
    if (!opened)
        return std::move(opened).error();
    Database &database = **opened;
    // Complete by itself: no log of its own until the vault is opened again.
    auto configured = database.execute(
        "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;");
    if (!configured)
        return std::move(configured).error();
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return std::move(transaction).error();
    for (const auto &done :
         {resealKeys(database, parts.keys, future.keys, stop),
          resealAccounts(database, parts.keys, future.keys), recordSlots(database, future.slots)}) {
        if (!done)
            return done.error();
    }
    auto root =
        StateRoot::recompute(database, future.keys.stateRoot(), StateScope::Everything, stop);
    if (!root)
        return std::move(root).error();
    auto tail = auditTail(database);
    if (!tail)
        return std::move(tail).error();
    const QString detail = u"{\"generation\":%1}"_s.arg(future.slots.generation);
    auto audited = appendAudit(database, *tail,
                               {0,
                                {},
                                {},
                                parts.clock.now(),
                                parts.adminName,
                                u"vault.rekey"_s,
                                parts.info.vaultId,
                                detail});
    if (!audited)
        return std::move(audited).error();
    auto headed = appendHead(database, parts.info.vaultId, future.keys.signing,
                             {tail->seq, tail->hash, *root, parts.adminName});
    if (!headed)
        return std::move(headed).error();
    auto committed = transaction->commit();
    if (!committed)
        return std::move(committed).error();
    return HeadRecord{tail->seq, tail->hash};
}

// Everything the switch relies on, read back from the disk.
Result<void> verifyNewFile(const Future &future, const QString &path, const HeadRecord &record,
                           const std::stop_token &stop)
{
    auto database = Database::openImmutable(path, future.keys.database(future.slots.databaseSalt));
    if (!database)
        return std::move(database).error();
    auto head = newestHead(**database);
    if (!head)
        return std::move(head).error();
    auto root =
        StateRoot::recompute(**database, future.keys.stateRoot(), StateScope::Everything, stop);
    if (!root)
        return std::move(root).error();
    if (head->seq != record.seq || head->hash != record.hash || head->root != *root)
        return Error{ErrorCode::Damaged, path.toStdString(),
                     "the new file differs from the old one"};
    auto keys = openAllKeys(**database, future.keys, stop);
    if (!keys)
        return std::move(keys).error();
    return {};
}

}  // namespace

Result<void> rekeyVault(Vault &vault, std::stop_token stop, const PageProgress &progress)
{
    VaultParts &parts = vault.parts();
    if (parts.info.readOnly)
        return Error{ErrorCode::ReadOnly, parts.folder().toStdString(),
                     parts.info.readOnlyReason.toStdString()};
    if (parts.spent)
        return Error{ErrorCode::Locked, parts.folder().toStdString(),
                     "the vault has new keys already; open it again"};
    auto saved = automaticBackup(vault, u"rekey"_s, stop);
    if (!saved)
        return std::move(saved).error();

    // From here to the switch nobody else may write: what they committed would stay behind in the
    // old file.
    Database &old = *parts.keeper;
    auto writing = Transaction::begin(old);
    if (!writing)
        return std::move(writing).error();
    // What was copied before may be damaged without anyone having noticed: new keys would vouch for
    // it.
    auto oldHead = newestHead(old);
    if (!oldHead)
        return std::move(oldHead).error();
    auto oldRoot = StateRoot::recompute(old, parts.keys.stateRoot(), StateScope::Everything, stop);
    if (!oldRoot)
        return std::move(oldRoot).error();
    if (*oldRoot != oldHead->root)
        return Error{ErrorCode::Damaged, parts.folder().toStdString(),
                     "the rows do not add up to the signed state; run a check"};
    auto generation = old.integer("SELECT value FROM meta WHERE key = 'slots.generation'", 0);
    if (!generation)
        return std::move(generation).error();
    auto future = makeFuture(parts, *generation);
    if (!future)
        return std::move(future).error();

    const QString path = files::freshDatabase(parts.folder());
    const auto prepared = [&]() -> Result<void> {
        // SQLite copies only from connections that do not write; this one sees what the lock holds
        // still.
        auto source = vault.connect(Access::Read);
        if (!source)
            return std::move(source).error();
        auto copied = copyPages(**source, path, future->keys.database(future->slots.databaseSalt),
                                stop, progress);
        if (!copied)
            return copied;
        auto record = finishNewFile(parts, *future, path, stop);
        if (!record)
            return std::move(record).error();
        auto synced = syncFile(path);
        if (!synced)
            return synced;
        auto verified = verifyNewFile(*future, path, *record, stop);
        if (!verified)
            return verified;
        return HeadFile::createNext(parts.folder(), future->keys.slots(), *record);
    }();
    if (!prepared) {
        QFile::remove(path);
        QFile::remove(path + u"-journal"_s);
        HeadFile::dropNext(parts.folder());
        return prepared;
    }

    // The switch. If only one copy could be written and the old ones not be put back, both files
    // stay: the higher generation decides at the next opening, so this object must not write any
    // more.
    auto switched = writeSlots(parts.folder(), future->slots);
    if (!switched) {
        if (writeSlots(parts.folder(), parts.slots)) {
            QFile::remove(path);
            HeadFile::dropNext(parts.folder());
        } else {
            parts.spent = true;
        }
        return switched;
    }
    parts.spent = true;
    {
        const Transaction ended = std::move(*writing);
    }
    parts.keeper.reset();
    parts.head.reset();
    parts.slots = std::move(future->slots);
    parts.keys = std::move(future->keys);
    // The new file takes the old one's name; if this fails, the next opening does it.
    (void)settleDatabaseFile(parts);
    return {};
}

}  // namespace store
