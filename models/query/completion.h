// SPDX-License-Identifier: GPL-3.0-or-later
// What could stand at the caret: fields, then values of the vault within the rest of the query.
#pragma once

#include "models/query/query.h"

#include <QList>

#include <stop_token>

namespace store {
class Database;
}

namespace query {

struct Suggestion {
    enum class Kind : std::uint8_t { Field, Operator, Value, Text };
    Kind kind = Kind::Field;
    QString insert;  // replaces the text from `position`, `length` long
    QString label;  // what is shown: "owner:", "owner:\"Web platform\""
    QString description;  // of fields and words, translated; may be empty
    qint64 count = -1;  // certificates within the current result; -1: not counted
    qsizetype matched = 0;  // leading characters of label that were typed
};

struct Completion {
    qsizetype position = 0, length = 0;  // what a suggestion replaces
    QList<Suggestion> suggestions;
    qint64 textMatches = -1;  // free text at the caret: certificates that hold it; -1 not counted
};

// What needs no vault: fields, operators, fixed words, dates. Immediate.
Completion completionAt(const QString &text, qsizetype caret);
// The same with values and counts from the vault, at most `limit` values.
crypto::Result<Completion> completionAt(store::Database &database, const QString &text,
                                        qsizetype caret, const Context &context, int limit = 8,
                                        std::stop_token stop = {});

}  // namespace query
