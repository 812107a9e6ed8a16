// SPDX-License-Identifier: GPL-3.0-or-later
// An EST account whose client certificate has its key in a token (SoftHSM): no password, and
// nothing is signed without the PIN. Against Cisco's estserver; openssl confirms what was issued.
#include "tests/e2e/program.h"
#include "tests/support/est_server.h"
#include "tests/support/scep_server.h"
#include "tests/support/softhsm.h"

using namespace e2e;

class tst_TokenClient : public QObject {
    Q_OBJECT

private:
    Home m_home;
    support::EstServer m_server;
    test::SoftHsm m_token;

    QString pinFile(const QString &name = u"pin"_s) const { return m_home.path(name); }
    QStringList pin() const { return {u"--pin-file"_s, pinFile()}; }
    QStringList add(const QString &name, const QString &certificate) const
    {
        return {u"authority"_s,
                u"add"_s,
                name,
                u"--type"_s,
                u"est"_s,
                u"--url"_s,
                m_server.url(),
                u"--allow"_s,
                u"loopback"_s,
                u"--trust"_s,
                m_server.tls.path("root.pem"),
                u"--client-certificate"_s,
                certificate,
                u"--json"_s};
    }
    QString keyInTheToken(const QString &kind, const QString &label)
    {
        const Outcome made =
            m_home.sealkeeper(QStringList{u"key"_s, u"generate"_s, kind, u"--label"_s, label,
                                          u"--token"_s, m_token.uri(), u"--json"_s}
                              + pin());
        if (made.code != 0)
            qWarning("%s", made.words().constData());
        const QJsonArray keys =
            m_home.sealkeeper({u"key"_s, u"list"_s, u"--json"_s}).json()[u"keys"_s].toArray();
        return QString::number(keys.last()[u"id"_s].toInt());
    }
    // By hand, as somebody does who has a key and an authority that wants a request: through the
    // account with a password.
    QStringList issue(const QString &authority, const QString &key, const QString &host) const
    {
        return {u"issue"_s,       u"--authority"_s,    authority,
                u"--subject"_s,   u"CN="_s + host,     u"--san"_s,
                u"dns:"_s + host, u"--existing-key"_s, key,
                u"--json"_s};
    }
    static QString sha256Of(const Outcome &issued) { return certificates(issued).at(0).toString(); }
    QByteArray verified(const QString &sha256)
    {
        const QString file = m_home.work(sha256 + u".pem"_s);
        const auto exported =
            m_home.sealkeeper({u"export"_s, sha256, u"--format"_s, u"pem"_s, u"--output"_s, file});
        if (exported.code != 0)
            return exported.words();
        const auto judged =
            run(u"openssl"_s, {u"verify"_s, u"-CAfile"_s, m_server.tls.path("root.pem"), file});
        return judged.code == 0 ? QByteArray() : judged.words();
    }
    QByteArray heard()
    {
        m_server.stop();  // what it says is buffered until then
        const QByteArray words = m_server.words();
        return m_server.start(QStringLiteral(LOOPBACK_ONLY), {u"-o"_s}) ? words : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!support::EstServer::isThere())
            QSKIP("estserver is not among the test servers");
        QVERIFY2(!test::SoftHsm::module().isEmpty(), "softhsm2 is not installed");
        QVERIFY(m_token.start(u"Badge"_s, u"4321"_s));
        VERIFY_EXIT(m_home.createVault(), 0);
        QVERIFY(writeFile(pinFile(), "4321\n"));
        QVERIFY(writeFile(pinFile(u"wrong-pin"_s), "0000\n"));
        QVERIFY(writeFile(m_home.path(u"password"_s),
                          QByteArray("user=") + support::EstServer::User
                              + "\npassword=" + support::EstServer::Password + '\n'));
        QVERIFY(m_server.start(QStringLiteral(LOOPBACK_ONLY)));
        VERIFY_EXIT(m_home.sealkeeper({u"authority"_s, u"add"_s, u"First"_s, u"--type"_s, u"est"_s,
                                       u"--url"_s, m_server.url(), u"--allow"_s, u"loopback"_s,
                                       u"--trust"_s, m_server.tls.path("root.pem"),
                                       u"--credential-file"_s, m_home.path(u"password"_s)}),
                    0);
    }

    void wholeLife_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("RSA") << u"rsa-2048"_s;
        QTest::newRow("P-256") << u"ecdsa-p256"_s;
        // This server refuses client certificates of P-384, with a key in the vault as well.
    }
    void wholeLife()
    {
        QFETCH(const QString, kind);
        const QString host = kind + u".example.org"_s;
        const QString key = keyInTheToken(kind, kind);
        // Its certificate comes by the password, once.
        VERIFY_EXIT(m_home.sealkeeper(issue(u"First"_s, key, host)), 3);  // no PIN, no request
        const Outcome first = m_home.sealkeeper(issue(u"First"_s, key, host) + pin());
        VERIFY_EXIT(first, 0);
        const QString client = sha256Of(first);
        QCOMPARE(verified(client), QByteArray());

        // From now on the certificate alone is enough: -o turns the password off.
        m_server.stop();
        QVERIFY(m_server.start(QStringLiteral(LOOPBACK_ONLY), {u"-o"_s}));
        VERIFY_EXIT(m_home.sealkeeper(add(kind, client)), 3);
        VERIFY_EXIT(m_home.sealkeeper(add(kind, client)
                                      + QStringList{u"--pin-file"_s, pinFile(u"wrong-pin"_s)}),
                    3);
        VERIFY_EXIT(m_home.sealkeeper({u"authority"_s, u"show"_s, kind}), 1);  // nothing is left
        const Outcome added = m_home.sealkeeper(add(kind, client) + pin());
        VERIFY_EXIT(added, 0);
        QVERIFY(!added.out.contains("4321"));
        QVERIFY(added.json()[u"client_certificate"_s].toInt() > 0);
        VERIFY_EXIT(m_home.sealkeeper(QStringList{u"authority"_s, u"test"_s, kind} + pin()), 0);

        // Without the PIN the plan stays, and goes on with it.
        const QStringList words{u"issue"_s,           u"--authority"_s,     kind,
                                u"--subject"_s,       u"CN=late."_s + host, u"--san"_s,
                                u"dns:late."_s + host};
        VERIFY_EXIT(m_home.sealkeeper(words), 3);
        const QJsonArray open =
            m_home.sealkeeper({u"plan"_s, u"list"_s, u"--json"_s}).json()[u"plans"_s].toArray();
        int newest = 0;  // another waits, whose request was never signed
        for (const auto &one : open)
            newest = std::max(newest, one[u"plan"_s].toInt());
        const QString plan = QString::number(newest);
        const Outcome late = m_home.sealkeeper(QStringList{u"plan"_s, u"run"_s, plan} + pin());
        VERIFY_EXIT(late, 0);
        QCOMPARE(m_home.sealkeeper({u"list"_s, u"san:late."_s + host, u"--json"_s})
                     .json()[u"certificates"_s]
                     .toArray()
                     .size(),
                 1);

        const Outcome issued = m_home.sealkeeper(
            QStringList{u"issue"_s, u"--authority"_s, kind, u"--subject"_s, u"CN=by."_s + host,
                        u"--san"_s, u"dns:by."_s + host, u"--json"_s}
            + pin());
        VERIFY_EXIT(issued, 0);
        QCOMPARE(verified(sha256Of(issued)), QByteArray());

        // RFC 7030 4.2.2: the certificate in the token renews itself, with its own key.
        (void)heard();
        const Outcome renewed = m_home.sealkeeper(
            QStringList{u"renew"_s, client, u"--same-key"_s, u"--json"_s} + pin());
        VERIFY_EXIT(renewed, 0);
        const QString second = sha256Of(renewed);
        QVERIFY(!second.isEmpty() && second != client);
        QCOMPARE(verified(second), QByteArray());
        const QByteArray told = heard();
        QVERIFY2(told.contains("simplereenroll"), told.right(2000));
    }

    // The request is the token's; the message around it is signed and opened by the account's key.
    void scepForATokensKey()
    {
        if (!support::ScepServer::isThere())
            QSKIP("scepserver is not among the test servers");
        support::ScepServer server;
        QVERIFY(server.start());
        const QString secrets = m_home.path(u"scep-secrets"_s);
        QVERIFY(
            writeFile(secrets, QByteArray("challenge=") + support::ScepServer::Challenge + '\n'));
        VERIFY_EXIT(m_home.sealkeeper({u"authority"_s, u"add"_s, u"Scep"_s, u"--type"_s, u"scep"_s,
                                       u"--url"_s, server.url(), u"--allow"_s, u"loopback"_s,
                                       u"--credential-file"_s, secrets, u"--set"_s,
                                       u"ca-sha256="_s + server.authoritySha256()}),
                    0);
        for (const QString &kind : {u"rsa-2048"_s, u"ecdsa-p256"_s}) {
            const QString host = u"scep-"_s + kind + u".example.org"_s;
            const QString key = keyInTheToken(kind, u"scep "_s + kind);
            VERIFY_EXIT(m_home.sealkeeper(issue(u"Scep"_s, key, host)), 3);
            const Outcome issued = m_home.sealkeeper(issue(u"Scep"_s, key, host) + pin());
            VERIFY_EXIT(issued, 0);
            const Outcome renewed = m_home.sealkeeper(
                QStringList{u"renew"_s, sha256Of(issued), u"--same-key"_s, u"--json"_s} + pin());
            VERIFY_EXIT(renewed, 0);
            const QString file = m_home.work(kind + u".pem"_s);
            VERIFY_EXIT(m_home.sealkeeper({u"export"_s, sha256Of(renewed), u"--format"_s, u"pem"_s,
                                           u"--output"_s, file}),
                        0);
            const Outcome judged =
                run(u"openssl"_s, {u"verify"_s, u"-CAfile"_s, server.authority(), file});
            QVERIFY2(judged.code == 0, judged.words());
        }
    }

    void theTokenIsGone()
    {
        const QString host = u"gone.example.org"_s;
        const QString key = keyInTheToken(u"ecdsa-p256"_s, u"gone"_s);
        m_server.stop();
        QVERIFY(m_server.start(QStringLiteral(LOOPBACK_ONLY)));
        const Outcome first = m_home.sealkeeper(issue(u"First"_s, key, host) + pin());
        VERIFY_EXIT(first, 0);
        VERIFY_EXIT(m_home.sealkeeper(add(u"Gone"_s, sha256Of(first)) + pin()), 0);
        const QByteArray config = qgetenv("SOFTHSM2_CONF");
        const QString empty = m_home.path(u"empty.conf"_s);
        QVERIFY(QDir().mkpath(m_home.path(u"no-tokens"_s)));
        QVERIFY(writeFile(empty,
                          "directories.tokendir = " + m_home.path(u"no-tokens"_s).toUtf8()
                              + "\nobjectstore.backend = file\n"));
        qputenv("SOFTHSM2_CONF", empty.toLocal8Bit());
        const Outcome tested = m_home.sealkeeper(
            QStringList{u"authority"_s, u"test"_s, u"Gone"_s, u"--json"_s} + pin());
        qputenv("SOFTHSM2_CONF", config);
        VERIFY_EXIT(tested, 1);
        QVERIFY2((tested.out + tested.err).contains("token-missing")
                     && (tested.out + tested.err).contains("Badge"),
                 tested.words());
    }

    // A key of an authority is not lent.
    void keysOfAuthoritiesAreNotTaken()
    {
        VERIFY_EXIT(
            m_home.sealkeeper({u"ca"_s, u"create"_s, u"House"_s, u"--subject"_s, u"CN=House"_s}),
            0);
        const QJsonArray keys =
            m_home.sealkeeper({u"key"_s, u"list"_s, u"--json"_s}).json()[u"keys"_s].toArray();
        const QString key = QString::number(keys.last()[u"id"_s].toInt());
        VERIFY_EXIT(m_home.sealkeeper(issue(u"First"_s, key, u"x.example.org"_s)), 4);
        VERIFY_EXIT(m_home.sealkeeper(issue(u"First"_s, u"4711"_s, u"x.example.org"_s)), 1);
    }

    void recordIsWhole()
    {
        VERIFY_EXIT(m_home.sealkeeper({u"vault"_s, u"check"_s}), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"audit"_s, u"verify"_s}), 0);
    }
};

QTEST_GUILESS_MAIN(tst_TokenClient)
#include "tst_token_client.moc"
