// SPDX-License-Identifier: GPL-3.0-or-later
// The full-text row of a certificate. The index keeps no text of its own (contentless), so a row is
// replaced as a whole from what the tables hold.
#pragma once

#include "models/domain/certificate.h"
#include "models/store/database.h"

#include <string>
#include <string_view>

namespace store {

class TextIndex {
public:
    static Result<TextIndex> open(Database &database);

    // A certificate that has no row yet. tags and owner as people see them.
    Result<void> add(domain::CertificateId id, const domain::CertificateRecord &record, std::string_view tags,
                     std::string_view notes, std::string_view owner);
    // Makes the row anew from the tables; call it after they hold the new values.
    Result<void> refresh(domain::CertificateId id);

private:
    TextIndex() = default;
    Result<void> insert(domain::CertificateId id, std::string_view subject, std::string_view names,
                        std::string_view serial, std::string_view fingerprint, std::string_view tags,
                        std::string_view notes, std::string_view owner);
    Statement m_insert, m_remove, m_row, m_names, m_tags;
    std::string m_joined, m_fingerprint;
};

}  // namespace store
