// SPDX-License-Identifier: GPL-3.0-or-later
// The inventory as an item model: the sorted ids of a query and a window of rows, both read on
// workers. The newest query cancels the older one; rows not yet there are placeholders.
#pragma once

#include "crypto/base/result.h"
#include "models/query/columns.h"
#include "models/query/query.h"
#include "models/tables/roles.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace store {
class ReadPool;
class ChangeFeed;
}  // namespace store

namespace tables {

class CertificateTable : public QAbstractTableModel {
    Q_OBJECT
public:
    // All three must outlive the model. The feed's ids refresh visible rows; a change that may
    // alter the result (or an empty list of ids) runs the query again, keeping what is checked.
    CertificateTable(store::ReadPool &pool, store::ChangeFeed &feed, const crypto::Clock &clock,
                     QObject *parent = nullptr);
    ~CertificateTable() override;

    // Starts at once; a text that does not parse emits invalidQuery and leaves the table as it is.
    void setQuery(const QString &text);
    QString query() const;
    void setSort(const query::Sort &sort);
    query::Sort currentSort() const;
    // Keys of query::allColumns(); unknown ones are ignored. Column 0 is the check box, then these.
    void setColumns(const QStringList &keys);
    QStringList columns() const;
    static constexpr int CheckColumn = 0;
    const query::Column *columnAt(int column) const;  // nullptr for the check column

    bool loading() const;  // the ids are not complete yet
    qint64 total() const;  // matching; rowCount() may still be growing towards it
    qint64 idAt(int row) const;  // 0 outside
    int rowOf(qint64 id) const;  // -1 if not in the result (linear: for one id, not for many)
    // The loaded row; nullptr while it is a placeholder (and starts loading it).
    const query::CertificateRow *rowAt(int row) const;
    const std::vector<qint64> &ids() const;

    // What is checked: ids one by one, or "all matching" minus those unchecked since.
    bool isChecked(qint64 id) const;
    void setChecked(qint64 id, bool checked);
    void setCheckedRows(int first, int last, bool checked);
    void checkAllMatching();
    void clearChecked();
    bool allMatching() const;  // the flag; then the query is the selection
    qint64 checkedCount() const;  // with allMatching the number of matches minus exceptions
    // The ids, sorted ascending; with allMatching those of the result as it stands.
    std::vector<qint64> checkedIds() const;

    // Again from the vault, keeping place and checks (F5).
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void queryChanged(const QString &text);
    void sortChanged();
    void loadingChanged(bool loading);
    void firstRowsShown();  // painted rows can be right now
    void counted(qint64 total, qint64 ofAll, double milliseconds);  // the whole result is known
    void failed(const crypto::Error &error);
    void invalidQuery(const QString &text, const query::SyntaxError &error);
    void checkedChanged(qint64 count);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

// "in 12 days", "11 days ago", "today": a date beside now, in the user's language.
QString relativeDay(crypto::UnixTime time, crypto::UnixTime now);
// "5 Dec 2026, 13:02" in the user's locale and the given zone's offset (UTC shown as such).
QString absoluteTime(crypto::UnixTime time);
// "Expiring", "Not yet valid": a status for people.
QString statusText(domain::Status status);

}  // namespace tables
