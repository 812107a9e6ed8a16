// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/change_passphrase.h"

#include "models/store/vault.h"

namespace jobs {

JobFunction changePassphrase(SharedSecret current, SharedSecret fresh)
{
    return [current = std::move(current),
            fresh = std::move(fresh)](JobContext &context) -> crypto::Result<QVariant> {
        auto changed = current ? context.vault.changePassphrase(*current, *fresh)
                               : context.vault.setPassphrase(*fresh);
        if (!changed)
            return std::move(changed).error();
        return QVariant(true);
    };
}

JobFunction renewRecoveryCode(SharedSecret code)
{
    return [code = std::move(code)](JobContext &context) -> crypto::Result<QVariant> {
        auto fresh = context.vault.renewRecoveryCode();
        if (!fresh)
            return std::move(fresh).error();
        *code = std::move(*fresh);
        return QVariant(true);
    };
}

}  // namespace jobs
