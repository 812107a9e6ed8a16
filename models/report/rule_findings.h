// SPDX-License-Identifier: GPL-3.0-or-later
// What lint and the chain say about one certificate, in words. The inventory keeps the names of the
// rules only (store/finding_store.h).
#pragma once

#include "crypto/base/bytes.h"
#include "models/policy/findings.h"
#include "models/store/database.h"

#include <QString>

#include <vector>

namespace report {

struct RuleFinding {
    QString rule;  // "rsa-modulus-short": lint:rsa-modulus-short finds the others
    policy::Severity severity = policy::Severity::Note;
    QString message;  // with untrusted parts, visible
    QString source;  // document and section; empty for chains
    QString remedy;
};

// Most severe first.
crypto::Result<std::vector<RuleFinding>> ruleFindings(store::Database &database, qint64 id,
                                                      crypto::ByteView der);

}  // namespace report
