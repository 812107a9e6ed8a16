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
#include <utility>

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
        Lane lane = Lane::Write;
        std::stop_source stop;
        bool announced = false;
        std::map<QString, crypto::Secret> pins;  // by the token's label
        QString token;  // the last one whose PIN was wanted
        Error trouble;  // why it waits for a PIN
    };
    using Queue = std::deque<std::shared_ptr<Job>>;

    Parts(JobRunner &runner, store::Vault &own) : owner(runner), vault(own) { }
    JobRunner &owner;
    store::Vault &vault;
    std::mutex mutex;
    std::condition_variable_any wake;
    Queue waiting;  // for the write lane
    std::map<JobId, std::shared_ptr<Job>> alive;  // waiting, running and asking
    std::map<JobId, std::shared_ptr<Job>> asking;  // for the PIN of a token
    bool asks = false;
    JobId last = 0;
    bool closing = false;
    std::list<std::jthread> readers;
    std::list<std::jthread::id> ended;  // readers that are done with the mutex; to be joined
    std::jthread writer;

    void enqueue(const std::shared_ptr<Job> &job);  // with the mutex held
    void run(const std::shared_ptr<Job> &job);
    bool ask(const std::shared_ptr<Job> &job, const Result<QVariant> &result);
    std::shared_ptr<Job> takeAsking(JobId id);
    void end(Job &job, const Result<QVariant> &result);
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
    job->lane = lane;
    {
        const std::lock_guard lock(m_parts->mutex);
        job->id = ++m_parts->last;
        m_parts->alive.emplace(job->id, job);
        m_parts->enqueue(job);
    }
    m_parts->wake.notify_one();
    return job->id;
}

void JobRunner::Parts::enqueue(const std::shared_ptr<Job> &job)
{
    joinEnded();
    if (job->lane == Lane::Write) {
        waiting.push_back(job);
        return;
    }
    readers.emplace_back([this, job] {
        run(job);
        const std::lock_guard done(mutex);
        ended.push_back(std::this_thread::get_id());
    });
}

void JobRunner::stop(JobId id)
{
    std::shared_ptr<Parts::Job> idle;
    {
        const std::lock_guard lock(m_parts->mutex);
        if (const auto it = m_parts->alive.find(id); it != m_parts->alive.end())
            it->second->stop.request_stop();
        idle = m_parts->takeAsking(id);
    }
    if (idle)
        m_parts->end(*idle, Error{ErrorCode::Cancelled, idle->title.toStdString(), "stopped"});
}

void JobRunner::askForPins(bool ask)
{
    std::map<JobId, std::shared_ptr<Parts::Job>> idle;
    {
        const std::lock_guard lock(m_parts->mutex);
        m_parts->asks = ask;
        if (!ask)
            idle = std::exchange(m_parts->asking, {});
    }
    for (const auto &[id, job] : idle)
        m_parts->end(*job, job->trouble);
}

void JobRunner::givePin(JobId id, const QString &token, crypto::Secret pin)
{
    {
        const std::lock_guard lock(m_parts->mutex);
        const auto job = m_parts->takeAsking(id);
        if (!job)
            return;
        job->pins.insert_or_assign(token, std::move(pin));
        m_parts->enqueue(job);
    }
    m_parts->wake.notify_one();
}

void JobRunner::refusePin(JobId id)
{
    std::shared_ptr<Parts::Job> idle;
    {
        const std::lock_guard lock(m_parts->mutex);
        idle = m_parts->takeAsking(id);
    }
    if (idle)
        m_parts->end(*idle, idle->trouble);
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
        run(job);
    }
}

std::shared_ptr<JobRunner::Parts::Job> JobRunner::Parts::takeAsking(JobId id)
{
    const auto it = asking.find(id);
    if (it == asking.end())
        return nullptr;
    auto job = std::move(it->second);
    asking.erase(it);
    return job;
}

// Only what a PIN can mend: none was known, or the one that was given is not right.
bool JobRunner::Parts::ask(const std::shared_ptr<Job> &job, const Result<QVariant> &result)
{
    if (result || job->token.isEmpty() || job->stop.stop_requested())
        return false;
    const std::lock_guard lock(mutex);
    if (!asks || closing)
        return false;
    const bool given = job->pins.contains(job->token);
    const bool refused = given && result.error().code == ErrorCode::WrongPin;
    if (!refused && (given || result.error().code != ErrorCode::PassphraseNeeded))
        return false;
    job->pins.erase(job->token);
    job->trouble = result.error();
    asking.emplace(job->id, job);
    QMetaObject::invokeMethod(
        &owner,
        [runner = &owner, id = job->id, title = job->title, token = job->token, refused] {
            Q_EMIT runner->pinWanted(id, title, token, refused);
        },
        Qt::QueuedConnection);
    return true;
}

// Signals go through the owner's event loop, so that receivers hear them on its thread and in
// order.
void JobRunner::Parts::run(const std::shared_ptr<Job> &shared)
{
    Job &job = *shared;
    JobRunner *const runner = &owner;
    const JobId id = job.id;
    const auto post = [runner](auto call) {
        QMetaObject::invokeMethod(runner, std::move(call), Qt::QueuedConnection);
    };

    Result<QVariant> result =
        Error{ErrorCode::Cancelled, job.title.toStdString(), "stopped before it began"};
    if (!job.stop.stop_requested()) {
        if (!std::exchange(job.announced, true))
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
        context.pin = [&job](const QString &token) -> Result<crypto::Secret> {
            job.token = token;
            const auto known = job.pins.find(token);
            if (known == job.pins.end())
                return Error{ErrorCode::PassphraseNeeded, "the token " + token.toStdString(),
                             "its PIN is needed"};
            return known->second.clone();
        };
        result = runGuarded(job.function, context, job.title);
        const std::lock_guard lock(thinner->mutex);
        if (thinner->held && result)
            send(thinner->newest);
    }
    if (!ask(shared, result))
        end(job, result);
}

void JobRunner::Parts::end(Job &job, const Result<QVariant> &result)
{
    JobRunner *const runner = &owner;
    const JobId id = job.id;
    const auto post = [runner](auto call) {
        QMetaObject::invokeMethod(runner, std::move(call), Qt::QueuedConnection);
    };
    job.pins.clear();
    job.function = nullptr;  // frees what it captured before anyone hears of the end
    {
        const std::lock_guard lock(mutex);
        alive.erase(id);
    }
    if (result)
        post([runner, id, value = *result] { Q_EMIT runner->finished(id, value); });
    else
        post([runner, id, error = result.error()] { Q_EMIT runner->failed(id, error); });
}

}  // namespace jobs
