// SPDX-License-Identifier: GPL-3.0-or-later
// Authorities and plans in a ConsoleVault, and what its plans did.
#pragma once

#include "models/jobs/create_authority.h"
#include "models/jobs/issue.h"
#include "models/jobs/plan_run.h"
#include "models/store/plan_store.h"
#include "tests/ui/console_vault.h"

namespace test {

// What went wrong, empty when nothing did; `made` gets the plan's number.
inline QString store(store::Vault &vault, domain::Plan plan, domain::PlanId *made = nullptr)
{
    jobs::JobContext job{vault, {}, {}};
    const auto stored = jobs::storePlan(job, plan);
    if (made)
        *made = plan.id;
    return stored ? QString()
                  : QString::fromStdString(stored.error().object + ": " + stored.error().detail);
}

inline QString run(store::Vault &vault, const domain::Plan &plan)
{
    domain::PlanId id = 0;
    if (const QString wrong = store(vault, plan, &id); !wrong.isEmpty())
        return wrong;
    jobs::JobContext job{vault, {}, {}};
    const auto outcome = jobs::runPlan(job, id);
    if (!outcome)
        return QString::fromStdString(outcome.error().object + ": " + outcome.error().detail);
    return outcome->state == domain::PlanState::Done ? QString()
                                                     : QStringLiteral("the plan is not done");
}

inline QString makeAuthority(ConsoleVault &console, const QString &name, const QString &parent = {})
{
    const auto database = console.vault().connect(store::Access::Read);
    jobs::AuthorityDraft draft;
    draft.name = name;
    draft.subject = QStringLiteral("CN=%1,O=Contoso").arg(name);
    draft.parent = parent;
    draft.days = parent.isEmpty() ? 7300 : 3650;
    const auto plan = jobs::planAuthority(**database, draft, console.now());
    return plan ? run(console.vault(), *plan) : QString::fromStdString(plan.error().detail);
}

inline qint64 sqlNumber(ConsoleVault &console, const std::string &sql)
{
    const auto database = console.vault().connect(store::Access::Read);
    const auto value = (*database)->integer(sql);
    return value ? *value : -1;
}

}  // namespace test
