// SPDX-License-Identifier: GPL-3.0-or-later
// Authorities in the window: one signs another's name and key; profiles of one's own are made from
// a built-in one, exported, removed, brought back.
#include "models/jobs/profiles.h"
#include "tests/ui/plan_console.h"
#include "tests/ui/wizards/wizard_driver.h"
#include "ui/pages/authorities_page.h"
#include "ui/parts/choice_list.h"
#include "ui/parts/theme.h"
#include "ui/wizards/cross_sign_wizard.h"
#include "ui/wizards/edit_profile_wizard.h"

#include <QFileDialog>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

class tst_AuthoritiesPage : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    test::ConsoleVault m_console;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::AuthoritiesPage> m_page;

    std::unique_ptr<QWidget> wizardAfter(const QString &verb)
    {
        QSignalSpy wanted(&m_console.context(), &ui::ConsoleContext::wizardWanted);
        if (!test::press(*m_page, verb) || wanted.size() != 1)
            return nullptr;
        std::unique_ptr<QWidget> wizard(wanted[0][0].value<QWidget *>());
        wizard->resize(1280, 800);
        wizard->show();
        return QTest::qWaitForWindowExposed(wizard.get()) ? std::move(wizard) : nullptr;
    }
    ui::ChoiceList *profiles() { return m_page->findChild<ui::ChoiceList *>(); }
    void chooseProfile(const QString &id)
    {
        profiles()->setCurrent({});
        profiles()->setFocus();
        for (int i = 0; i < 40 && profiles()->current() != id; ++i)
            QTest::keyClick(profiles(), i == 0 ? Qt::Key_Home : Qt::Key_Down);
        QCOMPARE(profiles()->current(), id);
    }
    crypto::Result<crypto::x509::Profile> kept(const QString &id)
    {
        const auto database = m_console.vault().connect(store::Access::Read);
        return jobs::profileNamed(**database, id);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"sealkeeper-test"_s);
        QCoreApplication::setApplicationName(u"tst_authorities_page"_s);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        m_theme = std::make_unique<ui::Theme>(*qApp);
        QCOMPARE(m_console.open(0), QString());
        QCOMPARE(test::makeAuthority(m_console, u"Alpha"_s), QString());
        QCOMPARE(test::makeAuthority(m_console, u"Beta"_s), QString());
        m_page = std::make_unique<ui::AuthoritiesPage>(m_console.context());
        m_page->resize(1280, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_VERIFY(m_page->ready());
    }
    void cleanupTestCase() { m_page.reset(); }

    void crossSigned()
    {
        m_page->showAuthority(u"Alpha"_s);
        auto *view = qobject_cast<QTableView *>(test::named(*m_page, u"Authorities"_s));
        QVERIFY(view);
        QTRY_COMPARE(view->currentIndex().siblingAtColumn(0).data().toString(), u"Alpha"_s);
        const auto wizard = wizardAfter(u"Cross-sign…"_s);
        QVERIFY(qobject_cast<ui::CrossSignWizard *>(wizard.get()));
        QVERIFY(!test::buttonWith(*wizard, u"Next"_s)->isEnabled());
        // From the inventory, found by its name.
        QWidget *list = nullptr;
        for (QLineEdit *edit : wizard->findChildren<QLineEdit *>()) {
            if (edit->accessibleName() != u"File of the certificate"_s && edit->isVisible()
                && !edit->inherits("QSpinBox") && !edit->parentWidget()->inherits("QSpinBox"))
                test::type(edit, u"Beta"_s);
        }
        QTRY_VERIFY([&] {
            for (ui::ChoiceList *each : wizard->findChildren<ui::ChoiceList *>()) {
                if (each->model()->rowCount() == 1)
                    list = each;
            }
            return list != nullptr;
        }());
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(test::press(*wizard, u"Next"_s));
        QPushButton *verb = nullptr;
        QTRY_VERIFY((verb = test::buttonWith(*wizard, u"Cross-sign"_s)) && verb->isEnabled());
        test::doubleClick(verb);
        QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(*wizard, u"Close"_s), 20'000);
        QCOMPARE(m_console.count(u"subject:Beta issuer:Alpha"_s), 1);  // not twice
        QCOMPARE(m_console.count(u"subject:Beta"_s), 2);
    }

    void profileBegunFromABuiltInOne()
    {
        QTRY_VERIFY(profiles() && profiles()->model()->rowCount() > 5);
        chooseProfile(u"tls-server"_s);
        QVERIFY(!test::buttonWith(*m_page, u"Remove"_s)->isEnabled());
        const auto wizard = wizardAfter(u"New from this…"_s);
        QVERIFY(qobject_cast<ui::EditProfileWizard *>(wizard.get()));
        auto *text = wizard->findChild<QPlainTextEdit *>();
        QTRY_VERIFY(text->toPlainText().contains(u"own-tls-server"_s));
        QTRY_VERIFY(test::buttonWith(*wizard, u"Keep profile"_s)->isEnabled());
        const QString right = text->toPlainText();
        // What makes no sense cannot be kept.
        text->setFocus();
        QTest::keyClick(text, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClicks(text, u"x"_s);
        QVERIFY(!test::buttonWith(*wizard, u"Keep profile"_s)->isEnabled());
        QTest::keyClick(text, Qt::Key_Backspace);
        QVERIFY(test::buttonWith(*wizard, u"Keep profile"_s)->isEnabled());
        text->setPlainText(QString(right)
                               .replace(u"\"most_days\": 398"_s, u"\"most_days\": 47"_s)
                               .replace(u"\"most_days\": 200"_s, u"\"most_days\": 47"_s)
                               .replace(u"\"days\": 90"_s, u"\"days\": 40"_s));
        QTRY_VERIFY(test::buttonWith(*wizard, u"Keep profile"_s)->isEnabled());
        QSignalSpy closed(qobject_cast<ui::WizardFrame *>(wizard.get()), &ui::WizardFrame::closed);
        QVERIFY(test::press(*wizard, u"Keep profile"_s));
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, 10'000);
        const auto profile = kept(u"own-tls-server"_s);
        QVERIFY(profile.ok());
        QCOMPARE(profile->days, 40);
    }

    void profileRemovedAndBroughtBack()
    {
        QTRY_VERIFY(profiles()->model()->rowCount() > 9);
        chooseProfile(u"own-tls-server"_s);
        QSignalSpy toasts(&m_console.context(), &ui::ConsoleContext::toastWanted);
        QVERIFY(test::press(*m_page, u"Remove"_s));
        QTRY_COMPARE(toasts.size(), 1);
        QVERIFY(!kept(u"own-tls-server"_s).ok());
        QCOMPARE(toasts[0][2].toString(), u"Undo"_s);
        toasts[0][3].value<std::function<void()>>()();
        QTRY_VERIFY(kept(u"own-tls-server"_s).ok());
        QCOMPARE(kept(u"own-tls-server"_s)->days, 40);
    }

    void profileIntoAFileAndBack()
    {
        QTRY_VERIFY(profiles()->model()->rowCount() > 9);
        chooseProfile(u"own-tls-server"_s);
        const QString file = m_folder.filePath(u"ours.json"_s);
        QSignalSpy toasts(&m_console.context(), &ui::ConsoleContext::toastWanted);
        const auto answer = [&](const QString &verb, const QString &title) {
            if (!test::press(*m_page, verb))
                return false;
            QFileDialog *dialog = nullptr;
            const bool there = QTest::qWaitFor([&] {
                for (QFileDialog *each : m_page->findChildren<QFileDialog *>()) {
                    if (each->isVisible() && each->windowTitle() == title)
                        dialog = each;
                }
                return dialog != nullptr;
            });
            if (there) {
                Q_EMIT dialog->fileSelected(file);
                dialog->close();
            }
            return there;
        };
        QVERIFY(answer(u"Export…"_s, u"Export profile"_s));
        QTRY_VERIFY(QFile::exists(file));
        QTRY_COMPARE(toasts.size(), 1);
        QVERIFY(answer(u"Import…"_s, u"Import profile"_s));
        QTRY_COMPARE(toasts.size(), 2);
        QCOMPARE(toasts[1][2].toString(), u"Replace"_s);  // it is there; nothing was overwritten
        toasts[1][3].value<std::function<void()>>()();
        QTRY_COMPARE(toasts.size(), 3);
        QVERIFY(kept(u"own-tls-server"_s).ok());
    }
};

QTEST_MAIN(tst_AuthoritiesPage)
#include "tst_authorities_page.moc"
