// SPDX-License-Identifier: GPL-3.0-or-later
// How the sources of a certificate's revocation fared, as findings that are kept: "crl-stale",
// "ocsp-unreachable" (healthCode). Queries find them: lint:crl-stale.
#pragma once

#include "models/jobs/fetch_revocation.h"

namespace jobs {

// What these notes say takes the place of what was kept about the same kinds of sources of the same
// certificates; those that are not in the vault are passed over. Nothing is written when nothing
// changed, or when the vault may only be read.
crypto::Result<void> keepHealth(JobContext &context, const QList<FetchNote> &notes);

}  // namespace jobs
