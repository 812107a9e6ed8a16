// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/job_runner.h"

namespace jobs {

// New database key and new role keys (store/rekey.h). Result: true. Afterwards the vault answers
// Locked: the session must lock it and ask for the passphrase again. Lane: Write.
JobFunction rekey();

}  // namespace jobs
