// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/vault_files.h"

#include "crypto/base/digest.h"
#include "models/store/durable_file.h"
#include "models/store/vault.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace store {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 FactsLimit = 16 * 1024;
constexpr std::string_view HeadMagic = "SKHEAD1\n";
constexpr std::size_t HeadSize = 8 + 8 + 32 + 32 + 32;
constexpr std::int64_t PageSize = 8192;  // as database.cpp sets it
constexpr std::int64_t PageEnd = 80;  // IV 16, HMAC-SHA-512 64

QString headPath(const QString &folder)
{
    return folder + u"/head"_s;
}

crypto::Bytes headBytes(const crypto::Secret &key, const HeadRecord &record)
{
    crypto::Bytes bytes(HeadMagic.begin(), HeadMagic.end());
    const auto seq = static_cast<std::uint64_t>(record.seq);
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::uint8_t>(seq >> shift));
    bytes.insert(bytes.end(), record.hash.begin(), record.hash.end());
    const crypto::Digest256 stamp = record.stamp.value_or(crypto::Digest256{});
    bytes.insert(bytes.end(), stamp.begin(), stamp.end());
    const auto mac = crypto::hmacSha256(key, bytes);
    bytes.insert(bytes.end(), mac.begin(), mac.end());
    return bytes;
}

QString nextHeadPath(const QString &folder)
{
    return folder + u"/head.next"_s;
}

Result<HeadRecord> readHead(const QString &path, const crypto::Secret &key)
{
    const auto content = readSmallFile(path, HeadSize);
    if (!content)
        return content.error();
    const Error damaged{ErrorCode::Damaged, path.toStdString(),
                        "the head record does not fit its code"};
    if (content->size() != HeadSize)
        return damaged;
    HeadRecord record;
    const ByteView bytes = crypto::viewOf({content->constData(), HeadSize});
    for (std::size_t i = 8; i < 16; ++i)
        record.seq = record.seq << 8 | bytes[i];
    record.hash.assign(bytes.begin() + 16, bytes.begin() + 48);
    crypto::Digest256 stamp;
    std::copy_n(bytes.begin() + 48, 32, stamp.begin());
    if (stamp != crypto::Digest256{})
        record.stamp = stamp;
    if (!crypto::equalInConstantTime(headBytes(key, record), bytes))
        return damaged;
    return record;
}

Result<void> writeHead(const QString &path, const crypto::Secret &key, const HeadRecord &record)
{
    const crypto::Bytes bytes = headBytes(key, record);
    return writeFileAtomically(path,
                               QByteArray(reinterpret_cast<const char *>(bytes.data()),
                                          static_cast<qsizetype>(bytes.size())));
}

QJsonObject factsOf(const QString &folder)
{
    const auto content = readSmallFile(folder + u"/facts.json"_s, FactsLimit);
    return content ? QJsonDocument::fromJson(*content).object() : QJsonObject();
}

void writeFacts(const QString &folder, const QJsonObject &facts)
{
    // Facts are for show: an unwritable folder must not keep anyone from reading the vault.
    (void)writeFileAtomically(folder + u"/facts.json"_s, QJsonDocument(facts).toJson(),
                              Durability::Fast);
}

}  // namespace

QString files::database(const QString &folder)
{
    return folder + u"/inventory.db"_s;
}

QString files::freshDatabase(const QString &folder)
{
    return folder + u"/inventory.new.db"_s;
}

QString files::writeAheadLog(const QString &folder)
{
    return folder + u"/inventory.db-wal"_s;
}

// The file format of SQLite, "The Write-Ahead Log": a header of 32 bytes with a pair of salts, then
// frames of 24 bytes and a page; those of this log repeat its salts, the last one of a commit has
// the size of the database. Numbers are big-endian and not encrypted.
QSet<std::int64_t> pagesInLog(const QString &folder)
{
    constexpr qint64 HeaderBytes = 32, FrameBytes = 24;
    QFile log(files::writeAheadLog(folder));
    if (!log.open(QIODevice::ReadOnly))
        return {};
    const QByteArray salts = log.read(HeaderBytes).mid(16, 8);
    QSet<std::int64_t> committed, pending;
    for (qint64 at = HeaderBytes; log.seek(at); at += FrameBytes + PageSize) {
        const QByteArray frame = log.read(FrameBytes);
        if (frame.size() < FrameBytes || frame.mid(8, 8) != salts)
            break;
        pending.insert(qFromBigEndian<quint32>(frame.constData()));
        if (qFromBigEndian<quint32>(frame.constData() + 4) != 0) {
            committed.unite(pending);
            pending.clear();
        }
    }
    return committed;
}

QString files::backups(const QString &folder)
{
    return folder + u"/backups"_s;
}

WriterLock WriterLock::acquire(const QString &folder)
{
    // A lock file that is there already opens for writing even where SQLite could make no log
    // beside it.
    if (::access(QFile::encodeName(folder).constData(), W_OK) != 0)
        return {State::NotWritable, -1, {}};
    const QByteArray path = QFile::encodeName(folder + u"/lock"_s);
    const int fd = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return {State::NotWritable, -1, {}};
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        char text[32] = {};
        const auto count = ::read(fd, text, sizeof text - 1);
        ::close(fd);
        const QString pid = count > 0 ? QString::fromLatin1(text).trimmed() : QString();
        return {State::Taken, -1, pid.isEmpty() ? QString() : u"process "_s + pid};
    }
    // Who holds it, for the other process's banner; nobody relies on it.
    const QByteArray pid = QByteArray::number(static_cast<qint64>(::getpid())) + '\n';
    if (::ftruncate(fd, 0) != 0
        || ::pwrite(fd, pid.constData(), static_cast<std::size_t>(pid.size()), 0) < 0)
        return {State::Held, fd, {}};
    return {State::Held, fd, {}};
}

WriterLock::~WriterLock()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

WriterLock::WriterLock(WriterLock &&other) noexcept
    : m_state(other.m_state), m_fd(std::exchange(other.m_fd, -1)),
      m_holder(std::move(other.m_holder))
{
}

Result<HeadRecord> HeadFile::read(const QString &folder, const crypto::Secret &key)
{
    auto record = readHead(headPath(folder), key);
    if (record)
        return record;
    auto next = readHead(nextHeadPath(folder), key);
    return next ? next : record;
}

Result<void> HeadFile::create(const QString &folder, const crypto::Secret &key,
                              const HeadRecord &record)
{
    return writeHead(headPath(folder), key, record);
}

Result<void> HeadFile::createNext(const QString &folder, const crypto::Secret &key,
                                  const HeadRecord &record)
{
    return writeHead(nextHeadPath(folder), key, record);
}

void HeadFile::dropNext(const QString &folder)
{
    QFile::remove(nextHeadPath(folder));
}

void HeadFile::settle(const QString &folder, const crypto::Secret &key)
{
    if (!readHead(headPath(folder), key) && readHead(nextHeadPath(folder), key))
        (void)renameDurably(nextHeadPath(folder), headPath(folder));
    else
        dropNext(folder);
}

Result<HeadFile> HeadFile::open(const QString &folder, crypto::Secret key)
{
    const int fd = ::open(QFile::encodeName(headPath(folder)).constData(), O_RDWR | O_CLOEXEC);
    if (fd < 0)
        return systemError(errno, headPath(folder), "open");
    return HeadFile(fd, std::move(key));
}

HeadFile::~HeadFile()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

HeadFile::HeadFile(HeadFile &&other) noexcept
    : m_fd(std::exchange(other.m_fd, -1)), m_key(std::move(other.m_key))
{
}

bool HeadFile::write(const HeadRecord &record)
{
    const crypto::Bytes bytes = headBytes(m_key, record);
    return ::pwrite(m_fd, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size());
}

Result<crypto::Digest256> pageStamp(const Database &database, const std::stop_token &stop)
{
    const auto size = database.rawSize();
    if (!size)
        return size.error();
    crypto::Sha256 hash;
    hash.add(crypto::viewOf(std::to_string(*size)));
    for (std::int64_t at = PageSize - PageEnd; at < *size; at += PageSize) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, database.path().toStdString(), ""};
        const auto end = database.rawBytes(at, PageEnd);
        if (!end)
            return end.error();
        hash.add(*end);
    }
    return hash.finish();
}

void readFacts(const QString &folder, VaultInfo &info)
{
    const QJsonObject facts = factsOf(folder);
    info.lastOpened = facts.value(u"last-opened"_s).toInteger();
    info.lastOpenedBy = facts.value(u"last-opened-by"_s).toString().left(200);
    info.failedAttempts = std::max(0, facts.value(u"failed-attempts"_s).toInt());
    info.lastFailed = facts.value(u"last-failed"_s).toInteger();
}

void noteOpened(const QString &folder, const QString &admin, std::int64_t at)
{
    QJsonObject facts = factsOf(folder);
    facts.insert(u"last-opened"_s, qint64{at});
    facts.insert(u"last-opened-by"_s, admin);
    facts.insert(u"failed-attempts"_s, 0);
    writeFacts(folder, facts);
}

void noteFailed(const QString &folder, std::int64_t at)
{
    QJsonObject facts = factsOf(folder);
    facts.insert(u"last-failed"_s, qint64{at});
    facts.insert(u"failed-attempts"_s,
                 std::min(facts.value(u"failed-attempts"_s).toInt(), 1'000'000) + 1);
    writeFacts(folder, facts);
}

}  // namespace store
