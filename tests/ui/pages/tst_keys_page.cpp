// SPDX-License-Identifier: GPL-3.0-or-later
// The private keys of a vault in the window: generated, shown with what they serve, destroyed.
#include "models/jobs/create_authority.h"
#include "tests/ui/plan_console.h"
#include "tests/ui/wizards/wizard_driver.h"
#include "ui/pages/keys_page.h"
#include "ui/parts/theme.h"
#include "ui/wizards/destroy_wizard.h"
#include "ui/wizards/generate_key_wizard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTableView>

using namespace Qt::StringLiterals;

class tst_KeysPage : public QObject {
    Q_OBJECT

private:
    test::ConsoleVault m_console;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::KeysPage> m_page;

    QAbstractItemModel &rows() { return *m_page->findChild<QTableView *>()->model(); }
    qint64 keys() { return test::sqlNumber(m_console, "SELECT count(*) FROM private_key"); }
    // The first row is the newest key.
    void choose(int row)
    {
        auto *view = m_page->findChild<QTableView *>();
        view->setFocus();
        view->setCurrentIndex(rows().index(row, 0));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"sealkeeper-test"_s);
        QCoreApplication::setApplicationName(u"tst_keys_page"_s);
        m_theme = std::make_unique<ui::Theme>(*qApp);
        QCOMPARE(m_console.open(0), QString());
        m_page = std::make_unique<ui::KeysPage>(m_console.context());
        m_page->resize(1280, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_VERIFY(m_page->ready());
    }
    void cleanupTestCase() { m_page.reset(); }

    void generated()
    {
        QCOMPARE(rows().rowCount(), 0);
        QSignalSpy wanted(&m_console.context(), &ui::ConsoleContext::wizardWanted);
        QVERIFY(test::press(*m_page, u"Generate key…"_s));
        QCOMPARE(wanted.size(), 1);
        const std::unique_ptr<QWidget> wizard(wanted[0][0].value<QWidget *>());
        QVERIFY(qobject_cast<ui::GenerateKeyWizard *>(wizard.get()));
        wizard->resize(1280, 800);
        wizard->show();
        QVERIFY(QTest::qWaitForWindowExposed(wizard.get()));
        test::type(test::named(*wizard, u"What it is for"_s), u"web server"_s);
        auto *key = qobject_cast<QComboBox *>(test::named(*wizard, u"Key"_s));
        QVERIFY(key);
        QTRY_VERIFY(key->findData(u"ed25519"_s) >= 0);
        key->setCurrentIndex(key->findData(u"ed25519"_s));
        QVERIFY(test::press(*wizard, u"Next"_s));
        QPushButton *verb = nullptr;
        QTRY_VERIFY((verb = test::buttonWith(*wizard, u"Generate key"_s)) && verb->isEnabled());
        test::doubleClick(verb);
        QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(*wizard, u"Close"_s), 20'000);
        QCOMPARE(keys(), 1);  // not twice
        QTRY_COMPARE(rows().rowCount(), 1);
        QCOMPARE(rows().index(0, 0).data().toString(), u"Ed25519"_s);
        QVERIFY(rows().index(0, 4).data().toString().contains(u"web server"_s));
    }

    // The key of an authority says so, leads to its certificate and cannot be destroyed here.
    void ofAnAuthority()
    {
        QCOMPARE(test::makeAuthority(m_console, u"Root"_s), QString());
        QTRY_COMPARE(rows().rowCount(), 2);
        choose(0);
        QCOMPARE(rows().index(0, 3).data().toString(), u"Root"_s);
        QTRY_VERIFY(test::buttonWith(*m_page, u"Destroy…"_s));
        QVERIFY(!test::buttonWith(*m_page, u"Destroy…"_s)->isEnabled());
        QSignalSpy asked(&m_console.context(), &ui::ConsoleContext::inventoryWanted);
        QVERIFY(test::press(*m_page, u"Show 1"_s));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(m_console.count(asked[0][0].toString()), 1);
    }

    void destroyed()
    {
        choose(1);
        QSignalSpy wanted(&m_console.context(), &ui::ConsoleContext::wizardWanted);
        QVERIFY(test::press(*m_page, u"Destroy…"_s));
        QCOMPARE(wanted.size(), 1);
        const std::unique_ptr<QWidget> wizard(wanted[0][0].value<QWidget *>());
        QVERIFY(qobject_cast<ui::DestroyWizard *>(wizard.get()));
        wizard->resize(1280, 800);
        wizard->show();
        QVERIFY(QTest::qWaitForWindowExposed(wizard.get()));
        QVERIFY(!test::buttonWith(*wizard, u"Next"_s)->isEnabled());
        test::type(test::named(*wizard, u"Reason"_s), u"not needed"_s);
        wizard->findChild<QCheckBox *>()->click();
        QVERIFY(test::press(*wizard, u"Next"_s));
        QPushButton *verb = nullptr;
        QTRY_VERIFY((verb = test::buttonWith(*wizard, u"Destroy"_s)) && verb->isEnabled());
        QTest::mouseClick(verb, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(*wizard, u"Close"_s), 20'000);
        QCOMPARE(keys(), 1);
        QCOMPARE(test::sqlNumber(m_console, "SELECT count(*) FROM destroyed_key"), 1);
        QTRY_COMPARE(rows().rowCount(), 1);
    }
};

QTEST_MAIN(tst_KeysPage)
#include "tst_keys_page.moc"
