// SPDX-License-Identifier: GPL-3.0-or-later
// Time stamps of RFC 3161: the request for a digest, and what an authority answered. Bytes in,
// bytes out; nothing is fetched here.
#pragma once

#include "crypto/base/clock.h"
#include "crypto/base/digest.h"
#include "crypto/base/result.h"

#include <span>
#include <string>

namespace crypto::wire {

// TimeStampReq in DER: SHA-256, asks for the signer's certificate, no nonce (a digest of something
// that never comes twice needs none).
Result<Bytes> timeStampRequest(const Digest256 &digest);

struct TimeStamp {
    Bytes token;  // TimeStampToken in DER, without the response around it
    Digest256 digest{};  // what was stamped
    UnixTime at = 0;  // genTime
    std::string authority;  // subject of the signer's certificate, RFC 4514; untrusted
    std::string serial;  // hex
    std::string policy;  // OID
};

// Reads a TimeStampResp or a bare token. NotPermitted when the authority refused (detail says why),
// Malformed, Unsupported for another digest than SHA-256.
Result<TimeStamp> readTimeStamp(ByteView der);

// Whether its signer may stamp (extended key usage), signed it, and stood below one of `trusted`
// (certificates in DER, roots or not) at its own time. Damaged when the signature is wrong,
// NotPermitted when the signer is not trusted.
Result<void> checkTimeStamp(const TimeStamp &stamp, std::span<const Bytes> trusted);

}  // namespace crypto::wire
