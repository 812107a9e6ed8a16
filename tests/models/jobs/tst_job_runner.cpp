// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/job_runner.h"
#include "tests/models/store/vault_fixture.h"

#include <QSignalSpy>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using jobs::JobContext;
using jobs::JobRunner;

class tst_JobRunner : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Fixture> m_fixture;

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<Fixture>(); }

    void resultArrivesOnTheOwnersThread()
    {
        JobRunner runner(*m_fixture->vault);
        QSignalSpy started(&runner, &JobRunner::started), finished(&runner, &JobRunner::finished);
        QThread *heardOn = nullptr;
        std::atomic<QThread *> ranOn = nullptr;
        connect(
            &runner, &JobRunner::finished, this, [&heardOn] { heardOn = QThread::currentThread(); },
            Qt::DirectConnection);
        const auto id = runner.start(u"count"_s, JobRunner::Lane::Write,
                                     [&ranOn](JobContext &) -> Result<QVariant> {
                                         ranOn = QThread::currentThread();
                                         return QVariant(42);
                                     });
        QVERIFY(finished.wait(5000));
        QCOMPARE(started.size(), 1);
        QCOMPARE(finished[0][0].toLongLong(), id);
        QCOMPARE(finished[0][1].value<QVariant>().toInt(), 42);
        QCOMPARE(heardOn, QThread::currentThread());
        QVERIFY(ranOn != QThread::currentThread());
        QCOMPARE(runner.running(), 0);
    }

    void failureCarriesTheError_data()
    {
        QTest::addColumn<bool>("throws");
        QTest::newRow("returned") << false;
        QTest::newRow("thrown") << true;
    }

    void failureCarriesTheError()
    {
        QFETCH(bool, throws);
        JobRunner runner(*m_fixture->vault);
        QSignalSpy failed(&runner, &JobRunner::failed);
        runner.start(u"breaks"_s, JobRunner::Lane::Write,
                     [throws](JobContext &) -> Result<QVariant> {
                         if (throws)
                             throw std::runtime_error("the reason");
                         return Error{ErrorCode::DiskFull, "vault", "the reason"};
                     });
        QVERIFY(failed.wait(5000));
        const auto error = failed[0][1].value<Error>();
        QCOMPARE(error.code, throws ? ErrorCode::Unknown : ErrorCode::DiskFull);
        QCOMPARE(QString::fromStdString(error.detail), u"the reason"_s);
    }

    void writersQueueReadersDoNot()
    {
        JobRunner runner(*m_fixture->vault);
        QSignalSpy finished(&runner, &JobRunner::finished);
        std::atomic<int> writing = 0, mostWriting = 0;
        std::atomic<bool> readWhileWriting = false, release = false;
        const auto writer = [&](JobContext &) -> Result<QVariant> {
            mostWriting = std::max(mostWriting.load(), ++writing);
            while (!release)
                QThread::msleep(1);
            --writing;
            return QVariant();
        };
        runner.start(u"first"_s, JobRunner::Lane::Write, writer);
        runner.start(u"second"_s, JobRunner::Lane::Write, writer);
        runner.start(u"reader"_s, JobRunner::Lane::Read, [&](JobContext &) -> Result<QVariant> {
            for (int i = 0; i < 2000 && writing == 0; ++i)
                QThread::msleep(1);
            readWhileWriting = writing > 0;
            release = true;
            return QVariant();
        });
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 3, 10000);
        QVERIFY(readWhileWriting);
        QCOMPARE(mostWriting.load(), 1);
    }

    void stopReachesRunningAndWaitingJobs()
    {
        JobRunner runner(*m_fixture->vault);
        QSignalSpy started(&runner, &JobRunner::started), failed(&runner, &JobRunner::failed),
            finished(&runner, &JobRunner::finished);
        const auto running = runner.start(u"running"_s, JobRunner::Lane::Write,
                                          [](JobContext &context) -> Result<QVariant> {
                                              while (!context.stop.stop_requested())
                                                  QThread::msleep(1);
                                              return Error{ErrorCode::Cancelled, "running", ""};
                                          });
        std::atomic<bool> ran = false;
        const auto waiting = runner.start(u"waiting"_s, JobRunner::Lane::Write,
                                          [&ran](JobContext &) -> Result<QVariant> {
                                              ran = true;
                                              return QVariant();
                                          });
        QVERIFY(started.wait(5000));
        QCOMPARE(runner.running(), 2);
        runner.stop(waiting);
        runner.stop(running);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, 5000);
        for (const auto &signal : failed)
            QCOMPARE(signal[1].value<Error>().code, ErrorCode::Cancelled);
        QVERIFY(!ran);
        QCOMPARE(finished.size(), 0);
        QCOMPARE(started.size(), 1);
    }

    void progressIsThinnedAndEndsWithTheLast()
    {
        JobRunner runner(*m_fixture->vault);
        QSignalSpy progressed(&runner, &JobRunner::progressed),
            finished(&runner, &JobRunner::finished);
        QElapsedTimer timer;
        timer.start();
        runner.start(u"busy"_s, JobRunner::Lane::Write,
                     [](JobContext &context) -> Result<QVariant> {
                         for (int i = 1; i <= 300; ++i) {
                             context.report({i, 300, u"step"_s});
                             QThread::msleep(1);
                         }
                         return QVariant();
                     });
        QVERIFY(finished.wait(20000));
        QVERIFY(progressed.size() >= 2);
        QVERIFY2(progressed.size() <= 2 + timer.elapsed() / 100,
                 qPrintable(QString::number(progressed.size())));
        QCOMPARE(progressed.last()[1].value<jobs::Progress>().done, 300);
    }

    void destructionStopsAndWaits()
    {
        std::atomic<int> ended = 0;
        {
            JobRunner runner(*m_fixture->vault);
            for (const auto lane : {JobRunner::Lane::Write, JobRunner::Lane::Read}) {
                runner.start(u"endless"_s, lane, [&ended](JobContext &context) -> Result<QVariant> {
                    while (!context.stop.stop_requested())
                        QThread::msleep(1);
                    ++ended;
                    return QVariant();
                });
            }
            QSignalSpy started(&runner, &JobRunner::started);
            QTRY_COMPARE_WITH_TIMEOUT(started.size(), 2, 5000);
        }
        QCOMPARE(ended.load(), 2);
    }
};

QTEST_GUILESS_MAIN(tst_JobRunner)
#include "tst_job_runner.moc"
