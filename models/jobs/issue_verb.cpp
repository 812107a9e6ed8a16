// SPDX-License-Identifier: GPL-3.0-or-later
// The step "issue": what plan_verb.h asks of it.
#include "crypto/keys/key_spec.h"
#include "crypto/x509/request.h"
#include "models/domain/describe.h"
#include "models/jobs/issue_keys.h"
#include "models/jobs/issue_step.h"
#include "models/jobs/local_authority.h"
#include "models/jobs/parallel.h"
#include "models/store/certificate_store.h"
#include "models/store/key_store.h"
#include "models/store/vault.h"

#include <map>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using domain::PlanStep;
using domain::StepState;

namespace {

// What is signed, gathered while the vault may be read; then it needs no more than its own values.
struct Ask {
    PlanStep *step = nullptr;
    const crypto::x509::Profile *profile = nullptr;
    const crypto::x509::AuthoritySettings *settings = nullptr;
    crypto::x509::Wish wish;
    Bytes serial, spki;
    crypto::UnixTime now = 0;
    std::vector<const crypto::x509::Signer *> signers;  // one for each thread that may take it
    std::optional<Result<domain::CertificateRecord>> made = {};
};

class IssueVerb : public PlanVerb {
public:
    int batch(const PlanStep &first) const override;
    Result<void> prepare(PlanContext &context, Steps steps) override;
    void foresee(PlanContext &context, Steps next) override;
    Result<void> putDown(PlanContext &context, store::Change &change, Steps steps) override;
    Result<void> act(PlanContext &context, Steps steps) override;
    Result<void> record(PlanContext &context, store::Change &change, Steps steps) override;
    void forget() override
    {
        m_maker.stop();
        m_keys.clear();
        m_signed.clear();
        m_certificates.reset();
    }

private:
    static std::vector<KeyWish> keyWishes(Steps steps);
    Result<Bytes> publicKeyOf(PlanContext &context, const IssueDraft &draft);
    Result<Ask> ask(PlanContext &context, IssueBasis &basis, PlanStep &step);
    Result<void> store(PlanContext &context, store::Change &change, PlanStep &step);

    // The first signs for the caller's thread, the others for their own.
    std::vector<OpenAuthorities> m_authorities = std::vector<OpenAuthorities>(processors());
    KeyMaker m_maker;
    std::map<int, MadeKey> m_keys;  // made, not yet in the vault
    std::map<int, domain::CertificateRecord> m_signed;
    std::optional<store::CertificateStore> m_certificates;
};

// Keys of curves come by the thousand in a second, and a large transaction writes each page of the
// indexes once for many certificates: with 55,000 on record, a thousand at a time are twice as fast
// as 250. Other keys take up to seconds each, and what is lost when somebody stops is a batch.
int IssueVerb::batch(const PlanStep &first) const
{
    const QString key = first.input[u"key"_s].toString();
    const auto spec = crypto::parseKeySpec(key.toStdString());
    const bool slow =
        spec && (spec->label.starts_with("RSA") || spec->label.starts_with("SLH-DSA"));
    return slow ? 20 : 1000;
}

std::vector<KeyWish> IssueVerb::keyWishes(Steps steps)
{
    std::vector<KeyWish> wishes;
    for (const PlanStep *step : steps) {
        IssueDraft draft = draftOf(step->input);
        if (draft.request.empty() && draft.keptKey == 0)
            wishes.push_back({step->position, std::move(draft)});
    }
    return wishes;
}

// Slow and harmless: keys are made before anything is open, most of them while the batch before was
// written.
Result<void> IssueVerb::prepare(PlanContext &context, Steps steps)
{
    m_keys.clear();
    std::map<int, PlanStep *> open;
    for (PlanStep *step : steps)
        open.emplace(step->position, step);
    const auto take = [&](std::vector<KeyWish> wishes) {
        for (KeyWish &wish : wishes) {
            const auto step = open.find(wish.position);
            if (step == open.end() || !wish.made)
                continue;
            if (*wish.made)
                m_keys.emplace(wish.position, std::move(**wish.made));
            else if (wish.made->error().code != ErrorCode::Cancelled)
                fail(context, *step->second, wish.made->error());
        }
    };
    take(m_maker.finish(context.job.stop));
    std::vector<KeyWish> missing = keyWishes(steps);
    std::erase_if(missing, [&](const KeyWish &wish) {
        return m_keys.contains(wish.position) || open.at(wish.position)->state == StepState::Failed;
    });
    m_maker.start(std::move(missing), processors() - 1);
    take(m_maker.finish(context.job.stop));
    if (context.job.stop.stop_requested())
        return Error{ErrorCode::Cancelled, "generating keys", {}};
    return {};
}

void IssueVerb::foresee(PlanContext &, Steps next)
{
    m_maker.start(keyWishes(next), std::max<std::size_t>(1, processors() - 1));
}

// The key is sealed and the serial number fixed before anything is signed: whatever happens then,
// the step ends with this key and this number, or with none.
Result<void> IssueVerb::putDown(PlanContext &context, store::Change &change, Steps steps)
{
    for (PlanStep *step : steps) {
        if (step->state != StepState::Planned)
            continue;
        Bytes spki;
        std::int64_t keyId = 0;
        if (const auto made = m_keys.find(step->position); made != m_keys.end()) {
            const crypto::PrivateKey &key = made->second.key;
            const auto &info = key.info();
            auto added = store::addKey(
                change, context.job.vault, made->second.pkcs8, key.spkiSha256(),
                domain::describeKey(info.algorithm, info.bits, info.curve),
                u"made for plan %1, step %2"_s.arg(context.plan.id).arg(step->position),
                context.now);
            if (!added)
                return added.error();
            keyId = added->id;
            spki = key.spki();
        } else {
            const IssueDraft draft = draftOf(step->input);
            keyId = draft.keptKey;
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
    m_keys.clear();
    return {};
}

Result<Bytes> IssueVerb::publicKeyOf(PlanContext &context, const IssueDraft &draft)
{
    if (!draft.request.empty()) {
        auto request = crypto::x509::parseRequest(draft.request);
        if (!request)
            return request.error();
        return std::move(request->spki);
    }
    const auto key = m_authorities.front().keys().of(context.job, context.database, draft.keptKey);
    if (!key)
        return key.error();
    return (*key)->spki();
}

Result<Ask> IssueVerb::ask(PlanContext &context, IssueBasis &basis, PlanStep &step)
{
    const IssueDraft draft = draftOf(step.input);
    Ask ask;
    ask.step = &step;
    for (OpenAuthorities &authorities : m_authorities) {
        const auto authority = authorities.of(context.job, context.database, draft.authority);
        if (!authority)
            return authority.error();
        if (ask.signers.empty())
            ask.settings = &(*authority)->settings;
        ask.signers.push_back(&(*authority)->signer);
        if (!(*authority)->signer.key().inMemory())
            break;  // a token is logged in to once, and does one thing at a time
    }
    const auto profile = basis.profile(draft.profile);
    if (!profile)
        return profile.error();
    ask.profile = *profile;
    auto wish = wishOf(context.database, draft);
    if (!wish)
        return wish.error();
    ask.wish = std::move(*wish);
    auto serial = crypto::fromHex(step.memo[u"serial"_s].toString().toStdString());
    auto spki = crypto::fromBase64(step.memo[u"spki"_s].toString().toStdString());
    if (!serial || !spki)
        return Error{ErrorCode::Damaged, step.object.toStdString(), "the step's memo"};
    ask.serial = std::move(*serial);
    ask.spki = std::move(*spki);
    // The same instant as the first time: a second try signs the same certificate.
    ask.now = step.memo[u"now"_s].toInteger();
    return ask;
}

Result<domain::CertificateRecord> sign(const crypto::x509::Signer &signer, const Ask &ask)
{
    auto merged = crypto::x509::mergeProfile(*ask.profile, *ask.settings, ask.wish, ask.now);
    if (merged.blocked())
        return Error{ErrorCode::NotPermitted, ask.step->object.toStdString(),
                     "the profile does not allow it"};
    merged.spec.serial = ask.serial;
    const auto der = signer.issue(merged.spec, ask.spki);
    if (!der)
        return der.error();
    return domain::describe(*der);
}

Result<void> IssueVerb::act(PlanContext &context, Steps steps)
{
    m_signed.clear();
    IssueBasis basis(context.database);
    std::vector<Ask> asks;
    std::size_t threads = m_authorities.size();
    for (PlanStep *step : steps) {
        auto one = ask(context, basis, *step);
        if (one) {
            threads = std::min(threads, one->signers.size());
            asks.push_back(std::move(*one));
        } else if (isTokenTrouble(one.error())) {
            return one.error();
        } else {
            fail(context, *step, one.error());
        }
    }
    inParallel(threads, asks.size(), [&](std::size_t part, std::size_t i) {
        asks[i].made.emplace(sign(*asks[i].signers[part], asks[i]));
    });
    for (Ask &ask : asks) {
        if (*ask.made)
            m_signed.emplace(ask.step->position, std::move(**ask.made));
        else if (isTokenTrouble(ask.made->error()))
            return ask.made->error();
        else
            fail(context, *ask.step, ask.made->error());
    }
    return {};
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
    const auto authority = m_authorities.front().of(context.job, context.database, draft.authority);
    if (!authority)
        return authority.error();
    const domain::CertificateRecord &record = m_signed.at(step.position);
    const auto metadata = metadataOf(context.database, step, draft);
    if (!metadata)
        return metadata.error();
    auto added = m_certificates->add(change,
                                     {.record = record,
                                      .metadata = *metadata,
                                      .locations = {},
                                      .now = context.now,
                                      .parent = (*authority)->certificate,
                                      .parentState = store::ParentState::Verified});
    if (!added)
        return added.error();
    if (auto done = store::addIssued(
            change,
            {(*authority)->row.id, record.serial, added->id, context.plan.id, step.position});
        !done)
        return done;
    if (draft.replaces != 0) {
        if (auto done = m_certificates->setSuperseded(change, draft.replaces, added->id); !done)
            return done.error();
    }
    step.result = {{u"sha256"_s, QString::fromStdString(crypto::toHex(record.sha256))},
                   {u"certificate"_s, qint64(added->id)},
                   {u"serial"_s, QString::fromStdString(record.serial)},
                   {u"not_after"_s, qint64(record.notAfter)},
                   {u"key"_s, step.memo[u"key"_s]}};
    return {};
}

}  // namespace

std::unique_ptr<PlanVerb> issueVerb()
{
    return std::make_unique<IssueVerb>();
}

}  // namespace jobs
