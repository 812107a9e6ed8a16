// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/adcs.h"

#include "crypto/wire/cms_message.h"
#include "crypto/x509/request.h"
#include "models/authorities/adcs_policy.h"
#include "models/authorities/chain.h"
#include "models/authorities/rest.h"

#include <QJsonDocument>
#include <QUrl>
#include <QUuid>
#include <QXmlStreamReader>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qint64 ComeBack = 300;  // s: somebody there has to look at it
constexpr qsizetype LongestText = 2'000'000;
constexpr int DeepestElement = 64;

const QByteArray WsTrust = "http://docs.oasis-open.org/ws-sx/ws-trust/200512";
const QByteArray Enrollment = "http://schemas.microsoft.com/windows/pki/2009/01/enrollment";
const QByteArray Security =
    "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

}  // namespace

struct Adcs::Said {
    Bytes certificate;  // X.509
    std::vector<Bytes> others;  // of a PKCS#7
    QString request;  // its number there
    QString disposition, fault;
    bool envelope = false;
};

Kind adcsKind()
{
    Kind kind;
    kind.name = u"adcs"_s;
    kind.title = u"Active Directory CS (CES)"_s;
    kind.abilities.issue = true;
    kind.abilities.rekey = true;
    kind.abilities.revoke = Abilities::Revoke::LocalMarkOnly;
    kind.abilities.asynchronous = true;
    kind.abilities.ownLifetime = true;
    kind.clientCertificate = true;
    kind.fields = {
        {u"template"_s, QT_TRANSLATE_NOOP("authorities", "certificate template")},
        {u"policy-url"_s, QT_TRANSLATE_NOOP("authorities", "address of the policy service (CEP)")},
        {u"user"_s, QT_TRANSLATE_NOOP("authorities", "user name")},
        {u"password"_s, QT_TRANSLATE_NOOP("authorities", "password"), true}};
    kind.make = [](Account account) { return Adcs::open(std::move(account)); };
    return kind;
}

Adcs::Adcs(Account account)
    : m_account(std::move(account)), m_exchange(m_account), m_abilities(adcsKind().abilities)
{
}

Result<std::unique_ptr<Connector>> Adcs::open(Account account)
{
    const QUrl policies(account.settings[u"policy-url"_s].toString(), QUrl::StrictMode);
    if (!policies.isEmpty() && (policies.scheme() != u"https" || policies.host().isEmpty()))
        return Error{ErrorCode::InvalidArgument, "policy-url",
                     "the policy service's address must be like https://cep.example.org/…"};
    return std::unique_ptr<Connector>(new Adcs(std::move(account)));
}

// SOAP 1.2 with WS-Addressing.
QByteArray Adcs::envelope(const QString &url, const QByteArray &action,
                          const QByteArray &body) const
{
    QByteArray security;
    const crypto::Secret *password = m_account.credentials.find(u"password"_s);
    const QString user = m_account.settings[u"user"_s].toString();
    if (password && !user.isEmpty())
        security = "<o:Security s:mustUnderstand=\"1\" xmlns:o=\"" + Security
            + "\"><o:UsernameToken><o:Username>" + escaped(user) + "</o:Username><o:Password>"
            + escaped(QString::fromUtf8(secretText(m_account, u"password"_s)))
            + "</o:Password></o:UsernameToken></o:Security>";
    return "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" "
           "xmlns:a=\"http://www.w3.org/2005/08/addressing\"><s:Header><a:Action "
           "s:mustUnderstand=\"1\">"
        + action + "</a:Action><a:MessageID>urn:uuid:"
        + QUuid::createUuid().toString(QUuid::WithoutBraces).toLatin1()
        + "</a:MessageID><a:ReplyTo><a:Address>http://www.w3.org/2005/08/addressing/anonymous"
          "</a:Address></a:ReplyTo><a:To s:mustUnderstand=\"1\">"
        + escaped(url) + "</a:To>" + security + "</s:Header><s:Body>" + body
        + "</s:Body></s:Envelope>";
}

// [MS-WSTEP] 3.1.4.1.1.1
QByteArray Adcs::token(const QByteArray &type, const QByteArray &content) const
{
    return envelope(m_account.url, Enrollment + "/RST/wstep",
                    "<RequestSecurityToken PreferredLanguage=\"en-US\" xmlns=\"" + WsTrust
                        + "\"><TokenType>http://docs.oasis-open.org/wss/2004/01/"
                          "oasis-200401-wss-x509-token-profile-1.0#X509v3</TokenType><RequestType>"
                        + type + "</RequestType>" + content + "</RequestSecurityToken>");
}

Result<net::ApiAnswer> Adcs::post(const QString &url, const QByteArray &envelope, Call &call)
{
    net::ApiRequest request;
    request.method = "POST";
    request.url = url;
    request.contentType = "application/soap+xml; charset=utf-8";
    request.body = envelope;
    // A fault comes as 500: it is an answer, not a reason to ask again.
    auto answer = m_exchange.once(request, call);
    if (answer && (answer->status == 401 || answer->status == 403))
        return refused(*answer,
                       u"it does not take the account: look at user name, password and client "
                       "certificate"_s);
    return answer;
}

Result<Adcs::Said> Adcs::say(const QByteArray &envelope, Call &call)
{
    const auto answer = post(m_account.url, envelope, call);
    if (!answer)
        return answer.error();
    Said said;
    const QByteArray text = answer->text();
    QXmlStreamReader xml(text.left(LongestText));
    for (int depth = 0; !xml.atEnd();) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference)
            break;  // SOAP has neither
        if (token == QXmlStreamReader::EndElement)
            --depth;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (++depth > DeepestElement)
            break;
        const auto name = xml.name();
        const auto read = [&] {
            --depth;
            return xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
        };
        if (name == u"Envelope") {
            said.envelope = true;
        } else if (name == u"BinarySecurityToken") {
            const bool chain = xml.attributes().value(u"ValueType"_s).endsWith(u"#PKCS7"_s);
            const auto der = crypto::fromBase64(read().toStdString());
            if (der && chain) {
                if (auto message = crypto::wire::readSigned(*der))
                    said.others = std::move(message->certificates);
            } else if (der) {
                said.certificate = *der;
            }
        } else if (name == u"RequestID") {
            said.request = read().left(40);
        } else if (name == u"DispositionMessage") {
            said.disposition = read().left(500);
        } else if (name == u"Text" && said.fault.isEmpty()) {
            said.fault = read().left(500);
        }
    }
    if (!said.envelope)
        return answer->status >= 500 ? Error{ErrorCode::Unreachable, answer->url.toStdString(),
                                             "HTTP status " + std::to_string(answer->status)}
            : answer->success()      ? Error{ErrorCode::Malformed, answer->url.toStdString(),
                                        "this is no answer of an enrolment service"}
                                     : refused(*answer);
    return said;
}

Result<Tested> Adcs::test(Call &call)
{
    // About a request that is none: whoever may ask hears that, nothing changes.
    const auto said = say(token(Enrollment + "/QueryTokenStatus",
                                "<RequestID xmlns=\"" + Enrollment + "\">0</RequestID>"),
                          call);
    if (!said)
        return said.error();
    if (said->fault.contains(u"authenticat"_s, Qt::CaseInsensitive)
        || said->fault.contains(u"security token"_s, Qt::CaseInsensitive))
        return Error{ErrorCode::Refused, m_account.url.toStdString(), said->fault.toStdString()};
    Tested tested;
    tested.abilities = m_abilities;
    tested.facts.append(u"the enrolment service answers: "_s + m_account.url);
    const QString name = m_account.settings[u"template"_s].toString();
    tested.facts.append(name.isEmpty() ? u"template: as the request says"_s
                                       : u"template: "_s + name);
    if (auto asked = askPolicies(tested, call); !asked)
        return asked.error();
    return tested;
}

Result<void> Adcs::askPolicies(Tested &tested, Call &call)
{
    const QString url = m_account.settings[u"policy-url"_s].toString();
    if (url.isEmpty())
        return {};
    const auto answer = post(url, envelope(url, getPoliciesAction(), getPolicies()), call);
    if (!answer)
        return answer.error();
    const auto policies = readPolicies(answer->text(), url);
    if (!policies)
        return answer->success() ? policies.error() : refused(*answer);
    if (!policies->fault.isEmpty())
        return Error{ErrorCode::Refused, url.toStdString(), policies->fault.toStdString()};
    QStringList others;
    for (const AdcsTemplate &one : policies->templates)
        (one.mayEnrol ? tested.abilities.profiles : others).append(one.name);
    tested.certificates = policies->authorities;
    tested.facts.append(
        u"policy \"%1\": %2 templates, %3 of them for this account"_s.arg(policies->name)
            .arg(policies->templates.size())
            .arg(tested.abilities.profiles.size()));
    if (!policies->services.contains(m_account.url, Qt::CaseInsensitive))
        tested.facts.append(u"the policy names other enrolment services: "_s
                            + policies->services.mid(0, 5).join(u", "_s));
    const QString name = m_account.settings[u"template"_s].toString();
    if (!name.isEmpty() && !tested.abilities.profiles.contains(name))
        return Error{ErrorCode::Refused, url.toStdString(),
                     others.contains(name)
                         ? u"the account may not enrol for the template \"%1\"; it may for: %2"_s
                               .arg(name, tested.abilities.profiles.join(u", "_s))
                               .toStdString()
                         : u"it knows no template \"%1\"; there are: %2"_s
                               .arg(name, tested.abilities.profiles.join(u", "_s))
                               .toStdString()};
    for (const AdcsTemplate &one : policies->templates) {
        if (one.name == name && one.smallestKey > 0)
            tested.facts.append(u"keys of %1 bits and more"_s.arg(one.smallestKey));
        if (one.name == name && one.seconds >= 86400)
            tested.facts.append(u"valid for %1 days"_s.arg(one.seconds / 86400));
    }
    return {};
}

Result<Reply> Adcs::issue(const Ask &ask, Order &order, Call &call)
{
    order.state = "{\"sent\":true}";
    if (auto kept = call.keep(order); !kept)
        return kept.error();
    const QString name =
        ask.profile.isEmpty() ? m_account.settings[u"template"_s].toString() : ask.profile;
    QByteArray content = "<BinarySecurityToken ValueType=\"" + Enrollment
        + "#PKCS10\" EncodingType=\"" + Security + "#base64binary\" xmlns=\"" + Security + "\">"
        + QByteArray::fromStdString(crypto::toBase64(ask.request)) + "</BinarySecurityToken>";
    if (!name.isEmpty())
        content += "<AdditionalContext xmlns=\"http://schemas.xmlsoap.org/ws/2006/12/"
                   "authorization\"><ContextItem Name=\"CertificateTemplate\"><Value>"
            + escaped(name) + "</Value></ContextItem></AdditionalContext>";
    const auto said = say(token(WsTrust + "/Issue", content), call);
    return said ? answered(*said, ask, order, call) : Result<Reply>(said.error());
}

Result<Reply> Adcs::poll(const Ask &ask, Order &order, Call &call)
{
    const QString id = QJsonDocument::fromJson(order.state).object()[u"request"_s].toString();
    if (id.isEmpty())
        return issue(ask, order, call);
    const auto said =
        say(token(Enrollment + "/QueryTokenStatus",
                  "<RequestID xmlns=\"" + Enrollment + "\">" + escaped(id) + "</RequestID>"),
            call);
    return said ? answered(*said, ask, order, call) : Result<Reply>(said.error());
}

Result<Reply> Adcs::answered(const Said &said, const Ask &ask, Order &order, Call &call)
{
    Reply reply;
    if (!said.fault.isEmpty())
        return Error{ErrorCode::Refused, m_account.url.toStdString(), said.fault.toStdString()};
    if (said.certificate.empty()) {
        if (said.request.isEmpty())
            return Error{ErrorCode::Malformed, m_account.url.toStdString(),
                         "it answers with neither a certificate nor a request's number"};
        order.state =
            QJsonDocument(QJsonObject{{u"request"_s, said.request}}).toJson(QJsonDocument::Compact);
        if (auto kept = call.keep(order); !kept)
            return kept.error();
        reply.retryAt = call.clock.now() + ComeBack;
        reply.waitsFor = said.disposition.isEmpty()
            ? u"the authority's approval of request %1"_s.arg(said.request)
            : u"request %1: %2"_s.arg(said.request, said.disposition);
        return reply;
    }
    const auto request = crypto::x509::parseRequest(ask.request);
    if (!request)
        return request.error();
    std::vector<Bytes> all{said.certificate};
    all.insert(all.end(), said.others.begin(), said.others.end());
    auto chain = chainFor(request->spki, all);
    if (!chain)
        return Error{ErrorCode::Malformed, m_account.url.toStdString(), chain.error().detail};
    reply.state = Reply::State::Issued;
    reply.chain = std::move(*chain);
    return reply;
}

}  // namespace authorities
