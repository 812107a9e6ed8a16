// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/job_runner.h"

#include <QElapsedTimer>

#include <condition_variable>
#include <deque>
#include <exception>
#include <list>
#include <map>
#include <mutex>
#include <thread>

namespace jobs {

using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qint64 ReportIntervalMs = 100;

Result<QVariant> runGuarded(const JobFunction &function, JobContext &context, const QString &title)
{
    // A job that throws is a defect, but it must end as a failed job and not as a dead program.
    try {
        return function(context);
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::TooLarge, title.toStdString(), "out of memory"};
    } catch (const std::exception &exception) {
        return Error{ErrorCode::Unknown, title.toStdString(), exception.what()};
    }
}

}  // namespace

struct JobRunner::Parts {
    struct Job {
        JobId id = 0;
        QString title;
        JobFunction function;
        std::stop_source stop;
    };
    using Queue = std::deque<std::shared_ptr<Job>>;

    Parts(JobRunner &runner, store::Vault &own) : owner(runner), vault(own) { }
    JobRunner &owner;
    store::Vault &vault;
    std::mutex mutex;
    std::condition_variable_any wake;
    Queue waiting;  // for the write lane
    std::map<JobId, std::shared_ptr<Job>> alive;  // waiting and running
    JobId last = 0;
    bool closing = false;
    std::list<std::jthread> readers;
    std::list<std::jthread::id> ended;  // readers that are done with the mutex; to be joined
    std::jthread writer;

    void run(Job &job);
    void writeLane();
    void joinEnded();
};

JobRunner::JobRunner(store::Vault &vault, QObject *parent) : QObject(parent)
{
    qRegisterMetaType<jobs::Progress>();
    qRegisterMetaType<crypto::Error>();
    m_parts = std::make_unique<Parts>(*this, vault);
    m_parts->writer = std::jthread([parts = m_parts.get()] { parts->writeLane(); });
}

JobRunner::~JobRunner()
{
    {
        const std::lock_guard lock(m_parts->mutex);
        m_parts->closing = true;
        for (auto &[id, job] : m_parts->alive)
            job->stop.request_stop();
    }
    m_parts->wake.notify_all();
    m_parts->writer.join();
    m_parts->readers.clear();  // joins
}

JobId JobRunner::start(const QString &title, Lane lane, JobFunction function)
{
    auto job = std::make_shared<Parts::Job>();
    job->title = title;
    job->function = std::move(function);
    {
        const std::lock_guard lock(m_parts->mutex);
        m_parts->joinEnded();
        job->id = ++m_parts->last;
        m_parts->alive.emplace(job->id, job);
        if (lane == Lane::Write) {
            m_parts->waiting.push_back(job);
        } else {
            m_parts->readers.emplace_back([parts = m_parts.get(), job] {
                parts->run(*job);
                const std::lock_guard done(parts->mutex);
                parts->ended.push_back(std::this_thread::get_id());
            });
        }
    }
    m_parts->wake.notify_one();
    return job->id;
}

void JobRunner::stop(JobId id)
{
    const std::lock_guard lock(m_parts->mutex);
    if (const auto it = m_parts->alive.find(id); it != m_parts->alive.end())
        it->second->stop.request_stop();
}

int JobRunner::running() const
{
    const std::lock_guard lock(m_parts->mutex);
    return static_cast<int>(m_parts->alive.size());
}

void JobRunner::Parts::joinEnded()
{
    for (const auto &id : ended)
        readers.remove_if([&](const std::jthread &thread) { return thread.get_id() == id; });
    ended.clear();
}

void JobRunner::Parts::writeLane()
{
    for (;;) {
        std::shared_ptr<Job> job;
        {
            std::unique_lock lock(mutex);
            wake.wait(lock, [this] { return closing || !waiting.empty(); });
            if (waiting.empty())
                return;  // closing, and everything got its answer
            job = std::move(waiting.front());
            waiting.pop_front();
        }
        run(*job);
    }
}

// Signals go through the owner's event loop, so that receivers hear them on its thread and in
// order.
void JobRunner::Parts::run(Job &job)
{
    JobRunner *const runner = &owner;
    const JobId id = job.id;
    const auto post = [runner](auto call) {
        QMetaObject::invokeMethod(runner, std::move(call), Qt::QueuedConnection);
    };

    Result<QVariant> result =
        Error{ErrorCode::Cancelled, job.title.toStdString(), "stopped before it began"};
    if (!job.stop.stop_requested()) {
        post([runner, id, title = job.title] { Q_EMIT runner->started(id, title); });
        struct Thinner {
            std::mutex mutex;
            QElapsedTimer timer;
            Progress newest;
            bool held = false;  // newest was not sent
        };
        const auto thinner = std::make_shared<Thinner>();
        const auto send = [post, runner, id](const Progress &progress) {
            post([runner, id, progress] { Q_EMIT runner->progressed(id, progress); });
        };
        JobContext context{vault, job.stop.get_token(), [thinner, send](const Progress &progress) {
                               const std::lock_guard lock(thinner->mutex);
                               thinner->newest = progress;
                               thinner->held = thinner->timer.isValid()
                                   && thinner->timer.elapsed() < ReportIntervalMs;
                               if (thinner->held)
                                   return;
                               thinner->timer.restart();
                               send(progress);
                           }};
        result = runGuarded(job.function, context, job.title);
        const std::lock_guard lock(thinner->mutex);
        if (thinner->held && result)
            send(thinner->newest);
    }
    job.function = nullptr;  // frees what it captured before anyone hears of the end
    {
        const std::lock_guard lock(mutex);
        alive.erase(id);
    }
    if (result)
        post([runner, id, value = std::move(*result)] { Q_EMIT runner->finished(id, value); });
    else
        post([runner, id, error = result.error()] { Q_EMIT runner->failed(id, error); });
}

}  // namespace jobs
