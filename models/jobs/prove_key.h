// SPDX-License-Identifier: GPL-3.0-or-later
// A key is believed when it signs what its public half verifies.
#pragma once

#include "crypto/base/result.h"
#include "crypto/keys/private_key.h"

#include <string>

namespace jobs {

// Signs random bytes and verifies them with `spki`. Keys that only agree (X25519) cannot: for them
// the public half is all there is to compare, which the caller has done. Damaged when it does not
// fit.
crypto::Result<void> proveSigning(const crypto::Key &key, crypto::ByteView spki,
                                  const std::string &object);

// Opens PKCS#8 and proves it; Damaged when it belongs to another public key.
crypto::Result<void> proveKey(const crypto::Secret &pkcs8, crypto::ByteView spkiSha256,
                              const std::string &object);

}  // namespace jobs
