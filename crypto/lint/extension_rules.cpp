// SPDX-License-Identifier: GPL-3.0-or-later
// Key identifiers, constraints and policies.
#include "crypto/lint/extension_parts.h"
#include "crypto/x509/name_constraints.h"

#include <algorithm>
#include <set>

namespace crypto::lint {

namespace {

using namespace crypto::der;
using namespace crypto::x509;
using enum Severity;

constexpr Rule Identifiers[] = {
    {"rfc5280-authority-key-id", Error, "RFC 5280 4.2.1.1", 0, 0, All,
     "It has no authority key identifier", "Add it: chains are built by it.",
     [](const Sample &s, std::string &) {
         return !s.selfIssued && s.certificate.authorityKeyId.empty();
     }},
    {"rfc5280-authority-key-id-critical", Error, "RFC 5280 4.2.1.1", 0, 0, All,
     "The authority key identifier is critical", "Mark it as not critical.",
     isCritical<idce::AuthorityKeyId>},
    {"rfc5280-authority-key-id-pair", Error, "RFC 5280 4.2.1.1", 0, 0, All,
     "The authority key identifier has an issuer or a serial number without the other",
     "Name both or, better, neither.",
     [](const Sample &s, std::string &) {
         const auto sequence = sequenceOf(s, idce::AuthorityKeyId);
         bool issuer = false, serial = false;
         Reader parts(sequence ? sequence->content : ByteView());
         while (const auto part = parts.next()) {
             issuer = issuer || part->isContext(1);
             serial = serial || part->isContext(2);
         }
         return issuer != serial;
     }},
    {"br-authority-key-id-only", Error, "TLS BR 7.1.2.11.1", day(2023, 9, 15), 0, PublicTls,
     "The authority key identifier names issuer and serial number",
     "Keep the key identifier alone.",
     [](const Sample &s, std::string &) {
         const auto sequence = sequenceOf(s, idce::AuthorityKeyId);
         Reader parts(sequence ? sequence->content : ByteView());
         while (const auto part = parts.next())
             if (part->isContext(1) || part->isContext(2))
                 return true;
         return false;
     }},
    {"rfc5280-subject-key-id", Error, "RFC 5280 4.2.1.2", 0, 0, Authority,
     "An authority has no subject key identifier", "Add it: chains are built by it.",
     [](const Sample &s, std::string &) { return s.certificate.subjectKeyId.empty(); }},
    {"rfc5280-subject-key-id-of-leaf", Note, "RFC 5280 4.2.1.2", 0, day(2023, 9, 15),
     PrivateTls | Smime | CodeSigning | Other, "It has no subject key identifier", "Add it.",
     [](const Sample &s, std::string &) { return s.certificate.subjectKeyId.empty(); }},
    {"rfc5280-subject-key-id-critical", Error, "RFC 5280 4.2.1.2", 0, 0, All,
     "The subject key identifier is critical", "Mark it as not critical.",
     isCritical<idce::SubjectKeyId>},
    {"rfc5280-name-constraints-of-leaf", Error, "RFC 5280 4.2.1.10", 0, 0, Leaves,
     "It has name constraints but is no authority", "Leave them out.",
     [](const Sample &s, std::string &) { return s.extension(idce::NameConstraints) != nullptr; }},
    {"rfc5280-name-constraints-critical", Error, "RFC 5280 4.2.1.10", 0, 0, Authority,
     "The name constraints are not critical", "Mark them as critical.",
     isNotCritical<idce::NameConstraints>},
    {"rfc5280-name-constraints-form", Error, "RFC 5280 4.2.1.10", 0, 0, Authority,
     "The name constraints are empty, have minimum or maximum, or an address without mask",
     "Correct the profile of the authority above.",
     [](const Sample &s, std::string &) {
         const auto *constraints = s.extension(idce::NameConstraints);
         return constraints && !readNameConstraints(constraints->value);
     }},
    {"rfc5280-policy-constraints-critical", Error, "RFC 5280 4.2.1.11", 0, 0, Authority,
     "The policy constraints are not critical", "Mark them as critical.",
     isNotCritical<idce::PolicyConstraints>},
    {"rfc5280-policy-constraints-not-empty", Error, "RFC 5280 4.2.1.11", 0, 0, All,
     "The policy constraints are empty", "Leave them out.",
     [](const Sample &s, std::string &) {
         const auto sequence = sequenceOf(s, idce::PolicyConstraints);
         return sequence && sequence->content.empty();
     }},
    {"rfc5280-inhibit-any-critical", Error, "RFC 5280 4.2.1.14", 0, 0, Authority,
     "inhibitAnyPolicy is not critical", "Mark it as critical.",
     isNotCritical<idce::InhibitAnyPolicy>},
    {"rfc5280-mappings-critical", Warning, "RFC 5280 4.2.1.5", 0, 0, Authority,
     "The policy mappings are not critical", "Mark them as critical.",
     isNotCritical<idce::PolicyMappings>},
    {"rfc5280-mapping-any", Error, "RFC 5280 4.2.1.5", 0, 0, All,
     "The policy mappings map any policy", "Map policies one by one.",
     [](const Sample &s, std::string &) {
         const auto sequence = sequenceOf(s, idce::PolicyMappings);
         Reader pairs(sequence ? sequence->content : ByteView());
         while (const auto pair = pairs.next()) {
             Reader parts(pair->content);
             while (const auto policy = parts.take(Oid))
                 if (oidText(policy->content) == "2.5.29.32.0")
                     return true;
         }
         return false;
     }},
};

// Calls back with each explicitText of the policies.
template <typename Test> bool anyExplicitText(const Sample &s, Test test)
{
    constexpr std::uint8_t UserNotice[] = {0x2b, 6, 1, 5, 5, 7, 2, 2};
    const auto sequence = sequenceOf(s, idce::Policies);
    Reader policies(sequence ? sequence->content : ByteView());
    while (const auto policy = policies.next()) {
        Reader parts(policy->content);
        parts.take(Oid);
        const auto list = parts.take(Sequence);
        Reader qualifiers(list ? list->content : ByteView());
        while (const auto qualifier = qualifiers.next()) {
            Reader fields(qualifier->content);
            const auto type = fields.take(Oid);
            const auto notice = type ? fields.take(Sequence) : std::nullopt;
            if (!notice || !sameBytes(type->content, UserNotice))
                continue;
            Reader items(notice->content);
            while (const auto item = items.next())
                if (!item->is(Sequence) && test(*item))
                    return true;
        }
    }
    return false;
}

constexpr Rule Policies[] = {
    {"rfc5280-policies-not-empty", Error, "RFC 5280 4.2.1.4", 0, 0, All,
     "The certificate policies are empty", "Name a policy, or leave the extension out.",
     [](const Sample &s, std::string &) {
         return s.extension(idce::Policies) && s.certificate.policies.empty();
     }},
    {"rfc5280-policy-once", Error, "RFC 5280 4.2.1.4", 0, 0, All, "A policy is there twice",
     "Keep one of them.",
     [](const Sample &s, std::string &detail) {
         std::set<std::string_view> seen;
         for (const std::string &policy : s.certificate.policies)
             if (!seen.insert(policy).second) {
                 detail = policy;
                 return true;
             }
         return false;
     }},
    {"rfc6818-notice-type", Error, "RFC 6818 3", day(2013, 1, 1), 0, All,
     "The text of a policy's notice is an IA5String", "Write it as UTF8String.",
     [](const Sample &s, std::string &) {
         return anyExplicitText(s, [](const Element &text) { return text.is(Ia5String); });
     }},
    {"rfc6818-notice-preferred", Warning, "RFC 6818 3", day(2013, 1, 1), 0, All,
     "The text of a policy's notice is a VisibleString or BMPString", "Write it as UTF8String.",
     [](const Sample &s, std::string &) {
         return anyExplicitText(
             s, [](const Element &text) { return text.is(VisibleString) || text.is(BmpString); });
     }},
    {"rfc5280-notice-length", Error, "RFC 5280 4.2.1.4", 0, 0, All,
     "The text of a policy's notice is longer than 200 characters", "Point to the CPS instead.",
     [](const Sample &s, std::string &) {
         return anyExplicitText(s, [](const Element &value) {
             const std::string utf8 = text(value);
             return std::count_if(utf8.begin(), utf8.end(),
                                  [](char c) { return (c & 0xc0) != 0x80; })
                 > 200;
         });
     }},
    {"br-reserved-policy", Error, "TLS BR 7.1.2.7.9", day(2020, 9, 30), 0, PublicTls,
     "It has not exactly one policy of the CA/B Forum", "Name the one it was validated under.",
     [](const Sample &s, std::string &) {
         return std::count_if(s.certificate.policies.begin(), s.certificate.policies.end(),
                              [](const std::string &policy) {
                                  return policy == "2.23.140.1.1"
                                      || policy.starts_with("2.23.140.1.2.");
                              })
             != 1;
     }},
    {"br-any-policy-of-leaf", Error, "TLS BR 7.1.2.7.9", day(2012, 7, 1), 0,
     PublicTls | Smime | CodeSigning, "An end certificate has any policy", "Name its policy.",
     [](const Sample &s, std::string &) { return s.hasPolicy("2.5.29.32.0"); }},
    {"smime-policy", Error, "S/MIME BR 7.1.6.1", day(2023, 9, 1), 0, Smime,
     "A publicly trusted mail certificate has no policy of the S/MIME requirements",
     "Name the one it was validated under.",
     [](const Sample &s, std::string &) {
         return s.publiclyTrusted
             && std::none_of(
                    s.certificate.policies.begin(), s.certificate.policies.end(),
                    [](const std::string &policy) { return policy.starts_with("2.23.140.1.5."); });
     }},
};

}  // namespace

std::span<const Rule> identifierRules()
{
    return Identifiers;
}

std::span<const Rule> policyRules()
{
    return Policies;
}

}  // namespace crypto::lint
