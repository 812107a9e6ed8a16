// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/incident_store.h"

#include <QJsonDocument>

namespace store {
namespace {

constexpr const char *Columns =
    "SELECT id, title, scope, reason, opened_at, opened_by, closed_at, closed_by, closing_note, "
    "goal FROM incident ";

Incident incidentFrom(const Statement &row)
{
    Incident incident;
    incident.id = row.integer(0);
    incident.title = row.string(1);
    incident.scope = QJsonDocument::fromJson(row.bytes(2)).object();
    incident.reason = static_cast<int>(row.integer(3));
    incident.openedAt = row.integer(4);
    incident.openedBy = row.string(5);
    incident.closedAt = row.integer(6);
    incident.closedBy = row.string(7);
    incident.closingNote = row.string(8);
    incident.goal = row.integer(9);
    return incident;
}

template <typename T, typename Read>
Result<T> collect(Result<Statement> rows, std::int64_t value, Read &&read)
{
    if (!rows)
        return std::move(rows).error();
    if (value != 0)
        rows->bind(1, value);
    T all;
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return all;
        all.push_back(read(*rows));
    }
}

}  // namespace

Result<void> addIncident(Change &change, Incident &incident)
{
    auto row = change.database().prepare(
        "INSERT INTO incident(title, scope, reason, opened_at, opened_by, goal) "
        "VALUES(?, ?, ?, ?, ?, ?)");
    if (!row)
        return std::move(row).error();
    auto done =
        row->bind(1, incident.title)
            .bind(2,
                  QString::fromUtf8(QJsonDocument(incident.scope).toJson(QJsonDocument::Compact)))
            .bind(3, incident.reason)
            .bind(4, incident.openedAt)
            .bind(5, incident.openedBy)
            .bind(6, incident.goal)
            .run();
    if (done)
        incident.id = change.database().lastInsertId();
    return done;
}

Result<void> closeIncident(Change &change, std::int64_t id, const QString &by, const QString &note,
                           domain::UnixTime now)
{
    auto row =
        change.database().prepare("UPDATE incident SET closed_at = ?, closed_by = ?, closing_note "
                                  "= ? WHERE id = ? AND closed_at = 0");
    if (!row)
        return std::move(row).error();
    auto done = row->bind(1, now).bind(2, by).bind(3, note).bind(4, id).run();
    if (done && change.database().changes() == 0)
        return Error{ErrorCode::NotPermitted, "incident " + std::to_string(id),
                     "it is closed already, or there is no such incident"};
    return done;
}

Result<std::optional<Incident>> incidentRow(Database &database, std::int64_t id)
{
    const auto rows = collect<QList<Incident>>(
        database.prepare(std::string(Columns) + "WHERE id = ?"), id, incidentFrom);
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? std::nullopt : std::optional(rows->front());
}

Result<QList<Incident>> incidentRows(Database &database)
{
    return collect<QList<Incident>>(
        database.prepare(std::string(Columns) + "ORDER BY closed_at <> 0, id DESC"), 0,
        incidentFrom);
}

Result<qint64> openIncidents(Database &database)
{
    const auto count = database.integer("SELECT count(*) FROM incident WHERE closed_at = 0");
    if (!count)
        return count.error();
    return qint64(*count);
}

Result<std::optional<std::int64_t>> incidentOfPlan(Database &database, std::int64_t plan)
{
    const auto rows = collect<QList<std::int64_t>>(
        database.prepare("SELECT incident_id FROM incident_plan WHERE plan_id = ?"), plan,
        [](const Statement &row) { return row.integer(0); });
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? std::nullopt : std::optional(rows->front());
}

Result<QList<std::int64_t>> plansOf(Database &database, std::int64_t incident)
{
    return collect<QList<std::int64_t>>(
        database.prepare(
            "SELECT plan_id FROM incident_plan WHERE incident_id = ? ORDER BY plan_id"),
        incident, [](const Statement &row) { return row.integer(0); });
}

Result<void> addIncidentPlan(Change &change, std::int64_t incident, std::int64_t plan)
{
    auto row =
        change.database().prepare("INSERT INTO incident_plan(plan_id, incident_id) VALUES(?, ?)");
    if (!row)
        return std::move(row).error();
    return row->bind(1, plan).bind(2, incident).run();
}

Result<void> addTargets(Change &change, std::int64_t incident,
                        const std::vector<IncidentTarget> &targets)
{
    auto row = change.database().prepare(
        "INSERT INTO incident_target(incident_id, certificate_id, wave) VALUES(?, ?, ?) "
        "ON CONFLICT(incident_id, certificate_id) DO UPDATE SET wave = excluded.wave "
        "WHERE excluded.wave <> 0");
    if (!row)
        return std::move(row).error();
    for (const IncidentTarget &target : targets) {
        auto done = row->bind(1, incident).bind(2, target.certificate).bind(3, target.wave).run();
        if (!done)
            return done;
    }
    return {};
}

Result<std::vector<IncidentTarget>> targetsOf(Database &database, std::int64_t incident)
{
    return collect<std::vector<IncidentTarget>>(
        database.prepare("SELECT certificate_id, wave FROM incident_target WHERE incident_id = ? "
                         "ORDER BY certificate_id"),
        incident, [](const Statement &row) {
            return IncidentTarget{row.integer(0), static_cast<int>(row.integer(1))};
        });
}

Result<void> nameWave(Change &change, std::int64_t incident, int wave, const QString &title)
{
    auto row = change.database().prepare(
        "INSERT INTO incident_wave(incident_id, wave, title) VALUES(?, ?, ?) "
        "ON CONFLICT(incident_id, wave) DO UPDATE SET title = excluded.title");
    if (!row)
        return std::move(row).error();
    return row->bind(1, incident).bind(2, wave).bind(3, title).run();
}

Result<qint64> failedBefore(Database &database, std::int64_t plan, int position)
{
    auto row = database.prepare(
        "SELECT count(*) FROM plan_step WHERE plan_id = ? AND position < ? AND state = 3");
    if (!row)
        return std::move(row).error();
    if (const auto more = row->bind(1, plan).bind(2, position).step(); !more)
        return more.error();
    return qint64(row->integer(0));
}

Result<std::vector<domain::CertificateId>> revokedBy(Database &database, std::int64_t plan,
                                                     int wave, std::int64_t authority)
{
    auto rows = database.prepare(
        "SELECT json_extract(input, '$.certificate') FROM plan_step WHERE plan_id = ?1 "
        "AND state = 2 AND verb = 'revoke' AND json_extract(input, '$.wave') = ?2 "
        "AND json_extract(input, '$.authority') = ?3 ORDER BY position");
    if (rows)
        rows->bind(2, wave).bind(3, authority);
    return collect<std::vector<domain::CertificateId>>(
        std::move(rows), plan, [](const Statement &row) { return row.integer(0); });
}

Result<QList<QString>> listFiles(Database &database, std::int64_t incident)
{
    return collect<QList<QString>>(
        database.prepare("SELECT DISTINCT json_extract(s.input, '$.output') FROM plan_step AS s "
                         "JOIN incident_plan AS p ON p.plan_id = s.plan_id "
                         "WHERE p.incident_id = ? AND s.verb = 'crl' "
                         "AND json_extract(s.input, '$.output') <> '' ORDER BY 1"),
        incident, [](const Statement &row) { return row.string(0); });
}

Result<std::vector<domain::CertificateId>> belowAuthority(Database &database,
                                                          domain::CertificateId authority)
{
    // UNION (not ALL) ends the cycles that cross-signed authorities make.
    return collect<std::vector<domain::CertificateId>>(
        database.prepare(
            "WITH RECURSIVE authority_key(spki) AS ("
            "SELECT spki_sha256 FROM certificate WHERE id = ?1 "
            "UNION SELECT k.spki_sha256 FROM authority_key AS a "
            "JOIN certificate AS p ON substr(p.spki_sha256, 1, 6) = substr(a.spki, 1, 6) "
            "AND p.spki_sha256 = a.spki AND p.is_ca = 1 "
            "JOIN certificate AS k ON k.parent_id = p.id AND k.parent_state = 1 AND k.is_ca = 1) "
            "SELECT k.id FROM authority_key AS a "
            "JOIN certificate AS p ON substr(p.spki_sha256, 1, 6) = substr(a.spki, 1, 6) "
            "AND p.spki_sha256 = a.spki AND p.is_ca = 1 "
            "JOIN certificate AS k ON k.parent_id = p.id AND k.parent_state = 1 "
            "WHERE k.spki_sha256 <> (SELECT spki_sha256 FROM certificate WHERE id = ?1) "
            "ORDER BY k.id"),
        authority, [](const Statement &row) { return row.integer(0); });
}

Result<QList<AuthorityInUse>> authoritiesInUse(Database &database, int limit)
{
    return collect<QList<AuthorityInUse>>(
        database.prepare("SELECT p.id, p.display_name, count(*) FROM certificate AS k "
                         "JOIN certificate AS p ON p.id = k.parent_id WHERE k.parent_id <> 0 "
                         "AND k.parent_state = 1 AND k.id <> p.id GROUP BY p.id "
                         "ORDER BY count(*) DESC, p.id LIMIT ?"),
        limit, [](const Statement &row) {
            return AuthorityInUse{row.integer(0), row.string(1), row.integer(2)};
        });
}

Result<QList<QString>> environmentNames(Database &database)
{
    return collect<QList<QString>>(database.prepare("SELECT name FROM environment ORDER BY name"),
                                   0, [](const Statement &row) { return row.string(0); });
}

}  // namespace store
