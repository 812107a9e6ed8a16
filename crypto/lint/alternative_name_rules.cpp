// SPDX-License-Identifier: GPL-3.0-or-later
// Subject alternative names: DNS names and addresses.
#include "crypto/lint/name_parts.h"
#include "crypto/lint/punycode.h"

#include <algorithm>
#include <set>

namespace crypto::lint {

namespace {

using namespace crypto::der;
using enum Severity;

template <typename Test> bool anyLabel(std::string_view name, Test test)
{
    for (std::size_t start = 0; start <= name.size();) {
        const std::size_t end = std::min(name.find('.', start), name.size());
        if (test(name.substr(start, end - start)))
            return true;
        start = end + 1;
    }
    return false;
}

bool isAddress(std::string_view text)
{
    const auto reference = x509::hostReference(text);
    return reference && reference->kind == x509::HostReference::Kind::Ip;
}

bool isReserved(ByteView ip)
{
    if (ip.size() == 4)
        return ip[0] == 0 || ip[0] == 10 || ip[0] == 127 || ip[0] >= 224
            || (ip[0] == 100 && (ip[1] & 0xc0) == 64) || (ip[0] == 169 && ip[1] == 254)
            || (ip[0] == 172 && (ip[1] & 0xf0) == 16) || (ip[0] == 192 && ip[1] == 168)
            || (ip[0] == 192 && ip[1] == 0 && (ip[2] == 0 || ip[2] == 2))
            || (ip[0] == 198 && (ip[1] & 0xfe) == 18)
            || (ip[0] == 198 && ip[1] == 51 && ip[2] == 100)
            || (ip[0] == 203 && ip[1] == 0 && ip[2] == 113);
    // RFC 4291 and the IANA registry: only 2000::/3 is global, without documentation addresses.
    return ip.size() == 16
        && ((ip[0] & 0xe0) != 0x20
            || (ip[0] == 0x20 && ip[1] == 1 && ip[2] == 0x0d && ip[3] == 0xb8));
}

bool isInternal(std::string_view name)
{
    const std::string lower = x509::asciiLower(name);
    if (lower.find('.') == std::string::npos)
        return true;
    for (const char *ending : {".local", ".localhost", ".internal", ".test", ".invalid", ".example",
                               ".lan", ".corp", ".home", ".intranet", ".localdomain"})
        if (lower.ends_with(ending))
            return true;
    return false;
}

constexpr Rule Hosts[] = {
    {"br-names-present", Error, "TLS BR 7.1.2.7.12", day(2012, 7, 1), 0, PublicTls,
     "It has no alternative names", "Have it issued again with its DNS names.",
     [](const Sample &s, std::string &) { return !s.hasNames; }},
    {"private-names-present", Warning, "RFC 9525 6.3", 0, 0, PrivateTls,
     "It has no alternative names: clients refuse it", "Have it issued again with its DNS names.",
     [](const Sample &s, std::string &) { return !s.hasNames; }},
    {"rfc5280-names-not-empty", Error, "RFC 5280 4.2.1.6", 0, 0, All,
     "The alternative names are empty or not well formed", "Name something, or leave them out.",
     [](const Sample &s, std::string &) {
         return s.hasNames && (!s.namesRead || s.names.empty());
     }},
    {"rfc5280-names-without-subject", Error, "RFC 5280 4.1.2.6", 0, 0, Leaves,
     "It has no subject, and the alternative names are missing or not critical",
     "Mark the alternative names as critical.",
     [](const Sample &s, std::string &) {
         const auto *names = s.extension(x509::idce::SubjectAltName);
         return s.parts.subject.empty() && (!names || !names->critical);
     }},
    {"rfc5280-names-critical", Warning, "RFC 5280 4.2.1.6", 0, 0, Leaves,
     "The alternative names are critical though there is a subject", "Mark them as not critical.",
     [](const Sample &s, std::string &) {
         const auto *names = s.extension(x509::idce::SubjectAltName);
         return !s.parts.subject.empty() && names && names->critical;
     }},
    {"rfc9549-dns-ascii", Error, "RFC 9549 2.2", 0, 0, All,
     "A DNS name holds characters beyond ASCII", "Write international names as A-labels (xn--).",
     [](const Sample &s, std::string &detail) {
         return anyName(s, detail, Dns, [](std::string_view name) { return !isAscii(name); });
     }},
    {"rfc9549-a-label", Error, "RFC 9549 2.2, RFC 5890 2.3.2.1", 0, 0, All,
     "A label begins with xn-- but no international label can be read from it",
     "Write the name again with a current IDNA encoder.",
     [](const Sample &s, std::string &detail) {
         return anyName(s, detail, Dns, [](std::string_view name) {
             return anyLabel(name, [](std::string_view label) {
                 return label.size() >= 4 && x509::asciiLower(label.substr(0, 4)) == "xn--"
                     && !fromPunycode(label.substr(4));
             });
         });
     }},
    {"rfc5280-dns-characters", Error, "RFC 5280 4.2.1.6, RFC 1034 3.5", 0, 0, All,
     "A DNS name holds other characters than letters, digits and hyphens",
     "Have it issued again with names of the preferred syntax.",
     [](const Sample &s, std::string &detail) {
         return anyName(s, detail, Dns, [](std::string_view name) {
             return isAscii(name) && std::any_of(name.begin(), name.end(), [](char c) {
                        return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                                 || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '*'
                                 || c == '_');
                    });
         });
     }},
    {"br-dns-underscore", Error, "TLS BR 7.1.4.2.1 (SC-012)", day(2019, 4, 1), 0, PublicTls,
     "A DNS name holds an underscore", "Rename the host.",
     [](const Sample &s, std::string &detail) {
         return anyName(s, detail, Dns, [](std::string_view name) {
             return name.find('_') != std::string_view::npos;
         });
     }},
    {"rfc1034-label-length", Error, "RFC 1034 3.1", 0, 0, All,
     "A label of a DNS name is empty or longer than 63 characters", "Rename the host.",
     [](const Sample &s, std::string &detail) {
         return anyName(s, detail, Dns, [](std::string_view name) {
             return anyLabel(
                 name, [](std::string_view label) { return label.empty() || label.size() > 63; });
         });
     }},
    {"rfc1034-label-hyphen", Error, "RFC 1034 3.5", 0, 0, All,
     "A label of a DNS name begins or ends with a hyphen", "Rename the host.",
     [](const Sample &s, std::string &detail) {
         return anyName(s, detail, Dns, [](std::string_view name) {
             return anyLabel(name, [](std::string_view label) {
                 return label.starts_with('-') || label.ends_with('-');
             });
         });
     }},
    {"br-reserved-label", Error, "TLS BR 7.1.4.2.1 (SC-048)", day(2021, 10, 1), 0, PublicTls,
     "A label has hyphens in its third and fourth place but is no A-label", "Rename the host.",
     [](const Sample &s, std::string &detail) {
         return anyName(s, detail, Dns, [](std::string_view name) {
             return anyLabel(name, [](std::string_view label) {
                 return label.size() >= 4 && label.substr(2, 2) == "--"
                     && x509::asciiLower(label.substr(0, 2)) != "xn";
             });
         });
     }},
    {"rfc1034-name-length", Error, "RFC 1034 3.1", 0, 0, All,
     "A DNS name is longer than 253 characters", "Rename the host.",
     [](const Sample &s, std::string &detail) {
         return anyName(s, detail, Dns, [](std::string_view name) { return name.size() > 253; });
     }},
    {"rfc5280-dns-blank", Error, "RFC 5280 4.2.1.6", 0, 0, All, "A DNS name is empty or a blank",
     "Leave it out.",
     [](const Sample &s, std::string &detail) {
         return anyName(s, detail, Dns,
                        [](std::string_view name) { return name.empty() || name == " "; });
     }},
    {"rfc9525-wildcard-place", Error, "RFC 9525 6.3", 0, 0, All,
     "A wildcard is not the whole first label of its name", "Write it as *.example.org.",
     [](const Sample &s, std::string &detail) {
         return anyName(s, detail, Dns, [](std::string_view name) {
             const auto star = name.rfind('*');
             return star != std::string_view::npos && (star != 0 || !name.starts_with("*."));
         });
     }},
    {"br-wildcard-too-wide", Error, "TLS BR 3.2.2.6", 0, 0, Tls,
     "A wildcard stands right below a top-level domain", "Name the domain.",
     [](const Sample &s, std::string &detail) {
         return anyName(s, detail, Dns, [](std::string_view name) {
             return name.starts_with("*.") && name.find('.', 2) == std::string_view::npos;
         });
     }},
    {"br-names-of-hosts-only", Error, "TLS BR 7.1.2.7.12", day(2012, 7, 1), 0, PublicTls,
     "An alternative name is neither a DNS name nor an IP address", "Leave it out.",
     [](const Sample &s, std::string &) {
         return std::any_of(s.names.begin(), s.names.end(), [](const x509::RawName &name) {
             return name.tag != Dns && name.tag != Ip;
         });
     }},
    {"br-internal-name", Error, "TLS BR 4.2.2", day(2015, 11, 1), 0, PublicTls,
     "A name is an internal one", "Use an authority of your own for it.",
     [](const Sample &s, std::string &detail) { return anyName(s, detail, Dns, isInternal); }},
    {"br-reserved-address", Error, "TLS BR 4.2.2", day(2015, 11, 1), 0, PublicTls,
     "An address is reserved or private", "Use an authority of your own for it.",
     [](const Sample &s, std::string &detail) {
         for (const x509::RawName &name : s.names)
             if (name.tag == Ip && isReserved(name.content)) {
                 detail = x509::ipText(name.content);
                 return true;
             }
         return false;
     }},
    {"rfc5280-address-length", Error, "RFC 5280 4.2.1.6", 0, 0, All,
     "An IP address is neither 4 nor 16 bytes long", "Correct the encoder of the authority.",
     [](const Sample &s, std::string &detail) {
         return anyName(s, detail, Ip,
                        [](std::string_view ip) { return ip.size() != 4 && ip.size() != 16; });
     }},
    {"rfc9525-address-as-dns", Error, "RFC 9525 6.2", 0, 0, All,
     "An IP address is written as DNS name: clients do not match it", "Write it as iPAddress.",
     [](const Sample &s, std::string &detail) { return anyName(s, detail, Dns, isAddress); }},
    {"names-twice", Warning, "TLS BR 7.1.2.7.12", 0, 0, All, "An alternative name is there twice",
     "Keep one of them.",
     [](const Sample &s, std::string &detail) {
         std::set<std::pair<std::uint32_t, std::string_view>> seen;
         for (const x509::RawName &name : s.names)
             if (!seen.emplace(name.tag, textOf(name.content)).second) {
                 detail = name.tag == Ip ? x509::ipText(name.content) : shown(textOf(name.content));
                 return true;
             }
         return false;
     }},
};

}  // namespace

std::span<const Rule> alternativeNameRules()
{
    return Hosts;
}

}  // namespace crypto::lint
