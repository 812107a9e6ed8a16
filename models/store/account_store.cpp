// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/account_store.h"

#include "models/store/vault.h"
#include "models/store/vault_parts.h"

#include <QJsonDocument>

namespace store {
namespace {

constexpr const char *Columns =
    "SELECT a.id, a.name, a.kind, a.url, a.settings, a.abilities, a.tested_at, a.synced_at, "
    "a.created_at, a.sync_cursor, (SELECT count(*) FROM account_certificate AS c WHERE "
    "c.account_id = a.id) FROM authority_account AS a ";

AccountRow accountFrom(const Statement &row)
{
    AccountRow account;
    account.id = row.integer(0);
    account.name = row.string(1);
    account.kind = row.string(2);
    account.url = row.string(3);
    account.settings = QJsonDocument::fromJson(row.bytes(4)).object();
    account.abilities = QJsonDocument::fromJson(row.bytes(5)).object();
    account.testedAt = row.integer(6);
    account.syncedAt = row.integer(7);
    account.createdAt = row.integer(8);
    account.syncCursor = row.bytes(9);
    account.certificates = row.integer(10);
    return account;
}

Result<std::optional<AccountRow>> one(Result<Statement> rows)
{
    if (!rows)
        return std::move(rows).error();
    const auto more = rows->step();
    if (!more)
        return more.error();
    return *more ? std::optional(accountFrom(*rows)) : std::nullopt;
}

QString textOf(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

ByteView viewOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size())};
}

// What credentials are bound to besides the row's number: they cannot be moved to an account that
// sends them elsewhere in another way.
crypto::Bytes contextOf(const QString &name, const QString &kind)
{
    const QByteArray text = name.toUtf8() + '\0' + kind.toUtf8();
    return {text.begin(), text.end()};
}

Error taken(const QString &name)
{
    return {ErrorCode::AlreadyExists, "the authority \"" + name.toStdString() + '"', {}};
}

// All accounts, one after the other: number, context, sealed bytes.
Result<void> eachSealed(Database &database,
                        const std::function<Result<void>(std::int64_t, ByteView, ByteView)> &take)
{
    auto rows = database.prepare(
        "SELECT id, name, kind, sealed FROM authority_account WHERE id > ? ORDER BY id LIMIT 1");
    if (!rows)
        return std::move(rows).error();
    for (std::int64_t id = 0;;) {
        const auto more = rows->bind(1, id).step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        id = rows->integer(0);
        const crypto::Bytes context = contextOf(rows->string(1), rows->string(2));
        const QByteArray sealed = rows->bytes(3);
        rows->reset();
        if (auto done = take(id, context, viewOf(sealed)); !done)
            return done;
    }
}

}  // namespace

Result<QList<AccountRow>> accounts(Database &database)
{
    auto rows = database.prepare(std::string(Columns) + "ORDER BY a.name, a.id");
    if (!rows)
        return std::move(rows).error();
    QList<AccountRow> all;
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return all;
        all.append(accountFrom(*rows));
    }
}

Result<std::optional<AccountRow>> account(Database &database, const QString &name)
{
    auto rows = database.prepare(std::string(Columns) + "WHERE a.name = ?");
    if (rows)
        rows->bind(1, name);
    return one(std::move(rows));
}

Result<std::optional<AccountRow>> account(Database &database, std::int64_t id)
{
    auto rows = database.prepare(std::string(Columns) + "WHERE a.id = ?");
    if (rows)
        rows->bind(1, id);
    return one(std::move(rows));
}

Result<std::optional<AccountRow>> accountOf(Database &database, domain::CertificateId certificate)
{
    auto rows = database.prepare(
        std::string(Columns)
        + "JOIN account_certificate AS own ON own.account_id = a.id WHERE own.certificate_id = ?");
    if (rows)
        rows->bind(1, certificate);
    return one(std::move(rows));
}

Result<void> addAccount(Change &change, const Vault &vault, AccountRow &row,
                        const crypto::Secret &credentials)
{
    Database &database = change.database();
    for (const char *sql : {"SELECT count(*) FROM authority WHERE name = ?",
                            "SELECT count(*) FROM authority_account WHERE name = ?"}) {
        auto same = database.prepare(sql);
        if (!same)
            return std::move(same).error();
        if (const auto counted = same->bind(1, row.name).step(); !counted)
            return counted.error();
        if (same->integer(0) > 0)
            return taken(row.name);
    }
    // The seal binds the row's number, so the number is chosen first.
    const auto id = database.integer("SELECT coalesce(max(id), 0) + 1 FROM authority_account");
    if (!id)
        return id.error();
    const auto sealed = vault.sealCredentials(*id, contextOf(row.name, row.kind), credentials);
    if (!sealed)
        return sealed.error();
    auto insert = database.prepare(
        "INSERT INTO authority_account(id, name, kind, url, settings, sealed, abilities, "
        "tested_at, created_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return std::move(insert).error();
    auto done = insert->bind(1, *id)
                    .bind(2, row.name)
                    .bind(3, row.kind)
                    .bind(4, row.url)
                    .bind(5, textOf(row.settings))
                    .bind(6, ByteView(*sealed))
                    .bind(7, textOf(row.abilities))
                    .bind(8, row.testedAt)
                    .bind(9, row.createdAt)
                    .run();
    if (!done)
        return done;
    row.id = *id;
    const auto back = accountCredentials(vault, database, row.id);
    if (!back)
        return back.error();
    if (!back->equals(credentials))
        return Error{ErrorCode::Damaged, "the credentials of " + row.name.toStdString(),
                     "they did not come back as they were stored"};
    return {};
}

Result<void> putAccount(Change &change, const AccountRow &row)
{
    auto update = change.database().prepare(
        "UPDATE authority_account SET url = ?, settings = ?, abilities = ?, tested_at = ?, "
        "sync_cursor = ?, synced_at = ? WHERE id = ?");
    if (!update)
        return std::move(update).error();
    return update->bind(1, row.url)
        .bind(2, textOf(row.settings))
        .bind(3, textOf(row.abilities))
        .bind(4, row.testedAt)
        .bind(5, viewOf(row.syncCursor))
        .bind(6, row.syncedAt)
        .bind(7, row.id)
        .run();
}

Result<void> putCredentials(Change &change, const Vault &vault, const AccountRow &row,
                            const crypto::Secret &credentials)
{
    const auto sealed = vault.sealCredentials(row.id, contextOf(row.name, row.kind), credentials);
    if (!sealed)
        return sealed.error();
    auto update = change.database().prepare("UPDATE authority_account SET sealed = ? WHERE id = ?");
    if (!update)
        return std::move(update).error();
    if (auto done = update->bind(1, ByteView(*sealed)).bind(2, row.id).run(); !done)
        return done;
    const auto back = accountCredentials(vault, change.database(), row.id);
    return back ? Result<void>() : Result<void>(back.error());
}

Result<std::int64_t> ordersAt(Database &database, std::int64_t account)
{
    auto orders = database.prepare(
        "SELECT count(*) FROM authority_order AS o JOIN plan_step AS s ON s.plan_id = o.plan_id "
        "AND s.position = o.position WHERE o.account_id = ? AND (s.state IN (1, 5) OR (s.state = 3 "
        "AND s.next_attempt_at <> 0))");
    if (!orders)
        return std::move(orders).error();
    if (const auto counted = orders->bind(1, account).step(); !counted)
        return counted.error();
    return orders->integer(0);
}

Result<void> removeAccount(Change &change, std::int64_t id)
{
    Database &database = change.database();
    const auto waiting = ordersAt(database, id);
    if (!waiting)
        return waiting.error();
    if (*waiting > 0)
        return Error{ErrorCode::NotPermitted, "removing the account",
                     std::to_string(*waiting)
                         + " orders are on their way there; run or cancel their plans first"};
    // Freed pages are zeroed: the credentials go with the row.
    auto done = database.execute("PRAGMA secure_delete = ON");
    for (const char *sql :
         {"UPDATE authority_account SET sealed = zeroblob(length(sealed)) WHERE id = ?",
          "DELETE FROM authority_order WHERE account_id = ?",
          "DELETE FROM account_certificate WHERE account_id = ?",
          "DELETE FROM authority_account WHERE id = ?"}) {
        if (!done)
            return done;
        auto row = database.prepare(sql);
        if (!row)
            return std::move(row).error();
        done = row->bind(1, id).run();
    }
    return done;
}

Result<crypto::Secret> accountCredentials(const Vault &vault, Database &database, std::int64_t id)
{
    auto row = database.prepare("SELECT name, kind, sealed FROM authority_account WHERE id = ?");
    if (!row)
        return std::move(row).error();
    const auto more = row->bind(1, id).step();
    if (!more)
        return more.error();
    if (!*more)
        return Error{ErrorCode::NotFound, "account " + std::to_string(id), {}};
    return vault.openCredentials(id, contextOf(row->string(0), row->string(1)), row->blob(2));
}

Result<void> resealAccounts(Database &database, const VaultKeys &from, const VaultKeys &to)
{
    auto update = database.prepare("UPDATE authority_account SET sealed = ? WHERE id = ?");
    if (!update)
        return std::move(update).error();
    return eachSealed(database,
                      [&](std::int64_t id, ByteView context, ByteView old) -> Result<void> {
                          const auto opened = openAccount(from, id, context, old);
                          if (!opened)
                              return opened.error();
                          const auto sealed = sealAccount(to, id, context, *opened);
                          if (!sealed)
                              return sealed.error();
                          return update->bind(1, ByteView(*sealed)).bind(2, id).run();
                      });
}

Result<void> openAllAccounts(Database &database, const VaultKeys &keys)
{
    // A backup of an older schema has none.
    const auto there =
        database.integer("SELECT count(*) FROM pragma_table_list WHERE name = 'authority_account'");
    if (!there || *there == 0)
        return there ? Result<void>() : Result<void>(there.error());
    return eachSealed(database,
                      [&](std::int64_t id, ByteView context, ByteView sealed) -> Result<void> {
                          const auto opened = openAccount(keys, id, context, sealed);
                          return opened ? Result<void>() : Result<void>(opened.error());
                      });
}

Result<std::optional<OrderRow>> order(Database &database, std::int64_t plan, int position)
{
    auto row = database.prepare("SELECT account_id, state, changed_at FROM authority_order "
                                "WHERE plan_id = ? AND position = ?");
    if (!row)
        return std::move(row).error();
    const auto more = row->bind(1, plan).bind(2, position).step();
    if (!more)
        return more.error();
    if (!*more)
        return std::optional<OrderRow>();
    return std::optional(OrderRow{plan, position, row->integer(0), row->bytes(1), row->integer(2)});
}

Result<void> putOrder(Change &change, const OrderRow &row)
{
    auto put = change.database().prepare(
        "INSERT INTO authority_order(plan_id, position, account_id, state, changed_at) "
        "VALUES(?, ?, ?, ?, ?) ON CONFLICT(plan_id, position) DO UPDATE SET "
        "state = excluded.state, changed_at = excluded.changed_at");
    if (!put)
        return std::move(put).error();
    return put->bind(1, row.plan)
        .bind(2, row.position)
        .bind(3, row.account)
        .bind(4, viewOf(row.state))
        .bind(5, row.changedAt)
        .run();
}

Result<void> removeOrder(Change &change, std::int64_t plan, int position)
{
    auto row =
        change.database().prepare("DELETE FROM authority_order WHERE plan_id = ? AND position = ?");
    if (!row)
        return std::move(row).error();
    return row->bind(1, plan).bind(2, position).run();
}

Result<void> addAccountCertificate(Change &change, std::int64_t account,
                                   domain::CertificateId certificate, std::int64_t plan,
                                   int position)
{
    auto row = change.database().prepare(
        "INSERT INTO account_certificate(certificate_id, account_id, plan_id, position) "
        "VALUES(?, ?, ?, ?) ON CONFLICT(certificate_id) DO NOTHING");
    if (!row)
        return std::move(row).error();
    auto done = row->bind(1, certificate).bind(2, account).bind(3, plan).bind(4, position).run();
    if (!done && done.error().detail.find("UNIQUE constraint failed") != std::string::npos)
        return Error{ErrorCode::AlreadyExists, "the certificate of the step", done.error().detail};
    return done;
}

}  // namespace store
