// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes to record: every column the inventory keeps, from one certificate.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "models/domain/certificate.h"

namespace domain {

// The record owns a copy of the DER. Verifies a signature only where the certificate names itself
// as issuer. Errors as crypto::x509::Certificate::parse.
crypto::Result<CertificateRecord> describe(crypto::ByteView der);

// Key of the same words, for keys and requests.
KeyDescription describeKey(const std::string &algorithm, std::uint32_t bits,
                           const std::string &curve);

}  // namespace domain
