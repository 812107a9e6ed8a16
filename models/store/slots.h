// SPDX-License-Identifier: GPL-3.0-or-later
// slots.json: who may open the vault. Two copies with a generation number, the higher one counts; a
// plain SHA-256 finds accidents, and an HMAC under a key only an admin can reach finds everything
// else.
#pragma once

#include "crypto/base/kdf.h"
#include "models/store/vault.h"

#include <QList>

namespace store {

inline constexpr int SlotsVersion = 1;
inline constexpr qint64 SlotsSizeLimit = 1 << 20;

struct RoleSecrets;
struct Identity;

// One admin: public keys, and the role secrets sealed to the X25519 one.
struct Administrator {
    QString id;  // 8 hex digits
    QString name;
    crypto::Bytes agreementKey, signingKey;
    crypto::Bytes inventory, privateKeys, credentials;  // grants
};

// One way for one admin to open their identity.
struct KeySlot {
    QString admin;  // Administrator::id
    SlotKind kind = SlotKind::Passphrase;
    crypto::Argon2Parameters argon2;
    crypto::Bytes salt;  // 16 bytes
    crypto::Bytes sealed;  // Identity
};

struct Slots {
    std::int64_t generation = 1;
    int schema = 0;  // of the database that goes with it
    QString vaultId;  // "4f1c-90ab"
    crypto::Bytes databaseSalt;  // 16 bytes, also the first 16 of the database file
    QList<Administrator> admins;
    QList<KeySlot> keySlots;
    crypto::Bytes mac;

    QByteArray payload() const;  // canonical JSON of all but mac
    void sign(const crypto::Secret &key);
    bool signedBy(const crypto::Secret &key) const;
    const Administrator *byName(const QString &name) const;
    const Administrator *byId(const QString &id) const;

    // What a grant or a slot is bound to (the associated data of its seal).
    crypto::Bytes grantContext(const QString &admin, const char *role) const;
    crypto::Bytes slotContext(const KeySlot &slot) const;
    Result<void> grant(Administrator &admin, const RoleSecrets &roles) const;
    Result<RoleSecrets> openGrants(const Administrator &admin, const Identity &identity) const;
    // Fills salt and sealed. `secret` is a passphrase, or a recovery code in its normal form.
    Result<void> sealSlot(KeySlot &slot, const crypto::Secret &secret,
                          const Identity &identity) const;
    Result<Identity> openSlot(const KeySlot &slot, const crypto::Secret &secret) const;
};

Result<QByteArray> toJson(const Slots &slots);
// Malformed, Damaged (sum), TooLarge (hostile numbers) or NewerVersion.
Result<Slots> slotsFromJson(const QByteArray &json);

struct SlotsRead {
    QList<Slots> copies;  // readable ones, highest generation first
    QStringList problems;  // one line per copy that is missing or damaged
    bool uneven = false;  // one copy is older: an interrupted change, to be made good
};
// Fails only when no copy can be read, or when one says NewerVersion.
Result<SlotsRead> readSlots(const QString &folder);
// Both copies, the second one first: at every moment at least one is whole.
Result<void> writeSlots(const QString &folder, const Slots &slots);

}  // namespace store
