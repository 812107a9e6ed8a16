// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/compromised_key_store.h"

namespace store {
namespace {

constexpr const char *Columns =
    "SELECT spki_sha256, marked_at, since, comment, admin, plan_id FROM compromised_key ";

CompromisedKey keyOf(const Statement &row)
{
    const ByteView spki = row.blob(0);
    return {{spki.begin(), spki.end()},
            row.integer(1),
            row.integer(2),
            row.string(3),
            row.string(4),
            row.integer(5)};
}

Result<std::vector<domain::CertificateId>> idsOf(Database &database, const char *sql,
                                                 ByteView spkiSha256, domain::UnixTime now)
{
    auto rows = database.prepare(sql);
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, spkiSha256).bind(2, now);
    std::vector<domain::CertificateId> ids;
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return ids;
        ids.push_back(rows->integer(0));
    }
}

}  // namespace

Result<bool> markCompromised(Change &change, const CompromisedKey &key)
{
    Database &database = change.database();
    auto row = database.prepare(
        "INSERT INTO compromised_key(spki_sha256, marked_at, since, comment, admin, plan_id) "
        "VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT(spki_sha256) DO NOTHING");
    if (!row)
        return std::move(row).error();
    const auto done = row->bind(1, key.spkiSha256)
                          .bind(2, key.markedAt)
                          .bind(3, key.since)
                          .bind(4, key.comment)
                          .bind(5, key.admin)
                          .bind(6, key.plan)
                          .run();
    if (!done)
        return done.error();
    const bool fresh = database.changes() > 0;
    if (!fresh)
        return false;
    const auto ids = withKey(database, key.spkiSha256);  // their findings change
    if (!ids)
        return ids.error();
    for (const domain::CertificateId id : *ids)
        change.touched(id);
    return true;
}

Result<std::optional<CompromisedKey>> compromisedKey(Database &database, ByteView spkiSha256)
{
    auto rows = database.prepare(std::string(Columns) + "WHERE spki_sha256 = ?");
    if (!rows)
        return std::move(rows).error();
    const auto more = rows->bind(1, spkiSha256).step();
    if (!more)
        return more.error();
    return *more ? std::optional(keyOf(*rows)) : std::nullopt;
}

Result<QList<CompromisedKey>> compromisedKeys(Database &database)
{
    auto rows = database.prepare(std::string(Columns) + "ORDER BY marked_at DESC, spki_sha256");
    if (!rows)
        return std::move(rows).error();
    QList<CompromisedKey> keys;
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return keys;
        keys.append(keyOf(*rows));
    }
}

Result<std::vector<domain::CertificateId>> withKey(Database &database, ByteView spkiSha256)
{
    return idsOf(database,
                 "SELECT id FROM certificate WHERE substr(spki_sha256, 1, 6) = substr(?1, 1, 6) "
                 "AND spki_sha256 = ?1 AND ?2 = 0 ORDER BY id",
                 spkiSha256, 0);
}

Result<std::vector<domain::CertificateId>> currentWithKey(Database &database, ByteView spkiSha256,
                                                          domain::UnixTime now)
{
    return idsOf(database,
                 "SELECT id FROM certificate WHERE substr(spki_sha256, 1, 6) = substr(?1, 1, 6) "
                 "AND spki_sha256 = ?1 AND revoked_at = 0 "
                 "AND not_after >= ?2 ORDER BY id",
                 spkiSha256, now);
}

}  // namespace store
