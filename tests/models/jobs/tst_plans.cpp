// SPDX-License-Identifier: GPL-3.0-or-later
// Plans from draft to record: authorities, issuing, renewing, revoking, destroying; and what a
// person can do about steps.
#include "models/jobs/destroy.h"
#include "models/jobs/renew.h"
#include "models/jobs/revoke.h"
#include "models/store/authority_store.h"
#include "tests/models/jobs/plan_fixture.h"

using namespace Qt::StringLiterals;
using domain::PlanState;
using domain::StepState;
using plans::number;

class tst_Plans : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Fixture> m_fixture;
    store::Vault &vault() { return *m_fixture->vault; }
    crypto::Result<domain::Plan> issuePlan(const QList<jobs::IssueDraft> &drafts)
    {
        auto reader = vault().connect(store::Access::Read);
        if (!reader)
            return reader.error();
        return jobs::planIssue(**reader, drafts, vault().clock().now());
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<Fixture>();
        const auto made = plans::makeAuthorities(vault());
        OK(made);
        QCOMPARE(made->state, PlanState::Done);
    }
    void cleanup()
    {
        QCOMPARE(support::inventoryProblem(vault()), QString());
        m_fixture.reset();
    }

    void issues()
    {
        const auto plan = issuePlan(plans::drafts(1100));
        OK(plan);
        const auto outcome = plans::run(vault(), *plan);
        OK(outcome);
        QCOMPARE(outcome->state, PlanState::Done);
        QCOMPARE(outcome->steps.done, 1100);
        QCOMPARE(number(vault(), "SELECT count(*) FROM issued WHERE plan_id = 3"), 1100);
        QCOMPARE(number(vault(),
                        "SELECT count(*) FROM certificate WHERE parent_state = 1 "
                        "AND private_key_id <> 0 AND managed = 1 AND is_ca = 0"),
                 1100);
        QCOMPARE(number(vault(), "SELECT count(DISTINCT serial) FROM issued"), 1101);
        // Before and after: each step was put down, then done.
        const auto reader = vault().connect(store::Access::Read);
        const auto journal = store::planJournal(**reader, 3);
        OK(journal);
        QCOMPARE(journal->size(), 5);
        QCOMPARE(journal->at(0).state, StepState::Planned);
        QCOMPARE(journal->at(1).state, StepState::Pending);
        QCOMPARE(journal->at(1).positions, u"0-999"_s);
        QCOMPARE(journal->at(2).state, StepState::Done);
        QCOMPARE(journal->at(4).positions, u"1000-1099"_s);
    }

    void findingsThatBlock()
    {
        auto drafts = plans::drafts(1);
        drafts[0].key = u"rsa-2048"_s;
        drafts[0].names = {u"mail:someone@example.org"_s};
        const auto plan = issuePlan(drafts);
        OK(plan);
        QVERIFY(std::any_of(plan->findings.begin(), plan->findings.end(),
                            [](const auto &one) { return one.severity == u"block"; }));
        const auto outcome = plans::run(vault(), *plan);
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.error().code, crypto::ErrorCode::NotPermitted);
        QCOMPARE(number(vault(), "SELECT count(*) FROM certificate"), 2);
        QCOMPARE(number(vault(), "SELECT state FROM plan WHERE id = 3"), int(PlanState::Draft));
    }

    void wrongDrafts_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QString &field, const QString &value,
                            crypto::ErrorCode code) {
            QTest::newRow(name) << field << value << int(code);
        };
        row("unknown authority", u"authority"_s, u"Nobody"_s, crypto::ErrorCode::NotFound);
        row("unknown profile", u"profile"_s, u"tls"_s, crypto::ErrorCode::NotFound);
        row("name without type", u"name"_s, u"www.example.org"_s,
            crypto::ErrorCode::InvalidArgument);
        row("key of no kind", u"key"_s, u"rsa"_s, crypto::ErrorCode::InvalidArgument);
        row("subject that is none", u"subject"_s, u"=,="_s, crypto::ErrorCode::InvalidArgument);
    }
    void wrongDrafts()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(int, code);
        auto drafts = plans::drafts(1);
        if (field == u"authority")
            drafts[0].authority = value;
        else if (field == u"profile")
            drafts[0].profile = value;
        else if (field == u"name")
            drafts[0].names = {value};
        else if (field == u"key")
            drafts[0].key = value;
        else
            drafts[0].subject = value;
        const auto plan = issuePlan(drafts);
        QVERIFY(!plan.ok());
        QCOMPARE(int(plan.error().code), code);
    }

    void renewsAndSupersedes()
    {
        OK(plans::run(vault(), *issuePlan(plans::drafts(5))));
        for (const bool sameKey : {false, true}) {
            const auto reader = vault().connect(store::Access::Read);
            jobs::RenewDraft draft;
            draft.selection = jobs::Selection::matching(u"owner:Web -status:superseded"_s);
            draft.sameKey = sameKey;
            const auto plan = jobs::planRenew(**reader, draft, vault().clock().now());
            OK(plan);
            QCOMPARE(plan->steps.size(), 5);
            const auto outcome = plans::run(vault(), *plan);
            OK(outcome);
            QCOMPARE(outcome->state, PlanState::Done);
        }
        QCOMPARE(number(vault(), "SELECT count(*) FROM certificate WHERE superseded_by <> 0"), 10);
        QCOMPARE(number(vault(),
                        "SELECT count(*) FROM certificate AS c JOIN owner AS o ON "
                        "o.id = c.owner_id WHERE o.name = 'Web'"),
                 15);
        // New key the first time, the same the second: two keys for three certificates each.
        QCOMPARE(number(vault(),
                        "SELECT count(DISTINCT private_key_id) FROM certificate "
                        "WHERE is_ca = 0"),
                 10);
    }

    void revokesAndSaysSo()
    {
        OK(plans::run(vault(), *issuePlan(plans::drafts(20))));
        const auto reader = vault().connect(store::Access::Read);
        jobs::RevokeDraft draft;
        draft.selection = jobs::Selection::matching(u"owner:Web"_s);
        draft.reason = 1;
        draft.invalidSince = vault().clock().now() - 3600;
        const auto plan = jobs::planRevoke(**reader, draft, vault().clock().now());
        OK(plan);
        QCOMPARE(plan->steps.size(), 21);
        const auto outcome = plans::run(vault(), *plan);
        OK(outcome);
        QCOMPARE(outcome->state, PlanState::Done);
        QCOMPARE(number(vault(),
                        "SELECT count(*) FROM certificate WHERE revoked_at <> 0 "
                        "AND revocation_reason = 1"),
                 20);
        QCOMPARE(number(vault(), "SELECT entries FROM crl WHERE number = '01' OR number = '1'"),
                 20);
        // Once is enough.
        const auto again = jobs::planRevoke(**reader, draft, vault().clock().now());
        QVERIFY(!again.ok());
        QCOMPARE(again.error().code, crypto::ErrorCode::NotFound);
    }

    void holdsAndReleases()
    {
        OK(plans::run(vault(), *issuePlan(plans::drafts(2))));
        const auto change = [&](int reason) {
            const auto reader = vault().connect(store::Access::Read);
            jobs::RevokeDraft draft;
            draft.selection = jobs::Selection::matching(u"owner:Web"_s);
            draft.reason = reason;
            const auto plan = jobs::planRevoke(**reader, draft, vault().clock().now());
            return plan ? plans::run(vault(), *plan)
                        : crypto::Result<jobs::PlanOutcome>(plan.error());
        };
        OK(change(6));
        QCOMPARE(number(vault(), "SELECT count(*) FROM revocation WHERE reason = 6"), 2);
        OK(change(8));
        QCOMPARE(number(vault(), "SELECT count(*) FROM revocation"), 0);
        QCOMPARE(number(vault(), "SELECT count(*) FROM certificate WHERE revoked_at <> 0"), 0);
        QCOMPARE(number(vault(), "SELECT crl_number FROM authority WHERE name = 'Issuing'"), 2);
    }

    void destroysKeysAndKeepsEvidence()
    {
        OK(plans::run(vault(), *issuePlan(plans::drafts(3))));
        const auto reader = vault().connect(store::Access::Read);
        const auto plan =
            jobs::planDestroy(**reader, {jobs::Selection::matching(u"owner:Web"_s), u"leaked"_s},
                              vault().clock().now());
        OK(plan);
        OK(plans::run(vault(), *plan));
        QCOMPARE(number(vault(), "SELECT count(*) FROM private_key"), 2);
        QCOMPARE(number(vault(), "SELECT count(*) FROM destroyed_key WHERE reason = 'leaked'"), 3);
        QCOMPARE(number(vault(), "SELECT count(*) FROM certificate WHERE private_key_id <> 0"), 2);
        const auto authorities = jobs::planDestroy(
            **reader, {jobs::Selection::matching(u"ca:yes"_s), {}}, vault().clock().now());
        OK(authorities);
        QVERIFY(!plans::run(vault(), *authorities).ok());
        QCOMPARE(number(vault(), "SELECT count(*) FROM private_key"), 2);
    }

    void failsRetriesSkips()
    {
        auto plan = *issuePlan(plans::drafts(3));
        // Two steps that cannot succeed: their authority goes by another name when they run.
        for (const int position : {0, 2})
            plan.steps[position].input.insert(u"authority"_s, u"Gone"_s);
        const auto first = plans::run(vault(), plan);
        OK(first);
        QCOMPARE(first->state, PlanState::PartlyFailed);
        QCOMPARE(first->steps.done, 1);
        QCOMPARE(first->steps.failed, 2);
        jobs::JobContext job{vault(), {}, {}};
        const qint64 keys = number(vault(), "SELECT count(*) FROM private_key");
        const auto retried = jobs::retryPlan(job, first->plan);
        OK(retried);
        QCOMPARE(retried->state, PlanState::Ready);
        const auto second = jobs::runPlan(job, first->plan);
        OK(second);
        QCOMPARE(second->steps.failed, 2);
        QCOMPARE(number(vault(), "SELECT count(*) FROM private_key"), keys);  // not made again
        QVERIFY(!jobs::skipStep(job, first->plan, 0, {}).ok());
        OK(jobs::skipStep(job, first->plan, 0, u"not needed"_s));
        OK(jobs::skipStep(job, first->plan, 2, u"not needed"_s));
        const auto last = jobs::runPlan(job, first->plan);
        OK(last);
        QCOMPARE(last->state, PlanState::Done);
        QCOMPARE(last->steps.skipped, 2);
    }

    // A fault that passes is tried again by itself, each time after a longer pause, and not for
    // ever.
    void triesAgainWithLongerPauses()
    {
        const QString folder = m_fixture->place.filePath(u"lists"_s);
        auto plan = *jobs::planCrl(**vault().connect(store::Access::Read), u"Issuing"_s,
                                   folder + u"/i.crl"_s);
        jobs::JobContext job{vault(), {}, {}};
        OK(jobs::storePlan(job, plan));
        QList<crypto::UnixTime> pauses;
        auto outcome = jobs::runPlan(job, plan.id);
        for (int tries = 1; tries < 10; ++tries) {
            OK(outcome);
            if (outcome->state != PlanState::Waiting)
                break;
            const auto pause = outcome->nextAttempt - m_fixture->clock.now();
            pauses.append(pause);
            // Before it is due nothing is tried.
            outcome = jobs::runPlan(job, plan.id);
            OK(outcome);
            QCOMPARE(outcome->state, PlanState::Waiting);
            m_fixture->clock.set(m_fixture->clock.now() + pause);
            outcome = jobs::runPlan(job, plan.id);
        }
        QCOMPARE(pauses, (QList<crypto::UnixTime>{4, 8, 16}));
        QCOMPARE(outcome->state, PlanState::PartlyFailed);
        QVERIFY(QDir().mkpath(folder));
        OK(jobs::retryPlan(job, plan.id));
        outcome = jobs::runPlan(job, plan.id);
        OK(outcome);
        QCOMPARE(outcome->state, PlanState::Done);
        QVERIFY(QFile::exists(folder + u"/i.crl"_s));
    }

    void cancels()
    {
        auto plan = *issuePlan(plans::drafts(2));
        jobs::JobContext job{vault(), {}, {}};
        OK(jobs::storePlan(job, plan));
        const auto cancelled = jobs::cancelPlan(job, plan.id, u"changed our minds"_s);
        OK(cancelled);
        QCOMPARE(cancelled->state, PlanState::Cancelled);
        const auto run = jobs::runPlan(job, plan.id);
        QVERIFY(!run.ok());
        QCOMPARE(run.error().code, crypto::ErrorCode::NotPermitted);
    }

    void stops()
    {
        auto plan = *issuePlan(plans::drafts(1100));
        std::stop_source stop;
        jobs::JobContext job{vault(), stop.get_token(),
                             [&](const jobs::Progress &) { stop.request_stop(); }};
        OK(jobs::storePlan(job, plan));
        const auto stopped = jobs::runPlan(job, plan.id);
        OK(stopped);
        QVERIFY(stopped->stopped);
        QCOMPARE(stopped->steps.done, 1000);
        QCOMPARE(stopped->state, PlanState::Ready);
        jobs::JobContext on{vault(), {}, {}};
        const auto rest = jobs::runPlan(on, plan.id);
        OK(rest);
        QCOMPARE(rest->steps.done, 1100);
    }

    void changedStepsAreRefused()
    {
        auto plan = *issuePlan(plans::drafts(1));
        jobs::JobContext job{vault(), {}, {}};
        OK(jobs::storePlan(job, plan));
        {
            auto database = vault().connect(store::Access::Write);
            OK(database);
            auto change = store::Change::begin(vault(), **database);
            OK(change);
            OK((*database)->execute("UPDATE plan_step SET object = 'another'"));
            OK(change->audit("test", u"plan"_s, {}));
            OK(change->commit());
        }
        const auto run = jobs::runPlan(job, plan.id);
        QVERIFY(!run.ok());
        QCOMPARE(run.error().code, crypto::ErrorCode::Damaged);
    }
};

QTEST_GUILESS_MAIN(tst_Plans)
#include "tst_plans.moc"
