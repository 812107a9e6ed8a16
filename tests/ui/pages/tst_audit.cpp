// SPDX-License-Identifier: GPL-3.0-or-later
// The audit page over a real vault.
#include "models/jobs/saved_view.h"
#include "models/tables/audit_table.h"
#include "tests/ui/console_vault.h"
#include "tests/ui/wizards/wizard_driver.h"
#include "ui/pages/audit_detail.h"
#include "ui/pages/audit_page.h"
#include "ui/parts/audit_words.h"
#include "ui/parts/banner.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/theme.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class AuditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void listsNewestFirst();
    void filterNarrows();
    void filterWithoutResultSaysSo();
    void detailShowsTheChosenRecord();
    void recordCanBeAskedFor();
    void verifyTellsTheResult();
    void newRecordsArrive();
    void anchoredOutside();
    void words_data();
    void words();

private:
    tables::AuditTable &model() const { return *static_cast<tables::AuditTable *>(view().model()); }
    QTableView &view() const { return *m_page->findChild<QTableView *>(); }
    template <typename T> QList<T *> shown() const
    {
        QList<T *> visible;
        for (T *part : m_page->findChildren<T *>()) {
            if (part->isVisible())
                visible.append(part);
        }
        return visible;
    }
    void save(const QString &name)
    {
        jobs::JobContext job{m_console->vault(), {}, [](const jobs::Progress &) {}};
        jobs::SavedView saved;
        saved.name = name;
        saved.query = u"expires<30d"_s;
        QVERIFY(jobs::saveView(job, saved).ok());
    }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<test::ConsoleVault> m_console;
    std::unique_ptr<ui::AuditPage> m_page;
};

void AuditTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<ui::Theme>(*qApp);
}

void AuditTest::init()
{
    m_console = std::make_unique<test::ConsoleVault>();
    QCOMPARE(m_console->open(0), QString());
    for (int i = 1; i <= 5; ++i)
        save(u"View %1"_s.arg(i));
    m_page = std::make_unique<ui::AuditPage>(m_console->context());
    m_page->resize(1240, 824);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QTRY_VERIFY_WITH_TIMEOUT(m_page->ready() && model().eventAt(0), 10000);
}

void AuditTest::cleanup()
{
    m_page.reset();
    m_console.reset();
}

void AuditTest::listsNewestFirst()
{
    QVERIFY(model().rowCount() >= 6);
    QCOMPARE(model().eventAt(0)->object, u"View 5"_s);
    QVERIFY(model().sequenceAt(0) > model().sequenceAt(1));
    // What happened stands before what it was done to.
    const QHeaderView &header = *view().horizontalHeader();
    QVERIFY(header.visualIndex(tables::AuditTable::Detail)
            < header.visualIndex(tables::AuditTable::Object));
}

void AuditTest::filterNarrows()
{
    QTest::keyClicks(m_page->findChild<QLineEdit *>(), u"View 3"_s);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 1, 5000);
    QTRY_VERIFY_WITH_TIMEOUT(model().eventAt(0), 5000);
    QCOMPARE(model().eventAt(0)->object, u"View 3"_s);
    m_page->findChild<QLineEdit *>()->clear();
    QTRY_VERIFY_WITH_TIMEOUT(model().rowCount() >= 6, 5000);
    auto *actions = m_page->findChild<QComboBox *>();
    QTRY_VERIFY_WITH_TIMEOUT(actions->findData(u"vault.create"_s) > 0, 5000);
    actions->setFocus();
    actions->setCurrentIndex(actions->findData(u"vault.create"_s));
    Q_EMIT actions->activated(actions->currentIndex());
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 1, 5000);
}

void AuditTest::filterWithoutResultSaysSo()
{
    QTest::keyClicks(m_page->findChild<QLineEdit *>(), u"nothing has this"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!view().isVisible(), 5000);
    QPushButton *all = nullptr;
    for (ui::EmptyState *empty : shown<ui::EmptyState>()) {
        for (QPushButton *button : empty->findChildren<QPushButton *>())
            all = button->isVisible() ? button : all;
    }
    QVERIFY(all);
    QTest::mouseClick(all, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(model().rowCount() >= 6 && view().isVisible(), 5000);
}

void AuditTest::detailShowsTheChosenRecord()
{
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {},
                      view().visualRect(model().index(2, 1)).center());
    const auto says = [this](const QString &text) {
        for (QLabel *label : m_page->findChild<ui::AuditDetail *>()->findChildren<QLabel *>()) {
            if (label->text().contains(text))
                return true;
        }
        return false;
    };
    QVERIFY(says(u"View saved"_s));
    for (QLabel *label : m_page->findChild<ui::AuditDetail *>()->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QTest::keyClick(&view(), Qt::Key_End, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"Vault created"_s), 5000);
}

void AuditTest::recordCanBeAskedFor()
{
    QTest::keyClicks(m_page->findChild<QLineEdit *>(), u"View 1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 1, 5000);
    m_console->context().openAuditRecord(1);
    QTRY_COMPARE_WITH_TIMEOUT(model().sequenceAt(view().currentIndex().row()), 1, 5000);
    QVERIFY(m_page->findChild<QLineEdit *>()->text().isEmpty());
}

void AuditTest::verifyTellsTheResult()
{
    QVERIFY(shown<ui::Banner>().isEmpty());
    m_page->verify();
    QTRY_COMPARE_WITH_TIMEOUT(shown<ui::Banner>().size(), 1, 10000);
    bool whole = false;
    for (QLabel *label : shown<ui::Banner>().first()->findChildren<QLabel *>())
        whole = whole || label->text().contains(u"whole"_s);
    QVERIFY(whole);
}

void AuditTest::newRecordsArrive()
{
    const int before = model().rowCount();
    save(u"One more"_s);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), before + 1, 5000);
}

// The newest head into a file, and later a check against it: whole, and after an edit not.
void AuditTest::anchoredOutside()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"anchors.txt"_s);
    QSignalSpy wanted(&m_console->context(), &ui::ConsoleContext::wizardWanted);
    const auto wizard = [&]() -> std::unique_ptr<QWidget> {
        wanted.clear();
        if (!test::press(*m_page, u"Witnesses…"_s) || wanted.size() != 1)
            return nullptr;
        std::unique_ptr<QWidget> made(wanted[0][0].value<QWidget *>());
        made->resize(1280, 800);
        made->show();
        return QTest::qWaitForWindowExposed(made.get()) ? std::move(made) : nullptr;
    };
    const auto errand = [&](const QString &field, const QString &value) {
        auto made = wizard();
        if (!made)
            return made;
        test::type(test::named(*made, field), value);
        if (!test::press(*made, u"Go on"_s)
            || !QTest::qWaitFor([&] { return test::buttonWith(*made, u"Close"_s) != nullptr; }))
            made.reset();
        return made;
    };
    auto anchored = errand(u"Anchor file"_s, file);
    QVERIFY(anchored);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray line = written.readAll();
    QVERIFY2(line.contains("sealkeeper-anchor:v1:"), line.constData());
    save(u"later"_s);  // the record grows, the anchor still holds
    const auto says = [](QWidget &page, const QString &text) {
        for (QLabel *each : page.findChildren<QLabel *>()) {
            if (each->isVisible() && each->text().contains(text))
                return true;
        }
        return false;
    };
    const auto held = errand(u"Anchor, or a file with anchors"_s, file);
    QVERIFY(held);
    QTRY_VERIFY(says(*held, u"holds 1 anchor"_s));
    // One of a head this log never had.
    QByteArray other = line.trimmed();
    other = other.mid(other.indexOf("sealkeeper-anchor"));
    const qsizetype last = other.size() - 1;
    other[last] = other[last] == '0' ? '1' : '0';
    const auto gone = errand(u"Anchor, or a file with anchors"_s, QString::fromLatin1(other));
    QVERIFY(gone);
    QTRY_VERIFY(says(*gone, u"The record was changed"_s));
    // A request for a time stamp, as openssl reads it; not twice over the same file.
    const QString request = folder.filePath(u"head.tsq"_s);
    QVERIFY(errand(u"File of the request"_s, request));
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"ts"_s, u"-query"_s, u"-in"_s, request, u"-text"_s});
    QVERIFY(openssl.waitForFinished(20'000));
    QVERIFY(openssl.readAllStandardOutput().contains("sha256"));
    const auto again = wizard();
    QVERIFY(again);
    test::type(test::named(*again, u"File of the request"_s), request);
    QVERIFY(test::press(*again, u"Go on"_s));
    QTRY_VERIFY(test::buttonWith(*again, u"Replace the file"_s));
    QVERIFY(test::press(*again, u"Replace the file"_s));
    QTRY_VERIFY(test::buttonWith(*again, u"Close"_s));
}

void AuditTest::words_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<ui::StatusKind>("kind");
    QTest::newRow("edit") << u"edit"_s << uR"({"certificates":12,"summary":"owner: Payments"})"_s
                          << u"12 certificate(s) edited"_s << ui::StatusKind::Valid;
    QTest::newRow("undo") << u"undo"_s << uR"({"certificates":12})"_s
                          << u"Edit of 12 certificate(s) undone"_s << ui::StatusKind::Note;
    QTest::newRow("export with keys")
        << u"export"_s << uR"({"certificates":1,"with_keys":true})"_s
        << u"1 certificate(s) exported with private keys"_s << ui::StatusKind::Warning;
    QTest::newRow("alarm") << u"vault.alarm"_s << uR"({"alarms":["rolled back"]})"_s
                           << u"The vault reported an alarm"_s << ui::StatusKind::Failed;
    QTest::newRow("hostile detail")
        << u"edit"_s << u"not json <b>"_s << u"0 certificate(s) edited"_s << ui::StatusKind::Valid;
}

void AuditTest::words()
{
    QFETCH(QString, action);
    QFETCH(QString, detail);
    report::Activity record;
    record.action = action;
    record.detail = detail;
    const ui::AuditWords words = ui::auditWords(record);
    QTEST(words.sentence, "sentence");
    QTEST(words.kind, "kind");
}

QTEST_MAIN(AuditTest)
#include "tst_audit.moc"
