// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/certificate_text.h"

#include "models/domain/visible_text.h"
#include "models/tables/certificate_table.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace tables {
namespace {

constexpr qint64 Day = 86400;
constexpr int NearDays = 7;

QString say(const char *text)
{
    return QCoreApplication::translate("tables::Certificate", text);
}

bool emptyMeansNone(std::string_view key)
{
    return key == "owner" || key == "team" || key == "environment" || key == "criticality";
}

QString criticalityText(const QString &word)
{
    if (word == QLatin1String("low"))
        return say("low");
    if (word == QLatin1String("medium"))
        return say("medium");
    return word == QLatin1String("high") ? say("high") : say("critical");
}

QString display(const query::Column &column, const query::CertificateRow &row, crypto::UnixTime now)
{
    const QVariant value = query::valueOf(column, row, now);
    switch (column.type) {
    case query::ColumnType::Status:
        return statusText(row.status(now));
    case query::ColumnType::Date:
        return value.toLongLong() == 0 ? QString() : relativeDay(value.toLongLong(), now);
    case query::ColumnType::Number:
        return QLocale().toString(value.toLongLong());
    case query::ColumnType::Flag:
        return value.toBool() ? say("yes") : say("no");
    case query::ColumnType::Tags:
        return domain::visibleText(value.toStringList().join(QLatin1String(", ")));
    default:
        break;
    }
    const QString text = value.toString();
    if (text.isEmpty() && emptyMeansNone(column.key))
        return say("none");
    if (std::string_view(column.key) == "criticality")
        return criticalityText(text);
    return domain::visibleText(text);
}

QVariant toolTip(const query::Column &column, const query::CertificateRow &row,
                 crypto::UnixTime now)
{
    const QVariant value = query::valueOf(column, row, now);
    if (column.type == query::ColumnType::Date)
        return value.toLongLong() == 0 ? QVariant() : QVariant(absoluteTime(value.toLongLong()));
    if (column.type == query::ColumnType::Status)
        return say("Valid from %1 to %2")
            .arg(absoluteTime(row.notBefore), absoluteTime(row.notAfter));
    if (std::string_view(column.key) == "issuer")
        return domain::visibleText(row.issuerDn);
    return display(column, row, now);
}

int urgency(const query::Column &column, const query::CertificateRow &row, crypto::UnixTime now)
{
    if (std::string_view(column.key) != "expires" || row.revokedAt != 0 || row.supersededBy != 0)
        return 0;
    return row.notAfter < now ? 2 : row.notAfter - now < NearDays * Day ? 1 : 0;
}

}  // namespace

QVariant cell(const query::Column &column, const query::CertificateRow &row, crypto::UnixTime now,
              int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return display(column, row, now);
    case Qt::ToolTipRole:
        return toolTip(column, row, now);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            (column.type == query::ColumnType::Number || column.type == query::ColumnType::Date
                 ? Qt::AlignRight
                 : Qt::AlignLeft)
            | Qt::AlignVCenter));
    case RawValueRole:
        return query::valueOf(column, row, now);
    case StatusRole:
        return static_cast<int>(row.status(now));
    case ColumnTypeRole:
        return static_cast<int>(column.type);
    case UrgencyRole:
        return urgency(column, row, now);
    case TagsRole:
        return row.tags;
    case UnmanagedRole:
        return !row.managed;
    case LoadingRole:
        return false;
    case IdRole:
        return qlonglong(row.id);
    case MutedRole: {
        const QVariant value = query::valueOf(column, row, now);
        return emptyMeansNone(column.key)
            ? value.toString().isEmpty()
            : column.type == query::ColumnType::Number && value.toLongLong() == 0;
    }
    default:
        return {};
    }
}

QString relativeDay(crypto::UnixTime time, crypto::UnixTime now)
{
    const QDate day = QDateTime::fromSecsSinceEpoch(time, Qt::UTC).date();
    const qint64 days = QDateTime::fromSecsSinceEpoch(now, Qt::UTC).date().daysTo(day);
    const auto plural = [](const char *text, qint64 count) {
        return QCoreApplication::translate("tables::Certificate", text, nullptr,
                                           static_cast<int>(count));
    };
    if (days == 0)
        return say("today");
    if (days == 1)
        return say("tomorrow");
    if (days == -1)
        return say("yesterday");
    if (days >= 731)
        return plural("in %n years", days / 365);
    if (days <= -731)
        return plural("%n years ago", -days / 365);
    return days > 0 ? plural("in %n days", days) : plural("%n days ago", -days);
}

QString absoluteTime(crypto::UnixTime time)
{
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(time, Qt::UTC);
    return say("%1, %2 UTC")
        .arg(QLocale().toString(moment.date(), QLocale::ShortFormat),
             QLocale().toString(moment.time(), QStringLiteral("HH:mm:ss")));
}

QString statusText(domain::Status status)
{
    switch (status) {
    case domain::Status::Revoked:
        return say("Revoked");
    case domain::Status::Superseded:
        return say("Superseded");
    case domain::Status::Expired:
        return say("Expired");
    case domain::Status::NotYetValid:
        return say("Not yet valid");
    case domain::Status::Expiring:
        return say("Expiring");
    case domain::Status::Valid:
        return say("Valid");
    }
    return {};
}

}  // namespace tables
