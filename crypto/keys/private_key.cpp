// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/keys/private_key.h"

#include "crypto/base/digest.h"
#include "crypto/keys/seed_form.h"
#include "crypto/keys/stoppable_rng.h"

#include <botan/asn1_obj.h>
#include <botan/data_src.h>
#include <botan/ec_group.h>
#include <botan/ecdsa.h>
#include <botan/pk_algs.h>
#include <botan/pk_keys.h>
#include <botan/pkcs8.h>
#include <botan/pubkey.h>
#include <botan/system_rng.h>

#include <map>

namespace crypto {

namespace {

constexpr std::uint32_t MaxRsaBits = 16384;

std::string botanCurve(const std::string &curve)
{
    if (curve.starts_with("P-"))
        return "secp" + curve.substr(2) + "r1";
    if (curve.starts_with("brainpoolP"))
        return "brainpool" + curve.substr(10);
    return curve;
}

std::unique_ptr<Botan::Private_Key> generated(const std::string &algorithm,
                                              const std::string &parameter,
                                              Botan::RandomNumberGenerator &rng)
{
    if (algorithm == "EC")
        return std::make_unique<Botan::ECDSA_PrivateKey>(
            rng, Botan::EC_Group::from_name(botanCurve(parameter)));
    if (algorithm == "RSA")
        return Botan::create_private_key("RSA", rng, parameter);
    if (algorithm == "DSA")
        return Botan::create_private_key("DSA", rng, "dsa/botan/" + parameter);
    if (algorithm.starts_with("ML-DSA"))
        return Botan::create_private_key("ML-DSA", rng,
                                         algorithm == "ML-DSA-44"       ? "ML-DSA-4x4"
                                             : algorithm == "ML-DSA-65" ? "ML-DSA-6x5"
                                                                        : "ML-DSA-8x7");
    if (algorithm.starts_with("SLH-DSA"))
        return Botan::create_private_key("SLH-DSA", rng, algorithm);
    if (algorithm.starts_with("ML-KEM"))
        return Botan::create_private_key("ML-KEM", rng, algorithm);
    return Botan::create_private_key(algorithm, rng);
}

}  // namespace

struct PrivateKey::Parts {
    std::unique_ptr<Botan::Private_Key> key;
    PublicKeyInfo info;
    Bytes spki, spkiSha256;

    struct Signing {
        std::unique_ptr<Botan::PK_Signer> signer;
        Bytes algorithm;
    };
    mutable std::map<std::string, Signing> signings;  // by the library's words for the scheme

    static Result<std::unique_ptr<Parts>> around(std::unique_ptr<Botan::Private_Key> key);
    Signing &signing(const Scheme &scheme) const;
};

Result<std::unique_ptr<PrivateKey::Parts>>
PrivateKey::Parts::around(std::unique_ptr<Botan::Private_Key> key)
{
    auto parts = std::make_unique<Parts>();
    parts->spki = key->public_key()->subject_public_key();
    auto info = describePublicKey(parts->spki);
    if (!info)
        return info.error();
    parts->info = std::move(info.value());
    const Digest256 digest = sha256(parts->spki);
    parts->spkiSha256.assign(digest.begin(), digest.end());
    parts->key = std::move(key);
    return parts;
}

PrivateKey::PrivateKey(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
PrivateKey::PrivateKey(PrivateKey &&) noexcept = default;
PrivateKey &PrivateKey::operator=(PrivateKey &&) noexcept = default;
PrivateKey::~PrivateKey() = default;

Result<PrivateKey> PrivateKey::generate(const KeySpec &spec, std::stop_token stop)
{
    const auto space = spec.label.find(' ');
    const std::string algorithm = spec.label.substr(0, space);
    const std::string parameter =
        space == std::string::npos ? std::string() : spec.label.substr(space + 1);
    if (algorithm == "RSA"
        && (parameter.empty() || parameter.size() > 5
            || std::strtoul(parameter.c_str(), nullptr, 10) > MaxRsaBits))
        return Error{ErrorCode::InvalidArgument, spec.label, "RSA keys have up to 16384 bits"};
    try {
        StoppableRng rng(stop);
        auto parts = Parts::around(generated(algorithm, parameter, rng));
        if (!parts)
            return parts.error();
        if (stop.stop_requested())
            throw Stopped{};
        return PrivateKey(std::move(parts.value()));
    } catch (const Stopped &) {
        return Error{ErrorCode::Cancelled, spec.label, "stopped"};
    } catch (const std::exception &error) {
        return Error{ErrorCode::Unsupported, spec.label, error.what()};
    }
}

Result<PrivateKey> PrivateKey::open(const Secret &pkcs8)
{
    try {
        const Secret form = seedToLibrary(pkcs8.view());
        Botan::DataSource_Memory source(form.view());
        auto key = Botan::PKCS8::load_key(source);
        auto parts = Parts::around(std::move(key));
        if (!parts)
            return parts.error();
        return PrivateKey(std::move(parts.value()));
    } catch (const Botan::Decoding_Error &error) {
        return Error{ErrorCode::Malformed, "private key", error.what()};
    } catch (const std::exception &error) {
        return Error{ErrorCode::Unsupported, "private key", error.what()};
    }
}

const PublicKeyInfo &PrivateKey::info() const
{
    return m_parts->info;
}

const Bytes &PrivateKey::spki() const
{
    return m_parts->spki;
}

const Bytes &PrivateKey::spkiSha256() const
{
    return m_parts->spkiSha256;
}

Secret PrivateKey::pkcs8() const
{
    const auto bits = m_parts->key->private_key_info();
    return seedToStandard(ByteView(bits.data(), bits.size()));
}

PrivateKey::Parts::Signing &PrivateKey::Parts::signing(const Scheme &scheme) const
{
    const std::string digest = scheme.digest.empty() ? fittingDigest(info) : scheme.digest;
    std::string padding;
    auto format = Botan::Signature_Format::Standard;
    if (info.algorithm == "RSA") {
        padding = (scheme.pss ? "PSS(" : "PKCS1v15(") + digest + ')';
    } else if (info.algorithm == "EC" || info.algorithm == "DSA") {
        padding = digest;
        format = Botan::Signature_Format::DerSequence;
    } else if (info.algorithm == "Ed25519" || info.algorithm == "Ed448") {
        padding = "Pure";
    }
    Signing &found = signings[padding];
    if (!found.signer) {
        found.signer =
            std::make_unique<Botan::PK_Signer>(*key, Botan::system_rng(), padding, format);
        auto algorithm = found.signer->algorithm_identifier();
        // RFC 4055 5: NULL, where the library writes nothing.
        if (info.algorithm == "RSA" && !scheme.pss && algorithm.parameters().empty())
            algorithm = {algorithm.oid(), Botan::AlgorithmIdentifier::USE_NULL_PARAM};
        found.algorithm = algorithm.BER_encode();
    }
    return found;
}

Result<Bytes> PrivateKey::algorithmFor(const Scheme &scheme) const
{
    try {
        return m_parts->signing(scheme).algorithm;
    } catch (const std::exception &error) {
        return Error{ErrorCode::Unsupported, m_parts->info.label(), error.what()};
    }
}

Result<Key::Signature> PrivateKey::sign(ByteView data, const Scheme &scheme) const
{
    try {
        Parts::Signing &signing = m_parts->signing(scheme);
        return Signature{signing.algorithm,
                         signing.signer->sign_message(data, Botan::system_rng())};
    } catch (const std::exception &error) {
        return Error{ErrorCode::CryptoFailure, m_parts->info.label(), error.what()};
    }
}

}  // namespace crypto
