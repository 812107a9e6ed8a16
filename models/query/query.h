// SPDX-License-Identifier: GPL-3.0-or-later
// The query language, one text for filter bar, views, charts, bulk edits and the command line.
//
//   query   = or ;  or = and { "or" and } ;  and = not { ["and"] not } ;  not = { "-" | "not" }
//   item item    = "(" or ")" | field operator value | text | "quoted text" operator: ":" is, "="
//   is exactly, "~" contains, "!=" is not, "<" "<=" ">" ">=" value   = bare word (no blank, no
//   parenthesis) | "quoted" (\" and \\ inside) | (a or b) for lists
//
// Bare words search subject, names, serial, fingerprint, tags, notes and owner for that part, in
// any case; with wildcards they search subject and names. In values * stands for any text and ? for
// one character, except after "=": name="a*b". status:valid holds the expiring ones too (they are
// valid), status=valid does not. Durations: 30d 2w 6m 1y, negative for the past; hours 12h. For
// what lies ahead (expires) they count from now: expires<30d ends within 30 days or has ended;
// expires<-7d ended more than 7 days ago. For what lies behind (begins, added, seen, revoked) they
// are an age: seen>7d was last seen more than 7 days ago, added<1d arrived within a day. Dates
// (2026-11-23, RFC 3339) are points: seen>2026-11-01 is after that day; expires:2026-11-23 is on
// that day, UTC. issuer:"X" is issued by X itself; issuer-tree:"X" is everything below X, over any
// number of levels. A query hides nothing: superseded certificates leave the default view because
// its query says -status:superseded (tables/saved_views.h), not by a hidden rule.
#pragma once

#include "crypto/base/clock.h"
#include "crypto/base/result.h"
#include "models/domain/certificate.h"
#include "models/query/fields.h"
#include "models/query/syntax_error.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace store {
class Statement;
}

namespace query {

enum class Operator : std::uint8_t {
    Is,
    Exactly,
    Contains,
    IsNot,
    Less,
    LessEqual,
    Greater,
    GreaterEqual
};

struct Node {
    enum class Kind : std::uint8_t { Everything, And, Or, Not, Text, Term };
    Kind kind = Kind::Everything;
    std::vector<Node> children;
    Field field = Field::Name;  // Term
    Operator op = Operator::Is;  // Term
    QString value;  // Term and Text, unquoted
    QString custom;  // Term of Field::Custom: NAME
    bool quoted = false;
    qsizetype position = 0, length = 0;  // of the whole item in the text
    qsizetype valuePosition = 0, valueLength = 0;
};

// What highlighting and chips need to know; covers the text without gaps in blanks.
struct Token {
    enum class Kind : std::uint8_t { Word, Field, Operator, Value, And, Or, Not, Open, Close };
    Kind kind = Kind::Word;
    qsizetype position = 0, length = 0;
    QString text;  // unquoted
    bool quoted = false;
};

// A chip: one top-level part with its place ("-tag:lab").
struct Part {
    qsizetype position = 0, length = 0;
    bool negated = false;
    bool term = false;  // field, operator and value; else free text or a parenthesis
    qsizetype fieldLength = 0;  // from position (after the minus)
};

// Days around "now" as the program is set; the clock's now, not the system's.
struct Context {
    crypto::UnixTime now = 0;
    int expiringDays = domain::ExpiringDays;
};

using BoundValue = std::variant<std::int64_t, QString, QByteArray>;

// One SQL condition over `certificate c`; every value is bound, in the order of its "?".
struct Condition {
    std::string sql = "1";
    std::vector<BoundValue> values;
};
// Binds values from position `first`; returns the next free position.
int bindValues(store::Statement &statement, const std::vector<BoundValue> &values, int first = 1);

// An immutable parsed query; cheap to copy.
class Query {
public:
    Query();  // matches everything
    struct Parsed;
    // Never fails; Parsed holds either a query or the error.
    static Parsed parse(const QString &text);
    // The same for callers with Result: QuerySyntax.
    static crypto::Result<Query> from(const QString &text);

    const QString &text() const { return m_text; }
    const Node &root() const { return *m_root; }
    bool matchesEverything() const { return m_root->kind == Node::Kind::Everything; }
    std::vector<Part> parts() const;

    // SELECT … FROM certificate c WHERE <sql>. The parser has judged every value, so nothing can
    // fail here.
    Condition condition(const Context &context) const;

private:
    QString m_text;
    std::shared_ptr<const Node> m_root;
};

struct Query::Parsed {
    std::optional<Query> query;
    std::optional<SyntaxError> error;
};

// For highlighting while typing: never fails, unfinished text gives the tokens so far.
std::vector<Token> tokensOf(const QString &text);

// Quotes a value if the language needs it: Payments, "Web platform", "a\"b". Wildcards are kept
// literal.
QString quotedValue(const QString &value);
// "owner:Payments", "owner:none" for an empty value.
QString term(Field field, const QString &value);
// The query narrowed by a term: text and term joined, parenthesised where the text has a top-level
// "or".
QString narrowed(const QString &text, const QString &term);
// Without that term (as typed or as another spelling of the same); the same text if it is not
// there.
QString without(const QString &text, const QString &term);
// True if `term` is one of the text's top-level parts.
bool hasTerm(const QString &text, const QString &term);

}  // namespace query
