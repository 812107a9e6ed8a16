// SPDX-License-Identifier: GPL-3.0-or-later
// Reports against the rows they speak about.
#include "models/query/facets.h"
#include "models/query/search.h"
#include "models/report/certificate_json.h"
#include "models/report/compare.h"
#include "models/report/dashboard.h"
#include "models/report/forecast.h"
#include "models/report/timeline.h"
#include "tests/support/synthetic_vault.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using query::Context;
using query::Query;
using report::TimelineGroup;
using report::TimelineUnit;
using support::Day;
using support::Today;

namespace {

constexpr Context Now{Today, 30};

}  // namespace

class TestReport : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<support::SyntheticVault> m_vault;

    store::Database &database() { return m_vault->database(); }
    qint64 count(const QString &text)
    {
        const auto query = Query::from(text);
        if (!query)
            qFatal("%s: %s", qPrintable(text), query.error().detail.c_str());
        return *query::countMatching(database(), *query, Now);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto vault = support::SyntheticVault::create(m_folder.filePath(u"vault.db"_s));
        QVERIFY(vault.ok());
        m_vault = std::move(*vault);
        m_vault->fill(3000);
        QVERIFY(database()
                    .execute("INSERT INTO compromised_key(spki_sha256, marked_at, admin, plan_id) "
                             "SELECT spki_sha256, added_at, 'Ann', 1 FROM certificate WHERE "
                             "revoked_at = 0 AND superseded_by = 0 ORDER BY not_after DESC LIMIT 1")
                    .ok());
        // What the generator does not make.
        const qint64 root = m_vault->add({.name = u"Root"_s,
                                          .notAfter = Today + 4000 * Day,
                                          .owner = u"PKI"_s,
                                          .isAuthority = true,
                                          .selfSigned = true,
                                          .extendedUsage = {}});
        const qint64 middle = m_vault->add({.name = u"Middle"_s,
                                            .issuer = u"Root"_s,
                                            .notAfter = Today + 400 * Day,
                                            .isAuthority = true,
                                            .parentId = root,
                                            .parentState = 1,
                                            .extendedUsage = {}});
        m_vault->add({.name = u"leaf.example.org"_s,
                      .issuer = u"Middle"_s,
                      .owner = u"Ann"_s,
                      .tags = {u"prod"_s},
                      .parentId = middle,
                      .parentState = 1,
                      .spki = QByteArray(32, 'k'),
                      .names = {{domain::NameType::Dns, u"leaf.example.org"_s}},
                      .places = {{domain::LocationKind::File, u"/etc/leaf.pem"_s, u"1"_s}},
                      .custom = {{u"ticket"_s, u"7"_s}}});
        m_vault->add({.name = u"twin.example.org"_s,
                      .issuer = u"Middle"_s,
                      .parentId = middle,
                      .parentState = 2,
                      .spki = QByteArray(32, 'k'),
                      .sctCount = 2,
                      .names = {{domain::NameType::Dns, u"twin.example.org"_s}}});
        m_vault->add({.name = u"future.example.org"_s,
                      .notBefore = Today + Day,
                      .notAfter = Today + 5 * Day,
                      .weakness = 31});
        m_vault->add({.name = u"long.example.org"_s,
                      .notBefore = Today - Day,
                      .notAfter = Today + 300 * Day,
                      .sctCount = 1});
        m_vault->add({.name = u"revoked seen"_s, .revokedAt = Today - 3 * Day, .seenAt = Today});
        m_vault->add({.name = u"both"_s,
                      .revokedAt = Today - 3 * Day,
                      .supersededBy = 1,
                      .seenAt = Today - 9 * Day});
        m_vault->countTally();
        m_vault->sql(
            u"INSERT INTO audit VALUES(1, %1, 'mira', 'import', '/etc/ssl', '{\"added\":9}', x'', "
            u"x'00'),"
            "(2, %2, 'mira', 'edit', 'owner:none', '{\"ids\":\"1-2,3003-3004\"}', x'', x'01'),"
            "(3, %2, 'mira', 'vault.backup', 'x', '{}', x'', x'02')"_s.arg(Today - 10 * Day)
                .arg(Today - Day));
        m_vault->sql(
            u"INSERT INTO crl VALUES(1, x'01', 1, '1', %1, %2, 1, 0, x'', 0), (2, x'02', 1, '2', %3, %4, 1, 0, x'', 0), (3, x'03', 2, '9', %1, %2, 1, 0, x'', 0)"_s
                .arg(Today - 9 * Day)
                .arg(Today - 2 * Day)
                .arg(Today - Day)
                .arg(Today + 6 * Day));
    }

    // Each figure is a link to a query that finds exactly so many.
    void figuresAreQueries()
    {
        const auto made = report::dashboard(database(), Today);
        QVERIFY2(made.ok(), made.ok() ? "" : made.error().detail.c_str());
        QCOMPARE(made->figures.size(), qsizetype{11});
        for (const auto &figure : made->figures)
            QCOMPARE(figure.count, count(figure.query));
        using Kind = report::FigureKind;
        QCOMPARE(made->of(Kind::Expired).detail, count(u"status:expired still-seen:yes"_s));
        QCOMPARE(made->of(Kind::Expiring30).detail, count(u"status:expiring owner:none"_s));
        QCOMPARE(made->of(Kind::Expiring30).count, count(u"status:expiring"_s));
        QCOMPARE(made->of(Kind::Weak).detail, count(made->of(Kind::Weak).query + u" owner:none"_s));
        QCOMPARE(made->of(Kind::Unmanaged).detail,
                 count(made->of(Kind::Unmanaged).query + u" owner:none"_s));
        QCOMPARE(made->of(Kind::QuantumVulnerable).detail,
                 count(u"-status:(revoked or superseded)"_s));
        QVERIFY(made->of(Kind::Expired).count > 0 && made->of(Kind::Unmanaged).count > 0
                && made->of(Kind::RevokedStillSeen).count > 0);
        QVERIFY(!made->todo.isEmpty());
        bool stale = false;
        for (const auto &todo : made->todo) {
            if (todo.kind == report::ToDo::Kind::StaleCrl) {
                stale = true;
                QCOMPARE(todo.count, qint64{1});  // the newer list of the first issuer is fresh
                QCOMPARE(todo.due, qint64{0});
                continue;
            }
            QCOMPARE(todo.count, count(todo.query));
            QVERIFY(!todo.examples.isEmpty() && todo.examples.size() <= 3);
        }
        QVERIFY(stale);
        QCOMPARE(made->activity.size(), qsizetype{3});
        QCOMPARE(made->activity[0].action, u"vault.backup"_s);
    }

    void timelineEqualsQueries_data()
    {
        QTest::addColumn<int>("group");
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("query");
        const char *groups[] = {"status", "issuer", "owner", "key", "environment"};
        const char *units[] = {"day", "week", "month"};
        for (int group = 0; group < 5; ++group)
            for (const QString &query : {u""_s, u"expires>-10d tag:pci"_s, u"managed:yes or web"_s})
                QTest::newRow(qPrintable(u"%1 per %2: %3"_s.arg(
                    QLatin1String(groups[group]), QLatin1String(units[group % 3]), query)))
                    << group << group % 3 << query;
    }
    void timelineEqualsQueries()
    {
        QFETCH(int, group);
        QFETCH(int, unit);
        QFETCH(QString, query);
        const report::TimelineRequest request{QDate(2026, 11, 11),
                                              QDate(2027, 2, 9),
                                              static_cast<TimelineUnit>(unit),
                                              static_cast<TimelineGroup>(group),
                                              query,
                                              4};
        const auto made = report::timeline(database(), request, Today);
        QVERIFY2(made.ok(), made.ok() ? "" : made.error().detail.c_str());
        QVERIFY(made->series.size() >= 2 && made->series.size() <= 5);
        QCOMPARE(made->counts.size(), made->starts.size() * made->series.size());
        QCOMPARE(made->starts.first(), request.from);
        qint64 total = 0;
        for (qsizetype bucket = 0; bucket < made->starts.size(); ++bucket) {
            qint64 sum = 0;
            for (qsizetype serie = 0; serie < made->series.size(); ++serie) {
                sum += made->count(bucket, serie);
                if (!made->series[serie].other && (bucket % 7 == 0 || made->starts.size() < 20))
                    QCOMPARE(count(made->queryOf(bucket, serie)), made->count(bucket, serie));
            }
            if (bucket % 7 == 0 || made->starts.size() < 20) {
                QCOMPARE(count(made->queryOf(bucket)), sum);
                QCOMPARE(count(query::narrowed(made->queryOf(bucket), u"owner:none"_s)),
                         made->withoutOwner[bucket]);
            }
            total += sum;
        }
        QCOMPARE(made->total, total);
    }
    void timelineRefusesNonsense()
    {
        QVERIFY(!report::timeline(database(), {.from = QDate(2027, 1, 1), .to = QDate(2026, 1, 1)},
                                  Today)
                     .ok());
        report::TimelineRequest request{.from = QDate(2026, 1, 1), .to = QDate(2027, 1, 1)};
        request.query = u"onwer:x"_s;
        QCOMPARE(report::timeline(database(), request, Today).error().code,
                 crypto::ErrorCode::QuerySyntax);
    }

    void expiriesCountCurrentOnes()
    {
        const auto made = report::expiries(database(), u""_s, Today);
        QVERIFY(made.ok());
        qint64 sum = 0;
        for (const auto &expiry : *made)
            sum += expiry.count;
        QCOMPARE(sum, count(u"expires>=today -status:(revoked or superseded)"_s));
        const auto some = report::expiries(database(), u"tag:pci"_s, Today);
        sum = 0;
        for (const auto &expiry : *some)
            sum += expiry.count;
        QCOMPARE(sum, count(u"expires>=today -status:(revoked or superseded) tag:pci"_s));
    }

    // finding: and lint: in SQL against the rules in C++, row by row.
    void findingsInSqlEqualTheRules()
    {
        const auto all = query::sortedIds(database(), {Query(), Now, std::nullopt, 0, -1});
        const auto rows = query::rows(database(), *all, query::Detail);
        QVERIFY(rows.ok());
        QHash<QByteArray, int> sameKeys;
        for (const auto &row : *rows)
            sameKeys[row.spkiSha256] +=
                !row.revokedAt && !row.supersededBy && row.notAfter >= Today ? 1 : 0;
        QMap<QString, QList<qint64>> wanted;
        for (const auto &row : *rows) {
            const bool counted = !row.revokedAt && !row.supersededBy && row.notAfter >= Today;
            const int sameKey = sameKeys.value(row.spkiSha256) - (counted ? 1 : 0);
            QSet<QString> words;
            for (const auto &finding :
                 policy::evaluate(report::policySubject(row, sameKey), Today)) {
                words << u"finding:"_s + QLatin1String(policy::findingWord(finding.id));
                words << u"lint:"_s + QLatin1String(policy::severityWord(finding.severity));
                words << u"lint:any"_s;
            }
            for (const QString &word : words)
                wanted[word] << row.id;
        }
        for (const auto id : policy::allFindings())
            if (const QString word = u"finding:"_s + QLatin1String(policy::findingWord(id));
                !wanted.contains(word))
                QFAIL(qPrintable(u"no row has "_s + word));
        for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
            const auto ids =
                query::sortedIds(database(), {*Query::from(it.key()), Now, std::nullopt, 0, -1});
            QVERIFY(ids.ok());
            QVERIFY2(QList<qint64>(ids->begin(), ids->end()) == it.value(), qPrintable(it.key()));
        }
    }

    void detail()
    {
        const auto made = report::certificateDetail(database(), 3003, Today);
        QVERIFY2(made.ok(), made.ok() ? "" : made.error().detail.c_str());
        QVERIFY(made->has_value());
        const auto &detail = **made;
        QCOMPARE(detail.row.name, u"leaf.example.org"_s);
        QCOMPARE(detail.chain.size(), qsizetype{3});
        QCOMPARE(detail.chain[0].name, u"Root"_s);
        QCOMPARE(detail.chain[2].id, qint64{3003});
        QVERIFY(detail.chainComplete);
        QCOMPARE(detail.sameKey, QList<qint64>{3004});
        QCOMPARE(detail.row.places.size(), qsizetype{1});
        QCOMPARE(detail.row.customValues.value(u"ticket"_s), u"7"_s);
        QCOMPARE(detail.history.size(), qsizetype{2});
        QCOMPARE(detail.history[0].action, u"edit"_s);
        QCOMPARE(detail.history[1].action, u"import"_s);
        QVERIFY(detail.pem().startsWith(u"-----BEGIN CERTIFICATE-----\n"_s));
        QVERIFY(!detail.asn1.empty());
        const auto twin = report::certificateDetail(database(), 3004, Today);
        QVERIFY(!(**twin).chainComplete);
        const auto root = report::certificateDetail(database(), 3001, Today);
        QCOMPARE((**root).issued, qint64{1});
        QVERIFY(!report::certificateDetail(database(), 999999, Today)->has_value());
    }

    void json()
    {
        const qint64 id = 3003;
        const auto rows = query::rows(database(), std::span(&id, 1), report::JsonParts);
        const auto document = report::listJson(u"leaf"_s, 1, *rows, Today);
        QCOMPARE(document.value(u"total").toInt(), 1);
        QCOMPARE(document.value(u"query").toString(), u"leaf"_s);
        const auto one = document.value(u"certificates").toArray().at(0).toObject();
        for (const char *key :
             {"sha256", "subject", "issuer", "serial", "not_before", "not_after", "san", "key",
              "signature_algorithm", "status", "owner", "tags", "locations"})
            QVERIFY2(one.contains(QLatin1String(key)), key);
        QCOMPARE(one.value(u"sha256").toString().size(), qsizetype{64});
        QCOMPARE(one.value(u"not_after").toString(), u"2027-01-22T12:00:00Z"_s);
        QCOMPARE(one.value(u"san").toArray().at(0).toObject().value(u"type").toString(), u"dns"_s);
        QCOMPARE(one.value(u"key").toObject().value(u"curve").toString(), u"P-256"_s);
        QCOMPARE(one.value(u"owner").toString(), u"Ann"_s);
        QCOMPARE(one.value(u"locations").toArray().at(0).toObject().value(u"place").toString(),
                 u"/etc/leaf.pem"_s);
        QVERIFY(one.value(u"team").isNull());
        QCOMPARE(one.value(u"status").toString(), u"valid"_s);
    }

    void compares()
    {
        const auto left = report::certificateDetail(database(), 3003, Today),
                   right = report::certificateDetail(database(), 3004, Today);
        const auto lines = report::compare(**left, **right);
        const auto find = [&](report::CompareLine::Section section,
                              const QString &value) -> const report::CompareLine * {
            for (const auto &line : lines)
                if (line.section == section && (line.left == value || line.right == value))
                    return &line;
            return nullptr;
        };
        using Line = report::CompareLine;
        QCOMPARE(find(Line::Section::Names, u"dns:leaf.example.org"_s)->change,
                 Line::Change::OnlyLeft);
        QCOMPARE(find(Line::Section::Names, u"dns:twin.example.org"_s)->change,
                 Line::Change::OnlyRight);
        QCOMPARE(find(Line::Section::Key, u"EC P-256"_s)->change, Line::Change::Same);
        QCOMPARE(find(Line::Section::Metadata, u"Ann"_s)->change, Line::Change::OnlyLeft);
        QCOMPARE(find(Line::Section::Subject, u"CN=leaf.example.org"_s)->change,
                 Line::Change::Different);
        for (const auto &line : report::compare(**left, **left))
            QCOMPARE(line.change, Line::Change::Same);
    }
};

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
