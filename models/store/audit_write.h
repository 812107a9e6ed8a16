// SPDX-License-Identifier: GPL-3.0-or-later
// The writing half of the audit log, for Change, creation and rekey only: everybody else goes
// through Change.
#pragma once

#include "crypto/base/audit_chain.h"
#include "crypto/base/signing.h"
#include "models/store/audit_log.h"
#include "models/store/state_root.h"

namespace store {

struct AuditTail {
    std::int64_t seq = 0;  // 0: empty log
    crypto::Bytes hash = crypto::Bytes(32);
};

struct AuditHead {
    std::int64_t seq = 0;
    crypto::Bytes hash;
    RootValue root;
    QString admin;
};

Result<AuditTail> auditTail(Database &database);
// The newest head. NotFound in an empty log.
Result<AuditHead> newestHead(Database &database);
// Sets seq, previous and hash, and moves the tail.
Result<void> appendAudit(Database &database, AuditTail &tail, AuditEvent event);
Result<void> appendHead(Database &database, const QString &vaultId, const crypto::SigningKey &key,
                        const AuditHead &head);
// What a head's signature is over.
crypto::Bytes headMessage(const QString &vaultId, const AuditHead &head);
// The same as the chain's own form (crypto/base/audit_chain.h).
crypto::AuditRecord chainRecord(const AuditEvent &event);
crypto::AuditHeadFacts chainHead(const AuditHead &head);

}  // namespace store
