// SPDX-License-Identifier: GPL-3.0-or-later
// Verifying in the window: dropped files and chosen certificates, by mouse and by keyboard alone.
#include "models/jobs/export_crl.h"
#include "models/jobs/revoke.h"
#include "tests/ui/plan_console.h"
#include "tests/ui/wizards/wizard_driver.h"
#include "ui/parts/banner.h"
#include "ui/parts/chain_view.h"
#include "ui/parts/choice_list.h"
#include "ui/parts/drop_list.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/theme.h"
#include "ui/wizards/verify_wizard.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>

using namespace Qt::StringLiterals;

class tst_VerifyWizard : public QObject {
    Q_OBJECT

private:
    test::ConsoleVault m_console;
    std::unique_ptr<ui::Theme> m_theme;
    qint64 m_root = 0, m_server = 0;

    static bool show(QWidget &wizard)
    {
        wizard.resize(1280, 800);
        wizard.show();
        return QTest::qWaitForWindowExposed(&wizard);
    }
    // As the window system sends a drag that ends over the list.
    static bool drop(QWidget &wizard, const QString &name, const QStringList &paths)
    {
        auto *list = qobject_cast<ui::DropList *>(test::named(wizard, name));
        if (!list)
            return false;
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        const QPoint at = list->viewport()->rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(list->viewport(), &enter);
        QDropEvent dropped(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        if (enter.isAccepted())
            QApplication::sendEvent(list->viewport(), &dropped);
        return enter.isAccepted() && dropped.isAccepted();
    }
    // Everything that can be read on the result.
    static QString words(QWidget &wizard)
    {
        QStringList all;
        for (const QLabel *each : wizard.findChildren<QLabel *>())
            if (each->isVisibleTo(&wizard))
                all << each->text();
        for (const ui::StatusLine *each : wizard.findChildren<ui::StatusLine *>())
            if (each->isVisibleTo(&wizard))
                all << each->text();
        return all.join(u'\n');
    }
    static bool says(QWidget &wizard, const QString &text)
    {
        return QTest::qWaitFor([&] { return words(wizard).contains(text); }, 15'000);
    }
    static bool tick(QWidget &wizard, const QString &text)
    {
        for (QCheckBox *each : wizard.findChildren<QCheckBox *>()) {
            if (!each->isVisibleTo(&wizard) || !each->isEnabled() || !each->text().contains(text))
                continue;
            each->setFocus();
            QTest::keyClick(each, Qt::Key_Space);
            return true;
        }
        return false;
    }
    ui::VerifyStart chosen(qint64 id, const QString &name)
    {
        return {jobs::Selection::of({id}), 1, name, {}};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"sealkeeper-test"_s);
        QCoreApplication::setApplicationName(u"tst_verify_wizard"_s);
        m_theme = std::make_unique<ui::Theme>(*qApp);
        QCOMPARE(m_console.open(0), QString());
        QCOMPARE(test::makeAuthority(m_console, u"Root"_s), QString());
        QList<jobs::IssueDraft> drafts;
        for (const char *name : {"www.example.org", "old.example.org"}) {
            jobs::IssueDraft draft;
            draft.authority = u"Root"_s;
            draft.profile = u"tls-server"_s;
            draft.names = {u"dns:"_s + QString::fromLatin1(name)};
            draft.key = u"ecdsa-p256"_s;
            drafts.append(draft);
        }
        const auto reader = m_console.vault().connect(store::Access::Read);
        const auto plan = jobs::planIssue(**reader, drafts, m_console.now());
        QVERIFY(plan.ok());
        QCOMPARE(test::run(m_console.vault(), *plan), QString());
        m_root = test::sqlNumber(m_console, "SELECT certificate_id FROM authority");
        m_server = test::sqlNumber(
            m_console, "SELECT id FROM certificate WHERE display_name = 'www.example.org'");
        QVERIFY(m_root > 0 && m_server > 0);
    }

    void aDroppedFile()
    {
        ui::VerifyWizard wizard(m_console.context(), {});
        QVERIFY(show(wizard));
        QVERIFY(!test::buttonWith(wizard, u"Next"_s)->isEnabled());
        const QString file = test::certificateFile(m_console, m_server);
        QVERIFY(drop(wizard, u"Files to verify"_s, {file, file}));
        QCOMPARE(wizard.draft().files, QStringList{file});
        QVERIFY(test::press(wizard, u"Next"_s));
        auto *purpose = qobject_cast<QComboBox *>(test::named(wizard, u"Purpose"_s));
        QVERIFY(purpose);
        purpose->setFocus();
        QTest::keyClick(purpose, Qt::Key_Down);
        QCOMPARE(wizard.draft().purpose, u"tls-server"_s);
        test::type(test::named(wizard, u"Name it must be for"_s), u"www.example.org"_s);
        QVERIFY(test::press(wizard, u"Verify"_s));
        QVERIFY(says(wizard, u"www.example.org is valid"_s));
        QVERIFY(says(wizard, u"Not looked for"_s));
        auto *chain = wizard.findChild<ui::ChainView *>();
        QVERIFY(chain);
        const auto links = chain->findChildren<QAbstractButton *>();
        QCOMPARE(links.size(), 2);
        QVERIFY(links.first()->accessibleName().startsWith(u"Root,"_s));
        QSignalSpy opened(&m_console.context(), &ui::ConsoleContext::certificateWanted);
        QSignalSpy closed(&wizard, &ui::WizardFrame::closed);
        QTest::mouseClick(links.first(), Qt::LeftButton);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toLongLong(), m_root);
        QCOMPARE(closed.size(), 1);
    }

    // What is wrong, what to do about it, and once more after it was done.
    void withoutTrustAndBack()
    {
        ui::VerifyWizard wizard(m_console.context(), chosen(m_server, u"www.example.org"_s));
        QVERIFY(show(wizard));
        QVERIFY(test::press(wizard, u"Next"_s));
        QVERIFY(tick(wizard, u"whose keys this vault holds"_s));
        QVERIFY(says(wizard, u"no certificate can be valid"_s));
        test::type(test::named(wizard, u"Name it must be for"_s), u"www.example.com"_s);
        QVERIFY(test::press(wizard, u"Verify"_s));
        QVERIFY(says(wizard, u"www.example.org is not valid"_s));
        const QString text = words(wizard);
        QVERIFY2(text.contains(u"root that is not trusted here"_s), qPrintable(text));
        QVERIFY2(text.contains(u"It is not for the name that was asked for"_s), qPrintable(text));
        QVERIFY2(text.contains(u"If you trust that root"_s), qPrintable(text));
        QVERIFY(!test::buttonWith(wizard, u"Cancel"_s));
        QVERIFY(test::press(wizard, u"Back"_s));
        QVERIFY(
            drop(wizard, u"Trusted certificates"_s, {test::certificateFile(m_console, m_root)}));
        QWidget *host = test::named(wizard, u"Name it must be for"_s);
        QTest::keyClick(host, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(host, u"WWW.example.org"_s);
        QVERIFY(test::press(wizard, u"Verify"_s));
        QVERIFY(says(wizard, u"www.example.org is valid"_s));
        QVERIFY(!words(wizard).contains(u"Why not"_s));
    }

    void byKeyboardAlone()
    {
        ui::VerifyWizard wizard(m_console.context(), chosen(m_server, u"www.example.org"_s));
        QVERIFY(show(wizard));
        QSignalSpy closed(&wizard, &ui::WizardFrame::closed);
        QTest::keyClick(&wizard, Qt::Key_Return);
        QVERIFY(test::tabTo(wizard, u"Verify"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(says(wizard, u"www.example.org is valid"_s));
        QCOMPARE(closed.size(), 0);
        QVERIFY(test::tabTo(wizard, u"Close"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(closed.size(), 1);
    }

    void aDoubleClickAsksOnce()
    {
        ui::VerifyWizard wizard(m_console.context(), chosen(m_server, u"www.example.org"_s));
        QVERIFY(show(wizard));
        QVERIFY(test::press(wizard, u"Next"_s));
        QSignalSpy started(&m_console.context().jobs(), &jobs::JobRunner::started);
        QSignalSpy closed(&wizard, &ui::WizardFrame::closed);
        test::doubleClick(test::buttonWith(wizard, u"Verify"_s));
        QVERIFY(says(wizard, u"www.example.org is valid"_s));
        QCOMPARE(started.size(), 1);
        QCOMPARE(closed.size(), 0);
    }

    void cancelAsksNothing()
    {
        QSignalSpy started(&m_console.context().jobs(), &jobs::JobRunner::started);
        ui::VerifyWizard wizard(m_console.context(), chosen(m_server, u"www.example.org"_s));
        QVERIFY(show(wizard));
        QSignalSpy closed(&wizard, &ui::WizardFrame::closed);
        QVERIFY(test::press(wizard, u"Next"_s));
        QVERIFY(test::press(wizard, u"Cancel"_s));
        QCOMPARE(closed.size(), 1);
        QTest::keyClick(&wizard, Qt::Key_Escape);
        QCOMPARE(closed.size(), 2);
        QCOMPARE(started.size(), 0);
    }

    void atAnotherTime()
    {
        ui::VerifyWizard wizard(m_console.context(), chosen(m_server, u"www.example.org"_s));
        QVERIFY(show(wizard));
        QVERIFY(test::press(wizard, u"Next"_s));
        QVERIFY(tick(wizard, u"At another time"_s));
        QWidget *time = test::named(wizard, u"Time it must be valid at"_s);
        QVERIFY(time && time->isEnabled());
        time->setFocus();
        QTest::keyClick(time, Qt::Key_Home);
        for (int years = 0; years < 25; ++years)
            QTest::keyClick(time, Qt::Key_Up);
        QVERIFY(test::press(wizard, u"Verify"_s));
        QVERIFY2(says(wizard, u"It has expired"_s), qPrintable(words(wizard)));
    }

    void severalAndOneThatCannotBeRead()
    {
        const QString junk = m_console.filePath(u"junk.pem"_s);
        QFile file(junk);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("nothing of the kind");
        file.close();
        ui::VerifyWizard wizard(m_console.context(), chosen(m_server, u"www.example.org"_s));
        QVERIFY(show(wizard));
        QVERIFY(drop(wizard, u"Files to verify"_s, {junk}));
        QVERIFY(!drop(wizard, u"Files to verify"_s, {m_console.filePath(u"."_s)}));
        QVERIFY(test::press(wizard, u"Next"_s));
        QVERIFY(test::press(wizard, u"Verify"_s));
        QVERIFY(says(wizard, u"1 of 2 are not valid."_s));
        QVERIFY(says(wizard, u"junk.pem could not be verified"_s));  // the worst is shown first
        auto *list =
            qobject_cast<ui::ChoiceList *>(test::named(wizard, u"Verified certificates"_s));
        QVERIFY(list);
        QCOMPARE(list->model()->rowCount(), 2);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Up);
        QVERIFY(says(wizard, u"www.example.org is valid"_s));
    }

    void revokedByAList()
    {
        const qint64 old = test::sqlNumber(
            m_console, "SELECT id FROM certificate WHERE display_name = 'old.example.org'");
        const QString crl = m_console.filePath(u"root.crl"_s);
        {
            const auto reader = m_console.vault().connect(store::Access::Read);
            jobs::RevokeDraft draft;
            draft.selection = jobs::Selection::of({old});
            draft.reason = 4;
            const auto plan = jobs::planRevoke(**reader, draft, m_console.now());
            QVERIFY(plan.ok());
            QCOMPARE(test::run(m_console.vault(), *plan), QString());
            jobs::JobContext job{m_console.vault(), {}, {}};
            QVERIFY(jobs::exportCrl(job, u"Root"_s, crl).ok());
        }
        ui::VerifyWizard wizard(m_console.context(), chosen(old, u"old.example.org"_s));
        QVERIFY(show(wizard));
        QVERIFY(test::press(wizard, u"Next"_s));
        QVERIFY(drop(wizard, u"Revocation lists"_s, {crl}));
        QVERIFY(test::press(wizard, u"Verify"_s));
        QVERIFY(says(wizard, u"old.example.org is not valid"_s));
        QVERIFY(says(wizard, u"It was revoked"_s));
        QVERIFY(words(wizard).contains(u"it was replaced"_s));
        QVERIFY(test::press(wizard, u"Back"_s));
        QVERIFY(test::press(wizard, u"Back"_s));
        QVERIFY(test::press(wizard, u"Leave out"_s));
        QVERIFY(!test::buttonWith(wizard, u"Next"_s)->isEnabled());
        QVERIFY(drop(wizard, u"Files to verify"_s, {test::certificateFile(m_console, m_server)}));
        QVERIFY(test::press(wizard, u"Next"_s));
        QVERIFY(test::press(wizard, u"Verify"_s));
        QVERIFY(says(wizard, u"Not revoked"_s));
    }
};

QTEST_MAIN(tst_VerifyWizard)
#include "tst_verify_wizard.moc"
