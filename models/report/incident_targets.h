// SPDX-License-Identifier: GPL-3.0-or-later
// The certificates of an incident's frozen set, one by one, with what became of each.
#pragma once

#include "crypto/base/clock.h"
#include "crypto/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace store {
class Database;
}

namespace report {

struct IncidentTargetRow {
    qint64 id = 0;
    QByteArray sha256, spkiSha256, replacedBy;  // 32 bytes; replacedBy empty: by none
    QString serial, name, issuer, owner;  // untrusted
    crypto::UnixTime notAfter = 0, revokedAt = 0;
    int reason = 0, wave = 0;
    crypto::UnixTime shownAt = 0;  // first on a published list, or said by a responder; 0: not yet
    qint64 evidence = 0;  // revocation_evidence.id of that
    int places = 0;
    QString error;  // of its failed step
};

// In order of wave and id; false from the callback ends it early.
crypto::Result<void> eachTarget(store::Database &database, std::int64_t incident,
                                const std::function<bool(const IncidentTargetRow &)> &use);

}  // namespace report
