// SPDX-License-Identifier: GPL-3.0-or-later
// verify and lint over a chain made by openssl, from files and from a vault.
#include "tests/e2e/program.h"

using namespace e2e;

class tst_Verify : public QObject {
    Q_OBJECT

private:
    Home m_home;
    QString m_root, m_leaf;

    // `words` before the certificate's own trust.
    Outcome verify(const QStringList &words) const
    {
        return m_home.plain(QStringList{u"verify"_s, m_leaf, u"--json"_s} + words);
    }
    static QStringList codes(const Outcome &outcome, const QString &list = u"errors"_s)
    {
        QStringList out;
        for (const QJsonValue &problem : outcome.json().value(list).toArray())
            out.append(problem.toObject().value(u"code"_s).toString());
        return out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_root = m_home.work(u"root.pem"_s);
        m_leaf = m_home.work(u"leaf.pem"_s);
        VERIFY_EXIT(m_home.makeCertificate(u"root"_s, u"/C=DE/O=House/CN=Root"_s, 3000,
                                           u"keyUsage=critical,keyCertSign,cRLSign"_s),
                    0);
        VERIFY_EXIT(
            run(u"openssl"_s,
                {u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                 u"-nodes"_s, u"-subj"_s, u"/CN=www.example.org"_s, u"-keyout"_s,
                 m_home.work(u"leaf.key"_s), u"-out"_s, m_home.work(u"leaf.csr"_s)}),
            0);
        QVERIFY(writeFile(m_home.work(u"leaf.cnf"_s),
                          "basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\n"
                          "extendedKeyUsage=serverAuth\n"
                          "subjectAltName=DNS:www.example.org,DNS:xn--bcher-kva.example,"
                          "IP:192.0.2.1\n"
                          "authorityKeyIdentifier=keyid\nsubjectKeyIdentifier=hash\n"));
        VERIFY_EXIT(run(u"openssl"_s,
                        {u"x509"_s, u"-req"_s, u"-in"_s, m_home.work(u"leaf.csr"_s), u"-CA"_s,
                         m_root, u"-CAkey"_s, m_home.work(u"root.key"_s), u"-days"_s, u"900"_s,
                         u"-extfile"_s, m_home.work(u"leaf.cnf"_s), u"-out"_s, m_leaf}),
                    0);
    }

    void filesNeedNoVault()
    {
        const Outcome good = verify({u"--trust"_s, m_root, u"--host"_s, u"www.example.org"_s,
                                     u"--purpose"_s, u"tls-server"_s});
        VERIFY_EXIT(good, 0);
        QCOMPARE(good.json().value(u"valid"_s).toBool(), true);
        QCOMPARE(good.json().value(u"chain"_s).toArray(),
                 (QJsonArray{fingerprint(m_leaf), fingerprint(m_root)}));
        QCOMPARE(good.json().value(u"revocation"_s).toObject().value(u"status"_s).toString(),
                 u"not-checked"_s);
        VERIFY_EXIT(verify({u"--trust"_s, m_root, u"--host"_s, u"bücher.example"_s}), 0);
        VERIFY_EXIT(verify({u"--trust"_s, m_root, u"--host"_s, u"192.0.2.1"_s}), 0);
        const QByteArray words = m_home.plain({u"verify"_s, m_leaf, u"--trust"_s, m_root}).out;
        QVERIFY2(words.startsWith("valid\n"), words.constData());
    }

    void reasons_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("code");
        const QStringList trust{u"--trust"_s, m_root};
        QTest::newRow("nothing trusted") << QStringList() << u"issuer-missing"_s;
        QTest::newRow("system only") << QStringList{u"--system-trust"_s} << u"issuer-missing"_s;
        QTest::newRow("host") << trust + QStringList{u"--host"_s, u"example.org"_s}
                              << u"host-mismatch"_s;
        QTest::newRow("purpose") << trust + QStringList{u"--purpose"_s, u"code-signing"_s}
                                 << u"extended-key-usage"_s;
        QTest::newRow("later") << trust + QStringList{u"--time"_s, u"2099-01-01T00:00:00Z"_s}
                               << u"expired"_s;
        QTest::newRow("earlier") << trust + QStringList{u"--time"_s, u"2001-01-01T00:00:00+01:00"_s}
                                 << u"not-yet-valid"_s;
    }

    void reasons()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, code);
        const Outcome outcome = verify(words);
        VERIFY_EXIT(outcome, 1);
        QCOMPARE(outcome.json().value(u"valid"_s), QJsonValue(false));
        QVERIFY2(codes(outcome).contains(code), outcome.words().constData());
    }

    // What is weak is a setting.
    void weakAlgorithms()
    {
        const QString weak = m_home.work(u"weak.pem"_s);
        VERIFY_EXIT(run(u"openssl"_s,
                        {u"req"_s, u"-newkey"_s, u"rsa:1024"_s, u"-nodes"_s, u"-subj"_s,
                         u"/CN=www.example.org"_s, u"-keyout"_s, m_home.work(u"weak.key"_s),
                         u"-out"_s, m_home.work(u"weak.csr"_s)}),
                    0);
        VERIFY_EXIT(run(u"openssl"_s,
                        {u"x509"_s, u"-req"_s, u"-sha1"_s, u"-in"_s, m_home.work(u"weak.csr"_s),
                         u"-CA"_s, m_root, u"-CAkey"_s, m_home.work(u"root.key"_s), u"-extfile"_s,
                         m_home.work(u"leaf.cnf"_s), u"-out"_s, weak}),
                    0);
        const auto judged = [&](const QStringList &more) {
            return m_home.plain(QStringList{u"verify"_s, weak, u"--trust"_s, m_root, u"--json"_s}
                                + more);
        };
        const Outcome usual = judged({});
        VERIFY_EXIT(usual, 1);
        QVERIFY(codes(usual).contains(u"weak-key"_s) && codes(usual).contains(u"weak-signature"_s));
        QCOMPARE(codes(judged({u"--allow-sha1"_s})), QStringList{u"weak-key"_s});
        QCOMPARE(codes(judged({u"--min-rsa"_s, u"1024"_s})), QStringList{u"weak-signature"_s});
        VERIFY_EXIT(judged({u"--min-rsa"_s, u"1024"_s, u"--allow-sha1"_s}), 0);
        VERIFY_EXIT(judged({u"--min-rsa"_s, u"many"_s}), 2);
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("purpose") << QStringList{u"--purpose"_s, u"everything"_s};
        QTest::newRow("time without offset") << QStringList{u"--time"_s, u"2026-01-01T00:00:00"_s};
        QTest::newRow("day") << QStringList{u"--time"_s, u"2026-01-01"_s};
        QTest::newRow("unknown option") << QStringList{u"--frobnicate"_s};
    }

    void wrongUsage()
    {
        QFETCH(QStringList, words);
        VERIFY_EXIT(verify(words), 2);
    }

    void missingFiles()
    {
        VERIFY_EXIT(verify({u"--trust"_s, m_home.work(u"nowhere.pem"_s)}), 1);
        VERIFY_EXIT(verify({u"--trust"_s, m_home.work(u"leaf.key"_s)}), 1);
        VERIFY_EXIT(verify({u"--trust"_s, m_root, u"--crl"_s, m_root}), 1);
    }

    void fromTheVault()
    {
        VERIFY_EXIT(m_home.createVault(), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"import"_s, m_leaf, m_root}), 0);
        const QString id = fingerprint(m_leaf).left(12);
        VERIFY_EXIT(m_home.sealkeeper({u"verify"_s, id, u"--trust"_s, m_root, u"--json"_s}), 0);
        // What lies in the vault is not trusted for that.
        const Outcome untrusted = m_home.sealkeeper({u"verify"_s, id, u"--json"_s});
        VERIFY_EXIT(untrusted, 1);
        QCOMPARE(codes(untrusted), QStringList{u"untrusted-root"_s});
        QCOMPARE(untrusted.json().value(u"chain"_s).toArray().size(), 2);
        VERIFY_EXIT(m_home.sealkeeper({u"verify"_s, u"00000000ffff"_s}), 1);
    }

    void lint()
    {
        // Fine as a private one apart from its long life, which is only a warning.
        const Outcome own = m_home.plain({u"lint"_s, m_leaf, u"--json"_s});
        VERIFY_EXIT(own, 0);
        const QJsonArray found = QJsonDocument::fromJson(own.out).array();
        QStringList rules;
        for (const QJsonValue &one : found) {
            rules.append(one.toObject().value(u"rule"_s).toString());
            for (const QString &key : {u"severity"_s, u"message"_s, u"source"_s})
                QVERIFY(!one.toObject().value(key).toString().isEmpty());
        }
        QVERIFY2(rules.contains(u"private-validity-825-days"_s), own.words().constData());
        // As a public one it is not.
        const Outcome asPublic =
            m_home.plain({u"lint"_s, m_leaf, u"--profile"_s, u"public-tls"_s, u"--json"_s});
        VERIFY_EXIT(asPublic, 1);
        QVERIFY(asPublic.out.contains("br-reserved-policy"));
        VERIFY_EXIT(m_home.plain({u"lint"_s, m_leaf, u"--profile"_s, u"best"_s}), 2);
        VERIFY_EXIT(m_home.sealkeeper({u"lint"_s, fingerprint(m_leaf).left(12)}), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Verify)
#include "tst_verify.moc"
