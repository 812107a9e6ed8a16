// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to show an ACME authority that a name is ours.
#pragma once

#include "models/authorities/solver.h"

#include <memory>

namespace jobs {

// challenge: "http-01" "dns-01" "tls-alpn-01". solver:
//   builtin:PORT, builtin:HOST:PORT   http-01, tls-alpn-01: a listener of our own as long as
//                                     orders run
//   webroot:DIR                       http-01: files below DIR/.well-known/acme-challenge
//   hook:PROGRAM                      all: PROGRAM gets {"action":"present"|"remove",…} on stdin
//   manual                            http-01, dns-01: the plan waits until somebody lets it go on
// InvalidArgument says what fits; errors of listening.
crypto::Result<std::shared_ptr<authorities::Solver>> solverFrom(const QString &challenge,
                                                                const QString &solver);
// Without opening anything: for plans.
crypto::Result<void> checkSolver(const QString &challenge, const QString &solver);

}  // namespace jobs
