// SPDX-License-Identifier: GPL-3.0-or-later
// The small files beside the database: the writer's lock, the head record, and the facts for the
// unlock page.
#pragma once

#include "crypto/base/digest.h"
#include "crypto/base/secret.h"
#include "models/store/database.h"

#include <QSet>
#include <QString>

#include <optional>

namespace store {

struct VaultInfo;

// inventory.db, slots.json and so on, in one place.
namespace files {
QString database(const QString &folder);
QString
freshDatabase(const QString &folder);  // a rekey's new file until it takes the old one's name
QString writeAheadLog(const QString &folder);
QString backups(const QString &folder);
}  // namespace files

// Numbers of the pages whose newest committed content is in the write-ahead log. What the database
// file has at their places does not count: copying the log back may have stopped half way.
QSet<std::int64_t> pagesInLog(const QString &folder);

// Held by the one process that may write; the kernel frees it when the process dies.
class WriterLock {
public:
    enum class State { Held, Taken, NotWritable };
    // Taken: another process (or another Vault of this one) has it. NotWritable: no lock can be
    // made here.
    static WriterLock acquire(const QString &folder);
    ~WriterLock();
    WriterLock(WriterLock &&other) noexcept;
    WriterLock &operator=(WriterLock &&) = delete;
    State state() const { return m_state; }
    const QString &holder() const { return m_holder; }  // "process 123", when it said so

private:
    WriterLock(State state, int fd, QString holder)
        : m_state(state), m_fd(fd), m_holder(std::move(holder))
    {
    }
    State m_state;
    int m_fd;
    QString m_holder;
};

// The newest committed audit row, kept outside the database: SQLite cannot notice that its
// write-ahead log was deleted or that the whole file was replaced by an older one; this can.
// Written in place after each commit, without a sync: after a power cut it may lag behind, which is
// harmless; it is never ahead.
//
// After a clean close it also has a stamp of all pages: the state root sees old rows, the stamp
// sees any old page, those of indexes and of the full-text index included. It is void from the
// first commit to the next clean close.
struct HeadRecord {
    std::int64_t seq = 0;
    crypto::Bytes hash;
    std::optional<crypto::Digest256> stamp = std::nullopt;
};
class HeadFile {
public:
    // NotFound when missing, Damaged when the MAC does not fit.
    static Result<HeadRecord> read(const QString &folder, const crypto::Secret &key);
    static Result<void> create(const QString &folder, const crypto::Secret &key,
                               const HeadRecord &record);
    // A rekey's record waits beside the old one until the switch; read() takes the one whose MAC
    // fits, and settle() gives it the name.
    static Result<void> createNext(const QString &folder, const crypto::Secret &key,
                                   const HeadRecord &record);
    static void dropNext(const QString &folder);
    static void settle(const QString &folder, const crypto::Secret &key);
    // Keeps the file open for write().
    static Result<HeadFile> open(const QString &folder, crypto::Secret key);
    ~HeadFile();
    HeadFile(HeadFile &&other) noexcept;
    HeadFile &operator=(HeadFile &&) = delete;
    bool write(const HeadRecord &record);

private:
    HeadFile(int fd, crypto::Secret key) : m_fd(fd), m_key(std::move(key)) { }
    int m_fd;
    crypto::Secret m_key;
};

// SHA-256 over the size of the file and the end of each page, where SQLCipher keeps what makes the
// page unique: its random IV and its authentication code. A few hundred ms per million
// certificates.
Result<crypto::Digest256> pageStamp(const Database &database, const std::stop_token &stop);

// facts.json; unprotected, best effort.
void readFacts(const QString &folder, VaultInfo &info);
void noteOpened(const QString &folder, const QString &admin, std::int64_t at);
void noteFailed(const QString &folder, std::int64_t at);

}  // namespace store
