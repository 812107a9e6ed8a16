// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/access_list.h"

#include "models/store/vault_parts.h"

namespace store {

QList<AccessRow> accessRows(const Vault &vault)
{
    QList<AccessRow> rows;
    const Slots &known = vault.parts().slots;
    for (const Administrator &admin : known.admins) {
        AccessRow row;
        row.admin = admin.name;
        row.adminId = admin.id;
        row.inventory = !admin.inventory.empty();
        row.privateKeys = !admin.privateKeys.empty();
        row.credentials = !admin.credentials.empty();
        row.signingKey = admin.signingKey;
        const auto before = rows.size();
        for (const KeySlot &slot : known.keySlots) {
            if (slot.admin != admin.id)
                continue;
            row.hasWay = true;
            row.way = slot.kind;
            row.argon2 = slot.argon2;
            rows.append(row);
        }
        if (rows.size() == before)
            rows.append(row);
    }
    return rows;
}

}  // namespace store
