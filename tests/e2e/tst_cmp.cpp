// SPDX-License-Identifier: GPL-3.0-or-later
// A CMP authority from "authority add" to the revocation, against OpenSSL's CMP server: it answers
// with one certificate made beforehand, so the request is for that certificate's key.
#include "tests/e2e/program.h"
#include "tests/support/cmp_server.h"

using namespace e2e;

class tst_Cmp : public QObject {
    Q_OBJECT

private:
    Home m_home;
    support::CmpServer m_server;
    QString m_request, m_issued;

    QString url() const { return u"http://127.0.0.1:%1/pkix/"_s.arg(m_server.port()); }
    QString secrets(const QByteArray &secret)
    {
        const QString file = m_home.work(u"cmp-secrets"_s);
        return writeFile(file, "shared-secret=" + secret + "\nreference=device-1\n") ? file
                                                                                     : QString();
    }
    QStringList add(const QString &name, const QByteArray &secret, const QStringList &more = {})
    {
        return QStringList{u"authority"_s,
                           u"add"_s,
                           name,
                           u"--type"_s,
                           u"cmp"_s,
                           u"--url"_s,
                           url(),
                           u"--allow"_s,
                           u"loopback"_s,
                           u"--credential-file"_s,
                           secrets(secret),
                           u"--trust"_s,
                           m_server.path("root.pem"),
                           u"--json"_s}
        + more;
    }
    Outcome issue(const QString &authority) const
    {
        return m_home.sealkeeper(
            {u"issue"_s, u"--authority"_s, authority, u"--csr"_s, m_request, u"--json"_s});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.start(QStringLiteral(LOOPBACK_ONLY), {u"-verbosity"_s, u"7"_s}));
        m_request = m_server.path("device.csr");
        const auto made = m_home.createVault();
        QVERIFY2(made.code == 0, made.words());
        const auto key =
            m_home.sealkeeper({u"key"_s, u"import"_s, m_server.path("device.key"), u"--json"_s});
        QVERIFY2(key.code == 0, key.words());
    }

    void wrongSecret()
    {
        const auto wrong = m_home.sealkeeper(add(u"Wrong"_s, "not that"));
        QVERIFY2(wrong.code != 0, wrong.words());
        QVERIFY2((wrong.out + wrong.err).contains("secret"), wrong.words());
        QVERIFY(!(wrong.out + wrong.err).contains("not that"));
        const auto list = m_home.sealkeeper({u"authority"_s, u"list"_s, u"--json"_s});
        QVERIFY2(list.json()[u"accounts"_s].toArray().isEmpty(), list.words());
    }

    void addsAndTests()
    {
        const auto added = m_home.sealkeeper(
            add(u"Plant"_s, support::CmpServer::SharedSecret, {u"--set"_s, u"request=p10cr"_s}));
        QVERIFY2(added.code == 0, added.words());
        QVERIFY2(added.out.contains("protected by the shared secret"), added.words());
        const auto tested = m_home.sealkeeper({u"authority"_s, u"test"_s, u"Plant"_s});
        QVERIFY2(tested.code == 0, tested.words());
    }

    void issues()
    {
        const auto issued = issue(u"Plant"_s);
        QVERIFY2(issued.code == 0, issued.words());
        m_issued = certificates(issued).at(0).toString();
        QCOMPARE(m_issued, fingerprint(m_server.path("device.pem")));
        const QString file = m_home.work(u"issued.pem"_s);
        const auto exported = m_home.sealkeeper(
            {u"export"_s, m_issued, u"--format"_s, u"pem"_s, u"--output"_s, file});
        QVERIFY2(exported.code == 0, exported.words());
        const auto judged =
            run(u"openssl"_s, {u"verify"_s, u"-CAfile"_s, m_server.path("root.pem"), file});
        QVERIFY2(judged.code == 0, judged.words());
    }

    void revokes()
    {
        const auto revoked = m_home.sealkeeper(
            {u"revoke"_s, m_issued, u"--reason"_s, u"superseded"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(revoked.code == 0, revoked.words());
        m_server.stop();  // what it says is buffered until then
        const QByteArray heard = m_server.words();
        QVERIFY2(heard.contains("received RR"), heard.right(3000));
    }

    // The plan waits as long as the server says, and goes on with the same transaction.
    void waits()
    {
        QVERIFY(m_server.start(QStringLiteral(LOOPBACK_ONLY),
                               {u"-poll_count"_s, u"2"_s, u"-check_after"_s, u"1"_s}));
        const auto added = m_home.sealkeeper(
            add(u"Slow"_s, support::CmpServer::SharedSecret, {u"--set"_s, u"request=p10cr"_s}));
        QVERIFY2(added.code == 0, added.words());
        const auto issued = issue(u"Slow"_s);
        QVERIFY2(issued.code == 0, issued.words());
    }

    void refuses()
    {
        QVERIFY(m_server.start(QStringLiteral(LOOPBACK_ONLY),
                               {u"-pkistatus"_s, u"2"_s, u"-failure"_s, u"2"_s, u"-statusstring"_s,
                                u"not on a Sunday"_s}));
        const auto added = m_home.sealkeeper(
            add(u"Closed"_s, support::CmpServer::SharedSecret, {u"--set"_s, u"request=p10cr"_s}));
        QVERIFY2(added.code == 0, added.words());
        const auto refused = issue(u"Closed"_s);
        QVERIFY2(refused.code == 1, refused.words());
        QVERIFY2(refused.out.contains("not on a Sunday"), refused.words());
    }
};

QTEST_GUILESS_MAIN(tst_Cmp)
#include "tst_cmp.moc"
