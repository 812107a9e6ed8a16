// SPDX-License-Identifier: GPL-3.0-or-later
// Findings of every certificate, kept for queries: the rules of lint, and what is wrong with the
// chain a certificate has in this vault (constraints, usages, policies; nothing that depends on the
// day). Only what is new is judged, and everything again when the rules change.
#pragma once

#include "models/domain/certificate.h"
#include "models/jobs/job_runner.h"

namespace jobs {

struct JudgeOutcome {
    qint64 linted = 0;
    qint64 chains = 0;
    qint64 broken = 0;  // of those, certificates with an error
    bool stopped = false;  // whole batches up to there are kept; the next run goes on
};

// One transaction and one audit row per batch, so that others may write in between. Progress in
// certificates. Only those with an id beyond `after`: what one job made.
crypto::Result<JudgeOutcome> judgeCertificates(JobContext &context,
                                               domain::CertificateId after = 0);
// The last id there is, for `after`.
crypto::Result<domain::CertificateId> lastCertificate(JobContext &context);

// For JobRunner::start (Lane::Read: it writes in short transactions of its own, beside other jobs):
// the QVariant holds a JudgeOutcome. Does nothing in a vault that may only be read.
JobFunction judgeCertificatesJob();

}  // namespace jobs

Q_DECLARE_METATYPE(jobs::JudgeOutcome)
