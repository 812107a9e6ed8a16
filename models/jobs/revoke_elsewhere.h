// SPDX-License-Identifier: GPL-3.0-or-later
// Telling authorities elsewhere that certificates are revoked.
#pragma once

#include "models/jobs/account_values.h"
#include "models/jobs/plan_verb.h"

namespace jobs {

// Does the account's authority hear of revocations with this reason (RFC 5280 5.3.1)?
bool takesRevocation(const store::AccountRow &account, int reason);

// Those of the steps whose input names an account. What is refused fails; what somebody there must
// agree to waits. Told twice, an authority says so, and that is as good.
crypto::Result<void> revokeElsewhere(PlanContext &context, Steps steps);

}  // namespace jobs
