// SPDX-License-Identifier: GPL-3.0-or-later
// The authorities whose keys this vault can use, with what a person must know of them: how long
// they live, what they gave out, and until when their revocation list holds.
#pragma once

#include "crypto/base/result.h"
#include "models/domain/certificate.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace store {
class Database;
}

namespace report {

struct AuthorityRow {
    qint64 id = 0;
    QString name, kind;
    qint64 certificate = 0;
    QString subject, key;  // untrusted
    QByteArray sha256;
    crypto::UnixTime notBefore = 0, notAfter = 0;
    domain::Status status = domain::Status::Valid;
    int pathLength = -1;  // -1: none
    bool selfSigned = false;
    bool inToken = false;  // the key lies in a PKCS#11 token
    QString parent;  // the authority of this vault that signed it; empty: a root, or another's
    qint64 issued = 0, revoked = 0;
    qint64 crlNumber = 0;  // 0: none was published
    crypto::UnixTime crlFrom = 0, crlUntil = 0;  // of the newest list; 0: none is here
    int crlDays = 7;
    QString digest;  // empty: the one fitting the key
    bool pss = false;
    QStringList crlUrls, ocspUrls, issuerUrls;

    // It can sign now.
    bool usable() const
    {
        return status == domain::Status::Valid || status == domain::Status::Expiring;
    }
};

// By name.
crypto::Result<QList<AuthorityRow>> authorities(store::Database &database, crypto::UnixTime now);

}  // namespace report

Q_DECLARE_METATYPE(report::AuthorityRow)
