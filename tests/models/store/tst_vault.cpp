// SPDX-License-Identifier: GPL-3.0-or-later
// Making, opening, changing and refusing vaults.
#include "models/store/audit_log.h"
#include "models/store/change.h"
#include "models/store/change_feed.h"
#include "models/store/row_insert.h"
#include "models/store/state_root.h"
#include "models/store/vault.h"
#include "tests/models/store/vault_fixture.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QtTest>

using namespace store;
using namespace Qt::StringLiterals;

class TestVault : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("SEALKEEPER_TEST_FAST_KDF", "1"); }

    void createsAndOpens()
    {
        Fixture fixture;
        fixture.vault.reset();
        auto again = fixture.open();
        OK(again);
        QCOMPARE((*again)->admin(), u"Alice"_s);
        QVERIFY(!(*again)->readOnly());
        QCOMPARE((*again)->info().alarms, QStringList());
        QCOMPARE((*again)->info().name, u"test"_s);
        QVERIFY(QRegularExpression(u"^[0-9a-f]{4}-[0-9a-f]{4}$"_s)
                    .match((*again)->info().vaultId)
                    .hasMatch());
    }

    void refusesWrongSecrets_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("admin");
        QTest::addColumn<int>("code");
        const auto wrong = static_cast<int>(ErrorCode::WrongPassphrase);
        QTest::newRow("wrong passphrase") << u"Wrong"_s << 0 << QString() << wrong;
        QTest::newRow("empty") << QString() << 0 << QString() << wrong;
        QTest::newRow("passphrase with a space more")
            << u"correct horse "_s << 0 << QString() << wrong;
        QTest::newRow("passphrase as recovery code")
            << u"correct horse"_s << 1 << QString() << static_cast<int>(ErrorCode::Malformed);
        QTest::newRow("unknown admin")
            << u"correct horse"_s << 0 << u"Bob"_s << static_cast<int>(ErrorCode::NotFound);
    }
    void refusesWrongSecrets()
    {
        QFETCH(QString, secret);
        QFETCH(int, kind);
        QFETCH(QString, admin);
        QFETCH(int, code);
        Fixture fixture;
        fixture.vault.reset();
        auto opened =
            Vault::open(fixture.folder, crypto::Secret::fromText(secret.toStdString()), admin,
                        kind ? SlotKind::RecoveryCode : SlotKind::Passphrase, fixture.clock);
        QVERIFY(!opened);
        QCOMPARE(static_cast<int>(opened.error().code), code);
    }

    void countsWrongSecrets()
    {
        Fixture fixture;
        fixture.vault.reset();
        for (int i = 0; i < 2; ++i)
            QVERIFY(!Vault::open(fixture.folder, crypto::Secret::fromText("x"), {},
                                 SlotKind::Passphrase, fixture.clock));
        auto info = Vault::peek(fixture.folder);
        OK(info);
        QCOMPARE(info->failedAttempts, 2);
        QCOMPARE(info->lastFailed, fixture.clock.now());
        QCOMPARE(info->admins, QStringList{u"Alice"_s});
        OK(fixture.open());
        info = Vault::peek(fixture.folder);
        OK(info);
        QCOMPARE(info->failedAttempts, 0);
        QCOMPARE(info->lastOpened, fixture.clock.now());
        QCOMPARE(info->lastOpenedBy, u"Alice"_s);
    }

    void opensWithTheRecoveryCode()
    {
        Fixture fixture;
        fixture.vault.reset();
        std::string typed(reinterpret_cast<const char *>(fixture.code.data()), fixture.code.size());
        QCOMPARE(typed.size(), std::size_t{35});
        for (char &c : typed)
            c = c == '-' ? ' ' : static_cast<char>(std::tolower(c));
        auto opened = Vault::open(fixture.folder, crypto::Secret::fromText(typed), {},
                                  SlotKind::RecoveryCode, fixture.clock);
        OK(opened);
        OK((*opened)->setPassphrase(crypto::Secret::fromText("fresh")));
        opened->reset();
        OK(Vault::open(fixture.folder, crypto::Secret::fromText("fresh"), {}, SlotKind::Passphrase,
                       fixture.clock));
        QVERIFY(!fixture.open());
    }

    void changesThePassphrase()
    {
        Fixture fixture;
        auto refused = fixture.vault->changePassphrase(crypto::Secret::fromText("no"),
                                                       crypto::Secret::fromText("fresh"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::WrongPassphrase);
        OK(fixture.vault->changePassphrase(fixture.passphrase(),
                                           crypto::Secret::fromText("fresh")));
        OK(fixture.vault->verifyPassphrase(crypto::Secret::fromText("fresh")));
        QVERIFY(!fixture.vault->verifyPassphrase(fixture.passphrase()));
        fixture.vault.reset();
        QVERIFY(!fixture.open());
        auto opened = Vault::open(fixture.folder, crypto::Secret::fromText("fresh"), {},
                                  SlotKind::Passphrase, fixture.clock);
        OK(opened);
        QCOMPARE((*opened)->info().alarms, QStringList());
        auto reader = (*opened)->connect(Access::Read);
        OK(reader);
        auto events = listAudit(**reader, {});
        OK(events);
        QCOMPARE(events->first().action, u"vault.passphrase"_s);
    }

    void renewsTheRecoveryCode()
    {
        Fixture fixture;
        auto fresh = fixture.vault->renewRecoveryCode();
        OK(fresh);
        fixture.vault.reset();
        QVERIFY(
            !Vault::open(fixture.folder, fixture.code, {}, SlotKind::RecoveryCode, fixture.clock));
        OK(Vault::open(fixture.folder, *fresh, {}, SlotKind::RecoveryCode, fixture.clock));
    }

    void keepsRowsAuditAndStateRoot()
    {
        Fixture fixture;
        QSignalSpy spy(&fixture.vault->changes(), &ChangeFeed::changed);
        OK(fixture.addViews(100));
        QCOMPARE(spy.size(), 1);
        auto reader = fixture.vault->connect(Access::Read);
        OK(reader);
        auto state = recheckState(*fixture.vault, **reader, StateScope::Everything, {});
        OK(state);
        QVERIFY(state->coreOk);
        QVERIFY(state->restOk);
        QCOMPARE(state->head, std::int64_t{2});
        auto verdict = verifyAudit(*fixture.vault, **reader, {});
        OK(verdict);
        QCOMPARE(verdict->problem, QString());
        QCOMPARE(verdict->rows, std::int64_t{2});
        QCOMPARE(verdict->heads, std::int64_t{2});
    }

    void refusesAChangeWithoutAudit()
    {
        Fixture fixture;
        auto writer = fixture.vault->connect(Access::Write);
        OK(writer);
        auto change = Change::begin(*fixture.vault, **writer);
        OK(change);
        auto committed = change->commit();
        QVERIFY(!committed);
        QCOMPARE(committed.error().code, ErrorCode::InvalidArgument);
    }

    void refusesAWriteOutsideAChange()
    {
        Fixture fixture;
        auto writer = fixture.vault->connect(Access::Write);
        OK(writer);
        QVERIFY(!(*writer)->execute("INSERT INTO owner (name) VALUES ('x')"));
        QCOMPARE((*writer)->integer("SELECT count(*) FROM owner").value(), std::int64_t{0});
    }

    // The large tables have no insert trigger: nothing but RowInsert may fill them.
    void insertsIntoFedTablesComeThroughRowInsert()
    {
        Fixture fixture;
        auto writer = fixture.vault->connect(Access::Write);
        OK(writer);
        const auto insertTag = [&](RowInsert &insert) { return insert.bind(1).bind(7).run(); };
        for (const std::string_view table : StateRoot::fedTables()) {
            const auto raw = (*writer)->prepare("INSERT INTO " + std::string(table)
                                                + " SELECT * FROM " + std::string(table));
            QVERIFY2(!raw, table.data());
            OK(RowInsert::prepare(**writer, table));
            QVERIFY(!(*writer)->prepare("REPLACE INTO main." + std::string(table)
                                        + " SELECT * FROM " + std::string(table)));
        }
        auto tags = RowInsert::prepare(**writer, "certificate_tag");
        OK(tags);
        QVERIFY(!insertTag(*tags));  // outside a Change
        {
            auto change = Change::begin(*fixture.vault, **writer);
            OK(change);
            OK((*writer)->execute("INSERT INTO tag (id, name) VALUES (7, 'x')"));
            // No such certificate: neither the row nor the state root keeps anything of it.
            const auto orphan = insertTag(*tags);
            QVERIFY(!orphan);
            QCOMPARE(orphan.error().code, ErrorCode::AlreadyExists);
            OK(change->audit("test", u"tags"_s, {}));
            OK(change->commit());
        }
        QCOMPARE((*writer)->integer("SELECT count(*) FROM certificate_tag").value(),
                 std::int64_t{0});
        auto state = recheckState(*fixture.vault, **writer, StateScope::Everything, {});
        OK(state);
        QVERIFY(state->restOk && state->coreOk);
    }

    void stepsRollBackAlone()
    {
        Fixture fixture;
        auto writer = fixture.vault->connect(Access::Write);
        OK(writer);
        {
            auto change = Change::begin(*fixture.vault, **writer);
            OK(change);
            OK((*writer)->execute("INSERT INTO owner (name) VALUES ('kept')"));
            {
                auto step = change->step();
                OK(step);
                OK((*writer)->execute("INSERT INTO owner (name) VALUES ('dropped'); DELETE FROM "
                                      "owner WHERE name = 'kept'"));
            }
            {
                auto step = change->step();
                OK(step);
                OK((*writer)->execute(
                    "INSERT OR REPLACE INTO owner (id, name) VALUES (7, 'kept')"));
                OK(step->keep());
            }
            QVERIFY(!(*writer)->execute("INSERT INTO owner (name) VALUES ('kept')"));
            OK(change->audit("test", u"steps"_s, {}));
            OK(change->commit());
        }
        QCOMPARE((*writer)->integer("SELECT count(*) FROM owner WHERE id = 7").value(),
                 std::int64_t{1});
        QCOMPARE((*writer)->integer("SELECT count(*) FROM owner").value(), std::int64_t{1});
        auto state = recheckState(*fixture.vault, **writer, StateScope::Everything, {});
        OK(state);
        QVERIFY(state->restOk);
    }

    void rollsBackWhatWasNotCommitted()
    {
        Fixture fixture;
        auto writer = fixture.vault->connect(Access::Write);
        OK(writer);
        {
            auto change = Change::begin(*fixture.vault, **writer);
            OK(change);
            OK((*writer)->execute("INSERT INTO owner (name) VALUES ('x')"));
            OK(change->audit("test", u"x"_s, {}));
        }
        QCOMPARE((*writer)->integer("SELECT count(*) FROM owner").value(), std::int64_t{0});
        OK(fixture.addViews(1));
        auto state = recheckState(*fixture.vault, **writer, StateScope::Everything, {});
        OK(state);
        QVERIFY(state->restOk && state->coreOk);
    }

    void sealsPrivateKeys()
    {
        Fixture fixture;
        const crypto::Bytes spki(32, 7);
        const auto key = crypto::Secret::fromText("a private key");
        auto sealed = fixture.vault->sealKey(5, spki, key);
        OK(sealed);
        auto opened = fixture.vault->openKey(5, spki, *sealed);
        OK(opened);
        QVERIFY(opened->equals(key));
        const crypto::Bytes otherSpki(32, 8);
        QVERIFY(!fixture.vault->openKey(6, spki, *sealed));
        QVERIFY(!fixture.vault->openKey(5, otherSpki, *sealed));
    }

    void createRefuses_data()
    {
        QTest::addColumn<QString>("admin");
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<int>("memory");
        QTest::addColumn<int>("iterations");
        QTest::addColumn<int>("code");
        const auto invalid = static_cast<int>(ErrorCode::InvalidArgument);
        const auto large = static_cast<int>(ErrorCode::TooLarge);
        QTest::newRow("no admin") << u"  "_s << u"p"_s << 0 << 0 << invalid;
        QTest::newRow("no passphrase") << u"A"_s << QString() << 0 << 0 << invalid;
        QTest::newRow("memory below the floor") << u"A"_s << u"p"_s << 65535 << 3 << invalid;
        QTest::newRow("iterations below the floor") << u"A"_s << u"p"_s << 65536 << 2 << invalid;
        QTest::newRow("memory above the ceiling") << u"A"_s << u"p"_s << 2097153 << 3 << large;
        QTest::newRow("iterations above the ceiling") << u"A"_s << u"p"_s << 65536 << 17 << large;
    }
    void createRefuses()
    {
        QFETCH(QString, admin);
        QFETCH(QString, passphrase);
        QFETCH(int, memory);
        QFETCH(int, iterations);
        QFETCH(int, code);
        QTemporaryDir folder;
        const crypto::FixedClock clock(1'700'000'000);
        auto created = Vault::create(folder.filePath(u"a.vault"_s),
                                     crypto::Secret::fromText(passphrase.toStdString()),
                                     {admin, memory, iterations}, clock);
        QVERIFY(!created);
        QCOMPARE(static_cast<int>(created.error().code), code);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void createRefusesAnExistingFolder()
    {
        Fixture fixture;
        auto created = Vault::create(fixture.folder, fixture.passphrase(), {u"A"_s}, fixture.clock);
        QVERIFY(!created);
        QCOMPARE(created.error().code, ErrorCode::AlreadyExists);
    }

    void nothingIsPlainOnDisk()
    {
        Fixture fixture;
        OK(fixture.addViews(200));
        const QByteArray code(reinterpret_cast<const char *>(fixture.code.data()), 29);
        const QByteArrayList markers{"correct horse", "marker-view-name", code, "SQLite format 3"};
        int looked = 0;
        QDirIterator files(fixture.folder, QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            for (const QByteArray &marker : markers)
                QVERIFY2(!content.contains(marker), qPrintable(file.fileName()));
            ++looked;
        }
        QVERIFY(looked >= 5);
    }
};

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
