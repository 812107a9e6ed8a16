// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/columns.h"

#include "models/domain/visible_text.h"
#include "models/query/fields.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace query {
namespace {

#define SAY(text) QT_TRANSLATE_NOOP("query::Column", text)
//  key, title, type, width, shown at first, in detail, indexed
constexpr Column Columns[] = {
    {"status", SAY("Status"), ColumnType::Status, 104, true, false, true},
    {"name", SAY("Name"), ColumnType::Text, 240, true, false, true},
    {"names", SAY("SANs"), ColumnType::Number, 48, true, false, false},
    {"issuer", SAY("Issuer"), ColumnType::Text, 150, true, false, true},
    {"expires", SAY("Expires"), ColumnType::Date, 94, true, false, true},
    {"key", SAY("Key"), ColumnType::Text, 82, true, false, true},
    {"owner", SAY("Owner"), ColumnType::Text, 120, true, false, true},
    {"tags", SAY("Tags"), ColumnType::Tags, 120, true, false, false},
    {"locations", SAY("Places"), ColumnType::Number, 56, true, false, false},
    {"environment", SAY("Environment"), ColumnType::Text, 96, false, false, true},
    {"team", SAY("Team"), ColumnType::Text, 110, false, false, true},
    {"criticality", SAY("Criticality"), ColumnType::Text, 88, false, false, true},
    {"managed", SAY("Managed"), ColumnType::Flag, 76, false, false, false},
    {"begins", SAY("Valid from"), ColumnType::Date, 104, false, false, true},
    {"lifetime", SAY("Lifetime, days"), ColumnType::Number, 96, false, false, false},
    {"added", SAY("Added"), ColumnType::Date, 104, false, false, true},
    {"seen", SAY("Last seen"), ColumnType::Date, 104, false, false, true},
    {"revoked", SAY("Revoked"), ColumnType::Date, 104, false, false, false},
    {"signature", SAY("Signature"), ColumnType::Text, 170, false, false, true},
    {"serial", SAY("Serial number"), ColumnType::Hex, 220, false, false, false},
    {"sha256", SAY("SHA-256"), ColumnType::Hex, 260, false, false, true},
    {"spki", SAY("Public key SHA-256"), ColumnType::Hex, 260, false, false, true},
    {"ca", SAY("Authority"), ColumnType::Flag, 76, false, false, false},
    {"self-signed", SAY("Self-signed"), ColumnType::Flag, 84, false, false, false},
    {"weak", SAY("Weak"), ColumnType::Flag, 60, false, false, false},
    {"pqc", SAY("Post-quantum"), ColumnType::Text, 100, false, false, false},
    {"has-key", SAY("Private key"), ColumnType::Flag, 84, false, false, false},
    {"subject", SAY("Subject"), ColumnType::Text, 300, false, true, false},
    {"issuer-dn", SAY("Issuer name"), ColumnType::Text, 300, false, false, false},
    {"organization", SAY("Organisation"), ColumnType::Text, 150, false, true, false},
    {"unit", SAY("Unit"), ColumnType::Text, 120, false, true, false},
    {"country", SAY("Country"), ColumnType::Text, 66, false, true, false},
    {"eku", SAY("Extended key usage"), ColumnType::Text, 180, false, true, false},
    {"notes", SAY("Notes"), ColumnType::Text, 200, false, true, false},
    {"id", SAY("Row"), ColumnType::Number, 70, false, false, true},
};
#undef SAY

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

const char *quantumWord(domain::PostQuantum value)
{
    return value == domain::PostQuantum::Safe  ? "safe"
        : value == domain::PostQuantum::Hybrid ? "hybrid"
                                               : "vulnerable";
}

}  // namespace

std::span<const Column> allColumns()
{
    return Columns;
}

const Column *columnNamed(QStringView key)
{
    const auto found =
        std::find_if(std::begin(Columns), std::end(Columns),
                     [key](const Column &column) { return key == QLatin1String(column.key); });
    return found == std::end(Columns) ? nullptr : &*found;
}

QStringList defaultColumns()
{
    QStringList keys;
    for (const Column &column : Columns)
        if (column.shownAtFirst)
            keys << QString::fromLatin1(column.key);
    return keys;
}

QString titleOf(const Column &column)
{
    return QCoreApplication::translate("query::Column", column.title);
}

QVariant valueOf(const Column &column, const CertificateRow &row, crypto::UnixTime now)
{
    const std::string_view key = column.key;
    if (key == "status")
        return QString::fromLatin1(domain::statusWord(row.status(now)));
    if (key == "name")
        return row.name;
    if (key == "names")
        return qlonglong(row.names);
    if (key == "issuer")
        return row.issuer;
    if (key == "expires")
        return qlonglong(row.notAfter);
    if (key == "key")
        return row.key;
    if (key == "owner")
        return row.owner;
    if (key == "tags")
        return row.tags;
    if (key == "locations")
        return qlonglong(row.locations);
    if (key == "environment")
        return row.environment;
    if (key == "team")
        return row.team;
    if (key == "criticality")
        return QString::fromLatin1(domain::criticalityWord(row.criticality));
    if (key == "managed")
        return row.managed;
    if (key == "begins")
        return qlonglong(row.notBefore);
    if (key == "lifetime")
        return qlonglong((row.notAfter - row.notBefore + 86400) / 86400);
    if (key == "added")
        return qlonglong(row.addedAt);
    if (key == "seen")
        return qlonglong(row.seenAt);
    if (key == "revoked")
        return qlonglong(row.revokedAt);
    if (key == "signature")
        return row.signature;
    if (key == "serial")
        return row.serial;
    if (key == "sha256")
        return hex(row.sha256);
    if (key == "spki")
        return hex(row.spkiSha256);
    if (key == "ca")
        return row.isAuthority;
    if (key == "self-signed")
        return row.selfSigned;
    if (key == "weak")
        return row.weakness != 0;
    if (key == "pqc")
        return QString::fromLatin1(quantumWord(row.postQuantum));
    if (key == "has-key")
        return row.privateKeyId != 0;
    if (key == "subject")
        return row.subject;
    if (key == "issuer-dn")
        return row.issuerDn;
    if (key == "organization")
        return row.organization;
    if (key == "unit")
        return row.unit;
    if (key == "country")
        return row.country;
    if (key == "eku")
        return row.extendedUsage.join(QLatin1Char(' '));
    if (key == "notes")
        return row.notes;
    return qlonglong(row.id);
}

QString textOf(const Column &column, const CertificateRow &row, crypto::UnixTime now)
{
    const QVariant value = valueOf(column, row, now);
    switch (column.type) {
    case ColumnType::Date:
        return value.toLongLong() == 0
            ? QString()
            : QDateTime::fromSecsSinceEpoch(value.toLongLong(), Qt::UTC).toString(Qt::ISODate);
    case ColumnType::Flag:
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    case ColumnType::Tags:
        return domain::visibleText(value.toStringList().join(QLatin1String(", ")));
    default:
        return domain::visibleText(value.toString());
    }
}

crypto::Result<Sort> Sort::from(const QString &text)
{
    Sort sort;
    if (text.trimmed().isEmpty())
        return sort;
    sort.column = text.trimmed();
    sort.descending = sort.column.startsWith(QLatin1Char('-'));
    if (sort.descending)
        sort.column.remove(0, 1);
    if (columnNamed(sort.column))
        return sort;
    QStringList keys;
    for (const Column &column : Columns)
        keys << QString::fromLatin1(column.key);
    const QString near = nearest(sort.column, keys);
    return crypto::Error{crypto::ErrorCode::InvalidArgument, sort.column.toStdString(),
                         near.isEmpty()
                             ? "there is no such column; choose one of: "
                                 + keys.join(QLatin1String(", ")).toStdString()
                             : "there is no such column; did you mean " + near.toStdString() + "?"};
}

QString Sort::text() const
{
    return (descending ? QStringLiteral("-") : QString()) + column;
}

}  // namespace query
