// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/audit_write.h"

namespace store {
namespace {

void put(crypto::Bytes &out, std::uint64_t number)
{
    for (int shift = 56; shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(number >> shift));
}

void put(crypto::Bytes &out, ByteView bytes)
{
    put(out, std::uint64_t{bytes.size()});
    out.insert(out.end(), bytes.begin(), bytes.end());
}

void put(crypto::Bytes &out, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    put(out, crypto::viewOf({utf8.constData(), static_cast<std::size_t>(utf8.size())}));
}

}  // namespace

crypto::Digest256 auditHash(const AuditEvent &event)
{
    crypto::Bytes row;
    put(row, crypto::viewOf("sealkeeper audit v1"));
    put(row, static_cast<std::uint64_t>(event.seq));
    put(row, static_cast<std::uint64_t>(event.at));
    put(row, event.admin);
    put(row, event.action);
    put(row, event.object);
    put(row, event.detail);
    put(row, ByteView(event.previous));
    return crypto::sha256(row);
}

crypto::Bytes headMessage(const QString &vaultId, const AuditHead &head)
{
    crypto::Bytes message;
    put(message, crypto::viewOf("sealkeeper head v1"));
    put(message, vaultId);
    put(message, static_cast<std::uint64_t>(head.seq));
    put(message, ByteView(head.hash));
    put(message, ByteView(head.root.toBytes()));
    put(message, head.admin);
    return message;
}

Result<AuditTail> auditTail(Database &database)
{
    auto statement = database.prepare("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1");
    if (!statement)
        return std::move(statement).error();
    const auto row = statement->step();
    if (!row)
        return row.error();
    AuditTail tail;
    if (*row) {
        tail.seq = statement->integer(0);
        const ByteView hash = statement->blob(1);
        tail.hash.assign(hash.begin(), hash.end());
    }
    return tail;
}

Result<AuditHead> newestHead(Database &database)
{
    auto statement = database.prepare(
        "SELECT seq, hash, state_root, admin FROM audit_head ORDER BY seq DESC LIMIT 1");
    if (!statement)
        return std::move(statement).error();
    const auto row = statement->step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NotFound, "audit log", "it has no signed head"};
    AuditHead head;
    head.seq = statement->integer(0);
    const ByteView hash = statement->blob(1);
    head.hash.assign(hash.begin(), hash.end());
    auto root = RootValue::fromBytes(statement->blob(2));
    if (!root)
        return std::move(root).error();
    head.root = *root;
    head.admin = statement->string(3);
    return head;
}

Result<void> appendAudit(Database &database, AuditTail &tail, AuditEvent event)
{
    event.seq = tail.seq + 1;
    event.previous = tail.hash;
    const auto hash = auditHash(event);
    auto insert = database.prepare(
        "INSERT INTO audit (seq, at, admin, action, object, detail, previous, hash) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return std::move(insert).error();
    insert->bind(1, event.seq)
        .bind(2, event.at)
        .bind(3, event.admin)
        .bind(4, event.action)
        .bind(5, event.object);
    insert->bind(6, event.detail).bind(7, ByteView(event.previous)).bind(8, ByteView(hash));
    auto done = insert->run();
    if (!done)
        return done;
    tail.seq = event.seq;
    tail.hash.assign(hash.begin(), hash.end());
    return {};
}

Result<void> appendHead(Database &database, const QString &vaultId, const crypto::SigningKey &key,
                        const AuditHead &head)
{
    const auto signature = key.sign(headMessage(vaultId, head));
    if (!signature)
        return signature.error();
    auto insert = database.prepare(
        "INSERT INTO audit_head (seq, hash, state_root, admin, signature) VALUES (?, ?, ?, ?, ?)");
    if (!insert)
        return std::move(insert).error();
    const crypto::Bytes root = head.root.toBytes();
    insert->bind(1, head.seq)
        .bind(2, ByteView(head.hash))
        .bind(3, ByteView(root))
        .bind(4, head.admin);
    insert->bind(5, ByteView(*signature));
    return insert->run();
}

}  // namespace store
