// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/scep.h"

#include "crypto/base/der.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/crl.h"
#include "crypto/x509/profile.h"
#include "crypto/x509/request.h"
#include "crypto/x509/request_builder.h"
#include "models/authorities/chain.h"

#include <QDateTime>
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
    QString text = account.settings[u"ca-sha256"_s].toString().toLower();
    text.remove(u':').remove(u' ');
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

// RFC 8894 3.1: the answer is sealed for whoever signed the request, so a key that only signs can
// ask for a certificate, carried by the account's own key, but not renew by itself.
std::string tokenWords(const Ask &ask)
{
    const bool token = ask.replacesKey && !ask.replacesKey->inMemory();
    return token ? "; the certificate that is renewed has its key in a token, which signs but does "
                   "not decrypt the answer, so this was sent as a new request: the authority must "
                   "take one, by the account's challenge password"
                 : "";
}

QString dayOf(crypto::UnixTime time)
{
    return QDateTime::fromSecsSinceEpoch(time, Qt::UTC).toString(u"yyyy-MM-dd"_s);
}

// Those of a request that a RequestSpec has no fields for.
std::vector<crypto::x509::Extension> otherExtensions(const crypto::x509::Request &request)
{
    std::vector<crypto::x509::Extension> out;
    for (const auto &one : request.extensions) {
        const std::string oid = crypto::der::oidText(one.oid);
        // subjectAltName, keyUsage, extendedKeyUsage
        if (oid != "2.5.29.17" && oid != "2.5.29.15" && oid != "2.5.29.37")
            out.push_back(one);
    }
    return out;
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
        auto vouched = vouchedFor(*digest, authority->certificates, Vouched::Everybody);
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
    tested.facts.append(m_capabilities.renewal
                            ? u"renews by the certificate that is replaced; one whose key lies in "
                              "a token is asked for anew"_s
                            : u"knows no renewal: a new certificate is asked for"_s);
    for (const QString &fact : {nextFact(call), listFact(call)}) {
        if (!fact.isEmpty())
            tested.facts.append(fact);
    }
    return tested;
}

// What follows when the authority's certificate ends (RFC 8894 4.6).
QString Scep::nextFact(Call &call)
{
    if (!m_capabilities.nextAuthority)
        return {};
    const auto answer = get("GetNextCACert", call);
    if (!answer)
        return u"has no next certificate yet"_s;
    const auto next = crypto::wire::readScepNextAuthority(answer->body, *m_authority);
    if (!next)
        return u"its next certificate is not to be believed: "_s
            + QString::fromStdString(next.error().detail);
    const auto parsed = crypto::x509::Certificate::parse(next->issuer);
    return parsed
        ? u"next certificate: %1, from %2"_s.arg(calledBy(next->issuer), dayOf(parsed->notBefore))
        : QString();
}

// The list of what it revoked (RFC 8894 4.5), asked for by a certificate it issued.
QString Scep::listFact(Call &call)
{
    const auto issuer = crypto::x509::Certificate::parse(m_authority->issuer);
    const auto issued = std::find_if(
        m_authority->certificates.begin(), m_authority->certificates.end(), [&](const Bytes &one) {
            const auto parsed = crypto::x509::Certificate::parse(one);
            return issuer && parsed && parsed->issuerDer == issuer->subjectDer;
        });
    if (issued == m_authority->certificates.end())
        return {};
    crypto::x509::RequestSpec self;
    self.subject = {{"CN", "revocation list"}};
    const auto request = crypto::x509::buildRequest(m_transport, self);
    const auto content = crypto::wire::scepCertificateContent(*issued);
    if (!request || !content)
        return {};
    Way way;
    way.nonces = crypto::wire::freshScepNonces();
    auto made = crypto::wire::scepSelfSigned(m_transport, *request, call.clock.now(), 1);
    if (!made)
        return {};
    way.sender = {&m_transport, std::move(*made)};
    const auto answer = say(ScepKind::GetList, *content, way, call);
    if (!answer || answer->status != ScepAnswer::Status::Success || answer->lists.empty())
        return u"gives no revocation list by SCEP"_s;
    const auto list = crypto::x509::parseCrl(answer->lists.front());
    if (!list || list->issuerDer != issuer->subjectDer)
        return u"its revocation list cannot be read, or is another authority's"_s;
    QString fact =
        u"revocation list: %1 entries, of %2"_s.arg(list->entries).arg(dayOf(list->thisUpdate));
    if (list->nextUpdate != 0 && list->nextUpdate < call.clock.now())
        fact += u", out of date since %1"_s.arg(dayOf(list->nextUpdate));
    return fact;
}

// With the challenge password, which must be signed with the rest.
Result<Bytes> Scep::requestOf(const Ask &ask, bool renewal) const
{
    const crypto::Secret *challenge = m_account.credentials.find(u"challenge"_s);
    const auto parsed = crypto::x509::parseRequest(ask.request);
    if (!parsed)
        return parsed.error();
    if (!challenge || challenge->empty() || parsed->hasChallengePassword || (renewal && !ask.key))
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
    spec.more = otherExtensions(*parsed);
    spec.challenge = challenge->clone();
    return crypto::x509::buildRequest(*ask.key, spec);
}

// Only its own certificates prove anything there, and only while they are valid (RFC 8894 2.3).
bool Scep::renews(const Ask &ask, const Call &call) const
{
    if (!m_capabilities.renewal || ask.replaces.empty() || !opensSealed(ask.replacesKey))
        return false;
    const auto replaced = crypto::x509::Certificate::parse(ask.replaces);
    return replaced && replaced->notAfter > call.clock.now()
        && orderedChain(ask.replaces, {m_authority->issuer}).size() == 2;
}

Result<Scep::Way> Scep::wayOf(const Ask &ask, const QJsonObject &kept, Call &call)
{
    Way way;
    way.state = kept;
    way.nonces = crypto::wire::freshScepNonces();
    QString who = kept[u"sender"_s].toString();
    if (who.isEmpty()) {
        who = renews(ask, call) ? u"renewed"_s : opensSealed(ask.key) ? u"own"_s : u"transport"_s;
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
    auto request = requestOf(ask, way.renewal);
    if (!request)
        return request.error();
    way.request = std::move(*request);
    way.sender.key = way.renewal ? ask.replacesKey : who == u"own" ? ask.key : &m_transport;
    if (way.renewal) {
        way.sender.certificate = ask.replaces;
    } else {
        way.sender.certificate =
            crypto::fromBase64(way.state[u"certificate"_s].toString().toStdString())
                .value_or(Bytes());
    }
    // None yet; or the account's key is another one by now, for which the old one says nothing.
    const auto before = crypto::x509::Certificate::parse(way.sender.certificate);
    if (!way.renewal && (!before || before->spki != way.sender.key->spki())) {
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
    // A repetition is left to poll(), also where messages go by GET; a list is not waited for.
    request.freshConnection = true;
    const auto answer = m_capabilities.post && kind != ScepKind::GetList
        ? m_exchange.send(request, Repeat::OnlyUnsent, call)
        : m_exchange.once(request, call);
    if (!answer)
        return answer.error();
    if (answer->status != 200) {
        Error error = refused(*answer);
        if (answer->status >= 500 || answer->status == 408 || answer->status == 429)
            error.code = ErrorCode::Unreachable;
        return error;
    }
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
        return Error{ErrorCode::Refused, m_account.url.toStdString(),
                     answer.words + tokenWords(ask)};
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
