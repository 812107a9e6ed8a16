// SPDX-License-Identifier: GPL-3.0-or-later
// The incident page over a real vault: figures, what is left, letting a wave go, proof, closing.
#include "models/jobs/incident.h"
#include "models/jobs/revoke.h"
#include "tests/ui/plan_console.h"
#include "tests/ui/wizards/wizard_driver.h"
#include "ui/pages/incident_figures.h"
#include "ui/pages/incident_page.h"
#include "ui/pages/incident_words.h"
#include "ui/parts/effect_chart.h"
#include "ui/parts/theme.h"

#include <QLabel>
#include <QTableView>

using namespace Qt::StringLiterals;

class tst_IncidentPage : public QObject {
    Q_OBJECT

private:
    test::ConsoleVault m_console;
    std::unique_ptr<ui::Theme> m_theme;
    QTemporaryDir m_place;

    qint64 count(const QString &query) { return m_console.count(query); }
    static QString figure(ui::IncidentPage &page, const QString &label)
    {
        for (auto *each : page.findChildren<ui::IncidentFigure *>()) {
            if (each->accessibleName().startsWith(label))
                return each->accessibleName().section(u": "_s, 1).section(u',', 0, 0);
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"sealkeeper-test"_s);
        QCoreApplication::setApplicationName(u"tst_incident_page"_s);
        m_theme = std::make_unique<ui::Theme>(*qApp);
        QCOMPARE(m_console.open(0), QString());
    }

    void emptySaysWhatToDo()
    {
        ui::IncidentPage page(m_console.context());
        QSignalSpy wizard(&m_console.context(), &ui::ConsoleContext::wizardWanted);
        page.resize(1240, 800);
        page.show();
        QVERIFY(QTest::qWaitFor([&] { return page.ready(); }));
        QVERIFY(test::press(page, u"Revoke"_s));
        QCOMPARE(wizard.size(), 1);
        delete wizard.front().front().value<QWidget *>();
    }

    void fromTheFirstWaveToTheEnd()
    {
        QCOMPARE(test::makeAuthority(m_console, u"Root"_s), QString());
        QList<jobs::IssueDraft> drafts;
        for (int i = 0; i < 4; ++i) {
            jobs::IssueDraft draft;
            draft.authority = u"Root"_s;
            draft.profile = u"tls-server"_s;
            draft.names = {u"dns:host%1.example.org"_s.arg(i)};
            draft.key = u"ecdsa-p256"_s;
            draft.metadata.owner = u"Web"_s;
            drafts.append(draft);
        }
        const auto reader = m_console.vault().connect(store::Access::Read);
        QCOMPARE(test::run(m_console.vault(), *jobs::planIssue(**reader, drafts, m_console.now())),
                 QString());
        jobs::RevokeDraft draft;
        draft.selection = jobs::Selection::matching(u"owner:Web"_s);
        draft.reason = 1;
        draft.crlFolder = m_place.path();
        draft.waves = {{u"Trial"_s, QString(), 1}};
        draft.pause = true;
        draft.incident.title = u"leaked keys of the edge cluster"_s;
        auto plan = jobs::planRevoke(**reader, draft, m_console.now());
        QVERIFY(plan.ok());
        domain::PlanId id = 0;
        QCOMPARE(test::store(m_console.vault(), *plan, &id), QString());
        jobs::JobContext job{m_console.vault(), {}, {}};
        QVERIFY(jobs::runPlan(job, id).ok());

        ui::IncidentPage page(m_console.context());
        page.resize(1240, 800);
        page.show();
        QVERIFY(QTest::qWaitFor([&] { return page.ready(); }));
        QCOMPARE(figure(page, u"In the frozen set"_s), u"4"_s);
        QCOMPARE(figure(page, u"Revoked"_s), u"0"_s);
        auto *waves = qobject_cast<QTableView *>(test::named(page, u"Waves"_s));
        QVERIFY(waves);
        QCOMPARE(waves->model()->rowCount(), 2);
        QVERIFY(!test::buttonWith(page, u"Close incident"_s));

        for (const int revoked : {1, 4}) {
            QVERIFY(test::press(page, u"Let it go"_s));
            // The question stands in the page, with Cancel under the finger.
            QPushButton *cancel = test::buttonWith(page, u"Cancel"_s);
            QVERIFY(cancel);
            QVERIFY(cancel->hasFocus());
            if (revoked == 1) {
                QTest::keyClick(cancel, Qt::Key_Space);
                QVERIFY(QTest::qWaitFor([&] { return !test::buttonWith(page, u"Cancel"_s); }));
                QCOMPARE(count(u"status:revoked"_s), 0);
                QVERIFY(test::press(page, u"Let it go"_s));
            }
            QVERIFY(test::press(page, u"Revoke them"_s));
            QVERIFY(QTest::qWaitFor([&] { return count(u"status:revoked"_s) == revoked; }, 15'000));
            QVERIFY(QTest::qWaitFor(
                [&] { return figure(page, u"Proven revoked"_s) == QString::number(revoked); },
                15'000));
        }
        QVERIFY(test::press(page, u"Close incident"_s));
        QWidget *note = test::named(page, u"how it ended"_s);
        QVERIFY(note);
        QVERIFY(note->hasFocus());
        QTest::keyClicks(note, u"all proven"_s);
        // The verb inside the question, not the one in the head that opened it.
        QPushButton *verb = nullptr;
        for (QPushButton *each : note->parentWidget()->findChildren<QPushButton *>()) {
            if (each->text() == u"Close incident")
                verb = each;
        }
        QVERIFY(verb);
        verb->setFocus();
        QTest::keyClick(verb, Qt::Key_Space);
        QVERIFY(QTest::qWaitFor([&] {
            return test::sqlNumber(m_console,
                                   "SELECT count(*) FROM incident WHERE closed_at <> 0 "
                                   "AND closing_note = 'all proven'")
                == 1;
        }));
    }

    void axes_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<qint64>("end");
        QTest::addColumn<qint64>("step");
        QTest::addColumn<qint64>("unit");
        QTest::newRow("nothing") << qint64(0) << qint64(5) << qint64(1) << qint64(1);
        QTest::newRow("a minute") << qint64(60) << qint64(60) << qint64(10) << qint64(1);
        QTest::newRow("90 minutes") << qint64(5400) << qint64(5400) << qint64(900) << qint64(60);
        QTest::newRow("a day") << qint64(86'400) << qint64(86'400) << qint64(21'600)
                               << qint64(3600);
        QTest::newRow("three weeks")
            << qint64(21 * 86'400) << qint64(24 * 86'400) << qint64(4 * 86'400) << qint64(86'400);
    }
    void axes()
    {
        QFETCH(qint64, seconds);
        const ui::TimeAxis axis = ui::timeAxis(seconds, 6);
        QTEST(axis.end, "end");
        QTEST(axis.step, "step");
        QTEST(axis.unit, "unit");
    }

    void spans()
    {
        QCOMPARE(ui::spanText(35), u"35 s"_s);
        QCOMPARE(ui::spanText(6720), u"1 h 52 min"_s);
        QCOMPARE(ui::spanText(86'400 * 3 + 3600 * 4), u"3 d 4 h"_s);
        QCOMPARE(ui::medianOf({}), -1);
        QCOMPARE(ui::medianOf({1, 5, 9}), 5);
        QCOMPARE(ui::medianOf({1, 5, 9, 20}), 5);
    }
};

QTEST_MAIN(tst_IncidentPage)
#include "tst_incident_page.moc"
