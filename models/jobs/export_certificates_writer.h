// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of an export: one format after the other, read back and understood before they get
// their name.
#pragma once

#include "models/jobs/export_certificates.h"
#include "models/query/rows.h"

namespace jobs {

// "www.example.org-3fa4c2d1.der": the display name's harmless characters and the fingerprint's
// beginning.
QString exportFileName(const query::CertificateRow &row);

crypto::Result<ExportOutcome> writeExport(JobContext &context, const ExportPlan &plan);

}  // namespace jobs
