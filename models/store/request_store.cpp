// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/request_store.h"

namespace store {

Result<std::optional<std::int64_t>> findRequest(Database &database, ByteView sha256)
{
    auto statement = database.prepare("SELECT id FROM request WHERE sha256 = ?");
    if (!statement)
        return std::move(statement).error();
    const auto row = statement->bind(1, sha256).step();
    if (!row)
        return row.error();
    return *row ? std::optional(statement->integer(0)) : std::nullopt;
}

Result<AddedRequest> addRequest(Change &change, const NewRequest &request)
{
    auto known = findRequest(change.database(), request.sha256);
    if (!known)
        return std::move(known).error();
    if (*known)
        return AddedRequest{**known, false};
    auto insert = change.database().prepare(
        "INSERT INTO request(sha256, subject, spki_sha256, der, added_at) VALUES(?, ?, ?, ?, ?)");
    if (!insert)
        return std::move(insert).error();
    auto done = insert->bind(1, request.sha256)
                    .bind(2, std::string_view(request.subject))
                    .bind(3, request.spkiSha256)
                    .bindView(4, request.der)
                    .bind(5, request.now)
                    .run();
    if (!done)
        return std::move(done).error();
    return AddedRequest{change.database().lastInsertId(), true};
}

}  // namespace store
