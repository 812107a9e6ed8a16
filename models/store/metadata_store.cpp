// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/metadata_store.h"

#include "models/store/dictionaries.h"
#include "models/store/row_insert.h"
#include "models/store/tally.h"
#include "models/store/text_index.h"

#include <algorithm>

namespace store {
namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

bool sameMetadata(const domain::Metadata &a, const domain::Metadata &b)
{
    return a.owner == b.owner && a.team == b.team && a.environment == b.environment
        && a.notes == b.notes && a.criticality == b.criticality && a.tags == b.tags
        && a.managed == b.managed && a.supersededBy == b.supersededBy
        && a.customValues == b.customValues;
}

}  // namespace

struct MetadataStore::Parts {
    Parts(Database &db, Dictionaries dict, TextIndex index)
        : database(db), dictionaries(std::move(dict)), text(std::move(index))
    {
    }
    Database &database;
    Dictionaries dictionaries;
    TextIndex text;
    Tally tally;
    Statement row, tags, customs, entry, entryTags;
    Statement update, notes, clearTags, field, clearCustoms, addCustom, keepBefore;
    Statement undoRows, dropUndo;
    RowInsert addTag;

    Result<void> flush()
    {
        auto done = tally.flush(database);
        if (done)
            done = text.flush();
        return done;
    }
    Result<void> write(Change &change, domain::CertificateId id, const domain::Metadata &before,
                       const domain::Metadata &after);
    Result<void> writeTags(domain::CertificateId id, const QStringList &names, TallyEntry &entry);
    Result<void> writeCustoms(domain::CertificateId id, const QMap<QString, QString> &values);
    Result<void> dropUndefined(QMap<QString, QString> &values);
    Result<std::int64_t> dictionary(Result<std::int64_t> (Dictionaries::*find)(std::string_view),
                                    const QString &name)
    {
        return (dictionaries.*find)(viewOf(name.toUtf8()));
    }
};

MetadataStore::MetadataStore(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
MetadataStore::MetadataStore(MetadataStore &&) noexcept = default;
MetadataStore::~MetadataStore() = default;

Result<MetadataStore> MetadataStore::open(Database &database)
{
    auto dictionaries = Dictionaries::open(database);
    if (!dictionaries)
        return std::move(dictionaries).error();
    auto text = TextIndex::open(database);
    if (!text)
        return std::move(text).error();
    auto p = std::make_unique<Parts>(database, std::move(*dictionaries), std::move(*text));
    for (const auto &[statement, sql] :
         {std::pair{
              &p->row,
              "SELECT coalesce(o.name, ''), coalesce(t.name, ''), coalesce(e.name, ''), d.notes, "
              "c.criticality, "
              "c.managed, c.superseded_by FROM certificate AS c JOIN certificate_detail AS d ON "
              "d.id = c.id "
              "LEFT JOIN owner AS o ON o.id = c.owner_id LEFT JOIN team AS t ON t.id = c.team_id "
              "LEFT JOIN environment AS e ON e.id = c.environment_id WHERE c.id = ?"},
          std::pair{&p->tags,
                    "SELECT t.name FROM certificate_tag AS ct JOIN tag AS t ON t.id = ct.tag_id "
                    "WHERE ct.certificate_id = ? ORDER BY t.name"},
          std::pair{&p->customs,
                    "SELECT f.name, v.value FROM custom_value AS v JOIN custom_field AS f ON f.id "
                    "= v.field_id "
                    "WHERE v.certificate_id = ? ORDER BY f.name"},
          std::pair{&p->entry, Tally::EntrySql}, std::pair{&p->entryTags, Tally::TagsSql},
          std::pair{&p->update,
                    "UPDATE certificate SET owner_id = ?, team_id = ?, environment_id = ?, "
                    "criticality = ?, "
                    "managed = ?, superseded_by = ? WHERE id = ?"},
          std::pair{&p->notes, "UPDATE certificate_detail SET notes = ? WHERE id = ?"},
          std::pair{&p->clearTags, "DELETE FROM certificate_tag WHERE certificate_id = ?"},
          std::pair{&p->field, "SELECT id FROM custom_field WHERE name = ?"},
          std::pair{&p->clearCustoms, "DELETE FROM custom_value WHERE certificate_id = ?"},
          std::pair{&p->addCustom,
                    "INSERT INTO custom_value(certificate_id, field_id, value) VALUES(?, ?, ?)"},
          // The first image of a group is the one to go back to.
          std::pair{&p->keepBefore,
                    "INSERT INTO edit_undo(edit_id, certificate_id, before) VALUES(?, ?, ?) ON "
                    "CONFLICT DO NOTHING"},
          std::pair{&p->undoRows,
                    "SELECT certificate_id, before FROM edit_undo WHERE edit_id = ? ORDER BY "
                    "certificate_id LIMIT ?"},
          std::pair{&p->dropUndo,
                    "DELETE FROM edit_undo WHERE edit_id = ? AND certificate_id = ?"}}) {
        auto prepared = database.prepare(sql);
        if (!prepared)
            return std::move(prepared).error();
        *statement = std::move(*prepared);
    }
    auto addTag = RowInsert::prepare(database, "certificate_tag");
    if (!addTag)
        return std::move(addTag).error();
    p->addTag = std::move(*addTag);
    return MetadataStore(std::move(p));
}

Result<std::optional<domain::Metadata>> MetadataStore::read(domain::CertificateId id)
{
    Parts &p = *m_parts;
    const auto found = p.row.bind(1, id).step();
    if (!found)
        return found.error();
    if (!*found) {
        p.row.reset();
        return std::optional<domain::Metadata>();
    }
    domain::Metadata metadata;
    metadata.owner = p.row.string(0);
    metadata.team = p.row.string(1);
    metadata.environment = p.row.string(2);
    metadata.notes = p.row.string(3);
    metadata.criticality = static_cast<domain::Criticality>(p.row.integer(4));
    metadata.managed = p.row.integer(5) != 0;
    metadata.supersededBy = p.row.integer(6);
    p.row.reset();
    p.tags.bind(1, id);
    for (;;) {
        const auto tag = p.tags.step();
        if (!tag)
            return tag.error();
        if (!*tag)
            break;
        metadata.tags.append(p.tags.string(0));
    }
    p.tags.reset();
    metadata.tags.sort();
    p.customs.bind(1, id);
    for (;;) {
        const auto value = p.customs.step();
        if (!value)
            return value.error();
        if (!*value)
            break;
        metadata.customValues.insert(p.customs.string(0), p.customs.string(1));
    }
    p.customs.reset();
    return std::optional(std::move(metadata));
}

Result<void> MetadataStore::Parts::writeTags(domain::CertificateId id, const QStringList &names,
                                             TallyEntry &facts)
{
    auto done = clearTags.bind(1, id).run();
    if (!done)
        return done;
    facts.tags.clear();
    for (const QString &name : names) {
        const auto tag = dictionary(&Dictionaries::tag, name);
        if (!tag)
            return tag.error();
        const auto added = addTag.bind(id).bind(*tag).run();
        if (!added)
            return added.error();
        facts.tags.push_back(*tag);
    }
    return {};
}

// A field may have been removed since a before-image was kept; the rest of the image still counts.
Result<void> MetadataStore::Parts::dropUndefined(QMap<QString, QString> &values)
{
    for (auto it = values.begin(); it != values.end();) {
        const auto found = field.bind(1, it.key()).step();
        if (!found)
            return found.error();
        field.reset();
        it = *found ? std::next(it) : values.erase(it);
    }
    return {};
}

Result<void> MetadataStore::Parts::writeCustoms(domain::CertificateId id,
                                                const QMap<QString, QString> &values)
{
    auto done = clearCustoms.bind(1, id).run();
    if (!done)
        return done;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        const auto found = field.bind(1, it.key()).step();
        if (!found)
            return found.error();
        const std::int64_t fieldId = *found ? field.integer(0) : 0;
        field.reset();
        if (fieldId == 0)
            return Error{ErrorCode::NotFound, "field " + it.key().toStdString(),
                         "no such custom field"};
        done = addCustom.bind(1, id).bind(2, fieldId).bind(3, it.value()).run();
        if (!done)
            return done;
    }
    return {};
}

Result<void> MetadataStore::Parts::write(Change &change, domain::CertificateId id,
                                         const domain::Metadata &before,
                                         const domain::Metadata &after)
{
    auto facts = Tally::entryOf(entry, entryTags, id);
    if (!facts)
        return std::move(facts).error();
    tally.remove(**facts);
    const auto owner = dictionary(&Dictionaries::owner, after.owner);
    const auto team = dictionary(&Dictionaries::team, after.team);
    const auto environment = dictionary(&Dictionaries::environment, after.environment);
    for (const auto *number : {&owner, &team, &environment})
        if (!*number)
            return number->error();
    auto done = update.bind(1, *owner)
                    .bind(2, *team)
                    .bind(3, *environment)
                    .bind(4, static_cast<int>(after.criticality))
                    .bind(5, after.managed ? 1 : 0)
                    .bind(6, after.supersededBy)
                    .bind(7, id)
                    .run();
    if (done && before.notes != after.notes)
        done = notes.bind(1, after.notes).bind(2, id).run();
    if (done && before.tags != after.tags)
        done = writeTags(id, after.tags, **facts);
    if (done && before.customValues != after.customValues)
        done = writeCustoms(id, after.customValues);
    if (!done)
        return done;
    if (before.owner != after.owner || before.notes != after.notes || before.tags != after.tags)
        text.refresh(id);
    (*facts)->owner = *owner;
    (*facts)->environment = *environment;
    (*facts)->set(TallyOwned, *owner != 0);
    (*facts)->set(TallyManaged, after.managed);
    (*facts)->set(TallySuperseded, after.supersededBy != 0);
    tally.add(**facts);
    change.touched(id);
    return {};
}

Result<std::int64_t> MetadataStore::newEditId()
{
    // Past groups may be gone from edit_undo; the counter in meta keeps their numbers from coming
    // back.
    auto next = m_parts->database.integer(
        "SELECT 1 + max(coalesce((SELECT max(edit_id) FROM edit_undo), 0), "
        "coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'last_edit'), 0))");
    return next;
}

Result<MetadataResult> MetadataStore::apply(Change &change, std::int64_t editId,
                                            std::span<const MetadataEdit> edits)
{
    Parts &p = *m_parts;
    MetadataResult result;
    if (editId != 0 && !edits.empty()) {
        auto counter = p.database.prepare("INSERT INTO meta(key, value) VALUES('last_edit', ?1) "
                                          "ON CONFLICT(key) DO UPDATE SET value = excluded.value "
                                          "WHERE CAST(value AS INTEGER) < ?1");
        if (!counter)
            return std::move(counter).error();
        auto counted = counter->bind(1, editId).run();
        if (!counted)
            return std::move(counted).error();
    }
    for (const MetadataEdit &edit : edits) {
        auto before = read(edit.id);
        if (!before)
            return std::move(before).error();
        if (!*before) {
            ++result.missing;
            continue;
        }
        const domain::Metadata after = domain::applied(**before, *edit.patch);
        if (sameMetadata(**before, after)) {
            ++result.unchanged;
            continue;
        }
        if (editId != 0) {
            auto kept = p.keepBefore.bind(1, editId)
                            .bind(2, edit.id)
                            .bind(3, viewOf(metadataJson(**before)))
                            .run();
            if (!kept)
                return std::move(kept).error();
        }
        auto written = p.write(change, edit.id, **before, after);
        if (!written)
            return std::move(written).error();
        ++result.changed;
    }
    auto flushed = p.flush();
    if (!flushed)
        return std::move(flushed).error();
    return result;
}

Result<std::int64_t> MetadataStore::newestEdit()
{
    return m_parts->database.integer("SELECT coalesce(max(edit_id), 0) FROM edit_undo");
}

Result<std::int64_t> MetadataStore::editSize(std::int64_t editId)
{
    auto count = m_parts->database.prepare("SELECT count(*) FROM edit_undo WHERE edit_id = ?");
    if (!count)
        return std::move(count).error();
    const auto row = count->bind(1, editId).step();
    if (!row)
        return row.error();
    return count->integer(0);
}

Result<MetadataResult> MetadataStore::undo(Change &change, std::int64_t editId, std::int64_t limit)
{
    Parts &p = *m_parts;
    std::vector<std::pair<domain::CertificateId, domain::Metadata>> images;
    p.undoRows.bind(1, editId).bind(2, limit);
    for (;;) {
        const auto row = p.undoRows.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        auto image = metadataFromJson(
            QByteArray(p.undoRows.text(1).data(), qsizetype(p.undoRows.text(1).size())));
        if (!image)
            return std::move(image).error();
        images.emplace_back(p.undoRows.integer(0), std::move(*image));
    }
    p.undoRows.reset();
    MetadataResult result;
    for (auto &[id, image] : images) {
        if (auto known = p.dropUndefined(image.customValues); !known)
            return std::move(known).error();
        auto before = read(id);
        if (!before)
            return std::move(before).error();
        if (!*before)
            ++result.missing;
        else if (auto written = p.write(change, id, **before, image); !written)
            return std::move(written).error();
        else
            ++result.changed;
        auto dropped = p.dropUndo.bind(1, editId).bind(2, id).run();
        if (!dropped)
            return std::move(dropped).error();
    }
    auto flushed = p.flush();
    if (!flushed)
        return std::move(flushed).error();
    return result;
}

Result<bool> MetadataStore::replace(Change &change, domain::CertificateId id,
                                    const domain::Metadata &metadata)
{
    auto before = read(id);
    if (!before)
        return std::move(before).error();
    if (!*before)
        return Error{ErrorCode::NotFound, "certificate " + std::to_string(id),
                     "no such certificate"};
    if (sameMetadata(**before, metadata))
        return false;
    auto written = m_parts->write(change, id, **before, metadata);
    if (written)
        written = m_parts->flush();
    if (!written)
        return std::move(written).error();
    return true;
}

}  // namespace store
