// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/compile_parts.h"

#include <map>

namespace query {

// A severity: what the columns say and what was found and kept. Else the name of a rule.
Piece lint(const Node &term, const Context &context)
{
    const QString value = term.value.toLower();
    static const std::map<QString, const char *> severities{{QStringLiteral("any"), ">= 0"},
                                                            {QStringLiteral("note"), "= 0"},
                                                            {QStringLiteral("warning"), "= 1"},
                                                            {QStringLiteral("error"), "= 2"}};
    const auto severity = severities.find(value);
    if (severity == severities.end()) {
        const Condition name = matches("name", term);
        return inTable("finding f", "f.certificate_id",
                       "f.rule_id IN (SELECT id FROM finding_rule WHERE " + name.sql + ")",
                       name.values);
    }
    Condition sql = lintSql(value, context);
    sql.sql = "(" + sql.sql
        + " OR c.id IN (SELECT f.certificate_id FROM finding f WHERE f.rule_id IN "
          "(SELECT id FROM finding_rule WHERE certificates > 0 AND severity "
        + severity->second + ")))";
    return column(sql.sql, sql.values);
}

}  // namespace query
