// SPDX-License-Identifier: GPL-3.0-or-later
// The certificate as the inventory knows it: parsed once, stored in columns, never parsed again to
// list, sort or filter.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace domain {

using CertificateId = std::int64_t;  // row id inside one vault; 0 is never used
using crypto::UnixTime;

// RFC 5280 4.2.1.6, the GeneralName choices.
enum class NameType : std::uint8_t { Dns = 1, Ip, Mail, Uri, Directory, OtherName, RegisteredId };

struct AlternativeName {
    NameType type = NameType::Dns;
    std::string
        value;  // Dns: A-label as encoded; Ip: canonical text; OtherName: "oid:value" or hex
};

// How the key stands against a quantum computer.
enum class PostQuantum : std::uint8_t { Vulnerable = 0, Hybrid = 1, Safe = 2 };

// Facts about strength that never depend on the date; a bit set in certificate.weakness.
enum Weakness : std::uint32_t {
    ShortKey = 1u << 0,  // RSA/DSA < 2048 bits, EC < 224 bits
    OldDigest = 1u << 1,  // MD2, MD5 or SHA-1 signature, self-signed roots excepted
    NegativeSerial = 1u << 2,  // RFC 5280 4.1.2.2
    SmallExponent = 1u << 3,  // RSA e < 65537
    UnknownAlgorithm = 1u << 4,
};

// RFC 5280 4.2.1.3, bit n of the BIT STRING is bit n here (0 digitalSignature … 8 decipherOnly).
using KeyUsageBits = std::uint16_t;

struct KeyDescription {
    std::string algorithm;  // "RSA" "EC" "Ed25519" "Ed448" "ML-DSA-65" "DSA" … or a dotted OID
    std::uint32_t bits = 0;  // modulus or field size; 0 where it says nothing
    std::string curve;  // "P-256" "P-384" … empty unless EC
    // "RSA 2048", "EC P-256", "Ed25519": what people read and facets count.
    std::string label() const;
};

// Everything in one certificate that people filter by; all text is UTF-8 and untrusted.
struct CertificateRecord {
    crypto::Bytes der;
    crypto::Bytes sha256;
    crypto::Bytes sha1;
    std::string subject;  // RFC 4514
    std::string displayName;  // CN, else first SAN, else O, else subject, else "(no name)"
    std::string commonName, organization, unit, country, state, locality, subjectMail;
    std::string issuer;  // RFC 4514
    std::string issuerName;  // what people call it: CN, else O, else the whole name
    std::string serial;  // lower-case hex of the INTEGER's content, no leading zero byte
    UnixTime notBefore = 0, notAfter = 0;
    KeyDescription key;
    std::string signatureAlgorithm;  // "ecdsa-with-SHA256", "sha256WithRSAEncryption" or an OID
    crypto::Bytes spkiSha256, subjectKeyId, authorityKeyId;
    bool isAuthority = false;  // basicConstraints cA
    std::int32_t pathLength = -1;  // -1: none
    bool selfSigned = false;  // subject == issuer and its own key verifies it
    KeyUsageBits keyUsage = 0;  // 0: extension absent
    std::vector<std::string> extendedKeyUsage;  // "serverAuth" … or OIDs
    std::vector<std::string> ocspUrls, issuerUrls, crlUrls, policies;
    std::uint32_t sctCount = 0;
    PostQuantum postQuantum = PostQuantum::Vulnerable;
    std::uint32_t weakness = 0;
    std::vector<AlternativeName> names;
};

// In the order in which one wins over the next when several hold.
enum class Status : std::uint8_t { Revoked, Superseded, Expired, NotYetValid, Expiring, Valid };

// An "expiring" certificate ends within this many days, unless the setting says otherwise.
inline constexpr int ExpiringDays = 30;

Status statusOf(UnixTime notBefore, UnixTime notAfter, bool revoked, bool superseded, UnixTime now,
                int expiringDays = ExpiringDays);
// "valid" "expiring" "expired" "revoked" "superseded" "not-yet-valid": query language and JSON.
const char *statusWord(Status status);
const char *nameTypeWord(NameType type);  // "dns" "ip" "mail" "uri" "directory" "other" "rid"

enum class Criticality : std::uint8_t { None = 0, Low, Medium, High, Critical };
const char *criticalityWord(Criticality value);  // "" "low" "medium" "high" "critical"
std::optional<Criticality> criticalityFrom(const std::string &word);

enum class LocationKind : std::uint8_t {
    File = 1,
    KeystoreEntry,
    TrustStore,
    KubernetesSecret,
    Pasted,
    StandardInput,
    Network
};

// One place where one certificate was seen.
struct Location {
    LocationKind kind = LocationKind::File;
    std::string place;  // absolute path, "host:port", "namespace/secret"
    std::string entry;  // alias in a keystore, block number in a bundle ("3"), or empty
    UnixTime firstSeen = 0, lastSeen = 0;
};

}  // namespace domain
