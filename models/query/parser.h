// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens -> syntax tree, judging every field, operator and value, so that compiling cannot fail.
#pragma once

#include "models/query/lexer.h"

namespace query {

struct Tree {
    Node root;
    std::optional<SyntaxError> error;
};

// Texts above 20,000 characters, more than 500 terms or 60 nested parentheses are refused.
Tree parseTree(const QString &text);

// What is wrong with one term's value, if anything (position and length are the value's).
std::optional<SyntaxError> judge(const Node &term, const FieldInfo &info);

}  // namespace query
