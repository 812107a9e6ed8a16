// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/syntax_error.h"

namespace query {

crypto::Error SyntaxError::toError(const QString &text) const
{
    QString detail = QStringLiteral("column %1: %2").arg(position + 1).arg(message);
    if (!suggestion.isEmpty())
        detail += QStringLiteral(" (%1)").arg(suggestion);
    return {crypto::ErrorCode::QuerySyntax, text.toStdString(), detail.toStdString()};
}

}  // namespace query
