// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/keys/private_key.h"

#include "crypto/base/der.h"
#include "crypto/base/oid_names.h"

#include <botan/asn1_obj.h>
#include <botan/ber_dec.h>
#include <botan/ecdsa.h>
#include <botan/pk_keys.h>
#include <botan/pubkey.h>
#include <botan/x509_key.h>

namespace crypto {

namespace {

constexpr std::uint32_t MaxRsaBits = 16384;
constexpr std::uint32_t MaxExponentBits = 64;
constexpr std::uint32_t MaxDsaBits = 4096;

struct NamedScheme {
    std::string_view signature;  // as in oid_names
    std::string_view key;
    const char *padding;  // Botan's words
};

// Spelled out, because the library refuses the old digests when it is given the identifier alone.
constexpr NamedScheme Schemes[] = {
    {"md5WithRSAEncryption", "RSA", "PKCS1v15(MD5)"},
    {"md5WithRSA", "RSA", "PKCS1v15(MD5)"},
    {"sha1WithRSAEncryption", "RSA", "PKCS1v15(SHA-1)"},
    {"sha1WithRSA", "RSA", "PKCS1v15(SHA-1)"},
    {"sha224WithRSAEncryption", "RSA", "PKCS1v15(SHA-224)"},
    {"sha256WithRSAEncryption", "RSA", "PKCS1v15(SHA-256)"},
    {"sha384WithRSAEncryption", "RSA", "PKCS1v15(SHA-384)"},
    {"sha512WithRSAEncryption", "RSA", "PKCS1v15(SHA-512)"},
    {"sha3-256WithRSAEncryption", "RSA", "PKCS1v15(SHA-3(256))"},
    {"sha3-384WithRSAEncryption", "RSA", "PKCS1v15(SHA-3(384))"},
    {"sha3-512WithRSAEncryption", "RSA", "PKCS1v15(SHA-3(512))"},
    {"ecdsa-with-SHA1", "EC", "SHA-1"},
    {"ecdsa-with-SHA224", "EC", "SHA-224"},
    {"ecdsa-with-SHA256", "EC", "SHA-256"},
    {"ecdsa-with-SHA384", "EC", "SHA-384"},
    {"ecdsa-with-SHA512", "EC", "SHA-512"},
    {"ecdsa-with-SHA3-256", "EC", "SHA-3(256)"},
    {"ecdsa-with-SHA3-384", "EC", "SHA-3(384)"},
    {"ecdsa-with-SHA3-512", "EC", "SHA-3(512)"},
    {"dsa-with-SHA1", "DSA", "SHA-1"},
    {"dsa-with-SHA224", "DSA", "SHA-224"},
    {"dsa-with-SHA256", "DSA", "SHA-256"},
    {"dsa-with-SHA384", "DSA", "SHA-384"},
    {"dsa-with-SHA512", "DSA", "SHA-512"},
};

Error unsupported(const std::string &what)
{
    return Error{ErrorCode::Unsupported, "signature", what};
}

std::uint32_t exponentBits(ByteView spki)
{
    using namespace der;
    const auto outer = first(spki, Sequence);
    Reader parts(outer ? outer->content : ByteView());
    parts.take(Sequence);
    const auto key = parts.take(BitString);
    if (!key || key->content.empty())
        return 0;
    const auto numbers = first(key->content.subspan(1), Sequence);
    Reader reader(numbers ? numbers->content : ByteView());
    reader.take(Integer);
    const auto exponent = reader.take(Integer);
    return exponent ? bitLength(exponent->content) : 0;
}

}  // namespace

struct VerifyingKey::Parts {
    PublicKeyInfo info;
    std::unique_ptr<Botan::Public_Key> key;
    // The verifier of the algorithm used last: one issuer nearly always signs with one.
    mutable Bytes algorithm;
    mutable std::unique_ptr<Botan::PK_Verifier> verifier;
};

VerifyingKey::VerifyingKey(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
VerifyingKey::VerifyingKey(VerifyingKey &&) noexcept = default;
VerifyingKey &VerifyingKey::operator=(VerifyingKey &&) noexcept = default;
VerifyingKey::~VerifyingKey() = default;

Result<VerifyingKey> VerifyingKey::load(ByteView spkiDer)
{
    auto info = describePublicKey(spkiDer);
    if (!info)
        return info.error();
    const bool rsa = info->algorithm == "RSA" || info->algorithm == "RSA-PSS";
    if (rsa && (info->bits > MaxRsaBits || exponentBits(spkiDer) > MaxExponentBits))
        return Error{ErrorCode::TooLarge, "public key",
                     "RSA key above 16384 bits or exponent above 64 bits"};
    if (info->algorithm == "DSA" && info->bits > MaxDsaBits)
        return Error{ErrorCode::TooLarge, "public key", "DSA key above 4096 bits"};
    if (info->curve == "explicit")
        return unsupported("elliptic curve with parameters of its own");
    const bool checkable = rsa || info->algorithm == "DSA" || info->algorithm == "EC"
        || info->algorithm == "Ed25519" || info->algorithm == "Ed448"
        || info->algorithm.starts_with("ML-DSA") || info->algorithm.starts_with("SLH-DSA");
    if (!checkable)
        return unsupported("no check for " + info->algorithm);
    try {
        auto parts = std::make_unique<Parts>();
        parts->info = std::move(info.value());
        parts->key = Botan::X509::load_key(spkiDer);
        if (const auto *ecdsa = dynamic_cast<const Botan::EC_PublicKey *>(parts->key.get());
            ecdsa && parts->key->algo_name() != "ECDSA")
            parts->key = std::make_unique<Botan::ECDSA_PublicKey>(ecdsa->domain(),
                                                                  ecdsa->_public_ec_point());
        return VerifyingKey(std::move(parts));
    } catch (const std::exception &error) {
        return unsupported(error.what());
    }
}

Result<bool> VerifyingKey::verifies(ByteView data, ByteView algorithmDer, ByteView signature) const
{
    try {
        if (!m_parts->verifier
            || !std::equal(algorithmDer.begin(), algorithmDer.end(), m_parts->algorithm.begin(),
                           m_parts->algorithm.end())) {
            const auto outer = der::first(algorithmDer, der::Sequence);
            const auto oid = outer ? der::first(outer->content, der::Oid) : std::nullopt;
            if (!oid)
                return Error{ErrorCode::Malformed, "signature",
                             "AlgorithmIdentifier without identifier"};
            const std::string name = oidLabel(oid->content);
            std::unique_ptr<Botan::PK_Verifier> verifier;
            for (const NamedScheme &scheme : Schemes) {
                if (scheme.signature != name)
                    continue;
                if (scheme.key != m_parts->info.algorithm)
                    return false;  // a key of another kind cannot have made it
                const auto format = scheme.key == "RSA" ? Botan::Signature_Format::Standard
                                                        : Botan::Signature_Format::DerSequence;
                verifier =
                    std::make_unique<Botan::PK_Verifier>(*m_parts->key, scheme.padding, format);
            }
            if (!verifier) {
                const bool pss = name == "RSA-PSS" && m_parts->info.algorithm.starts_with("RSA");
                if (!pss && name != m_parts->info.algorithm)
                    // Another key's own algorithm: wrong. A scheme we lack (MD2, GOST): nobody
                    // knows.
                    return oidName(oid->content).kind == OidKind::PublicKey
                        ? Result<bool>(false)
                        : Result<bool>(unsupported(name));
                Botan::AlgorithmIdentifier identifier;
                Botan::BER_Decoder(algorithmDer).decode(identifier);
                verifier = std::make_unique<Botan::PK_Verifier>(*m_parts->key, identifier);
            }
            m_parts->algorithm.assign(algorithmDer.begin(), algorithmDer.end());
            m_parts->verifier = std::move(verifier);
        }
        return m_parts->verifier->verify_message(data, signature);
    } catch (const Botan::Decoding_Error &) {
        return false;  // the signature value itself is not of its form
    } catch (const std::exception &error) {
        return unsupported(error.what());
    }
}

}  // namespace crypto
