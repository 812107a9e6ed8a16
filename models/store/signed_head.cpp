// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/signed_head.h"

#include "models/store/audit_write.h"
#include "models/store/vault.h"
#include "models/store/vault_keys.h"

namespace store {

using namespace Qt::StringLiterals;

namespace {

QString hexOf(const crypto::Bytes &bytes)
{
    return QString::fromStdString(crypto::toHex(bytes));
}

std::optional<crypto::Bytes> bytesOf(const QJsonValue &value, std::size_t size)
{
    auto bytes = crypto::fromHex(value.toString().toStdString());
    if (!bytes || bytes->size() != size)
        return std::nullopt;
    return std::move(*bytes);
}

}  // namespace

Result<SignedHead> signedHead(const Vault &vault, Database &database)
{
    auto row = database.prepare("SELECT seq, hash, state_root, admin, signature FROM audit_head "
                                "ORDER BY seq DESC LIMIT 1");
    if (!row)
        return std::move(row).error();
    const auto more = row->step();
    if (!more)
        return more.error();
    if (!*more)
        return Error{ErrorCode::NotFound, "audit log", "it has no signed head"};
    const auto copy = [&row](int column) {
        const ByteView blob = row->blob(column);
        return crypto::Bytes(blob.begin(), blob.end());
    };
    return SignedHead{
        vault.info().vaultId, row->string(3), row->integer(0), copy(1), copy(2), copy(4)};
}

bool verifyHead(const SignedHead &head, ByteView publicKey)
{
    const auto root = RootValue::fromBytes(head.root);
    return root
        && crypto::verifySignature(
               publicKey, headMessage(head.vaultId, {head.seq, head.hash, *root, head.admin}),
               head.signature);
}

Result<QList<AuditEvent>> auditRowsFrom(Database &database, std::int64_t first)
{
    auto rows = database.prepare("SELECT seq, at, admin, action, object, detail, previous, hash "
                                 "FROM audit WHERE seq >= ? ORDER BY seq");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, first);
    QList<AuditEvent> events;
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return events;
        const ByteView previous = rows->blob(6), hash = rows->blob(7);
        events.append({rows->integer(0),
                       {previous.begin(), previous.end()},
                       {hash.begin(), hash.end()},
                       rows->integer(1),
                       rows->string(2),
                       rows->string(3),
                       rows->string(4),
                       rows->string(5)});
    }
}

Result<crypto::Bytes> signAsAdmin(const Vault &vault, ByteView text)
{
    if (text.empty() || text.front() < ' ')
        return Error{ErrorCode::InvalidArgument, "signature", "not a text"};
    return vault.keys().signing.sign(text);
}

crypto::Bytes adminKey(const Vault &vault)
{
    return vault.keys().signing.publicKey();
}

QJsonObject headJson(const SignedHead &head)
{
    return {{u"vault"_s, head.vaultId},    {u"admin"_s, head.admin},
            {u"seq"_s, qint64(head.seq)},  {u"hash"_s, hexOf(head.hash)},
            {u"root"_s, hexOf(head.root)}, {u"signature"_s, hexOf(head.signature)}};
}

std::optional<SignedHead> headFrom(const QJsonObject &json)
{
    const auto hash = bytesOf(json[u"hash"_s], 32);
    const auto root = bytesOf(json[u"root"_s], 64);
    const auto signature = bytesOf(json[u"signature"_s], 64);
    if (!hash || !root || !signature)
        return std::nullopt;
    return SignedHead{json[u"vault"_s].toString(),
                      json[u"admin"_s].toString(),
                      json[u"seq"_s].toInteger(),
                      *hash,
                      *root,
                      *signature};
}

QJsonObject eventJson(const AuditEvent &event)
{
    return {{u"seq"_s, qint64(event.seq)},
            {u"at"_s, qint64(event.at)},
            {u"admin"_s, event.admin},
            {u"action"_s, event.action},
            {u"object"_s, event.object},
            {u"detail"_s, event.detail},
            {u"previous"_s, hexOf(event.previous)},
            {u"hash"_s, hexOf(event.hash)}};
}

std::optional<AuditEvent> eventFrom(const QJsonObject &json)
{
    const auto previous = bytesOf(json[u"previous"_s], 32);
    const auto hash = bytesOf(json[u"hash"_s], 32);
    if (!previous || !hash)
        return std::nullopt;
    return AuditEvent{json[u"seq"_s].toInteger(),
                      *previous,
                      *hash,
                      json[u"at"_s].toInteger(),
                      json[u"admin"_s].toString(),
                      json[u"action"_s].toString(),
                      json[u"object"_s].toString(),
                      json[u"detail"_s].toString()};
}

}  // namespace store
