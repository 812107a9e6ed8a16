// SPDX-License-Identifier: GPL-3.0-or-later
// What an opened vault holds in memory; zeroed with it. For models/store's own files only.
#pragma once

#include "crypto/base/kdf.h"
#include "crypto/base/signing.h"
#include "models/store/identity.h"

namespace store {

// The three role secrets, each granted to each admin by itself, so that a later auditor role can be
// given the inventory without the private keys.
struct RoleSecrets {
    crypto::Secret inventory;  // database, state root, slots
    crypto::Secret privateKeys;
    crypto::Secret credentials;

    static RoleSecrets random()
    {
        return {crypto::Secret::random(32), crypto::Secret::random(32), crypto::Secret::random(32)};
    }
    RoleSecrets clone() const
    {
        return {inventory.clone(), privateKeys.clone(), credentials.clone()};
    }
};

struct VaultKeys {
    Identity identity;
    crypto::SigningKey signing;
    RoleSecrets roles;

    crypto::Secret
    database(ByteView salt) const  // 32-byte key and 16-byte salt, as Database::open wants it
    {
        const crypto::Secret key = crypto::deriveKey(roles.inventory, "sealkeeper database v1");
        crypto::Secret raw(key.size() + salt.size());
        std::copy_n(key.data(), key.size(), raw.data());
        std::copy_n(salt.data(), salt.size(), raw.data() + key.size());
        return raw;
    }
    crypto::Secret stateRoot() const
    {
        return crypto::deriveKey(roles.inventory, "sealkeeper state root v1");
    }
    crypto::Secret slots() const { return slotsKey(roles); }
    crypto::Secret privateKeys() const
    {
        return crypto::deriveKey(roles.privateKeys, "sealkeeper private keys v1");
    }

    crypto::Secret credentials() const
    {
        return crypto::deriveKey(roles.credentials, "sealkeeper credentials v1");
    }

    static crypto::Secret slotsKey(const RoleSecrets &roles)
    {
        return crypto::deriveKey(roles.inventory, "sealkeeper slots v1");
    }
};

}  // namespace store
