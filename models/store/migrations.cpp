// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrations.h"

#include "schema_sql.h"

#include <array>

namespace store {
namespace {

// What leads from schema n+1 to n+2. Schema 3 changes indexes, the others only add tables.
constexpr std::array<const char *, CurrentSchema - 1> Steps{
    Schema0002, Schema0003, Schema0004, Schema0005, Schema0006, Schema0007, Schema0008};

}  // namespace

Result<int> schemaOf(Database &database)
{
    auto schema = database.integer("SELECT value FROM meta WHERE key = 'schema'", 0);
    if (!schema)
        return std::move(schema).error();
    if (*schema < 1 || *schema > 1'000'000)
        return Error{ErrorCode::Damaged, database.path().toStdString(),
                     "the schema number is missing"};
    return static_cast<int>(*schema);
}

Result<void> createSchema(Database &database)
{
    auto done = database.execute(Schema0001);
    for (const char *step : Steps) {
        if (done)
            done = database.execute(step);
    }
    return done;
}

Result<void> migrateSchema(Database &database, int from)
{
    if (from > CurrentSchema)
        return Error{ErrorCode::NewerVersion, database.path().toStdString(),
                     "schema " + std::to_string(from)};
    for (int schema = from; schema < CurrentSchema; ++schema) {
        auto done = database.execute(Steps.at(static_cast<std::size_t>(schema - 1)));
        if (!done)
            return done;
    }
    auto update = database.prepare("UPDATE meta SET value = ? WHERE key = 'schema'");
    if (!update)
        return std::move(update).error();
    return update->bind(1, CurrentSchema).run();
}

}  // namespace store
