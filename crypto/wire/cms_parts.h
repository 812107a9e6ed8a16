// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces the message formats of this room share.
#pragma once

#include "crypto/base/result.h"

#include <string>

namespace crypto::wire {

namespace cms {
inline constexpr const char *Data = "1.2.840.113549.1.7.1";
inline constexpr const char *SignedData = "1.2.840.113549.1.7.2";
inline constexpr const char *EnvelopedData = "1.2.840.113549.1.7.3";
inline constexpr const char *ContentTypeAttribute = "1.2.840.113549.1.9.3";
inline constexpr const char *MessageDigestAttribute = "1.2.840.113549.1.9.4";
}  // namespace cms

// AlgorithmIdentifier without parameters, or with NULL.
Bytes algorithmIdentifier(const std::string &dotted, bool null);

struct IssuerAndSerial {
    Bytes issuerDer, serial, subjectDer;  // Name DER, INTEGER content, Name DER
};
Result<IssuerAndSerial> issuerAndSerial(ByteView certificate);

}  // namespace crypto::wire
