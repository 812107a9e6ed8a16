// SPDX-License-Identifier: GPL-3.0-or-later
// Every item model over a real vault, watched by QAbstractItemModelTester.
#include "models/query/search.h"
#include "models/store/change.h"
#include "models/store/change_feed.h"
#include "models/store/read_pool.h"
#include "models/store/vault.h"
#include "models/tables/audit_table.h"
#include "models/tables/certificate_table.h"
#include "models/tables/completion_model.h"
#include "models/tables/facet_model.h"
#include "models/tables/report_loader.h"
#include "models/tables/saved_views.h"
#include "tests/support/synthetic_vault.h"

#include <QAbstractItemModelTester>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using support::Day;
using support::Today;
using tables::CertificateTable;
using tables::FacetModel;

class TestTables : public QObject {
    Q_OBJECT
    static constexpr qint64 Size = 1000;
    QTemporaryDir m_folder;
    crypto::FixedClock m_clock{Today};
    std::unique_ptr<store::Vault> m_vault;
    std::unique_ptr<support::SyntheticVault> m_rows;
    std::unique_ptr<store::ReadPool> m_pool;

    std::unique_ptr<CertificateTable> table()
    {
        return std::make_unique<CertificateTable>(*m_pool, m_vault->changes(), m_clock);
    }
    // One audited change of the vault; announces itself.
    void change(const std::function<void(store::Change &)> &work)
    {
        auto begun = store::Change::begin(*m_vault, m_rows->database());
        QVERIFY2(begun.ok(), begun.ok() ? "" : begun.error().detail.c_str());
        work(*begun);
        QVERIFY(begun->audit("edit", u"a test"_s, {}).ok());
        begun->touchedAll();
        const auto done = begun->commit();
        QVERIFY2(done.ok(), done.ok() ? "" : done.error().detail.c_str());
    }
    static bool settled(CertificateTable &model)
    {
        return QTest::qWaitFor([&] { return !model.loading(); }, 5000);
    }
    static bool shown(CertificateTable &model, int row)
    {
        return QTest::qWaitFor([&] { return model.rowAt(row) != nullptr; }, 5000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("SEALKEEPER_TEST_FAST_KDF", "1");
        auto created = store::Vault::create(m_folder.filePath(u"test.vault"_s),
                                            crypto::Secret::fromText("a passphrase for tests"),
                                            {.admin = u"mira"_s}, m_clock);
        QVERIFY2(created.ok(), created.ok() ? "" : created.error().detail.c_str());
        m_vault = std::move(created->vault);
        auto writer = m_vault->connect(store::Access::Write);
        QVERIFY(writer.ok());
        m_rows = support::SyntheticVault::over(std::move(*writer));
        change([&](store::Change &) {
            m_rows->fill(Size, support::SyntheticVault::Fill::RowsOnly);
            m_rows->countTally();
            m_rows->sql(
                u"INSERT INTO saved_view VALUES(1, 'Mine', 'owner~vpn', '-name', 'name,expires', 0), (2, 'Broken', 'onwer:x', '', '', 1)"_s);
        });
        m_pool = std::make_unique<store::ReadPool>(*m_vault);
    }
    void cleanupTestCase()
    {
        m_pool.reset();
        m_rows.reset();
        m_vault.reset();
    }

    void showsFirstRowsThenAll()
    {
        auto model = table();
        QAbstractItemModelTester tester(model.get(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy counted(model.get(), &CertificateTable::counted),
            first(model.get(), &CertificateTable::firstRowsShown);
        model->setQuery(u""_s);
        QVERIFY(model->loading());
        QVERIFY(first.wait(5000));
        QCOMPARE(model->rowCount(), 80);
        QVERIFY(model->rowAt(0));  // painted rows need no second read
        QVERIFY(settled(*model));
        QCOMPARE(model->rowCount(), int(Size));
        QCOMPARE(counted.size(), qsizetype{1});
        QCOMPARE(counted[0][0].toLongLong(), Size);
        QCOMPARE(counted[0][1].toLongLong(), Size);
        const QModelIndex far = model->index(900, 1);
        QCOMPARE(far.data(tables::LoadingRole).toBool(), true);
        QVERIFY(!far.data().isValid());
        QVERIFY(shown(*model, 900));
        QCOMPARE(far.data(tables::LoadingRole).toBool(), false);
        QVERIFY(!far.data().toString().isEmpty());
        for (int row = 1; row < 80; ++row)
            QVERIFY(model->rowAt(row - 1)->notAfter <= model->rowAt(row)->notAfter);
    }

    void cells()
    {
        auto model = table();
        model->setColumns(
            {u"status"_s, u"name"_s, u"expires"_s, u"owner"_s, u"names"_s, u"notes"_s, u"bogus"_s});
        QCOMPARE(model->columnCount(), 7);
        model->setQuery(u"status:expired owner:none"_s);
        QVERIFY(settled(*model));
        QVERIFY(model->rowCount() > 0);
        const auto at = [&](int column, int role) { return model->index(0, column).data(role); };
        QCOMPARE(at(1, Qt::DisplayRole).toString(), u"Expired"_s);
        QCOMPARE(at(1, tables::StatusRole).toInt(), int(domain::Status::Expired));
        QCOMPARE(at(3, tables::RawValueRole).toLongLong(), model->rowAt(0)->notAfter);
        QCOMPARE(at(3, tables::UrgencyRole).toInt(), 2);
        QVERIFY(at(3, Qt::DisplayRole).toString().contains(u"ago"_s)
                || at(3, Qt::DisplayRole).toString() == u"today"_s
                || at(3, Qt::DisplayRole).toString() == u"yesterday"_s);
        QVERIFY(at(3, Qt::ToolTipRole).toString().contains(u"UTC"_s));
        QCOMPARE(at(4, Qt::DisplayRole).toString(), u"none"_s);
        QCOMPARE(at(4, tables::MutedRole).toBool(), true);
        QCOMPARE(at(2, tables::IdRole).toLongLong(), model->idAt(0));
        QCOMPARE(model->headerData(3, Qt::Horizontal).toString(), u"Expires"_s);
        QCOMPARE(model->headerData(3, Qt::Horizontal, tables::RawValueRole).toString(),
                 u"expires"_s);
    }

    void newestQueryWins()
    {
        auto model = table();
        QAbstractItemModelTester tester(model.get(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy counted(model.get(), &CertificateTable::counted);
        for (const QString &text : {u"w"_s, u"ww"_s, u"www"_s, u"www-osl"_s})
            model->setQuery(text);
        QVERIFY(settled(*model));
        QCOMPARE(counted.size(), qsizetype{1});
        QCOMPARE(model->query(), u"www-osl"_s);
        auto reader = m_pool->connection();
        QCOMPARE(model->total(),
                 *query::countMatching(**reader, *query::Query::from(u"www-osl"_s), {Today, 30}));
    }

    void wrongTextLeavesTheTable()
    {
        auto model = table();
        model->setQuery(u"tag:pci"_s);
        QVERIFY(settled(*model));
        const qint64 before = model->total();
        QSignalSpy invalid(model.get(), &CertificateTable::invalidQuery);
        model->setQuery(u"tag:pci onwer:x"_s);
        QCOMPARE(invalid.size(), qsizetype{1});
        QCOMPARE(invalid[0][1].value<query::SyntaxError>().position, qsizetype{8});
        QCOMPARE(model->total(), before);
        QCOMPARE(model->query(), u"tag:pci"_s);
        QVERIFY(!model->loading());
    }

    void sorts()
    {
        auto model = table();
        QAbstractItemModelTester tester(model.get(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model->setQuery(u"owner:none"_s);
        QVERIFY(settled(*model));
        model->sort(2, Qt::DescendingOrder);  // name
        QCOMPARE(model->currentSort().text(), u"-name"_s);
        QVERIFY(settled(*model));
        for (int row = 1; row < model->rowCount(); ++row)
            QVERIFY(QString::compare(model->rowAt(row - 1)->name, model->rowAt(row)->name,
                                     Qt::CaseInsensitive)
                    >= 0);
        model->sort(CertificateTable::CheckColumn, Qt::AscendingOrder);
        QCOMPARE(model->currentSort().text(), u"-name"_s);
    }

    void checks()
    {
        auto model = table();
        QAbstractItemModelTester tester(model.get(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy changed(model.get(), &CertificateTable::checkedChanged);
        model->setQuery(u"tag:edge"_s);
        QVERIFY(settled(*model));
        const auto header = [&] {
            return model->headerData(0, Qt::Horizontal, Qt::CheckStateRole).toInt();
        };
        QCOMPARE(header(), int(Qt::Unchecked));
        QVERIFY(model->setData(model->index(2, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model->index(2, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(model->checkedIds(), std::vector<qint64>{model->idAt(2)});
        QCOMPARE(changed.last()[0].toLongLong(), qint64{1});
        QCOMPARE(header(), int(Qt::PartiallyChecked));
        model->checkAllMatching();
        QVERIFY(model->allMatching());
        QCOMPARE(model->checkedCount(), model->total());
        QCOMPARE(header(), int(Qt::Checked));
        model->setChecked(model->idAt(0), false);
        QCOMPARE(model->checkedCount(), model->total() - 1);
        QCOMPARE(model->checkedIds().size(), std::size_t(model->total() - 1));
        QVERIFY(!model->isChecked(model->idAt(0)));
        model->setQuery(u"tag:pci"_s);  // another question: "all of it" would mean something else
        QCOMPARE(model->checkedCount(), qint64{0});
        QVERIFY(settled(*model));
        model->setCheckedRows(1, 3, true);
        QCOMPARE(model->checkedCount(), qint64{3});
        model->clearChecked();
        QCOMPARE(changed.last()[0].toLongLong(), qint64{0});
    }

    // A row that changes, one that comes and one that goes: checks and the rest of the list stay.
    void followsTheVault()
    {
        auto model = table();
        QAbstractItemModelTester tester(model.get(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model->setQuery(u"team:Follow"_s);
        QVERIFY(settled(*model));
        QCOMPARE(model->rowCount(), 0);
        QSignalSpy resets(model.get(), &QAbstractItemModel::modelReset);
        qint64 a = 0, b = 0, c = 0;
        change([&](store::Change &) {
            a = m_rows->add(
                {.name = u"a.follow"_s, .notAfter = Today + 5 * Day, .team = u"Follow"_s});
            b = m_rows->add(
                {.name = u"b.follow"_s, .notAfter = Today + 9 * Day, .team = u"Follow"_s});
        });
        QTRY_COMPARE(model->rowCount(), 2);
        QVERIFY(shown(*model, 0));
        model->setChecked(b, true);
        change([&](store::Change &) {
            c = m_rows->add(
                {.name = u"c.follow"_s, .notAfter = Today + 7 * Day, .team = u"Follow"_s});
            m_rows->sql(
                u"UPDATE certificate SET display_name = 'aa.follow' WHERE id = %1"_s.arg(a));
        });
        QTRY_COMPARE(model->rowCount(), 3);
        QCOMPARE(model->ids(), (std::vector<qint64>{a, c, b}));
        QTRY_COMPARE(model->index(0, 2).data().toString(), u"aa.follow"_s);
        QVERIFY(model->isChecked(b));
        change([&](store::Change &) {
            m_rows->sql(u"UPDATE certificate SET team_id = 0 WHERE id = %1"_s.arg(c));
        });
        QTRY_COMPARE(model->rowCount(), 2);
        QCOMPARE(model->ids(), (std::vector<qint64>{a, b}));
        QCOMPARE(resets.size(), qsizetype{0});  // views keep their place
        change([&](store::Change &) {
            m_rows->sql(u"UPDATE certificate SET team_id = 0 WHERE id IN (%1, %2)"_s.arg(a).arg(b));
        });
    }

    void facetTree()
    {
        change([&](store::Change &) { m_rows->countTally(); });
        FacetModel model(*m_pool, m_vault->changes(), m_clock);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy loaded(&model, &FacetModel::loaded);
        model.setQuery(u""_s);
        QVERIFY(loaded.wait(5000));
        QCOMPARE(model.rowCount(), query::FacetCount);
        const QModelIndex owners = model.index(int(query::Facet::Owner), 0);
        QCOMPARE(owners.data().toString(), u"Owner"_s);
        QCOMPARE(model.rowCount(owners), 6);  // five and "n more"
        const QModelIndex more = model.index(5, 0, owners);
        QCOMPARE(more.data(tables::KindRole).toInt(), int(FacetModel::Kind::More));
        QVERIFY(more.data(tables::CountRole).toLongLong() > 0);
        model.showAll(query::Facet::Owner, true);
        QVERIFY(model.rowCount(owners) > 20);
        model.showAll(query::Facet::Owner, false);
        const QModelIndex tags = model.index(int(query::Facet::Tag), 0);
        QModelIndex pci;
        for (int row = 0; row < model.rowCount(tags); ++row)
            if (model.index(row, 0, tags).data(tables::RawValueRole).toString() == u"pci"_s)
                pci = model.index(row, 0, tags);
        QVERIFY(pci.isValid());
        QCOMPARE(pci.data(tables::TermRole).toString(), u"tag:pci"_s);
        QCOMPARE(pci.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        const qint64 count = pci.data(tables::CountRole).toLongLong();
        const QString narrowed = model.toggled(pci);
        QCOMPARE(narrowed, u"tag:pci"_s);
        model.setQuery(narrowed);
        QVERIFY(loaded.wait(5000));
        const QModelIndex now = model.index(0, 0, tags);
        QCOMPARE(now.data(tables::RawValueRole).toString(), u"pci"_s);
        QCOMPARE(now.data(tables::CountRole).toLongLong(), count);
        QCOMPARE(now.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(model.toggled(now), u""_s);
        model.setQuery(u"environment:nowhere"_s);  // named, but nothing is left of it
        QVERIFY(loaded.wait(5000));
        const QModelIndex environments = model.index(int(query::Facet::Environment), 0);
        QCOMPARE(model.rowCount(environments), 1);
        QCOMPARE(model.toggled(model.index(0, 0, environments)), u""_s);
    }

    void views()
    {
        tables::SavedViews model(*m_pool, m_vault->changes(), m_clock);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy loaded(&model, &tables::SavedViews::loaded);
        QVERIFY(loaded.wait(10000));
        QCOMPARE(model.at(0)->query, u"-status:superseded"_s);
        QVERIFY(model.at(0)->builtIn);
        const int all = model.rowOfQuery(u" "_s);
        QCOMPARE(model.at(all)->name, u"All"_s);
        auto reader = m_pool->connection();
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.at(row)->count != -2)
                QCOMPARE(model.at(row)->count,
                         *query::countMatching(**reader, *query::Query::from(model.at(row)->query),
                                               {Today, 30}));
        const int mine = model.rowOfQuery(u"owner~vpn"_s);
        QCOMPARE(model.at(mine)->sort.text(), u"-name"_s);
        QCOMPARE(model.at(mine)->columns, (QStringList{u"name"_s, u"expires"_s}));
        QCOMPARE(model.at(mine + 1)->count, qint64{-2});
    }

    void completion()
    {
        tables::CompletionModel model(*m_pool, m_clock);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setText(u"tag:pci ow"_s, 10);
        QVERIFY(model.rowCount() >= 1);  // at once, without the vault
        QCOMPARE(model.index(0).data().toString(), u"owner:"_s);
        QTRY_VERIFY(model.rowCount() > 2);  // then the vault's owners
        qsizetype caret = 0;
        QCOMPARE(model.accepted(0, &caret), u"tag:pci owner:"_s);
        QCOMPARE(caret, qsizetype{14});
        model.setText(u"environment:pr www"_s, 14);
        QTRY_VERIFY(model.rowCount() == 1
                    && model.index(0).data(tables::CountRole).toLongLong() > 0);
        QCOMPARE(model.accepted(0, &caret), u"environment:prod www"_s);
        QCOMPARE(caret, qsizetype{17});
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void audit()
    {
        tables::AuditTable model(*m_pool, m_vault->changes());
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy loaded(&model, &tables::AuditTable::loaded);
        QVERIFY(loaded.wait(5000));
        const int before = model.rowCount();
        QVERIFY(before > 0);  // the vault's creation
        auto begun = store::Change::begin(*m_vault, m_rows->database());
        QVERIFY(begun.ok());
        for (int i = 1; i <= 400; ++i)
            QVERIFY(
                begun->audit(i % 3 == 0 ? "vault.backup" : "edit", u"thing %1"_s.arg(i), {}).ok());
        begun->touchedAll();
        QVERIFY(begun->commit().ok());
        QTRY_COMPARE(model.rowCount(), before + 400);
        const qint64 newest = model.sequenceAt(0);
        QCOMPARE(model.rowOf(newest - 399), 399);
        QCOMPARE(model.rowOf(newest + 1), -1);
        QTRY_VERIFY(model.eventAt(399) != nullptr);
        QCOMPARE(model.index(399, tables::AuditTable::Action).data().toString(), u"Edit"_s);
        model.setFilter({.action = u"vault."_s, .text = u"thing 9"_s, .from = 0, .until = 0});
        QTRY_COMPARE(model.rowCount(), 5);  // 9, 90, 93, 96, 99
        QVERIFY(model.actions().contains(u"vault.backup"_s));
        model.setFilter({.action = u"edit"_s, .text = u"%"_s, .from = 0, .until = 0});
        QTRY_COMPARE(model.rowCount(), 0);  // a percent sign is a percent sign
    }

    void reports()
    {
        tables::ReportLoader loader(*m_pool, m_vault->changes(), m_clock);
        QSignalSpy dashboards(&loader, &tables::ReportLoader::dashboardLoaded),
            timelines(&loader, &tables::ReportLoader::timelineLoaded);
        QSignalSpy forecasts(&loader, &tables::ReportLoader::forecastLoaded),
            details(&loader, &tables::ReportLoader::detailLoaded);
        QSignalSpy missing(&loader, &tables::ReportLoader::detailMissing),
            counts(&loader, &tables::ReportLoader::queryCounted);
        QSignalSpy failed(&loader, &tables::ReportLoader::failed),
            pairs(&loader, &tables::ReportLoader::comparisonLoaded);
        loader.loadDashboard();
        loader.loadTimeline({.from = QDate(2026, 11, 1), .to = QDate(2027, 11, 1)});
        loader.loadForecast(u""_s,
                            {QDate(2026, 11, 23), QDate(2027, 11, 23), report::TimelineUnit::Week,
                             QDate(2026, 11, 23)});
        loader.loadDetail(3);
        loader.loadComparison(3, 4);
        loader.count(u"tag:pci"_s);
        QTRY_COMPARE(dashboards.size(), qsizetype{1});
        QTRY_COMPARE(timelines.size(), qsizetype{1});
        QTRY_COMPARE(forecasts.size(), qsizetype{1});
        QTRY_COMPARE(details.size(), qsizetype{1});
        QTRY_COMPARE(pairs.size(), qsizetype{1});
        QTRY_COMPARE(counts.size(), qsizetype{1});
        QCOMPARE(details[0][0].value<report::CertificateDetail>().row.id, qint64{3});
        loader.loadDetail(999'999);
        QTRY_COMPARE(missing.size(), qsizetype{1});
        QCOMPARE(failed.size(), qsizetype{0});
        loader.count(u"onwer:x"_s);
        QTRY_COMPARE(failed.size(), qsizetype{1});
    }

    void days_data()
    {
        QTest::addColumn<qint64>("days");
        QTest::addColumn<QString>("text");
        QTest::newRow("today") << qint64{0} << u"today"_s;
        QTest::newRow("tomorrow") << qint64{1} << u"tomorrow"_s;
        QTest::newRow("yesterday") << qint64{-1} << u"yesterday"_s;
        QTest::newRow("ahead") << qint64{12} << u"in 12 days"_s;
        QTest::newRow("past") << qint64{-11} << u"11 days ago"_s;
        QTest::newRow("years") << qint64{800} << u"in 2 years"_s;
    }
    void days()
    {
        QFETCH(qint64, days);
        QFETCH(QString, text);
        QCOMPARE(tables::relativeDay(Today + days * Day, Today), text);
    }
};

QTEST_GUILESS_MAIN(TestTables)
#include "tst_tables.moc"
