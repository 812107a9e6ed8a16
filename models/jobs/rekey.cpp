// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/rekey.h"

#include "models/store/rekey.h"

namespace jobs {

JobFunction rekey()
{
    return [](JobContext &context) -> crypto::Result<QVariant> {
        const auto progress = [&](qint64 done, qint64 total) { context.report({done, total, {}}); };
        auto done = store::rekeyVault(context.vault, context.stop, progress);
        if (!done)
            return std::move(done).error();
        return QVariant(true);
    };
}

}  // namespace jobs
