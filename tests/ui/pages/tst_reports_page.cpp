// SPDX-License-Identifier: GPL-3.0-or-later
// The reports page, driven as a person drives it: choose, narrow, look at the first rows, save.
#include "models/tables/report_preview.h"
#include "tests/ui/console_vault.h"
#include "tests/ui/wizards/wizard_driver.h"
#include "ui/pages/report_kinds.h"
#include "ui/pages/report_recent.h"
#include "ui/pages/reports_page.h"
#include "ui/parts/button.h"
#include "ui/parts/filter_bar.h"
#include "ui/parts/query_edit.h"
#include "ui/parts/segmented.h"
#include "ui/parts/theme.h"

#include <QAbstractItemModelTester>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using report::Kind;

class tst_ReportsPage : public QObject {
    Q_OBJECT

private:
    test::ConsoleVault m_console;
    std::unique_ptr<ui::Theme> m_theme;

    static void show(ui::ReportsPage &page)
    {
        page.resize(1280, 800);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTRY_VERIFY(page.ready());
    }
    // Presses the arrow keys until the kind is the current one.
    static void choose(ui::ReportsPage &page, const QString &word)
    {
        auto *kinds = page.findChild<ui::ReportKinds *>();
        QVERIFY(kinds);
        kinds->setFocus();
        QTest::keyClick(kinds, Qt::Key_Home);
        for (int i = 0; i < 20 && QString::fromLatin1(kinds->current().word) != word; ++i)
            QTest::keyClick(kinds, Qt::Key_Down);
        QCOMPARE(QString::fromLatin1(kinds->current().word), word);
        QTRY_VERIFY(page.ready());
    }
    static tables::ReportPreview *model(ui::ReportsPage &page)
    {
        auto *view = page.findChild<QTableView *>();
        return view ? qobject_cast<tables::ReportPreview *>(view->model()) : nullptr;
    }
    static QString texts(QWidget &widget)
    {
        QStringList all;
        for (const QLabel *label : widget.findChildren<QLabel *>())
            if (label->isVisible())
                all.append(label->text());
        return all.join(u'\n');
    }
    static void press(ui::ReportsPage &page, const QString &format)
    {
        for (QAbstractButton *button : page.findChildren<QAbstractButton *>())
            if (button->isVisible() && button->text() == format)
                QTest::mouseClick(button, Qt::LeftButton);
    }
    // Answers the dialog that the page has opened.
    static void answer(ui::ReportsPage &page, const QString &path)
    {
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = page.findChild<QFileDialog *>()) != nullptr && dialog->isVisible());
        auto *name = dialog->findChild<QLineEdit *>();
        QVERIFY(name);
        name->selectAll();
        QTest::keyClicks(name, path);
        QTest::keyClick(name, Qt::Key_Return);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"sealkeeper-test"_s);
        QCoreApplication::setApplicationName(u"tst_reports_page"_s);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        m_theme = std::make_unique<ui::Theme>(*qApp);
        QCOMPARE(m_console.open(1500), QString());
    }

    void modelKeepsTheRules()
    {
        tables::ReportPreview preview(m_console.context().reads(), m_console.context().changes());
        const QAbstractItemModelTester tester(
            &preview, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy loaded(&preview, &tables::ReportPreview::loaded);
        preview.load({.kind = Kind::Inventory});
        QVERIFY(loaded.wait());
        QCOMPARE(preview.total(), 1500);
        QCOMPARE(preview.rowCount(), int(tables::ReportPreview::Rows));
        // The newest question counts.
        preview.load({.kind = Kind::Weak});
        preview.load({.kind = Kind::Access});
        QVERIFY(loaded.wait());
        QCOMPARE(preview.total(), 2);
        QTest::qWait(100);
        QCOMPARE(loaded.count(), 2);
        QSignalSpy failed(&preview, &tables::ReportPreview::failed);
        preview.load({.kind = Kind::Inventory, .query = u"expires<"_s});
        QVERIFY(failed.wait());
        QCOMPARE(preview.total(), 2);
    }

    void everyKindHasItsPreview()
    {
        ui::ReportsPage page(m_console.context());
        show(page);
        for (const report::KindInfo &info : report::allKinds()) {
            choose(page, QString::fromLatin1(info.word));
            QVERIFY2(texts(page).contains(titleOf(info)), info.word);
            QVERIFY2(texts(page).contains(sentenceOf(info)), info.word);
            auto *filter = page.findChild<ui::FilterBar *>();
            QCOMPARE(filter->isVisible(), info.narrowing == report::Narrowing::Query);
            QCOMPARE(page.request().kind, info.kind);
            QVERIFY2(model(page)->columnCount() > 2, info.word);
        }
    }

    void narrowsByTheQueryLanguage()
    {
        ui::ReportsPage page(m_console.context());
        show(page);
        QCOMPARE(model(page)->total(), 1500);
        auto *edit = page.findChild<ui::QueryEdit *>();
        QVERIFY(edit);
        edit->setFocus();
        QTest::keyClicks(edit, u"owner:none"_s);
        QTest::keyClick(edit, Qt::Key_Escape);  // the completion
        QTest::keyClick(edit, Qt::Key_Return);
        const qint64 wanted = m_console.count(u"owner:none"_s);
        QVERIFY(wanted > 0 && wanted < 1500);
        QTRY_COMPARE(model(page)->total(), wanted);
        QCOMPARE(page.request().query, u"owner:none"_s);
        // The filter stays when the kind changes, and narrows that one.
        choose(page, u"expiring-90"_s);
        QTRY_COMPARE(model(page)->total(),
                     m_console.count(u"owner:none expires<90d -status:expired -status:revoked "
                                     "-status:superseded"_s));
    }

    void savesWhatIsShown()
    {
        ui::ReportsPage page(m_console.context());
        show(page);
        choose(page, u"weak"_s);
        press(page, u"CSV"_s);
        QCOMPARE(page.format(), report::Format::Csv);
        QSignalSpy saved(&page, &ui::ReportsPage::saved);
        auto *save = test::buttonWith(page, u"Save report…"_s);
        QVERIFY(save);
        test::doubleClick(save);
        const QString path = m_console.filePath(u"weak.csv"_s);
        answer(page, path);
        QVERIFY(saved.wait(20'000));
        QCOMPARE(saved.count(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QCOMPARE(content.mid(content.indexOf("\r\n\r\n") + 4).count("\r\n"),
                 model(page)->total() + 1);
        QTRY_VERIFY(texts(page).contains(u"weak.csv was saved"_s));
        auto *recent = page.findChild<ui::ReportRecent *>();
        QVERIFY(recent);
        QTRY_VERIFY(recent->findChild<ui::LinkButton *>());
        // A click on a recent one goes back to its kind.
        choose(page, u"inventory"_s);
        QTest::mouseClick(recent->findChild<ui::LinkButton *>(), Qt::LeftButton);
        QCOMPARE(page.request().kind, Kind::Weak);
    }

    void pdfFromTheWindow()
    {
        ui::ReportsPage page(m_console.context());
        show(page);
        press(page, u"PDF"_s);
        QSignalSpy saved(&page, &ui::ReportsPage::saved);
        const QString path = m_console.filePath(u"all.pdf"_s);
        page.saveTo(path);
        QVERIFY(saved.wait(60'000));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
        // The window's own theme does not get onto the paper, and there is no overwriting unasked.
        page.saveTo(path);
        QTRY_VERIFY(texts(page).contains(u"all.pdf"_s));
        QTest::qWait(200);
        QCOMPARE(saved.count(), 1);
    }

    void aBillOfMaterialsIsJsonOnly()
    {
        ui::ReportsPage page(m_console.context());
        show(page);
        choose(page, u"cbom"_s);
        QCOMPARE(page.format(), report::Format::Json);
        QVERIFY(texts(page).contains(u"CycloneDX 1.6 in JSON"_s));
        for (QAbstractButton *button : page.findChildren<QAbstractButton *>())
            QVERIFY(button->text() != u"PDF" || !button->isVisible());
    }

    void wordsForRecords()
    {
        ui::ReportsPage page(m_console.context());
        show(page);
        choose(page, u"key-access"_s);
        const qint64 all = model(page)->total();
        auto *words = qobject_cast<QLineEdit *>(test::named(page, u"Words of the records"_s));
        QVERIFY(words && words->isVisible());
        QTest::keyClicks(words, u"no such word"_s);
        QTRY_COMPARE(model(page)->total(), 0);
        QVERIFY(texts(page).contains(u"Nothing to report."_s));
        words->clear();
        QTRY_COMPARE(model(page)->total(), all);
        choose(page, u"access"_s);
        QVERIFY(!words->isVisible());
        QVERIFY(texts(page).contains(u"always about the whole vault"_s));
    }
};

QTEST_MAIN(tst_ReportsPage)
#include "tst_reports_page.moc"
