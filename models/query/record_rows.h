// SPDX-License-Identifier: GPL-3.0-or-later
// What reports read beside certificates: plans with their steps, revocations, the audit log. Each
// function walks its rows in order and hands them on; an error from the caller ends the walk.
#pragma once

#include "crypto/base/clock.h"
#include "crypto/base/result.h"
#include "models/domain/plan.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <stop_token>

namespace store {
class Database;
}

namespace query {

struct Period {
    crypto::UnixTime since = 0, until = 0;  // until exclusive; 0: open
};

template <typename Row> using UseRecord = std::function<crypto::Result<void>(const Row &)>;

// A step that issues a certificate, or any that failed.
struct StepRow {
    domain::PlanId plan = 0;
    QString planVerb, title, admin;  // untrusted but the verb
    crypto::UnixTime madeAt = 0;
    domain::PlanStep step;
    crypto::UnixTime endedAt = 0;  // of done, failed and skipped ones; 0: not ended
};
// By plan and position; the period is that of the plan's making.
crypto::Result<void> forEachIssueStep(store::Database &database, const Period &period,
                                      const UseRecord<StepRow> &use, std::stop_token stop);

// How a certificate came to be revoked here; of those whose list alone said so there is none.
struct RevocationOrder {
    domain::PlanId plan = 0;
    QString admin, comment;  // untrusted
    crypto::UnixTime orderedAt = 0, invalidSince = 0;
    crypto::UnixTime listedAt = 0;  // the plan's first revocation list after it; 0: none yet
};
// By certificate id: the newest order of each.
crypto::Result<QHash<qint64, RevocationOrder>> revocationOrders(store::Database &database,
                                                                std::stop_token stop);

struct AuditRow {
    qint64 seq = 0;
    crypto::UnixTime at = 0;
    QString admin, action, object;  // untrusted
    QString detail;  // canonical JSON
};
enum class AuditPart {
    Decisions,  // plans made, approved, rejected, cancelled, steps skipped or tried again
    Keys  // private keys: made, imported, used by an authority, exported, destroyed
};
// Ascending; text: part of administrator, object or detail, empty for all.
crypto::Result<void> forEachAudit(store::Database &database, AuditPart part, const Period &period,
                                  const QString &text, const UseRecord<AuditRow> &use,
                                  std::stop_token stop);

struct AdminActivity {
    qint64 records = 0;
    crypto::UnixTime lastAt = 0;
};
crypto::Result<QHash<QString, AdminActivity>> adminActivity(store::Database &database);

}  // namespace query
