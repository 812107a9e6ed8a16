// SPDX-License-Identifier: GPL-3.0-or-later
// The whole audit log as a text that can be checked without the vault (crypto/base/audit_bundle.h).
#pragma once

#include "models/store/audit_anchor.h"

#include <functional>
#include <stop_token>

namespace store {

struct BundleOutcome {
    qint64 records = 0, heads = 0;
    AuditAnchor anchor;  // of the newest head in it
};

using BundleSink = std::function<Result<void>(ByteView)>;
using BundleProgress = std::function<void(qint64 done, qint64 total)>;

// One snapshot, signed by whoever has the vault open. Cancelled when stopped.
Result<BundleOutcome> writeAuditBundle(const Vault &vault, Database &database,
                                       const BundleSink &sink, std::stop_token stop,
                                       const BundleProgress &progress = {});

}  // namespace store
