// SPDX-License-Identifier: GPL-3.0-or-later
// The tail of plan wizards: the plan is shown, stored and run exactly once, or not at all.
#include "models/jobs/revoke.h"
#include "tests/ui/plan_console.h"
#include "tests/ui/wizards/wizard_driver.h"
#include "ui/parts/theme.h"
#include "ui/wizards/plan_wizard.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace {

// The shortest wizard: no step of its own.
class AuthorityTail : public ui::PlanWizard {
public:
    AuthorityTail(ui::ConsoleContext &context, jobs::AuthorityDraft draft, bool danger = false)
        : PlanWizard(context, u"Create"_s), m_draft(std::move(draft)), m_now(context.clock().now())
    {
        addTail({.verb = u"Create it"_s, .danger = danger, .running = u"creating"_s});
        goTo(reviewStep());
    }

protected:
    jobs::PlanMaker maker() const override
    {
        return [draft = m_draft, now = m_now](store::Database &database, std::stop_token) {
            return jobs::planAuthority(database, draft, now);
        };
    }

private:
    jobs::AuthorityDraft m_draft;
    crypto::UnixTime m_now;
};

class CrlTail : public ui::PlanWizard {
public:
    CrlTail(ui::ConsoleContext &context, QString file)
        : PlanWizard(context, u"Publish"_s), m_file(std::move(file))
    {
        addTail({.verb = u"Publish it"_s});
        goTo(reviewStep());
    }

protected:
    jobs::PlanMaker maker() const override
    {
        return [file = m_file](store::Database &database, std::stop_token) {
            return jobs::planCrl(database, u"Root"_s, file);
        };
    }

private:
    QString m_file;
};

}  // namespace

class tst_PlanWizard : public QObject {
    Q_OBJECT

private:
    test::ConsoleVault m_console;
    std::unique_ptr<ui::Theme> m_theme;

    jobs::AuthorityDraft draft(const QString &name)
    {
        jobs::AuthorityDraft made;
        made.name = name;
        made.subject = u"CN="_s + name;
        return made;
    }
    qint64 plans() { return test::sqlNumber(m_console, "SELECT count(*) FROM plan"); }
    qint64 authorities() { return test::sqlNumber(m_console, "SELECT count(*) FROM authority"); }
    static void show(ui::PlanWizard &wizard)
    {
        wizard.resize(1200, 760);
        wizard.show();
        QVERIFY(QTest::qWaitForWindowExposed(&wizard));
    }
    static QPushButton *ready(QWidget &wizard, const QString &text)
    {
        QPushButton *found = nullptr;
        (void)QTest::qWaitFor(
            [&] { return (found = test::buttonWith(wizard, text)) && found->isEnabled(); }, 10'000);
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"sealkeeper-test"_s);
        QCoreApplication::setApplicationName(u"tst_plan_wizard"_s);
        m_theme = std::make_unique<ui::Theme>(*qApp);
        QCOMPARE(m_console.open(0), QString());
        QCOMPARE(test::makeAuthority(m_console, u"Root"_s), QString());
    }

    void cancelChangesNothing_data()
    {
        QTest::addColumn<bool>("escape");
        QTest::newRow("button") << false;
        QTest::newRow("Escape") << true;
    }
    void cancelChangesNothing()
    {
        QFETCH(bool, escape);
        const qint64 before = plans();
        AuthorityTail wizard(m_console.context(), draft(u"Never"_s));
        show(wizard);
        QSignalSpy closed(&wizard, &ui::WizardFrame::closed);
        QVERIFY(ready(wizard, u"Create it"_s));
        if (escape)
            QTest::keyClick(&wizard, Qt::Key_Escape);
        else
            QTest::mouseClick(test::buttonWith(wizard, u"Cancel"_s), Qt::LeftButton);
        QCOMPARE(closed.size(), 1);
        QTest::qWait(50);
        QCOMPARE(plans(), before);
    }

    void doubleClickRunsOnce()
    {
        const qint64 before = plans(), held = authorities();
        AuthorityTail wizard(m_console.context(), draft(u"Twice"_s));
        show(wizard);
        QSignalSpy closed(&wizard, &ui::WizardFrame::closed);
        QPushButton *verb = ready(wizard, u"Create it"_s);
        QVERIFY(verb);
        test::doubleClick(verb);
        QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(wizard, u"Show plan"_s), 10'000);
        QTest::qWait(50);
        QCOMPARE(plans(), before + 1);
        QCOMPARE(authorities(), held + 1);
        QCOMPARE(test::sqlNumber(m_console, "SELECT state FROM plan ORDER BY id DESC LIMIT 1"),
                 qint64(domain::PlanState::Done));
    }

    void keyboardAlone()
    {
        const qint64 held = authorities();
        AuthorityTail wizard(m_console.context(), draft(u"Keys"_s));
        show(wizard);
        QSignalSpy closed(&wizard, &ui::WizardFrame::closed);
        QVERIFY(ready(wizard, u"Create it"_s));
        QTest::keyClick(&wizard, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(wizard, u"Close"_s), 10'000);
        QCOMPARE(authorities(), held + 1);
        QTest::keyClick(&wizard, Qt::Key_Return);
        QCOMPARE(closed.size(), 1);
        QCOMPARE(authorities(), held + 1);
    }

    void dangerWantsTheVerb()
    {
        const qint64 before = plans();
        AuthorityTail wizard(m_console.context(), draft(u"Danger"_s), true);
        show(wizard);
        QVERIFY(ready(wizard, u"Create it"_s));
        QTest::keyClick(&wizard, Qt::Key_Return);
        QTest::qWait(50);
        QCOMPARE(plans(), before);
        QVERIFY(test::buttonWith(wizard, u"Cancel"_s)->isDefault());
    }

    void savesWithoutRunning()
    {
        const qint64 before = plans(), held = authorities();
        AuthorityTail wizard(m_console.context(), draft(u"Later"_s));
        show(wizard);
        QSignalSpy closed(&wizard, &ui::WizardFrame::closed);
        QPushButton *save = ready(wizard, u"Save plan"_s);
        QVERIFY(save);
        test::doubleClick(save);
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(plans(), before + 1);
        QCOMPARE(authorities(), held);
        QCOMPARE(test::sqlNumber(m_console, "SELECT state FROM plan ORDER BY id DESC LIMIT 1"),
                 qint64(domain::PlanState::Ready));
    }

    void aWrongDraftSaysWhy()
    {
        AuthorityTail wizard(m_console.context(), draft(u"Root"_s));
        show(wizard);
        QTRY_VERIFY([&] {
            for (QLabel *each : wizard.findChildren<QLabel *>()) {
                if (each->isVisible() && each->text().contains(u"exists already"_s))
                    return true;
            }
            return false;
        }());
        QVERIFY(!test::buttonWith(wizard, u"Create it"_s)->isEnabled());
        QVERIFY(!test::buttonWith(wizard, u"Save plan"_s)->isEnabled());
    }

    // A folder that is not there: the step fails, the result says so and which.
    void failuresAreShown()
    {
        CrlTail wizard(m_console.context(), m_console.filePath(u"nowhere/root.crl"_s));
        show(wizard);
        QVERIFY(ready(wizard, u"Publish it"_s));
        QTest::keyClick(&wizard, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(wizard, u"Show plan"_s), 10'000);
        QVERIFY(test::named(wizard, u"Steps"_s));
        QSignalSpy wanted(&m_console.context(), &ui::ConsoleContext::planWanted);
        QTest::mouseClick(test::buttonWith(wizard, u"Show plan"_s), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toLongLong(),
                 test::sqlNumber(m_console, "SELECT max(id) FROM plan"));
    }
};

QTEST_MAIN(tst_PlanWizard)
#include "tst_plan_wizard.moc"
