// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/key_table.h"

#include "models/domain/visible_text.h"
#include "models/store/change_feed.h"
#include "models/store/read_pool.h"
#include "models/tables/certificate_table.h"

#include <QLocale>
#include <QTimer>

namespace tables {

namespace {

constexpr int RefreshDelayMs = 300;

}  // namespace

struct KeyTable::Parts {
    KeyTable &model;
    store::ReadPool &pool;
    store::ReadPool::Lane lane;
    const crypto::Clock &clock;
    QTimer refreshLater;
    report::PrivateKeys keys;

    Parts(KeyTable &own, store::ReadPool &readers, const crypto::Clock &time)
        : model(own), pool(readers), lane(readers.newLane()), clock(time)
    {
    }

    void read()
    {
        pool.read<report::PrivateKeys>(
            lane, &model,
            [](store::Database &database, std::stop_token stop) {
                database.stopWith(stop);
                return report::privateKeys(database);
            },
            [this](crypto::Result<report::PrivateKeys> result) {
                if (!result) {
                    if (result.error().code != crypto::ErrorCode::Cancelled)
                        Q_EMIT model.failed(result.error());
                    return;
                }
                take(std::move(*result));
                Q_EMIT model.loaded(int(keys.rows.size()));
            });
    }

    // What is chosen stays chosen while the same keys are there.
    void take(report::PrivateKeys fresh)
    {
        const bool same =
            std::equal(fresh.rows.begin(), fresh.rows.end(), keys.rows.begin(), keys.rows.end(),
                       [](const auto &a, const auto &b) { return a.id == b.id; });
        if (same) {
            keys = std::move(fresh);
            if (!keys.rows.isEmpty())
                Q_EMIT model.dataChanged(model.index(0, 0),
                                         model.index(int(keys.rows.size()) - 1, ColumnCount - 1));
            return;
        }
        model.beginResetModel();
        keys = std::move(fresh);
        model.endResetModel();
    }
};

KeyTable::KeyTable(store::ReadPool &pool, store::ChangeFeed &feed, const crypto::Clock &clock,
                   QObject *parent)
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

KeyTable::~KeyTable()
{
    m_parts->pool.cancel(m_parts->lane);
}

void KeyTable::refresh()
{
    m_parts->read();
}

const report::PrivateKeyRow *KeyTable::rowAt(int row) const
{
    return row >= 0 && row < m_parts->keys.rows.size() ? &m_parts->keys.rows[row] : nullptr;
}

qint64 KeyTable::total() const
{
    return m_parts->keys.total;
}

int KeyTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_parts->keys.rows.size());
}

int KeyTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeyTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const report::PrivateKeyRow &row = m_parts->keys.rows[index.row()];
    const crypto::UnixTime now = m_parts->clock.now();
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
