// SPDX-License-Identifier: GPL-3.0-or-later
// Fills an empty vault with a believable company: authorities that really sign, certificates of
// every kind and state, owners, tags, locations, CRLs and saved views. Everything goes through the
// same doors as real data; apart from the keys, one seed gives one inventory.
#pragma once

#include "models/jobs/job_runner.h"

namespace jobs {

struct DemoDraft {
    qint64 size = 55'000;  // certificates, 100 … 1,000,000, authorities included
    quint64 seed = 20261123;
};

struct DemoOutcome {
    qint64 certificates = 0, authorities = 0, keys = 0, locations = 0, revoked = 0, superseded = 0,
           views = 0;
    double seconds = 0;
    bool stopped = false;  // whole batches up to there are in the vault
};

// InvalidArgument when the size is out of range, AlreadyExists when the vault holds certificates.
// Chains are linked and checked when it returns. Dates are laid around the vault's clock.
crypto::Result<DemoOutcome> runDemo(JobContext &context, const DemoDraft &draft);

// For JobRunner::start (Lane::Write): the QVariant holds a DemoOutcome.
JobFunction demoJob(const DemoDraft &draft);

}  // namespace jobs

Q_DECLARE_METATYPE(jobs::DemoOutcome)
