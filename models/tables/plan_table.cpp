// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/plan_table.h"

#include "models/domain/visible_text.h"
#include "models/store/change_feed.h"
#include "models/store/plan_store.h"
#include "models/store/read_pool.h"
#include "models/tables/certificate_table.h"
#include "models/tables/paged_rows.h"
#include "models/tables/plan_text.h"

#include <QLocale>
#include <QTimer>

namespace tables {
namespace {

constexpr int RefreshDelayMs = 200;  // a running plan commits often

store::PlanShow storeShow(PlanTable::Show show)
{
    switch (show) {
    case PlanTable::Show::All:
        return store::PlanShow::All;
    case PlanTable::Show::Open:
        return store::PlanShow::Open;
    case PlanTable::Show::Failed:
        return store::PlanShow::Failed;
    }
    return store::PlanShow::All;
}

crypto::Result<std::vector<PlanSummary>> summaries(store::Database &database,
                                                   const std::vector<qint64> &ids)
{
    std::vector<PlanSummary> made;
    made.reserve(ids.size());
    for (const qint64 id : ids) {
        auto plan = store::planRow(database, id);
        auto counts = store::stepCounts(database, id);
        auto error = store::firstStepError(database, id);
        auto next = store::nextAttempt(database, id);
        if (!plan)
            return plan.error();
        if (!counts)
            return counts.error();
        if (!error)
            return error.error();
        if (!next)
            return next.error();
        made.push_back({*plan ? std::move(**plan) : domain::Plan(), *counts, *error, *next});
    }
    return made;
}

}  // namespace

struct PlanTable::Parts {
    PlanTable &model;
    store::ReadPool &pool;
    store::ReadPool::Lane listLane, rowLane;
    QTimer refreshLater, loadLater;
    Show show = Show::All;
    PagedRows<PlanSummary> pages;

    Parts(PlanTable &own, store::ReadPool &readers)
        : model(own), pool(readers), listLane(readers.newLane()), rowLane(readers.newLane())
    {
    }

    void fail(const crypto::Error &error)
    {
        if (error.code != crypto::ErrorCode::Cancelled)
            Q_EMIT model.failed(error);
    }

    void read()
    {
        pool.read<std::vector<std::int64_t>>(
            listLane, &model,
            [wanted = storeShow(show)](store::Database &database, std::stop_token stop) {
                database.stopWith(stop);
                return store::planIds(database, wanted);
            },
            [this](crypto::Result<std::vector<std::int64_t>> result) {
                if (!result)
                    return fail(result.error());
                take({result->begin(), result->end()});
                Q_EMIT model.loaded(pages.size());
            });
    }

    // Selection stays where it is when plans come and go around it.
    void take(std::vector<qint64> ids)
    {
        pages.markStale();
        const auto &old = pages.ids();
        const qint64 added = qint64(ids.size()) - pages.size();
        if (added >= 0 && std::equal(old.begin(), old.end(), ids.begin() + added)) {
            if (added > 0) {
                model.beginInsertRows({}, 0, int(added - 1));
                pages.insertIds(0, ids.begin(), ids.begin() + added);
                model.endInsertRows();
            }
        } else {
            model.beginResetModel();
            pages.clearRows();
            pages.setIds(std::move(ids));
            model.endResetModel();
        }
        if (pages.size() > 0)
            Q_EMIT model.dataChanged(model.index(0, 0),
                                     model.index(int(pages.size()) - 1, ColumnCount - 1));
    }

    void load()
    {
        auto wanted = pages.missing();
        if (wanted.empty()) {
            pages.settle();
            return;
        }
        pool.read<std::vector<PlanSummary>>(
            rowLane, &model,
            [wanted](store::Database &database, std::stop_token) {
                return summaries(database, wanted);
            },
            [this, wanted](crypto::Result<std::vector<PlanSummary>> result) {
                if (!result)
                    return fail(result.error());
                for (std::size_t i = 0; i < wanted.size(); ++i)
                    pages.put(wanted[i], std::move((*result)[i]));
                const auto [first, last] = pages.settle();
                if (first <= last)
                    Q_EMIT model.dataChanged(model.index(int(first), 0),
                                             model.index(int(last), ColumnCount - 1));
            });
    }

    const PlanSummary *summary(int row)
    {
        const auto *found = pages.at(row);
        if ((!found || !pages.fresh(row)) && pages.idAt(row) != 0 && pages.want(row))
            loadLater.start();
        return found;
    }
};

PlanTable::PlanTable(store::ReadPool &pool, store::ChangeFeed &feed, QObject *parent)
    : QAbstractTableModel(parent), m_parts(std::make_unique<Parts>(*this, pool))
{
    m_parts->refreshLater.setSingleShot(true);
    m_parts->refreshLater.setInterval(RefreshDelayMs);
    m_parts->loadLater.setSingleShot(true);
    m_parts->loadLater.setInterval(0);
    connect(&m_parts->refreshLater, &QTimer::timeout, this, [this] { m_parts->read(); });
    connect(&m_parts->loadLater, &QTimer::timeout, this, [this] { m_parts->load(); });
    connect(
        &feed, &store::ChangeFeed::plansChanged, this,
        [this] {
            if (!m_parts->refreshLater.isActive())
                m_parts->refreshLater.start();
        },
        Qt::QueuedConnection);
    m_parts->read();
}

PlanTable::~PlanTable()
{
    m_parts->pool.cancel(m_parts->listLane);
    m_parts->pool.cancel(m_parts->rowLane);
}

void PlanTable::setShow(Show show)
{
    if (show == m_parts->show)
        return;
    m_parts->show = show;
    m_parts->read();
}

PlanTable::Show PlanTable::show() const
{
    return m_parts->show;
}

void PlanTable::refresh()
{
    m_parts->read();
}

domain::PlanId PlanTable::planAt(int row) const
{
    return m_parts->pages.idAt(row);
}

int PlanTable::rowOf(domain::PlanId plan) const
{
    const auto &ids = m_parts->pages.ids();
    const auto found = std::lower_bound(ids.begin(), ids.end(), plan, std::greater<>());
    return found != ids.end() && *found == plan ? int(found - ids.begin()) : -1;
}

const PlanSummary *PlanTable::summaryAt(int row) const
{
    return m_parts->summary(row);
}

int PlanTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_parts->pages.size());
}

int PlanTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlanTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == IdRole)
        return qlonglong(planAt(index.row()));
    const PlanSummary *row = m_parts->summary(index.row());
    if (role == LoadingRole)
        return row == nullptr;
    if (!row)
        return {};
    const domain::Plan &plan = row->plan;
    if (role == Qt::TextAlignmentRole && (index.column() == Number || index.column() == Progress))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole && index.column() == Changed)
        return absoluteTime(plan.updatedAt);
    const qint64 ended = row->counts.done + row->counts.skipped;
    if (role == RawValueRole) {
        switch (index.column()) {
        case Title:
            return plan.title;
        case Kind:
            return plan.verb;
        case State:
            return int(plan.state);
        case Progress:
            return ended;
        case Admin:
            return plan.admin;
        case Changed:
            return qlonglong(plan.updatedAt);
        default:
            return qlonglong(plan.id);
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Title:
        return domain::visibleText(plan.title);
    case Kind:
        return planVerbText(plan.verb);
    case State:
        return planStateText(plan.state);
    case Progress:
        return tr("%1 of %2").arg(QLocale().toString(ended), QLocale().toString(row->counts.total));
    case Admin:
        return domain::visibleText(plan.admin);
    case Changed:
        return absoluteTime(plan.updatedAt);
    case Number:
        return QLocale().toString(plan.id);
    default:
        return {};
    }
}

QVariant PlanTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Title:
        return tr("Plan");
    case Kind:
        return tr("What");
    case State:
        return tr("State");
    case Progress:
        return tr("Steps");
    case Admin:
        return tr("Who");
    case Changed:
        return tr("Last change");
    case Number:
        return tr("No.");
    default:
        return {};
    }
}

}  // namespace tables
