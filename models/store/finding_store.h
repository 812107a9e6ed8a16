// SPDX-License-Identifier: GPL-3.0-or-later
// Findings of certificates by the names of rules: what lint says, what is wrong with chains, how
// the sources of revocation fare. Kept so that queries can filter by them; the words are made where
// they are shown.
#pragma once

#include "crypto/base/bytes.h"
#include "models/domain/certificate.h"
#include "models/store/change.h"
#include "models/store/database.h"

#include <QList>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace store {

enum class FindingKind : std::uint8_t { Lint = 0, Chain = 1, Revocation = 2 };

struct FoundRule {
    QString name;  // "rsa-modulus-short"; unique over all kinds
    int severity = 0;  // 0 note, 1 warning, 2 error
};

struct CertificateFindings {
    domain::CertificateId certificate = 0;
    std::int64_t version = 0;  // of the rules and of what else they looked at; never 0
    std::vector<FoundRule> rules;
};

// Takes the place of what was found about these certificates of this kind. Ascending ids.
Result<void> putFindings(Change &change, FindingKind kind,
                         const std::vector<CertificateFindings> &findings);

// Of one certificate, most severe first, then by name.
Result<QList<FoundRule>> findingsOf(Database &database, FindingKind kind,
                                    domain::CertificateId certificate);

// Certificates whose findings of this kind are of another version, by id, from `after` exclusive.
Result<std::vector<domain::CertificateId>> unjudged(Database &database, FindingKind kind,
                                                    std::int64_t version,
                                                    domain::CertificateId after, int limit);
// Those with a verified issuer in the vault, with the issuer and the version of their findings of
// this kind (0: none), by id.
struct JudgedLink {
    domain::CertificateId certificate = 0, issuer = 0;
    std::int64_t version = 0;
};
Result<std::vector<JudgedLink>> judgedLinks(Database &database, FindingKind kind,
                                            domain::CertificateId after, int limit);

}  // namespace store
