// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/serve_ocsp.h"

#include "crypto/x509/ocsp.h"
#include "models/jobs/issue.h"
#include "models/jobs/local_authority.h"
#include "models/jobs/plan_run.h"
#include "models/store/certificate_store.h"
#include "models/store/responder_store.h"
#include "models/store/vault.h"

#include <algorithm>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr crypto::UnixTime Week = 7 * 86400;
constexpr int Successful = 0, Unauthorized = 6;  // RFC 6960 4.2.1

// OCSPResponse without a body (RFC 6960 4.2.1).
crypto::Bytes bareResponse(std::uint8_t status)
{
    return {0x30, 0x03, 0x0a, 0x01, status};
}
constexpr std::uint8_t MalformedRequest = 1, TryLater = 3;

int statusOf(const crypto::Bytes &response)
{
    const auto parsed = crypto::x509::parseOcspResponse(response);
    return parsed ? parsed->status : -1;
}

Result<QList<store::LocalAuthority>> chosen(store::Database &database, const QStringList &names)
{
    if (names.isEmpty()) {
        auto all = store::localAuthorities(database);
        if (all && all->isEmpty())
            return Error{ErrorCode::NotFound, "an authority of this vault",
                         "\"ca create\" makes one"};
        return all;
    }
    QList<store::LocalAuthority> some;
    for (const QString &name : names) {
        auto authority = authorityNamed(database, name);
        if (!authority)
            return authority.error();
        some.append(std::move(*authority));
    }
    return some;
}

Result<crypto::Bytes> derOf(store::Database &database, domain::CertificateId id)
{
    auto certificates = store::CertificateStore::open(database);
    if (!certificates)
        return certificates.error();
    auto der = certificates->der(id);
    if (!der)
        return der.error();
    if (!*der)
        return Error{ErrorCode::NotFound, "certificate " + std::to_string(id), {}};
    return std::move(**der);
}

struct Responder {
    store::LocalAuthority authority;
    crypto::x509::OcspResponder responder;
    crypto::UnixTime notAfter = 0;  // of the certificate that signs
};

Result<Responder> responderFor(JobContext &context, store::Database &database, SigningKeys &keys,
                               store::LocalAuthority authority, const OcspServeDraft &draft)
{
    const auto settings = settingsOf(database, authority);
    if (!settings)
        return settings.error();
    auto issuer = derOf(database, authority.certificate);
    if (!issuer)
        return issuer.error();
    std::int64_t keyId = authority.privateKey;
    crypto::Bytes certificate = *issuer;
    crypto::UnixTime notAfter = settings->notAfter;
    if (!draft.direct) {
        const auto signer =
            store::responderCertificate(database, authority, context.vault.clock().now());
        if (!signer)
            return signer.error();
        if (!*signer)
            return Error{ErrorCode::NotFound,
                         "a certificate for OCSP signing of " + authority.name.toStdString(),
                         "the vault may only be read, so none was issued"};
        auto der = derOf(database, (*signer)->certificate);
        if (!der)
            return der.error();
        certificate = std::move(*der);
        keyId = (*signer)->privateKey;
        notAfter = (*signer)->notAfter;
    }
    auto key = keys.of(context, database, keyId);
    if (!key)
        return key.error();
    auto responder = crypto::x509::OcspResponder::create(
        std::move(*key), std::move(certificate), *issuer,
        draft.direct ? settings->scheme : crypto::Key::Scheme{});
    if (!responder)
        return responder.error();
    return Responder{std::move(authority), std::move(*responder), notAfter};
}

}  // namespace

Result<int> prepareResponders(JobContext &context, const OcspServeDraft &draft)
{
    auto database = context.vault.connect(store::Access::Read);
    if (!database)
        return database.error();
    const auto authorities = chosen(**database, draft.authorities);
    if (!authorities)
        return authorities.error();
    const crypto::UnixTime now = context.vault.clock().now();
    QList<IssueDraft> drafts;
    for (const store::LocalAuthority &authority : *authorities) {
        const auto signer = store::responderCertificate(**database, authority, now);
        if (!signer)
            return signer.error();
        if (*signer && (*signer)->notAfter > now + Week)
            continue;
        IssueDraft one;
        one.authority = authority.name;
        one.profile = u"ocsp-signer"_s;
        one.subject = u"CN="_s
            + u"OCSP %1"_s.arg(authority.name)
                  .replace(u'\\', u"\\\\"_s)
                  .replace(u',', u"\\,"_s)
                  .replace(u'+', u"\\+"_s)
                  .replace(u'"', u"\\\""_s)
                  .replace(u'=', u"\\="_s)
                  .replace(u'<', u"\\<"_s)
                  .replace(u'>', u"\\>"_s)
                  .replace(u';', u"\\;"_s);
        one.key = u"ecdsa-p256"_s;
        drafts.append(std::move(one));
    }
    if (drafts.isEmpty())
        return 0;
    auto plan = planIssue(**database, drafts, now, context.stop);
    if (!plan)
        return plan.error();
    if (auto stored = storePlan(context, *plan); !stored)
        return stored.error();
    const auto outcome = runPlan(context, plan->id);
    if (!outcome)
        return outcome.error();
    if (outcome->state != domain::PlanState::Done)
        return Error{ErrorCode::CryptoFailure, "plan " + std::to_string(plan->id),
                     "not every certificate for OCSP signing could be issued; \"plan show\" says "
                     "why"};
    return int(drafts.size());
}

struct OcspService::Parts {
    Parts(store::Vault &given, net::HttpServer listening)
        : vault(given), server(std::move(listening))
    {
    }

    store::Vault &vault;
    net::HttpServer server;
    std::unique_ptr<store::Database> database;
    std::vector<Responder> responders;
    int minutes = 60;
    qint64 answered = 0;

    net::ServerAnswer handle(const net::ServerRequest &request);
    crypto::Bytes answer(const crypto::Bytes &request, crypto::UnixTime now);
    Result<crypto::x509::OcspState> state(const store::LocalAuthority &authority,
                                          const std::string &serial);
};

OcspService::OcspService(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
OcspService::OcspService(OcspService &&) noexcept = default;
OcspService::~OcspService() = default;

Result<OcspService> OcspService::open(JobContext &context, const OcspServeDraft &draft)
{
    auto server = net::HttpServer::listen(draft.listen);
    if (!server)
        return server.error();
    auto parts = std::make_unique<Parts>(context.vault, std::move(*server));
    auto database = context.vault.connect(store::Access::Read);
    if (!database)
        return database.error();
    parts->database = std::move(*database);
    parts->minutes = draft.minutes;
    const auto authorities = chosen(*parts->database, draft.authorities);
    if (!authorities)
        return authorities.error();
    SigningKeys keys;
    for (const store::LocalAuthority &authority : *authorities) {
        auto one = responderFor(context, *parts->database, keys, authority, draft);
        if (!one)
            return one.error();
        parts->responders.push_back(std::move(*one));
    }
    return OcspService(std::move(parts));
}

QString OcspService::address() const
{
    return m_parts->server.address();
}

QStringList OcspService::authorities() const
{
    QStringList names;
    for (const Responder &responder : m_parts->responders)
        names.append(responder.authority.name);
    return names;
}

qint64 OcspService::run(const std::stop_token &stop)
{
    m_parts->server.run(
        [this](const net::ServerRequest &request) { return m_parts->handle(request); }, stop);
    return m_parts->answered;
}

Result<crypto::x509::OcspState> OcspService::Parts::state(const store::LocalAuthority &authority,
                                                          const std::string &serial)
{
    using crypto::x509::OcspState;
    const auto found = store::serialState(*database, authority, serial);
    if (!found)
        return found.error();
    if (!found->known)
        return OcspState{};
    if (found->revokedAt == 0)
        return OcspState{OcspState::Good};
    return OcspState{OcspState::Revoked, found->revokedAt, found->reason};
}

// The responder whose authority is asked about; the others say that it is none of theirs.
crypto::Bytes OcspService::Parts::answer(const crypto::Bytes &request, crypto::UnixTime now)
{
    crypto::Bytes last = bareResponse(Unauthorized);
    for (const Responder &one : responders) {
        last = one.responder.answer(
            request, [&](const std::string &serial) { return state(one.authority, serial); },
            {now, minutes > 0 ? now + minutes * crypto::UnixTime(60) : 0});
        const int status = statusOf(last);
        if (status == Unauthorized)
            continue;
        // An expired signer's word counts for nothing.
        if (status == Successful && one.notAfter <= now)
            return bareResponse(TryLater);
        answered += status == Successful ? 1 : 0;
        return last;
    }
    return last;
}

net::ServerAnswer OcspService::Parts::handle(const net::ServerRequest &request)
{
    net::ServerAnswer reply;
    reply.contentType = "application/ocsp-response";
    crypto::Bytes der = request.body;
    if (request.method == "GET") {
        if (request.target == "/")
            return {404, {}, {}, 0};
        auto read = crypto::x509::ocspRequestFromPath(
            std::string_view(request.target.constData(), std::size_t(request.target.size())));
        if (!read) {
            reply.body = bareResponse(MalformedRequest);
            return reply;
        }
        der = std::move(*read);
    } else if (request.contentType != "application/ocsp-request") {
        return {415, {}, {}, 0};
    }
    const crypto::UnixTime now = vault.clock().now();
    reply.body = answer(der, now);
    // RFC 5019 6.2: caches may keep what is no answer to one person's nonce.
    const auto parsed = crypto::x509::parseOcspRequest(der);
    if (request.method == "GET" && parsed && !parsed->nonce && minutes > 0
        && statusOf(reply.body) == Successful)
        reply.maxAge = minutes * 60;
    return reply;
}

}  // namespace jobs
