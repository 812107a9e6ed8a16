// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/keys/public_key.h"

#include <string>

namespace crypto::x509 {

struct SignatureName {
    std::string name;  // "sha256WithRSAEncryption" "RSASSA-PSS-SHA256" "Ed25519" or dotted OID
    std::string digest;  // "SHA-256" …; empty where the algorithm implies it
    PublicKeyInfo::Quantum quantum = PublicKeyInfo::Quantum::Vulnerable;
    bool known = false;
};
// Of an AlgorithmIdentifier DER.
SignatureName signatureName(ByteView algorithmDer);

}  // namespace crypto::x509
