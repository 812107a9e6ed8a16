// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base/signing.h"

#include <botan/ed25519.h>
#include <botan/pubkey.h>
#include <botan/system_rng.h>

namespace crypto {

struct SigningKey::Parts {
    Botan::Ed25519_PrivateKey key;
};

SigningKey::SigningKey(std::unique_ptr<Parts> parts, Bytes publicKey)
    : m_parts(std::move(parts)), m_public(std::move(publicKey))
{
}
SigningKey::~SigningKey() = default;
SigningKey::SigningKey(SigningKey &&) noexcept = default;
SigningKey &SigningKey::operator=(SigningKey &&) noexcept = default;

Result<SigningKey> SigningKey::fromSeed(const Secret &seed)
{
    if (seed.size() != SigningSeedSize)
        return Error{ErrorCode::InvalidArgument, "Ed25519 key", "the seed must have 32 bytes"};
    try {
        auto parts =
            std::make_unique<Parts>(Parts{Botan::Ed25519_PrivateKey::from_seed(seed.view())});
        Bytes publicKey = parts->key.raw_public_key_bits();
        return SigningKey(std::move(parts), std::move(publicKey));
    } catch (const std::exception &exception) {
        return Error{ErrorCode::CryptoFailure, "Ed25519 key", exception.what()};
    }
}

Result<Bytes> SigningKey::sign(ByteView message) const
{
    try {
        Botan::PK_Signer signer(m_parts->key, Botan::system_rng(), "Pure");
        return signer.sign_message(message, Botan::system_rng());
    } catch (const std::exception &exception) {
        return Error{ErrorCode::CryptoFailure, "Ed25519 signature", exception.what()};
    }
}

bool verifySignature(ByteView publicKey, ByteView message, ByteView signature)
{
    if (publicKey.size() != 32 || signature.size() != 64)
        return false;
    try {
        const Botan::Ed25519_PublicKey key(publicKey.data(), publicKey.size());
        Botan::PK_Verifier verifier(key, "Pure");
        return verifier.verify_message(message, signature);
    } catch (const std::exception &) {
        return false;
    }
}

}  // namespace crypto
