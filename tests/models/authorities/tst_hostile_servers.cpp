// SPDX-License-Identifier: GPL-3.0-or-later
// Servers that misbehave, against every connector; and an ACME server that lies.
#include "crypto/wire/writers.h"
#include "crypto/x509/request_builder.h"
#include "models/authorities/acme.h"
#include "tests/support/tls_front.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

#include <map>
#include <thread>

using namespace Qt::StringLiterals;
using namespace authorities;
using crypto::ErrorCode;

namespace {

const crypto::SystemClock Clock;
constexpr int Seconds = 3;
constexpr qint64 MostMemory = 32 << 10;  // KiB more than before

// Those that speak to a server.
const std::vector<Kind> &spoken()
{
    static const std::vector<Kind> all = [] {
        std::vector<Kind> some;
        std::copy_if(kinds().begin(), kinds().end(), std::back_inserter(some),
                     [](const Kind &kind) { return kind.server; });
        return some;
    }();
    return all;
}

qint64 highestMemory()  // KiB
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toLongLong();
    }
    return 0;
}

QByteArray answer(const QByteArray &status, const QByteArray &body, const QByteArray &more = {})
{
    return "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + more + "\r\n" + body;
}

void send(int socket, const QByteArray &bytes)
{
    (void)loopback::sendAll(socket, bytes);
}

// What it does with every request.
void misbehave(const QString &mode, int socket)
{
    if (mode == u"endless") {
        send(socket, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
        const QByteArray piece(1 << 16, 'x');
        while (loopback::sendAll(socket, piece)) { }
    } else if (mode == u"claims 10 GB") {
        send(socket, "HTTP/1.1 200 OK\r\nContent-Length: 10737418240\r\n\r\n{");
    } else if (mode == u"drips") {
        send(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        for (int i = 0; i < 200 && loopback::sendAll(socket, "x"); ++i)
            ::usleep(100'000);
    } else if (mode == u"silent") {
        ::usleep(9'000'000);
    } else if (mode == u"redirects") {
        send(socket, answer("302 Found", {}, "Location: /again\r\n"));
    } else if (mode == u"garbage") {
        send(socket, answer("200 OK", QByteArray(1000, '\xff')));
    } else if (mode == u"deep JSON") {
        send(socket,
             answer("200 OK", QByteArray(100'000, '['), "Content-Type: application/json\r\n"));
    } else if (mode == u"500") {
        send(socket, answer("500 Oops", "no"));
    } else if (mode == u"hangs up") {
        return;
    }
}

Account accountOf(const Kind &kind, const support::TlsFront &front, const QString &path)
{
    Account account;
    account.name = u"hostile"_s;
    account.kind = kind.name;
    account.url = front.url(path);
    account.addresses.loopback = true;
    account.trust.kind = Trust::Kind::PinnedAuthority;
    account.trust.certificates = pemChain(front.tls.read("root.pem")).value();
    for (const Field &field : kind.fields) {
        const QString value = field.values.isEmpty() ? u"value"_s : field.values.first();
        if (field.required && field.secret)
            account.credentials.secrets.emplace(field.key, crypto::Secret::fromText("very-secret"));
        else if (field.required)
            account.settings.insert(field.key, value);
    }
    // Not required by itself: a client certificate would do, too.
    if (kind.name == u"google-cas") {
        const auto key = crypto::PrivateKey::generate({"RSA 2048"});
        const crypto::Secret pkcs8 = key->inMemory()->pkcs8();
        const QJsonObject json{
            {u"private_key"_s,
             QString::fromStdString(crypto::wire::pem("PRIVATE KEY", pkcs8.view()))},
            {u"client_email"_s, u"pki@example.org"_s},
            {u"token_uri"_s, front.url(u"/token"_s)}};
        account.credentials.secrets.insert_or_assign(
            u"service-account"_s,
            crypto::Secret::fromText(QJsonDocument(json).toJson().toStdString()));
        account.settings.insert(u"pool"_s, u"projects/p/locations/l/caPools/c"_s);
    }
    if (kind.name == u"aws-pca")
        account.settings.insert(
            u"ca-arn"_s, u"arn:aws:acm-pca:eu-central-1:111122223333:certificate-authority/1"_s);
    if (kind.name == u"azure-kv")
        account.settings.insert(u"login-url"_s, front.url(u"/login"_s));
    if (kind.name == u"cmp")
        account.credentials.secrets.emplace(u"shared-secret"_s,
                                            crypto::Secret::fromText("very-secret"));
    if (kind.name == u"step-ca")
        account.credentials.secrets.insert_or_assign(
            u"provisioner-key"_s, crypto::PrivateKey::generate({"EC P-256"}).value().pkcs8());
    if (kind.name == u"vault")
        account.credentials.secrets.emplace(u"token"_s, crypto::Secret::fromText("very-secret"));
    if (kind.provide)
        (void)kind.provide(account);
    return account;
}

Call within(int seconds)
{
    return {Clock,
            std::chrono::steady_clock::now() + std::chrono::seconds(seconds),
            {},
            [](const Order &) { return crypto::Result<void>(); },
            nullptr};
}

}  // namespace

class tst_HostileServers : public QObject {
    Q_OBJECT

private:
    // A key is for one thread at a time: each kind has its own.
    std::map<QString, crypto::PrivateKey> m_keys;

    Ask ask(const QString &kind) const
    {
        const crypto::PrivateKey &key = m_keys.at(kind);
        crypto::x509::RequestSpec spec;
        spec.subject = {{"CN", "a.example.org"}};
        spec.names = {{crypto::x509::GeneralNameType::Dns, "a.example.org"}};
        Ask ask;
        ask.request = crypto::x509::buildRequest(key, spec).value();
        ask.key = &key;
        return ask;
    }

    // One that only lists is asked for that.
    static crypto::Error order(Connector &connector, const Ask &ask, Call &call, bool *issued)
    {
        if (!connector.abilities().issue) {
            const auto page = connector.list({}, call);
            *issued = page.ok();
            return page ? crypto::Error() : page.error();
        }
        Order order;
        const auto reply = connector.issue(ask, order, call);
        *issued = reply.ok();
        return reply ? crypto::Error() : reply.error();
    }

    // What went wrong when it was tested and asked to issue; empty: it did well.
    QByteArray triedAgainst(const Kind &kind, const support::TlsFront &front) const
    {
        auto connector = connectorFor(accountOf(kind, front, u"/dir"_s));
        if (!connector)
            return connector.error().detail.c_str();
        QElapsedTimer clock;
        clock.start();
        for (const bool testing : {true, false}) {
            Call call = within(Seconds);
            crypto::Error error;
            if (testing) {
                const auto tested = (*connector)->test(call);
                if (tested)
                    return "it takes that for an authority";
                error = tested.error();
            } else {
                bool issued = false;
                error = order(**connector, ask(kind.name), call, &issued);
                if (issued)
                    return "it takes that for certificates";
            }
            static constexpr ErrorCode Typed[] = {ErrorCode::Unreachable, ErrorCode::TooLarge,
                                                  ErrorCode::Malformed,   ErrorCode::Truncated,
                                                  ErrorCode::Refused,     ErrorCode::Unsupported};
            if (std::find(std::begin(Typed), std::end(Typed), error.code) == std::end(Typed))
                return QByteArray("not the error expected: ") + error.detail.c_str();
            if (error.object.empty())
                return QByteArray("whose error? ") + error.detail.c_str();
        }
        return clock.elapsed() < 2 * (Seconds + 2) * 1000
            ? QByteArray()
            : "it took " + QByteArray::number(clock.elapsed()) + " ms";
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const Kind &kind : spoken())
            m_keys.emplace(kind.name,
                           std::move(crypto::PrivateKey::generate({"RSA 2048"}).value()));
    }
    void everyConnector_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("mode");
        for (const Kind &kind : spoken()) {
            for (const QString &mode :
                 {u"endless"_s, u"claims 10 GB"_s, u"redirects"_s, u"garbage"_s, u"deep JSON"_s})
                QTest::addRow("%s, %s", qPrintable(kind.name), qPrintable(mode))
                    << kind.name << mode;
        }
    }
    // A typed error, in time, without eating the memory.
    void everyConnector()
    {
        QFETCH(QString, kind);
        QFETCH(QString, mode);
        const support::TlsFront front([mode](int socket, const QByteArray &, const QByteArray &) {
            misbehave(mode, socket);
        });
        QVERIFY(front.ok());
        const qint64 before = highestMemory();
        const QByteArray wrong = triedAgainst(*kindNamed(kind), front);
        QVERIFY2(wrong.isEmpty(), wrong.constData());
        QVERIFY2(highestMemory() - before < MostMemory,
                 qPrintable(QString::number(highestMemory() - before)));
    }

    void everyConnectorInTime_data()
    {
        QTest::addColumn<QString>("mode");
        for (const QString &mode : {u"drips"_s, u"silent"_s, u"500"_s, u"hangs up"_s})
            QTest::addRow("%s", qPrintable(mode)) << mode;
    }
    // Those that eat time, all kinds at once.
    void everyConnectorInTime()
    {
        QFETCH(QString, mode);
        const support::TlsFront front([mode](int socket, const QByteArray &, const QByteArray &) {
            misbehave(mode, socket);
        });
        QVERIFY(front.ok());
        std::vector<QByteArray> wrong(spoken().size());
        {
            std::vector<std::jthread> threads;
            threads.reserve(spoken().size());
            for (std::size_t i = 0; i < spoken().size(); ++i)
                threads.emplace_back([&, i] { wrong[i] = triedAgainst(spoken()[i], front); });
        }
        for (std::size_t i = 0; i < spoken().size(); ++i)
            QVERIFY2(wrong[i].isEmpty(), spoken()[i].name.toLatin1() + ": " + wrong[i]);
    }

    void nothingIsSaidToAStranger_data()
    {
        QTest::addColumn<QString>("kind");
        for (const Kind &kind : spoken())
            QTest::addRow("%s", qPrintable(kind.name)) << kind.name;
    }
    void nothingIsSaidToAStranger()
    {
        QFETCH(QString, kind);
        const support::TlsFront front([](int socket, const QByteArray &, const QByteArray &) {
            send(socket, answer("200 OK", "{}"));
        });
        QVERIFY(front.ok());
        Account account = accountOf(*kindNamed(kind), front, u"/dir"_s);
        account.trust = {};
        auto connector = connectorFor(std::move(account));
        QVERIFY(connector.ok());
        Call call = within(Seconds);
        const auto tested = (*connector)->test(call);
        QVERIFY(!tested.ok());
        QCOMPARE(tested.error().code, ErrorCode::NotTrusted);
        bool issued = false;
        QCOMPARE(order(**connector, ask(kind), call, &issued).code, ErrorCode::NotTrusted);
        QVERIFY(!issued);
        QCOMPARE(front.connections(), 0);  // not one request came through
    }

    void anAcmeServerThatLies_data()
    {
        QTest::addColumn<QString>("lie");
        QTest::addColumn<int>("code");  // -1: it waits
        QTest::newRow("nonces never fit") << u"nonce"_s << int(ErrorCode::Refused);
        QTest::newRow("processing for ever") << u"processing"_s << -1;
        QTest::newRow("ready for ever") << u"ready"_s << -1;
        QTest::newRow("orders lie elsewhere") << u"elsewhere"_s << int(ErrorCode::NotPermitted);
        QTest::newRow("another name to prove") << u"name"_s << int(ErrorCode::Malformed);
        QTest::newRow("a chain of a hundred") << u"chain"_s << int(ErrorCode::TooLarge);
        QTest::newRow("no certificate") << u"empty"_s << int(ErrorCode::Malformed);
        QTest::newRow("an unknown state") << u"state"_s << int(ErrorCode::Malformed);
    }
    void anAcmeServerThatLies()
    {
        QFETCH(QString, lie);
        QFETCH(int, code);
        QString base;
        QByteArray pem;
        const auto script = [&](int socket, const QByteArray &head, const QByteArray &) {
            const QString path = QString::fromLatin1(head).section(u' ', 1, 1);
            const QByteArray nonce = "Replay-Nonce: bm9uY2U\r\n";
            const auto json = [&](const QByteArray &status, const QJsonObject &object,
                                  const QByteArray &more = {}) {
                send(socket,
                     answer(status, QJsonDocument(object).toJson(),
                            nonce + "Content-Type: application/json\r\n" + more));
            };
            if (path == u"/dir")
                return json("200 OK",
                            {{u"newNonce"_s, base + u"nonce"_s},
                             {u"newAccount"_s, base + u"account"_s},
                             {u"newOrder"_s, base + u"orders"_s}});
            if (path == u"/nonce")
                return send(socket, answer("200 OK", {}, nonce));
            if (lie == u"nonce")
                return json("400 Bad", {{u"type"_s, u"urn:ietf:params:acme:error:badNonce"_s}});
            if (path == u"/account")
                return json("201 Created", {{u"status"_s, u"valid"_s}},
                            "Location: " + base.toLatin1() + "account/1\r\n");
            QJsonObject order{{u"status"_s,
                               lie == u"processing"  ? u"processing"_s
                                   : lie == u"ready" ? u"ready"_s
                                   : lie == u"name"  ? u"pending"_s
                                   : lie == u"state" ? u"perhaps"_s
                                                     : u"valid"_s},
                              {u"authorizations"_s, QJsonArray{base + u"authz"_s}},
                              {u"finalize"_s, base + u"finalize"_s},
                              {u"certificate"_s, base + u"certificate"_s}};
            if (path == u"/orders")
                return json("201 Created", order,
                            lie == u"elsewhere"
                                ? QByteArray("Location: https://169.254.169.254/order\r\n")
                                : "Location: " + base.toLatin1() + "order\r\n");
            if (path == u"/authz")
                return json(
                    "200 OK",
                    {{u"status"_s, u"pending"_s},
                     {u"identifier"_s,
                      QJsonObject{{u"type"_s, u"dns"_s}, {u"value"_s, u"bank.example"_s}}}});
            if (path == u"/certificate")
                return send(socket,
                            answer("200 OK", lie == u"chain" ? pem.repeated(100) : "none", nonce));
            json("200 OK", order);
        };
        const support::TlsFront front(script);
        QVERIFY(front.ok());
        pem = front.tls.read("server.pem");
        base = front.url();
        auto connector = connectorFor(accountOf(*kindNamed(u"acme"_s), front, u"/dir"_s));
        QVERIFY(connector.ok());
        Call call = within(Seconds);
        Order order;
        QElapsedTimer clock;
        clock.start();
        const auto reply = (*connector)->issue(ask(u"acme"_s), order, call);
        QVERIFY(clock.elapsed() < (Seconds + 2) * 1000);
        if (code < 0) {
            QVERIFY2(reply.ok(), reply.ok() ? "" : reply.error().detail.c_str());
            QCOMPARE(reply->state, Reply::State::Waiting);
            QVERIFY(reply->retryAt > Clock.now());
            QVERIFY(order.state.contains("order"));
        } else {
            QVERIFY(!reply.ok());
            QVERIFY2(int(reply.error().code) == code, reply.error().detail.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(tst_HostileServers)
#include "tst_hostile_servers.moc"
