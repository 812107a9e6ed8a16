// SPDX-License-Identifier: GPL-3.0-or-later
// Anchors and time stamps (RFC 3161) of the audit log, by the names of files: what the command line
// and the window both ask for.
#pragma once

#include "models/jobs/export_audit.h"
#include "models/jobs/verify_audit.h"

namespace jobs {

// Every certificate of the files, DER, in whatever form they stand there.
crypto::Result<std::vector<crypto::Bytes>> stampTrust(const QStringList &files);

enum class StampFile { Keep, Replace };
// A request for the newest head, to be sent as application/timestamp-query. AlreadyExists unless
// told to replace.
crypto::Result<StampRequest> writeStampRequest(JobContext &context, const QString &file,
                                               StampFile existing);
// The authority's answer, at most 16 MiB; `trust` as of stampTrust().
crypto::Result<StampOutcome> readStamp(JobContext &context, const QString &response,
                                       const std::vector<crypto::Bytes> &trust);

// For JobRunner::start. Lane::Read: AnchorOutcome; AuditVerification; the anchor as a QString.
JobFunction anchorAuditJob(const QString &file);
JobFunction checkAnchorsJob(const QString &fileOrText);
JobFunction requestStampJob(const QString &file, StampFile existing);
// Lane::Write: StampOutcome.
JobFunction readStampJob(const QString &response, const QString &trustFile);

}  // namespace jobs

Q_DECLARE_METATYPE(jobs::AnchorOutcome)
Q_DECLARE_METATYPE(jobs::StampOutcome)
