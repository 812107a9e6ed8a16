// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/order.h"

#include "models/query/compile.h"

#include <algorithm>
#include <map>

namespace query {
namespace {

using store::Database;
using store::Result;
using store::Statement;

Order byIndex(std::string term)
{
    return {.walk = Order::Walk::Index,
            .terms = {std::move(term), "c.id"},
            .dictionary = {},
            .column = {}};
}

Order byDictionary(std::string table, std::string column, std::string label = "name")
{
    Order order;
    order.walk = Order::Walk::Dictionary;
    order.terms = {"coalesce((SELECT " + label + " FROM " + table + " WHERE id = c." + column
                       + "), '') COLLATE NOCASE",
                   "c." + column, "c.id"};
    order.dictionary = std::move(table);
    order.column = std::move(column);
    order.label = std::move(label);
    return order;
}

Order byExpression(std::string term)
{
    return {.walk = Order::Walk::None,
            .terms = {std::move(term), "c.id"},
            .dictionary = {},
            .column = {}};
}

std::string detail(const char *column)
{
    return std::string("(SELECT ") + column
        + " FROM certificate_detail WHERE id = c.id) COLLATE NOCASE";
}

// now stands in the text: an integer of ours, and SQLite wants equal expressions without
// parameters.
std::string statusRank(const Context &context)
{
    const std::string now = std::to_string(context.now);
    const std::string soon =
        std::to_string(context.now + std::int64_t{context.expiringDays} * 86400);
    return "CASE WHEN c.revoked_at <> 0 THEN 0 WHEN c.superseded_by <> 0 THEN 1 WHEN c.not_after < "
        + now + " THEN 2 WHEN c.not_before > " + now + " THEN 3 WHEN c.not_after < " + soon
        + " THEN 4 ELSE 5 END";
}

Order plainOrder(const std::string &key, const Context &context)
{
    if (key == "status")
        return {.walk = Order::Walk::Status,
                .terms = {statusRank(context), "c.not_after", "c.id"},
                .dictionary = {},
                .column = {}};
    if (key == "expires") {
        Order order = byIndex("c.not_after");
        order.byExpiry = true;
        return order;
    }
    if (key == "id") {
        Order order{.walk = Order::Walk::Index, .terms = {"c.id"}, .dictionary = {}, .column = {}};
        order.byId = true;
        return order;
    }
    if (key == "issuer")
        return byDictionary("issuer_name", "issuer_id");
    if (key == "key")
        return byDictionary("key_type", "key_type_id", "label");
    if (key == "signature")
        return byDictionary("signature_type", "signature_type_id", "label");
    if (key == "owner" || key == "team" || key == "environment")
        return byDictionary(key, key + "_id");
    static const std::map<std::string, const char *> indexed{
        {"name", "c.display_name COLLATE NOCASE"},
        {"begins", "c.not_before"},
        {"added", "c.added_at"},
        {"seen", "c.seen_at"},
        {"criticality", "c.criticality"},
        {"sha256", "substr(c.sha256, 1, 6)"},
        {"spki", "substr(c.spki_sha256, 1, 6)"}};
    if (const auto found = indexed.find(key); found != indexed.end())
        return byIndex(found->second);
    static const std::map<std::string, std::string> computed{
        {"names", "c.san_count"},
        {"locations", "c.location_count"},
        {"managed", "c.managed"},
        {"lifetime", "c.not_after - c.not_before"},
        {"revoked", "c.revoked_at"},
        {"serial", "c.serial"},
        {"ca", "c.is_ca"},
        {"self-signed", "c.self_signed"},
        {"weak", "c.weakness <> 0"},
        {"pqc", "c.post_quantum"},
        {"has-key", "c.private_key_id <> 0"},
        {"issuer-dn", "(SELECT dn FROM issuer_name WHERE id = c.issuer_id) COLLATE NOCASE"},
        {"tags",
         "coalesce((SELECT group_concat(name, ', ') FROM (SELECT g.name FROM certificate_tag l "
         "JOIN tag g ON g.id = l.tag_id"
         " WHERE l.certificate_id = c.id ORDER BY g.name)), '') COLLATE NOCASE"},
        {"subject", detail("subject")},
        {"organization", detail("organization")},
        {"unit", detail("unit")},
        {"country", detail("country")},
        {"eku", detail("extended_key_usage")},
        {"notes", detail("notes")}};
    return byExpression(computed.at(key));
}

Result<bool> walkStatement(Statement &statement, const std::function<bool(qint64)> &callback)
{
    while (true) {
        const auto more = statement.step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (!callback(statement.integer(0))) {
            statement.reset();
            return false;
        }
    }
    statement.reset();
    return true;
}

Result<void> walkDictionary(Database &database, const Order &order,
                            const std::function<bool(qint64)> &callback)
{
    const std::string down = order.descending ? " DESC" : "";
    std::vector<std::int64_t> values;
    auto names = database.prepare(
        "SELECT id FROM (SELECT id, " + order.label + " AS label FROM " + order.dictionary
        + " UNION ALL SELECT 0, '') ORDER BY label COLLATE NOCASE" + down + ", id" + down);
    if (!names)
        return std::move(names).error();
    if (auto done = walkStatement(*names,
                                  [&](qint64 id) {
                                      values.push_back(id);
                                      return true;
                                  });
        !done)
        return done.error();
    std::string ends;
    for (std::size_t i = 2; i < order.terms.size(); ++i)
        ends += (ends.empty() ? "" : ", ") + order.terms[i] + down;
    auto members = database.prepare("SELECT c.id FROM certificate c WHERE c." + order.column
                                    + " = ? ORDER BY " + ends);
    if (!members)
        return std::move(members).error();
    for (const std::int64_t value : values) {
        members->bind(1, value);
        const auto more = walkStatement(*members, callback);
        if (!more)
            return more.error();
        if (!*more)
            break;
    }
    return {};
}

Result<void> walkStatus(Database &database, const Order &order, const Context &context,
                        const std::function<bool(qint64)> &callback)
{
    struct Segment {
        domain::Status status;
        const char *index;
    };
    std::vector<Segment> segments{{domain::Status::Revoked, "certificate_revoked"},
                                  {domain::Status::Superseded, "certificate_replaced"},
                                  {domain::Status::Expired, "certificate_expiry"},
                                  {domain::Status::NotYetValid, "certificate_begin"},
                                  {domain::Status::Expiring, "certificate_expiry"},
                                  {domain::Status::Valid, "certificate_expiry"}};
    if (order.descending)
        std::reverse(segments.begin(), segments.end());
    const std::string down = order.descending ? " DESC" : "";
    for (const Segment &segment : segments) {
        const Condition condition = statusSql(segment.status, context);
        auto statement = database.prepare(std::string("SELECT c.id FROM certificate c INDEXED BY ")
                                          + segment.index + " WHERE " + condition.sql
                                          + " ORDER BY c.not_after" + down + ", c.id" + down);
        if (!statement)
            return std::move(statement).error();
        bindValues(*statement, condition.values);
        const auto more = walkStatement(*statement, callback);
        if (!more)
            return more.error();
        if (!*more)
            break;
    }
    return {};
}

}  // namespace

Order orderOf(const Sort &sort, const Context &context)
{
    Order order = plainOrder(
        columnNamed(sort.column) ? sort.column.toStdString() : std::string("expires"), context);
    order.descending = sort.descending;
    return order;
}

std::string orderBy(const Order &order)
{
    std::string text;
    for (const std::string &term : order.terms)
        text += (text.empty() ? "" : ", ") + term + (order.descending ? " DESC" : "");
    return text;
}

Result<void> walkOrder(Database &database, const Order &order, const Context &context,
                       const std::function<bool(qint64)> &callback)
{
    if (order.walk == Order::Walk::Dictionary)
        return walkDictionary(database, order, callback);
    if (order.walk == Order::Walk::Status)
        return walkStatus(database, order, context, callback);
    auto statement = database.prepare("SELECT c.id FROM certificate c ORDER BY " + orderBy(order));
    if (!statement)
        return std::move(statement).error();
    if (auto done = walkStatement(*statement, callback); !done)
        return done.error();
    return {};
}

}  // namespace query
