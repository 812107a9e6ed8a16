// SPDX-License-Identifier: GPL-3.0-or-later
// What stands against a certificate before it is signed: the profile's findings, and lint over the
// certificate as it would be.
#pragma once

#include "models/jobs/issue.h"

namespace jobs {

// Blocking ones are "block", what the authority's end cuts off "warning", the rest of what was
// changed "note".
QList<domain::PlanFinding> profileFindings(const crypto::x509::Merged &merged);

// Signs the certificate with a key made up for this and lints it; nothing of it is kept. Errors of
// lint are "warning", the rest "note"; codes are "lint:RULE".
crypto::Result<QList<domain::PlanFinding>> lintFindings(store::Database &database,
                                                        const IssueDraft &draft,
                                                        const IssuePreview &preview,
                                                        std::stop_token stop = {});
// How many rules that looks at.
int lintRuleCount();

// Someone gave a reason: every warning becomes a note.
void justify(QList<domain::PlanFinding> &findings, const QString &justification);

}  // namespace jobs
