// SPDX-License-Identifier: GPL-3.0-or-later
// Writes certificate revocation lists, full and delta (RFC 5280 5). 20,000 entries take a few
// milliseconds.
#pragma once

#include "crypto/base/clock.h"
#include "crypto/keys/key.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace crypto::x509 {

// CRLReason of RFC 5280 5.3.1 (7 is not used).
enum RevocationReason : int {
    Unspecified = 0,
    KeyCompromise = 1,
    CaCompromise = 2,
    AffiliationChanged = 3,
    Superseded = 4,
    CessationOfOperation = 5,
    CertificateHold = 6,
    RemoveFromCrl = 8,  // delta CRLs only
    PrivilegeWithdrawn = 9,
    AaCompromise = 10
};
// "keyCompromise" … as RFC 5280 spells them; empty for numbers it does not have.
std::string_view reasonName(int reason);
std::optional<RevocationReason> reasonFromName(std::string_view name);

struct RevokedSpec {
    Bytes serial;  // magnitude
    UnixTime revokedAt = 0;
    int reason = 0;  // 0: no reasonCode extension
    std::optional<UnixTime> invalidSince = std::nullopt;  // invalidityDate, RFC 5280 5.3.2
};

struct CrlSpec {
    UnixTime thisUpdate = 0, nextUpdate = 0;
    std::uint64_t number = 1;  // grows with every list, full or delta (RFC 5280 5.2.3)
    Key::Scheme scheme;
    // The number of the full list a delta builds upon: makes this one a delta, with a critical
    // deltaCRLIndicator. Its revoked are then only what changed since (deltaEntries).
    std::optional<std::uint64_t> base = std::nullopt;
    // Where deltas of this list are (RFC 5280 5.2.6); not in a delta itself.
    std::vector<std::string> freshestUrls = {};
    // Critical issuingDistributionPoint (RFC 5280 5.2.5). Needed when the list does not cover all
    // that its authority issued, and to be protected against being put in another's place; `urls`
    // must repeat those of the certificates.
    struct DistributionPoint {
        std::vector<std::string> urls = {};
        bool onlyUsers = false;
        bool onlyAuthorities = false;
    };
    std::optional<DistributionPoint> distributionPoint = std::nullopt;
};

struct CrlIssuer {
    const Key &key;
    ByteView name;  // RDNSequence DER with its header
    ByteView keyId;
};

// InvalidArgument: nextUpdate not after thisUpdate, a serial of more than 20 bytes or none, the
// same serial twice, a reason that is no CRLReason, removeFromCRL in a full list, base >= number.
// Cancelled: polled every 4,096 entries.
Result<Bytes> buildCrl(const CrlIssuer &issuer, const CrlSpec &spec,
                       const std::vector<RevokedSpec> &revoked, std::stop_token stop = {});

// Entries of a delta: those of `now` that are new or changed since `base`, and those of `base` that
// `now` no longer has as removeFromCRL, dated `at` (RFC 5280 5.3.1: only released holds, and
// certificates that expired meanwhile).
std::vector<RevokedSpec> deltaEntries(const std::vector<RevokedSpec> &base,
                                      const std::vector<RevokedSpec> &now, UnixTime at);

}  // namespace crypto::x509
