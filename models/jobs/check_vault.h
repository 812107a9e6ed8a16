// SPDX-License-Identifier: GPL-3.0-or-later
// The full check a person asks for, and the quick one that runs by itself after opening. Lane:
// Read.
#pragma once

#include "models/jobs/job_runner.h"

#include <QList>
#include <QString>

namespace jobs {

struct VaultFinding {
    QString area, object, detail;  // as store/check.h says
};

struct CheckOutcome {
    QList<VaultFinding> findings;  // empty: the vault is sound
    qint64 certificates = 0, privateKeys = 0, auditRows = 0;
};

// Everything: pages, structure, audit, state, keys, certificates. Result: CheckOutcome.
JobFunction checkVault();

// Whether certificates, private keys and slots still add up to the newest signed state: seconds,
// not minutes. Result: CheckOutcome with at most one finding, plus the alarms raised at opening.
JobFunction recheckState();

}  // namespace jobs

Q_DECLARE_METATYPE(jobs::CheckOutcome)
