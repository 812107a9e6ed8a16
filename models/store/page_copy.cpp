// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/page_copy.h"

#include "models/store/account_store.h"
#include "models/store/durable_file.h"
#include "models/store/vault_parts.h"

#include <QFile>

#include <sqlcipher/sqlite3.h>

namespace store {
namespace {

constexpr int PagesPerStep = 1024;

Result<void> copyInto(Database &source, Database &target, const std::stop_token &stop,
                      const PageProgress &progress)
{
    // The target is nobody's yet: no journal, and one sync at the end.
    auto configured = target.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
    if (!configured)
        return configured;
    sqlite3_backup *backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (!backup)
        return target.lastError("backup");
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        if (stop.stop_requested()) {
            sqlite3_backup_finish(backup);
            return Error{ErrorCode::Cancelled, target.path().toStdString(), ""};
        }
        code = sqlite3_backup_step(backup, PagesPerStep);
        if (progress)
            progress(sqlite3_backup_pagecount(backup) - sqlite3_backup_remaining(backup),
                     sqlite3_backup_pagecount(backup));
    }
    const int finished = sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE || finished != SQLITE_OK)
        return target.lastError("backup");
    return {};
}

}  // namespace

Result<void> copyPages(Database &source, const QString &path, const crypto::Secret &rawKey,
                       std::stop_token stop, const PageProgress &progress)
{
    QFile::remove(path);
    auto copied = [&]() -> Result<void> {
        auto target = Database::open(path, rawKey, Access::Write);
        if (!target)
            return std::move(target).error();
        // A read transaction around all steps: without it every commit meanwhile would start the
        // copy anew.
        const bool own = sqlite3_get_autocommit(source.handle()) != 0;
        if (own) {
            auto begun = source.execute("BEGIN; SELECT count(*) FROM sqlite_master;");
            if (!begun)
                return begun;
        }
        auto done = copyInto(source, **target, stop, progress);
        if (own)
            (void)source.execute("COMMIT");
        return done;
    }();
    if (copied) {
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        copied = syncFile(path);
    }
    if (!copied) {
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            QFile::remove(path + QLatin1String(suffix));
    }
    return copied;
}

Result<std::int64_t> openAllKeys(Database &database, const VaultKeys &keys, std::stop_token stop)
{
    auto rows = database.prepare("SELECT id, spki_sha256, sealed FROM private_key ORDER BY id");
    if (!rows)
        return std::move(rows).error();
    for (std::int64_t count = 0;; ++count) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, "private keys", ""};
        const auto row = rows->step();
        if (!row)
            return row.error();
        if (!*row) {
            auto accounts = openAllAccounts(database, keys);
            return accounts ? Result<std::int64_t>(count) : Result<std::int64_t>(accounts.error());
        }
        const auto opened = openPrivateKey(keys, rows->integer(0), rows->blob(1), rows->blob(2));
        if (!opened)
            return opened.error();
    }
}

}  // namespace store
