// SPDX-License-Identifier: GPL-3.0-or-later
// Distinguished names: how they are written, and what the Baseline Requirements want in a subject.
#include "crypto/lint/rule.h"

#include <algorithm>

namespace crypto::lint {

namespace {

using namespace crypto::der;
using enum Severity;

// 2.5.4.n
enum At : std::uint8_t {
    CommonName = 3,
    Surname = 4,
    SerialNumber = 5,
    Country = 6,
    Locality = 7,
    State = 8,
    Street = 9,
    Organization = 10,
    Unit = 11,
    BusinessCategory = 15,
    PostalCode = 17,
    GivenName = 42,
    Qualifier = 46
};
constexpr std::uint8_t MailOid[] = {0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 1};
constexpr std::uint8_t DomainComponentOid[] = {9,    0x92, 0x26, 0x89, 0x93,
                                               0xf2, 0x2c, 0x64, 1,    0x19};
constexpr std::uint8_t JurisdictionCountryOid[] = {0x2b, 6, 1, 4, 1, 0x82, 0x37, 0x3c, 2, 1, 3};

template <typename Test> bool anyAttribute(const Sample &s, std::string &detail, Test test)
{
    for (const auto *name : {&s.subject, &s.issuer})
        for (const Attribute &attribute : *name)
            if (test(attribute)) {
                detail = shown(attribute.text());
                return true;
            }
    return false;
}

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

std::size_t characters(const Attribute &attribute)
{
    const std::string utf8 = text(attribute.value);
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

// RFC 5280 A.1, ub-…
template <std::uint8_t Which, std::size_t Most> bool tooLong(const Sample &s, std::string &detail)
{
    return anyAttribute(s, detail, [](const Attribute &attribute) {
        return attribute.is(Which) && characters(attribute) > Most;
    });
}

bool isPrintable(std::string_view value)
{
    constexpr std::string_view Marks = " '()+,-./:=?";
    return std::all_of(value.begin(), value.end(), [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || Marks.find(c) != std::string_view::npos;
    });
}

bool rdnsOrdered(ByteView name)
{
    Reader rdns(name);
    while (const auto rdn = rdns.next()) {
        Reader pairs(rdn->content);
        ByteView before;
        while (const auto pair = pairs.next()) {
            if (std::lexicographical_compare(pair->whole.begin(), pair->whole.end(), before.begin(),
                                             before.end()))
                return false;
            before = pair->whole;
        }
    }
    return true;
}

constexpr Rule Names[] = {
    {"rfc5280-issuer-not-empty", Error, "RFC 5280 4.1.2.4", 0, 0, All, "The issuer has no name",
     "Give the authority a subject.",
     [](const Sample &s, std::string &) { return s.parts.issuer.empty(); }},
    {"rfc5280-authority-subject", Error, "RFC 5280 4.1.2.6", 0, 0, Authority,
     "An authority has no subject", "Give the authority a subject.",
     [](const Sample &s, std::string &) { return s.parts.subject.empty(); }},
    {"rfc5280-country-printable", Error, "RFC 5280 A.1", 0, 0, All,
     "A country is not written as PrintableString", "Correct the encoder of the authority.",
     [](const Sample &s, std::string &detail) {
         return anyAttribute(s, detail, [](const Attribute &a) {
             return a.is(Country) && !a.value.is(PrintableString);
         });
     }},
    {"rfc5280-country-two-letters", Error, "RFC 5280 A.1, ISO 3166-1", 0, 0, All,
     "A country is not a code of two capital letters", "Write it as DE, JP, US and so on.",
     [](const Sample &s, std::string &detail) {
         return anyAttribute(s, detail, [](const Attribute &a) {
             const auto value = a.text();
             return a.is(Country)
                 && (value.size() != 2 || value[0] < 'A' || value[0] > 'Z' || value[1] < 'A'
                     || value[1] > 'Z');
         });
     }},
    {"rfc5280-serial-number-printable", Error, "RFC 5280 A.1", 0, 0, All,
     "A serialNumber attribute is not written as PrintableString",
     "Correct the encoder of the authority.",
     [](const Sample &s, std::string &detail) {
         return anyAttribute(s, detail, [](const Attribute &a) {
             return (a.is(SerialNumber) || a.is(Qualifier)) && !a.value.is(PrintableString);
         });
     }},
    {"rfc5280-mail-ia5", Error, "RFC 5280 A.1", 0, 0, All,
     "An emailAddress attribute is not written as IA5String",
     "Put mail addresses into the alternative names.",
     [](const Sample &s, std::string &detail) {
         return anyAttribute(s, detail, [](const Attribute &a) {
             return x509::sameBytes(a.type, MailOid) && !a.value.is(Ia5String);
         });
     }},
    {"rfc5280-domain-component-ia5", Error, "RFC 4519 2.4", 0, 0, All,
     "A domain component is not written as IA5String", "Correct the encoder of the authority.",
     [](const Sample &s, std::string &detail) {
         return anyAttribute(s, detail, [](const Attribute &a) {
             return x509::sameBytes(a.type, DomainComponentOid) && !a.value.is(Ia5String);
         });
     }},
    {"rfc5280-string-type", Warning, "RFC 5280 4.1.2.4", day(2004, 1, 1), 0, All,
     "A name uses TeletexString, BMPString or UniversalString", "Write names as UTF8String.",
     [](const Sample &s, std::string &detail) {
         return anyAttribute(s, detail, [](const Attribute &a) {
             return a.value.is(T61String) || a.value.is(BmpString) || a.value.is(UniversalString);
         });
     }},
    {"x680-printable-characters", Error, "X.680 41.4", 0, 0, All,
     "A PrintableString holds a character it must not", "Write such names as UTF8String.",
     [](const Sample &s, std::string &detail) {
         return anyAttribute(s, detail, [](const Attribute &a) {
             return a.value.is(PrintableString) && !isPrintable(a.text());
         });
     }},
    {"rfc3629-utf8-form", Error, "RFC 3629 3", 0, 0, All, "A UTF8String is no UTF-8",
     "Correct the encoder of the authority.",
     [](const Sample &s, std::string &detail) {
         return anyAttribute(s, detail, [](const Attribute &a) {
             return a.value.is(Utf8String) && text(a.value) != a.text();
         });
     }},
    {"name-control-characters", Error, "TLS BR 7.1.4.2, RFC 5280 8", 0, 0, All,
     "A name holds a control, invisible or direction character",
     "Remove it: it only serves to make a name look like another.",
     [](const Sample &s, std::string &detail) {
         return anyAttribute(s, detail, [](const Attribute &a) {
             const std::string value = text(a.value);
             for (std::size_t i = 0; i < value.size(); ++i)
                 if ((value[i] & 0xc0) != 0x80
                     && hiddenLength(std::string_view(value).substr(i)) > 0)
                     return true;
             return false;
         });
     }},
    {"name-outer-blanks", Warning, "RFC 4518 2.6.1", 0, 0, All,
     "A name begins or ends with a blank", "Remove it; programs differ in how they compare it.",
     [](const Sample &s, std::string &detail) {
         return anyAttribute(s, detail, [](const Attribute &a) {
             return !a.text().empty() && (a.text().front() == ' ' || a.text().back() == ' ');
         });
     }},
    {"name-empty-value", Error, "RFC 5280 A.1", 0, 0, All, "A part of a name is empty",
     "Leave the part out.",
     [](const Sample &s, std::string &detail) {
         return anyAttribute(s, detail, [](const Attribute &a) { return a.value.content.empty(); });
     }},
    {"rfc5280-common-name-length", Error, "RFC 5280 A.1", 0, 0, All,
     "A common name is longer than 64 characters",
     "Names of hosts belong into the alternative names.", tooLong<CommonName, 64>},
    {"rfc5280-organization-length", Error, "RFC 5280 A.1", 0, 0, All,
     "An organisation is longer than 64 characters", "Abbreviate it.", tooLong<Organization, 64>},
    {"rfc5280-unit-length", Error, "RFC 5280 A.1", 0, 0, All,
     "An organisational unit is longer than 64 characters", "Abbreviate it.", tooLong<Unit, 64>},
    {"rfc5280-locality-length", Error, "RFC 5280 A.1", 0, 0, All,
     "A locality is longer than 128 characters", "Abbreviate it.", tooLong<Locality, 128>},
    {"rfc5280-state-length", Error, "RFC 5280 A.1", 0, 0, All,
     "A state or province is longer than 128 characters", "Abbreviate it.", tooLong<State, 128>},
    {"rfc5280-serial-number-length", Error, "RFC 5280 A.1", 0, 0, All,
     "A serialNumber attribute is longer than 64 characters", "Abbreviate it.",
     tooLong<SerialNumber, 64>},
    {"rfc5280-mail-length", Error, "RFC 5280 A.1", 0, 0, All,
     "An emailAddress attribute is longer than 255 characters",
     "Put mail addresses into the alternative names.",
     [](const Sample &s, std::string &detail) {
         return anyAttribute(s, detail, [](const Attribute &a) {
             return x509::sameBytes(a.type, MailOid) && a.text().size() > 255;
         });
     }},
    {"x690-set-order", Error, "X.690 11.6", 0, 0, All,
     "The attributes of one relative name are not in the order of DER",
     "Correct the encoder of the authority.",
     [](const Sample &s, std::string &) {
         return !rdnsOrdered(s.parts.subject) || !rdnsOrdered(s.parts.issuer);
     }},
};

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

std::span<const Rule> nameRules()
{
    return Names;
}

std::span<const Rule> subjectRules()
{
    return Subject;
}

}  // namespace crypto::lint
