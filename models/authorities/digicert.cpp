// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/digicert.h"

#include "models/authorities/acme.h"
#include "models/authorities/rest_order.h"

#include <map>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr int PageSize = 20;  // each certificate is a download of its own
constexpr qint64 Soon = 15, Later = 300;  // s

const std::map<int, QString> &reasons()
{
    static const std::map<int, QString> words{{0, u"unspecified"_s},
                                              {1, u"key_compromise"_s},
                                              {3, u"affiliation_changed"_s},
                                              {4, u"superseded"_s},
                                              {5, u"cessation_of_operation"_s}};
    return words;
}

Error ended(const RestAnswer &answer, const QString &status)
{
    return refused(
        answer.http,
        u"the order was \"%1\" there; look in CertCentral why, then order anew"_s.arg(status));
}

}  // namespace

Kind digicertKind()
{
    Kind kind;
    kind.name = u"digicert"_s;
    kind.title = u"DigiCert CertCentral"_s;
    kind.abilities.issue = true;
    kind.abilities.renew = true;
    kind.abilities.rekey = true;
    kind.abilities.revoke = Abilities::Revoke::NeedsApproval;
    kind.abilities.list = true;
    kind.abilities.asynchronous = true;
    kind.abilities.ownSubject = true;
    kind.fields = {
        {u"api-key"_s, QT_TRANSLATE_NOOP("authorities", "API key (X-DC-DEVKEY)"), true, true},
        {u"product"_s, QT_TRANSLATE_NOOP("authorities", "product that is ordered, like ssl_basic"),
         false, true},
        {u"organization"_s, QT_TRANSLATE_NOOP("authorities", "number of the organization")},
        {u"years"_s, QT_TRANSLATE_NOOP("authorities", "years an order runs (1)")},
        {u"ca-cert-id"_s, QT_TRANSLATE_NOOP("authorities", "the issuing certificate's identifier")},
        {u"dcv-method"_s,
         QT_TRANSLATE_NOOP("authorities", "how control of domains is proven, like dns-txt-token")},
        {u"renew-by"_s,
         QT_TRANSLATE_NOOP("authorities", "renewing is a new order, or a reissue of the old one"),
         false,
         false,
         {u"order"_s, u"reissue"_s}},
        {u"skip-approval"_s,
         QT_TRANSLATE_NOOP("authorities",
                           "\"yes\": no administrator there must agree; needs such an API key"),
         false,
         false,
         {u"yes"_s, u"no"_s}}};
    kind.make = [](Account account) { return Digicert::open(std::move(account)); };
    return kind;
}

Digicert::Digicert(Account account)
    : m_account(std::move(account)), m_rest(m_account), m_abilities(digicertKind().abilities)
{
    m_rest.setHeaders({{"X-DC-DEVKEY", secretText(m_account, u"api-key"_s)}});
    if (is(u"skip-approval"_s, u"yes"_s))
        m_abilities.revoke = Abilities::Revoke::Active;
}

bool Digicert::is(const QString &setting, const QString &value) const
{
    return m_account.settings[setting].toString() == value;
}

Result<std::unique_ptr<Connector>> Digicert::open(Account account)
{
    for (const auto &key : {u"organization"_s, u"years"_s}) {
        const QString value = account.settings[key].toVariant().toString();
        bool number = false;
        if (!value.isEmpty() && (value.toLongLong(&number) <= 0 || !number))
            return Error{ErrorCode::InvalidArgument, "the account " + account.name.toStdString(),
                         '"' + key.toStdString() + "\" is a number"};
    }
    return std::unique_ptr<Connector>(new Digicert(std::move(account)));
}

Result<Tested> Digicert::test(Call &call)
{
    const auto products = granted(m_rest.get(u"/product"_s, call));
    if (!products)
        return products.error();
    if (!products->json[u"products"_s].isArray())
        return notUnderstood(*products, u"list of products"_s);
    Tested tested;
    tested.abilities = m_abilities;
    for (const auto &one : products->json[u"products"_s].toArray()) {
        const QString name = one.toObject()[u"name_id"_s].toString();
        if (!name.isEmpty() && tested.abilities.profiles.size() < 500)
            tested.abilities.profiles.append(name);
    }
    const QString wanted = m_account.settings[u"product"_s].toString();
    tested.facts.append(u"products it may order: %1"_s.arg(tested.abilities.profiles.size()));
    tested.facts.append(tested.abilities.profiles.contains(wanted)
                            ? u"product: "_s + wanted
                            : u"the product \"%1\" is not among those it may order"_s.arg(wanted));
    tested.facts.append(is(u"skip-approval"_s, u"yes"_s)
                            ? u"asks to be spared the approval by an administrator"_s
                            : u"an administrator there approves orders and revocations"_s);
    return tested;
}

Result<QJsonObject> Digicert::body(const Ask &ask, const QJsonObject &state) const
{
    const auto names = requestedNames(ask.request);
    if (!names)
        return names.error();
    QJsonObject certificate{{u"common_name"_s, names->common},
                            {u"csr"_s, requestPem(ask.request)},
                            {u"signature_hash"_s, u"sha256"_s}};
    if (!names->others.isEmpty())
        certificate.insert(u"dns_names"_s, QJsonArray::fromStringList(names->others));
    if (const QString issuer = m_account.settings[u"ca-cert-id"_s].toString(); !issuer.isEmpty())
        certificate.insert(u"ca_cert_id"_s, issuer);
    if (ask.days)
        certificate.insert(u"cert_validity"_s, QJsonObject{{u"days"_s, *ask.days}});
    QJsonObject body{{u"certificate"_s, certificate}};
    if (is(u"skip-approval"_s, u"yes"_s))
        body.insert(u"skip_approval"_s, true);
    if (state.contains(u"reissue"_s))
        return body;
    const auto number = [&](const QString &key) {
        return m_account.settings[key].toVariant().toLongLong();
    };
    body.insert(u"order_validity"_s,
                QJsonObject{{u"years"_s, std::max<qint64>(1, number(u"years"_s))}});
    body.insert(u"alternative_order_id"_s, state.value(u"reference"_s));
    if (number(u"organization"_s) > 0)
        body.insert(u"organization"_s, QJsonObject{{u"id"_s, number(u"organization"_s)}});
    if (const QString method = m_account.settings[u"dcv-method"_s].toString(); !method.isEmpty())
        body.insert(u"dcv_method"_s, method);
    if (state.contains(u"renews"_s))
        body.insert(u"renewal_of_order_id"_s, state.value(u"renews"_s).toString().toLongLong());
    return body;
}

Result<Reply> Digicert::issue(const Ask &ask, Order &order, Call &call)
{
    QJsonObject state = newState(call, newReference());
    if (!ask.replaces.empty()) {
        const auto old = m_rest.get(u"/order/certificate/"_s + serialHex(ask.replaces), call);
        if (!old)
            return old.error();
        const QString id = idOf(old->json[u"id"_s]);
        // Not one of this account: then it is a new order.
        if (old->http.success() && id.isEmpty())
            return notUnderstood(*old, u"order"_s);
        if (!old->http.success() && !old->is(404))
            return refusedBy(*old);
        if (old->http.success())
            state.insert(is(u"renew-by"_s, u"reissue"_s) ? u"reissue"_s : u"renews"_s, id);
    }
    if (auto kept = keepState(order, state, call); !kept)
        return kept.error();
    return place(ask, order, call);
}

Result<Reply> Digicert::place(const Ask &ask, Order &order, Call &call)
{
    QJsonObject state = stateOf(order);
    const auto asked = body(ask, state);
    if (!asked)
        return asked.error();
    const QString old = state.value(u"reissue"_s).toString();
    const QString product =
        ask.profile.isEmpty() ? m_account.settings[u"product"_s].toString() : ask.profile;
    const auto made = granted(m_rest.send(
        "POST",
        u"/order/certificate/"_s + (old.isEmpty() ? pathPart(product) : old + u"/reissue"_s),
        *asked, Repeat::OnlyUnsent, call));
    if (!made)
        return made.error();
    const QString id = idOf(made->json[u"id"_s]);
    if (id.isEmpty())
        return notUnderstood(*made, u"order"_s);
    state.insert(u"order"_s, id);
    if (auto kept = keepState(order, state, call); !kept)
        return kept.error();
    return poll(ask, order, call);
}

// Nobody knows whether the request arrived.
Result<Reply> Digicert::find(const Ask &ask, Order &order, Call &call)
{
    QJsonObject state = stateOf(order);
    QString id;
    if (state.contains(u"reissue"_s)) {
        const auto mine = reissueOf(ask, state.value(u"reissue"_s).toString(), call);
        if (!mine)
            return mine.error();
        if (!mine->isEmpty())
            id = state.value(u"reissue"_s).toString();
    } else {
        const auto found = m_rest.get(
            u"/order/alternate/"_s + pathPart(state.value(u"reference"_s).toString()), call);
        if (!found)
            return found.error();
        const QJsonArray orders = found->json[u"orders"_s].toArray();
        if (!found->is(404) && !found->http.success())
            return refusedBy(*found);
        if (found->http.success() && !found->json[u"orders"_s].isArray())
            return notUnderstood(*found, u"list of orders"_s);
        if (!orders.isEmpty())
            id = idOf(orders.first().toObject()[u"order_id"_s]);
    }
    if (id.isEmpty()) {
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

Result<Reply> Digicert::poll(const Ask &ask, Order &order, Call &call)
{
    const QJsonObject state = stateOf(order);
    const QString id = state.value(u"order"_s).toString();
    if (id.isEmpty())
        return find(ask, order, call);
    if (!state.contains(u"reissue"_s))
        return look(ask, id, call);
    const auto mine = reissueOf(ask, id, call);
    if (!mine)
        return mine.error();
    const QString status = (*mine)[u"status"_s].toString();
    if (status == u"issued")
        return download(ask, idOf((*mine)[u"id"_s]), call);
    if (status == u"rejected" || status == u"canceled" || status == u"revoked")
        return Error{ErrorCode::Refused, "the reissue of order " + id.toStdString(),
                     "it was \"" + status.toStdString() + "\" there; look in CertCentral why"};
    return waiting(call, Soon, u"DigiCert to reissue the certificate of order "_s + id);
}

Result<Reply> Digicert::look(const Ask &ask, const QString &id, Call &call)
{
    const auto info = granted(m_rest.get(u"/order/certificate/"_s + pathPart(id), call));
    if (!info)
        return info.error();
    const QString status = info->json[u"status"_s].toString();
    const QString certificate = idOf(info->json[u"certificate"_s].toObject()[u"id"_s]);
    if (status == u"issued" && !certificate.isEmpty())
        return download(ask, certificate, call);
    if (status == u"rejected" || status == u"canceled" || status == u"revoked"
        || status == u"expired")
        return ended(*info, status);
    if (status == u"needs_approval")
        return waiting(call, Later, u"an administrator in CertCentral to approve order "_s + id,
                       &info->http);
    if (status.isEmpty())
        return notUnderstood(*info, u"status"_s);
    return waiting(call, status == u"processing" ? Soon : Later,
                   u"DigiCert to validate and issue order %1 (%2)"_s.arg(id, status.left(40)),
                   &info->http);
}

// The one with this request; empty: there is none.
Result<QJsonObject> Digicert::reissueOf(const Ask &ask, const QString &id, Call &call)
{
    const auto all =
        granted(m_rest.get(u"/order/certificate/"_s + pathPart(id) + u"/reissue"_s, call));
    if (!all)
        return all.error();
    if (!all->json[u"certificates"_s].isArray())
        return notUnderstood(*all, u"list of reissues"_s);
    for (const auto &one : all->json[u"certificates"_s].toArray()) {
        if (sameRequest(one.toObject()[u"csr"_s].toString(), ask.request))
            return one.toObject();
    }
    return QJsonObject();
}

Result<Reply> Digicert::download(const Ask &ask, const QString &certificate, Call &call)
{
    const auto pem = granted(m_rest.get(
        u"/certificate/"_s + pathPart(certificate) + u"/download/format/pem_all"_s, call));
    if (!pem)
        return pem.error();
    auto chain = chainFromPem(ask.request, pem->http.text());
    if (!chain)
        return chain.error();
    return issued(std::move(*chain));
}

Result<Revoked> Digicert::revoke(const Revocation &revocation, Call &call)
{
    const auto reason = reasons().find(revocation.reason);
    if (reason == reasons().end())
        return Error{ErrorCode::Unsupported, "the reason",
                     "CertCentral knows unspecified, key compromise, affiliation changed, "
                     "superseded and cessation of operation"};
    QJsonObject body{{u"revocation_reason"_s, reason->second}, {u"comments"_s, revocation.comment}};
    const bool skip = is(u"skip-approval"_s, u"yes"_s);
    if (skip)
        body.insert(u"skip_approval"_s, true);
    // Asking a second time is a second request to approve at most.
    const auto done = granted(
        m_rest.send("PUT", u"/certificate/"_s + serialHex(revocation.certificate) + u"/revoke"_s,
                    body, Repeat::OnlyUnsent, call));
    if (!done)
        return done.error();
    Revoked revoked;
    const QString status = done->json[u"status"_s].toString();
    if (!skip && status != u"approved" && !done->is(204)) {
        revoked.state = Revoked::State::WaitsForApproval;
        revoked.words = u"request %1 (%2)"_s.arg(idOf(done->json[u"id"_s]), status.left(40));
    }
    return revoked;
}

Result<Page> Digicert::list(const QByteArray &cursor, Call &call)
{
    const qint64 offset = std::max<qint64>(0, cursor.toLongLong());
    const auto found = granted(m_rest.get(u"/order/certificate"_s, call,
                                          {{u"limit"_s, QString::number(PageSize)},
                                           {u"offset"_s, QString::number(offset)},
                                           {u"sort"_s, u"date_created"_s}}));
    if (!found)
        return found.error();
    if (!found->json[u"orders"_s].isArray())
        return notUnderstood(*found, u"list of orders"_s);
    const QJsonArray orders = found->json[u"orders"_s].toArray();
    Page page;
    page.total = found->json[u"page"_s].toObject()[u"total"_s].toInteger(-1);
    for (const auto &one : orders) {
        const QString status = one.toObject()[u"status"_s].toString();
        const QString id = idOf(one.toObject()[u"certificate"_s].toObject()[u"id"_s]);
        const bool there = status == u"issued" || status == u"revoked" || status == u"expired"
            || status == u"reissue_pending";
        if (!there || id.isEmpty())
            continue;
        const auto pem =
            m_rest.get(u"/certificate/"_s + pathPart(id) + u"/download/format/pem_all"_s, call);
        if (!pem)
            return pem.error();
        const auto chain = pemChain(pem->http.text());
        if (!pem->http.success() || !chain || chain->empty()) {
            ++page.unreadable;
            continue;
        }
        Listed listed;
        listed.certificate = chain->front();
        listed.id = id;
        // It does not say since when.
        if (status == u"revoked")
            listed.revokedAt = call.clock.now();
        page.certificates.push_back(std::move(listed));
    }
    const qint64 seen = offset + orders.size();
    if (!orders.isEmpty() && orders.size() <= PageSize && (page.total < 0 || seen < page.total))
        page.next = QByteArray::number(seen);
    return page;
}

}  // namespace authorities
