// SPDX-License-Identifier: GPL-3.0-or-later
// INSERT of one whole row at a time into one of the large tables. The rows of an import are many,
// and an insert trigger that calls a function costs each of them a statement journal: SQLite copies
// every page the row touches in case the statement must be taken back. So these tables have no
// insert trigger; the values go to the state root from here, and the connection refuses every other
// INSERT into them (state_root.h).
#pragma once

#include "models/store/database.h"

namespace store {

class RowInsert {
public:
    enum class IfThere { Fail, Skip };  // the row's key is taken: an error, or nothing is done

    // One of StateRoot::fedTables(), whose columns are bound in their order in the table. On a
    // connection without a state root rows are just inserted.
    static Result<RowInsert> prepare(Database &database, std::string_view table,
                                     IfThere there = IfThere::Fail);
    RowInsert() = default;

    // The next column. Views stay the caller's until run() has returned.
    RowInsert &bind(std::int64_t value);
    RowInsert &bindView(std::string_view text);
    RowInsert &bindView(ByteView blob);
    // The next column is the row's id, which SQLite chooses: the largest plus one.
    RowInsert &bindNewId();
    // A column that the state root leaves out.
    RowInsert &bindUncovered(ByteView blob);

    // Inserts and begins the next row; also after an error. False: there already, and
    // IfThere::Skip.
    Result<bool> run();

private:
    Database *m_database = nullptr;
    Statement m_insert;
    int m_bound = 0;
    int m_part = 0;  // of the state root
    std::size_t m_prefix = 0;  // of m_row: the table's name
    std::size_t m_idAt = 0;  // where in m_row the new id goes; 0: it was given
    crypto::Bytes m_row;
};

}  // namespace store
