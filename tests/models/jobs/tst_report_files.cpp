// SPDX-License-Identifier: GPL-3.0-or-later
// Reports as files: rows against what was really done, heads against the rows, and each format read
// by somebody else's program.
#include "models/jobs/export_report.h"
#include "models/jobs/renew.h"
#include "models/jobs/revoke.h"
#include "models/query/search.h"
#include "models/store/audit_log.h"
#include "tests/models/jobs/plan_fixture.h"
#include "tests/support/synthetic_vault.h"

#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;
using report::Format;
using report::Kind;

namespace {

constexpr auto Evil = "=cmd|'/C calc'!A1 <script>alert(1)</script> \u202e\"x\",y";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What stands in front of the empty line, and the table.
std::pair<QByteArray, QByteArray> parts(const QByteArray &csv)
{
    const auto at = csv.indexOf("\r\n\r\n");
    return {csv.left(at + 2), csv.mid(at + 4)};
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

struct Said {
    int code = -1;
    QByteArray out;
};
Said python(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"/usr/bin/python3"_s, arguments);
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitCode(), process.readAll()};
}

}  // namespace

class tst_ReportFiles : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Fixture> m_fixture;
    QTemporaryDir m_out;
    store::Vault &vault() { return *m_fixture->vault; }

    crypto::Result<jobs::ReportOutcome> write(const report::Request &request, Format format,
                                              const QString &name, bool overwrite = false,
                                              std::stop_token stop = {})
    {
        jobs::JobContext job{vault(), std::move(stop), {}};
        return jobs::exportReport(job, {request, format, m_out.filePath(name), overwrite, {}});
    }
    QJsonObject json(const report::Request &request)
    {
        const auto done = write(request, Format::Json, u"any.json"_s, true);
        return done ? QJsonDocument::fromJson(contentOf(done->path)).object() : QJsonObject();
    }
    QJsonArray rows(const report::Request &request) { return json(request)[u"rows"_s].toArray(); }

private Q_SLOTS:
    // Two authorities, ten certificates of which two are renewed and three revoked, one step that
    // fails, and a few rows of every other kind.
    void initTestCase()
    {
        m_fixture = std::make_unique<Fixture>();
        OK(plans::makeAuthorities(vault()));
        const auto run = [this](const auto &make) {
            auto reader = vault().connect(store::Access::Read);
            auto plan = make(**reader);
            return plan ? plans::run(vault(), std::move(*plan))
                        : crypto::Result<jobs::PlanOutcome>(plan.error());
        };
        const auto now = [this] { return vault().clock().now(); };
        OK(run([&](auto &reader) { return jobs::planIssue(reader, plans::drafts(10), now()); }));
        m_fixture->clock.set(now() + 60);
        jobs::RenewDraft renew;
        renew.selection =
            jobs::Selection::matching(u"name:host0.example.org or name:host1.example.org"_s);
        OK(run([&](auto &reader) { return jobs::planRenew(reader, renew, now()); }));
        jobs::RevokeDraft revoke;
        revoke.selection = jobs::Selection::matching(
            u"name:host2.example.org or name:host3.example.org or name:host4.example.org"_s);
        revoke.reason = 1;
        revoke.comment = u"laptop lost"_s;
        revoke.invalidSince = now() - 3600;
        {
            auto reader = vault().connect(store::Access::Read);
            auto plan = jobs::planRevoke(**reader, revoke, now());
            OK(plan);
            // Ordered now, done 90 seconds later.
            jobs::JobContext job{vault(), {}, {}};
            OK(jobs::storePlan(job, *plan));
            m_fixture->clock.set(now() + 90);
            OK(jobs::runPlan(job, plan->id));
        }
        auto writer = vault().connect(store::Access::Write);
        OK(writer);
        store::Database &database = **writer;
        auto change = store::Change::begin(vault(), database);
        OK(change);
        auto synthetic = support::SyntheticVault::over(std::move(*writer));
        synthetic->startAfter(1000);
        const qint64 at = now(), day = support::Day;
        // Dictionary values the real certificates above have not put there.
        synthetic->add({.name = QString::fromUtf8(Evil),
                        .keyCurve = u"brainpoolP256r1"_s,
                        .notBefore = at - day,
                        .notAfter = at + 5 * day,
                        .owner = u"@SUM(A1)"_s,
                        .managed = false,
                        .names = {{domain::NameType::Dns, u"evil.example.org"_s}}});
        synthetic->add({.name = u"weak.example.org"_s,
                        .keyAlgorithm = u"RSA"_s,
                        .keyCurve = {},
                        .keyBits = 1024,
                        .notBefore = at - day,
                        .notAfter = at + 20 * day,
                        .weakness = domain::ShortKey,
                        .names = {{domain::NameType::Dns, u"weak.example.org"_s}}});
        synthetic->add({.name = u"safe.example.org"_s,
                        .keyAlgorithm = u"ML-DSA-65"_s,
                        .keyCurve = {},
                        .keyBits = 0,
                        .notBefore = at - day,
                        .notAfter = at + 80 * day,
                        .postQuantum = domain::PostQuantum::Safe,
                        .names = {{domain::NameType::Dns, u"safe.example.org"_s}}});
        synthetic->add({.name = u"ended.example.org"_s,
                        .keyCurve = u"brainpoolP256r1"_s,
                        .notBefore = at - 9 * day,
                        .notAfter = at - day});
        synthetic->countTally();
        OK(change->audit("export", u"/tmp/key.p12"_s, {{u"keys"_s, 2}, {u"format"_s, u"p12"_s}}));
        OK(change->audit("export", u"/tmp/list.csv"_s, {{u"format"_s, u"csv"_s}}));
        OK(change->audit("plan.reject", u"plan 4"_s, {{u"reason"_s, u"not on a Friday"_s}}));
        OK(change->commit());
    }

    // Every kind that is about certificates says what its query says.
    void certificatesOfEachKind_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("7") << u"expiring-7"_s << QStringList{QString::fromUtf8(Evil)};
        QTest::newRow("30") << u"expiring-30"_s
                            << QStringList{QString::fromUtf8(Evil), u"weak.example.org"_s};
        QTest::newRow("weak") << u"weak"_s << QStringList{u"weak.example.org"_s};
        QTest::newRow("unmanaged") << u"unmanaged"_s << QStringList{QString::fromUtf8(Evil)};
    }
    void certificatesOfEachKind()
    {
        QFETCH(QString, word);
        const report::KindInfo *info = report::kindNamed(word);
        QVERIFY(info);
        QStringList names;
        for (const auto &row : rows({.kind = info->kind, .days = info->days ? info->days : 30}))
            names.append(row[u"name"_s].toString());
        QTEST(names, "names");
    }

    void inventoryIsEverything()
    {
        const QJsonObject whole = json({.kind = Kind::Inventory});
        QCOMPARE(whole[u"rows"_s].toArray().size(),
                 plans::number(vault(), "SELECT count(*) FROM certificate"));
        QCOMPARE(whole[u"report"_s][u"rows"_s].toInteger(), whole[u"rows"_s].toArray().size());
        const QJsonArray some =
            rows({.kind = Kind::Inventory, .query = u"owner:Web -status:revoked"_s});
        QVERIFY(!some.isEmpty() && some.size() < whole[u"rows"_s].toArray().size());
        for (const auto &row : some) {
            QCOMPARE(row[u"owner"_s].toString(), u"Web"_s);
            QVERIFY(row[u"managed"_s].isBool());
            QVERIFY(row[u"expires"_s].toString().endsWith(u'Z'));
        }
    }

    void weakSaysWhyAndWhatToDo()
    {
        const QJsonArray weak = rows({.kind = Kind::Weak});
        QCOMPARE(weak.size(), 1);
        QCOMPARE(weak[0][u"findings"_s].toString(), u"short-key"_s);
        QCOMPARE(weak[0][u"severity"_s].toString(), u"error"_s);
        QVERIFY(!weak[0][u"problems"_s].toString().isEmpty());
        QVERIFY(!weak[0][u"remedy"_s].toString().isEmpty());
    }

    void quantumVulnerableLeavesTheSafeOut()
    {
        const QJsonArray vulnerable = rows({.kind = Kind::QuantumVulnerable});
        QVERIFY(vulnerable.size() > 5);
        bool root = false;
        for (const auto &row : vulnerable) {
            QVERIFY(row[u"name"_s].toString() != u"safe.example.org");
            if (row[u"name"_s].toString() == u"Test Root") {
                root = true;  // twenty years from 2023
                QCOMPARE(row[u"outlives"_s].toString(), u"2035"_s);
            }
        }
        QVERIFY(root);
    }

    void renewalsAndFailures()
    {
        const QJsonArray all = rows({.kind = Kind::Renewals});
        QCOMPARE(all.size(), 12);
        int renewed = 0;
        for (const auto &row : all) {
            QCOMPARE(row[u"state"_s].toString(), u"done"_s);
            QVERIFY(row[u"took"_s].isDouble());
            QCOMPARE(row[u"sha256"_s].toString().size(), 64);
            renewed += row[u"verb"_s].toString() == u"renew" ? 1 : 0;
        }
        QCOMPARE(renewed, 2);
        // The old one and its successor have this name: issued once, renewed once.
        QCOMPARE(rows({.kind = Kind::Renewals, .query = u"name:host0.example.org"_s}).size(), 2);
        QCOMPARE(rows({.kind = Kind::Renewals, .since = vault().clock().now() + 1}).size(), 0);
    }

    void revocationsWithTheirTime()
    {
        const QJsonArray all = rows({.kind = Kind::Revocations});
        QCOMPARE(all.size(), 3);
        for (const auto &row : all) {
            QCOMPARE(row[u"reason"_s].toString(), u"keyCompromise"_s);
            QCOMPARE(row[u"time_to_revoke"_s].toInteger(), 90);
            QCOMPARE(row[u"time_to_list"_s].toInteger(), 90);
            QCOMPARE(row[u"comment"_s].toString(), u"laptop lost"_s);
            QCOMPARE(row[u"admin"_s].toString(), u"Alice"_s);
            QVERIFY(!row[u"invalid_since"_s].toString().isEmpty());
        }
        QCOMPARE(rows({.kind = Kind::Revocations, .query = u"name:host3.example.org"_s}).size(), 1);
        QCOMPARE(rows({.kind = Kind::Revocations, .until = vault().clock().now() - 1}).size(), 0);
    }

    void decisions()
    {
        QMap<QString, int> said;
        for (const auto &row : rows({.kind = Kind::Approvals}))
            ++said[row[u"decision"_s].toString()];
        QCOMPARE(said, (QMap<QString, int>{{u"made"_s, 5}, {u"rejected"_s, 1}}));
        const QJsonArray friday = rows({.kind = Kind::Approvals, .query = u"Friday"_s});
        QCOMPARE(friday.size(), 1);
        QCOMPARE(friday[0][u"reason"_s].toString(), u"not on a Friday"_s);
    }

    void keyAccess()
    {
        QStringList actions;
        for (const auto &row : rows({.kind = Kind::KeyAccess}))
            actions.append(row[u"action"_s].toString());
        QCOMPARE(actions.count(u"export"_s), 1);  // the one with keys
        QVERIFY(actions.contains(u"plan.issue"_s) && actions.contains(u"plan.crl"_s)
                && actions.contains(u"plan.authority"_s));
        QVERIFY(!actions.contains(u"plan.add"_s));
    }

    void whoMayOpenIt()
    {
        const QJsonArray ways = rows({.kind = Kind::Access});
        QCOMPARE(ways.size(), 2);
        QCOMPARE(ways[0][u"admin"_s].toString(), u"Alice"_s);
        QSet<QString> means{ways[0][u"way"_s].toString(), ways[1][u"way"_s].toString()};
        QCOMPARE(means, (QSet<QString>{u"passphrase"_s, u"recovery code"_s}));
        QCOMPARE(ways[0][u"private_keys"_s].toBool(), true);
        QVERIFY(ways[0][u"records"_s].toInteger() > 10);
    }

    void integrityIsCheckedNow()
    {
        const QJsonArray checks = rows({.kind = Kind::AuditIntegrity});
        QCOMPARE(checks.size(), 5);
        // Rows written past the vault's own door do not add up, and the statement says so.
        QStringList results;
        for (const auto &check : checks)
            results.append(check[u"result"_s].toString());
        QCOMPARE(results[0], u"holds"_s);
        QCOMPARE(results[1], u"holds"_s);
        QCOMPARE(results[2], u"does not hold"_s);
    }

    void theHeadNamesItsRowsInEveryFormat()
    {
        const report::Request request{.kind = Kind::Inventory, .query = u"owner:Web"_s};
        const auto csv = write(request, Format::Csv, u"head.csv"_s);
        OK(csv);
        const auto [head, table] = parts(contentOf(csv->path));
        QCOMPARE(sha256(table), csv->sha256.toHex());
        QVERIFY(head.contains(csv->sha256.toHex()));
        QVERIFY(head.contains(csv->anchor.toLatin1()));
        QVERIFY(head.contains("owner:Web") && head.contains(vault().info().vaultId.toLatin1())
                && head.contains("Alice"));
        QCOMPARE(table.count("\r\n"), csv->rows + 1);
        for (const Format format : {Format::Json, Format::Html, Format::Xlsx}) {
            const auto other =
                write(request, format, u"head."_s + QLatin1String(report::formatWord(format)));
            OK(other);
            QCOMPARE(other->rows, csv->rows);
            QCOMPARE(other->sha256, csv->sha256);
            if (format != Format::Xlsx)
                QVERIFY(contentOf(other->path).contains(csv->sha256.toHex()));
        }
        // The head is the newest one of its moment, and the next report's is the record of this.
        const auto next = write(request, Format::Csv, u"next.csv"_s);
        OK(next);
        QVERIFY(next->anchor != csv->anchor);
        QCOMPARE(next->sha256, csv->sha256);
    }

    void noCellStartsAFormula()
    {
        const report::Request request{.kind = Kind::Unmanaged};
        const auto csv = write(request, Format::Csv, u"evil.csv"_s);
        OK(csv);
        const QByteArray table = parts(contentOf(csv->path)).second;
        QVERIFY2(table.contains("\"'=cmd|'/C calc'!A1 <script>alert(1)</script> "
                                "<U+202E>\"\"x\"\",y\""),
                 table.constData());
        QVERIFY(table.contains(",'@SUM(A1),"));
        const auto html = write(request, Format::Html, u"evil.html"_s);
        OK(html);
        QVERIFY(!contentOf(html->path).contains("<script"));
        QVERIFY(contentOf(html->path).contains("&lt;script&gt;"));
        QVERIFY(!contentOf(html->path).contains("\u202e"));
    }

    // A spreadsheet reader sees the same rows, times as times, and no formula.
    void spreadsheet()
    {
        const report::Request request{.kind = Kind::Inventory};
        OK(write(request, Format::Xlsx, u"all.xlsx"_s));
        OK(write(request, Format::Json, u"all.json"_s));
        const Said said = python({u"-c"_s, uR"(
import datetime, json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
report = json.load(open(sys.argv[2]))
about, sheet = book.worksheets[0], book.worksheets[1]
text = ' '.join(str(c.value) for row in about.iter_rows() for c in row)
for word in (report['report']['sha256'], report['report']['vault_id'], 'Alice'):
    assert word in text, word
lines = list(sheet.iter_rows())
assert len(lines) == len(report['rows']) + 1, len(lines)
assert [c.value for c in lines[0]] == [c['title'] for c in report['columns']]
assert sheet.freeze_panes == 'A2' and sheet.auto_filter.ref
for line, row in zip(lines[1:], report['rows']):
    for cell, column in zip(line, report['columns']):
        value = row[column['key']]
        assert cell.data_type != 'f' and not str(cell.value).startswith(('=', '+', '-', '@')), cell.value
        if value is None:
            assert cell.value is None
        elif column['type'] == 'time':
            assert cell.value == datetime.datetime.fromisoformat(value[:-1]), (cell.value, value)
        elif column['type'] == 'number':
            assert cell.value == value
print('same', len(lines))
)"_s,
                                  m_out.filePath(u"all.xlsx"_s), m_out.filePath(u"all.json"_s)});
        QVERIFY2(said.code == 0 && said.out.startsWith("same "), said.out.constData());
    }

    void billOfMaterials()
    {
        const auto done = write({.kind = Kind::Cbom}, Format::Json, u"cbom.json"_s);
        OK(done);
        const Said said =
            python({QStringLiteral(SEALKEEPER_TEST_DATA) + u"/cyclonedx/check.py"_s, done->path});
        QVERIFY2(said.code == 0, said.out.constData());
        const auto whole = QJsonDocument::fromJson(contentOf(done->path)).object();
        QMap<QString, int> kinds;
        for (const auto &component : whole[u"components"_s].toArray())
            ++kinds[component[u"cryptoProperties"_s][u"assetType"_s].toString()];
        QCOMPARE(kinds[u"certificate"_s],
                 plans::number(vault(), "SELECT count(*) FROM certificate"));
        QCOMPARE(kinds[u"related-crypto-material"_s],
                 plans::number(vault(), "SELECT count(DISTINCT spki_sha256) FROM certificate"));
        QVERIFY(kinds[u"algorithm"_s] >= 4);
        // A document that is none is told apart.
        QByteArray broken = contentOf(done->path).replace("\"cryptographic-asset\"", "\"gadget\"");
        QFile file(m_out.filePath(u"broken.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(broken) == broken.size());
        file.close();
        QCOMPARE(python({QStringLiteral(SEALKEEPER_TEST_DATA) + u"/cyclonedx/check.py"_s,
                         file.fileName()})
                     .code,
                 1);
    }

    void refusals_data()
    {
        QTest::addColumn<report::Request>("request");
        QTest::addColumn<int>("code");
        QTest::newRow("query that cannot be read")
            << report::Request{.kind = Kind::Inventory, .query = u"expires<"_s}
            << int(crypto::ErrorCode::QuerySyntax);
        QTest::newRow("no query there") << report::Request{.kind = Kind::Access, .query = u"x"_s}
                                        << int(crypto::ErrorCode::InvalidArgument);
        QTest::newRow("no dates there") << report::Request{.kind = Kind::Weak, .since = 5}
                                        << int(crypto::ErrorCode::InvalidArgument);
        QTest::newRow("backwards")
            << report::Request{.kind = Kind::Renewals, .since = 9, .until = 5}
            << int(crypto::ErrorCode::InvalidArgument);
        QTest::newRow("no days") << report::Request{.kind = Kind::Expiring, .days = 0}
                                 << int(crypto::ErrorCode::InvalidArgument);
    }
    void refusals()
    {
        QFETCH(report::Request, request);
        const auto done = write(request, Format::Json, u"refused.json"_s);
        QVERIFY(!done.ok());
        QTEST(int(done.error().code), "code");
        QVERIFY(!QFileInfo::exists(m_out.filePath(u"refused.json"_s)));
    }

    void aFileThatIsThereStays()
    {
        const report::Request request{.kind = Kind::Access};
        OK(write(request, Format::Csv, u"there.csv"_s));
        const QByteArray before = contentOf(m_out.filePath(u"there.csv"_s));
        const auto again = write(request, Format::Csv, u"there.csv"_s);
        QVERIFY(!again.ok());
        QCOMPARE(again.error().code, crypto::ErrorCode::AlreadyExists);
        QCOMPARE(contentOf(m_out.filePath(u"there.csv"_s)), before);
        OK(write(request, Format::Csv, u"there.csv"_s, true));
        QVERIFY(!write({.kind = Kind::Cbom}, Format::Csv, u"no.csv"_s).ok());
        QVERIFY(!write(request, Format::Csv, u"missing/folder.csv"_s).ok());
        QVERIFY(!write(request, Format::Xlsx, u"missing/folder.xlsx"_s).ok());
    }

    void isAuditedAndStopsCleanly()
    {
        const auto before = plans::number(vault(), "SELECT count(*) FROM audit");
        const auto done = write({.kind = Kind::Weak}, Format::Html, u"audited.html"_s);
        OK(done);
        auto reader = vault().connect(store::Access::Read);
        store::AuditFilter newest;
        newest.action = u"report"_s;
        newest.limit = 1;
        const auto events = store::listAudit(**reader, newest);
        OK(events);
        QCOMPARE(events->first().seq, before + 1);
        const auto detail = QJsonDocument::fromJson(events->first().detail.toUtf8()).object();
        QCOMPARE(detail[u"kind"_s].toString(), u"weak"_s);
        QCOMPARE(detail[u"rows"_s].toInteger(), 1);
        QCOMPARE(detail[u"sha256"_s].toString(), QString::fromLatin1(done->sha256.toHex()));
        std::stop_source stop;
        stop.request_stop();
        for (const Format format : {Format::Csv, Format::Xlsx}) {
            const auto stopped =
                write({.kind = Kind::Inventory}, format, u"stopped"_s, false, stop.get_token());
            QVERIFY(!stopped.ok());
            QCOMPARE(stopped.error().code, crypto::ErrorCode::Cancelled);
        }
        // Nothing half made is left beside the files.
        for (const QString &name : QDir(m_out.path()).entryList(QDir::Files | QDir::Hidden))
            QVERIFY2(!name.contains(u"part"_s) && !name.startsWith(u'.') && name != u"stopped",
                     qPrintable(name));
    }

    void previewIsTheBeginning()
    {
        auto reader = vault().connect(store::Access::Read);
        OK(reader);
        for (const report::KindInfo &info : report::allKinds()) {
            report::Request request{.kind = info.kind};
            request.days = info.days ? info.days : 30;
            const auto shown = report::preview(vault(), **reader, request, 3);
            OK(shown);
            const QJsonArray all =
                info.kind == Kind::Cbom ? QJsonArray() : json(request)[u"rows"_s].toArray();
            if (info.kind != Kind::Cbom && info.kind != Kind::Access
                && info.kind != Kind::AuditIntegrity)
                QCOMPARE(shown->total, all.size());
            QCOMPARE(qint64(shown->rows.size()), std::min<qint64>(3, shown->total));
            for (const report::Row &row : shown->rows)
                QCOMPARE(qsizetype(row.size()), shown->columns.size());
        }
    }
};

QTEST_GUILESS_MAIN(tst_ReportFiles)
#include "tst_report_files.moc"
