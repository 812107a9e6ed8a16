// SPDX-License-Identifier: GPL-3.0-or-later
// An authority elsewhere in the window, from connecting to disconnecting: Pebble issues, renews and
// revokes; openssl and Pebble itself confirm it.
#include "models/jobs/accounts.h"
#include "tests/support/pebble.h"
#include "tests/ui/plan_console.h"
#include "tests/ui/wizards/wizard_driver.h"
#include "ui/pages/accounts_view.h"
#include "ui/pages/authorities_page.h"
#include "ui/parts/choice_list.h"
#include "ui/parts/rows_table.h"
#include "ui/parts/segmented.h"
#include "ui/parts/theme.h"
#include "ui/wizards/connect_wizard.h"
#include "ui/wizards/issue_wizard.h"
#include "ui/wizards/renew_wizard.h"
#include "ui/wizards/revoke_wizard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

class tst_ConnectWizard : public QObject {
    Q_OBJECT

private:
    test::ConsoleVault m_console;
    std::unique_ptr<ui::Theme> m_theme;
    support::Pebble m_pebble{support::Pebble::Wish()};
    qint64 m_first = 0, m_second = 0;  // certificates

    template <typename Wizard> std::unique_ptr<Wizard> shown(std::unique_ptr<Wizard> wizard)
    {
        wizard->resize(1280, 800);
        wizard->show();
        return QTest::qWaitForWindowExposed(wizard.get()) ? std::move(wizard) : nullptr;
    }
    // Soon: what was put into a layout becomes visible a moment later.
    static bool says(QWidget &wizard, const QString &text, int milliseconds = 2'000)
    {
        return QTest::qWaitFor(
            [&] {
                const auto labels = wizard.findChildren<QLabel *>();
                return std::any_of(labels.begin(), labels.end(), [&](const QLabel *each) {
                    return each->isVisibleTo(&wizard) && each->text().contains(text);
                });
            },
            milliseconds);
    }
    static bool fill(QWidget &wizard, const QString &name, const QString &text)
    {
        auto *field = qobject_cast<QLineEdit *>(test::named(wizard, name));
        if (!field)
            return false;
        field->clear();
        test::type(field, text);
        return field->text() == text;
    }
    static bool choose(QWidget &wizard, const QString &name, const QString &text)
    {
        auto *box = qobject_cast<QComboBox *>(test::named(wizard, name));
        if (!box)
            return false;
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < box->count() && box->currentText() != text; ++i)
            QTest::keyClick(box, Qt::Key_Down);
        return box->currentText() == text;
    }
    static bool check(QWidget &wizard, const QString &text)
    {
        for (QCheckBox *each : wizard.findChildren<QCheckBox *>()) {
            if (each->isVisibleTo(&wizard) && each->text().contains(text)) {
                QTest::mouseClick(each, Qt::LeftButton, {}, {8, each->height() / 2});
                return each->isChecked();
            }
        }
        return false;
    }
    static bool chooseType(ui::ConnectWizard &wizard, const QString &kind)
    {
        auto *list = wizard.findChild<ui::ChoiceList *>();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        for (int i = 0; i < 40 && list->currentIndex().isValid() && list->current() != kind; ++i)
            QTest::keyClick(list, Qt::Key_Down);
        return list->current() == kind;
    }
    qsizetype accounts()
    {
        const auto database = m_console.vault().connect(store::Access::Read);
        const auto all = store::accounts(**database);
        return all ? all->size() : -1;
    }
    // The names page of the issue wizard, with one name.
    static bool writeName(QWidget &wizard, const QString &name)
    {
        QPlainTextEdit *names = nullptr;
        const bool there = QTest::qWaitFor([&] {
            names = qobject_cast<QPlainTextEdit *>(
                test::named(wizard, u"Alternative names, one in a line"_s));
            return names != nullptr;
        });
        if (there)
            test::type(names, name);
        return there;
    }
    // The newest of that name.
    qint64 certificateOf(const QString &name)
    {
        const auto database = m_console.vault().connect(store::Access::Read);
        const auto wanted = query::Query::from(u"san:"_s + name);
        query::IdRequest request{*wanted, {}, std::nullopt};
        request.context.now = m_console.now();
        const auto ids = query::sortedIds(**database, request);
        return ids && !ids->empty() ? ids->back() : -1;
    }
    QString serialOf(qint64 certificate)
    {
        const QString out =
            test::openssl({u"x509"_s, u"-in"_s, test::certificateFile(m_console, certificate),
                           u"-noout"_s, u"-serial"_s});
        return out.section(u'=', 1).trimmed().toLower();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"sealkeeper-test"_s);
        QCoreApplication::setApplicationName(u"tst_connect_wizard"_s);
        m_theme = std::make_unique<ui::Theme>(*qApp);
        QVERIFY2(m_pebble.problem().isEmpty(), qPrintable(m_pebble.problem()));
        QCOMPARE(m_console.open(0), QString());
    }

    // First it trusts the system's roots, then the right one: nothing typed is lost between.
    void connects()
    {
        auto wizard = shown(std::make_unique<ui::ConnectWizard>(m_console.context()));
        QVERIFY(wizard);
        QVERIFY(chooseType(*wizard, u"acme"_s));
        QVERIFY(test::press(*wizard, u"Next"_s));
        QVERIFY(!test::buttonWith(*wizard, u"Next"_s)->isEnabled());
        QVERIFY(fill(*wizard, u"Address"_s, u"http://ca.example.org/"_s));
        QVERIFY(fill(*wizard, u"Name in this vault"_s, u"Pebble"_s));
        QVERIFY(says(*wizard, u"must begin with https"_s));
        QVERIFY(fill(*wizard, u"Address"_s, m_pebble.url()));
        QVERIFY(check(*wizard, u"run on this machine"_s));
        QVERIFY(test::press(*wizard, u"Next"_s));
        QVERIFY(check(*wizard, u"he authority's terms of service were read"_s));
        QVERIFY(fill(*wizard, u"Port, or address and port"_s,
                     u"127.0.0.1:%1"_s.arg(m_pebble.httpPort())));
        QVERIFY(test::press(*wizard, u"Next"_s));
        QVERIFY(says(*wizard, u"It cannot list what it issued"_s));
        QVERIFY(test::press(*wizard, u"Connect"_s));
        QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(*wizard, u"Connect"_s)
                                     && test::buttonWith(*wizard, u"Connect"_s)->isEnabled(),
                                 30'000);
        QVERIFY(says(*wizard, u"not trusted"_s) || says(*wizard, u"trust"_s));
        QCOMPARE(accounts(), qsizetype(0));

        QVERIFY(test::press(*wizard, u"Back"_s));
        QVERIFY(test::press(*wizard, u"Back"_s));
        QVERIFY(fill(*wizard, u"Root certificates instead of the system's"_s, m_pebble.root()));
        QVERIFY(test::press(*wizard, u"Next"_s));
        QVERIFY(test::press(*wizard, u"Next"_s));
        QVERIFY(test::press(*wizard, u"Connect"_s));
        QVERIFY(says(*wizard, u"Pebble is connected"_s, 30'000));
        QVERIFY(says(*wizard, u"account is valid"_s));
        QCOMPARE(accounts(), qsizetype(1));
    }

    void issues()
    {
        auto wizard = shown(std::make_unique<ui::IssueWizard>(
            m_console.context(), ui::IssueWizard::Start{.authority = u"Pebble"_s}));
        QVERIFY(wizard);
        QVERIFY(test::press(*wizard, u"Next"_s));
        if (m_pebble.isNewer())  // it has profiles to choose from
            QVERIFY(test::press(*wizard, u"Next"_s));
        QVERIFY(writeName(*wizard, u"shop.example.org"_s));
        QVERIFY(test::press(*wizard, u"Next"_s));
        QVERIFY(test::press(*wizard, u"Next"_s));
        QVERIFY(says(*wizard, u"How the names are shown to be yours"_s));
        QVERIFY(test::press(*wizard, u"Next"_s));
        QVERIFY(says(*wizard, u"Nothing has been sent yet"_s));
        QVERIFY(test::press(*wizard, u"Issue certificate"_s, 20'000));
        QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(*wizard, u"Show certificate"_s), 40'000);
        m_first = certificateOf(u"shop.example.org"_s);
        QVERIFY(m_first > 0);
        const QString text =
            test::openssl({u"x509"_s, u"-in"_s, test::certificateFile(m_console, m_first),
                           u"-noout"_s, u"-issuer"_s, u"-ext"_s, u"subjectAltName"_s});
        QVERIFY2(text.contains(u"Pebble Intermediate"_s), qPrintable(text));
        QVERIFY2(text.contains(u"DNS:shop.example.org"_s), qPrintable(text));
        QCOMPARE(m_pebble.statusOf(serialOf(m_first)), u"Valid"_s);
    }

    // The plan waits and says which record to make.
    void waitsForAHand()
    {
        auto wizard = shown(std::make_unique<ui::IssueWizard>(
            m_console.context(), ui::IssueWizard::Start{.authority = u"Pebble"_s}));
        QVERIFY(wizard);
        QVERIFY(test::press(*wizard, u"Next"_s));
        if (m_pebble.isNewer())
            QVERIFY(test::press(*wizard, u"Next"_s));
        QVERIFY(writeName(*wizard, u"hand.example.org"_s));
        QVERIFY(test::press(*wizard, u"Next"_s));
        QVERIFY(test::press(*wizard, u"Next"_s));
        QVERIFY(choose(*wizard, u"Who answers the authority"_s, u"You, by hand"_s));
        QVERIFY(choose(*wizard, u"Proof"_s, u"A record in the DNS (dns-01)"_s));
        QVERIFY(test::press(*wizard, u"Next"_s));
        QVERIFY(test::press(*wizard, u"Issue certificate"_s, 20'000));
        QVERIFY(says(*wizard, u"_acme-challenge.hand.example.org. TXT"_s, 40'000));
        QVERIFY(says(*wizard, u"The plan waits"_s));
    }

    void renews()
    {
        auto wizard = shown(std::make_unique<ui::RenewWizard>(m_console.context(),
                                                              jobs::Selection::of({m_first}), 1));
        QVERIFY(wizard);
        QVERIFY(test::press(*wizard, u"Next"_s));
        auto *table = wizard->findChild<ui::RowsTable *>();
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, 15'000);
        QCOMPARE(table->model()->index(0, 2).data().toString(), u"the authority decides"_s);
        QVERIFY(test::press(*wizard, u"Renew"_s, 20'000));
        QVERIFY(says(*wizard, u"Done"_s, 40'000));
        m_second = certificateOf(u"shop.example.org"_s);
        QVERIFY(m_second > m_first);
        QVERIFY(serialOf(m_second) != serialOf(m_first));
        QCOMPARE(m_console.count(u"status:superseded"_s), 1);
    }

    void revokes()
    {
        auto wizard = shown(std::make_unique<ui::RevokeWizard>(
            m_console.context(),
            ui::RevokeStart{.selection = jobs::Selection::of({m_first}), .count = 1, .reason = 4}));
        QVERIFY(wizard);
        for (int step = 0; step < 3; ++step)
            QVERIFY(test::press(*wizard, u"Next"_s));
        QTRY_VERIFY(test::buttonWith(*wizard, u"Revoke 1"_s));
        QTableView *table = nullptr;
        for (QTableView *each : wizard->findChildren<QTableView *>()) {
            if (each->accessibleName() == u"Authorities" && each->isVisibleTo(wizard.get()))
                table = each;
        }
        QVERIFY(table);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 2).data().toString(), u"through Pebble"_s);
        QVERIFY(test::press(*wizard, u"Revoke 1"_s, 20'000));
        QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(*wizard, u"Close"_s), 40'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_pebble.statusOf(serialOf(m_first)), u"Revoked"_s, 10'000);
        QCOMPARE(m_console.count(u"status:revoked"_s), 1);
    }

    void pageTestsAndDisconnects()
    {
        auto page = shown(std::make_unique<ui::AuthoritiesPage>(m_console.context()));
        QVERIFY(page);
        page->showAccount(u"Pebble"_s);
        QTRY_VERIFY(test::buttonWith(*page, u"Test"_s)
                    && test::buttonWith(*page, u"Test"_s)->isEnabled());
        QSignalSpy toasts(&m_console.context(), &ui::ConsoleContext::toastWanted);
        QVERIFY(test::press(*page, u"Test"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!toasts.isEmpty(), 30'000);
        QVERIFY(says(*page, u"directory read"_s));
        QVERIFY(!test::buttonWith(*page, u"Sync"_s)->isEnabled());  // ACME lists nothing

        // Something is on order there: it stays.
        QVERIFY(test::press(*page, u"Disconnect…"_s));
        QVERIFY(says(*page, u"Disconnect Pebble?"_s));
        auto *yes = test::buttonWith(*page, u"Keep"_s);
        QVERIFY(yes);
        for (QPushButton *each : page->findChildren<QPushButton *>()) {
            if (each->isVisibleTo(page.get()) && each->text() == u"Disconnect")
                yes = each;
        }
        QTest::mouseClick(yes, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(toasts.last()[1].toString().contains(u"on order"_s), 15'000);
        QCOMPARE(accounts(), qsizetype(1));
        QTRY_VERIFY(test::buttonWith(*page, u"Test"_s)->isEnabled());

        auto *parts = page->findChild<ui::Segmented *>();
        for (QAbstractButton *each : parts->findChildren<QAbstractButton *>()) {
            if (each->text() == u"What they can do")
                QTest::mouseClick(each, Qt::LeftButton);
        }
        QTRY_COMPARE(parts->current(), 2);
        auto *matrix = page->findChild<ui::AbilityMatrix *>();
        const auto tables = matrix->findChildren<ui::RowsTable *>();
        QCOMPARE(tables.size(), 2);
        QTRY_COMPARE(tables[0]->model()->rowCount(), 1);
        QCOMPARE(tables[1]->model()->rowCount(), int(authorities::kinds().size()));
        QCOMPARE(tables[0]->model()->index(0, 0).data().toString(), u"Pebble"_s);
    }
};

QTEST_MAIN(tst_ConnectWizard)
#include "tst_connect_wizard.moc"
