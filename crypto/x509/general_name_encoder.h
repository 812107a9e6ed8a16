// SPDX-License-Identifier: GPL-3.0-or-later
// General names (RFC 5280 4.2.1.6) and name constraints (4.2.1.10) as DER.
#pragma once

#include "crypto/x509/certificate_spec.h"

#include <optional>

namespace crypto::x509 {

// InvalidArgument about `field` says which value does not fit.
Result<Bytes> encodeGeneralName(const AlternativeNameSpec &name, const char *field);
// GeneralNames' content.
Result<Bytes> encodeGeneralNames(const std::vector<AlternativeNameSpec> &names, const char *field);
// Value of the extension.
Result<Bytes> encodeNameConstraints(const NameConstraintsSpec &constraints);
// Of canonical text: 4 or 16 bytes; nothing if it is no address.
std::optional<Bytes> ipBytes(const std::string &text);
// "10.0.0.0/8", "2001:db8::/32" or one address: 8 or 32 bytes, address (bits below the mask
// cleared) and mask.
std::optional<Bytes> networkBytes(const std::string &text);

}  // namespace crypto::x509
