// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/create_authority.h"

#include "crypto/keys/key_spec.h"
#include "crypto/x509/name_text.h"
#include "models/domain/describe.h"
#include "models/domain/finding_text.h"
#include "models/jobs/issue.h"
#include "models/jobs/local_authority.h"
#include "models/store/certificate_store.h"
#include "models/store/key_store.h"

#include <QJsonArray>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::x509::CertificateSpec;
using domain::PlanStep;
using domain::StepState;

namespace {

constexpr crypto::UnixTime Day = 86400;
constexpr crypto::UnixTime Backdate = 3600;  // clocks are wrong

QStringList listOf(const QJsonValue &value)
{
    QStringList list;
    for (const auto &one : value.toArray())
        list.append(one.toString());
    return list;
}

QJsonObject inputOf(const AuthorityDraft &draft)
{
    const auto array = [](const QStringList &list) { return QJsonArray::fromStringList(list); };
    return {{u"name"_s, draft.name},
            {u"subject"_s, draft.subject},
            {u"key"_s, draft.key},
            {u"parent"_s, draft.parent},
            {u"days"_s, draft.days},
            {u"path_length"_s, draft.pathLength},
            {u"permit"_s, array(draft.permit)},
            {u"exclude"_s, array(draft.exclude)},
            {u"ocsp"_s, array(draft.ocspUrls)},
            {u"issuer"_s, array(draft.issuerUrls)},
            {u"crl"_s, array(draft.crlUrls)},
            {u"delta"_s, array(draft.deltaUrls)},
            {u"digest"_s, draft.digest},
            {u"pss"_s, draft.pss},
            {u"crl_days"_s, draft.crlDays},
            {u"token"_s, draft.token}};
}

AuthorityDraft draftOf(const QJsonObject &input)
{
    AuthorityDraft draft;
    draft.name = input[u"name"_s].toString();
    draft.subject = input[u"subject"_s].toString();
    draft.key = input[u"key"_s].toString();
    draft.parent = input[u"parent"_s].toString();
    draft.days = input[u"days"_s].toInt();
    draft.pathLength = input[u"path_length"_s].toInt(-1);
    draft.permit = listOf(input[u"permit"_s]);
    draft.exclude = listOf(input[u"exclude"_s]);
    draft.ocspUrls = listOf(input[u"ocsp"_s]);
    draft.issuerUrls = listOf(input[u"issuer"_s]);
    draft.crlUrls = listOf(input[u"crl"_s]);
    draft.deltaUrls = listOf(input[u"delta"_s]);
    draft.digest = input[u"digest"_s].toString();
    draft.pss = input[u"pss"_s].toBool();
    draft.crlDays = input[u"crl_days"_s].toInt();
    draft.token = input[u"token"_s].toString();
    return draft;
}

std::vector<std::string> words(const QStringList &list)
{
    std::vector<std::string> out;
    for (const QString &one : list)
        out.push_back(one.toStdString());
    return out;
}

Error wrong(const QString &object, const std::string &detail)
{
    return {ErrorCode::InvalidArgument, object.toStdString(), detail};
}

class AuthorityVerb : public PlanVerb {
public:
    Result<void> prepare(PlanContext &context, Steps steps) override;
    Result<void> putDown(PlanContext &context, store::Change &change, Steps steps) override;
    Result<void> act(PlanContext &context, Steps steps) override;
    Result<void> record(PlanContext &context, store::Change &change, Steps steps) override;
    void forget() override
    {
        m_key.reset();
        m_signing.reset();
    }
    int batch(const domain::PlanStep &) const override { return 1; }

private:
    Result<std::shared_ptr<const crypto::Key>> keyOf(PlanContext &context, const PlanStep &step);
    Result<crypto::Bytes> sign(PlanContext &context, const PlanStep &step);
    Result<std::int64_t> storedKey(PlanContext &context, store::Change &change,
                                   const PlanStep &step);

    OpenAuthorities m_authorities;
    std::optional<crypto::PrivateKey> m_key;  // made, not yet in the vault
    std::shared_ptr<const crypto::Key> m_signing;
    crypto::Bytes m_certificate;
};

Result<void> AuthorityVerb::prepare(PlanContext &context, Steps steps)
{
    PlanStep &step = *steps.front();
    const AuthorityDraft draft = draftOf(step.input);
    if (!draft.token.isEmpty())
        return {};
    const auto spec = crypto::parseKeySpec(draft.key.toStdString());
    if (!spec) {
        fail(context, step, spec.error());
        return {};
    }
    auto key = crypto::PrivateKey::generate(*spec, context.job.stop);
    if (key)
        m_key.emplace(std::move(*key));
    else if (key.error().code == ErrorCode::Cancelled)
        return key.error();
    else
        fail(context, step, key.error());
    return {};
}

Result<void> AuthorityVerb::putDown(PlanContext &context, store::Change &change, Steps steps)
{
    PlanStep &step = *steps.front();
    if (step.state != StepState::Planned)
        return {};
    if (!draftOf(step.input).token.isEmpty()) {
        step.memo = {{u"serial"_s, QString::fromStdString(crypto::toHex(newSerial()))},
                     {u"now"_s, qint64(context.now)}};
        return {};
    }
    if (!m_key)
        return {};
    const auto &info = m_key->info();
    auto added = store::addKey(change, context.job.vault, m_key->pkcs8(), m_key->spkiSha256(),
                               domain::describeKey(info.algorithm, info.bits, info.curve),
                               u"authority %1"_s.arg(draftOf(step.input).name), context.now);
    if (!added)
        return added.error();
    step.memo = {{u"key"_s, qint64(added->id)},
                 {u"serial"_s, QString::fromStdString(crypto::toHex(newSerial()))},
                 {u"now"_s, qint64(context.now)}};
    return {};
}

// From the vault, not from memory: what signs later is what was sealed.
Result<std::shared_ptr<const crypto::Key>> AuthorityVerb::keyOf(PlanContext &context,
                                                                const PlanStep &step)
{
    const AuthorityDraft draft = draftOf(step.input);
    SigningKeys &keys = m_authorities.keys();
    if (draft.token.isEmpty())
        return keys.of(context.job, context.database, step.memo[u"key"_s].toInteger());
    const auto uri = crypto::pkcs11::parseUri(draft.token.toStdString());
    const auto spec = crypto::parseKeySpec(draft.key.toStdString());
    if (!uri || !spec)
        return uri ? spec.error() : uri.error();
    const auto token = keys.token(context.job, *uri);
    if (!token)
        return token.error();
    return findOrGenerate(**token, *uri, *spec, context.job.stop);
}

Result<crypto::Bytes> AuthorityVerb::sign(PlanContext &context, const PlanStep &step)
{
    const AuthorityDraft draft = draftOf(step.input);
    auto spec = authoritySpec(draft, step.memo[u"now"_s].toInteger());
    if (!spec)
        return spec.error();
    const auto serial = crypto::fromHex(step.memo[u"serial"_s].toString().toStdString());
    if (!serial)
        return Error{ErrorCode::Damaged, draft.name.toStdString(), "the step's memo"};
    spec->serial = *serial;
    auto key = keyOf(context, step);
    if (!key)
        return key.error();
    m_signing = *key;
    if (draft.parent.isEmpty()) {
        auto root = crypto::x509::Signer::createRoot(std::move(*key), *spec);
        if (!root)
            return root.error();
        return root->certificate();
    }
    const auto parent = m_authorities.of(context.job, context.database, draft.parent);
    if (!parent)
        return parent.error();
    const auto &settings = (*parent)->settings;
    spec->notAfter = std::min(spec->notAfter, settings.notAfter);
    spec->ocspUrls = settings.ocspUrls;
    spec->issuerUrls = settings.issuerUrls;
    spec->crlUrls = settings.crlUrls;
    spec->freshestCrlUrls = settings.freshestCrlUrls;
    spec->scheme = settings.scheme;
    return (*parent)->signer.issue(*spec, m_signing->spki());
}

Result<void> AuthorityVerb::act(PlanContext &context, Steps steps)
{
    m_key.reset();
    PlanStep &step = *steps.front();
    if (auto der = sign(context, step))
        m_certificate = std::move(*der);
    else if (isTokenTrouble(der.error()))
        return der.error();
    else
        fail(context, step, der.error());
    return {};
}

// The number in private_key of what signs; a token's key is put down here, with its URI.
Result<std::int64_t> AuthorityVerb::storedKey(PlanContext &context, store::Change &change,
                                              const PlanStep &step)
{
    const AuthorityDraft draft = draftOf(step.input);
    if (draft.token.isEmpty())
        return step.memo[u"key"_s].toInteger();
    const auto &info = m_signing->info();
    const auto added =
        store::addTokenKey(change, context.job.vault, uriOf(*m_signing), m_signing->spkiSha256(),
                           domain::describeKey(info.algorithm, info.bits, info.curve),
                           u"authority %1"_s.arg(draft.name), context.now);
    if (!added)
        return added.error();
    return added->id;
}

Result<void> AuthorityVerb::record(PlanContext &context, store::Change &change, Steps steps)
{
    PlanStep &step = *steps.front();
    const AuthorityDraft draft = draftOf(step.input);
    auto certificates = store::CertificateStore::open(context.database);
    if (!certificates)
        return certificates.error();
    auto record = domain::describe(m_certificate);
    if (!record)
        return record.error();
    domain::Metadata metadata;
    metadata.managed = true;
    store::NewCertificate fresh{
        .record = *record, .metadata = metadata, .locations = {}, .now = context.now};
    std::optional<std::int64_t> parentAuthority;
    if (!draft.parent.isEmpty()) {
        const auto parent = m_authorities.of(context.job, context.database, draft.parent);
        if (!parent)
            return parent.error();
        fresh.parent = (*parent)->certificate;
        fresh.parentState = store::ParentState::Verified;
        parentAuthority = (*parent)->row.id;
    }
    const auto key = storedKey(context, change, step);
    if (!key)
        return key.error();
    auto added = certificates->add(change, fresh);
    if (!added)
        return added.error();
    store::LocalAuthority authority;
    authority.name = draft.name;
    authority.certificate = added->id;
    authority.privateKey = *key;
    crypto::x509::AuthoritySettings settings;
    settings.scheme = {draft.digest.toStdString(), draft.pss};
    settings.ocspUrls = words(draft.ocspUrls);
    settings.issuerUrls = words(draft.issuerUrls);
    settings.crlUrls = words(draft.crlUrls);
    settings.freshestCrlUrls = words(draft.deltaUrls);
    authority.settings = settingsJson(settings, draft.crlDays);
    authority.createdAt = context.now;
    auto done = store::addAuthority(change, authority);
    if (done && parentAuthority)
        done = store::addIssued(
            change, {*parentAuthority, record->serial, added->id, context.plan.id, step.position});
    if (done)
        done = certificates->finishBatch(change);
    if (!done)
        return done;
    step.result = {{u"sha256"_s, QString::fromStdString(crypto::toHex(record->sha256))},
                   {u"certificate"_s, qint64(added->id)},
                   {u"authority"_s, qint64(authority.id)},
                   {u"key"_s, qint64(*key)}};
    return {};
}

}  // namespace

Result<CertificateSpec> authoritySpec(const AuthorityDraft &draft, crypto::UnixTime now)
{
    CertificateSpec spec;
    auto subject = crypto::x509::parseNameText(draft.subject.toStdString());
    if (!subject)
        return wrong(u"the subject \"%1\""_s.arg(draft.subject), subject.error().detail);
    if (subject->empty())
        return wrong(u"the subject"_s, "an authority needs a name (RFC 5280 4.1.2.6)");
    spec.subject = std::move(*subject);
    spec.notBefore = now - Backdate;
    spec.notAfter = now + draft.days * Day - 1;
    spec.isAuthority = true;
    spec.pathLength = draft.pathLength;
    spec.keyUsage =
        crypto::x509::KeyCertSign | crypto::x509::CrlSign | crypto::x509::DigitalSignature;
    for (const auto &[texts, list] : {std::pair{&draft.permit, &spec.nameConstraints.permitted},
                                      std::pair{&draft.exclude, &spec.nameConstraints.excluded}}) {
        for (const QString &text : *texts) {
            auto name = nameFrom(text);
            if (!name)
                return name.error();
            list->push_back(std::move(*name));
        }
    }
    spec.scheme.digest = draft.digest.toStdString();
    spec.scheme.pss = draft.pss;
    return spec;
}

Result<domain::Plan> planAuthority(store::Database &database, AuthorityDraft draft,
                                   crypto::UnixTime now)
{
    if (draft.name.trimmed().isEmpty())
        return wrong(u"the authority's name"_s, "it is empty");
    const auto known = store::localAuthority(database, draft.name);
    if (!known)
        return known.error();
    if (*known)
        return Error{
            ErrorCode::AlreadyExists, "the authority \"" + draft.name.toStdString() + '"', {}};
    if (draft.days < 1 || draft.days > 36500)
        return wrong(u"--days"_s, "from 1 to 36500");
    if (draft.crlDays < 1 || draft.crlDays > 3650)
        return wrong(u"the lifetime of revocation lists"_s, "from 1 to 3650 days");
    const auto key = crypto::parseKeySpec(draft.key.toStdString());
    if (!key)
        return key.error();
    const auto spec = authoritySpec(draft, now);
    if (!spec)
        return spec.error();
    if (!draft.token.isEmpty()) {
        const auto uri = newKeyUri(draft.token, draft.name);
        if (!uri)
            return uri.error();
        draft.token = QString::fromStdString(crypto::pkcs11::uriText(*uri));
    }
    domain::Plan plan;
    plan.verb = u"ca.create"_s;
    plan.title = draft.name;
    if (!draft.parent.isEmpty()) {
        const auto parent = authorityNamed(database, draft.parent);
        if (!parent)
            return parent.error();
        const auto settings = settingsOf(database, *parent);
        if (!settings)
            return settings.error();
        if (settings->pathLength == 0)
            plan.findings.append(domain::planFinding(domain::severity::Block,
                                                     "no-authorities-below"_L1, draft.parent));
        if (spec->notAfter > settings->notAfter)
            plan.findings.append(
                domain::planFinding(domain::severity::Warning, "cut-to-parent"_L1, draft.parent));
    }
    PlanStep step;
    step.verb = u"authority"_s;
    step.object = draft.name;
    step.input = inputOf(draft);
    plan.draft = step.input;
    plan.steps.append(step);
    return plan;
}

std::unique_ptr<PlanVerb> authorityVerb()
{
    return std::make_unique<AuthorityVerb>();
}

}  // namespace jobs
