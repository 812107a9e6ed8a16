// SPDX-License-Identifier: GPL-3.0-or-later
// How many certificates have which status, from the counters: exact to the second, though they
// count by day.
#pragma once

#include "models/query/query.h"

#include <array>

namespace store {
class Database;
}

namespace query {

struct StatusCounts {
    std::array<qint64, 6> counts{};  // by domain::Status
    qint64 of(domain::Status status) const { return counts[static_cast<std::size_t>(status)]; }
    qint64 total() const;
};

crypto::Result<StatusCounts> statusCounts(store::Database &database, const Context &context);

inline constexpr qint64 DaySeconds = 86400;
// UTC day number, also before 1970.
constexpr qint64 dayOf(crypto::UnixTime time)
{
    return time >= 0 ? time / DaySeconds : -((-time + DaySeconds - 1) / DaySeconds);
}
// tally.state
enum TallyBit : unsigned {
    TallyRevoked = 1,
    TallySuperseded = 2,
    TallyManaged = 4,
    TallyOwned = 8,
    TallyWeak = 16,
    TallyVulnerable = 32
};

}  // namespace query
