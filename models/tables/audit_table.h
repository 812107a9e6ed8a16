// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log, newest first, by windows.
#pragma once

#include "crypto/base/result.h"
#include "models/report/dashboard.h"
#include "models/tables/roles.h"

#include <QAbstractTableModel>

#include <memory>

namespace store {
class ReadPool;
class ChangeFeed;
}  // namespace store

namespace tables {

struct AuditTableFilter {
    QString action;  // exact, or a prefix ending in '.'; empty: all
    QString text;  // part of admin, object or detail, any case; empty: all
    qint64 from = 0, until = 0;  // Unix seconds, until exclusive; 0: open
    bool operator==(const AuditTableFilter &) const = default;
};

class AuditTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Sequence, When, Admin, Action, Object, Detail, ColumnCount };

    AuditTable(store::ReadPool &pool, store::ChangeFeed &feed, QObject *parent = nullptr);
    ~AuditTable() override;

    void setFilter(const AuditTableFilter &filter);
    AuditTableFilter filter() const;
    void refresh();
    qint64 sequenceAt(int row) const;  // 0 outside
    int rowOf(qint64 sequence) const;  // -1 if not listed
    const report::Activity *eventAt(int row) const;  // nullptr while loading
    QStringList actions() const;  // that occur, for the filter box

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void loaded(qint64 total);
    void failed(const crypto::Error &error);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

// "import" -> "Import": an action for people, the word itself where it is not one of ours.
QString actionText(const QString &action);

}  // namespace tables
