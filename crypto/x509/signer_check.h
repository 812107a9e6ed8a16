// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/x509/certificate_spec.h"
#include "crypto/x509/crl_builder.h"

namespace crypto::x509 {

// Does the certificate say what the specification says? CryptoFailure names the first field that
// differs. `issuerDer` is the issuer's RDNSequence with its header.
Result<void> checkAgainst(ByteView certificateDer, const CertificateSpec &spec,
                          ByteView subjectSpki, ByteView issuerDer);
// The same for a list: every entry in the same order, numbers and times.
Result<void> checkCrlAgainst(ByteView crlDer, const CrlSpec &spec,
                             const std::vector<RevokedSpec> &revoked, ByteView issuerDer);

}  // namespace crypto::x509
