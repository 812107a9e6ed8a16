// SPDX-License-Identifier: GPL-3.0-or-later
// The private keys this vault can use: what they are, where they lie, what they serve.
#pragma once

#include "crypto/base/clock.h"
#include "crypto/base/result.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

namespace store {
class Database;
}

namespace report {

struct PrivateKeyRow {
    qint64 id = 0;
    QString key;  // "EC P-256"
    QString origin, token;  // untrusted; token: RFC 7512 URI, empty: sealed in the vault
    QByteArray spkiSha256;
    qint64 certificates = 0;
    QString authority;  // that signs with it; empty: none
    crypto::UnixTime addedAt = 0;
};

struct PrivateKeys {
    QList<PrivateKeyRow> rows;  // the newest first, at most MostKeys
    qint64 total = 0;
};
inline constexpr int MostKeys = 10'000;

crypto::Result<PrivateKeys> privateKeys(store::Database &database);

}  // namespace report

Q_DECLARE_METATYPE(report::PrivateKeyRow)
