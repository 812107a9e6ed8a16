// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP for those we have an account with: methods, headers and statuses as they are, credentials,
// private roots, a proxy. Every limit of http_client.h holds here too; besides
// - TLS 1.2 or newer, verified (but see ApiSettings::verifiedLater): against the system's roots or
// those given, and against a
//   pinned key on top of that. Nothing of a request leaves before.
// - Redirects are not followed: credentials go where they were meant to go.
// - Addresses are looked at after resolving, for each connection (behind a proxy: those written as
//   numbers, since only the proxy resolves).
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/base/secret.h"
#include "crypto/keys/tls_client_key.h"
#include "models/net/address.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <stop_token>
#include <utility>

namespace net {

struct ApiSettings {
    QByteArray rootsPem;  // instead of the system's; empty: those
    crypto::Bytes serverKeySha256;  // of the SubjectPublicKeyInfo; empty: not asked for
    QByteArray clientChainPem;  // TLS client authentication, its own certificate first
    crypto::Secret clientKeyPem;  // PKCS#8
    // Instead of those two where the key lies in a token. Keeps the error of one handshake: one
    // client's own.
    std::shared_ptr<crypto::TlsClientKey> clientKey;
    QByteArray user;  // HTTP Basic, over https only
    crypto::Secret password;
    QString proxy;
    AddressPolicy addresses;
    bool plainHttp = false;  // http is allowed, without credentials
    // TLS is not verified, since what is fetched is compared with a fingerprint that came another
    // way. GET alone, without credentials, client certificate or body: InvalidArgument otherwise.
    bool verifiedLater = false;
};

struct ApiRequest {
    QByteArray method = "GET";  // "GET" "POST" "PUT" "PATCH" "DELETE" "HEAD" "LIST"
    QString url;
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray contentType = {};
    QByteArray body = {};
    QByteArray accept = {};
    qint64 bytes = 4 << 20;  // of the answer's body
    int connectSeconds = 10;
    int seconds = 25;  // all in all
    // The server is asked to close, and read until it does: for those that state too short a
    // Content-Length (libest, /serverkeygen).
    bool untilClosed = false;
    // A kept connection that turns out to be dead makes libcurl send the request once more.
    bool freshConnection = false;
};

struct ApiAnswer {
    int status = 0;  // any
    QList<std::pair<QByteArray, QByteArray>> headers;  // names in lower case, at most 64 KiB
    QByteArray contentType;  // lower case, without parameters
    crypto::Bytes body;
    QString url;

    QByteArray header(const QByteArray &name) const;  // the first; empty: there is none
    QList<QByteArray> all(const QByteArray &name) const;
    bool success() const { return status >= 200 && status < 300; }
    QByteArray text() const;
};

// Seconds since 1970 of an HTTP date (RFC 9110 5.6.7).
std::optional<qint64> secondsOfDate(const QByteArray &date);

// Why nothing came back, for who decides whether to try again.
struct ApiTrouble {
    bool sent = false;  // the connection stood: the request may have arrived
};

// Keeps its connections open. One thread at a time.
class ApiClient {
public:
    explicit ApiClient(ApiSettings settings);
    ApiClient(ApiClient &&) noexcept;
    ~ApiClient();

    // InvalidArgument, NotPermitted (address), NotTrusted (TLS did not verify; nothing was sent),
    // TooLarge, Cancelled, Unreachable; those of TlsClientKey when the token does not sign.
    // Statuses are no errors.
    crypto::Result<ApiAnswer> ask(const ApiRequest &request, const std::stop_token &stop,
                                  ApiTrouble *trouble = nullptr);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace net
