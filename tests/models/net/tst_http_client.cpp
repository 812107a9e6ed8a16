// SPDX-License-Identifier: GPL-3.0-or-later
// The guarded client against nginx, and against servers that behave as badly as they can.
#include "models/net/http_client.h"
#include "tests/support/loopback.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using crypto::ErrorCode;

namespace {

net::HttpRequest request(const QString &url)
{
    net::HttpRequest request;
    request.url = url;
    request.addresses.loopback = true;
    request.limits.seconds = 5;
    return request;
}

QByteArray bytesOf(const crypto::Bytes &bytes)
{
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

}  // namespace

// So that a failure says what was answered.
#define REFUSED(result, wanted)                                                                    \
    do {                                                                                           \
        const auto answered = (result);                                                            \
        QVERIFY(!answered.ok());                                                                   \
        QVERIFY2(answered.error().code == (wanted), answered.error().detail.c_str());              \
    } while (false)

class tst_HttpClient : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QProcess m_nginx;
    std::uint16_t m_port = 0;

    QString url(const QString &path) const
    {
        return u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(path);
    }

private Q_SLOTS:
    // The real thing, as people serve lists with it.
    void initTestCase()
    {
        QVERIFY2(QFile::exists(u"/usr/sbin/nginx"_s), "nginx is not installed");
        // A port that was free a moment ago.
        m_port = loopback::Server([](int, const QByteArray &) {}).port();
        QDir(m_folder.path()).mkdir(u"www"_s);
        QFile content(m_folder.filePath(u"www/list.crl"_s));
        QVERIFY(content.open(QIODevice::WriteOnly));
        content.write("a list");
        content.close();
        QFile config(m_folder.filePath(u"nginx.conf"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(
            (::geteuid() == 0 ? QByteArray("user root;\n") : QByteArray())
            + QString(u"daemon off; worker_processes 1; pid %1/pid; error_log %1/error.log;\n"
                      "events { worker_connections 64; }\n"
                      "http { access_log off; client_body_temp_path %1/b; proxy_temp_path %1/p;\n"
                      "fastcgi_temp_path %1/f; uwsgi_temp_path %1/u; scgi_temp_path %1/s;\n"
                      "types { application/pkix-crl crl; }\n"
                      "server { listen 127.0.0.1:%2; root %1/www;\n"
                      "location /moved { return 302 /list.crl; }\n"
                      "location /around { return 302 /around; }\n"
                      "location /away { return 302 http://example.org/list.crl; }\n"
                      "location /file { return 302 file:///etc/passwd; }\n"
                      "location /aged { add_header Cache-Control 'public, max-age=600';"
                      " try_files /list.crl =404; } } }\n"_s)
                  .arg(m_folder.path())
                  .arg(m_port)
                  .toUtf8());
        config.close();
        m_nginx.setProcessChannelMode(QProcess::MergedChannels);
        m_nginx.start(u"/usr/sbin/nginx"_s,
                      {u"-e"_s, m_folder.filePath(u"early.log"_s), u"-p"_s, m_folder.path(),
                       u"-c"_s, config.fileName()});
        QVERIFY(m_nginx.waitForStarted());
        const bool up = QTest::qWaitFor(
            [this] {
                const int socket = loopback::connected(m_port);
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

    void fetches()
    {
        const auto answer = net::fetch(request(url(u"/list.crl"_s)), {});
        QVERIFY2(answer.ok(), answer.ok() ? "" : answer.error().detail.c_str());
        QCOMPARE(answer->status, 200);
        QCOMPARE(bytesOf(answer->body), QByteArray("a list"));
        QCOMPARE(answer->contentType, QByteArray("application/pkix-crl"));
        QVERIFY(!answer->etag.isEmpty());
        net::HttpRequest again = request(url(u"/list.crl"_s));
        again.etag = answer->etag;
        const auto same = net::fetch(again, {});
        QVERIFY(same.ok());
        QCOMPARE(same->status, 304);
        QVERIFY(same->body.empty());
        const auto aged = net::fetch(request(url(u"/aged"_s)), {});
        QVERIFY(aged.ok());
        QCOMPARE(aged->maxAge, 600);
    }

    // What takes it says 200, 201 or 204; nothing is sent anywhere else than where it was meant
    // for.
    void puts_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("status");
        for (const char *good : {"200 OK", "201 Created", "204 No Content"})
            QTest::newRow(good) << QByteArray(good) << QByteArray(good).left(3).toInt();
        for (const char *bad :
             {"202 Accepted", "405 No", "507 Full", "307 Over there\r\nLocation: /elsewhere"})
            QTest::newRow(QByteArray(bad).left(3)) << QByteArray(bad) << 0;
    }
    void puts()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const int, status);
        QByteArray seen;
        loopback::Server server([&](int socket, const QByteArray &head) {
            QByteArray body(7, 0);
            for (qsizetype at = 0; at < body.size();) {
                const ssize_t got =
                    ::recv(socket, body.data() + at, std::size_t(body.size() - at), 0);
                if (got <= 0)
                    break;
                at += qsizetype(got);
            }
            seen += head.left(head.indexOf(' ')) + ' ' + body + ';';
            (void)loopback::sendAll(socket,
                                    "HTTP/1.1 " + answer
                                        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        });
        net::HttpRequest request;
        request.url = server.url();
        request.method = net::HttpMethod::Put;
        request.contentType = "text/plain";
        request.body = "content";
        request.addresses.loopback = true;
        const auto got = net::fetch(request, {});
        QCOMPARE(seen, QByteArray("PUT content;"));  // once
        QCOMPARE(got.ok(), status != 0);
        if (status != 0)
            QCOMPARE(got->status, status);
        else
            QCOMPARE(got.error().code, crypto::ErrorCode::Unreachable);
    }

    void followsOnTheSameHostOnly()
    {
        const auto moved = net::fetch(request(url(u"/moved"_s)), {});
        QVERIFY2(moved.ok(), moved.ok() ? "" : moved.error().detail.c_str());
        QCOMPARE(bytesOf(moved->body), QByteArray("a list"));
        QVERIFY(moved->url.endsWith(u"/list.crl"_s));
        REFUSED(net::fetch(request(url(u"/around"_s)), {}), ErrorCode::Unreachable);
        REFUSED(net::fetch(request(url(u"/away"_s)), {}), ErrorCode::NotPermitted);
        REFUSED(net::fetch(request(url(u"/file"_s)), {}), ErrorCode::InvalidArgument);
        REFUSED(net::fetch(request(url(u"/missing"_s)), {}), ErrorCode::Unreachable);
    }

    void goesOnlyWhereItMay()
    {
        loopback::Server server([](int socket, const QByteArray &) {
            (void)loopback::sendAll(socket, loopback::answer("secret"));
        });
        for (const QString &host :
             {u"127.0.0.1"_s, u"localhost"_s, u"127.1"_s, u"2130706433"_s, u"0x7f000001"_s,
              u"[::1]"_s, u"[::ffff:127.0.0.1]"_s, u"0.0.0.0"_s}) {
            net::HttpRequest one = request(u"http://%1:%2/"_s.arg(host).arg(server.port()));
            one.addresses = {};
            REFUSED(net::fetch(one, {}), ErrorCode::NotPermitted);
        }
        QCOMPARE(server.connections(), 0);
        net::HttpRequest allowed = request(server.url());
        QVERIFY(net::fetch(allowed, {}).ok());
        // Allowed by name: loopback is not private, and the other way round.
        net::HttpRequest inside = request(server.url());
        inside.addresses = {};
        inside.addresses.privateNetworks = true;
        REFUSED(net::fetch(inside, {}), ErrorCode::NotPermitted);
    }

    void speaksHttpOnly_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url :
             {"file:///etc/passwd", "ftp://127.0.0.1/x", "ldap://127.0.0.1/cn=x",
              "gopher://127.0.0.1", "dict://127.0.0.1:11211/stat", "http://user:word@127.0.0.1/",
              "http://", "", "list.crl", "http://127.0.0.1/a b", "http://127.0.0.1/\r\nX: y",
              "javascript:alert(1)"})
            QTest::newRow(*url ? url : "empty") << QString::fromLatin1(url);
    }
    void speaksHttpOnly()
    {
        QFETCH(const QString, url);
        REFUSED(net::fetch(request(url), {}), ErrorCode::InvalidArgument);
    }

    void stopsAtTheLimit()
    {
        std::atomic<qint64> sent = 0;
        // 10 GB: once announced, once not.
        loopback::Server announced([&](int socket, const QByteArray &) {
            (void)loopback::sendAll(socket,
                                    "HTTP/1.1 200 OK\r\nContent-Length: 10737418240\r\n\r\n");
            const QByteArray block(65536, 'x');
            while (loopback::sendAll(socket, block))
                sent += block.size();
        });
        net::HttpRequest one = request(announced.url());
        one.limits.bytes = 1 << 20;
        REFUSED(net::fetch(one, {}), ErrorCode::TooLarge);
        loopback::Server silent([&](int socket, const QByteArray &) {
            (void)loopback::sendAll(socket, "HTTP/1.1 200 OK\r\n\r\n");
            const QByteArray block(65536, 'x');
            while (loopback::sendAll(socket, block))
                sent += block.size();
        });
        one.url = silent.url();
        REFUSED(net::fetch(one, {}), ErrorCode::TooLarge);
        QVERIFY2(sent < 64 << 20, "far more was taken than the limit");
        // Exactly the limit is no error.
        loopback::Server exact([](int socket, const QByteArray &) {
            (void)loopback::sendAll(socket, loopback::answer(QByteArray(1 << 20, 'x')));
        });
        one.url = exact.url();
        QVERIFY(net::fetch(one, {}).ok());
    }

    void endsInTime_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("says nothing") << 0;
        QTest::newRow("a byte now and then") << 1;
        QTest::newRow("a head without end") << 2;
        QTest::newRow("slow redirects") << 3;
    }
    void endsInTime()
    {
        QFETCH(const int, kind);
        std::atomic<bool> over = false;
        loopback::Server server([&](int socket, const QByteArray &) {
            const auto drip = [&](const QByteArray &bytes) {
                for (int i = 0; i < 300 && !over; ++i) {
                    if (!bytes.isEmpty() && !loopback::sendAll(socket, bytes))
                        return;
                    QThread::msleep(100);
                }
            };
            if (kind == 0)
                return drip({});
            if (kind == 3) {
                QThread::msleep(900);
                (void)loopback::sendAll(
                    socket, "HTTP/1.1 302 Found\r\nLocation: /more\r\nContent-Length: 0\r\n\r\n");
                return;
            }
            (void)loopback::sendAll(socket,
                                    "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n"
                                        + QByteArray(kind == 1 ? "\r\n" : ""));
            drip(kind == 1 ? QByteArray("x") : QByteArray("X-More: y\r\n"));
        });
        net::HttpRequest one = request(server.url());
        one.limits.seconds = 2;
        one.limits.redirects = 50;
        QElapsedTimer clock;
        clock.start();
        REFUSED(net::fetch(one, {}), ErrorCode::Unreachable);
        over = true;
        QVERIFY2(clock.elapsed() < 4000, qPrintable(QString::number(clock.elapsed())));
    }

    void stopsWhenAsked()
    {
        std::atomic<bool> over = false;
        loopback::Server server([&](int, const QByteArray &) {
            while (!over)
                QThread::msleep(20);
        });
        net::HttpRequest one = request(server.url());
        one.limits.seconds = 30;
        std::stop_source source;
        std::jthread later([&source] {
            QThread::msleep(300);
            source.request_stop();
        });
        QElapsedTimer clock;
        clock.start();
        REFUSED(net::fetch(one, source.get_token()), ErrorCode::Cancelled);
        QVERIFY(clock.elapsed() < 3000);
        over = true;
    }

    void speaksNoOtherTongue()
    {
        for (const QByteArray &said :
             {QByteArray("220 mail.example.org ESMTP\r\n"), QByteArray("\x16\x03\x01\x02\x00", 5),
              QByteArray("HTTP/1.1 200\r\nContent-Length: -5\r\n\r\n"), QByteArray()}) {
            loopback::Server server(
                [&](int socket, const QByteArray &) { (void)loopback::sendAll(socket, said); });
            REFUSED(net::fetch(request(server.url()), {}), ErrorCode::Unreachable);
        }
    }

    // TLS is verified, always: a certificate nobody here trusts is no answer.
    void trustsNoUnknownCertificate()
    {
        QProcess openssl;
        openssl.start(u"openssl"_s,
                      {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                       u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                       u"/CN=localhost"_s, u"-keyout"_s, m_folder.filePath(u"k.pem"_s), u"-out"_s,
                       m_folder.filePath(u"c.pem"_s)});
        QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);
        const std::uint16_t port = loopback::Server([](int, const QByteArray &) {}).port();
        QProcess server;
        server.start(u"openssl"_s,
                     {u"s_server"_s, u"-accept"_s, u"127.0.0.1:%1"_s.arg(port), u"-www"_s,
                      u"-key"_s, m_folder.filePath(u"k.pem"_s), u"-cert"_s,
                      m_folder.filePath(u"c.pem"_s)});
        QVERIFY(server.waitForStarted());
        QVERIFY(server.waitForReadyRead());
        REFUSED(net::fetch(request(u"https://localhost:%1/"_s.arg(port)), {}),
                ErrorCode::Unreachable);
        server.kill();
        QVERIFY(server.waitForFinished());
    }
};

QTEST_GUILESS_MAIN(tst_HttpClient)
#include "tst_http_client.moc"
