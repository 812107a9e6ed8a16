// SPDX-License-Identifier: GPL-3.0-or-later
// Roles of every item model in models/tables. DisplayRole is text for people (untrusted parts
// already made visible, domain/visible_text.h), RawValueRole the typed value to compare, copy and
// export.
#pragma once

#include <Qt>

namespace tables {

enum Role {
    RawValueRole = Qt::UserRole + 1,
    IdRole,  // qlonglong: certificate id (0 while loading), audit seq, facet value id
    StatusRole,  // int(domain::Status)
    LoadingRole,  // bool: a placeholder, the row is on its way
    TagsRole,  // QStringList
    ColumnTypeRole,  // int(query::ColumnType)
    UrgencyRole,  // int: 0 none, 1 near (within 7 days), 2 past: the colour of dates
    MutedRole,  // bool: "none", placeholders, wildcards of no value
    CountRole,  // qlonglong
    TermRole,  // QString: query term of a facet value or suggestion
    KindRole,  // int: FacetModel::Kind, Suggestion::Kind
    QueryRole,  // QString: a saved view's query
    UnmanagedRole,  // bool
};

}  // namespace tables
