// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs over the inventory: built-in views first, then those of the vault, each with its count.
// The first, "Current", is the default view: it leaves out superseded certificates by its query.
#pragma once

#include "crypto/base/result.h"
#include "models/query/columns.h"
#include "models/tables/roles.h"

#include <QAbstractListModel>

#include <memory>

namespace store {
class ReadPool;
class ChangeFeed;
}  // namespace store

namespace tables {

struct View {
    QString name;  // translated for built-in ones, untrusted for others
    QString query;
    query::Sort sort;
    QStringList columns;  // empty: default
    bool builtIn = false;
    qint64 id = 0;  // saved_view.id; 0 for built-in ones
    qint64 count = -1;  // -1: not counted yet; -2: its query does not parse
};

class SavedViews : public QAbstractListModel {
    Q_OBJECT
public:
    SavedViews(store::ReadPool &pool, store::ChangeFeed &feed, const crypto::Clock &clock,
               QObject *parent = nullptr);
    ~SavedViews() override;

    const View *at(int row) const;
    // The view whose query is this text (blanks aside); -1 if there is none.
    int rowOfQuery(const QString &query) const;
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    // DisplayRole name, CountRole, QueryRole, ToolTipRole the query.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void loaded();
    void failed(const crypto::Error &error);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace tables
