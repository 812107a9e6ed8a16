// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/rest.h"

#include "crypto/wire/writers.h"
#include "crypto/x509/certificate.h"
#include "crypto/x509/request.h"
#include "models/authorities/acme.h"
#include "models/authorities/chain.h"

#include <QJsonDocument>
#include <QUrl>

namespace authorities {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

Rest::Rest(const Account &account) : m_base(account.url), m_exchange(account)
{
    while (m_base.endsWith(u'/'))
        m_base.chop(1);
}

QString Rest::address(const QString &path, const QUrlQuery &query) const
{
    QUrl url(m_base + path);
    if (!query.isEmpty())
        url.setQuery(query);
    return QString::fromLatin1(url.toEncoded());
}

Result<RestAnswer> Rest::ask(net::ApiRequest request, Repeat repeat, Call &call)
{
    request.headers += m_headers;
    if (request.accept.isEmpty())
        request.accept = "application/json";
    auto answer = m_exchange.send(request, repeat, call);
    if (!answer)
        return answer.error();
    RestAnswer rest;
    const QJsonDocument json = QJsonDocument::fromJson(answer->text());
    rest.json = json.object();
    rest.array = json.array();
    rest.http = std::move(*answer);
    return rest;
}

Result<RestAnswer> Rest::get(const QString &path, Call &call, const QUrlQuery &query)
{
    net::ApiRequest request;
    request.url = address(path, query);
    return ask(std::move(request), Repeat::Safe, call);
}

Result<RestAnswer> Rest::send(const QByteArray &method, const QString &path,
                              const QJsonObject &body, Repeat repeat, Call &call,
                              const QUrlQuery &query)
{
    net::ApiRequest request;
    request.method = method;
    request.url = address(path, query);
    request.contentType = "application/json";
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return ask(std::move(request), repeat, call);
}

Error refusedBy(const RestAnswer &answer, const QString &more)
{
    QStringList words;
    for (const auto &key : {u"errors"_s, u"error"_s, u"messages"_s}) {
        for (const auto &one : answer.json[key].toArray()) {
            const QJsonObject object = one.toObject();
            const QString text = one.isString() ? one.toString()
                : object.contains(u"message"_s) ? object[u"message"_s].toString()
                                                : object[u"description"_s].toString();
            if (!text.isEmpty())
                words.append(text);
        }
    }
    for (const auto &key : {u"error_message"_s, u"message"_s, u"detail"_s, u"description"_s,
                            u"error_description"_s, u"error"_s, u"Message"_s}) {
        const QJsonValue value = answer.json[key];
        const QString text =
            value.isObject() ? value.toObject()[u"message"_s].toString() : value.toString();
        if (!text.isEmpty() && !words.contains(text))
            words.append(text);
    }
    if (!more.isEmpty())
        words.append(more);
    return refused(answer.http, words.join(u"; "_s));
}

Result<RestAnswer> granted(Result<RestAnswer> answer)
{
    if (answer && !answer->http.success())
        return refusedBy(
            *answer,
            answer->is(401) || answer->is(403)
                ? u"it does not take the account's credentials, or they may not do this"_s
                : QString());
    return answer;
}

QString serialHex(const Bytes &certificate)
{
    const auto parsed = crypto::x509::Certificate::parse(certificate);
    return parsed ? QString::fromStdString(parsed->serial) : QString();
}

QString serialColons(const Bytes &certificate)
{
    const QString hex = serialHex(certificate);
    QStringList pairs;
    for (qsizetype i = 0; i < hex.size(); i += 2)
        pairs.append(hex.mid(i, 2));
    return pairs.join(u':');
}

QString serialDecimal(const Bytes &certificate)
{
    const QByteArray bytes = QByteArray::fromHex(serialHex(certificate).toLatin1());
    QByteArray digits("0");  // least significant first
    for (const char byte : bytes) {
        int carry = static_cast<unsigned char>(byte);
        for (char &digit : digits) {
            const int value = (digit - '0') * 256 + carry;
            digit = static_cast<char>('0' + value % 10);
            carry = value / 10;
        }
        for (; carry > 0; carry /= 10)
            digits.append(static_cast<char>('0' + carry % 10));
    }
    std::reverse(digits.begin(), digits.end());
    return QString::fromLatin1(digits);
}

QString requestPem(const Bytes &request)
{
    return QString::fromStdString(crypto::wire::pem("CERTIFICATE REQUEST", request));
}

Result<std::vector<Bytes>> chainFromPem(const Bytes &request, const QByteArray &text,
                                        const QByteArray &issuers)
{
    const auto parsed = crypto::x509::parseRequest(request);
    if (!parsed)
        return parsed.error();
    auto all = pemChain(text);
    if (!all)
        return all.error();
    if (const auto more = pemChain(issuers))
        all->insert(all->end(), more->begin(), more->end());
    auto chain = chainFor(parsed->spki, *all);
    if (!chain)
        return Error{ErrorCode::Malformed, chain.error().object, chain.error().detail};
    return chain;
}

QByteArray secretText(const Account &account, const QString &name)
{
    const crypto::Secret *secret = account.credentials.find(name);
    return secret
        ? QByteArray(reinterpret_cast<const char *>(secret->data()), qsizetype(secret->size()))
              .trimmed()
        : QByteArray();
}

}  // namespace authorities
