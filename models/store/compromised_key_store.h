// SPDX-License-Identifier: GPL-3.0-or-later
// Public keys whose private half is known or suspected to be in wrong hands, whether the vault
// holds it or not.
#pragma once

#include "models/domain/certificate.h"
#include "models/store/change.h"
#include "models/store/database.h"

#include <QList>

#include <optional>
#include <vector>

namespace store {

struct CompromisedKey {
    crypto::Bytes spkiSha256;
    domain::UnixTime markedAt = 0;
    domain::UnixTime since = 0;  // 0: not said
    QString comment, admin;
    std::int64_t plan = 0;
};

// false: it was marked before; the first mark stays.
Result<bool> markCompromised(Change &change, const CompromisedKey &key);
Result<std::optional<CompromisedKey>> compromisedKey(Database &database, ByteView spkiSha256);
Result<QList<CompromisedKey>> compromisedKeys(Database &database);  // newest first
// Certificates with this public key; of those, the ones that are neither revoked nor expired.
Result<std::vector<domain::CertificateId>> withKey(Database &database, ByteView spkiSha256);
Result<std::vector<domain::CertificateId>> currentWithKey(Database &database, ByteView spkiSha256,
                                                          domain::UnixTime now);

}  // namespace store
