// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/paged_rows.h"

#include <QTest>

#include <numeric>

using Pages = tables::PagedRows<int>;

class TestPagedRows : public QObject {
    Q_OBJECT
    static std::vector<qint64> upTo(qint64 count)
    {
        std::vector<qint64> ids(static_cast<std::size_t>(count));
        std::iota(ids.begin(), ids.end(), 1);
        return ids;
    }

private Q_SLOTS:
    void asksForWholeBlocks()
    {
        Pages pages;
        pages.setIds(upTo(300));
        QVERIFY(!pages.at(0));
        QVERIFY(pages.want(130));
        QVERIFY(!pages.want(131));  // the same block: no new wish
        const auto ids = pages.missing();
        QCOMPARE(ids.size(), std::size_t{128});
        QCOMPARE(ids.front(), qint64{129});
        QVERIFY(pages.want(299));
        QCOMPARE(pages.missing().front(), qint64{257});  // the newest wish first
        for (const qint64 id : pages.missing())
            pages.put(id, static_cast<int>(id));
        const auto range = pages.settle();
        QCOMPARE(range.first, qint64{128});
        QCOMPARE(range.second, qint64{299});
        QCOMPARE(*pages.at(299), 300);
        QVERIFY(pages.missing().empty());
    }

    void forgetsOldWishes()
    {
        Pages pages;
        pages.setIds(upTo(10'000));
        for (int block = 0; block < 10; ++block)
            pages.want(block * Pages::BlockSize);
        QCOMPARE(pages.missing().size(), Pages::MostWanted * 128);
        QCOMPARE(pages.missing().front(), qint64{9 * 128 + 1});
    }

    void keepsTheRecentlyShown()
    {
        Pages pages;
        pages.setIds(upTo(10'000));
        for (qint64 id = 1; id <= static_cast<qint64>(Pages::Kept); ++id)
            pages.put(id, static_cast<int>(id));
        QVERIFY(pages.at(0));  // shown: now the newest
        pages.put(9'000, 9'000);
        QVERIFY(pages.at(0));
        QVERIFY(!pages.at(1));  // the one shown longest ago went
    }

    void rowsSurviveANewOrder()
    {
        Pages pages;
        pages.setIds({1, 2, 3});
        pages.put(2, 22);
        pages.setIds({2, 3, 4});
        QCOMPARE(*pages.at(0), 22);
        pages.removeIds(0, 1);
        QVERIFY(!pages.at(0));
        const std::vector<qint64> more{2, 9};
        pages.insertIds(1, more.begin(), more.end());
        QCOMPARE(pages.ids(), (std::vector<qint64>{3, 2, 9, 4}));
        QCOMPARE(*pages.at(1), 22);
    }

    void staleRowsStayOnShow()
    {
        Pages pages;
        pages.setIds({1});
        pages.put(1, 11);
        pages.markStale();
        QCOMPARE(*pages.at(0), 11);
        QVERIFY(!pages.fresh(0));
        pages.want(0);
        QCOMPARE(pages.missing(), std::vector<qint64>{1});
        pages.put(1, 12);
        QVERIFY(pages.fresh(0));
        QCOMPARE(*pages.at(0), 12);
    }

    void outside()
    {
        Pages pages;
        QCOMPARE(pages.idAt(0), qint64{0});
        QVERIFY(!pages.at(-1));
        QCOMPARE(pages.settle().second, qint64{-1});
    }
};

QTEST_GUILESS_MAIN(TestPagedRows)
#include "tst_paged_rows.moc"
