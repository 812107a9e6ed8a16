// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a certificate on the command line: authorities, issue, sign, renew, revoke, destroy.
// What comes out is held against openssl.
#include "tests/e2e/program.h"

using namespace e2e;

class tst_Life : public QObject {
    Q_OBJECT

private:
    Home m_home;

    Outcome openssl(const QStringList &arguments) { return run(u"openssl"_s, arguments); }
    QString exported(const QString &query, const QString &file)
    {
        const QString path = m_home.path(file);
        const Outcome outcome =
            m_home.sealkeeper({u"export"_s, query, u"--format"_s, u"pem"_s, u"--output"_s, path});
        return outcome.code == 0 ? path : QString::fromUtf8(outcome.words());
    }
    static QString sha256Of(const Outcome &plan)
    {
        return plan.json().value(u"certificates"_s).toArray().at(0).toString();
    }

private Q_SLOTS:
    void initTestCase() { VERIFY_EXIT(m_home.createVault(), 0); }

    void makesAuthorities()
    {
        VERIFY_EXIT(m_home.sealkeeper({u"ca"_s, u"create"_s, u"Root"_s, u"--subject"_s,
                                       u"CN=Test Root,O=Test,C=NO"_s, u"--key"_s, u"ecdsa-p384"_s}),
                    0);
        VERIFY_EXIT(
            m_home.sealkeeper({u"ca"_s, u"create"_s, u"Issuing"_s, u"--subject"_s,
                               u"CN=Test Issuing,O=Test,C=NO"_s, u"--parent"_s, u"Root"_s,
                               u"--path-length"_s, u"0"_s, u"--permit"_s, u"dns:example.org"_s,
                               u"--crl-url"_s, u"http://crl.example.org/i.crl"_s}),
            0);
        // Names are taken once; the parent must be there.
        VERIFY_EXIT(
            m_home.sealkeeper({u"ca"_s, u"create"_s, u"Root"_s, u"--subject"_s, u"CN=Other"_s}), 1);
        VERIFY_EXIT(m_home.sealkeeper({u"ca"_s, u"create"_s, u"X"_s, u"--subject"_s, u"CN=X"_s,
                                       u"--parent"_s, u"Nobody"_s}),
                    1);
        // Below a path length of 0 there is nothing.
        VERIFY_EXIT(m_home.sealkeeper({u"ca"_s, u"create"_s, u"Deep"_s, u"--subject"_s,
                                       u"CN=Deep"_s, u"--parent"_s, u"Issuing"_s}),
                    4);
        const Outcome listed = m_home.sealkeeper({u"ca"_s, u"list"_s, u"--json"_s});
        VERIFY_EXIT(listed, 0);
        QCOMPARE(listed.json().value(u"authorities"_s).toArray().size(), 2);
    }

    void issues()
    {
        const QStringList words{u"issue"_s,
                                u"--authority"_s,
                                u"Issuing"_s,
                                u"--profile"_s,
                                u"tls-server"_s,
                                u"--subject"_s,
                                u"CN=www.example.org"_s,
                                u"--san"_s,
                                u"dns:www.example.org"_s,
                                u"--san"_s,
                                u"dns:api.example.org"_s,
                                u"--key"_s,
                                u"rsa-2048"_s,
                                u"--days"_s,
                                u"60"_s,
                                u"--owner"_s,
                                u"Web"_s,
                                u"--json"_s};
        const Outcome shown = m_home.sealkeeper(words + QStringList{u"--dry-run"_s});
        VERIFY_EXIT(shown, 0);
        QVERIFY(shown.json().value(u"plan"_s).isNull());
        QCOMPARE(m_home.sealkeeper({u"count"_s, u"owner:Web"_s}).out.trimmed(), "0");

        const Outcome made = m_home.sealkeeper(words);
        VERIFY_EXIT(made, 0);
        QCOMPARE(made.json().value(u"state"_s).toString(), u"done"_s);
        QCOMPARE(sha256Of(made).size(), 64);

        const QString root = exported(u"name:\"Test Root\""_s, u"root.pem"_s);
        const QString issuing = exported(u"name:\"Test Issuing\""_s, u"issuing.pem"_s);
        const QString leaf = exported(u"name:www.example.org"_s, u"leaf.pem"_s);
        const Outcome verified = openssl(
            {u"verify"_s, u"-x509_strict"_s, u"-purpose"_s, u"sslserver"_s, u"-verify_hostname"_s,
             u"api.example.org"_s, u"-CAfile"_s, root, u"-untrusted"_s, issuing, leaf});
        VERIFY_EXIT(verified, 0);
    }

    void refusesWhatTheProfileForbids()
    {
        const Outcome weak = m_home.sealkeeper({u"issue"_s, u"--authority"_s, u"Issuing"_s,
                                                u"--san"_s, u"mail:a@example.org"_s, u"--json"_s});
        VERIFY_EXIT(weak, 4);
        QVERIFY(!weak.json().value(u"findings"_s).toArray().isEmpty());
        VERIFY_EXIT(m_home.sealkeeper({u"issue"_s, u"--authority"_s, u"Issuing"_s}), 2);
        VERIFY_EXIT(m_home.sealkeeper({u"issue"_s, u"--authority"_s, u"Issuing"_s, u"--san"_s,
                                       u"dns:a.example.org"_s, u"--key"_s, u"rsa-1"_s}),
                    2);
    }

    void signsARequestOfOpenssl()
    {
        VERIFY_EXIT(openssl({u"req"_s, u"-new"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                             u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s,
                             m_home.path(u"req.key"_s), u"-out"_s, m_home.path(u"req.csr"_s),
                             u"-subj"_s, u"/CN=req.example.org"_s, u"-addext"_s,
                             u"subjectAltName=DNS:req.example.org"_s}),
                    0);
        VERIFY_EXIT(m_home.sealkeeper({u"ca"_s, u"sign"_s, u"Issuing"_s, u"--csr"_s,
                                       m_home.path(u"req.csr"_s), u"--profile"_s, u"tls-server"_s,
                                       u"--output"_s, m_home.path(u"req.pem"_s)}),
                    0);
        VERIFY_EXIT(
            openssl({u"verify"_s, u"-x509_strict"_s, u"-CAfile"_s, m_home.path(u"root.pem"_s),
                     u"-untrusted"_s, m_home.path(u"issuing.pem"_s), m_home.path(u"req.pem"_s)}),
            0);
        // A request whose signature does not fit is no proof of possession.
        QByteArray broken = readFile(m_home.path(u"req.csr"_s));
        const qsizetype at = broken.lastIndexOf("-----END") - 12;
        broken[at] = broken[at] == 'A' ? 'B' : 'A';
        QVERIFY(writeFile(m_home.path(u"broken.csr"_s), broken));
        VERIFY_EXIT(m_home.sealkeeper({u"ca"_s, u"sign"_s, u"Issuing"_s, u"--csr"_s,
                                       m_home.path(u"broken.csr"_s), u"--output"_s,
                                       m_home.path(u"x.pem"_s)}),
                    1);
        QVERIFY(!QFile::exists(m_home.path(u"x.pem"_s)));
    }

    void renews()
    {
        VERIFY_EXIT(m_home.sealkeeper({u"renew"_s, u"owner:Web"_s}), 0);
        QCOMPARE(m_home.sealkeeper({u"count"_s, u"owner:Web"_s}).out.trimmed(), "2");
        QCOMPARE(
            m_home.sealkeeper({u"count"_s, u"owner:Web"_s, u"status:superseded"_s}).out.trimmed(),
            "1");
        // Nothing is left to renew in what was superseded.
        VERIFY_EXIT(m_home.sealkeeper({u"renew"_s, u"status:superseded"_s}), 1);
    }

    void revokesByHand()
    {
        const QStringList words{u"revoke"_s,        u"owner:Web"_s,    u"--reason"_s,
                                u"keyCompromise"_s, u"--crl-folder"_s, m_home.path(QString())};
        // Without a terminal and without --yes it refuses.
        VERIFY_EXIT(m_home.sealkeeper(words), 4);
        QCOMPARE(m_home.sealkeeper({u"count"_s, u"status:revoked"_s}).out.trimmed(), "0");
        VERIFY_EXIT(m_home.sealkeeper(words + QStringList{u"--yes"_s}), 0);
        const QString crl = m_home.path(u"Issuing.crl"_s);
        VERIFY_EXIT(openssl({u"crl"_s, u"-inform"_s, u"der"_s, u"-in"_s, crl, u"-out"_s,
                             m_home.path(u"crl.pem"_s)}),
                    0);
        const Outcome verified =
            openssl({u"verify"_s, u"-crl_check"_s, u"-CAfile"_s, m_home.path(u"root.pem"_s),
                     u"-untrusted"_s, m_home.path(u"issuing.pem"_s), u"-CRLfile"_s,
                     m_home.path(u"crl.pem"_s), m_home.path(u"leaf.pem"_s)});
        QCOMPARE(verified.code, 2);
        QVERIFY2((verified.out + verified.err).contains("certificate revoked"),
                 verified.words().constData());
        VERIFY_EXIT(openssl({u"verify"_s, u"-crl_check"_s, u"-CAfile"_s, m_home.path(u"root.pem"_s),
                             u"-untrusted"_s, m_home.path(u"issuing.pem"_s), u"-CRLfile"_s,
                             m_home.path(u"crl.pem"_s), m_home.path(u"req.pem"_s)}),
                    0);
        VERIFY_EXIT(m_home.sealkeeper({u"revoke"_s, u"owner:Web"_s, u"--reason"_s, u"lost"_s}), 2);
    }

    void destroysKeys()
    {
        VERIFY_EXIT(m_home.sealkeeper({u"destroy"_s, u"status:revoked"_s, u"--yes"_s}), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"destroy"_s, u"status:revoked"_s, u"--yes"_s}), 1);
        VERIFY_EXIT(m_home.sealkeeper({u"destroy"_s, u"ca:yes"_s, u"--yes"_s}), 4);
    }

    // On a terminal it shows the plan and asks; anything but yes is no.
    void asksOnATerminal_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("code");
        QTest::newRow("no") << QByteArray("n\n") << 1;
        QTest::newRow("nothing") << QByteArray("\n") << 1;
        QTest::newRow("yes") << QByteArray("yes\n") << 0;
    }
    void asksOnATerminal()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const int, code);
        const QString name = u"asked.example.org"_s;
        if (m_home.sealkeeper({u"count"_s, u"name:"_s + name}).out.trimmed() == "0")
            VERIFY_EXIT(m_home.sealkeeper({u"issue"_s, u"--authority"_s, u"Issuing"_s, u"--san"_s,
                                           u"dns:"_s + name}),
                        0);
        QStringList words{QStringLiteral(SEALKEEPER_PROGRAM)};
        words += m_home.withVault({u"revoke"_s, u"name:"_s + name, u"--reason"_s, u"superseded"_s});
        QProcess script;  // gives it a terminal
        script.setProcessEnvironment(m_home.environment());
        script.setProcessChannelMode(QProcess::MergedChannels);
        script.start(u"script"_s, {u"-qec"_s, words.join(u' '), u"/dev/null"_s});
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT(
            (script.waitForReadyRead(50), said += script.readAll()).contains("Do it?"), 30'000);
        QVERIFY2(said.contains("revoke") && said.contains(name.toUtf8()), said.constData());
        script.write(answer);
        QVERIFY(script.waitForFinished(30'000));
        QCOMPARE(script.exitCode(), code);
        QCOMPARE(
            m_home.sealkeeper({u"count"_s, u"name:"_s + name + u" status:revoked"_s}).out.trimmed(),
            code == 0 ? "1" : "0");
    }

    void recordIsWhole()
    {
        VERIFY_EXIT(m_home.sealkeeper({u"vault"_s, u"check"_s}), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"audit"_s, u"verify"_s}), 0);
        const Outcome plans = m_home.sealkeeper({u"plan"_s, u"list"_s, u"--all"_s, u"--json"_s});
        VERIFY_EXIT(plans, 0);
        for (const QJsonValue &plan : plans.json().value(u"plans"_s).toArray())
            QCOMPARE(plan[u"state"_s].toString(), u"done"_s);
        VERIFY_EXIT(m_home.sealkeeper({u"plan"_s, u"show"_s, u"1"_s}), 0);
        VERIFY_EXIT(m_home.sealkeeper({u"plan"_s, u"show"_s, u"999"_s}), 1);
    }
};

QTEST_GUILESS_MAIN(tst_Life)
#include "tst_life.moc"
