// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/cross_sign.h"

#include "crypto/base/digest.h"
#include "crypto/x509/certificate.h"
#include "models/domain/describe.h"
#include "models/jobs/local_authority.h"
#include "models/store/certificate_store.h"
#include "models/store/vault.h"

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using domain::PlanStep;
using domain::StepState;

namespace {

constexpr crypto::UnixTime Day = 86400;
constexpr crypto::UnixTime Backdate = 3600;  // clocks are wrong

Result<crypto::Bytes> certificateOf(const PlanStep &step)
{
    auto der = crypto::fromBase64(step.input[u"certificate"_s].toString().toStdString());
    if (!der)
        return Error{ErrorCode::Damaged, step.object.toStdString(), "the step's certificate"};
    return std::move(*der);
}

class CrossSignVerb : public PlanVerb {
public:
    Result<void> prepare(PlanContext &, Steps) override { return {}; }
    Result<void> putDown(PlanContext &context, store::Change &change, Steps steps) override;
    Result<void> act(PlanContext &context, Steps steps) override;
    Result<void> record(PlanContext &context, store::Change &change, Steps steps) override;
    void forget() override { m_signed.clear(); }
    int batch(const domain::PlanStep &) const override { return 1; }

private:
    Result<crypto::Bytes> sign(PlanContext &context, const PlanStep &step);

    OpenAuthorities m_authorities;
    crypto::Bytes m_signed;
};

Result<void> CrossSignVerb::putDown(PlanContext &context, store::Change &, Steps steps)
{
    PlanStep &step = *steps.front();
    if (step.state == StepState::Planned)
        step.memo = {{u"serial"_s, QString::fromStdString(crypto::toHex(newSerial()))},
                     {u"now"_s, qint64(context.now)}};
    return {};
}

Result<crypto::Bytes> CrossSignVerb::sign(PlanContext &context, const PlanStep &step)
{
    const auto other = certificateOf(step);
    if (!other)
        return other.error();
    const auto parsed = crypto::x509::Certificate::parse(*other);
    if (!parsed)
        return parsed.error();
    auto spec = crypto::x509::crossSignSpec(*other);
    if (!spec)
        return spec.error();
    const auto authority =
        m_authorities.of(context.job, context.database, step.input[u"authority"_s].toString());
    if (!authority)
        return authority.error();
    const auto serial = crypto::fromHex(step.memo[u"serial"_s].toString().toStdString());
    if (!serial)
        return Error{ErrorCode::Damaged, step.object.toStdString(), "the step's memo"};
    const auto &settings = (*authority)->settings;
    const crypto::UnixTime now = step.memo[u"now"_s].toInteger();
    spec->serial = *serial;
    spec->notBefore = std::max(now - Backdate, settings.notBefore);
    spec->notAfter = std::min(
        {now + step.input[u"days"_s].toInt() * Day - 1, settings.notAfter, parsed->notAfter});
    spec->ocspUrls = settings.ocspUrls;
    spec->issuerUrls = settings.issuerUrls;
    spec->crlUrls = settings.crlUrls;
    spec->freshestCrlUrls = settings.freshestCrlUrls;
    spec->scheme = settings.scheme;
    return (*authority)->signer.issue(*spec, parsed->spki);
}

Result<void> CrossSignVerb::act(PlanContext &context, Steps steps)
{
    auto der = sign(context, *steps.front());
    if (der)
        m_signed = std::move(*der);
    else if (isTokenTrouble(der.error()))
        return der.error();
    else
        fail(context, *steps.front(), der.error());
    return {};
}

Result<void> CrossSignVerb::record(PlanContext &context, store::Change &change, Steps steps)
{
    PlanStep &step = *steps.front();
    const auto authority =
        m_authorities.of(context.job, context.database, step.input[u"authority"_s].toString());
    if (!authority)
        return authority.error();
    auto certificates = store::CertificateStore::open(context.database);
    if (!certificates)
        return certificates.error();
    auto record = domain::describe(m_signed);
    if (!record)
        return record.error();
    domain::Metadata metadata;
    metadata.managed = true;
    const auto added = certificates->add(change,
                                         {.record = *record,
                                          .metadata = metadata,
                                          .locations = {},
                                          .now = context.now,
                                          .parent = (*authority)->certificate,
                                          .parentState = store::ParentState::Verified});
    if (!added)
        return added.error();
    auto done = store::addIssued(
        change, {(*authority)->row.id, record->serial, added->id, context.plan.id, step.position});
    if (done)
        done = certificates->finishBatch(change);
    if (!done)
        return done;
    step.result = {{u"sha256"_s, QString::fromStdString(crypto::toHex(record->sha256))},
                   {u"certificate"_s, qint64(added->id)},
                   {u"not_after"_s, qint64(record->notAfter)}};
    return {};
}

}  // namespace

Result<domain::Plan> planCrossSign(store::Database &database, const CrossSignDraft &draft,
                                   crypto::UnixTime now)
{
    if (draft.days < 1 || draft.days > 36500)
        return Error{ErrorCode::InvalidArgument, "--days", "from 1 to 36500"};
    const auto authority = authorityNamed(database, draft.authority);
    if (!authority)
        return authority.error();
    const auto settings = settingsOf(database, *authority);
    if (!settings)
        return settings.error();
    const auto other = crypto::x509::Certificate::parse(draft.certificate);
    if (!other)
        return other.error();
    if (const auto spec = crypto::x509::crossSignSpec(draft.certificate); !spec)
        return spec.error();
    PlanStep step;
    step.verb = u"cross-sign"_s;
    step.object = QString::fromStdString(other->subject.called());
    step.input = {{u"authority"_s, draft.authority},
                  {u"certificate"_s, QString::fromStdString(crypto::toBase64(draft.certificate))},
                  {u"days"_s, draft.days}};
    domain::Plan plan;
    plan.verb = u"ca.cross-sign"_s;
    plan.title = step.object;
    plan.draft = {{u"authority"_s, draft.authority},
                  {u"sha256"_s, QString::fromStdString(crypto::toHex(other->sha256))},
                  {u"days"_s, draft.days}};
    if (settings->pathLength == 0)
        plan.findings.append({u"block"_s, u"path-length"_s,
                              u"%1 may not have authorities below it"_s.arg(draft.authority)});
    if (other->notAfter <= now || settings->notAfter <= now)
        plan.findings.append({u"block"_s, u"validity"_s, u"one of the two has ended"_s});
    // A root shows with its own signature that it has the key; of others that is not known.
    if (!crypto::x509::isSelfSigned(draft.certificate, *other))
        plan.findings.append({u"warning"_s, u"possession"_s,
                              u"it is not self-signed: nothing here shows that its owner has the "
                              "key (RFC 4210 4.3)"_s});
    if (now + draft.days * Day - 1 > std::min(settings->notAfter, other->notAfter))
        plan.findings.append(
            {u"warning"_s, u"validity"_s, u"cut to the end of the shorter of the two"_s});
    plan.steps.append(std::move(step));
    return plan;
}

std::unique_ptr<PlanVerb> crossSignVerb()
{
    return std::make_unique<CrossSignVerb>();
}

}  // namespace jobs
