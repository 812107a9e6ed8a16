// SPDX-License-Identifier: GPL-3.0-or-later
// Killed at any moment while it orders from an ACME server: the key is there, the order is taken
// up, and there is one certificate, not two. 100 moments with SEALKEEPER_FULL.
#include "tests/e2e/program.h"
#include "tests/support/pebble.h"

#include <QElapsedTimer>
#include <QThread>

using namespace e2e;

class tst_AcmeKill : public QObject {
    Q_OBJECT

private:
    Home m_home;
    std::unique_ptr<support::Pebble> m_pebble;

    QStringList issue(const QString &host) const
    {
        return {u"issue"_s,
                u"--authority"_s,
                u"Pebble"_s,
                u"--san"_s,
                u"dns:"_s + host,
                u"--solver"_s,
                u"builtin:127.0.0.1:%1"_s.arg(m_pebble->httpPort()),
                u"--json"_s};
    }
    qsizetype issuedByPebble() const
    {
        return m_pebble->tls.read("pebble.log").count("Issued certificate serial");
    }
    qsizetype inTheVault(const QString &query) const
    {
        const auto list = m_home.sealkeeper({u"list"_s, query, u"--json"_s});
        return QJsonDocument::fromJson(list.out).isArray()
            ? QJsonDocument::fromJson(list.out).array().size()
            : list.json()[u"certificates"_s].toArray().size();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_pebble = std::make_unique<support::Pebble>(support::Pebble::Wish());
        QVERIFY2(m_pebble->problem().isEmpty(), qPrintable(m_pebble->problem()));
        const auto made = m_home.createVault();
        QVERIFY2(made.code == 0, made.words());
        const auto added =
            m_home.sealkeeper({u"authority"_s, u"add"_s, u"Pebble"_s, u"--type"_s, u"acme"_s,
                               u"--url"_s, m_pebble->url(), u"--trust"_s, m_pebble->root(),
                               u"--allow"_s, u"loopback"_s, u"--set"_s, u"agree-terms=yes"_s});
        QVERIFY2(added.code == 0, added.words());
    }

    void oneCertificateWheneverItIsKilled()
    {
        QElapsedTimer clock;
        clock.start();
        const auto whole = m_home.sealkeeper(issue(u"whole.example.org"_s));
        QVERIFY2(whole.code == 0, whole.words());
        const qint64 duration = clock.elapsed();
        const int moments = qEnvironmentVariableIsSet("SEALKEEPER_FULL") ? 100 : 16;
        int killed = 0, resumed = 0;
        for (int i = 0; i < moments; ++i) {
            const QString host = u"k%1.example.org"_s.arg(i);
            const auto process = m_home.start(m_home.withVault(issue(host)));
            QVERIFY(process->waitForStarted());
            // Most of it happens in the second half: opening the vault comes first.
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
                const QString state = plan[u"state"_s].toString();
                if (state == u"done")
                    continue;
                ++resumed;
                const auto run = m_home.sealkeeper(
                    {u"plan"_s, u"run"_s, QString::number(plan[u"plan"_s].toInt()), u"--json"_s});
                QVERIFY2(run.code == 0, host.toLatin1() + ": " + run.words());
            }
            QVERIFY2(inTheVault(u"san:"_s + host) <= 1, qPrintable(host));
        }
        qInfo("%d of %d were killed on the way, %d plans taken up", killed, moments, resumed);
        QVERIFY(killed > moments / 4 && resumed > 0);
        // Whatever Pebble issued is here, with its key; none was issued twice.
        QVERIFY(issuedByPebble() > moments / 3);
        QCOMPARE(inTheVault(u"san:*.example.org"_s), issuedByPebble());
        const auto checked = m_home.sealkeeper({u"vault"_s, u"check"_s});
        QVERIFY2(checked.code == 0, checked.words());
    }
};

QTEST_GUILESS_MAIN(tst_AcmeKill)
#include "tst_acme_kill.moc"
