// SPDX-License-Identifier: GPL-3.0-or-later
// Who can open the vault and what they may reach, as the key slots say.
#pragma once

#include "crypto/base/kdf.h"
#include "models/store/vault.h"

namespace store {

// One way in for one administrator; an administrator without one has a row all the same.
struct AccessRow {
    QString admin, adminId;
    bool inventory = false, privateKeys = false, credentials = false;  // what is granted
    bool hasWay = false;
    SlotKind way = SlotKind::Passphrase;
    crypto::Argon2Parameters argon2;
    crypto::Bytes signingKey;  // Ed25519, 32 bytes: what audit heads are signed with
};
QList<AccessRow> accessRows(const Vault &vault);

}  // namespace store
