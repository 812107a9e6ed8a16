// SPDX-License-Identifier: GPL-3.0-or-later
// What is about the account and the directory rather than one order.
#include "crypto/keys/key_spec.h"
#include "crypto/wire/jws.h"
#include "models/authorities/acme.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qint64 AskAgain = 6 * 3600;  // s, where the authority says nothing (RFC 9773 4.3.2)

Result<void> provideKey(Account &account)
{
    if (account.credentials.find(u"account-key"_s))
        return {};
    const auto key = crypto::PrivateKey::generate({"EC P-256"});
    if (!key)
        return key.error();
    account.credentials.secrets.insert_or_assign(u"account-key"_s, key->pkcs8());
    return {};
}

}  // namespace

Kind acmeKind()
{
    Kind kind;
    kind.name = u"acme"_s;
    kind.title = u"ACME (RFC 8555)"_s;
    kind.abilities.issue = true;
    kind.abilities.rekey = true;
    kind.abilities.revoke = Abilities::Revoke::Active;
    kind.abilities.asynchronous = true;
    kind.abilities.ownSubject = true;
    kind.abilities.ownLifetime = true;
    kind.abilities.nameTypes = QStringList{u"dns"_s, u"ip"_s};
    kind.abilities.keyTypes =
        QStringList{u"RSA"_s, u"EC P-256"_s, u"EC P-384"_s, u"EC P-521"_s, u"Ed25519"_s};
    kind.fields = {
        {u"contact"_s,
         QT_TRANSLATE_NOOP("authorities", "mail addresses for warnings, separated by spaces")},
        {u"agree-terms"_s,
         QT_TRANSLATE_NOOP("authorities", "\"yes\": the authority's terms of service were read"),
         false,
         false,
         {u"yes"_s, u"no"_s}},
        {u"eab-kid"_s,
         QT_TRANSLATE_NOOP("authorities", "external account binding: key identifier")},
        {u"eab-hmac"_s,
         QT_TRANSLATE_NOOP("authorities", "external account binding: key, base64url"), true},
        {u"account-key"_s,
         QT_TRANSLATE_NOOP("authorities", "account key, PKCS#8; made where none is given"), true},
        {u"account"_s,
         QT_TRANSLATE_NOOP("authorities", "address of the account; found by its key")},
        {u"challenge"_s,
         QT_TRANSLATE_NOOP("authorities", "how control of names is shown"),
         false,
         false,
         {u"http-01"_s, u"dns-01"_s, u"tls-alpn-01"_s}},
        {u"solver"_s,
         QT_TRANSLATE_NOOP("authorities",
                           "by whom: builtin:PORT, webroot:DIR, hook:PROGRAM, manual")},
        {u"profile"_s, QT_TRANSLATE_NOOP("authorities", "the authority's profile")},
        {u"preferred-chain"_s,
         QT_TRANSLATE_NOOP("authorities", "name of a root the chain should lead to")},
        {u"hosts"_s,
         QT_TRANSLATE_NOOP("authorities",
                           "further hosts the directory may lead to, separated by spaces")}};
    kind.provide = provideKey;
    kind.make = [](Account account) { return Acme::open(std::move(account)); };
    return kind;
}

const std::vector<AcmePreset> &acmePresets()
{
    static const std::vector<AcmePreset> all{
        {u"letsencrypt"_s, u"Let's Encrypt"_s, u"https://acme-v02.api.letsencrypt.org/directory"_s},
        {u"letsencrypt-staging"_s, u"Let's Encrypt (staging)"_s,
         u"https://acme-staging-v02.api.letsencrypt.org/directory"_s},
        {u"google"_s, u"Google Trust Services"_s, u"https://dv.acme-v02.api.pki.goog/directory"_s,
         true},
        {u"zerossl"_s, u"ZeroSSL"_s, u"https://acme.zerossl.com/v2/DV90"_s, true},
        {u"buypass"_s, u"Buypass"_s, u"https://api.buypass.com/acme/directory"_s},
        {u"sectigo"_s, u"Sectigo"_s, u"https://acme.sectigo.com/v2/DV"_s, true},
        {u"digicert"_s, u"DigiCert"_s, u"https://acme.digicert.com/v2/acme/directory/"_s, true}};
    return all;
}

Result<std::optional<RenewalWindow>> Acme::renewalWindow(const crypto::Bytes &certificate,
                                                         Call &call)
{
    const auto directory = m_client.directory(call);
    if (!directory)
        return directory.error();
    const QString id = renewalId(certificate);
    if (!directory->contains(u"renewalInfo"_s) || id.isEmpty())
        return std::optional<RenewalWindow>();
    const auto base = m_client.resource(u"renewalInfo"_s, call);
    if (!base)
        return base.error();
    const auto answer = AcmeClient::good(m_client.get(*base + u'/' + id, call));
    if (!answer)
        return answer.error();
    const QJsonObject window = answer->json[u"suggestedWindow"_s].toObject();
    const QDateTime start = QDateTime::fromString(window[u"start"_s].toString(), Qt::ISODate);
    const QDateTime end = QDateTime::fromString(window[u"end"_s].toString(), Qt::ISODate);
    if (!start.isValid() || !end.isValid() || end <= start)
        return Error{ErrorCode::Malformed, base->toStdString(),
                     "a renewal window that is none (RFC 9773 4.2)"};
    RenewalWindow renewal;
    renewal.start = start.toSecsSinceEpoch();
    renewal.end = end.toSecsSinceEpoch();
    renewal.explanation = answer->json[u"explanationURL"_s].toString();
    // At least a minute, at most a day (RFC 9773 4.3).
    const auto asked = retryAfter(answer->http, call.clock.now());
    renewal.askAgain = call.clock.now() + std::clamp<qint64>(asked.value_or(AskAgain), 60, 86400);
    return std::optional(std::move(renewal));
}

Result<void> Acme::updateContacts(const QStringList &contacts, Call &call)
{
    if (auto done = registered(call); !done)
        return done;
    QJsonArray array;
    for (const QString &one : contacts)
        array.append(one.contains(u':') ? one : u"mailto:"_s + one);
    const auto answer = AcmeClient::good(
        m_client.post(m_client.accountUrl(), QJsonObject{{u"contact"_s, array}}, call));
    return answer ? Result<void>() : Result<void>(answer.error());
}

Result<void> Acme::deactivate(Call &call)
{
    if (auto done = registered(call); !done)
        return done;
    const auto answer = AcmeClient::good(
        m_client.post(m_client.accountUrl(), QJsonObject{{u"status"_s, u"deactivated"_s}}, call));
    return answer ? Result<void>() : Result<void>(answer.error());
}

// The inner signature by the new key says which account and which old key it follows (7.3.5).
Result<void> Acme::rollOver(const crypto::PrivateKey &next, Call &call)
{
    if (auto done = registered(call); !done)
        return done;
    const auto url = m_client.resource(u"keyChange"_s, call);
    const auto old = crypto::wire::jwkOf(m_client.key().spki());
    if (!url || !old)
        return url ? old.error() : url.error();
    const std::string claim =
        "{\"account\":" + crypto::wire::jsonString(m_client.accountUrl().toStdString())
        + ",\"oldKey\":" + *old + '}';
    const auto inner = crypto::wire::signJws(next, {url->toStdString(), {}, {}}, claim);
    if (!inner)
        return inner.error();
    const auto answer = AcmeClient::good(m_client.post(
        *url, QJsonDocument::fromJson(QByteArray::fromStdString(*inner)).object(), call));
    return answer ? Result<void>() : Result<void>(answer.error());
}

}  // namespace authorities
