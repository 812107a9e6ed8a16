// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/step_ca.h"

#include "crypto/base/digest.h"
#include "crypto/wire/jws.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/request.h"
#include "models/authorities/acme.h"

#include <QJsonDocument>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qint64 TokenSeconds = 300, ClocksDiffer = 30;

std::string compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

}  // namespace

Kind stepCaKind()
{
    Kind kind;
    kind.name = u"step-ca"_s;
    kind.title = u"step-ca"_s;
    kind.abilities.issue = true;
    kind.abilities.renew = true;
    kind.abilities.rekey = true;
    kind.abilities.revoke = Abilities::Revoke::Passive;
    kind.fields = {
        {u"provisioner"_s, QT_TRANSLATE_NOOP("authorities", "name of the JWK provisioner"), false,
         true},
        {u"provisioner-key"_s,
         QT_TRANSLATE_NOOP("authorities", "private key of the provisioner, PKCS#8"), true, true},
        {u"kid"_s,
         QT_TRANSLATE_NOOP("authorities",
                           "identifier of the provisioner's key; its "
                           "thumbprint where none is given")},
        {u"ca-sha256"_s,
         QT_TRANSLATE_NOOP("authorities",
                           "SHA-256 of the authority's root, where no root certificate is at "
                           "hand (bootstrap)")}};
    kind.make = [](Account account) { return StepCa::open(std::move(account)); };
    return kind;
}

StepCa::StepCa(Account account, crypto::PrivateKey key)
    : m_account(std::move(account)), m_key(std::make_unique<crypto::PrivateKey>(std::move(key))),
      m_rest(m_account), m_abilities(stepCaKind().abilities)
{
}

Result<std::unique_ptr<Connector>> StepCa::open(Account account)
{
    const std::string object = "the account " + account.name.toStdString();
    const QString pin = account.settings[u"ca-sha256"_s].toString().remove(u':');
    if (const auto digest = crypto::fromHex(pin.toStdString());
        !pin.isEmpty() && (!digest || digest->size() != 32))
        return Error{ErrorCode::InvalidArgument, object,
                     "\"ca-sha256\" must be 64 hexadecimal digits"};
    const crypto::Secret *secret = account.credentials.find(u"provisioner-key"_s);
    if (!secret)
        return Error{ErrorCode::InvalidArgument, object, "there is no \"provisioner-key\""};
    auto key = crypto::PrivateKey::open(*secret);
    if (!key)
        return Error{ErrorCode::InvalidArgument, object,
                     "\"provisioner-key\" is no private key (PKCS#8)"};
    if (const auto algorithm = crypto::wire::jwsAlgorithm(key->info()); !algorithm)
        return Error{ErrorCode::InvalidArgument, object, algorithm.error().detail};
    return std::unique_ptr<Connector>(new StepCa(std::move(account), std::move(*key)));
}

Result<QString> StepCa::token(const QString &operation, const QString &subject,
                              const QStringList &names, const Call &call) const
{
    const auto algorithm = crypto::wire::jwsAlgorithm(m_key->info());
    if (!algorithm)
        return algorithm.error();
    QString kid = m_account.settings[u"kid"_s].toString();
    if (kid.isEmpty()) {
        const auto thumbprint = crypto::wire::jwkThumbprint(m_key->spki());
        if (!thumbprint)
            return thumbprint.error();
        kid = QString::fromStdString(*thumbprint);
    }
    const QJsonObject header{
        {u"alg"_s, QString::fromStdString(*algorithm)}, {u"kid"_s, kid}, {u"typ"_s, u"JWT"_s}};
    const qint64 now = call.clock.now();
    QJsonObject claims{
        {u"aud"_s, m_rest.address(u"/1.0/"_s + operation)},
        {u"iss"_s, m_account.settings[u"provisioner"_s].toString()},
        {u"sub"_s, subject},
        {u"iat"_s, now},
        {u"nbf"_s, now - ClocksDiffer},
        {u"exp"_s, now + TokenSeconds},
        {u"jti"_s, QString::fromStdString(crypto::toHex(crypto::Secret::random(32).view()))}};
    if (!names.isEmpty())
        claims.insert(u"sans"_s, QJsonArray::fromStringList(names));
    const auto made = crypto::wire::signCompact(*m_key, compact(header), compact(claims));
    if (!made)
        return made.error();
    return QString::fromStdString(*made);
}

Result<AccountChange> StepCa::enrol(Call &call)
{
    const QString pin =
        m_account.settings[u"ca-sha256"_s].toString().remove(u':').trimmed().toLower();
    if (pin.isEmpty() || !m_account.trust.certificates.empty())
        return AccountChange{};
    Account stranger;
    stranger.url = m_account.url;
    stranger.proxy = m_account.proxy;
    stranger.addresses = m_account.addresses;
    stranger.limits = m_account.limits;
    Exchange exchange(stranger, Exchange::Verify::Later);
    net::ApiRequest request;
    request.url = m_rest.address(u"/root/"_s + pin);
    const auto answer = exchange.send(request, Repeat::Safe, call);
    if (!answer)
        return answer.error();
    if (answer->status != 200)
        return refused(*answer, u"it has no root with this SHA-256"_s);
    const auto chain =
        pemChain(QJsonDocument::fromJson(answer->text()).object()[u"ca"_s].toString().toLatin1());
    if (!chain)
        return chain.error();
    const auto digest = crypto::sha256(chain->front());
    if (crypto::toHex(digest) != pin.toStdString())
        return Error{ErrorCode::NotTrusted, m_account.url.toStdString(),
                     "its root has another SHA-256 than the one that was given"};
    AccountChange change;
    change.roots = {chain->front()};
    change.facts.append(u"root trusted by its fingerprint"_s);
    return change;
}

Result<Tested> StepCa::test(Call &call)
{
    const auto health = granted(m_rest.get(u"/health"_s, call));
    if (!health)
        return health.error();
    if (health->json[u"status"_s].toString() != u"ok")
        return Error{ErrorCode::Malformed, health->http.url.toStdString(),
                     "this is no answer of step-ca"};
    const auto roots = granted(m_rest.get(u"/1.0/roots"_s, call));
    if (!roots)
        return roots.error();
    Tested tested;
    tested.abilities = m_abilities;
    for (const auto &one : roots->json[u"crts"_s].toArray()) {
        const auto chain = pemChain(one.toString().toLatin1());
        if (!chain)
            return chain.error();
        const auto parsed = crypto::x509::Certificate::parse(chain->front());
        tested.facts.append(u"root: "_s + QString::fromStdString(parsed->subject.text));
        tested.certificates.push_back(chain->front());
    }
    const auto provisioners = granted(m_rest.get(u"/1.0/provisioners"_s, call));
    if (!provisioners)
        return provisioners.error();
    const QString wanted = m_account.settings[u"provisioner"_s].toString();
    QStringList names;
    bool found = false;
    for (const auto &value : provisioners->json[u"provisioners"_s].toArray()) {
        const QJsonObject one = value.toObject();
        names.append(one[u"name"_s].toString());
        found = found || (names.last() == wanted && one[u"type"_s].toString() == u"JWK");
    }
    if (!found && provisioners->json[u"nextCursor"_s].toString().isEmpty())
        return Error{ErrorCode::Refused, m_account.url.toStdString(),
                     "it has no JWK provisioner \"" + wanted.toStdString()
                         + "\"; there are: " + names.join(u", "_s).left(300).toStdString()};
    tested.facts.append(u"provisioner: "_s + wanted);
    return tested;
}

Result<RestAnswer> StepCa::order(const Ask &ask, Call &call)
{
    const bool renewing = !ask.replaces.empty() && ask.replacesKey;
    if (!renewing) {
        const auto parsed = crypto::x509::parseRequest(ask.request);
        if (!parsed)
            return parsed.error();
        QStringList names;
        for (const auto &name : parsed->names)
            names.append(QString::fromStdString(name.value));
        QString subject = QString::fromStdString(parsed->subject.called());
        if (subject.isEmpty())
            subject = names.value(0);
        const auto ott =
            token(u"sign"_s, subject, names.isEmpty() ? QStringList{subject} : names, call);
        if (!ott)
            return ott.error();
        QJsonObject body{{u"csr"_s, requestPem(ask.request)}, {u"ott"_s, *ott}};
        if (ask.days)
            body.insert(u"notAfter"_s, u"%1h"_s.arg(*ask.days * 24));
        return granted(m_rest.send("POST", u"/1.0/sign"_s, body, Repeat::OnlyUnsent, call));
    }
    // The certificate that is replaced authenticates; a new key goes along.
    Account renewer;
    renewer.url = m_account.url;
    renewer.trust = m_account.trust;
    renewer.proxy = m_account.proxy;
    renewer.addresses = m_account.addresses;
    renewer.limits = m_account.limits;
    Identity identity;
    identity.chain = {ask.replaces};
    identity.key = std::shared_ptr<const crypto::Key>(std::shared_ptr<void>(), ask.replacesKey);
    renewer.credentials.identity = std::move(identity);
    Rest rest(renewer);
    const auto parsed = crypto::x509::parseRequest(ask.request);
    if (!parsed)
        return parsed.error();
    if (parsed->spki == ask.replacesKey->spki())
        return granted(rest.send("POST", u"/1.0/renew"_s, {}, Repeat::OnlyUnsent, call));
    return granted(rest.send("POST", u"/1.0/rekey"_s, {{u"csr"_s, requestPem(ask.request)}},
                             Repeat::OnlyUnsent, call));
}

Result<Reply> StepCa::issue(const Ask &ask, Order &kept, Call &call)
{
    kept.state = "{\"sent\":true}";
    if (auto done = call.keep(kept); !done)
        return done.error();
    const auto answer = order(ask, call);
    if (!answer)
        return answer.error();
    QByteArray issuers = answer->json[u"ca"_s].toString().toLatin1();
    for (const auto &one : answer->json[u"certChain"_s].toArray())
        issuers += '\n' + one.toString().toLatin1();
    auto chain = chainFromPem(ask.request, answer->json[u"crt"_s].toString().toLatin1(), issuers);
    if (!chain)
        return chain.error();
    Reply reply;
    reply.state = Reply::State::Issued;
    reply.chain = std::move(*chain);
    return reply;
}

Result<Reply> StepCa::poll(const Ask &ask, Order &order, Call &call)
{
    return issue(ask, order, call);
}

Result<Revoked> StepCa::revoke(const Revocation &revocation, Call &call)
{
    if (revocation.reason == 6 || revocation.reason == 8)
        return Error{ErrorCode::Unsupported, "the authority",
                     "step-ca knows no revocation for a while"};
    const QString serial = serialDecimal(revocation.certificate);
    const auto ott = token(u"revoke"_s, serial, {}, call);
    if (!ott)
        return ott.error();
    const auto answer = m_rest.send("POST", u"/1.0/revoke"_s,
                                    {{u"serial"_s, serial},
                                     {u"ott"_s, *ott},
                                     {u"reasonCode"_s, revocation.reason},
                                     {u"reason"_s, revocation.comment},
                                     {u"passive"_s, true}},
                                    Repeat::Safe, call);
    if (!answer)
        return answer.error();
    if (!answer->http.success() && answer->http.text().contains("already revoked"))
        return Revoked{Revoked::State::AlreadyRevoked, answer->json[u"message"_s].toString()};
    if (!answer->http.success())
        return refusedBy(*answer);
    return Revoked{};
}

}  // namespace authorities
