// SPDX-License-Identifier: GPL-3.0-or-later
// Writes certificates, and on request their private keys, to files. Every written file is read back
// before success is reported; an exported key is opened and must sign what its certificate
// verifies.
#pragma once

#include "crypto/base/secret.h"
#include "models/jobs/edit.h"

namespace jobs {

enum class ExportFormat { Pem, Der, P7b, P12, Csv, Json };
std::optional<ExportFormat>
exportFormatFrom(const QString &word);  // "pem" "der" "p7b" "p12" "csv" "json"
QString exportFormatWord(ExportFormat format);

struct ExportDraft {
    Selection selection;
    ExportFormat format = ExportFormat::Pem;
    QString output;  // a file; for Der with several certificates a folder
    bool overwrite = false;  // an existing file is refused (AlreadyExists) unless set
    bool withChain = false;  // Pem, P7b, P12: add the issuers the vault knows
    bool withKey = false;  // Pem, P12 only: needs both secrets below
    // Protects the exported keys; at least 8 bytes. shared_ptr because jobs are copied.
    std::shared_ptr<const crypto::Secret> exportPassphrase;
    // The vault's own passphrase again: keys leave the vault only in the hands of who may open it.
    std::shared_ptr<const crypto::Secret> vaultPassphrase;
    QString sort;  // field name as in the query language, "-" before it for descending; "": expiry
    QStringList columns;  // Csv: field names; empty: the usual ones
};

struct ExportPlan {
    ExportDraft draft;
    std::vector<qint64> ids;
    qint64 withPrivateKey = 0;  // of those, keys the vault holds
    QStringList files;  // what will be written, the first 100
    QStringList existing;  // of all, those already there
};

struct ExportOutcome {
    qint64 certificates = 0;
    qint64 keys = 0;
    qint64 bytes = 0;
    QStringList files;  // the first 100
    qint64 fileCount = 0;
};

// QuerySyntax, NotFound when nothing matches, InvalidArgument when format and options do not fit.
crypto::Result<ExportPlan> planExport(store::Database &database, const ExportDraft &draft,
                                      crypto::UnixTime now);

// WrongPassphrase when the vault's passphrase is not right, AlreadyExists, DiskFull, InputOutput,
// Damaged when a written file does not read back. Key exports are audited before the file is
// written and refused in a read-only vault; exports without keys are audited where the vault can be
// written. Files are 0600 with keys.
crypto::Result<ExportOutcome> runExport(JobContext &context, const ExportPlan &plan);

// For JobRunner::start: Lane::Write with keys, Lane::Read without. The QVariant holds an
// ExportOutcome.
JobFunction exportJob(std::shared_ptr<const ExportPlan> plan);

}  // namespace jobs

Q_DECLARE_METATYPE(jobs::ExportOutcome)
