// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the files that make an incident's report.
#pragma once

#include "models/report/incident_report.h"
#include "models/store/database.h"

#include <map>

namespace report::incident {

// When the revocations of each wave were ordered: its first one was put down.
using Orders = std::map<int, crypto::UnixTime>;

// Calls with every row of a statement of one value.
template <typename Use>
crypto::Result<void> each(store::Database &database, const std::string &sql, std::int64_t value,
                          Use &&use)
{
    auto rows = database.prepare(sql);
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, value);
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        use(*rows);
    }
}

// States of the waves, what runs by itself, files of the authorities, failed steps and gates as
// tasks, events of plans.
crypto::Result<void> readPlans(store::Database &database, IncidentReport &report, Orders &orders);
// The other tasks.
crypto::Result<void> readTasks(store::Database &database, IncidentReport &report);
// The other events; sorts all of them.
crypto::Result<void> readEvents(store::Database &database, IncidentReport &report);

}  // namespace report::incident
