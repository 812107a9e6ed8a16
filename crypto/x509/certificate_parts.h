// SPDX-License-Identifier: GPL-3.0-or-later
// A certificate taken apart into views of its own bytes, for those who judge how it is written
// (chain.h, crypto/lint). certificate.h says what it means.
#pragma once

#include "crypto/base/der.h"
#include "crypto/base/result.h"

#include <optional>
#include <vector>

namespace crypto::x509 {

struct ExtensionView {
    ByteView oid;  // content of the OBJECT IDENTIFIER
    ByteView value;  // content of the OCTET STRING
    bool critical = false;
    bool criticalWritten = false;  // FALSE written out is no DER: it is the default
};

// Views live as long as the bytes given to dissect().
struct CertificateParts {
    ByteView toBeSigned;  // whole element
    ByteView version;  // content of the INTEGER; empty: absent (version 1)
    ByteView serial;
    ByteView innerAlgorithm, outerAlgorithm;  // AlgorithmIdentifier, whole
    ByteView issuer, subject;  // RDNSequence, content
    der::Element notBefore, notAfter;
    ByteView spki;  // whole element
    ByteView signature;  // content of the BIT STRING, its first byte counts the unused bits
    bool hasUniqueId = false;
    bool hasExtensions = false;
    bool wellFormed = true;  // false: the extension list is malformed, or bytes follow it
    std::vector<ExtensionView> extensions;

    // By the last arc of id-ce (2.5.29.n).
    const ExtensionView *standard(std::uint8_t arc) const;
    const ExtensionView *named(ByteView oidContent) const;
};

// Malformed as Certificate::parse has it.
Result<CertificateParts> dissect(ByteView certificateDer);

// Extensions by their arc in id-ce, RFC 5280 4.2.1.
namespace idce {
inline constexpr std::uint8_t SubjectKeyId = 14, KeyUsage = 15, SubjectAltName = 17,
                              IssuerAltName = 18, BasicConstraints = 19, NameConstraints = 30,
                              CrlDistributionPoints = 31, Policies = 32, PolicyMappings = 33,
                              AuthorityKeyId = 35, PolicyConstraints = 36, ExtendedKeyUsage = 37,
                              FreshestCrl = 46, InhibitAnyPolicy = 54;
}
inline constexpr std::uint8_t AuthorityInfoAccessOid[] = {0x2b, 6, 1, 5, 5, 7, 1, 1};
inline constexpr std::uint8_t SubjectInfoAccessOid[] = {0x2b, 6, 1, 5, 5, 7, 1, 11};
inline constexpr std::uint8_t TlsFeatureOid[] = {0x2b, 6, 1, 5, 5, 7, 1, 24};
inline constexpr std::uint8_t OcspNoCheckOid[] = {0x2b, 6, 1, 5, 5, 7, 0x30, 1, 5};
inline constexpr std::uint8_t TimestampsOid[] = {0x2b, 6, 1, 4, 1, 0xd6, 0x79, 2, 4, 2};
inline constexpr std::uint8_t PrecertificatePoisonOid[] = {0x2b, 6, 1, 4, 1, 0xd6, 0x79, 2, 4, 3};

// The first place where bytes are not written as DER (X.690 10 and 11) demands: lengths, INTEGER,
// BOOLEAN, BIT STRING, OBJECT IDENTIFIER and NULL in their only form. Nothing if all is well. Does
// not look into OCTET STRINGs.
std::optional<std::string> derFault(ByteView bytes);

bool sameBytes(ByteView a, ByteView b);

}  // namespace crypto::x509
