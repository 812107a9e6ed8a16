// SPDX-License-Identifier: GPL-3.0-or-later
// Plans, newest first, by windows; live through the change feed.
#pragma once

#include "crypto/base/result.h"
#include "models/domain/plan.h"
#include "models/tables/roles.h"

#include <QAbstractTableModel>

#include <memory>

namespace store {
class ReadPool;
class ChangeFeed;
}  // namespace store

namespace tables {

struct PlanSummary {
    domain::Plan plan;  // without steps
    domain::StepCounts counts;
    QString firstError;  // of the first failed step, untrusted
    crypto::UnixTime nextAttempt = 0;  // of a failed step that is tried again; 0: none
};

class PlanTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Title, Kind, State, Progress, Admin, Changed, Number, ColumnCount };
    enum class Show { All, Open, Failed };  // Open: not over; Failed: with failed steps

    PlanTable(store::ReadPool &pool, store::ChangeFeed &feed, QObject *parent = nullptr);
    ~PlanTable() override;

    void setShow(Show show);
    Show show() const;
    void refresh();
    domain::PlanId planAt(int row) const;  // 0 outside
    int rowOf(domain::PlanId plan) const;  // -1 if not listed
    const PlanSummary *summaryAt(int row) const;  // nullptr while loading

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

}  // namespace tables
