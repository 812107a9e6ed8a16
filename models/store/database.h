// SPDX-License-Identifier: GPL-3.0-or-later
// SQLCipher behind three small types: Database (one connection), Statement (one prepared
// statement), Transaction (rolled back unless committed). One connection belongs to one thread at a
// time.
#pragma once

#include "crypto/base/result.h"
#include "crypto/base/secret.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <stop_token>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace store {

using crypto::ByteView;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

class StateRoot;
class StatementCache;

enum class Access { Read, Write };

// Binds and reads one prepared statement. Binding positions start at 1, columns at 0, as in SQLite.
class Statement {
public:
    Statement() = default;
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;

    Statement &bind(int position, std::int64_t value);
    Statement &bind(int position, int value) { return bind(position, std::int64_t{value}); }
    Statement &bind(int position, std::string_view text);
    Statement &bind(int position, const QString &text);
    Statement &bind(int position, const char *text)
    {
        return bind(position, std::string_view(text));
    }
    Statement &bind(int position, ByteView blob);
    Statement &bindNull(int position);
    // Without a copy: what is behind the view must stay as it is until the statement is bound anew
    // or gone (statement_view.cpp; run() lets go of nothing, so bind every view before every run).
    Statement &bindView(int position, std::string_view text);
    Statement &bindView(int position, ByteView blob);

    // true: a row is there to read; false: done.
    Result<bool> step();
    // Runs a statement that returns no rows, then resets it for the next use.
    Result<void> run();
    void reset();

    std::int64_t integer(int column) const;
    std::string_view text(int column) const;  // valid until the next step or reset
    QString string(int column) const;
    ByteView blob(int column) const;  // valid until the next step or reset
    QByteArray bytes(int column) const;
    bool isNull(int column) const;

private:
    friend class Database;
    Statement(sqlite3 *database, sqlite3_stmt *statement, std::shared_ptr<StatementCache> cache)
        : m_database(database), m_statement(statement), m_cache(std::move(cache))
    {
    }
    void release();
    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_statement = nullptr;
    std::shared_ptr<StatementCache> m_cache;  // where it goes after use; none: nowhere
};

class Database {
public:
    // rawKey: 32-byte key followed by the 16-byte salt; it never enters SQL text.
    // InputOutput when the file is missing or plain SQLite, Damaged when the key does not fit. A
    // connection belongs to one thread at a time.
    static Result<std::unique_ptr<Database>> open(const QString &path, const crypto::Secret &rawKey,
                                                  Access access);
    // For a folder that may not be written: reads a cleanly closed file without its WAL and locks.
    static Result<std::unique_ptr<Database>> openImmutable(const QString &path,
                                                           const crypto::Secret &rawKey);
    // Bytes as they lie on the disk, read through SQLite's own descriptor: POSIX locks are lost as
    // soon as this process closes any other one of the same file
    // (sqlite.org/howtocorrupt.html 2.2). Fewer at the end of the file.
    Result<crypto::Bytes> rawBytes(std::int64_t offset, std::size_t count) const;
    Result<std::int64_t> rawSize() const;
    // The same of a file that is not open yet. Empty when it is missing or too short.
    static crypto::Bytes firstBytes(const QString &path, std::size_t count);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    // Compiled ones are kept for the next time the same text is asked for.
    Result<Statement> prepare(std::string_view sql);
    // One whose compilation depends on more than its text; never kept.
    Result<Statement> prepareFresh(std::string_view sql);
    // Runs one or several statements without values.
    Result<void> execute(const char *sql);
    // First column of the first row, or `otherwise`.
    Result<std::int64_t> integer(std::string_view sql, std::int64_t otherwise = 0);

    std::int64_t lastInsertId() const;
    std::int64_t changes() const;
    // Makes a running statement on this connection return Cancelled; callable from any thread.
    void interrupt();
    // From now on every statement ends with Cancelled once `stop` is requested, also one that
    // starts later.
    void stopWith(std::stop_token stop);
    const QString &path() const { return m_path; }
    sqlite3 *handle() const { return m_handle; }
    // Set on writing connections of a vault (state_root.h).
    StateRoot *stateRoot() const { return m_stateRoot.get(); }
    void setStateRoot(std::unique_ptr<StateRoot> root);
    Error lastError(std::string_view during) const;

private:
    Database(QString path, sqlite3 *handle);
    static Result<std::unique_ptr<Database>>
    openAs(const QString &path, const crypto::Secret &rawKey, int flags, const QByteArray &name);
    QString m_path;
    sqlite3 *m_handle;
    std::unique_ptr<StateRoot> m_stateRoot;
    std::shared_ptr<StatementCache> m_statements;
    std::stop_token m_stop;
};

// BEGIN IMMEDIATE … COMMIT; rolls back when it goes out of scope uncommitted.
class Transaction {
public:
    static Result<Transaction> begin(Database &database);
    ~Transaction();
    Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr))
    {
    }
    Transaction &operator=(Transaction &&) = delete;
    Result<void> commit();

private:
    explicit Transaction(Database &database) : m_database(&database) { }
    Database *m_database;
};

}  // namespace store
