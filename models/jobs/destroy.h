// SPDX-License-Identifier: GPL-3.0-or-later
// Destroying private keys: the sealed bytes are overwritten and removed (a key in a token is
// removed there), the record stays.
#pragma once

#include "models/domain/plan.h"
#include "models/jobs/edit.h"
#include "models/jobs/plan_verb.h"

namespace jobs {

struct DestroyDraft {
    Selection selection;  // the keys of these certificates
    QString reason;  // stands in the audit record
};

// One step per key, whatever the number of its certificates. Certificates that are still valid and
// not superseded become findings. NotFound when none of them has a key here.
crypto::Result<domain::Plan> planDestroy(store::Database &database, const DestroyDraft &draft,
                                         crypto::UnixTime now, const std::stop_token &stop = {});

// The same for keys by themselves. NotFound names the first that the vault does not have.
crypto::Result<domain::Plan> planDestroyKeys(store::Database &database,
                                             const std::vector<std::int64_t> &keys,
                                             const QString &reason);

std::unique_ptr<PlanVerb> destroyVerb();

}  // namespace jobs
