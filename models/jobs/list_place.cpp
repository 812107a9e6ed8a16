// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/list_place.h"

#include "models/net/http_client.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Bytes;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qint64 LargestList = 256 << 20;

net::HttpRequest requestFor(const QString &place)
{
    net::HttpRequest request;
    request.url = place;
    request.addresses.loopback = request.addresses.privateNetworks = true;
    request.limits.bytes = LargestList;
    return request;
}

}  // namespace

bool isAddress(const QString &place)
{
    return place.startsWith(u"http://"_s, Qt::CaseInsensitive)
        || place.startsWith(u"https://"_s, Qt::CaseInsensitive);
}

QString absolutePlace(const QString &place)
{
    return place.isEmpty() || isAddress(place) ? place : QFileInfo(place).absoluteFilePath();
}

QString placeBelow(const QString &folder, const QString &name)
{
    if (!isAddress(folder))
        return QDir(folder).filePath(name);
    return folder.endsWith(u'/') ? folder + name : folder + u'/' + name;
}

Result<Bytes> readPlace(const QString &place, const std::stop_token &stop)
{
    if (isAddress(place)) {
        auto answer = net::fetch(requestFor(place), stop);
        if (!answer)
            return answer.error();
        return std::move(answer->body);
    }
    QFile file(place);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::InputOutput, place.toStdString(), file.errorString().toStdString()};
    if (file.size() > LargestList)
        return Error{ErrorCode::TooLarge, place.toStdString(), "more than 256 MiB"};
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::InputOutput, place.toStdString(), file.errorString().toStdString()};
    return Bytes(bytes.begin(), bytes.end());
}

Result<void> writePlace(const QString &place, const Bytes &list, const std::stop_token &stop)
{
    const QByteArray bytes(reinterpret_cast<const char *>(list.data()), qsizetype(list.size()));
    if (isAddress(place)) {
        net::HttpRequest request = requestFor(place);
        request.method = net::HttpMethod::Put;
        request.contentType = "application/pkix-crl";  // RFC 5280 4.2.1.13
        request.body = bytes;
        const auto answer = net::fetch(request, stop);
        return answer ? Result<void>() : answer.error();
    }
    QSaveFile file(place);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{ErrorCode::InputOutput, place.toStdString(), file.errorString().toStdString()};
    return {};
}

}  // namespace jobs
