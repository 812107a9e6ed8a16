// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/console_vault.h"
#include "tests/ui/wizards/wizard_driver.h"
#include "ui/parts/theme.h"
#include "ui/wizards/export_wizard.h"
#include "ui/wizards/import_metadata_wizard.h"
#include "ui/wizards/running_page.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QRadioButton>
#include <QTest>

using namespace Qt::StringLiterals;

class ExportWizardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesEveryFormat_data();
    void writesEveryFormat();
    void asksBeforeReplacing();
    void keysNeedBothPassphrases();
    void importsMetadataFromCsv();

private:
    std::unique_ptr<ui::ExportWizard> open(const QString &query)
    {
        auto wizard = std::make_unique<ui::ExportWizard>(
            m_console.context(), jobs::Selection::matching(query), m_console.count(query),
            QStringList{u"name"_s}, QString());
        wizard->resize(1200, 760);
        wizard->show();
        return wizard;
    }
    static bool showsText(QWidget &parent, const QString &text)
    {
        for (const QLabel *each : parent.findChildren<QLabel *>()) {
            if (each->isVisibleTo(&parent) && each->text().contains(text))
                return true;
        }
        return false;
    }
    static void setPath(QWidget &wizard, const QString &path)
    {
        auto *field = qobject_cast<QLineEdit *>(test::named(wizard, u"Where to write"_s));
        QVERIFY(field);
        field->clear();
        test::type(field, path);
    }

    test::ConsoleVault m_console;
    std::unique_ptr<ui::Theme> m_theme;
};

void ExportWizardTest::initTestCase()
{
    QCoreApplication::setOrganizationName(u"sealkeeper-test"_s);
    QCoreApplication::setApplicationName(u"tst_export_wizard"_s);
    m_theme = std::make_unique<ui::Theme>(*qApp);
    QCOMPARE(m_console.open(120), QString());
}

void ExportWizardTest::writesEveryFormat_data()
{
    QTest::addColumn<QString>("radio");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("pem") << u"PEM"_s << u"all.pem"_s << QByteArray("-----BEGIN CERTIFICATE-----");
    QTest::newRow("p7b") << u"PKCS#7"_s << u"all.p7b"_s << QByteArray("\x30");
    QTest::newRow("csv") << u"CSV"_s << u"all.csv"_s << QByteArray("");
    QTest::newRow("json") << u"JSON"_s << u"all.json"_s << QByteArray("{");
}

void ExportWizardTest::writesEveryFormat()
{
    QFETCH(QString, radio);
    QFETCH(QString, file);
    QFETCH(QByteArray, begins);
    auto wizard = open({});
    for (QRadioButton *each : wizard->findChildren<QRadioButton *>()) {
        if (each->text() == radio)
            QTest::keyClick(each, Qt::Key_Space);
    }
    const QString path = m_console.filePath(file);
    setPath(*wizard, path);
    QVERIFY(test::press(*wizard, u"Next"_s));
    QVERIFY(!QFile::exists(path));
    QVERIFY(test::press(*wizard, u"Export"_s));
    QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(*wizard, u"Close"_s), 10'000);
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray content = written.readAll();
    QVERIFY(content.startsWith(begins));
    if (radio == u"PEM"_s)
        QCOMPARE(content.count("-----BEGIN CERTIFICATE-----"), m_console.count({}));
}

void ExportWizardTest::asksBeforeReplacing()
{
    const QString path = m_console.filePath(u"there.pem"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("precious") > 0);
    old.close();
    auto wizard = open(u"status:valid"_s);
    setPath(*wizard, path);
    QVERIFY(test::press(*wizard, u"Next"_s));
    QCheckBox *replace = nullptr;
    QTRY_VERIFY([&] {
        for (QCheckBox *each : wizard->findChildren<QCheckBox *>()) {
            if (each->isVisibleTo(wizard.get()) && each->text().contains(u"Replace"_s))
                replace = each;
        }
        return replace != nullptr;
    }());
    QVERIFY(!test::buttonWith(*wizard, u"Export"_s)->isEnabled());
    QTest::keyClick(replace, Qt::Key_Space);
    QVERIFY(test::press(*wizard, u"Export"_s));
    QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(*wizard, u"Close"_s), 10'000);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QVERIFY(old.readAll().startsWith("-----BEGIN"));
}

void ExportWizardTest::keysNeedBothPassphrases()
{
    QVERIFY(m_console.count(u"has:key"_s) > 0);
    auto wizard = open(u"has:key"_s);
    for (QCheckBox *each : wizard->findChildren<QCheckBox *>()) {
        if (each->text().contains(u"private keys"_s))
            QTest::keyClick(each, Qt::Key_Space);
    }
    const QString path = m_console.filePath(u"keys.pem"_s);
    setPath(*wizard, path);
    QVERIFY(test::press(*wizard, u"Next"_s));
    QVERIFY(!test::buttonWith(*wizard, u"Next"_s)->isEnabled());
    test::type(test::named(*wizard, u"Passphrase of this vault"_s), u"not the right one"_s);
    test::type(test::named(*wizard, u"New passphrase for the exported keys"_s),
               u"fresh and long"_s);
    test::type(test::named(*wizard, u"The new passphrase once more"_s), u"fresh and lon"_s);
    QVERIFY(!test::buttonWith(*wizard, u"Next"_s)->isEnabled());
    test::type(test::named(*wizard, u"The new passphrase once more"_s), u"g"_s);
    QVERIFY(test::press(*wizard, u"Next"_s));
    QVERIFY(test::press(*wizard, u"Export"_s));
    // The vault's passphrase was wrong: nothing may be written.
    QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(*wizard, u"Close"_s), 20'000);
    QVERIFY(showsText(*wizard, u"Failed"_s));
    QVERIFY(!QFile::exists(path));

    auto again = open(u"has:key"_s);
    for (QCheckBox *each : again->findChildren<QCheckBox *>()) {
        if (each->text().contains(u"private keys"_s))
            QTest::keyClick(each, Qt::Key_Space);
    }
    setPath(*again, path);
    QVERIFY(test::press(*again, u"Next"_s));
    test::type(test::named(*again, u"Passphrase of this vault"_s),
               QString::fromLatin1(test::Passphrase));
    test::type(test::named(*again, u"New passphrase for the exported keys"_s), u"fresh and long"_s);
    test::type(test::named(*again, u"The new passphrase once more"_s), u"fresh and long"_s);
    QVERIFY(test::press(*again, u"Next"_s));
    QVERIFY(test::press(*again, u"Export"_s));
    QTRY_VERIFY_WITH_TIMEOUT(test::buttonWith(*again, u"Close"_s), 60'000);
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray content = written.readAll();
    QVERIFY(content.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
    QVERIFY(!content.contains("-----BEGIN PRIVATE KEY-----"));
}

void ExportWizardTest::importsMetadataFromCsv()
{
    const auto database = m_console.vault().connect(store::Access::Read);
    query::IdRequest request;
    request.context.now = m_console.now();
    request.limit = 2;
    const auto ids = query::sortedIds(**database, request);
    QVERIFY(ids.ok() && ids->size() == 2);
    const auto rows = query::rows(**database, *ids);
    QVERIFY(rows.ok());
    const QString path = m_console.filePath(u"owners.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("sha256,owner,shoe size\n");
    for (const query::CertificateRow &row : *rows)
        file.write(row.sha256.toHex() + ",Spreadsheet crew,42\n");
    file.write(QByteArray(64, 'f') + ",Nobody,1\n");
    file.close();

    ui::ImportMetadataWizard wizard(m_console.context(), path);
    wizard.resize(1200, 760);
    wizard.show();
    QSignalSpy closed(&wizard, &ui::WizardFrame::closed);
    QVERIFY(test::press(wizard, u"Next"_s));
    QTRY_VERIFY(showsText(wizard, u"1 lines are skipped"_s) || showsText(wizard, u"1 line"_s));
    QVERIFY(showsText(wizard, u"shoe size"_s));
    QVERIFY(test::press(wizard, u"Change"_s));
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(m_console.count(u"owner:\"Spreadsheet crew\""_s), 2);
}

QTEST_MAIN(ExportWizardTest)
#include "tst_export_wizard.moc"
