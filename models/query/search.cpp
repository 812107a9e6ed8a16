// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/search.h"

#include "models/query/match.h"
#include "models/query/order.h"
#include "models/query/values.h"

#include <algorithm>
#include <chrono>

namespace query {
namespace {

using store::Database;
using store::Error;
using store::ErrorCode;
using store::Result;

constexpr std::size_t FewIds = 2'000;  // sorted by looking each one up
constexpr std::size_t FewTests =
    1'000;  // so many rows are tested rather than joined with one more set
constexpr std::size_t FewProbes = 100;  // how often the clock is read
constexpr std::size_t ProbeIds = 5'000;  // how often a growing set is judged
constexpr double MostIds = 100'000;  // below that gathering costs less than testing a page of rows
constexpr double Dense = 0.1;  // share of all rows from which walking the order meets a page soon
constexpr int MostTests = 5'000;  // rows tested on the walk before the whole set is worth its while
// A search that reads long lists to yield few rows shows by then; from here on it must be worth it.
constexpr std::chrono::milliseconds ShortWhile{15};
constexpr std::chrono::milliseconds LongWalk{120};  // about what gathering the whole set takes
constexpr double QuickTests = 1'500;  // rows tested in about the time a person does not notice

Result<qint64> number(Database &database, const char *sql)
{
    const auto value = database.integer(sql);
    if (!value)
        return value.error();
    return static_cast<qint64>(*value);
}

std::string json(const std::vector<qint64> &ids)
{
    std::string text = "[";
    for (const qint64 id : ids)
        text += (text.size() > 1 ? "," : "") + std::to_string(id);
    return text + "]";
}

void cut(std::vector<qint64> &ids, qint64 offset, qint64 limit)
{
    const auto size = static_cast<qint64>(ids.size());
    ids.erase(ids.begin(), ids.begin() + std::clamp<qint64>(offset, 0, size));
    if (limit >= 0 && limit < static_cast<qint64>(ids.size()))
        ids.resize(static_cast<std::size_t>(limit));
}

// A few ids in the order, looked up one by one.
Result<std::vector<qint64>> sortedFew(Database &database, const std::vector<qint64> &ids,
                                      const Order &order)
{
    auto statement = database.prepare(
        "SELECT c.id FROM certificate c WHERE c.id IN (SELECT value FROM json_each(?)) ORDER BY "
        + orderBy(order));
    if (!statement)
        return std::move(statement).error();
    statement->bind(1, std::string_view(json(ids)));
    std::vector<qint64> sorted;
    while (true) {
        const auto more = statement->step();
        if (!more)
            return more.error();
        if (!*more)
            return sorted;
        sorted.push_back(statement->integer(0));
    }
}

// Ids by one SQL statement: orders without an index, and what the covering index answers alone.
Result<std::vector<qint64>> bySql(Database &database, const Condition &where, const Order &order,
                                  bool useExpiryIndex, qint64 offset, qint64 limit)
{
    auto statement =
        database.prepare(std::string("SELECT c.id FROM certificate c ")
                         + (useExpiryIndex ? "INDEXED BY certificate_expiry " : "") + "WHERE "
                         + where.sql + " ORDER BY " + orderBy(order) + " LIMIT ? OFFSET ?");
    if (!statement)
        return std::move(statement).error();
    const int next = bindValues(*statement, where.values);
    statement->bind(next, std::int64_t{limit})
        .bind(next + 1, std::int64_t{std::max<qint64>(0, offset)});
    std::vector<qint64> ids;
    while (true) {
        const auto more = statement->step();
        if (!more)
            return more.error();
        if (!*more)
            return ids;
        ids.push_back(statement->integer(0));
    }
}

// All of the set in the order; up to offset + limit where there is a limit.
Result<std::vector<qint64>> orderedSet(Database &database, std::optional<std::vector<qint64>> ids,
                                       const Order &order, const IdRequest &request)
{
    std::vector<qint64> sorted;
    if (ids && (ids->size() <= FewIds || order.walk == Order::Walk::None)) {
        auto few = sortedFew(database, *ids, order);
        if (!few)
            return few;
        sorted = std::move(*few);
    } else if (order.walk == Order::Walk::None) {
        return bySql(database, {}, order, false, request.offset, request.limit);
    } else if (order.byId && ids) {
        sorted = std::move(*ids);
        if (order.descending)
            std::reverse(sorted.begin(), sorted.end());
    } else {
        const std::optional<IdSet> set = ids ? std::optional<IdSet>(*ids) : std::nullopt;
        const qint64 most =
            request.limit < 0 ? -1 : std::max<qint64>(0, request.offset) + request.limit;
        const qint64 end = set ? (most < 0 ? set->size() : std::min(most, set->size())) : most;
        if (end == 0)
            return sorted;
        if (end > 0)
            sorted.reserve(static_cast<std::size_t>(end));
        auto walked = walkOrder(database, order, request.context, [&](qint64 id) {
            if (!set || set->contains(id))
                sorted.push_back(id);
            return static_cast<qint64>(sorted.size()) != end;
        });
        if (!walked)
            return std::move(walked).error();
    }
    cut(sorted, request.offset, request.limit);
    return sorted;
}

// The rows of one index search, unless they are too many to gather at once or walking the order
// meets `page` of them sooner.
Result<std::optional<std::vector<qint64>>> gather(Database &database, const Condition &select,
                                                  qint64 lastId, qint64 page)
{
    const auto begun = std::chrono::steady_clock::now();
    auto statement = database.prepare(select.sql);
    if (!statement)
        return std::move(statement).error();
    bindValues(*statement, select.values);
    std::vector<qint64> ids;
    bool ascending = true;
    while (true) {
        const auto more = statement->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        const qint64 id = statement->integer(0);
        ascending = ascending && (ids.empty() || ids.back() <= id);
        ids.push_back(id);
        if (ids.size() % FewProbes != 0)
            continue;
        if (ascending && page > 0
            && static_cast<double>(page) * static_cast<double>(id)
                < QuickTests * static_cast<double>(ids.size())
            && std::chrono::steady_clock::now() - begun > ShortWhile)
            return std::optional<std::vector<qint64>>();
        if (ids.size() % ProbeIds != 0)
            continue;
        // Ascending ids tell by their density how many will come; walking the order meets so many
        // at once.
        const double density =
            ascending ? static_cast<double>(ids.size()) / static_cast<double>(id) : 0;
        if (density > Dense && density * static_cast<double>(lastId) > MostIds)
            return std::optional<std::vector<qint64>>();
        if (ids.size() > 4 * static_cast<std::size_t>(MostIds))
            return std::optional<std::vector<qint64>>();
    }
    if (!ascending)
        std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return std::optional(std::move(ids));
}

// Walks the order, testing row by row; nothing when the page is not full after MostTests, or will
// not be for a long while at the pace so far.
Result<std::optional<std::vector<qint64>>> walkTesting(Database &database,
                                                       const std::vector<Conjunct> &conjuncts,
                                                       const IdSet *set, const Order &order,
                                                       const IdRequest &request)
{
    const Condition test = perRowOf(conjuncts);
    auto statement = database.prepare("SELECT 1 FROM certificate c WHERE c.id = ? AND " + test.sql);
    if (!statement)
        return std::move(statement).error();
    bindValues(*statement, test.values, 2);
    const auto end = static_cast<std::size_t>(std::max<qint64>(0, request.offset) + request.limit);
    std::vector<qint64> ids;
    std::optional<Error> error;
    bool complete = true;
    int tested = 0;
    const auto begun = std::chrono::steady_clock::now();
    const auto tooSlow = [&] {
        const auto took = std::chrono::steady_clock::now() - begun;
        return took > ShortWhile && took * end > LongWalk * (ids.size() + 1);
    };
    auto walked = walkOrder(database, order, request.context, [&](qint64 id) {
        if (set && !set->contains(id))
            return true;
        if (!conjuncts.empty()) {
            if (++tested > MostTests || (tested % 50 == 0 && tooSlow())) {
                complete = false;
                return false;
            }
            statement->bind(1, std::int64_t{id});
            const auto row = statement->step();
            if (!row) {
                error = row.error();
                return false;
            }
            const bool fits = *row;
            statement->reset();
            if (!fits)
                return true;
        }
        ids.push_back(id);
        return ids.size() < end;
    });
    if (error)
        return *error;
    if (!walked)
        return std::move(walked).error();
    if (!complete)
        return std::optional<std::vector<qint64>>();
    cut(ids, request.offset, request.limit);
    return std::optional(std::move(ids));
}

}  // namespace

Result<qint64> countAll(Database &database)
{
    return number(database, "SELECT coalesce(sum(count), 0) FROM tally WHERE dimension = 0");
}

Result<qint64> countMatching(Database &database, const Query &query, const Context &context,
                             std::stop_token stop)
{
    if (stop.stop_possible())
        database.stopWith(stop);
    if (query.matchesEverything())
        return number(database, "SELECT count(*) FROM certificate");
    auto ids = matchingIds(database, conjunctsOf(query.root(), context));
    if (!ids)
        return std::move(ids).error();
    return static_cast<qint64>((*ids)->size());
}

Result<std::vector<qint64>> sortedIds(Database &database, const IdRequest &request,
                                      std::stop_token stop)
{
    if (stop.stop_possible())
        database.stopWith(stop);
    auto ids = matchingIds(database, conjunctsOf(request.query.root(), request.context));
    if (!ids)
        return std::move(ids).error();
    if (request.sort)
        return orderedSet(database, std::move(*ids), orderOf(*request.sort, request.context),
                          request);
    if (!*ids) {
        auto all = idsOf(database, {"SELECT c.id FROM certificate c", {}});
        if (!all)
            return all;
        *ids = std::move(*all);
    }
    cut(**ids, request.offset, request.limit);
    return std::move(**ids);
}

Result<std::vector<qint64>> firstIds(Database &database, const IdRequest &request,
                                     std::stop_token stop)
{
    if (request.limit < 0)
        return sortedIds(database, request, stop);
    if (stop.stop_possible())
        database.stopWith(stop);
    const auto conjuncts = conjunctsOf(request.query.root(), request.context);
    const Order order =
        orderOf(request.sort.value_or(Sort{QStringLiteral("id"), false}), request.context);
    if (conjuncts.empty())
        return orderedSet(database, std::nullopt, order, request);
    const bool covered = std::all_of(conjuncts.begin(), conjuncts.end(),
                                     [](const Conjunct &part) { return part.covered; });
    if (covered && order.byExpiry)
        return bySql(database, wholeOf(conjuncts), order, true, request.offset, request.limit);

    const auto lastId = number(database, "SELECT coalesce(max(id), 0) FROM certificate");
    if (!lastId)
        return lastId.error();
    // Sets that are small enough are gathered and joined; full text first, it narrows most as a
    // rule.
    std::vector<Conjunct> byPromise = conjuncts, rest;
    std::stable_sort(byPromise.begin(), byPromise.end(),
                     [](const Conjunct &left, const Conjunct &right) {
                         return (left.driver.sql.empty() ? 0
                                     : left.text         ? 2
                                                         : 1)
                             > (right.driver.sql.empty() ? 0
                                    : right.text         ? 2
                                                         : 1);
                     });
    std::optional<std::vector<qint64>> set;
    const qint64 end = std::max<qint64>(0, request.offset) + request.limit;
    for (const Conjunct &part : byPromise) {
        const bool positive = !part.driver.sql.empty();
        const bool worth = positive ? !set || set->size() > FewTests
                                    : set && set->size() > FewTests && !part.excluded.sql.empty();
        if (!worth) {
            rest.push_back(part);
            continue;
        }
        auto found = gather(database, positive ? part.driver : part.excluded, *lastId,
                            set || order.walk == Order::Walk::None ? 0 : end);
        if (!found)
            return std::move(found).error();
        if (!*found)
            rest.push_back(part);
        else
            set = !set     ? std::move(**found)
                : positive ? common(*set, **found)
                           : difference(*set, **found);
    }
    if (set
        && (set->size() <= (rest.empty() ? FewIds : FewTests) || order.walk == Order::Walk::None)) {
        auto kept = filtered(database, *set, rest);
        if (!kept)
            return kept;
        return orderedSet(database, std::move(*kept), order, request);
    }
    if (set) {
        const IdSet among(*set);
        auto page = walkTesting(database, rest, &among, order, request);
        if (!page)
            return std::move(page).error();
        if (*page)
            return std::move(**page);
    } else if (order.walk != Order::Walk::None) {
        auto page = walkTesting(database, conjuncts, nullptr, order, request);
        if (!page)
            return std::move(page).error();
        if (*page)
            return std::move(**page);
    }
    auto ids = matchingIds(database, conjuncts);
    if (!ids)
        return std::move(ids).error();
    return orderedSet(database, std::move(*ids), order, request);
}

Result<void> forEachMatching(Database &database, const Query &query, const Context &context,
                             const std::function<bool(qint64)> &callback, std::stop_token stop)
{
    auto ids = sortedIds(database, {query, context, std::nullopt, 0, -1}, stop);
    if (!ids)
        return std::move(ids).error();
    for (const qint64 id : *ids)
        if (!callback(id))
            break;
    return {};
}

Result<std::vector<qint64>> findByHandle(Database &database, const QString &handle, qsizetype limit)
{
    const QString text = handle.trimmed();
    Condition select{std::string(), {}};
    const QString digits = hexDigits(text);
    if (text.startsWith(QLatin1String("id:"))) {
        const auto id = numberFrom(QStringView(text).mid(3));
        if (!id)
            return Error{ErrorCode::InvalidArgument, text.toStdString(),
                         "id: must be followed by a row number"};
        select = {"SELECT id FROM certificate WHERE id = ?", {*id}};
    } else if (digits.isEmpty() || hasWildcard(digits)) {
        return std::vector<qint64>{};
    } else if (digits.size() == 64) {
        select = {"SELECT id FROM certificate WHERE substr(sha256, 1, 6) = ? AND sha256 = ?",
                  {QByteArray::fromHex(digits.left(12).toLatin1()),
                   QByteArray::fromHex(digits.toLatin1())}};
    } else {
        // A serial wins over the beginning of a fingerprint: it is the whole of something.
        const auto parsed = Query::parse(QStringLiteral("serial:") + digits);
        if (!parsed.query)
            return std::vector<qint64>{};
        auto serials = sortedIds(database, {*parsed.query, Context{}, std::nullopt, 0, limit});
        if (!serials || !serials->empty() || digits.size() < 8 || digits.size() > 64)
            return serials;
        const QString even = digits.size() % 2 ? digits + QLatin1Char('0') : digits;
        const QString last = digits.size() % 2 ? digits + QLatin1Char('f') : digits;
        const QByteArray from = QByteArray::fromHex(even.toLatin1());
        const QByteArray to = QByteArray::fromHex(last.toLatin1()) + QByteArray(32, '\xff');
        select = {"SELECT id FROM certificate WHERE substr(sha256, 1, 6) BETWEEN ? AND ? AND "
                  "sha256 BETWEEN ? AND ?",
                  {from.left(6), to.left(6), from, to}};
    }
    auto ids = idsOf(database, select);
    if (ids)
        cut(*ids, 0, limit);
    return ids;
}

}  // namespace query
