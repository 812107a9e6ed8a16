// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/plan_words.h"

#include "models/domain/finding_text.h"
#include "ui/parts/dates.h"
#include "ui/parts/plain_text.h"

#include <QCoreApplication>

namespace ui {

using namespace Qt::StringLiterals;
using domain::PlanState;
using domain::StepState;

namespace {

struct PlanWords {
    Q_DECLARE_TR_FUNCTIONS(ui::PlanWords)
};

}  // namespace

StatusKind kindOf(PlanState state)
{
    switch (state) {
    case PlanState::Draft:
        return StatusKind::Blocking;
    case PlanState::WaitingForApproval:
    case PlanState::Ready:
    case PlanState::Cancelled:
        return StatusKind::Note;
    case PlanState::Running:
        return StatusKind::Running;
    case PlanState::Waiting:
        return StatusKind::Warning;
    case PlanState::Done:
        return StatusKind::Valid;
    case PlanState::PartlyFailed:
        return StatusKind::Failed;
    }
    return StatusKind::Unknown;
}

StatusKind kindOf(StepState state)
{
    switch (state) {
    case StepState::Planned:
        return StatusKind::Note;
    case StepState::Pending:
        return StatusKind::Running;
    case StepState::Done:
        return StatusKind::Valid;
    case StepState::Failed:
        return StatusKind::Failed;
    case StepState::Skipped:
        return StatusKind::Unknown;
    case StepState::Waiting:
        return StatusKind::Warning;
    }
    return StatusKind::Unknown;
}

FindingWeight weightOf(const domain::PlanFinding &finding)
{
    return finding.severity == u"block"  ? FindingWeight::Block
        : finding.severity == u"warning" ? FindingWeight::Warning
                                         : FindingWeight::Note;
}

StatusKind kindOf(FindingWeight weight)
{
    switch (weight) {
    case FindingWeight::Block:
        return StatusKind::Blocking;
    case FindingWeight::Warning:
        return StatusKind::Warning;
    case FindingWeight::Note:
        return StatusKind::Note;
    }
    return StatusKind::Unknown;
}

QString sentenceOf(const domain::PlanFinding &finding)
{
    return visible(domain::findingText(finding), 400);
}

QString progressText(const domain::StepCounts &counts)
{
    const auto total = PlanWords::tr("%Ln step(s)", nullptr, int(counts.total));
    if (counts.planned == counts.total)
        return total;
    QStringList parts{PlanWords::tr("%1 of %2 done", "of steps").arg(number(counts.done), total)};
    if (counts.failed > 0)
        parts << PlanWords::tr("%Ln failed", "of steps", int(counts.failed));
    if (counts.skipped > 0)
        parts << PlanWords::tr("%Ln skipped", "of steps", int(counts.skipped));
    if (counts.waiting > 0)
        parts << PlanWords::tr("%Ln waiting", "of steps", int(counts.waiting));
    return parts.join(u", "_s);
}

}  // namespace ui
