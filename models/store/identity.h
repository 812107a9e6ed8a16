// SPDX-License-Identifier: GPL-3.0-or-later
// Who an administrator is: an X25519 secret the role keys are granted to, and an Ed25519 seed that
// signs. Also the recovery code, the printable secret that opens an identity when the passphrase is
// lost.
#pragma once

#include "crypto/base/result.h"
#include "crypto/base/secret.h"

namespace store {

using crypto::ByteView;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

struct Identity {
    crypto::Secret agreement;  // X25519, 32 bytes
    crypto::Secret signing;  // Ed25519 seed, 32 bytes

    static Identity random() { return {crypto::Secret::random(32), crypto::Secret::random(32)}; }
    Identity clone() const { return {agreement.clone(), signing.clone()}; }
    crypto::Secret toSecret() const;  // 64 bytes
    static Result<Identity> fromSecret(const crypto::Secret &bytes);
};

// 125 random bits in the Crockford alphabet: five groups of 5 and a check group, "AB3D5-…-…".
crypto::Secret newRecoveryCode();
// As typed by a person (any case, spaces, missing dashes, O for 0, I and L for 1) to the 25 symbols
// the slot key is made from. Malformed when the check group says it was mistyped.
Result<crypto::Secret> normalizedRecoveryCode(const crypto::Secret &typed);

}  // namespace store
