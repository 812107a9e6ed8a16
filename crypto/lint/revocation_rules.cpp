// SPDX-License-Identifier: GPL-3.0-or-later
// Where to ask about revocation and issuers, and certificate transparency.
#include "crypto/lint/extension_parts.h"

#include <algorithm>

namespace crypto::lint {

namespace {

using namespace crypto::der;
using namespace crypto::x509;
using enum Severity;

bool isHttp(const std::string &url)
{
    return asciiLower(std::string_view(url).substr(0, 7)) == "http://";
}

bool anyNotHttp(const std::vector<std::string> &urls, std::string &detail)
{
    for (const std::string &url : urls)
        if (!isHttp(url)) {
            detail = shown(url);
            return true;
        }
    return false;
}

// TLS BR 1.6.1: issued before 2026-03-15 10 days, then 7.
bool isShortLived(const Sample &s)
{
    const std::int64_t days = s.certificate.notBefore < day(2026, 3, 15) ? 10 : 7;
    return s.seconds <= days * 86400;
}

constexpr Rule Revocation[] = {
    {"rfc5280-information-access-critical", Error, "RFC 5280 4.2.2.1", 0, 0, All,
     "The authority information access is critical", "Mark it as not critical.",
     [](const Sample &s, std::string &) {
         const auto *access = s.parts.named(AuthorityInfoAccessOid);
         return access && access->critical;
     }},
    {"rfc5280-subject-access-critical", Error, "RFC 5280 4.2.2.2", 0, 0, All,
     "The subject information access is critical", "Mark it as not critical.",
     [](const Sample &s, std::string &) {
         const auto *access = s.parts.named(SubjectInfoAccessOid);
         return access && access->critical;
     }},
    {"br-issuer-address", Warning, "TLS BR 7.1.2.7.7", day(2012, 7, 1), 0, PublicTls,
     "It does not say where its issuer's certificate is", "Add a caIssuers address.",
     [](const Sample &s, std::string &) { return s.certificate.issuerUrls.empty(); }},
    {"br-issuer-address-http", Error, "TLS BR 7.1.2.7.7", day(2023, 9, 15), 0, PublicTls,
     "The address of its issuer is no http: address", "Give an http: address.",
     [](const Sample &s, std::string &detail) {
         return anyNotHttp(s.certificate.issuerUrls, detail);
     }},
    {"br-ocsp-address", Error, "TLS BR 7.1.2.7.7 (before SC-063)", day(2012, 7, 1),
     day(2024, 3, 15), PublicTls, "It does not say where its OCSP responder is", "Add its address.",
     [](const Sample &s, std::string &) { return s.certificate.ocspUrls.empty(); }},
    {"br-ocsp-address-http", Error, "TLS BR 7.1.2.7.7", day(2012, 7, 1), 0, PublicTls,
     "The address of its OCSP responder is no http: address", "Give an http: address.",
     [](const Sample &s, std::string &detail) {
         return anyNotHttp(s.certificate.ocspUrls, detail);
     }},
    {"br-list-or-responder", Error, "TLS BR 7.1.2.11.2 (SC-063)", day(2024, 3, 15), 0, PublicTls,
     "It says neither where a revocation list nor where an OCSP responder is",
     "Add one, or make it short-lived.",
     [](const Sample &s, std::string &) {
         return !isShortLived(s) && s.certificate.crlUrls.empty() && s.certificate.ocspUrls.empty();
     }},
    {"br-list-address-http", Error, "TLS BR 7.1.2.11.2", day(2012, 7, 1), 0, PublicTls,
     "The address of a revocation list is no http: address", "Give an http: address.",
     [](const Sample &s, std::string &detail) {
         return anyNotHttp(s.certificate.crlUrls, detail);
     }},
    {"private-list-address-https", Warning, "RFC 5280 8", 0, 0, All & ~PublicTls,
     "The address of a revocation list, responder or issuer is an https: one: whoever follows it "
     "may go in circles",
     "Give an http: address; what lies there is signed.",
     [](const Sample &s, std::string &detail) {
         for (const auto *urls :
              {&s.certificate.crlUrls, &s.certificate.ocspUrls, &s.certificate.issuerUrls})
             for (const std::string &url : *urls)
                 if (asciiLower(url).starts_with("https:")) {
                     detail = shown(url);
                     return true;
                 }
         return false;
     }},
    {"rfc5280-list-points-critical", Warning, "RFC 5280 4.2.1.13", 0, 0, All,
     "The CRL distribution points are critical", "Mark them as not critical.",
     isCritical<idce::CrlDistributionPoints>},
    {"rfc5280-list-point-form", Error, "RFC 5280 4.2.1.13", 0, 0, All,
     "A CRL distribution point has neither a place nor an issuer, or there is none at all",
     "Give each an address.",
     [](const Sample &s, std::string &) {
         const auto sequence = sequenceOf(s, idce::CrlDistributionPoints);
         if (!sequence)
             return false;
         if (sequence->content.empty())
             return true;
         Reader points(sequence->content);
         while (const auto point = points.next()) {
             Reader parts(point->content);
             const bool place = parts.takeContext(0).has_value();
             parts.takeContext(1);
             if (!place && !parts.takeContext(2))
                 return true;
         }
         return false;
     }},
    {"rfc5280-freshest-critical", Error, "RFC 5280 4.2.1.15", 0, 0, All,
     "The freshest CRL is critical", "Mark it as not critical.", isCritical<idce::FreshestCrl>},
    {"private-no-revocation", Note, "RFC 5280 3.3", 0, 0, PrivateTls | Smime | CodeSigning,
     "It says neither where a revocation list nor where an OCSP responder is",
     "Add one, or keep its life short.",
     [](const Sample &s, std::string &) {
         return !s.publiclyTrusted && s.seconds > 10 * 86400 && s.certificate.crlUrls.empty()
             && s.certificate.ocspUrls.empty();
     }},
    {"ct-timestamps", Warning, "Chrome CT policy, Apple support 103214", day(2018, 4, 30), 0,
     PublicTls, "It has fewer certificate transparency timestamps inside than browsers ask for",
     "Have it issued again with two, or three if it lives longer than 180 days.",
     [](const Sample &s, std::string &detail) {
         const std::uint32_t needed = s.seconds > 180 * 86400 ? 3 : 2;
         detail = std::to_string(s.certificate.sctCount) + " of " + std::to_string(needed);
         return s.certificate.sctCount < needed;
     }},
    {"rfc6962-timestamps-critical", Error, "RFC 6962 3.3", 0, 0, All,
     "The certificate transparency timestamps are critical", "Mark them as not critical.",
     [](const Sample &s, std::string &) {
         const auto *stamps = s.parts.named(TimestampsOid);
         return stamps && stamps->critical;
     }},
};

}  // namespace

std::span<const Rule> revocationRules()
{
    return Revocation;
}

}  // namespace crypto::lint
