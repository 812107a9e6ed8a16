// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/entrust.h"

#include "crypto/wire/writers.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/request.h"
#include "models/authorities/chain.h"
#include "models/authorities/rest_order.h"

#include <QDateTime>
#include <QTimeZone>

#include <map>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr int PageSize = 50;
constexpr int MostPages = 20;  // looked through for a lost order
const QString Beginning = u"2000-01-01T00:00:00.00Z"_s;

const std::map<int, QString> &reasons()
{
    static const std::map<int, QString> words{
        {0, u"unspecified"_s},        {1, u"keyCompromise"_s}, {2, u"caCompromise"_s},
        {3, u"affiliationChanged"_s}, {4, u"superseded"_s},    {5, u"cessationOfOperation"_s},
        {9, u"privilegeWithdrawn"_s}};
    return words;
}

// Manual and client tools name it differently.
bool hasMore(const QJsonObject &page)
{
    return page[u"hasMore"_s].toBool() || page[u"morePages"_s].toBool();
}

}  // namespace

Kind entrustKind()
{
    Kind kind;
    kind.name = u"entrust"_s;
    kind.title = u"Entrust CA Gateway"_s;
    kind.abilities.issue = true;
    kind.abilities.rekey = true;
    kind.abilities.revoke = Abilities::Revoke::Active;
    kind.abilities.hold = true;
    kind.abilities.list = true;
    kind.abilities.ownLifetime = true;
    kind.clientCertificate = true;
    kind.fields = {
        {u"ca"_s, QT_TRANSLATE_NOOP("authorities", "identifier of the authority (CA ID)"), false,
         true},
        {u"profile"_s, QT_TRANSLATE_NOOP("authorities", "identifier of the certificate profile"),
         false, true}};
    kind.make = [](Account account) { return Entrust::open(std::move(account)); };
    return kind;
}

Entrust::Entrust(Account account)
    : m_account(std::move(account)), m_rest(m_account), m_abilities(entrustKind().abilities)
{
}

Result<std::unique_ptr<Connector>> Entrust::open(Account account)
{
    return std::unique_ptr<Connector>(new Entrust(std::move(account)));
}

QString Entrust::path(const QString &below) const
{
    return u"/v1/certificate-authorities/"_s + pathPart(m_account.settings[u"ca"_s].toString())
        + below;
}

// What the gateway says of the chain; PKI as a Service says nothing.
Result<std::vector<Bytes>> Entrust::issuers(Call &call)
{
    const auto all = granted(m_rest.get(u"/v1/certificate-authorities"_s, call));
    if (!all)
        return all.error();
    if (!all->json[u"caList"_s].isArray())
        return notUnderstood(*all, u"list of authorities"_s);
    QStringList ids;
    for (const auto &one : all->json[u"caList"_s].toArray()) {
        const QString id = one.toObject()[u"id"_s].toString();
        ids.append(id.left(100));
        if (id != m_account.settings[u"ca"_s].toString())
            continue;
        std::vector<Bytes> chain;
        for (const auto &part : one.toObject()[u"chain"_s].toArray()) {
            if (Bytes der = certificateOf(part.toString()); !der.empty() && chain.size() < 16)
                chain.push_back(std::move(der));
        }
        return chain;
    }
    return Error{ErrorCode::InvalidArgument, "the account " + m_account.name.toStdString(),
                 "\"ca\" is none of the authorities behind this gateway: "
                     + ids.mid(0, 20).join(u", "_s).toStdString()};
}

Result<Tested> Entrust::test(Call &call)
{
    auto chain = issuers(call);
    if (!chain)
        return chain.error();
    const auto profiles = granted(m_rest.get(path(u"/profiles"_s), call));
    if (!profiles)
        return profiles.error();
    if (!profiles->json[u"profiles"_s].isArray())
        return notUnderstood(*profiles, u"list of profiles"_s);
    Tested tested;
    tested.abilities = m_abilities;
    tested.certificates = std::move(*chain);
    for (const auto &one : profiles->json[u"profiles"_s].toArray()) {
        const QString id = one.toObject()[u"id"_s].toString();
        if (!id.isEmpty() && tested.abilities.profiles.size() < 500)
            tested.abilities.profiles.append(id);
    }
    const QString wanted = m_account.settings[u"profile"_s].toString();
    tested.facts.append(tested.abilities.profiles.contains(wanted)
                            ? u"profile: "_s + wanted
                            : u"the profile \"%1\" is not among its own"_s.arg(wanted));
    return tested;
}

Result<Reply> Entrust::issue(const Ask &ask, Order &order, Call &call)
{
    if (auto kept = keepState(order, newState(call, newReference()), call); !kept)
        return kept.error();
    return place(ask, order, call);
}

Result<Reply> Entrust::place(const Ask &ask, Order &, Call &call)
{
    const auto parsed = crypto::x509::parseRequest(ask.request);
    if (!parsed)
        return parsed.error();
    // Subject and names are not read out of the request.
    QJsonArray names;
    for (const auto &one : parsed->names) {
        const QString type = one.type == crypto::x509::GeneralNameType::Dns ? u"dNSName"_s
            : one.type == crypto::x509::GeneralNameType::Ip                 ? u"iPAddress"_s
            : one.type == crypto::x509::GeneralNameType::Mail               ? u"rfc822Name"_s
                                                                            : QString();
        if (type.isEmpty())
            return Error{ErrorCode::Unsupported, one.value,
                         "this connector orders DNS names, addresses and mail addresses only"};
        names.append(
            QJsonObject{{u"type"_s, type}, {u"value"_s, QString::fromStdString(one.value)}});
    }
    const QString subject = parsed->subject.text.empty() && !parsed->names.empty()
        ? u"CN="_s + QString::fromStdString(parsed->names.front().value)
        : QString::fromStdString(parsed->subject.text);
    const QString profile =
        ask.profile.isEmpty() ? m_account.settings[u"profile"_s].toString() : ask.profile;
    const auto made = granted(m_rest.send(
        "POST", path(u"/enrollments"_s),
        {{u"profileId"_s, profile},
         {u"requiredFormat"_s, QJsonObject{{u"format"_s, u"PEM"_s}}},
         {u"csr"_s, QString::fromStdString(crypto::toBase64(ask.request))},
         {u"optionalCertificateRequestDetails"_s, QJsonObject{{u"subjectDn"_s, subject}}},
         {u"subjectAltNames"_s, names}},
        Repeat::OnlyUnsent, call));
    if (!made)
        return made.error();
    const QString body = made->json[u"enrollment"_s].toObject()[u"body"_s].toString();
    if (body.isEmpty())
        return notUnderstood(*made, u"certificate"_s);
    auto chain = chainFromPem(ask.request, body.toLatin1());
    if (!chain)
        return chain.error();
    if (chain->size() == 1) {
        const auto more = issuers(call);
        if (!more)
            return more.error();
        chain = orderedChain(chain->front(), *more);
    }
    return issued(std::move(*chain));
}

Result<QJsonObject> Entrust::events(const QString &since, const QString &index, Call &call)
{
    QUrlQuery query{{u"preferredPageSize"_s, QString::number(PageSize)}, {u"startDate"_s, since}};
    if (!index.isEmpty())
        query.addQueryItem(u"nextPageIndex"_s, index);
    const auto page = granted(m_rest.get(path(u"/certificate-events"_s), call, query));
    if (!page)
        return page.error();
    if (!page->json[u"events"_s].isArray())
        return notUnderstood(*page, u"list of events"_s);
    return page->json;
}

Result<Reply> Entrust::poll(const Ask &ask, Order &order, Call &call)
{
    QJsonObject state = stateOf(order);
    const auto parsed = crypto::x509::parseRequest(ask.request);
    if (!parsed)
        return parsed.error();
    const qint64 at = state.value(u"at"_s).toInteger() - 3600;  // clocks differ
    const QString since = QDateTime::fromSecsSinceEpoch(at, QTimeZone::utc()).toString(Qt::ISODate);
    QString index;
    int pages = 0;
    for (; pages < MostPages; ++pages) {
        const auto page = events(since, index, call);
        if (!page)
            return page.error();
        for (const auto &one : page->value(u"events"_s).toArray()) {
            const Bytes der = certificateOf(one.toObject()[u"certificate"_s].toString());
            const auto certificate = crypto::x509::Certificate::parse(der);
            // A renewal with the same key has an older certificate, too.
            if (!certificate || certificate->spki != parsed->spki || der == ask.replaces)
                continue;
            const auto more = issuers(call);
            if (!more)
                return more.error();
            return issued(orderedChain(der, *more));
        }
        const QString next = idOf(page->value(u"nextPageIndex"_s));
        if (!hasMore(*page) || next.isEmpty() || next == index)
            break;
        index = next;
    }
    if (pages >= MostPages) {
        Reply person;
        person.waitsFor =
            u"somebody to look at the authority whether it issued a certificate for this key: the "
            "answer was lost, and too many were issued since to look through"_s;
        return person;
    }
    if (auto wait = stillOnItsWay(state, call))
        return std::move(*wait);
    state.insert(u"at"_s, qint64(call.clock.now()));
    if (auto kept = keepState(order, state, call); !kept)
        return kept.error();
    return place(ask, order, call);
}

Result<Revoked> Entrust::revoke(const Revocation &revocation, Call &call)
{
    QJsonObject action{{u"comment"_s, revocation.comment},
                       {u"succeedIfAlreadyInRequestedState"_s, true}};
    if (revocation.reason == 6) {
        action.insert(u"type"_s, u"HoldAction"_s);
    } else if (revocation.reason == 8) {
        action.insert(u"type"_s, u"UnholdAction"_s);
    } else {
        const auto reason = reasons().find(revocation.reason);
        if (reason == reasons().end())
            return Error{ErrorCode::Unsupported, "the reason", "the CA Gateway does not know it"};
        action.insert(u"type"_s, u"RevokeAction"_s);
        action.insert(u"reason"_s, reason->second);
    }
    const auto done = granted(m_rest.send(
        "POST", path(u"/certificates/"_s + serialHex(revocation.certificate) + u"/actions"_s),
        {{u"action"_s, action}}, Repeat::Safe, call));
    if (!done)
        return done.error();
    const QString status = done->json[u"action"_s].toObject()[u"status"_s].toString();
    if (status.isEmpty())
        return notUnderstood(*done, u"status of the action"_s);
    Revoked revoked;
    if (status != u"COMPLETED") {
        revoked.state = Revoked::State::WaitsForApproval;
        revoked.words = status.left(40);
    }
    return revoked;
}

Result<Page> Entrust::list(const QByteArray &cursor, Call &call)
{
    const QString index = QString::fromLatin1(cursor);
    const auto found = events(Beginning, index, call);
    if (!found)
        return found.error();
    Page page;
    for (const auto &one : found->value(u"events"_s).toArray()) {
        const QJsonObject event = one.toObject();
        Listed listed;
        listed.certificate = certificateOf(event[u"certificate"_s].toString());
        listed.id = event[u"serialNumber"_s].toString().left(100);
        if (listed.certificate.empty()) {
            ++page.unreadable;
            continue;
        }
        const QString what = event[u"action"_s].toString().toLower();
        if (what.contains(u"revo") || what == u"hold" || what.startsWith(u"hold")) {
            const qint64 when = secondsOfIso(event[u"eventDate"_s].toString());
            listed.revokedAt = when != 0 ? when : call.clock.now();
            listed.reason = what.contains(u"hold") ? 6 : 0;
        }
        page.certificates.push_back(std::move(listed));
    }
    const QString next = idOf(found->value(u"nextPageIndex"_s));
    if (hasMore(*found) && next != index)
        page.next = next.toLatin1();
    return page;
}

}  // namespace authorities
