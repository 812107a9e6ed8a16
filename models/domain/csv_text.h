// SPDX-License-Identifier: GPL-3.0-or-later
// Writing CSV that people open in spreadsheets.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace domain {

// The cell with "'" in front where a spreadsheet would take it for a formula.
QString plainCell(const QString &cell);

// One line of RFC 4180 with its CRLF, UTF-8. A cell that a spreadsheet would take for a formula (it
// begins with = + - @, a tab or a carriage return) gets "'" in front; jobs/csv_metadata.h takes it
// off again.
QByteArray csvLine(const QStringList &cells);

}  // namespace domain
