// SPDX-License-Identifier: GPL-3.0-or-later
// What ACME lets an account do with itself (RFC 8555 7.3.2, 7.3.5, 7.3.6). Each audited.
#pragma once

#include "models/jobs/accounts.h"

namespace jobs {

// Mail addresses; empty: none any more. InvalidArgument for an account of another type.
crypto::Result<void> changeContacts(JobContext &context, const QString &name,
                                    const QStringList &contacts);
// A new account key: sealed in the vault before the authority hears of it. Broken off in between it
// is taken up by asking again: whichever key the authority knows then stays.
crypto::Result<void> rollAccountKey(JobContext &context, const QString &name);
// For good: the authority takes nothing from this account any more. The account is removed here,
// too; NotPermitted while something is on order there.
crypto::Result<void> deactivateAccount(JobContext &context, const QString &name);

}  // namespace jobs
