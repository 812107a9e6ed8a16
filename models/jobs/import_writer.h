// SPDX-License-Identifier: GPL-3.0-or-later
// The writing end of an import: items in, whole batches out. One transaction and one audit row
// each.
#pragma once

#include "models/jobs/import_items.h"
#include "models/jobs/job_runner.h"

namespace store {
class Change;
class CertificateStore;
}  // namespace store

namespace jobs {

struct ImportSettings {
    std::string action;  // of the audit rows: "import", "demo"
    QString object;  // what is imported, as people named it
    domain::MetadataPatch metadata;
    bool includeKnown = false;
    bool supersede = false;
};

class ImportWriter {
public:
    // Opens its own writing connection. ReadOnly, Locked …
    static crypto::Result<ImportWriter> open(JobContext &context, ImportSettings settings);
    ImportWriter(ImportWriter &&) noexcept;
    ~ImportWriter();  // what was not committed is rolled back

    // Writes one item; commits when the batch is full. After an error the writer is spent.
    crypto::Result<void> write(ReadItem item);
    // Commits what is open, then lets CRLs that waited for an issuer speak.
    crypto::Result<void> finish();

    // What is committed.
    const ImportOutcome &outcome() const;
    // Id of the newest certificate written with this fingerprint (also before it is committed).
    crypto::Result<std::optional<domain::CertificateId>> find(crypto::ByteView sha256);
    // The open batch's change, begun if there is none: for what belongs to the same transaction.
    crypto::Result<store::Change *> change();
    store::CertificateStore &certificates();

private:
    struct Parts;
    explicit ImportWriter(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

}  // namespace jobs
