// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of one plan: of one just made and not stored yet, or of a stored one, by windows and
// live through the change feed.
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

class PlanStepTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Position, Verb, Object, State, Outcome, ColumnCount };
    enum class Show { All, Open, Failed };  // Open: neither done nor skipped

    PlanStepTable(store::ReadPool &pool, store::ChangeFeed &feed, QObject *parent = nullptr);
    ~PlanStepTable() override;

    void setPlan(std::shared_ptr<const domain::Plan> plan);  // all its steps; nullptr: none
    void setStored(domain::PlanId plan);  // 0: none
    domain::PlanId stored() const;
    void setShow(Show show);  // of a stored plan
    Show show() const;
    const domain::PlanStep *stepAt(int row) const;  // nullptr while loading
    int rowOf(int position) const;  // -1 if not listed

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void loaded(qint64 steps);
    void failed(const crypto::Error &error);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace tables
