// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/manual.h"

#include "crypto/x509/certificate.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qsizetype LongestChain = 16;

Result<std::vector<crypto::Bytes>> chainOf(const QJsonArray &array)
{
    const Error damaged{ErrorCode::Malformed, "the answer kept for this order",
                        "it cannot be read; give the authority's answer once more"};
    if (array.isEmpty() || array.size() > LongestChain)
        return damaged;
    std::vector<crypto::Bytes> chain;
    for (const auto &one : array) {
        auto der = crypto::fromBase64(one.toString().toStdString());
        if (!der || der->empty())
            return damaged;
        chain.push_back(std::move(*der));
    }
    return chain;
}

}  // namespace

Kind manualKind()
{
    Kind kind;
    kind.name = u"manual"_s;
    kind.title = u"By hand, with files"_s;
    kind.server = false;
    kind.abilities.issue = true;
    kind.abilities.rekey = true;
    kind.abilities.revoke = Abilities::Revoke::LocalMarkOnly;
    kind.abilities.asynchronous = true;
    kind.abilities.ownLifetime = true;
    kind.fields = {{u"contact"_s,
                    QT_TRANSLATE_NOOP("authorities",
                                      "whom to give requests to: a person, an "
                                      "address, a page")}};
    kind.make = [](Account account) -> Result<std::unique_ptr<Connector>> {
        return std::unique_ptr<Connector>(new Manual(std::move(account)));
    };
    return kind;
}

Manual::Manual(Account account) : m_account(std::move(account)), m_abilities(manualKind().abilities)
{
}

Result<Tested> Manual::test(Call &)
{
    Tested tested;
    tested.abilities = m_abilities;
    tested.facts = {u"no server is spoken to: requests are written to files, answers read from "
                    "files"_s};
    for (const crypto::Bytes &one : m_account.trust.certificates) {
        if (const auto parsed = crypto::x509::Certificate::parse(one))
            tested.facts.append(u"authority: "_s + QString::fromStdString(parsed->subject.text));
    }
    tested.certificates = m_account.trust.certificates;
    return tested;
}

Result<Reply> Manual::issue(const Ask &ask, Order &order, Call &call)
{
    order.state =
        QJsonDocument(QJsonObject{{u"waits"_s, u"answer"_s}}).toJson(QJsonDocument::Compact);
    if (auto kept = call.keep(order); !kept)
        return kept.error();
    return poll(ask, order, call);
}

Result<Reply> Manual::poll(const Ask &ask, Order &order, Call &)
{
    const QJsonObject state = QJsonDocument::fromJson(order.state).object();
    QJsonArray answer = state[u"chain"_s].toArray();
    if (answer.isEmpty())
        answer = ask.options[QLatin1StringView(AnswerOption)].toArray();
    Reply reply;
    if (answer.isEmpty()) {
        const QString contact = m_account.settings[u"contact"_s].toString();
        reply.waitsFor = u"give this request to the authority%1; import the answer"_s.arg(
            contact.isEmpty() ? QString() : u" ("_s + contact + u')');
        return reply;
    }
    auto chain = chainOf(answer);
    if (!chain)
        return chain.error();
    reply.state = Reply::State::Issued;
    reply.chain = std::move(*chain);
    return reply;
}

Order Manual::answered(const std::vector<crypto::Bytes> &chain)
{
    QJsonArray array;
    for (const crypto::Bytes &one : chain)
        array.append(QString::fromStdString(crypto::toBase64(one)));
    return {QJsonDocument(QJsonObject{{u"chain"_s, array}}).toJson(QJsonDocument::Compact)};
}

}  // namespace authorities
