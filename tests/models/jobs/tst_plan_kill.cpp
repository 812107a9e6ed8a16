// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 while a plan issues, renews or revokes, then run it again: no key lost, no certificate
// issued twice for one step, no change without its audit row. Sampled; SEALKEEPER_FULL=1 kills 250
// times each.
#include "models/jobs/renew.h"
#include "models/jobs/revoke.h"
#include "tests/models/jobs/plan_fixture.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int Count = 700;  // three batches
constexpr crypto::UnixTime Now = 1'700'000'000;

int runPlanOf(const QString &folder, qint64 plan)
{
    crypto::FixedClock clock(Now);
    qputenv("SEALKEEPER_TEST_FAST_KDF", "1");
    auto vault =
        store::Vault::open(folder, Fixture::passphrase(), {}, store::SlotKind::Passphrase, clock);
    if (!vault)
        return 3;
    std::puts("open");
    std::fflush(stdout);
    jobs::JobContext context{**vault, {}, {}};
    return jobs::runPlan(context, plan) ? 0 : 4;
}

}  // namespace

class tst_PlanKill : public QObject {
    Q_OBJECT

private:
    static crypto::Result<domain::Plan> planFor(store::Vault &vault, const QString &verb)
    {
        auto reader = vault.connect(store::Access::Read);
        if (!reader)
            return reader.error();
        const auto now = vault.clock().now();
        if (verb == u"issue")
            return jobs::planIssue(**reader, plans::drafts(Count, u"new"_s), now);
        if (verb == u"renew") {
            jobs::RenewDraft draft;
            draft.selection = jobs::Selection::matching(u"owner:Web -status:superseded"_s);
            return jobs::planRenew(**reader, draft, now);
        }
        jobs::RevokeDraft draft;
        draft.selection = jobs::Selection::matching(u"owner:Web"_s);
        draft.reason = 4;
        return jobs::planRevoke(**reader, draft, now);
    }

private Q_SLOTS:
    void killed_data()
    {
        QTest::addColumn<QString>("verb");
        for (const char *verb : {"issue", "renew", "revoke"})
            QTest::newRow(verb) << QString::fromLatin1(verb);
    }
    void killed()
    {
        QFETCH(QString, verb);
        const int rounds = qEnvironmentVariableIsSet("SEALKEEPER_FULL") ? 250 : 3;
        QRandomGenerator random(11);
        qint64 whole = 0;
        int within = 0;
        for (int round = 0; round <= rounds; ++round) {
            Fixture fixture;
            fixture.clock.set(Now);
            OK(plans::makeAuthorities(*fixture.vault));
            if (verb != u"issue")
                OK(plans::run(*fixture.vault,
                              *jobs::planIssue(**fixture.vault->connect(store::Access::Read),
                                               plans::drafts(Count), Now)));
            auto plan = planFor(*fixture.vault, verb);
            OK(plan);
            jobs::JobContext job{*fixture.vault, {}, {}};
            OK(jobs::storePlan(job, *plan));
            const qint64 before = plans::number(*fixture.vault, "SELECT count(*) FROM certificate");
            fixture.vault.reset();

            QProcess process;
            process.start(QCoreApplication::applicationFilePath(),
                          {u"--run"_s, fixture.folder, QString::number(plan->id)});
            QVERIFY(process.waitForReadyRead(60'000));
            QElapsedTimer timer;
            timer.start();
            if (round == 0) {
                QVERIFY(process.waitForFinished(300'000));
                QCOMPARE(process.exitCode(), 0);
                whole = timer.elapsed();
            } else {
                QTest::qSleep(random.bounded(int(whole) + 1));
                if (const auto pid = pid_t(process.processId()); pid > 0)
                    ::kill(pid, SIGKILL);
                QVERIFY(process.waitForFinished());
            }

            auto vault = fixture.open();
            OK(vault);
            QVERIFY2((*vault)->info().alarms.isEmpty(),
                     qPrintable((*vault)->info().alarms.join(u'\n')));
            const qint64 done =
                plans::number(**vault,
                              "SELECT count(*) FROM plan_step WHERE state = 2 AND plan_id = "
                                  + std::to_string(plan->id));
            within += done > 0 && done < plan->steps.size() ? 1 : 0;
            jobs::JobContext again{**vault, {}, {}};
            const auto outcome = jobs::runPlan(again, plan->id);
            OK(outcome);
            QCOMPARE(outcome->state, domain::PlanState::Done);
            QCOMPARE(outcome->steps.done, plan->steps.size());

            const qint64 made = verb == u"revoke" ? 0 : Count;
            const auto number = [&](const std::string &sql) { return plans::number(**vault, sql); };
            QCOMPARE(number("SELECT count(*) FROM certificate"), before + made);
            QCOMPARE(
                number("SELECT count(*) FROM issued WHERE plan_id = " + std::to_string(plan->id)),
                made);
            // No key lost: every certificate has its own; none made for nothing.
            QCOMPARE(number("SELECT count(*) FROM certificate WHERE private_key_id = 0"), 0);
            QCOMPARE(number("SELECT count(*) FROM private_key"), before + made);
            if (verb == u"renew")
                QCOMPARE(number("SELECT count(*) FROM certificate WHERE superseded_by <> 0"),
                         Count);
            if (verb == u"revoke") {
                QCOMPARE(number("SELECT count(*) FROM certificate WHERE revoked_at <> 0"), Count);
                QCOMPARE(number("SELECT max(entries) FROM crl"), Count);
            }
            // The record accounts for every step.
            QCOMPARE(number("SELECT coalesce(sum(json_extract(detail, '$.steps')), 0) FROM audit "
                            "WHERE action = 'plan."
                            + (verb == u"revoke" ? std::string("revoke") : std::string("issue"))
                            + "' AND object = 'plan " + std::to_string(plan->id) + "'"),
                     Count);
            QCOMPARE(support::inventoryProblem(**vault), QString());
        }
        qInfo("%d of %d kills fell between batches; undisturbed %lld ms", within, rounds, whole);
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
