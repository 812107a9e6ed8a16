// SPDX-License-Identifier: GPL-3.0-or-later
// Backup, restore and rekey: what they make, and what they leave when they are refused.
#include "models/store/audit_log.h"
#include "models/store/backup.h"
#include "models/store/check.h"
#include "models/store/rekey.h"
#include "tests/models/store/vault_fixture.h"

using namespace store;
using namespace Qt::StringLiterals;

class TestVaultRekey : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void backsUpAndRestores()
    {
        Fixture fixture;
        OK(fixture.addViews(300));
        const QString file = fixture.place.filePath(u"one.skbackup"_s);
        auto made = backupVault(*fixture.vault, file, {});
        OK(made);
        QCOMPARE(made->bytes, QFileInfo(file).size());
        QCOMPARE(made->auditRows, std::int64_t{2});
        QVERIFY(!QFile::exists(file + u".part"_s));
        OK(fixture.addViews(5));

        auto restored = restoreVault({file, fixture.place.filePath(u"again.vault"_s), {}},
                                     fixture.passphrase(), fixture.clock, {});
        OK(restored);
        QCOMPARE((*restored)->info().alarms, QStringList());
        QCOMPARE(fixture.countViews(**restored), 300);
        auto report = checkVault(**restored, {});
        OK(report);
        QCOMPARE(Fixture::words(*report), QString());
        auto reader = (*restored)->connect(Access::Read);
        OK(reader);
        auto events = listAudit(**reader, {});
        OK(events);
        QCOMPARE(events->first().action, u"vault.restore"_s);
    }

    void restoresWithTheRecoveryCode()
    {
        Fixture fixture;
        const QString file = fixture.place.filePath(u"one.skbackup"_s);
        OK(backupVault(*fixture.vault, file, {}));
        RestoreOptions options{
            file, fixture.place.filePath(u"again.vault"_s), {}, SlotKind::RecoveryCode};
        OK(restoreVault(options, fixture.code, fixture.clock, {}));
    }

    void backupRefusesAnExistingFile()
    {
        Fixture fixture;
        auto made = backupVault(*fixture.vault, fixture.folder + u"/slots.json"_s, {});
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::AlreadyExists);
    }

    void backupCanBeStopped()
    {
        Fixture fixture;
        std::stop_source stop;
        stop.request_stop();
        const QString file = fixture.place.filePath(u"one.skbackup"_s);
        auto made = backupVault(*fixture.vault, file, stop.get_token());
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(file));
        QVERIFY(!QFile::exists(file + u".part"_s));
    }

    void restoreRefuses_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<int>("code");
        QTest::newRow("a flipped bit in the database")
            << u"database"_s << static_cast<int>(ErrorCode::Damaged);
        QTest::newRow("a missing end") << u"end"_s << static_cast<int>(ErrorCode::Malformed);
        QTest::newRow("an empty file") << u"empty"_s << static_cast<int>(ErrorCode::Malformed);
        QTest::newRow("a wrong passphrase")
            << u"passphrase"_s << static_cast<int>(ErrorCode::WrongPassphrase);
        QTest::newRow("a huge size") << u"size"_s << static_cast<int>(ErrorCode::Malformed);
        QTest::newRow("a newer version")
            << u"version"_s << static_cast<int>(ErrorCode::NewerVersion);
        QTest::newRow("a file that is missing")
            << u"missing"_s << static_cast<int>(ErrorCode::NotFound);
        QTest::newRow("a folder that exists")
            << u"folder"_s << static_cast<int>(ErrorCode::AlreadyExists);
    }
    void restoreRefuses()
    {
        QFETCH(QString, damage);
        QFETCH(int, code);
        Fixture fixture;
        const QString path = fixture.place.filePath(u"one.skbackup"_s);
        OK(backupVault(*fixture.vault, path, {}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const auto put = [&](qint64 at, const QByteArray &bytes) {
            return file.seek(at) && file.write(bytes) == bytes.size();
        };
        if (damage == u"database"_s) {
            QVERIFY(file.seek(9000));
            const char byte = static_cast<char>(file.read(1)[0] ^ 4);
            QVERIFY(put(9000, QByteArray(1, byte)));
        } else if (damage == u"end"_s) {
            QVERIFY(file.resize(file.size() - 1));
        } else if (damage == u"empty"_s) {
            QVERIFY(file.resize(0));
        } else if (damage == u"size"_s) {
            QVERIFY(put(file.size() - 64, QByteArray(8, '\x7f')));
        } else if (damage == u"version"_s) {
            QVERIFY(put(file.size() - 41, QByteArray(1, '\x02')));
        }
        file.close();
        if (damage == u"missing"_s)
            QVERIFY(QFile::remove(path));
        const QString folder =
            damage == u"folder"_s ? fixture.folder : fixture.place.filePath(u"again.vault"_s);
        auto restored = restoreVault({path, folder, {}},
                                     damage == u"passphrase"_s ? crypto::Secret::fromText("x")
                                                               : fixture.passphrase(),
                                     fixture.clock, {});
        QVERIFY(!restored);
        QCOMPARE(static_cast<int>(restored.error().code), code);
        QVERIFY(!QFile::exists(fixture.place.filePath(u"again.vault"_s)));
        QVERIFY(!QFile::exists(fixture.place.filePath(u"again.vault.part"_s)));
    }

    void keepsTenAutomaticBackups()
    {
        Fixture fixture;
        for (int i = 0; i < 12; ++i) {
            fixture.clock.set(fixture.clock.now() + 1);
            OK(automaticBackup(*fixture.vault, u"test"_s, {}));
        }
        const QStringList names =
            QDir(fixture.folder + u"/backups"_s).entryList(QDir::Files, QDir::Name);
        QCOMPARE(names.size(), AutomaticBackups);
        QCOMPARE(names.last(), u"20231114-221332-test.skbackup"_s);
        QCOMPARE(names.first(), u"20231114-221323-test.skbackup"_s);
    }

    void rekeys()
    {
        Fixture fixture;
        OK(fixture.addViews(300));
        const crypto::Bytes spki(32, 7);
        const auto sealedBefore = fixture.vault->sealKey(1, spki, crypto::Secret::fromText("x"));
        OK(sealedBefore);
        QFile database(fixture.folder + u"/inventory.db"_s);
        QVERIFY(database.open(QIODevice::ReadOnly));
        const QByteArray saltBefore = database.read(16);
        database.close();

        OK(rekeyVault(*fixture.vault, {}));
        auto spent = fixture.vault->connect(Access::Read);
        QVERIFY(!spent);
        QCOMPARE(spent.error().code, ErrorCode::Locked);
        fixture.vault.reset();

        auto opened = fixture.open();
        OK(opened);
        QCOMPARE((*opened)->info().alarms, QStringList());
        QCOMPARE(fixture.countViews(**opened), 300);
        QVERIFY(!(*opened)->openKey(1, spki, *sealedBefore));  // the old private-key key is gone
        auto report = checkVault(**opened, {});
        OK(report);
        QCOMPARE(Fixture::words(*report), QString());
        OK(fixture.addViews(**opened, 1));
        opened->reset();
        QVERIFY(database.open(QIODevice::ReadOnly));
        QVERIFY(database.read(16) != saltBefore);
        QVERIFY(!QFile::exists(fixture.folder + u"/inventory.new.db"_s));
        QVERIFY(!QFile::exists(fixture.folder + u"/head.next"_s));
        QCOMPARE(QDir(fixture.folder + u"/backups"_s).entryList(QDir::Files).size(), 1);
        // The recovery code is a slot of the same identity: it opens the new keys too.
        OK(Vault::open(fixture.folder, fixture.code, {}, SlotKind::RecoveryCode, fixture.clock));
    }

    void rekeyWaitsForNobodyElsesWrite()
    {
        Fixture fixture;
        auto writer = fixture.vault->connect(Access::Write);
        OK(writer);
        auto change = Change::begin(*fixture.vault, **writer);
        OK(change);
        auto refused = rekeyVault(*fixture.vault, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Busy);
    }

    void rekeyCanBeStopped()
    {
        Fixture fixture;
        OK(fixture.addViews(300));
        std::stop_source stop;
        auto stopped = rekeyVault(*fixture.vault, stop.get_token(),
                                  [&](qint64, qint64) { stop.request_stop(); });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        OK(fixture.addViews(1));  // as before: it may write on
        QCOMPARE(fixture.countViews(*fixture.vault), 301);
        QVERIFY(!QFile::exists(fixture.folder + u"/inventory.new.db"_s));
    }
};

QTEST_GUILESS_MAIN(TestVaultRekey)
#include "tst_vault_rekey.moc"
