// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts at authorities elsewhere: where they are, credentials (sealed), what is on order there,
// which certificates came from them.
#pragma once

#include "models/domain/certificate.h"
#include "models/store/change.h"
#include "models/store/database.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace store {

class Vault;
struct VaultKeys;

struct AccountRow {
    std::int64_t id = 0;
    QString name, kind, url;
    QJsonObject settings;
    QJsonObject abilities;  // as last tested; empty: never
    domain::UnixTime testedAt = 0, syncedAt = 0, createdAt = 0;
    QByteArray syncCursor;
    std::int64_t certificates = 0;  // that came from it
};

Result<QList<AccountRow>> accounts(Database &database);  // by name
Result<std::optional<AccountRow>> account(Database &database, const QString &name);
Result<std::optional<AccountRow>> account(Database &database, std::int64_t id);
// The account a certificate came through; nullopt: none.
Result<std::optional<AccountRow>> accountOf(Database &database, domain::CertificateId certificate);

// Seals, stores, reads back, opens, compares. Sets id. AlreadyExists for a name that is taken, also
// by an authority of the vault.
Result<void> addAccount(Change &change, const Vault &vault, AccountRow &row,
                        const crypto::Secret &credentials);
// Settings, abilities and times of a row that is there; name and kind stay.
Result<void> putAccount(Change &change, const AccountRow &row);
Result<void> putCredentials(Change &change, const Vault &vault, const AccountRow &row,
                            const crypto::Secret &credentials);
// Orders that may still be answered.
Result<std::int64_t> ordersAt(Database &database, std::int64_t account);
// NotPermitted while something is on order there. Its certificates stay.
Result<void> removeAccount(Change &change, std::int64_t id);
// NotFound; Damaged when the seal does not open.
Result<crypto::Secret> accountCredentials(const Vault &vault, Database &database, std::int64_t id);

// For new keys of the vault, and to prove that every seal opens.
Result<void> resealAccounts(Database &database, const VaultKeys &from, const VaultKeys &to);
Result<void> openAllAccounts(Database &database, const VaultKeys &keys);

struct OrderRow {
    std::int64_t plan = 0;
    int position = 0;
    std::int64_t account = 0;
    QByteArray state;
    domain::UnixTime changedAt = 0;
};
Result<std::optional<OrderRow>> order(Database &database, std::int64_t plan, int position);
Result<void> putOrder(Change &change, const OrderRow &row);
Result<void> removeOrder(Change &change, std::int64_t plan, int position);

// AlreadyExists: the step has its certificate. One that came before keeps its account.
Result<void> addAccountCertificate(Change &change, std::int64_t account,
                                   domain::CertificateId certificate, std::int64_t plan,
                                   int position);

}  // namespace store
