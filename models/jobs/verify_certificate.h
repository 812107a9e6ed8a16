// SPDX-License-Identifier: GPL-3.0-or-later
// Is a certificate valid, and why not: gathers what it is verified with (anchors, intermediates and
// lists from files, the system, the vault and the network) and asks crypto/x509/chain.h. The
// command line and the window call the same functions.
#pragma once

#include "crypto/base/result.h"
#include "crypto/x509/chain.h"
#include "models/jobs/edit.h"
#include "models/jobs/fetch_revocation.h"
#include "models/jobs/job_runner.h"
#include "models/report/certificate_detail.h"
#include "models/store/database.h"

#include <QStringList>

#include <stop_token>

namespace jobs {

struct VerifySources {
    QStringList trustFiles, intermediateFiles, crlFiles;
    bool systemTrust = false;
    // Of the vault: the authorities whose keys it holds, as far as none of them is above another;
    // every self-signed authority in it.
    bool ownAuthorities = false, vaultRoots = false;
};

struct VerifyDraft {
    Selection selection;  // of the vault
    QStringList files;  // of each the first certificate; the others complete its chain
    VerifySources sources;
    QString purpose = QStringLiteral("any");  // as crypto::x509::purposeNamed
    QString host;  // a name, an address or a mail address; empty: not checked
    crypto::UnixTime time = 0;
    FetchDraft fetch;  // neither flag: nothing is sent
    std::uint32_t minimumRsaBits = crypto::x509::ChainOptions().minimumRsaBits;
    bool allowSha1 = false;
};

// The certificate asked about, and what came with it.
struct AskedCertificate {
    qint64 id = 0;  // in the vault; 0: of a file
    QString name;  // untrusted: of the certificate
    QString file;
    crypto::Bytes der;
    std::vector<crypto::Bytes> companions;
};

struct Verdict {
    qint64 id = 0;  // in the vault; 0: not there
    QString name, file;  // untrusted
    QString sha256;
    crypto::x509::ChainResult result;
    QList<FetchNote> notes;
    QList<report::ChainLink> chain;  // the anchor first; ids where the vault knows them
    // What nothing could be said about: the file cannot be read.
    std::optional<crypto::Error> problem;
    bool valid() const { return !problem && result.valid; }
};

struct VerifyOutcome {
    QList<Verdict> verdicts;  // in the order of the draft: the vault's, then files
    bool stopped = false;
};

// Every certificate of a file in its order, at least one. NotFound, InputOutput, Malformed.
crypto::Result<std::vector<crypto::Bytes>> certificatesInFile(const QString &path,
                                                              const std::stop_token &stop = {});
crypto::Result<AskedCertificate> askedInFile(const QString &path, const std::stop_token &stop = {});
// NotFound.
crypto::Result<AskedCertificate> askedInVault(store::Database &database, qint64 id);
// The authorities the vault knows: untrusted, they only complete chains.
crypto::Result<std::vector<crypto::Bytes>> vaultAuthorities(store::Database &database,
                                                            const std::stop_token &stop = {});

// The question with its anchors, intermediates and lists; nothing is fetched yet. With a database,
// its authorities may complete the chain. InvalidArgument names the purpose; Malformed when a file
// holds nothing of its kind.
crypto::Result<crypto::x509::ChainOptions>
chainOptions(const VerifyDraft &draft, store::Database *database, const std::stop_token &stop = {});
// Fetches what the draft allows and decides. `database` may be null. Cancelled.
crypto::Result<Verdict> verifyCertificate(const AskedCertificate &asked,
                                          crypto::x509::ChainOptions options,
                                          const VerifyDraft &draft, FetchCopies &copies,
                                          store::Database *database, crypto::UnixTime now,
                                          const std::stop_token &stop = {});

// Lane::Read; the QVariant holds a VerifyOutcome. Fetched copies are kept in the vault.
JobFunction verifyJob(VerifyDraft draft);

}  // namespace jobs

Q_DECLARE_METATYPE(jobs::VerifyOutcome)
