// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/csv_text.h"

namespace domain {

using namespace Qt::StringLiterals;

namespace {

bool startsFormula(const QString &cell)
{
    static const QString starts = u"=+-@\t\r"_s;
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

QByteArray csvLine(const QStringList &cells)
{
    QString line;
    for (const QString &cell : cells) {
        if (!line.isEmpty() || &cell != &cells.front())
            line += u',';
        QString text = startsFormula(cell) ? u'\'' + cell : cell;
        if (needsQuotes(text))
            text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
        line += text;
    }
    line += u"\r\n"_s;
    return line.toUtf8();
}

}  // namespace domain
