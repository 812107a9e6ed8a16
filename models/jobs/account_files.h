// SPDX-License-Identifier: GPL-3.0-or-later
// Files that go into an account: roots to trust, credentials.
#pragma once

#include "models/jobs/account_values.h"

namespace jobs {

// Certificates, PEM or DER, at most 16.
crypto::Result<std::vector<crypto::Bytes>> readRoots(const QString &path);

// One secret: a private key in PEM becomes PKCS#8 DER, anything else is taken as it is, without the
// end of its last line.
crypto::Result<crypto::Secret> readSecret(const QString &path);

// Lines KEY=VALUE; "#" begins a remark. VALUE "@FILE" is that file's content (beside this file,
// where it is no full path); private keys in PEM become PKCS#8 DER. Keys that are no secret of the
// kind go to its settings.
crypto::Result<void> readCredentials(const QString &path, AccountDraft &draft);

}  // namespace jobs
