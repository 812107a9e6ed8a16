// SPDX-License-Identifier: GPL-3.0-or-later
// Basic constraints, key usage and extended key usage.
#include "crypto/lint/rule.h"
#include "crypto/x509/signer.h"

#include <algorithm>

namespace crypto::lint {

namespace {

using namespace crypto::der;
using namespace crypto::x509;
using enum Severity;

constexpr std::uint16_t Encipher = KeyEncipherment | DataEncipherment;

bool hasExtension(const Sample &s, std::uint8_t arc)
{
    return s.extension(arc) != nullptr;
}

bool keyIs(const Sample &s, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(), [&](const char *name) {
        return s.certificate.key.algorithm.starts_with(name);
    });
}

bool hasKeyUsage(const Sample &s)
{
    return hasExtension(s, idce::KeyUsage);
}

constexpr Rule Usage[] = {
    {"rfc5280-constraints-critical", Error, "RFC 5280 4.2.1.9", 0, 0, Authority,
     "The basic constraints of an authority are not critical", "Mark them as critical.",
     [](const Sample &s, std::string &) {
         const auto *constraints = s.extension(idce::BasicConstraints);
         return constraints && !constraints->critical;
     }},
    {"rfc5280-usage-without-authority", Error, "RFC 5280 4.2.1.3", 0, 0, Leaves,
     "It may sign certificates by its key usage but is no authority",
     "Take keyCertSign away, or make it an authority.",
     [](const Sample &s, std::string &) { return s.hasUsage(KeyCertSign); }},
    {"rfc5280-path-length-without-authority", Error, "RFC 5280 4.2.1.9", 0, 0, Leaves,
     "It has a path length but is no authority", "Leave the path length out.",
     [](const Sample &s, std::string &) { return s.certificate.pathLength >= 0; }},
    {"rfc5280-path-length-without-usage", Error, "RFC 5280 4.2.1.9", 0, 0, Authority,
     "It has a path length but may not sign certificates", "Leave the path length out.",
     [](const Sample &s, std::string &) {
         return s.certificate.pathLength >= 0 && hasKeyUsage(s) && !s.hasUsage(KeyCertSign);
     }},
    {"br-root-path-length", Note, "TLS BR 7.1.2.1.4", 0, 0, Authority, "A root has a path length",
     "Limit its intermediates instead.",
     [](const Sample &s, std::string &) { return s.selfIssued && s.certificate.pathLength >= 0; }},
    {"rfc5280-authority-usage", Error, "RFC 5280 4.2.1.3", 0, 0, Authority,
     "An authority has no key usage", "Add keyCertSign and cRLSign.",
     [](const Sample &s, std::string &) { return !hasKeyUsage(s); }},
    {"rfc5280-authority-signs", Error, "RFC 5280 4.2.1.3", 0, 0, Authority,
     "The key usage of an authority lacks keyCertSign", "Add keyCertSign.",
     [](const Sample &s, std::string &) { return hasKeyUsage(s) && !s.hasUsage(KeyCertSign); }},
    {"br-authority-signs-lists", Warning, "TLS BR 7.1.2.10.7", 0, 0, Authority,
     "The key usage of an authority lacks cRLSign", "Add cRLSign: its lists are refused without.",
     [](const Sample &s, std::string &) { return hasKeyUsage(s) && !s.hasUsage(CrlSign); }},
    {"rfc5280-usage-critical", Warning, "RFC 5280 4.2.1.3", 0, 0, All,
     "The key usage is not critical", "Mark it as critical.",
     [](const Sample &s, std::string &) {
         const auto *usage = s.extension(idce::KeyUsage);
         return usage && !usage->critical;
     }},
    {"rfc5280-usage-not-empty", Error, "RFC 5280 4.2.1.3", 0, 0, All, "The key usage is empty",
     "Name a usage, or leave the extension out.",
     [](const Sample &s, std::string &) { return hasKeyUsage(s) && s.certificate.keyUsage == 0; }},
    {"x690-usage-bits", Error, "X.690 11.2.2", 0, 0, All,
     "The key usage has unknown bits, or zero bits at its end",
     "Correct the encoder of the authority.",
     [](const Sample &s, std::string &) {
         const auto *usage = s.extension(idce::KeyUsage);
         const auto bits = usage ? first(usage->value, BitString) : std::nullopt;
         if (!bits || bits->content.size() < 2)
             return false;
         const std::uint8_t unused = bits->content[0], last = bits->content.back();
         return bits->content.size() > 3 || (bits->content.size() == 3 && last != 0x80)
             || unused > 7 || !(last & (1u << unused));
     }},
    {"rfc5280-only-needs-agreement", Error, "RFC 5280 4.2.1.3", 0, 0, All,
     "encipherOnly or decipherOnly stands without keyAgreement", "Take it away.",
     [](const Sample &s, std::string &) {
         return s.hasUsage(EncipherOnly | DecipherOnly) && !s.hasUsage(KeyAgreement);
     }},
    {"rfc3279-rsa-usage", Error, "RFC 3279 2.3.1", 0, 0, All,
     "An RSA key is to be used for key agreement", "Take keyAgreement away.",
     [](const Sample &s, std::string &) {
         return keyIs(s, {"RSA"}) && s.hasUsage(KeyAgreement | EncipherOnly | DecipherOnly);
     }},
    {"rfc8813-ec-usage", Error, "RFC 8813 3", day(2020, 8, 1), 0, All,
     "An EC key is to be used for encipherment", "Take keyEncipherment and dataEncipherment away.",
     [](const Sample &s, std::string &) {
         return s.certificate.key.algorithm == "EC" && s.hasUsage(Encipher);
     }},
    {"rfc9295-edwards-usage", Error, "RFC 8410 5, RFC 9295 3", 0, 0, All,
     "An Ed25519 or Ed448 key is to be used for more than signatures",
     "Keep digitalSignature, nonRepudiation, keyCertSign and cRLSign.",
     [](const Sample &s, std::string &) {
         return keyIs(s, {"Ed25519", "Ed448"}) && s.hasUsage(Encipher | KeyAgreement);
     }},
    {"rfc9295-montgomery-usage", Error, "RFC 8410 5, RFC 9295 3", 0, 0, All,
     "An X25519 or X448 key is to be used for more than key agreement", "Keep keyAgreement alone.",
     [](const Sample &s, std::string &) {
         return keyIs(s, {"X25519", "X448"}) && hasKeyUsage(s)
             && (!s.hasUsage(KeyAgreement)
                 || s.hasUsage(DigitalSignature | NonRepudiation | Encipher | KeyCertSign
                               | CrlSign));
     }},
    {"rfc9881-post-quantum-usage", Error, "RFC 9881 5, RFC 9909 5", 0, 0, All,
     "A post-quantum signature key is to be used for more than signatures",
     "Keep digitalSignature, nonRepudiation, keyCertSign and cRLSign.",
     [](const Sample &s, std::string &) {
         return keyIs(s, {"ML-DSA", "SLH-DSA"}) && s.hasUsage(Encipher | KeyAgreement);
     }},
    {"br-tls-usage", Error, "TLS BR 7.1.2.7.11", day(2023, 9, 15), 0, PublicTls,
     "The key usage of a server certificate allows signing of contracts, certificates or lists",
     "Keep digitalSignature, and keyEncipherment for RSA.",
     [](const Sample &s, std::string &) {
         return s.hasUsage(NonRepudiation | KeyCertSign | CrlSign | EncipherOnly | DecipherOnly);
     }},
    {"tls-ec-usage", Warning, "TLS BR 7.1.2.7.11, RFC 8446 4.4.2.2", 0, 0, Tls,
     "An EC key may not make digital signatures: TLS 1.3 cannot use it", "Add digitalSignature.",
     [](const Sample &s, std::string &) {
         return s.certificate.key.algorithm == "EC" && hasKeyUsage(s)
             && !s.hasUsage(DigitalSignature);
     }},
    {"tls-rsa-usage", Warning, "RFC 8446 4.4.2.2", 0, 0, Tls,
     "An RSA key may not make digital signatures: TLS 1.3 cannot use it", "Add digitalSignature.",
     [](const Sample &s, std::string &) {
         return keyIs(s, {"RSA"}) && hasKeyUsage(s) && !s.hasUsage(DigitalSignature);
     }},
    {"code-usage", Error, "Code Signing BR 7.1.2.3", 0, 0, CodeSigning,
     "The key usage of a code signing certificate lacks digitalSignature", "Add digitalSignature.",
     [](const Sample &s, std::string &) { return !s.hasUsage(DigitalSignature); }},
    {"smime-usage-present", Error, "S/MIME BR 7.1.2.3", day(2023, 9, 1), 0, Smime,
     "A mail certificate has no key usage", "Add digitalSignature or keyEncipherment.",
     [](const Sample &s, std::string &) { return !hasKeyUsage(s); }},
};

constexpr Rule Purposes[] = {
    {"rfc5280-purposes-not-empty", Error, "RFC 5280 4.2.1.12", 0, 0, All,
     "The extended key usage is empty", "Name a purpose, or leave the extension out.",
     [](const Sample &s, std::string &) {
         return hasExtension(s, idce::ExtendedKeyUsage) && s.certificate.extendedKeyUsage.empty();
     }},
    {"rfc5280-any-purpose-critical", Warning, "RFC 5280 4.2.1.12", 0, 0, All,
     "The extended key usage is critical and names any purpose", "Mark it as not critical.",
     [](const Sample &s, std::string &) {
         const auto *usage = s.extension(idce::ExtendedKeyUsage);
         return usage && usage->critical && s.hasPurpose("anyExtendedKeyUsage");
     }},
    {"purposes-twice", Warning, "RFC 5280 4.2.1.12", 0, 0, All,
     "A purpose of the extended key usage is there twice", "Keep one of them.",
     [](const Sample &s, std::string &detail) {
         const auto &all = s.certificate.extendedKeyUsage;
         for (std::size_t i = 1; i < std::min<std::size_t>(all.size(), 100); ++i)
             if (std::find(all.begin(), all.begin() + std::ptrdiff_t(i), all[i])
                 != all.begin() + std::ptrdiff_t(i)) {
                 detail = all[i];
                 return true;
             }
         return false;
     }},
    {"br-purpose-any", Error, "TLS BR 7.1.2.7.10", day(2012, 7, 1), 0,
     PublicTls | Smime | CodeSigning, "It names any extended key usage",
     "Name the purposes it is for.",
     [](const Sample &s, std::string &) { return s.hasPurpose("anyExtendedKeyUsage"); }},
    {"br-purposes-of-tls", Error, "TLS BR 7.1.2.7.10", day(2012, 7, 1), 0, PublicTls,
     "A server certificate is for mail, code, OCSP or time stamps as well",
     "Use one certificate for each.",
     [](const Sample &s, std::string &detail) {
         for (const char *other : {"emailProtection", "codeSigning", "OCSPSigning", "timeStamping"})
             if (s.hasPurpose(other)) {
                 detail = other;
                 return true;
             }
         return false;
     }},
    {"chrome-client-purpose", Note, "Chrome Root Program 1.6, 3.2", day(2026, 6, 15), 0, PublicTls,
     "A public server certificate is for TLS clients as well, which browsers' root programs end",
     "Use certificates of an own authority for clients.",
     [](const Sample &s, std::string &) { return s.hasPurpose("clientAuth"); }},
    {"br-server-purpose", Error, "TLS BR 7.1.2.7.10", day(2012, 7, 1), 0, PublicTls,
     "A public server certificate is not for the purpose serverAuth", "Add serverAuth.",
     [](const Sample &s, std::string &) { return !s.hasPurpose("serverAuth"); }},
    {"smime-purposes", Error, "S/MIME BR 7.1.2.3", day(2023, 9, 1), 0, Smime,
     "A mail certificate is for servers, code, OCSP or time stamps as well",
     "Use one certificate for each.",
     [](const Sample &s, std::string &detail) {
         for (const char *other : {"serverAuth", "codeSigning", "OCSPSigning", "timeStamping"})
             if (s.hasPurpose(other)) {
                 detail = other;
                 return true;
             }
         return false;
     }},
    {"code-purposes", Error, "Code Signing BR 7.1.2.3", 0, 0, CodeSigning,
     "A code signing certificate is for TLS servers or OCSP as well",
     "Use one certificate for each.",
     [](const Sample &s, std::string &) {
         return s.hasPurpose("serverAuth") || s.hasPurpose("OCSPSigning");
     }},
    {"br-ocsp-no-check", Error, "TLS BR 4.9.9, RFC 6960 4.2.2.2.1", 0, 0, Other,
     "The certificate of an OCSP responder lacks id-pkix-ocsp-nocheck", "Add it.",
     [](const Sample &s, std::string &) {
         return s.hasPurpose("OCSPSigning") && !s.parts.named(OcspNoCheckOid);
     }},
    {"rfc6960-no-check-elsewhere", Warning, "RFC 6960 4.2.2.2.1", 0, 0, All,
     "It has id-pkix-ocsp-nocheck but is no OCSP responder's", "Leave it out.",
     [](const Sample &s, std::string &) {
         return s.parts.named(OcspNoCheckOid) && !s.hasPurpose("OCSPSigning");
     }},
    {"rfc3161-time-stamping-critical", Error, "RFC 3161 2.3", 0, 0, Other,
     "The extended key usage of a time stamping certificate is not critical, or has more purposes",
     "Mark it as critical and keep timeStamping alone.",
     [](const Sample &s, std::string &) {
         const auto *usage = s.extension(idce::ExtendedKeyUsage);
         return s.hasPurpose("timeStamping")
             && (!usage->critical || s.certificate.extendedKeyUsage.size() != 1);
     }},
};

}  // namespace

std::span<const Rule> usageRules()
{
    return Usage;
}

std::span<const Rule> purposeRules()
{
    return Purposes;
}

}  // namespace crypto::lint
