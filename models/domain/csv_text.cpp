// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/csv_text.h"

namespace domain {

using namespace Qt::StringLiterals;

namespace {

bool startsFormula(const QString &cell)
{
    // The full-width signs are the same to some spreadsheets.
    static const QString starts = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20"_s;
    return !cell.isEmpty() && starts.contains(cell[0]);
}

bool needsQuotes(const QString &cell)
{
    for (const QChar c : cell)
        if (c == u'"' || c == u',' || c == u';' || c == u'\n' || c == u'\r' || c == u'\t')
            return true;
    return cell.startsWith(u' ') || cell.endsWith(u' ');
}

}  // namespace

QString plainCell(const QString &cell)
{
    return startsFormula(cell) ? u'\'' + cell : cell;
}

QByteArray csvLine(const QStringList &cells)
{
    QByteArray line;
    line.reserve(cells.size() * 24);
    bool first = true;
    for (const QString &cell : cells) {
        if (!first)
            line += ',';
        first = false;
        const bool quoted = needsQuotes(cell);
        if (quoted)
            line += '"';
        if (startsFormula(cell))
            line += '\'';
        const QByteArray text = cell.toUtf8();
        if (quoted)
            line += QByteArray(text).replace('"', "\"\"") + '"';
        else
            line += text;
    }
    line += "\r\n";
    return line;
}

}  // namespace domain
