// SPDX-License-Identifier: GPL-3.0-or-later
// Private keys, each sealed by itself. Listing never decrypts; a key is opened for one use.
#pragma once

#include "crypto/base/secret.h"
#include "models/domain/certificate.h"
#include "models/store/change.h"
#include "models/store/database.h"

#include <QList>
#include <QString>

#include <optional>

namespace store {

struct KeyRow {
    std::int64_t id = 0;
    crypto::Bytes spkiSha256;
    std::string label;  // "EC P-256"
    QString origin;  // where it came from
    domain::UnixTime addedAt = 0;
    QString uri = {};  // RFC 7512: it lies in this token; empty: it is sealed in the vault
};

struct KeyUse {
    KeyRow key;
    std::int64_t certificates = 0;
    QString authority;  // that signs with it; empty: none
};

struct DestroyedKey {
    KeyRow key;  // as it was
    domain::UnixTime destroyedAt = 0;
    QString reason;
    std::int64_t plan = 0;
};

struct AddedKey {
    std::int64_t id = 0;
    bool added = false;  // false: the vault holds it already
    std::int64_t certificates = 0;  // with this public key
};

// Seals, stores, reads back, opens, compares. The caller proves that the key signs (it has the
// crypto) and links certificates (CertificateStore::setPrivateKey).
Result<AddedKey> addKey(Change &change, const Vault &vault, const crypto::Secret &pkcs8,
                        ByteView spkiSha256, const domain::KeyDescription &key,
                        const QString &origin, domain::UnixTime now);

// The same of a key that stays in its token: only its URI is sealed. A key that the vault holds
// already stays what it is.
Result<AddedKey> addTokenKey(Change &change, const Vault &vault, const std::string &uri,
                             ByteView spkiSha256, const domain::KeyDescription &key,
                             const QString &origin, domain::UnixTime now);

Result<std::optional<KeyRow>> findKey(Database &database, ByteView spkiSha256);
Result<std::optional<KeyRow>> keyRow(Database &database, std::int64_t id);
Result<QList<KeyRow>> keyRows(Database &database);  // by id
Result<QList<KeyUse>> keyUses(Database &database);  // by id
Result<QList<KeyUse>> newestKeyUses(Database &database, int limit);  // the newest first
Result<std::int64_t> keyCount(Database &database);
Result<QList<DestroyedKey>> destroyedKeys(Database &database);  // by id
// "12": a number; from 8 hex digits on, the beginning of its public key's SHA-256. InvalidArgument
// when it is neither, or not one key's alone.
Result<std::optional<KeyRow>> keyNamed(Database &database, const QString &word);
Result<bool> signsForAuthority(Database &database, std::int64_t id);
// Overwrites the sealed bytes, removes the row, leaves evidence in destroyed_key and takes the link
// from every certificate. NotFound; NotPermitted for the key of an authority of this vault.
Result<void> destroyKey(Change &change, std::int64_t id, const QString &reason, std::int64_t plan,
                        domain::UnixTime now);
// When a key with this public key was destroyed; nullopt: none was.
Result<std::optional<domain::UnixTime>> destroyedAt(Database &database, ByteView spkiSha256);
// The PKCS#8 DER. NotFound; Damaged when the seal does not open; NotPermitted for a token's key.
Result<crypto::Secret> openKey(const Vault &vault, Database &database, std::int64_t id);

}  // namespace store
