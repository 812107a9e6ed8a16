// SPDX-License-Identifier: GPL-3.0-or-later
// What is on the screen before a vault is open: unlock, first run, create-vault wizard.
#include "tests/ui/shell/fake_door.h"
#include "ui/pages/first_run_page.h"
#include "ui/pages/unlock_page.h"
#include "ui/parts/banner.h"
#include "ui/parts/passphrase_field.h"
#include "ui/parts/status_shape.h"
#include "ui/parts/theme.h"
#include "ui/wizards/create_vault_wizard.h"

#include <algorithm>

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QPushButton *buttonNamed(QWidget &top, const QString &text)
{
    for (QPushButton *each : top.findChildren<QPushButton *>()) {
        if (each->text() == text && each->isVisibleTo(&top))
            return each;
    }
    return nullptr;
}

QStringList factsOf(QWidget &top)
{
    QStringList facts;
    for (ui::StatusLine *line : top.findChildren<ui::StatusLine *>())
        facts << line->text();
    return facts;
}

ui::PassphraseField *field(QWidget &top, const QString &name)
{
    for (ui::PassphraseField *each : top.findChildren<ui::PassphraseField *>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

}  // namespace

class TestLockedPages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { new ui::Theme(*qApp); }

    void init()
    {
        m_door = std::make_unique<FakeDoor>();
        m_settings = std::make_unique<FakeSettings>();
        m_door->card = {.folder = u"/v/contoso.vault"_s,
                        .name = u"contoso"_s,
                        .id = u"4f1c-90ab"_s,
                        .admins = {u"Mira Okafor"_s, u"Ren Tanaka"_s},
                        .lastOpened = Now - 3600,
                        .lastOpenedBy = u"Ren Tanaka"_s};
    }

    void unlocks()
    {
        ui::UnlockPage page(*m_door, *m_settings, m_clock, u"/v/contoso.vault"_s, {});
        page.show();
        auto *secret = field(page, u"Passphrase"_s);
        QVERIFY(secret);
        QPushButton *unlock = buttonNamed(page, u"Unlock"_s);
        QVERIFY(!unlock->isEnabled());  // nothing typed yet
        QTest::keyClicks(secret, u"correct horse"_s);
        QVERIFY(unlock->isEnabled());
        QTest::keyClick(secret, Qt::Key_Return);
        QCOMPARE(m_door->secret, "correct horse");
        QCOMPARE(m_door->unlockedAs, u"Ren Tanaka"_s);  // who opened it last
        QVERIFY(!m_door->byCode);
        QVERIFY(!secret->isEnabled());  // one try at a time
    }

    void saysWhyItWasRefused()
    {
        m_door->answer = crypto::Error{crypto::ErrorCode::WrongPassphrase, "contoso", "slot 1"};
        ui::UnlockPage page(*m_door, *m_settings, m_clock, u"/v/contoso.vault"_s, {});
        page.show();
        auto *secret = field(page, u"Passphrase"_s);
        QTest::keyClicks(secret, u"wrong"_s);
        QTest::keyClick(secret, Qt::Key_Return);
        auto *banner = page.findChild<ui::Banner *>();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->accessibleName().contains(u"contoso"_s));
        QVERIFY(secret->isEmpty());
        QVERIFY(secret->isEnabled());
    }

    void takesTheRecoveryCode()
    {
        ui::UnlockPage page(*m_door, *m_settings, m_clock, u"/v/contoso.vault"_s, {});
        page.show();
        QTest::keyClicks(field(page, u"Passphrase"_s), u"half typed"_s);
        buttonNamed(page, u"Use the recovery code"_s)->click();
        auto *secret = field(page, u"Recovery code"_s);
        QVERIFY(secret);
        QVERIFY(secret->isEmpty());  // what was typed as a passphrase is not shown as a code
        QTest::keyClicks(secret, u"K7QPM"_s);
        QTest::keyClick(secret, Qt::Key_Return);
        QVERIFY(m_door->byCode);
        QCOMPARE(m_door->secret, "K7QPM");
    }

    void facts_data()
    {
        QTest::addColumn<qint64>("backup");
        QTest::addColumn<int>("failed");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no backup") << qint64(0) << 0 << u"No backup has been made yet"_s;
        QTest::newRow("backup") << Now - 600 << 0 << u"Last backup "_s;
        QTest::newRow("wrong passphrases") << qint64(0) << 3 << u"3 wrong passphrase"_s;
    }

    void facts()
    {
        QFETCH(qint64, backup);
        QFETCH(int, failed);
        QFETCH(QString, expected);
        m_door->card.lastBackup = backup;
        m_door->card.failedAttempts = failed;
        m_door->card.lastFailed = Now - 60;
        ui::UnlockPage page(*m_door, *m_settings, m_clock, u"/v/contoso.vault"_s, {});
        const QStringList facts = factsOf(page);
        QVERIFY2(std::any_of(facts.begin(), facts.end(),
                             [&](const QString &each) { return each.startsWith(expected); }),
                 qPrintable(facts.join(u" | "_s)));
    }

    void aVaultThatCannotBeReadSaysSo()
    {
        m_door->peekError = crypto::Error{crypto::ErrorCode::NewerVersion, "contoso", "schema 9"};
        ui::UnlockPage page(*m_door, *m_settings, m_clock, u"/v/contoso.vault"_s, {});
        page.show();
        QVERIFY(page.findChild<ui::Banner *>()->isVisible());
        QVERIFY(!page.findChild<ui::PassphraseField *>()->isEnabled());
    }

    void firstRunOffersBothChoices()
    {
        ui::FirstRunPage page(*m_door, *m_settings);
        page.show();
        QSignalSpy create(&page, &ui::FirstRunPage::createWanted);
        buttonNamed(page, u"Create vault…"_s)->click();
        QCOMPARE(create.size(), 1);
        buttonNamed(page, u"Open demo"_s)->click();
        QVERIFY(m_door->demoProgress);
        QVERIFY(!buttonNamed(page, u"Create vault…"_s)->isEnabled());  // one thing at a time
        m_door->demoProgress({500, 2000, {}});
        buttonNamed(page, u"Stop"_s)->click();
        QVERIFY(m_door->stopped);
        m_door->demoDone(crypto::Error{crypto::ErrorCode::Cancelled, "demo", {}});
        QVERIFY(buttonNamed(page, u"Create vault…"_s)->isEnabled());
        QVERIFY(!page.findChild<ui::Banner *>()->isVisible());  // stopping is no failure
        buttonNamed(page, u"Open demo"_s)->click();
        m_door->demoDone(crypto::Error{crypto::ErrorCode::DiskFull, "demo", {}});
        QVERIFY(page.findChild<ui::Banner *>()->isVisible());
    }

    void createsAVault()
    {
        QTemporaryDir folder;
        m_door->folder = folder.path();
        ui::CreateVaultWizard wizard(*m_door);
        wizard.resize(1100, 700);
        wizard.show();
        auto lines = wizard.findChildren<QLineEdit *>();
        QCOMPARE(lines.size(), 3);
        lines[0]->clear();
        lines[2]->setText(u"Mira Okafor"_s);
        QVERIFY(!buttonNamed(wizard, u"Next"_s)->isEnabled());
        lines[0]->setText(u"../outside"_s);
        QVERIFY(!buttonNamed(wizard, u"Next"_s)->isEnabled());
        lines[0]->setText(u"prod"_s);
        QVERIFY(buttonNamed(wizard, u"Next"_s)->isEnabled());
        buttonNamed(wizard, u"Next"_s)->click();

        auto *first = field(wizard, u"Passphrase"_s),
             *repeat = field(wizard, u"Repeat the passphrase"_s);
        QPushButton *create = buttonNamed(wizard, u"Create vault"_s);
        QTest::keyClicks(first, u"12345"_s);
        QTest::keyClicks(repeat, u"12345"_s);
        QVERIFY(!create->isEnabled());  // weak
        first->clear();
        repeat->clear();
        QTest::keyClicks(first, u"correct horse battery staple"_s);
        QTest::keyClicks(repeat, u"correct horse battery stapl"_s);
        QVERIFY(!create->isEnabled());  // differ
        QTest::keyClicks(repeat, u"e"_s);
        QVERIFY(create->isEnabled());
        create->click();
        QCOMPARE(m_door->createdAt, folder.filePath(u"prod.vault"_s));
        QCOMPARE(m_door->secret, "correct horse battery staple");

        // The code page: no way back, and on only when the code is kept.
        QTRY_COMPARE(wizard.current(), 2);
        QVERIFY(first->isEmpty() && repeat->isEmpty());
        QVERIFY(!buttonNamed(wizard, u"Back"_s));
        QVERIFY(!buttonNamed(wizard, u"Cancel"_s));
        QVERIFY(!buttonNamed(wizard, u"Continue"_s)->isEnabled());
        wizard.findChild<QCheckBox *>()->setChecked(true);
        buttonNamed(wizard, u"Continue"_s)->click();
        QSignalSpy import(&wizard, &ui::CreateVaultWizard::importWanted);
        buttonNamed(wizard, u"Import certificates…"_s)->click();
        QCOMPARE(import.size(), 1);
        QVERIFY(m_door->entered);
    }

    void creationThatFailsCanBeRepeated()
    {
        QTemporaryDir folder;
        m_door->folder = folder.path();
        m_door->answer = crypto::Error{crypto::ErrorCode::DiskFull, "prod", {}};
        ui::CreateVaultWizard wizard(*m_door);
        wizard.show();
        wizard.findChildren<QLineEdit *>()[2]->setText(u"Mira"_s);
        buttonNamed(wizard, u"Next"_s)->click();
        auto *first = field(wizard, u"Passphrase"_s),
             *repeat = field(wizard, u"Repeat the passphrase"_s);
        QTest::keyClicks(first, u"correct horse battery staple"_s);
        QTest::keyClicks(repeat, u"correct horse battery staple"_s);
        buttonNamed(wizard, u"Create vault"_s)->click();
        const auto banners = wizard.findChildren<ui::Banner *>();
        QTRY_VERIFY(std::any_of(banners.begin(), banners.end(),
                                [](const ui::Banner *one) { return one->isVisible(); }));
        QCOMPARE(wizard.current(), 1);
        QVERIFY(!first->isEmpty());
        QVERIFY(buttonNamed(wizard, u"Create vault"_s)->isEnabled());
    }

private:
    static constexpr qint64 Now = 1'795'435'200;
    crypto::FixedClock m_clock{Now};
    std::unique_ptr<FakeDoor> m_door;
    std::unique_ptr<FakeSettings> m_settings;
};

QTEST_MAIN(TestLockedPages)
#include "tst_locked_pages.moc"
