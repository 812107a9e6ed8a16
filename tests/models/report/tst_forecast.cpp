// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/forecast.h"

#include <QTest>

using namespace Qt::StringLiterals;
using report::ForecastRequest;
using report::TimelineUnit;

class TestForecast : public QObject {
    Q_OBJECT
    static ForecastRequest daily(QDate from, QDate to, QDate today)
    {
        return {from, to, TimelineUnit::Day, today, 0.0};
    }

    static QList<QDate> days(const report::Forecast &forecast, const QList<double> &counts)
    {
        QList<QDate> made;
        for (qsizetype i = 0; i < counts.size(); ++i)
            for (int n = 0; n < static_cast<int>(counts[i]); ++n)
                made << forecast.starts[i];
        return made;
    }

private Q_SLOTS:
    void successorsLiveAsTheirDayOfIssueAllows_data()
    {
        QTest::addColumn<QDate>("expires");
        QTest::addColumn<int>("lifetime");
        QTest::addColumn<QDate>("second");  // when the shortened successor is due
        const auto row = [](const char *name, QDate expires, int lifetime, int next) {
            QTest::newRow(name) << expires << lifetime << expires.addDays(next);
        };
        row("the day before 200 days", QDate(2026, 3, 14), 398, 398);
        row("the first day of 200 days", QDate(2026, 3, 15), 398, 200);
        row("the day before 100 days", QDate(2027, 3, 14), 398, 200);
        row("the first day of 100 days", QDate(2027, 3, 15), 398, 100);
        row("the day before 47 days", QDate(2029, 3, 14), 398, 100);
        row("the first day of 47 days", QDate(2029, 3, 15), 398, 47);
        row("shorter than the limit stays", QDate(2026, 3, 15), 90, 90);
        row("7 days stay 7", QDate(2029, 3, 15), 7, 7);
    }
    void successorsLiveAsTheirDayOfIssueAllows()
    {
        QFETCH(QDate, expires);
        QFETCH(int, lifetime);
        QFETCH(QDate, second);
        const auto made = report::forecast({{expires, lifetime, 1, true}},
                                           daily(expires, second.addDays(1), expires));
        const auto due = days(made, made.shortened);
        QCOMPARE(due.size(), qsizetype{2});
        QCOMPARE(due[0], expires);
        QCOMPARE(due[1], second);
        // Private certificates and today's lifetimes know no steps.
        const auto unbound =
            report::forecast({{expires, lifetime, 1, false}},
                             daily(expires, expires.addDays(lifetime + 1), expires));
        QCOMPARE(unbound.shortened, unbound.usual);
        QCOMPARE(days(unbound, unbound.usual).last(), expires.addDays(lifetime));
    }

    void counts()
    {
        const QDate today(2027, 1, 1);
        const auto made =
            report::forecast({{today.addDays(3), 90, 20, true}, {today.addDays(-1), 90, 99, true}},
                             daily(today, today.addDays(100), today));
        QCOMPARE(made.usual[3], 20.0);
        QCOMPARE(made.usual[93], 20.0);
        QCOMPARE(std::accumulate(made.usual.begin(), made.usual.end(), 0.0),
                 40.0);  // the past is past
    }

    void renewsBeforeTheEnd()
    {
        const QDate today(2027, 1, 1);
        ForecastRequest request = daily(today, today.addDays(120), today);
        request.renewAtLeft = 1.0 / 3;
        const auto made = report::forecast({{today.addDays(60), 90, 1, true}}, request);
        const QList<QDate> wanted{today.addDays(30), today.addDays(90)};
        QCOMPARE(days(made, made.usual), wanted);
        const auto overdue = report::forecast({{today.addDays(10), 90, 1, true}}, request);
        QCOMPARE(days(overdue, overdue.usual).first(), today);
    }

    void buckets()
    {
        // 2026-11-23 is a Monday.
        QCOMPARE(report::bucketStart(QDate(2026, 11, 29), TimelineUnit::Week), QDate(2026, 11, 23));
        QCOMPARE(report::nextBucket(QDate(2026, 11, 25), TimelineUnit::Week), QDate(2026, 11, 30));
        QCOMPARE(report::nextBucket(QDate(2026, 12, 1), TimelineUnit::Month), QDate(2027, 1, 1));
        const auto made = report::forecast({{QDate(2026, 11, 29), 47, 5, true}},
                                           {QDate(2026, 11, 23), QDate(2026, 12, 7),
                                            TimelineUnit::Week, QDate(2026, 11, 23), 0.0});
        QCOMPARE(made.usual, (QList<double>{5, 0}));
    }

    void steps()
    {
        for (const auto &step : report::sc081v3Steps()) {
            QCOMPARE(report::longestLifetimeOn(step.from), step.days);
            QVERIFY(report::longestLifetimeOn(step.from.addDays(-1)) > step.days);
        }
    }
};

QTEST_GUILESS_MAIN(TestForecast)
#include "tst_forecast.moc"
