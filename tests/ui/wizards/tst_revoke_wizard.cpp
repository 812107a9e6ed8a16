// SPDX-License-Identifier: GPL-3.0-or-later
// Renew, revoke, replace then revoke, destroy, mark a key: driven by keyboard and mouse alone.
#include "models/jobs/revoke.h"
#include "tests/ui/plan_console.h"
#include "tests/ui/wizards/wizard_driver.h"
#include "ui/parts/theme.h"
#include "ui/wizards/destroy_wizard.h"
#include "ui/wizards/renew_wizard.h"
#include "ui/wizards/revoke_wizard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QRadioButton>
#include <QTableView>

using namespace Qt::StringLiterals;

class tst_RevokeWizard : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::ConsoleVault> m_console;
    std::unique_ptr<ui::Theme> m_theme;
    QTemporaryDir m_place;

    qint64 count(const QString &query) { return m_console->count(query); }
    qint64 number(const std::string &sql) { return test::sqlNumber(*m_console, sql); }
    jobs::Selection web() { return jobs::Selection::matching(u"owner:Web"_s); }

    static void show(QWidget &wizard)
    {
        wizard.resize(1280, 800);
        wizard.show();
        QVERIFY(QTest::qWaitForWindowExposed(&wizard));
    }
    // Space on a radio button or check box with that text.
    template <typename T> static bool pick(QWidget &wizard, const QString &text)
    {
        for (T *each : wizard.findChildren<T *>()) {
            if (!each->isVisibleTo(&wizard) || !each->text().contains(text) || !each->isEnabled())
                continue;
            each->setFocus();
            QTest::keyClick(each, Qt::Key_Space);
            return each->isChecked();
        }
        return false;
    }
    static bool waitFor(QWidget &wizard, const QString &buttonText)
    {
        return QTest::qWaitFor(
            [&] {
                const QPushButton *found = test::buttonWith(wizard, buttonText);
                return found && found->isEnabled();
            },
            15'000);
    }
    static QTableView *table(QWidget &wizard, const QString &name)
    {
        for (QTableView *each : wizard.findChildren<QTableView *>()) {
            if (each->accessibleName() == name && each->isVisibleTo(&wizard))
                return each;
        }
        return nullptr;
    }
    static int rows(QWidget &wizard, const QString &name)
    {
        const QTableView *found = table(wizard, name);
        return found ? found->model()->rowCount() : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"sealkeeper-test"_s);
        QCoreApplication::setApplicationName(u"tst_revoke_wizard"_s);
        m_theme = std::make_unique<ui::Theme>(*qApp);
    }
    void init()
    {
        m_console = std::make_unique<test::ConsoleVault>();
        QCOMPARE(m_console->open(0), QString());
        QCOMPARE(test::makeAuthority(*m_console, u"Root"_s), QString());
        QList<jobs::IssueDraft> drafts;
        for (int i = 0; i < 5; ++i) {
            jobs::IssueDraft draft;
            draft.authority = u"Root"_s;
            draft.profile = u"tls-server"_s;
            draft.names = {u"dns:host%1.example.org"_s.arg(i)};
            draft.key = u"ecdsa-p256"_s;
            draft.metadata.owner = u"Web"_s;
            drafts.append(draft);
        }
        const auto reader = m_console->vault().connect(store::Access::Read);
        const auto plan = jobs::planIssue(**reader, drafts, m_console->now());
        QVERIFY(plan.ok());
        QCOMPARE(test::run(m_console->vault(), *plan), QString());
    }

    void revokesASelectionByKeyboard()
    {
        ui::RevokeStart start;
        start.selection = web();
        start.count = 5;
        ui::RevokeWizard wizard(m_console->context(), start);
        show(wizard);
        QVERIFY(waitFor(wizard, u"Next"_s));
        QVERIFY(test::press(wizard, u"Next"_s));
        QVERIFY(!test::buttonWith(wizard, u"Next"_s)->isEnabled());  // no reason yet
        QVERIFY(pick<QRadioButton>(wizard, u"replaced"_s));
        QVERIFY(test::press(wizard, u"Next"_s));
        test::type(test::named(wizard, u"Folder of the revocation lists"_s), m_place.path());
        QVERIFY(test::press(wizard, u"Next"_s));
        QVERIFY(waitFor(wizard, u"Revoke 5"_s));
        // Where something is revoked, Enter cancels.
        QPushButton *cancel = test::buttonWith(wizard, u"Cancel"_s);
        QVERIFY(cancel->isDefault());
        QVERIFY(!test::buttonWith(wizard, u"Revoke 5"_s)->isDefault());
        QVERIFY(QTest::qWaitFor([&] { return rows(wizard, u"Certificates to revoke"_s) == 5; }));
        QCOMPARE(rows(wizard, u"Authorities"_s), 1);
        QCOMPARE(count(u"status:revoked"_s), 0);
        QVERIFY(test::press(wizard, u"Revoke 5"_s));
        QVERIFY(QTest::qWaitFor([&] { return count(u"status:revoked"_s) == 5; }, 15'000));
        QVERIFY(waitFor(wizard, u"Close"_s));
        QCOMPARE(count(u"proven:yes"_s), 5);
        QVERIFY(QFile::exists(m_place.filePath(u"Root.crl"_s)));
    }

    void cancelIsSafe_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Escape") << int(Qt::Key_Escape);
        QTest::newRow("Enter") << int(Qt::Key_Return);
    }
    void cancelIsSafe()
    {
        QFETCH(int, key);
        ui::RevokeStart start;
        start.selection = web();
        start.count = 5;
        start.reason = 1;
        ui::RevokeWizard wizard(m_console->context(), start);
        QSignalSpy closed(&wizard, &ui::WizardFrame::closed);
        show(wizard);
        for (int step = 0; step < 3; ++step) {
            QVERIFY(waitFor(wizard, u"Next"_s));
            QVERIFY(test::press(wizard, u"Next"_s));
        }
        QVERIFY(waitFor(wizard, u"Revoke 5"_s));
        test::buttonWith(wizard, u"Cancel"_s)->setFocus();
        QTest::keyClick(test::buttonWith(wizard, u"Cancel"_s), Qt::Key(key));
        QCOMPARE(closed.size(), 1);
        QCOMPARE(count(u"status:revoked"_s), 0);
        QCOMPARE(number("SELECT count(*) FROM plan"), 2);
    }

    void doubleClickRevokesOnce()
    {
        ui::RevokeStart start;
        start.selection = web();
        start.count = 5;
        start.reason = 4;
        ui::RevokeWizard wizard(m_console->context(), start);
        show(wizard);
        for (int step = 0; step < 3; ++step) {
            QVERIFY(waitFor(wizard, u"Next"_s));
            QVERIFY(test::press(wizard, u"Next"_s));
        }
        QVERIFY(waitFor(wizard, u"Revoke 5"_s));
        test::doubleClick(test::buttonWith(wizard, u"Revoke 5"_s));
        QVERIFY(QTest::qWaitFor([&] { return count(u"status:revoked"_s) == 5; }, 15'000));
        QVERIFY(waitFor(wizard, u"Close"_s));
        QCOMPARE(number("SELECT count(*) FROM plan WHERE verb = 'revoke'"), 1);
        QCOMPARE(number("SELECT crl_number FROM authority"), 1);
    }

    void replacesByKeyInAnIncident()
    {
        ui::RevokeStart start;
        start.replace = true;
        ui::RevokeWizard wizard(m_console->context(), start);
        show(wizard);
        QVERIFY(!test::buttonWith(wizard, u"Next"_s)->isEnabled());
        QWidget *key = test::named(wizard, u"Key"_s);
        test::type(key, u"id:999"_s);  // no such certificate: said at once
        QVERIFY(QTest::qWaitFor([&] {
            for (QLabel *each : wizard.findChildren<QLabel *>()) {
                if (each->isVisibleTo(&wizard) && each->text().contains(u"999"))
                    return true;
            }
            return false;
        }));
        QVERIFY(!test::buttonWith(wizard, u"Next"_s)->isEnabled());
        QTest::keyClick(key, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(key, u"id:3"_s);
        QVERIFY(waitFor(wizard, u"Next"_s));
        QVERIFY(test::press(wizard, u"Next"_s));
        // On hold is no answer to replacing.
        QVERIFY(!pick<QRadioButton>(wizard, u"Only on hold"_s));
        QVERIFY(pick<QRadioButton>(wizard, u"The private key leaked"_s));
        QVERIFY(test::press(wizard, u"Next"_s));
        // A leaked key is an incident unless somebody says it is none.
        auto *title = qobject_cast<QLineEdit *>(test::named(wizard, u"Title of the incident"_s));
        QVERIFY(title);
        QCOMPARE(title->text(), u"The private key leaked"_s);
        QVERIFY(pick<QCheckBox>(wizard, u"Every wave waits"_s));
        QVERIFY(test::press(wizard, u"Next"_s));
        QVERIFY(waitFor(wizard, u"Replace and revoke"_s));
        QVERIFY(test::press(wizard, u"Replace and revoke"_s));
        QVERIFY(waitFor(wizard, u"Open the incident"_s));
        // The new one is there; the old one waits for somebody to let the wave go.
        QCOMPARE(count(u"status:superseded"_s), 1);
        QCOMPARE(count(u"status:revoked"_s), 0);
        QSignalSpy wanted(&m_console->context(), &ui::ConsoleContext::incidentWanted);
        QVERIFY(test::press(wizard, u"Open the incident"_s));
        QCOMPARE(wanted.size(), 1);
        QVERIFY(wanted.front().at(1).toLongLong() > 0);
    }

    void savesThePlan()
    {
        ui::RevokeStart start;
        start.selection = web();
        start.count = 5;
        start.reason = 5;
        ui::RevokeWizard wizard(m_console->context(), start);
        QSignalSpy closed(&wizard, &ui::WizardFrame::closed);
        show(wizard);
        for (int step = 0; step < 3; ++step) {
            QVERIFY(waitFor(wizard, u"Next"_s));
            QVERIFY(test::press(wizard, u"Next"_s));
        }
        QVERIFY(test::press(wizard, u"Save plan"_s));
        QVERIFY(QTest::qWaitFor([&] { return closed.size() == 1; }));
        QCOMPARE(number("SELECT count(*) FROM plan WHERE verb = 'revoke'"), 1);
        QCOMPARE(count(u"status:revoked"_s), 0);
    }

    void renewsWithMoves()
    {
        ui::RenewWizard wizard(m_console->context(), web(), 5);
        show(wizard);
        QVERIFY(pick<QRadioButton>(wizard, u"The same key again"_s));
        QVERIFY(test::press(wizard, u"Next"_s));
        QVERIFY(waitFor(wizard, u"Renew 5"_s));
        QTableView *moves = table(wizard, u"What supersedes what"_s);
        QVERIFY(moves);
        QVERIFY(moves);
        QVERIFY(QTest::qWaitFor([&] { return moves->model()->rowCount() == 5; }));
        QVERIFY(moves->model()->index(0, 3).data().toString().contains(u"the same"));
        QVERIFY(moves->model()->index(0, 4).data().toString().contains(u"Web"));
        QVERIFY(test::press(wizard, u"Renew 5"_s));
        QVERIFY(waitFor(wizard, u"Close"_s));
        QCOMPARE(count(u"status:superseded"_s), 5);
        QCOMPARE(number("SELECT count(DISTINCT private_key_id) FROM certificate WHERE is_ca = 0"),
                 5);
    }

    void renewsByQuery()
    {
        ui::RenewWizard wizard(m_console->context(), std::nullopt, 0);
        show(wizard);
        QVERIFY(!test::buttonWith(wizard, u"Next"_s)->isEnabled());
        test::type(test::named(wizard, u"Query"_s), u"san:host3.example.org"_s);
        QVERIFY(test::press(wizard, u"Next"_s));
        QVERIFY(waitFor(wizard, u"Renew 1"_s));
        QVERIFY(test::press(wizard, u"Renew 1"_s));
        QVERIFY(waitFor(wizard, u"Close"_s));
        QCOMPARE(count(u"status:superseded"_s), 1);
    }

    void destroysOnlyWhenUnderstood()
    {
        ui::DestroyWizard wizard(m_console->context(), web(), 5);
        show(wizard);
        QPushButton *next = test::buttonWith(wizard, u"Next"_s);
        QVERIFY(!next->isEnabled());
        test::type(test::named(wizard, u"Reason"_s), u"shut down"_s);
        QVERIFY(!next->isEnabled());
        QVERIFY(pick<QCheckBox>(wizard, u"nothing can sign"_s));
        QVERIFY(test::press(wizard, u"Next"_s));
        QVERIFY(waitFor(wizard, u"Destroy 5"_s));
        QVERIFY(test::buttonWith(wizard, u"Cancel"_s)->isDefault());
        QVERIFY(test::press(wizard, u"Destroy 5"_s));
        QVERIFY(waitFor(wizard, u"Close"_s));
        QCOMPARE(number("SELECT count(*) FROM destroyed_key WHERE reason = 'shut down'"), 5);
        QCOMPARE(number("SELECT count(*) FROM private_key"), 1);  // the authority's
    }

    void marksAKey()
    {
        ui::CompromiseWizard wizard(m_console->context(), 2, u"host0.example.org"_s);
        show(wizard);
        QVERIFY(test::press(wizard, u"Next"_s));
        QVERIFY(test::press(wizard, u"Mark the key"_s));
        QVERIFY(waitFor(wizard, u"Open the incident"_s));
        QCOMPARE(count(u"key-compromised:yes"_s), 1);
        QCOMPARE(count(u"incident:1"_s), 1);
    }
};

QTEST_MAIN(tst_RevokeWizard)
#include "tst_revoke_wizard.moc"
