// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/acme_client.h"

#include "crypto/wire/jws.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

// With 60 % refused nonces, one request in 30,000 needs more.
constexpr int MostNonces = 20;
constexpr qsizetype LongestNonce = 512;
constexpr int MostSubproblems = 20;

bool nonceFits(const QByteArray &nonce)
{
    return !nonce.isEmpty() && nonce.size() <= LongestNonce
        && crypto::wire::fromBase64Url({nonce.constData(), std::size_t(nonce.size())});
}

}  // namespace

AcmeProblem problemOf(const QJsonObject &json)
{
    AcmeProblem problem;
    problem.type = json[u"type"_s].toString().section(u':', -1);
    problem.detail = json[u"detail"_s].toString();
    const QJsonArray more = json[u"subproblems"_s].toArray();
    for (int i = 0; i < std::min<qsizetype>(more.size(), MostSubproblems); ++i) {
        const QJsonObject one = more[i].toObject();
        problem.detail += u"; %1: %2"_s.arg(one[u"identifier"_s].toObject()[u"value"_s].toString(),
                                            one[u"detail"_s].toString());
    }
    return problem;
}

AcmeClient::AcmeClient(const Account &account, crypto::PrivateKey key)
    : m_url(account.url), m_accountUrl(account.settings[u"account"_s].toString()),
      m_hosts(account.settings[u"hosts"_s].toString().split(u' ', Qt::SkipEmptyParts)),
      m_exchange(account), m_key(std::make_unique<crypto::PrivateKey>(std::move(key)))
{
    m_hosts.append(QUrl(account.url).authority());
}

Result<AcmeClient> AcmeClient::open(const Account &account)
{
    const std::string object = "the account key of " + account.name.toStdString();
    const crypto::Secret *secret = account.credentials.find(u"account-key"_s);
    if (!secret)
        return Error{ErrorCode::InvalidArgument, object, "there is none"};
    auto key = crypto::PrivateKey::open(*secret);
    if (!key)
        return Error{ErrorCode::InvalidArgument, object, key.error().detail};
    if (const auto algorithm = crypto::wire::jwsAlgorithm(key->info()); !algorithm)
        return Error{ErrorCode::InvalidArgument, object, algorithm.error().detail};
    return AcmeClient(account, std::move(*key));
}

// A directory, or whoever speaks for it, must not send signed requests elsewhere.
Result<void> AcmeClient::permitted(const QString &url) const
{
    const QUrl parsed(url, QUrl::StrictMode);
    if (!parsed.isValid() || parsed.scheme() != u"https"
        || !m_hosts.contains(parsed.authority(), Qt::CaseInsensitive))
        return Error{ErrorCode::NotPermitted, url.left(200).toStdString(),
                     "the authority leads to another place than " + m_hosts.last().toStdString()
                         + "; where that is meant, name it: --set hosts=HOST"};
    return {};
}

Result<QJsonObject> AcmeClient::directory(Call &call)
{
    if (!m_directory.isEmpty())
        return m_directory;
    net::ApiRequest request;
    request.url = m_url;
    request.accept = "application/json";
    const auto answer = m_exchange.send(request, Repeat::Safe, call);
    if (!answer)
        return answer.error();
    if (answer->status != 200)
        return refused(*answer);
    const QJsonObject json = QJsonDocument::fromJson(answer->text()).object();
    if (!json[u"newNonce"_s].isString() || !json[u"newAccount"_s].isString()
        || !json[u"newOrder"_s].isString())
        return Error{ErrorCode::Malformed, m_url.toStdString(),
                     "this is no ACME directory (RFC 8555 7.1.1)"};
    m_directory = json;
    return m_directory;
}

Result<QString> AcmeClient::resource(const QString &name, Call &call)
{
    const auto all = directory(call);
    if (!all)
        return all.error();
    const QString url = (*all)[name].toString();
    if (url.isEmpty())
        return Error{ErrorCode::Unsupported, m_url.toStdString(),
                     "its directory has no \"" + name.toStdString() + '"'};
    if (auto allowed = permitted(url); !allowed)
        return allowed.error();
    return url;
}

Result<std::string> AcmeClient::nonce(Call &call)
{
    if (m_nonce.isEmpty()) {
        const auto url = resource(u"newNonce"_s, call);
        if (!url)
            return url.error();
        net::ApiRequest request;
        request.method = "HEAD";
        request.url = *url;
        const auto answer = m_exchange.send(request, Repeat::Safe, call);
        if (!answer)
            return answer.error();
        m_nonce = answer->header("replay-nonce");
        if (!nonceFits(m_nonce)) {
            m_nonce.clear();
            return Error{ErrorCode::Malformed, url->toStdString(),
                         "it gives no nonce (RFC 8555 6.5.1)"};
        }
    }
    return std::exchange(m_nonce, {}).toStdString();  // each is used once
}

Result<AcmeAnswer> AcmeClient::signedPost(const QString &url, const std::string &payload,
                                          const crypto::Key &key, bool named, Call &call,
                                          const QByteArray &accept)
{
    if (auto allowed = permitted(url); !allowed)
        return allowed.error();
    for (int tries = 1;; ++tries) {
        const auto fresh = nonce(call);
        if (!fresh)
            return fresh.error();
        const auto body = crypto::wire::signJws(
            key, {url.toStdString(), *fresh, named ? m_accountUrl.toStdString() : std::string()},
            payload);
        if (!body)
            return body.error();
        net::ApiRequest request;
        request.method = "POST";
        request.url = url;
        request.contentType = "application/jose+json";
        request.accept = accept;
        request.body = QByteArray::fromStdString(*body);
        // Sent twice, it is refused for its nonce: nothing happens twice.
        auto http = m_exchange.send(request, Repeat::Safe, call);
        if (!http)
            return http.error();
        const QByteArray next = http->header("replay-nonce");
        m_nonce = nonceFits(next) ? next : QByteArray();
        AcmeAnswer answer{std::move(*http), {}};
        if (answer.http.contentType.contains("json"))
            answer.json = QJsonDocument::fromJson(answer.http.text()).object();
        if (answer.http.success() || problemOf(answer.json).type != u"badNonce")
            return answer;
        if (tries >= MostNonces)
            return Error{ErrorCode::Refused, url.toStdString(),
                         "it refuses every nonce it gave itself"};
        if (call.stop.stop_requested())
            return Error{ErrorCode::Cancelled, url.toStdString(), {}};
        if (timeLeft(call).count() == 0)
            return Error{ErrorCode::Unreachable, url.toStdString(),
                         "it refused nonces until the time was over"};
    }
}

Result<AcmeAnswer> AcmeClient::post(const QString &url, const std::optional<QJsonObject> &payload,
                                    Call &call, const QByteArray &accept)
{
    const std::string body = payload
        ? QJsonDocument(*payload).toJson(QJsonDocument::Compact).toStdString()
        : std::string();
    return signedPost(url, body, *m_key, true, call, accept);
}

Result<AcmeAnswer> AcmeClient::postWithKey(const QString &url, const QJsonObject &payload,
                                           const crypto::Key &key, Call &call)
{
    return signedPost(url, QJsonDocument(payload).toJson(QJsonDocument::Compact).toStdString(), key,
                      false, call, {});
}

Result<AcmeAnswer> AcmeClient::get(const QString &url, Call &call)
{
    if (auto allowed = permitted(url); !allowed)
        return allowed.error();
    net::ApiRequest request;
    request.url = url;
    auto http = m_exchange.send(request, Repeat::Safe, call);
    if (!http)
        return http.error();
    AcmeAnswer answer{std::move(*http), {}};
    answer.json = QJsonDocument::fromJson(answer.http.text()).object();
    return answer;
}

Result<AcmeAnswer> AcmeClient::good(Result<AcmeAnswer> answer)
{
    if (!answer || answer->http.success())
        return answer;
    const AcmeProblem problem = problemOf(answer->json);
    return refused(answer->http,
                   problem.type.isEmpty() ? QString() : problem.type + u": "_s + problem.detail);
}

}  // namespace authorities
