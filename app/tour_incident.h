// SPDX-License-Identifier: GPL-3.0-or-later
// A vault in the middle of an incident, for the tour: a leaked key, two authorities, four waves, of
// which two are over.
#pragma once

#include "crypto/base/clock.h"
#include "crypto/base/result.h"

#include <QString>
#include <QTemporaryDir>

#include <atomic>
#include <memory>
#include <stop_token>
#include <thread>

namespace store {
class Vault;
}

namespace app {

// Made on a thread of its own: two hours of work, told to a clock of its own.
class IncidentVault {
public:
    IncidentVault();
    ~IncidentVault();
    // Once: the vault, when it is there. nullptr before, and for ever after a failure.
    std::unique_ptr<store::Vault> take();
    std::string problem() const { return m_failed ? m_problem : std::string(); }

private:
    crypto::Result<void> make(const std::stop_token &stop);

    crypto::FixedClock m_then;
    crypto::SystemClock m_now;
    QTemporaryDir m_folder;
    std::unique_ptr<store::Vault> m_vault;
    std::string m_problem;
    std::atomic<bool> m_done = false, m_failed = false;
    std::jthread m_thread;  // last: it uses the others
};

}  // namespace app
