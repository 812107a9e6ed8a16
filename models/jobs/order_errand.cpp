// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/order_errand.h"

#include "models/domain/describe.h"
#include "models/jobs/acme_solvers.h"
#include "models/jobs/issue_step.h"
#include "models/jobs/manual_answer.h"
#include "models/store/certificate_store.h"
#include "models/store/key_store.h"

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

Result<authorities::Connector *> OrderErrands::connector(PlanContext &context, std::int64_t account,
                                                         std::size_t part)
{
    auto &one = m_connectors[{account, part}];
    if (one)
        return one.get();
    const auto row = store::account(context.database, account);
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NotFound, "account " + std::to_string(account), {}};
    auto opened = openAccount(context.job, context.database, m_keys, **row);
    if (!opened)
        return opened.error();
    auto made = authorities::connectorFor(std::move(*opened));
    if (!made)
        return made.error();
    one = std::move(*made);
    return one.get();
}

Result<OrderErrand> OrderErrands::of(PlanContext &context, domain::PlanStep &step)
{
    const IssueDraft draft = draftOf(step.input);
    OrderErrand errand;
    errand.step = &step;
    errand.account = step.input[u"account"_s].toInteger();
    auto request = crypto::fromBase64(step.memo[u"request"_s].toString().toStdString());
    auto spki = crypto::fromBase64(step.memo[u"spki"_s].toString().toStdString());
    if (!request || !spki)
        return Error{ErrorCode::Damaged, step.object.toStdString(), "the step's memo"};
    errand.ask.request = std::move(*request);
    errand.spki = std::move(*spki);
    errand.ask.profile = draft.profile;
    errand.ask.days = draft.days;
    errand.ask.options = step.input[u"order"_s].toObject();
    if (const std::int64_t key = step.memo[u"key"_s].toInteger()) {
        auto opened = m_keys.of(context.job, context.database, key);
        if (!opened)
            return opened.error();
        errand.key = std::move(*opened);
        errand.ask.key = errand.key.get();
    }
    if (draft.replaces != 0) {
        auto certificates = store::CertificateStore::open(context.database);
        if (!certificates)
            return certificates.error();
        auto old = certificates->der(draft.replaces);
        if (!old)
            return old.error();
        if (*old) {
            errand.ask.replaces = std::move(**old);
            const auto parsed = domain::describe(errand.ask.replaces);
            const auto row = parsed ? store::findKey(context.database, parsed->spkiSha256)
                                    : Result<std::optional<store::KeyRow>>(parsed.error());
            if (row && *row) {
                auto key = m_keys.of(context.job, context.database, (*row)->id);
                if (key)
                    errand.oldKey = std::move(*key);
                else if (key.error().code != ErrorCode::TokenMissing && isTokenTrouble(key.error()))
                    return key.error();  // its PIN: without the token it is a new order
                errand.ask.replacesKey = errand.oldKey.get();
            }
        }
    }
    const QString challenge = errand.ask.options[u"challenge"_s].toString();
    const QString solver = errand.ask.options[u"solver"_s].toString();
    if (!solver.isEmpty()) {
        auto &shared = m_solvers[challenge + u' ' + solver];
        if (!shared) {
            auto opened = solverFrom(challenge, solver);
            if (!opened)
                return opened.error();
            shared = std::move(*opened);
        }
        errand.solver = shared;
    }
    const auto kept = store::order(context.database, context.plan.id, step.position);
    if (!kept)
        return kept.error();
    if (*kept)
        errand.order.state = (*kept)->state;
    const auto account = store::account(context.database, errand.account);
    if (!account)
        return account.error();
    if (*account && (*account)->kind == u"manual") {
        if (auto looked = lookForAnswer(context, errand); !looked)
            return looked.error();
    }
    return errand;
}

}  // namespace jobs
