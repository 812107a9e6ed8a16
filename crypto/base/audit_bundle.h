// SPDX-License-Identifier: GPL-3.0-or-later
// An exported audit record, made to be checked by somebody who has neither the vault nor the
// program: a text of canonical JSON lines (flat_json.h), each with a "type".
//
//   bundle    vault, name, at, admin, program, version: first line
//   admin     name, id, key: whose signatures are to be expected (Ed25519, hexadecimal)
//   record    seq, at, admin, action, object, detail, previous, hash
//   head      seq, hash, state_root, admin, signature: right after the record it covers
//   stamp     seq, at, authority, token: an RFC 3161 time stamp of that head's anchor (base64)
//   manifest  records, heads, last, anchor of the newest head, sha256 of all bytes before, admin,
//             signature: last line
//
// Whoever can rewrite the whole file can also sign it with keys of his own. Against that the
// verifier takes fingerprints of the keys (SHA-256), and anchors: heads written down elsewhere.
#pragma once

#include "crypto/base/audit_chain.h"
#include "crypto/base/flat_json.h"
#include "crypto/base/result.h"
#include "crypto/base/signing.h"

#include <istream>

namespace crypto {

inline constexpr std::int64_t AuditBundleVersion = 1;

struct BundleAdmin {
    std::string name, id;
    Bytes key;  // 32 bytes
};

struct BundleManifest {
    std::uint64_t records = 0, heads = 0, last = 0;
    Bytes sha256;
    std::string admin;
    std::string anchor;  // AuditAnchorText::text() of the newest head
};
Bytes bundleManifestMessage(std::string_view vault, const BundleManifest &manifest);

std::string bundleAdminLine(const BundleAdmin &admin);
std::string bundleRecordLine(const AuditRecord &record, ByteView hash);
std::string bundleHeadLine(const AuditHeadFacts &head, ByteView signature);
std::string bundleManifestLine(const BundleManifest &manifest, ByteView signature);

struct BundleChecks {
    std::vector<Bytes> keys;  // SHA-256 of the only keys that may have signed; empty: any
    std::vector<AuditAnchorText> anchors;
};

struct BundleVerdict {
    std::string vault, name, admin, program;
    std::int64_t at = 0;
    std::uint64_t records = 0, heads = 0, stamps = 0;
    std::uint64_t firstBad = 0;  // record; 0: none, or no single one
    std::vector<BundleAdmin> admins;
    AuditAnchorText newest;  // of the last head
    std::uint64_t anchorsHeld = 0, anchorsForeign = 0;
    bool pinned = false;  // keys or anchors of this vault were given
    std::vector<std::string> problems;  // sentences; empty: whole
    bool ok() const { return problems.empty(); }
};

// Reads to the end even after a problem, so that the first one is named. Malformed when it is no
// bundle, NewerVersion, InputOutput.
Result<BundleVerdict> verifyAuditBundle(std::istream &in, const BundleChecks &checks);

}  // namespace crypto
