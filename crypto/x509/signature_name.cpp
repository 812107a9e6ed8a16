// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/signature_name.h"

#include "crypto/base/der.h"
#include "crypto/base/oid_names.h"

#include <algorithm>

namespace crypto::x509 {

namespace {

using namespace crypto::der;

// "sha256WithRSAEncryption" and "ecdsa-with-SHA256" -> "SHA-256".
std::string digestIn(std::string_view name)
{
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    });
    constexpr std::pair<const char *, const char *> Digests[] = {{"sha3-224", "SHA3-224"},
                                                                 {"sha3-256", "SHA3-256"},
                                                                 {"sha3-384", "SHA3-384"},
                                                                 {"sha3-512", "SHA3-512"},
                                                                 {"sha224", "SHA-224"},
                                                                 {"sha256", "SHA-256"},
                                                                 {"sha384", "SHA-384"},
                                                                 {"sha512", "SHA-512"},
                                                                 {"sha1", "SHA-1"},
                                                                 {"md5", "MD5"},
                                                                 {"md4", "MD4"},
                                                                 {"md2", "MD2"},
                                                                 {"sm3", "SM3"}};
    for (const auto &[text, digest] : Digests)
        if (lower.find(text) != std::string::npos)
            return digest;
    return {};
}

// RFC 4055 3.1: hashAlgorithm [0], SHA-1 when absent.
std::string pssDigest(Reader &algorithm)
{
    const auto parameters = algorithm.take(Sequence);
    Reader fields(parameters ? parameters->content : ByteView());
    const auto hash = fields.takeContext(0);
    if (!hash)
        return "SHA-1";
    const auto identifier = first(hash->content, Sequence);
    const auto oid = identifier ? first(identifier->content, Oid) : std::nullopt;
    return oid ? oidLabel(oid->content) : std::string();
}

}  // namespace

SignatureName signatureName(ByteView algorithmDer)
{
    SignatureName out;
    const auto outer = first(algorithmDer, Sequence);
    Reader algorithm(outer ? outer->content : ByteView());
    const auto oid = algorithm.take(Oid);
    if (!oid)
        return out;
    const OidName known = oidName(oid->content);
    out.known = known.kind == OidKind::Signature || known.kind == OidKind::PublicKey;
    out.name = out.known ? std::string(known.name) : oidText(oid->content);
    if (out.name == "RSA-PSS") {
        out.digest = pssDigest(algorithm);
        std::string compact = out.digest;
        compact.erase(std::remove(compact.begin(), compact.end(), '-'), compact.end());
        out.name = "RSASSA-PSS-" + compact;
    } else {
        out.digest = known.kind == OidKind::Signature ? digestIn(out.name) : std::string();
    }
    if (known.kind == OidKind::PublicKey) {
        using enum PublicKeyInfo::Quantum;
        if (out.name.starts_with("MLDSA"))
            out.quantum = Hybrid;
        else if (out.name.starts_with("ML-") || out.name.starts_with("SLH-")
                 || out.name.starts_with("HashML-") || out.name.starts_with("XMSS")
                 || out.name.starts_with("HSS-"))
            out.quantum = Safe;
    }
    return out;
}

}  // namespace crypto::x509
