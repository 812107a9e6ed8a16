// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/completion_model.h"

#include "models/domain/visible_text.h"
#include "models/store/read_pool.h"

namespace tables {

struct CompletionModel::Parts {
    store::ReadPool &pool;
    const crypto::Clock &clock;
    store::ReadPool::Lane lane;
    QString text;
    query::Completion completion;
};

CompletionModel::CompletionModel(store::ReadPool &pool, const crypto::Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_parts(new Parts{pool, clock, pool.newLane(), {}, {}})
{
}

CompletionModel::~CompletionModel()
{
    m_parts->pool.cancel(m_parts->lane);
}

void CompletionModel::setText(const QString &text, qsizetype caret)
{
    const auto show = [this](query::Completion completion) {
        beginResetModel();
        m_parts->completion = std::move(completion);
        endResetModel();
        Q_EMIT updated();
    };
    m_parts->text = text;
    show(query::completionAt(text, caret));
    m_parts->pool.read<query::Completion>(
        m_parts->lane, this,
        [text, caret, context = query::Context{m_parts->clock.now(), domain::ExpiringDays}](
            store::Database &database, std::stop_token stop) {
            return query::completionAt(database, text, caret, context, 8, stop);
        },
        [show](crypto::Result<query::Completion> result) {
            if (result)  // without the vault's values the fields still help
                show(std::move(*result));
        });
}

void CompletionModel::clear()
{
    m_parts->pool.cancel(m_parts->lane);
    beginResetModel();
    m_parts->completion = {};
    endResetModel();
    Q_EMIT updated();
}

const query::Completion &CompletionModel::completion() const
{
    return m_parts->completion;
}

QString CompletionModel::accepted(int row, qsizetype *caret) const
{
    const query::Completion &completion = m_parts->completion;
    if (row < 0 || row >= completion.suggestions.size()) {
        *caret = completion.position + completion.length;
        return m_parts->text;
    }
    const query::Suggestion &suggestion = completion.suggestions[row];
    QString insert = suggestion.insert;
    QString rest = m_parts->text.mid(completion.position + completion.length);
    // A finished value is followed by a blank, so that typing goes on with the next term.
    if (suggestion.kind == query::Suggestion::Kind::Value) {
        if (rest.startsWith(QLatin1Char(' ')))
            rest.remove(0, 1);
        insert += QLatin1Char(' ');
    }
    *caret = completion.position + insert.size();
    return m_parts->text.left(completion.position) + insert + rest;
}

int CompletionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_parts->completion.suggestions.size());
}

QVariant CompletionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const query::Suggestion &suggestion = m_parts->completion.suggestions[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return domain::visibleText(suggestion.label);
    case Qt::ToolTipRole:
        return suggestion.description;
    case RawValueRole:
        return suggestion.insert;
    case CountRole:
        return qlonglong(suggestion.count);
    case KindRole:
        return static_cast<int>(suggestion.kind);
    default:
        return {};
    }
}

}  // namespace tables
