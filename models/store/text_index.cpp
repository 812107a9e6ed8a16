// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/text_index.h"

#include <algorithm>

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
                    "INSERT INTO certificate_text(rowid, subject, names, serial, fingerprint, "
                    "tags, notes, owner) "
                    "VALUES(?, ?, ?, ?, ?, ?, ?, ?)"},
          std::pair{&index.m_remove, "DELETE FROM certificate_text WHERE rowid = ?"},
          std::pair{&index.m_row,
                    "SELECT d.subject, c.serial, c.sha256, d.notes, coalesce(o.name, '') FROM "
                    "certificate AS c "
                    "JOIN certificate_detail AS d ON d.id = c.id LEFT JOIN owner AS o ON o.id = "
                    "c.owner_id "
                    "WHERE c.id = ?"},
          std::pair{
              &index.m_names,
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

Result<void> TextIndex::insert(const Row &row)
{
    return m_insert.bind(1, row.id)
        .bindView(2, row.subject)
        .bindView(3, row.names)
        .bindView(4, row.serial)
        .bindView(5, row.fingerprint)
        .bindView(6, row.tags)
        .bindView(7, row.notes)
        .bindView(8, row.owner)
        .run();
}

void TextIndex::add(domain::CertificateId id, const domain::CertificateRecord &record,
                    std::string_view tags, std::string_view notes, std::string_view owner)
{
    Row &row = m_fresh.emplace_back();
    row.id = id;
    row.subject = record.subject;
    for (const auto &name : record.names) {
        if (!row.names.empty())
            row.names += Separator;
        row.names += name.value;
    }
    row.serial = record.serial;
    row.fingerprint = crypto::toHex(record.sha256);
    row.tags = tags;
    row.notes = notes;
    row.owner = owner;
}

Result<std::optional<TextIndex::Row>> TextIndex::read(domain::CertificateId id)
{
    Row out;
    out.id = id;
    auto done = join(m_names, id, out.names);
    if (done)
        done = join(m_tags, id, out.tags);
    if (!done)
        return std::move(done).error();
    m_row.bind(1, id);
    const auto row = m_row.step();
    if (!row)
        return row.error();
    if (*row) {
        out.subject = m_row.text(0);
        out.serial = m_row.text(1);
        out.fingerprint = crypto::toHex(m_row.blob(2));
        out.notes = m_row.text(3);
        out.owner = m_row.text(4);
    }
    m_row.reset();
    return *row ? std::optional(std::move(out)) : std::nullopt;
}

Result<void> TextIndex::flush()
{
    for (const Row &row : m_fresh) {
        auto done = insert(row);
        if (!done)
            return done;
    }
    m_fresh.clear();
    std::sort(m_stale.begin(), m_stale.end());
    m_stale.erase(std::unique(m_stale.begin(), m_stale.end()), m_stale.end());
    for (const auto id : m_stale) {
        auto done = m_remove.bind(1, id).run();
        if (!done)
            return done;
        const auto row = read(id);
        if (!row)
            return row.error();
        if (!*row)
            continue;
        done = insert(**row);
        if (!done)
            return done;
    }
    m_stale.clear();
    return {};
}

}  // namespace store
