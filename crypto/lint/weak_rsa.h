// SPDX-License-Identifier: GPL-3.0-or-later
// RSA moduli that can be taken apart, found without a secret.
#pragma once

#include "crypto/base/bytes.h"

#include <optional>

namespace crypto::lint {

// The smallest prime below 752 that divides it (TLS BR 6.1.6), or nothing.
std::optional<unsigned> smallFactor(ByteView modulus);
// The fingerprint of CVE-2017-15361: modulo every prime up to 167 it is a power of 65537.
bool hasRocaFingerprint(ByteView modulus);
// Fermat's method finds the factors within `rounds` steps (TLS BR 6.1.1.3: 100).
bool hasCloseFactors(ByteView modulus, unsigned rounds);

}  // namespace crypto::lint
