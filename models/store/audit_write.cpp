// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/audit_write.h"

#include "crypto/base/audit_chain.h"

namespace store {

crypto::AuditRecord chainRecord(const AuditEvent &event)
{
    return {static_cast<std::uint64_t>(event.seq),
            event.at,
            event.admin.toStdString(),
            event.action.toStdString(),
            event.object.toStdString(),
            event.detail.toStdString(),
            event.previous};
}

crypto::Digest256 auditHash(const AuditEvent &event)
{
    return crypto::auditRecordHash(chainRecord(event));
}

crypto::Bytes headMessage(const QString &vaultId, const AuditHead &head)
{
    return crypto::auditHeadMessage(vaultId.toStdString(), chainHead(head));
}

crypto::AuditHeadFacts chainHead(const AuditHead &head)
{
    return {static_cast<std::uint64_t>(head.seq), head.hash, head.root.toBytes(),
            head.admin.toStdString()};
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
