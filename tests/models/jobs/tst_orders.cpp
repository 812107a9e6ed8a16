// SPDX-License-Identifier: GPL-3.0-or-later
// Orders by the dozen, many at a time: plans over an ACME account, against Pebble.
#include "models/authorities/acme.h"
#include "models/jobs/accounts.h"
#include "models/jobs/order.h"
#include "models/jobs/renew.h"
#include "models/jobs/revoke.h"
#include "tests/models/jobs/plan_fixture.h"
#include "tests/support/pebble.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using domain::PlanState;
using plans::number;

class tst_Orders : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Fixture> m_fixture;
    std::unique_ptr<support::Pebble> m_pebble;
    const crypto::SystemClock m_clock{};

    store::Vault &vault() { return *m_fixture->vault; }
    QString solver() const { return u"builtin:127.0.0.1:%1"_s.arg(m_pebble->httpPort()); }
    QList<jobs::IssueDraft> drafts(int count, const QString &prefix) const
    {
        QList<jobs::IssueDraft> all = plans::drafts(count, prefix);
        for (jobs::IssueDraft &draft : all) {
            draft.authority = u"Pebble"_s;
            draft.profile.clear();
        }
        return all;
    }
    crypto::Result<jobs::PlanOutcome> issue(const QList<jobs::IssueDraft> &all)
    {
        auto reader = vault().connect(store::Access::Read);
        if (!reader)
            return reader.error();
        auto plan = jobs::planIssue(**reader, all, m_clock.now());
        reader->reset();
        return plan ? plans::run(vault(), std::move(*plan))
                    : crypto::Result<jobs::PlanOutcome>(plan.error());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_pebble = std::make_unique<support::Pebble>(support::Pebble::Wish());
        QVERIFY2(m_pebble->problem().isEmpty(), qPrintable(m_pebble->problem()));
        m_fixture = std::make_unique<Fixture>();
        m_fixture->clock.set(m_clock.now());
        jobs::AccountDraft draft;
        draft.name = u"Pebble"_s;
        draft.kind = u"acme"_s;
        draft.url = m_pebble->url();
        draft.allowed = QStringList{u"loopback"_s};
        draft.roots = authorities::pemChain(m_pebble->tls.read("root.pem")).value();
        draft.settings = {{u"agree-terms"_s, u"yes"_s}, {u"solver"_s, solver()}};
        jobs::JobContext job{vault(), {}, {}};
        OK(jobs::addAccount(job, draft));
        // One name for one authority, of the vault or elsewhere.
        jobs::AuthorityDraft same;
        same.name = u"Pebble"_s;
        same.subject = u"CN=Pebble"_s;
        const auto reader = vault().connect(store::Access::Read);
        OK(reader);
        auto plan = jobs::planAuthority(**reader, same, m_clock.now());
        if (plan) {
            const auto made = plans::run(vault(), std::move(*plan));
            QVERIFY(!made.ok() || made->state != PlanState::Done);
        }
    }
    void cleanupTestCase() { m_fixture.reset(); }

    void manyAtATime()
    {
        const int count = qEnvironmentVariableIsSet("SEALKEEPER_FULL") ? 500 : 60;
        QElapsedTimer clock;
        clock.start();
        const auto outcome = issue(drafts(count, u"many"_s));
        OK(outcome);
        qInfo("%d certificates in %lld ms", count, static_cast<long long>(clock.elapsed()));
        QCOMPARE(outcome->steps.done, count);
        QCOMPARE(outcome->state, PlanState::Done);
        QCOMPARE(number(vault(), "SELECT count(*) FROM account_certificate"), count);
        QCOMPARE(number(vault(), "SELECT count(*) FROM authority_order"), 0);
        QCOMPARE(number(vault(),
                        "SELECT count(*) FROM certificate WHERE is_ca = 0 AND "
                        "private_key_id <> 0 AND parent_state = 1"),
                 count);
        QCOMPARE(m_pebble->tls.read("pebble.log").count("Issued certificate serial"), count);
    }

    void renewedAndRevokedByTheDozen()
    {
        jobs::RenewDraft renewal;
        renewal.selection = jobs::Selection::matching(u"san:many1*.example.org"_s);
        auto reader = vault().connect(store::Access::Read);
        OK(reader);
        auto plan = jobs::planRenew(**reader, renewal, m_clock.now());
        OK(plan);
        const qint64 count = plan->steps.size();
        QVERIFY(count >= 11);
        const auto renewed = plans::run(vault(), std::move(*plan));
        OK(renewed);
        QCOMPARE(renewed->steps.done, count);
        QCOMPARE(number(vault(), "SELECT count(*) FROM certificate WHERE superseded_by <> 0"),
                 count);
        jobs::RevokeDraft draft;
        draft.selection = jobs::Selection::matching(u"san:many1*.example.org status:superseded"_s);
        draft.reason = 4;
        auto revocation = jobs::planRevoke(**reader, draft, m_clock.now());
        OK(revocation);
        QCOMPARE(revocation->steps.size(), count);
        for (const auto &finding : revocation->findings)
            QVERIFY2(finding.code != u"authority", "its authority is told");
        const auto revoked = plans::run(vault(), std::move(*revocation));
        OK(revoked);
        QCOMPARE(revoked->steps.done, count);
        QCOMPARE(number(vault(), "SELECT count(*) FROM certificate WHERE revoked_at <> 0"), count);
    }

    // The rest of a batch goes on without the one that is refused; its key stays, and tried again
    // it is a new order.
    void oneRefusedAmongMany()
    {
        QList<jobs::IssueDraft> all = drafts(5, u"mixed"_s);
        all[2].names = QStringList{u"dns:blocked-domain.example"_s};  // Pebble's own list
        const auto outcome = issue(all);
        OK(outcome);
        QCOMPARE(outcome->steps.done, 4);
        QCOMPARE(outcome->steps.failed, 1);
        QCOMPARE(outcome->state, PlanState::PartlyFailed);
        QCOMPARE(number(vault(), "SELECT count(*) FROM authority_order"), 0);
        const auto reader = vault().connect(store::Access::Read);
        OK(reader);
        const auto steps = store::planSteps(**reader, outcome->plan, 2, 1);
        OK(steps);
        QVERIFY2(steps->front().error.contains(u"rejectedIdentifier"_s),
                 qPrintable(steps->front().error));
        QVERIFY(steps->front().memo[u"key"_s].toInteger() != 0);
        jobs::JobContext job{vault(), {}, {}};
        OK(jobs::retryPlan(job, outcome->plan));
        const auto again = jobs::runPlan(job, outcome->plan);
        OK(again);
        QCOMPARE(again->steps.failed, 1);
    }
};

QTEST_GUILESS_MAIN(tst_Orders)
#include "tst_orders.moc"
