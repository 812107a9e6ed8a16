// SPDX-License-Identifier: GPL-3.0-or-later
// Connecting the vault to authorities elsewhere: add, test, sync, remove. Each audited.
#pragma once

#include "models/jobs/account_values.h"

namespace jobs {

struct AccountReport {
    store::AccountRow row;
    QStringList facts;  // English, one line each, untrusted
};

// Keys of its own are made and stored before the authority hears of it; when it cannot be reached
// or refuses, nothing is left behind. Errors of the connector (authorities/connector.h),
// AlreadyExists.
crypto::Result<AccountReport> addAccount(JobContext &context, const AccountDraft &draft);
// Live: server, trust, credentials. What it can do is kept with the account.
crypto::Result<AccountReport> testAccount(JobContext &context, const QString &name);
// NotPermitted while something is on order there. Certificates and their keys stay.
crypto::Result<void> removeAccount(JobContext &context, const QString &name);

struct SyncOutcome {
    qint64 listed = 0;  // what the authority showed
    qint64 added = 0, known = 0;
    qint64 revoked = 0;  // marked now
    qint64 unreadable = 0;
    bool complete = false;  // else it goes on from here the next time
};
// Page by page, each kept before the next is asked for. Unsupported where it cannot list.
crypto::Result<SyncOutcome> syncAccount(JobContext &context, const QString &name);

// For JobRunner::start (Lane::Write): the QVariant holds an AccountReport, or a SyncOutcome.
JobFunction addAccountJob(std::shared_ptr<const AccountDraft> draft);
JobFunction testAccountJob(const QString &name);
JobFunction removeAccountJob(const QString &name);
JobFunction syncAccountJob(const QString &name);

}  // namespace jobs

Q_DECLARE_METATYPE(jobs::AccountReport)
Q_DECLARE_METATYPE(jobs::SyncOutcome)
