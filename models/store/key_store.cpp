// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/key_store.h"

#include "models/store/dictionaries.h"
#include "models/store/vault.h"

namespace store {
namespace {

constexpr const char *Columns =
    "SELECT k.id, k.spki_sha256, t.label, k.origin, k.added_at, coalesce(o.uri, '') "
    "FROM private_key AS k JOIN key_type AS t ON t.id = k.key_type_id "
    "LEFT JOIN token_key AS o ON o.private_key_id = k.id ";

KeyRow rowOf(const Statement &statement)
{
    const ByteView spki = statement.blob(1);
    return {statement.integer(0), {spki.begin(), spki.end()}, std::string(statement.text(2)),
            statement.string(3),  statement.integer(4),       statement.string(5)};
}

Result<std::optional<KeyRow>> one(Result<Statement> statement)
{
    if (!statement)
        return std::move(statement).error();
    const auto row = statement->step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<KeyRow>();
    return std::optional(rowOf(*statement));
}

}  // namespace

Result<std::optional<KeyRow>> findKey(Database &database, ByteView spkiSha256)
{
    auto statement = database.prepare(std::string(Columns) + "WHERE k.spki_sha256 = ?");
    if (statement)
        statement->bind(1, spkiSha256);
    return one(std::move(statement));
}

Result<std::optional<KeyRow>> keyRow(Database &database, std::int64_t id)
{
    auto statement = database.prepare(std::string(Columns) + "WHERE k.id = ?");
    if (statement)
        statement->bind(1, id);
    return one(std::move(statement));
}

static Result<QList<KeyRow>> rowsBy(Database &database, const std::string &order)
{
    auto statement = database.prepare(std::string(Columns) + order);
    if (!statement)
        return std::move(statement).error();
    QList<KeyRow> keys;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return keys;
        keys.append(rowOf(*statement));
    }
}

Result<QList<KeyRow>> keyRows(Database &database)
{
    return rowsBy(database, "ORDER BY k.id");
}

static Result<QList<KeyUse>> usesOf(Database &database, QList<KeyRow> keys)
{
    auto certificates =
        database.prepare("SELECT count(*) FROM certificate WHERE private_key_id = ?");
    auto authority = database.prepare(
        "SELECT name FROM authority WHERE private_key_id = ? ORDER BY name, id LIMIT 1");
    if (!certificates || !authority)
        return certificates ? authority.error() : certificates.error();
    QList<KeyUse> uses;
    for (KeyRow &key : keys) {
        KeyUse use;
        const auto counted = certificates->bind(1, key.id).step();
        if (!counted)
            return counted.error();
        use.certificates = certificates->integer(0);
        certificates->reset();
        const auto signing = authority->bind(1, key.id).step();
        if (!signing)
            return signing.error();
        if (*signing)
            use.authority = authority->string(0);
        authority->reset();
        use.key = std::move(key);
        uses.append(std::move(use));
    }
    return uses;
}

Result<QList<KeyUse>> keyUses(Database &database)
{
    auto keys = keyRows(database);
    if (!keys)
        return keys.error();
    return usesOf(database, std::move(*keys));
}

Result<QList<KeyUse>> newestKeyUses(Database &database, int limit)
{
    auto keys = rowsBy(database, "ORDER BY k.id DESC LIMIT " + std::to_string(limit));
    if (!keys)
        return keys.error();
    return usesOf(database, std::move(*keys));
}

Result<std::int64_t> keyCount(Database &database)
{
    return database.integer("SELECT count(*) FROM private_key");
}

Result<QList<DestroyedKey>> destroyedKeys(Database &database)
{
    auto rows = database.prepare(
        "SELECT k.id, k.spki_sha256, t.label, k.origin, k.added_at, k.destroyed_at, k.reason, "
        "k.plan_id FROM destroyed_key AS k JOIN key_type AS t ON t.id = k.key_type_id "
        "ORDER BY k.id");
    if (!rows)
        return std::move(rows).error();
    QList<DestroyedKey> keys;
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return keys;
        const ByteView spki = rows->blob(1);
        keys.append({{rows->integer(0),
                      {spki.begin(), spki.end()},
                      std::string(rows->text(2)),
                      rows->string(3),
                      rows->integer(4),
                      {}},
                     rows->integer(5),
                     rows->string(6),
                     rows->integer(7)});
    }
}

Result<std::optional<KeyRow>> keyNamed(Database &database, const QString &word)
{
    const std::string text = word.trimmed().toLower().toStdString();
    bool number = false;
    const qint64 id = word.toLongLong(&number);
    if (number && text.size() < 8)
        return keyRow(database, id);
    if (text.size() < 8 || text.size() > 64
        || text.find_first_not_of("0123456789abcdef") != std::string::npos)
        return Error{ErrorCode::InvalidArgument, "the key \"" + word.toStdString() + '"',
                     "give its number, or 8 to 64 hex digits of its public key's SHA-256"};
    auto rows = database.prepare(std::string(Columns)
                                 + "WHERE lower(hex(k.spki_sha256)) GLOB ? ORDER BY k.id LIMIT 2");
    if (!rows)
        return std::move(rows).error();
    auto more = rows->bind(1, std::string_view(text + '*')).step();
    if (!more)
        return more.error();
    if (!*more)
        return std::optional<KeyRow>();
    auto first = rowOf(*rows);
    more = rows->step();
    if (!more)
        return more.error();
    if (*more)
        return Error{ErrorCode::InvalidArgument, "the key \"" + word.toStdString() + '"',
                     "several keys begin like this; give more digits"};
    return std::optional(std::move(first));
}

Result<bool> signsForAuthority(Database &database, std::int64_t id)
{
    auto uses = database.prepare("SELECT count(*) FROM authority WHERE private_key_id = ?");
    if (!uses)
        return std::move(uses).error();
    if (const auto counted = uses->bind(1, id).step(); !counted)
        return counted.error();
    return uses->integer(0) > 0;
}

Result<void> destroyKey(Change &change, std::int64_t id, const QString &reason, std::int64_t plan,
                        domain::UnixTime now)
{
    Database &database = change.database();
    const std::string name = "private key " + std::to_string(id);
    const auto known = keyRow(database, id);
    if (!known)
        return known.error();
    if (!*known)
        return Error{ErrorCode::NotFound, name, {}};
    const auto signing = signsForAuthority(database, id);
    if (!signing)
        return signing.error();
    if (*signing)
        return Error{ErrorCode::NotPermitted, name, "an authority of this vault signs with it"};
    const auto run = [&](const char *sql, auto &&bind) -> Result<void> {
        auto statement = database.prepare(sql);
        if (!statement)
            return std::move(statement).error();
        bind(*statement);
        return statement->run();
    };
    // Freed pages are zeroed too; without this the deleted row would stay readable inside the file
    // to whoever holds the database key.
    auto done = database.execute("PRAGMA secure_delete = ON");
    if (done)
        done = run("INSERT INTO destroyed_key(id, spki_sha256, key_type_id, origin, added_at, "
                   "destroyed_at, reason, plan_id) SELECT id, spki_sha256, key_type_id, origin, "
                   "added_at, ?, ?, ? FROM private_key WHERE id = ?",
                   [&](Statement &s) { s.bind(1, now).bind(2, reason).bind(3, plan).bind(4, id); });
    if (done)
        done = run("UPDATE private_key SET sealed = zeroblob(length(sealed)) WHERE id = ?",
                   [&](Statement &s) { s.bind(1, id); });
    if (done)
        done = run("DELETE FROM token_key WHERE private_key_id = ?",
                   [&](Statement &s) { s.bind(1, id); });
    if (done)
        done = run("DELETE FROM private_key WHERE id = ?", [&](Statement &s) { s.bind(1, id); });
    if (done)
        done = run("UPDATE certificate SET private_key_id = 0 WHERE private_key_id = ?",
                   [&](Statement &s) { s.bind(1, id); });
    if (done)
        change.touchedAll();
    return done;
}

Result<std::optional<domain::UnixTime>> destroyedAt(Database &database, ByteView spkiSha256)
{
    auto statement =
        database.prepare("SELECT max(destroyed_at) FROM destroyed_key WHERE spki_sha256 = ?");
    if (!statement)
        return std::move(statement).error();
    const auto row = statement->bind(1, spkiSha256).step();
    if (!row)
        return row.error();
    if (!*row || statement->isNull(0))
        return std::optional<domain::UnixTime>();
    return std::optional<domain::UnixTime>(statement->integer(0));
}

Result<crypto::Secret> openKey(const Vault &vault, Database &database, std::int64_t id)
{
    auto statement =
        database.prepare("SELECT k.spki_sha256, k.sealed, o.uri IS NOT NULL FROM private_key AS k "
                         "LEFT JOIN token_key AS o ON o.private_key_id = k.id WHERE k.id = ?");
    if (!statement)
        return std::move(statement).error();
    const auto row = statement->bind(1, id).step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NotFound, "private key " + std::to_string(id), "no such key"};
    if (statement->integer(2) != 0)
        return Error{ErrorCode::NotPermitted, "private key " + std::to_string(id),
                     "it lies in a token, which does not give it out"};
    return vault.openKey(id, statement->blob(0), statement->blob(1));
}

namespace {

struct NewKey {
    const crypto::Secret &content;  // PKCS#8, or the URI of a token's key
    ByteView spkiSha256;
    const domain::KeyDescription &key;
    const QString &origin;
    domain::UnixTime now;
};

Result<AddedKey> addSealed(Change &change, const Vault &vault, const NewKey &fresh)
{
    const auto &[content, spkiSha256, key, origin, now] = fresh;
    Database &database = change.database();
    auto uses =
        database.prepare("SELECT count(*) FROM certificate WHERE substr(spki_sha256, 1, 6) = "
                         "substr(?1, 1, 6) AND spki_sha256 = ?1");
    if (!uses)
        return std::move(uses).error();
    const auto counted = uses->bind(1, spkiSha256).step();
    if (!counted)
        return counted.error();
    AddedKey result;
    result.certificates = uses->integer(0);
    auto known = findKey(database, spkiSha256);
    if (!known)
        return std::move(known).error();
    if (*known) {
        result.id = (*known)->id;
        return result;
    }
    auto dictionaries = Dictionaries::open(database);
    if (!dictionaries)
        return std::move(dictionaries).error();
    const auto keyType = dictionaries->keyType(key);
    if (!keyType)
        return keyType.error();
    // The seal binds the row's number, so the number is chosen first.
    const auto id = database.integer("SELECT max(coalesce((SELECT max(id) FROM private_key), 0), "
                                     "coalesce((SELECT max(id) FROM destroyed_key), 0)) + 1");
    if (!id)
        return id.error();
    const auto sealed = vault.sealKey(*id, spkiSha256, content);
    if (!sealed)
        return sealed.error();
    auto insert = database.prepare(
        "INSERT INTO private_key(id, spki_sha256, key_type_id, sealed, origin, added_at) "
        "VALUES(?, ?, ?, ?, ?, ?)");
    if (!insert)
        return std::move(insert).error();
    auto done = insert->bind(1, *id)
                    .bind(2, spkiSha256)
                    .bind(3, *keyType)
                    .bind(4, *sealed)
                    .bind(5, origin)
                    .bind(6, now)
                    .run();
    if (!done)
        return std::move(done).error();
    const auto opened = openKey(vault, database, *id);
    if (!opened)
        return opened.error();
    if (!opened->equals(content))
        return Error{ErrorCode::CryptoFailure, "private key " + std::to_string(*id),
                     "what was sealed does not come back"};
    result.id = *id;
    result.added = true;
    return result;
}

}  // namespace

Result<AddedKey> addKey(Change &change, const Vault &vault, const crypto::Secret &pkcs8,
                        ByteView spkiSha256, const domain::KeyDescription &key,
                        const QString &origin, domain::UnixTime now)
{
    return addSealed(change, vault, {pkcs8, spkiSha256, key, origin, now});
}

Result<AddedKey> addTokenKey(Change &change, const Vault &vault, const std::string &uri,
                             ByteView spkiSha256, const domain::KeyDescription &key,
                             const QString &origin, domain::UnixTime now)
{
    auto added =
        addSealed(change, vault, {crypto::Secret::fromText(uri), spkiSha256, key, origin, now});
    if (!added || !added->added)
        return added;
    auto insert =
        change.database().prepare("INSERT INTO token_key(private_key_id, uri) VALUES(?, ?)");
    if (!insert)
        return std::move(insert).error();
    if (auto done = insert->bind(1, added->id).bind(2, uri).run(); !done)
        return done.error();
    return added;
}

}  // namespace store
