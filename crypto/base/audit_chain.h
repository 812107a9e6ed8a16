// SPDX-License-Identifier: GPL-3.0-or-later
// The form of the audit log's chain: what a record's hash and a head's signature are over, and how
// an anchor is written. The vault that makes the chain and the verifier that checks it far away
// from any vault share these lines.
#pragma once

#include "crypto/base/digest.h"

#include <string>
#include <vector>

namespace crypto {

struct AuditRecord {
    std::uint64_t seq = 0;  // from 1 without gaps
    std::int64_t at = 0;  // Unix seconds
    std::string admin, action, object;
    std::string detail;  // canonical JSON
    Bytes previous;  // hash of the record before; 32 zero bytes for the first
};
// SHA-256 over the fields with their lengths.
Digest256 auditRecordHash(const AuditRecord &record);

// What stands over the records of one commit, signed with its administrator's Ed25519 key.
struct AuditHeadFacts {
    std::uint64_t seq = 0;  // of the last record it covers
    Bytes hash;  // of that record
    Bytes stateRoot;  // 64 bytes: sums over the vault's rows
    std::string admin;
};
Bytes auditHeadMessage(std::string_view vault, const AuditHeadFacts &head);

// A head written down outside the vault: "sealkeeper-anchor:v1:4f1c-90ab:42:9f86d0…".
struct AuditAnchorText {
    std::string vault;
    std::uint64_t seq = 0;
    Bytes hash;  // 32 bytes
    std::string text() const;
    bool operator==(const AuditAnchorText &) const = default;
};
// Every anchor in a text of any kind, in its order, each once.
std::vector<AuditAnchorText> auditAnchorsIn(std::string_view text);

}  // namespace crypto
