// SPDX-License-Identifier: GPL-3.0-or-later
// Incidents: what happened, which certificates it is about (frozen), which plans deal with it.
#pragma once

#include "models/domain/certificate.h"
#include "models/store/change.h"
#include "models/store/database.h"

#include <QJsonObject>
#include <QList>

#include <optional>
#include <vector>

namespace store {

struct Incident {
    std::int64_t id = 0;
    QString title;  // untrusted
    QJsonObject scope;  // {"kind":"query","query":…} {"kind":"key","spki":…} {"kind":"below",…}
    int reason = 0;
    domain::UnixTime goal = 0;  // seconds from opening until all is to be proven
    domain::UnixTime openedAt = 0, closedAt = 0;  // closedAt 0: open
    QString openedBy, closedBy, closingNote;
};

// Sets id.
Result<void> addIncident(Change &change, Incident &incident);
// NotPermitted when it is closed already.
Result<void> closeIncident(Change &change, std::int64_t id, const QString &by, const QString &note,
                           domain::UnixTime now);
Result<std::optional<Incident>> incidentRow(Database &database, std::int64_t id);
Result<QList<Incident>> incidentRows(Database &database);  // open ones first, newest first
Result<qint64> openIncidents(Database &database);
// Of a plan; nullopt: it belongs to none.
Result<std::optional<std::int64_t>> incidentOfPlan(Database &database, std::int64_t plan);
Result<QList<std::int64_t>> plansOf(Database &database, std::int64_t incident);  // oldest first
Result<void> addIncidentPlan(Change &change, std::int64_t incident, std::int64_t plan);

struct IncidentTarget {
    domain::CertificateId certificate = 0;
    int wave = 0;  // 0: in none yet
};
// Those already in the set keep their place; a wave given later is taken over.
Result<void> addTargets(Change &change, std::int64_t incident,
                        const std::vector<IncidentTarget> &targets);
Result<std::vector<IncidentTarget>> targetsOf(Database &database, std::int64_t incident);
Result<void> nameWave(Change &change, std::int64_t incident, int wave, const QString &title);

// Of a plan: how many steps before this one failed for good; which certificates its done "revoke"
// steps of one wave and authority speak of.
Result<qint64> failedBefore(Database &database, std::int64_t plan, int position);
Result<std::vector<domain::CertificateId>> revokedBy(Database &database, std::int64_t plan,
                                                     int wave, std::int64_t authority);
// Files the "crl" steps of its plans were to write, each once.
Result<QList<QString>> listFiles(Database &database, std::int64_t incident);

// Everything the vault's authorities and chains say is below this authority, whatever cross
// certificates it has: by key, at any depth, itself not included. By id.
Result<std::vector<domain::CertificateId>> belowAuthority(Database &database,
                                                          domain::CertificateId authority);

// Authorities with certificates below them, those with most first.
struct AuthorityInUse {
    domain::CertificateId certificate = 0;
    QString name;
    qint64 below = 0;  // directly
};
Result<QList<AuthorityInUse>> authoritiesInUse(Database &database, int limit);
Result<QList<QString>> environmentNames(Database &database);  // by name

}  // namespace store
