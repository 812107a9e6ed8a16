// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/text_index.h"

namespace store {
namespace {

// Between names: no search text contains it, so a match never reaches from one name into the next.
constexpr char Separator = '\n';

Result<void> join(Statement &rows, domain::CertificateId id, std::string &out)
{
    out.clear();
    rows.bind(1, id);
    for (;;) {
        const auto row = rows.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        if (!out.empty())
            out += Separator;
        out += rows.text(0);
    }
    rows.reset();
    return {};
}

}  // namespace

Result<TextIndex> TextIndex::open(Database &database)
{
    TextIndex index;
    for (const auto &[statement, sql] :
         {std::pair{&index.m_insert,
                    "INSERT INTO certificate_text(rowid, subject, names, serial, fingerprint, tags, notes, owner) "
                    "VALUES(?, ?, ?, ?, ?, ?, ?, ?)"},
          std::pair{&index.m_remove, "DELETE FROM certificate_text WHERE rowid = ?"},
          std::pair{&index.m_row,
                    "SELECT d.subject, c.serial, c.sha256, d.notes, coalesce(o.name, '') FROM certificate AS c "
                    "JOIN certificate_detail AS d ON d.id = c.id LEFT JOIN owner AS o ON o.id = c.owner_id "
                    "WHERE c.id = ?"},
          std::pair{&index.m_names,
                    "SELECT value FROM alternative_name WHERE certificate_id = ? ORDER BY position"},
          std::pair{&index.m_tags,
                    "SELECT t.name FROM certificate_tag AS ct JOIN tag AS t ON t.id = ct.tag_id "
                    "WHERE ct.certificate_id = ? ORDER BY t.name"}}) {
        auto prepared = database.prepare(sql);
        if (!prepared)
            return std::move(prepared).error();
        *statement = std::move(*prepared);
    }
    return index;
}

Result<void> TextIndex::insert(domain::CertificateId id, std::string_view subject, std::string_view names,
                               std::string_view serial, std::string_view fingerprint, std::string_view tags,
                               std::string_view notes, std::string_view owner)
{
    return m_insert.bind(1, id).bindView(2, subject).bindView(3, names).bindView(4, serial)
        .bindView(5, fingerprint).bindView(6, tags).bindView(7, notes).bindView(8, owner).run();
}

Result<void> TextIndex::add(domain::CertificateId id, const domain::CertificateRecord &record, std::string_view tags,
                            std::string_view notes, std::string_view owner)
{
    m_joined.clear();
    for (const auto &name : record.names) {
        if (!m_joined.empty())
            m_joined += Separator;
        m_joined += name.value;
    }
    m_fingerprint = crypto::toHex(record.sha256);
    return insert(id, record.subject, m_joined, record.serial, m_fingerprint, tags, notes, owner);
}

Result<void> TextIndex::refresh(domain::CertificateId id)
{
    std::string tags;
    auto done = join(m_names, id, m_joined);
    if (done)
        done = join(m_tags, id, tags);
    if (done)
        done = m_remove.bind(1, id).run();
    if (!done)
        return done;
    m_row.bind(1, id);
    const auto row = m_row.step();
    if (!row)
        return row.error();
    if (!*row)
        return {};
    m_fingerprint = crypto::toHex(m_row.blob(2));
    done = insert(id, m_row.text(0), m_joined, m_row.text(1), m_fingerprint, tags, m_row.text(3), m_row.text(4));
    m_row.reset();
    return done;
}

}  // namespace store
