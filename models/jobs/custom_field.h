// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of one's own, defined in the vault: typed, filtered like the built-in ones.
#pragma once

#include "models/jobs/job_runner.h"

#include <QList>

namespace store {
class Database;
}

namespace jobs {

enum class FieldType { Text, Number, Date, Boolean };
std::optional<FieldType> fieldTypeFrom(const QString &word);  // "text" "number" "date" "boolean"
QString fieldTypeWord(FieldType type);

struct CustomField {
    QString name;  // letters, digits, '-' and '_', starting with a letter; lower case; at most 40
    FieldType type = FieldType::Text;
    qint64 used = 0;  // certificates that have a value
};

crypto::Result<QList<CustomField>> customFields(store::Database &database);

// The canonical text of a value of that type: numbers in C locale, dates YYYY-MM-DD, booleans "yes"
// "no". InvalidArgument when it does not fit. "" stays "" (clears).
crypto::Result<QString> canonicalFieldValue(FieldType type, const QString &value);

// AlreadyExists; InvalidArgument for a bad name or that of a built-in field.
crypto::Result<void> addField(JobContext &context, const CustomField &field);
// Removes the field and its values on every certificate. NotFound.
crypto::Result<void> removeField(JobContext &context, const QString &name);

// For JobRunner::start (Lane::Write); the QVariant is empty.
JobFunction addFieldJob(const CustomField &field);
JobFunction removeFieldJob(const QString &name);

}  // namespace jobs
