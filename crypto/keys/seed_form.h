// SPDX-License-Identifier: GPL-3.0-or-later
// ML-DSA and ML-KEM keys in PKCS#8: RFC 9881 and RFC 9935 write the seed as [0], Botan 3 writes it
// bare. We keep and export the standard form.
#pragma once

#include "crypto/base/secret.h"

namespace crypto {

// Other keys, and forms without a seed, come back unchanged.
Secret seedToStandard(ByteView pkcs8);
Secret seedToLibrary(ByteView pkcs8);

}  // namespace crypto
