// SPDX-License-Identifier: GPL-3.0-or-later
// Distinguished names: how they are written.
#include "crypto/lint/name_parts.h"

#include <algorithm>

namespace crypto::lint {

namespace {

using namespace crypto::der;
using enum Severity;

constexpr std::uint8_t MailOid[] = {0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 1};
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

}  // namespace

std::span<const Rule> nameRules()
{
    return Names;
}

}  // namespace crypto::lint
