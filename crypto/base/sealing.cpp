// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/base/sealing.h"

#include "crypto/base/kdf.h"

#include <botan/aead.h>
#include <botan/system_rng.h>
#include <botan/x25519.h>

#include <algorithm>
#include <array>

namespace crypto {
namespace {

constexpr std::uint8_t SealVersion = 1;
constexpr std::size_t NonceSize = 12;
constexpr std::size_t TagSize = 16;
static_assert(SealOverhead == 1 + NonceSize + TagSize);

Error failure(const std::exception &exception)
{
    return {ErrorCode::CryptoFailure, "sealing", exception.what()};
}

// The key both sides reach; both public keys go in, so that a sealed value fits one recipient only.
Result<Secret> sharedKey(const Secret &secret, ByteView other, ByteView ephemeral,
                         ByteView recipient)
{
    const auto agreed = Botan::X25519_PrivateKey(secret.view()).agree(other.data(), other.size());
    // RFC 7748 6.1: an all-zero shared secret means a point of low order was given.
    if (std::all_of(agreed.begin(), agreed.end(), [](std::uint8_t byte) { return byte == 0; }))
        return Error{ErrorCode::Malformed, "X25519 key", "a point of low order"};
    Secret material(agreed.size() + ephemeral.size() + recipient.size());
    std::uint8_t *out = material.data();
    out = std::copy(agreed.begin(), agreed.end(), out);
    out = std::copy(ephemeral.begin(), ephemeral.end(), out);
    std::copy(recipient.begin(), recipient.end(), out);
    return deriveKey(material, "sealkeeper seal to x25519 v1");
}

}  // namespace

Result<Bytes> seal(const Secret &key, ByteView plain, ByteView associated)
{
    if (key.size() != SealingKeySize)
        return Error{ErrorCode::InvalidArgument, "sealing", "the key must have 32 bytes"};
    try {
        const auto mode =
            Botan::AEAD_Mode::create_or_throw("AES-256/GCM", Botan::Cipher_Dir::Encryption);
        mode->set_key(key.view());
        mode->set_associated_data(associated);
        std::array<std::uint8_t, NonceSize> nonce;
        Botan::system_rng().randomize(nonce.data(), nonce.size());
        mode->start(nonce);
        Botan::secure_vector<std::uint8_t> buffer(plain.begin(), plain.end());
        mode->finish(buffer);
        Bytes sealed;
        sealed.reserve(buffer.size() + 1 + NonceSize);
        sealed.push_back(SealVersion);
        sealed.insert(sealed.end(), nonce.begin(), nonce.end());
        sealed.insert(sealed.end(), buffer.begin(), buffer.end());
        return sealed;
    } catch (const std::exception &exception) {
        return failure(exception);
    }
}

Result<Secret> unseal(const Secret &key, ByteView sealed, ByteView associated)
{
    if (key.size() != SealingKeySize)
        return Error{ErrorCode::InvalidArgument, "sealing", "the key must have 32 bytes"};
    if (sealed.size() < SealOverhead || sealed[0] != SealVersion)
        return Error{ErrorCode::Malformed, "sealed value", "not in the known form"};
    try {
        const auto mode =
            Botan::AEAD_Mode::create_or_throw("AES-256/GCM", Botan::Cipher_Dir::Decryption);
        mode->set_key(key.view());
        mode->set_associated_data(associated);
        mode->start(sealed.subspan(1, NonceSize));
        const ByteView body = sealed.subspan(1 + NonceSize);
        Botan::secure_vector<std::uint8_t> buffer(body.begin(), body.end());
        mode->finish(buffer);
        return Secret(ByteView(buffer.data(), buffer.size()));
    } catch (const Botan::Invalid_Authentication_Tag &) {
        return Error{ErrorCode::Damaged, "sealed value", "its authentication tag does not fit"};
    } catch (const std::exception &exception) {
        return failure(exception);
    }
}

Result<Bytes> agreementPublic(const Secret &secret)
{
    if (secret.size() != AgreementKeySize)
        return Error{ErrorCode::InvalidArgument, "X25519 key", "must have 32 bytes"};
    try {
        return Bytes(Botan::X25519_PrivateKey(secret.view()).raw_public_key_bits());
    } catch (const std::exception &exception) {
        return failure(exception);
    }
}

Result<Bytes> sealTo(ByteView recipient, ByteView plain, ByteView associated)
{
    if (recipient.size() != AgreementKeySize)
        return Error{ErrorCode::InvalidArgument, "X25519 key", "must have 32 bytes"};
    try {
        const Secret ephemeral = Secret::random(AgreementKeySize);
        auto ephemeralPublic = agreementPublic(ephemeral);
        if (!ephemeralPublic)
            return ephemeralPublic;
        const auto key = sharedKey(ephemeral, recipient, *ephemeralPublic, recipient);
        if (!key)
            return key.error();
        auto body = seal(*key, plain, associated);
        if (!body)
            return body;
        Bytes sealed = std::move(*ephemeralPublic);
        sealed.insert(sealed.end(), body->begin(), body->end());
        return sealed;
    } catch (const std::exception &exception) {
        return failure(exception);
    }
}

Result<Secret> unsealWith(const Secret &secret, ByteView sealed, ByteView associated)
{
    if (sealed.size() < AgreementKeySize + SealOverhead)
        return Error{ErrorCode::Malformed, "sealed value", "too short"};
    auto recipient = agreementPublic(secret);
    if (!recipient)
        return std::move(recipient).error();
    try {
        const ByteView ephemeral = sealed.first(AgreementKeySize);
        const auto key = sharedKey(secret, ephemeral, ephemeral, *recipient);
        if (!key)
            return key.error();
        return unseal(*key, sealed.subspan(AgreementKeySize), associated);
    } catch (const std::exception &exception) {
        return failure(exception);
    }
}

}  // namespace crypto
