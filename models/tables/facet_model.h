// SPDX-License-Identifier: GPL-3.0-or-later
// The facet panel: a tree of two levels, facets and their values with counts, check boxes for what
// the query already names, and "n more" where a facet has more values than shown.
#pragma once

#include "crypto/base/result.h"
#include "models/query/facets.h"
#include "models/tables/roles.h"

#include <QAbstractItemModel>

#include <memory>

namespace store {
class ReadPool;
class ChangeFeed;
}  // namespace store

namespace tables {

class FacetModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum class Kind : std::uint8_t { Facet, Value, More };  // KindRole

    FacetModel(store::ReadPool &pool, store::ChangeFeed &feed, const crypto::Clock &clock,
               QObject *parent = nullptr);
    ~FacetModel() override;

    // Counts within this query; text that does not parse leaves the counts as they are. Values the
    // query names stay listed when nothing is left of them.
    void setQuery(const QString &text);
    QString query() const;
    // The query narrowed by this value, or without it where the query names it; what a click on the
    // row leads to.
    QString toggled(const QModelIndex &index) const;
    // How many values a facet shows before "n more"; a click on More shows all of that facet.
    void setShown(int values);
    void showAll(query::Facet facet, bool all);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    // DisplayRole, CountRole, CheckStateRole (values), StatusRole (status facet), KindRole,
    // TermRole, IdRole, MutedRole (none).
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void loaded(double milliseconds);
    void failed(const crypto::Error &error);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace tables
