// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/facet_model.h"

#include "models/domain/visible_text.h"
#include "models/query/values.h"
#include "models/store/change_feed.h"
#include "models/store/read_pool.h"
#include "models/tables/certificate_table.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <array>

namespace tables {
namespace {

constexpr int RefreshDelayMs = 500;

QString titleOf(query::Facet facet)
{
    switch (facet) {
    case query::Facet::Status:
        return FacetModel::tr("Status");
    case query::Facet::Issuer:
        return FacetModel::tr("Issuer");
    case query::Facet::Owner:
        return FacetModel::tr("Owner");
    case query::Facet::Key:
        return FacetModel::tr("Key");
    case query::Facet::Environment:
        return FacetModel::tr("Environment");
    case query::Facet::Tag:
        return FacetModel::tr("Tag");
    }
    return {};
}

}  // namespace

struct FacetModel::Parts {
    FacetModel &model;
    store::ReadPool &pool;
    const crypto::Clock &clock;
    store::ReadPool::Lane lane;
    QTimer refreshLater;
    QElapsedTimer since;
    query::Query query;
    query::Facets facets;
    std::array<bool, query::FacetCount> all{};
    // What views have been told: the rows below each facet.
    std::array<int, query::FacetCount> rows{};
    int shown = 5;
    bool everLoaded = false;

    Parts(FacetModel &own, store::ReadPool &readers, const crypto::Clock &now)
        : model(own), pool(readers), clock(now), lane(readers.newLane())
    {
    }

    const QList<query::FacetValue> &values(int facet) const { return facets.values[facet]; }
    int visible(int facet) const
    {
        const auto size = static_cast<int>(values(facet).size());
        return all[static_cast<std::size_t>(facet)] || size <= shown + 1 ? size : shown;
    }
    int wantedRows(int facet) const
    {
        const int count = visible(facet);
        return count < values(facet).size() ? count + 1 : count;  // the row "n more"
    }
    bool isMore(int facet, int row) const { return row == visible(facet); }
    QString term(int facet, int row) const
    {
        return query::term(query::fieldOf(static_cast<query::Facet>(facet)),
                           values(facet)[row].value);
    }

    // Rows come and go at the end of each facet, so that views keep what is expanded and where they
    // stand.
    void publish()
    {
        for (int facet = 0; facet < query::FacetCount; ++facet) {
            const QModelIndex parent = model.index(facet, 0);
            int &told = rows[static_cast<std::size_t>(facet)];
            const int wanted = wantedRows(facet);
            if (wanted < told) {
                model.beginRemoveRows(parent, wanted, told - 1);
                told = wanted;
                model.endRemoveRows();
            } else if (wanted > told) {
                model.beginInsertRows(parent, told, wanted - 1);
                told = wanted;
                model.endInsertRows();
            }
            if (told > 0)
                Q_EMIT model.dataChanged(model.index(0, 0, parent),
                                         model.index(told - 1, 0, parent));
            Q_EMIT model.dataChanged(parent, parent);
        }
    }

    // Values the query names, but none of the result has, stay visible to be taken away again.
    void addNamed(query::Facets &found) const
    {
        for (const query::Part &part : query.parts()) {
            if (!part.term || part.negated)
                continue;
            const auto parsed = query::Query::parse(query.text().mid(part.position, part.length));
            if (!parsed.query || parsed.query->root().kind != query::Node::Kind::Term)
                continue;
            const query::Node &node = parsed.query->root();
            if ((node.op != query::Operator::Is && node.op != query::Operator::Exactly)
                || (node.op == query::Operator::Is && query::hasWildcard(node.value)))
                continue;
            for (int facet = 0; facet < query::FacetCount; ++facet) {
                if (query::fieldOf(static_cast<query::Facet>(facet)) != node.field)
                    continue;
                auto &list = found.values[facet];
                const QString value = !node.quoted
                        && node.value.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0
                    ? QString()
                    : node.value;
                const bool listed = std::any_of(list.begin(), list.end(), [&](const auto &one) {
                    return one.value.compare(value, Qt::CaseInsensitive) == 0;
                });
                if (!listed && static_cast<query::Facet>(facet) != query::Facet::Status
                    && node.field != query::Field::Key)
                    list << query::FacetValue{0, value, 0};
            }
        }
    }

    void load()
    {
        since.start();
        pool.read<query::Facets>(
            lane, &model,
            [query = query, context = query::Context{clock.now(), domain::ExpiringDays},
             &readers = pool](store::Database &database, std::stop_token stop) {
                return query::facets(database, query, context, stop,
                                     {[&] { return readers.connection(); }});
            },
            [this](crypto::Result<query::Facets> result) {
                if (!result) {
                    if (result.error().code != crypto::ErrorCode::Cancelled)
                        Q_EMIT model.failed(result.error());
                    return;
                }
                addNamed(*result);
                facets = std::move(*result);
                everLoaded = true;
                publish();
                Q_EMIT model.loaded(static_cast<double>(since.nsecsElapsed()) / 1e6);
            });
    }
};

FacetModel::FacetModel(store::ReadPool &pool, store::ChangeFeed &feed, const crypto::Clock &clock,
                       QObject *parent)
    : QAbstractItemModel(parent), m_parts(std::make_unique<Parts>(*this, pool, clock))
{
    m_parts->refreshLater.setSingleShot(true);
    m_parts->refreshLater.setInterval(RefreshDelayMs);
    connect(&m_parts->refreshLater, &QTimer::timeout, this, [this] { m_parts->load(); });
    connect(
        &feed, &store::ChangeFeed::changed, this,
        [this] {
            if (m_parts->everLoaded && !m_parts->refreshLater.isActive())
                m_parts->refreshLater.start();
        },
        Qt::QueuedConnection);
}

FacetModel::~FacetModel()
{
    m_parts->pool.cancel(m_parts->lane);
}

void FacetModel::setQuery(const QString &text)
{
    auto parsed = query::Query::parse(text);
    if (!parsed.query)
        return;
    m_parts->query = std::move(*parsed.query);
    m_parts->refreshLater.stop();
    m_parts->load();
}

QString FacetModel::query() const
{
    return m_parts->query.text();
}

QString FacetModel::toggled(const QModelIndex &index) const
{
    const QString term = index.data(TermRole).toString();
    if (term.isEmpty())
        return query();
    return query::hasTerm(query(), term) ? query::without(query(), term)
                                         : query::narrowed(query(), term);
}

void FacetModel::setShown(int values)
{
    m_parts->shown = std::max(1, values);
    m_parts->publish();
}

void FacetModel::showAll(query::Facet facet, bool all)
{
    m_parts->all[static_cast<std::size_t>(facet)] = all;
    m_parts->publish();
}

// internalId: 0 for a facet, its row + 1 for what lies below.
QModelIndex FacetModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : quintptr{0});
}

QModelIndex FacetModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, quintptr{0});
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return query::FacetCount;
    return parent.internalId() == 0 && parent.column() == 0
        ? m_parts->rows[static_cast<std::size_t>(parent.row())]
        : 0;
}

int FacetModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == 0) {
        const auto facet = static_cast<query::Facet>(index.row());
        if (role == Qt::DisplayRole)
            return titleOf(facet);
        if (role == IdRole)
            return qlonglong(index.row());
        return role == KindRole ? QVariant(static_cast<int>(Kind::Facet)) : QVariant();
    }
    const int facet = static_cast<int>(index.internalId()) - 1;
    const auto &values = m_parts->values(facet);
    if (m_parts->isMore(facet, index.row())) {
        qint64 hidden = 0;
        for (qsizetype i = m_parts->visible(facet); i < values.size(); ++i)
            hidden += values[i].count;
        switch (role) {
        case Qt::DisplayRole:
            return tr("%n more", nullptr,
                      static_cast<int>(values.size() - m_parts->visible(facet)));
        case CountRole:
            return qlonglong(hidden);
        case KindRole:
            return static_cast<int>(Kind::More);
        case IdRole:
            return qlonglong(facet);
        default:
            return {};
        }
    }
    if (index.row() >= values.size())
        return {};
    const query::FacetValue &value = values[index.row()];
    const bool status = static_cast<query::Facet>(facet) == query::Facet::Status;
    switch (role) {
    case Qt::DisplayRole:
        return status               ? statusText(static_cast<domain::Status>(value.id))
            : value.value.isEmpty() ? tr("none")
                                    : domain::visibleText(value.value);
    case Qt::ToolTipRole:
        return domain::visibleText(m_parts->term(facet, index.row()));
    case RawValueRole:
        return value.value;
    case Qt::CheckStateRole:
        return static_cast<int>(query::hasTerm(query(), m_parts->term(facet, index.row()))
                                    ? Qt::Checked
                                    : Qt::Unchecked);
    case CountRole:
        return qlonglong(value.count);
    case KindRole:
        return static_cast<int>(Kind::Value);
    case TermRole:
        return m_parts->term(facet, index.row());
    case IdRole:
        return qlonglong(value.id);
    case StatusRole:
        return status ? QVariant(static_cast<int>(value.id)) : QVariant();
    case MutedRole:
        return !status && value.value.isEmpty();
    default:
        return {};
    }
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (index.internalId() == 0)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

}  // namespace tables
