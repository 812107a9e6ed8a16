// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/verify_audit.h"

#include "crypto/wire/time_stamp.h"
#include "models/jobs/anchor_file.h"
#include "models/store/audit_log.h"
#include "models/store/audit_stamp.h"
#include "models/store/vault.h"

#include <QCoreApplication>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::ErrorCode;
using crypto::Result;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Audit", text);
}

}  // namespace

namespace {

// A stamp whose digest is not its head's anchor, or whose signature is wrong, is a problem; who may
// sign is asked only where somebody said whom he trusts.
Result<QString> stampProblem(JobContext &context, store::Database &database,
                             const AuditChecks &checks, int *held)
{
    const auto all = store::auditStamps(database);
    if (!all)
        return all.error();
    for (const store::AuditStamp &kept : *all) {
        const QString name = tr("The time stamp of record %1").arg(kept.seq);
        const auto stamp = crypto::wire::readTimeStamp(kept.token);
        if (!stamp)
            return tr("%1 cannot be read.").arg(name);
        const auto seq = store::stampedHead(context.vault, database, stamp->digest);
        if (!seq && seq.error().code != ErrorCode::NotFound)
            return seq.error();
        if (!seq || *seq != kept.seq || stamp->at != kept.at)
            return tr("%1 was made over another record: the record was rewritten.").arg(name);
        const auto good = crypto::wire::checkTimeStamp(*stamp, checks.stampTrust);
        const bool trusted = good || !checks.stampTrust.empty();
        if (!good && (trusted || good.error().code != ErrorCode::NotPermitted))
            return u"%1 (%2)"_s.arg(tr("%1 does not hold.").arg(name),
                                    QString::fromStdString(good.error().detail));
        ++*held;
    }
    return QString();
}

}  // namespace

Result<AuditVerification> verifyAudit(JobContext &context, const AuditChecks &checks)
{
    const auto database = context.vault.connect(store::Access::Read);
    if (!database)
        return database.error();
    const auto verdict = store::verifyAudit(context.vault, **database, context.stop);
    if (!verdict)
        return verdict.error();
    AuditVerification result{qint64(verdict->rows), qint64(verdict->heads),
                             qint64(verdict->firstBadRow), verdict->problem,
                             context.vault.clock().now()};
    QList<store::AuditAnchor> anchors;
    for (const QString &named : checks.anchors) {
        const auto read = readAnchors(context.vault, named);
        if (!read)
            return read.error();
        anchors += *read;
    }
    const auto held = store::checkAnchors(context.vault, **database, anchors);
    if (!held)
        return held.error();
    result.foreignAnchors = held->foreign;
    result.anchors = held->checked;
    const auto stamps = stampProblem(context, **database, checks, &result.stamps);
    if (!stamps)
        return stamps.error();
    for (const QString &problem : {held->problem, *stamps})
        if (result.problem.isEmpty())
            result.problem = problem;
    return result;
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
