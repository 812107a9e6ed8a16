// SPDX-License-Identifier: GPL-3.0-or-later
// An authority whose key lies in a token, made in the window: the PIN is asked for, a wrong one is
// refused and asked for again, and no PIN is kept.
#include "tests/support/softhsm.h"
#include "tests/ui/plan_console.h"
#include "tests/ui/shell/fake_door.h"
#include "tests/ui/wizards/wizard_driver.h"
#include "ui/parts/passphrase_field.h"
#include "ui/parts/theme.h"
#include "ui/shell/console_view.h"
#include "ui/shell/pin_dialog.h"
#include "ui/wizards/create_authority_wizard.h"
#include "ui/wizards/publish_crl_wizard.h"

#include <QComboBox>
#include <QLabel>
#include <QPointer>

using namespace Qt::StringLiterals;

class tst_TokenPin : public QObject {
    Q_OBJECT

private:
    test::SoftHsm m_hsm;
    test::ConsoleVault m_console;
    FakeDoor m_door;
    FakeSettings m_settings;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::ConsoleView> m_view;

    ui::PinDialog *dialog()
    {
        ui::PinDialog *found = nullptr;
        (void)QTest::qWaitFor(
            [&] {
                const auto all = m_view->findChildren<ui::PinDialog *>();
                found = all.isEmpty() || !all.back()->isVisible() ? nullptr : all.back();
                return found != nullptr;
            },
            20'000);
        return found;
    }
    // Types it and presses Enter, then waits until that dialog is gone.
    bool give(const QString &pin)
    {
        const QPointer<ui::PinDialog> asked = dialog();
        auto *field = asked ? asked->findChild<ui::PassphraseField *>() : nullptr;
        if (!field)
            return false;
        QTest::keyClicks(field, pin);
        QTest::keyClick(field, Qt::Key_Return);
        return QTest::qWaitFor([&] { return asked.isNull(); }, 5'000);
    }
    bool says(const QString &words)
    {
        const ui::PinDialog *asked = dialog();
        if (!asked)
            return false;
        for (const QLabel *each : asked->findChildren<QLabel *>()) {
            if (each->text().contains(words))
                return true;
        }
        return false;
    }
    static void pressNext(QWidget &wizard, int times)
    {
        for (int i = 0; i < times; ++i)
            QVERIFY(test::press(wizard, u"Next"_s));
    }
    ui::CreateAuthorityWizard *wizardWithToken(const QString &name)
    {
        auto *wizard = new ui::CreateAuthorityWizard(m_console.context());
        m_view->showWizard(wizard);
        pressNext(*wizard, 1);
        test::type(test::named(*wizard, u"Common name (CN)"_s), name);
        pressNext(*wizard, 1);
        auto *place = qobject_cast<QComboBox *>(test::named(*wizard, u"Where the key lies"_s));
        if (!place || !QTest::qWaitFor([&] { return place->count() == 2; }, 20'000))
            return nullptr;
        place->setFocus();
        QTest::keyClick(place, Qt::Key_Down);
        auto *key = qobject_cast<QComboBox *>(test::named(*wizard, u"Key"_s));
        if (!QTest::qWaitFor([&] { return key->findData(u"ecdsa-p256"_s) >= 0; }, 20'000))
            return nullptr;
        key->setCurrentIndex(key->findData(u"ecdsa-p256"_s));
        pressNext(*wizard, 3);
        return test::press(*wizard, u"Create authority"_s) ? wizard : nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"sealkeeper-test"_s);
        QCoreApplication::setApplicationName(u"tst_token_pin"_s);
        QVERIFY2(!test::SoftHsm::module().isEmpty(), "softhsm2 is missing; ./dev test installs it");
        QVERIFY(m_hsm.start(u"Signing room"_s, u"824713"_s));
        m_theme = std::make_unique<ui::Theme>(*qApp);
        QCOMPARE(m_console.open(0), QString());
        m_view = std::make_unique<ui::ConsoleView>(m_console.context(), m_door, m_settings);
        m_view->resize(1280, 800);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanupTestCase() { m_view.reset(); }

    void aWrongPinThenTheRightOne()
    {
        auto *wizard = wizardWithToken(u"Token Root"_s);
        QVERIFY(wizard);
        QVERIFY(says(u"Signing room"_s));
        QVERIFY(!says(u"refused"_s));
        QVERIFY(give(u"000000"_s));
        QVERIFY(says(u"refused"_s));
        QVERIFY(give(u"824713"_s));
        QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(*wizard, u"Show authorities"_s), 20'000);
        const qint64 id = test::sqlNumber(
            m_console, "SELECT certificate_id FROM authority WHERE name = 'Token Root'");
        const QString file = m_console.filePath(u"root.pem"_s);
        int exit = -1;
        test::openssl({u"x509"_s, u"-in"_s, test::certificateFile(m_console, id), u"-out"_s, file});
        const QString said =
            test::openssl({u"verify"_s, u"-check_ss_sig"_s, u"-CAfile"_s, file, file}, &exit);
        QVERIFY2(exit == 0, qPrintable(said));
        // Its key is known by its place and by nothing else.
        QCOMPARE(test::sqlNumber(m_console,
                                 "SELECT count(*) FROM token_key WHERE uri LIKE 'pkcs11:%' AND "
                                 "uri NOT LIKE '%824713%'"),
                 1);
    }

    // The next use asks again: nothing was kept. Cancel leaves the vault as it was.
    void cancelledThenAgain()
    {
        const qint64 before = test::sqlNumber(m_console, "SELECT count(*) FROM crl");
        auto *wizard = new ui::PublishCrlWizard(m_console.context(), u"Token Root"_s);
        m_view->showWizard(wizard);
        pressNext(*wizard, 1);
        QVERIFY(test::press(*wizard, u"Publish"_s));
        const QPointer<ui::PinDialog> asked = dialog();
        QVERIFY(asked);
        QTest::keyClick(asked.data(), Qt::Key_Escape);
        QTRY_VERIFY(asked.isNull());
        QTRY_COMPARE(m_console.context().jobs().running(), 0);
        QCOMPARE(test::sqlNumber(m_console, "SELECT count(*) FROM crl"), before);
    }

    // A lock while a job waits for its PIN: the job ends with the console.
    void lockedWhileAsking()
    {
        QVERIFY(wizardWithToken(u"Second Root"_s));
        QVERIFY(dialog());
        m_view.reset();
        QTRY_COMPARE(m_console.context().jobs().running(), 0);
        QCOMPARE(
            test::sqlNumber(m_console, "SELECT count(*) FROM authority WHERE name = 'Second Root'"),
            0);
    }
};

QTEST_MAIN(tst_TokenPin)
#include "tst_token_pin.moc"
