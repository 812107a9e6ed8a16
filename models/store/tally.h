// SPDX-License-Identifier: GPL-3.0-or-later
// Counters behind dashboard, facets and timeline: how many certificates of one value of one
// dimension end on one day, by state. Kept with every write, so that nothing ever counts a million
// rows.
#pragma once

#include "models/domain/certificate.h"
#include "models/store/database.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace store {

// Every certificate counts once in All, Issuer, KeyType, Owner and Environment (value 0: none) and
// once per tag; one without tags counts under tag 0.
enum class Dimension : std::int64_t { All = 0, Issuer, KeyType, Owner, Environment, Tag };

// tally.state
enum TallyState : std::uint32_t {
    TallyRevoked = 1u << 0,
    TallySuperseded = 1u << 1,
    TallyManaged = 1u << 2,
    TallyOwned = 1u << 3,
    TallyWeak = 1u << 4,
    TallyQuantumVulnerable = 1u << 5,
};

// What one certificate counts as.
struct TallyEntry {
    std::int64_t issuer = 0, keyType = 0, owner = 0, environment = 0;
    std::vector<std::int64_t> tags;
    domain::UnixTime notAfter = 0;
    std::uint32_t state = 0;

    void set(TallyState bit, bool on) { state = on ? state | bit : state & ~std::uint32_t{bit}; }
};

// Day number of a time (UTC), also before 1970.
std::int64_t tallyDay(domain::UnixTime time);

// Collects differences in memory; flush() writes them with one statement per touched counter.
class Tally {
public:
    void add(const TallyEntry &entry) { count(entry, 1); }
    void remove(const TallyEntry &entry) { count(entry, -1); }
    Result<void> flush(Database &database);  // inside a Change; empties the collection
    bool empty() const { return m_differences.empty(); }
    void clear() { m_differences.clear(); }

    // What the certificate counts as at present; empty when there is none of that id.
    static Result<std::optional<TallyEntry>> entryOf(Statement &row, Statement &tags,
                                                     std::int64_t id);
    static const char *const EntrySql;  // for `row`
    static const char *const TagsSql;  // for `tags`

    // Counts the certificate table anew and compares; the rows that differ (0: all is well).
    static Result<std::int64_t> differences(Database &database);
    // Replaces every counter by a fresh count; inside a Change.
    static Result<void> rebuild(Database &database);

private:
    struct Key {
        std::int64_t dimension, value, day, state;
        bool operator==(const Key &) const = default;
    };
    struct Hash {
        std::size_t operator()(const Key &key) const;
    };
    void count(const TallyEntry &entry, std::int64_t by);
    std::unordered_map<Key, std::int64_t, Hash> m_differences;
};

}  // namespace store
