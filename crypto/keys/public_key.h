// SPDX-License-Identifier: GPL-3.0-or-later
// What a SubjectPublicKeyInfo says about its key, without loading the key.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

#include <string>

namespace crypto {

struct PublicKeyInfo {
    std::string
        algorithm;  // "RSA" "RSA-PSS" "DSA" "EC" "Ed25519" "X25519" "ML-DSA-65" … or dotted OID
    std::uint32_t bits = 0;  // modulus or field size; 0 where it says nothing
    std::string curve;  // "P-256" "brainpoolP256r1" "secp256k1"; "explicit" if not a known one
    bool explicitParameters =
        false;  // curve written out instead of named (RFC 5480 2.1.1 forbids it)
    bool known = false;  // false: only the OID is known
    bool smallExponent = false;  // RSA e < 65537
    bool shortKey = false;  // RSA/DSA/DH < 2048 bits, EC < 224 bits
    enum class Quantum : std::uint8_t { Vulnerable, Hybrid, Safe } quantum = Quantum::Vulnerable;

    std::string label() const;  // "RSA 2048", "EC P-256", "Ed25519"
};

// Malformed when the bytes are no SubjectPublicKeyInfo; an unknown algorithm is not an error.
Result<PublicKeyInfo> describePublicKey(ByteView spkiDer);

}  // namespace crypto
