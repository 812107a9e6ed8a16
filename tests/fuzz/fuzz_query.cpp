// SPDX-License-Identifier: GPL-3.0-or-later
// Query text: parsed, compiled and highlighted; every "?" has its value.
#include "models/query/query.h"

#include <algorithm>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    (void)query::tokensOf(text);
    const auto parsed = query::Query::parse(text);
    if (parsed.query.has_value() == parsed.error.has_value())
        std::abort();
    if (!parsed.query)
        return 0;
    query::Context context;
    context.now = 1'767'225'600;
    const query::Condition condition = parsed.query->condition(context);
    const auto marks = std::count(condition.sql.begin(), condition.sql.end(), '?');
    if (static_cast<std::size_t>(marks) != condition.values.size())
        std::abort();
    return 0;
}
