// SPDX-License-Identifier: GPL-3.0-or-later
// Proof of revocation: what was published is read back, its signature checked, and what it shows
// kept with the signed bytes.
#pragma once

#include "models/jobs/job_runner.h"
#include "models/jobs/plan_verb.h"
#include "models/store/certificate_store.h"

#include <QStringList>

namespace jobs {

struct ProofOutcome {
    QString issuer;
    qint64 shown = 0;  // certificates this statement proved for the first time
    qint64 missing = 0;  // revoked here, of this issuer, not expired, and not on it
};

// The bytes of a revocation list, wherever they came from; `place` says where, `at` when.
// Malformed; NotFound when no authority of the vault verifies it; NotPermitted for one that is out
// of date, which relying parties refuse.
crypto::Result<ProofOutcome> recordCrlProof(store::Change &change,
                                            store::CertificateStore &certificates,
                                            crypto::ByteView der, const QString &place,
                                            crypto::UnixTime at);

// Reads those files and records what they show, one audited change each. InputOutput and the causes
// above name the file; the others are read nevertheless, the first error is returned.
crypto::Result<QList<ProofOutcome>> proveFromFiles(JobContext &context, const QStringList &files);
JobFunction proveFromFilesJob(const QStringList &files);  // QVariant: shown, as qint64
// Where the lists of an incident's plans were written.
crypto::Result<QStringList> publishedFiles(store::Database &database, std::int64_t incident);

// A list of one authority into a file, as a plan of this incident, then read back from there.
// QVariant: shown, as qint64.
JobFunction publishAndProveJob(std::int64_t incident, const QString &authority,
                               const QString &file);

// The step "proof": reads one authority's list back until it shows what the plan revoked.
domain::PlanStep proofStep(const QString &authority, std::int64_t authorityId, const QString &file,
                           int wave);
std::unique_ptr<PlanVerb> proofVerb();

}  // namespace jobs
