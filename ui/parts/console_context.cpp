// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/console_context.h"

#include "ui/parts/status_shape.h"
#include "ui/parts/texts.h"

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

}  // namespace ui
