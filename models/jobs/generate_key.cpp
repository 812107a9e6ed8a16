// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/generate_key.h"

#include "crypto/base/digest.h"
#include "crypto/keys/key_spec.h"
#include "models/domain/describe.h"
#include "models/jobs/prove_key.h"
#include "models/jobs/signing_keys.h"
#include "models/store/certificate_store.h"
#include "models/store/key_store.h"
#include "models/store/vault.h"

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using domain::PlanStep;
using domain::StepState;

namespace {

class KeyVerb : public PlanVerb {
public:
    Result<void> prepare(PlanContext &context, Steps steps) override;
    Result<void> putDown(PlanContext &context, store::Change &change, Steps steps) override;
    Result<void> act(PlanContext &context, Steps steps) override;
    Result<void> record(PlanContext &context, store::Change &change, Steps steps) override;
    void forget() override
    {
        m_made.reset();
        m_key.reset();
    }
    int batch(const domain::PlanStep &) const override { return 1; }

private:
    Result<std::shared_ptr<const crypto::Key>> open(PlanContext &context, const PlanStep &step);

    SigningKeys m_keys;
    std::optional<crypto::PrivateKey> m_made;
    std::shared_ptr<const crypto::Key> m_key;
};

bool inToken(const PlanStep &step)
{
    return !step.input[u"token"_s].toString().isEmpty();
}

QString originOf(const PlanStep &step)
{
    const QString label = step.input[u"label"_s].toString();
    return label.isEmpty() ? u"generated"_s : u"generated: %1"_s.arg(label);
}

Result<void> KeyVerb::prepare(PlanContext &context, Steps steps)
{
    PlanStep &step = *steps.front();
    if (inToken(step))
        return {};
    const auto spec = crypto::parseKeySpec(step.input[u"key"_s].toString().toStdString());
    auto key = spec ? crypto::PrivateKey::generate(*spec, context.job.stop)
                    : Result<crypto::PrivateKey>(spec.error());
    if (key)
        m_made.emplace(std::move(*key));
    else if (key.error().code == ErrorCode::Cancelled)
        return key.error();
    else
        fail(context, step, key.error());
    return {};
}

Result<void> KeyVerb::putDown(PlanContext &context, store::Change &change, Steps steps)
{
    PlanStep &step = *steps.front();
    if (step.state != StepState::Planned)
        return {};
    if (inToken(step)) {
        step.memo = {{u"uri"_s, step.input[u"token"_s]}};
        return {};
    }
    const auto &info = m_made->info();
    const auto added = store::addKey(
        change, context.job.vault, m_made->pkcs8(), m_made->spkiSha256(),
        domain::describeKey(info.algorithm, info.bits, info.curve), originOf(step), context.now);
    if (!added)
        return added.error();
    step.memo = {{u"key"_s, qint64(added->id)}};
    return {};
}

Result<std::shared_ptr<const crypto::Key>> KeyVerb::open(PlanContext &context, const PlanStep &step)
{
    if (!inToken(step))
        return m_keys.of(context.job, context.database, step.memo[u"key"_s].toInteger());
    const auto uri = crypto::pkcs11::parseUri(step.input[u"token"_s].toString().toStdString());
    const auto spec = crypto::parseKeySpec(step.input[u"key"_s].toString().toStdString());
    if (!uri || !spec)
        return uri ? spec.error() : uri.error();
    const auto token = m_keys.token(context.job, *uri);
    if (!token)
        return token.error();
    return findOrGenerate(**token, *uri, *spec, context.job.stop);
}

// From where it lies, not from memory: opened, it signs and verifies.
Result<void> KeyVerb::act(PlanContext &context, Steps steps)
{
    m_made.reset();
    PlanStep &step = *steps.front();
    auto key = open(context, step);
    auto proven = key ? proveSigning(**key, (*key)->spki(), step.object.toStdString())
                      : Result<void>(key.error());
    if (proven)
        m_key = std::move(*key);
    else if (isTokenTrouble(proven.error()))
        return proven;
    else
        fail(context, step, proven.error());
    return {};
}

Result<void> KeyVerb::record(PlanContext &context, store::Change &change, Steps steps)
{
    PlanStep &step = *steps.front();
    std::int64_t id = step.memo[u"key"_s].toInteger();
    const std::string uri = uriOf(*m_key);
    const auto &info = m_key->info();
    if (inToken(step)) {
        const auto added =
            store::addTokenKey(change, context.job.vault, uri, m_key->spkiSha256(),
                               domain::describeKey(info.algorithm, info.bits, info.curve),
                               originOf(step), context.now);
        if (!added)
            return added.error();
        id = added->id;
    }
    auto certificates = store::CertificateStore::open(context.database);
    if (!certificates)
        return certificates.error();
    // A key that a token had before may have its certificates here already.
    if (const auto linked = certificates->setPrivateKey(change, m_key->spkiSha256(), id); !linked)
        return linked.error();
    if (auto done = certificates->finishBatch(change); !done)
        return done;
    step.result = {{u"key"_s, qint64(id)},
                   {u"type"_s, QString::fromStdString(info.label())},
                   {u"spki"_s, QString::fromStdString(crypto::toHex(m_key->spkiSha256()))}};
    if (!uri.empty())
        step.result.insert(u"uri"_s, QString::fromStdString(uri));
    return {};
}

}  // namespace

Result<domain::Plan> planKey(const KeyDraft &draft)
{
    const auto spec = crypto::parseKeySpec(draft.key.toStdString());
    if (!spec)
        return spec.error();
    PlanStep step;
    step.verb = u"key"_s;
    step.object = QString::fromStdString(spec->label);
    if (!draft.label.isEmpty())
        step.object += u", "_s + draft.label;
    step.input = {{u"key"_s, QString::fromStdString(crypto::keySpecText(*spec))},
                  {u"label"_s, draft.label}};
    if (!draft.token.isEmpty()) {
        const auto uri = newKeyUri(draft.token, draft.label);
        if (!uri)
            return uri.error();
        if (uri->object.empty() && uri->id.empty())
            return Error{ErrorCode::InvalidArgument, "the key's label",
                         "a key in a token needs a name"};
        step.input.insert(u"token"_s, QString::fromStdString(crypto::pkcs11::uriText(*uri)));
    }
    domain::Plan plan;
    plan.verb = u"key.generate"_s;
    plan.title = step.object;
    plan.draft = step.input;
    plan.steps.append(std::move(step));
    return plan;
}

QStringList keySpecs()
{
    QStringList specs;
    for (const std::string &spec : crypto::keySpecTexts())
        specs << QString::fromStdString(spec);
    return specs;
}

std::unique_ptr<PlanVerb> keyVerb()
{
    return std::make_unique<KeyVerb>();
}

}  // namespace jobs
