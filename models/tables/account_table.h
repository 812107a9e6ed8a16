// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts at authorities elsewhere, by name; read again after every change. They are few: all
// at once.
#pragma once

#include "models/store/account_store.h"
#include "models/tables/few_rows.h"
#include "models/tables/roles.h"

namespace tables {

class AccountTable : public FewRows {
    Q_OBJECT
public:
    enum Column { Name, Kind, Place, Certificates, Tested, Synced, ColumnCount };

    AccountTable(store::ReadPool &pool, store::ChangeFeed &feed, const crypto::Clock &clock,
                 QObject *parent = nullptr);

    const store::AccountRow *rowAt(int row) const;  // nullptr outside
    int rowOf(const QString &name) const;  // -1: none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

protected:
    void read() override;

private:
    const crypto::Clock &m_clock;
    QList<store::AccountRow> m_rows;
};

}  // namespace tables
