// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

namespace crypto::wire {

// BER with indefinite lengths (X.690 8.1.3.6) rewritten with definite ones; bytes of definite
// elements that hold no indefinite ones stay as they are, so signatures inside still verify.
// Constructed strings are joined. At most 64 levels deep.
Result<Bytes> definiteLengths(ByteView ber);

}  // namespace crypto::wire
