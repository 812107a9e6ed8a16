// SPDX-License-Identifier: GPL-3.0-or-later
// Fields defined by the vault's people. Values live with the certificate: metadata_store.h.
#pragma once

#include "models/store/change.h"
#include "models/store/database.h"

#include <QList>

#include <optional>

namespace store {

struct FieldRow {
    std::int64_t id = 0;
    QString name;
    QString type;  // "text" "number" "date" "boolean"
    std::int64_t used = 0;  // certificates with a value
};

Result<QList<FieldRow>> customFieldRows(Database &database);  // by name
Result<std::optional<FieldRow>> customFieldRow(Database &database, const QString &name);
Result<std::int64_t> addCustomField(Change &change, const QString &name,
                                    const QString &type);  // AlreadyExists
Result<std::int64_t> removeCustomField(Change &change,
                                       std::int64_t id);  // number of values removed with it

}  // namespace store
