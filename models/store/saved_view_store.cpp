// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/saved_view_store.h"

namespace store {
namespace {

constexpr const char *Columns = "SELECT id, name, query, sort, columns, position FROM saved_view ";

ViewRow rowOf(const Statement &statement)
{
    return {statement.integer(0), statement.string(1), statement.string(2),
            statement.string(3),  statement.string(4), static_cast<int>(statement.integer(5))};
}

}  // namespace

Result<QList<ViewRow>> savedViewRows(Database &database)
{
    auto statement = database.prepare(std::string(Columns) + "ORDER BY position, name, id");
    if (!statement)
        return std::move(statement).error();
    QList<ViewRow> rows;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return rows;
        rows.append(rowOf(*statement));
    }
}

Result<std::optional<ViewRow>> savedViewRow(Database &database, const QString &name)
{
    auto statement = database.prepare(std::string(Columns) + "WHERE name = ?");
    if (!statement)
        return std::move(statement).error();
    const auto row = statement->bind(1, name).step();
    if (!row)
        return row.error();
    return *row ? std::optional(rowOf(*statement)) : std::nullopt;
}

Result<void> putSavedView(Change &change, const ViewRow &view)
{
    auto statement = change.database().prepare(
        "INSERT INTO saved_view(name, query, sort, columns, position) VALUES(?, ?, ?, ?, ?) "
        "ON CONFLICT(name) DO UPDATE SET query = excluded.query, sort = excluded.sort, "
        "columns = excluded.columns, position = excluded.position");
    if (!statement)
        return std::move(statement).error();
    auto done = statement->bind(1, view.name)
                    .bind(2, view.query)
                    .bind(3, view.sort)
                    .bind(4, view.columns)
                    .bind(5, view.position)
                    .run();
    if (done)
        change.touchedAll();
    return done;
}

Result<bool> removeSavedView(Change &change, const QString &name)
{
    auto statement = change.database().prepare("DELETE FROM saved_view WHERE name = ?");
    if (!statement)
        return std::move(statement).error();
    auto done = statement->bind(1, name).run();
    if (!done)
        return std::move(done).error();
    const bool removed = change.database().changes() > 0;
    if (removed)
        change.touchedAll();
    return removed;
}

}  // namespace store
