// SPDX-License-Identifier: GPL-3.0-or-later
// Orders at authorities that people speak to (authorities/manual.h): the request goes out as a
// file, the answer comes in as one, or was imported like any certificate.
#pragma once

#include "models/jobs/order_errand.h"

#include <optional>

namespace jobs {

struct OrderRequest {
    int step = 0;
    QString object;
    crypto::Bytes request;  // PKCS#10 DER
};
// Of the orders of a plan that have a request and no certificate yet. InvalidArgument when `step`
// is not one of them, NotFound when there is none.
crypto::Result<std::vector<OrderRequest>>
orderRequests(store::Database &database, domain::PlanId plan, std::optional<int> step);

struct AnswerOutcome {
    QList<int> taken;  // steps that have their certificate now
};
// Certificates and chains of a file, each for the order whose key it has. One that does not fit is
// refused (Malformed says why) and nothing is kept: the order goes on waiting. Then run the plan.
crypto::Result<AnswerOutcome> answerOrders(JobContext &context, domain::PlanId plan,
                                           std::optional<int> step, const QString &file);

// What came into the vault since the plan was made, for this order's key, and holds: for
// Ask::options.
crypto::Result<void> lookForAnswer(PlanContext &context, OrderErrand &errand);

}  // namespace jobs
