// SPDX-License-Identifier: GPL-3.0-or-later
// OCSP responses (RFC 6960, 5019): what they say, and whether that may be believed. Fetching them
// is no business of this room.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/clock.h"
#include "crypto/base/result.h"
#include "crypto/x509/chain.h"

#include <optional>
#include <string>
#include <vector>

namespace crypto::x509 {

struct OcspAnswer {
    std::string digest;  // "SHA-1" "SHA-256" …; empty: one that is not known
    Bytes issuerNameHash, issuerKeyHash;
    std::string serial;  // hex like Certificate::serial
    RevocationState state = RevocationState::Unknown;  // Good, Revoked or Unknown
    UnixTime revokedAt = 0;
    int reason = 0;
    UnixTime thisUpdate = 0, nextUpdate = 0;  // nextUpdate 0: none
    bool unknownCritical = false;
};

struct OcspResponse {
    int status = 0;  // RFC 6960 4.2.1: 0 successful, 1 malformedRequest, 2 internalError, 3
                     // tryLater, 5 sigRequired, 6 unauthorized; the rest is empty unless 0
    Bytes responderName;  // RDNSequence content, or
    Bytes responderKeyHash;  // SHA-1 of the key bits
    UnixTime producedAt = 0;
    std::vector<OcspAnswer> answers;
    Bytes nonce;  // empty: none
    std::vector<Bytes> certificates;
    Bytes toBeSigned, algorithm, signature;
    bool unknownCritical = false;
};

// Malformed when it is no response with a basic response inside; TooLarge above 1 MB. Nothing is
// verified.
Result<OcspResponse> parseOcspResponse(ByteView der);

// A request about one certificate (POST body), with a nonce (RFC 9654) unless it is empty.
// Malformed when one of the two is no certificate.
Result<Bytes> buildOcspRequest(ByteView certificate, ByteView issuer, ByteView nonce);

struct OcspQuestion {
    ByteView certificate, issuer;  // DER
    UnixTime time = 0;
    Bytes nonce;  // as sent; a response without any is accepted, one with another is not
    bool allowSha1 = false;  // as digest of the signature
    std::int64_t tolerance = 300;  // seconds the responder's clock may be ahead
    std::int64_t oldest = 86400;  // an answer without next update is believed that long
};
struct OcspVerdict {
    CertificateRevocation revocation;  // Unknown when the response cannot be believed
    std::string why;  // then
    // What kind of trouble it is, then.
    enum class Trouble : std::uint8_t { None, Refused, Stale, WrongSigner, UnknownCertificate };
    Trouble trouble = Trouble::None;
};
// Signed by the issuer itself or by a responder it certified for that (RFC 6960 4.2.2.2), about
// this certificate, and fresh.
OcspVerdict judgeOcsp(const OcspResponse &response, const OcspQuestion &question);

}  // namespace crypto::x509
