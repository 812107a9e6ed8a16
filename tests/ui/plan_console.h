// SPDX-License-Identifier: GPL-3.0-or-later
// Authorities and plans in a ConsoleVault, and what its plans did.
#pragma once

#include "models/jobs/create_authority.h"
#include "models/jobs/issue.h"
#include "models/jobs/plan_run.h"
#include "models/store/certificate_store.h"
#include "models/store/plan_store.h"
#include "tests/ui/console_vault.h"

#include <QFile>
#include <QProcess>

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

// What openssl says to these arguments; its messages too. `exit` gets its exit code.
inline QString openssl(const QStringList &arguments, int *exit = nullptr)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QStringLiteral("openssl"), arguments);
    if (!program.waitForFinished(20'000))
        return QStringLiteral("openssl did not end");
    if (exit)
        *exit = program.exitCode();
    return QString::fromUtf8(program.readAll());
}

// The certificate as a DER file; its path, empty when there is none.
inline QString certificateFile(ConsoleVault &console, qint64 id)
{
    const auto database = console.vault().connect(store::Access::Read);
    auto certificates = store::CertificateStore::open(**database);
    const auto der = certificates ? certificates->der(id)
                                  : crypto::Result<std::optional<crypto::Bytes>>(crypto::Error{});
    if (!der || !*der)
        return {};
    const QString path = console.filePath(QStringLiteral("%1.der").arg(id));
    QFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.write(reinterpret_cast<const char *>((*der)->data()), qsizetype((*der)->size()))
            == qsizetype((*der)->size());
    return written ? path : QString();
}

inline qint64 sqlNumber(ConsoleVault &console, const std::string &sql)
{
    const auto database = console.vault().connect(store::Access::Read);
    const auto value = (*database)->integer(sql);
    return value ? *value : -1;
}

}  // namespace test
