// SPDX-License-Identifier: GPL-3.0-or-later
// The inventory page over a real vault, driven as a person drives it.
#include "models/jobs/custom_field.h"
#include "models/query/columns.h"
#include "models/tables/certificate_table.h"
#include "models/tables/facet_model.h"
#include "tests/ui/console_vault.h"
#include "ui/pages/certificate_compare.h"
#include "ui/pages/certificate_panel.h"
#include "ui/pages/inventory_drag.h"
#include "ui/pages/inventory_page.h"
#include "ui/parts/certificate_view.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/facet_view.h"
#include "ui/parts/filter_bar.h"
#include "ui/parts/selection_bar.h"
#include "ui/parts/theme.h"
#include "ui/wizards/wizard_frame.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;

class InventoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsEveryRowOfTheFirstView();
    void filtersWhileTyping_data();
    void filtersWhileTyping();
    void headerSorts_data();
    void headerSorts();
    void facetAddsAndRemovesItsTerm();
    void controlAChecksWhatIsShownThenAll();
    void allMatchingMinusOne();
    void spaceAndShiftCheckRows();
    void copiesRowsForASpreadsheet();
    void dragsPemFilesOut();
    void enterOpensTheDetail();
    void columnsKeepOrderAndWidth();
    void comparesTwo();
    void editsAndUndoes();
    void savesAView();
    void emptyStates();

private:
    tables::CertificateTable &table()
    {
        return *static_cast<tables::CertificateTable *>(view().model());
    }
    ui::CertificateView &view() { return *m_page->findChild<ui::CertificateView *>(); }
    template <typename T> T &part() { return *m_page->findChild<T *>(); }
    bool settled(const QString &query)
    {
        const qint64 wanted = m_console->count(query);
        return QTest::qWaitFor(
            [&] {
                return !table().loading() && table().query() == query && table().total() == wanted;
            },
            5000);
    }
    ui::WizardFrame *wizard() const { return m_wizard; }
    static QPushButton *buttonWith(QWidget *parent, const QString &text)
    {
        for (QPushButton *each : parent->findChildren<QPushButton *>()) {
            if (each->isVisibleTo(parent) && each->text().contains(text))
                return each;
        }
        return nullptr;
    }

    std::unique_ptr<test::ConsoleVault> m_console;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::InventoryPage> m_page;
    ui::WizardFrame *m_wizard = nullptr;
    QString m_toast;
    std::function<void()> m_toastAction;
};

void InventoryTest::initTestCase()
{
    QCoreApplication::setOrganizationName(u"sealkeeper-test"_s);
    QCoreApplication::setApplicationName(u"tst_inventory_page"_s);
    m_theme = std::make_unique<ui::Theme>(*qApp);
    m_console = std::make_unique<test::ConsoleVault>();
    QCOMPARE(m_console->open(300), QString());
    connect(&m_console->context(), &ui::ConsoleContext::wizardWanted, this, [this](QWidget *frame) {
        m_wizard = qobject_cast<ui::WizardFrame *>(frame);
        m_wizard->resize(1200, 760);
        m_wizard->show();
        connect(m_wizard, &ui::WizardFrame::closed, this, [this] {
            m_wizard->deleteLater();
            m_wizard = nullptr;
        });
    });
    connect(&m_console->context(), &ui::ConsoleContext::toastWanted, this,
            [this](ui::StatusKind, const QString &text, const QString &,
                   const std::function<void()> &action) {
                m_toast = text;
                m_toastAction = action;
            });
}

void InventoryTest::init()
{
    QSettings().clear();
    m_page = std::make_unique<ui::InventoryPage>(m_console->context());
    m_page->resize(1440, 820);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
    QTRY_VERIFY(!table().loading() && table().total() > 0);
    m_page->showQuery({});
    QVERIFY(settled({}));
}

void InventoryTest::cleanup()
{
    delete m_wizard;
    m_wizard = nullptr;
    m_page.reset();
}

void InventoryTest::showsEveryRowOfTheFirstView()
{
    ui::InventoryPage fresh(m_console->context());
    fresh.show();
    auto *rows =
        static_cast<tables::CertificateTable *>(fresh.findChild<ui::CertificateView *>()->model());
    QTRY_VERIFY(!rows->loading() && rows->total() > 0);
    QCOMPARE(rows->total(), m_console->count(fresh.query()));
    QTRY_COMPARE(qint64(rows->rowCount()), rows->total());
    QTRY_VERIFY(!rows->index(0, 1).data().toString().isEmpty());
}

void InventoryTest::filtersWhileTyping_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("status") << u"status:expired"_s;
    QTest::newRow("date") << u"expires<30d"_s;
    QTest::newRow("text") << u"contoso"_s;
    QTest::newRow("two terms") << u"owner:none -status:expired"_s;
}

void InventoryTest::filtersWhileTyping()
{
    QFETCH(QString, query);
    m_page->focusFilter();
    auto *editor = part<ui::FilterBar>().findChild<QPlainTextEdit *>();
    QVERIFY(editor);
    QTRY_VERIFY(editor->hasFocus());
    QTest::keyClicks(editor, query);
    QVERIFY(settled(query));
    QCOMPARE(m_page->query(), query);
}

void InventoryTest::headerSorts_data()
{
    QTest::addColumn<QString>("key");
    for (const QString &key : query::defaultColumns())
        QTest::newRow(qPrintable(key)) << key;
}

void InventoryTest::headerSorts()
{
    QFETCH(QString, key);
    int column = -1;
    for (int i = 1; i < table().columnCount(); ++i) {
        if (key == QLatin1StringView(table().columnAt(i)->key))
            column = i;
    }
    QVERIFY(column > 0);
    QHeaderView *head = view().horizontalHeader();
    view().scrollTo(table().index(0, column));
    const auto click = [&] {
        const QPoint middle(head->sectionViewportPosition(column) + head->sectionSize(column) / 2,
                            head->height() / 2);
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, middle);
    };
    // Twice: once each way, whatever the order was before.
    for (int turn = 0; turn < 2; ++turn) {
        click();
        QTRY_VERIFY(table().currentSort().column == key && !table().loading());
        const bool down = table().currentSort().descending;
        query::IdRequest request;
        request.context.now = m_console->now();
        request.sort = query::Sort{key, down};
        const auto database = m_console->vault().connect(store::Access::Read);
        const auto expected = query::sortedIds(**database, request);
        QVERIFY(expected.ok());
        QTRY_COMPARE(table().ids(), *expected);
    }
}

void InventoryTest::facetAddsAndRemovesItsTerm()
{
    auto &facets = part<ui::FacetView>();
    auto *model = static_cast<tables::FacetModel *>(facets.model());
    QTRY_VERIFY(model->rowCount(model->index(int(query::Facet::Owner), 0)) > 0);
    const auto value = [&] {
        return model->index(0, 0, model->index(int(query::Facet::Owner), 0));
    };
    const qint64 count = value().data(tables::CountRole).toLongLong();
    QVERIFY(count > 0);
    facets.scrollTo(value());
    QTest::mouseClick(facets.viewport(), Qt::LeftButton, {}, facets.visualRect(value()).center());
    QTRY_VERIFY(m_page->query().contains(u"owner:"_s));
    QVERIFY(settled(m_page->query()));
    QCOMPARE(table().total(), count);
    QTRY_COMPARE(value().data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    // The same box by keyboard takes the term away.
    facets.setFocus();
    facets.setCurrentIndex(value());
    QTest::keyClick(&facets, Qt::Key_Space);
    QTRY_COMPARE(m_page->query(), QString());
    QVERIFY(settled({}));
}

void InventoryTest::controlAChecksWhatIsShownThenAll()
{
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_A, Qt::ControlModifier);
    auto &bar = part<ui::SelectionBar>();
    const qint64 shown = bar.state().effective;
    QVERIFY(shown > 5);
    QVERIFY(shown < table().total());
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.state().matching, table().total());
    for (QToolButton *segment : bar.findChildren<QToolButton *>()) {
        if (segment->text().startsWith(u"All"_s))
            QTest::mouseClick(segment, Qt::LeftButton);
    }
    QCOMPARE(bar.state().effective, table().total());
    QCOMPARE(bar.state().these, shown);
    for (QToolButton *segment : bar.findChildren<QToolButton *>()) {
        if (segment->text().startsWith(u"These"_s))
            QTest::mouseClick(segment, Qt::LeftButton);
    }
    QCOMPARE(bar.state().effective, shown);
    QTest::keyClick(&view(), Qt::Key_Escape);
    QCOMPARE(bar.state().effective, 0);
    QVERIFY(!bar.isVisible());
}

void InventoryTest::allMatchingMinusOne()
{
    m_page->showQuery(u"status:valid"_s);
    QVERIFY(settled(u"status:valid"_s));
    QSignalSpy spy(m_page.get(), &ui::InventoryPage::selectionChanged);
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(spy.last().first().toLongLong(), m_console->count(u"status:valid"_s));
    view().setCurrentIndex(table().index(2, 1));
    QTest::keyClick(&view(), Qt::Key_Space);
    QCOMPARE(spy.last().first().toLongLong(), m_console->count(u"status:valid"_s) - 1);
    QVERIFY(!table().isChecked(table().idAt(2)));
    QVERIFY(table().isChecked(table().idAt(3)));
}

void InventoryTest::spaceAndShiftCheckRows()
{
    view().setFocus();
    view().setCurrentIndex(table().index(1, 1));
    QTest::keyClick(&view(), Qt::Key_Space);
    QCOMPARE(table().checkedCount(), 1);
    QTest::keyClick(&view(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&view(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(table().checkedCount(), 3);
    const QRect box = view().visualRect(table().index(2, 0));
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, box.center());
    QCOMPARE(table().checkedCount(), 2);
    QVERIFY(!table().isChecked(table().idAt(2)));
}

void InventoryTest::copiesRowsForASpreadsheet()
{
    view().setFocus();
    table().setCheckedRows(0, 4, true);
    QApplication::clipboard()->clear();
    QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::clipboard()->text().contains(u'\t'));
    const QStringList lines = QApplication::clipboard()->text().trimmed().split(u'\n');
    QCOMPARE(lines.size(), 6);
    for (const QString &line : lines)
        QCOMPARE(line.count(u'\t'), lines.first().count(u'\t'));
    const auto *data = QApplication::clipboard()->mimeData();
    QCOMPARE(data->data(QString::fromLatin1(ui::PemType)).count("-----BEGIN CERTIFICATE-----"), 5);
}

void InventoryTest::dragsPemFilesOut()
{
    const auto database = m_console->vault().connect(store::Access::Read);
    tables::CopyRows copies(m_console->context().reads());
    std::vector<qint64> ids{table().idAt(0), table().idAt(1), table().idAt(0)};
    std::optional<tables::CopiedCertificates> copied;
    copies.read(
        ids, {u"name"_s}, m_console->now(), this,
        [&](crypto::Result<tables::CopiedCertificates> result) { copied = std::move(*result); });
    QTRY_VERIFY(copied.has_value());
    auto folder = std::make_shared<std::unique_ptr<QTemporaryDir>>();
    {
        const ui::CertificateMimeData data(*copied, folder);
        QVERIFY(data.hasText());
        QCOMPARE(data.text().count(u"-----BEGIN CERTIFICATE-----"_s), 3);
        QVERIFY(!*folder);  // nothing on disk until somebody asks for files
        const QList<QUrl> urls = data.urls();
        QCOMPARE(urls.size(), 3);
        QSet<QString> names;
        for (const QUrl &url : urls) {
            QFile file(url.toLocalFile());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll().startsWith("-----BEGIN CERTIFICATE-----\n"));
            QVERIFY(url.fileName().endsWith(u".pem"_s));
            names.insert(url.fileName());
        }
        QCOMPARE(names.size(), 3);
    }
    const QString path = (*folder)->path();
    folder.reset();
    QVERIFY(!QFile::exists(path));
}

void InventoryTest::enterOpensTheDetail()
{
    auto &panel = part<ui::CertificatePanel>();
    QSignalSpy shown(&panel, &ui::CertificatePanel::shown);
    view().setFocus();
    view().setCurrentIndex(table().index(3, 1));
    QTest::keyClick(&view(), Qt::Key_Return);
    QTRY_VERIFY(panel.detail() && panel.detail()->row.id == table().idAt(3));
    QVERIFY(panel.isVisible());
    QVERIFY(panel.detail()->pem().contains(u"BEGIN CERTIFICATE"_s));
    QVERIFY(!panel.detail()->asn1.empty());
    // Arrow keys move the panel along.
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_Down);
    QTRY_COMPARE(panel.detail()->row.id, table().idAt(4));
}

void InventoryTest::columnsKeepOrderAndWidth()
{
    ui::ColumnLayout layout = view().columnLayout();
    layout.columns = {u"name"_s, u"expires"_s, u"issuer"_s};
    view().setColumnLayout(layout);
    QCOMPARE(table().columns(), layout.columns);
    view().horizontalHeader()->resizeSection(2, 177);
    m_page = std::make_unique<ui::InventoryPage>(m_console->context());
    m_page->resize(1440, 820);
    m_page->show();
    QTRY_VERIFY(table().total() > 0);
    QCOMPARE(table().columns(), layout.columns);
    QCOMPARE(view().horizontalHeader()->sectionSize(2), 177);
}

void InventoryTest::comparesTwo()
{
    auto &compare = part<ui::CertificateCompare>();
    QSignalSpy loaded(&compare, &ui::CertificateCompare::loaded);
    view().setFocus();
    table().setCheckedRows(0, 1, true);
    QTest::keyClick(&view(), Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(loaded.size(), 1);
    QVERIFY(compare.isVisible());
    QVERIFY(loaded.first().first().toInt() > 0);
    auto *model = compare.findChild<QTableView *>()->model();
    QSet<QString> signs;
    for (int row = 0; row < model->rowCount(); ++row)
        signs.insert(model->index(row, ui::CompareModel::Sign).data().toString());
    QVERIFY(signs.contains(u"≠"_s));
    QVERIFY(signs.contains(u"="_s));
    QTest::keyClick(&compare, Qt::Key_Escape);
    QVERIFY(!compare.isVisible());
}

void InventoryTest::editsAndUndoes()
{
    const QString query = u"owner:\"Night shift\""_s;
    QCOMPARE(m_console->count(query), 0);
    view().setFocus();
    table().setCheckedRows(0, 2, true);
    QTest::keyClick(&view(), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(m_wizard);
    QVERIFY(QTest::qWaitForWindowExposed(m_wizard));
    QLineEdit *owner = nullptr;
    for (QLineEdit *edit : m_wizard->findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == u"Owner"_s)
            owner = edit;
    }
    QVERIFY(owner);
    owner->setFocus();
    QTest::keyClicks(owner, u"Night shift"_s);
    auto *next = buttonWith(m_wizard, u"Next"_s);
    QVERIFY(next && next->isEnabled());
    QTest::keyClick(next, Qt::Key_Space);
    QPushButton *change = nullptr;
    QTRY_VERIFY((change = buttonWith(m_wizard, u"Change"_s)) && change->isEnabled());
    QCOMPARE(m_console->count(query), 0);  // a review changes nothing
    QTest::keyClick(change, Qt::Key_Space);
    QTRY_COMPARE(m_console->count(query), 3);
    QTRY_VERIFY(!m_wizard);
    QVERIFY(m_toast.contains(u'3'));
    QVERIFY(m_toastAction);
    m_toastAction();
    QTRY_COMPARE(m_console->count(query), 0);
}

void InventoryTest::savesAView()
{
    m_page->showQuery(u"key:\"RSA 2048\""_s);
    QVERIFY(settled(u"key:\"RSA 2048\""_s));
    QTest::mouseClick(buttonWith(m_page.get(), u"Save view"_s), Qt::LeftButton);
    QLineEdit *name = nullptr;
    for (QLineEdit *edit : m_page->findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == u"Name of the view"_s)
            name = edit;
    }
    QTRY_VERIFY(name && name->isVisible());
    QTest::keyClicks(name, u"Two thousand"_s);
    QTest::keyClick(name, Qt::Key_Return);
    auto *tabs = m_page->findChild<QTabBar *>();
    const auto found = [&] {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (tabs->tabText(tab).section(u'\t', 0, 0) == u"Two thousand"_s)
                return tab;
        }
        return -1;
    };
    QTRY_VERIFY(found() >= 0);
    QTRY_COMPARE(tabs->currentIndex(), found());
}

void InventoryTest::emptyStates()
{
    m_page->showQuery(u"subject:\"nobody has this name\""_s);
    QVERIFY(settled(u"subject:\"nobody has this name\""_s));
    ui::EmptyState *state = nullptr;
    for (ui::EmptyState *each : m_page->findChildren<ui::EmptyState *>()) {
        if (each->isVisible() && buttonWith(each, u"Clear"_s))
            state = each;
    }
    QVERIFY(state);
    QTest::mouseClick(buttonWith(state, u"Clear"_s), Qt::LeftButton);
    QVERIFY(settled({}));

    test::ConsoleVault bare;
    QCOMPARE(bare.open(0), QString());
    ui::InventoryPage page(bare.context());
    page.resize(1200, 700);
    page.show();
    QSignalSpy wizards(&bare.context(), &ui::ConsoleContext::wizardWanted);
    QPushButton *import = nullptr;
    QTRY_VERIFY((import = buttonWith(&page, u"Import certificates"_s)));
    QTest::mouseClick(import, Qt::LeftButton);
    QCOMPARE(wizards.size(), 1);
    delete wizards.first().first().value<QWidget *>();
}

QTEST_MAIN(InventoryTest)
#include "tst_inventory_page.moc"
