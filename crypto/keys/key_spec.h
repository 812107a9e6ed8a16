// SPDX-License-Identifier: GPL-3.0-or-later
// Which key to make, as people and profiles write it.
#pragma once

#include "crypto/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace crypto {

// "RSA 2048" "EC P-256" "Ed25519" "Ed448" "ML-DSA-65" "SLH-DSA-SHA2-128s" "DSA 2048" …: the labels
// of PublicKeyInfo, so that what is shown can be asked for.
struct KeySpec {
    std::string label = "EC P-256";
};

// "rsa-3072" (2048 … 8192, in steps of 8), "ecdsa-p256|p384|p521",
// "ecdsa-brainpool256|384|512", "ed25519", "ed448", "ml-dsa-44|65|87",
// "slh-dsa-sha2-128s|128f|192s|192f|256s|256f" and "slh-dsa-shake-…". Upper and lower case are the
// same. InvalidArgument with the known ones in the detail for anything else.
Result<KeySpec> parseKeySpec(std::string_view text);

// The text parseKeySpec reads; of a label it does not know (DSA, secp256k1), the label itself.
std::string keySpecText(const KeySpec &spec);

// Every text worth offering, in the order a list should show them.
const std::vector<std::string> &keySpecTexts();

}  // namespace crypto
