// SPDX-License-Identifier: GPL-3.0-or-later
// What tables of few rows share (authorities, accounts, keys): all rows at once, read again after
// every change, on a worker. What is chosen stays chosen while the same rows are there.
#pragma once

#include "models/store/read_pool.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <algorithm>
#include <functional>

namespace store {
class ChangeFeed;
}

namespace tables {

class FewRows : public QAbstractTableModel {
    Q_OBJECT
public:
    ~FewRows() override;
    void refresh() { read(); }

Q_SIGNALS:
    void loaded(int rows);
    void failed(const crypto::Error &error);

protected:
    FewRows(store::ReadPool &pool, store::ChangeFeed &feed, QObject *parent);

    virtual void read() = 0;
    // `find` on a worker, `take` here. `loaded` follows.
    template <typename Found>
    void readWith(std::function<crypto::Result<Found>(store::Database &)> find,
                  std::function<void(Found)> take)
    {
        m_pool.read<Found>(
            m_lane, this,
            [find = std::move(find)](store::Database &database, std::stop_token stop) {
                database.stopWith(stop);
                return find(database);
            },
            [this, take = std::move(take)](crypto::Result<Found> found) {
                if (found) {
                    take(std::move(*found));
                    Q_EMIT loaded(rowCount());
                } else if (found.error().code != crypto::ErrorCode::Cancelled) {
                    Q_EMIT failed(found.error());
                }
            });
    }
    // Rows have an `id`.
    template <typename Row> void replace(QList<Row> &rows, QList<Row> fresh)
    {
        const bool same = std::equal(fresh.begin(), fresh.end(), rows.begin(), rows.end(),
                                     [](const auto &a, const auto &b) { return a.id == b.id; });
        if (!same)
            beginResetModel();
        rows = std::move(fresh);
        if (!same)
            endResetModel();
        else if (!rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(rows.size()) - 1, columnCount() - 1));
    }
    template <typename Row> static const Row *at(const QList<Row> &rows, int row)
    {
        return row >= 0 && row < rows.size() ? &rows[row] : nullptr;
    }
    // The row of that name; -1: none.
    template <typename Row> static int named(const QList<Row> &rows, const QString &name)
    {
        const auto found = std::find_if(rows.begin(), rows.end(),
                                        [&](const Row &row) { return row.name == name; });
        return found == rows.end() ? -1 : int(found - rows.begin());
    }

private:
    store::ReadPool &m_pool;
    store::ReadPool::Lane m_lane;
    QTimer m_later;
};

}  // namespace tables
