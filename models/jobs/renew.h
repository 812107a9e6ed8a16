// SPDX-License-Identifier: GPL-3.0-or-later
// Renewal of what authorities of the vault and those with an account issued: the same names,
// profile and lifetime again; the new certificate supersedes the old one and takes over owner, tags
// and fields.
#pragma once

#include "models/jobs/edit.h"
#include "models/jobs/issue.h"

namespace jobs {

struct RenewDraft {
    Selection selection;
    bool sameKey = false;  // else a new key of the same kind
    std::optional<int> days;  // else as long as the old one
    QString justification;
    QJsonObject order = {};  // IssueDraft::order
};

// Certificates that are revoked, superseded already, or of other authorities become findings and
// are left out. NotFound when none is left.
crypto::Result<domain::Plan> planRenew(store::Database &database, const RenewDraft &draft,
                                       crypto::UnixTime now, const std::stop_token &stop = {});

}  // namespace jobs
