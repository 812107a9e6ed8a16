// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the audit chain and checks every signed head: was the record edited? Reads only.
#pragma once

#include "crypto/base/clock.h"
#include "models/jobs/job_runner.h"

namespace jobs {

struct AuditVerification {
    qint64 rows = 0;
    qint64 heads = 0;  // signed heads that were checked
    qint64 firstBadRow = 0;  // sequence number; 0: none, or the problem is not one row's
    QString problem;  // plain text; empty when everything fits
    crypto::UnixTime at = 0;  // when it was checked
    bool ok() const { return problem.isEmpty(); }
};

crypto::Result<AuditVerification> verifyAudit(JobContext &context);

// For JobRunner::start (Lane::Read): the QVariant holds an AuditVerification.
JobFunction verifyAuditJob();

}  // namespace jobs

Q_DECLARE_METATYPE(jobs::AuditVerification)
