// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/certificate_store.h"

#include "models/store/certificate_store_parts.h"
#include "models/store/place_address.h"

#include <algorithm>
#include <tuple>

namespace store {
namespace {

struct Sql {
    Statement CertificateQueries::*statement;
    const char *text;
};

const Sql Texts[] = {
    {&CertificateQueries::find,
     "SELECT id, issuer_id FROM certificate WHERE substr(sha256, 1, 6) = substr(?1, 1, 6) "
     "AND sha256 = ?1"},
    {&CertificateQueries::field, "SELECT id FROM custom_field WHERE name = ?"},
    {&CertificateQueries::custom,
     "INSERT INTO custom_value(certificate_id, field_id, value) VALUES(?, ?, ?)"},
    {&CertificateQueries::touchLocation,
     "UPDATE location SET last_seen = max(last_seen, ?) WHERE certificate_id = ? AND kind = ? AND "
     "place = ? "
     "AND entry = ? AND last_seen < ?"},
    {&CertificateQueries::seenAgain,
     "UPDATE certificate SET seen_at = max(seen_at, ?), location_count = location_count + ? WHERE "
     "id = ?"},
    {&CertificateQueries::entry, Tally::EntrySql},
    {&CertificateQueries::entryTags, Tally::TagsSql},
    {&CertificateQueries::revoked,
     "UPDATE certificate SET revoked_at = ?1, revocation_reason = ?2 WHERE id = ?3 "
     "AND (revoked_at <> ?1 OR revocation_reason <> ?2)"},
    {&CertificateQueries::hold,
     "UPDATE certificate SET revoked_at = 0, revocation_reason = 0 WHERE id = ? AND "
     "revocation_reason = 6"},
    {&CertificateQueries::parent,
     "UPDATE certificate SET parent_id = ?1, parent_state = ?2 WHERE id = ?3 AND (parent_id <> ?1 "
     "OR parent_state <> ?2)"},
    {&CertificateQueries::superseded,
     "UPDATE certificate SET superseded_by = ?1 WHERE id = ?2 AND superseded_by <> ?1"},
    {&CertificateQueries::sameKey,
     "SELECT id FROM certificate WHERE substr(spki_sha256, 1, 6) = substr(?1, 1, 6) "
     "AND spki_sha256 = ?1 AND private_key_id <> ?2 ORDER BY id"},
    {&CertificateQueries::privateKey, "UPDATE certificate SET private_key_id = ? WHERE id = ?"},
    {&CertificateQueries::orphans,
     "SELECT id FROM certificate WHERE issuer_id = ? AND parent_state IN (2, 4) ORDER BY id"},
    {&CertificateQueries::bySerial,
     "SELECT id FROM certificate WHERE substr(serial, -10) = substr(?2, -10) AND serial = ?2 "
     "AND +issuer_id = ?1 ORDER BY id"},
    {&CertificateQueries::unlinked,
     "SELECT id, issuer_id, authority_key_id, self_signed FROM certificate "
     "WHERE parent_state = 0 AND id > ? ORDER BY id LIMIT ?"},
    {&CertificateQueries::der, "SELECT der FROM certificate_detail WHERE id = ?"},
    {&CertificateQueries::olderName,
     "SELECT c.id, i.dn FROM certificate AS c INDEXED BY certificate_name "
     "JOIN issuer_name AS i ON i.id = c.issuer_id "
     "WHERE c.display_name = ?1 COLLATE NOCASE AND c.display_name = ?1 AND c.not_after < ? AND "
     "c.is_ca = ? AND c.revoked_at = 0 AND "
     "c.superseded_by = 0 "
     "AND c.san_count = ? ORDER BY c.not_after DESC, c.id DESC LIMIT 50"},
    {&CertificateQueries::newerName,
     "SELECT c.id, i.dn FROM certificate AS c INDEXED BY certificate_name "
     "JOIN issuer_name AS i ON i.id = c.issuer_id "
     "WHERE c.display_name = ?1 COLLATE NOCASE AND c.display_name = ?1 AND c.not_after > ? AND "
     "c.is_ca = ? AND c.revoked_at = 0 AND "
     "c.superseded_by = 0 "
     "AND c.san_count = ? ORDER BY c.not_after, c.id LIMIT 50"},
    {&CertificateQueries::keyOf, "SELECT id FROM private_key WHERE spki_sha256 = ?"},
    {&CertificateQueries::issuerOf, "SELECT id FROM issuer_name WHERE dn = ?"},
    {&CertificateQueries::publicKey,
     "SELECT 1 FROM certificate WHERE substr(spki_sha256, 1, 6) = substr(?1, 1, 6) "
     "AND spki_sha256 = ?1 LIMIT 1"},
    {&CertificateQueries::namesOf,
     "SELECT type, value FROM alternative_name WHERE certificate_id = ? ORDER BY position"},
};

std::string joined(const std::vector<std::string> &parts, char separator)
{
    std::string out;
    for (const auto &part : parts) {
        if (!out.empty())
            out += separator;
        out += part;
    }
    return out;
}

// Lower case (ASCII) and back to front, so that everything below a domain is one range of the
// index.
void reverseInto(const std::string &value, std::string &out)
{
    out.assign(value.rbegin(), value.rend());
    for (char &c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
}

// As crypto::x509::Name::called(): what certificates of this authority say as issuer.
const std::string &calledName(const domain::CertificateRecord &record)
{
    if (!record.commonName.empty())
        return record.commonName;
    return record.organization.empty() ? record.subject : record.organization;
}

}  // namespace

CertificateStore::CertificateStore(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
CertificateStore::CertificateStore(CertificateStore &&) noexcept = default;
CertificateStore::~CertificateStore() = default;

Result<CertificateStore> CertificateStore::open(Database &database)
{
    auto dictionaries = Dictionaries::open(database);
    if (!dictionaries)
        return std::move(dictionaries).error();
    auto text = TextIndex::open(database);
    if (!text)
        return std::move(text).error();
    auto parts = std::make_unique<Parts>(database, std::move(*dictionaries), std::move(*text));
    for (const Sql &sql : Texts) {
        auto prepared = database.prepare(sql.text);
        if (!prepared)
            return std::move(prepared).error();
        parts->q.*sql.statement = std::move(*prepared);
    }
    for (const auto &[insert, table] : {std::pair{&parts->addCertificateRow, "certificate"},
                                        std::pair{&parts->addDetailRow, "certificate_detail"},
                                        std::pair{&parts->addNameRow, "alternative_name"},
                                        std::pair{&parts->addTagRow, "certificate_tag"},
                                        std::pair{&parts->addPlaceRow, "location"}}) {
        auto prepared = RowInsert::prepare(
            database, table,
            insert == &parts->addPlaceRow ? RowInsert::IfThere::Skip : RowInsert::IfThere::Fail);
        if (!prepared)
            return std::move(prepared).error();
        *insert = std::move(*prepared);
    }
    return CertificateStore(std::move(parts));
}

Result<std::int64_t> CertificateStore::Parts::privateKeyOf(ByteView spkiSha256)
{
    const auto row = q.keyOf.bindView(1, spkiSha256).step();
    if (!row)
        return row.error();
    const std::int64_t id = *row ? q.keyOf.integer(0) : 0;
    q.keyOf.reset();
    return id;
}

Result<std::vector<domain::CertificateId>> CertificateStore::Parts::ids(Statement &statement)
{
    std::vector<domain::CertificateId> out;
    for (;;) {
        const auto row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        out.push_back(statement.integer(0));
    }
    statement.reset();
    return out;
}

Result<std::int64_t> CertificateStore::issuerNumber(Change &, const std::string &dn,
                                                    const std::string &name)
{
    return m_parts->dictionaries.issuer(dn, name);
}

Result<std::int64_t> CertificateStore::findIssuer(const std::string &dn)
{
    Statement &find = m_parts->q.issuerOf;
    const auto row = find.bind(1, std::string_view(dn)).step();
    if (!row)
        return row.error();
    const std::int64_t id = *row ? find.integer(0) : 0;
    find.reset();
    return id;
}

Result<bool> CertificateStore::hasPublicKey(ByteView spkiSha256)
{
    Statement &find = m_parts->q.publicKey;
    const auto row = find.bind(1, spkiSha256).step();
    find.reset();
    return row;
}

Result<std::optional<domain::CertificateId>> CertificateStore::find(ByteView sha256)
{
    Statement &find = m_parts->q.find;
    const auto row = find.bind(1, sha256).step();
    if (!row)
        return row.error();
    const auto id = *row ? std::optional(find.integer(0)) : std::nullopt;
    find.reset();
    return id;
}

Result<AddedCertificate> CertificateStore::add(Change &change, const NewCertificate &certificate)
{
    Parts &p = *m_parts;
    const auto &record = certificate.record;
    const auto &metadata = certificate.metadata;
    const auto known = p.q.find.bindView(1, record.sha256).step();
    if (!known)
        return known.error();
    if (*known) {
        const AddedCertificate there{p.q.find.integer(0), false, p.q.find.integer(1), 0};
        p.q.find.reset();
        auto located = addLocations(change, there.id, certificate.locations, certificate.now);
        if (!located)
            return std::move(located).error();
        return there;
    }
    p.q.find.reset();

    const QByteArray owner = metadata.owner.toUtf8(), team = metadata.team.toUtf8();
    const QByteArray environment = metadata.environment.toUtf8(), notes = metadata.notes.toUtf8();
    const auto issuerId = p.dictionaries.issuer(record.issuer, record.issuerName);
    const auto keyId = p.dictionaries.keyType(record.key);
    const auto signatureId = p.dictionaries.signatureType(record.signatureAlgorithm);
    const auto ownerId =
        p.dictionaries.owner(std::string_view(owner.constData(), std::size_t(owner.size())));
    const auto teamId =
        p.dictionaries.team(std::string_view(team.constData(), std::size_t(team.size())));
    const auto environmentId = p.dictionaries.environment(
        std::string_view(environment.constData(), std::size_t(environment.size())));
    Result<std::int64_t> subjectId = std::int64_t{0};
    if (record.isAuthority || record.selfSigned)
        subjectId = record.subject == record.issuer
            ? issuerId
            : p.dictionaries.issuer(record.subject, calledName(record));
    const auto privateKeyId = p.privateKeyOf(record.spkiSha256);
    for (const Result<std::int64_t> *id :
         {&issuerId, &keyId, &signatureId, &ownerId, &teamId, &environmentId,
          &std::as_const(subjectId), &privateKeyId})
        if (!*id)
            return id->error();

    // Where every place says when it was seen, the newest of these counts; else it was seen now.
    domain::UnixTime seen = certificate.locations.empty() ? certificate.now : 0;
    for (const auto &location : certificate.locations)
        seen = std::max(seen, location.lastSeen ? location.lastSeen : certificate.now);
    p.addCertificateRow.bindNewId()
        .bindView(record.sha256)
        .bindView(record.displayName)
        .bind(record.notBefore)
        .bind(record.notAfter)
        .bind(*issuerId)
        .bind(*keyId)
        .bind(*signatureId)
        .bind(*ownerId)
        .bind(*teamId)
        .bind(*environmentId)
        .bind(static_cast<int>(metadata.criticality))
        .bind(metadata.managed ? 1 : 0)
        .bind(certificate.revokedAt)
        .bind(certificate.revocationReason)
        .bind(metadata.supersededBy)
        .bind(certificate.parent)
        .bind(static_cast<int>(certificate.parentState))
        .bind(*privateKeyId)
        .bind(record.isAuthority ? 1 : 0)
        .bind(record.pathLength)
        .bind(record.selfSigned ? 1 : 0)
        .bind(std::int64_t{record.weakness})
        .bind(static_cast<int>(record.postQuantum))
        .bind(static_cast<std::int64_t>(record.names.size()))
        .bind(static_cast<std::int64_t>(certificate.locations.size()))
        .bind(certificate.now)
        .bind(seen)
        .bindView(record.serial)
        .bindView(record.spkiSha256)
        .bindView(record.subjectKeyId)
        .bindView(record.authorityKeyId)
        .bind(*subjectId);
    const auto inserted = p.addCertificateRow.run();
    if (!inserted)
        return inserted.error();
    const domain::CertificateId id = p.database.lastInsertId();
    const std::string_view noteText(notes.constData(), std::size_t(notes.size()));
    auto done = p.addDetail(id, certificate, noteText);
    if (!done)
        return std::move(done).error();
    p.addNames(id, record);

    TallyEntry entry{*issuerId, *keyId, *ownerId, *environmentId, {}, record.notAfter, 0};
    p.tagText.clear();
    for (const QString &tag : metadata.tags) {
        const QByteArray utf8 = tag.toUtf8();
        const auto tagId =
            p.dictionaries.tag(std::string_view(utf8.constData(), std::size_t(utf8.size())));
        if (!tagId)
            return tagId.error();
        const auto tagged = p.addTagRow.bind(id).bind(*tagId).run();
        if (!tagged)
            return tagged.error();
        entry.tags.push_back(*tagId);
        if (!p.tagText.empty())
            p.tagText += '\n';
        p.tagText.append(utf8.constData(), std::size_t(utf8.size()));
    }
    if (!metadata.customValues.isEmpty()) {
        done = p.addCustom(id, metadata.customValues);
        if (!done)
            return std::move(done).error();
    }
    auto located = p.addLocations(id, certificate.locations, certificate.now);
    if (!located)
        return std::move(located).error();
    if (*located != static_cast<std::int64_t>(certificate.locations.size())) {
        // The same place was given twice: the row was written with one too many.
        done = p.q.seenAgain.bind(1, seen)
                   .bind(2, *located - static_cast<std::int64_t>(certificate.locations.size()))
                   .bind(3, id)
                   .run();
        if (!done)
            return std::move(done).error();
    }
    p.text.add(id, record, p.tagText, noteText,
               std::string_view(owner.constData(), std::size_t(owner.size())));
    entry.set(TallyRevoked, certificate.revokedAt != 0);
    entry.set(TallySuperseded, metadata.supersededBy != 0);
    entry.set(TallyManaged, metadata.managed);
    entry.set(TallyOwned, *ownerId != 0);
    entry.set(TallyWeak, record.weakness != 0);
    entry.set(TallyQuantumVulnerable, record.postQuantum == domain::PostQuantum::Vulnerable);
    p.tally.add(entry);
    change.touched(id);
    return AddedCertificate{id, true, *issuerId, *subjectId};
}

Result<void> CertificateStore::Parts::addDetail(domain::CertificateId id,
                                                const NewCertificate &certificate,
                                                std::string_view notes)
{
    const auto &record = certificate.record;
    const std::string usages = joined(record.extendedKeyUsage, ' ');
    const std::string ocsp = joined(record.ocspUrls, '\n'),
                      issuers = joined(record.issuerUrls, '\n');
    const std::string crls = joined(record.crlUrls, '\n'), policies = joined(record.policies, '\n');
    addDetailRow.bind(id)
        .bindUncovered(record.der)
        .bindView(record.sha1)
        .bindView(record.subject)
        .bindView(record.commonName)
        .bindView(record.organization)
        .bindView(record.unit)
        .bindView(record.country)
        .bindView(record.state)
        .bindView(record.locality)
        .bindView(record.subjectMail)
        .bind(std::int64_t{record.keyUsage})
        .bindView(usages)
        .bindView(ocsp)
        .bindView(issuers)
        .bindView(crls)
        .bindView(policies)
        .bind(std::int64_t{record.sctCount})
        .bindView(notes);
    const auto done = addDetailRow.run();
    return done ? Result<void>() : Result<void>(done.error());
}

void CertificateStore::Parts::addNames(domain::CertificateId id,
                                       const domain::CertificateRecord &record)
{
    std::int64_t position = 0;
    for (const auto &name : record.names) {
        NameRow &row = waitingNames.emplace_back();
        row.id = id;
        row.position = position++;
        row.type = static_cast<int>(name.type);
        row.value = name.value;
        reverseInto(name.value, row.reversed);
        if (name.type == domain::NameType::Ip)
            row.address = addressOf(name.value);
    }
}

Result<void> CertificateStore::Parts::flushNames()
{
    std::sort(waitingNames.begin(), waitingNames.end(),
              [](const NameRow &left, const NameRow &right) {
                  return std::tie(left.reversed, left.id, left.position)
                      < std::tie(right.reversed, right.id, right.position);
              });
    for (const NameRow &row : waitingNames) {
        const auto done = addNameRow.bind(row.id)
                              .bind(row.position)
                              .bind(row.type)
                              .bindView(row.value)
                              .bindView(row.reversed)
                              .bindView(row.address)
                              .run();
        if (!done)
            return done.error();
    }
    waitingNames.clear();
    return {};
}

Result<void> CertificateStore::Parts::addCustom(domain::CertificateId id,
                                                const QMap<QString, QString> &values)
{
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        const auto row = q.field.bind(1, it.key()).step();
        if (!row)
            return row.error();
        const std::int64_t field = *row ? q.field.integer(0) : 0;
        q.field.reset();
        if (field == 0)
            return Error{ErrorCode::NotFound, "field " + it.key().toStdString(),
                         "no such custom field"};
        auto done = q.custom.bind(1, id).bind(2, field).bind(3, it.value()).run();
        if (!done)
            return done;
    }
    return {};
}

// How many places were not there before.
Result<std::int64_t> CertificateStore::Parts::addLocations(
    domain::CertificateId id, std::span<const domain::Location> locations, domain::UnixTime now)
{
    std::int64_t fresh = 0;
    for (const auto &location : locations) {
        const domain::UnixTime last = location.lastSeen ? location.lastSeen : now;
        const domain::UnixTime first = location.firstSeen ? location.firstSeen : last;
        const auto kind = static_cast<int>(location.kind);
        const auto address = location.kind == domain::LocationKind::Network
            ? addressOf(hostOf(location.place))
            : crypto::Bytes();
        const auto added = addPlaceRow.bind(id)
                               .bind(kind)
                               .bindView(location.place)
                               .bindView(location.entry)
                               .bindView(address)
                               .bind(first)
                               .bind(last)
                               .run();
        if (!added)
            return added.error();
        if (*added) {
            ++fresh;
            continue;
        }
        const auto done = q.touchLocation.bind(1, last)
                              .bind(2, id)
                              .bind(3, kind)
                              .bindView(4, location.place)
                              .bindView(5, location.entry)
                              .bind(6, last)
                              .run();
        if (!done)
            return done.error();
    }
    return fresh;
}

Result<void> CertificateStore::addLocations(Change &change, domain::CertificateId id,
                                            std::span<const domain::Location> locations,
                                            domain::UnixTime now)
{
    auto fresh = m_parts->addLocations(id, locations, now);
    if (!fresh)
        return std::move(fresh).error();
    domain::UnixTime seen = locations.empty() ? now : 0;
    for (const auto &location : locations)
        seen = std::max(seen, location.lastSeen ? location.lastSeen : now);
    change.touched(id);
    return m_parts->q.seenAgain.bind(1, seen).bind(2, *fresh).bind(3, id).run();
}

Result<void> CertificateStore::finishBatch(Change &)
{
    auto done = m_parts->flushNames();
    if (done)
        done = m_parts->tally.flush(m_parts->database);
    if (done)
        done = m_parts->text.flush();
    return done;
}

}  // namespace store
