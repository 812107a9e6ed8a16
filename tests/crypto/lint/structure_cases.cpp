// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crypto/lint/lint_cases.h"

namespace lint_cases {

using enum lint::Profile;

std::vector<Case> structureCases()
{
    const auto lives = [](UnixTime from, int days) {
        return [=](Forge &f) { f.valid(from, from + days * Day); };  // one second too long
    };
    return {
        {"rfc5280-version-of-extensions", Other, [](Forge &f) { f.version = 1; }},
        {"rfc5280-version-known", Other, [](Forge &f) { f.version = 7; }},
        {"br-version-3", PublicTls, [](Forge &f) { f.version.reset(); }},
        {"rfc5280-no-unique-identifier", Other,
         [](Forge &f) {
             f.uniqueIds = {0x81, 2, 0, 1};
         }},
        {"rfc5280-algorithms-agree", Other,
         [](Forge &f) {
             f.innerAlgorithm = forgeKey("EC P-256", 1).algorithmFor({"SHA-384"}).value();
         }},
        {"x690-distinguished-encoding", Other,
         [](Forge &f) {
             f.subject = {0x30, 0x81, 0x0c, 0x31, 10, 0x30, 8, 6, 3, 0x55, 4, 3, 0x0c, 1, 'x'};
         }},
        {"x690-default-left-out", Other,
         [](Forge &f) { f.find(oid::Purposes)->writeFalse = true; }},
        {"rfc5280-extension-list", Other,
         [](Forge &f) {
             f.afterExtensions = {5, 0};
         }},
        {"rfc5280-extension-once", Other,
         [](Forge &f) { f.extensions.push_back(*f.find(oid::Purposes)); }},
        {"rfc5280-extension-form", Other,
         [](Forge &f) {
             f.find(oid::Purposes)->value = {5, 0};
         }},
        {"rfc5280-unknown-critical", Other,
         [](Forge &f) {
             f.set("1.2.3.4.5", true, {5, 0});
         }},
        {"rfc6962-precertificate", Other,
         [](Forge &f) {
             f.set(oid::Poison, true, {5, 0});
         }},
        {"rfc5280-serial-positive", Other, [](Forge &f) { f.serial[0] = 0x80; }},
        {"rfc5280-serial-not-zero", Other, [](Forge &f) { f.serial = {0}; }},
        {"rfc5280-serial-length", Other, [](Forge &f) { f.serial.assign(21, 1); }},
        {"br-serial-entropy", PublicTls, [](Forge &f) { f.serial.assign(7, 1); }},

        {"rfc5280-utc-time-form", Other, [](Forge &f) { f.notBefore = text(23, "2611010000Z"); }},
        {"rfc5280-generalized-time-form", Other,
         [](Forge &f) { f.notAfter = text(24, "20551101000000.5Z"); }},
        {"rfc5280-utc-time-until-2049", Other,
         [](Forge &f) { f.notAfter = text(24, "20261201000000Z"); }},
        {"rfc5280-validity-order", Other, [](Forge &f) { std::swap(f.notBefore, f.notAfter); }},
        {"rfc5280-no-end", Other, [](Forge &f) { f.notAfter = text(24, "99991231235959Z"); }},
        {"br-validity-60-months", PublicTls, lives(1'356'998'400, 1827)},  // 2013-01-01
        {"br-validity-39-months", PublicTls, lives(1'451'606'400, 1188)},  // 2016-01-01
        {"br-validity-825-days", PublicTls, lives(1'546'300'800, 825)},  // 2019-01-01
        {"br-validity-398-days", PublicTls, lives(1'773'532'799, 398)},  // 2026-03-14T23:59:59
        {"br-validity-200-days", PublicTls, lives(1'773'532'800, 200)},  // 2026-03-15
        {"br-validity-100-days", PublicTls, lives(1'805'068'800, 100)},  // 2027-03-15
        {"br-validity-47-days", PublicTls, lives(1'868'227'200, 47)},  // 2029-03-15
        {"private-validity-825-days", PrivateTls, lives(Issued, 825)},
        {"smime-validity-1185-days", Smime, lives(1'735'689'600, 1185)},  // 2025-01-01
        {"smime-validity-825-days", Smime, lives(Issued, 825)},
        {"code-validity-39-months", CodeSigning, lives(1'767'225'600, 1188)},  // 2026-01-01
        {"code-validity-460-days", CodeSigning, lives(Issued, 460)},
    };
}

std::vector<Case> keyCases()
{
    const Bytes e65537{1, 0, 1};
    const auto key = [](const Bytes &spki) { return [=](Forge &f) { f.spki = spki; }; };
    const auto rsa = [&](const char *label) { return key(forgeKey(label).spki()); };
    // 65537^127, a number of 2033 bits: a power of 65537 modulo everything.
    Bytes roca{1};
    for (int i = 0; i < 127; ++i) {
        Bytes sum(roca.size() + 2, 0);
        std::copy(roca.begin(), roca.end(), sum.begin());
        unsigned carry = 0;
        for (std::size_t at = 0; at < sum.size(); ++at) {
            const std::size_t place = sum.size() - 1 - at;
            const unsigned add = at < roca.size() ? roca[roca.size() - 1 - at] : 0u;
            const unsigned value = sum[place] + add + carry;
            sum[place] = static_cast<std::uint8_t>(value);
            carry = value >> 8;
        }
        roca = sum;
    }
    // (a - 1)(a + 1) with a = 2^1023 + 2, which is 2^2046 + 2^1025 + 3.
    Bytes close(256, 0);
    close[0] = 0x40;
    close[255 - 1025 / 8] = 2;
    close[255] = 3;
    Bytes threes(256, 0);  // 2^2047 + 1 is a multiple of 3
    threes[0] = 0x80;
    threes[255] = 1;
    const Bytes good = [] {
        Bytes odd(256, 0xff);
        return odd;
    }();
    const Bytes md5 = sequence({der::encodeOid("1.2.840.113549.1.1.4"), Bytes{5, 0}});
    const auto algorithm = [](const Bytes &identifier) {
        return [=](Forge &f) { f.innerAlgorithm = f.outerAlgorithm = identifier; };
    };
    const Bytes noPoint = sequence(
        {sequence({der::encodeOid("1.2.840.10045.2.1"), der::encodeOid("1.2.840.10045.3.1.7")}),
         der::encodeBitString(Bytes{4, 1, 2, 3})});
    return {
        {"rsa-2048", Other, rsa("RSA 1024")},
        {"code-rsa-3072", CodeSigning, rsa("RSA 2048")},
        {"br-rsa-whole-bytes", PublicTls,
         [=](Forge &f) {
             Bytes odd = good;
             odd[0] = 0x7f;
             f.spki = rsaSpki(odd, e65537);
         }},
        {"rsa-exponent-odd", Other, key(rsaSpki(good, {4}))},
        {"br-rsa-exponent-range", Other, key(rsaSpki(good, {3}))},
        {"br-rsa-small-factor", Other, key(rsaSpki(threes, e65537))},
        {"rsa-roca", Other, key(rsaSpki(roca, e65537))},
        {"rsa-debian", Other, key(rsaSpki(debianModulus(), e65537))},
        {"br-rsa-close-factors", Other, key(rsaSpki(close, e65537))},
        {"rfc3279-rsa-parameters", Other, key(rsaSpki(good, e65537, {}))},
        {"br-key-algorithm", PublicTls, rsa("Ed25519")},
        {"dsa-key", Other, key(spkiOf("1.2.840.10040.4.1", {5, 0}, 64))},
        {"rfc5480-named-curve", Other,
         [](Forge &f) {
             const Bytes field = sequence({der::encodeOid("1.2.840.10045.1.1"), Bytes{2, 1, 23}});
             const Bytes curve = sequence({Bytes{4, 1, 1}, Bytes{4, 1, 1}});
             f.spki = spkiOf("1.2.840.10045.2.1", sequence({Bytes{2, 1, 1}, field, curve}), 3);
         }},
        {"ec-224", Other,
         key(spkiOf("1.2.840.10045.2.1", der::encodeOid("1.2.840.10045.3.1.1"), 49))},
        {"rfc5480-point-form", Other, key(noPoint)},
        {"rfc8410-no-parameters", Other, key(spkiOf("1.3.101.112", {5, 0}, 32))},

        {"signature-md5", Other, algorithm(md5)},
        {"br-signature-sha1", PublicTls, [](Forge &f) { f.digest = "SHA-1"; }},
        {"private-signature-sha1", PrivateTls, [](Forge &f) { f.digest = "SHA-1"; }},
        {"rfc4055-rsa-parameters", Other,
         algorithm(sequence({der::encodeOid("1.2.840.113549.1.1.11")}))},
        {"rfc5758-ecdsa-parameters", Other,
         algorithm(sequence({der::encodeOid("1.2.840.10045.4.3.2"), Bytes{5, 0}}))},
        {"rfc4055-pss-parameters", Other,
         algorithm(sequence({der::encodeOid("1.2.840.113549.1.1.10")}))},
        {"br-signature-algorithm", PublicTls, algorithm(sequence({der::encodeOid("1.3.101.112")}))},
        {"private-self-signed", Other, [](Forge &f) { f.issuer = f.subject; }},
    };
}

Forge baseline(lint::Profile profile)
{
    const PrivateKey &key = forgeKey("EC P-256", 2), &issuer = forgeKey("EC P-256", 1);
    const Bytes house = nameOf({{"C", "DE"}, {"O", "House"}, {"CN", "Issuing"}});
    const Bytes subject = nameOf({{"C", "DE"}, {"O", "Example"}});
    Forge out = profile == lint::Authority ? forgedAuthority(
                    nameOf({{"C", "DE"}, {"O", "House"}, {"CN", "Lower"}}), key, house, issuer)
                                           : forgedLeaf(subject, key, house, issuer);
    out.valid(Issued, Issued + 60 * Day);
    out.set(oid::Access, false, accessOf("http://o.example.org/", "http://c.example.org/i.cer"));
    out.set(oid::CrlPoints, false, listPoint("http://c.example.org/1.crl"));
    switch (profile) {
    case lint::PublicTls:
        out.set(oid::Policies, false, policiesOf({"2.23.140.1.2.2"}));
        out.set(oid::Timestamps, false, timestamps(2));
        [[fallthrough]];
    case lint::PrivateTls:
        out.set(oid::Purposes, false, purposes({oid::ServerAuth}));
        out.altNames({dnsName("www.example.org")});
        break;
    case lint::Smime:
        out.set(oid::Policies, false, policiesOf({"2.23.140.1.5.1.1"}));
        out.set(oid::Purposes, false, purposes({oid::MailProtection}));
        out.altNames({mailName("a@example.org")});
        break;
    case lint::CodeSigning:
        out.subject = nameOf({{"C", "DE"}, {"O", "Example"}, {"CN", "Example"}});
        out.set(oid::Purposes, false, purposes({oid::CodeSigning}));
        break;
    case lint::Other:
        out.set(oid::Purposes, false, purposes({oid::ClientAuth}));
        break;
    case lint::Authority:
        break;
    }
    return out;
}

}  // namespace lint_cases
