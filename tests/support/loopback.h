// SPDX-License-Identifier: GPL-3.0-or-later
// Plain sockets on the loopback interface: a client, and a server that answers as badly as a test
// wants.
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QString>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <functional>
#include <thread>
#include <vector>

namespace loopback {

inline sockaddr_in place(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

// -1: nobody listens.
inline int connected(std::uint16_t port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = place(port);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return socket;
    ::close(socket);
    return -1;
}

// Everything that comes until the other side closes, or the time is over.
inline QByteArray readAll(int socket, int seconds = 20)
{
    QElapsedTimer clock;
    clock.start();
    QByteArray all;
    for (;;) {
        pollfd watched{socket, POLLIN, 0};
        if (::poll(&watched, 1, std::max(0, int(seconds * 1000 - clock.elapsed()))) <= 0)
            return all;
        char buffer[65536];
        const ssize_t count = ::recv(socket, buffer, sizeof buffer, 0);
        if (count <= 0)
            return all;
        all.append(buffer, qsizetype(count));
    }
}

inline bool sendAll(int socket, const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t count = ::send(socket, bytes.constData() + sent,
                                     std::size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        sent += qsizetype(count);
    }
    return true;
}

inline QByteArray exchange(std::uint16_t port, const QByteArray &bytes)
{
    const int socket = connected(port);
    if (socket < 0)
        return {};
    (void)sendAll(socket, bytes);
    const QByteArray all = readAll(socket);
    ::close(socket);
    return all;
}

// Calls the handler with each connection's socket and the request's head, on a thread of its own.
class Server {
public:
    using Handler = std::function<void(int socket, const QByteArray &head)>;
    explicit Server(Handler handler) : m_handler(std::move(handler))
    {
        m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address = place(0);
        socklen_t size = sizeof address;
        (void)::bind(m_listener, reinterpret_cast<sockaddr *>(&address), sizeof address);
        (void)::listen(m_listener, 16);
        (void)::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { run(); });
    }
    ~Server()
    {
        m_stop = true;
        m_thread.join();
        for (std::thread &one : m_clients)
            one.join();
        ::close(m_listener);
    }
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    std::uint16_t port() const { return m_port; }
    QString url(const QString &path = QStringLiteral("/")) const
    {
        return QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path);
    }
    int connections() const { return m_connections; }
    bool stopping() const { return m_stop; }

private:
    void run()
    {
        while (!m_stop) {
            pollfd watched{m_listener, POLLIN, 0};
            if (::poll(&watched, 1, 50) <= 0)
                continue;
            const int socket = ::accept(m_listener, nullptr, nullptr);
            if (socket < 0)
                continue;
            ++m_connections;
            m_clients.emplace_back([this, socket] {
                QByteArray head;
                char byte = 0;
                while (!head.endsWith("\r\n\r\n") && ::recv(socket, &byte, 1, 0) == 1)
                    head.append(byte);
                m_handler(socket, head);
                ::shutdown(socket, SHUT_WR);
                ::close(socket);
            });
        }
    }

    Handler m_handler;
    int m_listener = -1;
    std::uint16_t m_port = 0;
    std::atomic<bool> m_stop = false;
    std::atomic<int> m_connections = 0;
    std::vector<std::thread> m_clients;
    std::thread m_thread;
};

inline QByteArray answer(const QByteArray &body,
                         const QByteArray &type = "application/octet-stream",
                         const QByteArray &more = {})
{
    return "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + more + "\r\n" + body;
}

}  // namespace loopback
