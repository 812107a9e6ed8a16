// SPDX-License-Identifier: GPL-3.0-or-later
// What writing and checking an evidence archive share.
#pragma once

#include "crypto/base/bytes.h"

#include <QByteArray>
#include <QString>

namespace jobs::evidence {

inline const QString Format = QStringLiteral("sealkeeper-evidence-1");

QString hashOf(const QByteArray &content);  // SHA-256, hex
// SubjectPublicKeyInfo of an Ed25519 key (RFC 8410 4).
QByteArray publicKeyPem(const crypto::Bytes &key);

}  // namespace jobs::evidence
