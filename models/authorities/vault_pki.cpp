// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/vault_pki.h"

#include "crypto/x509/certificate.h"
#include "models/authorities/acme.h"

#include <QUrl>

#include <algorithm>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qsizetype PageSize = 50;  // certificates, fetched one by one

}  // namespace

Kind vaultKind()
{
    Kind kind;
    kind.name = u"vault"_s;
    kind.title = u"HashiCorp Vault, OpenBao"_s;
    kind.abilities.issue = true;
    kind.abilities.rekey = true;
    kind.abilities.revoke = Abilities::Revoke::Active;
    kind.abilities.list = true;
    kind.clientCertificate = true;
    kind.fields = {
        {u"role"_s, QT_TRANSLATE_NOOP("authorities", "role of the PKI mount"), false, true},
        {u"mount"_s,
         QT_TRANSLATE_NOOP("authorities",
                           "path of the PKI mount; \"pki\" where none "
                           "is given")},
        {u"namespace"_s, QT_TRANSLATE_NOOP("authorities", "namespace")},
        {u"token"_s, QT_TRANSLATE_NOOP("authorities", "token"), true},
        {u"role-id"_s,
         QT_TRANSLATE_NOOP("authorities",
                           "AppRole: role identifier, instead of a "
                           "token")},
        {u"secret-id"_s, QT_TRANSLATE_NOOP("authorities", "AppRole: secret identifier"), true}};
    kind.make = [](Account account) { return VaultPki::open(std::move(account)); };
    return kind;
}

VaultPki::VaultPki(Account account)
    : m_account(std::move(account)), m_rest(m_account), m_abilities(vaultKind().abilities)
{
}

Result<std::unique_ptr<Connector>> VaultPki::open(Account account)
{
    const bool role = !account.settings[u"role-id"_s].toString().isEmpty()
        && account.credentials.find(u"secret-id"_s);
    if (!role && !account.credentials.find(u"token"_s))
        return Error{ErrorCode::InvalidArgument, "the account " + account.name.toStdString(),
                     "it needs a \"token\", or \"role-id\" and \"secret-id\""};
    return std::unique_ptr<Connector>(new VaultPki(std::move(account)));
}

QString VaultPki::mount() const
{
    QString path = m_account.settings[u"mount"_s].toString();
    while (path.startsWith(u'/'))
        path.remove(0, 1);
    while (path.endsWith(u'/'))
        path.chop(1);
    return u"/v1/"_s + (path.isEmpty() ? u"pki"_s : path);
}

Result<void> VaultPki::login(Call &call)
{
    if (m_in)
        return {};
    Rest::Headers headers;
    if (const QString space = m_account.settings[u"namespace"_s].toString(); !space.isEmpty())
        headers.append({"X-Vault-Namespace", space.toUtf8()});
    QByteArray token = secretText(m_account, u"token"_s);
    if (token.isEmpty()) {
        m_rest.setHeaders(headers);
        const auto answer = granted(m_rest.send(
            "POST", u"/v1/auth/approle/login"_s,
            {{u"role_id"_s, m_account.settings[u"role-id"_s].toString()},
             {u"secret_id"_s, QString::fromUtf8(secretText(m_account, u"secret-id"_s))}},
            Repeat::Safe, call));
        if (!answer)
            return answer.error();
        token = answer->json[u"auth"_s].toObject()[u"client_token"_s].toString().toUtf8();
        if (token.isEmpty())
            return Error{ErrorCode::Malformed, answer->http.url.toStdString(),
                         "the login brought no token"};
    }
    headers.append({"X-Vault-Token", token});
    m_rest.setHeaders(headers);
    m_in = true;
    return {};
}

Result<Tested> VaultPki::test(Call &call)
{
    // Asked so that it answers with 200 in every state: which one is in the body.
    QUrlQuery always;
    for (const char *key :
         {"standbycode", "drsecondarycode", "performancestandbycode", "sealedcode", "uninitcode"})
        always.addQueryItem(QLatin1String(key), u"200"_s);
    const auto health = granted(m_rest.get(u"/v1/sys/health"_s, call, always));
    if (!health)
        return health.error();
    const QJsonObject &state = health->json;
    if (!state.contains(u"sealed"_s))
        return Error{ErrorCode::Malformed, health->http.url.toStdString(),
                     "this is no answer of Vault"};
    if (state[u"sealed"_s].toBool() || !state[u"initialized"_s].toBool())
        return Error{ErrorCode::Unreachable, m_account.url.toStdString(),
                     state[u"sealed"_s].toBool() ? "Vault is sealed: its operators must unseal it"
                                                 : "Vault is not initialised yet"};
    if (auto in = login(call); !in)
        return in.error();
    Tested tested;
    tested.abilities = m_abilities;
    tested.facts.append(u"Vault "_s + state[u"version"_s].toString() + u" answers"_s);
    const auto self = granted(m_rest.get(u"/v1/auth/token/lookup-self"_s, call));
    if (!self)
        return self.error();
    const QJsonObject token = self->json[u"data"_s].toObject();
    if (const qint64 left = token[u"ttl"_s].toInteger(); left > 0)
        tested.facts.append(
            u"the token lasts %1 hours more%2"_s.arg(left / 3600)
                .arg(token[u"renewable"_s].toBool() ? u" and can be renewed"_s : QString()));
    const auto authority = granted(m_rest.get(mount() + u"/cert/ca_chain"_s, call));
    if (!authority)
        return authority.error();
    const auto chain =
        pemChain(authority->json[u"data"_s].toObject()[u"certificate"_s].toString().toLatin1());
    if (!chain)
        return Error{chain.error().code, authority->http.url.toStdString(),
                     "the mount has no issuer yet"};
    tested.certificates = *chain;
    const auto parsed = crypto::x509::Certificate::parse(chain->front());
    tested.facts.append(u"authority: "_s + QString::fromStdString(parsed->subject.text));
    const QString role = m_account.settings[u"role"_s].toString();
    const auto rules = m_rest.get(mount() + u"/roles/"_s + role, call);
    if (!rules)
        return rules.error();
    if (rules->is(404))
        return refusedBy(*rules, u"there is no role \"%1\" in this mount"_s.arg(role));
    if (rules->http.success()) {
        const QJsonObject data = rules->json[u"data"_s].toObject();
        QStringList domains;
        for (const auto &one : data[u"allowed_domains"_s].toArray())
            domains.append(one.toString());
        if (!domains.isEmpty())
            tested.facts.append(u"the role issues for: "_s + domains.join(u", "_s).left(300));
        tested.facts.append(u"keys: "_s + data[u"key_type"_s].toString());
    } else {
        tested.facts.append(u"the token may not read the role's rules"_s);
    }
    return tested;
}

Result<Reply> VaultPki::issue(const Ask &ask, Order &order, Call &call)
{
    if (auto in = login(call); !in)
        return in.error();
    order.state = "{\"sent\":true}";
    if (auto kept = call.keep(order); !kept)
        return kept.error();
    QJsonObject body{{u"csr"_s, requestPem(ask.request)}, {u"format"_s, u"pem"_s}};
    if (ask.days)
        body.insert(u"ttl"_s, u"%1h"_s.arg(*ask.days * 24));
    const QString role =
        ask.profile.isEmpty() ? m_account.settings[u"role"_s].toString() : ask.profile;
    const auto answer =
        granted(m_rest.send("POST", mount() + u"/sign/"_s + role, body, Repeat::OnlyUnsent, call));
    if (!answer)
        return answer.error();
    const QJsonObject data = answer->json[u"data"_s].toObject();
    QByteArray issuers = data[u"issuing_ca"_s].toString().toLatin1();
    for (const auto &one : data[u"ca_chain"_s].toArray())
        issuers += '\n' + one.toString().toLatin1();
    auto chain = chainFromPem(ask.request, data[u"certificate"_s].toString().toLatin1(), issuers);
    if (!chain)
        return chain.error();
    Reply reply;
    reply.state = Reply::State::Issued;
    reply.chain = std::move(*chain);
    return reply;
}

Result<Reply> VaultPki::poll(const Ask &ask, Order &order, Call &call)
{
    return issue(ask, order, call);
}

Result<Revoked> VaultPki::revoke(const Revocation &revocation, Call &call)
{
    if (revocation.reason == 6 || revocation.reason == 8)
        return Error{ErrorCode::Unsupported, "the authority",
                     "Vault knows no revocation for a while"};
    if (auto in = login(call); !in)
        return in.error();
    const auto answer = granted(m_rest.send(
        "POST", mount() + u"/revoke"_s,
        {{u"serial_number"_s, serialColons(revocation.certificate)}}, Repeat::Safe, call));
    if (!answer)
        return answer.error();
    Revoked revoked;
    for (const auto &one : answer->json[u"warnings"_s].toArray())
        revoked.words += one.toString() + u' ';
    if (revoked.words.contains(u"already revoked"_s))
        revoked.state = Revoked::State::AlreadyRevoked;
    return revoked;
}

// Serial numbers in their order; the cursor is the last one that was taken.
Result<Page> VaultPki::list(const QByteArray &cursor, Call &call)
{
    if (auto in = login(call); !in)
        return in.error();
    net::ApiRequest request;
    request.method = "LIST";
    request.url = m_rest.address(mount() + u"/certs"_s);
    const auto answer = m_rest.ask(std::move(request), Repeat::Safe, call);
    if (!answer)
        return answer.error();
    Page page;
    if (answer->is(404) && answer->json[u"errors"_s].toArray().isEmpty()) {
        page.total = 0;  // nothing was issued yet
        return page;
    }
    if (!answer->http.success())
        return refusedBy(*answer);
    QStringList serials;
    for (const auto &one : answer->json[u"data"_s].toObject()[u"keys"_s].toArray())
        serials.append(one.toString());
    std::sort(serials.begin(), serials.end());
    page.total = serials.size();
    auto at = std::upper_bound(serials.begin(), serials.end(), QString::fromLatin1(cursor));
    for (; at != serials.end()
         && page.certificates.size() + std::size_t(page.unreadable) < std::size_t(PageSize);
         ++at) {
        const auto one = m_rest.get(
            mount() + u"/cert/"_s + QString::fromLatin1(QUrl::toPercentEncoding(*at, ":")), call);
        if (!one)
            return one.error();
        page.next = at->toLatin1();
        const QJsonObject data = one->json[u"data"_s].toObject();
        const auto chain = pemChain(data[u"certificate"_s].toString().toLatin1());
        if (!chain) {
            ++page.unreadable;
            continue;
        }
        Listed listed;
        listed.certificate = chain->front();
        listed.revokedAt = data[u"revocation_time"_s].toInteger();
        listed.id = *at;
        page.certificates.push_back(std::move(listed));
    }
    if (at == serials.end())
        page.next.clear();
    return page;
}

}  // namespace authorities
