// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crypto/lint/lint_cases.h"

namespace lint_cases {

using enum lint::Profile;

namespace {

constexpr const char *Cn = "2.5.4.3", *Serial = "2.5.4.5", *C = "2.5.4.6", *L = "2.5.4.7",
                     *St = "2.5.4.8", *O = "2.5.4.10", *Ou = "2.5.4.11",
                     *MailAttribute = "1.2.840.113549.1.9.1", *Dc = "0.9.2342.19200300.100.1.25";
constexpr std::uint8_t Utf8 = 12, Printable = 19, T61 = 20, Ia5 = 22;

std::function<void(Forge &)> subject(std::initializer_list<Bytes> rdns)
{
    const Bytes name = sequence(rdns);
    return [=](Forge &f) { f.subject = name; };
}

std::function<void(Forge &)> names(std::initializer_list<Bytes> all)
{
    const Bytes list = sequence(all);
    return [=](Forge &f) { f.set(oid::AltNames, false, list); };
}

std::function<void(Forge &)> dns(std::string_view name)
{
    return names({dnsName(name)});
}

std::function<void(Forge &)> policy(const char *policyOid, std::initializer_list<Bytes> rdns)
{
    const Bytes name = sequence(rdns);
    return [=](Forge &f) {
        f.set(oid::Policies, false, policiesOf({policyOid}));
        f.subject = name;
    };
}

}  // namespace

std::vector<Case> nameCases()
{
    const std::string a65(65, 'a'), a129(129, 'a'), a256(256, 'a');
    const Bytes de = rdn(C, Printable, "DE"), house = rdn(O, Utf8, "House");
    const Bytes pairOne = sequence({der::encodeOid(Cn), text(Utf8, "a")});
    const Bytes pairTwo = sequence({der::encodeOid(O), text(Utf8, "House")});
    return {
        {"rfc5280-issuer-not-empty", Other, [](Forge &f) { f.issuer = sequence({}); }},
        {"rfc5280-authority-subject", Authority, subject({})},
        {"rfc5280-country-printable", Other, subject({rdn(C, Utf8, "DE")})},
        {"rfc5280-country-two-letters", Other, subject({rdn(C, Printable, "de")})},
        {"rfc5280-serial-number-printable", Other, subject({rdn(Serial, Utf8, "1")})},
        {"rfc5280-mail-ia5", Other, subject({rdn(MailAttribute, Utf8, "a@example.org")})},
        {"rfc5280-domain-component-ia5", Other, subject({rdn(Dc, Utf8, "org")})},
        {"rfc5280-string-type", Other, subject({rdn(O, T61, "House")})},
        {"x680-printable-characters", Other, subject({rdn(O, Printable, "a@b")})},
        {"rfc3629-utf8-form", Other, subject({rdn(O, Utf8, "a\xff")})},
        {"name-control-characters", Other,
         subject({rdn(O, Utf8,
                      "a\xe2\x80\xae"
                      "b")})},
        {"name-outer-blanks", Other, subject({rdn(O, Utf8, "House ")})},
        {"name-empty-value", Other, subject({rdn(O, Utf8, "")})},
        {"rfc5280-common-name-length", Other, subject({rdn(Cn, Utf8, a65)})},
        {"rfc5280-organization-length", Other, subject({rdn(O, Utf8, a65)})},
        {"rfc5280-unit-length", Other, subject({rdn(Ou, Utf8, a65)})},
        {"rfc5280-locality-length", Other, subject({rdn(L, Utf8, a129)})},
        {"rfc5280-state-length", Other, subject({rdn(St, Utf8, a129)})},
        {"rfc5280-serial-number-length", Other, subject({rdn(Serial, Printable, a65)})},
        {"rfc5280-mail-length", Other, subject({rdn(MailAttribute, Ia5, a256)})},
        {"x690-set-order", Other, subject({der::encode(SetTag, joined({pairTwo, pairOne}))})},

        {"br-one-attribute-per-name", PublicTls,
         subject({de, der::encode(SetTag, joined({pairOne, pairTwo}))})},
        {"br-attribute-once", PublicTls, subject({de, house, house})},
        {"br-no-organizational-unit", PublicTls, subject({de, house, rdn(Ou, Utf8, "x")})},
        {"br-common-name-among-names", PublicTls,
         subject({de, house, rdn(Cn, Utf8, "mail.example.org")})},
        {"private-common-name-among-names", PrivateTls,
         subject({rdn(Cn, Utf8, "mail.example.org")})},
        {"br-common-name-discouraged", PublicTls,
         subject({de, house, rdn(Cn, Utf8, "www.example.org")})},
        {"br-subject-says-something", PublicTls, subject({de, house, rdn(L, Utf8, "- .")})},
        {"br-domain-validated-subject", PublicTls, policy("2.23.140.1.2.1", {house})},
        {"br-organization-validated-subject", PublicTls, subject({house})},
        {"br-individual-validated-subject", PublicTls, policy("2.23.140.1.2.3", {de})},
        {"evg-subject", PublicTls, policy("2.23.140.1.1", {de, house})},
        {"code-subject", CodeSigning, subject({de, house})},
        {"authority-common-name", Authority, subject({de, house})},
        {"authority-organization", Authority, subject({de, rdn(Cn, Utf8, "x")})},

        {"br-names-present", PublicTls, [](Forge &f) { f.remove(oid::AltNames); }},
        {"private-names-present", PrivateTls, [](Forge &f) { f.remove(oid::AltNames); }},
        {"rfc5280-names-not-empty", Other, names({})},
        {"rfc5280-names-without-subject", Other, subject({})},
        {"rfc5280-names-critical", PrivateTls,
         [](Forge &f) { f.find(oid::AltNames)->critical = true; }},
        {"rfc9549-a-label", PrivateTls,
         [](Forge &f) { f.altNames({dnsName("www.xn--99999999.example.org")}); }},
        {"rfc9549-dns-ascii", PrivateTls,
         dns("b\xc3\xbc"
             "cher.example.org")},
        {"rfc5280-dns-characters", PrivateTls, dns("a b.example.org")},
        {"br-dns-underscore", PublicTls, dns("a_b.example.org")},
        {"rfc1034-label-length", PrivateTls, dns("a..example.org")},
        {"rfc1034-label-hyphen", PrivateTls, dns("-a.example.org")},
        {"br-reserved-label", PublicTls, dns("ab--c.example.org")},
        {"rfc1034-name-length", PrivateTls,
         [](Forge &f) {
             std::string name;
             while (name.size() < 250)
                 name += "abcdefghi.";
             f.altNames({dnsName(name + "example")});
         }},
        {"rfc5280-dns-blank", PrivateTls, dns(" ")},
        {"rfc9525-wildcard-place", PrivateTls, dns("w*.example.org")},
        {"br-wildcard-too-wide", PrivateTls, dns("*.org")},
        {"br-names-of-hosts-only", PublicTls,
         names({dnsName("www.example.org"), mailName("a@example.org")})},
        {"br-internal-name", PublicTls, dns("mail.local")},
        {"br-reserved-address", PublicTls, names({ipName({10, 1, 2, 3})})},
        {"rfc5280-address-length", PrivateTls, names({ipName({10, 1, 2})})},
        {"rfc9525-address-as-dns", PrivateTls, dns("192.0.2.1")},
        {"names-twice", PrivateTls, names({dnsName("a.example.org"), dnsName("a.example.org")})},

        {"rfc5280-mail-form", Smime, names({mailName("A <a@example.org>")})},
        {"rfc9598-mail-ascii", Smime, names({mailName("\xc3\xa4@example.org")})},
        {"rfc9598-mailbox-type", Smime, names({smtpUtf8Name(Ia5, "\xc3\xa4@example.org")})},
        {"rfc9598-mailbox-needed", Smime, names({smtpUtf8Name(Utf8, "a@example.org")})},
        {"rfc9598-mailbox-domain", Smime,
         names({smtpUtf8Name(Utf8,
                             "\xc3\xa4@b\xc3\xbc"
                             "cher.example")})},
        {"smime-mailbox-present", Smime, dns("www.example.org")},
        {"rfc5280-uri-absolute", Other, names({uriName("/path")})},
        {"rfc5280-uri-host", Other, names({uriName("https://host/path")})},
        {"rfc5280-uri-ascii", Other, names({uriName("https://example.org/\xc3\xa4")})},
        {"rfc5280-issuer-names-critical", Other,
         [](Forge &f) { f.set(oid::IssuerAltNames, true, sequence({dnsName("a.example.org")})); }},
    };
}

}  // namespace lint_cases
