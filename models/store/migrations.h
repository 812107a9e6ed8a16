// SPDX-License-Identifier: GPL-3.0-or-later
// The schema number stands in meta ('schema'). A migration knows the old names by heart: it never
// uses code that may change with later schemas.
#pragma once

#include "models/store/database.h"

namespace store {

inline constexpr int CurrentSchema = 8;

// Damaged when the number is missing.
Result<int> schemaOf(Database &database);
// Makes an empty database of the current schema, inside the caller's transaction.
Result<void> createSchema(Database &database);
// From `from` to CurrentSchema, inside the caller's transaction and before the state root's
// triggers are attached; the caller recomputes the root. NewerVersion when `from` is beyond
// CurrentSchema.
Result<void> migrateSchema(Database &database, int from);

}  // namespace store
