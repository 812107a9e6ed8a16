// SPDX-License-Identifier: GPL-3.0-or-later
// What a DER object is, told by its shape.
#pragma once

#include "crypto/base/bytes.h"

namespace crypto::wire {

enum class ObjectKind : std::uint8_t {
    Unknown,
    Certificate,
    Crl,
    Request,
    PrivateKey,
    EncryptedPrivateKey,
    Pkcs7,
    Pkcs12,
    PublicKey
};

// Looks only at the first elements; a prefix of a large object is enough (about 4 KB).
ObjectKind objectKind(ByteView der);
// "30 80": BER of indefinite length, as PKCS#7 and PKCS#12 of some programs.
bool isIndefinite(ByteView bytes);

}  // namespace crypto::wire
