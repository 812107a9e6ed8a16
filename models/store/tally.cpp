// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/tally.h"

#include <algorithm>
#include <tuple>

namespace store {
namespace {

constexpr std::int64_t DaySeconds = 86400;

// The same count as the writer keeps, from the certificate table; days as tallyDay() (floor
// division).
constexpr const char *Recount =
    "WITH fact AS (SELECT id, issuer_id, key_type_id, owner_id, environment_id, "
    "  (not_after - ((not_after % 86400) + 86400) % 86400) / 86400 AS day, "
    "  (revoked_at <> 0) + 2 * (superseded_by <> 0) + 4 * (managed <> 0) + 8 * (owner_id <> 0) "
    "  + 16 * (weakness <> 0) + 32 * (post_quantum = 0) AS state FROM certificate), "
    "entry AS (SELECT 0 AS dimension, 0 AS value_id, day, state FROM fact "
    "  UNION ALL SELECT 1, issuer_id, day, state FROM fact "
    "  UNION ALL SELECT 2, key_type_id, day, state FROM fact "
    "  UNION ALL SELECT 3, owner_id, day, state FROM fact "
    "  UNION ALL SELECT 4, environment_id, day, state FROM fact "
    "  UNION ALL SELECT 5, coalesce(tag_id, 0), day, state FROM fact "
    "    LEFT JOIN certificate_tag ON certificate_tag.certificate_id = fact.id) ";
constexpr const char *Group = "SELECT dimension, value_id, day, state, count(*) AS count FROM "
                              "entry GROUP BY dimension, value_id, day, state ";

}  // namespace

std::int64_t tallyDay(domain::UnixTime time)
{
    const std::int64_t rest = time % DaySeconds;
    return (time - (rest < 0 ? rest + DaySeconds : rest)) / DaySeconds;
}

const char *const Tally::EntrySql = "SELECT issuer_id, key_type_id, owner_id, environment_id, "
                                    "not_after, revoked_at, superseded_by, managed, "
                                    "weakness, post_quantum FROM certificate WHERE id = ?";
const char *const Tally::TagsSql =
    "SELECT tag_id FROM certificate_tag WHERE certificate_id = ? ORDER BY tag_id";

Result<std::optional<TallyEntry>> Tally::entryOf(Statement &row, Statement &tags, std::int64_t id)
{
    row.bind(1, id);
    const auto found = row.step();
    if (!found)
        return found.error();
    if (!*found) {
        row.reset();
        return std::optional<TallyEntry>();
    }
    TallyEntry entry;
    entry.issuer = row.integer(0);
    entry.keyType = row.integer(1);
    entry.owner = row.integer(2);
    entry.environment = row.integer(3);
    entry.notAfter = row.integer(4);
    entry.set(TallyRevoked, row.integer(5) != 0);
    entry.set(TallySuperseded, row.integer(6) != 0);
    entry.set(TallyManaged, row.integer(7) != 0);
    entry.set(TallyOwned, entry.owner != 0);
    entry.set(TallyWeak, row.integer(8) != 0);
    entry.set(TallyQuantumVulnerable, row.integer(9) == 0);
    row.reset();
    tags.bind(1, id);
    for (;;) {
        const auto tag = tags.step();
        if (!tag)
            return tag.error();
        if (!*tag)
            break;
        entry.tags.push_back(tags.integer(0));
    }
    tags.reset();
    return std::optional(std::move(entry));
}

std::size_t Tally::Hash::operator()(const Key &key) const
{
    // Odd multipliers spread the small numbers; days and values are dense.
    auto mix = static_cast<std::uint64_t>(key.day) * 0x9E3779B97F4A7C15u;
    mix ^= static_cast<std::uint64_t>(key.value) * 0xC2B2AE3D27D4EB4Fu;
    mix ^= static_cast<std::uint64_t>(key.state * 8 + key.dimension) * 0x165667B19E3779F9u;
    return static_cast<std::size_t>(mix ^ (mix >> 29));
}

void Tally::count(const TallyEntry &entry, std::int64_t by)
{
    const std::int64_t day = tallyDay(entry.notAfter);
    const auto state = static_cast<std::int64_t>(entry.state);
    const auto one = [&](Dimension dimension, std::int64_t value) {
        m_differences[{static_cast<std::int64_t>(dimension), value, day, state}] += by;
    };
    one(Dimension::All, 0);
    one(Dimension::Issuer, entry.issuer);
    one(Dimension::KeyType, entry.keyType);
    one(Dimension::Owner, entry.owner);
    one(Dimension::Environment, entry.environment);
    if (entry.tags.empty())
        one(Dimension::Tag, 0);
    for (const std::int64_t tag : entry.tags)
        one(Dimension::Tag, tag);
}

Result<void> Tally::flush(Database &database)
{
    // In key order, so that neighbouring counters are written to the page at hand.
    std::vector<std::pair<Key, std::int64_t>> sorted;
    sorted.reserve(m_differences.size());
    for (const auto &[key, by] : m_differences)
        if (by != 0)
            sorted.emplace_back(key, by);
    m_differences.clear();
    std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) {
        return std::tie(a.first.dimension, a.first.value, a.first.day, a.first.state)
            < std::tie(b.first.dimension, b.first.value, b.first.day, b.first.state);
    });
    auto put = database.prepare(
        "INSERT INTO tally(dimension, value_id, day, state, count) VALUES(?, ?, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET count = count + excluded.count");
    if (!put)
        return std::move(put).error();
    auto drop = database.prepare("DELETE FROM tally WHERE dimension = ? AND value_id = ? AND day = "
                                 "? AND state = ? AND count = 0");
    if (!drop)
        return std::move(drop).error();
    for (const auto &[key, by] : sorted) {
        auto done = put->bind(1, key.dimension)
                        .bind(2, key.value)
                        .bind(3, key.day)
                        .bind(4, key.state)
                        .bind(5, by)
                        .run();
        if (done && by < 0)
            done = drop->bind(1, key.dimension)
                       .bind(2, key.value)
                       .bind(3, key.day)
                       .bind(4, key.state)
                       .run();
        if (!done)
            return done;
    }
    return {};
}

Result<std::int64_t> Tally::differences(Database &database)
{
    const std::string sql = std::string(Recount) + "SELECT (SELECT count(*) FROM (" + Group
        + " EXCEPT SELECT dimension, value_id, day, state, count FROM tally)) "
        + "+ (SELECT count(*) FROM (SELECT dimension, value_id, day, state, count FROM tally "
          "EXCEPT "
        + Group + "))";
    return database.integer(sql);
}

Result<void> Tally::rebuild(Database &database)
{
    auto cleared = database.execute("DELETE FROM tally");
    if (!cleared)
        return cleared;
    const std::string sql =
        std::string("INSERT INTO tally(dimension, value_id, day, state, count) ") + Recount + Group;
    return database.execute(sql.c_str());
}

}  // namespace store
