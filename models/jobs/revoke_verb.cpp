// SPDX-License-Identifier: GPL-3.0-or-later
// The step "revoke".
#include "models/jobs/revoke.h"

#include "crypto/x509/crl_builder.h"
#include "models/jobs/revoke_elsewhere.h"
#include "models/store/authority_store.h"
#include "models/store/certificate_store.h"
#include "models/store/compromised_key_store.h"
#include "models/store/plan_store.h"
#include "models/store/proof_store.h"
#include "models/store/vault.h"

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::x509::RevocationReason;
using domain::PlanStep;

namespace {

class RevokeVerb : public PlanVerb {
public:
    Result<void> prepare(PlanContext &, Steps) override { return {}; }
    Result<void> putDown(PlanContext &, store::Change &, Steps) override { return {}; }
    Result<void> act(PlanContext &context, Steps steps) override;
    Result<void> record(PlanContext &context, store::Change &change, Steps steps) override;
    void forget() override { }

private:
    Result<void> release(PlanContext &context, store::Change &change,
                         store::CertificateStore &certificates, PlanStep &step);
    Result<void> revoke(PlanContext &context, store::Change &change,
                        store::CertificateStore &certificates, PlanStep &step);
};

// Replace, then revoke: what has no replacement yet goes on serving.
Result<void> RevokeVerb::act(PlanContext &context, Steps steps)
{
    for (PlanStep *step : steps) {
        if (!step->input.contains(u"after"_s))
            continue;
        const int after = step->input[u"after"_s].toInt();
        const auto made = store::issuedBy(context.database, context.plan.id, after);
        if (!made)
            return made.error();
        if (*made)
            continue;
        const auto issue = store::planSteps(context.database, context.plan.id, after, 1);
        if (!issue)
            return issue.error();
        // Given up by hand, with a reason: then there is to be none.
        if (issue->isEmpty() || issue->front().state != domain::StepState::Skipped)
            fail(context, *step,
                 {ErrorCode::NotPermitted, step->object.toStdString(),
                  "its replacement was not issued"});
    }
    return revokeElsewhere(context, steps);
}

Result<void> RevokeVerb::release(PlanContext &context, store::Change &change,
                                 store::CertificateStore &certificates, PlanStep &step)
{
    const domain::CertificateId id = step.input[u"certificate"_s].toInteger();
    const std::int64_t authority = step.input[u"authority"_s].toInteger();
    const auto removed = authority == 0
        ? Result<bool>(true)
        : store::removeHold(change, authority, step.input[u"serial"_s].toString().toStdString());
    if (!removed)
        return removed.error();
    const auto released = certificates.releaseHold(change, id);
    if (!released)
        return released.error();
    if (!*removed || !*released) {
        fail(context, step,
             {ErrorCode::NotPermitted, step.object.toStdString(), "it is not on hold"});
        return {};
    }
    step.result = {{u"released_at"_s, qint64(context.now)}, {u"sha256"_s, step.input[u"sha256"_s]}};
    return store::removeProofs(change, id);
}

Result<void> RevokeVerb::revoke(PlanContext &context, store::Change &change,
                                store::CertificateStore &certificates, PlanStep &step)
{
    const QJsonObject &input = step.input;
    const domain::CertificateId id = input[u"certificate"_s].toInteger();
    const std::int64_t authority = input[u"authority"_s].toInteger();
    const int reason = input[u"reason"_s].toInt();
    const domain::UnixTime since = input[u"invalid_since"_s].toInteger();
    const QString comment = context.plan.draft[u"comment"_s].toString();
    const auto revoked = certificates.setRevoked(change, id, context.now, reason);
    if (!revoked)
        return revoked.error();
    if (authority != 0) {
        const auto put =
            store::putRevocation(change,
                                 {authority, input[u"serial"_s].toString().toStdString(), id,
                                  reason, context.now, since, comment, context.plan.id});
        if (!put)
            return put.error();
    }
    // A hold that became final has to be shown anew.
    if (auto done = store::removeProofs(change, id); !done)
        return done;
    if (reason == RevocationReason::KeyCompromise || reason == RevocationReason::CaCompromise) {
        const auto key = crypto::fromHex(input[u"spki"_s].toString().toStdString());
        if (!key)
            return Error{ErrorCode::Damaged, step.object.toStdString(), "the step's key"};
        const auto marked = store::markCompromised(
            change,
            {*key, context.now, since, comment, context.job.vault.admin(), context.plan.id});
        if (!marked)
            return marked.error();
    }
    step.result = {{u"revoked_at"_s, qint64(context.now)}, {u"sha256"_s, input[u"sha256"_s]}};
    return {};
}

// Of authorities of the vault the row is the act, and the list that follows tells the world; those
// elsewhere were told before.
Result<void> RevokeVerb::record(PlanContext &context, store::Change &change, Steps steps)
{
    auto certificates = store::CertificateStore::open(context.database);
    if (!certificates)
        return certificates.error();
    for (PlanStep *step : steps) {
        const bool free = step->input[u"reason"_s].toInt() == RevocationReason::RemoveFromCrl;
        auto done = free ? release(context, change, *certificates, *step)
                         : revoke(context, change, *certificates, *step);
        if (!done)
            return done;
    }
    return certificates->finishBatch(change);
}

}  // namespace

std::unique_ptr<PlanVerb> revokeVerb()
{
    return std::make_unique<RevokeVerb>();
}

}  // namespace jobs
