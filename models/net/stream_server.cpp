// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/net/stream_server.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cerrno>
#include <list>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <vector>

namespace net {

namespace {

struct Served {
    Descriptor socket;
    std::unique_ptr<StreamClient> client;  // it goes before its socket
    StreamClient::Next next = StreamClient::Next::Read;
    QElapsedTimer since;
};

}  // namespace

void serveStreams(const Descriptor &listener, const StreamHandler &handler,
                  const StreamLimits &limits, const std::stop_token &stop)
{
    const Descriptor wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    const std::stop_callback waker(stop, [&wake] { (void)::eventfd_write(wake.get(), 1); });
    const qint64 longest = limits.seconds * qint64(1000);
    std::list<Served> clients;
    std::vector<pollfd> watched;
    while (!stop.stop_requested()) {
        const bool room = clients.size() < limits.clients;
        watched.assign({{wake.get(), POLLIN, 0}, {room ? listener.get() : -1, POLLIN, 0}});
        qint64 pause = 1000;
        for (const Served &one : clients) {
            const bool writes = one.next == StreamClient::Next::Write;
            watched.push_back({one.socket.get(), short(writes ? POLLOUT : POLLIN), 0});
            pause = std::clamp<qint64>(longest - one.since.elapsed(), 0, pause);
        }
        if (::poll(watched.data(), watched.size(), int(pause)) < 0) {
            if (errno != EINTR)
                return;
            continue;
        }
        std::size_t at = 2;
        for (auto one = clients.begin(); one != clients.end(); ++at) {
            if (watched[at].revents != 0)
                one->next = one->client->step();
            const bool goes =
                one->next != StreamClient::Next::Over && one->since.elapsed() < longest;
            one = goes ? std::next(one) : clients.erase(one);
        }
        if (!room || watched[1].revents == 0)
            continue;
        Served served{
            Descriptor(::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK)),
            nullptr, StreamClient::Next::Read, QElapsedTimer()};
        if (served.socket.get() >= 0)
            served.client = handler(served.socket.get());
        if (served.client) {
            served.since.start();
            clients.push_back(std::move(served));
        }
    }
}

}  // namespace net
