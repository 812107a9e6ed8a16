// SPDX-License-Identifier: GPL-3.0-or-later
// The first rows of a report before it is written, and the reports written last.
#pragma once

#include "models/report/recent_reports.h"
#include "models/report/report.h"
#include "models/tables/roles.h"

#include <QAbstractTableModel>

#include <memory>

namespace store {
class ReadPool;
class ChangeFeed;
}  // namespace store

namespace tables {

class ReportPreview : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr qint64 Rows = 100;

    ReportPreview(store::ReadPool &pool, store::ChangeFeed &feed, QObject *parent = nullptr);
    ~ReportPreview() override;

    // The newest request counts; columns and rows change together when it is answered.
    void load(const report::Request &request);
    bool loading() const;
    qint64 total() const;  // of the whole report
    const QList<report::ReportColumn> &columns() const;
    void loadRecent(int limit);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void loaded(const report::Request &request);
    void failed(const crypto::Error &error);
    void recentLoaded(const QList<report::RecentReport> &reports);
    void vaultChanged();  // on the GUI thread, at most twice a second

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace tables
