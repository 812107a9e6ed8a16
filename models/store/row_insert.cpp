// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/row_insert.h"

#include "models/store/row_encoding.h"
#include "models/store/state_root.h"

#include <optional>

namespace store {
namespace {

Result<int> columnsOf(Database &database, std::string_view table)
{
    auto count = database.prepare("SELECT count(*) FROM pragma_table_info(?, 'main')");
    if (!count)
        return std::move(count).error();
    const auto row = count->bind(1, table).step();
    if (!row)
        return row.error();
    return static_cast<int>(count->integer(0));
}

}  // namespace

Result<RowInsert> RowInsert::prepare(Database &database, std::string_view table, IfThere there)
{
    const auto columns = columnsOf(database, table);
    if (!columns)
        return columns.error();
    std::string sql = "INSERT INTO main." + std::string(table) + " VALUES(";
    for (int i = 0; i < *columns; ++i)
        sql += i == 0 ? "?" : ", ?";
    sql += there == IfThere::Skip ? ") ON CONFLICT DO NOTHING" : ")";
    std::optional<StateRoot::Feeding> feeding;
    if (database.stateRoot())
        feeding.emplace(*database.stateRoot());
    auto statement = database.prepareFresh(sql);
    if (!statement)
        return std::move(statement).error();
    RowInsert insert;
    insert.m_database = &database;
    insert.m_insert = std::move(*statement);
    row_encoding::put(insert.m_row, table);
    insert.m_part = StateRoot::partOf(table);
    insert.m_prefix = insert.m_row.size();
    return insert;
}

RowInsert &RowInsert::bind(std::int64_t value)
{
    m_insert.bind(++m_bound, value);
    row_encoding::put(m_row, value);
    return *this;
}

RowInsert &RowInsert::bindView(std::string_view text)
{
    m_insert.bindView(++m_bound, text);
    row_encoding::put(m_row, text);
    return *this;
}

RowInsert &RowInsert::bindView(ByteView blob)
{
    m_insert.bindView(++m_bound, blob);
    row_encoding::put(m_row, row_encoding::Blob, blob.data(), blob.size());
    return *this;
}

RowInsert &RowInsert::bindNewId()
{
    m_insert.bindNull(++m_bound);
    row_encoding::put(m_row, std::int64_t{0});
    m_idAt = m_row.size() - 8;
    return *this;
}

RowInsert &RowInsert::bindUncovered(ByteView blob)
{
    m_insert.bindView(++m_bound, blob);
    return *this;
}

Result<bool> RowInsert::run()
{
    StateRoot *root = m_database->stateRoot();
    Result<void> done;
    if (root && !root->open())
        done =
            Error{ErrorCode::Unknown, m_database->path().toStdString(), "a write outside a Change"};
    else
        done = m_insert.run();
    const bool added = done && m_database->changes() > 0;
    if (added && root) {
        if (m_idAt > 0)
            row_encoding::storeNumber(m_row.data() + m_idAt, m_database->lastInsertId());
        root->add(m_row, m_part);
    }
    m_row.resize(m_prefix);
    m_idAt = 0;
    m_bound = 0;
    if (!done)
        return std::move(done).error();
    return added;
}

}  // namespace store
