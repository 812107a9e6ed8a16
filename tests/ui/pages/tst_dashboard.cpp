// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboard over a real vault: every figure is the count of the query it leads to.
#include "models/jobs/edit.h"
#include "tests/ui/console_vault.h"
#include "ui/pages/dashboard_page.h"
#include "ui/pages/dashboard_todo.h"
#include "ui/pages/dashboard_words.h"
#include "ui/parts/activity_list.h"
#include "ui/parts/button.h"
#include "ui/parts/chart_plot.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/expiry_chart.h"
#include "ui/parts/segmented.h"
#include "ui/parts/theme.h"
#include "ui/parts/tile.h"
#include "ui/parts/todo_row.h"
#include "ui/wizards/wizard_frame.h"

#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class DashboardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void tilesLeadToWhatTheyCount();
    void tilesWorkByKeyboard();
    void todoRowsLeadToWhatTheyCount();
    void rowsFitTheWindow_data();
    void rowsFitTheWindow();
    void showAllShowsAll();
    void theRowsOfOneOwnerOrNone();
    void assignOwnerOpensTheEditWizard();
    void barLeadsToItsCertificates();
    void activityLeadsToItsRecord();
    void changesArriveByThemselves();
    void emptyVaultSaysWhatToDo();
    void headSentence_data();
    void headSentence();
    void quantumShareIsNeverRoundedUpToAll_data();
    void quantumShareIsNeverRoundedUpToAll();

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
    void open(QSize size = {1200, 820})
    {
        m_page = std::make_unique<ui::DashboardPage>(m_console->context());
        m_page->resize(size);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_VERIFY_WITH_TIMEOUT(m_page->ready(), 10000);
    }
    static qint64 leadingNumber(const QString &text)
    {
        return QLocale().toLongLong(text.section(u' ', 0, 0));
    }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<test::ConsoleVault> m_shared;
    test::ConsoleVault *m_console = nullptr;
    std::unique_ptr<ui::DashboardPage> m_page;
};

void DashboardTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<ui::Theme>(*qApp);
    m_shared = std::make_unique<test::ConsoleVault>();
    QCOMPARE(m_shared->open(600), QString());
}

void DashboardTest::init()
{
    m_console = m_shared.get();
}

void DashboardTest::cleanup()
{
    m_page.reset();
}

void DashboardTest::tilesLeadToWhatTheyCount()
{
    open();
    const auto tiles = parts<ui::Tile>();
    QCOMPARE(tiles.size(), 9);
    QSignalSpy wanted(&m_console->context(), &ui::ConsoleContext::inventoryWanted);
    int withSome = 0;
    for (ui::Tile *tile : tiles) {
        const QString figure = tile->accessibleDescription();
        wanted.clear();
        QTest::mouseClick(tile, Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        const qint64 listed = m_console->count(wanted[0][0].toString());
        if (figure.contains(u'%')) {
            const QString line = figure.section(u'%', 1).trimmed();
            QCOMPARE(leadingNumber(line), listed);
        } else {
            QCOMPARE(leadingNumber(figure), listed);
        }
        withSome += listed > 0;
    }
    QVERIFY2(
        withSome >= 7,
        qPrintable(u"only %1 figures above zero: the demo vault shows too little"_s.arg(withSome)));
}

void DashboardTest::tilesWorkByKeyboard()
{
    open();
    QSignalSpy wanted(&m_console->context(), &ui::ConsoleContext::inventoryWanted);
    ui::Tile *tile = parts<ui::Tile>().constFirst();
    QVERIFY(!tile->accessibleName().isEmpty());
    tile->setFocus(Qt::TabFocusReason);
    QTest::keyClick(tile, Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
}

void DashboardTest::todoRowsLeadToWhatTheyCount()
{
    open({1200, 1400});
    const auto rows = parts<ui::TodoRow>();
    QVERIFY(rows.size() >= 4);
    QSignalSpy wanted(&m_console->context(), &ui::ConsoleContext::inventoryWanted);
    for (ui::TodoRow *row : rows) {
        wanted.clear();
        QTest::keyClick(row, Qt::Key_Return);
        if (wanted.isEmpty())
            continue;  // revocation lists have no certificates to list
        QCOMPARE(m_console->count(wanted[0][0].toString()), leadingNumber(row->accessibleName()));
        QVERIFY(row->button()->text().size() > 3);
    }
}

void DashboardTest::rowsFitTheWindow_data()
{
    QTest::addColumn<QSize>("page");
    QTest::addColumn<int>("fewest");
    // The page is the window without top bar, navigation and status bar.
    QTest::newRow("1280x800") << QSize(1080, 724) << 3;
    QTest::newRow("1440x900") << QSize(1240, 824) << 5;
    QTest::newRow("1920x1080") << QSize(1720, 1004) << 6;
}

void DashboardTest::rowsFitTheWindow()
{
    QFETCH(QSize, page);
    QFETCH(int, fewest);
    open(page);
    QTest::qWait(50);
    QVERIFY(parts<ui::TodoRow>().size() >= fewest);
    for (QScrollBar *bar : parts<QScrollBar>()) {
        if (bar->orientation() == Qt::Vertical
            && !m_page->findChild<ui::ActivityList *>()->isAncestorOf(bar))
            QFAIL("the page scrolls although everything could fit");
    }
    for (ui::Tile *tile : parts<ui::Tile>())
        QVERIFY(tile->width() >= tile->minimumSizeHint().width());
    for (ui::TodoRow *row : parts<ui::TodoRow>()) {
        QVERIFY(row->button()->width() >= row->button()->sizeHint().width());
        QVERIFY(row->rect().contains(row->button()->geometry()));
    }
    QVERIFY(m_page->findChild<ui::ExpiryChart *>()->height() >= 150);
}

void DashboardTest::showAllShowsAll()
{
    open({1080, 600});
    const auto before = parts<ui::TodoRow>().size();
    auto *todo = m_page->findChild<ui::DashboardTodo *>();
    auto *all = todo->findChild<ui::LinkButton *>();
    QVERIFY(all->isVisible());
    QTest::mouseClick(all, Qt::LeftButton);
    QVERIFY(parts<ui::TodoRow>().size() > before);
    QCOMPARE(parts<ui::TodoRow>().size(), todo->findChildren<ui::TodoRow *>().size());
    QTest::mouseClick(all, Qt::LeftButton);
    QCOMPARE(parts<ui::TodoRow>().size(), before);
}

void DashboardTest::theRowsOfOneOwnerOrNone()
{
    open({1200, 1400});
    const auto everyone = parts<ui::TodoRow>().size();
    auto *whose = m_page->findChild<ui::DashboardTodo *>()->findChild<ui::Segmented *>();
    QSignalSpy lists(&m_console->context(), &ui::ConsoleContext::inventoryWanted);
    const auto choose = [&](const QString &text) {
        for (auto *button : whose->findChildren<QAbstractButton *>())
            if (button->text() == text)
                QTest::mouseClick(button, Qt::LeftButton);
    };
    const auto everyRowIs = [&](const QString &term) {
        lists.clear();
        for (ui::TodoRow *row : parts<ui::TodoRow>())
            QTest::keyClick(row, Qt::Key_Return);
        return lists.size() == parts<ui::TodoRow>().size()
            && std::all_of(lists.begin(), lists.end(), [&](const auto &list) {
                   const QString query = list.front().toString();
                   return query.contains(term) && m_console->count(query) > 0;
               });
    };
    choose(u"No owner"_s);
    QTRY_VERIFY(everyRowIs(u"owner:none"_s));
    QVERIFY(parts<ui::TodoRow>().size() >= 2);
    choose(u"Mine"_s);
    QTRY_VERIFY(everyRowIs(u"owner:\"Mira Okafor\""_s));
    choose(u"Everyone"_s);
    QTRY_COMPARE(parts<ui::TodoRow>().size(), everyone);
}

void DashboardTest::assignOwnerOpensTheEditWizard()
{
    open({1200, 1400});
    QSignalSpy wizards(&m_console->context(), &ui::ConsoleContext::wizardWanted);
    int found = 0;
    for (ui::TodoRow *row : parts<ui::TodoRow>()) {
        if (!row->button()->text().startsWith(u"Assign owner"))
            continue;
        ++found;
        QTest::mouseClick(row->button(), Qt::LeftButton);
        QCOMPARE(wizards.size(), found);
        auto *wizard = qobject_cast<ui::WizardFrame *>(wizards.last()[0].value<QWidget *>());
        QVERIFY(wizard);
        delete wizard;
    }
    QVERIFY(found > 0);
}

void DashboardTest::barLeadsToItsCertificates()
{
    open();
    auto *chart = m_page->findChild<ui::ExpiryChart *>();
    const ui::ChartData &data = chart->chart();
    QCOMPARE(data.buckets(), 26);
    QSignalSpy wanted(&m_console->context(), &ui::ConsoleContext::inventoryWanted);
    int tried = 0;
    for (qsizetype bucket = 0; bucket < data.buckets(); ++bucket) {
        if (data.total(bucket) == 0)
            continue;
        wanted.clear();
        // A layout still under way resizes the chart, which forgets where it pointed.
        QTRY_COMPARE((chart->pointAt(bucket), chart->pointedBucket()), bucket);
        QTest::keyClick(chart, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(m_console->count(wanted[0][0].toString()), data.total(bucket));
        ++tried;
    }
    QVERIFY(tried > 10);
}

void DashboardTest::activityLeadsToItsRecord()
{
    open();
    QSignalSpy pages(&m_console->context(), &ui::ConsoleContext::pageWanted);
    QSignalSpy records(&m_console->context(), &ui::ConsoleContext::auditRecordWanted);
    auto *list = m_page->findChild<ui::ActivityList *>();
    QVERIFY(list->model()->rowCount() >= 2);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(1, 0)).center());
    QCOMPARE(records.size(), 1);
    QVERIFY(records[0][0].toLongLong() > 0);
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages[0][0].value<ui::PageId>(), ui::PageId::Audit);
}

void DashboardTest::changesArriveByThemselves()
{
    test::ConsoleVault own;
    QCOMPARE(own.open(150), QString());
    m_console = &own;
    open();
    const auto noOwner = [this] {
        for (ui::Tile *tile : parts<ui::Tile>()) {
            if (tile->accessibleDescription().contains(u"issuer"))
                return leadingNumber(tile->accessibleDescription());
        }
        return qint64(-1);
    };
    const qint64 before = noOwner();
    QVERIFY(before > 0);
    {
        jobs::JobContext job{own.vault(), {}, [](const jobs::Progress &) {}};
        jobs::EditDraft draft;
        draft.selection = jobs::Selection::matching(u"owner:none"_s);
        draft.patch.owner = u"Payments"_s;
        const auto database = own.vault().connect(store::Access::Read);
        QVERIFY(database.ok());
        const auto plan = jobs::planEdit(**database, draft, own.now());
        QVERIFY(plan.ok());
        QVERIFY(jobs::runEdit(job, *plan).ok());
    }
    QTRY_COMPARE_WITH_TIMEOUT(noOwner(), 0, 10000);
    m_page.reset();
}

void DashboardTest::emptyVaultSaysWhatToDo()
{
    test::ConsoleVault own;
    QCOMPARE(own.open(0), QString());
    m_console = &own;
    open();
    QVERIFY(parts<ui::Tile>().isEmpty());
    QVERIFY(parts<ui::ExpiryChart>().isEmpty());
    QSignalSpy imports(&own.context(), &ui::ConsoleContext::importWanted);
    const auto empty = parts<ui::EmptyState>();
    QCOMPARE(empty.size(), 1);
    auto *button = empty.first()->findChild<QPushButton *>();
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(imports.size(), 1);
    m_page.reset();
}

void DashboardTest::headSentence_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("soon");
    QTest::addColumn<qint64>("ownerless");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing there")
        << qint64(0) << qint64(0) << qint64(0) << u"Nothing is in this vault yet."_s;
    QTest::newRow("nothing soon") << qint64(10) << qint64(0) << qint64(0)
                                  << u"No certificate expires within 30 days."_s;
    QTest::newRow("all owned") << qint64(10) << qint64(3) << qint64(0)
                               << u"every one has an owner"_s;
    QTest::newRow("none owned") << qint64(10) << qint64(3) << qint64(3) << u"none has an owner"_s;
    QTest::newRow("some owned") << qint64(9000) << qint64(2316) << qint64(117)
                                << u"2,199 have an owner, 117 need one."_s;
}

void DashboardTest::headSentence()
{
    QFETCH(qint64, total);
    QFETCH(qint64, soon);
    QFETCH(qint64, ownerless);
    QFETCH(QString, sentence);
    report::Dashboard dashboard;
    for (int i = 0; i <= int(report::FigureKind::QuantumVulnerable); ++i)
        dashboard.figures.append({report::FigureKind(i), 0, QString(), 0});
    dashboard.figures[int(report::FigureKind::Total)].count = total;
    dashboard.figures[int(report::FigureKind::Expiring30)].count = soon;
    dashboard.figures[int(report::FigureKind::Expiring30)].detail = ownerless;
    const QString said = ui::headSentence(dashboard);
    QVERIFY2(said.contains(sentence), qPrintable(said));
}

void DashboardTest::quantumShareIsNeverRoundedUpToAll_data()
{
    QTest::addColumn<qint64>("vulnerable");
    QTest::addColumn<qint64>("all");
    QTest::addColumn<QString>("figure");
    QTest::newRow("all") << qint64(10) << qint64(10) << u"100 %"_s;
    QTest::newRow("all but one of a million") << qint64(999999) << qint64(1000000) << u"99.9 %"_s;
    QTest::newRow("none") << qint64(0) << qint64(10) << u"0.0 %"_s;
    QTest::newRow("as in the picture") << qint64(54319) << qint64(54812) << u"99.1 %"_s;
}

void DashboardTest::quantumShareIsNeverRoundedUpToAll()
{
    QFETCH(qint64, vulnerable);
    QFETCH(qint64, all);
    QTEST(
        ui::figureText({report::FigureKind::QuantumVulnerable, vulnerable, QString(), all}).figure,
        "figure");
}

QTEST_MAIN(DashboardTest)
#include "tst_dashboard.moc"
