// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/statement_cache.h"

#include <sqlcipher/sqlite3.h>

#include <functional>

namespace store {
namespace {

constexpr std::size_t MostStatements = 128;
constexpr std::size_t LongestText = 2000;  // bytes; longer ones are made of what a person typed

// Reading and writing rows only: a PRAGMA may do its work while it is compiled.
bool isKept(std::string_view sql)
{
    return sql.size() <= LongestText
        && (sql.starts_with("SELECT") || sql.starts_with("INSERT") || sql.starts_with("UPDATE")
            || sql.starts_with("DELETE"));
}

}  // namespace

sqlite3_stmt *StatementCache::take(std::string_view sql)
{
    if (!isKept(sql))
        return nullptr;
    const std::size_t hash = std::hash<std::string_view>()(sql);
    for (auto it = m_idle.rbegin(); it != m_idle.rend(); ++it) {
        if (it->hash != hash || sql != sqlite3_sql(it->statement))
            continue;
        sqlite3_stmt *found = it->statement;
        m_idle.erase(std::next(it).base());
        return found;
    }
    return nullptr;
}

void StatementCache::give(sqlite3_stmt *statement)
{
    const char *text = statement ? sqlite3_sql(statement) : nullptr;
    if (m_closed || !text || !isKept(text)) {
        sqlite3_finalize(statement);
        return;
    }
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (m_idle.size() == MostStatements) {
        sqlite3_finalize(m_idle.front().statement);
        m_idle.erase(m_idle.begin());
    }
    m_idle.push_back({std::hash<std::string_view>()(text), statement});
}

void StatementCache::close()
{
    for (const Idle &idle : m_idle)
        sqlite3_finalize(idle.statement);
    m_idle.clear();
    m_closed = true;
}

}  // namespace store
