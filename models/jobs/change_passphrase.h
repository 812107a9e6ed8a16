// SPDX-License-Identifier: GPL-3.0-or-later
// What opens the vault for the admin who opened it. Lane: Write; slow by design (Argon2id).
#pragma once

#include "crypto/base/secret.h"
#include "models/jobs/job_runner.h"

#include <memory>

namespace jobs {

// Job functions are copied, secrets are not: they are shared, and zeroed when the last copy goes.
using SharedSecret = std::shared_ptr<crypto::Secret>;

// Result: true. WrongPassphrase unless `current` opens this admin's slot. Without `current` (null)
// for a vault that was opened with the recovery code.
JobFunction changePassphrase(SharedSecret current, SharedSecret fresh);

// Result: true; the new code is put into `code`, and the old one is void.
JobFunction renewRecoveryCode(SharedSecret code);

}  // namespace jobs
