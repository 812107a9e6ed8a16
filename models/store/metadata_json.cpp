// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/metadata_store.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace store {

using namespace Qt::StringLiterals;

// QJsonObject keeps its keys sorted: equal metadata is equal text.
QByteArray metadataJson(const domain::Metadata &metadata)
{
    QJsonObject object;
    const auto text = [&](const QString &key, const QString &value) {
        if (!value.isEmpty())
            object.insert(key, value);
    };
    text(u"owner"_s, metadata.owner);
    text(u"team"_s, metadata.team);
    text(u"environment"_s, metadata.environment);
    text(u"notes"_s, metadata.notes);
    if (metadata.criticality != domain::Criticality::None)
        object.insert(u"criticality"_s,
                      QString::fromLatin1(domain::criticalityWord(metadata.criticality)));
    if (!metadata.tags.isEmpty())
        object.insert(u"tags"_s, QJsonArray::fromStringList(metadata.tags));
    if (metadata.managed)
        object.insert(u"managed"_s, true);
    if (metadata.supersededBy != 0)
        object.insert(u"superseded_by"_s, static_cast<qint64>(metadata.supersededBy));
    if (!metadata.customValues.isEmpty()) {
        QJsonObject custom;
        for (auto it = metadata.customValues.cbegin(); it != metadata.customValues.cend(); ++it)
            custom.insert(it.key(), it.value());
        object.insert(u"custom"_s, custom);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<domain::Metadata> metadataFromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return Error{ErrorCode::Damaged, "before-image", problem.errorString().toStdString()};
    const QJsonObject object = document.object();
    domain::Metadata metadata;
    metadata.owner = object.value(u"owner"_s).toString();
    metadata.team = object.value(u"team"_s).toString();
    metadata.environment = object.value(u"environment"_s).toString();
    metadata.notes = object.value(u"notes"_s).toString();
    metadata.criticality =
        domain::criticalityFrom(object.value(u"criticality"_s).toString().toStdString())
            .value_or(domain::Criticality::None);
    for (const auto &tag : object.value(u"tags"_s).toArray())
        metadata.tags.append(tag.toString());
    metadata.managed = object.value(u"managed"_s).toBool();
    metadata.supersededBy = object.value(u"superseded_by"_s).toInteger();
    const QJsonObject custom = object.value(u"custom"_s).toObject();
    for (auto it = custom.begin(); it != custom.end(); ++it)
        metadata.customValues.insert(it.key(), it.value().toString());
    return metadata;
}

}  // namespace store
