// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crypto/lint/lint_cases.h"

namespace lint_cases {

using enum lint::Profile;

namespace {

using Change = std::function<void(Forge &)>;

Change critical(const char *which, bool value = true)
{
    return [=](Forge &f) { f.find(which)->critical = value; };
}
Change without(const char *which)
{
    return [=](Forge &f) { f.remove(which); };
}
Change with(const char *which, bool isCritical, Bytes value)
{
    return [=](Forge &f) { f.set(which, isCritical, value); };
}
Change usage(int bits)
{
    return with(oid::KeyUsage, true, usageBits(static_cast<std::uint16_t>(bits)));
}
Change keyAndUsage(const Bytes &spki, int bits)
{
    return [=](Forge &f) {
        f.spki = spki;
        f.set(oid::KeyUsage, true, usageBits(static_cast<std::uint16_t>(bits)));
    };
}
Change purpose(std::initializer_list<const char *> oids, bool isCritical = false)
{
    return with(oid::Purposes, isCritical, purposes(oids));
}
Change both(Change one, Change two)
{
    return [=](Forge &f) {
        one(f);
        two(f);
    };
}
Change before(UnixTime from, Change change)
{
    return [=](Forge &f) {
        change(f);
        f.valid(from, from + 60 * Day);
    };
}
// A policy with a user notice of this text.
Change notice(std::uint8_t tag, std::string_view words)
{
    const Bytes qualifier =
        sequence({der::encodeOid("1.3.6.1.5.5.7.2.2"), sequence({text(tag, words)})});
    return with(oid::Policies, false,
                sequence({sequence({der::encodeOid("1.2.3"), sequence({qualifier})})}));
}

}  // namespace

std::vector<Case> extensionCases()
{
    const Bytes rsa = forgeKey("RSA 2048").spki();
    const Bytes issuerAndSerial[] = {der::encode(0xa1, directoryName({{"CN", "x"}})),
                                     der::encode(0x82, Bytes{1})};
    const Bytes zero = der::encodeInteger(std::uint64_t{0});
    const Bytes mapping = sequence({sequence({der::encodeOid("1.2.3"), der::encodeOid("1.2.4")})});
    const Bytes mapsAny =
        sequence({sequence({der::encodeOid("2.5.29.32.0"), der::encodeOid("1.2.4")})});
    const Bytes allowed = nameConstraints({dnsName("example.org")});
    constexpr const char *NoCheck = "1.3.6.1.5.5.7.48.1.5";
    return {
        {"rfc5280-constraints-critical", Authority, critical(oid::Constraints, false)},
        {"rfc5280-usage-without-authority", Other, usage(KeyCertSign)},
        {"rfc5280-path-length-without-authority", Other,
         with(oid::Constraints, true, constraintsOf(false, 0))},
        {"rfc5280-path-length-without-usage", Authority,
         both(usage(CrlSign), with(oid::Constraints, true, constraintsOf(true, 0)))},
        {"br-root-path-length", Authority,
         [](Forge &f) {
             f.set(oid::Constraints, true, constraintsOf(true, 0));
             f.issuer = f.subject;
         }},
        {"rfc5280-authority-usage", Authority, without(oid::KeyUsage)},
        {"rfc5280-authority-signs", Authority, usage(CrlSign)},
        {"br-authority-signs-lists", Authority, usage(KeyCertSign)},
        {"rfc5280-usage-critical", Other, critical(oid::KeyUsage, false)},
        {"rfc5280-usage-not-empty", Other, with(oid::KeyUsage, true, {3, 2, 7, 0})},
        {"x690-usage-bits", Other, with(oid::KeyUsage, true, {3, 2, 0, 0x80})},
        {"rfc5280-only-needs-agreement", Other, usage(DigitalSignature | EncipherOnly)},
        {"rfc3279-rsa-usage", Other, keyAndUsage(rsa, DigitalSignature | KeyAgreement)},
        {"rfc8813-ec-usage", Other, usage(DigitalSignature | KeyEncipherment)},
        {"rfc9295-edwards-usage", Other,
         keyAndUsage(forgeKey("Ed25519").spki(), DigitalSignature | KeyAgreement)},
        {"rfc9295-montgomery-usage", Other,
         keyAndUsage(spkiOf("1.3.101.110", {}, 32), DigitalSignature)},
        {"rfc9881-post-quantum-usage", Other,
         keyAndUsage(spkiOf("2.16.840.1.101.3.4.3.18", {}, 1952),
                     DigitalSignature | KeyEncipherment)},
        {"br-tls-usage", PublicTls, usage(DigitalSignature | NonRepudiation)},
        {"tls-ec-usage", PrivateTls, usage(KeyAgreement)},
        {"tls-rsa-usage", PrivateTls, keyAndUsage(rsa, KeyEncipherment)},
        {"code-usage", CodeSigning, usage(NonRepudiation)},
        {"smime-usage-present", Smime, without(oid::KeyUsage)},

        {"rfc5280-purposes-not-empty", Other, purpose({})},
        {"rfc5280-any-purpose-critical", Other, purpose({oid::AnyPurpose}, true)},
        {"purposes-twice", Other, purpose({oid::ClientAuth, oid::ClientAuth})},
        {"br-purpose-any", PublicTls, purpose({oid::ServerAuth, oid::AnyPurpose})},
        {"br-purposes-of-tls", PublicTls, purpose({oid::ServerAuth, oid::CodeSigning})},
        {"chrome-client-purpose", PublicTls, purpose({oid::ServerAuth, oid::ClientAuth})},
        {"br-server-purpose", PublicTls, purpose({oid::ClientAuth})},
        {"smime-purposes", Smime, purpose({oid::MailProtection, oid::CodeSigning})},
        {"code-purposes", CodeSigning, purpose({oid::CodeSigning, oid::OcspSigning})},
        {"br-ocsp-no-check", Other, purpose({oid::OcspSigning})},
        {"rfc6960-no-check-elsewhere", Other, with(NoCheck, false, {5, 0})},
        {"rfc3161-time-stamping-critical", Other, purpose({"1.3.6.1.5.5.7.3.8"})},

        {"rfc5280-authority-key-id", Other, without(oid::AuthorityKeyId)},
        {"rfc5280-authority-key-id-critical", Other, critical(oid::AuthorityKeyId)},
        {"rfc5280-authority-key-id-pair", Other,
         with(oid::AuthorityKeyId, false, sequence({issuerAndSerial[1]}))},
        {"br-authority-key-id-only", PublicTls,
         with(oid::AuthorityKeyId, false, sequence({issuerAndSerial[0], issuerAndSerial[1]}))},
        {"rfc5280-subject-key-id", Authority, without(oid::SubjectKeyId)},
        {"rfc5280-subject-key-id-of-leaf", Other,
         before(1'600'000'000, without(oid::SubjectKeyId))},
        {"rfc5280-subject-key-id-critical", Other, critical(oid::SubjectKeyId)},
        {"rfc5280-name-constraints-of-leaf", Other, with(oid::NameConstraints, true, allowed)},
        {"rfc5280-name-constraints-critical", Authority,
         with(oid::NameConstraints, false, allowed)},
        {"rfc5280-name-constraints-form", Authority,
         with(oid::NameConstraints, true, nameConstraints({ipName({10, 0, 0, 0})}))},
        {"rfc5280-policy-constraints-critical", Authority,
         with(oid::PolicyConstraints, false, sequence({Bytes{0x80, 1, 0}}))},
        {"rfc5280-policy-constraints-not-empty", Authority,
         with(oid::PolicyConstraints, true, sequence({}))},
        {"rfc5280-inhibit-any-critical", Authority, with(oid::InhibitAny, false, zero)},
        {"rfc5280-mappings-critical", Authority, with(oid::PolicyMappings, false, mapping)},
        {"rfc5280-mapping-any", Authority, with(oid::PolicyMappings, true, mapsAny)},

        {"rfc5280-policies-not-empty", Other, with(oid::Policies, false, sequence({}))},
        {"rfc5280-policy-once", Other, with(oid::Policies, false, policiesOf({"1.2.3", "1.2.3"}))},
        {"rfc6818-notice-type", Other, notice(22, "words")},
        {"rfc6818-notice-preferred", Other, notice(26, "words")},
        {"rfc5280-notice-length", Other, notice(12, std::string(201, 'x'))},
        {"br-reserved-policy", PublicTls, with(oid::Policies, false, policiesOf({"1.2.3"}))},
        {"br-any-policy-of-leaf", PublicTls,
         with(oid::Policies, false, policiesOf({"2.23.140.1.2.2", "2.5.29.32.0"}))},
        {"smime-policy", Smime, with(oid::Policies, false, policiesOf({"2.23.140.1.2.2"}))},

        {"rfc5280-information-access-critical", Other, critical(oid::Access)},
        {"rfc5280-subject-access-critical", Other,
         with(oid::SubjectAccess, true, accessOf("http://a.example.org/", ""))},
        {"br-issuer-address", PublicTls,
         with(oid::Access, false, accessOf("http://o.example.org/", ""))},
        {"br-issuer-address-http", PublicTls,
         with(oid::Access, false, accessOf("", "ldap://c.example.org/"))},
        {"br-ocsp-address", PublicTls, before(1'600'000'000, without(oid::Access))},
        {"br-ocsp-address-http", PublicTls,
         with(oid::Access, false, accessOf("https://o.example.org/", "http://c.example.org/"))},
        {"br-list-or-responder", PublicTls, both(without(oid::Access), without(oid::CrlPoints))},
        {"br-list-address-http", PublicTls,
         with(oid::CrlPoints, false, listPoint("ldap://c.example.org/"))},
        {"private-list-address-https", PrivateTls,
         with(oid::CrlPoints, false, listPoint("https://c.example.org/1.crl"))},
        {"rfc5280-list-points-critical", Other, critical(oid::CrlPoints)},
        {"rfc5280-list-point-form", Other,
         with(oid::CrlPoints, false, sequence({sequence({Bytes{0x81, 2, 0, 0x60}})}))},
        {"rfc5280-freshest-critical", Other,
         with(oid::FreshestCrl, true, listPoint("http://c.example.org/d.crl"))},
        {"private-no-revocation", PrivateTls, both(without(oid::Access), without(oid::CrlPoints))},
        {"ct-timestamps", PublicTls, with(oid::Timestamps, false, timestamps(1))},
        {"rfc6962-timestamps-critical", PublicTls, critical(oid::Timestamps)},
    };
}

}  // namespace lint_cases
