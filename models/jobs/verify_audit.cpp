// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/verify_audit.h"

#include "crypto/base/clock.h"
#include "models/store/audit_log.h"
#include "models/store/vault.h"

namespace jobs {

using crypto::Result;

Result<AuditVerification> verifyAudit(JobContext &context)
{
    const auto database = context.vault.connect(store::Access::Read);
    if (!database)
        return database.error();
    const auto verdict = store::verifyAudit(context.vault, **database, context.stop);
    if (!verdict)
        return verdict.error();
    return AuditVerification{qint64(verdict->rows), qint64(verdict->heads),
                             qint64(verdict->firstBadRow), verdict->problem,
                             context.vault.clock().now()};
}

JobFunction verifyAuditJob()
{
    return [](JobContext &context) -> Result<QVariant> {
        auto result = verifyAudit(context);
        if (!result)
            return result.error();
        return QVariant::fromValue(*result);
    };
}

}  // namespace jobs
