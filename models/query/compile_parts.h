// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces predicates are made of, shared by the files that compile terms.
#pragma once

#include "models/query/compile.h"
#include "models/query/values.h"

namespace query {

inline Piece column(std::string sql, std::vector<BoundValue> values = {})
{
    Piece piece;
    piece.sql = {std::move(sql), std::move(values)};
    return piece;
}

inline Piece covered(std::string sql, std::vector<BoundValue> values = {})
{
    Piece piece = column(std::move(sql), std::move(values));
    piece.covered = true;
    return piece;
}

inline Piece inTable(const char *table, const char *id, std::string sql,
                     std::vector<BoundValue> values = {})
{
    Piece piece = column(std::move(sql), std::move(values));
    piece.table = table;
    piece.idColumn = id;
    return piece;
}

inline bool isNone(const Node &term)
{
    return !term.quoted && term.op != Operator::Contains
        && (term.value.isEmpty()
            || term.value.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0);
}

// The whole text, in any case; with wildcards a pattern; after "~" a part.
inline Condition matches(const std::string &expression, const Node &term)
{
    if (term.op == Operator::Contains)
        return {expression + " LIKE ? ESCAPE '\\'", {likeContains(term.value)}};
    if (term.op != Operator::Exactly && hasWildcard(term.value))
        return {expression + " LIKE ? ESCAPE '\\'", {likePattern(term.value)}};
    return {expression + " = ? COLLATE NOCASE", {term.value}};
}

inline Condition matchesPart(const std::string &expression, const Node &term)
{
    if (term.op == Operator::Exactly)
        return {expression + " = ? COLLATE NOCASE", {term.value}};
    return {expression + " LIKE ? ESCAPE '\\'",
            {hasWildcard(term.value) && term.op != Operator::Contains
                 ? QLatin1Char('%') + likePattern(term.value) + QLatin1Char('%')
                 : likeContains(term.value)}};
}

// Names, addresses, places and numbers in hex (compile_names.cpp).
Piece name(const Node &term, int type);
Piece san(const Node &term, bool addressesOnly);
Piece location(const Node &term);
Piece tag(const Node &term);
Piece hex(const char *expression, const Node &term, bool indexedBlob);
Piece serial(const Node &term);
Piece mail(const Node &term);
// What incidents know (compile_incidents.cpp).
Piece incident(const std::string &comparison, std::int64_t number);
Piece keyCompromised(bool yes);
Piece proven(bool yes);

// Severities and rules of lint (compile_findings.cpp).
Piece lint(const Node &term, const Context &context);

}  // namespace query
