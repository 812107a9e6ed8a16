// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/keys.h"

#include "models/store/key_store.h"

namespace report {

crypto::Result<PrivateKeys> privateKeys(store::Database &database)
{
    const auto total = store::keyCount(database);
    if (!total)
        return total.error();
    const auto uses = store::newestKeyUses(database, MostKeys);
    if (!uses)
        return uses.error();
    PrivateKeys keys;
    keys.total = *total;
    keys.rows.reserve(uses->size());
    for (const store::KeyUse &use : *uses) {
        const auto &spki = use.key.spkiSha256;
        keys.rows.append(
            {use.key.id, QString::fromStdString(use.key.label), use.key.origin, use.key.uri,
             QByteArray(reinterpret_cast<const char *>(spki.data()), qsizetype(spki.size())),
             use.certificates, use.authority, use.key.addedAt});
    }
    return keys;
}

}  // namespace report
