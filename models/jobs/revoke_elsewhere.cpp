// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/revoke_elsewhere.h"

#include "crypto/x509/crl_builder.h"
#include "models/domain/visible_text.h"
#include "models/jobs/parallel.h"
#include "models/query/rows.h"
#include "models/store/certificate_store.h"
#include "models/store/vault.h"

namespace jobs {

using namespace Qt::StringLiterals;
using authorities::Abilities;
using authorities::Revoked;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using domain::PlanStep;

namespace {

constexpr std::size_t InFlight = 8;
constexpr auto RevokeTime = std::chrono::seconds(28);
constexpr crypto::UnixTime LookAgain = 900;  // s

struct Errand {
    PlanStep *step = nullptr;
    std::int64_t account = 0;
    authorities::Revocation revocation;
    std::shared_ptr<const crypto::Key> key;
    std::optional<Result<Revoked>> answer = {};
};

using Connectors = std::map<std::int64_t, std::vector<std::unique_ptr<authorities::Connector>>>;

Result<void> open(PlanContext &context, SigningKeys &keys, std::int64_t account,
                  Connectors &connectors)
{
    auto &all = connectors[account];
    const auto row = store::account(context.database, account);
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NotFound, "account " + std::to_string(account), {}};
    while (all.size() < InFlight) {
        auto opened = openAccount(context.job, context.database, keys, **row);
        if (!opened)
            return opened.error();
        auto made = authorities::connectorFor(std::move(*opened));
        if (!made)
            return made.error();
        all.push_back(std::move(*made));
    }
    return {};
}

Result<Errand> errandOf(PlanContext &context, SigningKeys &keys,
                        store::CertificateStore &certificates, PlanStep &step)
{
    Errand errand;
    errand.step = &step;
    errand.account = step.input[u"account"_s].toInteger();
    const qint64 id = step.input[u"certificate"_s].toInteger();
    auto der = certificates.der(id);
    if (!der)
        return der.error();
    if (!*der)
        return Error{ErrorCode::NotFound, step.object.toStdString(), {}};
    errand.revocation.certificate = std::move(**der);
    const auto rows = query::rows(context.database, std::span(&id, 1), query::Basic);
    if (!rows)
        return rows.error();
    const query::CertificateRow &row = rows->front();
    if (row.parentId != 0) {
        auto issuer = certificates.der(row.parentId);
        if (!issuer)
            return issuer.error();
        if (*issuer)
            errand.revocation.issuer = std::move(**issuer);
    }
    if (row.privateKeyId != 0) {
        if (auto key = keys.of(context.job, context.database, row.privateKeyId))
            errand.key = std::move(*key);  // one way more; its absence is no obstacle
    }
    errand.revocation.key = errand.key.get();
    errand.revocation.reason = step.input[u"reason"_s].toInt();
    errand.revocation.invalidSince = step.input[u"invalid_since"_s].toInteger();
    errand.revocation.comment = context.plan.draft[u"comment"_s].toString();
    return errand;
}

void take(PlanContext &context, Errand &errand)
{
    PlanStep &step = *errand.step;
    const Result<Revoked> &answer = *errand.answer;
    if (!answer) {
        fail(context, step, answer.error());
    } else if (answer->state == Revoked::State::WaitsForApproval) {
        step.state = domain::StepState::Waiting;
        step.nextAttempt = context.now + LookAgain;
        step.attempts = 0;
        step.error = domain::visibleText(u"the authority's approval "_s + answer->words.left(500));
        // Taken up again as begun, not as planned.
        step.memo = {{u"asked_at"_s, qint64(context.now)}};
    }
}

}  // namespace

bool takesRevocation(const store::AccountRow &account, int reason)
{
    const Abilities abilities = abilitiesOf(account);
    const bool held = reason == crypto::x509::RevocationReason::CertificateHold
        || reason == crypto::x509::RevocationReason::RemoveFromCrl;
    return abilities.revoke != Abilities::Revoke::No
        && abilities.revoke != Abilities::Revoke::LocalMarkOnly && (!held || abilities.hold);
}

Result<void> revokeElsewhere(PlanContext &context, Steps steps)
{
    auto certificates = store::CertificateStore::open(context.database);
    if (!certificates)
        return certificates.error();
    SigningKeys keys;
    Connectors connectors;
    std::vector<Errand> errands;
    for (PlanStep *step : steps) {
        if (step->input[u"account"_s].toInteger() == 0 || step->state != domain::StepState::Pending)
            continue;
        auto errand = errandOf(context, keys, *certificates, *step);
        if (!errand) {
            fail(context, *step, errand.error());
            continue;
        }
        if (!connectors.contains(errand->account)) {
            if (auto opened = open(context, keys, errand->account, connectors); !opened) {
                if (isTokenTrouble(opened.error()))
                    return opened.error();  // before anything is sent
                connectors.erase(errand->account);
                fail(context, *step, opened.error());
                continue;
            }
        }
        errands.push_back(std::move(*errand));
    }
    inParallel(InFlight, errands.size(), [&](std::size_t part, std::size_t i) {
        authorities::Call call{context.job.vault.clock(),
                               std::chrono::steady_clock::now() + RevokeTime, context.job.stop,
                               [](const authorities::Order &) { return Result<void>(); }, nullptr};
        errands[i].answer.emplace(
            connectors.at(errands[i].account)[part]->revoke(errands[i].revocation, call));
    });
    for (Errand &errand : errands)
        take(context, errand);
    if (context.job.stop.stop_requested())
        return Error{ErrorCode::Cancelled, "revoking", {}};
    return {};
}

}  // namespace jobs
