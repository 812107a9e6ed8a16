// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/account_table.h"

#include "models/domain/visible_text.h"
#include "models/store/change_feed.h"
#include "models/store/read_pool.h"
#include "models/tables/certificate_table.h"

#include <QLocale>
#include <QTimer>
#include <QUrl>

namespace tables {

namespace {

constexpr int RefreshDelayMs = 300;

}  // namespace

struct AccountTable::Parts {
    AccountTable &model;
    store::ReadPool &pool;
    store::ReadPool::Lane lane;
    const crypto::Clock &clock;
    QTimer refreshLater;
    QList<store::AccountRow> rows;

    Parts(AccountTable &own, store::ReadPool &readers, const crypto::Clock &time)
        : model(own), pool(readers), lane(readers.newLane()), clock(time)
    {
    }

    void read()
    {
        pool.read<QList<store::AccountRow>>(
            lane, &model,
            [](store::Database &database, std::stop_token stop) {
                database.stopWith(stop);
                return store::accounts(database);
            },
            [this](crypto::Result<QList<store::AccountRow>> result) {
                if (!result) {
                    if (result.error().code != crypto::ErrorCode::Cancelled)
                        Q_EMIT model.failed(result.error());
                    return;
                }
                take(std::move(*result));
                Q_EMIT model.loaded(int(rows.size()));
            });
    }

    // What is chosen stays chosen while the same accounts are there.
    void take(QList<store::AccountRow> fresh)
    {
        const bool same = std::equal(fresh.begin(), fresh.end(), rows.begin(), rows.end(),
                                     [](const auto &a, const auto &b) { return a.id == b.id; });
        if (same) {
            rows = std::move(fresh);
            if (!rows.isEmpty())
                Q_EMIT model.dataChanged(model.index(0, 0),
                                         model.index(int(rows.size()) - 1, ColumnCount - 1));
            return;
        }
        model.beginResetModel();
        rows = std::move(fresh);
        model.endResetModel();
    }
};

AccountTable::AccountTable(store::ReadPool &pool, store::ChangeFeed &feed,
                           const crypto::Clock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_parts(std::make_unique<Parts>(*this, pool, clock))
{
    m_parts->refreshLater.setSingleShot(true);
    m_parts->refreshLater.setInterval(RefreshDelayMs);
    connect(&m_parts->refreshLater, &QTimer::timeout, this, [this] { m_parts->read(); });
    const auto later = [this] {
        if (!m_parts->refreshLater.isActive())
            m_parts->refreshLater.start();
    };
    connect(&feed, &store::ChangeFeed::changed, this, later, Qt::QueuedConnection);
    connect(&feed, &store::ChangeFeed::plansChanged, this, later, Qt::QueuedConnection);
    m_parts->read();
}

AccountTable::~AccountTable()
{
    m_parts->pool.cancel(m_parts->lane);
}

void AccountTable::refresh()
{
    m_parts->read();
}

const store::AccountRow *AccountTable::rowAt(int row) const
{
    return row >= 0 && row < m_parts->rows.size() ? &m_parts->rows[row] : nullptr;
}

int AccountTable::rowOf(const QString &name) const
{
    for (qsizetype i = 0; i < m_parts->rows.size(); ++i) {
        if (m_parts->rows[i].name == name)
            return int(i);
    }
    return -1;
}

int AccountTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_parts->rows.size());
}

int AccountTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AccountTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::AccountRow &row = m_parts->rows[index.row()];
    const crypto::UnixTime now = m_parts->clock.now();
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
