// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 3161 time stamps kept beside the audit log: what an authority said about the anchor of one
// head, and so about everything before it.
#pragma once

#include "models/store/change.h"
#include "models/store/database.h"

#include <QList>
#include <QString>

namespace store {

struct AuditStamp {
    std::int64_t seq = 0;  // of the head
    std::int64_t at = 0;  // the authority's time
    QString authority;  // untrusted
    crypto::Bytes token;  // DER
};
Result<QList<AuditStamp>> auditStamps(Database &database);  // by seq
// AlreadyExists when this authority's stamp of this head and time is there.
Result<void> addAuditStamp(Change &change, const AuditStamp &stamp);
// The head whose anchor has this SHA-256, newest first; NotFound.
Result<std::int64_t> stampedHead(const Vault &vault, Database &database, ByteView digest);

}  // namespace store
