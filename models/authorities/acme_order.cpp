// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/acme_order.h"

#include "crypto/base/digest.h"
#include "crypto/wire/jws.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/request.h"
#include "models/authorities/acme.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr int MostAuthorisations = 200;
constexpr int MostAlternates = 8;
constexpr double FirstLook = 0.25, SlowestLook = 3;  // s between two looks
constexpr qint64 ComeBack = 30;  // s, where the authority says nothing

// <url>;rel="alternate" (RFC 8288).
QStringList alternatesOf(const net::ApiAnswer &answer)
{
    QStringList urls;
    for (const QByteArray &header : answer.all("link")) {
        for (const QByteArray &one : header.split(',')) {
            const qsizetype open = one.indexOf('<'), close = one.indexOf('>');
            const QByteArray rest = one.mid(close + 1).toLower();
            if (open >= 0 && close > open && rest.contains("rel=\"alternate\""))
                urls.append(QString::fromLatin1(one.mid(open + 1, close - open - 1)));
        }
    }
    return urls;
}

// Does somebody in the chain, or the root above it, carry this name?
bool leadsTo(const std::vector<crypto::Bytes> &chain, const QString &name)
{
    for (const crypto::Bytes &der : chain) {
        const auto certificate = crypto::x509::Certificate::parse(der);
        if (!certificate)
            continue;
        for (const auto *one : {&certificate->subject, &certificate->issuer}) {
            if (&der == &chain.front() && one == &certificate->subject)
                continue;
            if (QString::fromStdString(one->text).contains(name, Qt::CaseInsensitive))
                return true;
        }
    }
    return false;
}

// "example.org" as the TXT record is asked for.
QString recordNameOf(const QString &identifier)
{
    return u"_acme-challenge."_s + identifier + u'.';
}

// What somebody has to do, in one line.
QString handwork(const Challenge &challenge)
{
    if (challenge.type == u"dns-01")
        return u"%1 TXT \"%2\""_s.arg(challenge.recordName,
                                      QString::fromLatin1(challenge.recordValue));
    return u"http://%1/.well-known/acme-challenge/%2 must answer: %3"_s.arg(
        challenge.identifier, challenge.token, QString::fromLatin1(challenge.keyAuthorization));
}

}  // namespace

AcmeOrder::AcmeOrder(AcmeClient &client, const Account &account, const Ask &ask, Call &call,
                     const QString &url, Confirmed confirmed)
    : m_client(client), m_account(account), m_ask(ask), m_call(call), m_url(url),
      m_confirmed(confirmed)
{
    if (const auto request = crypto::x509::parseRequest(ask.request)) {
        for (const auto &name : request->names) {
            const QString value = QString::fromStdString(name.value).toLower();
            m_names.append(value.startsWith(u"*."_s) ? value.mid(2) : value);
        }
    }
}

AcmeOrder::~AcmeOrder()
{
    for (const Challenge &challenge : m_shown)
        m_call.solver->remove(challenge);
}

Result<AcmeAnswer> AcmeOrder::read(const QString &url)
{
    return AcmeClient::good(m_client.post(url, std::nullopt, m_call));
}

Reply AcmeOrder::later(const net::ApiAnswer &answer, const QString &why)
{
    Reply reply;
    const auto asked = retryAfter(answer, m_call.clock.now());
    reply.retryAt = m_call.clock.now() + std::clamp<qint64>(asked.value_or(ComeBack), 1, 86400);
    reply.waitsFor = why;
    return reply;
}

Error AcmeOrder::invalid(const QJsonObject &order)
{
    // The order says little; why a name was not believed stands with its challenge.
    QStringList reasons;
    if (const AcmeProblem problem = problemOf(order[u"error"_s].toObject());
        !problem.type.isEmpty())
        reasons.append(problem.type + u": "_s + problem.detail);
    const QJsonArray urls = order[u"authorizations"_s].toArray();
    for (int i = 0; i < std::min<qsizetype>(urls.size(), MostAuthorisations); ++i) {
        const auto answer = read(urls[i].toString());
        if (!answer)
            break;
        const QString name = answer->json[u"identifier"_s].toObject()[u"value"_s].toString();
        for (const auto &one : answer->json[u"challenges"_s].toArray()) {
            const AcmeProblem problem = problemOf(one.toObject()[u"error"_s].toObject());
            if (!problem.type.isEmpty())
                reasons.append(name + u": "_s + problem.type + u": "_s + problem.detail);
        }
    }
    net::ApiAnswer nothing;
    nothing.url = m_url;
    Error error = refused(nothing, reasons.join(u"; "_s));
    error.detail = "the order is invalid: "
        + QString::fromStdString(error.detail).section(u": "_s, 1).toStdString();
    return error;
}

// nullopt: valid already, or no longer needed.
Result<std::optional<AcmeOrder::Open>> AcmeOrder::openAuthorisation(const QString &url)
{
    const auto answer = read(url);
    if (!answer)
        return answer.error();
    const QString status = answer->json[u"status"_s].toString();
    if (status == u"valid")
        return std::optional<Open>();
    Open open;
    open.url = url;
    open.challenge.identifier = answer->json[u"identifier"_s].toObject()[u"value"_s].toString();
    open.challenge.wildcard = answer->json[u"wildcard"_s].toBool();
    // Whoever answers must not learn how to prove another name than those we asked for.
    if (!m_names.contains(open.challenge.identifier.toLower()))
        return Error{ErrorCode::Malformed, url.toStdString(),
                     "it asks for proof of a name that was not ordered: "
                         + open.challenge.identifier.left(200).toStdString()};
    if (status != u"pending")
        return Error{ErrorCode::Refused, open.challenge.identifier.toStdString(),
                     "its authorisation is " + status.left(40).toStdString()};
    if (!m_call.solver)
        return Error{ErrorCode::InvalidArgument, open.challenge.identifier.toStdString(),
                     "nobody shows the authority that the name is ours: choose --challenge and "
                     "--solver"};
    QStringList offered;
    const QString wanted = m_call.solver->type();
    for (const auto &value : answer->json[u"challenges"_s].toArray()) {
        const QJsonObject one = value.toObject();
        offered.append(one[u"type"_s].toString());
        if (offered.last() != wanted)
            continue;
        const QByteArray token = one[u"token"_s].toString().toLatin1();
        // RFC 8555 8.1: at least 128 bits in the alphabet of base64url. It becomes a file name.
        if (token.size() < 20 || token.size() > 256
            || !crypto::wire::fromBase64Url(token.toStdString()))
            return Error{ErrorCode::Malformed, url.toStdString(), "a token that is none"};
        const auto thumbprint = crypto::wire::jwkThumbprint(m_client.key().spki());
        if (!thumbprint)
            return thumbprint.error();
        Challenge &challenge = open.challenge;
        challenge.type = wanted;
        challenge.token = QString::fromLatin1(token);
        challenge.keyAuthorization = token + '.' + QByteArray::fromStdString(*thumbprint);
        const auto digest =
            crypto::sha256(crypto::viewOf({challenge.keyAuthorization.constData(),
                                           std::size_t(challenge.keyAuthorization.size())}));
        challenge.keyDigest =
            QByteArray(reinterpret_cast<const char *>(digest.data()), qsizetype(digest.size()));
        challenge.recordName = recordNameOf(challenge.identifier);
        challenge.recordValue = QByteArray::fromStdString(crypto::wire::toBase64Url(digest));
        open.challengeUrl = one[u"url"_s].toString();
        open.answered = one[u"status"_s].toString() == u"processing";
    }
    if (open.challengeUrl.isEmpty())
        return Error{ErrorCode::Unsupported, open.challenge.identifier.toStdString(),
                     "the authority does not take " + wanted.toStdString()
                         + " for it; it offers: " + offered.join(u", "_s).left(200).toStdString()};
    return std::optional(std::move(open));
}

Result<std::optional<Reply>> AcmeOrder::authorise(const QJsonObject &order)
{
    const QJsonArray urls = order[u"authorizations"_s].toArray();
    if (urls.size() > MostAuthorisations)
        return Error{ErrorCode::TooLarge, object(), "too many authorisations"};
    std::vector<Open> all;
    for (const auto &url : urls) {
        auto open = openAuthorisation(url.toString());
        if (!open)
            return open.error();
        if (*open)
            all.push_back(std::move(**open));
    }
    // All are shown before the first is answered: names of one zone share a record.
    QStringList byHand;
    for (const Open &open : all) {
        const auto shown = m_call.solver->present(open.challenge, m_call.stop);
        if (!shown)
            return shown.error();
        if (*shown == Solver::Shown::ByHand)
            byHand.append(handwork(open.challenge));
        else
            m_shown.push_back(open.challenge);
    }
    if (!byHand.isEmpty() && m_confirmed == Confirmed::No) {
        Reply reply;
        reply.waitsFor = byHand.join(u'\n');
        return std::optional(std::move(reply));
    }
    for (Open &open : all) {
        if (open.answered)
            continue;
        const auto answer =
            AcmeClient::good(m_client.post(open.challengeUrl, QJsonObject(), m_call));
        if (!answer)
            return answer.error();
    }
    return awaitAuthorisations(std::move(all));
}

Result<std::optional<Reply>> AcmeOrder::awaitAuthorisations(std::vector<Open> open)
{
    double look = FirstLook;
    for (std::size_t i = 0; i < open.size();) {
        const auto answer = read(open[i].url);
        if (!answer)
            return answer.error();
        const QString status = answer->json[u"status"_s].toString();
        if (status == u"valid") {
            ++i;
            look = FirstLook;
            continue;
        }
        if (status != u"pending")
            return std::optional<Reply>();  // the order says why
        const auto asked = retryAfter(answer->http, m_call.clock.now());
        const double wait = std::max(look, double(asked.value_or(0)));
        if (wait * 1000 >= double(timeLeft(m_call).count())
            || !m_client.exchange().pause(wait, m_call)) {
            if (m_call.stop.stop_requested())
                return Error{ErrorCode::Cancelled, object(), {}};
            return std::optional(
                later(answer->http, u"the authority looks at "_s + open[i].challenge.identifier));
        }
        look = std::min(SlowestLook, look * 1.6);
    }
    return std::optional<Reply>();
}

Result<void> AcmeOrder::finalise(const QJsonObject &order)
{
    const QString url = order[u"finalize"_s].toString();
    const QString csr = QString::fromStdString(crypto::wire::toBase64Url(m_ask.request));
    const auto answer = m_client.post(url, QJsonObject{{u"csr"_s, csr}}, m_call);
    if (!answer)
        return answer.error();
    // It arrived before: then the order has gone on.
    if (!answer->http.success() && problemOf(answer->json).type == u"orderNotReady")
        return {};
    const auto good = AcmeClient::good(answer);
    return good ? Result<void>() : Result<void>(good.error());
}

Result<Reply> AcmeOrder::download(const QJsonObject &order)
{
    const QString url = order[u"certificate"_s].toString();
    const QByteArray pem = "application/pem-certificate-chain";
    const auto answer = AcmeClient::good(m_client.post(url, std::nullopt, m_call, pem));
    if (!answer)
        return answer.error();
    auto chain = pemChain(answer->http.text());
    if (!chain)
        return chain.error();
    QString preferred = m_ask.options[u"preferred-chain"_s].toString();
    if (preferred.isEmpty())
        preferred = m_account.settings[u"preferred-chain"_s].toString();
    if (!preferred.isEmpty() && !leadsTo(*chain, preferred)) {
        const QStringList others = alternatesOf(answer->http);
        for (int i = 0; i < std::min<qsizetype>(others.size(), MostAlternates); ++i) {
            const auto other =
                AcmeClient::good(m_client.post(others[i], std::nullopt, m_call, pem));
            if (!other)
                return other.error();
            auto instead = pemChain(other->http.text());
            if (!instead)
                return instead.error();
            if (instead->front() == chain->front() && leadsTo(*instead, preferred)) {
                chain = std::move(instead);
                break;
            }
        }
    }
    Reply reply;
    reply.state = Reply::State::Issued;
    reply.chain = std::move(*chain);
    return reply;
}

Result<Reply> AcmeOrder::run(const std::function<Result<void>()> &kept)
{
    double look = FirstLook;
    bool finalised = false;
    int authorised = 0;
    for (;;) {
        const auto answer = read(m_url);
        if (!answer)
            return answer.error();
        const QJsonObject &order = answer->json;
        const QString status = order[u"status"_s].toString();
        if (status == u"valid")
            return download(order);
        if (status == u"invalid") {
            m_invalid = true;
            return invalid(order);
        }
        if (status == u"pending" && ++authorised <= 3) {
            auto waits = authorise(order);
            if (!waits)
                return waits.error();
            if (*waits)
                return std::move(**waits);
        } else if (status == u"ready" && !finalised) {
            if (auto done = kept(); !done)
                return done.error();
            if (auto done = finalise(order); !done)
                return done.error();
            finalised = true;
        } else if (status != u"processing" && status != u"ready" && status != u"pending") {
            return Error{ErrorCode::Malformed, object(),
                         "the order is \"" + status.left(40).toStdString() + '"'};
        } else {
            const auto asked = retryAfter(answer->http, m_call.clock.now());
            const double wait = std::max(look, double(asked.value_or(0)));
            if (wait * 1000 >= double(timeLeft(m_call).count())
                || !m_client.exchange().pause(wait, m_call)) {
                if (m_call.stop.stop_requested())
                    return Error{ErrorCode::Cancelled, object(), {}};
                return later(answer->http, u"the authority issues the certificate"_s);
            }
            look = std::min(SlowestLook, look * 1.6);
        }
    }
}

}  // namespace authorities
