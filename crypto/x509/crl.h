// SPDX-License-Identifier: GPL-3.0-or-later
// Certificate revocation lists (RFC 5280 5). Entries go through a callback, one at a time: a list
// of a million sits in memory once, as the bytes it came in.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/clock.h"
#include "crypto/base/result.h"
#include "crypto/x509/name.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace crypto::x509 {

struct CrlEntry {
    std::string serial;  // lower-case hex like Certificate::serial
    bool negative = false;  // RFC 5280 forbids it, but -1 and 255 share their hex
    UnixTime revokedAt = 0;
    int reason = 0;  // RFC 5280 5.3.1; 0 unspecified
    std::optional<UnixTime> invalidSince;
    std::string certificateIssuer;  // indirect CRLs: RFC 4514 name this and later entries belong to
};

struct Crl {
    Name issuer;
    Bytes issuerDer;
    Bytes sha256;
    std::string number;  // CRL number as hex, empty if none
    std::string baseNumber;  // delta CRLs: the base's number, else empty
    UnixTime thisUpdate = 0;
    UnixTime nextUpdate = 0;  // 0: none
    std::string signatureAlgorithm;
    Bytes authorityKeyId;
    std::uint64_t entries = 0;
    bool indirect = false;
};

// Returns false to stop early (the rest is not read, entries counts those seen).
using CrlEntryCallback = std::function<bool(const CrlEntry &)>;

Result<Crl> parseCrl(ByteView der, const CrlEntryCallback &entry = {}, std::stop_token stop = {});

}  // namespace crypto::x509
