// SPDX-License-Identifier: GPL-3.0-or-later
// Syntax tree -> SQL. A query is an AND of conjuncts; each can be asked three ways, and search.h
// picks.
#pragma once

#include "models/query/query.h"

namespace query {

// SQL and values that belong together.
inline void append(Condition &to, std::string_view sql, const std::vector<BoundValue> &values = {})
{
    to.sql += sql;
    to.values.insert(to.values.end(), values.begin(), values.end());
}

// One top-level part of a query.
struct Conjunct {
    Condition
        whole;  // over certificate c; finds its rows through an index of its own (… IN (SELECT …))
    Condition perRow;  // the same truth, cheap for one given row (EXISTS …); for walking an order
    // A SELECT of ids that finds exactly the rows of this conjunct by an index; empty sql: there is
    // none.
    Condition driver{std::string(), {}};
    // The same for a negated conjunct: exactly the rows it excludes.
    Condition excluded{std::string(), {}};
    bool text = false;  // driver or excluded is a full-text search
    bool covered = false;  // only columns of the index certificate_expiry
};

std::vector<Conjunct> conjunctsOf(const Node &root, const Context &context);
// All conjuncts together; "1" for none.
Condition wholeOf(const std::vector<Conjunct> &conjuncts);
Condition perRowOf(const std::vector<Conjunct> &conjuncts);

// A predicate on one certificate in the shapes above; parts of the compiler.
struct Piece {
    // Column: `sql` is a condition over c. Set: ids are `idColumn` of `table` where `sql`.
    Condition sql{std::string(), {}};
    std::string table, idColumn;  // empty table: Column
    bool indexed = false;  // Column: an index of certificate answers it alone
    bool covered = false;
    bool fullText = false;
    Condition driver{std::string(), {}};  // a SELECT of ids of its own; empty: made from the above
    Condition perRow{std::string(), {}};  // over c; empty: made from the above
};
// Bare words; unquoted ones may hold wildcards.
Piece textPiece(const Node &text);
Piece termPiece(const Node &term, const Context &context);
Piece datePiece(const Node &term, const Context &context);
Piece customPiece(const Node &term, const Context &context);
// What finding:ID and lint: mean in SQL, over c; matches policy::evaluate (a test compares them).
Condition findingSql(const QString &word, const Context &context);
Condition lintSql(const QString &severity, const Context &context);
// "status" words over c; Valid alone, without the expiring ones.
Condition statusSql(domain::Status status, const Context &context);

bool isHexField(Field field);
const char *comparison(Operator op);  // "<" …; "=" for the others

}  // namespace query
