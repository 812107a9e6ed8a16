// SPDX-License-Identifier: GPL-3.0-or-later
// Proof that the world can see a revocation: the signed statement that showed it first, kept byte
// for byte.
#pragma once

#include "models/domain/certificate.h"
#include "models/store/change.h"
#include "models/store/database.h"

#include <QList>

#include <vector>

namespace store {

enum class ProofSource : std::uint8_t { Crl = 1, Ocsp = 2 };

struct Evidence {
    std::int64_t id = 0;
    crypto::Bytes sha256;
    ProofSource source = ProofSource::Crl;
    std::int64_t issuerId = 0;  // issuer_name.id
    QString place;  // the file or address it was read from
    domain::UnixTime readAt = 0;
};
// The same bytes from the same place are kept once.
Result<std::int64_t> addEvidence(Change &change, const Evidence &evidence, ByteView der);
Result<crypto::Bytes> evidenceDer(Database &database, std::int64_t id);
// What proves certificates of this incident's set, oldest first.
Result<QList<Evidence>> evidenceOf(Database &database, std::int64_t incident);

// A certificate of an issuer that is revoked here and not yet proven by this source.
struct Unproven {
    domain::CertificateId id = 0;
    std::string serial;  // as certificate.serial
    crypto::Bytes authorityKeyId;
    domain::UnixTime revokedAt = 0;
};
Result<std::vector<Unproven>> unproven(Database &database, std::int64_t issuerId,
                                       ProofSource source);

struct Proof {
    domain::CertificateId certificate = 0;
    ProofSource source = ProofSource::Crl;
    domain::UnixTime shownAt = 0, revokedAt = 0;
    int reason = 0;
    std::int64_t evidence = 0;
};
// The first proof stays.
Result<void> addProof(Change &change, const Proof &proof);
// After a hold was released: it is not revoked any more.
Result<void> removeProofs(Change &change, domain::CertificateId certificate);
// Those of `ids` that are revoked and have no proof of this source yet.
Result<std::vector<domain::CertificateId>>
withoutProof(Database &database, const std::vector<domain::CertificateId> &ids, ProofSource source);

}  // namespace store
