// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/plan_step_table.h"

#include "models/domain/visible_text.h"
#include "models/store/change_feed.h"
#include "models/store/plan_store.h"
#include "models/store/read_pool.h"
#include "models/tables/certificate_table.h"
#include "models/tables/paged_rows.h"
#include "models/tables/plan_text.h"

#include <QLocale>
#include <QTimer>

#include <algorithm>

namespace tables {
namespace {

using domain::PlanStep;

constexpr int RefreshDelayMs = 200;

store::StepShow storeShow(PlanStepTable::Show show)
{
    switch (show) {
    case PlanStepTable::Show::All:
        return store::StepShow::All;
    case PlanStepTable::Show::Open:
        return store::StepShow::Open;
    case PlanStepTable::Show::Failed:
        return store::StepShow::Failed;
    }
    return store::StepShow::All;
}

// Rows are numbered position + 1, as 0 means "none" to PagedRows. Wished rows lie close together.
crypto::Result<std::vector<PlanStep>> steps(store::Database &database, domain::PlanId plan,
                                            const std::vector<qint64> &rows)
{
    std::vector<PlanStep> made;
    made.reserve(rows.size());
    QList<PlanStep> block;
    qsizetype at = 0;
    for (const qint64 row : rows) {
        const int position = int(row - 1);
        while (at < block.size() && block[at].position < position)
            ++at;
        if (at >= block.size() || block[at].position != position) {
            auto read =
                store::planSteps(database, plan, position, int(PagedRows<PlanStep>::BlockSize));
            if (!read)
                return read.error();
            block = std::move(*read);
            at = 0;
        }
        made.push_back(at < block.size() && block[at].position == position ? block[at]
                                                                           : PlanStep());
    }
    return made;
}

}  // namespace

struct PlanStepTable::Parts {
    PlanStepTable &model;
    store::ReadPool &pool;
    store::ReadPool::Lane listLane, rowLane;
    QTimer refreshLater, loadLater;
    std::shared_ptr<const domain::Plan> plan;
    domain::PlanId id = 0;
    Show show = Show::All;
    PagedRows<PlanStep> pages;

    Parts(PlanStepTable &own, store::ReadPool &readers)
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
        if (id == 0)
            return;
        pool.read<std::vector<int>>(
            listLane, &model,
            [id = id, wanted = storeShow(show)](store::Database &database, std::stop_token stop) {
                database.stopWith(stop);
                return store::stepPositions(database, id, wanted);
            },
            [this](crypto::Result<std::vector<int>> result) {
                if (!result)
                    return fail(result.error());
                std::vector<qint64> rows;
                rows.reserve(result->size());
                for (const int position : *result)
                    rows.push_back(position + 1);
                take(std::move(rows));
                Q_EMIT model.loaded(pages.size());
            });
    }

    void take(std::vector<qint64> rows)
    {
        pages.markStale();
        if (rows != pages.ids()) {
            model.beginResetModel();
            pages.setIds(std::move(rows));
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
        std::sort(wanted.begin(), wanted.end());
        pool.read<std::vector<PlanStep>>(
            rowLane, &model,
            [id = id, wanted](store::Database &database, std::stop_token) {
                return steps(database, id, wanted);
            },
            [this, wanted](crypto::Result<std::vector<PlanStep>> result) {
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

    const PlanStep *step(int row)
    {
        if (plan)
            return row >= 0 && row < plan->steps.size() ? &plan->steps[row] : nullptr;
        const auto *found = pages.at(row);
        if ((!found || !pages.fresh(row)) && pages.idAt(row) != 0 && pages.want(row))
            loadLater.start();
        return found;
    }

    void clear()
    {
        pool.cancel(listLane);
        pool.cancel(rowLane);
        pages.clearRows();
        pages.setIds({});
    }
};

PlanStepTable::PlanStepTable(store::ReadPool &pool, store::ChangeFeed &feed, QObject *parent)
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
        [this](const QList<qint64> &plans) {
            if (m_parts->id != 0 && plans.contains(m_parts->id)
                && !m_parts->refreshLater.isActive())
                m_parts->refreshLater.start();
        },
        Qt::QueuedConnection);
}

PlanStepTable::~PlanStepTable()
{
    m_parts->pool.cancel(m_parts->listLane);
    m_parts->pool.cancel(m_parts->rowLane);
}

void PlanStepTable::setPlan(std::shared_ptr<const domain::Plan> plan)
{
    beginResetModel();
    m_parts->clear();
    m_parts->id = 0;
    m_parts->plan = std::move(plan);
    endResetModel();
    Q_EMIT loaded(rowCount());
}

void PlanStepTable::setStored(domain::PlanId plan)
{
    if (plan == m_parts->id && !m_parts->plan)
        return;
    beginResetModel();
    m_parts->clear();
    m_parts->plan.reset();
    m_parts->id = plan;
    endResetModel();
    m_parts->read();
}

domain::PlanId PlanStepTable::stored() const
{
    return m_parts->id;
}

void PlanStepTable::setShow(Show show)
{
    if (show == m_parts->show)
        return;
    m_parts->show = show;
    m_parts->read();
}

PlanStepTable::Show PlanStepTable::show() const
{
    return m_parts->show;
}

const PlanStep *PlanStepTable::stepAt(int row) const
{
    return m_parts->step(row);
}

int PlanStepTable::rowOf(int position) const
{
    if (m_parts->plan)
        return position >= 0 && position < rowCount() ? position : -1;
    const auto &rows = m_parts->pages.ids();
    const auto found = std::lower_bound(rows.begin(), rows.end(), qint64(position) + 1);
    return found != rows.end() && *found == position + 1 ? int(found - rows.begin()) : -1;
}

int PlanStepTable::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_parts->plan ? int(m_parts->plan->steps.size()) : int(m_parts->pages.size());
}

int PlanStepTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlanStepTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PlanStep *step = m_parts->step(index.row());
    if (role == LoadingRole)
        return step == nullptr;
    if (!step)
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == Position)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role == RawValueRole) {
        switch (index.column()) {
        case Position:
            return step->position;
        case Verb:
            return step->verb;
        case Object:
            return step->object;
        case State:
            return int(step->state);
        default:
            return step->error;
        }
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Position:
        return QLocale().toString(step->position + 1);
    case Verb:
        return stepVerbText(step->verb);
    case Object:
        return domain::visibleText(step->object);
    case State:
        return stepStateText(step->state);
    default:
        if (step->state != domain::StepState::Failed || step->error.isEmpty())
            return {};
        return step->nextAttempt == 0
            ? domain::visibleText(step->error)
            : tr("%1; tried again at %2", "error, time")
                  .arg(domain::visibleText(step->error), absoluteTime(step->nextAttempt));
    }
}

QVariant PlanStepTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Position:
        return tr("No.");
    case Verb:
        return tr("Step");
    case Object:
        return tr("Object");
    case State:
        return tr("State");
    case Outcome:
        return tr("Outcome");
    default:
        return {};
    }
}

}  // namespace tables
