// SPDX-License-Identifier: GPL-3.0-or-later
// What people say about certificates: read, changed for many at once, and put back.
//
// Owner, tags and notes stand in the full-text index and the counters too; the store keeps all
// three in step. Use one object per connection and throw it away when its Change is rolled back.
#pragma once

#include "models/domain/metadata.h"
#include "models/store/change.h"
#include "models/store/database.h"

#include <memory>
#include <span>

namespace store {

struct MetadataEdit {
    domain::CertificateId id = 0;
    const domain::MetadataPatch *patch = nullptr;  // the caller keeps it
};

struct MetadataResult {
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;  // already so
    std::int64_t missing = 0;  // no such certificate
};

class MetadataStore {
public:
    static Result<MetadataStore> open(Database &database);
    MetadataStore(MetadataStore &&) noexcept;
    ~MetadataStore();

    Result<std::optional<domain::Metadata>> read(domain::CertificateId id);

    // A number for a group of edits that Undo takes back together; never given twice in a vault
    // once the group was written.
    Result<std::int64_t> newEditId();
    // Changes rows, counters and index, keeps a before-image of each changed certificate under
    // editId (0: none are kept), and tells the change which ids it touched. Custom values must be
    // canonical and their fields defined (NotFound otherwise). The caller writes the audit row and
    // commits.
    Result<MetadataResult> apply(Change &change, std::int64_t editId,
                                 std::span<const MetadataEdit> edits);

    // The newest group that can be taken back; 0: none.
    Result<std::int64_t> newestEdit();
    Result<std::int64_t> editSize(std::int64_t editId);
    // Puts back up to `limit` certificates of the group and forgets their before-images; changed +
    // missing is how many were taken out. Certificates that are gone count as missing.
    Result<MetadataResult> undo(Change &change, std::int64_t editId, std::int64_t limit);

    // Sets exactly this, whatever was there (used by undo and by superseding).
    Result<bool> replace(Change &change, domain::CertificateId id,
                         const domain::Metadata &metadata);

private:
    struct Parts;
    explicit MetadataStore(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

// Canonical JSON of a before-image (keys sorted, defaults left out) and back.
QByteArray metadataJson(const domain::Metadata &metadata);
Result<domain::Metadata> metadataFromJson(const QByteArray &json);

}  // namespace store
