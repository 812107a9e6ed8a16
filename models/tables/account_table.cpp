// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/account_table.h"

#include "models/domain/visible_text.h"
#include "models/tables/certificate_table.h"

#include <QLocale>
#include <QUrl>

namespace tables {

AccountTable::AccountTable(store::ReadPool &pool, store::ChangeFeed &feed,
                           const crypto::Clock &clock, QObject *parent)
    : FewRows(pool, feed, parent), m_clock(clock)
{
    AccountTable::read();
}

void AccountTable::read()
{
    readWith<QList<store::AccountRow>>(
        [](store::Database &database) { return store::accounts(database); },
        [this](QList<store::AccountRow> rows) { replace(m_rows, std::move(rows)); });
}

const store::AccountRow *AccountTable::rowAt(int row) const
{
    return at(m_rows, row);
}

int AccountTable::rowOf(const QString &name) const
{
    return named(m_rows, name);
}

int AccountTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AccountTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AccountTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::AccountRow &row = m_rows[index.row()];
    const crypto::UnixTime now = m_clock.now();
    switch (role) {
    case IdRole:
        return qlonglong(row.id);
    case MutedRole:
        return (index.column() == Tested && row.testedAt == 0)
            || (index.column() == Synced && row.syncedAt == 0);
    case Qt::TextAlignmentRole:
        return index.column() == Certificates
            ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == Place)
            return domain::visibleText(row.url);
        if (index.column() == Tested && row.testedAt != 0)
            return absoluteTime(row.testedAt);
        if (index.column() == Synced && row.syncedAt != 0)
            return absoluteTime(row.syncedAt);
        return {};
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Name:
        return domain::visibleText(row.name);
    case Kind:
        return row.kind;
    case Place: {
        const QString host = QUrl(row.url).authority();
        return domain::visibleText(host.isEmpty() ? row.url : host);
    }
    case Certificates:
        return QLocale().toString(qlonglong(row.certificates));
    case Tested:
        return row.testedAt == 0 ? tr("never") : relativeDay(row.testedAt, now);
    case Synced:
        return row.syncedAt == 0 ? tr("never") : relativeDay(row.syncedAt, now);
    default:
        return {};
    }
}

QVariant AccountTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Name:
        return tr("Authority");
    case Kind:
        return tr("Type");
    case Place:
        return tr("Where");
    case Certificates:
        return tr("Certificates");
    case Tested:
        return tr("Tested");
    case Synced:
        return tr("Synced");
    default:
        return {};
    }
}

}  // namespace tables
