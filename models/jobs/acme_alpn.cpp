// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/acme_alpn.h"

#include "crypto/wire/alpn_challenge.h"
#include "models/net/listener.h"

#include <QElapsedTimer>

#include <cerrno>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include <list>
#include <thread>
#include <vector>

namespace jobs {

using namespace Qt::StringLiterals;
using authorities::Challenge;
using authorities::Solver;
using crypto::Result;
using crypto::wire::AlpnClient;
using crypto::wire::AlpnResponder;

namespace {

constexpr std::size_t MostClients = 64;  // more wait in the system's queue
constexpr qint64 ClientMs = 10'000;  // of one handshake

struct Client {
    net::Descriptor socket;
    AlpnClient tls;
    AlpnClient::Next next = AlpnClient::Next::Read;
    QElapsedTimer since;
};

class Listener final : public Solver {
public:
    Listener(AlpnResponder responder, net::Descriptor socket)
        : m_responder(std::move(responder)), m_socket(std::move(socket)),
          m_thread([this](const std::stop_token &stop) { run(stop); })
    {
    }
    QString type() const override { return u"tls-alpn-01"_s; }
    Result<Shown> present(const Challenge &challenge, const std::stop_token &) override
    {
        const auto shown =
            m_responder.show(challenge.identifier.toStdString(),
                             crypto::viewOf({challenge.keyDigest.constData(),
                                             std::size_t(challenge.keyDigest.size())}));
        return shown ? Result<Shown>(Shown::Ready) : Result<Shown>(shown.error());
    }
    void remove(const Challenge &challenge) override
    {
        m_responder.remove(challenge.identifier.toStdString());
    }

private:
    void run(const std::stop_token &stop);

    AlpnResponder m_responder;
    net::Descriptor m_socket;
    std::jthread m_thread;  // the last: it ends before what it uses
};

void Listener::run(const std::stop_token &stop)
{
    const net::Descriptor wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    const std::stop_callback waker(stop, [&wake] { (void)::eventfd_write(wake.get(), 1); });
    std::list<Client> clients;
    std::vector<pollfd> watched;
    while (!stop.stop_requested()) {
        const bool room = clients.size() < MostClients;
        watched.assign({{wake.get(), POLLIN, 0}, {room ? m_socket.get() : -1, POLLIN, 0}});
        qint64 pause = 1000;
        for (const Client &client : clients) {
            const bool writes = client.next == AlpnClient::Next::Write;
            watched.push_back({client.socket.get(), short(writes ? POLLOUT : POLLIN), 0});
            pause = std::clamp<qint64>(ClientMs - client.since.elapsed(), 0, pause);
        }
        if (::poll(watched.data(), watched.size(), int(pause)) < 0 && errno != EINTR)
            return;
        std::size_t at = 2;
        for (auto client = clients.begin(); client != clients.end(); ++at) {
            if (watched[at].revents != 0)
                client->next = client->tls.step();
            const bool goes =
                client->next != AlpnClient::Next::Over && client->since.elapsed() < ClientMs;
            client = goes ? std::next(client) : clients.erase(client);
        }
        if (!room || watched[1].revents == 0)
            continue;
        net::Descriptor socket(
            ::accept4(m_socket.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
        if (socket.get() < 0)
            continue;
        if (auto tls = m_responder.accept(socket.get())) {
            clients.push_back(
                {std::move(socket), std::move(*tls), AlpnClient::Next::Read, QElapsedTimer()});
            clients.back().since.start();
        }
    }
}

}  // namespace

Result<std::shared_ptr<Solver>> alpnListener(const QString &address)
{
    auto responder = AlpnResponder::make();
    if (!responder)
        return responder.error();
    auto socket = net::listenOn(address);
    if (!socket)
        return socket.error();
    return std::shared_ptr<Solver>(
        std::make_shared<Listener>(std::move(*responder), std::move(*socket)));
}

}  // namespace jobs
