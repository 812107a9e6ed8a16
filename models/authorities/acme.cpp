// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/acme.h"

#include "crypto/wire/jws.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/request.h"
#include "models/authorities/acme_order.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <set>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr std::size_t LongestChain = 16;

// What stands in an order's state.
QByteArray stateOf(const QJsonObject &state)
{
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

// DNS names and addresses; others no ACME authority vouches for.
Result<QJsonArray> identifiersOf(const crypto::Bytes &request)
{
    const auto parsed = crypto::x509::parseRequest(request);
    if (!parsed)
        return parsed.error();
    QJsonArray all;
    std::set<QString> seen;
    for (const auto &name : parsed->names) {
        const bool dns = name.type == crypto::x509::GeneralNameType::Dns;
        const QString value = QString::fromStdString(name.value).toLower();
        if (!dns && name.type != crypto::x509::GeneralNameType::Ip)
            return Error{ErrorCode::Unsupported, name.value,
                         "ACME vouches for DNS names and addresses only"};
        if (seen.insert(value).second)
            all.append(QJsonObject{{u"type"_s, dns ? u"dns"_s : u"ip"_s}, {u"value"_s, value}});
    }
    if (all.isEmpty())
        return Error{ErrorCode::InvalidArgument, "the request",
                     "ACME needs at least one DNS name or address"};
    return all;
}

}  // namespace

Result<std::vector<crypto::Bytes>> pemChain(const QByteArray &text)
{
    static const QByteArray Begin = "-----BEGIN CERTIFICATE-----",
                            End = "-----END CERTIFICATE-----";
    std::vector<crypto::Bytes> chain;
    for (qsizetype at = text.indexOf(Begin); at >= 0; at = text.indexOf(Begin, at)) {
        const qsizetype end = text.indexOf(End, at);
        if (end < 0)
            return Error{ErrorCode::Truncated, "the certificate chain", {}};
        if (chain.size() >= LongestChain)
            return Error{ErrorCode::TooLarge, "the certificate chain",
                         "more than " + std::to_string(LongestChain) + " certificates"};
        const QByteArray body = text.mid(at + Begin.size(), end - at - Begin.size());
        auto der = crypto::fromBase64(body.toStdString());
        if (!der || !crypto::x509::Certificate::parse(*der))
            return Error{ErrorCode::Malformed, "the certificate chain", {}};
        chain.push_back(std::move(*der));
        at = end + End.size();
    }
    if (chain.empty())
        return Error{ErrorCode::Malformed, "the certificate chain", "there is no certificate"};
    return chain;
}

QString renewalId(const crypto::Bytes &certificate)
{
    const auto parsed = crypto::x509::Certificate::parse(certificate);
    if (!parsed || parsed->authorityKeyId.empty())
        return {};
    auto serial = crypto::fromHex(parsed->serial);
    if (!serial || serial->empty())
        return {};
    if (serial->front() & 0x80 && !parsed->negativeSerial)  // as DER holds it
        serial->insert(serial->begin(), 0);
    return QString::fromStdString(crypto::wire::toBase64Url(parsed->authorityKeyId) + '.'
                                  + crypto::wire::toBase64Url(*serial));
}

Acme::Acme(Account account, AcmeClient client)
    : m_account(std::move(account)), m_client(std::move(client)), m_abilities(acmeKind().abilities)
{
}

Result<std::unique_ptr<Connector>> Acme::open(Account account)
{
    auto client = AcmeClient::open(account);
    if (!client)
        return client.error();
    return std::unique_ptr<Connector>(new Acme(std::move(account), std::move(*client)));
}

// An account that was added without the network, or whose address got lost: the same request finds
// one that is there (RFC 8555 7.3).
Result<void> Acme::registered(Call &call)
{
    if (!m_client.accountUrl().isEmpty())
        return {};
    const auto change = enrol(call);
    return change ? Result<void>() : Result<void>(change.error());
}

Result<AccountChange> Acme::enrol(Call &call)
{
    const auto directory = m_client.directory(call);
    if (!directory)
        return directory.error();
    const QString terms = (*directory)[u"meta"_s].toObject()[u"termsOfService"_s].toString();
    const bool agreed = m_account.settings[u"agree-terms"_s].toString() == u"yes";
    if (!terms.isEmpty() && !agreed)
        return Error{ErrorCode::InvalidArgument, "the account " + m_account.name.toStdString(),
                     "the authority has terms of service; read them and agree with --set "
                     "agree-terms=yes: "
                         + terms.left(200).toStdString()};
    const auto url = m_client.resource(u"newAccount"_s, call);
    if (!url)
        return url.error();
    QJsonObject payload;
    if (agreed)
        payload.insert(u"termsOfServiceAgreed"_s, true);
    QJsonArray contacts;
    for (const QString &one :
         m_account.settings[u"contact"_s].toString().split(u' ', Qt::SkipEmptyParts))
        contacts.append(one.contains(u':') ? one : u"mailto:"_s + one);
    if (!contacts.isEmpty())
        payload.insert(u"contact"_s, contacts);
    const crypto::Secret *hmac = m_account.credentials.find(u"eab-hmac"_s);
    const QString keyId = m_account.settings[u"eab-kid"_s].toString();
    if (hmac && !keyId.isEmpty()) {
        const auto key = crypto::wire::fromBase64Url(
            std::string_view(reinterpret_cast<const char *>(hmac->data()), hmac->size()));
        if (!key)
            return Error{ErrorCode::InvalidArgument, "eab-hmac",
                         "it must be base64url, as the authority gave it"};
        const auto jwk = crypto::wire::jwkOf(m_client.key().spki());
        if (!jwk)
            return jwk.error();
        const std::string binding =
            crypto::wire::hmacJws(crypto::Secret(crypto::ByteView(*key)),
                                  {url->toStdString(), {}, keyId.toStdString()}, *jwk);
        payload.insert(u"externalAccountBinding"_s,
                       QJsonDocument::fromJson(QByteArray::fromStdString(binding)).object());
    }
    const auto answer = AcmeClient::good(m_client.postWithKey(*url, payload, m_client.key(), call));
    if (!answer)
        return answer.error();
    if (auto allowed = m_client.permitted(answer->location()); !allowed)
        return allowed.error();
    m_client.setAccountUrl(answer->location());
    AccountChange change;
    change.settings.insert(u"account"_s, answer->location());
    change.facts.append(answer->http.status == 201 ? u"account registered: "_s + answer->location()
                                                   : u"account found: "_s + answer->location());
    return change;
}

Result<Tested> Acme::test(Call &call)
{
    const auto directory = m_client.directory(call);
    if (!directory)
        return directory.error();
    Tested tested;
    tested.abilities = m_abilities;
    const QJsonObject meta = (*directory)[u"meta"_s].toObject();
    tested.abilities.externalAccountBinding =
        meta[u"externalAccountRequired"_s].toBool() || m_abilities.externalAccountBinding;
    tested.abilities.profiles = meta[u"profiles"_s].toObject().keys();
    tested.facts.append(u"directory read: "_s + m_account.url);
    if (meta[u"externalAccountRequired"_s].toBool())
        tested.facts.append(u"external account binding is required"_s);
    if (directory->contains(u"renewalInfo"_s))
        tested.facts.append(u"says when to renew (RFC 9773)"_s);
    if (!tested.abilities.profiles.isEmpty())
        tested.facts.append(u"profiles: "_s + tested.abilities.profiles.join(u", "_s).left(500));
    const auto url = m_client.resource(u"newAccount"_s, call);
    if (!url)
        return url.error();
    const auto answer = AcmeClient::good(m_client.postWithKey(
        *url, QJsonObject{{u"onlyReturnExisting"_s, true}}, m_client.key(), call));
    if (!answer)
        return answer.error();
    const QString status = answer->json[u"status"_s].toString();
    if (status != u"valid")
        return Error{ErrorCode::Refused, m_account.url.toStdString(),
                     "the account is " + status.left(40).toStdString()};
    tested.facts.append(u"account is valid: "_s + answer->location());
    return tested;
}

Result<QString> Acme::newOrder(const Ask &ask, Call &call)
{
    const auto identifiers = identifiersOf(ask.request);
    if (!identifiers)
        return identifiers.error();
    const auto url = m_client.resource(u"newOrder"_s, call);
    if (!url)
        return url.error();
    QJsonObject payload{{u"identifiers"_s, *identifiers}};
    QString profile = ask.profile;
    if (profile.isEmpty())
        profile = m_account.settings[u"profile"_s].toString();
    if (!profile.isEmpty())
        payload.insert(u"profile"_s, profile);
    const auto directory = m_client.directory(call);
    const QString old = ask.replaces.empty() ? QString() : renewalId(ask.replaces);
    if (directory && directory->contains(u"renewalInfo"_s) && !old.isEmpty())
        payload.insert(u"replaces"_s, old);
    auto answer = m_client.post(*url, payload, call);
    // It was replaced already, or this authority never saw it: an order of its own (RFC 9773 5).
    if (answer && !answer->http.success() && payload.contains(u"replaces"_s)
        && answer->http.status != 429) {
        payload.remove(u"replaces"_s);
        answer = m_client.post(*url, payload, call);
    }
    answer = AcmeClient::good(std::move(answer));
    if (!answer)
        return answer.error();
    if (auto allowed = m_client.permitted(answer->location()); !allowed)
        return allowed.error();
    return answer->location();
}

Result<Reply> Acme::issue(const Ask &ask, Order &order, Call &call)
{
    if (auto done = registered(call); !done)
        return done.error();
    return drive(ask, order, call);
}

Result<Reply> Acme::poll(const Ask &ask, Order &order, Call &call)
{
    return issue(ask, order, call);
}

Result<Reply> Acme::drive(const Ask &ask, Order &order, Call &call)
{
    QJsonObject state = QJsonDocument::fromJson(order.state).object();
    const auto keep = [&](const QString &key, const QJsonValue &value) {
        state.insert(key, value);
        order.state = stateOf(state);
        return call.keep(order);
    };
    QString url = state[u"order"_s].toString();
    const bool resumed = !url.isEmpty();
    if (url.isEmpty()) {
        // Whose address was never learned issues nothing: it is never finalised.
        if (auto kept = keep(u"order"_s, QString()); !kept)
            return kept.error();
        const auto made = newOrder(ask, call);
        if (!made) {
            // A rate limit that says when it is over: the order waits for that.
            if (made.error().code == ErrorCode::Unreachable
                && m_client.exchange().notBefore() > call.clock.now()) {
                Reply reply;
                reply.retryAt = m_client.exchange().notBefore();
                reply.waitsFor = QString::fromStdString(made.error().detail);
                return reply;
            }
            return made.error();
        }
        url = *made;
        if (auto kept = keep(u"order"_s, url); !kept)
            return kept.error();
    }
    const bool said = state[u"said"_s].toBool();
    auto way = std::make_unique<AcmeOrder>(m_client, m_account, ask, call, url,
                                           said ? AcmeOrder::Confirmed::Yes
                                                : AcmeOrder::Confirmed::No);
    auto reply = way->run([&] { return keep(u"finalising"_s, true); });
    const bool invalid = way->isInvalid();
    way.reset();
    if (invalid && resumed && !said && !state[u"again"_s].toBool()) {
        // Whoever answered the authority's look was stopped in the middle of it. Such an order
        // issues nothing any more: once, a new one takes its place.
        order.state = stateOf({{u"order"_s, QString()}, {u"again"_s, true}});
        if (auto kept = call.keep(order); !kept)
            return kept.error();
        return drive(ask, order, call);
    }
    if (reply && reply->state == Reply::State::Waiting && reply->retryAt == 0) {
        if (auto kept = keep(u"said"_s, true); !kept)
            return kept.error();
    }
    return reply;
}

Result<Revoked> Acme::revoke(const Revocation &revocation, Call &call)
{
    if (revocation.reason == 6 || revocation.reason == 8)
        return Error{ErrorCode::Unsupported, "the authority",
                     "ACME knows no revocation for a while"};
    const auto url = m_client.resource(u"revokeCert"_s, call);
    if (!url)
        return url.error();
    QJsonObject payload{
        {u"certificate"_s,
         QString::fromStdString(crypto::wire::toBase64Url(revocation.certificate))}};
    if (revocation.reason != 0)
        payload.insert(u"reason"_s, revocation.reason);
    if (auto done = registered(call); !done)
        return done.error();
    auto answer = m_client.post(*url, payload, call);
    // Another account ordered it: its own key may say so, too (RFC 8555 7.6).
    if (answer && !answer->http.success() && revocation.key
        && problemOf(answer->json).type == u"unauthorized"
        && crypto::wire::jwsAlgorithm(revocation.key->info()))
        answer = m_client.postWithKey(*url, payload, *revocation.key, call);
    if (answer && !answer->http.success() && problemOf(answer->json).type == u"alreadyRevoked")
        return Revoked{Revoked::State::AlreadyRevoked, problemOf(answer->json).detail};
    answer = AcmeClient::good(std::move(answer));
    if (!answer)
        return answer.error();
    return Revoked{};
}

}  // namespace authorities
