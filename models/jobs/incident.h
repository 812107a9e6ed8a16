// SPDX-License-Identifier: GPL-3.0-or-later
// Incidents: a frozen set of certificates, the plans that deal with it, what is proven. A plan that
// belongs to one says so in its draft, so that what was approved is what is recorded.
#pragma once

#include "models/domain/plan.h"
#include "models/jobs/job_runner.h"
#include "models/jobs/plan_verb.h"
#include "models/store/change.h"

#include <QByteArray>

namespace jobs {

struct IssueDraft;

// Neither: the plan belongs to no incident.
struct IncidentWish {
    std::int64_t id = 0;  // an open one
    QString title;  // opens one of this name
    crypto::UnixTime goal = DayAndNight;  // seconds from opening until all is to be proven
    // A leaked key of a public certificate (CA/B Forum BR 4.9.1.1).
    static constexpr crypto::UnixTime DayAndNight = 86'400;
    bool any() const { return id != 0 || !title.trimmed().isEmpty(); }
};

// Into plan.draft["incident"]. NotFound, or NotPermitted when that incident is closed.
crypto::Result<void> joinIncident(store::Database &database, domain::Plan &plan,
                                  const IncidentWish &wish, const QJsonObject &scope, int reason);
// Called when the plan is stored, in the same change: opens or finds the incident, freezes the
// certificates its steps speak of, links the plan. Nothing to do for other plans.
crypto::Result<void> recordIncident(store::Change &change, const domain::Plan &plan,
                                    const QString &admin, crypto::UnixTime now);

struct CompromiseDraft {
    QByteArray key;  // SHA-256 of the public key
    crypto::UnixTime since = 0;  // 0: not said
    QString comment;
    IncidentWish incident;
};
// Marks the key; with an incident, every current certificate that shares it is frozen as its set.
// NotFound when no certificate and no private key of the vault has this public key.
crypto::Result<domain::Plan> planCompromise(store::Database &database, const CompromiseDraft &draft,
                                            crypto::UnixTime now);
std::unique_ptr<PlanVerb> compromiseVerb();

// "block" when a draft would give a marked key another certificate; nullopt: its key is fresh, or
// nothing is known against it.
crypto::Result<std::optional<domain::PlanFinding>> compromisedKeyFinding(store::Database &database,
                                                                         const IssueDraft &draft);

// The public key a person means: 64 hexadecimal digits of its SHA-256, or a certificate that has it
// (as certificateNamed takes it). NotFound; InvalidArgument when several fit.
crypto::Result<QByteArray> publicKeyNamed(store::Database &database, const QString &text);

crypto::Result<void> closeIncident(JobContext &context, std::int64_t id, const QString &note);
JobFunction closeIncidentJob(std::int64_t id, const QString &note);

// Between waves: goes on by itself when everything before it went well and no pause was asked for,
// else waits for releaseGate().
std::unique_ptr<PlanVerb> gateVerb();
// NotPermitted unless that step is a gate that has not been passed. Then run the plan.
crypto::Result<void> releaseGate(JobContext &context, domain::PlanId plan, int position,
                                 const QString &note);
// QVariant: the plan's number, which is to be run on.
JobFunction releaseGateJob(domain::PlanId plan, int position, const QString &note);

}  // namespace jobs
