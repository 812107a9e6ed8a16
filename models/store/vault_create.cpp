// SPDX-License-Identifier: GPL-3.0-or-later
// A new vault is made whole under NAME.vault.part and gets its name last.
#include "crypto/base/sealing.h"
#include "models/store/audit_write.h"
#include "models/store/durable_file.h"
#include "models/store/migrations.h"
#include "models/store/vault_parts.h"

#include <QDir>
#include <QFileInfo>

namespace store {
namespace {

using namespace Qt::StringLiterals;

QString randomHex(std::size_t bytes)
{
    return QString::fromStdString(crypto::toHex(crypto::Secret::random(bytes).view()));
}

Result<void> putMeta(Database &database, const char *key, std::int64_t value)
{
    auto insert = database.prepare("INSERT INTO meta (key, value) VALUES (?, ?)");
    if (!insert)
        return std::move(insert).error();
    return insert->bind(1, key).bind(2, value).run();
}

Result<void> putMeta(Database &database, const char *key, ByteView value)
{
    auto insert = database.prepare("INSERT INTO meta (key, value) VALUES (?, ?)");
    if (!insert)
        return std::move(insert).error();
    return insert->bind(1, key).bind(2, value).run();
}

// Schema, facts about the vault, and the first audit row with its signed head, in one transaction.
Result<HeadRecord> fillDatabase(Database &database, const VaultParts &parts)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return std::move(transaction).error();
    const QByteArray payload = parts.slots.payload();
    const auto digest = crypto::sha256(
        crypto::viewOf({payload.constData(), static_cast<std::size_t>(payload.size())}));
    for (const auto &done :
         {createSchema(database), putMeta(database, "schema", CurrentSchema),
          putMeta(database, "vault", crypto::viewOf(parts.slots.vaultId.toStdString())),
          putMeta(database, "created", parts.clock.now()),
          putMeta(database, "slots.generation", parts.slots.generation),
          putMeta(database, "slots.digest", ByteView(digest))}) {
        if (!done)
            return done.error();
    }
    auto root = StateRoot::recompute(database, parts.keys.stateRoot(), StateScope::Everything, {});
    if (!root)
        return std::move(root).error();
    AuditTail tail;
    auto audited = appendAudit(database, tail,
                               {0,
                                {},
                                {},
                                parts.clock.now(),
                                parts.adminName,
                                u"vault.create"_s,
                                parts.slots.vaultId,
                                u"{}"_s});
    if (!audited)
        return std::move(audited).error();
    auto headed = appendHead(database, parts.slots.vaultId, parts.keys.signing,
                             {tail.seq, tail.hash, *root, parts.adminName});
    if (!headed)
        return std::move(headed).error();
    auto committed = transaction->commit();
    if (!committed)
        return std::move(committed).error();
    return HeadRecord{tail.seq, tail.hash};
}

Result<void> writeFolder(const QString &folder, VaultParts &parts)
{
    // Not WAL yet: the file is complete by itself when the folder gets its name.
    auto database = Database::open(files::database(folder),
                                   parts.keys.database(parts.slots.databaseSalt), Access::Write);
    if (!database)
        return std::move(database).error();
    auto record = fillDatabase(**database, parts);
    if (!record)
        return std::move(record).error();
    database->reset();
    auto head = HeadFile::create(folder, parts.keys.slots(), *record);
    if (!head)
        return head;
    return writeSlots(folder, parts.slots);
}

}  // namespace

Result<Created> Vault::create(const QString &folder, const crypto::Secret &passphrase,
                              const CreateOptions &options, const crypto::Clock &clock)
{
    const QString path = QDir(folder).absolutePath();
    const QString admin = options.admin.trimmed();
    if (admin.isEmpty() || admin.size() > 100)
        return Error{ErrorCode::InvalidArgument, "administrator",
                     "the name must have 1 to 100 characters"};
    if (passphrase.empty())
        return Error{ErrorCode::InvalidArgument, "passphrase", "it must not be empty"};
    if (QFileInfo::exists(path))
        return Error{ErrorCode::AlreadyExists, path.toStdString(),
                     "there is something of this name already"};

    crypto::Argon2Parameters argon2 = crypto::Argon2Floor;
    if (options.argonMemoryKiB == 0 && options.argonIterations == 0) {
        argon2 = crypto::calibrateArgon2();
    } else {
        argon2.memoryKiB = static_cast<std::uint32_t>(std::max(options.argonMemoryKiB, 0));
        argon2.iterations = static_cast<std::uint32_t>(std::max(options.argonIterations, 0));
    }
    auto strong = crypto::checkArgon2(argon2);
    if (!strong)
        return std::move(strong).error();

    Slots slots;
    slots.schema = CurrentSchema;
    const QString id = randomHex(4);
    slots.vaultId = id.left(4) + u'-' + id.mid(4);
    const crypto::Secret salt = crypto::Secret::random(16);
    slots.databaseSalt.assign(salt.view().begin(), salt.view().end());
    Identity identity = Identity::random();
    auto signing = crypto::SigningKey::fromSeed(identity.signing);
    if (!signing)
        return std::move(signing).error();
    auto agreement = crypto::agreementPublic(identity.agreement);
    if (!agreement)
        return std::move(agreement).error();
    RoleSecrets roles = RoleSecrets::random();
    Administrator first{randomHex(4), admin, std::move(*agreement), signing->publicKey(), {},
                        {},           {}};
    auto granted = slots.grant(first, roles);
    if (!granted)
        return std::move(granted).error();
    slots.admins.append(first);

    crypto::Secret code = newRecoveryCode();
    auto normalized = normalizedRecoveryCode(code);
    if (!normalized)
        return std::move(normalized).error();
    KeySlot byPassphrase{first.id, SlotKind::Passphrase, argon2, {}, {}};
    // 125 random bits need no slow derivation; the floor keeps one rule for all slots.
    KeySlot byCode{first.id, SlotKind::RecoveryCode, crypto::Argon2Floor, {}, {}};
    for (const auto &sealed : {slots.sealSlot(byPassphrase, passphrase, identity),
                               slots.sealSlot(byCode, *normalized, identity)}) {
        if (!sealed)
            return sealed.error();
    }
    slots.keySlots = {byPassphrase, byCode};
    slots.sign(VaultKeys::slotsKey(roles));

    VaultInfo info;
    info.vaultId = slots.vaultId;
    auto parts = std::make_unique<VaultParts>(
        info, slots, VaultKeys{std::move(identity), std::move(*signing), std::move(roles)}, clock);
    parts->adminId = first.id;
    parts->adminName = admin;

    const QString unfinished = path + u".part"_s;
    QDir(unfinished).removeRecursively();
    if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !QDir().mkdir(unfinished))
        return Error{ErrorCode::ReadOnly, unfinished.toStdString(), "the folder cannot be made"};
    QFile::setPermissions(unfinished, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto written = writeFolder(unfinished, *parts);
    if (written)
        written = renameDurably(unfinished, path);
    if (!written) {
        QDir(unfinished).removeRecursively();
        return std::move(written).error();
    }
    auto known = peek(path);
    if (!known)
        return std::move(known).error();
    parts->info = std::move(*known);
    auto opened = openInventory(std::move(parts), {});
    if (!opened)
        return std::move(opened).error();
    noteOpened(path, admin, clock.now());
    return Created{std::unique_ptr<Vault>(new Vault(std::move(*opened))), std::move(code)};
}

}  // namespace store
