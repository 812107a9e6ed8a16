// SPDX-License-Identifier: GPL-3.0-or-later
// Suggestions at the caret of a filter bar: fields and words at once, values of the vault when
// read.
#pragma once

#include "models/query/completion.h"
#include "models/tables/roles.h"

#include <QAbstractListModel>

#include <memory>

namespace store {
class ReadPool;
}

namespace tables {

class CompletionModel : public QAbstractListModel {
    Q_OBJECT
public:
    CompletionModel(store::ReadPool &pool, const crypto::Clock &clock, QObject *parent = nullptr);
    ~CompletionModel() override;

    void setText(const QString &text, qsizetype caret);
    void clear();
    const query::Completion &completion() const;
    // The text after taking the suggestion of that row; *caret is where the caret goes.
    QString accepted(int row, qsizetype *caret) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    // DisplayRole label, RawValueRole inserted text, ToolTipRole description, CountRole (-1: none),
    // KindRole.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void updated();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace tables
