// SPDX-License-Identifier: GPL-3.0-or-later
// The one door for writes: a transaction that cannot commit without an audit row, keeps the state root
// and announces itself on the change feed after the commit.
#pragma once

#include "models/store/database.h"

#include <QJsonObject>

#include <memory>
#include <vector>

namespace store {

class Vault;

// Which rows the state root covers; the row digest is made by state_root.h from the row's columns.
enum class RowKind : std::uint8_t { Certificate = 1, PrivateKey = 2, Slot = 3 };

class Change {
public:
    // BEGIN IMMEDIATE on the given write connection. ReadOnly in a read-only vault, Busy after 5 s.
    static Result<Change> begin(const Vault &vault, Database &database);
    ~Change();  // rolls back unless committed
    Change(Change &&) noexcept;
    Change &operator=(Change &&) = delete;

    Database &database();
    // Call before a covered row is updated or deleted (removes its digest) and after it is inserted or
    // updated (adds its digest). `content` is the row's canonical encoding (certificate_store.h, key_store.h).
    void removeFromStateRoot(RowKind kind, std::int64_t id, ByteView content);
    void addToStateRoot(RowKind kind, std::int64_t id, ByteView content);

    // At least one per change. action: "import" "edit" "export" "vault.rekey" …; object: what it was done to.
    Result<void> audit(std::string_view action, const QString &object, const QJsonObject &detail);
    // Ids go to ChangeFeed::changed after the commit.
    void touched(std::int64_t certificateId);
    void touchedAll();

    // Refuses (InvalidArgument) without an audit row. Signs a new head over the audit chain and state root.
    Result<void> commit();

private:
    struct Parts;
    explicit Change(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

}  // namespace store
