// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes and sentences of plans: how a state looks, what a finding says.
#pragma once

#include "models/domain/plan.h"
#include "ui/parts/theme.h"

#include <QString>

namespace ui {

StatusKind kindOf(domain::PlanState state);
StatusKind kindOf(domain::StepState state);

enum class FindingWeight { Block, Warning, Note };
FindingWeight weightOf(const domain::PlanFinding &finding);
StatusKind kindOf(FindingWeight weight);
// One sentence, plain text; what comes from certificates is made visible.
QString sentenceOf(const domain::PlanFinding &finding);

// "12 of 40 steps done, 2 failed"; "40 steps" of a plan that was not begun.
QString progressText(const domain::StepCounts &counts);

}  // namespace ui
