// SPDX-License-Identifier: GPL-3.0-or-later
// A key by itself, before any certificate: made and sealed in the vault, or made inside a token.
#pragma once

#include "models/domain/plan.h"
#include "models/jobs/plan_verb.h"

#include <QStringList>

namespace jobs {

struct KeyDraft {
    QString key = QStringLiteral("ecdsa-p256");  // key specification
    QString label;  // what it is for; the name of the key in a token
    QString token;  // a PKCS#11 URI; empty: sealed in the vault
};

// InvalidArgument: no such key. TokenMissing: no such token.
crypto::Result<domain::Plan> planKey(const KeyDraft &draft);

// Key specifications, in the order of a list.
QStringList keySpecs();

std::unique_ptr<PlanVerb> keyVerb();

}  // namespace jobs
