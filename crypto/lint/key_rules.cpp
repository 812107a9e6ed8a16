// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and signatures: strength and encoding.
#include "crypto/lint/listed_keys.h"
#include "crypto/lint/rule.h"
#include "crypto/lint/weak_rsa.h"

#include <algorithm>

namespace crypto::lint {

namespace {

using namespace crypto::der;
using enum Severity;

std::optional<Element> keyAlgorithm(const Sample &s)
{
    const auto outer = first(s.parts.spki, Sequence);
    return outer ? first(outer->content, Sequence) : std::nullopt;
}

std::optional<Element> keyBits(const Sample &s)
{
    const auto outer = first(s.parts.spki, Sequence);
    Reader parts(outer ? outer->content : ByteView());
    parts.take(Sequence);
    return parts.take(BitString);
}

// What stands behind the OID of an AlgorithmIdentifier.
std::optional<Element> parameters(ByteView algorithmContent)
{
    Reader parts(algorithmContent);
    parts.take(Oid);
    return parts.next();
}

bool isNamed(const Sample &s, std::initializer_list<const char *> curves)
{
    return std::find(curves.begin(), curves.end(), s.certificate.key.curve) != curves.end();
}

bool isEc(const Sample &s)
{
    return s.certificate.key.algorithm == "EC";
}

constexpr Rule Keys[] = {
    {"rsa-2048", Error, "TLS BR 6.1.5, NIST SP 800-57 5.6.1", day(2014, 1, 1), 0, All,
     "The RSA key is shorter than 2048 bits", "Make a new key of 3072 bits, or P-256.",
     [](const Sample &s, std::string &detail) {
         detail = s.certificate.key.label();
         return s.isRsa() && s.certificate.key.bits < 2048;
     }},
    {"code-rsa-3072", Error, "Code Signing BR 6.1.5", day(2021, 6, 1), 0, CodeSigning,
     "The RSA key of a code signing certificate is shorter than 3072 bits",
     "Make a new key of 3072 bits or more.",
     [](const Sample &s, std::string &) { return s.isRsa() && s.certificate.key.bits < 3072; }},
    {"br-rsa-whole-bytes", Error, "TLS BR 6.1.5", day(2012, 7, 1), 0, PublicTls,
     "The number of bits of the RSA key is no multiple of 8", "Make a new key.",
     [](const Sample &s, std::string &detail) {
         detail = s.certificate.key.label();
         return s.isRsa() && s.certificate.key.bits % 8 != 0;
     }},
    {"rsa-exponent-odd", Error, "TLS BR 6.1.6, RFC 8017 3.1", 0, 0, All,
     "The RSA exponent is even, or less than 3", "Make a new key with the exponent 65537.",
     [](const Sample &s, std::string &) {
         return s.isRsa()
             && (s.exponent.empty() || !(s.exponent.back() & 1)
                 || (s.exponent.size() == 1 && s.exponent[0] < 3));
     }},
    {"br-rsa-exponent-range", Warning, "TLS BR 6.1.6, NIST SP 800-89 5.3.3", day(2013, 1, 1), 0,
     All, "The RSA exponent is not between 65537 and 2^256",
     "Make the next key with the exponent 65537.",
     [](const Sample &s, std::string &) {
         return s.isRsa() && (s.certificate.key.smallExponent || bitLength(s.exponent) > 256);
     }},
    {"br-rsa-small-factor", Error, "TLS BR 6.1.6, NIST SP 800-89 5.3.3", 0, 0, All,
     "The RSA modulus has a factor smaller than 752: the key is broken",
     "Replace the key at once and revoke.",
     [](const Sample &s, std::string &detail) {
         const auto factor = s.isRsa() ? smallFactor(s.modulus) : std::nullopt;
         detail = factor ? std::to_string(*factor) : std::string();
         return factor.has_value();
     }},
    {"rsa-roca", Error, "CVE-2017-15361, TLS BR 6.1.1.3", 0, 0, All,
     "The RSA key was made by a chip with the ROCA flaw: its factors can be computed",
     "Replace the key at once, made elsewhere, and revoke.",
     [](const Sample &s, std::string &) { return s.isRsa() && hasRocaFingerprint(s.modulus); }},
    {"rsa-debian", Error, "CVE-2008-0166, TLS BR 6.1.1.3", 0, 0, All,
     "The RSA key is one of those that Debian's OpenSSL of 2006 to 2008 made everywhere: anybody "
     "can have it",
     "Replace the key at once and revoke.",
     [](const Sample &s, std::string &) {
         return s.isRsa() && ListedKeys::ofThisMachine().contains(s.modulus);
     }},
    {"br-rsa-close-factors", Error, "TLS BR 6.1.1.3 (SC-073)", 0, 0, All,
     "The factors of the RSA key are so close together that Fermat's method finds them",
     "Replace the key at once and revoke.",
     [](const Sample &s, std::string &) { return s.isRsa() && hasCloseFactors(s.modulus, 100); }},
    {"rfc3279-rsa-parameters", Error, "RFC 3279 2.3.1", 0, 0, All,
     "The parameters of the RSA key's algorithm are not NULL",
     "Correct the encoder of the requester.",
     [](const Sample &s, std::string &) {
         const auto algorithm = keyAlgorithm(s);
         if (s.certificate.key.algorithm != "RSA" || !algorithm)
             return false;
         const auto value = parameters(algorithm->content);
         return !value || !value->is(Null);
     }},
    {"br-key-algorithm", Error, "TLS BR 6.1.5, 7.1.3.1", day(2020, 9, 30), 0, PublicTls,
     "The key is neither RSA nor on one of the curves P-256, P-384 and P-521",
     "Make a key that browsers accept.",
     [](const Sample &s, std::string &detail) {
         detail = s.certificate.key.label();
         return s.certificate.key.algorithm != "RSA"
             && !(isEc(s) && isNamed(s, {"P-256", "P-384", "P-521"}));
     }},
    {"dsa-key", Error, "NIST FIPS 186-5 1", day(2023, 2, 3), 0, All,
     "The key is a DSA key, which is no longer approved", "Make a key for ECDSA or EdDSA.",
     [](const Sample &s, std::string &) { return s.certificate.key.algorithm == "DSA"; }},
    {"rfc5480-named-curve", Error, "RFC 5480 2.1.1", 0, 0, All,
     "The curve is written out instead of named: such keys can be forged (CVE-2020-0601)",
     "Make a new key on a named curve.",
     [](const Sample &s, std::string &) { return s.certificate.key.explicitParameters; }},
    {"ec-224", Error, "NIST SP 800-57 5.6.1", day(2014, 1, 1), 0, All,
     "The curve gives less than 112 bits of strength", "Make a new key on P-256 or better.",
     [](const Sample &s, std::string &detail) {
         detail = s.certificate.key.label();
         return isEc(s) && s.certificate.key.shortKey;
     }},
    {"rfc5480-point-form", Error, "RFC 5480 2.2", 0, 0, All,
     "The EC point is not of a form or length that fits its curve",
     "Correct the encoder of the requester.",
     [](const Sample &s, std::string &) {
         const auto bits = isEc(s) && s.certificate.key.bits ? keyBits(s) : std::nullopt;
         if (!bits || bits->content.size() < 2)
             return false;
         const std::size_t field = (s.certificate.key.bits + 7) / 8;
         const std::size_t size = bits->content.size() - 1;
         const std::uint8_t form = bits->content[1];
         return !(form == 4 && size == 1 + 2 * field)
             && !((form == 2 || form == 3) && size == 1 + field);
     }},
    {"rfc8410-no-parameters", Error, "RFC 8410 3, RFC 9881 2, RFC 9909 3", 0, 0, All,
     "The algorithm of the key has parameters that must be absent",
     "Correct the encoder of the requester.",
     [](const Sample &s, std::string &) {
         const auto algorithm = keyAlgorithm(s);
         const std::string &name = s.certificate.key.algorithm;
         const bool bare = name == "Ed25519" || name == "Ed448" || name == "X25519"
             || name == "X448" || name.starts_with("ML-DSA") || name.starts_with("SLH-DSA")
             || name.starts_with("ML-KEM");
         return bare && algorithm && parameters(algorithm->content).has_value();
     }},
};

bool digestIs(const Sample &s, std::string_view digest)
{
    return s.certificate.signatureDigest == digest;
}

bool startsWith(const Sample &s, std::string_view prefix)
{
    return s.certificate.signatureAlgorithm.starts_with(prefix);
}

std::optional<Element> signatureParameters(const Sample &s)
{
    const auto outer = first(s.parts.outerAlgorithm, Sequence);
    return outer ? parameters(outer->content) : std::nullopt;
}

constexpr Rule Signatures[] = {
    {"signature-md5", Error, "RFC 6151 2", 0, 0, All,
     "The signature uses MD2, MD4 or MD5: certificates can be forged",
     "Have it issued again with SHA-256 or better.",
     [](const Sample &s, std::string &detail) {
         detail = s.certificate.signatureDigest;
         return !s.selfIssued && (digestIs(s, "MD5") || digestIs(s, "MD4") || digestIs(s, "MD2"));
     }},
    {"br-signature-sha1", Error, "TLS BR 7.1.3.2 (ballot 118)", day(2016, 1, 1), 0,
     PublicTls | Smime | CodeSigning, "The signature uses SHA-1",
     "Have it issued again with SHA-256 or better.",
     [](const Sample &s, std::string &) { return !s.selfIssued && digestIs(s, "SHA-1"); }},
    {"private-signature-sha1", Warning, "RFC 6194 3, NIST SP 800-131A", day(2014, 1, 1), 0,
     PrivateTls | Authority | Other, "The signature uses SHA-1",
     "Have it issued again with SHA-256 or better.",
     [](const Sample &s, std::string &) { return !s.selfIssued && digestIs(s, "SHA-1"); }},
    {"rfc4055-rsa-parameters", Error, "RFC 4055 5", 0, 0, All,
     "The parameters of an RSA signature's algorithm are not NULL",
     "Correct the encoder of the authority.",
     [](const Sample &s, std::string &) {
         if (s.certificate.signatureAlgorithm.find("WithRSAEncryption") == std::string::npos)
             return false;
         const auto value = signatureParameters(s);
         return !value || !value->is(Null);
     }},
    {"rfc5758-ecdsa-parameters", Error, "RFC 5758 3.2", 0, 0, All,
     "The algorithm of an ECDSA signature has parameters", "Correct the encoder of the authority.",
     [](const Sample &s, std::string &) {
         return startsWith(s, "ecdsa-with-") && signatureParameters(s).has_value();
     }},
    {"rfc4055-pss-parameters", Error, "RFC 4055 3.1", 0, 0, All,
     "An RSA-PSS signature has no parameters, or its digest is SHA-1",
     "State SHA-256 or better for digest and mask.",
     [](const Sample &s, std::string &) {
         if (!startsWith(s, "RSASSA-PSS"))
             return false;
         const auto value = signatureParameters(s);
         return !value || !value->is(Sequence) || digestIs(s, "SHA-1");
     }},
    {"rfc5480-ecdsa-form", Error, "RFC 5480 A, RFC 3279 2.2.3", 0, 0, All,
     "An ECDSA signature is not written as DER", "Correct the encoder of the authority.",
     [](const Sample &s, std::string &) {
         return startsWith(s, "ecdsa-with-")
             && x509::derFault(s.parts.signature.subspan(1)).has_value();
     }},
    {"br-signature-algorithm", Error, "TLS BR 7.1.3.2", day(2020, 9, 30), 0, PublicTls,
     "The signature is neither RSA nor ECDSA with SHA-256, SHA-384 or SHA-512",
     "Have it issued again.",
     [](const Sample &s, std::string &detail) {
         detail = s.certificate.signatureAlgorithm;
         const bool digest =
             digestIs(s, "SHA-256") || digestIs(s, "SHA-384") || digestIs(s, "SHA-512");
         const bool kind =
             startsWith(s, "sha") || startsWith(s, "RSASSA-PSS") || startsWith(s, "ecdsa-with-");
         return !(digest && kind);
     }},
    {"private-self-signed", Note, "RFC 5280 3.2", 0, 0, Leaves,
     "It is self-signed and no authority: each client must trust it by itself",
     "Have it issued by an authority.",
     [](const Sample &s, std::string &) { return s.selfIssued; }},
};

}  // namespace

std::span<const Rule> keyRules()
{
    return Keys;
}

std::span<const Rule> signatureRules()
{
    return Signatures;
}

}  // namespace crypto::lint
