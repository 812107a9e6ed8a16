// SPDX-License-Identifier: GPL-3.0-or-later
// The listener of tls-alpn-01, seen by openssl and by clients that are no authority.
#include "models/jobs/acme_solvers.h"
#include "tests/support/loopback.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using authorities::Challenge;

class tst_AcmeAlpn : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::shared_ptr<authorities::Solver> m_solver;
    std::uint16_t m_port = 0;
    const QByteArray m_digest = QByteArray(32, '\x5a');

    Challenge challenge(const QString &identifier) const
    {
        Challenge one;
        one.type = u"tls-alpn-01"_s;
        one.identifier = identifier;
        one.keyDigest = m_digest;
        return one;
    }
    static QByteArray openssl(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"openssl"_s, arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(30'000))
            process.kill();
        return process.readAll() + "\nexit " + QByteArray::number(process.exitCode());
    }
    QByteArray asked(const QString &name, const QStringList &more) const
    {
        return openssl(QStringList{u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(m_port),
                                   u"-servername"_s, name}
                       + more);
    }
    const QStringList m_alpn{u"-alpn"_s, u"acme-tls/1"_s};

private Q_SLOTS:
    void initTestCase()
    {
        m_port = loopback::Server([](int, const QByteArray &) {}).port();
        auto made = jobs::solverFrom(u"tls-alpn-01"_s, u"builtin:127.0.0.1:%1"_s.arg(m_port));
        QVERIFY2(made.ok(), made.ok() ? "" : made.error().detail.c_str());
        m_solver = *made;
        QCOMPARE(m_solver->type(), u"tls-alpn-01"_s);
    }

    void whatFits()
    {
        for (const QString &solver : {u"webroot:/tmp"_s, u"manual"_s, u"builtin:"_s,
                                      u"builtin:99999"_s, u"hook:relative"_s})
            QVERIFY2(!jobs::checkSolver(u"tls-alpn-01"_s, solver).ok(), qPrintable(solver));
        QVERIFY(jobs::checkSolver(u"tls-alpn-01"_s, u"builtin:443"_s).ok());
        const auto taken =
            jobs::solverFrom(u"tls-alpn-01"_s, u"builtin:127.0.0.1:%1"_s.arg(m_port));
        QVERIFY(!taken.ok());
        QCOMPARE(taken.error().code, crypto::ErrorCode::AlreadyExists);
    }

    void certificates_data()
    {
        QTest::addColumn<QString>("identifier");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("name") << u"www.Example.org"_s << u"WWW.example.ORG"_s
                              << QByteArray("DNS:www.Example.org");
        QTest::newRow("IPv4") << u"192.0.2.17"_s << u"17.2.0.192.in-addr.arpa"_s
                              << QByteArray("IP Address:192.0.2.17");
        QTest::newRow("IPv6") << u"2001:db8::1"_s
                              << u"1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2."
                                 "ip6.arpa"_s
                              << QByteArray("IP Address:2001:DB8:0:0:0:0:0:1");
    }
    void certificates()
    {
        QFETCH(QString, identifier);
        QFETCH(QString, asked);
        QFETCH(QByteArray, name);
        const auto shown = m_solver->present(challenge(identifier), {});
        QVERIFY(shown.ok());
        for (const QString &version : {u"-tls1_2"_s, u"-tls1_3"_s}) {
            const QByteArray seen = this->asked(asked, m_alpn + QStringList{version});
            QVERIFY2(seen.contains("ALPN protocol: acme-tls/1"), seen);
            const QByteArray text = openssl({u"x509"_s, u"-noout"_s, u"-text"_s}, seen);
            QVERIFY2(text.contains(name), text);
            const qsizetype at = text.indexOf("1.3.6.1.5.5.7.1.31: critical");
            QVERIFY2(at > 0, text);
            QVERIFY2(text.mid(at, 120).contains("ZZZZZZZZZZZZZZZZ"), text);
        }
        m_solver->remove(challenge(identifier));
        QVERIFY(!this->asked(asked, m_alpn).contains("BEGIN CERTIFICATE"));
    }

    void othersAreTurnedAway()
    {
        QVERIFY(m_solver->present(challenge(u"a.example.org"_s), {}).ok());
        QVERIFY(!asked(u"a.example.org"_s, {}).contains("BEGIN CERTIFICATE"));
        QVERIFY(!asked(u"a.example.org"_s, {u"-alpn"_s, u"h2"_s}).contains("BEGIN CERTIFICATE"));
        QVERIFY(!asked(u"b.example.org"_s, m_alpn).contains("BEGIN CERTIFICATE"));
        QVERIFY(asked(u"a.example.org"_s, m_alpn).contains("BEGIN CERTIFICATE"));
        QVERIFY(!m_solver->present(challenge(u"*.example.org"_s), {}).ok());
        QVERIFY(!m_solver->present(challenge(QString()), {}).ok());
    }

    // Clients that say nothing, or nonsense, keep nobody else from it.
    void hostileClients()
    {
        QVERIFY(m_solver->present(challenge(u"c.example.org"_s), {}).ok());
        std::vector<int> silent;
        for (int i = 0; i < 40; ++i)
            silent.push_back(loopback::connected(m_port));
        for (int i = 0; i < 10; ++i) {
            const int noise = loopback::connected(m_port);
            const QByteArray words(5000, static_cast<char>(0x16 + i));
            (void)::send(noise, words.constData(), std::size_t(words.size()), MSG_NOSIGNAL);
            ::close(noise);
        }
        QVERIFY(asked(u"c.example.org"_s, m_alpn).contains("BEGIN CERTIFICATE"));
        for (const int one : silent)
            ::close(one);
    }

    void endsWithItsSolver()
    {
        m_solver.reset();
        QCOMPARE(loopback::connected(m_port), -1);
    }
};

QTEST_GUILESS_MAIN(tst_AcmeAlpn)
#include "tst_acme_alpn.moc"
