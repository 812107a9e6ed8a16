// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/state_root.h"

#include "models/store/row_encoding.h"

#include <sqlcipher/sqlite3.h>

#include <QStringList>

#include <algorithm>

namespace store {
namespace {

constexpr const char *TrackFunction = "state_root_track";  // called by the triggers
constexpr const char *SumFunction = "state_root_sum";  // called by recompute()
constexpr int StopCheckRows = 4096;

void addNumber(crypto::Digest256 &sum, const crypto::Digest256 &value, bool subtract)
{
    // 256-bit little-endian addition or subtraction; the carry out of the top is dropped (mod
    // 2^256).
    unsigned carry = subtract ? 1 : 0;
    for (std::size_t i = 0; i < sum.size(); ++i) {
        const unsigned term = subtract ? static_cast<std::uint8_t>(~value[i]) : value[i];
        const unsigned total = sum[i] + term + carry;
        sum[i] = static_cast<std::uint8_t>(total);
        carry = total >> 8;
    }
}

void appendValue(crypto::Bytes &out, sqlite3_value *value)
{
    using namespace row_encoding;
    static_assert(Integer == SQLITE_INTEGER && Float == SQLITE_FLOAT && Text == SQLITE_TEXT
                  && Blob == SQLITE_BLOB && Null == SQLITE_NULL);
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        put(out, std::int64_t{sqlite3_value_int64(value)});
        break;
    case SQLITE_FLOAT: {
        const double number = sqlite3_value_double(value);
        out.push_back(Float);
        putBytes(out, &number, sizeof number);
        break;
    }
    case SQLITE_TEXT: {
        const auto *text = sqlite3_value_text(value);
        put(out, Text, text, static_cast<std::size_t>(sqlite3_value_bytes(value)));
        break;
    }
    case SQLITE_BLOB: {
        const auto *blob = sqlite3_value_blob(value);
        put(out, Blob, blob, static_cast<std::size_t>(sqlite3_value_bytes(value)));
        break;
    }
    default:
        out.push_back(Null);
        break;
    }
}

constexpr std::string_view FedTables[] = {"certificate", "certificate_detail", "alternative_name",
                                          "certificate_tag", "location"};

bool isFed(std::string_view table)
{
    return std::find(std::begin(FedTables), std::end(FedTables), table) != std::end(FedTables);
}

struct CoveredTable {
    QString name;
    QStringList columns;
    bool core = false;
};

// Every ordinary table, taken from the schema itself: a table of a later migration is covered at
// once.
Result<QList<CoveredTable>> coveredTables(Database &database)
{
    auto statement = database.prepare(
        "SELECT t.name, c.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c "
        "WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' "
        "AND t.name NOT IN ('audit', 'audit_head') AND NOT (t.name = 'certificate_detail' AND "
        "c.name = 'der') "
        "ORDER BY t.name, c.cid");
    if (!statement)
        return std::move(statement).error();
    QList<CoveredTable> tables;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return tables;
        const QString table = statement->string(0);
        if (tables.isEmpty() || tables.last().name != table)
            tables.append({table, {}, StateRoot::partOf(table.toStdString()) == 0});
        tables.last().columns.append(statement->string(1));
    }
}

QString call(const char *function, const CoveredTable &table, int sign, const QString &row)
{
    QStringList arguments{QString::number(sign), QString::number(table.core ? 0 : 1),
                          QLatin1Char('\'') + table.name + QLatin1Char('\'')};
    for (const QString &column : table.columns)
        arguments.append(row + QLatin1Char('"') + column + QLatin1Char('"'));
    return QLatin1String(function) + QLatin1Char('(') + arguments.join(QLatin1String(", "))
        + QLatin1Char(')');
}

}  // namespace

crypto::Bytes RootValue::toBytes() const
{
    crypto::Bytes bytes(sums[0].begin(), sums[0].end());
    bytes.insert(bytes.end(), sums[1].begin(), sums[1].end());
    return bytes;
}

Result<RootValue> RootValue::fromBytes(ByteView bytes)
{
    RootValue value;
    if (bytes.size() != 64)
        return Error{ErrorCode::Damaged, "state root", "not 64 bytes"};
    std::copy_n(bytes.begin(), 32, value.sums[0].begin());
    std::copy_n(bytes.begin() + 32, 32, value.sums[1].begin());
    return value;
}

StateRoot::StateRoot(const crypto::Secret &key) : m_hash(key)
{
    m_row.reserve(1024);
}

void StateRoot::function(sqlite3_context *context, int count, sqlite3_value **values)
{
    auto *self = static_cast<StateRoot *>(sqlite3_user_data(context));
    if (!self->m_open) {
        sqlite3_result_error(context, "a write outside a Change", -1);
        return;
    }
    const int sign = sqlite3_value_int(values[0]);
    const int part = sqlite3_value_int(values[1]);
    self->m_row.clear();
    for (int i = 2; i < count; ++i)
        appendValue(self->m_row, values[i]);
    addNumber(self->m_value.sums[part == 0 ? 0 : 1], self->m_hash(self->m_row), sign < 0);
    sqlite3_result_null(context);
}

std::span<const std::string_view> StateRoot::fedTables()
{
    return FedTables;
}

int StateRoot::partOf(std::string_view table)
{
    return table == "certificate" || table == "private_key" || table == "meta" ? 0 : 1;
}

void StateRoot::add(ByteView row, int part)
{
    addNumber(m_value.sums[part == 0 ? 0 : 1], m_hash(row), false);
}

int StateRoot::authorise(void *root, int action, const char *table, const char *,
                         const char *schema, const char *)
{
    if (action != SQLITE_INSERT || static_cast<StateRoot *>(root)->m_feeding)
        return SQLITE_OK;
    return std::string_view(schema ? schema : "") == "main" && isFed(table) ? SQLITE_DENY
                                                                            : SQLITE_OK;
}

void StateRoot::start(const RootValue &value)
{
    m_value = value;
    m_open = true;
}

void StateRoot::stop()
{
    m_open = false;
}

Result<void> StateRoot::define(Database &database, const char *name, StateRoot *root)
{
    const auto code = sqlite3_create_function_v2(database.handle(), name, -1, SQLITE_UTF8, root,
                                                 root ? &StateRoot::function : nullptr, nullptr,
                                                 nullptr, nullptr);
    if (code != SQLITE_OK)
        return database.lastError(name);
    return {};
}

Result<void> StateRoot::attach(Database &database, const crypto::Secret &key)
{
    auto root = std::make_unique<StateRoot>(key);
    auto defined = define(database, TrackFunction, root.get());
    if (!defined)
        return defined;
    sqlite3_set_authorizer(database.handle(), &StateRoot::authorise, root.get());
    database.setStateRoot(std::move(root));
    auto tables = coveredTables(database);
    if (!tables)
        return std::move(tables).error();
    for (const CoveredTable &table : std::as_const(*tables)) {
        const QString added = call(TrackFunction, table, 1, QStringLiteral("new."));
        const QString removed = call(TrackFunction, table, -1, QStringLiteral("old."));
        QString sql = QStringLiteral("CREATE TEMP TRIGGER \"root_u_%1\" AFTER UPDATE ON "
                                     "main.\"%1\" BEGIN SELECT %3, %2; END;"
                                     "CREATE TEMP TRIGGER \"root_d_%1\" AFTER DELETE ON "
                                     "main.\"%1\" BEGIN SELECT %3; END;")
                          .arg(table.name, added, removed);
        if (!isFed(table.name.toStdString()))
            sql += QStringLiteral("CREATE TEMP TRIGGER \"root_i_%1\" AFTER INSERT ON main.\"%1\" "
                                  "BEGIN SELECT %2; END;")
                       .arg(table.name, added);
        auto created = database.execute(sql.toUtf8().constData());
        if (!created)
            return created;
    }
    return {};
}

Result<RootValue> StateRoot::recompute(Database &database, const crypto::Secret &key,
                                       StateScope scope, std::stop_token stop)
{
    StateRoot sum(key);
    auto defined = define(database, SumFunction, &sum);
    if (!defined)
        return std::move(defined).error();
    sum.start({});
    auto summed = addAll(database, scope, stop);
    auto undefined = define(database, SumFunction, nullptr);
    if (!summed)
        return std::move(summed).error();
    if (!undefined)
        return std::move(undefined).error();
    return sum.value();
}

Result<void> StateRoot::addAll(Database &database, StateScope scope, const std::stop_token &stop)
{
    auto tables = coveredTables(database);
    if (!tables)
        return std::move(tables).error();
    for (const CoveredTable &table : std::as_const(*tables)) {
        if (!table.core && scope == StateScope::Core)
            continue;
        const QString sql = QStringLiteral("SELECT %1 FROM main.\"%2\"")
                                .arg(call(SumFunction, table, 1, QString()), table.name);
        auto rows = database.prepare(sql.toStdString());
        if (!rows)
            return std::move(rows).error();
        for (int count = 0;; ++count) {
            if (count % StopCheckRows == 0 && stop.stop_requested())
                return Error{ErrorCode::Cancelled, "state root", ""};
            const auto row = rows->step();
            if (!row)
                return row.error();
            if (!*row)
                break;
        }
    }
    return {};
}

}  // namespace store
