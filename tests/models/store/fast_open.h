// SPDX-License-Identifier: GPL-3.0-or-later
// Opening the same vault again and again without the slow derivation each time: only for tests
// whose subject is what comes after the secret. Include it first: "slots" is a word of the vault's
// own files.
#pragma once

#ifndef QT_NO_KEYWORDS
#define QT_NO_KEYWORDS
#endif

#include "models/store/vault_parts.h"
#include "tests/models/store/vault_fixture.h"

struct KnownKeys {
    store::Slots slots;
    store::Identity identity;
    store::RoleSecrets roles;
};

// The keys of an open vault; opens() it again as long as the slots are still the same ones.
inline KnownKeys keysOf(const store::Vault &vault)
{
    return {vault.parts().slots, vault.keys().identity.clone(), vault.keys().roles.clone()};
}

inline crypto::Result<std::unique_ptr<store::Vault>> openWith(const KnownKeys &known,
                                                              const Fixture &fixture)
{
    const auto read = store::readSlots(fixture.folder);
    const bool same = read && read->problems.isEmpty() && !read->uneven
        && read->copies.first().mac == known.slots.mac;
    if (!same)
        return fixture.open();
    auto signing = crypto::SigningKey::fromSeed(known.identity.signing);
    if (!signing)
        return std::move(signing).error();
    const store::Administrator &admin = known.slots.admins.first();
    return store::Vault::openUnlocked(
        fixture.folder,
        {known.slots,
         {known.identity.clone(), std::move(*signing), known.roles.clone()},
         admin.id,
         admin.name},
        fixture.clock);
}
