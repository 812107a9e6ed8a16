// SPDX-License-Identifier: GPL-3.0-or-later
// Ed25519 (RFC 8032) for what the program itself vouches for: audit heads, later plans and
// approvals.
#pragma once

#include "crypto/base/result.h"
#include "crypto/base/secret.h"

namespace crypto {

inline constexpr std::size_t SigningSeedSize = 32;

// Keeps the expanded key; signing takes about 50 µs.
class SigningKey {
public:
    static Result<SigningKey> fromSeed(const Secret &seed);
    ~SigningKey();
    SigningKey(SigningKey &&) noexcept;
    SigningKey &operator=(SigningKey &&) noexcept;

    const Bytes &publicKey() const { return m_public; }  // 32 bytes
    Result<Bytes> sign(ByteView message) const;  // 64 bytes

private:
    struct Parts;
    SigningKey(std::unique_ptr<Parts> parts, Bytes publicKey);
    std::unique_ptr<Parts> m_parts;
    Bytes m_public;
};

bool verifySignature(ByteView publicKey, ByteView message, ByteView signature);

}  // namespace crypto
