// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/backup.h"

namespace store {

// Copies every page of `source`, as of one moment, into a new file under `rawKey` (the same or
// another key), and syncs it. Removes the file again when it fails or is stopped. The source may be
// in a reading transaction, not in a writing one.
Result<void> copyPages(Database &source, const QString &path, const crypto::Secret &rawKey,
                       std::stop_token stop, const PageProgress &progress);

// Opens every sealed private key and the credentials of every account; the first that does not open
// is named. Returns how many keys there are.
Result<std::int64_t> openAllKeys(Database &database, const VaultKeys &keys, std::stop_token stop);

}  // namespace store
