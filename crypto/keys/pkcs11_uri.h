// SPDX-License-Identifier: GPL-3.0-or-later
// PKCS#11 URIs (RFC 7512): how the vault names a key that it does not hold.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

#include <string>
#include <string_view>

namespace crypto::pkcs11 {

// Empty members match everything. Only attributes we use; the vendor's own are kept out.
struct Uri {
    // Path attributes of RFC 7512 2.3
    std::string token, manufacturer, model, serial;
    std::string object;  // label of the key
    Bytes id;  // CKA_ID
    std::string type;  // "private" "public" "cert" …
    // Query attributes; a pin-value is refused (a PIN does not belong into stored text)
    std::string modulePath;
};

// InvalidArgument when it is no such URI, or carries a PIN.
Result<Uri> parseUri(std::string_view text);
std::string uriText(const Uri &uri);

}  // namespace crypto::pkcs11
