// SPDX-License-Identifier: GPL-3.0-or-later
// One signed archive that shows an auditor what an incident was, what was done and that the world
// could see it: targets, timeline, plans with their journals, the published lists byte for byte,
// the certificates that signed them, the audit log since the incident began with its signed head.
// A manifest names every file with its SHA-256; the acting admin signs it (Ed25519). Everything in
// it can be checked without the vault: by verifyEvidence(), or by hand as its README.txt says.
#pragma once

#include "crypto/base/clock.h"
#include "models/jobs/job_runner.h"

#include <QStringList>

namespace jobs {

struct EvidenceOutcome {
    QString path;
    int files = 0;
    qint64 bytes = 0;
    QString sha256;  // of the archive, hex
};

// Writes `path` (AlreadyExists when it is there), which appears whole or not at all. Audited.
crypto::Result<EvidenceOutcome> writeEvidence(JobContext &context, std::int64_t incident,
                                              const QString &path);
JobFunction evidenceJob(std::int64_t incident, const QString &path);  // QVariant: EvidenceOutcome

struct EvidenceVerdict {
    QString vaultId, admin, title;  // as the archive says
    QString signer;  // SHA-256 of the admin's public key, hex: compare it with what you know
    crypto::UnixTime madeAt = 0;
    int files = 0;
    qint64 auditRows = 0, lists = 0, listed = 0;  // lists whose signature fits; proven certificates
    QStringList problems;  // empty: everything fits
};
// Needs no vault. InputOutput and Malformed where there is no such archive.
crypto::Result<EvidenceVerdict> verifyEvidence(const QString &path);

}  // namespace jobs

Q_DECLARE_METATYPE(jobs::EvidenceOutcome)
