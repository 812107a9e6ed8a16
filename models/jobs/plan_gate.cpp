// SPDX-License-Identifier: GPL-3.0-or-later
// The step "gate", between the waves of a plan.
#include "models/jobs/incident.h"
#include "models/store/incident_store.h"
#include "models/store/plan_store.h"
#include "models/store/vault.h"

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using domain::PlanStep;
using domain::StepState;

namespace {

class GateVerb : public PlanVerb {
public:
    Result<void> prepare(PlanContext &, Steps) override { return {}; }
    Result<void> putDown(PlanContext &, store::Change &, Steps) override { return {}; }
    Result<void> act(PlanContext &context, Steps steps) override
    {
        for (PlanStep *step : steps) {
            const auto failed =
                store::failedBefore(context.database, context.plan.id, step->position);
            if (!failed)
                return failed.error();
            if (*failed == 0 && !step->input[u"pause"_s].toBool())
                continue;
            step->state = StepState::Waiting;
            step->result = {{u"failed_before"_s, *failed}};
        }
        return {};
    }
    Result<void> record(PlanContext &, store::Change &, Steps) override { return {}; }
    void forget() override { }
    int batch(const domain::PlanStep &) const override { return 1; }
};

}  // namespace

std::unique_ptr<PlanVerb> gateVerb()
{
    return std::make_unique<GateVerb>();
}

Result<void> releaseGate(JobContext &context, domain::PlanId id, int position, const QString &note)
{
    const std::string name = "plan " + std::to_string(id) + ", step " + std::to_string(position);
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return std::move(database).error();
    const auto plan = store::planRow(**database, id);
    if (!plan)
        return plan.error();
    auto steps = store::planSteps(**database, id, position, 1);
    if (!steps)
        return steps.error();
    if (!*plan || steps->isEmpty() || steps->front().position != position)
        return Error{ErrorCode::NotFound, name, {}};
    PlanStep &step = steps->front();
    if (step.verb != u"gate" || step.state != StepState::Waiting)
        return Error{ErrorCode::NotPermitted, name, "it waits for nobody"};
    const auto now = context.vault.clock().now();
    step.state = StepState::Done;
    step.result.insert(u"released_by"_s, context.vault.admin());
    if (!note.trimmed().isEmpty())
        step.result.insert(u"note"_s, note.trimmed());
    PlanStep *const only = &step;
    auto change = store::Change::begin(context.vault, **database);
    if (!change)
        return std::move(change).error();
    auto done = store::putSteps(*change, id, std::span(&only, 1), now, note.trimmed());
    if (done)
        done = store::setPlanState(*change, id, domain::PlanState::Ready, now);
    if (done)
        done = change->audit("plan.release", u"plan %1"_s.arg(id),
                             {{u"step"_s, position},
                              {u"wave"_s, step.input[u"wave"_s]},
                              {u"note"_s, note.trimmed()}});
    return done ? change->commit() : std::move(done);
}

JobFunction releaseGateJob(domain::PlanId plan, int position, const QString &note)
{
    return [plan, position, note](JobContext &context) -> Result<QVariant> {
        if (auto done = releaseGate(context, plan, position, note); !done)
            return done.error();
        return QVariant::fromValue(qint64(plan));
    };
}

}  // namespace jobs
