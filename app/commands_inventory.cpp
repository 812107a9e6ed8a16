// SPDX-License-Identifier: GPL-3.0-or-later
// list | count
#include "app/commands.h"

#include "models/domain/csv_text.h"
#include "models/domain/visible_text.h"
#include "models/query/search.h"
#include "models/report/certificate_json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace app {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using Takes = OptionSpec::Takes;

namespace {

constexpr std::size_t Window = 1000;  // rows read at a time: memory stays flat at a million
constexpr int WidestColumn = 48;

struct Listing {
    QString queryText;
    query::Query query;
    query::Context now;
    std::vector<qint64> ids;
    qint64 total = 0;
    std::vector<const query::Column *> columns;
    unsigned parts = query::Basic;
};

QString queryText(const CommandContext &context)
{
    return context.arguments().positional().join(u' ');
}

// Calls with each window of rows in order; false from the callback ends it (standard output is
// gone).
Result<void> forEachRow(CommandContext &context, const Listing &listing, unsigned parts,
                        const std::function<bool(const query::CertificateRow &)> &callback)
{
    const auto reader = context.reader();
    if (!reader)
        return reader.error();
    const std::span<const qint64> ids(listing.ids);
    for (std::size_t from = 0; from < ids.size(); from += Window) {
        const auto rows =
            query::rows(**reader, ids.subspan(from, std::min(Window, ids.size() - from)), parts,
                        context.stop());
        if (!rows)
            return rows.error();
        for (const query::CertificateRow &row : *rows)
            if (row.id != 0 && !callback(row))
                return Error{ErrorCode::InputOutput, "standard output", {}};
    }
    return {};
}

Exit finish(CommandContext &context, const Result<void> &result)
{
    return result ? Exit::Done : context.fail(result.error());
}

Exit printJson(CommandContext &context, const Listing &listing)
{
    // Written piece by piece, so that a million certificates need no million in memory.
    const auto quoted = [](const QString &text) {
        return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).chopped(1).mid(1);
    };
    Terminal &terminal = context.terminal();
    terminal.out("{\"query\":" + quoted(listing.queryText)
                 + ",\"total\":" + QByteArray::number(listing.total) + ",\"certificates\":[");
    bool first = true;
    const auto result =
        forEachRow(context, listing, report::JsonParts, [&](const query::CertificateRow &row) {
            const QByteArray json = QJsonDocument(report::certificateJson(row, listing.now.now))
                                        .toJson(QJsonDocument::Compact);
            const QByteArray separator = first ? QByteArray("\n") : QByteArray(",\n");
            first = false;
            return terminal.out(separator + json);
        });
    if (!result) {
        context.message(u"sealkeeper: the document above is not complete"_s);
        return context.fail(result.error());
    }
    return terminal.out(QByteArray("\n]}\n")) ? Exit::Done : Exit::Failed;
}

Exit printCsv(CommandContext &context, const Listing &listing)
{
    QStringList keys;
    for (const query::Column *column : listing.columns)
        keys.append(QString::fromLatin1(column->key));
    context.terminal().out(domain::csvLine(keys));
    return finish(
        context, forEachRow(context, listing, listing.parts, [&](const query::CertificateRow &row) {
            QStringList cells;
            for (const query::Column *column : listing.columns)
                cells.append(query::textOf(*column, row, listing.now.now));
            return context.terminal().out(domain::csvLine(cells));
        }));
}

QString shown(const query::Column &column, const query::CertificateRow &row, crypto::UnixTime now)
{
    QString text = domain::visibleText(query::textOf(column, row, now));
    if (column.type == query::ColumnType::Date && text.size() > 10)
        text = text.left(10);  // the day is enough to read; --format csv has the second
    return text;
}

// Widths come from the first window; later rows are cut to them on a terminal and run over in a
// pipe.
Exit printTable(CommandContext &context, const Listing &listing)
{
    const bool cut = context.terminal().outputIsTerminal();
    QList<QStringList> waiting;
    QList<qsizetype> widths;
    for (const query::Column *column : listing.columns)
        widths.append(query::titleOf(*column).size());
    const auto line = [&](const QStringList &cells) {
        QString text;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const bool number = listing.columns[std::size_t(i)]->type == query::ColumnType::Number;
            QString cell = cells[i];
            if (cut && cell.size() > widths[i])
                cell = cell.left(widths[i] - 1) + u'…';
            text +=
                (number ? cell.rightJustified(widths[i]) : cell.leftJustified(widths[i])) + u"  "_s;
        }
        while (text.endsWith(u' '))
            text.chop(1);
        return context.terminal().out(QString(text + u'\n'));
    };
    const auto flush = [&] {
        if (waiting.isEmpty())
            return true;
        for (const QStringList &cells : std::as_const(waiting))
            for (qsizetype i = 0; i < cells.size(); ++i)
                widths[i] = std::min<qsizetype>(WidestColumn, std::max(widths[i], cells[i].size()));
        QStringList titles;
        for (const query::Column *column : listing.columns)
            titles.append(query::titleOf(*column));
        bool ok = line(titles);
        for (const QStringList &cells : std::as_const(waiting))
            ok = ok && line(cells);
        waiting.clear();
        return ok;
    };
    qsizetype printed = 0;
    const auto result =
        forEachRow(context, listing, listing.parts, [&](const query::CertificateRow &row) {
            QStringList cells;
            for (const query::Column *column : listing.columns)
                cells.append(shown(*column, row, listing.now.now));
            if (++printed <= qsizetype(Window)) {
                waiting.append(cells);
                return printed < qsizetype(Window) || flush();
            }
            return line(cells);
        });
    if (!result)
        return context.fail(result.error());
    if (!flush())
        return Exit::Failed;
    const qint64 rows = qint64(listing.ids.size());
    context.message(rows == listing.total
                        ? u"%1 certificates"_s.arg(rows)
                        : u"%1 of %2 certificates"_s.arg(rows).arg(listing.total));
    return Exit::Done;
}

Result<std::vector<const query::Column *>> columnsFrom(const std::optional<QString> &text)
{
    QStringList keys = text ? text->split(u',', Qt::SkipEmptyParts) : query::defaultColumns();
    std::vector<const query::Column *> columns;
    for (const QString &key : std::as_const(keys)) {
        const query::Column *column = query::columnNamed(key.trimmed());
        if (!column) {
            QStringList all;
            for (const query::Column &one : query::allColumns())
                all.append(QString::fromLatin1(one.key));
            return Error{ErrorCode::InvalidArgument, u"the column \"%1\""_s.arg(key).toStdString(),
                         u"columns are: %1"_s.arg(all.join(u", "_s)).toStdString()};
        }
        columns.push_back(column);
    }
    return columns;
}

Exit list(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    const QString format =
        arguments.value(u"format"_s).value_or(context.json() ? u"json"_s : u"table"_s);
    if (format != u"table" && format != u"csv" && format != u"json")
        return context.usage(u"--format is one of table, csv, json"_s);
    if (context.json() && format != u"json")
        return context.usage(u"--json and --format %1 cannot go together"_s.arg(format));
    bool ok = true;
    const qint64 limit = arguments.value(u"limit"_s).value_or(u"-1"_s).toLongLong(&ok);
    if (!ok || (arguments.has(u"limit"_s) && limit < 0))
        return context.usage(u"--limit takes a number"_s);
    Listing listing;
    listing.queryText = queryText(context);
    listing.now.now = context.clock().now();
    listing.now.expiringDays = context.preferences().expiringDays();
    auto columns = columnsFrom(arguments.value(u"columns"_s));
    if (!columns)
        return context.fail(columns.error());
    listing.columns = std::move(columns).value();
    for (const query::Column *column : listing.columns)
        listing.parts |= column->inDetail ? unsigned(query::Detail) : 0u;
    const auto sort = query::Sort::from(arguments.value(u"sort"_s).value_or(QString()));
    if (!sort)
        return context.fail(sort.error());
    // Wrong words are said before the passphrase is asked for.
    auto parsed = query::Query::from(listing.queryText);
    if (!parsed)
        return context.fail(parsed.error());
    listing.query = std::move(parsed).value();
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto total = query::countMatching(**reader, listing.query, listing.now, context.stop());
    if (!total)
        return context.fail(total.error());
    listing.total = *total;
    const query::IdRequest request{listing.query, listing.now, *sort, 0, limit};
    auto ids = limit >= 0 && limit <= qint64(Window)
        ? query::firstIds(**reader, request, context.stop())
        : query::sortedIds(**reader, request, context.stop());
    if (!ids)
        return context.fail(ids.error());
    listing.ids = std::move(ids).value();
    if (format == u"json")
        return printJson(context, listing);
    return format == u"csv" ? printCsv(context, listing) : printTable(context, listing);
}

Exit count(CommandContext &context)
{
    const auto parsed = query::Query::from(queryText(context));
    if (!parsed)
        return context.fail(parsed.error());
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto total = query::countMatching(
        **reader, *parsed, {context.clock().now(), context.preferences().expiringDays()},
        context.stop());
    if (!total)
        return context.fail(total.error());
    if (context.json())
        return context.document({{u"query"_s, parsed->text()}, {u"total"_s, *total}});
    return context.text(QString::number(*total) + u'\n');
}

}  // namespace

QList<Command> inventoryCommands()
{
    return {
        {u"list"_s,
         u"QUERY [--sort FIELD] [--columns A,B] [--limit N] [--format table|csv|json]"_s,
         u"list the certificates that match a query"_s,
         {{u"sort"_s, Takes::Value},
          {u"columns"_s, Takes::Value},
          {u"limit"_s, Takes::Value},
          {u"format"_s, Takes::Value}},
         0,
         -1,
         list},
        {u"count"_s, u"QUERY"_s, u"count the certificates that match a query"_s, {}, 0, -1, count},
    };
}

}  // namespace app
