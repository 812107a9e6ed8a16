// SPDX-License-Identifier: GPL-3.0-or-later
// The full-text row of a certificate. The index keeps no text of its own (contentless), so a row is
// replaced as a whole from what the tables hold.
#pragma once

#include "models/domain/certificate.h"
#include "models/store/database.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace store {

// Rows are collected and written by flush(): FTS5 empties its memory to disk whenever a savepoint
// opens, and with the state root's triggers many statements open one. Between two rows of the index
// there must be no other statement, or a row costs three times as much.
class TextIndex {
public:
    static Result<TextIndex> open(Database &database);

    // A certificate that has no row yet. tags and owner as people see them.
    void add(domain::CertificateId id, const domain::CertificateRecord &record,
             std::string_view tags, std::string_view notes, std::string_view owner);
    // The row is made anew from what the tables hold when flush() runs.
    void refresh(domain::CertificateId id) { m_stale.push_back(id); }

    // Last thing before the audit row. Rows added by another TextIndex must have been flushed.
    Result<void> flush();

private:
    struct Row {
        domain::CertificateId id = 0;
        std::string subject, names, serial, fingerprint, tags, notes, owner;
    };
    TextIndex() = default;
    Result<void> insert(const Row &row);
    Result<std::optional<Row>> read(domain::CertificateId id);
    Statement m_insert, m_remove, m_row, m_names, m_tags;
    std::vector<Row> m_fresh;
    std::vector<domain::CertificateId> m_stale;
};

}  // namespace store
