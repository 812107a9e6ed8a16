// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a query, where, and what to write instead.
#pragma once

#include "crypto/base/result.h"

#include <QString>

namespace query {

struct SyntaxError {
    qsizetype position = 0;  // UTF-16 offset in the query text, 0-based; may be the text's length
    qsizetype length = 0;  // 0: something is missing at that place
    QString message;  // one sentence in the user's language; quotes the text as typed (untrusted)
    QString suggestion;  // what could stand there instead ("owner:none"); may be empty

    // QuerySyntax; object is the query, detail "column 9: message (suggestion)", columns from 1.
    crypto::Error toError(const QString &text) const;
};

}  // namespace query
