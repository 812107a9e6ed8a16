// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the newest revocation list of an authority to a file.
#pragma once

#include "models/jobs/job_runner.h"

namespace jobs {

// NotFound: none was published yet; InputOutput of the file. DER as RFC 5280 4.2.1.13 wants it
// served.
crypto::Result<void> exportCrl(JobContext &context, const QString &authority, const QString &path);

// For JobRunner::start (Lane::Read); the QVariant is empty.
JobFunction exportCrlJob(const QString &authority, const QString &path);

}  // namespace jobs
