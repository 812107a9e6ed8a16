// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"

#include "models/store/state_root.h"
#include "models/store/statement_cache.h"

#include <QFile>

#include <sqlcipher/sqlite3.h>

#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace store {
namespace {

constexpr int BusyTimeoutMs = 5000;

const QByteArray PlainHeader("SQLite format 3\0", 16);

// Before the first page is read. Pages of 8 KiB: measured a third faster than 4 KiB for imports
// with their random index pages, no slower to scan. cipher_memory_security would lock and wipe
// every buffer SQLite allocates, page cache included: several times slower, and the keys are wiped
// without it. cipher_log_level: SQLCipher would write to standard error what we report as an error
// anyway.
constexpr const char *CipherSettings = "PRAGMA cipher_log_level = NONE;"
                                       "PRAGMA cipher_page_size = 8192;"
                                       "PRAGMA cipher_memory_security = OFF;";

// temp_store: sorts and temporary tables must never reach a disk in plain text.
// trusted_schema, cell_size_check: the file may have been tampered with.
// recursive_triggers: rows that REPLACE removes must leave the state root too.
constexpr const char *ConnectionSettings = "PRAGMA temp_store = MEMORY;"
                                           "PRAGMA trusted_schema = OFF;"
                                           "PRAGMA cell_size_check = ON;"
                                           "PRAGMA recursive_triggers = ON;";

// SQLite counts every allocation under one lock shared by all connections; nobody asks for the sum.
// Has an effect only before the first connection of the process.
void useNoMemoryStatistics()
{
    [[maybe_unused]] static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

ErrorCode codeOf(int extended)
{
    switch (extended & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Busy;
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::ReadOnly;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return ErrorCode::InputOutput;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Damaged;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_CONSTRAINT:
        return ErrorCode::AlreadyExists;
    case SQLITE_TOOBIG:
        return ErrorCode::TooLarge;
    default:
        return ErrorCode::Unknown;
    }
}

Error errorOf(sqlite3 *handle, std::string object)
{
    Error error{codeOf(sqlite3_extended_errcode(handle)), std::move(object),
                sqlite3_errmsg(handle)};
    // What SQLCipher makes of a page whose authentication code does not fit; SQLite's own uses of
    // this code come with words of their own.
    if (error.code == ErrorCode::Unknown && error.detail == "SQL logic error")
        error = {ErrorCode::Damaged, std::move(error.object),
                 "a page of the database fails its authentication"};
    return error;
}

// SQLite's own descriptor of the main file.
sqlite3_file *fileOf(sqlite3 *handle)
{
    sqlite3_file *file = nullptr;
    const bool found =
        sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK;
    return found && file && file->pMethods ? file : nullptr;
}

bool beginsPlain(sqlite3 *handle)
{
    sqlite3_file *file = fileOf(handle);
    char head[16];
    return file && file->pMethods->xRead(file, head, sizeof head, 0) == SQLITE_OK
        && PlainHeader == QByteArray(head, sizeof head);
}

}  // namespace

Statement::~Statement()
{
    release();
}

void Statement::release()
{
    if (m_cache)
        m_cache->give(m_statement);
    else
        sqlite3_finalize(m_statement);
    m_statement = nullptr;
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database), m_statement(std::exchange(other.m_statement, nullptr)),
      m_cache(std::move(other.m_cache))
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    if (this != &other) {
        release();
        m_database = other.m_database;
        m_statement = std::exchange(other.m_statement, nullptr);
        m_cache = std::move(other.m_cache);
    }
    return *this;
}

Statement &Statement::bind(int position, std::int64_t value)
{
    sqlite3_bind_int64(m_statement, position, value);
    return *this;
}

Statement &Statement::bind(int position, std::string_view text)
{
    sqlite3_bind_text64(m_statement, position, text.data() ? text.data() : "", text.size(),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Statement &Statement::bind(int position, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return bind(position,
                std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())));
}

Statement &Statement::bind(int position, ByteView blob)
{
    if (blob.empty())
        sqlite3_bind_zeroblob(m_statement, position, 0);
    else
        sqlite3_bind_blob64(m_statement, position, blob.data(), blob.size(), SQLITE_TRANSIENT);
    return *this;
}

Statement &Statement::bindNull(int position)
{
    sqlite3_bind_null(m_statement, position);
    return *this;
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const Error error = errorOf(m_database, "statement");
    sqlite3_reset(m_statement);
    return error;
}

Result<void> Statement::run()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_DONE && code != SQLITE_ROW) {
        const Error error = errorOf(m_database, "statement");
        sqlite3_reset(m_statement);
        return error;
    }
    sqlite3_reset(m_statement);
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string_view Statement::text(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {data ? data : "", static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

QString Statement::string(int column) const
{
    const auto view = text(column);
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

ByteView Statement::blob(int column) const
{
    const auto *data = static_cast<const std::uint8_t *>(sqlite3_column_blob(m_statement, column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

QByteArray Statement::bytes(int column) const
{
    const auto view = blob(column);
    return {reinterpret_cast<const char *>(view.data()), static_cast<qsizetype>(view.size())};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

Database::Database(QString path, sqlite3 *handle)
    : m_path(std::move(path)), m_handle(handle), m_statements(std::make_shared<StatementCache>())
{
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, const crypto::Secret &rawKey,
                                                 Access access)
{
    const int flags =
        access == Access::Read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    // SQLite would make it readable for everybody; its log and shared memory take over these
    // permissions. Only a file that was not there may be opened beside SQLite: closing it drops the
    // locks of this process.
    if (access == Access::Write && !QFile::exists(path)) {
        const int made = ::open(QFile::encodeName(path).constData(),
                                O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
        if (made >= 0)
            ::close(made);
    }
    return openAs(path, rawKey, flags, QFile::encodeName(path));
}

Result<std::unique_ptr<Database>> Database::openImmutable(const QString &path,
                                                          const crypto::Secret &rawKey)
{
    const QByteArray uri =
        "file:" + QFile::encodeName(path).toPercentEncoding("/") + "?immutable=1";
    return openAs(path, rawKey, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, uri);
}

Result<std::unique_ptr<Database>> Database::openAs(const QString &path,
                                                   const crypto::Secret &rawKey, int flags,
                                                   const QByteArray &fileName)
{
    const std::string name = path.toStdString();
    if (rawKey.size() != 48)
        return Error{ErrorCode::InvalidArgument, name,
                     "the database key must be 32 bytes plus a 16-byte salt"};
    if (flags & SQLITE_OPEN_READONLY) {
        if (!QFile::exists(path))
            return Error{ErrorCode::NotFound, name, "the database file is missing"};
    }
    useNoMemoryStatistics();
    sqlite3 *handle = nullptr;
    if (sqlite3_open_v2(fileName.constData(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr)
        != SQLITE_OK) {
        Error error =
            handle ? errorOf(handle, name) : Error{ErrorCode::InputOutput, name, "out of memory"};
        sqlite3_close_v2(handle);
        return error;
    }
    std::unique_ptr<Database> database(new Database(path, handle));
    if (beginsPlain(handle))
        return Error{ErrorCode::Damaged, name, "the database file is not encrypted"};
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, BusyTimeoutMs);
    // A raw key is given as x'…' of key and salt: SQLCipher then derives nothing.
    crypto::Secret text(3 + 96);
    const char *digits = "0123456789abcdef";
    std::size_t at = 0;
    text.data()[at++] = 'x';
    text.data()[at++] = '\'';
    for (const std::uint8_t byte : rawKey.view()) {
        text.data()[at++] = static_cast<std::uint8_t>(digits[byte >> 4]);
        text.data()[at++] = static_cast<std::uint8_t>(digits[byte & 15]);
    }
    text.data()[at] = '\'';
    if (sqlite3_key_v2(handle, "main", text.data(), static_cast<int>(text.size())) != SQLITE_OK)
        return errorOf(handle, name);
    {
        auto version = database->prepare("PRAGMA cipher_version");
        if (!version)
            return std::move(version).error();
        const auto row = version->step();
        if (!row || !*row || version->text(0).empty())
            return Error{ErrorCode::Unsupported, name,
                         "the SQLite library in use does not encrypt"};
    }
    auto configured = database->execute(CipherSettings);
    if (!configured)
        return std::move(configured).error();
    // The first page read: here a wrong key or a damaged header shows.
    auto readable = database->integer("SELECT count(*) FROM sqlite_master");
    if (!readable) {
        Error error = readable.error();
        error.object = name;
        return error;
    }
    configured = database->execute(ConnectionSettings);
    if (!configured)
        return std::move(configured).error();
    return database;
}

Result<crypto::Bytes> Database::rawBytes(std::int64_t offset, std::size_t count) const
{
    sqlite3_file *file = fileOf(m_handle);
    auto size = rawSize();
    if (!file || !size)
        return Error{ErrorCode::InputOutput, m_path.toStdString(), "the file cannot be read"};
    const auto left = std::max(*size - offset, std::int64_t{0});
    crypto::Bytes bytes(std::min(count, static_cast<std::size_t>(left)));
    if (!bytes.empty()
        && file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), offset)
            != SQLITE_OK)
        return Error{ErrorCode::InputOutput, m_path.toStdString(), "the file cannot be read"};
    return bytes;
}

Result<std::int64_t> Database::rawSize() const
{
    sqlite3_file *file = fileOf(m_handle);
    sqlite3_int64 size = 0;
    if (!file || file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        return Error{ErrorCode::InputOutput, m_path.toStdString(),
                     "the size of the file cannot be read"};
    return std::int64_t{size};
}

crypto::Bytes Database::firstBytes(const QString &path, std::size_t count)
{
    sqlite3 *handle = nullptr;
    crypto::Bytes bytes(count);
    if (sqlite3_open_v2(QFile::encodeName(path).constData(), &handle,
                        SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr)
        != SQLITE_OK) {
        bytes.clear();
    } else {
        sqlite3_file *file = fileOf(handle);
        if (!file
            || file->pMethods->xRead(file, bytes.data(), static_cast<int>(count), 0) != SQLITE_OK)
            bytes.clear();
    }
    sqlite3_close_v2(handle);
    return bytes;
}

Database::~Database()
{
    m_statements->close();
    sqlite3_close_v2(m_handle);
}

void Database::setStateRoot(std::unique_ptr<StateRoot> root)
{
    m_stateRoot = std::move(root);
}

Result<Statement> Database::prepare(std::string_view sql)
{
    if (sqlite3_stmt *idle = m_statements->take(sql))
        return Statement(m_handle, idle, m_statements);
    auto statement = prepareFresh(sql);
    if (statement)
        statement->m_cache = m_statements;
    return statement;
}

Result<Statement> Database::prepareFresh(std::string_view sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()), 0, &statement,
                           nullptr)
        != SQLITE_OK)
        return lastError(sql);
    return Statement(m_handle, statement, nullptr);
}

Result<void> Database::execute(const char *sql)
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return lastError(sql);
    return {};
}

Result<std::int64_t> Database::integer(std::string_view sql, std::int64_t otherwise)
{
    auto statement = prepare(sql);
    if (!statement)
        return std::move(statement).error();
    const auto row = statement->step();
    if (!row)
        return row.error();
    return *row ? statement->integer(0) : otherwise;
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_handle);
}

void Database::interrupt()
{
    sqlite3_interrupt(m_handle);
}

void Database::stopWith(std::stop_token stop)
{
    m_stop = std::move(stop);
    constexpr int Instructions = 2000;  // about 20 µs between two looks
    const auto look = [](void *token) {
        return static_cast<std::stop_token *>(token)->stop_requested() ? 1 : 0;
    };
    sqlite3_progress_handler(m_handle, m_stop.stop_possible() ? Instructions : 0, look, &m_stop);
}

Error Database::lastError(std::string_view during) const
{
    Error error = errorOf(m_handle, m_path.toStdString());
    error.detail += " (" + std::string(during.substr(0, 200)) + ")";
    return error;
}

Result<Transaction> Transaction::begin(Database &database)
{
    auto begun = database.execute("BEGIN IMMEDIATE");
    if (!begun)
        return std::move(begun).error();
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (m_database)
        (void)m_database->execute("ROLLBACK");
}

Result<void> Transaction::commit()
{
    auto done = m_database->execute("COMMIT");
    if (done)
        m_database = nullptr;
    return done;
}

}  // namespace store
