// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/read_pool.h"
#include "tests/models/store/vault_fixture.h"

#include <atomic>
#include <semaphore>
#include <thread>

using namespace store;
using namespace Qt::StringLiterals;

namespace {

// Runs for minutes unless it is interrupted.
constexpr const char *Endless =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 4000000000) "
    "SELECT count(*) FROM n";

Result<std::int64_t> count(Database &database, std::stop_token)
{
    return database.integer("SELECT count(*) FROM saved_view");
}

}  // namespace

class TestReadPool : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = std::make_unique<Fixture>();
        OK(m_fixture->addViews(12));
    }
    void cleanupTestCase() { m_fixture.reset(); }

    void delivers()
    {
        ReadPool pool(*m_fixture->vault);
        QObject context;
        std::int64_t seen = -1;
        QThread *where = nullptr;
        pool.read<std::int64_t>(pool.newLane(), &context, count, [&](Result<std::int64_t> result) {
            seen = result ? *result : -2;
            where = QThread::currentThread();
        });
        QTRY_COMPARE(seen, std::int64_t{12});
        QCOMPARE(where, thread());
    }

    void newestCancelsTheOlder()
    {
        ReadPool pool(*m_fixture->vault, 1);
        const auto lane = pool.newLane();
        QObject context;
        std::atomic<bool> began = false;
        std::atomic<int> code = -1;
        int olderDelivered = 0;
        QElapsedTimer timer;
        timer.start();
        pool.read<std::int64_t>(
            lane, &context,
            [&](Database &database, std::stop_token) {
                began = true;
                auto result = database.integer(Endless);
                code = result ? 0 : static_cast<int>(result.error().code);
                return result;
            },
            [&](Result<std::int64_t>) { ++olderDelivered; });
        QTRY_VERIFY(began.load());
        QTest::qWait(50);
        std::int64_t seen = -1;
        pool.read<std::int64_t>(lane, &context, count,
                                [&](Result<std::int64_t> result) { seen = result ? *result : -2; });
        QTRY_COMPARE_WITH_TIMEOUT(seen, std::int64_t{12}, 3000);
        QCOMPARE(code.load(), static_cast<int>(ErrorCode::Cancelled));
        QCOMPARE(olderDelivered, 0);
        QVERIFY(timer.elapsed() < 3000);
    }

    void onlyTheLastOfManyArrives()
    {
        ReadPool pool(*m_fixture->vault, 2);
        const auto lane = pool.newLane();
        QObject context;
        QList<int> arrived;
        for (int i = 0; i < 50; ++i) {
            pool.read<int>(
                lane, &context, [i](Database &, std::stop_token) -> Result<int> { return i; },
                [&](Result<int> result) { arrived.append(*result); });
        }
        QTRY_COMPARE(arrived, QList<int>{49});
        QTest::qWait(50);
        QCOMPARE(arrived, QList<int>{49});
    }

    // A result that was ready, but not delivered, when its lane asked for something else.
    void anOvertakenResultIsDropped()
    {
        ReadPool pool(*m_fixture->vault, 1);
        const auto lane = pool.newLane();
        QObject context;
        QList<int> arrived;
        std::binary_semaphore ready(0);
        const auto ask = [&](int answer) {
            pool.read<int>(
                lane, &context,
                [answer](Database &, std::stop_token) -> Result<int> { return answer; },
                [&](Result<int> result) { arrived.append(*result); });
        };
        ask(1);
        // The one worker comes to this when the first result lies in the mailbox.
        pool.read<int>(
            pool.newLane(), &context,
            [&](Database &, std::stop_token) -> Result<int> {
                ready.release();
                return 0;
            },
            [](Result<int>) {});
        ready.acquire();
        ask(2);
        QTRY_COMPARE(arrived.size(), qsizetype{1});
        QTest::qWait(50);
        QCOMPARE(arrived, QList<int>{2});
    }

    void lanesDoNotDisturbEachOther()
    {
        ReadPool pool(*m_fixture->vault, 2);
        QObject context;
        int arrived = 0;
        for (int i = 0; i < 20; ++i)
            pool.read<std::int64_t>(
                pool.newLane(), &context, count,
                [&](Result<std::int64_t> result) { arrived += result ? 1 : 0; });
        QTRY_COMPARE(arrived, 20);
    }

    void aGoneContextGetsNothing()
    {
        ReadPool pool(*m_fixture->vault);
        auto context = std::make_unique<QObject>();
        int arrived = 0;
        std::atomic<bool> worked = false;
        pool.read<std::int64_t>(
            pool.newLane(), context.get(),
            [&](Database &database, std::stop_token stop) {
                worked = true;
                return count(database, stop);
            },
            [&](Result<std::int64_t>) { ++arrived; });
        context.reset();
        QTRY_VERIFY(worked.load());
        QTest::qWait(50);
        QCOMPARE(arrived, 0);
    }

    void cancelStops()
    {
        ReadPool pool(*m_fixture->vault, 1);
        const auto lane = pool.newLane();
        QObject context;
        std::atomic<bool> began = false, ended = false;
        int arrived = 0;
        pool.read<std::int64_t>(
            lane, &context,
            [&](Database &database, std::stop_token) {
                began = true;
                auto result = database.integer(Endless);
                ended = true;
                return result;
            },
            [&](Result<std::int64_t>) { ++arrived; });
        QTRY_VERIFY(began.load());
        QTest::qWait(30);
        pool.cancel(lane);
        QTRY_VERIFY_WITH_TIMEOUT(ended.load(), 3000);
        QTest::qWait(30);
        QCOMPARE(arrived, 0);
    }

    void endsWhileWorking()
    {
        QElapsedTimer timer;
        timer.start();
        QObject context;
        int arrived = 0;
        {
            ReadPool pool(*m_fixture->vault, 3);
            for (int i = 0; i < 9; ++i)
                pool.read<std::int64_t>(
                    pool.newLane(), &context,
                    [](Database &database, std::stop_token) { return database.integer(Endless); },
                    [&](Result<std::int64_t>) { ++arrived; });
            QTest::qWait(20);
        }
        QTest::qWait(20);
        QCOMPARE(arrived, 0);
        QVERIFY(timer.elapsed() < 3000);
    }

    // The first request of a worker opens its connection; stopping must not be lost meanwhile.
    void stopsWhileConnecting()
    {
        QObject context;
        std::atomic<int> missed = 0;
        for (int round = 0; round < 60; ++round) {
            ReadPool pool(*m_fixture->vault, 1);
            const auto lane = pool.newLane();
            pool.read<int>(
                lane, &context,
                [&](Database &, std::stop_token stop) -> Result<int> {
                    QElapsedTimer timer;
                    timer.start();
                    while (!stop.stop_requested() && timer.elapsed() < 1000)
                        std::this_thread::yield();
                    missed += stop.stop_requested() ? 0 : 1;
                    return 0;
                },
                [](Result<int>) {});
            std::this_thread::sleep_for(std::chrono::microseconds(100 * round));
            if (round % 2 == 0)
                pool.cancel(lane);  // else the pool ends
        }
        QCOMPARE(missed.load(), 0);
    }

    void readersDoNotBlockTheWriter()
    {
        ReadPool pool(*m_fixture->vault, 1);
        QObject context;
        const auto lane = pool.newLane();
        pool.read<std::int64_t>(
            lane, &context,
            [](Database &database, std::stop_token) { return database.integer(Endless); },
            [](Result<std::int64_t>) {});
        QTest::qWait(20);
        QElapsedTimer timer;
        timer.start();
        OK(m_fixture->addViews(1));
        QVERIFY(timer.elapsed() < 2000);
        pool.cancel(lane);
    }

private:
    std::unique_ptr<Fixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestReadPool)
#include "tst_read_pool.moc"
