// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled statements a connection has no use for at the moment. Compiling costs as much as running
// most of them: with the state root's triggers an INSERT is a program of hundreds of instructions.
#pragma once

#include <string_view>
#include <vector>

struct sqlite3_stmt;

namespace store {

// Belongs to one connection and, like it, to one thread at a time. Closed by the connection;
// statements that outlive it finalize themselves.
class StatementCache {
public:
    StatementCache() = default;
    ~StatementCache() { close(); }
    StatementCache(const StatementCache &) = delete;
    StatementCache &operator=(const StatementCache &) = delete;

    // nullptr: none of this text is idle.
    sqlite3_stmt *take(std::string_view sql);
    // Keeps it without its values and without a read lock, or finalizes it.
    void give(sqlite3_stmt *statement);
    void close();

private:
    struct Idle {
        std::size_t hash;
        sqlite3_stmt *statement;
    };
    std::vector<Idle> m_idle;  // least recently used first
    bool m_closed = false;
};

}  // namespace store
