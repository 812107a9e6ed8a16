// SPDX-License-Identifier: GPL-3.0-or-later
// How the certificates of a query spread over status, issuer, owner, key, environment and tag.
#pragma once

#include "models/query/query.h"

#include <QList>

#include <functional>
#include <memory>
#include <stop_token>

namespace store {
class Database;
}

namespace query {

enum class Facet : std::uint8_t { Status, Issuer, Owner, Key, Environment, Tag };
inline constexpr int FacetCount = 6;

struct FacetValue {
    qint64 id = 0;  // dictionary id; domain::Status for Facet::Status; 0: none
    QString value;  // as in the dictionary (untrusted); the status word; empty: none
    qint64 count = 0;
};

struct Facets {
    // Largest first, equal counts by value; only values that occur. Status in the order of
    // domain::Status.
    QList<FacetValue> values[FacetCount];
    qint64 total = 0;  // certificates counted
    const QList<FacetValue> &of(Facet facet) const { return values[static_cast<int>(facet)]; }
};

// Another connection to the same vault, for a thread of its own.
struct AnotherReader {
    std::function<crypto::Result<std::unique_ptr<store::Database>>()> open;
    std::size_t from = 100'000;  // so many certificates are worth it
};

// Without a query from the counters kept by the writer, else from one scan of the covering index;
// the tags of many certificates are counted beside it where there is another reader.
crypto::Result<Facets> facets(store::Database &database, const Query &query, const Context &context,
                              std::stop_token stop = {}, const AnotherReader &another = {});
Field fieldOf(Facet facet);

}  // namespace query
