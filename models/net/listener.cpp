// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/listener.h"

#include "models/net/address.h"

#include <cerrno>
#include <cstring>
#include <memory>
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

namespace net {

using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

Error refused(const QString &address, int code)
{
    const ErrorCode kind = code == EADDRINUSE ? ErrorCode::AlreadyExists
        : code == EACCES                      ? ErrorCode::NotPermitted
                                              : ErrorCode::InputOutput;
    return {kind, "a listener on " + address.toStdString(), std::strerror(code)};
}

}  // namespace

Descriptor::~Descriptor()
{
    if (m_number >= 0)
        ::close(m_number);
}

Result<Descriptor> listenOn(const QString &address)
{
    const auto place = hostAndPort(address);
    if (!place)
        return Error{ErrorCode::InvalidArgument, "the address \"" + address.toStdString() + '"',
                     "write HOST:PORT, like 127.0.0.1:2560 or [::1]:2560"};
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
    addrinfo *found = nullptr;
    if (const int code = ::getaddrinfo(place->host.toUtf8().constData(),
                                       QByteArray::number(place->port).constData(), &hints, &found);
        code != 0)
        return Error{ErrorCode::InvalidArgument, "the address \"" + address.toStdString() + '"',
                     ::gai_strerror(code)};
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owner(found, &::freeaddrinfo);
    Descriptor listener(::socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (listener.get() < 0)
        return refused(address, errno);
    const int on = 1;
    if (::setsockopt(listener.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) != 0
        || ::bind(listener.get(), found->ai_addr, found->ai_addrlen) != 0
        || ::listen(listener.get(), 128) != 0)
        return refused(address, errno);
    return listener;
}

QString addressOf(int socket)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    char host[NI_MAXHOST] = {}, port[NI_MAXSERV] = {};
    if (::getsockname(socket, reinterpret_cast<sockaddr *>(&storage), &size) != 0
        || ::getnameinfo(reinterpret_cast<sockaddr *>(&storage), size, host, sizeof host, port,
                         sizeof port, NI_NUMERICHOST | NI_NUMERICSERV)
            != 0)
        return {};
    const QString name = QString::fromLatin1(host);
    return (storage.ss_family == AF_INET6 ? u'[' + name + u']' : name) + u':'
        + QString::fromLatin1(port);
}

}  // namespace net
