// SPDX-License-Identifier: GPL-3.0-or-later
// Every order, facet and count against brute force.
#include "models/query/facets.h"
#include "models/query/search.h"
#include "models/query/status_counts.h"
#include "tests/support/synthetic_vault.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using query::Context;
using query::Query;
using support::SyntheticVault;
using support::Today;

namespace {

constexpr Context Now{Today, 30};

Query parsed(const QString &text)
{
    auto made = Query::parse(text);
    if (!made.query)
        qFatal("%s: %s", qPrintable(text), qPrintable(made.error->message));
    return *made.query;
}

}  // namespace

class TestOrdersAndCounts : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<SyntheticVault> m_many;

    void checkOrder(const std::vector<query::CertificateRow> &rows, const query::Sort &sort)
    {
        const auto *column = query::columnNamed(sort.column);
        const auto key = [&](const query::CertificateRow &row) -> QVariant {
            if (column->type == query::ColumnType::Status)
                return static_cast<int>(row.status(Today));
            if (sort.column == u"criticality")
                return static_cast<int>(row.criticality);
            if (sort.column == u"pqc")
                return static_cast<int>(row.postQuantum);
            return query::valueOf(*column, row, Today);
        };
        for (std::size_t i = 1; i < rows.size(); ++i) {
            const QVariant left = key(rows[i - 1]), right = key(rows[i]);
            int order = 0;
            if (column->type == query::ColumnType::Tags)
                order = QString::compare(left.toStringList().join(u", "),
                                         right.toStringList().join(u", "), Qt::CaseInsensitive);
            else if (left.typeId() == QMetaType::QString)
                order = QString::compare(left.toString(), right.toString(), Qt::CaseInsensitive);
            else
                order = left.toLongLong() < right.toLongLong() ? -1
                    : left.toLongLong() > right.toLongLong()   ? 1
                                                               : 0;
            if (sort.column == u"lifetime" && order != 0)
                order = (rows[i - 1].notAfter - rows[i - 1].notBefore)
                        < (rows[i].notAfter - rows[i].notBefore)
                    ? -1
                    : 1;
            QVERIFY2(sort.descending ? order >= 0 : order <= 0,
                     qPrintable(left.toString() + u" before "_s + right.toString()));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto many = SyntheticVault::create(m_folder.filePath(u"many.db"_s));
        QVERIFY(many.ok());
        m_many = std::move(*many);
        m_many->fill(2600);
    }

    void orders_data()
    {
        QTest::addColumn<QString>("sort");
        for (const auto &column : query::allColumns())
            for (const char *sign : {"", "-"})
                QTest::newRow(qPrintable(QLatin1String(sign) + QLatin1String(column.key)))
                    << QString(QLatin1String(sign) + QLatin1String(column.key));
    }
    void orders()
    {
        QFETCH(QString, sort);
        auto &database = m_many->database();
        const auto wanted = query::Sort::from(sort);
        QVERIFY(wanted.ok());
        // Without a filter, dense text, a set of an index, a sparse column, few rows, no rows.
        for (const QString &text : {u""_s, u"contoso"_s, u"tag:pci"_s, u"pqc:safe or weak:yes"_s,
                                    u"expires<60d -tag:lab key:rsa"_s, u"nothing-has-this"_s}) {
            const auto all = query::sortedIds(database, {parsed(text), Now, *wanted, 0, -1});
            QVERIFY2(all.ok(), all.ok() ? "" : all.error().detail.c_str());
            const auto unsorted =
                query::sortedIds(database, {parsed(text), Now, std::nullopt, 0, -1});
            auto again = *all;
            std::sort(again.begin(), again.end());
            QCOMPARE(again, *unsorted);
            for (const qint64 offset : {0, 40}) {
                const auto first =
                    query::firstIds(database, {parsed(text), Now, *wanted, offset, 50});
                QVERIFY2(first.ok(), first.ok() ? "" : first.error().detail.c_str());
                const auto from =
                    std::min<std::size_t>(static_cast<std::size_t>(offset), all->size());
                const auto to = std::min<std::size_t>(from + 50, all->size());
                QCOMPARE(*first,
                         std::vector<qint64>(all->begin() + static_cast<std::ptrdiff_t>(from),
                                             all->begin() + static_cast<std::ptrdiff_t>(to)));
            }
            if (text != u"contoso")
                continue;
            const auto rows = query::rows(
                database, *all,
                query::columnNamed(wanted->column)->inDetail ? query::Detail : query::Basic);
            QVERIFY(rows.ok());
            checkOrder(*rows, *wanted);
        }
    }
    void facetsEqualBruteForce_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             {u""_s, u"status:valid"_s, u"expires<30d"_s, u"contoso"_s, u"tag:pci"_s,
              u"tag:pci owner:none"_s, u"vpn-osl-1"_s, u"managed:no or tag:lab"_s, u"-contoso"_s,
              u"nothing-has-this"_s})
            QTest::newRow(text.isEmpty() ? "everything" : qPrintable(text)) << text;
    }
    void facetsEqualBruteForce()
    {
        QFETCH(QString, text);
        auto &database = m_many->database();
        const auto ids = query::sortedIds(database, {parsed(text), Now, std::nullopt, 0, -1});
        QVERIFY(ids.ok());
        const auto rows = query::rows(database, *ids);
        QVERIFY(rows.ok());
        std::array<QMap<QString, qint64>, query::FacetCount> wanted;
        for (const auto &row : *rows) {
            ++wanted[0][QString::fromLatin1(domain::statusWord(row.status(Today)))];
            ++wanted[1][row.issuer];
            ++wanted[2][row.owner];
            ++wanted[3][row.key];
            ++wanted[4][row.environment];
            for (const QString &tag : row.tags)
                ++wanted[5][tag];
            if (row.tags.isEmpty())
                ++wanted[5][QString()];
        }
        const auto facets = query::facets(database, parsed(text), Now);
        QVERIFY(facets.ok());
        // The same with the tags counted beside it.
        int opened = 0;
        const auto another = [&] {
            ++opened;
            return SyntheticVault::reader(m_folder.filePath(u"many.db"_s));
        };
        const auto together = query::facets(database, parsed(text), Now, {}, {another, 0});
        QVERIFY2(together.ok(), together.ok() ? "" : together.error().detail.c_str());
        QCOMPARE(together->total, facets->total);
        for (const auto &value : facets->of(query::Facet::Tag))
            QVERIFY(std::any_of(
                together->of(query::Facet::Tag).begin(), together->of(query::Facet::Tag).end(),
                [&](const auto &one) { return one.id == value.id && one.count == value.count; }));
        QCOMPARE(together->of(query::Facet::Tag).size(), facets->of(query::Facet::Tag).size());
        if (text == u"contoso")
            QCOMPARE(opened, 1);
        QCOMPARE(facets->total, qint64(rows->size()));
        for (int facet = 0; facet < query::FacetCount; ++facet) {
            QMap<QString, qint64> counted;
            for (const auto &value : facets->values[facet])
                counted[value.value] = value.count;
            QCOMPARE(counted, wanted[static_cast<std::size_t>(facet)]);
            for (qsizetype i = 1; facet > 0 && i < facets->values[facet].size(); ++i)
                QVERIFY(facets->values[facet][i - 1].count >= facets->values[facet][i].count);
            // Each value's own term finds exactly so many.
            for (const auto &value : facets->values[facet].mid(0, 5)) {
                const QString narrowed = query::narrowed(
                    text,
                    query::term(query::fieldOf(static_cast<query::Facet>(facet)), value.value));
                QCOMPARE(*query::countMatching(database, parsed(narrowed), Now), value.count);
            }
        }
    }

    void statusCountsAreExact_data()
    {
        QTest::addColumn<qint64>("now");
        for (const qint64 shift :
             {0ll, 1ll, 43199ll, 43200ll, -43200ll, 86400ll * 17 + 5, -86400ll * 200})
            QTest::newRow(qPrintable(u"now %1 s"_s.arg(shift))) << qint64(Today + shift);
    }
    void statusCountsAreExact()
    {
        QFETCH(qint64, now);
        auto &database = m_many->database();
        const auto counts = query::statusCounts(database, {now, 30});
        QVERIFY(counts.ok());
        query::StatusCounts wanted;
        auto rows = database.prepare(
            "SELECT not_before, not_after, revoked_at, superseded_by FROM certificate");
        while (*rows->step())
            ++wanted.counts[static_cast<std::size_t>(
                domain::statusOf(rows->integer(0), rows->integer(1), rows->integer(2) != 0,
                                 rows->integer(3) != 0, now))];
        QCOMPARE(counts->counts, wanted.counts);
    }

    void stops()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto ids = query::sortedIds(
            m_many->database(), {parsed(u"contoso -tag:pci"_s), Now, query::Sort{}, 0, -1},
            stop.get_token());
        m_many->database().stopWith({});
        QVERIFY(!ids.ok());
        QCOMPARE(ids.error().code, crypto::ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestOrdersAndCounts)
#include "tst_orders_and_counts.moc"
