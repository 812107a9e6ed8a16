// SPDX-License-Identifier: GPL-3.0-or-later
// Incidents as people see them: the report, and the evidence archive that convinces somebody who
// has neither the vault nor our word.
#include "models/jobs/evidence_pack.h"
#include "models/jobs/incident.h"
#include "models/jobs/prove.h"
#include "models/jobs/revoke.h"
#include "models/report/incident_report.h"
#include "tests/models/jobs/plan_fixture.h"

#include <QProcess>

using namespace Qt::StringLiterals;
using report::IncidentTask;

class tst_Incident : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Fixture> m_fixture;
    std::unique_ptr<QTemporaryDir> m_place;

    store::Vault &vault() { return *m_fixture->vault; }
    crypto::UnixTime now() { return vault().clock().now(); }
    std::unique_ptr<store::Database> reader()
    {
        return std::move(vault().connect(store::Access::Read)).value();
    }
    QString file(const QString &name) const { return m_place->filePath(name); }

    // Six certificates in two waves that wait; returns the plan's number.
    domain::PlanId begin()
    {
        jobs::RevokeDraft draft;
        draft.selection = jobs::Selection::matching(u"owner:Web"_s);
        draft.reason = 1;
        draft.crlFolder = m_place->path();
        draft.waves = {{u"Trial"_s, u"owner:Web"_s, 2}};
        draft.pause = true;
        draft.incident.title = u"Leaked keys"_s;
        const auto plan = jobs::planRevoke(*reader(), draft, now());
        const auto outcome =
            plan ? plans::run(vault(), *plan) : crypto::Result<jobs::PlanOutcome>(plan.error());
        return outcome ? outcome->plan : 0;
    }
    crypto::Result<void> goOn(domain::PlanId plan, int gate)
    {
        jobs::JobContext job{vault(), {}, {}};
        if (auto done = jobs::releaseGate(job, plan, gate, {}); !done)
            return done;
        const auto outcome = jobs::runPlan(job, plan);
        return outcome ? crypto::Result<void>() : outcome.error();
    }
    report::IncidentReport report()
    {
        auto made = report::incidentReport(*reader(), 1, now());
        return made && *made ? std::move(**made) : report::IncidentReport();
    }
    static qint64 waiting(const report::IncidentReport &report, IncidentTask::Kind kind)
    {
        qint64 count = 0;
        for (const IncidentTask &task : report.tasks)
            count += task.kind == kind ? task.count : 0;
        return count;
    }
    QByteArray run(const QString &program, const QStringList &arguments, int *code)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setWorkingDirectory(file(u"unpacked"_s));
        process.start(program, arguments);
        *code = process.waitForFinished() ? process.exitCode() : -1;
        return process.readAll();
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<Fixture>();
        m_place = std::make_unique<QTemporaryDir>();
        m_fixture->clock.set(QDateTime::currentSecsSinceEpoch());
        OK(plans::makeAuthorities(vault()));
        OK(plans::run(vault(), *jobs::planIssue(*reader(), plans::drafts(6), now())));
    }

    void saysHowItStands()
    {
        const domain::PlanId plan = begin();
        QVERIFY(plan > 0);
        auto one = report();
        QCOMPARE(one.title, u"Leaked keys"_s);
        QCOMPARE(one.state, report::IncidentState::Containing);
        QCOMPARE(one.counts.total, 6);
        QCOMPARE(one.counts.revoked, 0);
        QCOMPARE(one.waves.size(), 2);
        QCOMPARE(one.waves[0].state, report::IncidentWave::State::Held);
        QCOMPARE(one.waves[0].gate, 0);
        QCOMPARE(one.waves[1].state, report::IncidentWave::State::Waiting);
        QCOMPARE(waiting(one, IncidentTask::Kind::Held), 2);
        QCOMPARE(one.authorities.size(), 1);
        QCOMPARE(one.authorities[0].name, u"Issuing"_s);
        QVERIFY(one.authorities[0].local);

        m_fixture->clock.set(now() + 600);
        OK(goOn(plan, 0));
        one = report();
        QCOMPARE(one.counts.revoked, 2);
        QCOMPARE(one.counts.proven, 2);
        QCOMPARE(one.waves[0].state, report::IncidentWave::State::Done);
        QCOMPARE(one.waves[0].finishedAt, now());
        QCOMPARE(one.waves[1].state, report::IncidentWave::State::Held);
        QCOMPARE(one.authorities[0].file, file(u"Issuing.crl"_s));
        QCOMPARE(one.accepted, (std::vector<qint64>{0, 0}));
        QCOMPARE(one.listed, (std::vector<qint64>{0, 0}));
        QVERIFY(one.answered.empty());

        m_fixture->clock.set(now() + 600);
        OK(goOn(plan, one.waves[1].gate));
        one = report();
        QCOMPARE(one.state, report::IncidentState::Contained);
        QCOMPARE(one.needPerson(), 0);
        QStringList events;
        for (auto it = one.events.rbegin(); it != one.events.rend(); ++it)
            events.append(QString::number(int(it->kind)));
        using Kind = report::IncidentEvent::Kind;
        for (const auto kind : {Kind::Frozen, Kind::Planned, Kind::WaveStarted, Kind::WaveDone,
                                Kind::Listed, Kind::Shown})
            QVERIFY2(events.contains(QString::number(int(kind))), qPrintable(events.join(u' ')));
        QVERIFY(std::is_sorted(one.events.begin(), one.events.end(),
                               [](const auto &a, const auto &b) { return a.at > b.at; }));
        jobs::JobContext job{vault(), {}, {}};
        OK(jobs::closeIncident(job, 1, u"done"_s));
        QCOMPARE(report().state, report::IncidentState::Closed);
        const auto list = report::incidentList(*reader());
        OK(list);
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->front().counts.proven, 6);
    }

    void tellsWhatIsLeft()
    {
        // No folder: revoked, listed in the vault, shown to nobody.
        jobs::RevokeDraft draft;
        draft.selection = jobs::Selection::matching(u"owner:Web"_s);
        draft.reason = 4;
        draft.incident.title = u"Quiet"_s;
        OK(plans::run(vault(), *jobs::planRevoke(*reader(), draft, now())));
        auto one = report();
        QCOMPARE(waiting(one, IncidentTask::Kind::Publish), 6);
        QCOMPARE(one.counts.proven, 0);
        // Published by hand, and later: the time it took is known.
        m_fixture->clock.set(now() + 1800);
        OK(plans::run(vault(), *jobs::planCrl(*reader(), u"Issuing"_s, file(u"out.crl"_s))));
        jobs::JobContext job{vault(), {}, {}};
        OK(jobs::proveFromFiles(job, {file(u"out.crl"_s)}));
        one = report();
        QCOMPARE(one.counts.proven, 6);
        QCOMPARE(one.listed, std::vector<qint64>(6, 1800));
        QCOMPARE(one.needPerson(), 0);
    }

    void evidenceConvincesOthers()
    {
        const domain::PlanId plan = begin();
        OK(goOn(plan, 0));
        const QString path = file(u"evidence.zip"_s);
        jobs::JobContext job{vault(), {}, {}};
        const auto outcome = jobs::writeEvidence(job, 1, path);
        OK(outcome);
        QCOMPARE(jobs::writeEvidence(job, 1, path).error().code, crypto::ErrorCode::AlreadyExists);
        const auto verdict = jobs::verifyEvidence(path);
        OK(verdict);
        QCOMPARE(verdict->problems, QStringList());
        QCOMPARE(verdict->listed, 2);
        QCOMPARE(verdict->lists, 1);
        QVERIFY(verdict->auditRows >= 5);
        QCOMPARE(verdict->admin, u"Alice"_s);

        // Without our program.
        QVERIFY(QDir().mkpath(file(u"unpacked"_s)));
        int code = -1;
        QByteArray said = run(u"python3"_s,
                              {u"-c"_s,
                               u"import sys,zipfile; zipfile.ZipFile(sys.argv[1])"
                               ".extractall('.')"_s,
                               path},
                              &code);
        QVERIFY2(code == 0, said.constData());
        said = run(u"openssl"_s,
                   {u"pkeyutl"_s, u"-verify"_s, u"-pubin"_s, u"-inkey"_s, u"admin.pem"_s,
                    u"-rawin"_s, u"-in"_s, u"manifest.json"_s, u"-sigfile"_s, u"manifest.sig"_s},
                   &code);
        QVERIFY2(code == 0 && said.contains("Verified Successfully"), said.constData());
        said = run(u"sha256sum"_s, {u"-c"_s, u"SHA256SUMS"_s}, &code);
        QVERIFY2(code == 0, said.constData());
        said = run(u"openssl"_s,
                   {u"crl"_s, u"-inform"_s, u"DER"_s, u"-in"_s, u"lists/1.crl"_s, u"-noout"_s,
                    u"-CAfile"_s, u"issuers/1.pem"_s},
                   &code);
        QVERIFY2(said.contains("verify OK"), said.constData());
        QFile targets(file(u"unpacked/targets.csv"_s));
        QVERIFY(targets.open(QIODevice::ReadOnly));
        const QByteArray table = targets.readAll();
        QCOMPARE(table.count("\r\n"), 7);
        QCOMPARE(table.count(",proven,"), 2);
        QCOMPARE(table.count(",open,"), 4);
    }

    void evidenceThatWasTouched_data()
    {
        QTest::addColumn<QString>("member");
        for (const char *member : {"targets.csv", "timeline.csv", "manifest.json", "manifest.sig",
                                   "admin.pem", "audit.jsonl", "lists/1.crl", "SHA256SUMS"})
            QTest::newRow(member) << QString::fromLatin1(member);
    }
    void evidenceThatWasTouched()
    {
        QFETCH(QString, member);
        const domain::PlanId plan = begin();
        OK(goOn(plan, 0));
        const QString path = file(u"evidence.zip"_s), other = file(u"other.zip"_s);
        jobs::JobContext job{vault(), {}, {}};
        OK(jobs::writeEvidence(job, 1, path));
        // One byte of one member, and one member gone.
        for (const QString &how : {u"flip"_s, u"drop"_s}) {
            QFile::remove(other);
            int code = -1;
            QDir().mkpath(file(u"unpacked"_s));
            const QByteArray said = run(u"python3"_s,
                                        {u"-c"_s,
                                         u"import sys,zipfile\n"
                                         "a,b,m,how=sys.argv[1:5]\n"
                                         "z=zipfile.ZipFile(a); o=zipfile.ZipFile(b,'w')\n"
                                         "for n in z.namelist():\n"
                                         "  d=bytearray(z.read(n))\n"
                                         "  if n==m and how=='drop': continue\n"
                                         "  if n==m: d[len(d)//2]^=1\n"
                                         "  o.writestr(n,bytes(d))\n"
                                         "o.close()"_s,
                                         path, other, member, how},
                                        &code);
            QVERIFY2(code == 0, said.constData());
            const auto verdict = jobs::verifyEvidence(other);
            QVERIFY(!verdict.ok() || !verdict->problems.isEmpty());
        }
    }

    void evidenceOfNothing()
    {
        jobs::JobContext job{vault(), {}, {}};
        QCOMPARE(jobs::writeEvidence(job, 7, file(u"x.zip"_s)).error().code,
                 crypto::ErrorCode::NotFound);
        QVERIFY(!jobs::verifyEvidence(file(u"missing.zip"_s)).ok());
        QFile junk(file(u"junk.zip"_s));
        QVERIFY(junk.open(QIODevice::WriteOnly));
        junk.write("no archive");
        junk.close();
        const auto verdict = jobs::verifyEvidence(junk.fileName());
        QVERIFY(!verdict.ok() || !verdict->problems.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Incident)
#include "tst_incident.moc"
