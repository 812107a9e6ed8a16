// SPDX-License-Identifier: GPL-3.0-or-later
// Bulk edit and undo over a real vault: foreseen exactly, written in whole batches, stopped between
// them.
#include "models/jobs/custom_field.h"
#include "models/jobs/edit.h"
#include "models/jobs/saved_view.h"
#include "models/jobs/undo.h"
#include "models/query/search.h"
#include "models/store/audit_log.h"
#include "models/store/certificate_store.h"
#include "models/store/change.h"
#include "models/store/vault.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using crypto::ErrorCode;

namespace {

constexpr int Certificates = 2 * jobs::EditBatch + 1000;
constexpr crypto::UnixTime Now = 1795435200;  // 2026-11-23T12:00:00Z

crypto::Bytes digest(const QByteArray &text)
{
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    return crypto::Bytes(hash.begin(), hash.end());
}

domain::CertificateRecord record(int number)
{
    domain::CertificateRecord one;
    const QByteArray name = "host-" + QByteArray::number(number) + ".example.org";
    one.der = crypto::Bytes(name.begin(), name.end());
    one.sha256 = digest(name);
    one.sha1 = crypto::Bytes(20, std::uint8_t(number));
    one.displayName = one.commonName = name.toStdString();
    one.subject = "CN=" + one.commonName;
    one.issuer = "CN=R11";
    one.issuerName = "R11";
    one.serial = QByteArray::number(100'000 + number, 16).toStdString();
    one.notBefore = Now - 86400;
    one.notAfter = Now + 86400 * (1 + number % 300);
    one.key = {"EC", 256, "P-256"};
    one.signatureAlgorithm = "ecdsa-with-SHA256";
    one.spkiSha256 = digest(name + " key");
    return one;
}

QString words(const crypto::Error &error)
{
    return QString::fromStdString(error.object + ": " + error.detail);
}

}  // namespace

#define OK(expression)                                                                             \
    do {                                                                                           \
        const auto &okResult = (expression);                                                       \
        if (!okResult)                                                                             \
            QFAIL(qPrintable(words(okResult.error())));                                            \
    } while (false)

class tst_MetadataJobs : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    crypto::FixedClock m_clock{Now};
    std::unique_ptr<store::Vault> m_vault;
    std::unique_ptr<store::Database> m_reader;

    jobs::JobContext context(std::stop_token stop = {},
                             std::function<void(const jobs::Progress &)> report = {})
    {
        return {*m_vault, std::move(stop), std::move(report)};
    }
    qint64 count(const QString &text)
    {
        const auto query = query::Query::from(text);
        const auto total = query ? query::countMatching(*m_reader, *query, {Now, 30})
                                 : crypto::Result<qint64>(query.error());
        return total ? *total : -1;
    }
    crypto::Result<jobs::EditPlan> plan(const QString &query, const domain::MetadataPatch &patch)
    {
        return jobs::planEdit(*m_reader, {jobs::Selection::matching(query), patch}, Now);
    }
    static domain::MetadataPatch owner(const QString &name)
    {
        domain::MetadataPatch patch;
        patch.owner = name;
        return patch;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("SEALKEEPER_TEST_FAST_KDF", "1");
        auto created =
            store::Vault::create(m_folder.filePath(u"jobs.vault"_s),
                                 crypto::Secret::fromText("correct horse"), {u"Erika"_s}, m_clock);
        OK(created);
        m_vault = std::move(created->vault);
        auto writer = m_vault->connect(store::Access::Write);
        OK(writer);
        auto change = store::Change::begin(*m_vault, **writer);
        OK(change);
        auto certificates = store::CertificateStore::open(**writer);
        OK(certificates);
        const domain::Metadata none;
        for (int i = 0; i < Certificates; ++i) {
            const domain::CertificateRecord one = record(i);
            OK(certificates->add(*change,
                                 {.record = one, .metadata = none, .locations = {}, .now = Now}));
        }
        OK(certificates->finishBatch(*change));
        OK(change->audit("import", u"test"_s, {}));
        OK(change->commit());
        auto reader = m_vault->connect(store::Access::Read);
        OK(reader);
        m_reader = std::move(reader).value();
        QCOMPARE(count(QString()), qint64(Certificates));
    }

    void foreseesOnlyWhatChanges()
    {
        const auto all = plan(QString(), owner(u"  Web   platform "_s));
        OK(all);
        QCOMPARE(all->matched, qint64(Certificates));
        QCOMPARE(qint64(all->steps.size()), qint64(Certificates));
        QCOMPARE(all->preview.size(), jobs::EditPlan::PreviewLimit);
        QCOMPARE(all->preview.first().after.owner, u"Web platform"_s);
        QCOMPARE(all->newValues, QStringList{u"owner: Web platform"_s});
        const std::int64_t rows = store::countAudit(*m_reader).value();
        const auto nothing = plan(QString(), owner(QString()));
        OK(nothing);
        QCOMPARE(nothing->steps.size(), std::size_t(0));
        QCOMPARE(nothing->unchanged, qint64(Certificates));
        jobs::JobContext job = context();
        const auto done = jobs::runEdit(job, *nothing);
        OK(done);
        QCOMPARE(done->editId, qint64(0));  // and no audit row, no undo
        QCOMPARE(store::countAudit(*m_reader).value(), rows);
    }

    void refusesWhatDoesNotFit_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("field");
        QTest::addColumn<qint64>("successor");
        QTest::addColumn<int>("code");
        QTest::newRow("query") << u"expires<"_s << QString() << qint64(0)
                               << int(ErrorCode::QuerySyntax);
        QTest::newRow("unknown custom field")
            << QString() << u"nothing"_s << qint64(0) << int(ErrorCode::InvalidArgument);
        QTest::newRow("unknown successor")
            << QString() << QString() << qint64(999'999) << int(ErrorCode::NotFound);
    }

    void refusesWhatDoesNotFit()
    {
        QFETCH(QString, query);
        QFETCH(QString, field);
        QFETCH(qint64, successor);
        domain::MetadataPatch patch = owner(u"x"_s);
        if (!field.isEmpty())
            patch.customValues.insert(field, u"1"_s);
        if (successor)
            patch.supersededBy = successor;
        const auto refused = plan(query, patch);
        QVERIFY(!refused.ok());
        QTEST(int(refused.error().code), "code");
    }

    void noCertificateSupersedesItself()
    {
        domain::MetadataPatch patch;
        patch.supersededBy = 1;
        const auto some = jobs::planEdit(*m_reader, {jobs::Selection::of({1, 2, 3}), patch}, Now);
        OK(some);
        QCOMPARE(some->steps.size(), std::size_t(2));
        QCOMPARE(some->unchanged, qint64(1));
    }

    void writesInBatchesAndTakesBack()
    {
        const auto all = plan(QString(), owner(u"Web platform"_s));
        OK(all);
        QList<qint64> reports;
        jobs::JobContext job = context(
            {}, [&reports](const jobs::Progress &progress) { reports.append(progress.done); });
        const auto done = jobs::runEdit(job, *all);
        OK(done);
        QCOMPARE(done->changed, qint64(Certificates));
        QVERIFY(!done->stopped);
        QCOMPARE(reports, (QList<qint64>{jobs::EditBatch, 2 * jobs::EditBatch, Certificates}));
        QCOMPARE(count(u"owner:\"Web platform\""_s), qint64(Certificates));
        const auto last = jobs::lastEdit(*m_reader);
        OK(last);
        QVERIFY(last->has_value());
        QCOMPARE((*last)->certificates, qint64(Certificates));
        QCOMPARE((*last)->admin, u"Erika"_s);
        QCOMPARE((*last)->summary, u"owner = Web platform"_s);
        const auto undone = jobs::undoLastEdit(job);
        OK(undone);
        QCOMPARE(undone->restored, qint64(Certificates));
        QCOMPARE(count(u"owner:none"_s), qint64(Certificates));
    }

    void stopsBetweenBatches()
    {
        const auto all = plan(QString(), owner(u"Half"_s));
        OK(all);
        std::stop_source source;
        jobs::JobContext job = context(
            source.get_token(), [&source](const jobs::Progress &) { source.request_stop(); });
        const auto done = jobs::runEdit(job, *all);
        OK(done);
        QVERIFY(done->stopped);
        QCOMPARE(done->changed, qint64(jobs::EditBatch));
        QCOMPARE(count(u"owner:Half"_s), qint64(jobs::EditBatch));
        jobs::JobContext again = context();
        const auto undone = jobs::undoLastEdit(again);
        OK(undone);
        QCOMPARE(undone->restored, qint64(jobs::EditBatch));
        QCOMPARE(count(u"owner:Half"_s), qint64(0));
    }

    void undoCanStopAndGoOn()
    {
        const auto all = plan(QString(), owner(u"Back"_s));
        OK(all);
        jobs::JobContext job = context();
        OK(jobs::runEdit(job, *all));
        std::stop_source source;
        jobs::JobContext stopped = context(
            source.get_token(), [&source](const jobs::Progress &) { source.request_stop(); });
        const auto half = jobs::undoLastEdit(stopped);
        QVERIFY(!half.ok());
        QCOMPARE(half.error().code, ErrorCode::Cancelled);
        QCOMPARE(count(u"owner:Back"_s), qint64(Certificates - jobs::EditBatch));
        const auto rest = jobs::undoLastEdit(job);
        OK(rest);
        QCOMPARE(rest->restored, qint64(Certificates - jobs::EditBatch));
        QCOMPARE(count(u"owner:Back"_s), qint64(0));
    }

    void undoesOneAfterTheOther()
    {
        jobs::JobContext job = context();
        for (const QString &name : {u"First"_s, u"Second"_s}) {
            const auto some =
                jobs::planEdit(*m_reader, {jobs::Selection::of({1, 2}), owner(name)}, Now);
            OK(some);
            OK(jobs::runEdit(job, *some));
        }
        QCOMPARE(count(u"owner:Second"_s), qint64(2));
        OK(jobs::undoLastEdit(job));
        QCOMPARE(count(u"owner:First"_s), qint64(2));
        OK(jobs::undoLastEdit(job));
        QCOMPARE(count(u"owner:none"_s), qint64(Certificates));
        const auto nothing = jobs::undoLastEdit(job);
        QVERIFY(!nothing.ok());
        QCOMPARE(nothing.error().code, ErrorCode::NotFound);
    }

    void customValuesAreTyped_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("canonical");  // null: refused
        QTest::newRow("text") << int(jobs::FieldType::Text) << u" a b "_s << u"a b"_s;
        QTest::newRow("number") << int(jobs::FieldType::Number) << u"0042.50"_s << u"42.5"_s;
        QTest::newRow("no number") << int(jobs::FieldType::Number) << u"4,2"_s << QString();
        QTest::newRow("infinity") << int(jobs::FieldType::Number) << u"inf"_s << QString();
        QTest::newRow("date") << int(jobs::FieldType::Date) << u"2026-01-31"_s << u"2026-01-31"_s;
        QTest::newRow("no date") << int(jobs::FieldType::Date) << u"2026-02-31"_s << QString();
        QTest::newRow("yes") << int(jobs::FieldType::Boolean) << u"TRUE"_s << u"yes"_s;
        QTest::newRow("no") << int(jobs::FieldType::Boolean) << u"0"_s << u"no"_s;
        QTest::newRow("perhaps") << int(jobs::FieldType::Boolean) << u"perhaps"_s << QString();
        QTest::newRow("clears") << int(jobs::FieldType::Date) << u""_s << u""_s;
    }

    void customValuesAreTyped()
    {
        QFETCH(int, type);
        QFETCH(QString, value);
        QFETCH(QString, canonical);
        const auto result = jobs::canonicalFieldValue(static_cast<jobs::FieldType>(type), value);
        QCOMPARE(result.ok(), !canonical.isNull());
        if (result)
            QCOMPARE(*result, canonical);
    }

    void fieldNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("fits");
        QTest::newRow("plain") << u"room"_s << true;
        QTest::newRow("dash") << u"cost-center"_s << true;
        QTest::newRow("built in") << u"owner"_s << false;
        QTest::newRow("csv column") << u"tags"_s << false;
        QTest::newRow("upper case") << u"Room"_s << false;
        QTest::newRow("blank") << u"a b"_s << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("digit first") << u"1a"_s << false;
        QTest::newRow("long") << QString(41, u'a') << false;
    }

    void fieldNames()
    {
        QFETCH(QString, name);
        jobs::JobContext job = context();
        const auto added = jobs::addField(job, {name, jobs::FieldType::Text, 0});
        QTEST(added.ok(), "fits");
        if (added)
            OK(jobs::removeField(job, name));
        else
            QCOMPARE(added.error().code, ErrorCode::InvalidArgument);
    }

    // The field is gone when the edit that set it is taken back: the rest is put back all the same.
    void undoOutlivesAField()
    {
        jobs::JobContext job = context();
        OK(jobs::addField(job, {u"room"_s, jobs::FieldType::Number, 0}));
        domain::MetadataPatch patch = owner(u"Fielded"_s);
        patch.customValues.insert(u"room"_s, u"12"_s);
        const auto first = jobs::planEdit(*m_reader, {jobs::Selection::of({5}), patch}, Now);
        OK(first);
        OK(jobs::runEdit(job, *first));
        const auto second =
            jobs::planEdit(*m_reader, {jobs::Selection::of({5}), owner(u"Other"_s)}, Now);
        OK(second);
        OK(jobs::runEdit(job, *second));
        OK(jobs::removeField(job, u"room"_s));
        OK(jobs::undoLastEdit(job));
        QCOMPARE(count(u"owner:Fielded"_s), qint64(1));
        OK(jobs::undoLastEdit(job));
        QCOMPARE(count(u"owner:none"_s), qint64(Certificates));
    }

    void recordIsWholeAfterwards()
    {
        const auto verdict = store::verifyAudit(*m_vault, *m_reader, {});
        OK(verdict);
        QVERIFY2(verdict->ok(), qPrintable(verdict->problem));
    }

    void cleanupTestCase()
    {
        m_reader.reset();
        m_vault.reset();
    }
};

QTEST_GUILESS_MAIN(tst_MetadataJobs)
#include "tst_metadata_jobs.moc"
