// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/edit_plan.h"

#include "models/query/search.h"

#include <QCoreApplication>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr std::size_t Window = 1000;
constexpr qsizetype NewValueLimit = 100;

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

// Words people filter by: no blanks around, none doubled inside.
QStringList tidied(const QStringList &words)
{
    QStringList out;
    for (const QString &word : words)
        out.append(word.simplified());
    out.removeAll(QString());
    out.removeDuplicates();
    return out;
}

Error wrong(const QString &object, const QString &why)
{
    return {ErrorCode::InvalidArgument, object.toStdString(), why.toStdString()};
}

// Values of this plan that no certificate has yet: a typing error shows here before it spreads.
Result<QStringList> newValuesOf(store::Database &database, const EditPlan &plan,
                                crypto::UnixTime now)
{
    QList<std::pair<query::Field, QString>> values;
    const auto note = [&values](query::Field field, const std::optional<QString> &value) {
        if (value && !value->isEmpty() && !values.contains(std::pair(field, *value)))
            values.append({field, *value});
    };
    for (const domain::MetadataPatch &patch : plan.patches) {
        if (values.size() >= NewValueLimit)
            break;
        note(query::Field::Owner, patch.owner);
        note(query::Field::Team, patch.team);
        note(query::Field::Environment, patch.environment);
        for (const QString &tag : patch.addTags + patch.replaceTags.value_or(QStringList()))
            note(query::Field::Tag, tag);
    }
    QStringList out;
    for (const auto &[field, value] : values) {
        const auto query = query::Query::from(query::term(field, value));
        if (!query)
            return query.error();
        const auto count = query::countMatching(database, *query, {now, domain::ExpiringDays});
        if (!count)
            return count.error();
        if (*count == 0)
            out.append(QString::fromLatin1(query::infoOf(field).name) + u": "_s + value);
    }
    return out;
}

}  // namespace

domain::Metadata metadataOf(const query::CertificateRow &row)
{
    domain::Metadata metadata;
    metadata.owner = row.owner;
    metadata.team = row.team;
    metadata.environment = row.environment;
    metadata.notes = row.notes;
    metadata.criticality = row.criticality;
    metadata.tags = sorted(row.tags);
    metadata.managed = row.managed;
    metadata.supersededBy = row.supersededBy;
    metadata.customValues = row.customValues;
    return metadata;
}

bool sameMetadata(const domain::Metadata &a, const domain::Metadata &b)
{
    return a.owner == b.owner && a.team == b.team && a.environment == b.environment
        && a.notes == b.notes && a.criticality == b.criticality && a.tags == b.tags
        && a.managed == b.managed && a.supersededBy == b.supersededBy
        && a.customValues == b.customValues;
}

Result<domain::MetadataPatch> checkedPatch(store::Database &database,
                                           const QList<CustomField> &fields,
                                           domain::MetadataPatch patch)
{
    for (std::optional<QString> *text : {&patch.owner, &patch.team, &patch.environment})
        if (*text)
            *text = (*text)->simplified();
    patch.addTags = tidied(patch.addTags);
    patch.removeTags = tidied(patch.removeTags);
    if (patch.replaceTags)
        patch.replaceTags = tidied(*patch.replaceTags);
    for (auto it = patch.customValues.begin(); it != patch.customValues.end(); ++it) {
        const auto field =
            std::find_if(fields.begin(), fields.end(),
                         [&it](const CustomField &known) { return known.name == it.key(); });
        if (field == fields.end())
            return wrong(it.key(),
                         QCoreApplication::translate(
                             "Edit", "no field of that name is defined in this vault"));
        const auto value = canonicalFieldValue(field->type, it.value());
        if (!value)
            return wrong(it.key(), QString::fromStdString(value.error().detail));
        it.value() = *value;
    }
    if (patch.supersededBy && *patch.supersededBy != 0) {
        const qint64 id = *patch.supersededBy;
        const auto rows = query::rows(database, std::span(&id, 1));
        if (!rows)
            return rows.error();
        if (rows->empty() || rows->front().id == 0)
            return Error{ErrorCode::NotFound, "the certificate id:" + std::to_string(id), {}};
        if (rows->front().supersededBy != 0)  // also what keeps successors from going in a circle
            return wrong(rows->front().name,
                         QCoreApplication::translate("Edit", "it is superseded itself"));
    }
    return patch;
}

Result<void> foresee(store::Database &database, const std::vector<EditStep> &wanted,
                     crypto::UnixTime now, const PlanProgress &progress, EditPlan *plan)
{
    plan->matched = qint64(wanted.size());
    std::vector<qint64> ids;
    for (std::size_t from = 0; from < wanted.size(); from += Window) {
        const std::size_t until = std::min(wanted.size(), from + Window);
        ids.clear();
        for (std::size_t i = from; i < until; ++i)
            ids.push_back(wanted[i].id);
        const auto rows = query::rows(database, ids, query::Detail | query::Custom, progress.stop);
        if (!rows)
            return rows.error();
        for (std::size_t i = from; i < until; ++i) {
            const query::CertificateRow &row = (*rows)[i - from];
            const domain::MetadataPatch &patch = plan->patches[wanted[i].patch];
            const domain::Metadata before = metadataOf(row);
            const domain::Metadata after = domain::applied(before, patch);
            const bool itsOwnSuccessor = after.supersededBy != 0 && after.supersededBy == row.id;
            if (row.id == 0 || itsOwnSuccessor || sameMetadata(before, after)) {
                ++plan->unchanged;
                continue;
            }
            plan->steps.push_back(wanted[i]);
            if (plan->preview.size() < EditPlan::PreviewLimit)
                plan->preview.append(
                    {row.id, row.name, QString::fromLatin1(row.sha256.toHex()), before, after});
        }
        if (progress.report)
            progress.report({qint64(until), qint64(wanted.size()),
                             QCoreApplication::translate("Edit", "comparing")});
    }
    auto values = newValuesOf(database, *plan, now);
    if (!values)
        return values.error();
    plan->newValues = std::move(values).value();
    return {};
}

QString patchSummary(const domain::MetadataPatch &patch)
{
    QStringList parts;
    const auto set = [&parts](const QString &name, const std::optional<QString> &value) {
        if (value)
            parts.append(value->isEmpty() ? name + u" cleared"_s : name + u" = "_s + *value);
    };
    set(u"owner"_s, patch.owner);
    set(u"team"_s, patch.team);
    set(u"environment"_s, patch.environment);
    if (patch.criticality)
        set(u"criticality"_s, QString::fromLatin1(domain::criticalityWord(*patch.criticality)));
    if (patch.replaceTags)
        parts.append(u"tags = "_s + patch.replaceTags->join(u", "_s));
    if (!patch.addTags.isEmpty())
        parts.append(u"tags + "_s + patch.addTags.join(u", "_s));
    if (!patch.removeTags.isEmpty())
        parts.append(u"tags - "_s + patch.removeTags.join(u", "_s));
    if (patch.managed)
        parts.append(*patch.managed ? u"managed"_s : u"unmanaged"_s);
    if (patch.supersededBy)
        parts.append(*patch.supersededBy ? u"superseded by id:%1"_s.arg(*patch.supersededBy)
                                         : u"not superseded"_s);
    for (auto it = patch.customValues.cbegin(); it != patch.customValues.cend(); ++it)
        set(it.key(), it.value());
    if (patch.notes)
        parts.append(patch.notes->isEmpty() ? u"notes cleared"_s : u"notes"_s);
    return parts.join(u"; "_s);
}

}  // namespace jobs
