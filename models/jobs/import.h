// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates, keys, CRLs and requests from files, folders, standard input, pasted text and the
// machine's trust store into the vault. planImport() foresees, runImport() does.
//
// A reader-and-parser thread feeds one writing thread through a bounded queue: an input of any size
// needs memory for a few batches only. One transaction and one audit row per batch: whatever
// happens to the process, the vault holds whole batches. A bad block is reported and the rest goes
// in. Signatures of issuers are checked afterwards by link_chains.h.
#pragma once

#include "crypto/base/secret.h"
#include "models/domain/metadata.h"
#include "models/jobs/job_runner.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <vector>

namespace store {
class Database;
}

namespace jobs {

struct ImportDraft {
    QStringList paths;  // files and folders (recursive, symbolic links are not followed out
                        // of the folder, hidden files are read)
    bool fromStandardInput = false;  // not for planImport: it can be read only once
    bool systemTrust = false;  // the machine's trust store, as LocationKind::TrustStore
    QByteArray pasted;  // text or DER from the clipboard or a drop; empty: none

    // Tried on every container and encrypted key, in this order; shared because jobs are copied.
    std::shared_ptr<const std::vector<crypto::Secret>> passphrases;
    // Asked once per container or key that none of them opens; nothing: skip it. Called on the
    // reading worker thread, which waits for the answer. Empty function: nobody to ask.
    std::function<std::optional<crypto::Secret>(const QString &container)> askPassphrase;

    domain::MetadataPatch metadata;  // set on every added certificate
    bool includeKnown = false;  // metadata also goes to certificates that were known already
    // A certificate that is a newer version of one in the vault supersedes it and takes over its
    // owner, team, environment, criticality, tags and custom values (before `metadata` is applied).
    bool supersede = false;
};

enum class ImportVerdict {
    New,  // not in the vault
    Known,  // same SHA-256: only its location is added
    NewerVersion,  // new; same names and issuer family as one in the vault that ends earlier
    Key,  // belongs to a certificate in the vault or in this input
    LoneKey,  // to none of them; stored all the same
    KnownKey,
    Crl,
    KnownCrl,
    Request,
    KnownRequest,
    Unreadable
};

struct UnreadableBlock {
    QString path;  // file, "-" for standard input, "pasted text"
    QString entry;  // alias or archive member, may be empty
    qint64 block = 0;  // counted from 1; 0: the file as a whole
    qint64 offset = 0;  // byte where it begins
    QString reason;  // plain sentence part, untrusted
    crypto::ErrorCode code =
        crypto::ErrorCode::Malformed;  // PassphraseNeeded, WrongPassphrase: try again
};

// One line of the preview.
struct ImportRow {
    ImportVerdict verdict = ImportVerdict::New;
    QString name;  // display name, subject or key label; untrusted
    QString issuer;
    QString sha256;  // hex; of the SubjectPublicKeyInfo for keys
    domain::UnixTime notAfter = 0;
    QString path, entry;
    qint64 replaces = 0;  // NewerVersion: the newest of the older ones
    QString reason;  // Unreadable
};

struct ImportPreview {
    qint64 files = 0;  // files read
    qint64 added = 0;  // NewerVersion included
    qint64 known = 0;
    qint64 newerVersions = 0;
    qint64 keys = 0;  // new ones; keysWithoutCertificate included
    qint64 keysWithoutCertificate = 0;
    qint64 crls = 0, requests = 0;  // new ones
    qint64 unreadableCount = 0;
    QList<UnreadableBlock> unreadable;  // the first ListLimit
    QList<ImportRow> rows;  // the first ListLimit, in the order read, unreadable ones included
    QStringList lockedContainers;  // no given passphrase opens them; no duplicates
    bool stopped = false;
    static constexpr int ListLimit = 1000;
};

struct ImportOutcome {
    qint64 files = 0;
    qint64 added = 0;  // certificates that were not in the vault
    qint64 known = 0;  // seen again: location and last sighting were brought up to date
    qint64 superseded = 0;  // older ones that a new one replaced (ImportDraft::supersede)
    qint64 keys = 0;  // sealed, read back and tried
    qint64 knownKeys = 0;
    qint64 keysWithoutCertificate = 0;  // of `keys`
    qint64 crls = 0, knownCrls = 0, unverifiedCrls = 0;
    qint64 revoked = 0;  // certificates a verified CRL marked
    qint64 requests = 0, knownRequests = 0;
    qint64 unreadableCount = 0;
    QList<UnreadableBlock> unreadable;  // the first UnreadableLimit
    qint64 batches = 0;  // committed transactions
    std::vector<qint64> addedIds;  // the first AddedLimit, ascending
    double seconds = 0;
    bool stopped = false;  // stop was asked for: whole batches up to there are in the vault
    static constexpr int UnreadableLimit = 10'000;
    static constexpr int AddedLimit = 100'000;
};

// Reads everything, writes nothing. A path that cannot be read is an unreadable block, not an
// error; InvalidArgument for an empty draft or standard input.
crypto::Result<ImportPreview> planImport(store::Database &database, const ImportDraft &draft,
                                         const std::stop_token &stop = {},
                                         const std::function<void(const Progress &)> &report = {});

// Progress counts bytes where the total is known (files, pasted text), else objects; the note is
// the file. ReadOnly, Busy, DiskFull, InputOutput from the vault: batches committed before stay. A
// request to stop is no error: outcome.stopped.
crypto::Result<ImportOutcome> runImport(JobContext &context, const ImportDraft &draft);

// For JobRunner::start (Lane::Write): the QVariant holds an ImportOutcome. Start linkChainsJob()
// after it.
JobFunction importJob(const ImportDraft &draft);

// What `systemTrust` reads on this machine: existing folders and files.
QStringList systemTrustPaths();

}  // namespace jobs

Q_DECLARE_METATYPE(jobs::ImportOutcome)
Q_DECLARE_METATYPE(jobs::ImportPreview)
