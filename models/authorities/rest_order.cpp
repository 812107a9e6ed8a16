// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/rest_order.h"

#include "crypto/x509/certificate.h"
#include "crypto/x509/request.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTimeZone>
#include <QUrl>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qint64 LongestWait = 86400;  // s

// What stands between the lines of PEM, without white space.
QString bareBase64(const QString &text)
{
    QString bare;
    for (const QString &line : text.split(u'\n')) {
        if (!line.startsWith(u"-----"))
            bare += line.simplified().remove(u' ');
    }
    return bare;
}

}  // namespace

QJsonObject stateOf(const Order &order)
{
    return QJsonDocument::fromJson(order.state).object();
}

Result<void> keepState(Order &order, const QJsonObject &state, Call &call)
{
    order.state = QJsonDocument(state).toJson(QJsonDocument::Compact);
    return call.keep(order);
}

QString newReference()
{
    const crypto::Secret random = crypto::Secret::random(16);
    return QString::fromStdString(crypto::toHex(random.view()));
}

QJsonObject newState(const Call &call, const QString &reference)
{
    return {{u"reference"_s, reference}, {u"at"_s, qint64(call.clock.now())}};
}

std::optional<Reply> stillOnItsWay(const QJsonObject &state, const Call &call)
{
    const qint64 until = state[u"at"_s].toInteger() + StillOnItsWay;
    if (call.clock.now() >= until)
        return std::nullopt;
    return waiting(call, until - call.clock.now(),
                   u"the order, whose answer was lost, to show up or not"_s);
}

Reply waiting(const Call &call, qint64 seconds, const QString &waitsFor,
              const net::ApiAnswer *answer)
{
    const auto asked = answer ? retryAfter(*answer, call.clock.now()) : std::nullopt;
    Reply reply;
    reply.state = Reply::State::Waiting;
    reply.retryAt = call.clock.now() + std::clamp<qint64>(asked.value_or(seconds), 1, LongestWait);
    reply.waitsFor = waitsFor;
    return reply;
}

Reply issued(std::vector<Bytes> chain)
{
    Reply reply;
    reply.state = Reply::State::Issued;
    reply.chain = std::move(chain);
    return reply;
}

QString idOf(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString().left(200);
}

QString pathPart(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

Error notUnderstood(const RestAnswer &answer, const QString &missing)
{
    return {ErrorCode::Malformed, answer.http.url.toStdString(),
            ("its answer holds no " + missing.toStdString())
                + "; is this the address of the authority's interface?"};
}

Result<RequestedNames> requestedNames(const Bytes &request)
{
    const auto parsed = crypto::x509::parseRequest(request);
    if (!parsed)
        return parsed.error();
    RequestedNames names;
    names.common = QString::fromStdString(parsed->subject.commonName);
    for (const auto &one : parsed->names) {
        if (one.type != crypto::x509::GeneralNameType::Dns
            && one.type != crypto::x509::GeneralNameType::Ip)
            continue;
        const QString name = QString::fromStdString(one.value);
        if (names.common.isEmpty())
            names.common = name;
        if (name != names.common && !names.others.contains(name))
            names.others.append(name);
    }
    if (names.common.isEmpty())
        return Error{ErrorCode::InvalidArgument, "the request",
                     "it holds no name that this authority could vouch for"};
    return names;
}

bool sameRequest(const QString &pem, const Bytes &request)
{
    return bareBase64(pem).toStdString() == crypto::toBase64(request);
}

qint64 secondsOfIso(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return 0;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeZone(QTimeZone::utc());
    return std::max<qint64>(0, time.toSecsSinceEpoch());
}

Bytes certificateOf(const QString &text)
{
    auto der = crypto::fromBase64(bareBase64(text).toStdString());
    if (!der || !crypto::x509::Certificate::parse(*der))
        return {};
    return std::move(*der);
}

}  // namespace authorities
