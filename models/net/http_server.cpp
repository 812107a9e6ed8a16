// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/http_server.h"

#include "models/net/listener.h"

#include <QElapsedTimer>

#include <cerrno>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <list>
#include <vector>

namespace net {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

const char *reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 431:
        return "Request Header Fields Too Large";
    default:
        return "Internal Server Error";
    }
}

QByteArray written(const ServerAnswer &answer)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + ' '
        + reasonOf(answer.status) + "\r\nConnection: close\r\nContent-Length: "
        + QByteArray::number(qsizetype(answer.body.size())) + "\r\n";
    if (!answer.contentType.isEmpty())
        text += "Content-Type: " + answer.contentType + "\r\n";
    text += answer.maxAge > 0 ? "Cache-Control: max-age=" + QByteArray::number(answer.maxAge)
            + ", public, no-transform, must-revalidate\r\n"
                              : QByteArray("Cache-Control: no-store\r\n");
    text += "\r\n";
    text.append(reinterpret_cast<const char *>(answer.body.data()), qsizetype(answer.body.size()));
    return text;
}

// One client: what came so far, then what is still to be sent.
class Connection {
public:
    Connection(Descriptor socket, const ServerLimits &limits)
        : m_socket(std::move(socket)), m_limits(limits)
    {
        m_clock.start();
    }

    int socket() const { return m_socket.get(); }
    bool sending() const { return m_sending; }
    qint64 left() const { return m_limits.seconds * qint64(1000) - m_clock.elapsed(); }

    // False: it is over.
    bool receive(const ServerHandler &handler);
    bool send();

private:
    void answer(const ServerAnswer &answer)
    {
        m_out = written(answer);
        m_sending = true;
    }
    void readHead(qsizetype end, const ServerHandler &handler);
    void readBody(const ServerHandler &handler);

    Descriptor m_socket;
    const ServerLimits &m_limits;
    QElapsedTimer m_clock;
    QByteArray m_in, m_out;
    ServerRequest m_request;
    qsizetype m_wanted = -1;  // bytes of the body; -1: the head is not whole yet
    bool m_sending = false;
};

bool Connection::receive(const ServerHandler &handler)
{
    char buffer[16 * 1024];
    const ssize_t count = ::recv(m_socket.get(), buffer, sizeof buffer, 0);
    if (count == 0)
        return false;
    if (count < 0)
        return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
    m_in.append(buffer, qsizetype(count));
    if (m_wanted < 0) {
        const qsizetype end = m_in.indexOf("\r\n\r\n");
        if (end > m_limits.headBytes || (end < 0 && m_in.size() > m_limits.headBytes))
            answer({431, {}, {}, 0});
        else if (end >= 0)
            readHead(end, handler);
        return true;
    }
    readBody(handler);
    return true;
}

void Connection::readHead(qsizetype end, const ServerHandler &handler)
{
    const QList<QByteArray> lines = m_in.left(end).split('\n');
    const QList<QByteArray> first = lines.front().trimmed().split(' ');
    if (first.size() != 3 || !first[2].startsWith("HTTP/1."))
        return answer({400, {}, {}, 0});
    m_request.method = first[0];
    m_request.target = first[1];
    qint64 length = 0;
    bool said = false;
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon).trimmed().toLower();
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (name == "content-type")
            m_request.contentType = value.toLower();
        if (name == "transfer-encoding")
            return answer({411, {}, {}, 0});
        if (name == "content-length") {
            bool ok = false;
            const qint64 stated = value.toLongLong(&ok);
            if (!ok || stated < 0 || (said && stated != length))
                return answer({400, {}, {}, 0});
            length = stated;
            said = true;
        }
    }
    if (m_request.method != "GET" && m_request.method != "POST")
        return answer({405, {}, {}, 0});
    if (m_request.method == "POST" && !said)
        return answer({411, {}, {}, 0});
    if (length > m_limits.bodyBytes)
        return answer({413, {}, {}, 0});
    m_wanted = qsizetype(length);
    m_in.remove(0, end + 4);
    readBody(handler);
}

void Connection::readBody(const ServerHandler &handler)
{
    if (m_in.size() < m_wanted)
        return;
    m_request.body.assign(m_in.begin(), m_in.begin() + m_wanted);
    answer(handler(m_request));
}

bool Connection::send()
{
    const ssize_t count =
        ::send(m_socket.get(), m_out.constData(), std::size_t(m_out.size()), MSG_NOSIGNAL);
    if (count < 0)
        return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
    m_out.remove(0, qsizetype(count));
    if (m_out.isEmpty())
        ::shutdown(m_socket.get(), SHUT_WR);
    return !m_out.isEmpty();
}

}  // namespace

struct HttpServer::Parts {
    Descriptor listener;
    ServerLimits limits;
};

HttpServer::HttpServer(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }
HttpServer::HttpServer(HttpServer &&) noexcept = default;
HttpServer::~HttpServer() = default;

Result<HttpServer> HttpServer::listen(const QString &address, const ServerLimits &limits)
{
    auto listener = listenOn(address);
    if (!listener)
        return listener.error();
    return HttpServer(std::unique_ptr<Parts>(new Parts{std::move(*listener), limits}));
}

QString HttpServer::address() const
{
    return addressOf(m_parts->listener.get());
}

void HttpServer::run(const ServerHandler &handler, const std::stop_token &stop)
{
    const Descriptor wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    const std::stop_callback waker(stop, [&wake] { (void)::eventfd_write(wake.get(), 1); });
    std::list<Connection> clients;
    std::vector<pollfd> watched;
    while (!stop.stop_requested()) {
        const bool room = int(clients.size()) < m_parts->limits.connections;
        watched.clear();
        watched.push_back({wake.get(), POLLIN, 0});
        watched.push_back({room ? m_parts->listener.get() : -1, POLLIN, 0});
        qint64 pause = 1000;
        for (const Connection &client : clients) {
            watched.push_back({client.socket(), short(client.sending() ? POLLOUT : POLLIN), 0});
            pause = std::min(pause, std::max<qint64>(client.left(), 0));
        }
        if (::poll(watched.data(), watched.size(), int(pause)) < 0 && errno != EINTR)
            return;
        std::size_t at = 2;
        for (auto client = clients.begin(); client != clients.end(); ++at) {
            bool goes = client->left() > 0;
            if (goes && watched[at].revents != 0)
                goes = client->sending() ? client->send() : client->receive(handler);
            client = goes ? std::next(client) : clients.erase(client);
        }
        if (room && watched[1].revents != 0) {
            Descriptor socket(
                ::accept4(m_parts->listener.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
            if (socket.get() >= 0)
                clients.emplace_back(std::move(socket), m_parts->limits);
        }
    }
}

}  // namespace net
