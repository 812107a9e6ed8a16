// SPDX-License-Identifier: GPL-3.0-or-later
// A vault with a root and an issuing authority, made by plans.
#pragma once

#include "models/jobs/create_authority.h"
#include "models/jobs/issue.h"
#include "models/jobs/plan_run.h"
#include "models/store/plan_store.h"
#include "tests/models/store/vault_fixture.h"
#include "tests/support/inventory_checks.h"

#include <QJsonArray>

namespace plans {

using namespace Qt::StringLiterals;

inline crypto::Result<jobs::PlanOutcome> run(store::Vault &vault, domain::Plan plan)
{
    jobs::JobContext job{vault, {}, {}};
    if (auto stored = jobs::storePlan(job, plan); !stored)
        return stored.error();
    return jobs::runPlan(job, plan.id);
}

inline crypto::Result<jobs::PlanOutcome> makeAuthorities(store::Vault &vault)
{
    const auto make = [&](const jobs::AuthorityDraft &draft) {
        auto reader = vault.connect(store::Access::Read);
        if (!reader)
            return crypto::Result<jobs::PlanOutcome>(reader.error());
        auto plan = jobs::planAuthority(**reader, draft, vault.clock().now());
        if (!plan)
            return crypto::Result<jobs::PlanOutcome>(plan.error());
        return run(vault, std::move(*plan));
    };
    jobs::AuthorityDraft root;
    root.name = u"Root"_s;
    root.subject = u"CN=Test Root,O=Test"_s;
    root.days = 7300;
    auto made = make(root);
    if (!made || made->state != domain::PlanState::Done)
        return made;
    jobs::AuthorityDraft issuing;
    issuing.name = u"Issuing"_s;
    issuing.subject = u"CN=Test Issuing,O=Test"_s;
    issuing.parent = u"Root"_s;
    issuing.pathLength = 0;
    return make(issuing);
}

inline QList<jobs::IssueDraft> drafts(int count, const QString &prefix = u"host"_s)
{
    QList<jobs::IssueDraft> all;
    for (int i = 0; i < count; ++i) {
        jobs::IssueDraft draft;
        draft.authority = u"Issuing"_s;
        draft.profile = u"tls-server"_s;
        draft.names = {u"dns:%1%2.example.org"_s.arg(prefix).arg(i)};
        draft.key = u"ecdsa-p256"_s;
        draft.metadata.owner = u"Web"_s;
        all.append(draft);
    }
    return all;
}

inline qint64 number(store::Vault &vault, const std::string &sql)
{
    auto reader = vault.connect(store::Access::Read);
    if (!reader)
        return -1;
    const auto value = (*reader)->integer(sql);
    return value ? *value : -1;
}

}  // namespace plans
