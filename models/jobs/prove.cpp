// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/prove.h"

#include "crypto/x509/crl.h"
#include "crypto/x509/crl_builder.h"
#include "models/jobs/crl_effect.h"
#include "models/jobs/incident.h"
#include "models/jobs/list_place.h"
#include "models/jobs/plan_run.h"
#include "models/jobs/revoke.h"
#include "models/store/authority_store.h"
#include "models/store/incident_store.h"
#include "models/store/proof_store.h"
#include "models/store/vault.h"

#include <unordered_map>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using domain::PlanStep;

namespace {

class ProofVerb : public PlanVerb {
public:
    Result<void> prepare(PlanContext &, Steps) override { return {}; }
    Result<void> putDown(PlanContext &, store::Change &, Steps) override { return {}; }
    Result<void> act(PlanContext &context, Steps steps) override
    {
        PlanStep &step = *steps.front();
        auto der = readPlace(step.input[u"file"_s].toString(), context.job.stop);
        if (der)
            m_der = std::move(*der);
        else if (der.error().code == ErrorCode::Cancelled)
            return der.error();
        else
            fail(context, step, der.error());
        return {};
    }
    Result<void> record(PlanContext &context, store::Change &change, Steps steps) override;
    void forget() override { m_der.clear(); }
    int batch(const domain::PlanStep &) const override { return 1; }

private:
    crypto::Bytes m_der;
};

Result<void> ProofVerb::record(PlanContext &context, store::Change &change, Steps steps)
{
    PlanStep &step = *steps.front();
    const QString file = step.input[u"file"_s].toString();
    auto certificates = store::CertificateStore::open(context.database);
    if (!certificates)
        return certificates.error();
    const auto outcome = recordCrlProof(change, *certificates, m_der, file, context.now);
    if (!outcome) {
        const auto code = outcome.error().code;
        if (code != ErrorCode::Malformed && code != ErrorCode::Truncated
            && code != ErrorCode::NotFound && code != ErrorCode::NotPermitted)
            return outcome.error();
        fail(context, step, outcome.error());
        return {};
    }
    const auto revoked =
        store::revokedBy(context.database, context.plan.id, step.input[u"wave"_s].toInt(),
                         step.input[u"authority_id"_s].toInteger());
    if (!revoked)
        return revoked.error();
    const auto left = store::withoutProof(context.database, *revoked, store::ProofSource::Crl);
    if (!left)
        return left.error();
    step.result = {{u"shown"_s, outcome->shown},
                   {u"of"_s, qint64(revoked->size())},
                   {u"left"_s, qint64(left->size())},
                   {u"file"_s, file}};
    // Another list is there than the one that was written: the next one may show it.
    if (!left->empty())
        fail(context, step,
             {ErrorCode::Busy, file.toStdString(),
              "it does not show " + std::to_string(left->size()) + " of "
                  + std::to_string(revoked->size()) + " revoked certificates"});
    return {};
}

}  // namespace

Result<ProofOutcome> recordCrlProof(store::Change &change, store::CertificateStore &certificates,
                                    crypto::ByteView der, const QString &place, crypto::UnixTime at)
{
    const std::string name = place.toStdString();
    const auto head = crypto::x509::parseCrl(der, [](const auto &) { return false; });
    if (!head)
        return Error{head.error().code, name, head.error().detail};
    const auto issuer = certificates.findIssuer(head->issuer.text);
    if (!issuer)
        return issuer.error();
    const Error stranger{ErrorCode::NotFound, "the issuer of " + name,
                         "no authority in the vault verifies its signature: " + head->issuer.text};
    if (*issuer == 0)
        return stranger;
    const auto state = judgeCrl(change.database(), certificates, *issuer, der);
    if (!state)
        return state.error();
    if (*state != store::CrlState::Verified)
        return stranger;
    if (head->nextUpdate != 0 && head->nextUpdate < at)
        return Error{ErrorCode::NotPermitted, name, "its next update is overdue"};
    auto open = store::unproven(change.database(), *issuer, store::ProofSource::Crl);
    if (!open)
        return open.error();
    std::unordered_map<std::string, const store::Unproven *> wanted;
    for (const store::Unproven &one : *open) {
        // Two authorities of one name are told apart by their keys.
        if (one.authorityKeyId.empty() || head->authorityKeyId.empty()
            || one.authorityKeyId == head->authorityKeyId)
            wanted.emplace(one.serial, &one);
    }
    ProofOutcome outcome;
    outcome.issuer = QString::fromStdString(head->issuer.called());
    std::vector<store::Proof> proofs;
    const auto list = crypto::x509::parseCrl(der, [&](const crypto::x509::CrlEntry &entry) {
        const auto found = wanted.find(entry.serial);
        if (found == wanted.end() || entry.negative || !entry.certificateIssuer.empty()
            || entry.reason == crypto::x509::RemoveFromCrl)
            return true;
        proofs.push_back(
            {found->second->id, store::ProofSource::Crl, at, entry.revokedAt, entry.reason, 0});
        return true;
    });
    if (!list)
        return Error{list.error().code, name, list.error().detail};
    outcome.shown = qint64(proofs.size());
    outcome.missing = qint64(wanted.size() - proofs.size());
    if (proofs.empty())
        return outcome;
    const auto evidence = store::addEvidence(
        change, {0, list->sha256, store::ProofSource::Crl, *issuer, place, at}, der);
    if (!evidence)
        return evidence.error();
    for (store::Proof &proof : proofs) {
        proof.evidence = *evidence;
        if (auto done = store::addProof(change, proof); !done)
            return done.error();
        change.touched(proof.certificate);
    }
    return outcome;
}

Result<QList<ProofOutcome>> proveFromFiles(JobContext &context, const QStringList &files)
{
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return std::move(database).error();
    auto certificates = store::CertificateStore::open(**database);
    if (!certificates)
        return certificates.error();
    QList<ProofOutcome> outcomes;
    std::optional<Error> first;
    const auto prove = [&](const QString &file) -> Result<void> {
        const auto der = readPlace(file, context.stop);
        if (!der)
            return der.error();
        auto change = store::Change::begin(context.vault, **database);
        if (!change)
            return change.error();
        const auto outcome =
            recordCrlProof(*change, *certificates, *der, file, context.vault.clock().now());
        if (!outcome)
            return outcome.error();
        outcomes.append(*outcome);
        if (outcome->shown == 0)
            return {};
        auto done = change->audit("incident.proof", file,
                                  {{u"issuer"_s, outcome->issuer}, {u"shown"_s, outcome->shown}});
        return done ? change->commit() : std::move(done);
    };
    for (const QString &file : files) {
        if (context.stop.stop_requested())
            return Error{ErrorCode::Cancelled, "reading lists back", {}};
        if (const auto done = prove(file); !done && !first)
            first = done.error();
    }
    if (first)
        return *first;
    return outcomes;
}

JobFunction proveFromFilesJob(const QStringList &files)
{
    return [files](JobContext &context) -> Result<QVariant> {
        const auto outcomes = proveFromFiles(context, files);
        if (!outcomes)
            return outcomes.error();
        qint64 shown = 0;
        for (const ProofOutcome &one : *outcomes)
            shown += one.shown;
        return QVariant::fromValue(shown);
    };
}

JobFunction publishAndProveJob(std::int64_t incident, const QString &authority, const QString &file)
{
    return [incident, authority, file](JobContext &context) -> Result<QVariant> {
        auto database = context.vault.connect(store::Access::Read);
        if (!database)
            return database.error();
        auto plan = planCrl(**database, authority, file);
        if (!plan)
            return plan.error();
        IncidentWish wish;
        wish.id = incident;
        if (auto done = joinIncident(**database, *plan, wish, {}, 0); !done)
            return done.error();
        if (auto done = storePlan(context, *plan); !done)
            return done.error();
        const auto outcome = runPlan(context, plan->id);
        if (!outcome)
            return outcome.error();
        if (outcome->steps.failed > 0)
            return Error{ErrorCode::InputOutput, file.toStdString(), "the list was not written"};
        return proveFromFilesJob({file})(context);
    };
}

Result<QStringList> publishedFiles(store::Database &database, std::int64_t incident)
{
    const auto files = store::listFiles(database, incident);
    if (!files)
        return files.error();
    return QStringList(*files);
}

PlanStep proofStep(const QString &authority, std::int64_t authorityId, const QString &file,
                   int wave)
{
    PlanStep step;
    step.verb = u"proof"_s;
    step.object = authority;
    step.dependsOn = PlanStep::AllBefore;
    step.input = {{u"authority"_s, authority},
                  {u"authority_id"_s, qint64(authorityId)},
                  {u"file"_s, file},
                  {u"wave"_s, wave}};
    return step;
}

std::unique_ptr<PlanVerb> proofVerb()
{
    return std::make_unique<ProofVerb>();
}

}  // namespace jobs
