// SPDX-License-Identifier: GPL-3.0-or-later
// What an authority elsewhere answered, before it is believed: the right key, every name, a chain
// that holds, a time that fits.
#pragma once

#include "crypto/base/clock.h"
#include "crypto/base/result.h"
#include "models/domain/certificate.h"

#include <QStringList>

#include <vector>

namespace jobs {

struct CheckedChain {
    domain::CertificateRecord leaf;
    std::vector<domain::CertificateRecord> issuers;  // each signs the one before it
    bool issuerVerified = false;  // false: the authority sent no issuer
    QStringList unasked;  // names nobody asked for; untrusted
};

// `request`: PKCS#10 whose names must all be there; `spki`: the key it must be for. Malformed names
// what is wrong.
crypto::Result<CheckedChain> checkIssued(const std::vector<crypto::Bytes> &chain,
                                         const crypto::Bytes &request, crypto::ByteView spki,
                                         crypto::UnixTime now);

}  // namespace jobs
