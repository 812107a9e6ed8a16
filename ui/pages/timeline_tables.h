// SPDX-License-Identifier: GPL-3.0-or-later
// The two small tables under the timeline: buckets that hold far more than usual, and renewals per
// week under each limit.
#pragma once

#include "ui/pages/timeline_data.h"
#include "ui/parts/panel.h"

class QStandardItemModel;
class QTableView;

namespace ui {

class SmallTable : public Panel {
    Q_OBJECT
public:
    SmallTable(const QString &accessibleName, QWidget *parent);

protected:
    void setColumns(const QStringList &heads);
    void clearRows();
    // Numbers stand right; the first column takes the room left over.
    void addRow(const QStringList &cells, const QList<bool> &strong = {});
    void fit(int rows);
    QTableView *table() const { return m_table; }
    void changeEvent(QEvent *event) override;

private:
    void sizeColumns();

    QTableView *m_table;
    QStandardItemModel *m_model;
};

class HeavyBucketsTable : public SmallTable {
    Q_OBJECT
public:
    explicit HeavyBucketsTable(QWidget *parent = nullptr);
    void show(const report::Timeline &timeline, const ChartData &chart, QDate today, int rows);

Q_SIGNALS:
    void chosen(qsizetype bucket);

private:
    void choose(int row);

    QList<qsizetype> m_buckets;
};

class RenewalsTable : public SmallTable {
    Q_OBJECT
public:
    explicit RenewalsTable(QWidget *parent = nullptr);
    void show(const QList<RenewalSpan> &spans, int rows);
};

}  // namespace ui
