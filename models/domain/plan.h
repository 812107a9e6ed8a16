// SPDX-License-Identifier: GPL-3.0-or-later
// A plan: what exactly will be done to what, before anything is done. The wizard's last page shows
// it, --dry-run prints it, the journal executes it step by step.
#pragma once

#include "crypto/base/clock.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

namespace domain {

using PlanId = std::int64_t;

enum class PlanState : std::uint8_t {
    Draft,
    WaitingForApproval,
    Ready,
    Running,
    Waiting,  // for a person, a CA, or the next try of a step
    Done,
    PartlyFailed,
    Cancelled
};
// "draft" "waiting-for-approval" "ready" "running" "waiting" "done" "partly-failed" "cancelled"
const char *planStateWord(PlanState state);
// Nothing more will happen to it by itself.
bool isOver(PlanState state);

enum class StepState : std::uint8_t {
    Planned,
    Pending,  // put down before it was begun: after a crash it is taken up from its memo
    Done,
    Failed,
    Skipped,  // by hand, with a reason
    Waiting
};
const char *stepStateWord(StepState state);  // "planned" "pending" "done" "failed" …

struct PlanStep {
    // dependsOn: a position, or one of these.
    static constexpr int Nothing = -1;
    static constexpr int AllBefore = -2;  // every earlier step has ended, well or not

    int position = 0;  // in the plan, from 0
    QString verb;  // "issue" "revoke" "crl" …: who does it
    QString object;  // on what, for people; untrusted
    int dependsOn = Nothing;
    QJsonObject input;  // fixed when the plan is made, part of its digest
    StepState state = StepState::Planned;
    int attempts = 0;
    crypto::UnixTime nextAttempt = 0;  // of a failed one that is tried again; 0: it is not
    QJsonObject memo;  // put down before doing: key ids, serial numbers, order ids
    QJsonObject result;
    QString error;  // code, object and detail of the last failure, untrusted
};

struct PlanFinding {
    QString severity;  // "block" "warning" "note"
    QString code;  // stable: "lifetime-cut" … (finding_text.h), or "lint:RULE"
    QString message;  // English, for JSON and the command line
    QString object = {};  // what it is about, untrusted
    qint64 count = 0;  // how many are meant, where it counts
};

struct Plan {
    PlanId id = 0;
    QString verb;  // "issue" "renew" "revoke" "ca.create" …
    QString title;  // untrusted
    QJsonObject draft;  // what was asked
    QList<PlanFinding> findings;
    int approvalsNeeded = 0;
    QByteArray digest;  // SHA-256 of verb, draft and every step's fixed part: what was approved is
                        // what runs
    PlanState state = PlanState::Ready;
    QString admin;  // who made it
    crypto::UnixTime createdAt = 0, updatedAt = 0;
    QList<PlanStep> steps;
};

// SHA-256 over the canonical JSON of verb, draft and [verb, object, dependsOn, input] of each step.
QByteArray digestOf(const Plan &plan);

struct StepCounts {
    qint64 total = 0, planned = 0, pending = 0, done = 0, failed = 0, skipped = 0, waiting = 0;
};

}  // namespace domain
