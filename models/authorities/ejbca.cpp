// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/ejbca.h"

#include "crypto/wire/writers.h"
#include "crypto/x509/certificate.h"
#include "models/authorities/acme.h"
#include "models/authorities/rest_order.h"

#include <QRegularExpression>

#include <array>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr int PageSize = 100;
constexpr qint64 Later = 300;  // s
constexpr int StatusRevoked = 40;  // a certificate's status: revoked, also for a while

// RFC 5280 5.3.1, as it writes them.
constexpr std::array<const char *, 11> Reasons{
    "UNSPECIFIED",     "KEY_COMPROMISE",         "CA_COMPROMISE",    "AFFILIATION_CHANGED",
    "SUPERSEDED",      "CESSATION_OF_OPERATION", "CERTIFICATE_HOLD", "",
    "REMOVE_FROM_CRL", "PRIVILEGES_WITHDRAWN",   "AA_COMPROMISE"};

// DER in base64; some releases encode that once more.
Bytes derOf(const QJsonValue &value)
{
    const QString text = value.toString();
    Bytes der = certificateOf(text);
    if (der.empty())
        der = certificateOf(QString::fromLatin1(QByteArray::fromBase64(text.toLatin1())));
    return der;
}

// "… request with ID 1234 …": the number approval is waited for under.
QString requestId(const RestAnswer &answer)
{
    const QString id = idOf(answer.json[u"request_id"_s]);
    if (!id.isEmpty())
        return id;
    static const QRegularExpression number(u"\\bID:?\\s+'?(-?\\d{1,12})"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    QString last;
    for (auto it = number.globalMatch(answer.json[u"error_message"_s].toString().left(1000));
         it.hasNext();)
        last = it.next().captured(1);
    return last;
}

}  // namespace

Kind ejbcaKind()
{
    Kind kind;
    kind.name = u"ejbca"_s;
    kind.title = u"EJBCA"_s;
    kind.abilities.issue = true;
    kind.abilities.rekey = true;
    kind.abilities.revoke = Abilities::Revoke::Active;
    kind.abilities.hold = true;
    kind.abilities.list = true;
    kind.abilities.asynchronous = true;
    kind.abilities.ownLifetime = true;
    kind.clientCertificate = true;
    kind.fields = {
        {u"ca"_s, QT_TRANSLATE_NOOP("authorities", "name of the certificate authority"), false,
         true},
        {u"certificate-profile"_s, QT_TRANSLATE_NOOP("authorities", "certificate profile"), false,
         true},
        {u"end-entity-profile"_s, QT_TRANSLATE_NOOP("authorities", "end entity profile"), false,
         true},
        {u"enrollment-code"_s,
         QT_TRANSLATE_NOOP("authorities", "enrollment code end entities are made with"), true,
         true},
        {u"user-prefix"_s,
         QT_TRANSLATE_NOOP("authorities", "beginning of end entities' names (sealkeeper)")},
        {u"token"_s,
         QT_TRANSLATE_NOOP("authorities", "OAuth 2 bearer token, instead of a client certificate"),
         true}};
    kind.make = [](Account account) { return Ejbca::open(std::move(account)); };
    return kind;
}

Ejbca::Ejbca(Account account)
    : m_account(std::move(account)), m_rest(m_account), m_abilities(ejbcaKind().abilities)
{
    Rest::Headers headers{{"X-Keyfactor-Requested-With", "sealkeeper"}};
    if (const QByteArray token = secretText(m_account, u"token"_s); !token.isEmpty())
        headers.append({"Authorization", "Bearer " + token});
    m_rest.setHeaders(headers);
}

Result<std::unique_ptr<Connector>> Ejbca::open(Account account)
{
    return std::unique_ptr<Connector>(new Ejbca(std::move(account)));
}

QString Ejbca::setting(const QString &key) const
{
    return m_account.settings[key].toString();
}

// The subject of the account's authority, as this server writes it.
Result<QString> Ejbca::authorityName(Call &call)
{
    const auto all = granted(m_rest.get(u"/v1/ca"_s, call));
    if (!all)
        return all.error();
    if (!all->json[u"certificate_authorities"_s].isArray())
        return notUnderstood(*all, u"list of certificate authorities"_s);
    QStringList names;
    for (const auto &one : all->json[u"certificate_authorities"_s].toArray()) {
        const QString name = one.toObject()[u"name"_s].toString();
        const QString subject = one.toObject()[u"subject_dn"_s].toString();
        if (name == setting(u"ca"_s) && !subject.isEmpty())
            return subject;
        names.append(name.left(100));
    }
    return Error{ErrorCode::InvalidArgument, "the account " + m_account.name.toStdString(),
                 "\"ca\" names none of the authorities this account may use: "
                     + names.mid(0, 20).join(u", "_s).toStdString()};
}

Result<QByteArray> Ejbca::issuers(Call &call)
{
    const auto name = authorityName(call);
    if (!name)
        return name.error();
    const auto pem =
        granted(m_rest.get(u"/v1/ca/"_s + pathPart(*name) + u"/certificate/download"_s, call));
    if (!pem)
        return pem.error();
    return pem->http.text();
}

Result<Tested> Ejbca::test(Call &call)
{
    const auto pem = issuers(call);
    if (!pem)
        return pem.error();
    auto chain = pemChain(*pem);
    if (!chain)
        return chain.error();
    Tested tested;
    tested.abilities = m_abilities;
    tested.certificates = std::move(*chain);
    tested.facts.append(u"authority: "_s + setting(u"ca"_s));
    tested.facts.append(u"profiles: %1, %2"_s.arg(setting(u"certificate-profile"_s),
                                                  setting(u"end-entity-profile"_s)));
    const auto searched = search(u"QUERY"_s, u"sealkeeper-test"_s, 1, call);
    if (!searched)
        return searched.error();
    // The Community Edition has no search.
    if (!searched->http.success()) {
        tested.abilities.list = false;
        tested.facts.append(
            u"its certificates cannot be searched for: it cannot list, and an order whose answer "
            "is lost must be looked for there by hand"_s);
    }
    return tested;
}

Result<RestAnswer> Ejbca::search(const QString &property, const QString &value, int page,
                                 Call &call)
{
    return m_rest.send(
        "POST", u"/v2/certificate/search"_s,
        {{u"pagination"_s, QJsonObject{{u"page_size"_s, PageSize}, {u"current_page"_s, page}}},
         {u"sort"_s, QJsonObject{{u"property"_s, u"ISSUED_DATE"_s}, {u"operation"_s, u"ASC"_s}}},
         {u"criteria"_s,
          QJsonArray{QJsonObject{
              {u"property"_s, property}, {u"value"_s, value}, {u"operation"_s, u"EQUAL"_s}}}}},
        Repeat::Safe, call);
}

Result<Reply> Ejbca::issue(const Ask &ask, Order &order, Call &call)
{
    const QString prefix = setting(u"user-prefix"_s);
    const QString user = (prefix.isEmpty() ? u"sealkeeper"_s : prefix) + u'-' + newReference();
    if (auto kept = keepState(order, newState(call, user), call); !kept)
        return kept.error();
    return place(ask, order, call);
}

Result<Reply> Ejbca::place(const Ask &ask, Order &order, Call &call)
{
    const QString profile = ask.profile.isEmpty() ? setting(u"certificate-profile"_s) : ask.profile;
    const auto made = granted(m_rest.send(
        "POST", u"/v1/certificate/pkcs10enroll"_s,
        {{u"certificate_request"_s, requestPem(ask.request)},
         {u"certificate_profile_name"_s, profile},
         {u"end_entity_profile_name"_s, setting(u"end-entity-profile"_s)},
         {u"certificate_authority_name"_s, setting(u"ca"_s)},
         {u"username"_s, stateOf(order).value(u"reference"_s)},
         {u"password"_s, QString::fromUtf8(secretText(m_account, u"enrollment-code"_s))},
         {u"include_chain"_s, true}},
        Repeat::OnlyUnsent, call));
    if (!made)
        return made.error();
    return taken(ask, order, *made, call);
}

// What enrolling and finalizing answer: the certificate, or that somebody must approve.
Result<Reply> Ejbca::taken(const Ask &ask, Order &order, const RestAnswer &answer, Call &call)
{
    const Bytes certificate = derOf(answer.json[u"certificate"_s]);
    if (!certificate.empty())
        return withIssuers(ask, certificate, answer.json[u"certificate_chain"_s].toArray(), call);
    const QString id = requestId(answer);
    if (!answer.is(202) && id.isEmpty())
        return notUnderstood(answer, u"certificate"_s);
    QJsonObject state = stateOf(order);
    state.insert(u"placed"_s, true);
    if (!id.isEmpty())
        state.insert(u"request"_s, id);
    if (auto kept = keepState(order, state, call); !kept)
        return kept.error();
    return waiting(call, Later,
                   u"an administrator of EJBCA to approve request %1 (end entity %2)"_s.arg(
                       id, state.value(u"reference"_s).toString()),
                   &answer.http);
}

Result<std::optional<Reply>> Ejbca::found(const Ask &ask, const Order &order, Call &call)
{
    const auto answer =
        granted(search(u"QUERY"_s, stateOf(order).value(u"reference"_s).toString(), 1, call));
    if (!answer)
        return answer.error();
    if (!answer->json[u"certificates"_s].isArray())
        return notUnderstood(*answer, u"list of certificates"_s);
    for (const auto &one : answer->json[u"certificates"_s].toArray()) {
        const Bytes certificate = derOf(one.toObject()[u"base64Cert"_s]);
        if (certificate.empty())
            continue;
        auto reply = withIssuers(ask, certificate, {}, call);
        if (!reply)
            return reply.error();
        return std::optional(std::move(*reply));
    }
    return std::optional<Reply>();
}

Result<Reply> Ejbca::poll(const Ask &ask, Order &order, Call &call)
{
    const QJsonObject state = stateOf(order);
    const QString id = state.value(u"request"_s).toString();
    std::optional<Error> refusal;
    if (!id.isEmpty()) {
        const auto answer = m_rest.send(
            "POST", u"/v1/certificate/"_s + pathPart(id) + u"/finalize"_s,
            {{u"response_format"_s, u"DER"_s},
             {u"password"_s, QString::fromUtf8(secretText(m_account, u"enrollment-code"_s))}},
            Repeat::OnlyUnsent, call);
        if (!answer)
            return answer.error();
        if (answer->http.success())
            return taken(ask, order, *answer, call);
        // Rejected, or finalized before with its answer lost.
        refusal = refusedBy(*answer);
    }
    auto there = found(ask, order, call);
    if (!there) {
        if (refusal)
            return *refusal;
        if (there.error().code != ErrorCode::Refused)
            return there.error();
        Reply person;
        person.waitsFor =
            u"somebody to look in EJBCA what became of the end entity %1: the answer was lost, and "
            "certificates cannot be searched for (%2)"_s.arg(
                state.value(u"reference"_s).toString(),
                QString::fromStdString(there.error().detail));
        return person;
    }
    if (*there)
        return std::move(**there);
    if (refusal)
        return *refusal;
    if (state.contains(u"placed"_s))
        return waiting(call, Later,
                       u"an administrator of EJBCA to approve the end entity "_s
                           + state.value(u"reference"_s).toString());
    if (auto wait = stillOnItsWay(state, call))
        return std::move(*wait);
    QJsonObject again = state;
    again.insert(u"at"_s, qint64(call.clock.now()));
    if (auto kept = keepState(order, again, call); !kept)
        return kept.error();
    return place(ask, order, call);
}

Result<Reply> Ejbca::withIssuers(const Ask &ask, const Bytes &certificate, const QJsonArray &chain,
                                 Call &call)
{
    QByteArray pem = QByteArray::fromStdString(crypto::wire::certificatePem(certificate));
    QByteArray others;
    for (const auto &one : chain) {
        const Bytes der = derOf(one);
        if (!der.empty())
            others += QByteArray::fromStdString(crypto::wire::certificatePem(der));
    }
    if (others.isEmpty()) {
        const auto known = issuers(call);
        if (!known)
            return known.error();
        others = *known;
    }
    auto whole = chainFromPem(ask.request, pem, others);
    if (!whole)
        return whole.error();
    return issued(std::move(*whole));
}

Result<Revoked> Ejbca::revoke(const Revocation &revocation, Call &call)
{
    const std::size_t reason = std::size_t(std::max(0, revocation.reason));
    if (reason >= Reasons.size() || !*Reasons[reason])
        return Error{ErrorCode::Unsupported, "the reason", "EJBCA does not know it"};
    const auto name = authorityName(call);
    if (!name)
        return name.error();
    const auto done =
        m_rest.send("PUT",
                    u"/v1/certificate/"_s + pathPart(*name) + u'/'
                        + serialHex(revocation.certificate) + u"/revoke"_s,
                    {}, Repeat::Safe, call, {{u"reason"_s, QLatin1StringView(Reasons[reason])}});
    if (!done)
        return done.error();
    Revoked revoked;
    revoked.words = done->json[u"message"_s].toString().left(200);
    if (done->is(409)) {
        revoked.state = Revoked::State::AlreadyRevoked;
        return revoked;
    }
    if (!done->http.success())
        return refusedBy(*done);
    if (done->is(202)) {
        revoked.state = Revoked::State::WaitsForApproval;
        revoked.words = done->json[u"error_message"_s].toString().left(200);
    }
    return revoked;
}

Result<Page> Ejbca::list(const QByteArray &cursor, Call &call)
{
    const int number = std::max(1, cursor.toInt());
    const auto answer = granted(search(u"CA"_s, setting(u"ca"_s), number, call));
    if (!answer)
        return answer.error();
    if (!answer->json[u"certificates"_s].isArray())
        return notUnderstood(*answer, u"list of certificates"_s);
    const QJsonArray certificates = answer->json[u"certificates"_s].toArray();
    Page page;
    page.total = answer->json[u"pagination_summary"_s].toObject()[u"total_certs"_s].toInteger(-1);
    for (const auto &one : certificates) {
        const QJsonObject object = one.toObject();
        Listed listed;
        listed.certificate = derOf(object[u"base64Cert"_s]);
        listed.id = object[u"fingerprint"_s].toString().left(100);
        if (listed.certificate.empty()) {
            ++page.unreadable;
            continue;
        }
        if (object[u"status"_s].toInt() == StatusRevoked) {
            const qint64 milliseconds = object[u"revocationDate"_s].toInteger();
            listed.revokedAt = milliseconds > 0 ? milliseconds / 1000 : call.clock.now();
            listed.reason = std::max(0, object[u"revocationReason"_s].toInt());
        }
        page.certificates.push_back(std::move(listed));
    }
    if (certificates.size() == PageSize)
        page.next = QByteArray::number(number + 1);
    return page;
}

}  // namespace authorities
