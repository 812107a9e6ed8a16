// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/cfssl.h"

#include "crypto/base/digest.h"
#include "crypto/x509/certificate.h"
#include "models/authorities/acme.h"
#include "models/authorities/chain.h"

#include <QJsonDocument>

#include <array>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

// RFC 5280 5.3.1, as its database writes them.
constexpr std::array<const char *, 11> Reasons{
    "unspecified",   "keycompromise",        "cacompromise",    "affiliationchanged",
    "superseded",    "cessationofoperation", "certificatehold", "",
    "removefromcrl", "privilegewithdrawn",   "aacompromise"};

std::optional<Bytes> hexSetting(const QString &text)
{
    return crypto::fromHex(QString(text).remove(u':').trimmed().toStdString());
}

}  // namespace

Kind cfsslKind()
{
    Kind kind;
    kind.name = u"cfssl"_s;
    kind.title = u"CFSSL"_s;
    kind.abilities.issue = true;
    kind.abilities.rekey = true;
    kind.abilities.revoke = Abilities::Revoke::Active;
    kind.abilities.ownLifetime = true;
    kind.plainHttp = true;
    kind.clientCertificate = true;
    kind.fields = {{u"profile"_s, QT_TRANSLATE_NOOP("authorities", "the authority's profile")},
                   {u"auth-key"_s,
                    QT_TRANSLATE_NOOP("authorities", "key of the profile, hexadecimal (authsign)"),
                    true},
                   {u"label"_s, QT_TRANSLATE_NOOP("authorities", "label of the signer")},
                   {u"ca-sha256"_s,
                    QT_TRANSLATE_NOOP("authorities",
                                      "SHA-256 of the authority's certificate; needed over http")}};
    kind.make = [](Account account) { return Cfssl::open(std::move(account)); };
    return kind;
}

Cfssl::Cfssl(Account account)
    : m_account(std::move(account)), m_rest(m_account), m_abilities(cfsslKind().abilities)
{
}

Result<std::unique_ptr<Connector>> Cfssl::open(Account account)
{
    const std::string object = "the account " + account.name.toStdString();
    const QString pin = account.settings[u"ca-sha256"_s].toString();
    const auto digest = hexSetting(pin);
    if (!pin.isEmpty() && (!digest || digest->size() != 32))
        return Error{ErrorCode::InvalidArgument, object,
                     "\"ca-sha256\" must be 64 hexadecimal digits"};
    if (pin.isEmpty() && account.url.startsWith(u"http:"_s))
        return Error{ErrorCode::InvalidArgument, object,
                     "over http the authority must be known by its fingerprint: give "
                     "\"ca-sha256\""};
    if (account.credentials.find(u"auth-key"_s)
        && !hexSetting(QString::fromLatin1(secretText(account, u"auth-key"_s))))
        return Error{ErrorCode::InvalidArgument, object, "\"auth-key\" must be hexadecimal"};
    return std::unique_ptr<Connector>(new Cfssl(std::move(account)));
}

// {"success":…,"result":…,"errors":[…]}
Result<QJsonObject> Cfssl::call(const QString &endpoint, const QJsonObject &body, Repeat repeat,
                                Call &surroundings)
{
    const QString base =
        m_account.url.contains(u"/api/v1/cfssl"_s) ? QString() : u"/api/v1/cfssl"_s;
    const auto answer = m_rest.send("POST", base + u'/' + endpoint, body, repeat, surroundings);
    if (!answer)
        return answer.error();
    if (!answer->http.success() || !answer->json[u"success"_s].toBool()) {
        if (answer->http.success() && !answer->json.contains(u"success"_s))
            return Error{ErrorCode::Malformed, answer->http.url.toStdString(),
                         "this is no answer of CFSSL"};
        return refusedBy(*answer);
    }
    return answer->json[u"result"_s].toObject();
}

Result<QByteArray> Cfssl::issuer(Call &surroundings)
{
    if (!m_issuer.isEmpty())
        return m_issuer;
    const auto info = call(u"info"_s,
                           {{u"label"_s, m_account.settings[u"label"_s].toString()},
                            {u"profile"_s, m_account.settings[u"profile"_s].toString()}},
                           Repeat::Safe, surroundings);
    if (!info)
        return info.error();
    const QByteArray pem = (*info)[u"certificate"_s].toString().toLatin1();
    const auto chain = pemChain(pem);
    if (!chain)
        return chain.error();
    if (const auto digest = hexSetting(m_account.settings[u"ca-sha256"_s].toString());
        digest && !digest->empty()) {
        if (auto vouched = vouchedFor(*digest, *chain); !vouched)
            return vouched.error();
    }
    m_issuer = pem;
    return m_issuer;
}

Result<Tested> Cfssl::test(Call &surroundings)
{
    const auto pem = issuer(surroundings);
    if (!pem)
        return pem.error();
    Tested tested;
    tested.abilities = m_abilities;
    tested.certificates = *pemChain(*pem);
    const auto parsed = crypto::x509::Certificate::parse(tested.certificates.front());
    tested.facts.append(u"authority: "_s + QString::fromStdString(parsed->subject.text));
    const QString profile = m_account.settings[u"profile"_s].toString();
    tested.facts.append(profile.isEmpty() ? u"profile: its default"_s : u"profile: "_s + profile);
    if (!m_account.credentials.find(u"auth-key"_s))
        tested.facts.append(u"requests are not authenticated (no auth-key)"_s);
    return tested;
}

Result<Reply> Cfssl::issue(const Ask &ask, Order &order, Call &surroundings)
{
    const auto pem = issuer(surroundings);
    if (!pem)
        return pem.error();
    order.state = "{\"sent\":true}";
    if (auto kept = surroundings.keep(order); !kept)
        return kept.error();
    QJsonObject request{{u"certificate_request"_s, requestPem(ask.request)}};
    const QString profile =
        ask.profile.isEmpty() ? m_account.settings[u"profile"_s].toString() : ask.profile;
    if (!profile.isEmpty())
        request.insert(u"profile"_s, profile);
    if (const QString label = m_account.settings[u"label"_s].toString(); !label.isEmpty())
        request.insert(u"label"_s, label);
    QString endpoint = u"sign"_s;
    if (m_account.credentials.find(u"auth-key"_s)) {
        const QByteArray bytes = QJsonDocument(request).toJson(QJsonDocument::Compact);
        const auto key = hexSetting(QString::fromLatin1(secretText(m_account, u"auth-key"_s)));
        const auto mac =
            crypto::hmacSha256(crypto::Secret(crypto::ByteView(*key)),
                               crypto::viewOf({bytes.constData(), std::size_t(bytes.size())}));
        request = {{u"request"_s, QString::fromLatin1(bytes.toBase64())},
                   {u"token"_s, QString::fromStdString(crypto::toBase64(mac))}};
        endpoint = u"authsign"_s;
    }
    const auto result = call(endpoint, request, Repeat::OnlyUnsent, surroundings);
    if (!result)
        return result.error();
    auto chain = chainFromPem(ask.request, (*result)[u"certificate"_s].toString().toLatin1(), *pem);
    if (!chain)
        return chain.error();
    if (chain->size() < 2)
        return Error{ErrorCode::Malformed, m_account.url.toStdString(),
                     "its certificate does not come from the authority it names"};
    Reply reply;
    reply.state = Reply::State::Issued;
    reply.chain = std::move(*chain);
    return reply;
}

Result<Reply> Cfssl::poll(const Ask &ask, Order &order, Call &surroundings)
{
    return issue(ask, order, surroundings);
}

Result<Revoked> Cfssl::revoke(const Revocation &revocation, Call &surroundings)
{
    const auto parsed = crypto::x509::Certificate::parse(revocation.certificate);
    if (!parsed)
        return parsed.error();
    const std::size_t reason = std::size_t(std::max(0, revocation.reason));
    if (reason >= Reasons.size() || !*Reasons[reason])
        return Error{ErrorCode::Unsupported, "the reason", "CFSSL does not know it"};
    const auto done = call(
        u"revoke"_s,
        {{u"serial"_s, serialDecimal(revocation.certificate)},
         {u"authority_key_id"_s, QString::fromStdString(crypto::toHex(parsed->authorityKeyId))},
         {u"reason"_s, QLatin1StringView(Reasons[reason])}},
        Repeat::Safe, surroundings);
    if (!done)
        return done.error();
    return Revoked{};
}

}  // namespace authorities
