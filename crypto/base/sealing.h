// SPDX-License-Identifier: GPL-3.0-or-later
// Authenticated encryption of small secrets: under a symmetric key, or to somebody's X25519 key.
#pragma once

#include "crypto/base/result.h"
#include "crypto/base/secret.h"

namespace crypto {

inline constexpr std::size_t SealingKeySize = 32;
inline constexpr std::size_t AgreementKeySize = 32;
// version (1) + nonce (12) + tag (16)
inline constexpr std::size_t SealOverhead = 29;

// AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D 8.2.2: at most 2^32 per key).
// `associated` is authenticated, not stored: opening needs the same bytes.
Result<Bytes> seal(const Secret &key, ByteView plain, ByteView associated);
// Malformed when it is not a sealed value; Damaged when key, associated data or content do not fit.
Result<Secret> unseal(const Secret &key, ByteView sealed, ByteView associated);

// X25519 (RFC 7748).
Result<Bytes> agreementPublic(const Secret &secret);
// Ephemeral X25519, HKDF-SHA-256 over both public keys, AES-256-GCM: only the holder of the secret
// of `recipient` can open it. Anyone can seal: what must be authentic needs a MAC or signature
// beside it.
Result<Bytes> sealTo(ByteView recipient, ByteView plain, ByteView associated);
Result<Secret> unsealWith(const Secret &secret, ByteView sealed, ByteView associated);

}  // namespace crypto
