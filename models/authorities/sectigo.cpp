// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/sectigo.h"

#include "models/authorities/acme.h"
#include "models/authorities/rest_order.h"

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr int PageSize = 20;  // each certificate takes two more requests
constexpr int MostCandidates = 100;
constexpr qint64 Soon = 15, Later = 120;  // s

}  // namespace

Kind sectigoKind()
{
    Kind kind;
    kind.name = u"sectigo"_s;
    kind.title = u"Sectigo Certificate Manager"_s;
    kind.abilities.issue = true;
    kind.abilities.rekey = true;
    kind.abilities.revoke = Abilities::Revoke::Active;
    kind.abilities.list = true;
    kind.abilities.asynchronous = true;
    kind.abilities.ownSubject = true;
    kind.clientCertificate = true;
    kind.fields = {{u"customer-uri"_s,
                    QT_TRANSLATE_NOOP("authorities", "customer URI of the account"), false, true},
                   {u"login"_s,
                    QT_TRANSLATE_NOOP("authorities", "login of an administrator for the API"),
                    false, true},
                   {u"password"_s,
                    QT_TRANSLATE_NOOP("authorities", "password of that administrator"), true, true},
                   {u"organization"_s,
                    QT_TRANSLATE_NOOP("authorities", "number of the organization"), false, true},
                   {u"profile"_s,
                    QT_TRANSLATE_NOOP("authorities", "certificate profile: its name or its number"),
                    false, true}};
    kind.make = [](Account account) { return Sectigo::open(std::move(account)); };
    return kind;
}

Sectigo::Sectigo(Account account)
    : m_account(std::move(account)), m_rest(m_account), m_abilities(sectigoKind().abilities)
{
    m_rest.setHeaders({{"customerUri", m_account.settings[u"customer-uri"_s].toString().toUtf8()},
                       {"login", m_account.settings[u"login"_s].toString().toUtf8()},
                       {"password", secretText(m_account, u"password"_s)}});
}

Result<std::unique_ptr<Connector>> Sectigo::open(Account account)
{
    for (const auto &key : {u"customer-uri"_s, u"login"_s}) {
        for (const QChar one : account.settings[key].toString()) {
            if (one < u' ')
                return Error{ErrorCode::InvalidArgument,
                             "the account " + account.name.toStdString(),
                             '"' + key.toStdString() + "\" is one line"};
        }
    }
    return std::unique_ptr<Connector>(new Sectigo(std::move(account)));
}

Result<QJsonArray> Sectigo::types(Call &call)
{
    const auto found = granted(m_rest.get(u"/ssl/v1/types"_s, call));
    if (!found)
        return found.error();
    if (found->array.isEmpty())
        return notUnderstood(*found, u"list of certificate profiles"_s);
    return found->array;
}

Result<Tested> Sectigo::test(Call &call)
{
    const auto found = types(call);
    if (!found)
        return found.error();
    Tested tested;
    tested.abilities = m_abilities;
    const QString wanted = m_account.settings[u"profile"_s].toString();
    bool there = false;
    for (const auto &one : *found) {
        const QString name = one.toObject()[u"name"_s].toString();
        there = there || name == wanted || idOf(one.toObject()[u"id"_s]) == wanted;
        if (!name.isEmpty() && tested.abilities.profiles.size() < 500)
            tested.abilities.profiles.append(name);
    }
    tested.facts.append(u"certificate profiles: %1"_s.arg(found->size()));
    tested.facts.append(there ? u"profile: "_s + wanted
                              : u"the profile \"%1\" is not among them"_s.arg(wanted));
    return tested;
}

Result<QJsonObject> Sectigo::body(const Ask &ask, const QString &reference, Call &call)
{
    const auto names = requestedNames(ask.request);
    if (!names)
        return names.error();
    const auto all = types(call);
    if (!all)
        return all.error();
    const QString wanted =
        ask.profile.isEmpty() ? m_account.settings[u"profile"_s].toString() : ask.profile;
    QJsonObject type;
    for (const auto &one : *all) {
        if (one.toObject()[u"name"_s].toString() == wanted
            || idOf(one.toObject()[u"id"_s]) == wanted)
            type = one.toObject();
    }
    if (type.isEmpty())
        return Error{ErrorCode::InvalidArgument, "the profile \"" + wanted.toStdString() + '"',
                     "this account has none of that name or number; testing the account lists "
                     "those it has"};
    // The longest term that is no longer than asked for, else the shortest; without a wish the
    // first.
    int term = 0;
    for (const auto &one : type.value(u"terms"_s).toArray()) {
        const int days = one.toInt();
        if (days <= 0)
            continue;
        if (term == 0)
            term = days;
        else if (ask.days && (days <= *ask.days ? term > *ask.days || days > term : days < term))
            term = days;
    }
    if (term == 0)
        return Error{ErrorCode::Malformed, "the profile \"" + wanted.toStdString() + '"',
                     "it offers no term"};
    return QJsonObject{{u"orgId"_s, m_account.settings[u"organization"_s].toVariant().toLongLong()},
                       {u"certType"_s, type.value(u"id"_s)},
                       {u"term"_s, term},
                       {u"csr"_s, requestPem(ask.request)},
                       {u"subjAltNames"_s, names->others.join(u',')},
                       {u"serverType"_s, -1},
                       {u"comments"_s, u"order "_s + reference}};
}

Result<Reply> Sectigo::issue(const Ask &ask, Order &order, Call &call)
{
    if (auto kept = keepState(order, newState(call, newReference()), call); !kept)
        return kept.error();
    return place(ask, order, call);
}

Result<Reply> Sectigo::place(const Ask &ask, Order &order, Call &call)
{
    QJsonObject state = stateOf(order);
    const auto asked = body(ask, state.value(u"reference"_s).toString(), call);
    if (!asked)
        return asked.error();
    const auto made =
        granted(m_rest.send("POST", u"/ssl/v1/enroll"_s, *asked, Repeat::OnlyUnsent, call));
    if (!made)
        return made.error();
    const QString id = idOf(made->json[u"sslId"_s]);
    if (id.isEmpty())
        return notUnderstood(*made, u"sslId"_s);
    state.insert(u"order"_s, id);
    if (auto kept = keepState(order, state, call); !kept)
        return kept.error();
    return poll(ask, order, call);
}

Result<QJsonArray> Sectigo::search(const QUrlQuery &query, Call &call)
{
    const auto found = granted(m_rest.get(u"/ssl/v1"_s, call, query));
    if (!found)
        return found.error();
    if (!found->http.text().trimmed().startsWith('['))
        return notUnderstood(*found, u"list of certificates"_s);
    return found->array;
}

// Nobody knows whether the request arrived. Comments cannot be searched for, names can.
Result<Reply> Sectigo::find(const Ask &ask, Order &order, Call &call)
{
    QJsonObject state = stateOf(order);
    const auto names = requestedNames(ask.request);
    if (!names)
        return names.error();
    const auto candidates = search({{u"commonName"_s, names->common},
                                    {u"position"_s, u"0"_s},
                                    {u"size"_s, QString::number(MostCandidates)}},
                                   call);
    if (!candidates)
        return candidates.error();
    const QString comment = u"order "_s + state.value(u"reference"_s).toString();
    QString id;
    for (const auto &one : *candidates) {
        const QString candidate = idOf(one.toObject()[u"sslId"_s]);
        const auto detail = details(candidate, call);
        if (!detail)
            return detail.error();
        if (detail->value(u"comments"_s).toString().trimmed() == comment) {
            id = candidate;
            break;
        }
    }
    if (id.isEmpty()) {
        if (candidates->size() >= MostCandidates) {
            Reply person;
            person.waitsFor =
                u"somebody to look in Certificate Manager whether a certificate for %1 with the "
                "comment \"%2\" was ordered: its answer was lost, and too many have that name to "
                "look through"_s.arg(names->common, comment);
            return person;
        }
        if (auto wait = stillOnItsWay(state, call))
            return std::move(*wait);
        state.insert(u"at"_s, qint64(call.clock.now()));
        if (auto kept = keepState(order, state, call); !kept)
            return kept.error();
        return place(ask, order, call);
    }
    state.insert(u"order"_s, id);
    if (auto kept = keepState(order, state, call); !kept)
        return kept.error();
    return poll(ask, order, call);
}

Result<QJsonObject> Sectigo::details(const QString &id, Call &call)
{
    const auto found = granted(m_rest.get(u"/ssl/v1/"_s + pathPart(id), call));
    if (!found)
        return found.error();
    if (!found->json[u"status"_s].isString())
        return notUnderstood(*found, u"status"_s);
    return found->json;
}

// x509: the certificate and its issuers in PEM.
Result<RestAnswer> Sectigo::collect(const QString &id, Call &call)
{
    return m_rest.get(u"/ssl/v1/collect/"_s + pathPart(id), call, {{u"format"_s, u"x509"_s}});
}

Result<Reply> Sectigo::poll(const Ask &ask, Order &order, Call &call)
{
    const QString id = stateOf(order).value(u"order"_s).toString();
    if (id.isEmpty())
        return find(ask, order, call);
    const auto detail = details(id, call);
    if (!detail)
        return detail.error();
    const QString status = detail->value(u"status"_s).toString().toLower();
    for (const auto &end :
         {u"rejected"_s, u"declined"_s, u"revoked"_s, u"invalid"_s, u"expired"_s}) {
        if (status == end)
            return Error{ErrorCode::Refused, "certificate " + id.toStdString(),
                         "it is \"" + status.toStdString()
                             + "\" there; look in Certificate Manager why, then order anew"};
    }
    if (status != u"issued")
        return waiting(call, Later,
                       status == u"requested"
                           ? u"an administrator in Certificate Manager to approve certificate "_s
                               + id
                           : u"Sectigo to issue certificate %1 (%2)"_s.arg(id, status.left(40)));
    const auto collected = collect(id, call);
    if (!collected)
        return collected.error();
    // Issued, but not yet collectable.
    if (collected->is(400))
        return waiting(call, Soon, u"certificate %1 to become collectable"_s.arg(id),
                       &collected->http);
    if (!collected->http.success())
        return refusedBy(*collected);
    auto chain = chainFromPem(ask.request, collected->http.text());
    if (!chain)
        return chain.error();
    return issued(std::move(*chain));
}

Result<Revoked> Sectigo::revoke(const Revocation &revocation, Call &call)
{
    // Those it takes (reasonCode).
    if (revocation.reason != 0 && revocation.reason != 1 && revocation.reason != 3
        && revocation.reason != 4 && revocation.reason != 5)
        return Error{ErrorCode::Unsupported, "the reason",
                     "Sectigo knows unspecified, key compromise, affiliation changed, superseded "
                     "and cessation of operation"};
    const QString serial = serialHex(revocation.certificate);
    const auto found = search({{u"serialNumber"_s, serial}}, call);
    if (!found)
        return found.error();
    if (found->size() != 1)
        return Error{ErrorCode::Refused, "the certificate " + serial.toStdString(),
                     found->isEmpty() ? "this account at Sectigo does not know it"
                                      : "Sectigo knows more than one of that serial number"};
    const QString id = idOf(found->first().toObject()[u"sslId"_s]);
    const auto detail = details(id, call);
    if (!detail)
        return detail.error();
    Revoked revoked;
    if (detail->value(u"status"_s).toString().toLower() == u"revoked") {
        revoked.state = Revoked::State::AlreadyRevoked;
        return revoked;
    }
    const QString why =
        revocation.comment.isEmpty() ? u"revoked by its owner"_s : revocation.comment;
    const auto done = granted(m_rest.send(
        "POST", u"/ssl/v1/revoke/"_s + pathPart(id),
        {{u"reasonCode"_s, QString::number(revocation.reason)}, {u"reason"_s, why.left(512)}},
        Repeat::OnlyUnsent, call));
    if (!done)
        return done.error();
    return revoked;
}

Result<Page> Sectigo::list(const QByteArray &cursor, Call &call)
{
    const qint64 position = std::max<qint64>(0, cursor.toLongLong());
    const auto found = search(
        {{u"position"_s, QString::number(position)}, {u"size"_s, QString::number(PageSize)}}, call);
    if (!found)
        return found.error();
    Page page;
    for (const auto &one : *found) {
        const QString id = idOf(one.toObject()[u"sslId"_s]);
        const auto detail = details(id, call);
        if (!detail)
            return detail.error();
        const QString status = detail->value(u"status"_s).toString().toLower();
        if (status != u"issued" && status != u"revoked" && status != u"expired"
            && status != u"replaced")
            continue;
        const auto pem = collect(id, call);
        if (!pem)
            return pem.error();
        const auto chain = pemChain(pem->http.text());
        Listed listed;
        listed.id = id;
        // The chain may come with its root first.
        const QString serial = detail->value(u"serialNumber"_s).toString().remove(u':').toLower();
        for (const Bytes &der : chain.ok() ? *chain : std::vector<Bytes>()) {
            if (serialHex(der) == serial)
                listed.certificate = der;
        }
        if (!pem->http.success() || listed.certificate.empty()) {
            ++page.unreadable;
            continue;
        }
        if (status == u"revoked") {
            const qint64 when = secondsOfIso(detail->value(u"revoked"_s).toString());
            listed.revokedAt = when != 0 ? when : call.clock.now();
        }
        page.certificates.push_back(std::move(listed));
    }
    if (found->size() == PageSize)
        page.next = QByteArray::number(position + PageSize);
    return page;
}

}  // namespace authorities
