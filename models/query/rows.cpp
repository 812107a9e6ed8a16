// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/rows.h"

#include "models/store/database.h"

namespace query {
namespace {

using store::Database;
using store::Result;
using store::Statement;

constexpr auto BasicSql =
    "SELECT c.sha256, c.display_name, c.not_before, c.not_after, c.criticality, c.managed, "
    "c.revoked_at,"
    " c.revocation_reason, c.superseded_by, c.parent_id, c.parent_state, c.private_key_id, "
    "c.is_ca, c.path_length,"
    " c.self_signed, c.weakness, c.post_quantum, c.san_count, c.location_count, c.added_at, "
    "c.seen_at, c.serial,"
    " c.spki_sha256, c.subject_key_id, c.authority_key_id, i.name, i.dn, k.label, k.algorithm, "
    "k.bits, k.curve,"
    " s.label, o.name, t.name, e.name"
    " FROM certificate c JOIN issuer_name i ON i.id = c.issuer_id JOIN key_type k ON k.id = "
    "c.key_type_id"
    " JOIN signature_type s ON s.id = c.signature_type_id LEFT JOIN owner o ON o.id = c.owner_id"
    " LEFT JOIN team t ON t.id = c.team_id LEFT JOIN environment e ON e.id = c.environment_id "
    "WHERE c.id = ?";
constexpr auto TagSql = "SELECT t.name FROM certificate_tag l JOIN tag t ON t.id = l.tag_id WHERE "
                        "l.certificate_id = ? ORDER BY t.name, t.id";
constexpr auto DetailSql = "SELECT sha1, subject, common_name, organization, unit, country, state, "
                           "locality, subject_mail, key_usage,"
                           " extended_key_usage, ocsp_urls, issuer_urls, crl_urls, policies, "
                           "sct_count, notes, EXISTS (SELECT 1 FROM certificate AS c JOIN "
                           "compromised_key AS k ON k.spki_sha256 = c.spki_sha256 "
                           "WHERE c.id = certificate_detail.id)"
                           " FROM certificate_detail WHERE id = ?";
constexpr auto NameSql =
    "SELECT type, value FROM alternative_name WHERE certificate_id = ? ORDER BY position";
constexpr auto PlaceSql =
    "SELECT kind, place, entry, first_seen, last_seen FROM location WHERE certificate_id = ?"
    " ORDER BY last_seen DESC, place, entry, kind";
constexpr auto CustomSql =
    "SELECT f.name, v.value FROM custom_value v JOIN custom_field f ON f.id = v.field_id"
    " WHERE v.certificate_id = ? ORDER BY f.name, f.id";
constexpr auto DerSql = "SELECT der FROM certificate_detail WHERE id = ?";

void readBasic(const Statement &from, CertificateRow &row)
{
    int at = 0;
    row.sha256 = from.bytes(at++);
    row.name = from.string(at++);
    row.notBefore = from.integer(at++);
    row.notAfter = from.integer(at++);
    row.criticality = static_cast<domain::Criticality>(from.integer(at++));
    row.managed = from.integer(at++) != 0;
    row.revokedAt = from.integer(at++);
    row.revocationReason = static_cast<int>(from.integer(at++));
    row.supersededBy = from.integer(at++);
    row.parentId = from.integer(at++);
    row.parentState = static_cast<int>(from.integer(at++));
    row.privateKeyId = from.integer(at++);
    row.isAuthority = from.integer(at++) != 0;
    row.pathLength = static_cast<int>(from.integer(at++));
    row.selfSigned = from.integer(at++) != 0;
    row.weakness = static_cast<std::uint32_t>(from.integer(at++));
    row.postQuantum = static_cast<domain::PostQuantum>(from.integer(at++));
    row.names = static_cast<int>(from.integer(at++));
    row.locations = static_cast<int>(from.integer(at++));
    row.addedAt = from.integer(at++);
    row.seenAt = from.integer(at++);
    row.serial = from.string(at++);
    row.spkiSha256 = from.bytes(at++);
    row.subjectKeyId = from.bytes(at++);
    row.authorityKeyId = from.bytes(at++);
    row.issuer = from.string(at++);
    row.issuerDn = from.string(at++);
    row.key = from.string(at++);
    row.keyAlgorithm = from.string(at++);
    row.keyBits = static_cast<int>(from.integer(at++));
    row.keyCurve = from.string(at++);
    row.signature = from.string(at++);
    row.owner = from.string(at++);
    row.team = from.string(at++);
    row.environment = from.string(at++);
}

void readDetail(const Statement &from, CertificateRow &row)
{
    int at = 0;
    const auto lines = [&](QChar separator) {
        return from.string(at++).split(separator, Qt::SkipEmptyParts);
    };
    row.sha1 = from.bytes(at++);
    row.subject = from.string(at++);
    row.commonName = from.string(at++);
    row.organization = from.string(at++);
    row.unit = from.string(at++);
    row.country = from.string(at++);
    row.state = from.string(at++);
    row.locality = from.string(at++);
    row.mail = from.string(at++);
    row.keyUsage = static_cast<std::uint16_t>(from.integer(at++));
    row.extendedUsage = lines(QLatin1Char(' '));
    row.ocspUrls = lines(QLatin1Char('\n'));
    row.issuerUrls = lines(QLatin1Char('\n'));
    row.crlUrls = lines(QLatin1Char('\n'));
    row.policies = lines(QLatin1Char('\n'));
    row.sctCount = static_cast<int>(from.integer(at++));
    row.notes = from.string(at++);
    row.keyCompromised = from.integer(at++) != 0;
}

void readPlace(const Statement &from, CertificateRow &row)
{
    domain::Location place;
    place.kind = static_cast<domain::LocationKind>(from.integer(0));
    place.place = std::string(from.text(1));
    place.entry = std::string(from.text(2));
    place.firstSeen = from.integer(3);
    place.lastSeen = from.integer(4);
    row.places << place;
}

// One prepared statement per part that was asked for, each run once per id.
struct Reader {
    using Read = void (*)(const Statement &, CertificateRow &);
    struct Source {
        Statement statement;
        Read read;
    };
    std::vector<Source> sources;

    Result<void> add(Database &database, const char *sql, Read read)
    {
        auto statement = database.prepare(sql);
        if (!statement)
            return std::move(statement).error();
        sources.push_back({std::move(*statement), read});
        return {};
    }
    Result<void> load(qint64 id, CertificateRow &row)
    {
        for (Source &source : sources) {
            source.statement.bind(1, std::int64_t{id});
            while (true) {
                const auto more = source.statement.step();
                if (!more)
                    return more.error();
                if (!*more)
                    break;
                row.id = id;
                source.read(source.statement, row);
            }
            source.statement.reset();
            if (!row.id)
                return {};  // gone: the basic row is the first source
        }
        return {};
    }
};

}  // namespace

Result<std::vector<CertificateRow>> rows(Database &database, std::span<const qint64> ids,
                                         unsigned parts, std::stop_token stop)
{
    Reader reader;
    const struct {
        unsigned part;
        const char *sql;
        Reader::Read read;
    } sources[] = {
        {Basic, BasicSql, readBasic},
        {Basic, TagSql,
         [](const Statement &from, CertificateRow &row) { row.tags << from.string(0); }},
        {Detail, DetailSql, readDetail},
        {Names, NameSql,
         [](const Statement &from, CertificateRow &row) {
             row.alternativeNames << CertificateRow::Name{
                 static_cast<domain::NameType>(from.integer(0)), from.string(1)};
         }},
        {Locations, PlaceSql, readPlace},
        {Custom, CustomSql,
         [](const Statement &from, CertificateRow &row) {
             row.customValues.insert(from.string(0), from.string(1));
         }},
        {Der, DerSql, [](const Statement &from, CertificateRow &row) { row.der = from.bytes(0); }},
    };
    for (const auto &source : sources)
        if (source.part == Basic || (parts & source.part))
            if (auto added = reader.add(database, source.sql, source.read); !added)
                return std::move(added).error();

    std::vector<CertificateRow> found(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (stop.stop_requested())
            return store::Error{store::ErrorCode::Cancelled, "rows", {}};
        if (auto loaded = reader.load(ids[i], found[i]); !loaded)
            return std::move(loaded).error();
    }
    return found;
}

}  // namespace query
