// SPDX-License-Identifier: GPL-3.0-or-later
// `vault check`: reads everything there is and says exactly what is damaged.
#pragma once

#include "models/store/database.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <stop_token>

namespace store {

class Vault;

struct CheckFinding {
    QString area;  // "pages" "structure" "state" "audit" "keys" "certificates" "slots" "history"
    QString object;  // "page 17", "certificate 3f…", "audit row 12"
    QString detail;
};

struct CheckReport {
    QList<CheckFinding> findings;  // empty: the vault is sound
    std::int64_t certificates = 0;
    std::int64_t privateKeys = 0;
    std::int64_t auditRows = 0;
    bool ok() const { return findings.isEmpty(); }
};

struct CheckStep {
    QString area;
    int done = 0, total = 0;  // areas
};
using CheckProgress = std::function<void(const CheckStep &)>;

// Uses its own reader connections. Findings of one area are capped at 100.
Result<CheckReport> checkVault(const Vault &vault, std::stop_token stop,
                               const CheckProgress &progress = {});

// Whether the pages are the ones the database was closed with; empty when there is nothing to
// compare with (changes were made since, or the last session did not end cleanly).
Result<std::optional<bool>> pagesAsClosed(const Vault &vault, std::stop_token stop);

}  // namespace store
