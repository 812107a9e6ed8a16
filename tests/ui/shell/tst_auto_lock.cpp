// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/theme.h"
#include "ui/shell/auto_lock.h"
#include "ui/shell/navigation.h"
#include "ui/shell/state_bar.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestAutoLock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { new ui::Theme(*qApp); }

    void counts()
    {
        ui::AutoLock lock;
        QSignalSpy ticked(&lock, &ui::AutoLock::ticked);
        lock.start(1);
        QVERIFY(lock.secondsLeft() > 55 && lock.secondsLeft() <= 60);
        QVERIFY(ticked.wait(3000));
        QTRY_VERIFY_WITH_TIMEOUT(lock.secondsLeft() <= 58, 4000);
        // A key in any window starts it anew.
        QWidget window;
        window.show();
        QTest::keyClick(&window, Qt::Key_A);
        QVERIFY(lock.secondsLeft() >= 59);
    }

    void off()
    {
        ui::AutoLock lock;
        lock.start(0);
        QCOMPARE(lock.secondsLeft(), -1);
    }

    void words_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("off") << -1 << u"Auto-lock is off"_s;
        QTest::newRow("minutes") << 600 << u"Auto-lock in 10 minute(s)"_s;
        QTest::newRow("last minutes") << 252 << u"Auto-lock in 4:12"_s;
        QTest::newRow("padded") << 65 << u"Auto-lock in 1:05"_s;
    }

    void words()
    {
        QFETCH(int, seconds);
        QFETCH(QString, words);
        ui::StateBar bar;
        bar.setAutoLock(seconds);
        QStringList texts;
        for (QLabel *label : bar.findChildren<QLabel *>())
            texts << label->text();
        QVERIFY2(texts.contains(words), qPrintable(texts.join(u" | "_s)));
    }

    void navigationChooses()
    {
        ui::Navigation navigation;
        navigation.resize(200, 600);
        navigation.show();
        QVERIFY(QTest::qWaitForWindowActive(&navigation));
        navigation.setCurrent(ui::PageId::Dashboard);
        QSignalSpy chosen(&navigation, &ui::Navigation::chosen);
        auto *list = navigation.findChildren<QListView *>().first();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(2, 0)).center());
        QVERIFY(!chosen.isEmpty());
        QCOMPARE(chosen.last().first().value<ui::PageId>(), ui::PageId::Timeline);
        // Arrow keys walk through the pages.
        chosen.clear();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Up);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.last().first().value<ui::PageId>(), ui::PageId::Inventory);
        // Following the page from outside is no choice.
        chosen.clear();
        navigation.setCurrent(ui::PageId::Settings);
        QVERIFY(chosen.isEmpty());
        navigation.setCollapsed(true);
        QCOMPARE(navigation.width(), ui::size::NavigationCollapsed);
    }
};

QTEST_MAIN(TestAutoLock)
#include "tst_auto_lock.moc"
