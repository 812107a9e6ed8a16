// SPDX-License-Identifier: GPL-3.0-or-later
// A handle that signs, wherever the key lies: in memory (PrivateKey) or in a token
// (pkcs11::TokenKey). Who signs certificates, lists and answers knows no more than this.
#pragma once

#include "crypto/base/result.h"
#include "crypto/keys/public_key.h"

#include <string>

namespace crypto {

class PrivateKey;

// One thread at a time (signing keeps state); tokens take care of their session themselves.
class Key {
public:
    // digest: "SHA-256" "SHA-384" "SHA-512" "SHA-1"; ignored by algorithms with one of their own
    // (Ed25519, ML-DSA …). Empty: the one fitting the key size. pss: RSA-PSS (RFC 4055, salt as
    // long as the digest) instead of PKCS#1 v1.5; ignored by keys that are not RSA.
    struct Scheme {
        std::string digest;
        bool pss = false;
    };
    struct Signature {
        Bytes algorithmDer;  // AlgorithmIdentifier
        Bytes value;  // as a BIT STRING holds it: ECDSA and DSA as SEQUENCE { r, s }
    };

    virtual ~Key() = default;

    virtual const PublicKeyInfo &info() const = 0;
    virtual const Bytes &spki() const = 0;  // SubjectPublicKeyInfo DER
    virtual const Bytes &spkiSha256() const = 0;

    // The AlgorithmIdentifier sign() will state: it must stand inside what is signed. Unsupported
    // for digests and schemes the key cannot do.
    virtual Result<Bytes> algorithmFor(const Scheme &scheme) const = 0;
    // Errors of a token: TokenMissing (pulled out), Locked (not logged in), CryptoFailure.
    virtual Result<Signature> sign(ByteView data, const Scheme &scheme) const = 0;

    // The key itself when it lies in memory and may be written down; nullptr for a token's.
    virtual const PrivateKey *inMemory() const { return nullptr; }

protected:
    Key() = default;
    Key(const Key &) = default;
    Key &operator=(const Key &) = default;
};

// The digest that fits the strength of the key (NIST SP 800-57 part 1, table 3): SHA-256 up to 256
// bits of curve and for RSA, SHA-384 up to 384, else SHA-512.
std::string fittingDigest(const PublicKeyInfo &info);

}  // namespace crypto
