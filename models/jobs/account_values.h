// SPDX-License-Identifier: GPL-3.0-or-later
// An account at an authority elsewhere: as it is asked for, as the vault keeps it, as its connector
// takes it.
#pragma once

#include "models/authorities/registry.h"
#include "models/jobs/job_runner.h"
#include "models/jobs/signing_keys.h"
#include "models/store/account_store.h"

namespace jobs {

struct AccountDraft {
    QString name, kind, url;
    std::vector<crypto::Bytes> roots;  // DER: trusted instead of the system's
    crypto::Bytes keySha256;  // a pinned server key on top of that
    std::map<QString, crypto::Secret> secrets;
    QJsonObject settings;  // of the kind
    QString proxy;
    QStringList allowed;  // "loopback" "private" "link-local": besides public addresses
    domain::CertificateId client = 0;  // a certificate of the vault, for TLS client authentication
    bool offline = false;  // the authority is not spoken to yet
};

// InvalidArgument for a word that is none of "loopback", "private", "link-local".
crypto::Result<net::AddressPolicy> addressesFrom(const QStringList &allowed);

// What does not depend on the vault; the identity is left out.
crypto::Result<authorities::Account> accountFrom(const AccountDraft &draft);
store::AccountRow rowFrom(const AccountDraft &draft, const authorities::Account &account,
                          crypto::UnixTime now);

// All secrets of an account in one piece, to be sealed, and back. Damaged when it is none.
crypto::Secret packed(const std::map<QString, crypto::Secret> &secrets);
crypto::Result<std::map<QString, crypto::Secret>> unpacked(const crypto::Secret &content);

// With credentials and, where it has one, its client certificate; opened for one run.
crypto::Result<authorities::Account> openAccount(JobContext &context, store::Database &database,
                                                 SigningKeys &keys, const store::AccountRow &row);
crypto::Result<authorities::Identity> identityOf(JobContext &context, store::Database &database,
                                                 SigningKeys &keys, domain::CertificateId id);
// NotFound with the known names.
crypto::Result<store::AccountRow> accountNamed(store::Database &database, const QString &name);
// As last tested, else what the kind says.
authorities::Abilities abilitiesOf(const store::AccountRow &row);

}  // namespace jobs
