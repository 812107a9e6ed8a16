// SPDX-License-Identifier: GPL-3.0-or-later
// The record of who did what. Rows are written by Change::audit inside the change's own
// transaction; each carries the hash of the one before, and each commit signs the chain's head with
// the admin's Ed25519 key.
#pragma once

#include "crypto/base/digest.h"
#include "models/store/database.h"

#include <QList>
#include <QString>

#include <optional>
#include <stop_token>

namespace store {

class Vault;

struct AuditEvent {
    std::int64_t seq = 0;
    crypto::Bytes previous, hash;  // 32 bytes
    std::int64_t at = 0;  // Unix seconds
    QString admin, action, object;
    QString detail;  // canonical JSON: keys sorted, no white space
};

struct AuditFilter {
    QString action;  // exact, or a prefix ending in '.' ("vault."); empty: all
    QString text;  // part of object or detail, any case; empty: all
    std::int64_t from = 0, until = 0;  // Unix seconds, until exclusive; 0: open
    std::int64_t beforeSeq = 0;  // for paging; 0: from the newest
    int limit = 200;
};

// Newest first.
Result<QList<AuditEvent>> listAudit(Database &database, const AuditFilter &filter);
Result<std::int64_t> countAudit(Database &database);

struct AuditVerdict {
    std::int64_t rows = 0;
    std::int64_t heads = 0;
    std::int64_t firstBadRow = 0;  // 0: none
    QString problem;  // empty when everything fits
    bool ok() const { return problem.isEmpty(); }
};
// Walks the whole chain and checks the signature of every head.
Result<AuditVerdict> verifyAudit(const Vault &vault, Database &database, std::stop_token stop);

// SHA-256 over the row's fields with lengths; what `hash` must be.
crypto::Digest256 auditHash(const AuditEvent &event);

}  // namespace store
