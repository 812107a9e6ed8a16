// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/est.h"

#include "crypto/keys/private_key.h"
#include "crypto/wire/est_body.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/request.h"
#include "models/authorities/chain.h"

#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <set>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qint64 ComeBack = 60;  // s, where the authority says nothing

QString calledBy(const Bytes &der)
{
    const auto parsed = crypto::x509::Certificate::parse(der);
    return parsed ? QString::fromStdString(parsed->subject.text) : u"?"_s;
}

std::optional<Bytes> fingerprintOf(const Account &account)
{
    const QString text = account.settings[u"ca-sha256"_s].toString().remove(u':');
    return crypto::fromHex(text.toStdString());
}

std::set<QString> namesOf(const std::vector<crypto::x509::GeneralName> &names)
{
    std::set<QString> all;
    for (const auto &name : names)
        all.insert(QString::number(int(name.type)) + u' '
                   + QString::fromStdString(name.value).toLower());
    return all;
}

}  // namespace

Kind estKind()
{
    Kind kind;
    kind.name = u"est"_s;
    kind.title = u"EST (RFC 7030)"_s;
    kind.abilities.issue = true;
    kind.abilities.renew = true;
    kind.abilities.rekey = true;
    kind.abilities.asynchronous = true;
    kind.abilities.ownLifetime = true;
    kind.clientCertificate = true;
    kind.fields = {
        {u"user"_s, QT_TRANSLATE_NOOP("authorities", "user name for Basic authentication")},
        {u"password"_s, QT_TRANSLATE_NOOP("authorities", "password for Basic authentication"),
         true},
        {u"label"_s, QT_TRANSLATE_NOOP("authorities", "label: which of the server's authorities")},
        {u"ca-sha256"_s,
         QT_TRANSLATE_NOOP("authorities",
                           "SHA-256 of the authority's root, where no root certificate is at "
                           "hand (bootstrap)")},
        {u"server-key"_s,
         QT_TRANSLATE_NOOP("authorities", "\"yes\": the server makes the keys"),
         false,
         false,
         {u"yes"_s, u"no"_s}}};
    kind.make = [](Account account) { return Est::open(std::move(account)); };
    return kind;
}

Est::Est(Account account)
    : m_account(std::move(account)), m_exchange(m_account), m_abilities(estKind().abilities)
{
}

Result<std::unique_ptr<Connector>> Est::open(Account account)
{
    const std::string object = "the account " + account.name.toStdString();
    if (!account.settings[u"ca-sha256"_s].toString().isEmpty()) {
        const auto digest = fingerprintOf(account);
        if (!digest || digest->size() != 32)
            return Error{ErrorCode::InvalidArgument, object,
                         "\"ca-sha256\" must be 64 hexadecimal digits"};
    }
    if (account.settings[u"label"_s].toString().contains(u'/'))
        return Error{ErrorCode::InvalidArgument, object, "\"label\" is one part of a path"};
    const bool user = !account.settings[u"user"_s].toString().isEmpty();
    if (user != (account.credentials.find(u"password"_s) != nullptr))
        return Error{ErrorCode::InvalidArgument, object,
                     user ? "\"password\" is missing: the user name alone says nothing"
                          : "\"user\" is missing: the password alone says nothing"};
    return std::unique_ptr<Connector>(new Est(std::move(account)));
}

// https://host[:port]/.well-known/est[/label]/operation (RFC 7030 3.2.2); whoever gave the whole
// path keeps it.
QString Est::address(const QString &operation) const
{
    QUrl url(m_account.url);
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (!path.contains(u"/.well-known/est"_s))
        path += u"/.well-known/est"_s;
    const QString label = m_account.settings[u"label"_s].toString();
    if (!label.isEmpty())
        path += u'/' + label;
    url.setPath(path + u'/' + operation);
    return QString::fromLatin1(url.toEncoded());
}

Result<std::vector<Bytes>> Est::authorityCertificates(Exchange &exchange, Call &call)
{
    if (!m_authorities.empty())
        return m_authorities;
    net::ApiRequest request;
    request.url = address(u"cacerts"_s);
    request.accept = "application/pkcs7-mime";
    const auto answer = exchange.send(request, Repeat::Safe, call);
    if (!answer)
        return answer.error();
    if (answer->status == 404)
        return refused(*answer,
                       u"there is no EST authority at this address: look at address and label"_s);
    if (answer->status != 200)
        return refused(*answer);
    auto all = crypto::wire::readEstCertificates(answer->body);
    if (!all)
        return Error{all.error().code, request.url.toStdString(),
                     "this is no EST answer: " + all.error().detail};
    if (const auto digest = fingerprintOf(m_account); digest && !digest->empty()) {
        auto vouched = vouchedFor(*digest, *all);
        if (!vouched)
            return vouched.error();
        all = std::move(vouched);
    }
    m_authorities = std::move(*all);
    return m_authorities;
}

Result<AccountChange> Est::enrol(Call &call)
{
    const auto digest = fingerprintOf(m_account);
    if (!digest || digest->empty() || !m_account.trust.certificates.empty())
        return AccountChange{};
    // No identity, no password: nothing is said before the fingerprint vouches for the answer.
    Account stranger;
    stranger.url = m_account.url;
    stranger.proxy = m_account.proxy;
    stranger.addresses = m_account.addresses;
    stranger.limits = m_account.limits;
    Exchange exchange(stranger, Exchange::Verify::Later);
    const auto all = authorityCertificates(exchange, call);
    if (!all)
        return all.error();
    AccountChange change;
    change.roots = *all;
    for (const Bytes &one : *all)
        change.facts.append(u"trusted by its fingerprint: "_s + calledBy(one));
    return change;
}

Result<Tested> Est::test(Call &call)
{
    const auto all = authorityCertificates(m_exchange, call);
    if (!all)
        return all.error();
    Tested tested;
    tested.abilities = m_abilities;
    tested.certificates = *all;
    for (const Bytes &one : *all)
        tested.facts.append(u"authority: "_s + calledBy(one));
    net::ApiRequest request;
    request.url = address(u"csrattrs"_s);
    const auto answer = m_exchange.send(request, Repeat::Safe, call);
    if (!answer)
        return answer.error();
    // Some servers ask for the account here already, which tells whether they take it.
    if (answer->status == 401 || answer->status == 403)
        return refused(*answer,
                       u"it does not take the account: look at user name, password and client "
                       "certificate"_s);
    if (answer->status == 200 && !answer->body.empty()) {
        const auto wanted = crypto::wire::readEstAttributes(answer->body);
        // Without it requests are made as they are.
        if (!wanted) {
            tested.facts.append(u"what requests should hold (csrattrs) cannot be read"_s);
            return tested;
        }
        if (!wanted->keyType.empty())
            tested.facts.append(u"wants keys of the kind "_s
                                + QString::fromStdString(wanted->keyType));
        if (wanted->challengePassword)
            tested.facts.append(u"wants the proof of possession bound to TLS"_s);
        for (const std::string &one : wanted->extensions)
            tested.facts.append(u"wants the extension "_s + QString::fromStdString(one));
    }
    return tested;
}

// RFC 7030 4.2.2: the certificate that is renewed asks for its successor, with the same subject and
// names. Where it cannot, the account asks for a new one.
Result<QString> Est::operationFor(const Ask &ask, Call &call)
{
    if (m_account.settings[u"server-key"_s].toString() == u"yes")
        return u"serverkeygen"_s;
    if (ask.replaces.empty() || !ask.replacesKey)
        return u"simpleenroll"_s;
    const auto old = crypto::x509::Certificate::parse(ask.replaces);
    const auto request = crypto::x509::parseRequest(ask.request);
    if (!request)
        return request.error();
    const crypto::UnixTime now = call.clock.now();
    if (!old || old->notAfter <= now || old->notBefore > now
        || old->subject.text != request->subject.text
        || namesOf(old->names) != namesOf(request->names))
        return u"simpleenroll"_s;
    const auto authorities = authorityCertificates(m_exchange, call);
    if (!authorities)
        return authorities.error();
    const auto &usage = old->extendedKeyUsage;
    const bool client =
        usage.empty() || std::any_of(usage.begin(), usage.end(), [](const std::string &one) {
            return one == "clientAuth" || one == "anyExtendedKeyUsage";
        });
    const bool itsOwn = orderedChain(ask.replaces, *authorities).size() > 1;
    const bool account =
        m_account.credentials.find(u"password"_s) || m_account.credentials.identity;
    return (client && itsOwn) || !account ? u"simplereenroll"_s : u"simpleenroll"_s;
}

Result<Reply> Est::issue(const Ask &ask, Order &order, Call &call)
{
    const auto operation = operationFor(ask, call);
    if (!operation)
        return operation.error();
    order.state =
        QJsonDocument(QJsonObject{{u"operation"_s, *operation}}).toJson(QJsonDocument::Compact);
    if (auto kept = call.keep(order); !kept)
        return kept.error();
    return send(ask, *operation, call);
}

// The same request again, by the same operation: EST knows it by nothing else (RFC 7030 4.2.3).
Result<Reply> Est::poll(const Ask &ask, Order &order, Call &call)
{
    if (!order.begun())
        return issue(ask, order, call);
    const QString operation =
        QJsonDocument::fromJson(order.state).object()[u"operation"_s].toString();
    if (operation != u"simpleenroll" && operation != u"simplereenroll"
        && operation != u"serverkeygen")
        return Error{ErrorCode::Damaged, "the order at " + m_account.name.toStdString(),
                     "what was kept of it names no operation of EST"};
    return send(ask, operation, call);
}

Result<Reply> Est::send(const Ask &ask, const QString &operation, Call &call)
{
    net::ApiRequest request;
    request.method = "POST";
    request.url = address(operation);
    request.contentType = "application/pkcs10";
    request.headers = {{"Content-Transfer-Encoding", "base64"}};
    request.body = QByteArray::fromStdString(crypto::wire::estEncode(ask.request));
    request.untilClosed = operation == u"serverkeygen";
    if (operation != u"simplereenroll")
        return sendBy(m_exchange, request, ask, operation, call);
    if (ask.replaces.empty() || !ask.replacesKey)
        return Error{ErrorCode::InvalidArgument, "the order at " + m_account.name.toStdString(),
                     "it was begun with the certificate that is renewed, whose key is not at hand "
                     "now; make that key available and run the plan again"};
    const auto authorities = authorityCertificates(m_exchange, call);
    if (!authorities)
        return authorities.error();
    Account renewer;
    renewer.url = m_account.url;
    renewer.trust = m_account.trust;
    renewer.proxy = m_account.proxy;
    renewer.addresses = m_account.addresses;
    renewer.limits = m_account.limits;
    renewer.settings = m_account.settings;
    if (const crypto::Secret *password = m_account.credentials.find(u"password"_s))
        renewer.credentials.secrets.emplace(u"password"_s, password->clone());
    Identity identity;
    identity.chain = orderedChain(ask.replaces, *authorities);
    identity.key = std::shared_ptr<const crypto::Key>(std::shared_ptr<void>(), ask.replacesKey);
    renewer.credentials.identity = std::move(identity);
    Exchange exchange(renewer);
    return sendBy(exchange, request, ask, operation, call);
}

Result<Reply> Est::sendBy(Exchange &exchange, const net::ApiRequest &request, const Ask &ask,
                          const QString &operation, Call &call)
{
    const auto answer = exchange.send(request, Repeat::OnlyUnsent, call);
    if (answer)
        return answered(*answer, ask, operation, call);
    // It says when it is ready again: the order waits for that.
    if (answer.error().code == ErrorCode::Unreachable && exchange.notBefore() > call.clock.now()) {
        Reply reply;
        reply.retryAt = exchange.notBefore();
        reply.waitsFor = QString::fromStdString(answer.error().detail);
        return reply;
    }
    return answer.error();
}

Result<Reply> Est::answered(const net::ApiAnswer &answer, const Ask &ask, const QString &operation,
                            Call &call)
{
    Reply reply;
    if (answer.status == 202) {
        const auto asked = retryAfter(answer, call.clock.now());
        reply.retryAt =
            call.clock.now() + std::clamp<qint64>(asked.value_or(ComeBack), 1, 7 * 86400);
        reply.waitsFor = u"the authority's approval"_s;
        return reply;
    }
    if (answer.status == 401 || answer.status == 403)
        return refused(answer,
                       operation == u"simplereenroll"
                           ? u"it does not take the certificate that is to be renewed"_s
                           : u"it does not take the account: look at user name, password and "
                             "client certificate"_s);
    if (answer.status != 200)
        return refused(answer);
    std::vector<Bytes> all;
    Bytes spki;
    if (operation == u"serverkeygen") {
        const QByteArray type = answer.header("content-type");
        auto made = crypto::wire::readEstServerKey(answer.body,
                                                   {type.constData(), std::size_t(type.size())});
        // Asked again, it would make another one: whatever does not fit ends the order.
        if (!made)
            return Error{made.error().code == ErrorCode::NotFound ? ErrorCode::Malformed
                                                                  : made.error().code,
                         answer.url.toStdString(), made.error().detail};
        const auto key = crypto::PrivateKey::open(made->key);
        if (!key)
            return key.error();
        spki = key->spki();
        all = std::move(made->certificates);
        reply.serverKey = std::move(made->key);
    } else {
        const auto request = crypto::x509::parseRequest(ask.request);
        if (!request)
            return request.error();
        spki = request->spki;
        auto made = crypto::wire::readEstEnrolment(answer.body, spki);
        if (!made)
            return Error{ErrorCode::Malformed, answer.url.toStdString(), made.error().detail};
        all = std::move(*made);
    }
    // Its issuers, where it can be asked for them now; the certificate counts without them, too.
    if (const auto authorities = authorityCertificates(m_exchange, call))
        all.insert(all.end(), authorities->begin(), authorities->end());
    auto chain = chainFor(spki, all);
    if (!chain)
        return Error{ErrorCode::Malformed, answer.url.toStdString(), chain.error().detail};
    reply.chain = std::move(*chain);
    reply.state = Reply::State::Issued;
    return reply;
}

}  // namespace authorities
