// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 in the middle of a bulk edit: the vault opens, holds whole batches only, and record and state agree.
// Sampled; SEALKEEPER_FULL=1 kills 250 times.
#include "tests/e2e/program.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <csignal>

using namespace e2e;

class tst_Kill : public QObject {
    Q_OBJECT

private:
    static constexpr int Certificates = 12'000;  // three batches of a bulk edit
    static constexpr int Batch = 5'000;
    Home m_home;

    int count(const QString &query) const
    {
        const Outcome outcome = m_home.sealkeeper({u"count"_s, query});
        return outcome.code == 0 ? outcome.out.trimmed().toInt() : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        VERIFY_EXIT(m_home.sealkeeper({u"demo"_s, u"--size"_s, QString::number(Certificates)}), 0);
        QVERIFY(count(QString()) >= Certificates);
    }

    void killedWhileEditing()
    {
        const int rounds = qEnvironmentVariableIsSet("SEALKEEPER_FULL") ? 250 : 12;
        const int all = count(QString());
        // How long an undisturbed edit takes, for kills that fall all over it.
        QElapsedTimer timer;
        timer.start();
        VERIFY_EXIT(m_home.sealkeeper({u"edit"_s, QString(), u"--tag"_s, u"calibration"_s}), 0);
        const qint64 whole = timer.elapsed();
        VERIFY_EXIT(m_home.sealkeeper({u"undo"_s}), 0);
        QCOMPARE(count(u"tag:calibration"_s), 0);

        QRandomGenerator random(20261123);
        int partly = 0;
        for (int round = 0; round < rounds; ++round) {
            const QString tag = u"round-%1"_s.arg(round);
            const auto process = m_home.start(m_home.withVault({u"edit"_s, QString(), u"--tag"_s, tag}));
            QVERIFY(process->waitForStarted());
            QTest::qSleep(int(random.bounded(whole / 5, whole)));
            ::kill(pid_t(process->processId()), SIGKILL);
            QVERIFY(process->waitForFinished());

            const Outcome record = m_home.sealkeeper({u"audit"_s, u"verify"_s});
            VERIFY_EXIT(record, 0);
            const int tagged = count(u"tag:"_s + tag);
            QVERIFY2(tagged == all || (tagged >= 0 && tagged % Batch == 0), qPrintable(u"round %1: %2 of %3"_s.arg(round).arg(tagged).arg(all)));
            partly += tagged > 0 && tagged < all ? 1 : 0;
            // What was acknowledged in the record is what is there.
            const Outcome events = m_home.sealkeeper({u"audit"_s, u"list"_s, tag, u"--action"_s, u"edit"_s, u"--json"_s});
            VERIFY_EXIT(events, 0);
            int acknowledged = 0;
            for (const QJsonValue &event : events.json().value(u"events"_s).toArray())
                if (event[u"detail"_s][u"summary"_s].toString() == u"tags + "_s + tag)
                    acknowledged += event[u"detail"_s][u"certificates"_s].toInt();
            QCOMPARE(tagged, acknowledged);
            if (round % 4 == 3 || tagged > 0) {
                const Outcome checked = m_home.sealkeeper({u"vault"_s, u"check"_s});
                VERIFY_EXIT(checked, 0);
            }
            if (tagged > 0) {
                VERIFY_EXIT(m_home.sealkeeper({u"undo"_s}), 0);
                QCOMPARE(count(u"tag:"_s + tag), 0);
            }
        }
        qInfo("%d rounds, %d of them between batches, an undisturbed edit takes %lld ms", rounds, partly, whole);
    }
};

QTEST_GUILESS_MAIN(tst_Kill)
#include "tst_kill.moc"
