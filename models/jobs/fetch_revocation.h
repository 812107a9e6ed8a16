// SPDX-License-Identifier: GPL-3.0-or-later
// What a verification lacks, from the addresses inside the certificates: issuer certificates (AIA),
// revocation lists (CRL distribution points), OCSP answers. Copies are kept and asked for again
// only when they are no longer fresh; what is wrong with a source is a finding of its own.
#pragma once

#include "crypto/x509/chain.h"
#include "models/jobs/job_runner.h"
#include "models/net/address.h"
#include "models/store/fetched_store.h"

#include <QList>
#include <QString>

#include <functional>
#include <map>
#include <vector>

namespace jobs {

struct FetchDraft {
    bool ocsp = false;  // ask responders
    bool fetch = false;  // download issuers and lists
    net::AddressPolicy addresses;  // public ones, unless more is allowed
    int seconds = 30;  // for each request
};

// One source, and how it fared.
struct FetchNote {
    store::FetchedKind kind = store::FetchedKind::Crl;
    QString url;  // untrusted
    std::string certificate;  // SHA-256 as hex: whose address it is
    QString problem;  // as FetchedRow::problem; empty: fine
    QString detail;  // untrusted
    bool fromCopy = false;  // nothing was sent
};
// "crl-stale", "ocsp-wrong-signer", "issuer-unreachable" …; empty for a source that is fine.
QString healthCode(const FetchNote &note);
// One sentence, untrusted parts visible.
QString healthWords(const FetchNote &note);

// Where copies lie between two runs.
class FetchCopies {
public:
    virtual ~FetchCopies() = default;
    virtual crypto::Result<std::optional<store::FetchedRow>>
    find(store::FetchedKind kind, const QString &url, crypto::ByteView subject) = 0;
    virtual void put(store::FetchedRow row) = 0;
};

// In memory: for files, and within one run.
class MemoryCopies : public FetchCopies {
public:
    crypto::Result<std::optional<store::FetchedRow>>
    find(store::FetchedKind kind, const QString &url, crypto::ByteView subject) override;
    void put(store::FetchedRow row) override;

protected:
    using Key = std::tuple<int, QString, crypto::Bytes>;
    std::map<Key, store::FetchedRow> m_rows;
};

// Over a vault; what is new is written by keep(), in one audited change.
class VaultCopies : public MemoryCopies {
public:
    explicit VaultCopies(store::Database &reader) : m_reader(reader) { }
    crypto::Result<std::optional<store::FetchedRow>>
    find(store::FetchedKind kind, const QString &url, crypto::ByteView subject) override;
    void put(store::FetchedRow row) override;
    crypto::Result<void> keep(JobContext &context);

private:
    store::Database &m_reader;
    std::vector<Key> m_fresh;
};

// Adds to `options` what could be had for this certificate, and says of every source how it fared.
// Cancelled; a source that fails is no error.
crypto::Result<QList<FetchNote>> gather(crypto::ByteView certificate,
                                        crypto::x509::ChainOptions &options,
                                        const FetchDraft &draft, FetchCopies &copies,
                                        crypto::UnixTime now, const std::stop_token &stop);

}  // namespace jobs
