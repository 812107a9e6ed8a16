// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of what the addresses inside certificates gave: issuer certificates, revocation lists,
// OCSP answers; until when they are fresh, and what went wrong the last time.
#pragma once

#include "crypto/base/bytes.h"
#include "models/domain/certificate.h"
#include "models/store/change.h"
#include "models/store/database.h"

#include <QString>

#include <optional>

namespace store {

enum class FetchedKind : std::uint8_t { Issuer = 0, Crl = 1, Ocsp = 2 };

struct FetchedRow {
    FetchedKind kind = FetchedKind::Crl;
    QString url;
    crypto::Bytes subject;  // OCSP: SHA-256 of the certificate asked about; else empty
    crypto::Bytes der;  // empty: nothing good came yet
    QString etag;
    domain::UnixTime fetchedAt = 0, freshUntil = 0, nextUpdate = 0;
    QString problem;  // "" "unreachable" "refused" "malformed" "stale" "wrong-signer"
    QString detail;  // of the problem; untrusted
    domain::UnixTime failedAt = 0;  // 0: the last try was good
    int failures = 0;  // in a row
};

Result<std::optional<FetchedRow>> fetched(Database &database, FetchedKind kind, const QString &url,
                                          ByteView subject);
// Takes the place of the one of the same kind, address and subject.
Result<void> putFetched(Change &change, const FetchedRow &row);

}  // namespace store
