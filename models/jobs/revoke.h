// SPDX-License-Identifier: GPL-3.0-or-later
// Manual revocation: a certificate, a selection, a query, everything that shares a key. One step
// per certificate, then one revocation list per authority.
#pragma once

#include "models/domain/plan.h"
#include "models/jobs/edit.h"
#include "models/jobs/plan_verb.h"

namespace jobs {

struct RevokeDraft {
    Selection selection;
    int reason = 0;  // RFC 5280 5.3.1; 8 (removeFromCRL) releases a hold
    crypto::UnixTime invalidSince =
        0;  // when the key was known or suspected compromised; 0: not said
    QString comment;
    QString crlFolder;  // lists are written here too; empty: kept in the vault only
};

// The target set is frozen in the plan. Certificates of authorities whose keys the vault does not
// hold become findings: they can be marked here (local mark only), their authority is not told.
// NotFound when nothing is selected.
crypto::Result<domain::Plan> planRevoke(store::Database &database, const RevokeDraft &draft,
                                        crypto::UnixTime now, const std::stop_token &stop = {});

// A list of one authority alone ("ca crl"): `output` a file, or empty.
crypto::Result<domain::Plan> planCrl(store::Database &database, const QString &authority,
                                     const QString &output);

std::unique_ptr<PlanVerb> revokeVerb();
std::unique_ptr<PlanVerb> crlVerb();

}  // namespace jobs
