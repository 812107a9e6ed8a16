// SPDX-License-Identifier: GPL-3.0-or-later
// An anchor is a head of the audit log written down outside the vault: in a report, in a line of an
// append-only file, on paper. A vault whose log was cut back behind an anchor, or rewritten under
// it, no longer fits it.
#pragma once

#include "crypto/base/bytes.h"
#include "models/store/database.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace store {

class Vault;

struct AuditAnchor {
    QString vaultId;
    std::int64_t seq = 0;
    crypto::Bytes hash;  // 32 bytes, of row seq
    // crypto/base/audit_chain.h: one word, found again in any text.
    QString text() const;
    bool operator==(const AuditAnchor &) const = default;
};

// The newest head. NotFound in an empty log.
Result<AuditAnchor> currentAnchor(const Vault &vault, Database &database);

// Every anchor that stands in a text of any kind (a report, an anchor file), in its order, each
// once.
QList<AuditAnchor> anchorsIn(const QByteArray &text);

// Of the newest head in a backup of this vault. Malformed when the file is no backup, Damaged when
// it is one of another vault or of older keys.
Result<AuditAnchor> backupAnchor(const Vault &vault, const QString &file);

struct AnchorVerdict {
    int checked = 0;  // of this vault
    int foreign = 0;  // of other vaults
    std::int64_t newest = 0;  // the highest row an anchor of this vault names
    QString problem;  // empty: every one of this vault fits
};
Result<AnchorVerdict> checkAnchors(const Vault &vault, Database &database,
                                   const QList<AuditAnchor> &anchors);

}  // namespace store
