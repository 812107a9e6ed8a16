// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/chart_overview.h"
#include "ui/parts/chart_plot.h"
#include "ui/parts/chart_ticks.h"
#include "ui/parts/expiry_chart.h"
#include "ui/parts/hover_card.h"
#include "ui/parts/theme.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <ctime>

using namespace Qt::StringLiterals;
using ui::ChartData;
using ui::ChartPer;
using ui::ExpiryChart;

namespace {

const QDate Today(2026, 11, 25);  // a Wednesday
const QDate Monday(2026, 11, 23);

// `buckets` weeks or days; series i has (bucket + 1) * (i + 1) certificates.
ChartData sample(ChartPer per, int buckets, int series)
{
    ChartData data;
    data.per = per;
    data.today = Today;
    const int step = per == ChartPer::Day ? 1 : 7;
    for (int i = 0; i < buckets; ++i)
        data.starts.append(Monday.addDays(i * step));
    data.end = Monday.addDays(buckets * step);
    for (int i = 0; i < series; ++i)
        data.series.append(u"Series %1"_s.arg(i + 1));
    for (int bucket = 0; bucket < buckets; ++bucket) {
        for (int i = 0; i < series; ++i)
            data.counts.append((bucket + 1) * (i + 1));
        data.usual.append(100 + bucket + 20 * std::sin(bucket * 0.3));
        data.shortened.append(100 + 2 * bucket + 40 * std::sin(bucket * 0.3));
    }
    data.limits = {{QDate(2027, 3, 15), 100}, {QDate(2029, 3, 15), 47}};
    return data;
}

QCustomPlot *plotOf(const ExpiryChart &chart)
{
    return chart.findChild<QCustomPlot *>();
}

// The middle of a bucket at a given count, in the plot's coordinates.
QPoint pointAt(const ExpiryChart &chart, qsizetype bucket, double count)
{
    const QCustomPlot *plot = plotOf(chart);
    const ChartData &data = chart.chart();
    const double key =
        (double(data.starts[bucket].toJulianDay()) + double(data.bucketEnd(bucket).toJulianDay()))
        / 2;
    return QPoint(int(plot->xAxis->coordToPixel(key)), int(plot->yAxis->coordToPixel(count)));
}

void show(ExpiryChart &chart, QSize size = {1000, 480})
{
    chart.resize(size);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QTest::qWait(20);
}

}  // namespace

class TestCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ui::Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void bucketOfDay_data();
    void bucketOfDay();
    void daysOfBucket_data();
    void daysOfBucket();
    void valueTicks_data();
    void valueTicks();
    void dayLabelsKeepApart_data();
    void dayLabelsKeepApart();
    void segmentsHaveTheirHeights();
    void narrowBucketsKeepTheirPeak();
    void redrawFitsInAFrame_data();
    void redrawFitsInAFrame();
    void clickNamesBucketAndSeries_data();
    void clickNamesBucketAndSeries();
    void dragPansAndActivatesNothing();
    void wheelZoomsAroundThePointer();
    void keysPointAndEnter();
    void cardStaysOnTheFreeSide_data();
    void cardStaysOnTheFreeSide();
    void overviewMovesTheChart();
    void overviewKeys();
    void emptyDataIsDrawn();
    void themesChangeColours();

private:
    std::unique_ptr<ui::Theme> m_theme;
};

void TestCharts::bucketOfDay_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<qsizetype>("bucket");
    QTest::newRow("day before the first") << Monday.addDays(-1) << qsizetype(-1);
    QTest::newRow("first day of the first") << Monday << qsizetype(0);
    QTest::newRow("last day of the first") << Monday.addDays(6) << qsizetype(0);
    QTest::newRow("first day of the second") << Monday.addDays(7) << qsizetype(1);
    QTest::newRow("last day of the last") << Monday.addDays(27) << qsizetype(3);
    QTest::newRow("day after the last") << Monday.addDays(28) << qsizetype(-1);
}

void TestCharts::bucketOfDay()
{
    QFETCH(QDate, day);
    QTEST(sample(ChartPer::Week, 4, 1).bucketAt(day), "bucket");
}

void TestCharts::daysOfBucket_data()
{
    QTest::addColumn<ChartPer>("per");
    QTest::addColumn<QDate>("start");
    QTest::addColumn<QDate>("end");
    QTest::addColumn<QString>("text");
    QTest::newRow("one day") << ChartPer::Day << QDate(2027, 2, 15) << QDate(2027, 2, 16)
                             << u"15 Feb 2027"_s;
    QTest::newRow("week in a month")
        << ChartPer::Week << QDate(2027, 2, 15) << QDate(2027, 2, 22) << u"15 to 21 Feb 2027"_s;
    QTest::newRow("week over a month's end")
        << ChartPer::Week << QDate(2027, 3, 29) << QDate(2027, 4, 5) << u"29 Mar to 4 Apr 2027"_s;
    QTest::newRow("week over new year") << ChartPer::Week << QDate(2026, 12, 28)
                                        << QDate(2027, 1, 4) << u"28 Dec 2026 to 3 Jan 2027"_s;
    QTest::newRow("month") << ChartPer::Month << QDate(2027, 2, 1) << QDate(2027, 3, 1)
                           << u"February 2027"_s;
}

void TestCharts::daysOfBucket()
{
    QFETCH(ChartPer, per);
    QFETCH(QDate, start);
    QFETCH(QDate, end);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ChartData data;
    data.per = per;
    data.starts = {start};
    data.end = end;
    QTEST(ui::bucketText(data, 0), "text");
}

void TestCharts::valueTicks_data()
{
    QTest::addColumn<double>("highest");
    QTest::addColumn<double>("upper");
    QTest::addColumn<int>("labels");
    QTest::newRow("nothing") << 0.0 << 1.0 << 2;
    QTest::newRow("one") << 1.0 << 1.0 << 2;
    QTest::newRow("three: whole numbers only") << 3.0 << 3.0 << 4;
    QTest::newRow("round stays") << 2000.0 << 2000.0 << 5;
    QTest::newRow("next round value") << 1420.0 << 1500.0 << 4;
    QTest::newRow("large") << 1000001.0 << 1500000.0 << 4;
}

void TestCharts::valueTicks()
{
    QFETCH(double, highest);
    const ui::ChartTicks ticks = ui::valueTicks(highest, 4);
    QTEST(ticks.upper, "upper");
    QFETCH(int, labels);
    QCOMPARE(ticks.labels.size(), labels);
    QCOMPARE(ticks.at.first(), 0.0);
    QCOMPARE(ticks.at.last(), ticks.upper);
    QVERIFY(ticks.upper >= highest);
}

void TestCharts::dayLabelsKeepApart_data()
{
    QTest::addColumn<ChartPer>("per");
    QTest::addColumn<int>("buckets");
    QTest::addColumn<int>("room");
    QTest::newRow("26 weeks, small") << ChartPer::Week << 26 << 500;
    QTest::newRow("26 weeks, wide") << ChartPer::Week << 26 << 1600;
    QTest::newRow("157 weeks") << ChartPer::Week << 157 << 900;
    QTest::newRow("1,096 days") << ChartPer::Day << 1096 << 1000;
    QTest::newRow("four days") << ChartPer::Day << 4 << 1000;
}

void TestCharts::dayLabelsKeepApart()
{
    QFETCH(ChartPer, per);
    QFETCH(int, buckets);
    QFETCH(int, room);
    const ChartData data = sample(per, buckets, 1);
    const QFontMetrics metrics(ui::font(ui::TextRole::Tick));
    const ui::ChartTicks ticks = ui::dayTicks(data, data.starts.first(), data.end, room, metrics);
    QVERIFY(ticks.at.size() >= 2);
    const double perDay = room / double(data.starts.first().daysTo(data.end));
    for (qsizetype i = 1; i < ticks.at.size(); ++i) {
        const double apart = (ticks.at[i] - ticks.at[i - 1]) * perDay;
        const double needed = (metrics.horizontalAdvance(ticks.labels[i])
                               + metrics.horizontalAdvance(ticks.labels[i - 1]))
            / 2.0;
        QVERIFY2(apart > needed + 4, qPrintable(ticks.labels[i]));
    }
}

void TestCharts::segmentsHaveTheirHeights()
{
    ExpiryChart chart(ExpiryChart::Form::Small);
    chart.setForecastShown(false);
    chart.setData(sample(ChartPer::Week, 10, 2));
    show(chart);
    plotOf(chart)->replot(QCustomPlot::rpImmediateRefresh);
    const QImage image = plotOf(chart)->toPixmap().toImage();
    // Bucket 9 holds 10 and 20; the axis ends at 30.
    const int x = pointAt(chart, 9, 0).x();
    int first = 0, second = 0;
    for (int y = 0; y < image.height(); ++y) {
        const QColor color = image.pixelColor(x, y);
        first += color == ui::tokens().series[0];
        second += color == ui::tokens().series[1];
    }
    QVERIFY2(first > 40, qPrintable(QString::number(first)));
    QVERIFY2(std::abs(second - 2 * first) <= 4, qPrintable(u"%1 and %2"_s.arg(first).arg(second)));
}

void TestCharts::narrowBucketsKeepTheirPeak()
{
    ChartData data = sample(ChartPer::Day, 3000, 1);
    std::fill(data.counts.begin(), data.counts.end(), 1);
    data.counts[1500] = 1000;
    ExpiryChart chart(ExpiryChart::Form::Small);
    chart.setForecastShown(false);
    chart.setData(data);
    show(chart, {600, 300});
    const QImage image = plotOf(chart)->toPixmap().toImage();
    const int y = pointAt(chart, 1500, 600).y();
    int filled = 0;
    for (int x = 0; x < image.width(); ++x)
        filled += image.pixelColor(x, y) == ui::tokens().series[0];
    QVERIFY2(filled >= 1 && filled <= 3, qPrintable(QString::number(filled)));
}

void TestCharts::redrawFitsInAFrame_data()
{
    QTest::addColumn<ChartPer>("per");
    QTest::addColumn<int>("buckets");
    QTest::newRow("157 weeks of 8 series") << ChartPer::Week << 157;
    QTest::newRow("1,096 days of 8 series") << ChartPer::Day << 1096;
}

void TestCharts::redrawFitsInAFrame()
{
    QFETCH(ChartPer, per);
    QFETCH(int, buckets);
    ExpiryChart chart(ExpiryChart::Form::Full);
    chart.setData(sample(per, buckets, 8));
    show(chart, {1400, 700});
    // Time of this thread: a busy machine must not decide about the drawing.
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    };
    QList<double> times;
    for (int i = 0; i < 15; ++i) {
        const double before = now();
        plotOf(chart)->replot(QCustomPlot::rpImmediateRefresh);
        times.append(now() - before);
    }
    std::sort(times.begin(), times.end());
    qInfo("redraw: median %.2f ms, slowest %.2f ms", times[times.size() / 2], times.last());
    QVERIFY2(times[times.size() / 2] <= 16, qPrintable(QString::number(times[times.size() / 2])));
}

void TestCharts::clickNamesBucketAndSeries_data()
{
    QTest::addColumn<qsizetype>("bucket");
    QTest::addColumn<double>("count");
    QTest::addColumn<qsizetype>("series");
    QTest::newRow("lowest segment") << qsizetype(20) << 10.0 << qsizetype(0);
    QTest::newRow("middle segment") << qsizetype(20) << 40.0 << qsizetype(1);
    QTest::newRow("top segment") << qsizetype(20) << 100.0 << qsizetype(2);
    QTest::newRow("above the stack") << qsizetype(20) << 140.0 << qsizetype(-1);
}

void TestCharts::clickNamesBucketAndSeries()
{
    QFETCH(qsizetype, bucket);
    QFETCH(double, count);
    QFETCH(qsizetype, series);
    ExpiryChart chart(ExpiryChart::Form::Full);
    chart.setData(sample(ChartPer::Week, 26, 3));
    show(chart);
    QSignalSpy activated(&chart, &ExpiryChart::activated);
    QTest::mouseClick(plotOf(chart), Qt::LeftButton, {}, pointAt(chart, bucket, count));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].value<qsizetype>(), bucket);
    QCOMPARE(activated[0][1].value<qsizetype>(), series);
}

void TestCharts::dragPansAndActivatesNothing()
{
    ExpiryChart chart(ExpiryChart::Form::Full);
    chart.setData(sample(ChartPer::Week, 100, 2));
    chart.setVisibleDays(Monday.addDays(70), Monday.addDays(140));
    show(chart);
    QSignalSpy activated(&chart, &ExpiryChart::activated);
    QCustomPlot *plot = plotOf(chart);
    const QPoint middle = plot->rect().center();
    QTest::mousePress(plot, Qt::LeftButton, {}, middle);
    QMouseEvent move(QEvent::MouseMove, middle + QPoint(-200, 0),
                     plot->mapToGlobal(middle + QPoint(-200, 0)), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(plot, &move);
    QTest::mouseRelease(plot, Qt::LeftButton, {}, middle + QPoint(-200, 0));
    QCOMPARE(activated.size(), 0);
    QVERIFY(chart.visibleFrom() > Monday.addDays(75));
    QCOMPARE(chart.visibleFrom().daysTo(chart.visibleTo()), 70);
}

void TestCharts::wheelZoomsAroundThePointer()
{
    ExpiryChart chart(ExpiryChart::Form::Full);
    chart.setData(sample(ChartPer::Week, 100, 2));
    show(chart);
    QCustomPlot *plot = plotOf(chart);
    const QPoint at = pointAt(chart, 50, 1);
    const double keyBefore = plot->xAxis->pixelToCoord(at.x());
    const auto turn = [&](int delta) {
        QWheelEvent wheel(at, plot->mapToGlobal(at), QPoint(), QPoint(0, delta), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(plot, &wheel);
    };
    turn(120);
    const qint64 closer = chart.visibleFrom().daysTo(chart.visibleTo());
    QVERIFY(closer < 700);
    QVERIFY(std::abs(plot->xAxis->pixelToCoord(at.x()) - keyBefore) < 2);
    for (int i = 0; i < 40; ++i)
        turn(120);
    QCOMPARE(chart.visibleFrom().daysTo(chart.visibleTo()),
             28);  // four buckets are the closest look
    for (int i = 0; i < 40; ++i)
        turn(-120);
    QCOMPARE(chart.visibleFrom(), Monday);
    QCOMPARE(chart.visibleTo(), Monday.addDays(700));
}

void TestCharts::keysPointAndEnter()
{
    ExpiryChart chart(ExpiryChart::Form::Full);
    chart.setData(sample(ChartPer::Week, 26, 3));
    show(chart);
    chart.activateWindow();
    chart.setFocus();
    QSignalSpy activated(&chart, &ExpiryChart::activated);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.pointedBucket(), 0);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.pointedBucket(), 1);
    QVERIFY(chart.accessibleDescription().contains(u"12"_s));  // 2 + 4 + 6
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].value<qsizetype>(), 1);
    QCOMPARE(activated[0][1].value<qsizetype>(), -1);
    QTest::keyClick(&chart, Qt::Key_End);
    QCOMPARE(chart.pointedBucket(), 25);
    QTest::keyClick(&chart, Qt::Key_Escape);
    QCOMPARE(chart.pointedBucket(), -1);
    QVERIFY(!chart.findChild<ui::HoverCard *>()->isVisible());
}

void TestCharts::cardStaysOnTheFreeSide_data()
{
    QTest::addColumn<qsizetype>("bucket");
    QTest::addColumn<bool>("right");
    QTest::newRow("first bar") << qsizetype(0) << true;
    QTest::newRow("before a limit: its words stay to be read") << qsizetype(13) << false;
    QTest::newRow("last bar") << qsizetype(25) << false;
}

void TestCharts::cardStaysOnTheFreeSide()
{
    QFETCH(qsizetype, bucket);
    QFETCH(bool, right);
    ExpiryChart chart(ExpiryChart::Form::Full);
    chart.setData(sample(ChartPer::Week, 26, 5));
    show(chart);
    chart.pointAt(bucket);
    const auto *card = chart.findChild<ui::HoverCard *>();
    QVERIFY(card->isVisible());
    QVERIFY(chart.rect().contains(card->geometry()));
    const int x = pointAt(chart, bucket, 0).x() + plotOf(chart)->x();
    QCOMPARE(card->geometry().left() > x, right);
    QVERIFY(x < card->geometry().left() || x > card->geometry().right());
}

void TestCharts::overviewMovesTheChart()
{
    ExpiryChart chart(ExpiryChart::Form::Full);
    chart.setData(sample(ChartPer::Week, 100, 2));
    chart.setVisibleDays(Monday, Monday.addDays(350));
    show(chart);
    auto *overview = chart.findChild<ui::ChartOverview *>();
    QCOMPARE(overview->to(), chart.visibleTo());
    const int left = plotOf(chart)->axisRect()->left();
    const int width = plotOf(chart)->axisRect()->width();
    const QPoint handle(left + width / 2, 30);
    QTest::mousePress(overview, Qt::LeftButton, {}, handle);
    const QPoint target = handle - QPoint(width / 4, 0);
    QMouseEvent move(QEvent::MouseMove, target, overview->mapToGlobal(target), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(overview, &move);
    QTest::mouseRelease(overview, Qt::LeftButton, {}, target);
    QCOMPARE(chart.visibleFrom(), Monday);
    QVERIFY(std::abs(chart.visibleFrom().daysTo(chart.visibleTo()) - 175) <= 3);
}

void TestCharts::overviewKeys()
{
    ExpiryChart chart(ExpiryChart::Form::Full);
    chart.setData(sample(ChartPer::Week, 100, 2));
    chart.setVisibleDays(Monday, Monday.addDays(70));
    show(chart);
    auto *overview = chart.findChild<ui::ChartOverview *>();
    QTest::keyClick(overview, Qt::Key_Right);
    QCOMPARE(chart.visibleFrom(), Monday.addDays(7));
    QCOMPARE(chart.visibleTo(), Monday.addDays(77));
    QTest::keyClick(overview, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(chart.visibleTo(), Monday.addDays(84));
    QTest::keyClick(overview, Qt::Key_End);
    QCOMPARE(chart.visibleTo(), Monday.addDays(700));
    QTest::keyClick(overview, Qt::Key_Left);
    QCOMPARE(chart.visibleTo(), Monday.addDays(693));
}

void TestCharts::emptyDataIsDrawn()
{
    ExpiryChart chart(ExpiryChart::Form::Full);
    show(chart);
    chart.setData(ChartData{});
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(chart.findChild<ui::ChartOverview *>(), Qt::Key_Right);
    QCOMPARE(chart.pointedBucket(), -1);
    QVERIFY(!chart.picture({400, 300}).isNull());
    QVERIFY(ChartData{}.empty());
    QVERIFY(!sample(ChartPer::Week, 2, 1).empty());
}

void TestCharts::themesChangeColours()
{
    ExpiryChart chart(ExpiryChart::Form::Small);
    chart.setData(sample(ChartPer::Week, 10, 1));
    show(chart);
    m_theme->setScheme(ui::Scheme::Light);
    QTest::qWait(20);
    const QColor light = plotOf(chart)->toPixmap().toImage().pixelColor(pointAt(chart, 9, 2));
    m_theme->setScheme(ui::Scheme::Dark);
    QTest::qWait(20);
    const QColor dark = plotOf(chart)->toPixmap().toImage().pixelColor(pointAt(chart, 9, 2));
    m_theme->setScheme(ui::Scheme::Light);
    QCOMPARE(light, ui::lightTokens().series[0]);
    QCOMPARE(dark, ui::darkTokens().series[0]);
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
