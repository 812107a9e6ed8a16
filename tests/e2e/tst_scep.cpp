// SPDX-License-Identifier: GPL-3.0-or-later
// A SCEP authority from "authority add" to the renewal, against micromdm's scepserver; openssl
// confirms what was issued. Killed at any moment, the order goes on: 100 moments with
// SEALKEEPER_FULL.
#include "tests/e2e/program.h"
#include "tests/support/scep_server.h"

#include <QElapsedTimer>

using namespace e2e;

class tst_Scep : public QObject {
    Q_OBJECT

private:
    Home m_home;
    support::ScepServer m_server;
    QString m_first;

    QString secrets(const QByteArray &challenge)
    {
        const QString file = m_home.work(u"scep-secrets"_s);
        return writeFile(file, "challenge=" + challenge + '\n') ? file : QString();
    }
    QStringList add(const QString &name, const QString &fingerprint, const QByteArray &challenge)
    {
        return {u"authority"_s,
                u"add"_s,
                name,
                u"--type"_s,
                u"scep"_s,
                u"--url"_s,
                m_server.url(),
                u"--allow"_s,
                u"loopback"_s,
                u"--set"_s,
                u"ca-sha256="_s + fingerprint,
                u"--credential-file"_s,
                secrets(challenge),
                u"--json"_s};
    }
    static QString sha256Of(const Outcome &issued) { return certificates(issued).at(0).toString(); }
    Outcome issue(const QString &authority, const QString &host, const QString &key) const
    {
        return m_home.sealkeeper({u"issue"_s, u"--authority"_s, authority, u"--subject"_s,
                                  u"CN="_s + host, u"--san"_s, u"dns:"_s + host, u"--key"_s, key,
                                  u"--json"_s});
    }
    qsizetype inTheVault(const QString &query) const
    {
        return m_home.sealkeeper({u"list"_s, query, u"--json"_s})
            .json()[u"certificates"_s]
            .toArray()
            .size();
    }
    QByteArray verified(const QString &sha256)
    {
        const QString file = m_home.work(sha256 + u".pem"_s);
        const auto exported =
            m_home.sealkeeper({u"export"_s, sha256, u"--format"_s, u"pem"_s, u"--output"_s, file});
        if (exported.code != 0)
            return exported.words();
        const auto judged =
            run(u"openssl"_s, {u"verify"_s, u"-CAfile"_s, m_server.authority(), file});
        return judged.code == 0 ? QByteArray() : judged.words();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!support::ScepServer::isThere())
            QSKIP("scepserver is not among the test servers");
        QVERIFY(m_server.start());
        const auto made = m_home.createVault();
        QVERIFY2(made.code == 0, made.words());
    }

    void addsOnlyWhoIsKnown()
    {
        const auto without =
            m_home.sealkeeper({u"authority"_s, u"add"_s, u"No"_s, u"--type"_s, u"scep"_s,
                               u"--url"_s, m_server.url(), u"--allow"_s, u"loopback"_s});
        QVERIFY2(without.code != 0 && without.err.contains("ca-sha256"), without.words());
        const auto wrong = m_home.sealkeeper(add(u"No"_s, QString(64, u'0'), "x"));
        QVERIFY2(wrong.code != 0, wrong.words());
        QVERIFY2((wrong.out + wrong.err).contains("SHA-256"), wrong.words());
        const auto added =
            m_home.sealkeeper(add(u"Devices"_s, m_server.authoritySha256(), "scep-secret"));
        QVERIFY2(added.code == 0, added.words());
        QVERIFY2(added.out.contains("offers: "), added.words());
        QVERIFY(!added.out.contains("scep-secret"));
        const auto tested = m_home.sealkeeper({u"authority"_s, u"test"_s, u"Devices"_s});
        QVERIFY2(tested.code == 0, tested.words());
        QCOMPARE(m_home.sealkeeper({u"authority"_s, u"sync"_s, u"Devices"_s}).code != 0, true);
    }

    void wrongChallenge()
    {
        const auto added =
            m_home.sealkeeper(add(u"Wrong"_s, m_server.authoritySha256(), "not that"));
        QVERIFY2(added.code == 0, added.words());
        const auto refused = issue(u"Wrong"_s, u"no.example.org"_s, u"rsa-2048"_s);
        QVERIFY2(refused.code == 1, refused.words());
        QVERIFY2(refused.out.contains("challenge password"), refused.words());
        QCOMPARE(m_server.issued(), qsizetype(0));
        const auto removed = m_home.sealkeeper({u"authority"_s, u"remove"_s, u"Wrong"_s});
        QVERIFY2(removed.code == 0, removed.words());
    }

    // The key signs its own request, or an RSA key of the account does.
    void issues_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("RSA") << u"rsa-2048"_s;
        QTest::newRow("EC") << u"ecdsa-p256"_s;
    }
    void issues()
    {
        QFETCH(QString, key);
        const auto issued = issue(u"Devices"_s, key + u".example.org"_s, key);
        QVERIFY2(issued.code == 0, issued.words());
        const QString sha256 = sha256Of(issued);
        QVERIFY(!sha256.isEmpty());
        QCOMPARE(verified(sha256), QByteArray());
        if (m_first.isEmpty())
            m_first = sha256;
    }

    void renewsAndTellsWhatItCannot()
    {
        const auto renewed = m_home.sealkeeper({u"renew"_s, m_first, u"--json"_s});
        QVERIFY2(renewed.code == 0, renewed.words());
        const QString second = sha256Of(renewed);
        QVERIFY(!second.isEmpty() && second != m_first);
        QCOMPARE(verified(second), QByteArray());
        QCOMPARE(inTheVault(u"status:superseded"_s), qsizetype(1));
        // SCEP revokes nothing: the vault remembers, and says that nobody was told.
        const auto revoked = m_home.sealkeeper(
            {u"revoke"_s, m_first, u"--reason"_s, u"superseded"_s, u"--yes"_s, u"--json"_s});
        QVERIFY2(revoked.code == 0, revoked.words());
        QVERIFY2(revoked.out.contains("is not told"), revoked.words());
    }

    void killed()
    {
        QElapsedTimer clock;
        clock.start();
        QVERIFY(issue(u"Devices"_s, u"whole.example.org"_s, u"rsa-2048"_s).code == 0);
        const qint64 duration = clock.elapsed();
        const int moments = qEnvironmentVariableIsSet("SEALKEEPER_FULL") ? 100 : 12;
        int killed = 0, resumed = 0;
        const qsizetype before = m_server.issued();
        for (int i = 0; i < moments; ++i) {
            const QString host = u"k%1.example.org"_s.arg(i);
            const auto process = m_home.start(m_home.withVault(
                {u"issue"_s, u"--authority"_s, u"Devices"_s, u"--subject"_s, u"CN="_s + host,
                 u"--san"_s, u"dns:"_s + host, u"--key"_s, u"rsa-2048"_s, u"--json"_s}));
            QVERIFY(process->waitForStarted());
            process->waitForFinished(int(duration / 4 + duration * i / moments));
            if (process->state() != QProcess::NotRunning) {
                process->kill();
                ++killed;
            }
            process->waitForFinished();
            const auto plans = m_home.sealkeeper({u"plan"_s, u"list"_s, u"--json"_s});
            QVERIFY2(plans.code == 0, plans.words());
            for (const auto &value : plans.json()[u"plans"_s].toArray()) {
                const QJsonObject plan = value.toObject();
                if (plan[u"state"_s].toString() == u"done"
                    || plan[u"title"_s].toString().contains(u"no.example.org"_s)
                    || plan[u"state"_s].toString() == u"partly-failed")
                    continue;
                ++resumed;
                const auto again = m_home.sealkeeper(
                    {u"plan"_s, u"run"_s, QString::number(plan[u"plan"_s].toInt()), u"--json"_s});
                QVERIFY2(again.code == 0, host.toLatin1() + ": " + again.words());
            }
            QVERIFY2(inTheVault(u"san:"_s + host) <= 1, qPrintable(host));
        }
        qInfo("%d of %d were killed on the way, %d plans taken up; %lld certificates given out",
              killed, moments, resumed, qlonglong(m_server.issued() - before));
        QVERIFY(killed > moments / 4);
        const auto checked = m_home.sealkeeper({u"vault"_s, u"check"_s});
        QVERIFY2(checked.code == 0, checked.words());
    }
};

QTEST_GUILESS_MAIN(tst_Scep)
#include "tst_scep.moc"
