// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/custom_field_store.h"

namespace store {
namespace {

constexpr const char *Columns = "SELECT id, name, type, (SELECT count(*) FROM custom_value WHERE "
                                "field_id = custom_field.id) FROM custom_field ";

FieldRow rowOf(const Statement &statement)
{
    return {statement.integer(0), statement.string(1), statement.string(2), statement.integer(3)};
}

}  // namespace

Result<QList<FieldRow>> customFieldRows(Database &database)
{
    auto statement = database.prepare(std::string(Columns) + "ORDER BY name, id");
    if (!statement)
        return std::move(statement).error();
    QList<FieldRow> rows;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return rows;
        rows.append(rowOf(*statement));
    }
}

Result<std::optional<FieldRow>> customFieldRow(Database &database, const QString &name)
{
    auto statement = database.prepare(std::string(Columns) + "WHERE name = ?");
    if (!statement)
        return std::move(statement).error();
    const auto row = statement->bind(1, name).step();
    if (!row)
        return row.error();
    return *row ? std::optional(rowOf(*statement)) : std::nullopt;
}

Result<std::int64_t> addCustomField(Change &change, const QString &name, const QString &type)
{
    auto known = customFieldRow(change.database(), name);
    if (!known)
        return std::move(known).error();
    if (*known)
        return Error{ErrorCode::AlreadyExists, "field " + name.toStdString(),
                     "a field of that name is defined"};
    auto statement = change.database().prepare("INSERT INTO custom_field(name, type) VALUES(?, ?)");
    if (!statement)
        return std::move(statement).error();
    auto done = statement->bind(1, name).bind(2, type).run();
    if (!done)
        return std::move(done).error();
    return change.database().lastInsertId();
}

Result<std::int64_t> removeCustomField(Change &change, std::int64_t id)
{
    auto values = change.database().prepare("DELETE FROM custom_value WHERE field_id = ?");
    if (!values)
        return std::move(values).error();
    auto field = change.database().prepare("DELETE FROM custom_field WHERE id = ?");
    if (!field)
        return std::move(field).error();
    auto done = values->bind(1, id).run();
    if (!done)
        return std::move(done).error();
    const std::int64_t removed = change.database().changes();
    done = field->bind(1, id).run();
    if (!done)
        return std::move(done).error();
    change.touchedAll();
    return removed;
}

}  // namespace store
