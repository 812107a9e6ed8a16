// SPDX-License-Identifier: GPL-3.0-or-later
// Distinguished names as people write them -> NameParts.
#pragma once

#include "crypto/x509/name.h"

namespace crypto::x509 {

// RFC 4514: "CN=www.example.org,O=Example\, Inc.,C=DE" — the last RDN first, so the parts come back
// turned round into encoded order; '+' joins one RDN. White space around names is dropped. Also
// OpenSSL's "/C=DE/O=…", which stands in encoded order. Types are short names in any case, or
// dotted OIDs. InvalidArgument says where it cannot be read. Empty text is the empty name.
Result<std::vector<NamePart>> parseNameText(std::string_view text);

}  // namespace crypto::x509
