// SPDX-License-Identifier: GPL-3.0-or-later
// Certification requests (PKCS#10, RFC 2986).
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/keys/public_key.h"
#include "crypto/x509/certificate.h"

namespace crypto::x509 {

struct Request {
    Bytes sha256;
    Name subject;
    PublicKeyInfo key;
    Bytes spki, spkiSha256;
    std::string signatureAlgorithm;
    std::vector<GeneralName> names;  // requested subject alternative names
    std::vector<Extension> extensions;  // all requested ones
    std::uint16_t keyUsage = 0;
    std::vector<std::string> extendedKeyUsage;
    bool hasChallengePassword = false;
};

Result<Request> parseRequest(ByteView der);
// Its own key must have signed it: proof of possession.
Result<bool> verifyRequest(ByteView der);

}  // namespace crypto::x509
