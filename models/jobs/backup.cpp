// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/backup.h"

#include "models/store/backup.h"

namespace jobs {

JobFunction backup(const QString &path)
{
    return [path](JobContext &context) -> crypto::Result<QVariant> {
        const auto progress = [&](qint64 done, qint64 total) { context.report({done, total, {}}); };
        auto made = store::backupVault(context.vault, path, context.stop, progress);
        if (!made)
            return std::move(made).error();
        return QVariant::fromValue(BackupOutcome{made->path, made->bytes, made->certificates});
    };
}

}  // namespace jobs
