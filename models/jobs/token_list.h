// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens (PKCS#11) that are connected now, for choosing one to make a key in.
#pragma once

#include "crypto/base/result.h"

#include <QList>
#include <QString>

namespace jobs {

struct TokenChoice {
    QString label, model;  // of the token: untrusted text
    QString uri;  // RFC 7512, names this token and no other
    bool usable = false;  // writable, its PIN set and not locked
    bool lastTry = false;  // one more wrong PIN locks it
};

// Those of every module that is registered (p11-kit), by label. Slow: modules are loaded and
// hardware is asked. A module that cannot be loaded hides no other one's tokens.
crypto::Result<QList<TokenChoice>> connectedTokens();

}  // namespace jobs
