// SPDX-License-Identifier: GPL-3.0-or-later
// Opening: slots, secret, grants, lock, database, schema, and whether the history is the one last
// seen.
#include "models/store/audit_write.h"
#include "models/store/backup.h"
#include "models/store/change.h"
#include "models/store/durable_file.h"
#include "models/store/migrations.h"
#include "models/store/vault_parts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace store {
namespace {

using namespace Qt::StringLiterals;

bool hasLog(const QString &folder)
{
    return QFileInfo(files::writeAheadLog(folder)).size() > 0;
}

// SQLCipher keeps the salt in the first 16 bytes.
bool hasSalt(const QString &path, const crypto::Bytes &salt)
{
    return Database::firstBytes(path, salt.size()) == salt;
}

// Read without leaving a trace where possible, so that a newer vault stays as it is to the last
// byte.
Result<int> schemaWithoutTouching(const VaultParts &parts, const QString &path)
{
    const crypto::Secret rawKey = parts.keys.database(parts.slots.databaseSalt);
    auto database = hasLog(parts.folder()) ? Database::open(path, rawKey, Access::Read)
                                           : Database::openImmutable(path, rawKey);
    if (!database)
        return std::move(database).error();
    return schemaOf(**database);
}

Result<void> migrateIfOlder(VaultParts &parts, Database &database, int schema)
{
    if (schema == CurrentSchema)
        return {};
    if (parts.info.readOnly)
        return Error{
            ErrorCode::ReadOnly, parts.folder().toStdString(),
            "the vault must be brought to the current schema, which this process may not do"};
    auto saved = automaticBackup(parts, database, u"migration"_s, {});
    if (!saved)
        return std::move(saved).error();
    // Not while a table is made anew, and no change of this setting inside a transaction; what does
    // not fit afterwards is found below. On failure the connection is given up with the vault.
    auto migrated = database.execute("PRAGMA foreign_keys = OFF");
    if (!migrated)
        return migrated;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return std::move(transaction).error();
    migrated = migrateSchema(database, schema);
    if (!migrated)
        return migrated;
    const auto misfits = database.integer("SELECT count(*) FROM pragma_foreign_key_check");
    if (!misfits)
        return misfits.error();
    if (*misfits > 0)
        return Error{ErrorCode::Damaged, parts.folder().toStdString(),
                     std::to_string(*misfits) + " rows point to rows that are not there"};
    auto root = StateRoot::recompute(database, parts.keys.stateRoot(), StateScope::Everything, {});
    if (!root)
        return std::move(root).error();
    auto tail = auditTail(database);
    if (!tail)
        return std::move(tail).error();
    const QString detail = u"{\"from\":%1,\"to\":%2}"_s.arg(schema).arg(CurrentSchema);
    auto audited = appendAudit(database, *tail,
                               {0,
                                {},
                                {},
                                parts.clock.now(),
                                parts.adminName,
                                u"vault.migrate"_s,
                                parts.info.vaultId,
                                detail});
    if (!audited)
        return audited;
    auto headed = appendHead(database, parts.info.vaultId, parts.keys.signing,
                             {tail->seq, tail->hash, *root, parts.adminName});
    if (!headed)
        return headed;
    if (auto done = transaction->commit(); !done)
        return done;
    return database.execute("PRAGMA foreign_keys = ON");
}

// Compares the record outside the database with the audit log inside it.
void compareHistory(const Result<HeadRecord> &record, Database &database, QStringList &alarms)
{
    if (!record) {
        alarms.append(record.error().code == ErrorCode::NotFound
                          ? u"The record of the newest change (file \"head\") is missing."_s
                          : u"The record of the newest change (file \"head\") is damaged."_s);
        return;
    }
    const auto tail = auditTail(database);
    if (!tail) {
        alarms.append(u"The audit log cannot be read: "_s
                      + QString::fromStdString(tail.error().detail));
        return;
    }
    if (tail->seq < record->seq) {
        alarms.append(
            u"Committed changes are missing: the audit log ends at entry %1, but entry %2 was "
            u"written. "
            "The write-ahead log was deleted, or an older copy of the database was put back."_s
                .arg(tail->seq)
                .arg(record->seq));
        return;
    }
    auto statement = database.prepare("SELECT hash FROM audit WHERE seq = ?");
    const auto row =
        statement ? statement->bind(1, record->seq).step() : Result<bool>(statement.error());
    if (!row
        || (record->seq > 0
            && (!*row || !crypto::equalInConstantTime(statement->blob(0), record->hash))))
        alarms.append(
            u"Audit entry %1 is not the one that was written: the database was replaced by another one."_s
                .arg(record->seq));
}

// The slots file and the digest of it inside the database: a step behind is an interrupted change
// and is made good; anything else is an alarm.
Result<void> compareSlots(Vault &vault, QStringList &alarms)
{
    const Slots &slots = vault.parts().slots;
    Database &database = *vault.parts().keeper;
    auto generation = database.integer("SELECT value FROM meta WHERE key = 'slots.generation'", 0);
    if (!generation)
        return std::move(generation).error();
    auto statement = database.prepare("SELECT value FROM meta WHERE key = 'slots.digest'");
    if (!statement)
        return std::move(statement).error();
    const auto row = statement->step();
    if (!row)
        return row.error();
    const QByteArray payload = slots.payload();
    const auto digest = crypto::sha256(
        crypto::viewOf({payload.constData(), static_cast<std::size_t>(payload.size())}));
    const bool same = *row && crypto::equalInConstantTime(statement->blob(0), digest);
    statement->reset();
    if (slots.generation > *generation && !vault.readOnly()) {
        Slots again = slots;
        return replaceSlots(vault, std::move(again), "vault.slots.adopted", vault.info().vaultId);
    }
    if (slots.generation < *generation)
        alarms.append(u"An older copy of the key slots was put back: a passphrase that was changed "
                      u"may be in force "
                      "again."_s);
    else if (slots.generation == *generation && !same)
        alarms.append(u"The key slots are not the ones the database knows."_s);
    return {};
}

}  // namespace

Result<QString> settleDatabaseFile(const VaultParts &parts)
{
    const QString main = files::database(parts.folder());
    const QString fresh = files::freshDatabase(parts.folder());
    const bool mainFits = hasSalt(main, parts.slots.databaseSalt);
    const bool freshFits = !mainFits && hasSalt(fresh, parts.slots.databaseSalt);
    if (parts.info.readOnly)
        return freshFits ? fresh : main;
    if (freshFits) {
        // The old file's log must not be taken for the new one's.
        QFile::remove(main + u"-wal"_s);
        QFile::remove(main + u"-shm"_s);
        auto renamed = renameDurably(fresh, main);
        if (!renamed)
            return std::move(renamed).error();
    } else if (mainFits) {
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            QFile::remove(fresh + QLatin1String(suffix));
    }
    HeadFile::settle(parts.folder(), parts.keys.slots());
    // What an interrupted atomic write leaves.
    for (const char *name : {"slots.json", "slots.copy.json", "facts.json", "head", "head.next"})
        QFile::remove(parts.folder() + u'/' + QLatin1String(name) + u".new"_s);
    return main;
}

Result<Unlocked> unlock(const SlotsRead &read, const crypto::Secret &secret, const QString &admin,
                        SlotKind kind)
{
    Error last{ErrorCode::NotFound, admin.toStdString(), "no such administrator in this vault"};
    crypto::Secret normalized;
    if (kind == SlotKind::RecoveryCode) {
        auto code = normalizedRecoveryCode(secret);
        if (!code)
            return std::move(code).error();
        normalized = std::move(*code);
    }
    const crypto::Secret &key = kind == SlotKind::RecoveryCode ? normalized : secret;
    for (const Slots &slots : read.copies) {
        const Administrator *who = slots.byName(admin);
        if (!who)
            continue;
        last = {ErrorCode::WrongPassphrase, who->name.toStdString(),
                "no key slot of this kind opens"};
        for (const KeySlot &slot : slots.keySlots) {
            if (slot.admin != who->id || slot.kind != kind)
                continue;
            auto identity = slots.openSlot(slot, key);
            if (!identity) {
                if (identity.error().code != ErrorCode::WrongPassphrase)
                    last = identity.error();
                continue;
            }
            auto roles = slots.openGrants(*who, *identity);
            if (!roles)
                return std::move(roles).error();
            if (!slots.signedBy(VaultKeys::slotsKey(*roles))) {
                last = {ErrorCode::Damaged, "slots.json", "its authentication code does not fit"};
                continue;
            }
            auto signing = crypto::SigningKey::fromSeed(identity->signing);
            if (!signing)
                return std::move(signing).error();
            return Unlocked{slots,
                            {std::move(*identity), std::move(*signing), std::move(*roles)},
                            who->id,
                            who->name};
        }
        // An older copy may still hold a passphrase that was changed: it is asked only when the
        // newer copy turned out to be forged.
        if (last.code != ErrorCode::Damaged)
            break;
    }
    return last;
}

Result<std::unique_ptr<VaultParts>> openInventory(std::unique_ptr<VaultParts> opened,
                                                  QStringList problems)
{
    VaultParts &parts = *opened;
    if (parts.slots.schema > CurrentSchema)
        return Error{ErrorCode::NewerVersion, parts.folder().toStdString(),
                     "schema " + std::to_string(parts.slots.schema)};
    parts.info.alarms = std::move(problems);

    const QString main = files::database(parts.folder());
    if (hasSalt(main, parts.slots.databaseSalt)) {
        auto schema = schemaWithoutTouching(parts, main);
        if (!schema)
            return std::move(schema).error();
        if (*schema > CurrentSchema)
            return Error{ErrorCode::NewerVersion, parts.folder().toStdString(),
                         "schema " + std::to_string(*schema)};
    }

    parts.lock.emplace(WriterLock::acquire(parts.folder()));
    if (parts.lock->state() != WriterLock::State::Held) {
        parts.info.readOnly = true;
        const QString holder =
            parts.lock->holder().isEmpty() ? u"Another process"_s : parts.lock->holder();
        parts.info.readOnlyReason = parts.lock->state() == WriterLock::State::Taken
            ? u"%1 has the vault open for writing."_s.arg(holder)
            : u"The folder may not be written."_s;
        parts.immutable =
            parts.lock->state() == WriterLock::State::NotWritable && !hasLog(parts.folder());
    }
    auto path = settleDatabaseFile(parts);
    if (!path)
        return std::move(path).error();
    parts.databasePath = *path;
    // SQLCipher ignores the stored salt when it is given one: only this comparison sees it changed.
    if (!hasSalt(*path, parts.slots.databaseSalt))
        parts.info.alarms.append(u"The first 16 bytes of the database (its salt) were changed."_s);

    // Read before the database: another process may commit in between, never the other way round.
    const auto record = HeadFile::read(parts.folder(), parts.keys.slots());
    const bool logWasLeft = hasLog(parts.folder());
    const crypto::Secret rawKey = parts.keys.database(parts.slots.databaseSalt);
    auto keeper = parts.info.readOnly
        ? (parts.immutable ? Database::openImmutable(*path, rawKey)
                           : Database::open(*path, rawKey, Access::Read))
        : openForWriting(*path, rawKey);
    if (!keeper)
        return std::move(keeper).error();
    auto schema = schemaOf(**keeper);
    if (!schema)
        return std::move(schema).error();
    const qsizetype alarmsBefore = parts.info.alarms.size();
    compareHistory(record, **keeper, parts.info.alarms);
    const bool historyFits = parts.info.alarms.size() == alarmsBefore;
    if (record && !logWasLeft)
        parts.openedStamp = record->stamp;
    auto migrated = migrateIfOlder(parts, **keeper, *schema);
    if (!migrated)
        return std::move(migrated).error();
    parts.info.schema = CurrentSchema;
    parts.keeper = std::move(*keeper);
    if (!parts.info.readOnly) {
        const auto tail = auditTail(*parts.keeper);
        if (!tail)
            return tail.error();
        parts.lastHead = {tail->seq, tail->hash};
        if (!record) {
            // Made anew, so that the next opening can compare again; the alarm of this one stays.
            auto created = HeadFile::create(parts.folder(), parts.keys.slots(), parts.lastHead);
            if (!created)
                return std::move(created).error();
        }
        auto head = HeadFile::open(parts.folder(), parts.keys.slots());
        if (!head)
            return std::move(head).error();
        parts.head.emplace(std::move(*head));
        // What was left in the log gets into the pages now: the stamp is void. (A record that does
        // not fit is left alone: it must raise its alarm again until a change has put it into the
        // audit log.)
        if (historyFits && (logWasLeft || !record->stamp || *schema != CurrentSchema)) {
            (void)parts.head->write(parts.lastHead);
            parts.dirty = true;
        }
    }
    return opened;
}

Result<std::unique_ptr<Vault>> Vault::open(const QString &folder, const crypto::Secret &secret,
                                           const QString &admin, SlotKind kind,
                                           const crypto::Clock &clock)
{
    const QString path = QDir(folder).absolutePath();
    auto read = readSlots(path);
    if (!read)
        return std::move(read).error();
    // Before the slow derivation, and before anything is touched. Not authenticated yet: at worst a
    // refusal.
    if (read->copies.first().schema > CurrentSchema)
        return Error{ErrorCode::NewerVersion, path.toStdString(),
                     "schema " + std::to_string(read->copies.first().schema)};
    auto unlocked = unlock(*read, secret, admin, kind);
    if (!unlocked) {
        if (unlocked.error().code == ErrorCode::WrongPassphrase)
            noteFailed(path, clock.now());
        return std::move(unlocked).error();
    }
    unlocked->problems = read->problems;
    if (unlocked->slots.generation != read->copies.first().generation)
        unlocked->problems.append(
            u"slots.json was changed by something else; its other copy was used"_s);
    unlocked->rewriteSlots = read->uneven || !unlocked->problems.isEmpty();
    return openUnlocked(path, std::move(*unlocked), clock);
}

Result<std::unique_ptr<Vault>> Vault::openUnlocked(const QString &folder, Unlocked unlocked,
                                                   const crypto::Clock &clock)
{
    auto info = peek(folder);
    if (!info)
        return std::move(info).error();
    info->readOnly = false;
    info->readOnlyReason.clear();
    auto parts = std::make_unique<VaultParts>(std::move(*info), std::move(unlocked.slots),
                                              std::move(unlocked.keys), clock);
    parts->adminId = unlocked.adminId;
    parts->adminName = unlocked.adminName;
    auto opened = openInventory(std::move(parts), std::move(unlocked.problems));
    if (!opened)
        return std::move(opened).error();
    std::unique_ptr<Vault> vault(new Vault(std::move(*opened)));
    VaultParts &inside = *vault->m_parts;
    inside.unrecorded = inside.info.alarms;
    QStringList more;
    auto compared = compareSlots(*vault, more);
    if (!compared)
        return std::move(compared).error();
    inside.info.alarms += more;
    inside.unrecorded += more;
    if (!vault->readOnly()) {
        if (unlocked.rewriteSlots) {
            auto healed = writeSlots(folder, vault->m_parts->slots);
            if (!healed)
                return std::move(healed).error();
        }
        noteOpened(folder, vault->admin(), clock.now());
    }
    return vault;
}

}  // namespace store
