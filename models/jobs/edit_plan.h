// SPDX-License-Identifier: GPL-3.0-or-later
// What planEdit and planCsv share: from "these patches to these ids" to a plan of what really
// changes.
#pragma once

#include "models/jobs/custom_field.h"
#include "models/jobs/edit.h"
#include "models/query/rows.h"

namespace jobs {

// The metadata columns of a row read with RowPart::Detail and RowPart::Custom.
domain::Metadata metadataOf(const query::CertificateRow &row);
bool sameMetadata(const domain::Metadata &a, const domain::Metadata &b);

// Trims texts, checks custom fields and values (canonical ones replace what was typed) and the
// successor.
crypto::Result<domain::MetadataPatch> checkedPatch(store::Database &database,
                                                   const QList<CustomField> &fields,
                                                   domain::MetadataPatch patch);

struct PlanProgress {
    std::stop_token stop;
    const std::function<void(const Progress &)> &report;
};
// Fills steps, matched, unchanged, preview and newValues from `wanted`, whose patches are checked
// ones in plan.patches. A certificate that would supersede itself counts as unchanged.
crypto::Result<void> foresee(store::Database &database, const std::vector<EditStep> &wanted,
                             crypto::UnixTime now, const PlanProgress &progress, EditPlan *plan);

// "owner = Alice; tags + prod": what a patch does, in few words, for audit rows.
QString patchSummary(const domain::MetadataPatch &patch);

}  // namespace jobs
