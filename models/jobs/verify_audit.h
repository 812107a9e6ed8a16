// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the audit chain and checks every signed head: was the record edited? Reads only.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/clock.h"
#include "models/jobs/job_runner.h"

#include <QStringList>

#include <vector>

namespace jobs {

struct AuditVerification {
    qint64 rows = 0;
    qint64 heads = 0;  // signed heads that were checked
    qint64 firstBadRow = 0;  // sequence number; 0: none, or the problem is not one row's
    QString problem;  // plain text; empty when everything fits
    crypto::UnixTime at = 0;  // when it was checked
    int anchors = 0, foreignAnchors = 0;  // of this vault and held; of other vaults
    int stamps = 0;  // kept time stamps whose digest and signature fit
    bool ok() const { return problem.isEmpty(); }
};

struct AuditChecks {
    QStringList anchors;  // files or texts with anchors the log must still hold
    std::vector<crypto::Bytes> stampTrust;  // certificates (DER) the stamps' signers must be below
};
// NotFound when something named holds no anchor.
crypto::Result<AuditVerification> verifyAudit(JobContext &context, const AuditChecks &checks = {});

// For JobRunner::start (Lane::Read): the QVariant holds an AuditVerification.
JobFunction verifyAuditJob();

}  // namespace jobs

Q_DECLARE_METATYPE(jobs::AuditVerification)
