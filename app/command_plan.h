// SPDX-License-Identifier: GPL-3.0-or-later
// What every command that makes a plan does with it: show it, ask, run it, answer.
#pragma once

#include "app/command_context.h"
#include "models/jobs/plan_run.h"

#include <functional>
#include <optional>

namespace app {

// A date (2026-01-31, midnight UTC) or an ISO time; without a zone it is UTC.
std::optional<crypto::UnixTime> momentFrom(const QString &text);

// Common options of those commands: --dry-run, --yes.
enum class Asks { Never, BeforeRunning };  // destructive commands ask unless --yes was given

// Opens the vault (for reading with --dry-run), makes the plan and carries it out.
Exit planAndCarryOut(CommandContext &context, Asks asks,
                     const std::function<crypto::Result<domain::Plan>(store::Database &)> &make);
// With --dry-run the plan is shown and not stored. Blocking findings, a refusal, or no terminal to
// ask on end with Exit::NotPermitted; a plan that waits for approval with Exit::Waiting.
Exit carryOut(CommandContext &context, domain::Plan plan, Asks asks);
// {"plan":ID,"state":…,"steps":[…],"certificates":[sha256…]}, or the same in words.
// ByState: done is Exit::Done, waiting Exit::Waiting, the others a failure. Shown: the answer
// itself is what was asked for.
enum class Ends { ByState, Shown };
Exit answerPlan(CommandContext &context, domain::PlanId id, Ends ends = Ends::ByState);
Exit runStored(CommandContext &context, domain::PlanId id);
// Runs it; what failed for now is tried again when it is due. Ends when nothing more happens by
// itself, or at Ctrl+C.
crypto::Result<jobs::PlanOutcome> runToItsEnd(CommandContext &context, domain::PlanId id);

}  // namespace app
