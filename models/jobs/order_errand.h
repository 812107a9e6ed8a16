// SPDX-License-Identifier: GPL-3.0-or-later
// What a step "order" needs before its thread may run: request, keys, what was kept, a connector
// and a way to show names.
#pragma once

#include "models/jobs/account_values.h"
#include "models/jobs/plan_verb.h"

namespace jobs {

// One step on its way, with everything its thread needs.
struct OrderErrand {
    domain::PlanStep *step = nullptr;
    std::int64_t account = 0;
    authorities::Ask ask;
    std::shared_ptr<const crypto::Key> key, oldKey;
    authorities::Order order;
    crypto::Bytes spki;
    std::shared_ptr<authorities::Solver> solver;
    std::optional<crypto::Result<authorities::Reply>> reply = {};
    bool over = false;  // badly
};

class OrderErrands {
public:
    // Reads the vault: not beside a thread that writes.
    crypto::Result<OrderErrand> of(PlanContext &context, domain::PlanStep &step);
    // One for each account and thread, kept with its connections.
    crypto::Result<authorities::Connector *> connector(PlanContext &context, std::int64_t account,
                                                       std::size_t part);
    SigningKeys &keys() { return m_keys; }

private:
    SigningKeys m_keys;
    std::map<std::pair<std::int64_t, std::size_t>, std::unique_ptr<authorities::Connector>>
        m_connectors;
    std::map<QString, std::shared_ptr<authorities::Solver>> m_solvers;
};

}  // namespace jobs
