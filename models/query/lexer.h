// SPDX-License-Identifier: GPL-3.0-or-later
// Text -> tokens. Never fails: a quote that is never closed gives a token with `open` set.
#pragma once

#include "models/query/query.h"

namespace query {

struct Lexeme : Token {
    bool open = false;  // the closing quote is missing
    Operator op = Operator::Is;  // Kind::Operator
};

// Blank-separated, with positions. A Field is always followed by an Operator; a Value follows the
// Operator at once, or is missing.
std::vector<Lexeme> lex(const QString &text);

// The operator that starts at a place, and how long it is; length 0: none.
Operator operatorAt(QStringView text, qsizetype at, qsizetype *length);

}  // namespace query
