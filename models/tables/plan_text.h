// SPDX-License-Identifier: GPL-3.0-or-later
// Words of plans for people: states, and the verbs of plans and of their steps.
#pragma once

#include "models/domain/plan.h"

#include <QString>

namespace tables {

QString planStateText(domain::PlanState state);  // "Ready" "Running" "Partly failed" …
QString stepStateText(domain::StepState state);  // "Planned" "Done" "Failed" …
// "Issue certificates" "Revoke" …; the word itself where it is not one of ours.
QString planVerbText(const QString &verb);
// "Issue" "Publish revocation list" …
QString stepVerbText(const QString &verb);

}  // namespace tables
