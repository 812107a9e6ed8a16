// SPDX-License-Identifier: GPL-3.0-or-later
// Facts that come after a certificate was added: revocation, issuer, key, successor.
#include "models/store/certificate_store_parts.h"

#include <algorithm>
#include <set>

namespace store {
namespace {

std::string lower(std::string text)
{
    for (char &c : text)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return text;
}

// The organisation of an RFC 4514 name, else the whole: R10 and R11 of one house are one family.
std::string issuerFamily(const std::string &dn)
{
    for (std::size_t at = 0; at < dn.size();) {
        std::size_t end = at;
        while (end < dn.size() && dn[end] != ',' && dn[end] != '+')
            end += dn[end] == '\\' ? 2 : 1;
        end = std::min(end, dn.size());
        if (dn.compare(at, 2, "O=") == 0)
            return dn.substr(at, end - at);
        at = end + 1;
    }
    return dn;
}

using NameSet = std::set<std::pair<std::int64_t, std::string>>;

}  // namespace

// One state bit of the counters changes with the row.
template <typename Write>
Result<bool> CertificateStore::Parts::recount(domain::CertificateId id, TallyState bit, bool on,
                                              Write write)
{
    auto entry = Tally::entryOf(q.entry, q.entryTags, id);
    if (!entry)
        return std::move(entry).error();
    if (!*entry)
        return Error{ErrorCode::NotFound, "certificate " + std::to_string(id),
                     "no such certificate"};
    auto done = write();
    if (!done)
        return std::move(done).error();
    if (database.changes() == 0)
        return false;
    tally.remove(**entry);
    (*entry)->set(bit, on);
    tally.add(**entry);
    return true;
}

Result<bool> CertificateStore::setRevoked(Change &change, domain::CertificateId id,
                                          domain::UnixTime at, int reason)
{
    auto changed = m_parts->recount(id, TallyRevoked, at != 0, [&] {
        return m_parts->q.revoked.bind(1, at).bind(2, reason).bind(3, id).run();
    });
    if (changed && *changed)
        change.touched(id);
    return changed;
}

Result<bool> CertificateStore::releaseHold(Change &change, domain::CertificateId id)
{
    auto changed = m_parts->recount(id, TallyRevoked, false,
                                    [&] { return m_parts->q.hold.bind(1, id).run(); });
    if (changed && *changed)
        change.touched(id);
    return changed;
}

Result<bool> CertificateStore::setSuperseded(Change &change, domain::CertificateId id,
                                             domain::CertificateId by)
{
    auto changed = m_parts->recount(id, TallySuperseded, by != 0, [&] {
        return m_parts->q.superseded.bind(1, by).bind(2, id).run();
    });
    if (changed && *changed)
        change.touched(id);
    return changed;
}

Result<bool> CertificateStore::setParent(Change &change, domain::CertificateId id,
                                         domain::CertificateId parent, ParentState state)
{
    auto done =
        m_parts->q.parent.bind(1, parent).bind(2, static_cast<int>(state)).bind(3, id).run();
    if (!done)
        return std::move(done).error();
    const bool changed = m_parts->database.changes() > 0;
    if (changed)
        change.touched(id);
    return changed;
}

Result<std::int64_t> CertificateStore::setPrivateKey(Change &change, ByteView spkiSha256,
                                                     std::int64_t keyId)
{
    auto same = m_parts->ids(m_parts->q.sameKey.bind(1, spkiSha256).bind(2, keyId));
    if (!same)
        return std::move(same).error();
    for (const auto id : *same) {
        auto done = m_parts->q.privateKey.bind(1, keyId).bind(2, id).run();
        if (!done)
            return std::move(done).error();
        change.touched(id);
    }
    return static_cast<std::int64_t>(same->size());
}

Result<std::int64_t> CertificateStore::reopenOrphans(Change &change, std::int64_t issuerId)
{
    auto orphans = m_parts->ids(m_parts->q.orphans.bind(1, issuerId));
    if (!orphans)
        return std::move(orphans).error();
    for (const auto id : *orphans) {
        auto done = setParent(change, id, 0, ParentState::Unchecked);
        if (!done)
            return std::move(done).error();
    }
    return static_cast<std::int64_t>(orphans->size());
}

Result<std::vector<domain::CertificateId>> CertificateStore::bySerial(std::int64_t issuerId,
                                                                      std::string_view serial)
{
    return m_parts->ids(m_parts->q.bySerial.bind(1, issuerId).bind(2, serial));
}

Result<std::vector<CertificateLink>> CertificateStore::unlinked(domain::CertificateId after,
                                                                int limit)
{
    Statement &rows = m_parts->q.unlinked;
    rows.bind(1, after).bind(2, limit);
    std::vector<CertificateLink> links;
    for (;;) {
        const auto row = rows.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const ByteView key = rows.blob(2);
        links.push_back(
            {rows.integer(0), rows.integer(1), {key.begin(), key.end()}, rows.integer(3) != 0});
    }
    rows.reset();
    return links;
}

Result<std::optional<crypto::Bytes>> CertificateStore::der(domain::CertificateId id)
{
    Statement &statement = m_parts->q.der;
    const auto row = statement.bind(1, id).step();
    if (!row)
        return row.error();
    std::optional<crypto::Bytes> der;
    if (*row)
        der.emplace(statement.blob(0).begin(), statement.blob(0).end());
    statement.reset();
    return der;
}

Result<std::optional<domain::CertificateId>>
CertificateStore::olderVersion(const domain::CertificateRecord &record)
{
    return m_parts->version(m_parts->q.olderName, record);
}

Result<std::optional<domain::CertificateId>>
CertificateStore::newerVersion(const domain::CertificateRecord &record)
{
    return m_parts->version(m_parts->q.newerName, record);
}

Result<std::optional<domain::CertificateId>>
CertificateStore::Parts::version(Statement &rows, const domain::CertificateRecord &record)
{
    NameSet wanted;
    for (const auto &name : record.names)
        wanted.emplace(static_cast<std::int64_t>(name.type), lower(name.value));
    const std::string family = issuerFamily(record.issuer);
    rows.bind(1, std::string_view(record.displayName))
        .bind(2, record.notAfter)
        .bind(3, record.isAuthority ? 1 : 0)
        .bind(4, static_cast<std::int64_t>(record.names.size()));
    std::optional<domain::CertificateId> found;
    while (!found) {
        const auto row = rows.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        if (issuerFamily(std::string(rows.text(1))) != family)
            continue;
        if (auto written = flushNames(); !written)
            return std::move(written).error();
        NameSet names;
        Statement &those = q.namesOf;
        those.bind(1, rows.integer(0));
        for (;;) {
            const auto name = those.step();
            if (!name)
                return name.error();
            if (!*name)
                break;
            names.emplace(those.integer(0), lower(std::string(those.text(1))));
        }
        those.reset();
        if (names == wanted)
            found = rows.integer(0);
    }
    rows.reset();
    return found;
}

namespace {

Result<std::vector<AuthorityRow>> authorityRows(Statement rows)
{
    std::vector<AuthorityRow> out;
    for (;;) {
        const auto row = rows.step();
        if (!row)
            return row.error();
        if (!*row)
            return out;
        const ByteView key = rows.blob(2);
        out.push_back({rows.integer(0),
                       rows.integer(1),
                       {key.begin(), key.end()},
                       rows.integer(3),
                       rows.integer(4),
                       rows.integer(5)});
    }
}

}  // namespace

Result<std::vector<AuthorityRow>> authorities(Database &database)
{
    auto rows = database.prepare(
        "SELECT id, subject_name_id, subject_key_id, not_before, not_after, "
        "CASE WHEN parent_state = 1 AND parent_id <> id THEN parent_id ELSE 0 END FROM certificate "
        "WHERE subject_name_id <> 0 ORDER BY id");
    if (!rows)
        return std::move(rows).error();
    return authorityRows(std::move(*rows));
}

Result<std::vector<AuthorityRow>> authoritiesNamed(Database &database, std::int64_t nameId)
{
    auto rows = database.prepare(
        "SELECT id, subject_name_id, subject_key_id, not_before, not_after, "
        "CASE WHEN parent_state = 1 AND parent_id <> id THEN parent_id ELSE 0 END FROM certificate "
        "WHERE subject_name_id <> 0 AND subject_name_id = ? ORDER BY id");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, nameId);
    return authorityRows(std::move(*rows));
}

}  // namespace store
