// SPDX-License-Identifier: GPL-3.0-or-later
// A draft as a step's fixed input, and back.
#pragma once

#include "models/jobs/issue.h"

namespace jobs {

QJsonObject inputOf(const IssueDraft &draft);
IssueDraft draftOf(const QJsonObject &input);
// Of what the step issues: the draft's, or those of the certificate it replaces.
crypto::Result<domain::Metadata> metadataOf(store::Database &database, const domain::PlanStep &step,
                                            const IssueDraft &draft);
// What people call it: the common name, else the first name, else the subject.
QString objectOf(const IssueDraft &draft, const IssuePreview &preview);

}  // namespace jobs
