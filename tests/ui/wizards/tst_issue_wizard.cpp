// SPDX-License-Identifier: GPL-3.0-or-later
// The issue wizard, driven as a person does it; what it issues is judged by openssl.
#include "tests/ui/plan_console.h"
#include "tests/ui/wizards/wizard_driver.h"
#include "ui/parts/choice_list.h"
#include "ui/parts/issue_review_table.h"
#include "ui/parts/theme.h"
#include "ui/wizards/issue_wizard.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

class tst_IssueWizard : public QObject {
    Q_OBJECT

private:
    test::ConsoleVault m_console;
    std::unique_ptr<ui::Theme> m_theme;

    std::unique_ptr<ui::IssueWizard> open(const ui::IssueWizard::Start &start = {})
    {
        auto wizard = std::make_unique<ui::IssueWizard>(m_console.context(), start);
        wizard->resize(1280, 800);
        wizard->show();
        if (!QTest::qWaitForWindowExposed(wizard.get()))
            return nullptr;
        return wizard;
    }
    qint64 issued() { return test::sqlNumber(m_console, "SELECT count(*) FROM issued"); }
    qint64 newest()
    {
        return test::sqlNumber(
            m_console, "SELECT certificate_id FROM issued ORDER BY plan_id DESC, position LIMIT 1");
    }
    static QPushButton *ready(QWidget &wizard, const QString &text)
    {
        QPushButton *found = nullptr;
        (void)QTest::qWaitFor(
            [&] { return (found = test::buttonWith(wizard, text)) && found->isEnabled(); }, 20'000);
        return found && found->isEnabled() ? found : nullptr;
    }
    static QPlainTextEdit *namesField(QWidget &wizard)
    {
        return qobject_cast<QPlainTextEdit *>(
            test::named(wizard, u"Alternative names, one in a line"_s));
    }
    // To the names page with what is offered.
    static bool toNames(ui::IssueWizard &wizard)
    {
        return test::press(wizard, u"Next"_s) && test::press(wizard, u"Next"_s)
            && QTest::qWaitFor([&] { return namesField(wizard) != nullptr; });
    }
    static bool toReview(ui::IssueWizard &wizard)
    {
        return test::press(wizard, u"Next"_s) && test::press(wizard, u"Next"_s);
    }
    static QStringList column(QWidget &wizard, int row, int column)
    {
        auto *table = wizard.findChild<ui::IssueReviewTable *>();
        return table->model()->index(row, column).data().toString().split(u'\n');
    }
    static bool says(QWidget &wizard, const QString &text)
    {
        for (const QLabel *each : wizard.findChildren<QLabel *>()) {
            if (each->isVisible() && each->text().contains(text))
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"sealkeeper-test"_s);
        QCoreApplication::setApplicationName(u"tst_issue_wizard"_s);
        m_theme = std::make_unique<ui::Theme>(*qApp);
        QCOMPARE(m_console.open(0), QString());
    }

    void withoutAnAuthorityItSaysWhatToDo()
    {
        auto wizard = open();
        QVERIFY(wizard);
        QTRY_VERIFY(test::buttonWith(*wizard, u"Create authority…"_s));
        QVERIFY(!test::buttonWith(*wizard, u"Next"_s)->isEnabled());
        QSignalSpy shown(&m_console.context(), &ui::ConsoleContext::wizardWanted);
        QVERIFY(test::press(*wizard, u"Create authority…"_s));
        QCOMPARE(shown.size(), 1);
        delete shown.first().first().value<QWidget *>();
        QCOMPARE(test::makeAuthority(m_console, u"Root"_s), QString());
        QCOMPARE(test::makeAuthority(m_console, u"Issuing"_s, u"Root"_s), QString());
    }

    void issuesByKeyboardAlone()
    {
        auto wizard = open();
        QVERIFY(wizard);
        QVERIFY(ready(*wizard, u"Next"_s));
        // The issuing authority is offered before the root; the first profile is the TLS server.
        QTest::keyClick(wizard.get(), Qt::Key_Return);
        QTest::keyClick(wizard.get(), Qt::Key_Return);
        QPlainTextEdit *names = nullptr;
        QTRY_VERIFY((names = namesField(*wizard)) != nullptr);
        for (int i = 0; i < 40 && !names->hasFocus(); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(names->hasFocus());
        QTest::keyClicks(names, u"orders.example.org"_s);
        QTest::keyClick(names, Qt::Key_Return);
        QTest::keyClicks(names, u"192.0.2.7"_s);
        QVERIFY(test::tabTo(*wizard, u"Next"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(ready(*wizard, u"Next"_s));
        QVERIFY(test::tabTo(*wizard, u"Next"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QPushButton *verb = ready(*wizard, u"Issue certificate"_s);
        QVERIFY(verb);
        const qint64 before = issued();
        QVERIFY(test::tabTo(*wizard, u"Issue certificate"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(*wizard, u"Show certificate"_s), 20'000);
        QCOMPARE(issued(), before + 1);

        const QString file = test::certificateFile(m_console, newest());
        QVERIFY(!file.isEmpty());
        const QString text = test::openssl({u"x509"_s, u"-in"_s, file, u"-noout"_s, u"-text"_s});
        QVERIFY2(text.contains(u"DNS:orders.example.org, IP Address:192.0.2.7"_s),
                 qPrintable(text));
        QVERIFY2(text.contains(u"TLS Web Server Authentication"_s), qPrintable(text));
        QVERIFY2(text.contains(u"CN = Issuing"_s) || text.contains(u"CN=Issuing"_s),
                 qPrintable(text));
        const QString root =
            test::certificateFile(m_console,
                                  test::sqlNumber(m_console,
                                                  "SELECT certificate_id FROM authority WHERE "
                                                  "name = 'Root'"));
        const QString issuing =
            test::certificateFile(m_console,
                                  test::sqlNumber(m_console,
                                                  "SELECT certificate_id FROM authority WHERE "
                                                  "name = 'Issuing'"));
        QStringList pems;
        for (const QString &der : {root, issuing, file}) {
            pems << der + u".pem"_s;
            test::openssl({u"x509"_s, u"-in"_s, der, u"-out"_s, pems.last()});
        }
        int exit = -1;
        const QString verdict =
            test::openssl({u"verify"_s, u"-x509_strict"_s, u"-CAfile"_s, pems[0], u"-untrusted"_s,
                           pems[1], u"-purpose"_s, u"sslserver"_s, pems[2]},
                          &exit);
        QVERIFY2(exit == 0, qPrintable(verdict));
    }

    void aDoubleClickIssuesOnce()
    {
        auto wizard = open();
        QVERIFY(wizard && toNames(*wizard));
        namesField(*wizard)->setFocus();
        QTest::keyClicks(namesField(*wizard), u"once.example.org"_s);
        QVERIFY(toReview(*wizard));
        QPushButton *verb = ready(*wizard, u"Issue certificate"_s);
        QVERIFY(verb);
        const qint64 before = issued();
        test::doubleClick(verb);
        QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(*wizard, u"Show certificate"_s), 20'000);
        QTest::qWait(100);
        QCOMPARE(issued(), before + 1);

        // To a server: issuers and key come along, and openssl reads the file.
        QSignalSpy wanted(&m_console.context(), &ui::ConsoleContext::wizardWanted);
        QVERIFY(test::press(*wizard, u"Deliver…"_s));
        QCOMPARE(wanted.size(), 1);
        const std::unique_ptr<QWidget> delivery(wanted[0][0].value<QWidget *>());
        delivery->resize(1280, 800);
        delivery->show();
        QVERIFY(QTest::qWaitForWindowExposed(delivery.get()));
        const QString file = m_console.filePath(u"server.pem"_s);
        auto *path = qobject_cast<QLineEdit *>(test::named(*delivery, u"Where to write"_s));
        QVERIFY(path);
        path->selectAll();
        test::type(path, file);
        QVERIFY(test::press(*delivery, u"Next"_s));
        test::type(test::named(*delivery, u"Passphrase of this vault"_s),
                   QString::fromLatin1(test::Passphrase));
        test::type(test::named(*delivery, u"New passphrase for the exported keys"_s),
                   u"for the server"_s);
        test::type(test::named(*delivery, u"The new passphrase once more"_s), u"for the server"_s);
        QVERIFY(test::press(*delivery, u"Next"_s));
        QVERIFY(test::press(*delivery, u"Export 1"_s));
        QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(*delivery, u"Close"_s), 20'000);
        QFile pem(file);
        QVERIFY(pem.open(QIODevice::ReadOnly));
        const QByteArray content = pem.readAll();
        QVERIFY(content.count("BEGIN CERTIFICATE") >= 2);
        QVERIFY(content.contains("BEGIN ENCRYPTED PRIVATE KEY"));
        int exit = -1;
        const QString said = test::openssl({u"pkey"_s, u"-in"_s, file, u"-passin"_s,
                                            u"pass:for the server"_s, u"-noout"_s, u"-check"_s},
                                           &exit);
        QVERIFY2(exit == 0, qPrintable(said));
    }

    void wrongNamesAreSaid_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("no host") << u"-bad-.example.org"_s << u"no name of the kind"_s;
        QTest::newRow("unknown kind") << u"fax:12345"_s << u"no known kind"_s;
        QTest::newRow("not of the profile") << u"mail:a@example.org"_s << u"takes no names"_s;
    }
    void wrongNamesAreSaid()
    {
        QFETCH(QString, typed);
        QFETCH(QString, said);
        auto wizard = open();
        QVERIFY(wizard && toNames(*wizard));
        QVERIFY(!test::buttonWith(*wizard, u"Next"_s)->isEnabled());
        namesField(*wizard)->setFocus();
        QTest::keyClicks(namesField(*wizard), typed);
        QVERIFY(says(*wizard, said));
        QVERIFY(!test::buttonWith(*wizard, u"Next"_s)->isEnabled());
    }

    void aPastedListFallsIntoLines()
    {
        auto wizard = open();
        QVERIFY(wizard && toNames(*wizard));
        QPlainTextEdit *names = namesField(*wizard);
        names->setFocus();
        QApplication::clipboard()->setText(u"a.example.org, b.example.org;c.example.org\n"
                                           "2001:db8::1"_s);
        QTest::keyClick(names, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(names->toPlainText().split(u'\n').size(), 4);
        QVERIFY(says(*wizard, u"3 DNS name"_s));
    }

    void takesARequest()
    {
        const QString key = m_console.filePath(u"csr.key"_s);
        const QString csr = m_console.filePath(u"csr.pem"_s);
        int exit = -1;
        const QString made =
            test::openssl({u"req"_s, u"-new"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                           u"ec_paramgen_curve:P-384"_s, u"-nodes"_s, u"-keyout"_s, key, u"-out"_s,
                           csr, u"-subj"_s, u"/O=Contoso/CN=req.example.org"_s, u"-addext"_s,
                           u"subjectAltName=DNS:req.example.org,DNS:alt.example.org"_s},
                          &exit);
        QVERIFY2(exit == 0, qPrintable(made));
        QFile file(csr);
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto wizard = open();
        QVERIFY(wizard && toNames(*wizard));
        for (QToolButton *each : wizard->findChildren<QToolButton *>()) {
            if (each->text() == u"A request (CSR)"_s)
                QTest::mouseClick(each, Qt::LeftButton);
        }
        auto *request =
            qobject_cast<QPlainTextEdit *>(test::named(*wizard, u"Certification request"_s));
        QVERIFY(request && request->isVisible());
        QApplication::clipboard()->setText(QString::fromLatin1(file.readAll()));
        request->setFocus();
        QTest::keyClick(request, Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(says(*wizard, u"Request for req.example.org"_s));
        QCOMPARE(namesField(*wizard)->toPlainText(), u"req.example.org\nalt.example.org"_s);
        QVERIFY(test::press(*wizard, u"Next"_s));
        QVERIFY(test::press(*wizard, u"Next"_s));
        QPushButton *verb = ready(*wizard, u"Issue certificate"_s);
        QVERIFY(verb);
        QTest::mouseClick(verb, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(*wizard, u"Show certificate"_s), 20'000);
        const QString der = test::certificateFile(m_console, newest());
        const QString wanted = test::openssl({u"pkey"_s, u"-in"_s, key, u"-pubout"_s});
        QCOMPARE(test::openssl({u"x509"_s, u"-in"_s, der, u"-noout"_s, u"-pubkey"_s}), wanted);
        QVERIFY(test::openssl({u"x509"_s, u"-in"_s, der, u"-noout"_s, u"-text"_s})
                    .contains(u"DNS:req.example.org, DNS:alt.example.org"_s));
    }

    void aRequestNobodySignedIsRefused()
    {
        auto wizard = open();
        QVERIFY(wizard && toNames(*wizard));
        for (QToolButton *each : wizard->findChildren<QToolButton *>()) {
            if (each->text() == u"A request (CSR)"_s)
                QTest::mouseClick(each, Qt::LeftButton);
        }
        auto *request =
            qobject_cast<QPlainTextEdit *>(test::named(*wizard, u"Certification request"_s));
        request->setFocus();
        QApplication::clipboard()->setText(
            u"-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----\n"_s);
        QTest::keyClick(request, Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(says(*wizard, u"certification request"_s) || says(*wizard, u"format"_s));
        QVERIFY(!test::buttonWith(*wizard, u"Next"_s)->isEnabled());
    }

    // Copied, one name dropped, one new: the review says so, and the old one is superseded.
    void copiesAndSupersedes()
    {
        const qint64 old = test::sqlNumber(
            m_console, "SELECT certificate_id FROM issued ORDER BY plan_id LIMIT 1 OFFSET 1");
        QVERIFY(old > 0);
        auto wizard = open({.copyOf = old});
        QVERIFY(wizard && toNames(*wizard));
        QTRY_COMPARE(namesField(*wizard)->toPlainText(), u"orders.example.org\n192.0.2.7"_s);
        QPlainTextEdit *names = namesField(*wizard);
        names->setFocus();
        QTest::keyClick(names, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(names, u"orders.example.org"_s);
        QTest::keyClick(names, Qt::Key_Return);
        QTest::keyClicks(names, u"new.example.org"_s);
        for (QCheckBox *each : wizard->findChildren<QCheckBox *>()) {
            if (each->text().contains(u"supersedes"_s))
                QTest::mouseClick(each, Qt::LeftButton, {}, QPoint(8, each->height() / 2));
        }
        QVERIFY(toReview(*wizard));
        QVERIFY(ready(*wizard, u"Issue certificate"_s));
        auto *table = wizard->findChild<ui::IssueReviewTable *>();
        QTRY_VERIFY(table->model()->rowCount() > 5);
        const auto accessible = [&](int column) {
            return table->model()->index(1, column).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(accessible(ui::IssueReviewModel::Previous),
                 u"orders.example.org\ndropped: 192.0.2.7"_s);
        QCOMPARE(accessible(ui::IssueReviewModel::Signed),
                 u"orders.example.org\nadded: new.example.org"_s);
        QTest::mouseClick(test::buttonWith(*wizard, u"Issue certificate"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(*wizard, u"Show certificate"_s), 20'000);
        QCOMPARE(test::sqlNumber(m_console,
                                 "SELECT superseded_by FROM certificate WHERE id = "
                                     + std::to_string(old)),
                 newest());
    }

    // An authority that ends soon cuts the lifetime: a warning that wants a reason.
    void warningsWantAReason()
    {
        const auto database = m_console.vault().connect(store::Access::Read);
        jobs::AuthorityDraft shortLived;
        shortLived.name = u"Short"_s;
        shortLived.subject = u"CN=Short"_s;
        shortLived.days = 20;
        const auto plan = jobs::planAuthority(**database, shortLived, m_console.now());
        QVERIFY(plan.ok());
        QCOMPARE(test::run(m_console.vault(), *plan), QString());
        auto wizard = open({.authority = u"Short"_s});
        QVERIFY(wizard && toNames(*wizard));
        namesField(*wizard)->setFocus();
        QTest::keyClicks(namesField(*wizard), u"short.example.org"_s);
        QVERIFY(toReview(*wizard));
        QWidget *reason = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((reason = test::named(*wizard, u"Reason"_s)) != nullptr, 10'000);
        QVERIFY(!test::buttonWith(*wizard, u"Issue certificate"_s)->isEnabled());
        QVERIFY(!test::buttonWith(*wizard, u"Justify"_s)->isEnabled());
        reason->setFocus();
        QTest::keyClicks(reason, u"a test system, gone in a week"_s);
        QTest::mouseClick(test::buttonWith(*wizard, u"Justify"_s), Qt::LeftButton);
        QPushButton *verb = ready(*wizard, u"Issue certificate"_s);
        QVERIFY(verb);
        QTRY_VERIFY(says(*wizard, u"a test system, gone in a week"_s));
        QTest::mouseClick(verb, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(*wizard, u"Show certificate"_s), 20'000);
        QCOMPARE(test::sqlNumber(m_console,
                                 "SELECT count(*) FROM plan_step WHERE json_extract(input, "
                                 "'$.justification') = 'a test system, gone in a week'"),
                 1);
    }

    void whatBlocksIsShown()
    {
        auto wizard = open();
        QVERIFY(wizard);
        QVERIFY(ready(*wizard, u"Next"_s));
        QVERIFY(test::press(*wizard, u"Next"_s));
        auto *profiles = qobject_cast<ui::ChoiceList *>(test::named(*wizard, u"Profiles"_s));
        QVERIFY(profiles);
        profiles->setFocus();
        for (int i = 0; i < 10 && profiles->current() != u"code-signing"; ++i)
            QTest::keyClick(profiles, Qt::Key_Down);
        QCOMPARE(profiles->current(), u"code-signing"_s);
        QVERIFY(test::press(*wizard, u"Next"_s));
        QWidget *name = test::named(*wizard, u"Common name (CN)"_s);
        QVERIFY(name);
        name->setFocus();
        QTest::keyClicks(name, u"Builder"_s);
        // Lint wants to know who signs code.
        QWidget *organisation = test::named(*wizard, u"Organisation (O)"_s);
        QVERIFY(organisation);
        organisation->setFocus();
        QTest::keyClicks(organisation, u"Contoso"_s);
        QWidget *country = test::named(*wizard, u"Country (C)"_s);
        QVERIFY(country);
        country->setFocus();
        QTest::keyClicks(country, u"DE"_s);
        QVERIFY(test::press(*wizard, u"Next"_s));
        auto *keys = qobject_cast<QComboBox *>(test::named(*wizard, u"Kind of the new key"_s));
        QVERIFY(keys);
        keys->setCurrentIndex(keys->findData(u"rsa-2048"_s));
        QVERIFY(test::press(*wizard, u"Next"_s));
        QTRY_VERIFY_WITH_TIMEOUT(says(*wizard, u"weaker than the profile's floor"_s), 10'000);
        QVERIFY(!test::buttonWith(*wizard, u"Issue certificate"_s)->isEnabled());
        // Back, a stronger one, and it goes.
        QVERIFY(test::press(*wizard, u"Back"_s));
        keys->setCurrentIndex(keys->findData(u"ecdsa-p256"_s));
        QVERIFY(test::press(*wizard, u"Next"_s));
        QVERIFY(ready(*wizard, u"Issue certificate"_s));
    }

    void cancelIssuesNothing()
    {
        const qint64 before = issued();
        const qint64 plans = test::sqlNumber(m_console, "SELECT count(*) FROM plan");
        auto wizard = open();
        QVERIFY(wizard && toNames(*wizard));
        namesField(*wizard)->setFocus();
        QTest::keyClicks(namesField(*wizard), u"never.example.org"_s);
        QVERIFY(toReview(*wizard));
        QVERIFY(ready(*wizard, u"Issue certificate"_s));
        QSignalSpy closed(wizard.get(), &ui::WizardFrame::closed);
        QTest::mouseClick(test::buttonWith(*wizard, u"Cancel"_s), Qt::LeftButton);
        QCOMPARE(closed.size(), 1);
        QTest::qWait(50);
        QCOMPARE(issued(), before);
        QCOMPARE(test::sqlNumber(m_console, "SELECT count(*) FROM plan"), plans);
    }
};

QTEST_MAIN(tst_IssueWizard)
#include "tst_issue_wizard.moc"
