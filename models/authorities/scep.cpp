// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/scep.h"

#include "crypto/x509/certificate.h"
#include "crypto/x509/profile.h"
#include "crypto/x509/request.h"
#include "crypto/x509/request_builder.h"
#include "models/authorities/chain.h"

#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::wire::ScepAnswer;
using crypto::wire::ScepKind;

namespace {

constexpr qint64 ComeBack = 60;  // s between two polls
constexpr int SelfSignedDays = 30;

Result<void> provideTransport(Account &account)
{
    if (account.credentials.find(u"transport-key"_s))
        return {};
    const auto key = crypto::PrivateKey::generate({"RSA 2048"});
    if (!key)
        return key.error();
    account.credentials.secrets.insert_or_assign(u"transport-key"_s, key->pkcs8());
    return {};
}

std::optional<Bytes> fingerprintOf(const Account &account)
{
    const QString text = account.settings[u"ca-sha256"_s].toString().remove(u':');
    return crypto::fromHex(text.toStdString());
}

QString calledBy(const Bytes &der)
{
    const auto parsed = crypto::x509::Certificate::parse(der);
    return parsed ? QString::fromStdString(parsed->subject.text) : u"?"_s;
}

bool opensSealed(const crypto::Key *key)
{
    return key && key->inMemory() && key->info().label().starts_with("RSA");
}

QString base64(const Bytes &bytes)
{
    return QString::fromStdString(crypto::toBase64(bytes));
}

}  // namespace

struct Scep::Way {
    crypto::wire::ScepSender sender;
    crypto::wire::ScepNonces nonces;
    Bytes request;
    bool renewal = false;
    QJsonObject state;
};

Kind scepKind()
{
    Kind kind;
    kind.name = u"scep"_s;
    kind.title = u"SCEP (RFC 8894)"_s;
    kind.abilities.issue = true;
    kind.abilities.renew = true;
    kind.abilities.rekey = true;
    kind.abilities.asynchronous = true;
    kind.abilities.ownLifetime = true;
    kind.plainHttp = true;
    kind.fields = {
        {u"challenge"_s, QT_TRANSLATE_NOOP("authorities", "challenge password"), true},
        {u"ca-sha256"_s,
         QT_TRANSLATE_NOOP("authorities",
                           "SHA-256 of the authority's certificate; needed over http")},
        {u"identifier"_s,
         QT_TRANSLATE_NOOP("authorities", "identifier, where a server has several authorities")},
        {u"transport-key"_s,
         QT_TRANSLATE_NOOP("authorities",
                           "RSA key that signs messages, PKCS#8; made where none "
                           "is given"),
         true}};
    kind.provide = provideTransport;
    kind.make = [](Account account) { return Scep::open(std::move(account)); };
    return kind;
}

Scep::Scep(Account account, crypto::PrivateKey transport)
    : m_account(std::move(account)), m_transport(std::move(transport)), m_exchange(m_account),
      m_abilities(scepKind().abilities)
{
}

Result<std::unique_ptr<Connector>> Scep::open(Account account)
{
    const std::string object = "the account " + account.name.toStdString();
    const auto digest = fingerprintOf(account);
    const bool given = !account.settings[u"ca-sha256"_s].toString().isEmpty();
    if (given && (!digest || digest->size() != 32))
        return Error{ErrorCode::InvalidArgument, object,
                     "\"ca-sha256\" must be 64 hexadecimal digits"};
    if (!given && account.url.startsWith(u"http:"_s))
        return Error{ErrorCode::InvalidArgument, object,
                     "over http the authority must be known by its fingerprint: give "
                     "\"ca-sha256\", as its operator told you"};
    const crypto::Secret *secret = account.credentials.find(u"transport-key"_s);
    if (!secret)
        return Error{ErrorCode::InvalidArgument, object, "there is no transport key"};
    auto key = crypto::PrivateKey::open(*secret);
    if (!key)
        return Error{ErrorCode::InvalidArgument, object, key.error().detail};
    if (!opensSealed(&*key))
        return Error{ErrorCode::InvalidArgument, object, "the transport key must be RSA"};
    return std::unique_ptr<Connector>(new Scep(std::move(account), std::move(*key)));
}

Result<net::ApiAnswer> Scep::get(const QByteArray &operation, Call &call)
{
    net::ApiRequest request;
    const QString identifier = m_account.settings[u"identifier"_s].toString();
    request.url = m_account.url + (m_account.url.contains(u'?') ? u"&"_s : u"?"_s) + u"operation="_s
        + QString::fromLatin1(operation);
    if (!identifier.isEmpty())
        request.url += u"&message="_s + QString::fromLatin1(QUrl::toPercentEncoding(identifier));
    auto answer = m_exchange.send(request, Repeat::Safe, call);
    if (answer && answer->status != 200)
        return refused(*answer);
    return answer;
}

// Capabilities and certificates, once; whom the fingerprint does not vouch for is left out.
Result<void> Scep::meet(Call &call)
{
    if (m_authority)
        return {};
    const auto words = get("GetCACaps", call);
    // Servers without that operation know the oldest algorithms only (RFC 8894 3.5.2).
    if (!words && words.error().code != ErrorCode::Refused)
        return words.error();
    if (words)
        m_capabilities = crypto::wire::readScepCapabilities(words->body);
    const auto certificates = get("GetCACert", call);
    if (!certificates)
        return certificates.error();
    auto authority = crypto::wire::readScepAuthority(certificates->body);
    if (!authority)
        return Error{authority.error().code, m_account.url.toStdString(),
                     "this is no answer of SCEP: " + authority.error().detail};
    if (const auto digest = fingerprintOf(m_account); digest && !digest->empty()) {
        auto vouched = vouchedFor(*digest, authority->certificates);
        if (!vouched)
            return vouched.error();
        const auto known = [&](const Bytes &one) {
            return std::find(vouched->begin(), vouched->end(), one) != vouched->end();
        };
        if (!known(authority->recipient) || !known(authority->issuer))
            return Error{ErrorCode::NotTrusted, m_account.url.toStdString(),
                         "it wants messages sealed for a key its own certificate does not vouch "
                         "for"};
        authority->certificates = std::move(*vouched);
    }
    m_authority = std::move(*authority);
    return {};
}

Result<Tested> Scep::test(Call &call)
{
    if (auto met = meet(call); !met)
        return met.error();
    Tested tested;
    tested.abilities = m_abilities;
    tested.abilities.renew = m_capabilities.renewal;
    tested.certificates = m_authority->certificates;
    const auto front =
        std::find(tested.certificates.begin(), tested.certificates.end(), m_authority->issuer);
    if (front != tested.certificates.end())
        std::rotate(tested.certificates.begin(), front, front + 1);
    tested.facts.append(u"authority: "_s + calledBy(m_authority->issuer));
    if (m_authority->recipient != m_authority->issuer)
        tested.facts.append(u"messages go to: "_s + calledBy(m_authority->recipient));
    QStringList words;
    for (const std::string &word : m_capabilities.words)
        words.append(QString::fromStdString(word));
    tested.facts.append(u"offers: "_s + words.join(u", "_s).left(500));
    if (!m_capabilities.aes)
        tested.facts.append(u"seals with triple DES only"_s);
    if (m_capabilities.digest() == "SHA-1")
        tested.facts.append(u"signs with SHA-1 only"_s);
    return tested;
}

// With the challenge password, which must be signed with the rest.
Result<Bytes> Scep::requestOf(const Ask &ask) const
{
    const crypto::Secret *challenge = m_account.credentials.find(u"challenge"_s);
    const auto parsed = crypto::x509::parseRequest(ask.request);
    if (!parsed)
        return parsed.error();
    if (!challenge || parsed->hasChallengePassword)
        return ask.request;
    if (!ask.key)
        return Error{ErrorCode::Unsupported, "the request",
                     "this authority wants its challenge password inside, and the request's key "
                     "is not in this vault to sign it: make the request with the password in it"};
    crypto::x509::RequestSpec spec;
    crypto::x509::Wish wish = crypto::x509::wishFrom(*parsed);
    spec.subject = std::move(wish.subject);
    spec.names = std::move(wish.names);
    spec.keyUsage = parsed->keyUsage;
    spec.extendedKeyUsage = parsed->extendedKeyUsage;
    spec.challenge = challenge->clone();
    return crypto::x509::buildRequest(*ask.key, spec);
}

Result<Scep::Way> Scep::wayOf(const Ask &ask, const QJsonObject &kept, Call &call)
{
    Way way;
    way.state = kept;
    way.nonces = crypto::wire::freshScepNonces();
    QString who = kept[u"sender"_s].toString();
    if (who.isEmpty()) {
        who = m_capabilities.renewal && !ask.replaces.empty() && opensSealed(ask.replacesKey)
            ? u"renewed"_s
            : opensSealed(ask.key) ? u"own"_s
                                   : u"transport"_s;
        way.state.insert(u"sender"_s, who);
        way.state.insert(u"transaction"_s, QString::fromStdString(way.nonces.transaction));
    }
    way.nonces.transaction = way.state[u"transaction"_s].toString().toStdString();
    way.renewal = who == u"renewed";
    if (way.renewal && (ask.replaces.empty() || !opensSealed(ask.replacesKey)))
        return Error{ErrorCode::NotFound, "the certificate that is renewed",
                     "its key, which began this order, is not there any more"};
    if (who == u"own" && !opensSealed(ask.key))
        return Error{ErrorCode::NotFound, "the key of the request",
                     "it began this order and is not there any more"};
    // Servers that want the password want it for renewals, too, though the certificate is proof
    // enough (RFC 8894 2.3); others do not mind.
    auto request = requestOf(ask);
    if (!request)
        return request.error();
    way.request = std::move(*request);
    way.sender.key = way.renewal ? ask.replacesKey : who == u"own" ? ask.key : &m_transport;
    if (way.renewal) {
        way.sender.certificate = ask.replaces;
    } else if (const QString before = way.state[u"certificate"_s].toString(); !before.isEmpty()) {
        way.sender.certificate = crypto::fromBase64(before.toStdString()).value_or(Bytes());
    } else {
        auto made = crypto::wire::scepSelfSigned(*way.sender.key, way.request, call.clock.now(),
                                                 SelfSignedDays);
        if (!made)
            return made.error();
        way.sender.certificate = std::move(*made);
        way.state.insert(u"certificate"_s, base64(way.sender.certificate));
    }
    return way;
}

Result<ScepAnswer> Scep::say(ScepKind kind, crypto::ByteView content, const Way &way, Call &call)
{
    auto nonces = way.nonces;
    nonces.nonce = crypto::wire::freshScepNonces().nonce;  // another one for each message
    const auto message =
        crypto::wire::scepMessage(kind, content, way.sender, *m_authority, m_capabilities, nonces);
    if (!message)
        return message.error();
    net::ApiRequest request;
    request.url = m_account.url + (m_account.url.contains(u'?') ? u"&"_s : u"?"_s)
        + u"operation=PKIOperation"_s;
    const QByteArray bytes(reinterpret_cast<const char *>(message->data()),
                           qsizetype(message->size()));
    if (m_capabilities.post) {
        request.method = "POST";
        request.contentType = "application/x-pki-message";
        request.body = bytes;
    } else {
        request.url += u"&message="_s + QString::fromLatin1(bytes.toBase64().toPercentEncoding());
    }
    // Under one transaction id nothing is issued twice; a repetition is still left to poll().
    const auto answer = m_exchange.send(request, Repeat::OnlyUnsent, call);
    if (!answer)
        return answer.error();
    if (answer->status != 200)
        return refused(*answer);
    auto read = crypto::wire::readScepAnswer(answer->body, *m_authority, nonces, way.sender);
    if (!read)
        return Error{read.error().code == ErrorCode::NotPermitted ? ErrorCode::NotTrusted
                                                                  : ErrorCode::Malformed,
                     m_account.url.toStdString(), read.error().detail};
    return read;
}

Result<Reply> Scep::answered(const ScepAnswer &answer, const Ask &ask, QJsonObject state,
                             Order &order, Call &call)
{
    if (answer.status == ScepAnswer::Status::Failure)
        return Error{ErrorCode::Refused, m_account.url.toStdString(), answer.words};
    if (answer.status == ScepAnswer::Status::Pending) {
        state.insert(u"pending"_s, true);
        order.state = QJsonDocument(state).toJson(QJsonDocument::Compact);
        if (auto kept = call.keep(order); !kept)
            return kept.error();
        Reply reply;
        reply.retryAt = call.clock.now() + ComeBack;
        reply.waitsFor = u"the authority's approval"_s;
        return reply;
    }
    const auto request = crypto::x509::parseRequest(ask.request);
    if (!request)
        return request.error();
    std::vector<Bytes> all = answer.certificates;
    all.insert(all.end(), m_authority->certificates.begin(), m_authority->certificates.end());
    auto chain = chainFor(request->spki, all);
    if (!chain)
        return Error{ErrorCode::Malformed, m_account.url.toStdString(), chain.error().detail};
    Reply reply;
    reply.state = Reply::State::Issued;
    reply.chain = std::move(*chain);
    return reply;
}

Result<Reply> Scep::issue(const Ask &ask, Order &order, Call &call)
{
    if (auto met = meet(call); !met)
        return met.error();
    const auto way = wayOf(ask, QJsonDocument::fromJson(order.state).object(), call);
    if (!way)
        return way.error();
    order.state = QJsonDocument(way->state).toJson(QJsonDocument::Compact);
    if (auto kept = call.keep(order); !kept)
        return kept.error();
    const auto answer =
        say(way->renewal ? ScepKind::Renewal : ScepKind::Request, way->request, *way, call);
    return answer ? answered(*answer, ask, way->state, order, call) : Result<Reply>(answer.error());
}

Result<Reply> Scep::poll(const Ask &ask, Order &order, Call &call)
{
    if (auto met = meet(call); !met)
        return met.error();
    const QJsonObject state = QJsonDocument::fromJson(order.state).object();
    const auto way = wayOf(ask, state, call);
    if (!way)
        return way.error();
    const auto content = crypto::wire::scepPollContent(m_authority->issuer, way->request);
    if (!content)
        return content.error();
    const auto answer = say(ScepKind::Poll, *content, *way, call);
    const bool unknown = answer
        ? answer->status == ScepAnswer::Status::Failure
        : answer.error().code == ErrorCode::Refused || answer.error().code == ErrorCode::Malformed
            || answer.error().code == ErrorCode::Unreachable;
    // It never heard of the order, or does not know the question.
    if (unknown && !state[u"pending"_s].toBool())
        return issue(ask, order, call);
    return answer ? answered(*answer, ask, way->state, order, call) : Result<Reply>(answer.error());
}

}  // namespace authorities
