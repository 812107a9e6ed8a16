// SPDX-License-Identifier: GPL-3.0-or-later
// Extensions of a CertificateSpec as DER.
#pragma once

#include "crypto/x509/certificate_spec.h"

namespace crypto::x509 {

// SEQUENCE of Extension; AKI of `issuerKeyId` and SKI of the key included.
Result<Bytes> encodeExtensions(const CertificateSpec &spec, ByteView subjectSpki,
                               ByteView issuerKeyId);
// Those that a request may ask for.
Result<Bytes> encodeRequestedExtensions(const CertificateSpec &spec);
Bytes encodeExtension(std::string_view oid, bool critical, ByteView value);
// RFC 7093 2 method 1: the first 160 bits of SHA-256 over the key.
Bytes keyIdentifier(ByteView spki);

}  // namespace crypto::x509
