// SPDX-License-Identifier: GPL-3.0-or-later
// A CFSSL authority from "authority add" to the revocation; openssl confirms what was issued, and
// by OCSP what was revoked.
#include "tests/e2e/program.h"
#include "tests/support/cfssl_server.h"

using namespace e2e;

class tst_Cfssl : public QObject {
    Q_OBJECT

private:
    Home m_home;
    support::CfsslServer m_server;
    QString m_first, m_second;

    QStringList add(const QString &name, const QByteArray &key, const QString &fingerprint)
    {
        const QString file = m_home.work(name + u"-secrets"_s);
        (void)writeFile(file, "auth-key=" + key + '\n');
        return {u"authority"_s,
                u"add"_s,
                name,
                u"--type"_s,
                u"cfssl"_s,
                u"--url"_s,
                m_server.url(),
                u"--allow"_s,
                u"loopback"_s,
                u"--set"_s,
                u"ca-sha256="_s + fingerprint,
                u"--set"_s,
                u"profile=server"_s,
                u"--credential-file"_s,
                file,
                u"--json"_s};
    }
    Outcome issue(const QString &authority, const QString &host) const
    {
        return m_home.sealkeeper({u"issue"_s, u"--authority"_s, authority, u"--subject"_s,
                                  u"CN="_s + host, u"--san"_s, u"dns:"_s + host, u"--json"_s});
    }
    QString exported(const QString &sha256)
    {
        const QString file = m_home.work(sha256 + u".pem"_s);
        if (!QFile::exists(file))
            (void)m_home.sealkeeper(
                {u"export"_s, sha256, u"--format"_s, u"pem"_s, u"--output"_s, file});
        return file;
    }
    static QString sha256Of(const Outcome &issued) { return certificates(issued).at(0).toString(); }

private Q_SLOTS:
    void initTestCase()
    {
        if (!support::CfsslServer::isThere())
            QSKIP("cfssl is not among the test servers");
        QVERIFY(m_server.start());
        const auto made = m_home.createVault();
        QVERIFY2(made.code == 0, made.words());
    }

    void addsOnlyWhoIsKnown()
    {
        const auto wrong =
            m_home.sealkeeper(add(u"Wrong"_s, support::CfsslServer::AuthKey, QString(64, u'0')));
        QVERIFY2(wrong.code != 0 && (wrong.out + wrong.err).contains("SHA-256"), wrong.words());
        const auto added = m_home.sealkeeper(
            add(u"Lab"_s, support::CfsslServer::AuthKey, fingerprint(m_server.path("ca.pem"))));
        QVERIFY2(added.code == 0, added.words());
        QVERIFY2(added.out.contains("cfssl test CA"), added.words());
        QVERIFY(!added.out.contains(support::CfsslServer::AuthKey));
        const auto tested = m_home.sealkeeper({u"authority"_s, u"test"_s, u"Lab"_s});
        QVERIFY2(tested.code == 0, tested.words());
    }

    void wrongKey()
    {
        const auto added = m_home.sealkeeper(
            add(u"Forger"_s, "ffffffffffffffff", fingerprint(m_server.path("ca.pem"))));
        QVERIFY2(added.code == 0, added.words());
        const auto refused = issue(u"Forger"_s, u"no.example.org"_s);
        QVERIFY2(refused.code == 1 && refused.out.contains("token"), refused.words());
    }

    void issuesAndRenews()
    {
        const auto issued = issue(u"Lab"_s, u"lab.example.org"_s);
        QVERIFY2(issued.code == 0, issued.words());
        m_first = sha256Of(issued);
        const auto judged = run(
            u"openssl"_s, {u"verify"_s, u"-CAfile"_s, m_server.path("ca.pem"), exported(m_first)});
        QVERIFY2(judged.code == 0, judged.words());
        const auto renewed = m_home.sealkeeper({u"renew"_s, m_first, u"--json"_s});
        QVERIFY2(renewed.code == 0, renewed.words());
        m_second = sha256Of(renewed);
        QVERIFY(!m_second.isEmpty() && m_second != m_first);
    }

    void revokes()
    {
        const auto revoked = m_home.sealkeeper(
            {u"revoke"_s, m_first, u"--reason"_s, u"superseded"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(revoked.code == 0, revoked.words());
        QVERIFY(m_server.refresh());
        const auto status = [this](const QString &sha256) {
            return run(u"openssl"_s,
                       {u"ocsp"_s, u"-issuer"_s, m_server.path("ca.pem"), u"-CAfile"_s,
                        m_server.path("ca.pem"), u"-cert"_s, exported(sha256), u"-url"_s,
                        m_server.ocsp(), u"-no_nonce"_s});
        };
        const auto gone = status(m_first), there = status(m_second);
        QVERIFY2(gone.out.contains(": revoked") && gone.out.contains("superseded"), gone.words());
        QVERIFY2(there.out.contains(": good"), there.words());
    }
};

QTEST_GUILESS_MAIN(tst_Cfssl)
#include "tst_cfssl.moc"
