// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/x509/request.h"
#include "models/domain/finding_text.h"
#include "models/jobs/acme_solvers.h"
#include "models/jobs/incident.h"
#include "models/jobs/issue_findings.h"
#include "models/jobs/issue_step.h"
#include "models/jobs/order.h"

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using domain::planFinding;
namespace severity = domain::severity;

namespace {

QString typeWord(crypto::x509::GeneralNameType type)
{
    switch (type) {
    case crypto::x509::GeneralNameType::Dns:
        return u"dns"_s;
    case crypto::x509::GeneralNameType::Ip:
        return u"ip"_s;
    case crypto::x509::GeneralNameType::Mail:
        return u"mail"_s;
    case crypto::x509::GeneralNameType::Uri:
        return u"uri"_s;
    default:
        return u"other"_s;
    }
}

QList<domain::PlanFinding> abilityFindings(const store::AccountRow &account,
                                           const authorities::Abilities &abilities,
                                           const IssueDraft &draft, const crypto::x509::Wish &wish)
{
    QList<domain::PlanFinding> found;
    if (!abilities.issue)
        found.append(planFinding(severity::Block, "remote-no-issue"_L1, account.name));
    const QString key = QString::fromStdString(wish.key.label());
    if (!abilities.keyTypes.isEmpty()
        && std::none_of(abilities.keyTypes.begin(), abilities.keyTypes.end(),
                        [&](const QString &type) { return key.startsWith(type); }))
        found.append(planFinding(severity::Block, "remote-key-kind"_L1, key));
    for (const auto &name : wish.names) {
        if (!abilities.nameTypes.isEmpty() && !abilities.nameTypes.contains(typeWord(name.type)))
            found.append(planFinding(severity::Block, "remote-name-kind"_L1,
                                     QString::fromStdString(name.value)));
    }
    if (!abilities.nameTypes.isEmpty() && wish.names.empty())
        found.append(planFinding(severity::Block, "remote-name-missing"_L1,
                                 abilities.nameTypes.join(u", "_s)));
    if (!draft.profile.isEmpty() && !abilities.profiles.isEmpty()
        && !abilities.profiles.contains(draft.profile))
        found.append(planFinding(severity::Warning, "remote-profile-unknown"_L1, draft.profile));
    if (abilities.ownSubject && !draft.subject.isEmpty())
        found.append(planFinding(severity::Note, "remote-own-subject"_L1, account.name));
    if (abilities.ownLifetime && draft.days)
        found.append(planFinding(severity::Note, "remote-own-lifetime"_L1, account.name));
    if (abilities.asynchronous)
        found.append(planFinding(severity::Note, "remote-may-wait"_L1, account.name));
    if (abilities.revoke == authorities::Abilities::Revoke::No
        || abilities.revoke == authorities::Abilities::Revoke::LocalMarkOnly)
        found.append(planFinding(severity::Note, "remote-no-revoke"_L1, account.name));
    else if (abilities.revoke == authorities::Abilities::Revoke::Passive)
        found.append(planFinding(severity::Note, "remote-passive-revoke"_L1, account.name));
    if (!abilities.list)
        found.append(planFinding(severity::Note, "remote-no-list"_L1, account.name));
    return found;
}

}  // namespace

Result<void> planOrder(store::Database &database, const store::AccountRow &account,
                       const IssueDraft &draft, domain::Plan &plan)
{
    const auto wish = wishOf(database, draft);
    if (!wish)
        return wish.error();
    domain::PlanStep step;
    step.verb = u"order"_s;
    step.object =
        wish->names.empty() ? draft.subject : QString::fromStdString(wish->names.front().value);
    for (const auto &part : wish->subject) {
        if (part.type == "CN")
            step.object = QString::fromStdString(part.value);
    }
    step.input = inputOf(draft);
    step.input.insert(u"account"_s, qint64(account.id));
    QList<domain::PlanFinding> found = abilityFindings(account, abilitiesOf(account), draft, *wish);
    if (account.kind == u"acme") {
        const QJsonObject settings = account.settings[u"settings"_s].toObject();
        const QString challenge =
            draft.order[u"challenge"_s].toString(settings[u"challenge"_s].toString(u"http-01"_s));
        const QString solver = draft.order[u"solver"_s].toString(settings[u"solver"_s].toString());
        if (solver.isEmpty())
            return Error{ErrorCode::InvalidArgument, "the order at " + account.name.toStdString(),
                         "say how names are shown to be ours: --challenge TYPE --solver SOLVER"};
        if (auto good = checkSolver(challenge, solver); !good)
            return good;
        for (const auto &name : wish->names) {
            if (challenge != u"dns-01" && name.value.starts_with("*."))
                found.append(planFinding(severity::Block, "remote-wildcard-dns"_L1,
                                         QString::fromStdString(name.value)));
            if (challenge == u"dns-01" && name.type == crypto::x509::GeneralNameType::Ip)
                found.append(planFinding(severity::Block, "remote-address-dns"_L1,
                                         QString::fromStdString(name.value)));
        }
        step.input.insert(u"order"_s,
                          QJsonObject{{u"challenge"_s, challenge},
                                      {u"solver"_s, solver},
                                      {u"preferred-chain"_s, draft.order[u"preferred-chain"_s]}});
    }
    const auto compromised = compromisedKeyFinding(database, draft);
    if (!compromised)
        return compromised.error();
    if (*compromised)
        found.append(**compromised);
    justify(found, draft.justification);
    // Of many, what is said of the authority is said once.
    for (const domain::PlanFinding &one : found) {
        const bool said = std::any_of(
            plan.findings.begin(), plan.findings.end(), [&](const domain::PlanFinding &before) {
                return before.code == one.code && before.object == one.object;
            });
        if (!said)
            plan.findings.append(one);
    }
    plan.steps.append(std::move(step));
    return {};
}

}  // namespace jobs
