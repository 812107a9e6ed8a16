// SPDX-License-Identifier: GPL-3.0-or-later
// Private keys of a file into the vault: sealed, read back, opened, proven by a signature. What
// else stands in the file stays there ("import" takes everything).
#pragma once

#include "models/jobs/job_runner.h"

#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace jobs {

struct KeyImportDraft {
    QString path;  // PEM, PKCS#8, PKCS#1, SEC1, PKCS#12, JKS …
    QString label;  // what it is for; empty: the file's name
    // Tried on whatever is encrypted. shared_ptr because jobs are copied.
    std::shared_ptr<const std::vector<crypto::Secret>> passphrases;
};

struct ImportedKey {
    qint64 id = 0;
    QString type;  // "EC P-256"
    QByteArray spkiSha256;
    bool added = false;  // false: the vault has it already
    qint64 certificates = 0;  // of this key in the vault
};

// One audited change for all keys of the file. Malformed when there is none; PassphraseNeeded and
// WrongPassphrase when one cannot be opened: then nothing is taken.
crypto::Result<QList<ImportedKey>> importKeys(JobContext &context, const KeyImportDraft &draft);

// For JobRunner::start (Lane::Write): the QVariant holds a QList<ImportedKey>.
JobFunction importKeysJob(KeyImportDraft draft);

}  // namespace jobs

Q_DECLARE_METATYPE(jobs::ImportedKey)
