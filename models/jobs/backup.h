// SPDX-License-Identifier: GPL-3.0-or-later
// Backing up the open vault, and making a vault from a backup.
#pragma once

#include "models/jobs/job_runner.h"

#include <QString>

namespace jobs {

struct BackupOutcome {
    QString path;
    qint64 bytes = 0;
    qint64 certificates = 0;
};

// Result: BackupOutcome. Lane: Read (it writes one audit row, nothing else).
JobFunction backup(const QString &path);

}  // namespace jobs

Q_DECLARE_METATYPE(jobs::BackupOutcome)
