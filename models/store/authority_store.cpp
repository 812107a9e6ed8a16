// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/authority_store.h"

#include <QJsonDocument>

namespace store {
namespace {

constexpr const char *Columns =
    "SELECT a.id, a.name, a.kind, a.certificate_id, a.private_key_id, a.settings, a.crl_number, "
    "a.created_at FROM authority AS a ";

LocalAuthority authorityFrom(const Statement &row)
{
    LocalAuthority authority;
    authority.id = row.integer(0);
    authority.name = row.string(1);
    authority.kind = row.string(2);
    authority.certificate = row.integer(3);
    authority.privateKey = row.integer(4);
    authority.settings = QJsonDocument::fromJson(row.bytes(5)).object();
    authority.crlNumber = row.integer(6);
    authority.createdAt = row.integer(7);
    return authority;
}

Result<std::optional<LocalAuthority>> first(Result<Statement> rows)
{
    if (!rows)
        return std::move(rows).error();
    const auto more = rows->step();
    if (!more)
        return more.error();
    return *more ? std::optional(authorityFrom(*rows)) : std::nullopt;
}

Result<void> unlessTaken(Result<void> done, const char *table, std::string what)
{
    if (!done
        && done.error().detail.find(std::string("UNIQUE constraint failed: ") + table)
            != std::string::npos)
        return Error{ErrorCode::AlreadyExists, std::move(what), done.error().detail};
    return done;
}

}  // namespace

Result<QList<LocalAuthority>> localAuthorities(Database &database)
{
    auto rows = database.prepare(std::string(Columns) + "ORDER BY a.name, a.id");
    if (!rows)
        return std::move(rows).error();
    QList<LocalAuthority> all;
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return all;
        all.append(authorityFrom(*rows));
    }
}

Result<std::optional<LocalAuthority>> localAuthority(Database &database, const QString &name)
{
    auto rows = database.prepare(std::string(Columns) + "WHERE a.name = ?");
    if (rows)
        rows->bind(1, name);
    return first(std::move(rows));
}

Result<std::optional<LocalAuthority>> authorityOf(Database &database,
                                                  domain::CertificateId certificate)
{
    // By the verified parent, else by the row that remembers the serial number.
    auto rows = database.prepare(
        std::string(Columns)
        + "JOIN certificate AS c ON c.id = ?1 JOIN certificate AS own ON own.id = a.certificate_id "
          "WHERE (c.parent_id = own.id AND c.parent_state = 1 AND c.id <> own.id) "
          "OR EXISTS (SELECT 1 FROM issued AS i WHERE i.authority_id = a.id "
          "AND i.serial = c.serial AND i.certificate_id = c.id) ORDER BY a.id LIMIT 1");
    if (rows)
        rows->bind(1, certificate);
    return first(std::move(rows));
}

Result<void> addAuthority(Change &change, LocalAuthority &authority)
{
    auto same = change.database().prepare("SELECT count(*) FROM authority_account WHERE name = ?");
    if (!same)
        return std::move(same).error();
    if (const auto counted = same->bind(1, authority.name).step(); !counted)
        return counted.error();
    if (same->integer(0) > 0)
        return Error{
            ErrorCode::AlreadyExists, "the authority \"" + authority.name.toStdString() + '"', {}};
    auto row = change.database().prepare(
        "INSERT INTO authority(name, kind, certificate_id, private_key_id, settings, crl_number, "
        "created_at) VALUES(?, ?, ?, ?, ?, ?, ?)");
    if (!row)
        return std::move(row).error();
    auto done =
        unlessTaken(row->bind(1, authority.name)
                        .bind(2, authority.kind)
                        .bind(3, authority.certificate)
                        .bind(4, authority.privateKey)
                        .bind(5,
                              QString::fromUtf8(
                                  QJsonDocument(authority.settings).toJson(QJsonDocument::Compact)))
                        .bind(6, authority.crlNumber)
                        .bind(7, authority.createdAt)
                        .run(),
                    "authority.", "the authority \"" + authority.name.toStdString() + '"');
    if (done)
        authority.id = change.database().lastInsertId();
    return done;
}

Result<void> setCrlNumber(Change &change, std::int64_t authority, std::int64_t number)
{
    auto row = change.database().prepare("UPDATE authority SET crl_number = ? WHERE id = ?");
    if (!row)
        return std::move(row).error();
    return row->bind(1, number).bind(2, authority).run();
}

Result<void> addIssued(Change &change, const IssuedRow &issued)
{
    auto row = change.database().prepare(
        "INSERT INTO issued(authority_id, serial, certificate_id, plan_id, position) "
        "VALUES(?, ?, ?, ?, ?)");
    if (!row)
        return std::move(row).error();
    return unlessTaken(row->bind(1, issued.authority)
                           .bind(2, issued.serial)
                           .bind(3, issued.certificate)
                           .bind(4, issued.plan)
                           .bind(5, issued.position)
                           .run(),
                       "issued.", "the serial number " + issued.serial);
}

Result<std::optional<domain::CertificateId>> issuedBy(Database &database, std::int64_t plan,
                                                      int position)
{
    auto row =
        database.prepare("SELECT certificate_id FROM issued WHERE plan_id = ?1 AND position = ?2 "
                         "UNION ALL SELECT certificate_id FROM account_certificate "
                         "WHERE plan_id = ?1 AND plan_id <> 0 AND position = ?2");
    if (!row)
        return std::move(row).error();
    const auto more = row->bind(1, plan).bind(2, position).step();
    if (!more)
        return more.error();
    return *more ? std::optional(row->integer(0)) : std::nullopt;
}

Result<bool> putRevocation(Change &change, const RevocationRow &revocation)
{
    // A hold may become final (RFC 5280 5.3.1); a final revocation stays as it is.
    auto row = change.database().prepare(
        "INSERT INTO revocation(authority_id, serial, certificate_id, reason, revoked_at, "
        "invalid_since, comment, plan_id) VALUES(?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT(authority_id, serial) DO UPDATE SET reason = excluded.reason, "
        "revoked_at = excluded.revoked_at, invalid_since = excluded.invalid_since, "
        "comment = excluded.comment, plan_id = excluded.plan_id WHERE revocation.reason = 6");
    if (!row)
        return std::move(row).error();
    auto done = row->bind(1, revocation.authority)
                    .bind(2, revocation.serial)
                    .bind(3, revocation.certificate)
                    .bind(4, revocation.reason)
                    .bind(5, revocation.revokedAt)
                    .bind(6, revocation.invalidSince)
                    .bind(7, revocation.comment)
                    .bind(8, revocation.plan)
                    .run();
    if (!done)
        return done.error();
    return change.database().changes() > 0;
}

Result<bool> removeHold(Change &change, std::int64_t authority, const std::string &serial)
{
    auto row = change.database().prepare(
        "DELETE FROM revocation WHERE authority_id = ? AND serial = ? AND reason = 6");
    if (!row)
        return std::move(row).error();
    const auto done = row->bind(1, authority).bind(2, serial).run();
    if (!done)
        return done.error();
    return change.database().changes() > 0;
}

Result<std::vector<RevocationRow>> revocations(Database &database, std::int64_t authority,
                                               domain::UnixTime now)
{
    auto rows = database.prepare(
        "SELECT r.serial, r.certificate_id, r.reason, r.revoked_at, r.invalid_since, r.comment, "
        "r.plan_id FROM revocation AS r JOIN certificate AS c ON c.id = r.certificate_id "
        "WHERE r.authority_id = ? AND c.not_after >= ? ORDER BY r.serial");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, authority).bind(2, now);
    std::vector<RevocationRow> all;
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return all;
        RevocationRow row;
        row.authority = authority;
        row.serial = std::string(rows->text(0));
        row.certificate = rows->integer(1);
        row.reason = static_cast<int>(rows->integer(2));
        row.revokedAt = rows->integer(3);
        row.invalidSince = rows->integer(4);
        row.comment = rows->string(5);
        row.plan = rows->integer(6);
        all.push_back(std::move(row));
    }
}

Result<std::int64_t> issuedCount(Database &database, std::int64_t authority)
{
    auto rows = database.prepare("SELECT count(*) FROM issued WHERE authority_id = ?");
    if (!rows)
        return std::move(rows).error();
    const auto more = rows->bind(1, authority).step();
    if (!more)
        return more.error();
    return *more ? rows->integer(0) : 0;
}

}  // namespace store
