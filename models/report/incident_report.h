// SPDX-License-Identifier: GPL-3.0-or-later
// How an incident stands: how far each wave and authority is, what is left and who must do it, how
// long revocations took until the world saw them, what happened.
#pragma once

#include "crypto/base/result.h"
#include "models/domain/plan.h"

#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>
#include <stop_token>
#include <vector>

namespace store {
class Database;
}

namespace report {

enum class IncidentState : std::uint8_t {
    Open,  // nothing is done about it yet
    Containing,
    Contained,  // all revoked and proven, not closed
    Closed
};
const char *incidentStateWord(IncidentState state);  // "open" "containing" …

// Of the frozen set, or of a part of it.
struct IncidentCounts {
    qint64 total = 0, replaced = 0, revoked = 0, proven = 0;
};

struct IncidentWave {
    int number = 0;  // 0: in no plan yet
    QString title;  // untrusted; may be empty
    IncidentCounts counts;
    enum class State : std::uint8_t { Unplanned, Waiting, Held, Running, Failed, Done };
    State state = State::Unplanned;
    crypto::UnixTime finishedAt = 0;  // of Done
    domain::PlanId plan = 0;
    int gate = -1;  // Held: the step that waits
};

struct IncidentAuthority {
    QString name;  // untrusted
    bool local = false;  // its key is in this vault
    bool ocsp = false;  // its certificates name a responder
    IncidentCounts counts;
    qint64 crlNumber = 0;
    crypto::UnixTime listedAt = 0, nextUpdate = 0;  // of its newest list in the vault; 0: none
    QString file;  // where its list is published; empty: nowhere
};

// Something a person has to do. `count` certificates wait for it.
struct IncidentTask {
    enum class Kind : std::uint8_t {
        Unplanned,  // in no plan
        Failed,  // steps failed: `detail` is what the first said
        Held,  // a wave waits to be let go: `object` its title
        Publish,  // revoked, and the authority's list was written nowhere
        NotShown,  // revoked, and the published list does not show it
        NotTold,  // of an authority that this vault cannot revoke with
        NoOwner  // not revoked, in use, and nobody is named
    };
    Kind kind = Kind::Failed;
    qint64 count = 0;
    QString object, detail;  // untrusted
    domain::PlanId plan = 0;
    int step = -1;
    QString query;  // lists the certificates; may be empty
};

struct IncidentEvent {
    enum class Kind : std::uint8_t {
        Frozen,
        Planned,
        WaveStarted,
        WaveDone,
        Listed,  // a list was signed: `object` the authority, `count` its number
        Shown,  // a published statement shows `count` more of `object`
        Failed,
        Closed
    };
    crypto::UnixTime at = 0;
    Kind kind = Kind::Frozen;
    qint64 count = 0, total = 0;
    QString object, detail;  // untrusted
    domain::PlanId plan = 0;
};

struct IncidentReport {
    std::int64_t id = 0;
    QString title, openedBy, closedBy, closingNote;  // untrusted
    QJsonObject scope;
    QString keyLabel;  // of scope "key"
    int reason = 0;
    crypto::UnixTime now = 0, openedAt = 0, closedAt = 0, goal = 0;
    IncidentState state = IncidentState::Open;
    IncidentCounts counts;
    qint64 places = 0, placesReplaced = 0;  // where they serve; where the successor was seen
    qint64 inPlace = 0, withPlaces = 0;  // certificates that have places; all of them replaced
    qint64 automatic = 0;  // steps that run by themselves
    domain::PlanId resumable = 0;  // a plan that stopped and can be run on; 0: none
    QList<domain::PlanId> plans;
    QList<IncidentWave> waves;
    QList<IncidentAuthority> authorities;
    QList<IncidentTask> tasks;
    QList<IncidentEvent> events;  // newest first
    // Seconds from the order to what followed, rising: the authority took it, a published list and
    // a responder showed it. Certificates of the set that are not revoked are not in `accepted`.
    std::vector<qint64> accepted, listed, answered;
    qint64 needPerson() const;
};

// nullopt: there is no such incident.
crypto::Result<std::optional<IncidentReport>> incidentReport(store::Database &database,
                                                             std::int64_t id, crypto::UnixTime now,
                                                             std::stop_token stop = {});
QJsonObject incidentJson(const IncidentReport &report);

struct IncidentSummary {
    std::int64_t id = 0;
    QString title, openedBy;
    crypto::UnixTime openedAt = 0, closedAt = 0;
    IncidentCounts counts;
    IncidentState state = IncidentState::Open;
};
crypto::Result<QList<IncidentSummary>> incidentList(store::Database &database);  // open ones first

}  // namespace report

Q_DECLARE_METATYPE(report::IncidentReport)
