// SPDX-License-Identifier: GPL-3.0-or-later
// Binding without copies, for the import's hot loop.
#include "models/store/database.h"

#include <sqlcipher/sqlite3.h>

namespace store {

Statement &Statement::bindView(int position, std::string_view text)
{
    sqlite3_bind_text64(m_statement, position, text.data() ? text.data() : "", text.size(),
                        SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement &Statement::bindView(int position, ByteView blob)
{
    if (blob.empty())
        sqlite3_bind_zeroblob(m_statement, position, 0);
    else
        sqlite3_bind_blob64(m_statement, position, blob.data(), blob.size(), SQLITE_STATIC);
    return *this;
}

}  // namespace store
