// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 in the middle of a bulk edit: the vault opens, holds whole batches only, and record and
// state agree. Sampled; SEALKEEPER_FULL=1 kills 250 times.
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
    QRandomGenerator m_random{20261123};
    qint64 m_whole = 0;  // ms of an undisturbed edit
    int m_all = 0, m_partly = 0;

    int count(const QString &query) const
    {
        const Outcome outcome = m_home.sealkeeper({u"count"_s, query});
        return outcome.code == 0 ? outcome.out.trimmed().toInt() : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        VERIFY_EXIT(m_home.sealkeeper({u"demo"_s, u"--size"_s, QString::number(Certificates)}), 0);
        m_all = count(QString());
        QVERIFY(m_all >= Certificates);
        // How long an undisturbed edit takes, for kills that fall all over it.
        QElapsedTimer timer;
        timer.start();
        VERIFY_EXIT(m_home.sealkeeper({u"edit"_s, QString(), u"--tag"_s, u"calibration"_s}), 0);
        m_whole = timer.elapsed();
        VERIFY_EXIT(m_home.sealkeeper({u"undo"_s}), 0);
        QCOMPARE(count(u"tag:calibration"_s), 0);
    }

    void killedWhileEditing_data()
    {
        QTest::addColumn<int>("round");
        const int rounds = qEnvironmentVariableIsSet("SEALKEEPER_FULL") ? 250 : 10;
        for (int round = 0; round < rounds; ++round)
            QTest::addRow("round %d", round) << round;
    }

    void killedWhileEditing()
    {
        QFETCH(int, round);
        const QString tag = u"round-%1-end"_s.arg(round);
        const auto process =
            m_home.start(m_home.withVault({u"edit"_s, QString(), u"--tag"_s, tag}));
        QVERIFY(process->waitForStarted());
        QTest::qSleep(int(m_random.bounded(m_whole / 4, m_whole)));
        ::kill(pid_t(process->processId()), SIGKILL);
        QVERIFY(process->waitForFinished());

        VERIFY_EXIT(m_home.sealkeeper({u"audit"_s, u"verify"_s}), 0);
        const int tagged = count(u"tag:"_s + tag);
        QVERIFY2(tagged == m_all || (tagged >= 0 && tagged % Batch == 0),
                 qPrintable(u"%1 of %2"_s.arg(tagged).arg(m_all)));
        m_partly += tagged > 0 && tagged < m_all ? 1 : 0;
        // What the record acknowledges is what is there.
        const Outcome events =
            m_home.sealkeeper({u"audit"_s, u"list"_s, tag, u"--action"_s, u"edit"_s, u"--json"_s});
        VERIFY_EXIT(events, 0);
        int acknowledged = 0;
        for (const QJsonValue &event : events.json().value(u"events"_s).toArray())
            if (event[u"detail"_s][u"summary"_s].toString() == u"tags + "_s + tag)
                acknowledged += event[u"detail"_s][u"certificates"_s].toInt();
        QCOMPARE(tagged, acknowledged);
        VERIFY_EXIT(m_home.sealkeeper({u"vault"_s, u"check"_s}), 0);
        if (tagged > 0) {
            VERIFY_EXIT(m_home.sealkeeper({u"undo"_s}), 0);
            QCOMPARE(count(u"tag:"_s + tag), 0);
        }
    }

    void cleanupTestCase()
    {
        qInfo("%d kills fell between batches; an undisturbed edit takes %lld ms", m_partly,
              m_whole);
    }
};

QTEST_GUILESS_MAIN(tst_Kill)
#include "tst_kill.moc"
