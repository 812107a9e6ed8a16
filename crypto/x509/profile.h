// SPDX-License-Identifier: GPL-3.0-or-later
// Certificate profiles as data: what an authority lets into a certificate of a kind, and what it
// adds. Plain values throughout, so that the vault can store them and people can edit them.
#pragma once

#include "crypto/x509/certificate_spec.h"
#include "crypto/x509/request.h"

#include <optional>
#include <string>
#include <vector>

namespace crypto::x509 {

enum class Presence : std::uint8_t { Forbidden, Optional, Required, Fixed };

struct SubjectRule {
    std::string type;  // "CN" "O" … or dotted OID
    Presence presence = Presence::Optional;
    std::string value = {};  // Fixed: this value, whatever was asked for
};

struct NameRule {
    GeneralNameType type = GeneralNameType::Dns;
    Presence presence = Presence::Optional;  // Forbidden, Optional or Required (at least one)
    std::uint32_t most = 100;
    bool wildcard = false;  // Dns: "*.example.org" may be asked for
    // Dns, Mail, Uri: the name or host is one of these or below it; Ip: inside one of these
    // networks ("10.0.0.0/8"). Empty: any.
    std::vector<std::string> within = {};
};

struct KeyRule {
    std::uint32_t rsaFloor = 2048;  // bits; 0: no RSA
    std::uint32_t ecFloor = 256;  // bits; 0: no EC
    bool edwards = true;  // Ed25519, Ed448
    bool postQuantum = true;  // ML-DSA, SLH-DSA
};

struct Profile {
    std::string id;  // "tls-server"; lower case, digits and '-'
    std::string title;  // people's word, English for the built-in ones

    std::vector<SubjectRule> subject;
    bool otherSubjectParts = false;  // parts without a rule: kept, else findings
    bool commonNameFromNames = false;  // without a CN, the first Dns, Mail or Ip name becomes it
    bool commonNameIntoNames = false;  // a CN that is a host or address joins the names
    std::vector<NameRule> names;  // types without a rule are forbidden
    bool namesRequired = false;  // at least one name of any type

    KeyRule key;
    std::int32_t days = 90;  // when nothing was asked for
    std::int32_t mostDays = 398;
    std::int32_t backdateSeconds = 3600;  // clocks are wrong

    bool isAuthority = false;
    std::int32_t pathLength = -1;  // when nothing was asked for; -1: none
    std::uint16_t keyUsage = 0;
    std::uint16_t keyUsageRsaOnly = 0;  // added for RSA keys (keyEncipherment)
    std::uint16_t keyUsageEcOnly = 0;  // added for EC keys (keyAgreement)
    std::vector<std::string> extendedKeyUsage;
    bool extendedKeyUsageCritical = false;
    bool requestedKeyUsage = false;  // a request may choose its own usages (custom)
    std::vector<std::string> requestedExtensions;  // dotted OIDs copied from a request
    std::vector<std::string> policies;
    std::string policyStatementUrl;
    std::vector<Extension> extensions;  // added as they are
    bool ocspNoCheck = false;
    bool mustStaple = false;
    // CRL and OCSP URLs of the authority come along: off for OCSP signers (RFC 6960 4.2.2.2.1).
    bool revocationUrls = true;
};

// "tls-server" "tls-client" "tls-mutual" "code-signing" "smime" "ca" "ocsp-signer" "time-stamping"
// "custom", in the order of a list.
const std::vector<Profile> &builtInProfiles();
std::optional<Profile> builtInProfile(std::string_view id);

// InvalidArgument names the member that makes no sense (an id with spaces, mostDays < 1, …).
Result<void> checkProfile(const Profile &profile);

// URLs and digest that an authority writes into everything it signs.
struct AuthoritySettings {
    std::vector<std::string> ocspUrls, issuerUrls, crlUrls, freshestCrlUrls;
    Key::Scheme scheme;
    UnixTime notBefore = 0, notAfter = 0;  // of its own certificate: nothing outlives it
    std::int32_t pathLength = -1;
};

// What was asked for: typed in, or taken from a request with wishFrom().
struct Wish {
    std::vector<NamePart> subject;
    std::vector<AlternativeNameSpec> names;
    PublicKeyInfo key;
    std::optional<std::int32_t> days;  // n * 86,400 seconds, the last one included
    std::optional<UnixTime> notBefore, notAfter;  // exact times win over days
    std::uint16_t keyUsage = 0;
    std::vector<std::string> extendedKeyUsage;
    std::vector<Extension> extensions;
    std::optional<std::int32_t> pathLength;  // authorities; -1: none
    NameConstraintsSpec nameConstraints = {};  // authorities
};
Wish wishFrom(const Request &request);

struct ProfileFinding {
    enum class Kind : std::uint8_t {
        SubjectPartForbidden,
        SubjectPartMissing,
        SubjectPartReplaced,  // a Fixed value took its place
        NameForbidden,  // a type the profile does not have
        NameMissing,
        TooManyNames,
        NameOutside,  // not within what the rule allows
        WildcardForbidden,
        NameMalformed,
        KeyTooWeak,
        KeyKindForbidden,
        LifetimeCut,  // to mostDays
        LifetimeEmpty,
        OutlivesAuthority,  // cut to the authority's end
        UsageIgnored,  // a requested usage the profile does not grant
        ExtensionIgnored,
        PathLengthExceeded,
    } kind;
    bool blocking = false;  // the others are told, the certificate can be made
    std::string field;  // "subject.O", "names.dns", "key", "validity" …
    std::string detail;  // the value concerned
};

struct Merged {
    CertificateSpec spec;
    std::vector<ProfileFinding> findings;
    bool blocked() const;
};

// Profile + authority + wish -> the certificate to be signed, and all that was changed or cannot
// be. Pure: the same input gives the same output (no serial is chosen here).
Merged mergeProfile(const Profile &profile, const AuthoritySettings &authority, const Wish &wish,
                    UnixTime now);

}  // namespace crypto::x509
