// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/custom_field.h"

#include "models/query/fields.h"
#include "models/store/custom_field_store.h"
#include "models/store/vault.h"

#include <QDate>
#include <QRegularExpression>

#include <cmath>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qsizetype TextLimit = 4000;

struct TypeWord {
    FieldType type;
    const char *word;
};
constexpr TypeWord TypeWords[] = {{FieldType::Text, "text"},
                                  {FieldType::Number, "number"},
                                  {FieldType::Date, "date"},
                                  {FieldType::Boolean, "boolean"}};

Error unfit(const QString &value, const char *what)
{
    return {ErrorCode::InvalidArgument, u"\"%1\""_s.arg(value).toStdString(), what};
}

// Columns of a metadata CSV that are no query fields.
bool isReserved(const QString &name)
{
    return query::fieldNamed(name) != nullptr || name == u"tags" || name == u"superseded-by"
        || name == u"none";
}

}  // namespace

std::optional<FieldType> fieldTypeFrom(const QString &word)
{
    for (const TypeWord &entry : TypeWords)
        if (word == QLatin1StringView(entry.word))
            return entry.type;
    return std::nullopt;
}

QString fieldTypeWord(FieldType type)
{
    for (const TypeWord &entry : TypeWords)
        if (entry.type == type)
            return QString::fromLatin1(entry.word);
    return u"text"_s;
}

Result<QList<CustomField>> customFields(store::Database &database)
{
    const auto rows = store::customFieldRows(database);
    if (!rows)
        return rows.error();
    QList<CustomField> fields;
    for (const store::FieldRow &row : *rows)
        fields.append({row.name, fieldTypeFrom(row.type).value_or(FieldType::Text), row.used});
    return fields;
}

Result<QString> canonicalFieldValue(FieldType type, const QString &value)
{
    const QString text = value.trimmed();
    if (text.isEmpty())
        return QString();
    switch (type) {
    case FieldType::Text:
        if (text.size() > TextLimit)
            return unfit(text.left(20) + u'…', "a text value has at most 4000 characters");
        return text;
    case FieldType::Number: {
        bool ok = false;
        const double number = text.toDouble(&ok);  // C locale, whatever the system says
        if (!ok || !std::isfinite(number))
            return unfit(text, "is no number; write 1234 or 12.5");
        return QString::number(number, 'g', 15);
    }
    case FieldType::Date: {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        if (!date.isValid())
            return unfit(text, "is no date; write it as 2026-01-31");
        return date.toString(Qt::ISODate);
    }
    case FieldType::Boolean: {
        const QString word = text.toLower();
        if (word == u"yes" || word == u"true" || word == u"1")
            return u"yes"_s;
        if (word == u"no" || word == u"false" || word == u"0")
            return u"no"_s;
        return unfit(text, "is neither yes nor no");
    }
    }
    return text;
}

Result<void> addField(JobContext &context, const CustomField &field)
{
    static const QRegularExpression allowed(u"^[a-z][a-z0-9_-]{0,39}$"_s);
    if (!allowed.match(field.name).hasMatch())
        return Error{ErrorCode::InvalidArgument,
                     u"the field name \"%1\""_s.arg(field.name).toStdString(),
                     "a letter, then letters, digits, '-' or '_', all lower case, at most 40"};
    if (isReserved(field.name))
        return Error{ErrorCode::InvalidArgument,
                     u"the field name \"%1\""_s.arg(field.name).toStdString(),
                     "a built-in field has that name"};
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return database.error();
    auto change = store::Change::begin(context.vault, **database);
    if (!change)
        return change.error();
    if (const auto added = store::addCustomField(*change, field.name, fieldTypeWord(field.type));
        !added)
        return added.error();
    if (const auto audited =
            change->audit("field.add", field.name, {{u"type"_s, fieldTypeWord(field.type)}});
        !audited)
        return audited.error();
    return change->commit();
}

Result<void> removeField(JobContext &context, const QString &name)
{
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return database.error();
    auto change = store::Change::begin(context.vault, **database);
    if (!change)
        return change.error();
    const auto row = store::customFieldRow(**database, name);
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NotFound, u"the field \"%1\""_s.arg(name).toStdString(), {}};
    const auto values = store::removeCustomField(*change, (*row)->id);
    if (!values)
        return values.error();
    if (const auto audited = change->audit("field.remove", name, {{u"values"_s, qint64(*values)}});
        !audited)
        return audited.error();
    change->touchedAll();
    return change->commit();
}

JobFunction addFieldJob(const CustomField &field)
{
    return [field](JobContext &context) -> Result<QVariant> {
        if (const auto added = addField(context, field); !added)
            return added.error();
        return QVariant();
    };
}

JobFunction removeFieldJob(const QString &name)
{
    return [name](JobContext &context) -> Result<QVariant> {
        if (const auto removed = removeField(context, name); !removed)
            return removed.error();
        return QVariant();
    };
}

}  // namespace jobs
