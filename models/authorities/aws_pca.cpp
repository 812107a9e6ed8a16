// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/aws_pca.h"

#include "crypto/base/secret.h"
#include "crypto/x509/certificate.h"
#include "models/authorities/acme.h"
#include "models/authorities/aws_signature.h"

#include <QJsonDocument>
#include <QUrl>

#include <array>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qint64 SameOrder = 290;  // s: a token says which order it is for five minutes
constexpr int Looks = 8;  // a second apart, before the order waits
constexpr qint64 ComeBack = 15;  // s
constexpr int DefaultDays = 90;

// RFC 5280 5.3.1; empty: it does not know them.
constexpr std::array<const char *, 11> Reasons{"UNSPECIFIED",
                                               "KEY_COMPROMISE",
                                               "CERTIFICATE_AUTHORITY_COMPROMISE",
                                               "AFFILIATION_CHANGED",
                                               "SUPERSEDED",
                                               "CESSATION_OF_OPERATION",
                                               "",
                                               "",
                                               "",
                                               "PRIVILEGE_WITHDRAWN",
                                               "A_A_COMPROMISE"};

// "com.amazonaws…#InvalidStateException" or the name alone.
QString exceptionOf(const RestAnswer &answer)
{
    return answer.json[u"__type"_s].toString().section(u'#', -1);
}

Error refusedByAws(const RestAnswer &answer)
{
    const QString name = exceptionOf(answer);
    QString more = name;
    if (name.startsWith(u"AccessDenied"_s))
        more += u": the access key may not do this; give it the permission acm-pca:… in IAM"_s;
    else if (name == u"UnrecognizedClientException" || name == u"InvalidClientTokenId"
             || name == u"InvalidSignatureException" || name == u"IncompleteSignatureException")
        more += u": look at access-key-id, secret-access-key and region"_s;
    else if (name.startsWith(u"ExpiredToken"_s))
        more += u": the session token has ended; connect the account with a new one"_s;
    Error error = refusedBy(answer, more);
    if (name.startsWith(u"Throttling"_s) || name == u"TooManyRequestsException"
        || name == u"RequestInProgressException")
        error.code = ErrorCode::Unreachable;  // later it may
    return error;
}

}  // namespace

Kind awsPcaKind()
{
    Kind kind;
    kind.name = u"aws-pca"_s;
    kind.title = u"AWS Private CA"_s;
    kind.abilities.issue = true;
    kind.abilities.rekey = true;
    kind.abilities.revoke = Abilities::Revoke::Active;
    kind.abilities.asynchronous = true;
    kind.abilities.keyTypes = QStringList{u"RSA"_s, u"EC P-"_s};
    kind.abilities.profiles =
        QStringList{u"EndEntityCertificate/V1"_s, u"EndEntityServerAuthCertificate/V1"_s,
                    u"EndEntityClientAuthCertificate/V1"_s, u"CodeSigningCertificate/V1"_s};
    kind.fields = {
        {u"ca-arn"_s,
         QT_TRANSLATE_NOOP("authorities",
                           "the authority: arn:aws:acm-pca:…:certificate-authority/…"),
         false, true},
        {u"access-key-id"_s, QT_TRANSLATE_NOOP("authorities", "access key ID"), false, true},
        {u"secret-access-key"_s, QT_TRANSLATE_NOOP("authorities", "secret access key"), true, true},
        {u"session-token"_s,
         QT_TRANSLATE_NOOP("authorities", "session token, of temporary access keys"), true},
        {u"region"_s, QT_TRANSLATE_NOOP("authorities", "region, where it is not that of the ARN")},
        {u"template"_s,
         QT_TRANSLATE_NOOP("authorities",
                           "certificate template, such as "
                           "EndEntityServerAuthCertificate/V1")},
        {u"signing-algorithm"_s,
         QT_TRANSLATE_NOOP("authorities", "how it signs; else as the authority was made"),
         false,
         false,
         {u"SHA256WITHECDSA"_s, u"SHA384WITHECDSA"_s, u"SHA512WITHECDSA"_s, u"SHA256WITHRSA"_s,
          u"SHA384WITHRSA"_s, u"SHA512WITHRSA"_s}},
        {u"days"_s, QT_TRANSLATE_NOOP("authorities", "days of validity where none are asked for")}};
    kind.make = [](Account account) { return AwsPca::open(std::move(account)); };
    return kind;
}

AwsPca::AwsPca(Account account)
    : m_account(std::move(account)), m_rest(m_account), m_abilities(awsPcaKind().abilities),
      m_arn(m_account.settings[u"ca-arn"_s].toString()),
      m_region(m_account.settings[u"region"_s].toString()),
      m_algorithm(m_account.settings[u"signing-algorithm"_s].toString())
{
    if (m_region.isEmpty())
        m_region = m_arn.section(u':', 3, 3);
}

Result<std::unique_ptr<Connector>> AwsPca::open(Account account)
{
    const std::string object = "the account " + account.name.toStdString();
    const QStringList parts = account.settings[u"ca-arn"_s].toString().split(u':');
    if (parts.size() != 6 || parts[0] != u"arn" || parts[2] != u"acm-pca" || parts[3].isEmpty()
        || !parts[5].startsWith(u"certificate-authority/"_s))
        return Error{ErrorCode::InvalidArgument, object,
                     "\"ca-arn\" is like "
                     "arn:aws:acm-pca:eu-central-1:111122223333:certificate-authority/…"};
    const QString days = account.settings[u"days"_s].toVariant().toString();
    if (!days.isEmpty() && days.toInt() <= 0)
        return Error{ErrorCode::InvalidArgument, object, "\"days\" must be a number above 0"};
    return std::unique_ptr<Connector>(new AwsPca(std::move(account)));
}

// Every action may be repeated: the reading ones anyway, IssueCertificate by its token,
// RevokeCertificate since a second one changes nothing.
Result<RestAnswer> AwsPca::act(const QByteArray &action, const QJsonObject &body, Call &call)
{
    const QUrl url(m_rest.address(u"/"_s));
    const crypto::UnixTime now = call.clock.now();
    net::ApiRequest request;
    request.method = "POST";
    request.url = url.toString();
    request.contentType = "application/x-amz-json-1.1";
    request.accept = "application/x-amz-json-1.1";
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.headers = {{"X-Amz-Date", awsTime(now)}, {"X-Amz-Target", "ACMPrivateCA." + action}};
    if (const QByteArray token = secretText(m_account, u"session-token"_s); !token.isEmpty())
        request.headers.append({"X-Amz-Security-Token", token});
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (url.port(443) != 443)
        host += ':' + QByteArray::number(url.port());
    AwsRequest signs;
    signs.path = url.path(QUrl::FullyEncoded).toLatin1();
    signs.headers = request.headers;
    signs.headers += {{"host", host}, {"content-type", request.contentType}};
    signs.body = request.body;
    const crypto::Secret *secret = m_account.credentials.find(u"secret-access-key"_s);
    if (!secret)
        return Error{ErrorCode::InvalidArgument, "the account " + m_account.name.toStdString(),
                     "\"secret-access-key\" is missing"};
    request.headers.append(
        {"Authorization",
         awsAuthorization(signs,
                          {m_account.settings[u"access-key-id"_s].toString().toLatin1(),
                           m_region.toLatin1(), "acm-pca"},
                          *secret, now)});
    return m_rest.ask(std::move(request), Repeat::Safe, call);
}

Result<QJsonObject> AwsPca::described(Call &call)
{
    const auto answer =
        act("DescribeCertificateAuthority", {{u"CertificateAuthorityArn"_s, m_arn}}, call);
    if (!answer)
        return answer.error();
    if (!answer->http.success())
        return refusedByAws(*answer);
    const QJsonObject authority = answer->json[u"CertificateAuthority"_s].toObject();
    if (authority[u"Arn"_s].toString() != m_arn)
        return Error{ErrorCode::Malformed, m_account.url.toStdString(),
                     "this is no answer of AWS Private CA"};
    return authority;
}

Result<Tested> AwsPca::test(Call &call)
{
    const auto authority = described(call);
    if (!authority)
        return authority.error();
    const QString status = (*authority)[u"Status"_s].toString();
    if (status != u"ACTIVE")
        return Error{ErrorCode::Refused, m_arn.toStdString(),
                     "the authority is " + status.left(40).toStdString()
                         + ", not ACTIVE; it issues nothing"};
    const auto answer =
        act("GetCertificateAuthorityCertificate", {{u"CertificateAuthorityArn"_s, m_arn}}, call);
    if (!answer)
        return answer.error();
    if (!answer->http.success())
        return refusedByAws(*answer);
    auto chain = pemChain(answer->json[u"Certificate"_s].toString().toLatin1() + '\n'
                          + answer->json[u"CertificateChain"_s].toString().toLatin1());
    if (!chain)
        return chain.error();
    Tested tested;
    tested.abilities = m_abilities;
    tested.certificates = std::move(*chain);
    for (const Bytes &one : tested.certificates) {
        if (const auto parsed = crypto::x509::Certificate::parse(one))
            tested.facts.append(u"authority: "_s + QString::fromStdString(parsed->subject.text));
    }
    const QJsonObject configuration =
        (*authority)[u"CertificateAuthorityConfiguration"_s].toObject();
    tested.facts.append(u"signs with "_s + configuration[u"SigningAlgorithm"_s].toString());
    const QJsonObject revocation = (*authority)[u"RevocationConfiguration"_s].toObject();
    const bool crl = revocation[u"CrlConfiguration"_s].toObject()[u"Enabled"_s].toBool();
    const bool ocsp = revocation[u"OcspConfiguration"_s].toObject()[u"Enabled"_s].toBool();
    if (!crl && !ocsp) {
        tested.abilities.revoke = Abilities::Revoke::Passive;
        tested.facts.append(
            u"neither CRL nor OCSP is switched on: nobody would learn of a revocation"_s);
    } else {
        tested.facts.append(crl && ocsp ? u"revocations show in CRL and OCSP"_s
                                : crl   ? u"revocations show in its CRL, about half an hour later"_s
                                        : u"revocations show in OCSP"_s);
    }
    if ((*authority)[u"UsageMode"_s].toString() == u"SHORT_LIVED_CERTIFICATE")
        tested.facts.append(u"it issues for at most seven days"_s);
    return tested;
}

Result<QString> AwsPca::signingAlgorithm(Call &call)
{
    if (!m_algorithm.isEmpty())
        return m_algorithm;
    const auto authority = described(call);
    if (!authority)
        return authority.error();
    m_algorithm = (*authority)[u"CertificateAuthorityConfiguration"_s]
                      .toObject()[u"SigningAlgorithm"_s]
                      .toString();
    if (m_algorithm.isEmpty())
        return Error{ErrorCode::Malformed, m_arn.toStdString(),
                     "it does not say how it signs; set \"signing-algorithm\""};
    return m_algorithm;
}

Result<Reply> AwsPca::issue(const Ask &ask, Order &order, Call &call)
{
    // Asked before the token's time runs.
    if (const auto algorithm = signingAlgorithm(call); !algorithm)
        return algorithm.error();
    const crypto::Secret token = crypto::Secret::random(16);
    const QJsonObject state{{u"token"_s, QString::fromStdString(crypto::toHex(token.view()))},
                            {u"at"_s, qint64(call.clock.now())}};
    order.state = QJsonDocument(state).toJson(QJsonDocument::Compact);
    if (auto kept = call.keep(order); !kept)
        return kept.error();
    return poll(ask, order, call);
}

Result<Reply> AwsPca::poll(const Ask &ask, Order &order, Call &call)
{
    QJsonObject state = QJsonDocument::fromJson(order.state).object();
    if (state[u"arn"_s].toString().isEmpty()) {
        if (auto ordered = this->order(ask, order, state, call); !ordered)
            return ordered.error();
    }
    return collect(ask, state[u"arn"_s].toString(), call);
}

Result<void> AwsPca::order(const Ask &ask, Order &order, QJsonObject &state, Call &call)
{
    const QString token = state[u"token"_s].toString();
    if (token.isEmpty() || call.clock.now() - state[u"at"_s].toInteger() > SameOrder)
        return Error{ErrorCode::Refused, m_arn.toStdString(),
                     "nobody knows whether the request arrived, and asking again after five "
                     "minutes would issue a second certificate: look into the authority's audit "
                     "report, then retry the step as a new order"};
    const auto algorithm = signingAlgorithm(call);
    if (!algorithm)
        return algorithm.error();
    const int days =
        ask.days.value_or(m_account.settings[u"days"_s].toVariant().toString().toInt() > 0
                              ? m_account.settings[u"days"_s].toVariant().toString().toInt()
                              : DefaultDays);
    QJsonObject body{{u"CertificateAuthorityArn"_s, m_arn},
                     {u"Csr"_s, QString::fromLatin1(requestPem(ask.request).toLatin1().toBase64())},
                     {u"SigningAlgorithm"_s, *algorithm},
                     {u"Validity"_s, QJsonObject{{u"Type"_s, u"DAYS"_s}, {u"Value"_s, days}}},
                     {u"IdempotencyToken"_s, token}};
    QString name =
        ask.profile.isEmpty() ? m_account.settings[u"template"_s].toString() : ask.profile;
    if (!name.isEmpty() && !name.startsWith(u"arn:"_s))
        name = u"arn:%1:acm-pca:::template/%2"_s.arg(m_arn.section(u':', 1, 1), name);
    if (!name.isEmpty())
        body.insert(u"TemplateArn"_s, name);
    const auto answer = act("IssueCertificate", body, call);
    if (!answer)
        return answer.error();
    if (!answer->http.success())
        return refusedByAws(*answer);
    const QString arn = answer->json[u"CertificateArn"_s].toString();
    if (!arn.startsWith(m_arn + u"/certificate/"_s) || arn.size() > 300)
        return Error{ErrorCode::Malformed, m_account.url.toStdString(),
                     "it does not name the certificate it issued"};
    state.insert(u"arn"_s, arn);
    order.state = QJsonDocument(state).toJson(QJsonDocument::Compact);
    return call.keep(order);
}

Result<Reply> AwsPca::collect(const Ask &ask, const QString &arn, Call &call)
{
    Reply reply;
    for (int look = 0;; ++look) {
        const auto answer =
            act("GetCertificate",
                {{u"CertificateAuthorityArn"_s, m_arn}, {u"CertificateArn"_s, arn}}, call);
        if (!answer)
            return answer.error();
        if (answer->http.success()) {
            auto chain =
                chainFromPem(ask.request, answer->json[u"Certificate"_s].toString().toLatin1(),
                             answer->json[u"CertificateChain"_s].toString().toLatin1());
            if (!chain)
                return chain.error();
            reply.state = Reply::State::Issued;
            reply.chain = std::move(*chain);
            return reply;
        }
        if (exceptionOf(*answer) != u"RequestInProgressException")
            return refusedByAws(*answer);
        if (look + 1 >= Looks || !m_rest.exchange().pause(1, call))
            break;
    }
    reply.retryAt = call.clock.now() + ComeBack;
    reply.waitsFor = u"the authority signs it"_s;
    return reply;
}

Result<Revoked> AwsPca::revoke(const Revocation &revocation, Call &call)
{
    const std::size_t reason = std::size_t(std::max(0, revocation.reason));
    if (reason >= Reasons.size() || !*Reasons[reason])
        return Error{ErrorCode::Unsupported, "the reason",
                     "AWS Private CA does not know it; it cannot hold certificates"};
    const auto answer = act("RevokeCertificate",
                            {{u"CertificateAuthorityArn"_s, m_arn},
                             {u"CertificateSerial"_s, serialColons(revocation.certificate)},
                             {u"RevocationReason"_s, QLatin1StringView(Reasons[reason])}},
                            call);
    if (!answer)
        return answer.error();
    if (answer->http.success())
        return Revoked{};
    if (exceptionOf(*answer) == u"RequestAlreadyProcessedException")
        return Revoked{Revoked::State::AlreadyRevoked, answer->json[u"message"_s].toString()};
    return refusedByAws(*answer);
}

}  // namespace authorities
