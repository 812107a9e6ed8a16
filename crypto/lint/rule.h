// SPDX-License-Identifier: GPL-3.0-or-later
// One rule of lint, and what it looks at.
#pragma once

#include "crypto/lint/lint.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/certificate_parts.h"
#include "crypto/x509/host_name.h"

namespace crypto::lint {

inline constexpr std::uint8_t Tls = PublicTls | PrivateTls;
inline constexpr std::uint8_t Leaves = PublicTls | PrivateTls | Smime | CodeSigning | Other;
inline constexpr std::uint8_t All = Leaves | Authority;

struct Attribute {
    ByteView type;  // OID content
    der::Element value;
    bool sameRdn = false;
    bool is(std::uint8_t idAt) const  // 2.5.4.n
    {
        return type.size() == 3 && type[0] == 0x55 && type[1] == 4 && type[2] == idAt;
    }
    std::string_view text() const
    {
        return {reinterpret_cast<const char *>(value.content.data()), value.content.size()};
    }
};

// A certificate read once for all rules. Views into the caller's bytes.
struct Sample {
    ByteView der;
    x509::Certificate certificate;
    x509::CertificateParts parts;
    Profile profile = Other;
    bool publiclyTrusted = false;  // logged, or with a CA/B Forum policy
    bool selfIssued = false;
    std::vector<Attribute> subject, issuer;
    bool hasNames = false, namesRead = false;  // subject alternative names: there, well formed
    std::vector<x509::RawName> names;
    ByteView modulus, exponent;  // RSA; magnitudes
    std::int64_t seconds = 0;  // lifetime, both ends included

    const x509::ExtensionView *extension(std::uint8_t idCe) const { return parts.standard(idCe); }
    bool hasPurpose(std::string_view name) const;
    bool hasPolicy(std::string_view dotted) const;
    bool hasUsage(std::uint16_t bits) const { return (certificate.keyUsage & bits) != 0; }
    bool isRsa() const { return !modulus.empty(); }
};
Result<Sample> sampleOf(ByteView certificateDer, std::optional<Profile> profile);

struct Rule {
    const char *id;
    Severity severity;
    const char *source;  // document and section
    UnixTime since;  // for certificates issued from then on; 0: always
    UnixTime until;  // and before then; 0: no end
    std::uint8_t profiles;
    const char *cause;
    const char *remedy;
    // True: broken. `detail` may say with what.
    bool (*broken)(const Sample &sample, std::string &detail);
};

// One table per theme.
std::span<const Rule> structureRules();
std::span<const Rule> timeRules();
std::span<const Rule> nameRules();
std::span<const Rule> subjectRules();
std::span<const Rule> alternativeNameRules();
std::span<const Rule> mailNameRules();
std::span<const Rule> usageRules();
std::span<const Rule> purposeRules();
std::span<const Rule> identifierRules();
std::span<const Rule> policyRules();
std::span<const Rule> revocationRules();
std::span<const Rule> keyRules();
std::span<const Rule> signatureRules();

// 00:00 UTC of a day.
constexpr UnixTime day(int year, int month, int dayOfMonth)
{
    const int y = month <= 2 ? year - 1 : year;
    const int era = y / 400, yearOfEra = y % 400;
    const int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + dayOfMonth - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return (static_cast<UnixTime>(era) * 146097 + dayOfEra - 719468) * 86400;
}

inline std::string_view textOf(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}
std::string shown(std::string_view untrusted);  // visible, at most 100 characters

}  // namespace crypto::lint
