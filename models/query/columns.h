// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the inventory: one list for the table, `list --columns` and --sort, and export.
#pragma once

#include "models/query/rows.h"

#include <QString>
#include <QStringList>
#include <QVariant>

#include <span>

namespace query {

enum class ColumnType : std::uint8_t { Text, Number, Date, Status, Flag, Tags, Hex };

struct Column {
    const char *key;  // "expires": stable, in settings, --columns, CSV head
    const char *title;  // untranslated; titleOf() translates
    ColumnType type;
    int width;  // px at 100 %, a start value
    bool shownAtFirst;
    bool inDetail;  // needs RowPart::Detail
    bool indexed;  // first page of this sort is fast at a million rows
};

std::span<const Column> allColumns();
const Column *columnNamed(QStringView key);  // nullptr if there is none
QStringList defaultColumns();
QString titleOf(const Column &column);

// The raw value: QString, qlonglong (numbers, Unix seconds), bool, QStringList; Status columns the
// status word. now decides the status.
QVariant valueOf(const Column &column, const CertificateRow &row, crypto::UnixTime now);
// What people read in a table or CSV: dates as RFC 3339 UTC, flags "yes"/"no", tags joined by ", ".
QString textOf(const Column &column, const CertificateRow &row, crypto::UnixTime now);

// How rows are ordered; unknown columns are refused where the sort is made from text.
struct Sort {
    QString column = QStringLiteral("expires");
    bool descending = false;
    // "expires", "-expires"; empty text gives the default. InvalidArgument for an unknown column.
    static crypto::Result<Sort> from(const QString &text);
    QString text() const;
    bool operator==(const Sort &) const = default;
};

}  // namespace query
