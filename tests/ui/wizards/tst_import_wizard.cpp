// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/export_certificates.h"
#include "tests/ui/console_vault.h"
#include "tests/ui/wizards/wizard_driver.h"
#include "ui/parts/import_preview_table.h"
#include "ui/parts/passphrase_field.h"
#include "ui/parts/theme.h"
#include "ui/wizards/import_wizard.h"

#include <QFile>
#include <QLabel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

class ImportWizardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void importsByKeyboard();
    void previewWritesNothing();
    void namesWhatCannotBeRead();
    void asksForContainerPassphrases();

private:
    // Writes certificates of the demo vault to a file, as `export` does.
    qint64 exportTo(const QString &path, const QString &query, jobs::ExportFormat format, bool keys)
    {
        jobs::ExportDraft draft;
        draft.selection = jobs::Selection::matching(query);
        draft.format = format;
        draft.output = path;
        draft.withKey = keys;
        if (keys) {
            draft.exportPassphrase =
                std::make_shared<const crypto::Secret>(crypto::Secret::fromText("container one"));
            draft.vaultPassphrase =
                std::make_shared<const crypto::Secret>(crypto::Secret::fromText(test::Passphrase));
        }
        const auto database = m_source.vault().connect(store::Access::Read);
        const auto plan = jobs::planExport(**database, draft, m_source.now());
        if (!plan)
            return -1;
        jobs::JobContext job{m_source.vault(), {}, [](const jobs::Progress &) {}};
        const auto outcome = jobs::runExport(job, *plan);
        return outcome ? outcome->certificates : -1;
    }
    static bool showsText(QWidget &parent, const QString &text)
    {
        for (const QLabel *each : parent.findChildren<QLabel *>()) {
            if (each->isVisibleTo(&parent) && each->text().contains(text))
                return true;
        }
        return false;
    }
    static void toPreview(ui::ImportWizard &wizard)
    {
        wizard.resize(1280, 800);
        wizard.show();
        QVERIFY(test::press(wizard, u"Next"_s));
        QVERIFY(test::press(wizard, u"Next"_s));
    }

    test::ConsoleVault m_source;
    test::ConsoleVault m_target;
    std::unique_ptr<ui::Theme> m_theme;
};

void ImportWizardTest::initTestCase()
{
    QCoreApplication::setOrganizationName(u"sealkeeper-test"_s);
    QCoreApplication::setApplicationName(u"tst_import_wizard"_s);
    m_theme = std::make_unique<ui::Theme>(*qApp);
    QCOMPARE(m_source.open(150), QString());
    QCOMPARE(m_target.open(0), QString());
}

void ImportWizardTest::importsByKeyboard()
{
    const QString path = m_source.filePath(u"all.pem"_s);
    const qint64 written = exportTo(path, {}, jobs::ExportFormat::Pem, false);
    QVERIFY(written > 100);
    ui::ImportWizard wizard(m_target.context(), {path});
    wizard.resize(1280, 800);
    wizard.show();
    QVERIFY(QTest::qWaitForWindowExposed(&wizard));
    QString wanted;
    connect(&m_target.context(), &ui::ConsoleContext::inventoryWanted, this,
            [&](const QString &query) { wanted = query; });
    QVERIFY(test::press(wizard, u"Next"_s));
    test::type(test::named(wizard, u"Owner"_s), u"Newcomers"_s);
    QVERIFY(test::press(wizard, u"Next"_s));
    QVERIFY(test::press(wizard, u"Import %1"_s.arg(written)));
    QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(wizard, u"Close"_s), 20'000);
    QCOMPARE(m_target.count({}), written);
    QCOMPARE(m_target.count(u"owner:Newcomers"_s), written);
    QVERIFY(test::press(wizard, u"Show what was added"_s));
    QCOMPARE(m_target.count(wanted), written);
}

void ImportWizardTest::previewWritesNothing()
{
    const QString path = m_source.filePath(u"some.pem"_s);
    const qint64 written = exportTo(path, u"status:valid"_s, jobs::ExportFormat::Pem, false);
    QVERIFY(written > 0);
    test::ConsoleVault bare;
    QCOMPARE(bare.open(0), QString());
    ui::ImportWizard wizard(bare.context(), {path, path});
    toPreview(wizard);
    auto *table = wizard.findChild<ui::ImportPreviewTable *>();
    QTRY_COMPARE_WITH_TIMEOUT(qint64(table->model()->rowCount()), written, 10'000);
    QCOMPARE(bare.count({}), 0);
    QSignalSpy closed(&wizard, &ui::WizardFrame::closed);
    QTest::keyClick(&wizard, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    QCOMPARE(bare.count({}), 0);
}

void ImportWizardTest::namesWhatCannotBeRead()
{
    const QString path = m_source.filePath(u"broken.pem"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("-----BEGIN CERTIFICATE-----\nMIIBAAAA\n-----END CERTIFICATE-----\n");
    file.close();
    ui::ImportWizard wizard(m_target.context(), {path});
    toPreview(wizard);
    auto *table = wizard.findChild<ui::ImportPreviewTable *>();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, 10'000);
    QCOMPARE(table->model()->index(0, ui::ImportPreviewModel::Verdict).data().toString(),
             u"unreadable"_s);
    QVERIFY(!table->model()->index(0, ui::ImportPreviewModel::Name).data().toString().isEmpty());
    QVERIFY(!test::buttonWith(wizard, u"Import"_s)->isEnabled());
}

void ImportWizardTest::asksForContainerPassphrases()
{
    const QString folder = m_source.filePath(u"containers"_s);
    QVERIFY(exportTo(folder, u"has:key"_s, jobs::ExportFormat::P12, true) > 0);
    test::ConsoleVault bare;
    QCOMPARE(bare.open(0), QString());
    ui::ImportWizard wizard(bare.context(), {folder});
    toPreview(wizard);
    QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(wizard, u"Try these"_s), 20'000);
    ui::PassphraseField *field = nullptr;
    for (ui::PassphraseField *each : wizard.findChildren<ui::PassphraseField *>()) {
        if (!field && each->isVisibleTo(&wizard))
            field = each;
    }
    QVERIFY(field);
    test::type(field, u"container one"_s);
    QVERIFY(test::press(wizard, u"Try these"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!test::buttonWith(wizard, u"Try these"_s), 20'000);
    QVERIFY(test::press(wizard, u"Import"_s, 20'000));
    QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(wizard, u"Close"_s), 60'000);
    QVERIFY(bare.count(u"has:key"_s) > 0);
}

QTEST_MAIN(ImportWizardTest)
#include "tst_import_wizard.moc"
