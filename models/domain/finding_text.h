// SPDX-License-Identifier: GPL-3.0-or-later
// What plans find, as sentences: one wording per code. Stored plans and JSON carry the English one,
// windows translate it.
#pragma once

#include "models/domain/plan.h"

namespace domain {

namespace severity {
inline constexpr QLatin1StringView Block("block"), Warning("warning"), Note("note");
}

// Fills `message` in English. `code` is one of the table in the .cpp; `object` is untrusted,
// `count` how many are meant where the wording counts.
PlanFinding planFinding(QLatin1StringView severity, QLatin1StringView code,
                        const QString &object = {}, qint64 count = 0);

// In the reader's language; the stored message where the code has no wording (of lint rules, of
// plans made by another release). Untrusted characters are visible.
QString findingText(const PlanFinding &finding);

}  // namespace domain
