// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/cmp.h"

#include "crypto/x509/request.h"
#include "models/authorities/chain.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::wire::CmpAnswer;
using crypto::wire::CmpHeader;
using crypto::wire::CmpRequest;
using crypto::wire::CmpSender;

namespace {

constexpr qint64 ComeBack = 30;  // s, where the authority says nothing
constexpr qint64 LongestWait = 7 * 86400;

QString base64(const Bytes &bytes)
{
    return QString::fromStdString(crypto::toBase64(bytes));
}

Bytes bytesOf(const QJsonValue &value)
{
    return crypto::fromBase64(value.toString().toStdString()).value_or(Bytes());
}

bool unproven(const CmpAnswer &answer)
{
    return answer.kind == CmpAnswer::Kind::Error
        && answer.protection == CmpAnswer::Protection::None;
}

bool inUse(const CmpAnswer &answer)
{
    return std::find(answer.failures.begin(), answer.failures.end(), "transactionIdInUse")
        != answer.failures.end();
}

}  // namespace

// What of it is kept stands in `state`: "transaction" "phase" (sent, wait, confirm) "nonce" (the
// server's last one) "id" "certificate" "more".
struct Cmp::Conversation {
    QJsonObject state;
    Order &order;

    Result<void> keep(Call &call)
    {
        order.state = QJsonDocument(state).toJson(QJsonDocument::Compact);
        return call.keep(order);
    }
    CmpHeader header(const Call &call) const
    {
        CmpHeader header = crypto::wire::freshCmpHeader(call.clock.now());
        header.transaction = bytesOf(state["transaction"_L1]);
        header.answered = bytesOf(state["nonce"_L1]);
        return header;
    }
    qint64 id() const { return state["id"_L1].toInteger(); }
};

Kind cmpKind()
{
    Kind kind;
    kind.name = u"cmp"_s;
    kind.title = u"CMP (RFC 9810, RFC 9483)"_s;
    kind.abilities.issue = true;
    kind.abilities.renew = true;
    kind.abilities.rekey = true;
    kind.abilities.revoke = Abilities::Revoke::Active;
    kind.abilities.asynchronous = true;
    kind.abilities.ownLifetime = true;
    kind.plainHttp = true;
    kind.clientCertificate = true;
    kind.fields = {
        {u"shared-secret"_s, QT_TRANSLATE_NOOP("authorities", "shared secret"), true},
        {u"reference"_s,
         QT_TRANSLATE_NOOP("authorities", "reference the secret is known by at the authority")},
        {u"request"_s,
         QT_TRANSLATE_NOOP("authorities",
                           "kind of request: \"ir\" first, \"cr\" further ones, "
                           "\"p10cr\" with PKCS#10"),
         false,
         false,
         {u"ir"_s, u"cr"_s, u"p10cr"_s}},
        {u"confirm"_s,
         QT_TRANSLATE_NOOP("authorities",
                           "confirmation of certificates: \"implicit\" asks to go "
                           "without, \"explicit\" sends it"),
         false,
         false,
         {u"implicit"_s, u"explicit"_s}}};
    kind.make = [](Account account) { return Cmp::open(std::move(account)); };
    return kind;
}

Cmp::Cmp(Account account)
    : m_account(std::move(account)), m_exchange(m_account), m_abilities(cmpKind().abilities)
{
}

Result<std::unique_ptr<Connector>> Cmp::open(Account account)
{
    const std::string object = "the account " + account.name.toStdString();
    const bool secret = account.credentials.find(u"shared-secret"_s) != nullptr;
    const auto &identity = account.credentials.identity;
    if (!secret && (!identity || !identity->key))
        return Error{ErrorCode::InvalidArgument, object,
                     "CMP needs a shared secret, or a certificate of this vault with its key: give "
                     "\"shared-secret\" and \"reference\", or --client-certificate"};
    if (!secret && account.trust.certificates.empty())
        return Error{ErrorCode::InvalidArgument, object,
                     "without a shared secret the authority's answers are signed: give the root "
                     "to trust"};
    return std::unique_ptr<Connector>(new Cmp(std::move(account)));
}

CmpSender Cmp::sender() const
{
    CmpSender sender;
    sender.secret = m_account.credentials.find(u"shared-secret"_s);
    sender.reference = m_account.settings[u"reference"_s].toString().toStdString();
    if (!sender.secret && m_account.credentials.identity) {
        sender.key = m_account.credentials.identity->key.get();
        sender.chain = m_account.credentials.identity->chain;
    }
    return sender;
}

// A renewal is signed with what is renewed (RFC 9483 4.1.3), and the answer is signed, too: without
// a root to judge it by, a new certificate is asked for with the secret instead.
bool Cmp::updates(const Ask &ask) const
{
    return !ask.replaces.empty() && ask.replacesKey && ask.key
        && !m_account.trust.certificates.empty();
}

CmpSender Cmp::senderFor(const Ask &ask) const
{
    if (!updates(ask))
        return sender();
    CmpSender old;
    old.key = ask.replacesKey;
    old.chain = {ask.replaces};
    return old;
}

Result<Bytes> Cmp::requestFor(const Ask &ask, const CmpHeader &header) const
{
    crypto::wire::CmpAsk wanted;
    wanted.request = ask.request;
    wanted.key = ask.key;
    const QString kind = m_account.settings[u"request"_s].toString();
    if (updates(ask)) {
        wanted.kind = CmpRequest::Update;
        wanted.replaces = ask.replaces;
    } else if (!ask.key || kind == u"p10cr") {
        wanted.kind = CmpRequest::Pkcs10;
    } else {
        const bool first = kind.isEmpty()
            ? m_account.credentials.find(u"shared-secret"_s) != nullptr
            : kind == u"ir";
        wanted.kind = first ? CmpRequest::Initial : CmpRequest::Certificate;
    }
    return crypto::wire::cmpRequest(wanted, header, senderFor(ask));
}

Result<CmpAnswer> Cmp::say(const Bytes &message, const CmpHeader &header, Repeat repeat, Call &call)
{
    net::ApiRequest request;
    request.method = "POST";
    request.url = m_account.url;
    request.contentType = "application/pkixcmp";
    request.body =
        QByteArray(reinterpret_cast<const char *>(message.data()), qsizetype(message.size()));
    const auto answer = m_exchange.send(request, repeat, call);
    if (!answer)
        return answer.error();
    // An error message may come with another status than 200 (RFC 9811 3.4).
    if (answer->status != 200 && answer->contentType != "application/pkixcmp")
        return refused(*answer);
    crypto::wire::CmpExpected expected;
    expected.transaction = header.transaction;
    expected.nonce = header.nonce;
    expected.secret = m_account.credentials.find(u"shared-secret"_s);
    expected.trusted = m_account.trust.certificates;
    expected.now = call.clock.now();
    auto read = crypto::wire::readCmpAnswer(answer->body, expected);
    if (read)
        return read;
    const bool distrust = read.error().code == ErrorCode::NotPermitted;
    return Error{distrust ? ErrorCode::NotTrusted : ErrorCode::Malformed,
                 m_account.url.toStdString(),
                 read.error().code == ErrorCode::Damaged
                     ? "the protection of its answer does not hold: the shared secret differs, or "
                       "somebody stands in between"
                     : read.error().detail};
}

Error Cmp::unwilling(const CmpAnswer &answer) const
{
    std::string words = answer.words.empty() ? "it refuses, without a reason" : answer.words;
    if (answer.protection == CmpAnswer::Protection::None)
        words += " (its message was not protected: look at reference, secret and certificate)";
    return {ErrorCode::Refused, m_account.url.toStdString(), words};
}

Result<Tested> Cmp::test(Call &call)
{
    // It knows no such transaction and says so; how it protects that tells that both sides know
    // each other. Nothing changes there.
    const CmpHeader header = crypto::wire::freshCmpHeader(call.clock.now());
    const auto message = crypto::wire::cmpPoll(0, header, sender());
    if (!message)
        return message.error();
    const auto answer = say(*message, header, Repeat::Safe, call);
    if (!answer)
        return answer.error();
    if (answer->protection == CmpAnswer::Protection::None)
        return unwilling(*answer);
    Tested tested;
    tested.abilities = m_abilities;
    tested.facts.append(u"the server answers: "_s + m_account.url);
    tested.facts.append(answer->protection == CmpAnswer::Protection::Secret
                            ? u"its answer is protected by the shared secret"_s
                            : u"its answer is signed by somebody below the roots given"_s);
    tested.certificates = answer->more;
    return tested;
}

Result<Reply> Cmp::issue(const Ask &ask, Order &order, Call &call)
{
    Conversation talk{QJsonDocument::fromJson(order.state).object(), order};
    const bool again = !talk.state.isEmpty();
    if (!again) {
        const CmpHeader first = crypto::wire::freshCmpHeader(call.clock.now());
        talk.state = {{u"transaction"_s, base64(first.transaction)}, {u"phase"_s, u"sent"_s}};
        // PKCS#10 has no number of its own (RFC 9483 4.1.4).
        if (!updates(ask) && (!ask.key || m_account.settings[u"request"_s] == u"p10cr"_s))
            talk.state.insert(u"id"_s, -1);
        if (auto kept = talk.keep(call); !kept)
            return kept.error();
    }
    CmpHeader header = talk.header(call);
    header.implicitConfirm = m_account.settings[u"confirm"_s].toString() != u"explicit";
    const auto message = requestFor(ask, header);
    if (!message)
        return message.error();
    const auto answer = say(*message, header, Repeat::OnlyUnsent, call);
    if (!answer)
        return answer.error();
    // The first time it did arrive: ask what became of it. Not every server says that as the RFC
    // wants it, so any refusal is asked about once.
    if (again && inUse(*answer))
        return wait(ask, talk, 0, call);
    if (again && answer->kind == CmpAnswer::Kind::Error && !unproven(*answer)) {
        auto asked = wait(ask, talk, 0, call);
        return asked ? std::move(asked) : Result<Reply>(unwilling(*answer));
    }
    // A certificate may be there already; what anybody could have said does not end that.
    if (again && unproven(*answer))
        return Error{ErrorCode::Unreachable, m_account.url.toStdString(),
                     unwilling(*answer).detail};
    return answered(*answer, ask, talk, call);
}

Result<Reply> Cmp::poll(const Ask &ask, Order &order, Call &call)
{
    Conversation talk{QJsonDocument::fromJson(order.state).object(), order};
    const QString phase = talk.state[u"phase"_s].toString();
    if (phase == u"confirm")
        return confirm(ask, talk, call);
    if (phase == u"wait")
        return wait(ask, talk, 0, call);
    return issue(ask, order, call);
}

Result<Reply> Cmp::answered(const CmpAnswer &answer, const Ask &ask, Conversation &talk, Call &call)
{
    if (answer.kind == CmpAnswer::Kind::PollLater || answer.waiting()) {
        talk.state.insert(u"phase"_s, u"wait"_s);
        talk.state.insert(u"nonce"_s, base64(answer.nonce));
        talk.state.insert(u"id"_s, qint64(answer.requestId));
        if (auto kept = talk.keep(call); !kept)
            return kept.error();
        return wait(ask, talk, answer.kind == CmpAnswer::Kind::PollLater ? answer.checkAfter : 0,
                    call);
    }
    if (answer.kind != CmpAnswer::Kind::Certificate || !answer.positive()
        || answer.certificate.empty())
        return unwilling(answer);
    if (answer.protection == CmpAnswer::Protection::None)
        return Error{ErrorCode::NotTrusted, m_account.url.toStdString(),
                     "a certificate came in a message that is not protected"};
    QJsonArray more;
    for (const Bytes &one : answer.more)
        more.append(base64(one));
    talk.state.insert(u"phase"_s, u"confirm"_s);
    talk.state.insert(u"nonce"_s, base64(answer.nonce));
    talk.state.insert(u"id"_s, qint64(answer.requestId));
    talk.state.insert(u"certificate"_s, base64(answer.certificate));
    talk.state.insert(u"more"_s, more);
    talk.state.insert(u"confirmed"_s, answer.implicitConfirm);
    if (auto kept = talk.keep(call); !kept)
        return kept.error();
    return confirm(ask, talk, call);
}

Result<Reply> Cmp::confirm(const Ask &ask, Conversation &talk, Call &call)
{
    const Bytes certificate = bytesOf(talk.state[u"certificate"_s]);
    const auto request = crypto::x509::parseRequest(ask.request);
    if (!request)
        return request.error();
    std::vector<Bytes> all{certificate};
    for (const auto &one : talk.state[u"more"_s].toArray())
        all.push_back(bytesOf(one));
    all.insert(all.end(), m_account.trust.certificates.begin(), m_account.trust.certificates.end());
    auto chain = chainFor(request->spki, {certificate});
    if (!talk.state[u"confirmed"_s].toBool()) {
        const CmpHeader header = talk.header(call);
        const auto message = crypto::wire::cmpConfirmation(certificate, talk.id(), chain.ok(),
                                                           header, senderFor(ask));
        if (!message)
            return message.error();
        const auto answer = say(*message, header, Repeat::Safe, call);
        // A status of HTTP is no answer of the authority: the certificate waits for one.
        if (!answer)
            return answer.error().code == ErrorCode::Refused
                ? Error{ErrorCode::Unreachable, m_account.url.toStdString(), answer.error().detail}
                : answer.error();
        // It has forgotten the transaction: the confirmation came before. Any other refusal of a
        // certificate it has issued changes nothing about that certificate either.
        if (unproven(*answer))
            return Error{ErrorCode::Unreachable, m_account.url.toStdString(),
                         unwilling(*answer).detail};
    }
    if (!chain)
        return Error{ErrorCode::Malformed, m_account.url.toStdString(),
                     "it is for another key; it was refused"};
    Reply reply;
    reply.state = Reply::State::Issued;
    reply.chain = orderedChain(certificate, all);
    return reply;
}

Result<Reply> Cmp::wait(const Ask &ask, Conversation &talk, qint64 seconds, Call &call)
{
    for (;;) {
        const bool soon = double(seconds) * 1000 < double(timeLeft(call).count());
        if (!soon || !m_exchange.pause(double(seconds), call)) {
            if (call.stop.stop_requested())
                return Error{ErrorCode::Cancelled, m_account.url.toStdString(), {}};
            Reply reply;
            reply.retryAt = call.clock.now() + std::clamp<qint64>(seconds, 1, LongestWait);
            reply.waitsFor = u"the authority's approval"_s;
            return reply;
        }
        const CmpHeader header = talk.header(call);
        const auto message = crypto::wire::cmpPoll(talk.id(), header, senderFor(ask));
        if (!message)
            return message.error();
        const auto answer = say(*message, header, Repeat::Safe, call);
        if (!answer)
            return answer.error();
        if (unproven(*answer))
            return Error{ErrorCode::Unreachable, m_account.url.toStdString(),
                         unwilling(*answer).detail};
        if (answer->kind != CmpAnswer::Kind::PollLater && !answer->waiting())
            return answered(*answer, ask, talk, call);
        talk.state.insert(u"phase"_s, u"wait"_s);
        talk.state.insert(u"nonce"_s, base64(answer->nonce));
        if (auto kept = talk.keep(call); !kept)
            return kept.error();
        seconds = answer->checkAfter > 0 ? answer->checkAfter : ComeBack;
    }
}

Result<Revoked> Cmp::revoke(const Revocation &revocation, Call &call)
{
    CmpSender who = sender();
    // Who holds the certificate's own key may say so with it (RFC 9483 4.2).
    if (!who.secret && !who.key && revocation.key) {
        who.key = revocation.key;
        who.chain = {revocation.certificate};
    }
    const CmpHeader header = crypto::wire::freshCmpHeader(call.clock.now());
    const auto message =
        crypto::wire::cmpRevocation(revocation.certificate, revocation.reason, header, who);
    if (!message)
        return message.error();
    const auto answer = say(*message, header, Repeat::Safe, call);
    if (!answer)
        return answer.error();
    if (answer->protection != CmpAnswer::Protection::None
        && std::find(answer->failures.begin(), answer->failures.end(), "certRevoked")
            != answer->failures.end())
        return Revoked{Revoked::State::AlreadyRevoked, QString::fromStdString(answer->words)};
    if (answer->kind != CmpAnswer::Kind::Revocation || (!answer->positive() && answer->status != 3))
        return unwilling(*answer);
    if (answer->protection == CmpAnswer::Protection::None)
        return Error{ErrorCode::NotTrusted, m_account.url.toStdString(),
                     "it says so in a message that is not protected"};
    return Revoked{answer->status == 3 ? Revoked::State::WaitsForApproval : Revoked::State::Done,
                   QString::fromStdString(answer->words)};
}

}  // namespace authorities
