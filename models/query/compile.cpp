// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/compile.h"

#include "models/query/values.h"
#include "models/store/database.h"

namespace query {
namespace {

enum class Form { Whole, PerRow };

// What driverOf() makes of a bare word.
constexpr std::string_view FullText =
    "SELECT certificate_text.rowid FROM certificate_text WHERE certificate_text MATCH ?";

Condition inForm(const Piece &piece, Form form)
{
    if (form == Form::PerRow && !piece.perRow.sql.empty())
        return piece.perRow;
    if (piece.table.empty())
        return piece.sql;
    Condition made{std::string(), {}};
    if (form == Form::Whole)
        append(made,
               "c.id IN (SELECT " + piece.idColumn + " FROM " + piece.table + " WHERE "
                   + piece.sql.sql + ")",
               piece.sql.values);
    else
        append(made,
               "EXISTS (SELECT 1 FROM " + piece.table + " WHERE " + piece.idColumn + " = c.id AND ("
                   + piece.sql.sql + "))",
               piece.sql.values);
    return made;
}

Piece pieceOf(const Node &node, const Context &context)
{
    return node.kind == Node::Kind::Text ? textPiece(node) : termPiece(node, context);
}

Condition conditionOf(const Node &node, const Context &context, Form form)
{
    switch (node.kind) {
    case Node::Kind::Everything:
        return {};
    case Node::Kind::Text:
        return inForm(textPiece(node), form);
    case Node::Kind::Term: {
        Condition made = inForm(termPiece(node, context), form);
        return node.op == Operator::IsNot
            ? Condition{"NOT (" + made.sql + ")", std::move(made.values)}
            : made;
    }
    case Node::Kind::Not: {
        Condition made = conditionOf(node.children.front(), context, form);
        return {"NOT (" + made.sql + ")", std::move(made.values)};
    }
    case Node::Kind::And:
    case Node::Kind::Or:
        break;
    }
    // The plus keeps SQLite from answering an OR by one index per branch and a look into the table
    // per row.
    Condition made{node.kind == Node::Kind::Or ? "+(" : "(", {}};
    for (const Node &child : node.children) {
        if (made.sql.back() != '(')
            made.sql += node.kind == Node::Kind::And ? " AND " : " OR ";
        const Condition part = conditionOf(child, context, form);
        append(made, part.sql, part.values);
    }
    made.sql += ')';
    return made;
}

Condition driverOf(const Piece &piece)
{
    Condition driver = piece.driver;
    if (!driver.sql.empty())
        return driver;
    if (!piece.table.empty())
        append(driver,
               "SELECT " + piece.idColumn + " FROM " + piece.table + " WHERE " + piece.sql.sql,
               piece.sql.values);
    else if (piece.indexed)
        append(driver, "SELECT c.id FROM certificate c WHERE " + piece.sql.sql, piece.sql.values);
    return driver;
}

Conjunct conjunctOf(const Node &node, const Context &context)
{
    Conjunct made;
    made.whole = conditionOf(node, context, Form::Whole);
    made.perRow = conditionOf(node, context, Form::PerRow);
    const bool leaf = node.kind == Node::Kind::Text || node.kind == Node::Kind::Term;
    if (leaf) {
        const Piece piece = pieceOf(node, context);
        const bool negative = node.kind == Node::Kind::Term && node.op == Operator::IsNot;
        made.covered = piece.covered;
        made.text = piece.fullText;
        (negative ? made.excluded : made.driver) = driverOf(piece);
        return made;
    }
    if (node.kind == Node::Kind::Not) {
        const Conjunct inner = conjunctOf(node.children.front(), context);
        made.covered = inner.covered;
        made.text = inner.text;
        made.excluded = inner.driver;
        made.driver = inner.excluded;
        return made;
    }
    // owner:(a or b): when every branch has an index of its own, their union drives.
    if (node.kind == Node::Kind::Or && node.children.size() <= 16) {
        Condition all{std::string(), {}};
        made.covered = true;
        for (const Node &child : node.children) {
            const Conjunct branch = conjunctOf(child, context);
            made.covered = made.covered && branch.covered;
            if (branch.driver.sql.empty())
                return made.covered = false, made;
            append(all, all.sql.empty() ? "" : " UNION ", {});
            append(all, branch.driver.sql, branch.driver.values);
        }
        made.driver = std::move(all);
    }
    return made;
}

void flatten(const Node &node, const Context &context, std::vector<Conjunct> &out)
{
    if (node.kind == Node::Kind::Everything)
        return;
    if (node.kind != Node::Kind::And) {
        out.push_back(conjunctOf(node, context));
        return;
    }
    for (const Node &child : node.children)
        flatten(child, context, out);
}

// Bare words side by side become one search: the index joins its lists faster than we join its
// results.
void joinText(std::vector<Conjunct> &conjuncts)
{
    Conjunct *first = nullptr;
    for (Conjunct &part : conjuncts) {
        if (part.driver.sql != FullText)
            continue;
        if (!first) {
            first = &part;
            continue;
        }
        append(first->whole, " AND " + part.whole.sql, part.whole.values);
        append(first->perRow, " AND " + part.perRow.sql, part.perRow.values);
        first->driver.values = {QString(std::get<QString>(first->driver.values.front())
                                        + QLatin1String(" AND ")
                                        + std::get<QString>(part.driver.values.front()))};
        part.driver.values.clear();  // taken
    }
    std::erase_if(conjuncts, [](const Conjunct &part) {
        return part.driver.sql == FullText && part.driver.values.empty();
    });
}

}  // namespace

std::vector<Conjunct> conjunctsOf(const Node &root, const Context &context)
{
    std::vector<Conjunct> conjuncts;
    flatten(root, context, conjuncts);
    joinText(conjuncts);
    return conjuncts;
}

Condition wholeOf(const std::vector<Conjunct> &conjuncts)
{
    Condition all;
    for (const Conjunct &part : conjuncts)
        append(all, " AND " + part.whole.sql, part.whole.values);
    return all;
}

Condition perRowOf(const std::vector<Conjunct> &conjuncts)
{
    Condition all;
    for (const Conjunct &part : conjuncts)
        append(all, " AND " + part.perRow.sql, part.perRow.values);
    return all;
}

const char *comparison(Operator op)
{
    switch (op) {
    case Operator::Less:
        return "<";
    case Operator::LessEqual:
        return "<=";
    case Operator::Greater:
        return ">";
    case Operator::GreaterEqual:
        return ">=";
    default:
        return "=";
    }
}

int bindValues(store::Statement &statement, const std::vector<BoundValue> &values, int first)
{
    for (const BoundValue &value : values) {
        if (const auto *number = std::get_if<std::int64_t>(&value))
            statement.bind(first, *number);
        else if (const auto *text = std::get_if<QString>(&value))
            statement.bind(first, *text);
        else {
            const QByteArray &bytes = std::get<QByteArray>(value);
            statement.bind(
                first,
                store::ByteView(reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                                static_cast<std::size_t>(bytes.size())));
        }
        ++first;
    }
    return first;
}

}  // namespace query
