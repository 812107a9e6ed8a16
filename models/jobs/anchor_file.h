// SPDX-License-Identifier: GPL-3.0-or-later
// Anchors outside the vault: lines of an append-only file, and whatever else holds one.
#pragma once

#include "crypto/base/clock.h"
#include "models/store/audit_anchor.h"

namespace jobs {

// One line "2026-11-23T17:06:42Z sealkeeper-anchor:v1:…" at the end of `file`, which is made when
// missing; false: it stands there. What the file says about this vault is checked first: Damaged
// when the log no longer holds it. Works where the file may only be appended to (chattr +a).
crypto::Result<bool> appendAnchor(const store::Vault &vault, store::Database &database,
                                  const QString &file, const store::AuditAnchor &anchor,
                                  crypto::UnixTime now);

// The anchors in what a person names: one as text, a backup of this vault, or any file that holds
// some (report, bundle, anchor file). NotFound when there is none.
crypto::Result<QList<store::AuditAnchor>> readAnchors(const store::Vault &vault,
                                                      const QString &textOrFile);

}  // namespace jobs
