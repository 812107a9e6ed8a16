// SPDX-License-Identifier: GPL-3.0-or-later
// Names of object identifiers, as the RFCs that define them spell them.
#pragma once

#include "crypto/base/bytes.h"

#include <string>
#include <string_view>

namespace crypto {

enum class OidKind : std::uint8_t {
    Unknown,
    NameAttribute,
    PublicKey,
    Curve,
    Signature,
    Digest,
    Extension,
    ExtendedKeyUsage,
    Policy,
    AccessMethod,
    OtherName,
    Encryption,
    ContentType,
    Attribute
};

struct OidName {
    std::string_view name;  // "CN" "sha256WithRSAEncryption" "serverAuth"; empty if not known
    OidKind kind = OidKind::Unknown;
};

// By the content bytes of the OBJECT IDENTIFIER, or by dotted text.
OidName oidName(ByteView content);
OidName oidName(std::string_view dotted);
// The name, or dotted text where none is known.
std::string oidLabel(ByteView content);
// Dotted text of a name in this table ("serverAuth" -> "1.3.6.1.5.5.7.3.1"), empty if not known.
std::string oidFromName(std::string_view name, OidKind kind);

}  // namespace crypto
