// SPDX-License-Identifier: GPL-3.0-or-later
// A piece of the audit log and its signed head as they leave the vault, and are checked without it.
#pragma once

#include "models/store/audit_log.h"

#include <QJsonObject>

namespace store {

struct SignedHead {
    QString vaultId, admin;
    std::int64_t seq = 0;
    crypto::Bytes hash;  // 32 bytes, of row seq
    crypto::Bytes root;  // 64 bytes: the state root
    crypto::Bytes signature;  // 64 bytes, Ed25519
};

// The newest one. NotFound in an empty log.
Result<SignedHead> signedHead(const Vault &vault, Database &database);
bool verifyHead(const SignedHead &head, ByteView publicKey);
// From row `first` to the newest, ascending.
Result<QList<AuditEvent>> auditRowsFrom(Database &database, std::int64_t first);

// Vouches as this admin for what leaves the vault (Ed25519, RFC 8032), 64 bytes. The text begins
// with a printable character, so that it cannot be taken for an audit head: InvalidArgument.
Result<crypto::Bytes> signAsAdmin(const Vault &vault, ByteView text);
crypto::Bytes adminKey(const Vault &vault);  // public, 32 bytes

// Binary values in lower-case hex.
QJsonObject headJson(const SignedHead &head);
std::optional<SignedHead> headFrom(const QJsonObject &json);
QJsonObject eventJson(const AuditEvent &event);
std::optional<AuditEvent> eventFrom(const QJsonObject &json);

}  // namespace store
