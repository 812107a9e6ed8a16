// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 while a plan issues, renews, revokes or replaces, then run it again: no key lost, no
// certificate issued twice for one step, no change without its audit row. Sampled;
// SEALKEEPER_FULL=1 kills 250 times each.
#include "models/jobs/renew.h"
#include "models/jobs/revoke.h"
#include "tests/models/jobs/plan_fixture.h"

#include <QProcess>
#include <QRandomGenerator>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr crypto::UnixTime Now = 1'700'000'000;
// How many steps a transaction holds at most, of those that make keys and of others.
constexpr int KeyBatch = 1000, Batch = 250;

// One line when the vault is open, one after each batch.
int runPlanOf(const QString &folder, qint64 plan)
{
    crypto::FixedClock clock(Now);
    qputenv("SEALKEEPER_TEST_FAST_KDF", "1");
    auto vault =
        store::Vault::open(folder, Fixture::passphrase(), {}, store::SlotKind::Passphrase, clock);
    if (!vault)
        return 3;
    const auto line = [](const jobs::Progress &) {
        std::puts("batch");
        std::fflush(stdout);
    };
    line({});
    jobs::JobContext context{**vault, {}, line};
    return jobs::runPlan(context, plan) ? 0 : 4;
}

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QFileInfo &file : QDir(from).entryInfoList(QDir::Files))
        QFile::copy(file.filePath(), to + u'/' + file.fileName());
}

}  // namespace

class tst_PlanKill : public QObject {
    Q_OBJECT

private:
    static crypto::Result<domain::Plan> planFor(store::Vault &vault, const QString &verb,
                                                const QString &place, int count)
    {
        auto reader = vault.connect(store::Access::Read);
        if (!reader)
            return reader.error();
        const auto now = vault.clock().now();
        if (verb == u"issue")
            return jobs::planIssue(**reader, plans::drafts(count, u"new"_s), now);
        if (verb == u"renew") {
            jobs::RenewDraft draft;
            draft.selection = jobs::Selection::matching(u"owner:Web -status:superseded"_s);
            return jobs::planRenew(**reader, draft, now);
        }
        jobs::RevokeDraft draft;
        draft.selection = jobs::Selection::matching(u"owner:Web"_s);
        draft.reason = 1;
        draft.replace = verb == u"replace";
        if (verb == u"bulk revoke") {
            draft.crlFolder = place;
            draft.waves = {{u"First"_s, u"owner:Web"_s, count / 3}};
            draft.incident.title = u"Bulk"_s;
        }
        return jobs::planRevoke(**reader, draft, now);
    }

    // Reads so many lines, or until the process has ended.
    static void readLines(QProcess &process, int count)
    {
        for (int seen = 0; seen < count && (process.canReadLine() || process.waitForReadyRead());)
            while (seen < count && process.canReadLine())
                seen += process.readLine().isEmpty() ? 0 : 1;
    }

private Q_SLOTS:
    void killed_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<int>("count");
        QTest::newRow("issue") << u"issue"_s << 2200;
        QTest::newRow("renew") << u"renew"_s << 2200;
        QTest::newRow("revoke") << u"revoke"_s << 700;
        QTest::newRow("bulk revoke") << u"bulk revoke"_s << 2000;
        QTest::newRow("replace") << u"replace"_s << 2200;
    }
    void killed()
    {
        QFETCH(QString, verb);
        QFETCH(int, count);
        const int rounds = qEnvironmentVariableIsSet("SEALKEEPER_FULL") ? 250 : 3;
        const bool makes = verb != u"revoke" && verb != u"bulk revoke";
        const bool revokes = verb.endsWith(u"revoke") || verb == u"replace";

        Fixture fixture;
        fixture.clock.set(Now);
        OK(plans::makeAuthorities(*fixture.vault));
        if (verb != u"issue")
            OK(plans::run(*fixture.vault,
                          *jobs::planIssue(**fixture.vault->connect(store::Access::Read),
                                           plans::drafts(count), Now)));
        // Every round works on a copy of the vault with the plan in it. Its lists go to one place:
        // a round begins with those of the one before.
        const QString lists = fixture.place.filePath(u"lists"_s);
        QVERIFY(QDir().mkpath(lists));
        auto plan = planFor(*fixture.vault, verb, lists, count);
        OK(plan);
        jobs::JobContext job{*fixture.vault, {}, {}};
        OK(jobs::storePlan(job, *plan));
        const qint64 before = plans::number(*fixture.vault, "SELECT count(*) FROM certificate");
        fixture.vault.reset();

        QRandomGenerator random(11);
        int within = 0;
        const int batches = int(plan->steps.size()) / (makes ? KeyBatch : Batch) + 1;
        for (int round = 0; round <= rounds; ++round) {
            QTemporaryDir place(Fixture::pattern());
            const QString folder = place.filePath(u"test.vault"_s);
            copyFolder(fixture.folder, folder);
            QProcess process;
            process.start(QCoreApplication::applicationFilePath(),
                          {u"--run"_s, folder, QString::number(plan->id)});
            if (round == 0) {
                QVERIFY(process.waitForFinished(300'000));
                QCOMPARE(process.exitCode(), 0);
            } else {
                // Somewhere inside a batch, or between two.
                readLines(process, 1 + random.bounded(batches));
                QThread::usleep(
                    static_cast<unsigned long>(random.bounded(makes ? 300'000 : 60'000)));
                if (const auto pid = pid_t(process.processId()); pid > 0)
                    ::kill(pid, SIGKILL);
                QVERIFY(process.waitForFinished());
            }

            auto vault = store::Vault::open(folder, Fixture::passphrase(), {},
                                            store::SlotKind::Passphrase, fixture.clock);
            OK(vault);
            QVERIFY2((*vault)->info().alarms.isEmpty(),
                     qPrintable((*vault)->info().alarms.join(u'\n')));
            const auto number = [&](const std::string &sql) { return plans::number(**vault, sql); };
            const std::string own = std::to_string(plan->id);
            const qint64 done =
                number("SELECT count(*) FROM plan_step WHERE state = 2 AND plan_id = " + own);
            within += done > 0 && done < plan->steps.size() ? 1 : 0;
            // What is revoked so far has its journal and audit rows; nothing else is.
            QCOMPARE(number("SELECT count(*) FROM certificate WHERE revoked_at <> 0"),
                     number("SELECT count(*) FROM plan_step WHERE state = 2 AND verb = 'revoke' "
                            "AND plan_id = "
                            + own));
            jobs::JobContext again{**vault, {}, {}};
            const auto outcome = jobs::runPlan(again, plan->id);
            OK(outcome);
            QCOMPARE(outcome->state, domain::PlanState::Done);
            QCOMPARE(outcome->steps.done, plan->steps.size());

            const qint64 made = makes ? count : 0;
            QCOMPARE(number("SELECT count(*) FROM certificate"), before + made);
            QCOMPARE(number("SELECT count(*) FROM issued WHERE plan_id = " + own), made);
            // No key lost: every certificate has its own; none made for nothing.
            QCOMPARE(number("SELECT count(*) FROM certificate WHERE private_key_id = 0"), 0);
            QCOMPARE(number("SELECT count(*) FROM private_key"), before + made);
            if (verb == u"renew" || verb == u"replace")
                QCOMPARE(number("SELECT count(*) FROM certificate WHERE superseded_by <> 0"),
                         count);
            if (revokes) {
                QCOMPARE(number("SELECT count(*) FROM certificate WHERE revoked_at <> 0"), count);
                QCOMPARE(number("SELECT count(*) FROM revocation"), count);
                QCOMPARE(number("SELECT max(entries) FROM crl"), count);
                QCOMPARE(number("SELECT count(*) FROM compromised_key"), count);
            }
            if (verb == u"bulk revoke") {
                QCOMPARE(number("SELECT count(*) FROM revocation_proof"), count);
                QCOMPARE(number("SELECT count(*) FROM incident_target"), count);
            }
            // The record accounts for every step.
            for (const auto &[word, wanted] :
                 {std::pair("issue", made), std::pair("revoke", revokes ? qint64(count) : 0)})
                QCOMPARE(number(std::string("SELECT coalesce(sum(json_extract(detail, '$.steps')), "
                                            "0) FROM audit WHERE action = 'plan.")
                                + word + "' AND object = 'plan " + own + "'"),
                         wanted);
            QCOMPARE(support::inventoryProblem(**vault), QString());
        }
        qInfo("%d of %d kills fell inside the plan", within, rounds);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == u"--run")
        return runPlanOf(arguments[2], arguments[3].toLongLong());
    tst_PlanKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_plan_kill.moc"
