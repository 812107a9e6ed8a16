// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/console_context.h"

#include "models/tables/plan_text.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/texts.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <utility>

namespace ui {

ConsoleContext::ConsoleContext(store::ReadPool &reads, store::ChangeFeed &changes,
                               jobs::JobRunner &jobs, const crypto::Clock &clock,
                               VaultSummary vault, QObject *parent)
    : QObject(parent), m_reads(reads), m_changes(changes), m_jobs(jobs), m_clock(clock),
      m_vault(std::move(vault))
{
}

void ConsoleContext::setExpiringDays(int days)
{
    if (days == m_expiringDays)
        return;
    m_expiringDays = days;
    Q_EMIT expiringDaysChanged(days);
}

jobs::JobId ConsoleContext::run(const QString &title, jobs::JobRunner::Lane lane,
                                jobs::JobFunction function, QObject *receiver, JobCalls calls)
{
    // Connected before the start: the job may be done before start() returns. The runner's signals
    // arrive queued on this thread, when the id is known.
    auto *watch = new QObject(receiver ? receiver : this);
    const auto id = std::make_shared<jobs::JobId>(0);
    const auto shared = std::make_shared<JobCalls>(std::move(calls));
    connect(
        &m_jobs, &jobs::JobRunner::progressed, watch,
        [id, shared](qint64 job, const jobs::Progress &progress) {
            if (job == *id && shared->progress)
                shared->progress(progress);
        },
        Qt::QueuedConnection);
    connect(
        &m_jobs, &jobs::JobRunner::finished, watch,
        [id, shared, watch](qint64 job, const QVariant &result) {
            if (job != *id)
                return;
            watch->deleteLater();
            if (shared->done)
                shared->done(result);
        },
        Qt::QueuedConnection);
    connect(
        &m_jobs, &jobs::JobRunner::failed, watch,
        [this, id, shared, watch](qint64 job, const crypto::Error &error) {
            if (job != *id)
                return;
            watch->deleteLater();
            if (shared->failed)
                shared->failed(error);
            else if (error.code != crypto::ErrorCode::Cancelled)
                toast(StatusKind::Failed, sentencesOf(error).cause);
        },
        Qt::QueuedConnection);
    *id = m_jobs.start(title, lane, std::move(function));
    return *id;
}

jobs::JobId ConsoleContext::startPlan(const QString &title, const MakeJob &make, QObject *receiver,
                                      JobCalls calls)
{
    const auto job = std::make_shared<jobs::JobId>(0);
    const auto plan = std::make_shared<domain::PlanId>(0);
    const auto begun = [self = QPointer<ConsoleContext>(this), job, plan](domain::PlanId id) {
        // The number of the job is known on the GUI thread once start() has returned there.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, job, plan, id] {
                if (!self || *job < 0)
                    return;
                *plan = id;
                delete self->m_retries.take(id);
                self->m_running.insert(id, *job);
                Q_EMIT self->planRunsChanged(id);
            },
            Qt::QueuedConnection);
    };
    // Kept by the context itself: the wizard may be closed before the plan ends.
    const auto over = [this, job, plan] {
        *job = -1;
        if (*plan != 0 && m_running.remove(*plan) > 0)
            Q_EMIT planRunsChanged(*plan);
    };
    const auto guard = std::make_shared<QPointer<QObject>>(receiver);
    const auto shared = std::make_shared<JobCalls>(std::move(calls));
    const bool watched = receiver != nullptr;
    *job = run(title, jobs::JobRunner::Lane::Write, make(begun), this,
               {[this, title, over, guard, shared, watched](const QVariant &result) {
                    over();
                    tryAgainLater(result.value<jobs::PlanOutcome>(), title);
                    if (shared->done && (!watched || *guard))
                        shared->done(result);
                },
                [this, over, guard, shared, watched](const crypto::Error &error) {
                    over();
                    if (shared->failed && (!watched || *guard))
                        shared->failed(error);
                    else if (error.code != crypto::ErrorCode::Cancelled)
                        toast(StatusKind::Failed, sentencesOf(error).cause);
                },
                [guard, shared, watched](const jobs::Progress &progress) {
                    if (shared->progress && (!watched || *guard))
                        shared->progress(progress);
                }});
    return *job;
}

void ConsoleContext::tryAgainLater(const jobs::PlanOutcome &outcome, const QString &title)
{
    if (outcome.state != domain::PlanState::Waiting || outcome.nextAttempt == 0)
        return;
    constexpr qint64 Soonest = 1, Latest = 3600;  // s
    const qint64 pause = std::clamp<qint64>(outcome.nextAttempt - m_clock.now(), Soonest, Latest);
    const domain::PlanId plan = outcome.plan;
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [this, plan, title] {
        if (QTimer *own = m_retries.take(plan))
            own->deleteLater();
        startPlan(
            title,
            [plan](jobs::PlanBegun begun) { return jobs::dueAgainJob(plan, std::move(begun)); },
            nullptr, {});
    });
    delete m_retries.take(plan);
    m_retries.insert(plan, timer);
    timer->start(std::chrono::seconds(pause));
}

jobs::JobId ConsoleContext::runPlan(domain::Plan plan, QObject *receiver, JobCalls calls)
{
    const QString title = tr("%1: %2", "verb of a plan, its title")
                              .arg(tables::planVerbText(plan.verb), visible(plan.title, 200));
    return startPlan(
        title,
        [plan = std::move(plan)](jobs::PlanBegun begun) {
            return jobs::planJob(plan, std::move(begun));
        },
        receiver, std::move(calls));
}

jobs::JobId ConsoleContext::resumePlan(domain::PlanId plan, const QString &title, QObject *receiver,
                                       JobCalls calls)
{
    return startPlan(
        title,
        [plan](jobs::PlanBegun begun) { return jobs::resumePlanJob(plan, std::move(begun)); },
        receiver, std::move(calls));
}

jobs::JobId ConsoleContext::retryPlan(domain::PlanId plan, const QString &title, QObject *receiver,
                                      JobCalls calls)
{
    return startPlan(
        title, [plan](jobs::PlanBegun begun) { return jobs::retryPlanJob(plan, std::move(begun)); },
        receiver, std::move(calls));
}

void ConsoleContext::stopPlan(domain::PlanId plan)
{
    if (const auto job = m_running.constFind(plan); job != m_running.constEnd())
        m_jobs.stop(*job);
}

}  // namespace ui
