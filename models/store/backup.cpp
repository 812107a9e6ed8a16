// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/backup.h"

#include "models/store/audit_write.h"
#include "models/store/change.h"
#include "models/store/durable_file.h"
#include "models/store/page_copy.h"
#include "models/store/vault_parts.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace store {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 FooterSize = 8 + 8 + 8 + 8 + 32;
constexpr quint64 BackupVersion = 1;
const QByteArray Magic("SKBACKUP");
constexpr qint64 Chunk = 1 << 20;

struct Footer {
    qint64 databaseSize = 0;
    qint64 slotsSize = 0;
    QByteArray sum;
};

QByteArray bigEndian(quint64 number)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

ByteView viewOf(const QByteArray &bytes)
{
    return crypto::viewOf({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

Error fileError(const QFile &file)
{
    const ErrorCode code =
        file.error() == QFile::ResourceError ? ErrorCode::DiskFull : ErrorCode::InputOutput;
    return {code, file.fileName().toStdString(), file.errorString().toStdString()};
}

// SHA-256 of the first `size` bytes.
Result<QByteArray> sumOf(QFile &file, qint64 size, const std::stop_token &stop)
{
    crypto::Sha256 hash;
    if (!file.seek(0))
        return fileError(file);
    for (qint64 left = size; left > 0;) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, file.fileName().toStdString(), ""};
        const QByteArray bytes = file.read(std::min(left, Chunk));
        if (bytes.isEmpty())
            return Error{ErrorCode::Truncated, file.fileName().toStdString(),
                         "the file ends too early"};
        hash.add(viewOf(bytes));
        left -= bytes.size();
    }
    const auto digest = hash.finish();
    return QByteArray(reinterpret_cast<const char *>(digest.data()),
                      static_cast<qsizetype>(digest.size()));
}

Result<void> appendFooter(const QString &path, const QByteArray &slotsJson)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return fileError(file);
    const qint64 databaseSize = file.size();
    const QByteArray rest = slotsJson + bigEndian(static_cast<quint64>(databaseSize))
        + bigEndian(static_cast<quint64>(slotsJson.size())) + bigEndian(BackupVersion) + Magic;
    if (!file.seek(databaseSize) || file.write(rest) != rest.size() || !file.flush())
        return fileError(file);
    auto sum = sumOf(file, databaseSize + rest.size(), {});
    if (!sum)
        return std::move(sum).error();
    if (!file.seek(databaseSize + rest.size()) || file.write(*sum) != sum->size() || !file.flush())
        return fileError(file);
    file.close();
    return syncFile(path);
}

Result<Footer> readFooter(QFile &file)
{
    const std::string name = file.fileName().toStdString();
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.exists() ? ErrorCode::InputOutput : ErrorCode::NotFound, name,
                     file.errorString().toStdString()};
    if (file.size() < FooterSize || !file.seek(file.size() - FooterSize))
        return Error{ErrorCode::Malformed, name, "not a backup"};
    const QByteArray bytes = file.read(FooterSize);
    if (bytes.size() != FooterSize || bytes.mid(24, 8) != Magic)
        return Error{ErrorCode::Malformed, name, "not a backup, or its end is missing"};
    const auto number = [&](qsizetype at) {
        return qFromBigEndian<quint64>(bytes.constData() + at);
    };
    if (number(16) > BackupVersion)
        return Error{ErrorCode::NewerVersion, name, "made by a newer release"};
    const auto size = static_cast<quint64>(file.size() - FooterSize);
    if (number(0) > size || number(8) > SlotsSizeLimit || number(0) + number(8) != size)
        return Error{ErrorCode::Malformed, name, "its sizes do not add up"};
    return Footer{static_cast<qint64>(number(0)), static_cast<qint64>(number(8)), bytes.last(32)};
}

// What a good copy has: the source's newest head, rows that add up to it, keys that open.
Result<BackupInfo> verify(const QString &path, const VaultKeys &keys, const Slots &slots,
                          const AuditHead &expected, std::stop_token stop)
{
    QFile file(path);
    auto footer = readFooter(file);
    if (!footer)
        return std::move(footer).error();
    auto sum = sumOf(file, file.size() - 32, stop);
    if (!sum)
        return std::move(sum).error();
    const Error damaged{ErrorCode::Damaged, path.toStdString(), "the copy differs from the vault"};
    if (*sum != footer->sum || !file.seek(footer->databaseSize))
        return damaged;
    const auto stored = slotsFromJson(file.read(footer->slotsSize));
    if (!stored || !stored->signedBy(keys.slots()))
        return damaged;
    auto database = Database::openImmutable(path, keys.database(slots.databaseSalt));
    if (!database)
        return std::move(database).error();
    auto head = newestHead(**database);
    if (!head)
        return std::move(head).error();
    if (head->seq != expected.seq || head->hash != expected.hash)
        return damaged;
    auto root = StateRoot::recompute(**database, keys.stateRoot(), StateScope::Everything, stop);
    if (!root)
        return std::move(root).error();
    if (*root != head->root)
        return Error{ErrorCode::Damaged, path.toStdString(),
                     "the rows do not add up to the signed state; run a check"};
    auto opened = openAllKeys(**database, keys, stop);
    if (!opened)
        return std::move(opened).error();
    auto certificates = (*database)->integer("SELECT count(*) FROM certificate");
    if (!certificates)
        return std::move(certificates).error();
    return BackupInfo{path, file.size(), *certificates, head->seq,
                      AuditAnchor{slots.vaultId, head->seq, head->hash}};
}

}  // namespace

Result<AuditAnchor> backupAnchor(const Vault &vault, const QString &path)
{
    QFile file(path);
    auto footer = readFooter(file);
    if (!footer)
        return std::move(footer).error();
    const VaultParts &parts = vault.parts();
    const Error other{ErrorCode::Damaged, path.toStdString(),
                      "it is a backup of another vault, or of its keys before they were replaced"};
    if (!file.seek(footer->databaseSize))
        return other;
    const auto stored = slotsFromJson(file.read(footer->slotsSize));
    if (!stored || stored->vaultId != parts.info.vaultId || !stored->signedBy(parts.keys.slots()))
        return other;
    auto database = Database::openImmutable(path, parts.keys.database(stored->databaseSalt));
    if (!database)
        return std::move(database).error();
    auto head = newestHead(**database);
    if (!head)
        return std::move(head).error();
    return AuditAnchor{parts.info.vaultId, head->seq, std::move(head->hash)};
}

namespace {

Result<BackupInfo> writeBackup(const VaultParts &parts, Database &source, const QString &path,
                               std::stop_token stop, const PageProgress &progress)
{
    if (QFileInfo::exists(path))
        return Error{ErrorCode::AlreadyExists, path.toStdString(),
                     "there is something of this name already"};
    const QString unfinished = path + u".part"_s;
    const auto json = toJson(parts.slots);
    if (!json)
        return json.error();
    auto begun = source.execute("BEGIN; SELECT count(*) FROM sqlite_master;");
    if (!begun)
        return std::move(begun).error();
    auto head = newestHead(source);
    auto copied = head ? copyPages(source, unfinished,
                                   parts.keys.database(parts.slots.databaseSalt), stop, progress)
                       : Result<void>(head.error());
    (void)source.execute("COMMIT");
    if (copied)
        copied = appendFooter(unfinished, *json);
    if (!copied) {
        QFile::remove(unfinished);
        return std::move(copied).error();
    }
    auto verified = verify(unfinished, parts.keys, parts.slots, *head, stop);
    if (!verified) {
        QFile::remove(unfinished);
        return verified;
    }
    auto renamed = renameDurably(unfinished, path);
    if (!renamed)
        return std::move(renamed).error();
    verified->path = path;
    return verified;
}

Result<void> unpack(QFile &file, const Footer &footer, const QString &folder,
                    const std::stop_token &stop)
{
    auto sum = sumOf(file, file.size() - 32, stop);
    if (!sum)
        return std::move(sum).error();
    if (*sum != footer.sum)
        return Error{ErrorCode::Damaged, file.fileName().toStdString(),
                     "its checksum does not fit"};
    QFile database(files::database(folder));
    if (!database.open(QIODevice::WriteOnly) || !file.seek(0))
        return fileError(database);
    for (qint64 left = footer.databaseSize; left > 0;) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, folder.toStdString(), ""};
        const QByteArray bytes = file.read(std::min(left, Chunk));
        if (bytes.isEmpty())
            return fileError(file);
        if (database.write(bytes) != bytes.size())
            return fileError(database);
        left -= bytes.size();
    }
    if (!database.flush())
        return fileError(database);
    database.close();
    QFile::setPermissions(database.fileName(), QFile::ReadOwner | QFile::WriteOwner);
    return syncFile(files::database(folder));
}

// One audit row and nothing else.
Result<void> note(const Vault &vault, std::string_view action, const QJsonObject &detail)
{
    auto writer = vault.connect(Access::Write);
    if (!writer)
        return std::move(writer).error();
    auto change = Change::begin(vault, **writer);
    if (!change)
        return std::move(change).error();
    auto audited = change->audit(action, vault.info().vaultId, detail);
    if (!audited)
        return audited;
    return change->commit();
}

}  // namespace

Result<BackupInfo> backupVault(const Vault &vault, const QString &path, std::stop_token stop,
                               const PageProgress &progress)
{
    auto source = vault.connect(Access::Read);
    if (!source)
        return std::move(source).error();
    auto made =
        writeBackup(vault.parts(), **source, QFileInfo(path).absoluteFilePath(), stop, progress);
    if (!made || vault.readOnly())
        return made;
    // Who took a copy of everything belongs into the record.
    auto noted = note(vault, "vault.backup",
                      {{u"file"_s, QFileInfo(path).fileName()}, {u"bytes"_s, made->bytes}});
    if (!noted)
        return std::move(noted).error();
    return made;
}

Result<BackupInfo> automaticBackup(const VaultParts &parts, Database &source, const QString &reason,
                                   std::stop_token stop)
{
    const QString folder = files::backups(parts.folder());
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::InputOutput, folder.toStdString(), "the folder cannot be made"};
    QDir backups(folder);
    for (const QString &name : backups.entryList({u"*.part*"_s}, QDir::Files))
        backups.remove(name);
    const QString time =
        QDateTime::fromSecsSinceEpoch(parts.clock.now(), Qt::UTC).toString(u"yyyyMMdd-hhmmss"_s);
    QString name = u"%1-%2.skbackup"_s.arg(time, reason);
    for (int again = 2; backups.exists(name); ++again)
        name = u"%1-%2-%3.skbackup"_s.arg(time).arg(again).arg(reason);
    auto made = writeBackup(parts, source, folder + u'/' + name, stop, {});
    if (!made)
        return made;
    // Names begin with the time: sorted by name is sorted by age.
    QStringList all = backups.entryList({u"*.skbackup"_s}, QDir::Files, QDir::Name);
    while (all.size() > AutomaticBackups)
        backups.remove(all.takeFirst());
    return made;
}

Result<BackupInfo> automaticBackup(const Vault &vault, const QString &reason, std::stop_token stop)
{
    auto source = vault.connect(Access::Read);
    if (!source)
        return std::move(source).error();
    return automaticBackup(vault.parts(), **source, reason, stop);
}

Result<std::unique_ptr<Vault>> restoreVault(const RestoreOptions &options,
                                            const crypto::Secret &secret,
                                            const crypto::Clock &clock, std::stop_token stop)
{
    const QString path = QDir(options.folder).absolutePath();
    if (QFileInfo::exists(path))
        return Error{ErrorCode::AlreadyExists, path.toStdString(),
                     "there is something of this name already"};
    QFile file(options.file);
    auto footer = readFooter(file);
    if (!footer)
        return std::move(footer).error();
    if (!file.seek(footer->databaseSize))
        return fileError(file);
    auto slots = slotsFromJson(file.read(footer->slotsSize));
    if (!slots) {
        Error error = std::move(slots).error();
        error.object = options.file.toStdString();
        return error;
    }
    const SlotsRead read{{*slots}, {}, false};
    auto unlocked = unlock(read, secret, options.admin, options.kind);
    if (!unlocked)
        return std::move(unlocked).error();

    const QString unfinished = path + u".part"_s;
    QDir(unfinished).removeRecursively();
    if (!QDir().mkpath(unfinished))
        return Error{ErrorCode::ReadOnly, unfinished.toStdString(), "the folder cannot be made"};
    QFile::setPermissions(unfinished, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto restored = [&]() -> Result<void> {
        auto unpacked = unpack(file, *footer, unfinished, stop);
        if (!unpacked)
            return unpacked;
        auto database = Database::openImmutable(files::database(unfinished),
                                                unlocked->keys.database(slots->databaseSalt));
        if (!database)
            return std::move(database).error();
        auto head = newestHead(**database);
        if (!head)
            return std::move(head).error();
        auto root = StateRoot::recompute(**database, unlocked->keys.stateRoot(),
                                         StateScope::Everything, stop);
        if (!root)
            return std::move(root).error();
        if (*root != head->root)
            return Error{ErrorCode::Damaged, options.file.toStdString(),
                         "the rows do not add up to the signed state"};
        auto keys = openAllKeys(**database, unlocked->keys, stop);
        if (!keys)
            return std::move(keys).error();
        auto record = HeadFile::create(unfinished, unlocked->keys.slots(), {head->seq, head->hash});
        if (!record)
            return record;
        auto written = writeSlots(unfinished, *slots);
        if (!written)
            return written;
        return renameDurably(unfinished, path);
    }();
    if (!restored) {
        QDir(unfinished).removeRecursively();
        return std::move(restored).error();
    }
    auto vault = Vault::openUnlocked(path, std::move(*unlocked), clock);
    if (!vault)
        return vault;
    // The restored log goes on from the backup's moment: it says so itself.
    auto noted = note(**vault, "vault.restore", {{u"file"_s, QFileInfo(options.file).fileName()}});
    if (!noted)
        return std::move(noted).error();
    return vault;
}

}  // namespace store
