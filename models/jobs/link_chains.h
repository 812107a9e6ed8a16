// SPDX-License-Identifier: GPL-3.0-or-later
// After an import: finds the issuer of every certificate that was not looked at yet (authority key
// identifier, else issuer name), checks its signature, and applies CRLs that waited for their
// issuer.
#pragma once

#include "models/jobs/job_runner.h"

namespace jobs {

struct LinkOutcome {
    qint64 verified = 0;  // the issuer is in the vault and its key verifies the certificate
    qint64 wrong = 0;  // an issuer of that name and key id is there, but the signature does not fit
    qint64 uncheckable = 0;  // algorithm not supported
    qint64 withoutIssuer = 0;  // the issuer is not in the vault
    qint64 crlsVerified = 0;
    qint64 revoked = 0;  // certificates these CRLs marked
    bool stopped = false;  // whole batches up to there are kept; the next run goes on
};

// Idempotent; one transaction and one audit row per batch. Progress in certificates.
crypto::Result<LinkOutcome> linkChains(JobContext &context);

// For JobRunner::start (Lane::Write): the QVariant holds a LinkOutcome.
JobFunction linkChainsJob();

}  // namespace jobs

Q_DECLARE_METATYPE(jobs::LinkOutcome)
