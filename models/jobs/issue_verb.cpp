// SPDX-License-Identifier: GPL-3.0-or-later
// The step "issue": what plan_verb.h asks of it.
#include "crypto/keys/key_spec.h"
#include "crypto/keys/private_key.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/request.h"
#include "models/domain/describe.h"
#include "models/jobs/issue_step.h"
#include "models/jobs/local_authority.h"
#include "models/store/certificate_store.h"
#include "models/store/key_store.h"
#include "models/store/metadata_store.h"
#include "models/store/vault.h"

#include <QJsonDocument>

#include <map>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using domain::PlanStep;
using domain::StepState;

namespace {

class IssueVerb : public PlanVerb {
public:
    Result<void> prepare(PlanContext &context, Steps steps) override;
    Result<void> putDown(PlanContext &context, store::Change &change, Steps steps) override;
    Result<void> act(PlanContext &context, Steps steps) override;
    Result<void> record(PlanContext &context, store::Change &change, Steps steps) override;
    void forget() override
    {
        m_keys.clear();
        m_signed.clear();
        m_certificates.reset();
    }

private:
    Result<crypto::Bytes> publicKeyOf(PlanContext &context, const IssueDraft &draft);
    Result<crypto::Bytes> sign(PlanContext &context, const PlanStep &step);
    Result<void> store(PlanContext &context, store::Change &change, PlanStep &step);

    OpenAuthorities m_authorities;
    std::map<int, crypto::PrivateKey> m_keys;  // made, not yet in the vault
    std::map<int, crypto::Bytes> m_signed;
    std::optional<store::CertificateStore> m_certificates;
};

// Slow and harmless: keys are made before anything is open.
Result<void> IssueVerb::prepare(PlanContext &context, Steps steps)
{
    m_keys.clear();
    for (PlanStep *step : steps) {
        if (context.job.stop.stop_requested())
            return Error{ErrorCode::Cancelled, "generating keys", {}};
        const IssueDraft draft = draftOf(step->input);
        if (!draft.request.empty() || draft.keptKey != 0)
            continue;
        const auto spec = crypto::parseKeySpec(draft.key.toStdString());
        if (!spec) {
            fail(context, *step, spec.error());
            continue;
        }
        auto key = crypto::PrivateKey::generate(*spec, context.job.stop);
        if (key)
            m_keys.emplace(step->position, std::move(*key));
        else if (key.error().code == ErrorCode::Cancelled)
            return key.error();
        else
            fail(context, *step, key.error());
    }
    return {};
}

// The key is sealed and the serial number fixed before anything is signed: whatever happens then,
// the step ends with this key and this number, or with none.
Result<void> IssueVerb::putDown(PlanContext &context, store::Change &change, Steps steps)
{
    for (PlanStep *step : steps) {
        if (step->state != StepState::Planned)
            continue;
        const IssueDraft draft = draftOf(step->input);
        crypto::Bytes spki;
        std::int64_t keyId = draft.keptKey;
        if (const auto made = m_keys.find(step->position); made != m_keys.end()) {
            const crypto::PrivateKey &key = made->second;
            const auto &info = key.info();
            auto added = store::addKey(
                change, context.job.vault, key.pkcs8(), key.spkiSha256(),
                domain::describeKey(info.algorithm, info.bits, info.curve),
                u"made for plan %1, step %2"_s.arg(context.plan.id).arg(step->position),
                context.now);
            if (!added)
                return added.error();
            keyId = added->id;
            spki = key.spki();
        } else {
            auto known = publicKeyOf(context, draft);
            if (!known) {
                fail(context, *step, known.error());
                continue;
            }
            spki = std::move(*known);
        }
        step->memo = {{u"key"_s, qint64(keyId)},
                      {u"spki"_s, QString::fromStdString(crypto::toBase64(spki))},
                      {u"serial"_s, QString::fromStdString(crypto::toHex(newSerial()))},
                      {u"now"_s, qint64(context.now)}};
    }
    return {};
}

Result<crypto::Bytes> IssueVerb::publicKeyOf(PlanContext &context, const IssueDraft &draft)
{
    if (!draft.request.empty()) {
        auto request = crypto::x509::parseRequest(draft.request);
        if (!request)
            return request.error();
        return std::move(request->spki);
    }
    const auto key = m_authorities.keys().of(context.job, context.database, draft.keptKey);
    if (!key)
        return key.error();
    return (*key)->spki();
}

Result<void> IssueVerb::act(PlanContext &context, Steps steps)
{
    m_keys.clear();
    m_signed.clear();
    for (PlanStep *step : steps) {
        if (auto der = sign(context, *step))
            m_signed.emplace(step->position, std::move(*der));
        else if (isTokenTrouble(der.error()))
            return der.error();
        else
            fail(context, *step, der.error());
    }
    return {};
}

Result<crypto::Bytes> IssueVerb::sign(PlanContext &context, const PlanStep &step)
{
    const IssueDraft draft = draftOf(step.input);
    const auto authority = m_authorities.of(context.job, context.database, draft.authority);
    if (!authority)
        return authority.error();
    // The same instant as the first time: a second try signs the same certificate.
    const auto preview = previewIssue(context.database, draft, step.memo[u"now"_s].toInteger());
    if (!preview)
        return preview.error();
    if (preview->merged.blocked())
        return Error{ErrorCode::NotPermitted, step.object.toStdString(),
                     "the profile does not allow it"};
    crypto::x509::CertificateSpec spec = preview->merged.spec;
    const auto serial = crypto::fromHex(step.memo[u"serial"_s].toString().toStdString());
    const auto spki = crypto::fromBase64(step.memo[u"spki"_s].toString().toStdString());
    if (!serial || !spki)
        return Error{ErrorCode::Damaged, step.object.toStdString(), "the step's memo"};
    spec.serial = *serial;
    return (*authority)->signer.issue(spec, *spki);
}

Result<void> IssueVerb::record(PlanContext &context, store::Change &change, Steps steps)
{
    if (!m_certificates) {
        auto opened = store::CertificateStore::open(context.database);
        if (!opened)
            return opened.error();
        m_certificates.emplace(std::move(*opened));
    }
    for (PlanStep *step : steps) {
        if (auto done = store(context, change, *step); !done)
            return done;
    }
    auto done = m_certificates->finishBatch(change);
    m_signed.clear();
    return done;
}

Result<void> IssueVerb::store(PlanContext &context, store::Change &change, PlanStep &step)
{
    const IssueDraft draft = draftOf(step.input);
    const auto authority = m_authorities.of(context.job, context.database, draft.authority);
    if (!authority)
        return authority.error();
    auto record = domain::describe(m_signed.at(step.position));
    if (!record)
        return record.error();
    domain::Metadata metadata;
    if (step.input.contains(u"metadata"_s)) {
        auto stored = store::metadataFromJson(
            QJsonDocument(step.input[u"metadata"_s].toObject()).toJson(QJsonDocument::Compact));
        if (!stored)
            return stored.error();
        metadata = std::move(*stored);
    }
    if (draft.replaces != 0) {
        auto there = store::MetadataStore::open(context.database);
        if (!there)
            return there.error();
        auto old = there->read(draft.replaces);
        if (!old)
            return old.error();
        if (*old) {
            metadata = std::move(**old);
            metadata.notes.clear();  // words about the old one
            metadata.supersededBy = 0;
        }
    }
    metadata.managed = true;
    auto added = m_certificates->add(change,
                                     {.record = *record,
                                      .metadata = metadata,
                                      .locations = {},
                                      .now = context.now,
                                      .parent = (*authority)->certificate,
                                      .parentState = store::ParentState::Verified});
    if (!added)
        return added.error();
    if (auto done = store::addIssued(
            change,
            {(*authority)->row.id, record->serial, added->id, context.plan.id, step.position});
        !done)
        return done;
    if (draft.replaces != 0) {
        if (auto done = m_certificates->setSuperseded(change, draft.replaces, added->id); !done)
            return done.error();
    }
    step.result = {{u"sha256"_s, QString::fromStdString(crypto::toHex(record->sha256))},
                   {u"certificate"_s, qint64(added->id)},
                   {u"serial"_s, QString::fromStdString(record->serial)},
                   {u"not_after"_s, qint64(record->notAfter)},
                   {u"key"_s, step.memo[u"key"_s]}};
    return {};
}

}  // namespace

std::unique_ptr<PlanVerb> issueVerb()
{
    return std::make_unique<IssueVerb>();
}

}  // namespace jobs
