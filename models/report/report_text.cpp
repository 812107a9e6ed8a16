// SPDX-License-Identifier: GPL-3.0-or-later
// Cells and head as text.
#include "models/domain/visible_text.h"
#include "models/report/report.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace report {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

QString timeText(qint64 time)
{
    return QDateTime::fromSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODate);
}

// Then a copy would be all that visibleText makes.
bool plain(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
}

// "2026-11-23T17:06:42Z" without Qt's date formatting, which costs more than all else in a row.
QString rfc3339(qint64 time)
{
    const qint64 day = time >= 0 ? time / 86400 : -((-time + 86399) / 86400);
    const int second = static_cast<int>(time - day * 86400);
    const QDate date = QDate::fromJulianDay(day + 2440588);
    int year = 0, month = 0, dayOfMonth = 0;
    date.getDate(&year, &month, &dayOfMonth);
    if (year < 0 || year > 9999)
        return timeText(time);
    char text[21];
    const auto two = [&text](int at, int value) {
        text[at] = static_cast<char>('0' + value / 10);
        text[at + 1] = static_cast<char>('0' + value % 10);
    };
    two(0, year / 100);
    two(2, year % 100);
    text[4] = text[7] = '-';
    two(5, month);
    two(8, dayOfMonth);
    text[10] = 'T';
    two(11, second / 3600);
    text[13] = text[16] = ':';
    two(14, second / 60 % 60);
    two(17, second % 60);
    text[19] = 'Z';
    return QString::fromLatin1(text, 20);
}

}  // namespace

QString cellText(const ReportColumn &column, const Cell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return plain(*text) ? *text : domain::visibleText(*text);
    const auto *number = std::get_if<qint64>(&cell);
    if (!number)
        return {};
    switch (column.kind) {
    case CellKind::Time:
        return rfc3339(*number);
    case CellKind::Flag:
        return *number ? u"yes"_s : u"no"_s;
    default:
        return QString::number(*number);
    }
}

QString shortText(const ReportColumn &column, const Cell &cell)
{
    const auto *number = std::get_if<qint64>(&cell);
    if (number && column.kind == CellKind::Time)
        return rfc3339(*number).left(10);
    if (number && column.kind == CellKind::Span)
        return spanText(*number);
    if (number && column.kind == CellKind::Flag)
        return *number ? tr("yes") : tr("no");
    return cellText(column, cell);
}

QString spanText(qint64 seconds)
{
    if (seconds < 0)
        return u"−"_s + spanText(-seconds);
    if (seconds < 60)
        return tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return tr("%1 min").arg(seconds / 60);
    if (seconds < 86400)
        return tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
    return tr("%1 d %2 h").arg(seconds / 86400).arg(seconds / 3600 % 24);
}

QList<std::pair<QString, QString>> headLines(const Head &head)
{
    using domain::visibleText;
    const auto moment = [](crypto::UnixTime time) {
        return QDateTime::fromSecsSinceEpoch(time, Qt::UTC)
            .toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
    };
    QList<std::pair<QString, QString>> lines{
        {tr("Vault"), u"%1 (%2)"_s.arg(visibleText(head.vaultName), head.vaultId)},
        {tr("Made by"), visibleText(head.admin)},
        {tr("Made at"), moment(head.at)},
        {tr("Filter"), head.filter.isEmpty() ? tr("none") : visibleText(head.filter)}};
    if (head.since != 0 || head.until != 0)
        lines.append({tr("Period"),
                      tr("%1 to %2")
                          .arg(head.since ? moment(head.since) : tr("the beginning"),
                               head.until ? moment(head.until) : tr("now"))});
    lines.append({tr("Rows"), QString::number(head.rows)});
    lines.append({tr("SHA-256 of the rows"), QString::fromLatin1(head.sha256.toHex())});
    lines.append({tr("Audit head"), head.anchor.text()});
    lines.append({tr("Program"), head.program});
    for (const QString &remark : head.remarks)
        lines.append({tr("Remark"), remark});
    return lines;
}

}  // namespace report
