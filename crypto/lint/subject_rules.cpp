// SPDX-License-Identifier: GPL-3.0-or-later
// What the Baseline Requirements want in a subject.
#include "crypto/lint/name_parts.h"

#include <algorithm>

namespace crypto::lint {

namespace {

using enum Severity;

constexpr std::uint8_t JurisdictionCountryOid[] = {0x2b, 6, 1, 4, 1, 0x82, 0x37, 0x3c, 2, 1, 3};

const Attribute *find(const std::vector<Attribute> &name, std::uint8_t at)
{
    for (const Attribute &attribute : name)
        if (attribute.is(at))
            return &attribute;
    return nullptr;
}

bool has(const Sample &s, std::uint8_t at)
{
    return find(s.subject, at) != nullptr;
}

bool nameless(const Sample &s)
{
    return s.subject.empty();
}

// Nothing but what stands for nothing.
bool saysNothing(const Attribute &a)
{
    const auto value = a.text();
    return !value.empty() && std::all_of(value.begin(), value.end(), [](char c) {
        return c == '.' || c == '-' || c == ' ' || c == '*';
    });
}

bool commonNameElsewhere(const Sample &s, std::string &detail)
{
    const Attribute *common = find(s.subject, CommonName);
    if (!common)
        return false;
    detail = shown(common->text());
    const std::string wanted = x509::asciiLower(common->text());
    const auto reference = x509::hostReference(wanted);
    return std::none_of(s.names.begin(), s.names.end(), [&](const x509::RawName &name) {
        if (name.tag == 7)
            return reference && reference->kind == x509::HostReference::Kind::Ip
                && x509::sameBytes(name.content, reference->address);
        return name.tag == 2 && x509::asciiLower(textOf(name.content)) == wanted;
    });
}

constexpr Rule Subject[] = {
    {"br-one-attribute-per-name", Error, "TLS BR 7.1.4.1 (SC-062)", day(2023, 9, 15), 0, PublicTls,
     "A relative name has more than one attribute", "Write each attribute by itself.",
     [](const Sample &s, std::string &) {
         return std::any_of(s.subject.begin(), s.subject.end(),
                            [](const Attribute &a) { return a.sameRdn; });
     }},
    {"br-attribute-once", Error, "TLS BR 7.1.4.1 (SC-062)", day(2023, 9, 15), 0, PublicTls,
     "An attribute of the subject is there twice", "Keep one of them.",
     [](const Sample &s, std::string &detail) {
         for (std::size_t i = 1; i < s.subject.size(); ++i)
             for (std::size_t j = 0; j < i; ++j)
                 if (x509::sameBytes(s.subject[i].type, s.subject[j].type)
                     && !x509::sameBytes(s.subject[i].type, DomainComponentOid)
                     && !s.subject[i].is(Street)) {
                     detail = shown(s.subject[i].text());
                     return true;
                 }
         return false;
     }},
    {"br-no-organizational-unit", Error, "TLS BR 7.1.4.2 (SC-047)", day(2022, 9, 1), 0, PublicTls,
     "The subject has an organisational unit", "Leave it out.",
     [](const Sample &s, std::string &) { return has(s, Unit); }},
    {"br-common-name-among-names", Error, "TLS BR 7.1.4.3", day(2012, 7, 1), 0, PublicTls,
     "The common name is not among the alternative names",
     "Add it there, or leave the common name out.", commonNameElsewhere},
    {"private-common-name-among-names", Warning, "RFC 9525 6.3", 0, 0, PrivateTls,
     "The common name is not among the alternative names: clients do not look at it",
     "Add it there.", commonNameElsewhere},
    {"br-common-name-discouraged", Note, "TLS BR 7.1.4.3", day(2023, 9, 15), 0, PublicTls,
     "The subject has a common name", "Leave it out at the next renewal.",
     [](const Sample &s, std::string &) { return has(s, CommonName); }},
    {"br-subject-says-something", Error, "TLS BR 7.1.4.2", day(2012, 7, 1), 0, PublicTls,
     "A part of the subject holds nothing but '.', '-' or blanks", "Leave the part out.",
     [](const Sample &s, std::string &) {
         return std::any_of(s.subject.begin(), s.subject.end(), saysNothing);
     }},
    {"br-domain-validated-subject", Error, "TLS BR 7.1.2.7.2", day(2012, 7, 1), 0, PublicTls,
     "A domain validated certificate names an organisation, person or place",
     "Leave these parts out, or have the organisation validated.",
     [](const Sample &s, std::string &) {
         return s.hasPolicy("2.23.140.1.2.1")
             && (has(s, Organization) || has(s, Surname) || has(s, GivenName) || has(s, Street)
                 || has(s, Locality) || has(s, State) || has(s, PostalCode));
     }},
    {"br-organization-validated-subject", Error, "TLS BR 7.1.2.7.4", day(2012, 7, 1), 0, PublicTls,
     "An organisation validated certificate lacks the organisation or its country",
     "Add them, or use the policy of domain validation.",
     [](const Sample &s, std::string &) {
         return s.hasPolicy("2.23.140.1.2.2") && (!has(s, Organization) || !has(s, Country));
     }},
    {"br-individual-validated-subject", Error, "TLS BR 7.1.2.7.3", day(2012, 7, 1), 0, PublicTls,
     "An individual validated certificate lacks the person's name or country",
     "Add them, or use the policy of domain validation.",
     [](const Sample &s, std::string &) {
         return s.hasPolicy("2.23.140.1.2.3")
             && (!has(s, Surname) || !has(s, GivenName) || !has(s, Country));
     }},
    {"evg-subject", Error, "EV Guidelines 7.1.4.2", day(2012, 7, 1), 0, PublicTls,
     "An extended validation certificate lacks organisation, business category, jurisdiction or "
     "registration number",
     "Have it issued again with all of them.",
     [](const Sample &s, std::string &) {
         return s.hasPolicy("2.23.140.1.1")
             && (!has(s, Organization) || !has(s, BusinessCategory) || !has(s, SerialNumber)
                 || std::none_of(s.subject.begin(), s.subject.end(), [](const Attribute &a) {
                        return x509::sameBytes(a.type, JurisdictionCountryOid);
                    }));
     }},
    {"code-subject", Error, "Code Signing BR 7.1.4.2", 0, 0, CodeSigning,
     "A code signing certificate does not name who signs",
     "Have it issued again with common name, organisation and country.",
     [](const Sample &s, std::string &) {
         return !has(s, CommonName) || !has(s, Organization) || !has(s, Country);
     }},
    {"authority-common-name", Warning, "TLS BR 7.1.2.10.2", 0, 0, Authority,
     "An authority's subject has no common name", "Give the next authority one.",
     [](const Sample &s, std::string &) { return !nameless(s) && !has(s, CommonName); }},
    {"authority-organization", Note, "TLS BR 7.1.2.10.2", 0, 0, Authority,
     "An authority's subject has no organisation or country", "Give the next authority both.",
     [](const Sample &s, std::string &) {
         return !nameless(s) && (!has(s, Organization) || !has(s, Country));
     }},
};

}  // namespace

std::span<const Rule> subjectRules()
{
    return Subject;
}

}  // namespace crypto::lint
