// SPDX-License-Identifier: GPL-3.0-or-later
// The plans page: lists what was made elsewhere, live, and does what a person can do about plans.
#include "models/jobs/revoke.h"
#include "models/tables/plan_step_table.h"
#include "models/tables/plan_table.h"
#include "tests/ui/plan_console.h"
#include "tests/ui/wizards/wizard_driver.h"
#include "ui/pages/plans_page.h"
#include "ui/parts/plan_view.h"
#include "ui/parts/theme.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QTableView>

using namespace Qt::StringLiterals;
using domain::PlanState;

class tst_PlansPage : public QObject {
    Q_OBJECT

private:
    test::ConsoleVault m_console;
    std::unique_ptr<ui::Theme> m_theme;

    qint64 state(domain::PlanId plan)
    {
        return test::sqlNumber(m_console,
                               "SELECT state FROM plan WHERE id = " + std::to_string(plan));
    }
    domain::Plan crlPlan(const QString &file)
    {
        const auto database = m_console.vault().connect(store::Access::Read);
        return *jobs::planCrl(**database, u"Root"_s, file);
    }
    static QPushButton *ready(QWidget &page, const QString &text)
    {
        QPushButton *found = nullptr;
        (void)QTest::qWaitFor(
            [&] {
                found = test::buttonWith(page, text);
                return found && found->isVisible() && found->isEnabled();
            },
            10'000);
        return found && found->isVisible() ? found : nullptr;
    }
    static void show(ui::PlansPage &page)
    {
        page.resize(1280, 800);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTRY_VERIFY(page.ready());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"sealkeeper-test"_s);
        QCoreApplication::setApplicationName(u"tst_plans_page"_s);
        m_theme = std::make_unique<ui::Theme>(*qApp);
        QCOMPARE(m_console.open(0), QString());
        QCOMPARE(test::makeAuthority(m_console, u"Root"_s), QString());
    }

    void modelsKeepTheRules()
    {
        tables::PlanTable plans(m_console.context().reads(), m_console.context().changes());
        tables::PlanStepTable steps(m_console.context().reads(), m_console.context().changes());
        const QAbstractItemModelTester first(
            &plans, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester second(
            &steps, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(plans.rowCount(), 1);
        QTRY_VERIFY(plans.summaryAt(0));
        steps.setStored(plans.planAt(0));
        QTRY_COMPARE(steps.rowCount(), 1);
        QTRY_VERIFY(steps.stepAt(0));
        QCOMPARE(steps.stepAt(0)->state, domain::StepState::Done);
        domain::PlanId id = 0;
        QCOMPARE(test::store(m_console.vault(), crlPlan({}), &id), QString());
        QTRY_COMPARE(plans.rowCount(), 2);
        QCOMPARE(plans.planAt(0), id);
        plans.setShow(tables::PlanTable::Show::Open);
        QTRY_COMPARE(plans.rowCount(), 1);
        QCOMPARE(plans.rowOf(id), 0);
    }

    void runsWhatWasSaved()
    {
        ui::PlansPage page(m_console.context());
        show(page);
        domain::PlanId id = 0;
        const QString file = m_console.filePath(u"root.crl"_s);
        QCOMPARE(test::store(m_console.vault(), crlPlan(file), &id), QString());
        page.showPlan(id);
        QPushButton *run = nullptr;
        QTRY_VERIFY((run = ready(page, u"Run"_s)) != nullptr);
        QCOMPARE(state(id), qint64(PlanState::Ready));
        test::doubleClick(run);
        QTRY_COMPARE(state(id), qint64(PlanState::Done));
        QVERIFY(QFile::exists(file));
        QTRY_VERIFY(!test::buttonWith(page, u"Run"_s));
        QVERIFY(!test::buttonWith(page, u"Cancel plan"_s));
    }

    void retriesAndSkipsWithAReason()
    {
        ui::PlansPage page(m_console.context());
        show(page);
        const QString folder = m_console.filePath(u"lists"_s);
        domain::PlanId id = 0;
        QCOMPARE(test::store(m_console.vault(), crlPlan(folder + u"/root.crl"_s), &id), QString());
        page.showPlan(id);
        QPushButton *run = ready(page, u"Run"_s);
        QVERIFY(run);
        QTest::mouseClick(run, Qt::LeftButton);
        QTRY_COMPARE(state(id), qint64(PlanState::Waiting));
        // The folder is still not there, and nobody waits for ever: give the step up, with a
        // reason.
        auto *list = page.findChild<ui::PlanStepList *>();
        QVERIFY(list);
        QTRY_VERIFY(list->model()->rowCount() == 1
                    && !list->model()->index(0, 0).data(tables::LoadingRole).toBool());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(0, list->modelColumn())).center());
        QPushButton *skip = ready(page, u"Skip step…"_s);
        QVERIFY(skip);
        QTest::mouseClick(skip, Qt::LeftButton);
        QWidget *reason = test::named(page, u"Reason"_s);
        QVERIFY(reason && reason->isVisible());
        QVERIFY(!test::buttonWith(page, u"Skip step"_s)->isEnabled());
        QTest::keyClicks(reason, u"published by hand"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_COMPARE(test::sqlNumber(m_console,
                                     "SELECT count(*) FROM plan_journal WHERE detail = "
                                     "'published by hand'"),
                     1);
        QPushButton *resume = ready(page, u"Resume"_s);
        QVERIFY(resume);
        QTest::mouseClick(resume, Qt::LeftButton);
        QTRY_COMPARE(state(id), qint64(PlanState::Done));
    }

    // The folder comes while nobody looks: the list is published without anybody asking.
    void triesAgainByItself()
    {
        const QString folder = m_console.filePath(u"later"_s);
        domain::PlanId id = 0;
        QCOMPARE(test::store(m_console.vault(), crlPlan(folder + u"/root.crl"_s), &id), QString());
        m_console.context().resumePlan(id, u"Publish"_s, nullptr, {});
        QTRY_COMPARE(state(id), qint64(PlanState::Waiting));
        QVERIFY(QDir().mkpath(folder));
        QTRY_COMPARE_WITH_TIMEOUT(state(id), qint64(PlanState::Done), 15'000);
        QVERIFY(QFile::exists(folder + u"/root.crl"_s));
        QTRY_VERIFY(!m_console.context().planRuns(id));
        QCOMPARE(test::sqlNumber(m_console,
                                 "SELECT max(attempts) FROM plan_step WHERE plan_id = "
                                     + std::to_string(id)),
                 2);
    }

    void cancelsByKeyboard()
    {
        ui::PlansPage page(m_console.context());
        show(page);
        domain::PlanId id = 0;
        QCOMPARE(test::store(m_console.vault(), crlPlan({}), &id), QString());
        page.showPlan(id);
        QPushButton *cancel = ready(page, u"Cancel plan…"_s);
        QVERIFY(cancel);
        cancel->setFocus();
        QTest::keyClick(cancel, Qt::Key_Space);
        QWidget *reason = test::named(page, u"Reason"_s);
        QVERIFY(reason);
        QTRY_VERIFY(reason->hasFocus());
        QTest::keyClick(reason, Qt::Key_Return);  // without a reason: nothing
        QTest::qWait(20);
        QCOMPARE(state(id), qint64(PlanState::Ready));
        QTest::keyClicks(reason, u"not needed"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_COMPARE(state(id), qint64(PlanState::Cancelled));
    }

    void arrowsWalkTheTable()
    {
        ui::PlansPage page(m_console.context());
        show(page);
        auto *view = page.findChild<QTableView *>();
        QVERIFY(view);
        QTRY_VERIFY(view->model()->rowCount() >= 3);
        QCOMPARE(view->currentIndex().row(), 0);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(view->currentIndex().row(), 1);
        const auto id = view->currentIndex().data(tables::IdRole).toLongLong();
        auto *list = page.findChild<ui::PlanStepList *>();
        const auto *steps = qobject_cast<tables::PlanStepTable *>(list->model());
        QVERIFY(steps);
        QTRY_COMPARE(steps->stored(), id);
    }
};

QTEST_MAIN(tst_PlansPage)
#include "tst_plans_page.moc"
