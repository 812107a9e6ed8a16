// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/account_presets.h"

#include "models/authorities/acme.h"

namespace jobs {

QList<AccountPreset> accountPresets(const QString &kind)
{
    QList<AccountPreset> presets;
    if (kind == u"acme") {
        for (const authorities::AcmePreset &one : authorities::acmePresets())
            presets.append({one.name, one.title, one.url});
    }
    return presets;
}

}  // namespace jobs
