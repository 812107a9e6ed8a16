// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/google_cas.h"

#include "crypto/keys/private_key.h"
#include "crypto/wire/jws.h"
#include "crypto/x509/certificate.h"
#include "models/authorities/acme.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

#include <array>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

struct GoogleCas::Service {
    QString mail, tokenUrl;
    crypto::PrivateKey key;
};

namespace {

constexpr qint64 SameOrder = 3300;  // s: a request ID says which order it is for an hour
constexpr qint64 TokenTime = 3600;  // s
constexpr int DefaultDays = 90;

// The enum RevocationReason, in the order of RFC 5280 5.3.1; empty: not there.
constexpr std::array<const char *, 11> Reasons{"REVOCATION_REASON_UNSPECIFIED",
                                               "KEY_COMPROMISE",
                                               "CERTIFICATE_AUTHORITY_COMPROMISE",
                                               "AFFILIATION_CHANGED",
                                               "SUPERSEDED",
                                               "CESSATION_OF_OPERATION",
                                               "CERTIFICATE_HOLD",
                                               "",
                                               "",
                                               "PRIVILEGE_WITHDRAWN",
                                               "ATTRIBUTE_AUTHORITY_COMPROMISE"};

// The text of a member, its escapes undone, without a copy that stays: QJsonDocument would leave
// the key behind.
crypto::Secret member(const crypto::Secret &json, const QByteArray &name)
{
    const QByteArray all = QByteArray::fromRawData(reinterpret_cast<const char *>(json.data()),
                                                   qsizetype(json.size()));
    qsizetype at = all.indexOf('"' + name + '"');
    at = at < 0 ? at : all.indexOf(':', at + name.size() + 2);
    at = at < 0 ? at : all.indexOf('"', at);
    qsizetype end = at + 1;
    while (at >= 0 && end < all.size() && all[end] != '"')
        end += all[end] == '\\' ? 2 : 1;
    if (at < 0 || end >= all.size())
        return {};
    std::string text;
    text.reserve(std::size_t(end - at));
    for (qsizetype i = at + 1; i < end; ++i)
        text += all[i] != '\\' ? all[i] : all[++i] == 'n' ? '\n' : all[i];
    crypto::Secret value = crypto::Secret::fromText(text);
    crypto::wipe(text.data(), text.size());
    return value;
}

QString textOf(const crypto::Secret &json, const QByteArray &name)
{
    const crypto::Secret value = member(json, name);
    return QString::fromUtf8(reinterpret_cast<const char *>(value.data()), qsizetype(value.size()));
}

Result<crypto::PrivateKey> keyOf(const crypto::Secret &json)
{
    const crypto::Secret pem = member(json, "private_key");
    std::string base64;
    base64.reserve(pem.size());
    bool inside = true;  // not in a line of dashes
    for (std::size_t i = 0; i < pem.size(); ++i) {
        const char c = char(pem.data()[i]);
        if (c == '\n')
            inside = true;
        else if (c == '-')
            inside = false;
        else if (inside && c != '\r')
            base64 += c;
    }
    auto der = crypto::fromBase64(base64);
    crypto::wipe(base64.data(), base64.size());
    if (!der || der->empty())
        return Error{ErrorCode::InvalidArgument, "private_key", "this is no key in PEM"};
    const crypto::Secret pkcs8{crypto::ByteView(*der)};
    crypto::wipe(der->data(), der->size());
    return crypto::PrivateKey::open(pkcs8);
}

QString uuid()
{
    const crypto::Secret random = crypto::Secret::random(16);
    Bytes bytes(random.data(), random.data() + 16);
    bytes[6] = std::uint8_t((bytes[6] & 0x0f) | 0x40);  // RFC 9562 5.4
    bytes[8] = std::uint8_t((bytes[8] & 0x3f) | 0x80);
    QString hex = QString::fromStdString(crypto::toHex(bytes));
    for (const int at : {20, 16, 12, 8})
        hex.insert(at, u'-');
    return hex;
}

QByteArray pemOf(const QJsonObject &certificate)
{
    return certificate[u"pemCertificate"_s].toString().toLatin1();
}

}  // namespace

Kind googleCasKind()
{
    Kind kind;
    kind.name = u"google-cas"_s;
    kind.title = u"Google Certificate Authority Service"_s;
    kind.abilities.issue = true;
    kind.abilities.rekey = true;
    kind.abilities.revoke = Abilities::Revoke::Active;
    kind.abilities.list = true;
    kind.fields = {
        {u"pool"_s, QT_TRANSLATE_NOOP("authorities", "the pool: projects/…/locations/…/caPools/…"),
         false, true},
        {u"service-account"_s,
         QT_TRANSLATE_NOOP("authorities", "key file of the service account (JSON)"), true, true},
        {u"authority"_s,
         QT_TRANSLATE_NOOP("authorities", "which authority of the pool, by its ID")},
        {u"template"_s,
         QT_TRANSLATE_NOOP("authorities",
                           "certificate template: projects/…/locations/…/certificateTemplates/…")},
        {u"days"_s, QT_TRANSLATE_NOOP("authorities", "days of validity where none are asked for")}};
    kind.make = [](Account account) { return GoogleCas::open(std::move(account)); };
    return kind;
}

GoogleCas::GoogleCas(Account account, std::shared_ptr<const Service> service)
    : m_account(std::move(account)), m_service(std::move(service)), m_rest(m_account),
      m_abilities(googleCasKind().abilities),
      m_pool(u"/v1/"_s + m_account.settings[u"pool"_s].toString())
{
}

Result<std::unique_ptr<Connector>> GoogleCas::open(Account account)
{
    const auto wrong = [&](const std::string &detail) {
        return Error{ErrorCode::InvalidArgument, "the account " + account.name.toStdString(),
                     detail};
    };
    static const QRegularExpression pool(u"^projects/[^/?#]+/locations/[^/?#]+/caPools/[^/?#]+$"_s);
    if (!pool.match(account.settings[u"pool"_s].toString()).hasMatch())
        return wrong("\"pool\" is like projects/P/locations/europe-west3/caPools/NAME");
    const QString days = account.settings[u"days"_s].toVariant().toString();
    if (!days.isEmpty() && days.toInt() <= 0)
        return wrong("\"days\" must be a number above 0");
    const crypto::Secret *json = account.credentials.find(u"service-account"_s);
    if (!json)
        return wrong("\"service-account\" is missing");
    auto key = keyOf(*json);
    const QString mail = textOf(*json, "client_email"), tokenUrl = textOf(*json, "token_uri");
    if (!key || mail.isEmpty())
        return wrong("\"service-account\" is no key file of a service account: in the credential "
                     "file write service-account=@FILE.json");
    // The file says where its key signs in: Google, or where the account itself is.
    const QUrl url(tokenUrl, QUrl::StrictMode);
    if (url.scheme() != u"https"
        || (!url.host().endsWith(u".googleapis.com"_s) && url.host() != QUrl(account.url).host()))
        return wrong("its token_uri is not at googleapis.com");
    auto service = std::make_shared<const Service>(Service{mail, tokenUrl, std::move(*key)});
    return std::unique_ptr<Connector>(new GoogleCas(std::move(account), std::move(service)));
}

// developers.google.com/identity/protocols/oauth2/service-account#httprest
Result<void> GoogleCas::signIn(Call &call)
{
    const crypto::UnixTime now = call.clock.now();
    if (m_tokenUntil > now + 60)
        return {};
    const QByteArray claims =
        QJsonDocument(QJsonObject{{u"iss"_s, m_service->mail},
                                  {u"scope"_s, u"https://www.googleapis.com/auth/cloud-platform"_s},
                                  {u"aud"_s, m_service->tokenUrl},
                                  {u"iat"_s, qint64(now)},
                                  {u"exp"_s, qint64(now + TokenTime)}})
            .toJson(QJsonDocument::Compact);
    const auto assertion =
        crypto::wire::signCompact(m_service->key, R"({"alg":"RS256","typ":"JWT"})",
                                  {claims.constData(), std::size_t(claims.size())});
    if (!assertion)
        return assertion.error();
    m_rest.setHeaders({});
    net::ApiRequest request;
    request.method = "POST";
    request.url = m_service->tokenUrl;
    request.contentType = "application/x-www-form-urlencoded";
    request.body = "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion="
        + QByteArray::fromStdString(*assertion);
    const auto answer = m_rest.ask(std::move(request), Repeat::Safe, call);
    if (!answer)
        return answer.error();
    if (!answer->http.success())
        return refusedBy(*answer, u"it does not take the service account's key"_s);
    const QByteArray token = answer->json[u"access_token"_s].toString().toLatin1();
    if (token.isEmpty() || token.contains('\n') || token.contains('\r'))
        return Error{ErrorCode::Malformed, m_service->tokenUrl.toStdString(),
                     "it gave no access token"};
    m_rest.setHeaders({{"Authorization", "Bearer " + token}});
    m_tokenUntil =
        now + std::clamp<qint64>(answer->json[u"expires_in"_s].toInteger(), 0, TokenTime);
    return {};
}

Result<RestAnswer> GoogleCas::get(const QString &path, const QUrlQuery &query, Call &call)
{
    if (auto in = signIn(call); !in)
        return in.error();
    return m_rest.get(path, call, query);
}

// Harmless to repeat: each has a request ID, or only reads.
Result<RestAnswer> GoogleCas::post(const QString &path, const QJsonObject &body,
                                   const QUrlQuery &query, Call &call)
{
    if (auto in = signIn(call); !in)
        return in.error();
    return m_rest.send("POST", path, body, Repeat::Safe, call, query);
}

Result<bool> GoogleCas::keepsCertificates(Call &call)
{
    const auto pool = granted(get(m_pool, {}, call));
    if (!pool)
        return pool.error();
    const QString tier = pool->json[u"tier"_s].toString();
    if (tier != u"ENTERPRISE" && tier != u"DEVOPS")
        return Error{ErrorCode::Malformed, m_account.url.toStdString(),
                     "this is no answer of Google CAS"};
    return tier == u"ENTERPRISE";
}

Result<Tested> GoogleCas::test(Call &call)
{
    const auto keeps = keepsCertificates(call);
    if (!keeps)
        return keeps.error();
    const auto roots = granted(post(m_pool + u":fetchCaCerts"_s, {}, {}, call));
    if (!roots)
        return roots.error();
    Tested tested;
    tested.abilities = m_abilities;
    if (!*keeps) {
        tested.abilities.revoke = Abilities::Revoke::No;
        tested.abilities.list = false;
    }
    tested.facts.append(*keeps ? u"tier: enterprise"_s
                               : u"tier: DevOps; it keeps no certificates, so that it can neither "
                                 "list nor revoke"_s);
    for (const auto &one : roots->json[u"caCerts"_s].toArray()) {
        QByteArray text;
        for (const auto &pem : one.toObject()[u"certificates"_s].toArray())
            text += pem.toString().toLatin1() + '\n';
        const auto chain = pemChain(text);
        if (!chain)
            return chain.error();
        const auto parsed = crypto::x509::Certificate::parse(chain->front());
        if (parsed)
            tested.facts.append(u"authority: "_s + QString::fromStdString(parsed->subject.text));
        tested.certificates.insert(tested.certificates.end(), chain->begin(), chain->end());
    }
    if (tested.certificates.empty())
        return Error{ErrorCode::Refused, m_pool.toStdString(),
                     "the pool has no authority that is switched on"};
    return tested;
}

Result<Reply> GoogleCas::replyOf(const Ask &ask, const QJsonObject &certificate)
{
    QByteArray issuers;
    for (const auto &one : certificate[u"pemCertificateChain"_s].toArray())
        issuers += one.toString().toLatin1() + '\n';
    auto chain = chainFromPem(ask.request, pemOf(certificate), issuers);
    if (!chain)
        return chain.error();
    Reply reply;
    reply.state = Reply::State::Issued;
    reply.chain = std::move(*chain);
    return reply;
}

Result<Reply> GoogleCas::issue(const Ask &ask, Order &order, Call &call)
{
    const QString id = uuid();
    order.state = QJsonDocument(QJsonObject{{u"id"_s, u"sealkeeper-"_s + id},
                                            {u"request"_s, id},
                                            {u"at"_s, qint64(call.clock.now())}})
                      .toJson(QJsonDocument::Compact);
    if (auto kept = call.keep(order); !kept)
        return kept.error();
    return poll(ask, order, call);
}

Result<Reply> GoogleCas::poll(const Ask &ask, Order &order, Call &call)
{
    const QJsonObject state = QJsonDocument::fromJson(order.state).object();
    const QString id = state[u"id"_s].toString();
    const QString own = m_pool + u"/certificates/"_s + id;
    if (call.clock.now() - state[u"at"_s].toInteger() > SameOrder) {
        const auto known = get(own, {}, call);
        if (!known)
            return known.error();
        if (known->http.success())
            return replyOf(ask, known->json);
        const auto keeps = keepsCertificates(call);
        if (!keeps)
            return keeps.error();
        if (!known->is(404) || !*keeps)
            return refusedBy(*known,
                             u"nobody knows whether the request of this order arrived, and asking "
                             "again would issue a second certificate: retry the step as a new "
                             "order"_s);
    }
    const QString set = m_account.settings[u"days"_s].toVariant().toString();
    const int days = ask.days.value_or(set.isEmpty() ? DefaultDays : set.toInt());
    QJsonObject body{{u"lifetime"_s, u"%1s"_s.arg(qint64(days) * 86400)},
                     {u"pemCsr"_s, requestPem(ask.request)}};
    const QString name =
        ask.profile.isEmpty() ? m_account.settings[u"template"_s].toString() : ask.profile;
    if (!name.isEmpty())
        body.insert(u"certificateTemplate"_s, name);
    QUrlQuery query{{u"certificateId"_s, id}, {u"requestId"_s, state[u"request"_s].toString()}};
    if (const QString one = m_account.settings[u"authority"_s].toString(); !one.isEmpty())
        query.addQueryItem(u"issuingCertificateAuthorityId"_s, one);
    const auto made = post(m_pool + u"/certificates"_s, body, query, call);
    if (!made)
        return made.error();
    if (made->is(409)) {  // it was issued before
        const auto known = granted(get(own, {}, call));
        return known ? replyOf(ask, known->json) : Result<Reply>(known.error());
    }
    const auto good = granted(*made);
    return good ? replyOf(ask, good->json) : Result<Reply>(good.error());
}

Result<Page> GoogleCas::list(const QByteArray &cursor, Call &call)
{
    QUrlQuery query{{u"pageSize"_s, u"200"_s}};
    if (!cursor.isEmpty())
        query.addQueryItem(u"pageToken"_s, QString::fromLatin1(cursor.toPercentEncoding()));
    const auto answer = granted(get(m_pool + u"/certificates"_s, query, call));
    if (!answer)
        return answer.error();
    Page page;
    for (const auto &one : answer->json[u"certificates"_s].toArray()) {
        const QJsonObject certificate = one.toObject();
        const auto chain = pemChain(pemOf(certificate));
        if (!chain) {
            ++page.unreadable;
            continue;
        }
        Listed listed;
        listed.certificate = chain->front();
        listed.id = certificate[u"name"_s].toString();
        const QJsonObject revoked = certificate[u"revocationDetails"_s].toObject();
        const QDateTime at =
            QDateTime::fromString(revoked[u"revocationTime"_s].toString(), Qt::ISODate);
        if (at.isValid())
            listed.revokedAt = at.toSecsSinceEpoch();
        for (std::size_t i = 0; i < Reasons.size(); ++i) {
            if (*Reasons[i]
                && revoked[u"revocationState"_s].toString() == QLatin1StringView(Reasons[i]))
                listed.reason = int(i);
        }
        page.certificates.push_back(std::move(listed));
    }
    page.next = answer->json[u"nextPageToken"_s].toString().toLatin1();
    return page;
}

Result<Revoked> GoogleCas::revoke(const Revocation &revocation, Call &call)
{
    const std::size_t reason = std::size_t(std::max(0, revocation.reason));
    if (reason >= Reasons.size() || !*Reasons[reason])
        return Error{ErrorCode::Unsupported, "the reason", "Google CAS does not know it"};
    const auto found =
        granted(get(m_pool + u"/certificates"_s,
                    QUrlQuery{{u"filter"_s,
                               u"certificate_description.subject_description.hex_serial_number:"_s
                                   + serialHex(revocation.certificate)}},
                    call));
    if (!found)
        return found.error();
    for (const auto &one : found->json[u"certificates"_s].toArray()) {
        const QJsonObject certificate = one.toObject();
        const auto chain = pemChain(pemOf(certificate));
        if (!chain || chain->front() != revocation.certificate)
            continue;
        if (certificate.contains(u"revocationDetails"_s))
            return Revoked{Revoked::State::AlreadyRevoked, {}};
        const QString name = certificate[u"name"_s].toString();
        if (!name.startsWith(m_pool.mid(4) + u"/certificates/"_s))
            break;
        const auto done = granted(
            post(u"/v1/"_s + name + u":revoke"_s,
                 {{u"reason"_s, QLatin1StringView(Reasons[reason])}, {u"requestId"_s, uuid()}}, {},
                 call));
        return done ? Result<Revoked>(Revoked{}) : Result<Revoked>(done.error());
    }
    return Error{ErrorCode::Refused, m_pool.toStdString(),
                 "the pool does not know this certificate; pools of the DevOps tier keep none"};
}

}  // namespace authorities
