// SPDX-License-Identifier: GPL-3.0-or-later
// What a certificate or request shall say, as plain values.
#pragma once

#include "crypto/base/clock.h"
#include "crypto/keys/key.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/name.h"

#include <optional>
#include <string>
#include <vector>

namespace crypto::x509 {

struct AlternativeNameSpec {
    GeneralNameType type = GeneralNameType::Dns;
    // Dns, Mail and Uri in ASCII; Ip as text; Directory as RFC 4514 text; RegisteredId dotted;
    // OtherName as "oid:utf8 text"
    std::string value;
};

// RFC 5280 4.2.1.10. Dns "example.org" (with everything below it), Mail "example.org" (hosts),
// ".example.org" (subdomains) or a whole address, Uri by host, Ip "10.0.0.0/8", Directory as RFC
// 4514 text.
struct NameConstraintsSpec {
    std::vector<AlternativeNameSpec> permitted, excluded;
    bool empty() const { return permitted.empty() && excluded.empty(); }
};

struct CertificateSpec {
    std::vector<NamePart> subject;  // may be empty if there are names (then SAN is critical)
    std::vector<AlternativeNameSpec> names;
    UnixTime notBefore = 0, notAfter = 0;  // inclusive, RFC 5280 4.1.2.5
    Bytes serial;  // magnitude; empty: 128 bits, 126 of them random (the first is 01)
    bool isAuthority = false;
    std::int32_t pathLength = -1;  // -1: none
    std::uint16_t keyUsage = 0;  // bits of RFC 5280 4.2.1.3; 0: no extension
    std::vector<std::string> extendedKeyUsage;  // "serverAuth" … or dotted OIDs
    std::vector<std::string> ocspUrls, issuerUrls, crlUrls;
    std::vector<std::string> policies;  // dotted OIDs
    Key::Scheme scheme;  // digest of the signature
    std::vector<Extension> more;  // added as they are

    Bytes subjectDer = {};  // RDNSequence with its header: used instead of `subject` if not empty
    bool extendedKeyUsageCritical = false;  // RFC 3161 2.3 wants it for time stamping
    NameConstraintsSpec nameConstraints = {};  // critical; for authorities only
    std::vector<std::string> freshestCrlUrls = {};  // RFC 5280 4.2.1.15
    std::string policyStatementUrl = {};  // CPS qualifier of every policy
    bool ocspNoCheck = false;  // RFC 6960 4.2.2.2.1
    bool mustStaple = false;  // RFC 7633: status_request
    Bytes subjectKeyId = {};  // empty: RFC 7093 2 method 1
};

// Bits for keyUsage.
enum KeyUsage : std::uint16_t {
    DigitalSignature = 1 << 0,
    NonRepudiation = 1 << 1,
    KeyEncipherment = 1 << 2,
    DataEncipherment = 1 << 3,
    KeyAgreement = 1 << 4,
    KeyCertSign = 1 << 5,
    CrlSign = 1 << 6,
    EncipherOnly = 1 << 7,
    DecipherOnly = 1 << 8
};

}  // namespace crypto::x509
