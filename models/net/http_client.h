// SPDX-License-Identifier: GPL-3.0-or-later
// One HTTP request with hard limits. Addresses come out of certificates and from strangers, so
// every address is looked at after its name was resolved, for each connection (also of redirects),
// and refused unless it is public or allowed. No proxy, no cookies, no credentials, no other
// protocols.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "models/net/address.h"

#include <QByteArray>
#include <QString>

#include <stop_token>

namespace net {

struct HttpLimits {
    qint64 bytes = 16 << 20;  // of the answer's body
    int connectSeconds = 10;
    int seconds = 30;  // all in all, redirects included
    int redirects = 3;  // on the same host only
};

enum class HttpMethod : std::uint8_t { Get, Post, Put };

struct HttpRequest {
    QString url;  // http or https
    HttpMethod method = HttpMethod::Get;
    QByteArray body;  // of POST and PUT
    QByteArray contentType;
    QByteArray accept;
    QByteArray etag;  // of a copy at hand: the answer may be 304 without a body
    AddressPolicy addresses;
    HttpLimits limits;
};

struct HttpAnswer {
    int status = 0;  // 200 or 304; of PUT 200, 201 or 204
    QByteArray contentType;  // lower case, without parameters
    QByteArray etag;
    qint64 maxAge = 0;  // Cache-Control, seconds; 0: not said, or not to be kept
    crypto::Bytes body;
    QString url;  // where it came from in the end
};

// InvalidArgument: no such address, or a protocol that is not spoken here. NotPermitted: the
// address lies where this may not go, or a redirect leads to another host. TooLarge, Cancelled.
// Unreachable: everything else, a status that is no success among it; the detail says which. What
// is put somewhere follows no redirect.
crypto::Result<HttpAnswer> fetch(const HttpRequest &request, const std::stop_token &stop);

}  // namespace net
