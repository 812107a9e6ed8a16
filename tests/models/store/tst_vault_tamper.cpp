// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is done to the files of a closed vault must be refused at opening, raised as an alarm,
// or found by the check; never pass unseen, never crash.
#include "tests/models/store/fast_open.h"
#include "tests/models/store/tamper_fixture.h"

#include "models/store/audit_log.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QtEndian>

using namespace store;
using namespace Qt::StringLiterals;
using namespace tamper;

class TestVaultTamper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void soundVaultHasNothingToNotice()
    {
        Fixture fixture;
        OK(fillTables(*fixture.vault, 1, 50));
        fixture.vault.reset();
        QCOMPARE(noticed(fixture), QString());
    }

    void flippedBits()
    {
        Fixture fixture;
        OK(fillTables(*fixture.vault, 1, 400));
        const KnownKeys known = keysOf(*fixture.vault);
        fixture.vault.reset();
        const auto files = filesOf(fixture.folder);
        const QByteArray database = files.value(u"inventory.db"_s);
        QRandomGenerator random(7);
        const int rounds = full() ? 250 : 12;
        for (int i = 0; i < rounds; ++i) {
            QByteArray flipped = database;
            const auto at = i == 0 ? 0 : random.bounded(static_cast<int>(flipped.size()));
            flipped[at] = static_cast<char>(flipped[at] ^ (1 << random.bounded(8)));
            putFiles(fixture.folder, files);
            setContent(fixture.folder + u"/inventory.db"_s, flipped);
            QVERIFY2(!noticed(fixture, &known).isEmpty(), qPrintable(u"byte %1"_s.arg(at)));
        }
    }

    // The check says which page, and which table or index it belongs to.
    void namesTheDamagedPage()
    {
        Fixture fixture;
        OK(fillTables(*fixture.vault, 1, 400));
        auto reader = fixture.vault->connect(Access::Read);
        OK(reader);
        auto root =
            (*reader)->integer("SELECT rootpage FROM sqlite_master WHERE name = 'edit_undo'");
        OK(root);
        reader->reset();
        const KnownKeys known = keysOf(*fixture.vault);
        fixture.vault.reset();
        const QString path = fixture.folder + u"/inventory.db"_s;
        QByteArray content = contentOf(path);
        const qsizetype at = (*root - 1) * PageSize + 100;
        content[at] = static_cast<char>(content[at] ^ 1);
        setContent(path, content);
        const QString words = noticed(fixture, &known);
        QVERIFY2(words.contains(u"HMAC verification failed for page %1"_s.arg(*root)),
                 qPrintable(words));
        QVERIFY2(words.contains(u"table edit_undo"_s), qPrintable(words));
    }

    void truncated_data()
    {
        QTest::addColumn<double>("share");
        QTest::newRow("empty") << 0.0;
        QTest::newRow("half a page") << -0.5;
        QTest::newRow("one page") << -1.0;
        QTest::newRow("half") << 0.5;
        QTest::newRow("all but one byte") << -2.0;
    }
    void truncated()
    {
        QFETCH(double, share);
        Fixture fixture;
        OK(fillTables(*fixture.vault, 1, 200));
        const KnownKeys known = keysOf(*fixture.vault);
        fixture.vault.reset();
        QFile database(fixture.folder + u"/inventory.db"_s);
        const qint64 size = share == -0.5 ? PageSize / 2
            : share == -1.0               ? PageSize
            : share == -2.0               ? database.size() - 1
                            : static_cast<qint64>(share * static_cast<double>(database.size()));
        QVERIFY(database.resize(size));
        const QString words = noticed(fixture, &known);
        QVERIFY(!words.isEmpty());
    }

    void pagesPutBack()
    {
        Fixture fixture;
        OK(fillTables(*fixture.vault, 1, 300));
        const KnownKeys known = keysOf(*fixture.vault);
        fixture.vault.reset();
        const QByteArray older = contentOf(fixture.folder + u"/inventory.db"_s);
        auto opened = openWith(known, fixture);
        OK(opened);
        OK(fillTables(**opened, 301, 20));
        {
            auto writer = (*opened)->connect(Access::Write);
            OK(writer);
            auto change = Change::begin(**opened, **writer);
            OK(change);
            OK((*writer)->execute(
                "UPDATE edit_undo SET before = '{\"note\":\"new\"}' WHERE certificate_id < 200"));
            OK((*writer)->execute("UPDATE saved_view SET query = 'owner:none' WHERE id = 5"));
            OK(change->audit("test", u"update"_s, {}));
            OK(change->commit());
        }
        opened->reset();
        const auto files = filesOf(fixture.folder);
        const QByteArray newer = files.value(u"inventory.db"_s);
        int put = 0;
        for (qint64 at = 0; at + PageSize <= std::min(older.size(), newer.size()); at += PageSize) {
            if (older.mid(at, PageSize) == newer.mid(at, PageSize))
                continue;
            QByteArray mixed = newer;
            mixed.replace(at, PageSize, older.mid(at, PageSize));
            putFiles(fixture.folder, files);
            setContent(fixture.folder + u"/inventory.db"_s, mixed);
            QVERIFY2(!noticed(fixture, &known).isEmpty(),
                     qPrintable(u"page %1 put back was not noticed"_s.arg(at / PageSize + 1)));
            ++put;
        }
        QVERIFY2(put >= 5, qPrintable(QString::number(put)));
    }

    // The stamp of a closed vault is not compared after a crash, when it cannot be known: then the
    // rows' own root must do, and does for every row.
    void rowsPutBackAfterACrash()
    {
        Fixture fixture;
        OK(fillTables(*fixture.vault, 1, 300));
        const KnownKeys known = keysOf(*fixture.vault);
        fixture.vault.reset();
        const QByteArray older = contentOf(fixture.folder + u"/inventory.db"_s);
        auto opened = openWith(known, fixture);
        OK(opened);
        auto writer = (*opened)->connect(Access::Write);
        OK(writer);
        {
            auto change = Change::begin(**opened, **writer);
            OK(change);
            OK((*writer)->execute(
                "UPDATE edit_undo SET before = '{\"note\":\"new\"}' WHERE certificate_id < 200"));
            OK(change->audit("test", u"update"_s, {}));
            OK(change->commit());
        }
        OK((*writer)->execute("PRAGMA wal_checkpoint(FULL)"));
        const auto crashed = filesOf(fixture.folder);
        writer->reset();
        opened->reset();
        const QByteArray newer = crashed.value(u"inventory.db"_s);
        int put = 0;
        for (qint64 at = PageSize; at + PageSize <= older.size(); at += PageSize) {
            if (older.mid(at, PageSize) == newer.mid(at, PageSize))
                continue;
            QByteArray mixed = newer;
            mixed.replace(at, PageSize, older.mid(at, PageSize));
            auto files = crashed;
            files.remove(u"inventory.db-wal"_s);
            files.remove(u"inventory.db-shm"_s);
            putFiles(fixture.folder, files);
            setContent(fixture.folder + u"/inventory.db"_s, mixed);
            QVERIFY2(!noticed(fixture, &known).isEmpty(),
                     qPrintable(u"page %1"_s.arg(at / PageSize + 1)));
            ++put;
        }
        QVERIFY(put >= 2);
    }

    void wholeFilePutBack()
    {
        Fixture fixture;
        fixture.vault.reset();
        const QByteArray older = contentOf(fixture.folder + u"/inventory.db"_s);
        auto opened = fixture.open();
        OK(opened);
        OK(fixture.addViews(**opened, 3));
        opened->reset();
        setContent(fixture.folder + u"/inventory.db"_s, older);
        const QString words = noticed(fixture);
        QVERIFY2(words.contains(u"Committed changes are missing"_s), qPrintable(words));
        // The next change puts the alarm into the log, where it stays.
        opened = fixture.open();
        OK(opened);
        OK(fixture.addViews(**opened, 1));
        auto reader = (*opened)->connect(Access::Read);
        OK(reader);
        auto events = listAudit(**reader, {});
        OK(events);
        QCOMPARE(events->first().action, u"vault.alarm"_s);
    }

    void deletedLog()
    {
        Fixture fixture;
        OK(fixture.addViews(3));
        // As a power cut leaves it: the log not copied back.
        const auto files = filesOf(fixture.folder);
        QVERIFY(!files.value(u"inventory.db-wal"_s).isEmpty());
        const KnownKeys known = keysOf(*fixture.vault);
        fixture.vault.reset();
        auto withLog = files;
        withLog.remove(u"inventory.db-shm"_s);
        putFiles(fixture.folder, withLog);
        QCOMPARE(noticed(fixture, &known), QString());
        auto withoutLog = withLog;
        withoutLog.remove(u"inventory.db-wal"_s);
        putFiles(fixture.folder, withoutLog);
        const QString words = noticed(fixture, &known);
        QVERIFY2(words.contains(u"Committed changes are missing"_s), qPrintable(words));
    }

    // The disk was full, or the machine stopped, while the log was copied back: the log has the
    // page. What the log does not have is damage.
    void halfCopiedBack()
    {
        Fixture fixture;
        OK(fillTables(*fixture.vault, 1, 400));
        const KnownKeys known = keysOf(*fixture.vault);
        fixture.vault.reset();
        const QByteArray before = contentOf(fixture.folder + u"/inventory.db"_s);
        auto opened = openWith(known, fixture);
        OK(opened);
        OK(fillTables(**opened, 401, 400));
        auto files = filesOf(fixture.folder);
        opened->reset();
        files.remove(u"inventory.db-shm"_s);
        const QByteArray log = files.value(u"inventory.db-wal"_s);
        QMap<qint64, QByteArray> logged;  // newest content by page number
        for (qsizetype at = 32; at + 24 + PageSize <= log.size(); at += 24 + PageSize)
            logged.insert(qFromBigEndian<quint32>(log.constData() + at),
                          log.mid(at + 24, PageSize));
        const qint64 pages = before.size() / PageSize;
        qint64 inside = 0, untouched = 0;
        for (qint64 page = 2; page <= pages; ++page)
            (logged.contains(page) ? inside : untouched) = page;
        QVERIFY(inside > 0 && untouched > 0 && logged.contains(pages + 1));

        const auto noticedWith = [&](const QByteArray &database) {
            files.insert(u"inventory.db"_s, database);
            putFiles(fixture.folder, files);
            return noticed(fixture, &known);
        };
        QCOMPARE(noticedWith(before), QString());
        QByteArray torn = before;
        torn.replace((inside - 1) * PageSize, PageSize / 2, logged[inside].first(PageSize / 2));
        QCOMPARE(noticedWith(torn), QString());
        QCOMPARE(noticedWith(before + logged[pages + 1].first(PageSize / 2)), QString());
        torn[untouched * PageSize - 200] = static_cast<char>(torn[untouched * PageSize - 200] ^ 1);
        const QString words = noticedWith(torn);
        QVERIFY2(words.contains(u"HMAC verification failed for page %1"_s.arg(untouched))
                     && !words.contains(u"failed for page %1"_s.arg(inside)),
                 qPrintable(words));
    }

    void damagedLog()
    {
        Fixture fixture;
        OK(fixture.addViews(3));
        auto files = filesOf(fixture.folder);
        const KnownKeys known = keysOf(*fixture.vault);
        fixture.vault.reset();
        files.remove(u"inventory.db-shm"_s);
        QByteArray log = files.value(u"inventory.db-wal"_s);
        log[log.size() / 2] = static_cast<char>(log[log.size() / 2] ^ 1);
        files.insert(u"inventory.db-wal"_s, log);
        putFiles(fixture.folder, files);
        QVERIFY(!noticed(fixture, &known).isEmpty());
    }

    void otherFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("how");
        for (const char *file : {"slots.json", "slots.copy.json", "head"}) {
            for (const char *how : {"missing", "empty", "flipped", "truncated"})
                QTest::addRow("%s %s", file, how)
                    << QString::fromLatin1(file) << QString::fromLatin1(how);
        }
        QTest::newRow("inventory.db missing") << u"inventory.db"_s << u"missing"_s;
    }
    void otherFiles()
    {
        QFETCH(QString, file);
        QFETCH(QString, how);
        Fixture fixture;
        OK(fixture.addViews(3));
        const KnownKeys known = keysOf(*fixture.vault);
        fixture.vault.reset();
        const QString path = fixture.folder + u'/' + file;
        QByteArray content = contentOf(path);
        QVERIFY(!content.isEmpty());
        if (how == u"missing"_s) {
            QVERIFY(QFile::remove(path));
        } else {
            if (how == u"flipped"_s)
                content[content.size() / 2] = static_cast<char>(content[content.size() / 2] ^ 1);
            setContent(path,
                       how == u"empty"_s         ? QByteArray()
                           : how == u"flipped"_s ? content
                                                 : content.left(content.size() / 2));
        }
        const QString words = noticed(fixture, &known);
        QVERIFY(!words.isEmpty());
        if (file != u"inventory.db"_s) {
            // Made good on the way: the other copy, or a new record. Data is all there.
            auto opened = openWith(known, fixture);
            OK(opened);
            QCOMPARE(fixture.countViews(**opened), 3);
            auto report = checkVault(**opened, {});
            OK(report);
            QCOMPARE(Fixture::words(*report), QString());
        }
    }

    void olderSlotsPutBack()
    {
        Fixture fixture;
        fixture.vault.reset();
        const QByteArray older = contentOf(fixture.folder + u"/slots.json"_s);
        auto opened = fixture.open();
        OK(opened);
        OK((*opened)->changePassphrase(fixture.passphrase(), crypto::Secret::fromText("fresh")));
        opened->reset();
        setContent(fixture.folder + u"/slots.json"_s, older);
        setContent(fixture.folder + u"/slots.copy.json"_s, older);
        const QString words = noticed(fixture);
        QVERIFY2(words.contains(u"older copy of the key slots"_s), qPrintable(words));
    }

    // One older copy beside a newer one is what a crash leaves; the old passphrase must not open
    // it.
    void oneOlderSlotsCopy()
    {
        Fixture fixture;
        fixture.vault.reset();
        const QByteArray older = contentOf(fixture.folder + u"/slots.json"_s);
        auto opened = fixture.open();
        OK(opened);
        OK((*opened)->changePassphrase(fixture.passphrase(), crypto::Secret::fromText("fresh")));
        opened->reset();
        setContent(fixture.folder + u"/slots.json"_s, older);
        QVERIFY(!fixture.open());
        auto fresh = Vault::open(fixture.folder, crypto::Secret::fromText("fresh"), {},
                                 SlotKind::Passphrase, fixture.clock);
        OK(fresh);
        QCOMPARE((*fresh)->info().alarms, QStringList());
        QVERIFY(contentOf(fixture.folder + u"/slots.json"_s) != older);
    }

    void slotsOfAnotherVault()
    {
        Fixture fixture;
        Fixture other;
        fixture.vault.reset();
        other.vault.reset();
        setContent(fixture.folder + u"/slots.json"_s, contentOf(other.folder + u"/slots.json"_s));
        setContent(fixture.folder + u"/slots.copy.json"_s,
                   contentOf(other.folder + u"/slots.json"_s));
        auto opened = fixture.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Damaged);
    }

    void newerSchemaIsRefusedUntouched_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("in the database") << u"database"_s;
        QTest::newRow("in the slots") << u"slots"_s;
        QTest::newRow("in the slots format") << u"format"_s;
    }
    void newerSchemaIsRefusedUntouched()
    {
        QFETCH(QString, where);
        Fixture fixture;
        if (where == u"database"_s) {
            auto writer = fixture.vault->connect(Access::Write);
            OK(writer);
            auto change = Change::begin(*fixture.vault, **writer);
            OK(change);
            OK((*writer)->execute("UPDATE meta SET value = 99 WHERE key = 'schema'"));
            OK(change->audit("test", u"schema"_s, {}));
            OK(change->commit());
        }
        fixture.vault.reset();
        if (where == u"format"_s) {
            for (const char *name : {"/slots.json", "/slots.copy.json"}) {
                const QString path = fixture.folder + QLatin1String(name);
                setContent(path, contentOf(path).replace("\"version\": 1", "\"version\": 2"));
            }
        } else if (where == u"slots"_s) {
            for (const char *name : {"/slots.json", "/slots.copy.json"}) {
                const QString path = fixture.folder + QLatin1String(name);
                auto object = QJsonDocument::fromJson(contentOf(path)).object();
                object.insert(u"schema"_s, 99);
                auto plain = object;
                plain.remove(u"sum"_s);
                plain.remove(u"mac"_s);
                object.insert(
                    u"sum"_s,
                    QString::fromLatin1(
                        QCryptographicHash::hash(QJsonDocument(plain).toJson(QJsonDocument::Compact)
                                                     + object.value(u"mac"_s).toString().toLatin1(),
                                                 QCryptographicHash::Sha256)
                            .toHex()));
                setContent(path, QJsonDocument(object).toJson());
            }
        }
        const auto before = filesOf(fixture.folder);
        auto opened = fixture.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::NewerVersion);
        QCOMPARE(filesOf(fixture.folder), before);
    }

    void auditTampering_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("changed admin") << u"UPDATE audit SET admin = 'Mallory' WHERE seq = 2"_s;
        QTest::newRow("changed time") << u"UPDATE audit SET at = at + 1 WHERE seq = 2"_s;
        QTest::newRow("changed detail") << u"UPDATE audit SET detail = '{}' WHERE seq = 3"_s;
        QTest::newRow("changed hash") << u"UPDATE audit SET hash = zeroblob(32) WHERE seq = 3"_s;
        QTest::newRow("removed in the middle") << u"DELETE FROM audit WHERE seq = 2"_s;
        QTest::newRow("removed at the end") << u"DELETE FROM audit WHERE seq = 4"_s;
        QTest::newRow("removed at the end with its head")
            << u"DELETE FROM audit WHERE seq = 4; DELETE FROM audit_head WHERE seq = 4"_s;
        QTest::newRow("head removed") << u"DELETE FROM audit_head WHERE seq = 4"_s;
        QTest::newRow("head without signature")
            << u"UPDATE audit_head SET signature = zeroblob(64) WHERE seq = 3"_s;
        QTest::newRow("head of another admin")
            << u"UPDATE audit_head SET admin = 'Mallory' WHERE seq = 3"_s;
        QTest::newRow("head with another state")
            << u"UPDATE audit_head SET state_root = zeroblob(64) WHERE seq = 4"_s;
        QTest::newRow("all removed") << u"DELETE FROM audit; DELETE FROM audit_head"_s;
    }
    // Somebody who has the database key, but not an admin's signing key.
    void auditTampering()
    {
        QFETCH(QString, sql);
        Fixture fixture;
        for (int i = 0; i < 3; ++i)
            OK(fixture.addViews(1));
        {
            // The audit tables carry no triggers: they have the chain.
            auto writer = fixture.vault->connect(Access::Write);
            OK(writer);
            OK((*writer)->execute(sql.toUtf8().constData()));
        }
        auto report = checkVault(*fixture.vault, {});
        OK(report);
        const KnownKeys known = keysOf(*fixture.vault);
        fixture.vault.reset();
        const QString words = noticed(fixture, &known);
        QVERIFY2(!words.isEmpty(), "not noticed");
        if (!sql.contains(u"with its head"_s)
            && !sql.startsWith(u"DELETE FROM audit WHERE seq = 4; "_s))
            QVERIFY2(!report->ok(), "not found by the check alone");
    }
};

QTEST_GUILESS_MAIN(TestVaultTamper)
#include "tst_vault_tamper.moc"
