// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/vault.h"

#include "crypto/base/sealing.h"
#include "models/store/check.h"
#include "models/store/migrations.h"
#include "models/store/state_root.h"
#include "models/store/vault_parts.h"

#include <QDir>
#include <QFileInfo>

namespace store {
namespace {

using namespace Qt::StringLiterals;

// FULL: a commit that returned survives a power cut. The log may grow to 64 MiB before it is copied
// back, so that an import rewrites each index page once rather than once per batch. Deleted content
// is zeroed where that costs no extra page write.
constexpr const char *WriterSettings = "PRAGMA journal_mode = WAL;"
                                       "PRAGMA synchronous = FULL;"
                                       "PRAGMA foreign_keys = ON;"
                                       "PRAGMA secure_delete = FAST;"
                                       "PRAGMA cache_size = -65536;"
                                       "PRAGMA wal_autocheckpoint = 8192;"
                                       "PRAGMA journal_size_limit = 67108864;";
constexpr const char *ReaderSettings = "PRAGMA cache_size = -16384;";

crypto::Bytes sealContext(std::string_view label, std::int64_t id, ByteView more)
{
    crypto::Bytes context(label.begin(), label.end());
    for (int shift = 56; shift >= 0; shift -= 8)
        context.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(id) >> shift));
    context.insert(context.end(), more.begin(), more.end());
    return context;
}

crypto::Bytes keyContext(std::int64_t keyId, ByteView spkiSha256)
{
    return sealContext("sealkeeper private key v1", keyId, spkiSha256);
}

// As a vault that is closed is left: everything in the one file, and its stamp in the head.
void settle(VaultParts &parts)
{
    if (!parts.keeper || parts.info.readOnly || parts.spent)
        return;
    // First column: 1 when a reader that still runs made this partial.
    const auto busy = parts.keeper->integer("PRAGMA wal_checkpoint(TRUNCATE)", 1);
    if (!busy || *busy != 0 || !parts.dirty || !parts.head)
        return;
    const auto stamp = pageStamp(*parts.keeper, {});
    if (!stamp)
        return;
    parts.lastHead.stamp = *stamp;
    (void)parts.head->write(parts.lastHead);
}

}  // namespace

Vault::Vault(std::unique_ptr<VaultParts> parts) : m_parts(std::move(parts)) { }

Vault::~Vault()
{
    if (m_parts)
        settle(*m_parts);
}

Result<void> Vault::standBack()
{
    if (m_parts->info.readOnly)
        return {};
    VaultParts &parts = *m_parts;
    auto reader = Database::open(parts.databasePath, parts.keys.database(parts.slots.databaseSalt),
                                 Access::Read);
    if (!reader)
        return reader.error();
    settle(parts);
    parts.keeper = std::move(*reader);
    parts.head.reset();
    parts.info.readOnly = true;
    parts.info.readOnlyReason = QStringLiteral("It only reads here, so that others may write.");
    parts.lock.reset();
    return {};
}

Result<std::optional<bool>> pagesAsClosed(const Vault &vault, std::stop_token stop)
{
    const VaultParts &parts = vault.parts();
    const auto unchanged = [&] {
        return parts.openedStamp && !parts.spent
            && QFileInfo(files::writeAheadLog(parts.folder())).size() == 0;
    };
    if (!unchanged())
        return std::optional<bool>();
    const auto reader = vault.connect(Access::Read);
    if (!reader)
        return reader.error();
    const auto stamp = pageStamp(**reader, stop);
    if (!stamp)
        return stamp.error();
    // Somebody may have committed and copied back meanwhile; then the log is not empty any more.
    if (!unchanged())
        return std::optional<bool>();
    return std::optional<bool>(*stamp == *parts.openedStamp);
}

const VaultInfo &Vault::info() const
{
    return m_parts->info;
}

QString Vault::admin() const
{
    return m_parts->adminName;
}

bool Vault::readOnly() const
{
    return m_parts->info.readOnly;
}

const crypto::Clock &Vault::clock() const
{
    return m_parts->clock;
}

ChangeFeed &Vault::changes() const
{
    return *m_parts->feed;
}

const VaultKeys &Vault::keys() const
{
    return m_parts->keys;
}

Result<VaultInfo> Vault::peek(const QString &folder)
{
    auto read = readSlots(folder);
    if (!read)
        return std::move(read).error();
    const Slots &slots = read->copies.first();
    VaultInfo info;
    info.path = QDir(folder).absolutePath();
    info.name = QFileInfo(info.path).fileName();
    if (info.name.endsWith(u".vault"_s))
        info.name.chop(6);
    info.vaultId = slots.vaultId;
    for (const Administrator &admin : slots.admins)
        info.admins.append(admin.name);
    info.schema = slots.schema;
    info.alarms = read->problems;
    readFacts(folder, info);
    if (!QFileInfo(info.path).isWritable()) {
        info.readOnly = true;
        info.readOnlyReason = u"The folder may not be written."_s;
    }
    return info;
}

Result<std::unique_ptr<Database>> openForWriting(const QString &path, const crypto::Secret &rawKey)
{
    auto database = Database::open(path, rawKey, Access::Write);
    if (!database)
        return database;
    auto configured = (*database)->execute(WriterSettings);
    if (!configured)
        return std::move(configured).error();
    return database;
}

Result<std::unique_ptr<Database>> Vault::connect(Access access) const
{
    const VaultParts &parts = *m_parts;
    if (parts.spent)
        return Error{ErrorCode::Locked, parts.folder().toStdString(),
                     "the vault has new keys; open it again"};
    if (access == Access::Write && parts.info.readOnly)
        return Error{ErrorCode::ReadOnly, parts.folder().toStdString(),
                     parts.info.readOnlyReason.toStdString()};
    const crypto::Secret rawKey = parts.keys.database(parts.slots.databaseSalt);
    if (access == Access::Write) {
        auto database = openForWriting(parts.databasePath, rawKey);
        if (!database)
            return database;
        auto attached = StateRoot::attach(**database, parts.keys.stateRoot());
        if (!attached)
            return std::move(attached).error();
        return database;
    }
    auto database = parts.immutable ? Database::openImmutable(parts.databasePath, rawKey)
                                    : Database::open(parts.databasePath, rawKey, Access::Read);
    if (!database)
        return database;
    auto configured = (*database)->execute(ReaderSettings);
    if (!configured)
        return std::move(configured).error();
    return database;
}

Result<crypto::Bytes> sealPrivateKey(const VaultKeys &keys, std::int64_t keyId, ByteView spkiSha256,
                                     const crypto::Secret &pkcs8)
{
    return crypto::seal(keys.privateKeys(), pkcs8.view(), keyContext(keyId, spkiSha256));
}

Result<crypto::Secret> openPrivateKey(const VaultKeys &keys, std::int64_t keyId,
                                      ByteView spkiSha256, ByteView sealed)
{
    auto opened = crypto::unseal(keys.privateKeys(), sealed, keyContext(keyId, spkiSha256));
    if (!opened) {
        Error error = std::move(opened).error();
        error.object = "private key " + std::to_string(keyId);
        return error;
    }
    return opened;
}

Result<crypto::Bytes> Vault::sealKey(std::int64_t keyId, ByteView spkiSha256,
                                     const crypto::Secret &pkcs8) const
{
    return sealPrivateKey(m_parts->keys, keyId, spkiSha256, pkcs8);
}

Result<crypto::Secret> Vault::openKey(std::int64_t keyId, ByteView spkiSha256,
                                      ByteView sealed) const
{
    return openPrivateKey(m_parts->keys, keyId, spkiSha256, sealed);
}

Result<crypto::Bytes> sealAccount(const VaultKeys &keys, std::int64_t account, ByteView context,
                                  const crypto::Secret &plain)
{
    return crypto::seal(keys.credentials(), plain.view(),
                        sealContext("sealkeeper account v1", account, context));
}

Result<crypto::Secret> openAccount(const VaultKeys &keys, std::int64_t account, ByteView context,
                                   ByteView sealed)
{
    auto opened = crypto::unseal(keys.credentials(), sealed,
                                 sealContext("sealkeeper account v1", account, context));
    if (!opened) {
        Error error = std::move(opened).error();
        error.object = "the credentials of account " + std::to_string(account);
        return error;
    }
    return opened;
}

Result<crypto::Bytes> Vault::sealCredentials(std::int64_t account, ByteView context,
                                             const crypto::Secret &plain) const
{
    return sealAccount(m_parts->keys, account, context, plain);
}

Result<crypto::Secret> Vault::openCredentials(std::int64_t account, ByteView context,
                                              ByteView sealed) const
{
    return openAccount(m_parts->keys, account, context, sealed);
}

}  // namespace store
