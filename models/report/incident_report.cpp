// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/incident_report.h"

#include "models/report/incident_parts.h"
#include "models/store/database.h"
#include "models/store/incident_store.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace report {

using namespace Qt::StringLiterals;
using crypto::UnixTime;
using store::Database;
using store::Result;
using store::Statement;

namespace {

// Figures of one row: total, replaced, revoked, proven.
constexpr const char *CountColumns =
    " count(*), sum(c.superseded_by <> 0), sum(c.revoked_at <> 0), sum(c.revoked_at <> 0 AND "
    "EXISTS (SELECT 1 FROM revocation_proof AS p WHERE p.certificate_id = c.id)) ";

IncidentCounts countsOf(const Statement &row, int at)
{
    return {row.integer(at), row.integer(at + 1), row.integer(at + 2), row.integer(at + 3)};
}

Result<void> readWaves(Database &database, IncidentReport &report)
{
    auto done = incident::each(
        database,
        std::string("SELECT t.wave, coalesce(w.title, ''),") + CountColumns
            + "FROM incident_target AS t JOIN certificate AS c ON c.id = t.certificate_id "
              "LEFT JOIN incident_wave AS w ON w.incident_id = t.incident_id AND w.wave = t.wave "
              "WHERE t.incident_id = ? GROUP BY t.wave ORDER BY t.wave = 0, t.wave",
        report.id, [&](const Statement &row) {
            IncidentWave wave;
            wave.number = int(row.integer(0));
            wave.title = row.string(1);
            wave.counts = countsOf(row, 2);
            report.counts.total += wave.counts.total;
            report.counts.replaced += wave.counts.replaced;
            report.counts.revoked += wave.counts.revoked;
            report.counts.proven += wave.counts.proven;
            report.waves.append(wave);
        });
    return done;
}

Result<void> readAuthorities(Database &database, IncidentReport &report)
{
    auto done = incident::each(
        database,
        std::string("SELECT coalesce(a.name, i.name), a.id IS NOT NULL, "
                    "max(EXISTS (SELECT 1 FROM certificate_detail AS d WHERE d.id = c.id AND "
                    "d.ocsp_urls <> '')), coalesce(a.crl_number, 0), c.issuer_id,")
            + CountColumns
            + "FROM incident_target AS t JOIN certificate AS c ON c.id = t.certificate_id "
              "JOIN issuer_name AS i ON i.id = c.issuer_id "
              "LEFT JOIN authority AS a ON a.certificate_id = c.parent_id AND c.parent_state = 1 "
              "WHERE t.incident_id = ? GROUP BY coalesce(a.id, -i.id) "
              "ORDER BY count(*) DESC, 1",
        report.id, [&](const Statement &row) {
            IncidentAuthority authority;
            authority.name = row.string(0);
            authority.local = row.integer(1) != 0;
            authority.ocsp = row.integer(2) != 0;
            authority.crlNumber = row.integer(3);
            authority.counts = countsOf(row, 5);
            // The newest verified list of that name, and of that key where there are several.
            report.authorities.append(authority);
            report.authorities.last().nextUpdate = row.integer(4);  // issuer_id, see below
        });
    for (IncidentAuthority &authority : report.authorities) {
        const auto issuer = std::exchange(authority.nextUpdate, 0);
        if (done)
            done = incident::each(database,
                                  "SELECT this_update, next_update FROM crl WHERE issuer_id = ? "
                                  "AND verified = 1 ORDER BY this_update DESC, id DESC LIMIT 1",
                                  issuer, [&](const Statement &row) {
                                      authority.listedAt = row.integer(0);
                                      authority.nextUpdate = row.integer(1);
                                  });
    }
    return done;
}

Result<void> readPlaces(Database &database, IncidentReport &report)
{
    return incident::each(
        database,
        "SELECT coalesce(sum(n), 0), coalesce(sum(s), 0), coalesce(sum(n = s), 0), count(*) FROM ("
        "SELECT count(*) AS n, sum(EXISTS (SELECT 1 FROM location AS s WHERE s.certificate_id = "
        "c.superseded_by AND s.kind = l.kind AND s.place = l.place)) AS s "
        "FROM incident_target AS t JOIN certificate AS c ON c.id = t.certificate_id "
        "JOIN location AS l ON l.certificate_id = c.id WHERE t.incident_id = ? GROUP BY c.id)",
        report.id, [&](const Statement &row) {
            report.places = row.integer(0);
            report.placesReplaced = row.integer(1);
            report.inPlace = row.integer(2);
            report.withPlaces = row.integer(3);
        });
}

Result<void> readKey(Database &database, IncidentReport &report)
{
    if (report.scope[u"kind"_s].toString() != u"key")
        return {};
    return incident::each(
        database,
        "SELECT k.label FROM incident_target AS t JOIN certificate AS c ON c.id = t.certificate_id "
        "JOIN key_type AS k ON k.id = c.key_type_id WHERE t.incident_id = ? LIMIT 1",
        report.id, [&](const Statement &row) { report.keyLabel = row.string(0); });
}

// How long each took, from the order of its wave (of the incident where no plan ordered it).
Result<void> readEffects(Database &database, IncidentReport &report, const incident::Orders &orders)
{
    auto done = incident::each(
        database,
        "SELECT t.wave, c.revoked_at, coalesce((SELECT p.shown_at FROM revocation_proof AS p WHERE "
        "p.certificate_id = c.id AND p.source = 1), 0), coalesce((SELECT p.shown_at FROM "
        "revocation_proof AS p WHERE p.certificate_id = c.id AND p.source = 2), 0) "
        "FROM incident_target AS t JOIN certificate AS c ON c.id = t.certificate_id "
        "WHERE t.incident_id = ? AND c.revoked_at <> 0",
        report.id, [&](const Statement &row) {
            const auto order = orders.find(int(row.integer(0)));
            const UnixTime from = order != orders.end() ? order->second : report.openedAt;
            const auto since = [from](UnixTime at) { return std::max<qint64>(0, at - from); };
            report.accepted.push_back(since(row.integer(1)));
            if (row.integer(2) != 0)
                report.listed.push_back(since(row.integer(2)));
            if (row.integer(3) != 0)
                report.answered.push_back(since(row.integer(3)));
        });
    for (auto *values : {&report.accepted, &report.listed, &report.answered})
        std::sort(values->begin(), values->end());
    return done;
}

IncidentState stateOf(UnixTime closedAt, const IncidentCounts &counts, bool planned)
{
    return closedAt != 0                                    ? IncidentState::Closed
        : counts.total > 0 && counts.proven == counts.total ? IncidentState::Contained
        : planned || counts.revoked > 0                     ? IncidentState::Containing
                                                            : IncidentState::Open;
}

}  // namespace

const char *incidentStateWord(IncidentState state)
{
    switch (state) {
    case IncidentState::Open:
        return "open";
    case IncidentState::Containing:
        return "containing";
    case IncidentState::Contained:
        return "contained";
    case IncidentState::Closed:
        return "closed";
    }
    return "open";
}

qint64 IncidentReport::needPerson() const
{
    qint64 sum = 0;
    for (const IncidentTask &task : tasks)
        sum += task.count;
    return sum;
}

Result<std::optional<IncidentReport>> incidentReport(Database &database, std::int64_t id,
                                                     UnixTime now, std::stop_token stop)
{
    if (stop.stop_possible())
        database.stopWith(stop);
    const auto row = store::incidentRow(database, id);
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<IncidentReport>();
    IncidentReport report;
    report.id = id;
    report.title = (*row)->title;
    report.scope = (*row)->scope;
    report.reason = (*row)->reason;
    report.goal = (*row)->goal;
    report.openedAt = (*row)->openedAt;
    report.openedBy = (*row)->openedBy;
    report.closedAt = (*row)->closedAt;
    report.closedBy = (*row)->closedBy;
    report.closingNote = (*row)->closingNote;
    report.now = now;
    const auto plans = store::plansOf(database, id);
    if (!plans)
        return plans.error();
    report.plans = *plans;
    auto done = readWaves(database, report);
    if (done)
        done = readAuthorities(database, report);
    if (done)
        done = readPlaces(database, report);
    if (done)
        done = readKey(database, report);
    incident::Orders orders;
    if (done)
        done = incident::readPlans(database, report, orders);
    if (done)
        done = readEffects(database, report, orders);
    if (done)
        done = incident::readTasks(database, report);
    if (done)
        done = incident::readEvents(database, report);
    if (!done)
        return done.error();
    const bool planned = std::any_of(report.waves.begin(), report.waves.end(),
                                     [](const IncidentWave &wave) { return wave.number > 0; });
    report.state = stateOf(report.closedAt, report.counts, planned);
    return std::optional(std::move(report));
}

Result<QList<IncidentSummary>> incidentList(Database &database)
{
    QList<IncidentSummary> list;
    auto done = incident::each(
        database,
        std::string("SELECT n.id, n.title, n.opened_by, n.opened_at, n.closed_at, "
                    "EXISTS (SELECT 1 FROM incident_wave AS w WHERE w.incident_id = n.id),")
            + CountColumns
            + "FROM incident AS n LEFT JOIN incident_target AS t ON t.incident_id = n.id "
              "LEFT JOIN certificate AS c ON c.id = t.certificate_id WHERE ?1 = 0 "
              "GROUP BY n.id ORDER BY n.closed_at <> 0, n.id DESC",
        0, [&](const Statement &row) {
            IncidentSummary one;
            one.id = row.integer(0);
            one.title = row.string(1);
            one.openedBy = row.string(2);
            one.openedAt = row.integer(3);
            one.closedAt = row.integer(4);
            one.counts = countsOf(row, 6);
            one.state = stateOf(one.closedAt, one.counts, row.integer(5) != 0);
            list.append(one);
        });
    if (!done)
        return done.error();
    return list;
}

}  // namespace report
