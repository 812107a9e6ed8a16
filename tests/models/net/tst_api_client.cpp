// SPDX-License-Identifier: GPL-3.0-or-later
// The client with an account, against nginx with TLS and against servers that misbehave.
#include "crypto/base/digest.h"
#include "models/net/api_client.h"
#include "tests/support/loopback.h"
#include "tests/support/tls_files.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using crypto::ErrorCode;

namespace {

net::ApiSettings onLoopback()
{
    net::ApiSettings settings;
    settings.addresses.loopback = true;
    return settings;
}

net::ApiSettings plain()
{
    net::ApiSettings settings = onLoopback();
    settings.plainHttp = true;
    return settings;
}

net::ApiRequest get(const QString &url)
{
    net::ApiRequest request;
    request.url = url;
    request.seconds = 5;
    return request;
}

}  // namespace

#define REFUSED(result, wanted)                                                                    \
    do {                                                                                           \
        const auto answered = (result);                                                            \
        QVERIFY2(!answered.ok(), "it answered");                                                   \
        QVERIFY2(answered.error().code == (wanted), answered.error().detail.c_str());              \
    } while (false)

class tst_ApiClient : public QObject {
    Q_OBJECT

private:
    support::TlsFiles m_tls;
    QProcess m_nginx;
    std::uint16_t m_port = 0, m_old = 0, m_mutual = 0;
    int m_marks = 0;

    QString url(const QString &path, std::uint16_t port = 0) const
    {
        return u"https://localhost:%1%2"_s.arg(port ? port : m_port).arg(path);
    }
    net::ApiSettings trusting() const
    {
        net::ApiSettings settings = onLoopback();
        settings.rootsPem = m_tls.read("root.pem");
        return settings;
    }
    // What nginx was asked. It writes a line a moment after it answered: a request of our own,
    // whose line follows those of all before it, says when they stand there.
    QByteArray log()
    {
        const QByteArray mark = "/mark" + QByteArray::number(++m_marks);
        const auto answer = net::ApiClient(trusting()).ask(get(url(QString::fromLatin1(mark))), {});
        const auto arrived = [&] { return m_tls.read("access.log").contains(mark + ' '); };
        if (!answer.ok() || !QTest::qWaitFor(arrived, 10'000))
            return "the mark " + mark + " did not arrive";
        QByteArrayList asked;
        for (const QByteArray &line : m_tls.read("access.log").split('\n'))
            if (!line.contains("/mark"))
                asked.append(line);
        return asked.join('\n');
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QFile::exists(u"/usr/sbin/nginx"_s), "nginx is not installed");
        QVERIFY(m_tls.ok);
        for (std::uint16_t *port : {&m_port, &m_old, &m_mutual})
            *port = loopback::Server([](int, const QByteArray &) {}).port();
        QFile config(m_tls.path("nginx.conf"));
        QVERIFY(config.open(QIODevice::WriteOnly));
        const QString folder = m_tls.folder.path();
        const QString common =
            u"ssl_certificate %1/server.pem; ssl_certificate_key %1/server.key; "_s.arg(folder);
        config.write(
            (::geteuid() == 0 ? QByteArray("user root;\n") : QByteArray())
            + QString(u"daemon off; worker_processes 1; pid %1/pid; error_log %1/error.log;\n"
                      "events { worker_connections 64; }\n"
                      "http { log_format said '$request $http_authorization'; access_log "
                      "%1/access.log said;\n"
                      "client_body_temp_path %1/b; proxy_temp_path %1/p;\n"
                      "fastcgi_temp_path %1/f; uwsgi_temp_path %1/u; scgi_temp_path %1/s;\n"
                      "server { listen 127.0.0.1:%2 ssl; %3 ssl_protocols TLSv1.2 TLSv1.3;\n"
                      "location /order { add_header Location /order/1 always; add_header "
                      "Replay-Nonce n1 always; add_header Retry-After 7 always;\n"
                      "  add_header Link '<a>;rel=\"up\"' always; add_header Link "
                      "'<b>;rel=\"alternate\"' always; return 201 '$request_method $content_type'; "
                      "}\n"
                      "location /no { return 403 'because'; }\n"
                      "location /away { return 302 https://example.org/; }\n"
                      "location /who { return 200 '$http_authorization'; } }\n"
                      "server { listen 127.0.0.1:%4 ssl; %3 ssl_protocols TLSv1.1; "
                      "ssl_ciphers ALL:@SECLEVEL=0; location / { return 200 old; } }\n"
                      "server { listen 127.0.0.1:%5 ssl; %3 ssl_client_certificate %1/root.pem; "
                      "ssl_verify_client on; location / { return 200 '$ssl_client_s_dn'; } } }\n"_s)
                  .arg(folder)
                  .arg(m_port)
                  .arg(common)
                  .arg(m_old)
                  .arg(m_mutual)
                  .toUtf8());
        config.close();
        m_nginx.setProcessChannelMode(QProcess::MergedChannels);
        m_nginx.start(
            u"/usr/sbin/nginx"_s,
            {u"-e"_s, m_tls.path("early.log"), u"-p"_s, folder, u"-c"_s, config.fileName()});
        QVERIFY(m_nginx.waitForStarted());
        const bool up = QTest::qWaitFor(
            [this] {
                const int socket = loopback::connected(m_mutual);
                if (socket >= 0)
                    ::close(socket);
                return socket >= 0;
            },
            10'000);
        QVERIFY2(up, m_nginx.readAll().constData());
    }
    void cleanupTestCase()
    {
        m_nginx.terminate();
        QVERIFY(m_nginx.waitForFinished());
    }

    void saysWhatWasAnswered()
    {
        net::ApiClient client(trusting());
        net::ApiRequest request = get(url(u"/order"_s));
        request.method = "POST";
        request.contentType = "application/jose+json";
        request.body = "{}";
        const auto answer = client.ask(request, {});
        QVERIFY2(answer.ok(), answer.ok() ? "" : answer.error().detail.c_str());
        QCOMPARE(answer->status, 201);
        QVERIFY(answer->success());
        QCOMPARE(answer->header("location"), QByteArray("/order/1"));
        QCOMPARE(answer->header("replay-nonce"), QByteArray("n1"));
        QCOMPARE(answer->header("retry-after"), QByteArray("7"));
        QCOMPARE(answer->all("link").size(), 2);
        QCOMPARE(answer->text(), QByteArray("POST application/jose+json"));
        // On the same connection: a status that is no success, with its words.
        const auto no = client.ask(get(url(u"/no"_s)), {});
        QVERIFY(no.ok());
        QCOMPARE(no->status, 403);
        QCOMPARE(no->text(), QByteArray("because"));
        net::ApiRequest head = get(url(u"/order"_s));
        head.method = "HEAD";
        const auto nothing = client.ask(head, {});
        QVERIFY(nothing.ok());
        QCOMPARE(nothing->header("replay-nonce"), QByteArray("n1"));
        QVERIFY(nothing->body.empty());
    }

    void redirectsAreNotFollowed()
    {
        const auto answer = net::ApiClient(trusting()).ask(get(url(u"/away"_s)), {});
        QVERIFY(answer.ok());
        QCOMPARE(answer->status, 302);
        QCOMPARE(answer->header("location"), QByteArray("https://example.org/"));
    }

    // Nothing arrives at a server that is not trusted: neither its log nor its eyes see a request.
    void nothingIsSentBeforeTheServerIsKnown()
    {
        const QByteArray before = log();
        QVERIFY(before.contains("GET /away "));
        net::ApiSettings system = onLoopback();
        system.user = "admin";
        system.password = crypto::Secret::fromText("hunter2");
        REFUSED(net::ApiClient(std::move(system)).ask(get(url(u"/who"_s)), {}),
                ErrorCode::NotTrusted);
        net::ApiSettings another = trusting();
        another.serverKeySha256 = crypto::Bytes(32, 7);
        REFUSED(net::ApiClient(std::move(another)).ask(get(url(u"/who"_s)), {}),
                ErrorCode::NotTrusted);
        // Its certificate is for localhost and 127.0.0.1 only.
        REFUSED(
            net::ApiClient(trusting()).ask(get(u"https://ip6-localhost:%1/who"_s.arg(m_port)), {}),
            ErrorCode::Unreachable);
        REFUSED(net::ApiClient(trusting()).ask(get(u"https://127.0.0.2:%1/who"_s.arg(m_port)), {}),
                ErrorCode::Unreachable);
        QCOMPARE(log(), before);
    }

    void aPinnedKeyHolds()
    {
        QVERIFY(support::TlsFiles::openssl(u"pkey -in %1 -pubout -outform DER -out %2"_s.arg(
            m_tls.path("server.key"), m_tls.path("server.spki"))));
        const QByteArray spki = m_tls.read("server.spki");
        const auto digest =
            crypto::sha256(crypto::viewOf({spki.constData(), std::size_t(spki.size())}));
        net::ApiSettings settings = trusting();
        settings.serverKeySha256.assign(digest.begin(), digest.end());
        const auto answer = net::ApiClient(std::move(settings)).ask(get(url(u"/who"_s)), {});
        QVERIFY2(answer.ok(), answer.ok() ? "" : answer.error().detail.c_str());
    }

    void oldTlsIsNotSpoken()
    {
        REFUSED(net::ApiClient(trusting()).ask(get(url(u"/"_s, m_old)), {}),
                ErrorCode::Unreachable);
    }

    void basicAndClientCertificate()
    {
        net::ApiSettings basic = trusting();
        basic.user = "admin";
        basic.password = crypto::Secret::fromText("hunter2");
        const auto who = net::ApiClient(std::move(basic)).ask(get(url(u"/who"_s)), {});
        QVERIFY(who.ok());
        QCOMPARE(who->text(), "Basic " + QByteArray("admin:hunter2").toBase64());

        const auto without = net::ApiClient(trusting()).ask(get(url(u"/"_s, m_mutual)), {});
        QVERIFY(without.ok());
        QCOMPARE(without->status, 400);
        net::ApiSettings mutual = trusting();
        mutual.clientChainPem = m_tls.read("client.pem");
        mutual.clientKeyPem = crypto::Secret::fromText(m_tls.read("client.key").toStdString());
        const auto with = net::ApiClient(std::move(mutual)).ask(get(url(u"/"_s, m_mutual)), {});
        QVERIFY2(with.ok(), with.ok() ? "" : with.error().detail.c_str());
        QCOMPARE(with->text(), QByteArray("CN=client"));
    }

    void goesNowhereElse()
    {
        net::ApiSettings closed;
        closed.rootsPem = m_tls.read("root.pem");
        REFUSED(net::ApiClient(std::move(closed)).ask(get(url(u"/who"_s)), {}),
                ErrorCode::NotPermitted);
        net::ApiClient client(trusting());
        REFUSED(client.ask(get(u"http://localhost:%1/"_s.arg(m_port)), {}),
                ErrorCode::InvalidArgument);
        REFUSED(client.ask(get(u"https://169.254.169.254/latest"_s), {}), ErrorCode::NotPermitted);
        REFUSED(client.ask(get(u"https://u:p@localhost/"_s), {}), ErrorCode::InvalidArgument);
        REFUSED(client.ask(get(u"file:///etc/passwd"_s), {}), ErrorCode::InvalidArgument);
    }

    void limitsHold()
    {
        // Without end, without a length.
        loopback::Server endless([](int socket, const QByteArray &) {
            (void)loopback::sendAll(socket, "HTTP/1.1 200 OK\r\n\r\n");
            while (loopback::sendAll(socket, QByteArray(65536, 'x'))) { }
        });
        net::ApiRequest large = get(endless.url());
        large.bytes = 1 << 20;
        REFUSED(net::ApiClient(plain()).ask(large, {}), ErrorCode::TooLarge);
        loopback::Server headers([](int socket, const QByteArray &) {
            (void)loopback::sendAll(socket, "HTTP/1.1 200 OK\r\n");
            for (int i = 0; i < 100; ++i)
                (void)loopback::sendAll(socket, "x: " + QByteArray(1000, 'y') + "\r\n");
            (void)loopback::sendAll(socket, "\r\n");
        });
        REFUSED(net::ApiClient(plain()).ask(get(headers.url()), {}), ErrorCode::TooLarge);
        // A byte now and then.
        loopback::Server drip([](int socket, const QByteArray &) {
            (void)loopback::sendAll(socket, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            for (int i = 0; i < 100 && loopback::sendAll(socket, "x"); ++i)
                ::usleep(100'000);
        });
        net::ApiRequest slow = get(drip.url());
        slow.seconds = 2;
        QElapsedTimer clock;
        clock.start();
        net::ApiTrouble trouble;
        const auto answer = net::ApiClient(plain()).ask(slow, {}, &trouble);
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().code, ErrorCode::Unreachable);
        QVERIFY(trouble.sent);
        QVERIFY2(clock.elapsed() < 4000, "a slow answer is cut off in time");
        // Told to stop.
        std::stop_source stop;
        std::thread soon([&stop] {
            ::usleep(300'000);
            stop.request_stop();
        });
        clock.restart();
        net::ApiRequest stopped = get(drip.url());
        REFUSED(net::ApiClient(plain()).ask(stopped, stop.get_token()), ErrorCode::Cancelled);
        soon.join();
        QVERIFY(clock.elapsed() < 3000);
        // Nobody there: nothing was sent.
        const std::uint16_t nobody = loopback::Server([](int, const QByteArray &) {}).port();
        REFUSED(
            net::ApiClient(plain()).ask(get(u"http://127.0.0.1:%1/"_s.arg(nobody)), {}, &trouble),
            ErrorCode::Unreachable);
        QVERIFY(!trouble.sent);
    }

    void datesOfHttp()
    {
        QCOMPARE(net::secondsOfDate("Wed, 21 Oct 2015 07:28:00 GMT"),
                 std::optional<qint64>(1445412480));
        QVERIFY(!net::secondsOfDate("soon"));
    }
};

QTEST_GUILESS_MAIN(tst_ApiClient)
#include "tst_api_client.moc"
