// SPDX-License-Identifier: GPL-3.0-or-later
// The private keys of a vault in the window: generated, shown with what they serve, destroyed.
#include "models/jobs/create_authority.h"
#include "tests/ui/plan_console.h"
#include "tests/ui/wizards/wizard_driver.h"
#include "ui/pages/keys_page.h"
#include "ui/parts/theme.h"
#include "ui/wizards/destroy_wizard.h"
#include "ui/wizards/export_key_wizard.h"
#include "ui/wizards/generate_key_wizard.h"
#include "ui/wizards/import_key_wizard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

class tst_KeysPage : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
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

    // Out of the vault, under a new passphrase, as openssl reads it; then openssl's own key in.
    void exported()
    {
        choose(1);
        QSignalSpy wanted(&m_console.context(), &ui::ConsoleContext::wizardWanted);
        QVERIFY(test::press(*m_page, u"Export…"_s));
        QCOMPARE(wanted.size(), 1);
        const std::unique_ptr<QWidget> wizard(wanted[0][0].value<QWidget *>());
        QVERIFY(qobject_cast<ui::ExportKeyWizard *>(wizard.get()));
        wizard->resize(1280, 800);
        wizard->show();
        QVERIFY(QTest::qWaitForWindowExposed(wizard.get()));
        const QString file = m_folder.filePath(u"taken.pem"_s);
        auto *path = qobject_cast<QLineEdit *>(test::named(*wizard, u"File"_s));
        QVERIFY(path);
        path->setFocus();
        path->selectAll();
        QTest::keyClicks(path, file);
        QVERIFY(!test::buttonWith(*wizard, u"Next"_s)->isEnabled());  // no reason yet
        test::type(test::named(*wizard, u"Reason"_s), u"moves"_s);
        QVERIFY(test::press(*wizard, u"Next"_s));
        const auto passphrases = [&](const QString &own) {
            test::type(test::named(*wizard, u"Passphrase of this vault"_s), own);
            test::type(test::named(*wizard, u"New passphrase for the file"_s), u"fresh words"_s);
            test::type(test::named(*wizard, u"The new passphrase once more"_s), u"fresh words"_s);
        };
        passphrases(u"not the right one"_s);
        QVERIFY(test::press(*wizard, u"Export key"_s));
        // Refused, nothing written, and another try at once.
        QTRY_VERIFY_WITH_TIMEOUT(test::named(*wizard, u"Passphrase of this vault"_s), 20'000);
        QVERIFY(!QFile::exists(file));
        test::type(test::named(*wizard, u"Passphrase of this vault"_s),
                   QString::fromLatin1(test::Passphrase));
        QVERIFY(test::press(*wizard, u"Export key"_s));
        QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(*wizard, u"Close"_s), 20'000);
        int exit = -1;
        const QString said = test::openssl({u"pkey"_s, u"-in"_s, file, u"-passin"_s,
                                            u"pass:fresh words"_s, u"-noout"_s, u"-text"_s},
                                           &exit);
        QVERIFY2(exit == 0 && said.contains(u"ED25519"_s), qPrintable(said));
        QCOMPARE(
            test::sqlNumber(m_console, "SELECT count(*) FROM audit WHERE action = 'key.export'"),
            1);
    }

    void imported()
    {
        const qint64 before = keys();
        const QString file = m_folder.filePath(u"theirs.pem"_s);
        int exit = -1;
        test::openssl({u"genpkey"_s, u"-algorithm"_s, u"EC"_s, u"-pkeyopt"_s,
                       u"ec_paramgen_curve:P-384"_s, u"-aes256"_s, u"-pass"_s, u"pass:theirs"_s,
                       u"-out"_s, file},
                      &exit);
        QCOMPARE(exit, 0);
        QSignalSpy wanted(&m_console.context(), &ui::ConsoleContext::wizardWanted);
        QVERIFY(test::press(*m_page, u"Import key…"_s));
        QCOMPARE(wanted.size(), 1);
        const std::unique_ptr<QWidget> wizard(wanted[0][0].value<QWidget *>());
        QVERIFY(qobject_cast<ui::ImportKeyWizard *>(wizard.get()));
        wizard->resize(1280, 800);
        wizard->show();
        QVERIFY(QTest::qWaitForWindowExposed(wizard.get()));
        test::type(test::named(*wizard, u"File of the key"_s), file);
        QVERIFY(test::press(*wizard, u"Import key"_s));  // without the passphrase it wants
        QTRY_VERIFY_WITH_TIMEOUT(test::named(*wizard, u"Passphrase of the file"_s), 20'000);
        QCOMPARE(keys(), before);
        test::type(test::named(*wizard, u"Passphrase of the file"_s), u"theirs"_s);
        QPushButton *verb = nullptr;
        QTRY_VERIFY((verb = test::buttonWith(*wizard, u"Import key"_s)) && verb->isEnabled());
        test::doubleClick(verb);
        QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(*wizard, u"Close"_s), 20'000);
        QCOMPARE(keys(), before + 1);
        QTRY_COMPARE(rows().rowCount(), int(before) + 1);
        QCOMPARE(rows().index(0, 0).data().toString(), u"EC P-384"_s);
        QVERIFY(rows().index(0, 4).data().toString().contains(u"theirs.pem"_s));
    }

    void destroyed()
    {
        choose(2);
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
        QCOMPARE(keys(), 2);
        QCOMPARE(test::sqlNumber(m_console, "SELECT count(*) FROM destroyed_key"), 1);
        QTRY_COMPARE(rows().rowCount(), 2);
    }
};

QTEST_MAIN(tst_KeysPage)
#include "tst_keys_page.moc"
