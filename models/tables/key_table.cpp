// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/key_table.h"

#include "models/domain/visible_text.h"
#include "models/tables/certificate_table.h"

#include <QLocale>

namespace tables {

KeyTable::KeyTable(store::ReadPool &pool, store::ChangeFeed &feed, const crypto::Clock &clock,
                   QObject *parent)
    : FewRows(pool, feed, parent), m_clock(clock)
{
    KeyTable::read();
}

void KeyTable::read()
{
    readWith<report::PrivateKeys>(
        [](store::Database &database) { return report::privateKeys(database); },
        [this](report::PrivateKeys keys) {
            m_keys.total = keys.total;
            replace(m_keys.rows, std::move(keys.rows));
        });
}

const report::PrivateKeyRow *KeyTable::rowAt(int row) const
{
    return at(m_keys.rows, row);
}

qint64 KeyTable::total() const
{
    return m_keys.total;
}

int KeyTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_keys.rows.size());
}

int KeyTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeyTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const report::PrivateKeyRow &row = m_keys.rows[index.row()];
    const crypto::UnixTime now = m_clock.now();
    switch (role) {
    case IdRole:
        return qlonglong(row.id);
    case MutedRole:
        return (index.column() == Certificates && row.certificates == 0)
            || (index.column() == Authority && row.authority.isEmpty());
    case Qt::TextAlignmentRole:
        return index.column() == Certificates
            ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == Added)
            return absoluteTime(row.addedAt);
        return {};
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Key:
        return row.key;
    case Place:
        return row.token.isEmpty() ? tr("vault") : tr("token");
    case Certificates:
        return QLocale().toString(row.certificates);
    case Authority:
        return domain::visibleText(row.authority);
    case Origin:
        return domain::visibleText(row.origin);
    case Added:
        return relativeDay(row.addedAt, now);
    default:
        return {};
    }
}

QVariant KeyTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Key:
        return tr("Key");
    case Place:
        return tr("Lies in");
    case Certificates:
        return tr("Certificates");
    case Authority:
        return tr("Signs for");
    case Origin:
        return tr("Came from");
    case Added:
        return tr("Added");
    default:
        return {};
    }
}

}  // namespace tables
