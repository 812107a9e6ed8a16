// SPDX-License-Identifier: GPL-3.0-or-later
// Another authority's certificate, signed again by one of ours: the same name and key, below ours
// (RFC 5280 3.2).
#pragma once

#include "crypto/base/bytes.h"
#include "models/domain/plan.h"
#include "models/jobs/plan_verb.h"

namespace jobs {

struct CrossSignDraft {
    QString authority;  // of this vault: who signs
    crypto::Bytes certificate;  // DER of the other authority
    int days = 365;
};

// InvalidArgument when it is no authority's certificate. What speaks against it becomes findings.
crypto::Result<domain::Plan> planCrossSign(store::Database &database, const CrossSignDraft &draft,
                                           crypto::UnixTime now);

std::unique_ptr<PlanVerb> crossSignVerb();

}  // namespace jobs
