// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/crl_store.h"

namespace store {
namespace {

constexpr const char *Columns =
    "SELECT id, sha256, issuer_id, number, this_update, next_update, verified, entries FROM crl ";

CrlRow rowOf(const Statement &row)
{
    const ByteView hash = row.blob(1);
    return {row.integer(0),
            {hash.begin(), hash.end()},
            row.integer(2),
            std::string(row.text(3)),
            row.integer(4),
            row.integer(5),
            static_cast<CrlState>(row.integer(6)),
            row.integer(7)};
}

}  // namespace

Result<std::optional<CrlRow>> findCrl(Database &database, ByteView sha256)
{
    auto statement = database.prepare(std::string(Columns) + "WHERE sha256 = ?");
    if (!statement)
        return std::move(statement).error();
    const auto row = statement->bind(1, sha256).step();
    if (!row)
        return row.error();
    return *row ? std::optional(rowOf(*statement)) : std::nullopt;
}

Result<std::int64_t> addCrl(Change &change, const NewCrl &crl)
{
    auto insert =
        change.database().prepare("INSERT INTO crl(sha256, issuer_id, number, this_update, "
                                  "next_update, verified, entries, der, added_at) "
                                  "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return std::move(insert).error();
    auto done = insert->bind(1, crl.row.sha256)
                    .bind(2, crl.row.issuerId)
                    .bind(3, std::string_view(crl.row.number))
                    .bind(4, crl.row.thisUpdate)
                    .bind(5, crl.row.nextUpdate)
                    .bind(6, static_cast<int>(crl.row.state))
                    .bind(7, crl.row.entries)
                    .bindView(8, crl.der)
                    .bind(9, crl.now)
                    .run();
    if (!done)
        return std::move(done).error();
    return change.database().lastInsertId();
}

Result<void> setCrlState(Change &change, std::int64_t id, CrlState state)
{
    auto update = change.database().prepare("UPDATE crl SET verified = ? WHERE id = ?");
    if (!update)
        return std::move(update).error();
    return update->bind(1, static_cast<int>(state)).bind(2, id).run();
}

Result<crypto::Bytes> crlDer(Database &database, std::int64_t id)
{
    auto statement = database.prepare("SELECT der FROM crl WHERE id = ?");
    if (!statement)
        return std::move(statement).error();
    const auto row = statement->bind(1, id).step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NotFound, "CRL " + std::to_string(id), "no such list"};
    const ByteView der = statement->blob(0);
    return crypto::Bytes(der.begin(), der.end());
}

Result<std::vector<CrlRow>> crls(Database &database, CrlState state, std::int64_t issuerId)
{
    auto statement = database.prepare(
        std::string(Columns)
        + "WHERE verified = ?1 AND (?2 = 0 OR issuer_id = ?2) ORDER BY this_update, id");
    if (!statement)
        return std::move(statement).error();
    statement->bind(1, static_cast<int>(state)).bind(2, issuerId);
    std::vector<CrlRow> rows;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return rows;
        rows.push_back(rowOf(*statement));
    }
}

Result<std::optional<CrlRow>> newestCrl(Database &database, domain::CertificateId authority)
{
    auto statement = database.prepare(
        std::string(Columns)
        + "WHERE verified = ?1 AND issuer_id = (SELECT subject_name_id FROM certificate WHERE "
          "id = ?2) AND issuer_id <> 0 ORDER BY this_update DESC, id DESC LIMIT 1");
    if (!statement)
        return std::move(statement).error();
    const auto row =
        statement->bind(1, static_cast<int>(CrlState::Verified)).bind(2, authority).step();
    if (!row)
        return row.error();
    return *row ? std::optional(rowOf(*statement)) : std::nullopt;
}

}  // namespace store
