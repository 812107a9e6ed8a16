// SPDX-License-Identifier: GPL-3.0-or-later
// The step "order": a certificate from an authority elsewhere. Key and request are in the vault
// before anything leaves, the order before its certificate is asked for; what comes back is checked
// before it is kept.
#pragma once

#include "models/jobs/account_values.h"
#include "models/jobs/issue.h"

namespace jobs {

// Adds the step and its findings: what the authority cannot do, or does its own way. NotFound is
// the caller's; InvalidArgument names the draft's field.
crypto::Result<void> planOrder(store::Database &database, const store::AccountRow &account,
                               const IssueDraft &draft, domain::Plan &plan);

std::unique_ptr<PlanVerb> orderVerb();

}  // namespace jobs
