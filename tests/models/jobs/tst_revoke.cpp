// SPDX-License-Identifier: GPL-3.0-or-later
// Manual revocation in an incident: what a scope takes, waves and their gates, replace then revoke,
// compromised keys, proof. The lists are held against openssl.
#include "models/jobs/incident.h"
#include "models/jobs/prove.h"
#include "models/jobs/renew.h"
#include "models/jobs/revoke.h"
#include "models/query/search.h"
#include "models/store/certificate_store.h"
#include "models/store/incident_store.h"
#include "models/store/proof_store.h"
#include "tests/models/jobs/plan_fixture.h"

#include <QProcess>

using namespace Qt::StringLiterals;
using domain::PlanState;
using domain::PlanStep;
using plans::number;

class tst_Revoke : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Fixture> m_fixture;
    QTemporaryDir m_place;

    store::Vault &vault() { return *m_fixture->vault; }
    crypto::UnixTime now() { return vault().clock().now(); }
    std::unique_ptr<store::Database> reader()
    {
        return std::move(vault().connect(store::Access::Read)).value();
    }
    QString file(const QString &name) const { return m_place.filePath(name); }

    crypto::Result<domain::Plan> planned(const jobs::RevokeDraft &draft)
    {
        return jobs::planRevoke(*reader(), draft, now());
    }
    crypto::Result<jobs::PlanOutcome> run(const crypto::Result<domain::Plan> &plan)
    {
        return plan ? plans::run(vault(), *plan) : crypto::Result<jobs::PlanOutcome>(plan.error());
    }
    crypto::Result<jobs::PlanOutcome> runOn(domain::PlanId id)
    {
        jobs::JobContext job{vault(), {}, {}};
        return jobs::runPlan(job, id);
    }
    static jobs::RevokeDraft draftFor(const QString &query, int reason = 4)
    {
        jobs::RevokeDraft draft;
        draft.selection = jobs::Selection::matching(query);
        draft.reason = reason;
        return draft;
    }
    qint64 count(const QString &query)
    {
        const auto parsed = query::Query::from(query);
        if (!parsed)
            return -1;
        const auto found = query::countMatching(*reader(), *parsed, {now(), domain::ExpiringDays});
        return found ? *found : -1;
    }
    static QStringList verbs(const domain::Plan &plan)
    {
        QStringList words;
        for (const PlanStep &step : plan.steps) {
            if (words.isEmpty() || words.last() != step.verb)
                words.append(step.verb);
        }
        return words;
    }
    QByteArray openssl(const QStringList &arguments, int *code = nullptr)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"openssl"_s, arguments);
        process.waitForFinished();
        if (code)
            *code = process.exitCode();
        return process.readAll();
    }
    bool writePem(const QString &path, const QList<qint64> &ids)
    {
        const auto database = reader();
        auto certificates = store::CertificateStore::open(*database);
        QFile out(path);
        if (!certificates || !out.open(QIODevice::WriteOnly))
            return false;
        for (const qint64 id : ids) {
            const auto der = certificates->der(id);
            if (!der || !*der)
                return false;
            const QByteArray bytes(reinterpret_cast<const char *>((*der)->data()),
                                   qsizetype((*der)->size()));
            out.write("-----BEGIN CERTIFICATE-----\n");
            const QByteArray text = bytes.toBase64();
            for (qsizetype at = 0; at < text.size(); at += 64)
                out.write(text.mid(at, 64) + '\n');
            out.write("-----END CERTIFICATE-----\n");
        }
        return true;
    }
    qint64 idOf(const QString &name)
    {
        return number(vault(),
                      "SELECT max(id) FROM certificate WHERE display_name = '" + name.toStdString()
                          + "'");
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<Fixture>();
        // openssl judges lists by the real clock.
        m_fixture->clock.set(QDateTime::currentSecsSinceEpoch());
        const auto made = plans::makeAuthorities(vault());
        OK(made);
        QCOMPARE(made->state, PlanState::Done);
    }
    void cleanup()
    {
        QCOMPARE(support::inventoryProblem(vault()), QString());
        m_fixture.reset();
    }

    void opensslAgrees()
    {
        OK(plans::run(vault(), *jobs::planIssue(*reader(), plans::drafts(3), now())));
        auto draft = draftFor(u"san:host1.example.org"_s, 1);
        draft.invalidSince = now() - 3600;
        draft.crlFolder = m_place.path();
        const auto plan = planned(draft);
        OK(plan);
        QCOMPARE(verbs(*plan), (QStringList{u"revoke"_s, u"crl"_s, u"proof"_s}));
        const auto outcome = run(plan);
        OK(outcome);
        QCOMPARE(outcome->state, PlanState::Done);

        const QString crl = file(u"Issuing.crl"_s);
        const QByteArray text =
            openssl({u"crl"_s, u"-in"_s, crl, u"-inform"_s, u"DER"_s, u"-noout"_s, u"-text"_s});
        QVERIFY2(text.contains("Key Compromise") && text.contains("Invalidity Date"),
                 text.constData());
        QCOMPARE(text.count("Serial Number:"), 1);
        openssl({u"crl"_s, u"-in"_s, crl, u"-inform"_s, u"DER"_s, u"-out"_s, file(u"crl.pem"_s)});
        // The root's own list is needed for nothing: only the leaf is checked.
        QVERIFY(writePem(file(u"cas.pem"_s), {1, 2}));
        for (const bool revoked : {true, false}) {
            const QString leaf = file(u"leaf.pem"_s);
            QVERIFY(
                writePem(leaf, {idOf(revoked ? u"host1.example.org"_s : u"host0.example.org"_s)}));
            int code = -1;
            const QByteArray said =
                openssl({u"verify"_s, u"-crl_check"_s, u"-CAfile"_s, file(u"cas.pem"_s),
                         u"-CRLfile"_s, file(u"crl.pem"_s), leaf},
                        &code);
            QVERIFY2((code == 0) == !revoked, said.constData());
            QCOMPARE(said.contains("certificate revoked"), revoked);
        }
        // Proven from the file, with the bytes kept.
        QCOMPARE(count(u"proven:yes"_s), 1);
        QCOMPARE(number(vault(), "SELECT count(*) FROM revocation_evidence"), 1);
        QCOMPARE(number(vault(), "SELECT shown_at FROM revocation_proof"), now());
        QCOMPARE(number(vault(), "SELECT reason FROM revocation_proof"), 1);
        const auto kept = store::evidenceDer(*reader(), 1);
        OK(kept);
        QFile published(crl);
        QVERIFY(published.open(QIODevice::ReadOnly));
        const QByteArray bytes = published.readAll();
        QCOMPARE(QByteArray(reinterpret_cast<const char *>(kept->data()), qsizetype(kept->size())),
                 bytes);
        // A leaked key says so on every certificate that has it.
        QCOMPARE(count(u"key-compromised:yes"_s), 1);
    }

    void holdsAndReleases()
    {
        OK(plans::run(vault(), *jobs::planIssue(*reader(), plans::drafts(2), now())));
        auto draft = draftFor(u"owner:Web"_s, 6);
        draft.crlFolder = m_place.path();
        OK(run(planned(draft)));
        QCOMPARE(count(u"proven:yes"_s), 2);
        const auto list = [&] {
            return openssl({u"crl"_s, u"-in"_s, file(u"Issuing.crl"_s), u"-inform"_s, u"DER"_s,
                            u"-noout"_s, u"-text"_s});
        };
        QCOMPARE(list().count("Certificate Hold"), 2);
        QCOMPARE(planned(draft).error().code, crypto::ErrorCode::NotFound);  // once is enough
        auto release = draftFor(u"san:host0.example.org"_s, 8);
        release.crlFolder = m_place.path();
        OK(run(planned(release)));
        QCOMPARE(list().count("Serial Number:"), 1);
        QCOMPARE(count(u"status:revoked"_s), 1);
        QCOMPARE(count(u"proven:yes"_s), 1);
        // A hold may become final, and is shown anew.
        m_fixture->clock.set(now() + 60);
        auto final = draftFor(u"owner:Web status:revoked"_s, 1);
        final.crlFolder = m_place.path();
        OK(run(planned(final)));
        QCOMPARE(list().count("Key Compromise"), 1);
        QCOMPARE(number(vault(), "SELECT reason FROM revocation_proof"), 1);
        QCOMPARE(number(vault(), "SELECT shown_at FROM revocation_proof"), now());
    }

    void takesWhatSharesAKey()
    {
        OK(plans::run(vault(), *jobs::planIssue(*reader(), plans::drafts(3), now())));
        jobs::RenewDraft renew;
        renew.selection = jobs::Selection::matching(u"san:host1.example.org"_s);
        renew.sameKey = true;
        OK(plans::run(vault(), *jobs::planRenew(*reader(), renew, now())));
        const auto key =
            jobs::publicKeyNamed(*reader(), u"id:%1"_s.arg(idOf(u"host1.example.org"_s)));
        OK(key);
        QCOMPARE(key->size(), 32);
        QCOMPARE(*jobs::publicKeyNamed(*reader(), QString::fromLatin1(key->toHex())), *key);
        QVERIFY(!jobs::publicKeyNamed(*reader(), QString(64, u'a')).ok());

        // Only one of the two was selected: that is said.
        const auto one = planned(draftFor(u"san:host1.example.org status:superseded"_s, 1));
        OK(one);
        QCOMPARE(one->findings.size(), 1);
        QVERIFY(one->findings[0].message.startsWith(u"1 other"_s));

        jobs::RevokeDraft draft;
        draft.key = *key;
        draft.reason = 1;
        const auto plan = planned(draft);
        OK(plan);
        QVERIFY(plan->findings.isEmpty());
        const auto outcome = run(plan);
        OK(outcome);
        QCOMPARE(outcome->steps.done, 3);  // two certificates, one list
        QCOMPARE(count(u"status:revoked"_s), 2);
        QCOMPARE(count(u"key-compromised:yes"_s), 2);
    }

    void takesEverythingBelowAnAuthority()
    {
        OK(plans::run(vault(), *jobs::planIssue(*reader(), plans::drafts(4), now())));
        jobs::RevokeDraft draft;
        draft.below = 1;  // the root
        draft.reason = 5;
        auto targets = jobs::revokeTargets(*reader(), draft, now());
        OK(targets);
        QCOMPARE(targets->rows.size(), std::size_t(5));  // the issuing authority and its four
        draft.below = 2;
        targets = jobs::revokeTargets(*reader(), draft, now());
        OK(targets);
        QCOMPARE(targets->rows.size(), std::size_t(4));
        draft.below = idOf(u"host0.example.org"_s);
        QVERIFY(!jobs::revokeTargets(*reader(), draft, now()).ok());
    }

    void leavesOutWhatExpired()
    {
        OK(plans::run(vault(), *jobs::planIssue(*reader(), plans::drafts(2), now())));
        m_fixture->clock.set(now() + 3 * 365 * crypto::UnixTime(86400));
        const auto plan = planned(draftFor(u"owner:Web"_s));
        QVERIFY(!plan.ok());
        QCOMPARE(plan.error().code, crypto::ErrorCode::NotFound);
    }

    void wavesWaitForAPerson()
    {
        OK(plans::run(vault(), *jobs::planIssue(*reader(), plans::drafts(6), now())));
        auto draft = draftFor(u"owner:Web"_s, 1);
        draft.crlFolder = m_place.path();
        draft.waves = {{u"First two"_s, u"owner:Web"_s, 2},
                       {u"Third"_s, u"san:host2.example.org"_s, 0}};
        draft.pause = true;
        draft.incident.title = u"Leaked keys of the web servers"_s;
        const auto plan = planned(draft);
        OK(plan);
        QCOMPARE(plan->draft[u"waves"_s].toArray().size(), 3);
        const auto first = run(plan);
        OK(first);
        QCOMPARE(first->state, PlanState::Waiting);
        QCOMPARE(count(u"status:revoked"_s), 0);  // even the first waits
        jobs::JobContext job{vault(), {}, {}};
        QVERIFY(!jobs::releaseGate(job, first->plan, 1, {}).ok());  // no gate
        OK(jobs::releaseGate(job, first->plan, 0, u"the war room agrees"_s));
        const auto second = runOn(first->plan);
        OK(second);
        QCOMPARE(second->state, PlanState::Waiting);
        QCOMPARE(count(u"status:revoked"_s), 2);
        QCOMPARE(count(u"proven:yes"_s), 2);
        // Nothing of it comes by itself, nor twice.
        OK(runOn(first->plan));
        QCOMPARE(count(u"status:revoked"_s), 2);
        for (const int revoked : {3, 6}) {
            const qint64 gate =
                number(vault(), "SELECT position FROM plan_step WHERE verb = 'gate' AND state = 5");
            OK(jobs::releaseGate(job, first->plan, int(gate), {}));
            OK(runOn(first->plan));
            QCOMPARE(count(u"status:revoked"_s), revoked);
        }
        QCOMPARE(runOn(first->plan)->state, PlanState::Done);
        QCOMPARE(count(u"proven:yes"_s), 6);
        // The incident holds the frozen set and its waves.
        QCOMPARE(count(u"incident:1"_s), 6);
        QCOMPARE(number(vault(), "SELECT count(*) FROM incident_target WHERE wave = 3"), 3);
        const auto incident = store::incidentRow(*reader(), 1);
        OK(incident);
        QCOMPARE((*incident)->title, u"Leaked keys of the web servers"_s);
        QCOMPARE((*incident)->openedBy, u"Alice"_s);
        QCOMPARE(*store::incidentOfPlan(*reader(), first->plan), std::optional<std::int64_t>(1));
        QCOMPARE(number(vault(), "SELECT count(*) FROM audit WHERE action = 'plan.release'"), 3);
        OK(jobs::closeIncident(job, 1, u"all proven"_s));
        QVERIFY(!jobs::closeIncident(job, 1, u"again"_s).ok());
        auto more = draftFor(u"id:2"_s);
        more.incident.id = 1;
        QCOMPARE(planned(more).error().code, crypto::ErrorCode::NotPermitted);
    }

    void wavesStopWhenSomethingFailed()
    {
        OK(plans::run(vault(), *jobs::planIssue(*reader(), plans::drafts(4), now())));
        auto draft = draftFor(u"owner:Web"_s, 4);
        draft.waves = {{u"Two"_s, u"owner:Web"_s, 2}};
        draft.crlFolder = file(u"not-there"_s);
        const auto plan = planned(draft);
        OK(plan);
        auto outcome = run(plan);
        OK(outcome);
        QCOMPARE(outcome->state, PlanState::Waiting);
        for (int tries = 0; tries < 10; ++tries) {
            m_fixture->clock.set(now() + 3600);
            outcome = runOn(outcome->plan);
            OK(outcome);
        }
        // The list could not be written: the second wave did not begin.
        QCOMPARE(count(u"status:revoked"_s), 2);
        QCOMPARE(outcome->steps.failed, 2);
        QCOMPARE(outcome->steps.waiting, 1);
        QVERIFY(QDir().mkpath(draft.crlFolder));
        jobs::JobContext job{vault(), {}, {}};
        OK(jobs::retryPlan(job, outcome->plan));
        OK(runOn(outcome->plan));
        const qint64 gate =
            number(vault(), "SELECT position FROM plan_step WHERE verb = 'gate' AND state = 5");
        OK(jobs::releaseGate(job, outcome->plan, int(gate), u"the folder is there now"_s));
        outcome = runOn(outcome->plan);
        OK(outcome);
        QCOMPARE(outcome->state, PlanState::Done);
        QCOMPARE(count(u"proven:yes"_s), 4);
    }

    void replacesThenRevokes()
    {
        OK(plans::run(vault(), *jobs::planIssue(*reader(), plans::drafts(5), now())));
        auto draft = draftFor(u"owner:Web"_s, 1);
        draft.replace = true;
        draft.crlFolder = m_place.path();
        const auto plan = planned(draft);
        OK(plan);
        QCOMPARE(verbs(*plan), (QStringList{u"issue"_s, u"revoke"_s, u"crl"_s, u"proof"_s}));
        const auto outcome = run(plan);
        OK(outcome);
        QCOMPARE(outcome->state, PlanState::Done);
        QCOMPARE(count(u"owner:Web status:revoked has:successor proven:yes"_s), 5);
        QCOMPARE(count(u"owner:Web status:valid"_s), 5);
        // New keys: none of the new ones is compromised.
        QCOMPARE(count(u"key-compromised:yes status:valid"_s), 0);
        QCOMPARE(count(u"key-compromised:yes"_s), 5);
    }

    void whatHasNoReplacementGoesOnServing()
    {
        OK(plans::run(vault(), *jobs::planIssue(*reader(), plans::drafts(3), now())));
        auto draft = draftFor(u"owner:Web"_s, 1);
        draft.replace = true;
        auto plan = planned(draft);
        OK(plan);
        plan->steps[1].input.insert(u"authority"_s, u"Gone"_s);  // cannot be issued
        const auto outcome = run(plan);
        OK(outcome);
        QCOMPARE(outcome->state, PlanState::PartlyFailed);
        QCOMPARE(count(u"status:revoked"_s), 2);
        QCOMPARE(number(vault(), "SELECT entries FROM crl ORDER BY id DESC LIMIT 1"), 2);
        // Given up by hand: then it is revoked without one.
        jobs::JobContext job{vault(), {}, {}};
        OK(jobs::skipStep(job, outcome->plan, 1, u"the server is gone"_s));
        OK(runOn(outcome->plan));
        QCOMPARE(count(u"status:revoked"_s), 3);
    }

    void marksKeys()
    {
        OK(plans::run(vault(), *jobs::planIssue(*reader(), plans::drafts(2), now())));
        const qint64 id = idOf(u"host0.example.org"_s);
        const auto key = jobs::publicKeyNamed(*reader(), u"id:%1"_s.arg(id));
        OK(key);
        jobs::CompromiseDraft mark;
        mark.key = *key;
        mark.since = now() - 7200;
        mark.incident.title = u"Leaked key"_s;
        const auto plan = jobs::planCompromise(*reader(), mark, now());
        OK(plan);
        OK(plans::run(vault(), *plan));
        QCOMPARE(count(u"key-compromised:yes"_s), 1);
        QCOMPARE(count(u"finding:key-compromised"_s), 1);
        QCOMPARE(count(u"lint:error"_s), 1);
        QCOMPARE(count(u"incident:1"_s), 1);
        // No new certificate for this key.
        jobs::RenewDraft renew;
        renew.selection = jobs::Selection::of({id});
        renew.sameKey = true;
        const auto again = jobs::planRenew(*reader(), renew, now());
        OK(again);
        QCOMPARE(plans::run(vault(), *again).error().code, crypto::ErrorCode::NotPermitted);
        // The plan that deals with it joins the incident; the frozen set stays one.
        auto draft = draftFor(u"id:%1"_s.arg(id), 1);
        draft.replace = true;
        draft.incident.id = 1;
        OK(run(planned(draft)));
        QCOMPARE(count(u"incident:1"_s), 1);
        QCOMPARE(store::plansOf(*reader(), 1)->size(), 2);
    }

    void listsThatProveNothing()
    {
        OK(plans::run(vault(), *jobs::planIssue(*reader(), plans::drafts(2), now())));
        auto draft = draftFor(u"san:host0.example.org"_s);
        draft.crlFolder = m_place.path();
        OK(run(planned(draft)));
        QFile list(file(u"Issuing.crl"_s));
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QByteArray good = list.readAll();
        list.close();
        OK(run(planned(draftFor(u"san:host1.example.org"_s))));  // in the vault only
        const auto prove = [&](const QByteArray &bytes) {
            QFile out(file(u"other.crl"_s));
            if (out.open(QIODevice::WriteOnly))
                out.write(bytes);
            out.close();
            jobs::JobContext job{vault(), {}, {}};
            return jobs::proveFromFiles(job, {out.fileName()});
        };
        // An older list: it is good and shows nothing new.
        const auto old = prove(good);
        OK(old);
        QCOMPARE(old->front().shown, 0);
        QCOMPARE(old->front().missing, 1);
        QByteArray forged = good;
        forged[forged.size() - 5] = char(forged[forged.size() - 5] ^ 1);
        QVERIFY(!prove(forged).ok());
        QVERIFY(!prove("no list").ok());
        QVERIFY(!prove({}).ok());
        jobs::JobContext job{vault(), {}, {}};
        QCOMPARE(jobs::proveFromFiles(job, {file(u"missing.crl"_s)}).error().code,
                 crypto::ErrorCode::InputOutput);
        m_fixture->clock.set(now() + 8 * crypto::UnixTime(86400));  // out of date
        QCOMPARE(prove(good).error().code, crypto::ErrorCode::NotPermitted);
        QCOMPARE(count(u"proven:yes"_s), 1);
    }
};

QTEST_GUILESS_MAIN(tst_Revoke)
#include "tst_revoke.moc"
