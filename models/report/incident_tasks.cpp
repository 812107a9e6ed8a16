// SPDX-License-Identifier: GPL-3.0-or-later
// What is left of an incident that no plan says, and what happened.
#include "models/report/incident_parts.h"

#include "models/store/plan_store.h"

#include <QJsonArray>

#include <algorithm>

namespace report::incident {

using namespace Qt::StringLiterals;
using crypto::Result;
using crypto::UnixTime;
using store::Database;
using store::Statement;

Result<void> readTasks(Database &database, IncidentReport &report)
{
    using Kind = IncidentTask::Kind;
    const QString set = u"incident:%1 "_s.arg(report.id);
    const auto add = [&](Kind kind, qint64 count, const QString &object, const QString &query,
                         const QString &detail = {}) {
        if (count > 0)
            report.tasks.append({kind, count, object, detail, 0, -1, query});
    };
    for (const IncidentWave &wave : report.waves) {
        if (wave.number == 0)
            add(Kind::Unplanned, wave.counts.total - wave.counts.revoked, {},
                set + u"-status:revoked"_s);
    }
    for (const IncidentAuthority &authority : report.authorities) {
        const qint64 open = authority.counts.revoked - authority.counts.proven;
        const QString query = set + u"proven:no status:revoked"_s;
        if (!authority.local)
            add(Kind::NotTold, authority.counts.total - authority.counts.proven, authority.name,
                set + u"proven:no"_s);
        else if (authority.file.isEmpty())
            add(Kind::Publish, open, authority.name, query);
        else
            add(Kind::NotShown, open, authority.name, query, authority.file);
    }
    return each(database,
                "SELECT count(*), min(c.display_name) FROM incident_target AS t JOIN certificate "
                "AS c ON c.id = t.certificate_id WHERE t.incident_id = ? AND c.revoked_at = 0 "
                "AND c.owner_id = 0 AND c.location_count > 0",
                report.id, [&](const Statement &row) {
                    add(Kind::NoOwner, row.integer(0), row.string(1),
                        set + u"owner:none has:location -status:revoked"_s);
                });
}

Result<void> readEvents(Database &database, IncidentReport &report)
{
    using Kind = IncidentEvent::Kind;
    report.events.append(
        {report.openedAt, Kind::Frozen, report.counts.total, 0, report.openedBy, {}, 0});
    if (report.closedAt != 0)
        report.events.append(
            {report.closedAt, Kind::Closed, 0, 0, report.closedBy, report.closingNote, 0});
    auto done = each(database,
                     "SELECT e.read_at, i.name, e.place, count(*) FROM revocation_evidence AS e "
                     "JOIN issuer_name AS i ON i.id = e.issuer_id "
                     "JOIN revocation_proof AS p ON p.evidence_id = e.id "
                     "JOIN incident_target AS t ON t.certificate_id = p.certificate_id "
                     "WHERE t.incident_id = ? GROUP BY e.id ORDER BY e.read_at, e.id",
                     report.id, [&](const Statement &row) {
                         report.events.append({row.integer(0), Kind::Shown, row.integer(3), 0,
                                               row.string(1), row.string(2), 0});
                     });
    // Of one second, what came later in the list of kinds came later.
    std::stable_sort(report.events.begin(), report.events.end(),
                     [](const IncidentEvent &a, const IncidentEvent &b) { return a.at > b.at; });
    return done;
}

}  // namespace report::incident

namespace report {

using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const IncidentCounts &counts)
{
    return {{u"total"_s, counts.total},
            {u"replaced"_s, counts.replaced},
            {u"revoked"_s, counts.revoked},
            {u"proven"_s, counts.proven}};
}

QJsonArray json(const std::vector<qint64> &seconds)
{
    QJsonArray array;
    for (const qint64 value : seconds)
        array.append(value);
    return array;
}

QString word(IncidentTask::Kind kind)
{
    static constexpr const char *words[] = {"unplanned", "failed",   "held",    "publish",
                                            "not-shown", "not-told", "no-owner"};
    return QString::fromLatin1(words[static_cast<std::size_t>(kind)]);
}

QString word(IncidentWave::State state)
{
    static constexpr const char *words[] = {"unplanned", "waiting", "held",
                                            "running",   "failed",  "done"};
    return QString::fromLatin1(words[static_cast<std::size_t>(state)]);
}

}  // namespace

QJsonObject incidentJson(const IncidentReport &report)
{
    QJsonArray waves, authorities, tasks, plans;
    for (const IncidentWave &wave : report.waves) {
        QJsonObject one = json(wave.counts);
        one.insert(u"wave"_s, wave.number);
        one.insert(u"title"_s, wave.title);
        one.insert(u"state"_s, word(wave.state));
        waves.append(one);
    }
    for (const IncidentAuthority &authority : report.authorities) {
        QJsonObject one = json(authority.counts);
        one.insert(u"name"_s, authority.name);
        one.insert(u"local"_s, authority.local);
        one.insert(u"file"_s, authority.file);
        authorities.append(one);
    }
    for (const IncidentTask &task : report.tasks)
        tasks.append(QJsonObject{{u"kind"_s, word(task.kind)},
                                 {u"count"_s, task.count},
                                 {u"object"_s, task.object},
                                 {u"detail"_s, task.detail},
                                 {u"plan"_s, qint64(task.plan)},
                                 {u"step"_s, task.step},
                                 {u"query"_s, task.query}});
    for (const domain::PlanId plan : report.plans)
        plans.append(qint64(plan));
    QJsonObject object = json(report.counts);
    object.insert(u"incident"_s, qint64(report.id));
    object.insert(u"title"_s, report.title);
    object.insert(u"state"_s, QString::fromLatin1(incidentStateWord(report.state)));
    object.insert(u"scope"_s, report.scope);
    object.insert(u"opened_by"_s, report.openedBy);
    object.insert(u"need_person"_s, report.needPerson());
    object.insert(u"waves"_s, waves);
    object.insert(u"authorities"_s, authorities);
    object.insert(u"tasks"_s, tasks);
    object.insert(u"plans"_s, plans);
    object.insert(u"seconds_to_acceptance"_s, json(report.accepted));
    object.insert(u"seconds_to_list"_s, json(report.listed));
    object.insert(u"seconds_to_answer"_s, json(report.answered));
    return object;
}

}  // namespace report
