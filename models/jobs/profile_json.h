// SPDX-License-Identifier: GPL-3.0-or-later
// Certificate profiles as JSON: how the vault keeps them and files carry them.
#pragma once

#include "crypto/base/result.h"
#include "crypto/x509/profile.h"

#include <QJsonObject>

namespace jobs {

// Every member, in words ("key_usage":["digitalSignature"]).
QJsonObject profileJson(const crypto::x509::Profile &profile);

// Members left out have the values of an empty profile. InvalidArgument names a member that is not
// known, of the wrong kind, or makes no sense (crypto::x509::checkProfile).
crypto::Result<crypto::x509::Profile> profileFromJson(const QJsonObject &json);

}  // namespace jobs
