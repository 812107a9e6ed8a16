// SPDX-License-Identifier: GPL-3.0-or-later
// One private key out of the vault, into a file: only in the hands of who knows the vault's
// passphrase, for a stated reason, and never unrecorded. The file is read back, its key opened, and
// what it signs verified, before success is reported.
#pragma once

#include "models/jobs/job_runner.h"
#include "models/store/database.h"

#include <QString>

#include <memory>

namespace jobs {

// Pkcs8: DER; Pem: the same as text; both PBES2 unless `unencrypted`. P12: with the key's newest
// certificate and its chain.
enum class KeyFormat { Pkcs8, Pem, P12 };
std::optional<KeyFormat> keyFormatFrom(const QString &word);  // "pkcs8" "pem" "p12"

struct KeyExportDraft {
    std::int64_t key = 0;
    KeyFormat format = KeyFormat::Pem;
    bool oldWindows = false;  // P12: triple DES and SHA-1, for systems that know nothing better
    bool unencrypted = false;  // Pem, Pkcs8: whoever reads the file has the key
    QString output;
    bool overwrite = false;
    QString reason;  // stands in the audit log
    std::shared_ptr<const crypto::Secret> exportPassphrase;  // at least 8 bytes, unless unencrypted
    std::shared_ptr<const crypto::Secret> vaultPassphrase;
};

struct KeyExportOutcome {
    QString file;
    qint64 bytes = 0;
    qint64 certificates = 0;
};

// InvalidArgument, NotFound, NotPermitted (a token's key), WrongPassphrase, AlreadyExists.
crypto::Result<KeyExportOutcome> exportKey(JobContext &context, const KeyExportDraft &draft);

// For JobRunner::start (Lane::Write): the QVariant holds a KeyExportOutcome.
JobFunction exportKeyJob(KeyExportDraft draft);

}  // namespace jobs

Q_DECLARE_METATYPE(jobs::KeyExportOutcome)
