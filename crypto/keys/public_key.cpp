// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/keys/public_key.h"

#include "crypto/base/der.h"
#include "crypto/base/oid_names.h"

#include <botan/bigint.h>
#include <botan/ec_group.h>

#include <algorithm>
#include <map>

namespace crypto {

namespace {

using namespace crypto::der;

std::uint32_t curveBits(std::string_view name)
{
    // The number in the name is the field size for every named curve in use.
    if (name == "SM2")
        return 256;
    std::uint32_t bits = 0;
    for (const char c : name) {
        if (c >= '0' && c <= '9')
            bits = bits * 10 + static_cast<std::uint32_t>(c - '0');
        else if (bits)
            break;
    }
    return bits;
}

struct KnownCurve {
    std::string name;
    Bytes prime, b;
};

// Compared byte by byte with parameters written out in a key; nothing is computed with those.
const std::vector<KnownCurve> &knownCurves()
{
    static const std::vector<KnownCurve> curves = [] {
        std::vector<KnownCurve> out;
        const std::pair<const char *, const char *> names[] = {
            {"secp192r1", "P-192"},
            {"secp224r1", "P-224"},
            {"secp256r1", "P-256"},
            {"secp384r1", "P-384"},
            {"secp521r1", "P-521"},
            {"secp256k1", "secp256k1"},
            {"brainpool256r1", "brainpoolP256r1"},
            {"brainpool384r1", "brainpoolP384r1"},
            {"brainpool512r1", "brainpoolP512r1"}};
        for (const auto &[botanName, name] : names) {
            try {
                const auto group = Botan::EC_Group::from_name(botanName);
                out.push_back(
                    {name, group.get_p().serialize<Bytes>(), group.get_b().serialize<Bytes>()});
            } catch (const std::exception &) {
                // A curve this build of the library lacks cannot be recognised; it stays
                // "explicit".
            }
        }
        return out;
    }();
    return curves;
}

bool same(ByteView a, ByteView b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

// ECParameters of RFC 3279 2.3.5: version, fieldID, curve {a, b, seed}, base, order, cofactor.
void readExplicitCurve(ByteView content, PublicKeyInfo &out)
{
    out.explicitParameters = true;
    out.curve = "explicit";
    Reader parameters(content);
    parameters.take(Integer);
    const auto field = parameters.take(Sequence);
    const auto curve = parameters.take(Sequence);
    if (!field || !curve)
        return;
    Reader fieldId(field->content);
    const auto kind = fieldId.take(Oid);
    if (!kind)
        return;
    if (oidText(kind->content) != "1.2.840.10045.1.1") {
        Reader binary(fieldId.rest());
        if (const auto sequence = binary.take(Sequence))
            if (const auto m = first(sequence->content, Integer))
                out.bits = static_cast<std::uint32_t>(
                    std::min<std::uint64_t>(integerValue(m->content).value_or(0), 65536));
        return;
    }
    const auto prime = fieldId.take(Integer);
    if (!prime)
        return;
    out.bits = bitLength(prime->content);
    Reader coefficients(curve->content);
    coefficients.take(OctetString);
    const auto b = coefficients.take(OctetString);
    if (!b)
        return;
    for (const KnownCurve &known : knownCurves())
        if (same(magnitude(prime->content), known.prime) && same(magnitude(b->content), known.b))
            out.curve = known.name;
}

void readEc(Reader &algorithm, PublicKeyInfo &out)
{
    const auto parameters = algorithm.next();
    if (!parameters)
        return;
    if (parameters->is(Oid)) {
        const OidName curve = oidName(parameters->content);
        out.curve =
            curve.kind == OidKind::Curve ? std::string(curve.name) : oidText(parameters->content);
        out.bits = curve.kind == OidKind::Curve ? curveBits(curve.name) : 0;
    } else if (parameters->is(Sequence)) {
        readExplicitCurve(parameters->content, out);
    }
}

void readRsa(ByteView key, PublicKeyInfo &out)
{
    const auto sequence = first(key, Sequence);
    if (!sequence)
        return;
    Reader numbers(sequence->content);
    const auto modulus = numbers.take(Integer);
    const auto exponent = numbers.take(Integer);
    if (modulus)
        out.bits = bitLength(modulus->content);
    if (exponent) {
        const auto value = integerValue(exponent->content);
        out.smallExponent = value && *value < 65537;
    }
}

void readPrime(Reader &algorithm, PublicKeyInfo &out)
{
    // Dss-Parms and DomainParameters (RFC 3279 2.3.2, 2.3.3) both begin with p.
    if (const auto parameters = algorithm.take(Sequence))
        if (const auto prime = first(parameters->content, Integer))
            out.bits = bitLength(prime->content);
}

PublicKeyInfo::Quantum quantumOf(std::string_view name, std::string_view oid)
{
    using enum PublicKeyInfo::Quantum;
    const auto starts = [](std::string_view text, std::string_view prefix) {
        return text.substr(0, prefix.size()) == prefix;
    };
    if (starts(name, "MLDSA") || starts(oid, "2.16.840.1.114027.80.8.1.")
        || starts(oid, "2.16.840.1.114027.80.9.1."))
        return Hybrid;  // composites; the two arcs are those of the drafts before IANA's
    for (const std::string_view safe : {"ML-", "HashML-", "SLH-", "XMSS", "HSS-"})
        if (starts(name, safe))
            return Safe;
    return Vulnerable;
}

}  // namespace

std::string PublicKeyInfo::label() const
{
    if (!curve.empty())
        return algorithm + ' ' + curve;
    if (bits
        && (algorithm == "RSA" || algorithm == "DSA" || algorithm == "RSA-PSS" || algorithm == "DH"
            || algorithm == "EC"))
        return algorithm + ' ' + std::to_string(bits);
    return algorithm;
}

Result<PublicKeyInfo> describePublicKey(ByteView spkiDer)
{
    const auto malformed = [](const char *why) {
        return Error{ErrorCode::Malformed, "public key", why};
    };
    const auto outer = first(spkiDer, Sequence);
    if (!outer)
        return malformed("SubjectPublicKeyInfo is no SEQUENCE");
    Reader parts(outer->content);
    const auto algorithmElement = parts.take(Sequence);
    const auto key = parts.take(BitString);
    if (!algorithmElement || !key || key->content.empty())
        return malformed("SubjectPublicKeyInfo lacks its algorithm or its key");
    Reader algorithm(algorithmElement->content);
    const auto oid = algorithm.take(Oid);
    if (!oid)
        return malformed("AlgorithmIdentifier lacks its identifier");

    PublicKeyInfo out;
    const OidName known = oidName(oid->content);
    out.known = known.kind == OidKind::PublicKey;
    out.algorithm = out.known ? std::string(known.name) : oidText(oid->content);
    out.quantum = quantumOf(out.known ? known.name : std::string_view(),
                            out.known ? std::string_view() : std::string_view(out.algorithm));
    if (out.algorithm == "RSA" || out.algorithm == "RSA-PSS" || out.algorithm == "RSA-OAEP")
        readRsa(key->content.subspan(1), out);
    else if (out.algorithm == "EC")
        readEc(algorithm, out);
    else if (out.algorithm == "DSA" || out.algorithm == "DH")
        readPrime(algorithm, out);
    else if (out.algorithm == "Ed25519" || out.algorithm == "X25519")
        out.bits = 256;
    else if (out.algorithm == "Ed448" || out.algorithm == "X448")
        out.bits = 448;
    const bool prime = out.algorithm == "RSA" || out.algorithm == "RSA-PSS"
        || out.algorithm == "DSA" || out.algorithm == "DH";
    out.shortKey =
        (prime && out.bits < 2048) || (out.algorithm == "EC" && out.bits && out.bits < 224);
    return out;
}

}  // namespace crypto
