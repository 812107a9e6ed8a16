// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline over a real vault: every bar is the count of the query it leads to.
#include "tests/ui/console_vault.h"
#include "ui/pages/timeline_data.h"
#include "ui/pages/timeline_page.h"
#include "ui/pages/timeline_tables.h"
#include "ui/parts/button.h"
#include "ui/parts/chart_legend.h"
#include "ui/parts/chart_plot.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/expiry_chart.h"
#include "ui/parts/segmented.h"
#include "ui/parts/theme.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;

class TimelineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void barsAreWhatTheirQueriesCount_data();
    void barsAreWhatTheirQueriesCount();
    void clickOnASegmentNarrowsToIt();
    void rangeShowsItsMonths_data();
    void rangeShowsItsMonths();
    void forecastCanBeHidden();
    void heavySpansLeadToTheirCertificates();
    void controlsFitNarrowWindows_data();
    void controlsFitNarrowWindows();
    void emptyVaultSaysWhatToDo();
    void heavyBuckets_data();
    void heavyBuckets();
    void renewalSpansFollowTheSteps();
    void csvStartsNoFormula();

private:
    template <typename T> QList<T *> parts() const
    {
        QList<T *> shown;
        for (T *part : m_page->findChildren<T *>()) {
            if (part->isVisible())
                shown.append(part);
        }
        return shown;
    }
    void open(QSize size = {1240, 824})
    {
        m_page = std::make_unique<ui::TimelinePage>(m_console->context());
        m_page->resize(size);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_VERIFY_WITH_TIMEOUT(m_page->ready(), 10000);
    }
    void choose(int control, int choice)
    {
        const auto controls = parts<ui::Segmented>();
        QVERIFY(control < controls.size());
        QTest::mouseClick(controls[control]->findChildren<QAbstractButton *>()[choice],
                          Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->ready(), 10000);
    }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<test::ConsoleVault> m_shared;
    test::ConsoleVault *m_console = nullptr;
    std::unique_ptr<ui::TimelinePage> m_page;
};

void TimelineTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<ui::Theme>(*qApp);
    m_shared = std::make_unique<test::ConsoleVault>();
    QCOMPARE(m_shared->open(800), QString());
}

void TimelineTest::init()
{
    m_console = m_shared.get();
}

void TimelineTest::cleanup()
{
    m_page.reset();
}

void TimelineTest::barsAreWhatTheirQueriesCount_data()
{
    QTest::addColumn<int>("group");
    QTest::addColumn<int>("unit");
    QTest::newRow("status per month") << 0 << 2;
    QTest::newRow("issuer per week") << 1 << 1;
    QTest::newRow("owner per month") << 2 << 2;
    QTest::newRow("key per week") << 3 << 1;
    QTest::newRow("environment per day") << 4 << 0;
}

void TimelineTest::barsAreWhatTheirQueriesCount()
{
    QFETCH(int, group);
    QFETCH(int, unit);
    open();
    choose(0, group);
    choose(1, unit);
    const ui::ChartData &data = m_page->chart()->chart();
    QVERIFY(data.series.size() >= 2 && data.series.size() <= 8);
    QSignalSpy wanted(&m_console->context(), &ui::ConsoleContext::inventoryWanted);
    int tried = 0;
    for (qsizetype bucket = 0; bucket < data.buckets() && tried < 25; ++bucket) {
        if (data.total(bucket) == 0)
            continue;
        m_page->chart()->pointAt(bucket);
        QTest::keyClick(m_page->chart(), Qt::Key_Return);
        QCOMPARE(wanted.size(), ++tried);
        const QString query = wanted.last()[0].toString();
        QVERIFY2(m_console->count(query) == data.total(bucket),
                 qPrintable(u"%1: %2, bar %3"_s.arg(query)
                                .arg(m_console->count(query))
                                .arg(data.total(bucket))));
    }
    QVERIFY(tried >= 8);
}

void TimelineTest::clickOnASegmentNarrowsToIt()
{
    open({1600, 1000});
    choose(1, 2);
    auto *chart = m_page->chart();
    auto *plot = chart->findChild<QCustomPlot *>();
    const ui::ChartData &data = chart->chart();
    QSignalSpy wanted(&m_console->context(), &ui::ConsoleContext::inventoryWanted);
    int tried = 0;
    for (qsizetype bucket = 0; bucket < 10; ++bucket) {
        // "Other" has no term of its own.
        double below = 0;
        for (qsizetype series = 0; series + 1 < data.series.size(); ++series) {
            const qint64 count = data.count(bucket, series);
            const double middle = below + double(count) / 2;
            below += double(count);
            const double high =
                plot->yAxis->coordToPixel(0) - plot->yAxis->coordToPixel(double(count));
            if (high < 8)
                continue;
            const double key = (double(data.starts[bucket].toJulianDay())
                                + double(data.bucketEnd(bucket).toJulianDay()))
                / 2;
            QTest::mouseClick(plot, Qt::LeftButton, {},
                              QPoint(int(plot->xAxis->coordToPixel(key)),
                                     int(plot->yAxis->coordToPixel(middle))));
            QCOMPARE(wanted.size(), ++tried);
            QCOMPARE(m_console->count(wanted.last()[0].toString()), count);
        }
    }
    QVERIFY(tried >= 5);
}

void TimelineTest::rangeShowsItsMonths_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<int>("months");
    QTest::newRow("3 months") << 0 << 3;
    QTest::newRow("6 months") << 1 << 6;
    QTest::newRow("1 year") << 2 << 12;
    QTest::newRow("3 years") << 3 << 36;
}

void TimelineTest::rangeShowsItsMonths()
{
    QFETCH(int, choice);
    QFETCH(int, months);
    open();
    choose(2, choice);
    const ui::ChartData &data = m_page->chart()->chart();
    QCOMPARE(m_page->chart()->visibleFrom(), data.starts.first());
    const QDate wanted = data.today.addMonths(months);
    QVERIFY(m_page->chart()->visibleTo() >= wanted);
    QVERIFY(m_page->chart()->visibleTo() < wanted.addDays(8));
}

void TimelineTest::forecastCanBeHidden()
{
    open();
    const auto lines = [this] {
        const auto &entries = m_page->chart()->findChild<ui::ChartLegend *>()->entries();
        return std::count_if(entries.cbegin(), entries.cend(), [](const ui::LegendEntry &entry) {
            return entry.sample != ui::LegendEntry::Sample::Swatch;
        });
    };
    QCOMPARE(lines(), 2);
    auto *box = m_page->findChild<QCheckBox *>();
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QCOMPARE(lines(), 0);
    QTest::keyClick(box, Qt::Key_Space);
    QCOMPARE(lines(), 2);
}

void TimelineTest::heavySpansLeadToTheirCertificates()
{
    open();
    auto *heavy = m_page->findChild<ui::HeavyBucketsTable *>();
    QSignalSpy wanted(&m_console->context(), &ui::ConsoleContext::inventoryWanted);
    const auto links = heavy->findChildren<ui::LinkButton *>();
    for (ui::LinkButton *link : links)
        QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(wanted.size(), links.size());
    for (const auto &call : wanted)
        QVERIFY(m_console->count(call[0].toString()) > 0);
}

void TimelineTest::controlsFitNarrowWindows_data()
{
    QTest::addColumn<QSize>("page");
    QTest::newRow("1280x800") << QSize(1080, 724);
    QTest::newRow("narrow") << QSize(760, 560);
    QTest::newRow("1920x1080") << QSize(1720, 1004);
}

void TimelineTest::controlsFitNarrowWindows()
{
    QFETCH(QSize, page);
    open(page);
    for (ui::Segmented *control : parts<ui::Segmented>()) {
        QVERIFY(control->width() >= control->sizeHint().width());
        const QRect inPage(control->mapTo(m_page.get(), QPoint()), control->size());
        QVERIFY(m_page->rect().contains(inPage));
    }
    QVERIFY(m_page->chart()->findChild<QCustomPlot *>()->height() >= 180);
}

void TimelineTest::emptyVaultSaysWhatToDo()
{
    test::ConsoleVault own;
    QCOMPARE(own.open(0), QString());
    m_console = &own;
    open();
    QSignalSpy imports(&own.context(), &ui::ConsoleContext::importWanted);
    const auto empty = parts<ui::EmptyState>();
    QCOMPARE(empty.size(), 1);
    QTest::mouseClick(empty.first()->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(imports.size(), 1);
    m_page.reset();
}

void TimelineTest::heavyBuckets_data()
{
    QTest::addColumn<QList<qint64>>("totals");
    QTest::addColumn<int>("most");
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<QList<qsizetype>>("buckets");
    QTest::newRow("nothing") << QList<qint64>{0, 0} << 3 << qint64(0) << QList<qsizetype>{};
    QTest::newRow("even weeks") << QList<qint64>{10, 10, 10} << 3 << qint64(15)
                                << QList<qsizetype>{};
    QTest::newRow("one peak") << QList<qint64>{10, 16, 10} << 3 << qint64(15)
                              << QList<qsizetype>{1};
    QTest::newRow("exactly the limit is not above it")
        << QList<qint64>{10, 15, 10} << 3 << qint64(15) << QList<qsizetype>{};
    QTest::newRow("the heaviest, in order of time")
        << QList<qint64>{40, 10, 10, 10, 10, 30, 50} << 2 << qint64(15) << QList<qsizetype>{0, 6};
    QTest::newRow("empty weeks do not lower the usual")
        << QList<qint64>{0, 0, 0, 0, 10, 10, 14} << 3 << qint64(15) << QList<qsizetype>{};
}

void TimelineTest::heavyBuckets()
{
    QFETCH(QList<qint64>, totals);
    QFETCH(int, most);
    const QDate monday(2026, 11, 23);
    report::Timeline timeline;
    timeline.series.append(report::TimelineSeries{});
    for (qsizetype i = 0; i < totals.size(); ++i) {
        timeline.starts.append(monday.addDays(7 * i));
        timeline.counts.append(totals[i]);
    }
    const ui::HeavyBuckets heavy = ui::heavyBuckets(timeline, monday, most);
    QTEST(heavy.limit, "limit");
    QTEST(heavy.buckets, "buckets");
}

void TimelineTest::renewalSpansFollowTheSteps()
{
    const QDate today(2026, 11, 23);
    report::Forecast forecast;
    const QDate end = today.addDays(7 * 157);
    for (int i = 0; i < 157; ++i) {
        const QDate start = today.addDays(7 * i);
        forecast.starts.append(start);
        forecast.usual.append(100);
        forecast.shortened.append(start < QDate(2027, 3, 15)       ? 100
                                      : start < QDate(2029, 3, 15) ? 200
                                                                   : 400);
    }
    const auto spans = ui::renewalSpans(forecast, end, today);
    QCOMPARE(spans.size(), 3);
    QCOMPARE(spans[0].lifetimeDays, 200);
    QCOMPARE(spans[1].from, QDate(2027, 3, 15));
    QCOMPARE(spans[2].lifetimeDays, 47);
    QCOMPARE(std::lround(spans[0].shortened), 100);
    QCOMPARE(std::lround(spans[1].shortened), 200);
    QCOMPARE(std::lround(spans[2].shortened), 400);
    QCOMPARE(std::lround(spans[2].usual), 100);
}

void TimelineTest::csvStartsNoFormula()
{
    ui::ChartData data;
    data.starts = {QDate(2027, 2, 15)};
    data.end = QDate(2027, 2, 22);
    data.series = {u"=cmd|' /C calc'!A0"_s, u"R11, \"x\""_s, u"plain"_s};
    data.counts = {1, 2, 3};
    const QByteArray csv = ui::csvOf(data);
    QCOMPARE(csv,
             QByteArray("from,to,'=cmd|' /C calc'!A0,\"R11, "
                        "\"\"x\"\"\",plain,total\r\n2027-02-15,2027-02-21,1,2,3,6\r\n"));
}

QTEST_MAIN(TimelineTest)
#include "tst_timeline.moc"
