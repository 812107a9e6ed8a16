// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/authority_table.h"

#include "models/domain/visible_text.h"
#include "models/tables/certificate_table.h"

#include <QLocale>

namespace tables {

AuthorityTable::AuthorityTable(store::ReadPool &pool, store::ChangeFeed &feed,
                               const crypto::Clock &clock, QObject *parent)
    : FewRows(pool, feed, parent), m_clock(clock)
{
    AuthorityTable::read();
}

void AuthorityTable::read()
{
    readWith<QList<report::AuthorityRow>>(
        [now = m_clock.now()](store::Database &database) {
            return report::authorities(database, now);
        },
        [this](QList<report::AuthorityRow> rows) { replace(m_rows, std::move(rows)); });
}

const report::AuthorityRow *AuthorityTable::rowAt(int row) const
{
    return at(m_rows, row);
}

int AuthorityTable::rowOf(const QString &name) const
{
    return named(m_rows, name);
}

int AuthorityTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AuthorityTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuthorityTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const report::AuthorityRow &row = m_rows[index.row()];
    const crypto::UnixTime now = m_clock.now();
    switch (role) {
    case IdRole:
        return qlonglong(row.id);
    case StatusRole:
        return int(row.status);
    case UrgencyRole: {
        const crypto::UnixTime at = index.column() == NextCrl ? row.crlUntil : row.notAfter;
        return at == 0 ? 0 : at <= now ? 2 : at < now + 2 * 86400 ? 1 : 0;
    }
    case MutedRole:
        return index.column() == NextCrl && row.crlUntil == 0;
    case Qt::TextAlignmentRole:
        return index.column() == Issued || index.column() == Revoked
            ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == Expires)
            return absoluteTime(row.notAfter);
        if (index.column() == NextCrl && row.crlUntil != 0)
            return absoluteTime(row.crlUntil);
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
        return row.selfSigned ? tr("Root")
            : row.parent.isEmpty()
            ? tr("Intermediate")
            : tr("Below %1", "an authority").arg(domain::visibleText(row.parent));
    case Key:
        return row.inToken ? tr("%1, in a token", "key").arg(row.key) : row.key;
    case Expires:
        return relativeDay(row.notAfter, now);
    case Issued:
        return QLocale().toString(row.issued);
    case Revoked:
        return QLocale().toString(row.revoked);
    case NextCrl:
        return row.crlUntil == 0 ? tr("none yet") : relativeDay(row.crlUntil, now);
    default:
        return {};
    }
}

QVariant AuthorityTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Name:
        return tr("Authority");
    case Kind:
        return tr("Kind");
    case Key:
        return tr("Key");
    case Expires:
        return tr("Expires");
    case Issued:
        return tr("Issued");
    case Revoked:
        return tr("Revoked");
    case NextCrl:
        return tr("Next list");
    default:
        return {};
    }
}

}  // namespace tables
