// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/read_pool.h"

#include "models/store/vault.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace store {

struct ReadPool::Parts {
    struct Request {
        Lane lane;
        Task task;
        std::stop_source stop = {};

        Request(Lane own, Task work) : lane(own), task(std::move(work)) { }
    };
    struct Worker {
        std::thread thread;
        std::unique_ptr<Database> database;
        std::stop_source stop;  // of what it runs, or ran last
    };

    const Vault &vault;
    QObject mailbox;  // lives on the pool's own thread; results are posted to it
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<Request> queue;
    std::unordered_map<Lane, std::stop_source> newest;  // until its lane asks for something else
    std::vector<std::unique_ptr<Worker>> workers;
    Lane lastLane = 0;
    bool ending = false;

    explicit Parts(const Vault &own) : vault(own) { }

    // With the mutex held. A running statement of the lane ends with Cancelled
    // (Database::stopWith); a result that is done but not yet delivered is dropped.
    void overtake(Lane lane)
    {
        std::erase_if(queue, [&](const Request &request) { return request.lane == lane; });
        if (const auto found = newest.find(lane); found != newest.end()) {
            found->second.request_stop();
            newest.erase(found);
        }
    }

    void run(Worker &worker)
    {
        std::unique_lock lock(mutex);
        for (;;) {
            wake.wait(lock, [this] { return ending || !queue.empty(); });
            if (ending)
                return;
            Request request = std::move(queue.front());
            queue.pop_front();
            // Before the lock is given up: who ends meanwhile must find it here.
            worker.stop = request.stop;
            if (!worker.database) {
                lock.unlock();
                auto opened = vault.connect(Access::Read);
                lock.lock();
                if (opened)
                    worker.database = std::move(*opened);
            }
            lock.unlock();
            if (worker.database)
                worker.database->stopWith(request.stop.get_token());
            if (!request.stop.stop_requested())
                request.task(worker.database.get(), request.stop.get_token());
            request.task = nullptr;
            lock.lock();
        }
    }
};

ReadPool::ReadPool(const Vault &vault, int connections) : m_parts(std::make_unique<Parts>(vault))
{
    for (int i = 0; i < std::max(connections, 1); ++i) {
        m_parts->workers.push_back(std::make_unique<Parts::Worker>());
        Parts::Worker &worker = *m_parts->workers.back();
        worker.thread = std::thread([this, &worker] { m_parts->run(worker); });
    }
}

ReadPool::~ReadPool()
{
    {
        const std::lock_guard lock(m_parts->mutex);
        m_parts->ending = true;
        for (auto &request : m_parts->queue)
            request.stop.request_stop();
        m_parts->queue.clear();
        for (const auto &worker : m_parts->workers)
            worker->stop.request_stop();
    }
    m_parts->wake.notify_all();
    for (const auto &worker : m_parts->workers)
        worker->thread.join();
    // The mailbox goes with m_parts and takes undelivered results along.
}

ReadPool::Lane ReadPool::newLane()
{
    const std::lock_guard lock(m_parts->mutex);
    return ++m_parts->lastLane;
}

void ReadPool::cancel(Lane lane)
{
    const std::lock_guard lock(m_parts->mutex);
    m_parts->overtake(lane);
}

void ReadPool::submit(Lane lane, Task task)
{
    {
        const std::lock_guard lock(m_parts->mutex);
        m_parts->overtake(lane);
        Parts::Request &request = m_parts->queue.emplace_back(lane, std::move(task));
        m_parts->newest.emplace(lane, request.stop);
    }
    m_parts->wake.notify_one();
}

void ReadPool::deliver(const std::stop_token &stop, const QPointer<QObject> &context,
                       std::function<void()> call)
{
    QMetaObject::invokeMethod(
        &m_parts->mailbox,
        [stop, context, call = std::move(call)] {
            // Overtaken requests were stopped; a context that went away takes its results along.
            if (!stop.stop_requested() && context)
                call();
        },
        Qt::QueuedConnection);
}

const Vault &ReadPool::vault() const
{
    return m_parts->vault;
}

Result<std::unique_ptr<Database>> ReadPool::connection() const
{
    return m_parts->vault.connect(Access::Read);
}

}  // namespace store
