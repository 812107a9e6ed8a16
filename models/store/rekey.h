// SPDX-License-Identifier: GPL-3.0-or-later
// New database key and new role keys, for when an old key may have leaked.
#pragma once

#include "models/store/backup.h"

namespace store {

// Makes an automatic backup, writes the whole inventory into a new file under new keys, re-seals
// every private key, then switches with one atomic write of the key slots. Killed at any point, the
// vault opens as it was or as it will be. Afterwards this Vault object is spent: connect() answers
// Locked; open it again with the same passphrase. Nothing may write meanwhile (the write lock is
// held).
Result<void> rekeyVault(Vault &vault, std::stop_token stop, const PageProgress &progress = {});

}  // namespace store
