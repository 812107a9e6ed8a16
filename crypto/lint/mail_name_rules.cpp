// SPDX-License-Identifier: GPL-3.0-or-later
// Subject alternative names: mail addresses, URIs and the issuer's.
#include "crypto/lint/name_parts.h"

#include <algorithm>

namespace crypto::lint {

namespace {

using namespace crypto::der;
using enum Severity;

constexpr std::uint8_t SmtpUtf8Oid[] = {0x2b, 6, 1, 5, 5, 7, 8, 9};

std::optional<Element> utf8Mailbox(const x509::RawName &name)
{
    Reader parts(name.content);
    const auto type = name.tag == OtherName ? parts.take(Oid) : std::nullopt;
    if (!type || !x509::sameBytes(type->content, SmtpUtf8Oid))
        return std::nullopt;
    const auto wrapped = parts.takeContext(0);
    return wrapped ? Reader(wrapped->content).next() : std::nullopt;
}

template <typename Test> bool anyMailbox(const Sample &s, std::string &detail, Test test)
{
    for (const x509::RawName &name : s.names)
        if (const auto value = utf8Mailbox(name); value && test(*value)) {
            detail = shown(textOf(value->content));
            return true;
        }
    return false;
}

constexpr Rule MailNames[] = {
    {"rfc5280-mail-form", Error, "RFC 5280 4.2.1.6", 0, 0, All,
     "A mail address is not of the form user@host", "Write the bare address, without a name.",
     [](const Sample &s, std::string &detail) {
         return anyName(s, detail, Mail, [](std::string_view mail) {
             const auto at = mail.rfind('@');
             return at == std::string_view::npos || at == 0 || at + 1 == mail.size()
                 || mail.find_first_of("<> ") != std::string_view::npos;
         });
     }},
    {"rfc9598-mail-ascii", Error, "RFC 9598 3", 0, 0, All,
     "A mail address in an rfc822Name holds characters beyond ASCII",
     "Write it as SmtpUTF8Mailbox.",
     [](const Sample &s, std::string &detail) {
         return anyName(s, detail, Mail, [](std::string_view mail) { return !isAscii(mail); });
     }},
    {"rfc9598-mailbox-type", Error, "RFC 9598 3", 0, 0, All, "A SmtpUTF8Mailbox is no UTF8String",
     "Correct the encoder of the authority.",
     [](const Sample &s, std::string &detail) {
         return anyMailbox(s, detail, [](const Element &value) { return !value.is(Utf8String); });
     }},
    {"rfc9598-mailbox-needed", Error, "RFC 9598 3", 0, 0, All,
     "A SmtpUTF8Mailbox is used for an address of ASCII alone", "Write it as rfc822Name.",
     [](const Sample &s, std::string &detail) {
         return anyMailbox(s, detail,
                           [](const Element &value) { return isAscii(textOf(value.content)); });
     }},
    {"rfc9598-mailbox-domain", Error, "RFC 9598 3", 0, 0, All,
     "The domain of a SmtpUTF8Mailbox is not written in A-labels",
     "Only the part before the @ may be beyond ASCII.",
     [](const Sample &s, std::string &detail) {
         return anyMailbox(s, detail, [](const Element &value) {
             const auto mail = textOf(value.content);
             const auto at = mail.rfind('@');
             return at == std::string_view::npos || !isAscii(mail.substr(at));
         });
     }},
    {"smime-mailbox-present", Error, "S/MIME BR 7.1.4.2.1", day(2023, 9, 1), 0, Smime,
     "A mail certificate has no mail address among its alternative names",
     "Have it issued again with the address.",
     [](const Sample &s, std::string &) {
         return std::none_of(s.names.begin(), s.names.end(), [](const x509::RawName &name) {
             return name.tag == Mail || utf8Mailbox(name);
         });
     }},
    {"rfc5280-uri-absolute", Error, "RFC 5280 4.2.1.6", 0, 0, All,
     "A URI among the names has no scheme or nothing behind it", "Write the whole URI.",
     [](const Sample &s, std::string &detail) {
         return anyName(s, detail, Uri, [](std::string_view uri) {
             const auto colon = uri.find(':');
             return colon == std::string_view::npos || colon == 0 || colon + 1 == uri.size()
                 || uri.find_first_of("/?#") < colon;
         });
     }},
    {"rfc5280-uri-host", Error, "RFC 5280 4.2.1.6", 0, 0, All,
     "The host of a URI among the names is no full domain name or address",
     "Write the full name of the host.",
     [](const Sample &s, std::string &detail) {
         return anyName(s, detail, Uri, [](std::string_view uri) {
             const auto slashes = uri.find("://");
             if (slashes == std::string_view::npos)
                 return false;
             std::string_view host = uri.substr(slashes + 3);
             host = host.substr(0, host.find_first_of("/?#"));
             host = host.substr(host.rfind('@') + 1);
             if (!host.starts_with('['))
                 host = host.substr(0, host.find(':'));
             else
                 host = host.substr(0, host.find(']') + 1);
             const auto reference = x509::hostReference(host);
             return !reference
                 || (reference->kind == x509::HostReference::Kind::Dns
                     && reference->text.find('.') == std::string::npos);
         });
     }},
    {"rfc5280-uri-ascii", Error, "RFC 5280 4.2.1.6, RFC 3987", 0, 0, All,
     "A URI among the names holds characters beyond ASCII", "Map it as RFC 3987 3.1 says.",
     [](const Sample &s, std::string &detail) {
         return anyName(s, detail, Uri, [](std::string_view uri) { return !isAscii(uri); });
     }},
    {"rfc5280-issuer-names-critical", Warning, "RFC 5280 4.2.1.7", 0, 0, All,
     "The issuer alternative names are critical", "Mark them as not critical.",
     [](const Sample &s, std::string &) {
         const auto *names = s.extension(x509::idce::IssuerAltName);
         return names && names->critical;
     }},
};

}  // namespace

std::span<const Rule> mailNameRules()
{
    return MailNames;
}

}  // namespace crypto::lint
