// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/incident_targets.h"

#include "models/store/database.h"

namespace report {

crypto::Result<void> eachTarget(store::Database &database, std::int64_t incident,
                                const std::function<bool(const IncidentTargetRow &)> &use)
{
    // The steps of the incident's plans that failed, by certificate: few, so looked up first.
    auto rows = database.prepare(
        "WITH failed(certificate_id, error) AS (SELECT json_extract(s.input, '$.certificate'), "
        "s.error FROM plan_step AS s JOIN incident_plan AS p ON p.plan_id = s.plan_id "
        "WHERE p.incident_id = ?1 AND s.verb = 'revoke' AND s.state = 3) "
        "SELECT c.id, c.sha256, c.spki_sha256, coalesce(n.sha256, x''), c.serial, c.display_name, "
        "i.dn, coalesce(o.name, ''), c.not_after, c.revoked_at, c.revocation_reason, t.wave, "
        "coalesce(min(p.shown_at), 0), coalesce(p.evidence_id, 0), c.location_count, "
        "coalesce(f.error, '') "
        "FROM incident_target AS t JOIN certificate AS c ON c.id = t.certificate_id "
        "JOIN issuer_name AS i ON i.id = c.issuer_id "
        "LEFT JOIN certificate AS n ON n.id = c.superseded_by AND c.superseded_by <> 0 "
        "LEFT JOIN owner AS o ON o.id = c.owner_id "
        "LEFT JOIN revocation_proof AS p ON p.certificate_id = c.id "
        "LEFT JOIN failed AS f ON f.certificate_id = c.id "
        "WHERE t.incident_id = ?1 GROUP BY c.id ORDER BY t.wave, c.id");
    if (!rows)
        return std::move(rows).error();
    rows->bind(1, incident);
    for (;;) {
        const auto more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        IncidentTargetRow row;
        int at = 0;
        row.id = rows->integer(at++);
        row.sha256 = rows->bytes(at++);
        row.spkiSha256 = rows->bytes(at++);
        row.replacedBy = rows->bytes(at++);
        row.serial = rows->string(at++);
        row.name = rows->string(at++);
        row.issuer = rows->string(at++);
        row.owner = rows->string(at++);
        row.notAfter = rows->integer(at++);
        row.revokedAt = rows->integer(at++);
        row.reason = static_cast<int>(rows->integer(at++));
        row.wave = static_cast<int>(rows->integer(at++));
        row.shownAt = rows->integer(at++);
        row.evidence = rows->integer(at++);
        row.places = static_cast<int>(rows->integer(at++));
        row.error = rows->string(at++);
        if (!use(row))
            return {};
    }
}

}  // namespace report
