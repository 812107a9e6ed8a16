// SPDX-License-Identifier: GPL-3.0-or-later
// One row of the inventory as tables, exports and the command line show it.
#pragma once

#include "crypto/base/result.h"
#include "models/domain/certificate.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <span>
#include <stop_token>
#include <vector>

namespace store {
class Database;
}

namespace query {

struct CertificateRow {
    qint64 id = 0;  // 0: the certificate is gone
    QByteArray sha256;  // 32 bytes
    QString name, issuer, serial;  // display name, issuer's display name, hex
    QString key, signature;  // "EC P-256", "ecdsa-with-SHA256"
    QString keyAlgorithm, keyCurve;
    int keyBits = 0;
    QString owner, team, environment;
    QStringList tags;
    domain::Criticality criticality = domain::Criticality::None;
    qint64 notBefore = 0, notAfter = 0, addedAt = 0, seenAt = 0, revokedAt = 0;
    qint64 supersededBy = 0, parentId = 0, privateKeyId = 0;
    int parentState = 0, revocationReason = 0, pathLength = -1;
    int names = 0, locations = 0;
    std::uint32_t weakness = 0;
    domain::PostQuantum postQuantum = domain::PostQuantum::Vulnerable;
    bool managed = false, isAuthority = false, selfSigned = false;
    QByteArray spkiSha256, subjectKeyId, authorityKeyId;

    // RowPart::Detail
    QString subject, issuerDn, commonName, organization, unit, country, state, locality, mail,
        notes;
    QByteArray sha1;
    std::uint16_t keyUsage = 0;
    QStringList extendedUsage, ocspUrls, issuerUrls, crlUrls, policies;
    int sctCount = 0;
    bool keyCompromised = false;  // marked in this vault
    // RowPart::Names, in encoded order
    struct Name {
        domain::NameType type;
        QString value;
    };
    QList<Name> alternativeNames;
    // RowPart::Locations
    QList<domain::Location> places;
    // RowPart::Custom
    QMap<QString, QString> customValues;
    // RowPart::Der
    QByteArray der;

    domain::Status status(crypto::UnixTime now) const
    {
        return domain::statusOf(notBefore, notAfter, revokedAt != 0, supersededBy != 0, now);
    }
};

enum RowPart : unsigned {
    Basic = 0,
    Detail = 1,
    Names = 2,
    Locations = 4,
    Custom = 8,
    Der = 16,
    Everything = 31
};

// In the order of ids; one that is gone keeps its place with id 0. Cancelled when stopped.
crypto::Result<std::vector<CertificateRow>> rows(store::Database &database,
                                                 std::span<const qint64> ids,
                                                 unsigned parts = Basic, std::stop_token stop = {});

}  // namespace query
