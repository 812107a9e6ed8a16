// SPDX-License-Identifier: GPL-3.0-or-later
// Reads off the GUI thread: a few reader connections with worker threads. The newest request of a
// lane cancels the older ones of the same lane; results arrive on the thread that made the pool
// (where the context objects live), or not at all when the context is gone or the request was
// overtaken.
#pragma once

#include "models/store/database.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <stop_token>

namespace store {

class Vault;

class ReadPool {
public:
    explicit ReadPool(const Vault &vault, int connections = 3);
    ~ReadPool();  // stops and joins; no callback runs afterwards

    // A lane is a sequence of requests where only the newest counts (one per model or panel).
    using Lane = std::uint64_t;
    Lane newLane();
    void cancel(Lane lane);

    // work runs on a worker with its own connection; done runs on the
    // pool's own thread, from its event loop.
    template <typename T>
    void read(Lane lane, QObject *context,
              std::function<Result<T>(Database &, std::stop_token)> work,
              std::function<void(Result<T>)> done)
    {
        submit(lane,
               [this, context = QPointer<QObject>(context), work = std::move(work),
                done = std::move(done)](Database *database, std::stop_token stop) {
                   auto result = std::make_shared<Result<T>>(
                       database ? work(*database, stop)
                                : Result<T>(Error{ErrorCode::Locked, "vault", "no connection"}));
                   deliver(stop, context, [result, done] { done(std::move(*result)); });
               });
    }
    const Vault &vault() const;
    // The same work at once on the calling thread (command line, tests).
    Result<std::unique_ptr<Database>> connection() const;

private:
    using Task =
        std::function<void(Database *, std::stop_token)>;  // null: no connection could be opened
    void submit(Lane lane, Task task);
    void deliver(const std::stop_token &stop, const QPointer<QObject> &context,
                 std::function<void()> call);
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace store
