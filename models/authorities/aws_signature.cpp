// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/authorities/aws_signature.h"

#include "crypto/base/digest.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace authorities {

namespace {

constexpr char Algorithm[] = "AWS4-HMAC-SHA256";

crypto::ByteView viewOf(const QByteArray &bytes)
{
    return crypto::viewOf({bytes.constData(), std::size_t(bytes.size())});
}

QByteArray hex(const crypto::Digest256 &digest)
{
    return QByteArray::fromStdString(crypto::toHex(digest));
}

// Names in lower case, values without outer and with single inner spaces, sorted by name.
QList<std::pair<QByteArray, QByteArray>> sorted(const AwsRequest &request)
{
    QList<std::pair<QByteArray, QByteArray>> headers;
    for (const auto &[name, value] : request.headers)
        headers.append({name.toLower(), value.simplified()});
    std::stable_sort(headers.begin(), headers.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    return headers;
}

QByteArray signedNames(const AwsRequest &request)
{
    QByteArrayList names;
    for (const auto &[name, value] : sorted(request))
        names.append(name);
    return names.join(';');
}

crypto::Secret derived(const crypto::Secret &key, const QByteArray &part)
{
    crypto::Digest256 digest = crypto::hmacSha256(key, viewOf(part));
    crypto::Secret next{crypto::ByteView(digest)};
    crypto::wipe(digest.data(), digest.size());
    return next;
}

}  // namespace

QByteArray awsTime(crypto::UnixTime time)
{
    return QDateTime::fromSecsSinceEpoch(time, Qt::UTC)
        .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"))
        .toLatin1();
}

QByteArray awsCanonical(const AwsRequest &request)
{
    QByteArray text = request.method + '\n' + request.path + '\n' + request.query + '\n';
    for (const auto &[name, value] : sorted(request))
        text += name + ':' + value + '\n';
    return text + '\n' + signedNames(request) + '\n' + hex(crypto::sha256(viewOf(request.body)));
}

QByteArray awsAuthorization(const AwsRequest &request, const AwsScope &scope,
                            const crypto::Secret &secretAccessKey, crypto::UnixTime time)
{
    const QByteArray at = awsTime(time), day = at.left(8);
    const QByteArray place = day + '/' + scope.region + '/' + scope.service + "/aws4_request";
    const QByteArray toSign = QByteArray(Algorithm) + '\n' + at + '\n' + place + '\n'
        + hex(crypto::sha256(viewOf(awsCanonical(request))));
    crypto::Secret key(4 + secretAccessKey.size());
    std::copy_n("AWS4", 4, key.data());
    std::copy_n(secretAccessKey.data(), secretAccessKey.size(), key.data() + 4);
    for (const QByteArray &part : {day, scope.region, scope.service, QByteArray("aws4_request")})
        key = derived(key, part);
    return QByteArray(Algorithm) + " Credential=" + scope.accessKeyId + '/' + place
        + ", SignedHeaders=" + signedNames(request)
        + ", Signature=" + hex(crypto::hmacSha256(key, viewOf(toSign)));
}

}  // namespace authorities
