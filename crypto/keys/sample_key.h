// SPDX-License-Identifier: GPL-3.0-or-later
// A public key that nobody has the private key of: for judging what will be signed before its key
// is made.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/keys/key_spec.h"

#include <stop_token>

namespace crypto {

// SubjectPublicKeyInfo DER of the kind asked for. Quick for RSA of any length: its modulus is a
// number without small factors, not a product of two primes.
Result<Bytes> sampleSpki(const KeySpec &spec, std::stop_token stop = {});

}  // namespace crypto
