// SPDX-License-Identifier: GPL-3.0-or-later
// The authorities of the vault, by name; read again after every change. They are few: all at once.
#pragma once

#include "models/report/authorities.h"
#include "models/tables/few_rows.h"
#include "models/tables/roles.h"

namespace tables {

class AuthorityTable : public FewRows {
    Q_OBJECT
public:
    enum Column { Name, Kind, Key, Expires, Issued, Revoked, NextCrl, ColumnCount };

    AuthorityTable(store::ReadPool &pool, store::ChangeFeed &feed, const crypto::Clock &clock,
                   QObject *parent = nullptr);

    const report::AuthorityRow *rowAt(int row) const;  // nullptr outside
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
    QList<report::AuthorityRow> m_rows;
};

}  // namespace tables
