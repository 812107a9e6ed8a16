// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/plan.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace domain {

using namespace Qt::StringLiterals;

const char *planStateWord(PlanState state)
{
    switch (state) {
    case PlanState::Draft:
        return "draft";
    case PlanState::WaitingForApproval:
        return "waiting-for-approval";
    case PlanState::Ready:
        return "ready";
    case PlanState::Running:
        return "running";
    case PlanState::Waiting:
        return "waiting";
    case PlanState::Done:
        return "done";
    case PlanState::PartlyFailed:
        return "partly-failed";
    case PlanState::Cancelled:
        return "cancelled";
    }
    return "draft";
}

bool isOver(PlanState state)
{
    return state == PlanState::Done || state == PlanState::PartlyFailed
        || state == PlanState::Cancelled;
}

const char *stepStateWord(StepState state)
{
    switch (state) {
    case StepState::Planned:
        return "planned";
    case StepState::Pending:
        return "pending";
    case StepState::Done:
        return "done";
    case StepState::Failed:
        return "failed";
    case StepState::Skipped:
        return "skipped";
    case StepState::Waiting:
        return "waiting";
    }
    return "planned";
}

QByteArray digestOf(const Plan &plan)
{
    // QJsonDocument writes keys sorted and without white space in the compact form.
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray &part) {
        hash.addData(QByteArray::number(part.size()) + ':' + part);
    };
    add(plan.verb.toUtf8());
    add(QJsonDocument(plan.draft).toJson(QJsonDocument::Compact));
    for (const PlanStep &step : plan.steps) {
        add(step.verb.toUtf8());
        add(step.object.toUtf8());
        add(QByteArray::number(step.dependsOn));
        add(QJsonDocument(step.input).toJson(QJsonDocument::Compact));
    }
    return hash.result();
}

}  // namespace domain
