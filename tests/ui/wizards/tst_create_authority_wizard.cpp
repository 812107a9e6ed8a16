// SPDX-License-Identifier: GPL-3.0-or-later
// Creating authorities in the window; openssl reads what came of it.
#include "tests/ui/plan_console.h"
#include "tests/ui/wizards/wizard_driver.h"
#include "ui/parts/theme.h"
#include "ui/wizards/create_authority_wizard.h"
#include "ui/wizards/publish_crl_wizard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTimer>

using namespace Qt::StringLiterals;

class tst_CreateAuthorityWizard : public QObject {
    Q_OBJECT

private:
    test::ConsoleVault m_console;
    std::unique_ptr<ui::Theme> m_theme;

    static QPushButton *ready(QWidget &wizard, const QString &text)
    {
        QPushButton *found = nullptr;
        (void)QTest::qWaitFor(
            [&] { return (found = test::buttonWith(wizard, text)) && found->isEnabled(); }, 20'000);
        return found && found->isEnabled() ? found : nullptr;
    }
    template <typename Wizard> static bool show(Wizard &wizard)
    {
        wizard.resize(1280, 800);
        wizard.show();
        return QTest::qWaitForWindowExposed(&wizard);
    }
    static bool typeInto(QWidget &wizard, const QString &name, const QString &text)
    {
        QWidget *field = test::named(wizard, name);
        if (!field || !field->isVisible())
            return false;
        field->setFocus();
        QTest::keyClicks(field, text);
        return true;
    }
    QString textOf(const QString &authority)
    {
        const qint64 id = test::sqlNumber(m_console,
                                          "SELECT certificate_id FROM authority WHERE name = '"
                                              + authority.toStdString() + "'");
        return test::openssl(
            {u"x509"_s, u"-in"_s, test::certificateFile(m_console, id), u"-noout"_s, u"-text"_s});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"sealkeeper-test"_s);
        QCoreApplication::setApplicationName(u"tst_create_authority_wizard"_s);
        m_theme = std::make_unique<ui::Theme>(*qApp);
        QCOMPARE(m_console.open(0), QString());
    }

    void aRootByKeyboardAlone()
    {
        ui::CreateAuthorityWizard wizard(m_console.context());
        QVERIFY(show(wizard));
        QVERIFY(ready(wizard, u"Next"_s));
        QTest::keyClick(&wizard, Qt::Key_Return);  // a root
        QVERIFY(!test::buttonWith(wizard, u"Next"_s)->isEnabled());
        QTRY_VERIFY(QApplication::focusWidget());
        QTest::keyClicks(QApplication::focusWidget(), u"Contoso Root"_s);  // common name
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        for (int i = 0; i < 3; ++i) {  // key, limits, addresses as offered
            QVERIFY(ready(wizard, u"Next"_s));
            QVERIFY(test::tabTo(wizard, u"Next"_s));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        }
        QVERIFY(ready(wizard, u"Create authority"_s));
        QVERIFY(test::tabTo(wizard, u"Create authority"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(wizard, u"Show authorities"_s), 20'000);
        const QString text = textOf(u"Contoso Root"_s);
        QVERIFY2(text.contains(u"CA:TRUE"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Certificate Sign, CRL Sign"_s), qPrintable(text));
        QVERIFY2(text.contains(u"secp384r1"_s), qPrintable(text));
        QVERIFY2(!text.contains(u"pathlen"_s), qPrintable(text));
    }

    void anIntermediateWithLimits()
    {
        ui::CreateAuthorityWizard wizard(m_console.context());
        QVERIFY(show(wizard));
        QVERIFY(ready(wizard, u"Next"_s));
        QRadioButton *below = nullptr;
        for (QRadioButton *each : wizard.findChildren<QRadioButton *>()) {
            if (each->text().contains(u"intermediate"_s))
                below = each;
        }
        QVERIFY(below);
        QTRY_VERIFY(below->isEnabled());
        QTest::mouseClick(below, Qt::LeftButton, {}, QPoint(8, below->height() / 2));
        QVERIFY(test::press(wizard, u"Next"_s));
        QVERIFY(typeInto(wizard, u"Common name (CN)"_s, u"Contoso Issuing"_s));
        QVERIFY(typeInto(wizard, u"Country (C)"_s, u"DE"_s));
        QVERIFY(test::press(wizard, u"Next"_s));
        QVERIFY(test::press(wizard, u"Next"_s));
        QVERIFY(typeInto(wizard, u"Permitted names"_s, u"example.org"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(typeInto(wizard, u"Permitted names"_s, u"ip:10.0.0.0/8"_s));
        QVERIFY(typeInto(wizard, u"Excluded names"_s, u"ip:10.0.0.0/80"_s));
        QVERIFY(!test::buttonWith(wizard, u"Next"_s)->isEnabled());
        QWidget *excluded = test::named(wizard, u"Excluded names"_s);
        QTest::keyClick(excluded, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(excluded, u"dns:secret.example.org"_s);
        QVERIFY(test::press(wizard, u"Next"_s));
        QVERIFY(typeInto(wizard, u"Where its revocation list lies (CRL)"_s, u"not an address"_s));
        QVERIFY(!test::buttonWith(wizard, u"Next"_s)->isEnabled());
        QWidget *crl = test::named(wizard, u"Where its revocation list lies (CRL)"_s);
        QTest::keyClick(crl, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(crl, u"http://crl.example.org/i.crl"_s);
        QVERIFY(test::press(wizard, u"Next"_s));
        QPushButton *verb = ready(wizard, u"Create authority"_s);
        QVERIFY(verb);
        test::doubleClick(verb);
        QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(wizard, u"Show authorities"_s), 20'000);
        QCOMPARE(test::sqlNumber(m_console, "SELECT count(*) FROM authority"), 2);
        const QString text = textOf(u"Contoso Issuing"_s);
        QVERIFY2(text.contains(u"CA:TRUE, pathlen:0"_s), qPrintable(text));
        QVERIFY2(text.contains(u"DNS:example.org"_s), qPrintable(text));
        QVERIFY2(text.contains(u"IP:10.0.0.0/255.0.0.0"_s), qPrintable(text));
        QVERIFY2(text.contains(u"DNS:secret.example.org"_s), qPrintable(text));
        QCOMPARE(test::sqlNumber(m_console,
                                 "SELECT count(*) FROM authority WHERE json_extract(settings, "
                                 "'$.crl[0]') = 'http://crl.example.org/i.crl'"),
                 1);
    }

    // The largest RSA key takes many seconds: the window stays awake, Stop ends it at once, and
    // nothing is left of it. Then the plan is there to be run again or cancelled.
    void stoppedWhileTheKeyIsMade()
    {
        ui::CreateAuthorityWizard wizard(m_console.context());
        QVERIFY(show(wizard));
        QVERIFY(test::press(wizard, u"Next"_s));
        QVERIFY(typeInto(wizard, u"Common name (CN)"_s, u"Slow Root"_s));
        QVERIFY(test::press(wizard, u"Next"_s));
        auto *key = qobject_cast<QComboBox *>(test::named(wizard, u"Key"_s));
        QVERIFY(key);
        QTRY_VERIFY(key->findData(u"rsa-8192"_s) >= 0);
        key->setCurrentIndex(key->findData(u"rsa-8192"_s));
        for (int i = 0; i < 3; ++i)
            QVERIFY(test::press(wizard, u"Next"_s));
        QVERIFY(test::press(wizard, u"Create authority"_s));
        // How often the event loop comes round while the key is made.
        int rounds = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&rounds] { ++rounds; });
        timer.start(10);
        QTest::qWait(300);
        QVERIFY2(rounds >= 10, qPrintable(QString::number(rounds)));
        if (m_console.context().jobs().running() == 0)
            QSKIP("the key was made before it could be stopped");
        QElapsedTimer clock;
        clock.start();
        QVERIFY(test::press(wizard, u"Stop"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_console.context().jobs().running(), 0, 10'000);
        QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(
            test::sqlNumber(m_console, "SELECT count(*) FROM authority WHERE name = 'Slow Root'"),
            0);
        QCOMPARE(test::sqlNumber(m_console,
                                 "SELECT count(*) FROM plan WHERE state = "
                                     + std::to_string(int(domain::PlanState::Ready))),
                 1);
    }

    void aTakenNameIsSaid()
    {
        ui::CreateAuthorityWizard wizard(m_console.context());
        QVERIFY(show(wizard));
        QVERIFY(test::press(wizard, u"Next"_s));
        QVERIFY(typeInto(wizard, u"Common name (CN)"_s, u"Contoso Root"_s));
        QTRY_VERIFY([&wizard] {
            for (const QLabel *each : wizard.findChildren<QLabel *>()) {
                if (each->isVisible() && each->text().contains(u"of this name already"_s))
                    return true;
            }
            return false;
        }());
        QVERIFY(!test::buttonWith(wizard, u"Next"_s)->isEnabled());
        QVERIFY(typeInto(wizard, u"Name in this vault"_s, u" 2026"_s));
        QVERIFY(test::buttonWith(wizard, u"Next"_s)->isEnabled());
    }

    void publishesAList()
    {
        ui::PublishCrlWizard wizard(m_console.context(), u"Contoso Issuing"_s);
        QVERIFY(show(wizard));
        const QString path = m_console.filePath(u"issuing.crl"_s);
        QWidget *field = test::named(wizard, u"File of the list"_s);
        QVERIFY(field);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, path);
        QVERIFY(test::press(wizard, u"Next"_s));
        QPushButton *verb = ready(wizard, u"Publish"_s);
        QVERIFY(verb);
        QTest::mouseClick(verb, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(wizard, u"Close"_s), 20'000);
        const QString text = test::openssl(
            {u"crl"_s, u"-inform"_s, u"DER"_s, u"-in"_s, path, u"-noout"_s, u"-text"_s});
        QVERIFY2(text.contains(u"Contoso Issuing"_s), qPrintable(text));
        QVERIFY2(text.contains(u"No Revoked Certificates"_s), qPrintable(text));
    }

    // The full list is there, so a delta can build upon it; the suggested file says which it is.
    void publishesADelta()
    {
        ui::PublishCrlWizard wizard(m_console.context(), u"Contoso Issuing"_s);
        QVERIFY(show(wizard));
        auto *field = qobject_cast<QLineEdit *>(test::named(wizard, u"File of the list"_s));
        QVERIFY(field && field->text().endsWith(u"Contoso-Issuing.crl"_s));
        wizard.findChild<QCheckBox *>()->click();
        QVERIFY(field->text().endsWith(u"Contoso-Issuing-delta.crl"_s));
        const QString path = m_console.filePath(u"delta.crl"_s);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, path);
        QVERIFY(test::press(wizard, u"Next"_s));
        QPushButton *verb = ready(wizard, u"Publish"_s);
        QVERIFY(verb);
        QTest::mouseClick(verb, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(wizard, u"Close"_s), 20'000);
        const QString text = test::openssl(
            {u"crl"_s, u"-inform"_s, u"DER"_s, u"-in"_s, path, u"-noout"_s, u"-text"_s});
        QVERIFY2(text.contains(u"Delta CRL Indicator"_s), qPrintable(text));
    }
};

QTEST_MAIN(tst_CreateAuthorityWizard)
#include "tst_create_authority_wizard.moc"
