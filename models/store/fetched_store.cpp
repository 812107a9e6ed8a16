// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/fetched_store.h"

namespace store {
namespace {

crypto::Bytes copy(ByteView bytes)
{
    return {bytes.begin(), bytes.end()};
}

}  // namespace

Result<std::optional<FetchedRow>> fetched(Database &database, FetchedKind kind, const QString &url,
                                          ByteView subject)
{
    auto rows = database.prepare(
        "SELECT der, etag, fetched_at, fresh_until, next_update, problem, detail, failed_at, "
        "failures FROM fetched WHERE url = ? AND kind = ? AND subject = ?");
    if (!rows)
        return std::move(rows).error();
    const auto more = rows->bind(1, url).bind(2, int(kind)).bind(3, subject).step();
    if (!more)
        return more.error();
    if (!*more)
        return std::optional<FetchedRow>();
    FetchedRow row;
    row.kind = kind;
    row.url = url;
    row.subject = copy(subject);
    row.der = copy(rows->blob(0));
    row.etag = rows->string(1);
    row.fetchedAt = rows->integer(2);
    row.freshUntil = rows->integer(3);
    row.nextUpdate = rows->integer(4);
    row.problem = rows->string(5);
    row.detail = rows->string(6);
    row.failedAt = rows->integer(7);
    row.failures = int(rows->integer(8));
    return std::optional(std::move(row));
}

Result<void> putFetched(Change &change, const FetchedRow &row)
{
    auto put = change.database().prepare(
        "INSERT INTO fetched(kind, url, subject, der, etag, fetched_at, fresh_until, next_update, "
        "problem, detail, failed_at, failures) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT(url, kind, subject) DO UPDATE SET der = excluded.der, etag = excluded.etag, "
        "fetched_at = excluded.fetched_at, fresh_until = excluded.fresh_until, "
        "next_update = excluded.next_update, problem = excluded.problem, detail = excluded.detail, "
        "failed_at = excluded.failed_at, failures = excluded.failures");
    if (!put)
        return std::move(put).error();
    return put->bind(1, int(row.kind))
        .bind(2, row.url)
        .bind(3, ByteView(row.subject))
        .bindView(4, ByteView(row.der))
        .bind(5, row.etag)
        .bind(6, row.fetchedAt)
        .bind(7, row.freshUntil)
        .bind(8, row.nextUpdate)
        .bind(9, row.problem)
        .bind(10, row.detail)
        .bind(11, row.failedAt)
        .bind(12, row.failures)
        .run();
}

}  // namespace store
