// SPDX-License-Identifier: GPL-3.0-or-later
// A certificate (RFC 5280) read once into plain values. Reading never verifies anything and never
// trusts a text encoding; signatures are chain_link.h's business.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/clock.h"
#include "crypto/base/result.h"
#include "crypto/keys/public_key.h"
#include "crypto/x509/name.h"

#include <string>
#include <vector>

namespace crypto::x509 {

struct Extension {
    Bytes oid;  // content of the OBJECT IDENTIFIER
    bool critical = false;
    Bytes value;  // content of the OCTET STRING
};

struct Certificate {
    int version = 3;  // 1, 2 or 3 (other numbers as encoded + 1)
    Bytes sha256, sha1;  // of the whole DER
    Name subject, issuer;
    Bytes subjectDer, issuerDer;  // RDNSequence as encoded, for exact comparison
    std::string serial;  // lower-case hex, no leading zero byte
    bool negativeSerial = false;
    UnixTime notBefore = 0, notAfter = 0;
    PublicKeyInfo key;
    Bytes spki, spkiSha256;
    std::string signatureAlgorithm;  // "ecdsa-with-SHA256" … or dotted OID
    std::string signatureDigest;  // "SHA-256" "SHA-1" "MD5"; empty where the algorithm implies it
    PublicKeyInfo::Quantum signatureQuantum = PublicKeyInfo::Quantum::Vulnerable;
    bool signatureKnown = false;  // false: signatureAlgorithm is an OID without a name here

    bool isAuthority = false;  // basicConstraints cA
    std::int32_t pathLength = -1;  // -1: none
    std::uint16_t keyUsage = 0;  // bit n of RFC 5280 4.2.1.3; 0: extension absent
    std::vector<std::string> extendedKeyUsage;  // "serverAuth" … or dotted OID
    std::vector<GeneralName> names;  // subject alternative names
    Bytes subjectKeyId, authorityKeyId;
    std::vector<std::string> ocspUrls, issuerUrls, crlUrls, policies;
    std::uint32_t sctCount = 0;
    bool hasAltKey = false;  // X.509 (2019) 9.8.2 alternative public key: hybrid
    bool nameMatchesIssuer = false;  // subject == issuer, and AKI absent or == SKI
    std::uint32_t badExtensions = 0;  // extensions present but malformed; their fields stay empty

    // Malformed or Truncated when the bytes are not one DER certificate (trailing bytes refused);
    // TooLarge above 16 MB. A malformed extension is counted, not an error.
    static Result<Certificate> parse(ByteView der);
};

// Every extension as it stands (for extensions_text.h).
Result<std::vector<Extension>> extensionsOf(ByteView certificateDer);

// True when the certificate names itself as issuer and its own key verifies it; where the algorithm
// cannot be checked (MD2, unknown ones) the names decide.
bool isSelfSigned(ByteView certificateDer, const Certificate &parsed);

}  // namespace crypto::x509
