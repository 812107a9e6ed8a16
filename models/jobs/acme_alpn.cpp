// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/acme_alpn.h"

#include "crypto/wire/alpn_challenge.h"
#include "models/net/stream_server.h"

#include <thread>

namespace jobs {

using namespace Qt::StringLiterals;
using authorities::Challenge;
using authorities::Solver;
using crypto::Result;
using crypto::wire::AlpnClient;
using crypto::wire::AlpnResponder;

namespace {

class Client final : public net::StreamClient {
public:
    explicit Client(AlpnClient client) : m_client(std::move(client)) { }
    Next step() override
    {
        const auto next = m_client.step();
        return next == AlpnClient::Next::Read ? Next::Read
            : next == AlpnClient::Next::Write ? Next::Write
                                              : Next::Over;
    }

private:
    AlpnClient m_client;
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
    net::serveStreams(
        m_socket,
        [this](int socket) -> std::unique_ptr<net::StreamClient> {
            auto client = m_responder.accept(socket);
            return client ? std::make_unique<Client>(std::move(*client)) : nullptr;
        },
        {}, stop);
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
