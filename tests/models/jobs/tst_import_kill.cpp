// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 in the middle of an import: what was acknowledged is there, and only whole batches.
// Sampled; SEALKEEPER_FULL=1 kills 250 times.
#include "models/jobs/import.h"
#include "models/store/change_feed.h"
#include "tests/models/store/vault_fixture.h"
#include "tests/support/inventory_checks.h"
#include "tests/support/test_pki.h"

#include <QProcess>
#include <QRandomGenerator>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;
using support::PkiNow;

namespace {

// The killed side: imports and prints, after each commit, how many certificates that made.
int importAndTell(const QString &folder, const QString &file)
{
    crypto::FixedClock clock(PkiNow);
    qputenv("SEALKEEPER_TEST_FAST_KDF", "1");
    auto vault =
        store::Vault::open(folder, Fixture::passphrase(), {}, store::SlotKind::Passphrase, clock);
    if (!vault)
        return 3;
    std::puts("open");
    std::fflush(stdout);
    QObject::connect(
        &(*vault)->changes(), &store::ChangeFeed::changed, &(*vault)->changes(),
        [](const QList<qint64> &ids) {
            std::printf("%lld\n", static_cast<long long>(ids.size()));
            std::fflush(stdout);
        },
        Qt::DirectConnection);
    jobs::JobContext context{**vault, {}, {}};
    jobs::ImportDraft draft;
    draft.paths = QStringList{file};
    return jobs::runImport(context, draft) ? 0 : 4;
}

}  // namespace

class tst_ImportKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedAtRandomPoints()
    {
        const int rounds = qEnvironmentVariableIsSet("SEALKEEPER_FULL") ? 250 : 6;
        const support::TestPki pki;
        QTemporaryDir input;
        const QString file = input.filePath(u"many.pem"_s);
        constexpr int Count = 9000;
        {
            QFile out(file);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(pki.bundle(Count, "kill"));
        }
        QRandomGenerator random(7);
        qint64 whole = 0;  // of an undisturbed import, after opening
        int early = 0, between = 0;
        for (int round = 0; round <= rounds; ++round) {
            Fixture fixture;
            fixture.clock.set(PkiNow);
            fixture.vault.reset();
            QProcess process;
            process.start(QCoreApplication::applicationFilePath(),
                          {u"--import"_s, fixture.folder, file});
            QVERIFY(process.waitForReadyRead(60'000));
            QElapsedTimer timer;
            timer.start();
            if (round == 0) {
                QVERIFY(process.waitForFinished(300'000));
                QCOMPARE(process.exitCode(), 0);
                whole = timer.elapsed();
            } else {
                const qint64 wait = random.bounded(static_cast<int>(whole) + 1);
                QTest::qSleep(static_cast<int>(wait));
                // Its number is 0 once Qt knows that it ended, and kill(0) would be for this whole
                // group.
                if (const auto pid = pid_t(process.processId()); pid > 0)
                    ::kill(pid, SIGKILL);
                QVERIFY(process.waitForFinished());
            }
            qint64 acknowledged = 0;
            for (const QByteArray &line : process.readAllStandardOutput().split('\n'))
                acknowledged += line.toLongLong();

            auto vault = fixture.open();
            OK(vault);
            QVERIFY2((*vault)->info().alarms.isEmpty(),
                     qPrintable((*vault)->info().alarms.join(u'\n')));
            const auto reader = (*vault)->connect(store::Access::Read);
            OK(reader);
            const auto there = (*reader)->integer("SELECT count(*) FROM certificate");
            OK(there);
            QVERIFY2(*there >= acknowledged,
                     qPrintable(u"%1 of %2 acknowledged"_s.arg(*there).arg(acknowledged)));
            // Whole batches: the audit rows account for every certificate.
            const auto audited =
                (*reader)->integer("SELECT coalesce(sum(json_extract(detail, '$.added')), 0) FROM "
                                   "audit WHERE action = 'import'");
            OK(audited);
            QCOMPARE(*audited, *there);
            QCOMPARE(support::inventoryProblem(**vault), QString());
            early += *there == 0 ? 1 : 0;
            between += *there > 0 && *there < Count ? 1 : 0;
        }
        qInfo("%d kills: %d before the first batch, %d between batches", rounds, early, between);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == u"--import")
        return importAndTell(arguments[2], arguments[3]);
    tst_ImportKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_import_kill.moc"
