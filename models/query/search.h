// SPDX-License-Identifier: GPL-3.0-or-later
// Runs queries: how many, which ids in which order, the first of them at once.
#pragma once

#include "models/query/columns.h"
#include "models/query/query.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace query {

crypto::Result<qint64> countAll(store::Database &database);
crypto::Result<qint64> countMatching(store::Database &database, const Query &query,
                                     const Context &context, std::stop_token stop = {});

// All matching ids in sort order. Without a sort: ascending ids, the cheapest (bulk jobs). Equal
// values are in order of id (equal statuses in order of expiry), so an
// order never depends on the plan; descending is the exact reverse. offset and limit as in SQL;
// limit < 0: all.
struct IdRequest {
    Query query;
    Context context;
    std::optional<Sort> sort;
    qint64 offset = 0;
    qint64 limit = -1;
};
crypto::Result<std::vector<qint64>> sortedIds(store::Database &database, const IdRequest &request,
                                              std::stop_token stop = {});

// The first `limit` ids of the order, by whatever way is quickest: a few matches are gathered and
// sorted, many are met while walking the sort's index. The same ids sortedIds() would begin with.
crypto::Result<std::vector<qint64>> firstIds(store::Database &database, const IdRequest &request,
                                             std::stop_token stop = {});

// Calls with every matching id, ascending; false from the callback ends it early.
crypto::Result<void> forEachMatching(store::Database &database, const Query &query,
                                     const Context &context,
                                     const std::function<bool(qint64)> &callback,
                                     std::stop_token stop = {});

// The one certificate a person means by a row id ("id:12"), fingerprint (full or a prefix of at
// least 8 hex digits, separators allowed) or exact serial. Nothing: none, or several.
crypto::Result<std::vector<qint64>> findByHandle(store::Database &database, const QString &handle,
                                                 qsizetype limit = 10);

}  // namespace query
