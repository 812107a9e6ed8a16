// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/issue_step.h"

#include "models/store/metadata_store.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jobs {

using namespace Qt::StringLiterals;

namespace {

QJsonObject patchJson(const domain::MetadataPatch &patch)
{
    return QJsonDocument::fromJson(store::metadataJson(domain::applied({}, patch))).object();
}

}  // namespace

QJsonObject inputOf(const IssueDraft &draft)
{
    QJsonObject input{{u"authority"_s, draft.authority},
                      {u"profile"_s, draft.profile},
                      {u"subject"_s, draft.subject},
                      {u"names"_s, QJsonArray::fromStringList(draft.names)}};
    if (!draft.key.isEmpty())
        input.insert(u"key"_s, draft.key);
    if (!draft.request.empty())
        input.insert(u"request"_s, QString::fromStdString(crypto::toBase64(draft.request)));
    if (draft.keptKey != 0)
        input.insert(u"kept_key"_s, qint64(draft.keptKey));
    if (draft.replaces != 0)
        input.insert(u"replaces"_s, qint64(draft.replaces));
    if (draft.days)
        input.insert(u"days"_s, *draft.days);
    if (!draft.justification.isEmpty())
        input.insert(u"justification"_s, draft.justification);
    if (!draft.order.isEmpty())
        input.insert(u"order"_s, draft.order);
    if (!draft.metadata.empty())
        input.insert(u"metadata"_s, patchJson(draft.metadata));
    return input;
}

IssueDraft draftOf(const QJsonObject &input)
{
    IssueDraft draft;
    draft.authority = input[u"authority"_s].toString();
    draft.profile = input[u"profile"_s].toString();
    draft.subject = input[u"subject"_s].toString();
    for (const auto &name : input[u"names"_s].toArray())
        draft.names.append(name.toString());
    draft.key = input[u"key"_s].toString();
    if (const auto request = crypto::fromBase64(input[u"request"_s].toString().toStdString()))
        draft.request = *request;
    draft.keptKey = input[u"kept_key"_s].toInteger();
    draft.replaces = input[u"replaces"_s].toInteger();
    if (input.contains(u"days"_s))
        draft.days = input[u"days"_s].toInt();
    draft.justification = input[u"justification"_s].toString();
    draft.order = input[u"order"_s].toObject();
    return draft;
}

crypto::Result<domain::Metadata> metadataOf(store::Database &database, const domain::PlanStep &step,
                                            const IssueDraft &draft)
{
    domain::Metadata metadata;
    if (step.input.contains(u"metadata"_s)) {
        auto stored = store::metadataFromJson(
            QJsonDocument(step.input[u"metadata"_s].toObject()).toJson(QJsonDocument::Compact));
        if (!stored)
            return stored.error();
        metadata = std::move(*stored);
    }
    if (draft.replaces != 0) {
        auto there = store::MetadataStore::open(database);
        if (!there)
            return there.error();
        auto old = there->read(draft.replaces);
        if (!old)
            return old.error();
        if (*old) {
            metadata = std::move(**old);
            metadata.notes.clear();  // words about the old one
            metadata.supersededBy = 0;
        }
    }
    metadata.managed = true;
    return metadata;
}

QString objectOf(const IssueDraft &draft, const IssuePreview &preview)
{
    const auto &spec = preview.merged.spec;
    for (const auto &part : spec.subject) {
        if (part.type == "CN")
            return QString::fromStdString(part.value);
    }
    if (!spec.names.empty())
        return QString::fromStdString(spec.names.front().value);
    return draft.subject.isEmpty() ? draft.authority : draft.subject;
}

}  // namespace jobs
