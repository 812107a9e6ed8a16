// SPDX-License-Identifier: GPL-3.0-or-later
// Certificate text is hostile: before it reaches a person, everything that could move the cursor,
// hide or reorder other text is replaced by a mark that shows what stood there.
#pragma once

#include <QString>
#include <QStringView>

namespace domain {

// Controls (C0, C1, DEL), line and paragraph separators, bidi controls, zero-width characters, tags
// and lone surrogates become "<U+XXXX>". Everything else stays. One line in, one line out.
QString visibleText(QStringView untrusted);
// The same, but keeps '\n' and '\t' (notes, raw dumps).
QString visibleLines(QStringView untrusted);

}  // namespace domain
