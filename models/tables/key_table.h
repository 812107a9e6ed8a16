// SPDX-License-Identifier: GPL-3.0-or-later
// The private keys of the vault, the newest first; read again after every change.
#pragma once

#include "models/report/keys.h"
#include "models/tables/few_rows.h"
#include "models/tables/roles.h"

namespace tables {

class KeyTable : public FewRows {
    Q_OBJECT
public:
    enum Column { Key, Place, Certificates, Authority, Origin, Added, ColumnCount };

    KeyTable(store::ReadPool &pool, store::ChangeFeed &feed, const crypto::Clock &clock,
             QObject *parent = nullptr);

    const report::PrivateKeyRow *rowAt(int row) const;  // nullptr outside
    qint64 total() const;  // in the vault; more than there are rows where they are very many

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

protected:
    void read() override;

private:
    const crypto::Clock &m_clock;
    report::PrivateKeys m_keys;
};

}  // namespace tables
