// SPDX-License-Identifier: GPL-3.0-or-later
// Named queries kept in the vault.
#pragma once

#include "models/store/change.h"
#include "models/store/database.h"

#include <QList>

#include <optional>

namespace store {

struct ViewRow {
    std::int64_t id = 0;
    QString name, query, sort, columns;  // columns: comma separated field names
    int position = 0;
};

Result<QList<ViewRow>> savedViewRows(Database &database);  // by position, then name
Result<std::optional<ViewRow>> savedViewRow(Database &database, const QString &name);
Result<void> putSavedView(Change &change, const ViewRow &view);  // replaces one of the same name
Result<bool> removeSavedView(Change &change, const QString &name);  // false: there was none

}  // namespace store
