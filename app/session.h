// SPDX-License-Identifier: GPL-3.0-or-later
// Unlock to lock: everything that lives while one vault is open. Destroying it is the lock: running
// jobs are asked to stop and awaited, readers end, connections close, keys are zeroed.
#pragma once

#include "models/jobs/job_runner.h"
#include "models/store/change_feed.h"
#include "models/store/read_pool.h"
#include "models/store/vault.h"

#include <memory>

namespace app {

class Session {
public:
    // Takes an open vault (Vault::open or ::create ran on a worker); call on the thread that will
    // own it.
    explicit Session(std::unique_ptr<store::Vault> vault);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    store::Vault &vault() { return *m_vault; }
    store::ChangeFeed &changes() { return m_vault->changes(); }
    store::ReadPool &reads() { return m_reads; }
    jobs::JobRunner &jobs() { return m_jobs; }

private:
    // Order is teardown order, last first: jobs stop, then readers, then the vault locks.
    std::unique_ptr<store::Vault> m_vault;
    store::ReadPool m_reads;
    jobs::JobRunner m_jobs;
};

}  // namespace app
