// SPDX-License-Identifier: GPL-3.0-or-later
// The authorities whose keys lie in the vault, what they issued and what they revoked.
#pragma once

#include "models/domain/certificate.h"
#include "models/store/change.h"
#include "models/store/database.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace store {

struct LocalAuthority {
    std::int64_t id = 0;
    QString name;
    QString kind = QStringLiteral("local");
    domain::CertificateId certificate = 0;
    std::int64_t privateKey = 0;
    QJsonObject settings;
    std::int64_t crlNumber = 0;
    domain::UnixTime createdAt = 0;
};

Result<QList<LocalAuthority>> localAuthorities(Database &database);  // by name
Result<std::optional<LocalAuthority>> localAuthority(Database &database, const QString &name);
// The authority whose certificate is the issuer of that one, by issuer name and key; nullopt: the
// vault does not hold its key.
Result<std::optional<LocalAuthority>> authorityOf(Database &database,
                                                  domain::CertificateId certificate);
// Sets id. AlreadyExists for a name that is taken.
Result<void> addAuthority(Change &change, LocalAuthority &authority);
Result<void> setCrlNumber(Change &change, std::int64_t authority, std::int64_t number);

struct IssuedRow {
    std::int64_t authority = 0;
    std::string serial;  // as certificate.serial
    domain::CertificateId certificate = 0;
    std::int64_t plan = 0;
    int position = 0;
};
// AlreadyExists: the serial number was given away before, or the step has its certificate.
Result<void> addIssued(Change &change, const IssuedRow &row);
Result<std::optional<domain::CertificateId>> issuedBy(Database &database, std::int64_t plan,
                                                      int position);
// How many serial numbers it gave away.
Result<std::int64_t> issuedCount(Database &database, std::int64_t authority);

struct RevocationRow {
    std::int64_t authority = 0;
    std::string serial;
    domain::CertificateId certificate = 0;
    int reason = 0;
    domain::UnixTime revokedAt = 0, invalidSince = 0;
    QString comment;
    std::int64_t plan = 0;
};
// Replaces an earlier hold; true: something changed.
Result<bool> putRevocation(Change &change, const RevocationRow &row);
Result<bool> removeHold(Change &change, std::int64_t authority, const std::string &serial);
// What belongs on the next CRL: revoked and not ended before `now` (RFC 5280 3.3), by serial.
Result<std::vector<RevocationRow>> revocations(Database &database, std::int64_t authority,
                                               domain::UnixTime now);

}  // namespace store
