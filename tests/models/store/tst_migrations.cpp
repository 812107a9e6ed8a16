// SPDX-License-Identifier: GPL-3.0-or-later
// Vaults of older schemas, as their releases wrote them: opened, brought up to date, nothing lost,
// a backup of before beside them.
#include "models/store/check.h"
#include "models/store/key_store.h"
#include "models/store/migrations.h"
#include "tests/models/store/vault_fixture.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;

class tst_Migrations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void olderVaults_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("plans");
        QTest::newRow("schema 1") << u"schema1.vault"_s << 0;
        QTest::newRow("schema 2") << u"schema2.vault"_s << 3;
    }
    void olderVaults()
    {
        QFETCH(QString, name);
        QFETCH(int, plans);
        QTemporaryDir place;
        const QString folder = place.filePath(name);
        const QString old = QStringLiteral(SEALKEEPER_TEST_DATA) + u"/vaults/"_s + name;
        QVERIFY(QDir().mkpath(folder));
        for (QDirIterator files(old, QDir::Files); files.hasNext();) {
            const QString file = files.next();
            QVERIFY(QFile::copy(file, folder + u'/' + files.fileName()));
            QVERIFY(QFile::setPermissions(folder + u'/' + files.fileName(),
                                          QFile::ReadOwner | QFile::WriteOwner));
        }
        const crypto::FixedClock clock(1'800'000'000);
        const crypto::Secret passphrase(crypto::viewOf("an old vault"));
        for (const bool first : {true, false}) {
            auto vault =
                store::Vault::open(folder, passphrase, {}, store::SlotKind::Passphrase, clock);
            OK(vault);
            QCOMPARE((*vault)->info().schema, store::CurrentSchema);
            QVERIFY2((*vault)->info().alarms.isEmpty(),
                     qPrintable((*vault)->info().alarms.join(u'\n')));
            const auto reader = (*vault)->connect(store::Access::Read);
            OK(reader);
            QCOMPARE(*(*reader)->integer("SELECT count(*) FROM certificate AS c JOIN owner AS o "
                                         "ON o.id = c.owner_id WHERE o.name = 'Old'"),
                     1);
            QCOMPARE(*(*reader)->integer("SELECT count(*) FROM plan"), plans);
            OK(store::openKey(**vault, **reader, 1));
            const auto report = store::checkVault(**vault, {});
            OK(report);
            QCOMPARE(Fixture::words(*report), QString());
            QCOMPARE(
                *(*reader)->integer("SELECT count(*) FROM audit WHERE action = 'vault.migrate'"),
                1);
            if (first)
                QVERIFY(!QDir(folder + u"/backups"_s).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(tst_Migrations)
#include "tst_migrations.moc"
