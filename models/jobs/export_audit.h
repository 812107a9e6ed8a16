// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log leaves the vault: as a bundle that can be checked without it, as anchors, and as a
// digest that a time-stamp authority signs.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/clock.h"
#include "models/jobs/job_runner.h"

#include <QStringList>

namespace jobs {

struct AuditExportDraft {
    QString output;
    bool overwrite = false;  // an existing file is refused (AlreadyExists) unless set
};
struct AuditExportOutcome {
    QString path;
    qint64 records = 0, heads = 0, bytes = 0;
    QString anchor;  // of the newest head in it
};
// Written beside the name, read back and verified as the separate verifier would, then given it.
// Audited where the vault can be written: the bundle ends before that record.
crypto::Result<AuditExportOutcome> exportAudit(JobContext &context, const AuditExportDraft &draft);
// For JobRunner::start (Lane::Read): the QVariant holds an AuditExportOutcome.
JobFunction exportAuditJob(AuditExportDraft draft);

struct AnchorOutcome {
    QString anchor;
    bool added = false;  // false: the file had it already
};
// The newest head as one line at the end of an append-only file; empty `file`: only says it. The
// anchors that stand there are checked first: Damaged when the log no longer holds one of them.
crypto::Result<AnchorOutcome> anchorAudit(JobContext &context, const QString &file);

// The same where a vault is opened and closed: a sentence when the record does not hold what the
// file says, or when the file cannot be written; empty when all is well or no file is wanted.
QString keepAnchor(store::Vault &vault, const QString &file);

// A request (RFC 3161) for the newest head's anchor.
struct StampRequest {
    QString anchor;
    crypto::Bytes der;
};
crypto::Result<StampRequest> requestStamp(JobContext &context);

struct StampOutcome {
    qint64 seq = 0;  // of the head it stamps
    crypto::UnixTime at = 0;
    QString authority;  // untrusted
    qint64 stamps = 0;  // now kept
};
// Checks an authority's answer against the log and the certificates to be trusted (DER), and keeps
// the token. NotFound when it is not about a head of this log; as crypto::wire::checkTimeStamp.
crypto::Result<StampOutcome> addStamp(JobContext &context, crypto::ByteView response,
                                      const std::vector<crypto::Bytes> &trusted);

}  // namespace jobs

Q_DECLARE_METATYPE(jobs::AuditExportOutcome)
