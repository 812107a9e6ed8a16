// SPDX-License-Identifier: GPL-3.0-or-later
// The orders of the table: as SQL terms for a few rows, as a walk along an index for many.
#pragma once

#include "models/query/columns.h"
#include "models/query/query.h"
#include "models/store/database.h"

#include <functional>

namespace query {

struct Order {
    enum class Walk : std::uint8_t { None, Index, Dictionary, Status };
    Walk walk = Walk::None;
    std::vector<std::string> terms;  // over certificate c; the last ones make the order total
    std::string dictionary, column;  // Dictionary: "owner" and "owner_id"
    std::string label = "name";  // Dictionary: the column with the text
    bool descending = false;
    bool byExpiry = false;  // the index certificate_expiry itself
    bool byId = false;
};

Order orderOf(const Sort &sort, const Context &context);
// "c.not_after DESC, c.id DESC"
std::string orderBy(const Order &order);

// Every certificate of the vault in that order (not Walk::None); false from the callback ends it.
store::Result<void> walkOrder(store::Database &database, const Order &order, const Context &context,
                              const std::function<bool(qint64)> &callback);

}  // namespace query
