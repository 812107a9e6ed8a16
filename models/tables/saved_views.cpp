// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/saved_views.h"

#include "models/domain/visible_text.h"
#include "models/query/search.h"
#include "models/store/change_feed.h"
#include "models/store/read_pool.h"

#include <QTimer>

namespace tables {
namespace {

constexpr int RefreshDelayMs = 1'000;

QList<View> builtInViews()
{
    const auto view = [](const QString &name, const QString &query) {
        View made;
        made.name = name;
        made.query = query;
        made.builtIn = true;
        return made;
    };
    return {view(SavedViews::tr("Current"), QStringLiteral("-status:superseded")),
            view(SavedViews::tr("All"), QString()),
            view(SavedViews::tr("Next 30 days"), QStringLiteral("expires:30d status:valid")),
            view(SavedViews::tr("Expired"), QStringLiteral("status:expired")),
            view(SavedViews::tr("Weak keys"),
                 QStringLiteral("weak:yes -status:(revoked or superseded)")),
            view(SavedViews::tr("No owner"),
                 QStringLiteral("owner:none -status:(revoked or superseded)")),
            view(SavedViews::tr("Unmanaged"),
                 QStringLiteral("managed:no -status:(revoked or superseded)"))};
}

crypto::Result<QList<View>> storedViews(store::Database &database)
{
    auto rows = database.prepare(
        "SELECT id, name, query, sort, columns FROM saved_view ORDER BY position, id");
    if (!rows)
        return std::move(rows).error();
    QList<View> views;
    while (true) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return views;
        View view;
        view.id = rows->integer(0);
        view.name = rows->string(1);
        view.query = rows->string(2);
        if (const auto sort = query::Sort::from(rows->string(3)))
            view.sort = *sort;  // a column that no longer exists: the default order
        view.columns = rows->string(4).split(QLatin1Char(','), Qt::SkipEmptyParts);
        views << view;
    }
}

}  // namespace

struct SavedViews::Parts {
    SavedViews &model;
    store::ReadPool &pool;
    const crypto::Clock &clock;
    store::ReadPool::Lane lane;
    QTimer refreshLater;
    QList<View> views = builtInViews();

    Parts(SavedViews &own, store::ReadPool &readers, const crypto::Clock &now)
        : model(own), pool(readers), clock(now), lane(readers.newLane())
    {
    }

    void load()
    {
        pool.read<QList<View>>(
            lane, &model,
            [](store::Database &database, std::stop_token) { return storedViews(database); },
            [this](crypto::Result<QList<View>> result) {
                if (!result)
                    return fail(result.error());
                QList<View> now = builtInViews() + *result;
                bool same = now.size() == views.size();
                for (qsizetype i = 0; same && i < now.size(); ++i)
                    same = now[i].id == views[i].id && now[i].name == views[i].name
                        && now[i].query == views[i].query && now[i].sort == views[i].sort
                        && now[i].columns == views[i].columns;
                if (!same) {
                    model.beginResetModel();
                    views = std::move(now);
                    model.endResetModel();
                }
                count(0);
            });
    }

    // One view after the other, so that a page's own reads come between.
    void count(qsizetype at)
    {
        if (at >= views.size()) {
            Q_EMIT model.loaded();
            return;
        }
        pool.read<qint64>(
            lane, &model,
            [text = views[at].query, context = query::Context{clock.now(), domain::ExpiringDays}](
                store::Database &database, std::stop_token stop) -> crypto::Result<qint64> {
                const auto parsed = query::Query::parse(text);
                if (!parsed.query)
                    return qint64{-2};
                return query::countMatching(database, *parsed.query, context, stop);
            },
            [this, at](crypto::Result<qint64> result) {
                if (!result)
                    return fail(result.error());
                if (views[at].count != *result) {
                    views[at].count = *result;
                    const QModelIndex changed = model.index(static_cast<int>(at));
                    Q_EMIT model.dataChanged(changed, changed);
                }
                count(at + 1);
            });
    }

    void fail(const crypto::Error &error)
    {
        if (error.code != crypto::ErrorCode::Cancelled)
            Q_EMIT model.failed(error);
    }
};

SavedViews::SavedViews(store::ReadPool &pool, store::ChangeFeed &feed, const crypto::Clock &clock,
                       QObject *parent)
    : QAbstractListModel(parent), m_parts(std::make_unique<Parts>(*this, pool, clock))
{
    m_parts->refreshLater.setSingleShot(true);
    m_parts->refreshLater.setInterval(RefreshDelayMs);
    connect(&m_parts->refreshLater, &QTimer::timeout, this, [this] { m_parts->load(); });
    connect(
        &feed, &store::ChangeFeed::changed, this,
        [this] {
            if (!m_parts->refreshLater.isActive())
                m_parts->refreshLater.start();
        },
        Qt::QueuedConnection);
    m_parts->load();
}

SavedViews::~SavedViews()
{
    m_parts->pool.cancel(m_parts->lane);
}

const View *SavedViews::at(int row) const
{
    return row >= 0 && row < m_parts->views.size() ? &m_parts->views[row] : nullptr;
}

int SavedViews::rowOfQuery(const QString &query) const
{
    for (qsizetype i = 0; i < m_parts->views.size(); ++i)
        if (m_parts->views[i].query.simplified() == query.simplified())
            return static_cast<int>(i);
    return -1;
}

void SavedViews::refresh()
{
    m_parts->refreshLater.stop();
    m_parts->load();
}

int SavedViews::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_parts->views.size());
}

QVariant SavedViews::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const View &view = m_parts->views[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return domain::visibleText(view.name);
    case Qt::ToolTipRole:
        return view.query.isEmpty() ? tr("Every certificate") : domain::visibleText(view.query);
    case CountRole:
        return qlonglong(view.count);
    case QueryRole:
        return view.query;
    case IdRole:
        return qlonglong(view.id);
    default:
        return {};
    }
}

}  // namespace tables
