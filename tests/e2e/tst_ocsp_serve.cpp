// SPDX-License-Identifier: GPL-3.0-or-later
// The OCSP responder, asked by openssl and by clients that mean no good.
#include "tests/e2e/program.h"
#include "tests/support/loopback.h"

#include <csignal>

using namespace e2e;

class tst_OcspServe : public QObject {
    Q_OBJECT

private:
    Home m_home;
    std::unique_ptr<QProcess> m_responder;
    std::uint16_t m_port = 0;

    Outcome openssl(const QStringList &arguments) { return run(u"openssl"_s, arguments); }
    QString file(const QString &name) { return m_home.path(name); }
    Outcome exported(const QString &query, const QString &name)
    {
        return m_home.sealkeeper(
            {u"export"_s, query, u"--format"_s, u"pem"_s, u"--output"_s, file(name)});
    }
    QString url() const { return u"http://127.0.0.1:%1/"_s.arg(m_port); }
    // What openssl says about a leaf after it verified the answer.
    Outcome asked(const QString &leaf, const QStringList &more = {})
    {
        return openssl(QStringList{u"ocsp"_s, u"-issuer"_s, file(u"issuing.pem"_s), u"-cert"_s,
                                   file(leaf), u"-url"_s, url(), u"-CAfile"_s, file(u"root.pem"_s),
                                   u"-verify_other"_s, file(u"issuing.pem"_s), u"-resp_text"_s}
                       + more);
    }
    void start(const QStringList &more = {})
    {
        m_responder = m_home.start(m_home.withVault(
            QStringList{u"ocsp"_s, u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--json"_s}
            + more));
        QByteArray said;
        while (!said.contains("}\n") && m_responder->waitForReadyRead(60'000))
            said += m_responder->readAllStandardOutput();
        const QString place = QJsonDocument::fromJson(said).object()[u"listening"_s].toString();
        m_port = std::uint16_t(place.section(u':', -1).chopped(1).toUInt());
        QVERIFY2(m_port != 0, (said + m_responder->readAllStandardError()).constData());
    }
    Outcome whenStopped()
    {
        ::kill(pid_t(m_responder->processId()), SIGTERM);
        return Home::finish(*m_responder);
    }
    QByteArray post(const QByteArray &body, const QByteArray &more = {})
    {
        return loopback::exchange(
            m_port,
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/ocsp-request\r\n"
            "Content-Length: "
                + QByteArray::number(body.size()) + "\r\n" + more + "\r\n" + body);
    }

private Q_SLOTS:
    void initTestCase()
    {
        VERIFY_EXIT(m_home.createVault(), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"ca"_s, u"create"_s, u"Root"_s, u"--subject"_s,
                                       u"CN=OCSP Root,O=Test"_s}),
                    0);
        VERIFY_EXIT(m_home.sealkeeper({u"ca"_s, u"create"_s, u"Issuing, 1"_s, u"--subject"_s,
                                       u"CN=OCSP Issuing,O=Test"_s, u"--parent"_s, u"Root"_s}),
                    0);
        VERIFY_EXIT(m_home.sealkeeper({u"ca"_s, u"create"_s, u"Other"_s, u"--subject"_s,
                                       u"CN=Other Root,O=Test"_s}),
                    0);
        for (const QString &name : {u"good"_s, u"bad"_s, u"held"_s})
            VERIFY_EXIT(m_home.sealkeeper({u"issue"_s, u"--authority"_s, u"Issuing, 1"_s,
                                           u"--san"_s, u"dns:%1.example"_s.arg(name)}),
                        0);
        VERIFY_EXIT(m_home.sealkeeper({u"revoke"_s, u"name:bad.example"_s, u"--reason"_s,
                                       u"keyCompromise"_s, u"--yes"_s}),
                    0);
        VERIFY_EXIT(exported(u"name:\"OCSP Root\""_s, u"root.pem"_s), 0);
        VERIFY_EXIT(exported(u"name:\"OCSP Issuing\""_s, u"issuing.pem"_s), 0);
        VERIFY_EXIT(exported(u"name:\"Other Root\""_s, u"other.pem"_s), 0);
        for (const QString &name : {u"good"_s, u"bad"_s, u"held"_s})
            VERIFY_EXIT(exported(u"name:%1.example"_s.arg(name), name + u".pem"_s), 0);
        start();
    }
    void cleanupTestCase()
    {
        if (m_responder && m_responder->state() == QProcess::Running)
            (void)whenStopped();
    }

    void tellsOpenssl()
    {
        const Outcome good = asked(u"good.pem"_s);
        VERIFY_EXIT(good, 0);
        QVERIFY2(good.err.contains("Response verify OK"), good.words().constData());
        QVERIFY(good.out.contains("good.pem: good"));
        QVERIFY(good.out.contains("OCSP Nonce"));  // openssl compares it with its own
        QVERIFY(good.out.contains("OCSP No Check"));  // a delegated signer
        const Outcome bad = asked(u"bad.pem"_s);
        QVERIFY2(bad.out.contains("bad.pem: revoked"), bad.words().constData());
        QVERIFY(bad.out.contains("keyCompromise"));
        const Outcome unknown = openssl(
            {u"ocsp"_s, u"-issuer"_s, file(u"issuing.pem"_s), u"-serial"_s, u"0x1234"_s, u"-url"_s,
             url(), u"-CAfile"_s, file(u"root.pem"_s), u"-verify_other"_s, file(u"issuing.pem"_s)});
        QVERIFY2(unknown.out.contains("0x1234: unknown"), unknown.words().constData());
    }

    void everyAuthorityHasItsResponder()
    {
        const Outcome root =
            openssl({u"ocsp"_s, u"-sha256"_s, u"-issuer"_s, file(u"root.pem"_s), u"-cert"_s,
                     file(u"issuing.pem"_s), u"-url"_s, url(), u"-CAfile"_s, file(u"root.pem"_s)});
        VERIFY_EXIT(root, 0);
        QVERIFY2(root.out.contains("issuing.pem: good"), root.words().constData());
        // An issuer that nobody here knows.
        VERIFY_EXIT(m_home.makeCertificate(u"foreign"_s, u"/CN=foreign"_s, 10), 0);
        const Outcome foreign =
            openssl({u"ocsp"_s, u"-issuer"_s, m_home.work(u"foreign.pem"_s), u"-cert"_s,
                     file(u"good.pem"_s), u"-url"_s, url(), u"-noverify"_s});
        QVERIFY2((foreign.out + foreign.err).contains("unauthorized"), foreign.words().constData());
    }

    // While it serves, another process writes, and the next answer knows.
    void revocationShowsAtOnce()
    {
        QVERIFY(asked(u"held.pem"_s).out.contains("held.pem: good"));
        VERIFY_EXIT(m_home.sealkeeper({u"revoke"_s, u"name:held.example"_s, u"--reason"_s,
                                       u"certificateHold"_s, u"--yes"_s}),
                    0);
        const Outcome held = asked(u"held.pem"_s);
        QVERIFY2(held.out.contains("held.pem: revoked"), held.words().constData());
        QVERIFY(held.out.contains("certificateHold"));
        VERIFY_EXIT(m_home.sealkeeper({u"revoke"_s, u"name:held.example"_s, u"--reason"_s,
                                       u"removeFromCRL"_s, u"--yes"_s}),
                    0);
        QVERIFY(asked(u"held.pem"_s).out.contains("held.pem: good"));
    }

    void answersGet()
    {
        VERIFY_EXIT(
            openssl({u"ocsp"_s, u"-issuer"_s, file(u"issuing.pem"_s), u"-cert"_s,
                     file(u"good.pem"_s), u"-no_nonce"_s, u"-reqout"_s, file(u"request.der"_s)}),
            0);
        const QByteArray request = readFile(file(u"request.der"_s)).toBase64();
        const QByteArray reply = loopback::exchange(
            m_port, "GET /" + request.toPercentEncoding() + " HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY2(reply.startsWith("HTTP/1.1 200 OK"), reply.left(200).constData());
        QVERIFY(reply.contains("Cache-Control: max-age=3600"));
        QVERIFY(reply.contains("Content-Type: application/ocsp-response"));
        const QString path = file(u"response.der"_s);
        QVERIFY(writeFile(path, reply.mid(reply.indexOf("\r\n\r\n") + 4)));
        const Outcome read =
            openssl({u"ocsp"_s, u"-respin"_s, path, u"-issuer"_s, file(u"issuing.pem"_s),
                     u"-cert"_s, file(u"good.pem"_s), u"-CAfile"_s, file(u"root.pem"_s),
                     u"-verify_other"_s, file(u"issuing.pem"_s)});
        VERIFY_EXIT(read, 0);
        QVERIFY2(read.out.contains("good.pem: good"), read.words().constData());
    }

    void refusesWhatIsNoRequest_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("status");
        const auto head = [](const QByteArray &more) {
            return "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/ocsp-request\r\n" + more
                + "\r\n\r\n";
        };
        QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << QByteArray("400");
        QTest::newRow("method") << QByteArray("DELETE / HTTP/1.1\r\n\r\n") << QByteArray("405");
        QTest::newRow("no length") << head("X: y") << QByteArray("411");
        QTest::newRow("chunked") << head("Transfer-Encoding: chunked") << QByteArray("411");
        QTest::newRow("two lengths")
            << head("Content-Length: 3\r\nContent-Length: 4") << QByteArray("400");
        QTest::newRow("negative") << head("Content-Length: -1") << QByteArray("400");
        QTest::newRow("10 GB") << head("Content-Length: 10737418240") << QByteArray("413");
        QTest::newRow("endless head") << "GET /" + QByteArray(20'000, 'x') << QByteArray("431");
        QTest::newRow("nothing asked") << QByteArray("GET / HTTP/1.1\r\n\r\n") << QByteArray("404");
        QTest::newRow("other type")
            << QByteArray("POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n") << QByteArray("415");
    }
    void refusesWhatIsNoRequest()
    {
        QFETCH(const QByteArray, sent);
        QFETCH(const QByteArray, status);
        const QByteArray reply = loopback::exchange(m_port, sent);
        QVERIFY2(reply.startsWith("HTTP/1.1 " + status), reply.left(100).constData());
    }

    void answersGarbageAsRfc6960Says()
    {
        for (const QByteArray &body :
             {QByteArray(), QByteArray("garbage"), QByteArray(60'000, '0')})
            QVERIFY(post(body).endsWith(QByteArray("\x30\x03\x0a\x01\x01", 5)));
    }

    // Clients that say nothing, or one byte a second, are dropped and keep nobody from an answer.
    void slowClientsHoldNobodyUp()
    {
        std::vector<int> silent;
        silent.reserve(40);
        for (int i = 0; i < 40; ++i)
            silent.push_back(loopback::connected(m_port));
        QVERIFY(asked(u"good.pem"_s).out.contains("good.pem: good"));
        QElapsedTimer clock;
        clock.start();
        for (const int socket : silent) {
            while (clock.elapsed() < 13'000) {
                (void)loopback::sendAll(socket, "G");
                pollfd watched{socket, POLLIN, 0};
                if (::poll(&watched, 1, 200) > 0)
                    break;
            }
        }
        QVERIFY2(clock.elapsed() < 13'000, "silent clients are still connected");
        for (const int socket : silent)
            ::close(socket);
        QVERIFY(asked(u"good.pem"_s).out.contains("good.pem: good"));
    }

    void stopsWhenAsked()
    {
        const Outcome responder = whenStopped();
        VERIFY_EXIT(responder, 0);
        QVERIFY2(responder.err.contains("questions were answered"), responder.words().constData());
        VERIFY_EXIT(m_home.sealkeeper({u"vault"_s, u"check"_s}), 0);
        // The signers are still good: none is made again.
        const QByteArray before = m_home.sealkeeper({u"count"_s, u"name:\"OCSP *\""_s}).out;
        start({u"--direct"_s, u"--authority"_s, u"Issuing, 1"_s, u"--minutes"_s, u"0"_s});
        const Outcome good = asked(u"good.pem"_s);
        VERIFY_EXIT(good, 0);
        QVERIFY(good.out.contains("good.pem: good") && !good.out.contains("OCSP No Check"));
        VERIFY_EXIT(whenStopped(), 0);
        start();
        VERIFY_EXIT(whenStopped(), 0);
        QCOMPARE(m_home.sealkeeper({u"count"_s, u"name:\"OCSP *\""_s}).out, before);
    }

    void refusesPlacesItCannotHave()
    {
        const auto at = [&](const QString &place) {
            return m_home.sealkeeper({u"ocsp"_s, u"serve"_s, u"--listen"_s, place});
        };
        VERIFY_EXIT(at(u"nowhere"_s), 2);
        VERIFY_EXIT(at(u"127.0.0.1:99999"_s), 2);
        VERIFY_EXIT(m_home.sealkeeper({u"ocsp"_s, u"serve"_s, u"--authority"_s, u"Nobody"_s}), 1);
    }
};

QTEST_GUILESS_MAIN(tst_OcspServe)
#include "tst_ocsp_serve.moc"
