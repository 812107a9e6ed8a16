// SPDX-License-Identifier: GPL-3.0-or-later
// An EST authority from "authority add" to the renewal, against Cisco's estserver; openssl confirms
// what was issued. Killed at any moment, the order goes on: 100 moments with SEALKEEPER_FULL.
#include "tests/e2e/program.h"
#include "tests/support/est_server.h"

#include <QElapsedTimer>
#include <QSet>

using namespace e2e;

class tst_Est : public QObject {
    Q_OBJECT

private:
    Home m_home;
    support::EstServer m_server;
    QString m_first;
    QSet<int> m_failedBefore;  // plans that were refused for good

    QString secrets(const QByteArray &password)
    {
        const QString file = m_home.work(u"est-secrets"_s);
        return writeFile(file,
                         QByteArray("user=") + support::EstServer::User + "\npassword=" + password
                             + '\n')
            ? file
            : QString();
    }
    QStringList add(const QString &name, const QByteArray &password, const QStringList &more)
    {
        return QStringList{u"authority"_s,
                           u"add"_s,
                           name,
                           u"--type"_s,
                           u"est"_s,
                           u"--url"_s,
                           m_server.url(),
                           u"--allow"_s,
                           u"loopback"_s,
                           u"--credential-file"_s,
                           secrets(password),
                           u"--json"_s}
        + more;
    }
    QStringList trusting() const { return {u"--trust"_s, m_server.tls.path("root.pem")}; }
    static QString sha256Of(const Outcome &issued) { return certificates(issued).at(0).toString(); }
    QStringList issue(const QString &authority, const QString &host) const
    {
        return {u"issue"_s,      u"--authority"_s, authority,        u"--subject"_s,
                u"CN="_s + host, u"--san"_s,       u"dns:"_s + host, u"--json"_s};
    }
    qsizetype inTheVault(const QString &query) const
    {
        return m_home.sealkeeper({u"list"_s, query, u"--json"_s})
            .json()[u"certificates"_s]
            .toArray()
            .size();
    }
    QJsonArray plans() const
    {
        return m_home.sealkeeper({u"plan"_s, u"list"_s, u"--all"_s, u"--json"_s})
            .json()[u"plans"_s]
            .toArray();
    }
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

private Q_SLOTS:
    void initTestCase()
    {
        if (!support::EstServer::isThere())
            QSKIP("estserver is not among the test servers");
        QVERIFY(m_server.start(QStringLiteral(LOOPBACK_ONLY)));
        const auto made = m_home.createVault();
        QVERIFY2(made.code == 0, made.words());
    }

    void addsOnlyWhomItTrusts()
    {
        const auto stranger =
            m_home.sealkeeper(add(u"Stranger"_s, support::EstServer::Password, {}));
        QVERIFY2(stranger.code != 0, stranger.words());
        const auto added =
            m_home.sealkeeper(add(u"Devices"_s, support::EstServer::Password, trusting()));
        QVERIFY2(added.code == 0, added.words());
        QVERIFY2(added.out.contains("TestTlsRoot"), added.words());
        QVERIFY(!added.out.contains("estpwd"));
        const auto tested = m_home.sealkeeper({u"authority"_s, u"test"_s, u"Devices"_s});
        QVERIFY2(tested.code == 0, tested.words());
    }

    // RFC 7030 4.1.1: no root at hand, but its fingerprint.
    void bootstrapsByFingerprint()
    {
        const QString print = fingerprint(m_server.tls.path("root.pem"));
        const auto wrong =
            m_home.sealkeeper(add(u"Boot"_s, support::EstServer::Password,
                                  {u"--set"_s, u"ca-sha256="_s + QString(64, u'a')}));
        QVERIFY2(wrong.code != 0, wrong.words());
        QVERIFY2((wrong.out + wrong.err).contains("SHA-256"), wrong.words());
        const auto added = m_home.sealkeeper(
            add(u"Boot"_s, support::EstServer::Password, {u"--set"_s, u"ca-sha256="_s + print}));
        QVERIFY2(added.code == 0, added.words());
        QVERIFY2(added.out.contains("trusted by its fingerprint"), added.words());
        const auto shown = m_home.sealkeeper({u"authority"_s, u"show"_s, u"Boot"_s, u"--json"_s});
        QCOMPARE(shown.json()[u"trust"_s].toString(), u"own roots"_s);
        const auto issued = m_home.sealkeeper(issue(u"Boot"_s, u"boot.example.org"_s));
        QVERIFY2(issued.code == 0, issued.words());
    }

    void wrongPassword()
    {
        const auto added = m_home.sealkeeper(add(u"Wrong"_s, "not that", trusting()));
        if (added.code == 0) {
            const auto refused = m_home.sealkeeper(issue(u"Wrong"_s, u"no.example.org"_s));
            QVERIFY2(refused.code == 1, refused.words());
            QVERIFY2(refused.out.contains("user name, password"), refused.words());
        } else {
            QVERIFY2((added.out + added.err).contains("user name, password"), added.words());
        }
    }

    void issues()
    {
        const auto issued = m_home.sealkeeper(issue(u"Devices"_s, u"one.example.org"_s));
        QVERIFY2(issued.code == 0, issued.words());
        m_first = sha256Of(issued);
        QCOMPARE(verified(m_first), QByteArray());
    }

    // With the certificate that is renewed as TLS client.
    void renews()
    {
        const auto renewed = m_home.sealkeeper({u"renew"_s, m_first, u"--json"_s});
        QVERIFY2(renewed.code == 0, renewed.words());
        const QString second = sha256Of(renewed);
        QVERIFY(!second.isEmpty() && second != m_first);
        QCOMPARE(verified(second), QByteArray());
        m_server.stop();  // what it says is buffered until then
        const QByteArray heard = m_server.words();
        QVERIFY2(heard.contains("simplereenroll"), heard.right(2000));
        QVERIFY(m_server.start(QStringLiteral(LOOPBACK_ONLY)));
        QCOMPARE(inTheVault(u"status:superseded"_s), qsizetype(1));
    }

    void theServerMakesTheKey()
    {
        const auto added =
            m_home.sealkeeper(add(u"Maker"_s, support::EstServer::Password,
                                  trusting() + QStringList{u"--set"_s, u"server-key=yes"_s}));
        QVERIFY2(added.code == 0, added.words());
        const auto issued = m_home.sealkeeper(issue(u"Maker"_s, u"made.example.org"_s));
        QVERIFY2(issued.code == 0, issued.words());
        QCOMPARE(verified(sha256Of(issued)), QByteArray());
        const auto checked = m_home.sealkeeper({u"vault"_s, u"check"_s});
        QVERIFY2(checked.code == 0, checked.words());
    }

    void killed()
    {
        QElapsedTimer clock;
        clock.start();
        QVERIFY(m_home.sealkeeper(issue(u"Devices"_s, u"whole.example.org"_s)).code == 0);
        qint64 duration = clock.elapsed();
        const int moments = qEnvironmentVariableIsSet("SEALKEEPER_FULL") ? 100 : 12;
        int killed = 0, resumed = 0;
        for (const auto &value : plans()) {
            const QJsonObject plan = value.toObject();
            if (plan[u"state"_s].toString() != u"done")
                m_failedBefore.insert(plan[u"plan"_s].toInt());
        }
        qsizetype plansBefore = plans().size();
        const qsizetype issuedBefore = m_server.issued();
        for (int i = 0; i < moments; ++i) {
            const QString host = u"k%1.example.org"_s.arg(i);
            const auto process = m_home.start(m_home.withVault(issue(u"Devices"_s, host)));
            QVERIFY(process->waitForStarted());
            clock.restart();
            // Opening the vault comes first.
            process->waitForFinished(int(duration / 5 + duration * 4 * i / (5 * moments)));
            if (process->state() != QProcess::NotRunning) {
                process->kill();
                ++killed;
            } else {
                duration = std::min(duration, clock.elapsed());  // the machine was busy before
            }
            process->waitForFinished();
            // A connection that is cut off in the middle can hang this server for good.
            QVERIFY(m_server.start(QStringLiteral(LOOPBACK_ONLY)));
            const QJsonArray all = plans();
            for (const auto &value : all) {
                const QJsonObject plan = value.toObject();
                if (plan[u"state"_s].toString() == u"done"
                    || m_failedBefore.contains(plan[u"plan"_s].toInt()))
                    continue;
                ++resumed;
                const QString number = QString::number(plan[u"plan"_s].toInt());
                const auto again = m_home.sealkeeper({u"plan"_s, u"run"_s, number, u"--json"_s});
                QVERIFY2(again.code == 0, host.toLatin1() + ": " + again.words());
            }
            // Nothing was begun, or there is one certificate.
            QCOMPARE(inTheVault(u"san:"_s + host), all.size() - plansBefore);
            plansBefore = all.size();
        }
        const qsizetype issued = m_server.issued() - issuedBefore;
        const qsizetype kept = inTheVault(u"san:k*.example.org"_s);
        // Where an answer was lost the authority was asked again: EST knows no orders.
        QVERIFY2(issued >= kept && issued - kept <= killed, qPrintable(QString::number(issued)));
        qInfo("the server issued %d, %d of them in answers that were lost", int(issued),
              int(issued - kept));
        qInfo("%d of %d were killed on the way, %d plans taken up", killed, moments, resumed);
        QVERIFY(killed > moments / 4);
        const auto checked = m_home.sealkeeper({u"vault"_s, u"check"_s});
        QVERIFY2(checked.code == 0, checked.words());
    }

    // 202: the plan waits as long as the server says, and stays one order.
    void waits()
    {
        QVERIFY(m_server.start(QStringLiteral(LOOPBACK_ONLY), {u"-m"_s, u"2"_s}));
        const auto added =
            m_home.sealkeeper(add(u"Slow"_s, support::EstServer::Password, trusting()));
        QVERIFY2(added.code == 0, added.words());
        const auto waiting = m_home.sealkeeper(issue(u"Slow"_s, u"slow.example.org"_s));
        QVERIFY2(waiting.code == 5, waiting.words());
        const QJsonObject step = waiting.json()[u"steps"_s].toArray().at(0).toObject();
        QCOMPARE(step[u"state"_s].toString(), u"waiting"_s);
        QVERIFY2(step[u"error"_s].toString().contains(u"approval"_s), waiting.words());
    }
};

QTEST_GUILESS_MAIN(tst_Est)
#include "tst_est.moc"
