// SPDX-License-Identifier: GPL-3.0-or-later
// How the certificate is put together: version, serial number, extensions as a list, times.
#include "crypto/lint/rule.h"

#include <algorithm>

namespace crypto::lint {

namespace {

using namespace crypto::der;
using enum Severity;

bool repeated(const Sample &s, std::string &detail)
{
    const auto &all = s.parts.extensions;
    for (std::size_t i = 1; i < all.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (x509::sameBytes(all[i].oid, all[j].oid)) {
                detail = oidText(all[i].oid);
                return true;
            }
    return false;
}

bool isKnown(ByteView oid)
{
    return (oid.size() == 3 && oid[0] == 0x55 && oid[1] == 0x1d)
        || (oid.size() >= 7 && oid[0] == 0x2b && oid[1] == 6 && oid[2] == 1 && oid[3] == 5
            && oid[4] == 5 && oid[5] == 7)
        || x509::sameBytes(oid, x509::PrecertificatePoisonOid)
        || x509::sameBytes(oid, x509::TimestampsOid);
}

constexpr Rule Structure[] = {
    {"rfc5280-version-of-extensions", Error, "RFC 5280 4.1.2.1", 0, 0, All,
     "It has extensions but is not version 3", "Have it issued again as version 3.",
     [](const Sample &s, std::string &) {
         return s.parts.hasExtensions && s.certificate.version != 3;
     }},
    {"rfc5280-version-known", Error, "RFC 5280 4.1.2.1", 0, 0, All,
     "Its version is none that exists", "Have it issued again as version 3.",
     [](const Sample &s, std::string &detail) {
         detail = std::to_string(s.certificate.version);
         return s.certificate.version < 1 || s.certificate.version > 3;
     }},
    {"br-version-3", Error, "TLS BR 7.1.1", day(2012, 7, 1), 0, PublicTls,
     "A public server certificate is not version 3", "Have it issued again as version 3.",
     [](const Sample &s, std::string &) { return s.certificate.version != 3; }},
    {"rfc5280-no-unique-identifier", Error, "RFC 5280 4.1.2.8", 0, 0, All,
     "It has an issuer or subject unique identifier",
     "Leave it out; key identifiers have taken its place.",
     [](const Sample &s, std::string &) { return s.parts.hasUniqueId; }},
    {"rfc5280-algorithms-agree", Error, "RFC 5280 4.1.1.2", 0, 0, All,
     "The signed part names another signature algorithm than the signature",
     "It may have been tampered with; have it issued again.",
     [](const Sample &s, std::string &) {
         return !x509::sameBytes(s.parts.innerAlgorithm, s.parts.outerAlgorithm);
     }},
    {"x690-distinguished-encoding", Error, "RFC 5280 4.1, X.690 10", 0, 0, All,
     "It is not written in DER", "Correct the encoder of the authority.",
     [](const Sample &s, std::string &detail) {
         const auto fault = x509::derFault(s.der);
         detail = fault.value_or(std::string());
         return fault.has_value();
     }},
    {"x690-default-left-out", Error, "RFC 5280 4.1, X.690 11.5", 0, 0, All,
     "An extension writes out that it is not critical, which is the default",
     "Correct the encoder of the authority.",
     [](const Sample &s, std::string &detail) {
         for (const auto &extension : s.parts.extensions)
             if (extension.criticalWritten && !extension.critical) {
                 detail = oidText(extension.oid);
                 return true;
             }
         return false;
     }},
    {"rfc5280-extension-list", Error, "RFC 5280 4.1", 0, 0, All,
     "The list of extensions is empty or not well formed", "Correct the encoder of the authority.",
     [](const Sample &s, std::string &) { return !s.parts.wellFormed; }},
    {"rfc5280-extension-once", Error, "RFC 5280 4.2", 0, 0, All, "An extension is there twice",
     "Remove one from the profile.", repeated},
    {"rfc5280-extension-form", Error, "RFC 5280 4.2", 0, 0, All,
     "An extension does not follow its format", "Correct the encoder of the authority.",
     [](const Sample &s, std::string &) { return s.certificate.badExtensions > 0; }},
    {"rfc5280-unknown-critical", Warning, "RFC 5280 4.2", 0, 0, All,
     "A critical extension is none of RFC 5280: most programs refuse the certificate",
     "Mark it as not critical unless all who read the certificate know it.",
     [](const Sample &s, std::string &detail) {
         for (const auto &extension : s.parts.extensions)
             if (extension.critical && !isKnown(extension.oid)) {
                 detail = oidText(extension.oid);
                 return true;
             }
         return false;
     }},
    {"rfc6962-precertificate", Error, "RFC 6962 3.1", 0, 0, All,
     "It is a precertificate and must not be used", "Use the certificate that was issued after it.",
     [](const Sample &s, std::string &) {
         return s.parts.named(x509::PrecertificatePoisonOid) != nullptr;
     }},
    {"rfc5280-serial-positive", Error, "RFC 5280 4.1.2.2", 0, 0, All,
     "The serial number is negative", "Serial numbers must be positive; have it issued again.",
     [](const Sample &s, std::string &) { return s.certificate.negativeSerial; }},
    {"rfc5280-serial-not-zero", Error, "RFC 5280 4.1.2.2", 0, 0, All, "The serial number is zero",
     "Serial numbers must be positive; have it issued again.",
     [](const Sample &s, std::string &) { return magnitude(s.parts.serial).empty(); }},
    {"rfc5280-serial-length", Error, "RFC 5280 4.1.2.2", 0, 0, All,
     "The serial number is longer than 20 bytes", "Take at most 20 bytes, sign included.",
     [](const Sample &s, std::string &) { return s.parts.serial.size() > 20; }},
    {"br-serial-entropy", Warning, "TLS BR 7.1", day(2016, 9, 30), 0,
     PublicTls | Smime | CodeSigning, "The serial number is too short to hold 64 random bits",
     "Take serial numbers from a generator of random numbers, 9 bytes or more.",
     [](const Sample &s, std::string &detail) {
         detail = s.certificate.serial.substr(0, 16);
         return magnitude(s.parts.serial).size() < 8;
     }},
};

bool badForm(const Element &time, std::size_t size)
{
    return time.content.size() != size || time.content.back() != 'Z';
}

template <int Days> bool longerThan(const Sample &s, std::string &detail)
{
    // BR 1.6.1: a day is 86,400 seconds, and any second more counts as a day.
    detail = std::to_string((s.seconds + 86399) / 86400) + " days";
    return s.seconds > std::int64_t{Days} * 86400;
}

#define SHORTER "Have it issued again for a shorter time, and renew by a program."
constexpr Rule Times[] = {
    {"rfc5280-utc-time-form", Error, "RFC 5280 4.1.2.5.1", 0, 0, All,
     "A UTCTime is not written as YYMMDDHHMMSSZ", "Correct the encoder of the authority.",
     [](const Sample &s, std::string &) {
         return (s.parts.notBefore.is(UtcTime) && badForm(s.parts.notBefore, 13))
             || (s.parts.notAfter.is(UtcTime) && badForm(s.parts.notAfter, 13));
     }},
    {"rfc5280-generalized-time-form", Error, "RFC 5280 4.1.2.5.2", 0, 0, All,
     "A GeneralizedTime is not written as YYYYMMDDHHMMSSZ", "Correct the encoder of the authority.",
     [](const Sample &s, std::string &) {
         return (s.parts.notBefore.is(GeneralizedTime) && badForm(s.parts.notBefore, 15))
             || (s.parts.notAfter.is(GeneralizedTime) && badForm(s.parts.notAfter, 15));
     }},
    {"rfc5280-utc-time-until-2049", Error, "RFC 5280 4.1.2.5", 0, 0, All,
     "A date before 2050 is a GeneralizedTime", "Write dates through 2049 as UTCTime.",
     [](const Sample &s, std::string &) {
         return (s.parts.notBefore.is(GeneralizedTime) && s.certificate.notBefore < day(2050, 1, 1))
             || (s.parts.notAfter.is(GeneralizedTime) && s.certificate.notAfter < day(2050, 1, 1));
     }},
    {"rfc5280-validity-order", Error, "RFC 5280 4.1.2.5", 0, 0, All, "It ends before it begins",
     "Have it issued again.", [](const Sample &s, std::string &) { return s.seconds < 1; }},
    {"rfc5280-no-end", Note, "RFC 5280 4.1.2.5", 0, 0, Leaves,
     "It states that it has no well-defined end", "Give it an end, so that its key is renewed.",
     [](const Sample &s, std::string &) { return s.certificate.notAfter >= day(9999, 12, 31); }},
    {"br-validity-60-months", Error, "TLS BR 1.0 9.4", day(2012, 7, 1), day(2015, 4, 1), PublicTls,
     "It lives longer than 60 months", SHORTER, longerThan<1827>},
    {"br-validity-39-months", Error, "TLS BR 1.0 9.4.1", day(2015, 4, 1), day(2018, 3, 1),
     PublicTls, "It lives longer than 39 months", SHORTER, longerThan<1188>},
    {"br-validity-825-days", Error, "TLS BR 6.3.2 (ballot 193)", day(2018, 3, 1), day(2020, 9, 1),
     PublicTls, "It lives longer than 825 days", SHORTER, longerThan<825>},
    {"br-validity-398-days", Error, "TLS BR 6.3.2 (SC-31)", day(2020, 9, 1), day(2026, 3, 15),
     PublicTls, "It lives longer than 398 days", SHORTER, longerThan<398>},
    {"br-validity-200-days", Error, "TLS BR 6.3.2 (SC-081v3)", day(2026, 3, 15), day(2027, 3, 15),
     PublicTls, "It lives longer than 200 days", SHORTER, longerThan<200>},
    {"br-validity-100-days", Error, "TLS BR 6.3.2 (SC-081v3)", day(2027, 3, 15), day(2029, 3, 15),
     PublicTls, "It lives longer than 100 days", SHORTER, longerThan<100>},
    {"br-validity-47-days", Error, "TLS BR 6.3.2 (SC-081v3)", day(2029, 3, 15), 0, PublicTls,
     "It lives longer than 47 days", SHORTER, longerThan<47>},
    {"private-validity-825-days", Warning, "Apple support 103769", day(2019, 7, 1), 0, PrivateTls,
     "It lives longer than 825 days: Apple's systems refuse it whoever issued it", SHORTER,
     longerThan<825>},
    {"smime-validity-1185-days", Error, "S/MIME BR 6.3.2", day(2023, 9, 1), day(2025, 7, 15), Smime,
     "It lives longer than 1185 days", SHORTER, longerThan<1185>},
    {"smime-validity-825-days", Error, "S/MIME BR 6.3.2 (SMC08)", day(2025, 7, 15), 0, Smime,
     "It lives longer than 825 days", SHORTER, longerThan<825>},
    {"code-validity-39-months", Error, "Code Signing BR 6.3.2", 0, day(2026, 3, 1), CodeSigning,
     "It lives longer than 39 months", SHORTER, longerThan<1188>},
    {"code-validity-460-days", Error, "Code Signing BR 6.3.2 (CSC-31)", day(2026, 3, 1), 0,
     CodeSigning, "It lives longer than 460 days", SHORTER, longerThan<460>},
};
#undef SHORTER

}  // namespace

std::span<const Rule> structureRules()
{
    return Structure;
}

std::span<const Rule> timeRules()
{
    return Times;
}

}  // namespace crypto::lint
