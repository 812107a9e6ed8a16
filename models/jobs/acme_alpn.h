// SPDX-License-Identifier: GPL-3.0-or-later
// tls-alpn-01 (RFC 8737) by a listener of our own, as long as orders run.
#pragma once

#include "models/authorities/solver.h"

#include <memory>

namespace jobs {

// address: "HOST:PORT". At most 64 clients at a time, 10 s each. Errors of listening.
crypto::Result<std::shared_ptr<authorities::Solver>> alpnListener(const QString &address);

}  // namespace jobs
