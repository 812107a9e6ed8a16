// SPDX-License-Identifier: GPL-3.0-or-later
// The console over a real, empty vault: pages, keys, palette, banners, and what is left after the
// lock.
#include "models/jobs/job_runner.h"
#include "models/store/change_feed.h"
#include "models/store/read_pool.h"
#include "models/store/vault.h"
#include "tests/ui/shell/fake_door.h"
#include "ui/pages/help_page.h"
#include "ui/parts/banner.h"
#include "ui/parts/theme.h"
#include "ui/parts/toast.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/console_view.h"
#include "ui/shell/job_tray.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_list.h"
#include "ui/wizards/create_authority_wizard.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestConsole : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("SEALKEEPER_TEST_FAST_KDF", "1");
        new ui::Theme(*qApp);
        store::CreateOptions options;
        options.admin = u"Mira Okafor"_s;
        auto created =
            store::Vault::create(m_folder.filePath(u"test.vault"_s),
                                 crypto::Secret::fromText("a passphrase"), options, m_clock);
        QVERIFY2(created.ok(), created ? "" : created.error().detail.c_str());
        m_vault = std::move(created->vault);
        m_reads = std::make_unique<store::ReadPool>(*m_vault);
        m_jobs = std::make_unique<jobs::JobRunner>(*m_vault);
    }

    void cleanupTestCase()
    {
        m_jobs.reset();
        m_reads.reset();
        m_vault.reset();
    }

    void init()
    {
        m_door = std::make_unique<FakeDoor>();
        m_settings = std::make_unique<FakeSettings>();
        makeContext({});
    }

    void cleanup()
    {
        m_window.reset();
        m_context.reset();
    }

    void keysOpenPages_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("page");
        QTest::newRow("Ctrl+1") << int(Qt::Key_1) << int(ui::PageId::Dashboard);
        QTest::newRow("Ctrl+2") << int(Qt::Key_2) << int(ui::PageId::Inventory);
        QTest::newRow("Ctrl+3") << int(Qt::Key_3) << int(ui::PageId::Timeline);
        int digit = Qt::Key_0;
        for (const ui::PageEntry &entry : ui::pageList()) {
            if (++digit > Qt::Key_3 && digit <= Qt::Key_9)
                QTest::addRow("Ctrl+%d", digit - Qt::Key_0) << digit << int(entry.page);
        }
    }

    void keysOpenPages()
    {
        QFETCH(int, key);
        QFETCH(int, page);
        show();
        m_window->console()->showPage(page == int(ui::PageId::Dashboard) ? ui::PageId::Audit
                                                                         : ui::PageId::Dashboard);
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key), Qt::ControlModifier);
        QCOMPARE(int(m_window->console()->page()), page);
        QVERIFY(m_window->console()->pageWidget(static_cast<ui::PageId>(page))->isVisible());
    }

    // Help is read beside what one is doing, and lies before it, not in its place.
    void helpOverAWizardKeepsIt()
    {
        show();
        ui::ConsoleView &console = *m_window->console();
        QPointer<ui::WizardFrame> wizard = new ui::CreateAuthorityWizard(*m_context);
        console.showWizard(wizard);
        QVERIFY(wizard->isVisible());
        for (int i = 0; i < 2; ++i) {
            QTest::keyClick(m_window.get(), Qt::Key_F1);
            auto *help = console.findChild<ui::HelpPage *>();
            QVERIFY(help && help->isVisible());
            QVERIFY(wizard && !wizard->isVisible());
            QTest::keyClick(help, Qt::Key_Escape);
            QTRY_VERIFY(!console.findChild<ui::HelpPage *>());
            QVERIFY(wizard && wizard->isVisible());
        }
        // Leaving for another page ends it.
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(!console.findChild<ui::HelpPage *>());
        QCOMPARE(console.page(), ui::PageId::Inventory);
        QVERIFY(wizard);
    }

    void everyControlHasAName_data()
    {
        QTest::addColumn<int>("page");
        QTest::newRow("dashboard") << int(ui::PageId::Dashboard);
        QTest::newRow("inventory") << int(ui::PageId::Inventory);
        QTest::newRow("timeline") << int(ui::PageId::Timeline);
        for (const ui::PageEntry &entry : ui::pageList().mid(3))
            QTest::newRow(qPrintable(entry.name)) << int(entry.page);
    }

    void everyControlHasAName()
    {
        QFETCH(int, page);
        show();
        m_window->console()->showPage(static_cast<ui::PageId>(page));
        QStringList nameless;
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible()
                || widget->focusProxy())
                continue;
            QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
            if (!seen || seen->text(QAccessible::Name).isEmpty())
                nameless << QString::fromLatin1(widget->metaObject()->className());
        }
        QCOMPARE(nameless, QStringList());
    }

    void paletteRunsCommands()
    {
        show();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = m_window->findChild<ui::CommandPalette *>();
        QVERIFY(palette && palette->isVisible());
        auto *edit = palette->findChild<QLineEdit *>();
        QTRY_VERIFY(edit->hasFocus());
        QTest::keyClicks(edit, u"go tim"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(m_window->console()->page(), ui::PageId::Timeline);
        QVERIFY(!palette->isVisible());
        // Escape leaves everything as it was.
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
        QCOMPARE(m_window->console()->page(), ui::PageId::Timeline);
    }

    void paletteAlwaysOffersTheSearch()
    {
        show();
        QSignalSpy wanted(m_context.get(), &ui::ConsoleContext::inventoryWanted);
        m_window->console()->openPalette();
        auto *palette = m_window->findChild<ui::CommandPalette *>();
        auto *edit = palette->findChild<QLineEdit *>();
        QTest::keyClicks(edit, u"zzz.example"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), u"zzz.example"_s);
    }

    void collapses()
    {
        show();
        QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(m_settings->layout(u"navigation"_s), QByteArray("collapsed"));
        QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(m_settings->layout(u"navigation"_s), QByteArray("open"));
    }

    void asksTheDoorToLock()
    {
        show();
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(m_door->locks.size(), 1);
    }

    void leavingDeletesEverything()
    {
        show();
        const QPointer<QWidget> page = m_window->console()->pageWidget(ui::PageId::Inventory);
        auto *loose = new QWidget;  // a window with data beside the main one
        loose->setAttribute(Qt::WA_DeleteOnClose);
        loose->show();
        const QPointer<QWidget> other = loose;
        m_window->leaveConsole();
        QVERIFY(!m_window->console());
        QVERIFY(!page);
        QTRY_VERIFY(!other);
        QCOMPARE(m_window->windowTitle(), u"Sealkeeper"_s);
    }

    void bannersSayWhatIsUnusual_data()
    {
        QTest::addColumn<bool>("readOnly");
        QTest::addColumn<bool>("demo");
        QTest::addColumn<QStringList>("alarms");
        QTest::addColumn<int>("banners");
        QTest::newRow("nothing") << false << false << QStringList() << 0;
        QTest::newRow("read-only") << true << false << QStringList() << 1;
        QTest::newRow("demo") << false << true << QStringList() << 1;
        QTest::newRow("alarm") << false << false << QStringList{u"committed changes are missing"_s}
                               << 1;
        QTest::newRow("all") << true << true << QStringList{u"one"_s, u"two"_s} << 4;
    }

    void bannersSayWhatIsUnusual()
    {
        QFETCH(bool, readOnly);
        QFETCH(bool, demo);
        QFETCH(QStringList, alarms);
        QFETCH(int, banners);
        makeContext({.readOnly = readOnly, .demo = demo, .alarms = alarms});
        show();
        int shown = 0;
        for (ui::Banner *banner : m_window->findChildren<ui::Banner *>())
            shown += banner->isVisible() ? 1 : 0;
        QCOMPARE(shown, banners);
    }

    void jobsShowInTheTray()
    {
        show();
        auto *tray = m_window->findChild<ui::JobTray *>();
        QSignalSpy changed(tray, &ui::JobTray::runningChanged);
        bool stopped = false;
        const auto id =
            m_context->run(u"Long work"_s, jobs::JobRunner::Lane::Read,
                           [](jobs::JobContext &context) -> crypto::Result<QVariant> {
                               while (!context.stop.stop_requested())
                                   std::this_thread::sleep_for(2ms);
                               return crypto::Error{crypto::ErrorCode::Cancelled, "work", {}};
                           },
                           m_window.get(), {.failed = [&stopped](const crypto::Error &error) {
                               stopped = error.code == crypto::ErrorCode::Cancelled;
                           }});
        QVERIFY(id > 0);
        QTRY_COMPARE(tray->running(), 1);
        m_jobs->stop(id);
        QTRY_VERIFY(stopped);
        QTRY_COMPARE(tray->running(), 0);
    }

    void aQuickJobIsNotMissed()
    {
        // Done before start() returns, as far as threads allow: the answer must still come, a
        // hundred times.
        show();
        int answers = 0;
        for (int i = 0; i < 100; ++i) {
            m_context->run(
                u"Quick"_s, jobs::JobRunner::Lane::Read,
                [](jobs::JobContext &) -> crypto::Result<QVariant> { return QVariant(1); },
                m_window.get(), {.done = [&answers](const QVariant &) { ++answers; }});
        }
        QTRY_COMPARE(answers, 100);
    }

    void failuresBecomeToasts()
    {
        show();
        m_context->run(u"Bad"_s, jobs::JobRunner::Lane::Read,
                       [](jobs::JobContext &) -> crypto::Result<QVariant> {
                           return crypto::Error{crypto::ErrorCode::DiskFull, "backup", {}};
                       },
                       m_window.get(), {});
        auto *toast = m_window->findChild<ui::Toast *>();
        QTRY_VERIFY(toast->isVisible());
    }

private:
    void makeContext(ui::VaultSummary summary)
    {
        m_window.reset();
        summary.name = u"test"_s;
        summary.folder = m_vault->info().path;
        summary.admin = u"Mira Okafor"_s;
        m_context = std::make_unique<ui::ConsoleContext>(*m_reads, m_vault->changes(), *m_jobs,
                                                         m_clock, summary);
        m_window = std::make_unique<ui::MainWindow>(*m_door, *m_settings, m_clock);
    }

    void show()
    {
        m_window->enterConsole(*m_context);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    QTemporaryDir m_folder;
    crypto::SystemClock m_clock;
    std::unique_ptr<store::Vault> m_vault;
    std::unique_ptr<store::ReadPool> m_reads;
    std::unique_ptr<jobs::JobRunner> m_jobs;
    std::unique_ptr<FakeDoor> m_door;
    std::unique_ptr<FakeSettings> m_settings;
    std::unique_ptr<ui::ConsoleContext> m_context;
    std::unique_ptr<ui::MainWindow> m_window;
};

QTEST_MAIN(TestConsole)
#include "tst_console.moc"
