// SPDX-License-Identifier: GPL-3.0-or-later
// A small HTTP/1.1 server for one purpose at a time: GET and POST, one request per connection, on
// one thread. Whatever a client does, it gets no more than these limits.
#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <stop_token>

namespace net {

struct ServerLimits {
    int connections = 64;  // at the same time; more wait in the system's queue
    qsizetype headBytes = 8 * 1024;
    qsizetype bodyBytes = 64 * 1024;
    int seconds = 10;  // from connection to the last byte of the answer
};

struct ServerRequest {
    QByteArray method;  // "GET" "POST"
    QByteArray target;  // as sent: "/MFMw…"
    QByteArray contentType;
    crypto::Bytes body;
};

struct ServerAnswer {
    int status = 200;
    QByteArray contentType;
    crypto::Bytes body;
    int maxAge = 0;  // seconds a cache may keep it; 0: it may not
};

using ServerHandler = std::function<ServerAnswer(const ServerRequest &)>;

class HttpServer {
public:
    // "127.0.0.1:2560"; port 0 is one the system chooses. InvalidArgument, AlreadyExists (somebody
    // listens there), NotPermitted, InputOutput.
    static crypto::Result<HttpServer> listen(const QString &address,
                                             const ServerLimits &limits = {});
    HttpServer(HttpServer &&) noexcept;
    ~HttpServer();

    QString address() const;  // with the port: "127.0.0.1:2560"
    // Answers until it is told to stop, then lets go of every connection.
    void run(const ServerHandler &handler, const std::stop_token &stop);

private:
    struct Parts;
    explicit HttpServer(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

}  // namespace net
