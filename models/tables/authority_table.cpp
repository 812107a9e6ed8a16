// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/authority_table.h"

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

struct AuthorityTable::Parts {
    AuthorityTable &model;
    store::ReadPool &pool;
    store::ReadPool::Lane lane;
    const crypto::Clock &clock;
    QTimer refreshLater;
    QList<report::AuthorityRow> rows;

    Parts(AuthorityTable &own, store::ReadPool &readers, const crypto::Clock &time)
        : model(own), pool(readers), lane(readers.newLane()), clock(time)
    {
    }

    void read()
    {
        pool.read<QList<report::AuthorityRow>>(
            lane, &model,
            [now = clock.now()](store::Database &database, std::stop_token stop) {
                database.stopWith(stop);
                return report::authorities(database, now);
            },
            [this](crypto::Result<QList<report::AuthorityRow>> result) {
                if (!result) {
                    if (result.error().code != crypto::ErrorCode::Cancelled)
                        Q_EMIT model.failed(result.error());
                    return;
                }
                take(std::move(*result));
                Q_EMIT model.loaded(int(rows.size()));
            });
    }

    // What is chosen stays chosen while the same authorities are there.
    void take(QList<report::AuthorityRow> fresh)
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

AuthorityTable::AuthorityTable(store::ReadPool &pool, store::ChangeFeed &feed,
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

AuthorityTable::~AuthorityTable()
{
    m_parts->pool.cancel(m_parts->lane);
}

void AuthorityTable::refresh()
{
    m_parts->read();
}

const report::AuthorityRow *AuthorityTable::rowAt(int row) const
{
    return row >= 0 && row < m_parts->rows.size() ? &m_parts->rows[row] : nullptr;
}

int AuthorityTable::rowOf(const QString &name) const
{
    for (qsizetype i = 0; i < m_parts->rows.size(); ++i) {
        if (m_parts->rows[i].name == name)
            return int(i);
    }
    return -1;
}

int AuthorityTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_parts->rows.size());
}

int AuthorityTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuthorityTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const report::AuthorityRow &row = m_parts->rows[index.row()];
    const crypto::UnixTime now = m_parts->clock.now();
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
