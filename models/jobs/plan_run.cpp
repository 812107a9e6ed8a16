// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/plan_run.h"

#include "models/domain/error_text.h"
#include "models/jobs/incident.h"
#include "models/jobs/plan_verb.h"
#include "models/store/plan_store.h"
#include "models/store/vault.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <map>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using domain::PlanState;
using domain::PlanStep;
using domain::StepState;

namespace {

constexpr crypto::UnixTime FirstPause = 2;  // s; doubled with each attempt

std::string nameOf(domain::PlanId id)
{
    return "plan " + std::to_string(id);
}

bool passes(ErrorCode code)
{
    return code == ErrorCode::Busy || code == ErrorCode::InputOutput
        || code == ErrorCode::Unreachable;
}

// Steps by the state they are in: one journal row each.
Result<void> putAll(store::Change &change, domain::PlanId id, Steps steps, crypto::UnixTime now,
                    const QString &reason = {})
{
    std::map<StepState, std::vector<PlanStep *>> groups;
    for (PlanStep *step : steps)
        groups[step->state].push_back(step);
    for (const auto &[state, group] : groups) {
        const QString detail = state == StepState::Failed ? group.front()->error.left(500) : reason;
        auto done = store::putSteps(change, id, group, now, detail);
        if (!done)
            return done;
    }
    return {};
}

QJsonObject auditDetail(const domain::Plan &plan, Steps steps, StepState state)
{
    QJsonArray objects;
    qint64 count = 0;
    for (const PlanStep *step : steps) {
        if (step->state != state)
            continue;
        ++count;
        if (objects.size() < 20)
            objects.append(step->object);
    }
    return {{u"plan"_s, qint64(plan.id)},
            {u"verb"_s, steps.front()->verb},
            {u"first"_s, steps.front()->position},
            {u"last"_s, steps.back()->position},
            {u"steps"_s, count},
            {u"objects"_s, objects}};
}

class Run {
public:
    Run(JobContext &job, store::Database &database, domain::Plan plan)
        : m_job(job), m_database(database), m_plan(std::move(plan))
    {
    }

    Result<PlanOutcome> run();

private:
    Result<bool> batch();  // false: nothing can be done now
    Result<void> putDown(PlanContext &context, PlanVerb &verb, Steps steps);
    Result<void> record(PlanContext &context, PlanVerb &verb, Steps steps);
    Result<void> enter(PlanState state);
    Result<PlanVerb *> verbOf(const QString &name);
    crypto::UnixTime now() const { return m_job.vault.clock().now(); }

    JobContext &m_job;
    store::Database &m_database;
    domain::Plan m_plan;
    std::map<QString, std::unique_ptr<PlanVerb>> m_verbs;
};

Result<PlanVerb *> Run::verbOf(const QString &name)
{
    auto &verb = m_verbs[name];
    if (!verb)
        verb = planVerb(name);
    if (!verb)
        return Error{ErrorCode::Unsupported, nameOf(m_plan.id),
                     "a step's verb is not known: " + name.toStdString()};
    return verb.get();
}

Result<void> Run::enter(PlanState state)
{
    if (m_plan.state == state)
        return {};
    auto change = store::Change::begin(m_job.vault, m_database);
    if (!change)
        return std::move(change).error();
    auto done = store::setPlanState(*change, m_plan.id, state, now());
    if (done)
        done = change->audit("plan.state", u"plan %1"_s.arg(m_plan.id),
                             {{u"verb"_s, m_plan.verb},
                              {u"title"_s, m_plan.title},
                              {u"state"_s, QString::fromLatin1(domain::planStateWord(state))}});
    if (done)
        done = change->commit();
    if (done)
        m_plan.state = state;
    return done;
}

Result<void> Run::putDown(PlanContext &context, PlanVerb &verb, Steps steps)
{
    auto change = store::Change::begin(m_job.vault, m_database);
    if (!change)
        return std::move(change).error();
    auto done = verb.putDown(context, *change, steps);
    if (!done)
        return done;
    for (PlanStep *step : steps) {
        if (step->state == StepState::Planned)
            step->state = StepState::Pending;
    }
    done = putAll(*change, m_plan.id, steps, context.now);
    if (done)
        done = change->audit("plan.begin", u"plan %1"_s.arg(m_plan.id),
                             auditDetail(m_plan, steps, StepState::Pending));
    return done ? change->commit() : std::move(done);
}

Result<void> Run::record(PlanContext &context, PlanVerb &verb, Steps steps)
{
    auto change = store::Change::begin(m_job.vault, m_database);
    if (!change)
        return std::move(change).error();
    std::vector<PlanStep *> good;
    for (PlanStep *step : steps) {
        if (step->state == StepState::Pending)
            good.push_back(step);
    }
    auto done = good.empty() ? Result<void>() : verb.record(context, *change, good);
    if (!done)
        return done;
    for (PlanStep *step : good) {
        if (step->state == StepState::Pending) {
            step->state = StepState::Done;
            step->error.clear();
            step->nextAttempt = 0;
        }
    }
    done = putAll(*change, m_plan.id, steps, context.now);
    if (done) {
        QJsonObject detail = auditDetail(m_plan, steps, StepState::Done);
        const QJsonObject failed = auditDetail(m_plan, steps, StepState::Failed);
        if (failed[u"steps"_s].toInteger() > 0)
            detail.insert(u"failed"_s, failed[u"objects"_s]);
        done = change->audit(std::string("plan.") + steps.front()->verb.toStdString(),
                             u"plan %1"_s.arg(m_plan.id), detail);
    }
    return done ? change->commit() : std::move(done);
}

Result<bool> Run::batch()
{
    PlanContext context{m_job, m_database, m_plan, now()};
    auto first = store::runnableSteps(m_database, m_plan.id, context.now, 1);
    if (!first)
        return first.error();
    if (first->isEmpty())
        return false;
    auto verb = verbOf(first->front().verb);
    if (!verb)
        return verb.error();
    const int most = std::max(1, (*verb)->batch(first->front()));
    auto steps = store::runnableSteps(m_database, m_plan.id, context.now, 2 * most);
    if (!steps)
        return steps.error();
    std::vector<PlanStep *> fresh, all, later;
    for (PlanStep &step : *steps) {
        if (&step - steps->data() >= most) {
            if (step.state == StepState::Planned)
                later.push_back(&step);
            continue;
        }
        ++step.attempts;
        // Due again: as it was put down the first time.
        if (step.state == StepState::Failed || step.state == StepState::Waiting)
            step.state = step.memo.isEmpty() ? StepState::Planned : StepState::Pending;
        all.push_back(&step);
        if (step.state == StepState::Planned)
            fresh.push_back(&step);
    }
    const auto gone = [&](const Error &error) -> Result<bool> {
        (*verb)->forget();
        return error;
    };
    if (!fresh.empty()) {
        if (auto done = (*verb)->prepare(context, fresh); !done)
            return gone(done.error());
        (*verb)->foresee(context, later);
        if (auto done = putDown(context, **verb, fresh); !done)
            return gone(done.error());
    }
    std::erase_if(all, [](const PlanStep *step) { return step->state != StepState::Pending; });
    if (all.empty())
        return true;  // none of them could be prepared, which is recorded
    if (auto done = (*verb)->act(context, all); !done)
        return gone(done.error());
    if (auto done = record(context, **verb, all); !done)
        return gone(done.error());
    return true;
}

Result<PlanOutcome> Run::run()
{
    PlanOutcome outcome;
    outcome.plan = m_plan.id;
    if (auto done = enter(PlanState::Running); !done)
        return done.error();
    for (;;) {
        if (m_job.stop.stop_requested()) {
            outcome.stopped = true;
            break;
        }
        const auto more = batch();
        if (!more && more.error().code == ErrorCode::Cancelled && m_job.stop.stop_requested())
            continue;  // nothing of the batch was recorded
        if (!more)
            return more.error();
        const auto counts = store::stepCounts(m_database, m_plan.id);
        if (!counts)
            return counts.error();
        outcome.steps = *counts;
        if (m_job.report)
            m_job.report({counts->done + counts->skipped, counts->total, m_plan.title});
        if (!*more)
            break;
    }
    const auto next = store::nextAttempt(m_database, m_plan.id);
    const auto counts = store::stepCounts(m_database, m_plan.id);
    if (!next || !counts)
        return next ? counts.error() : next.error();
    outcome.steps = *counts;
    outcome.nextAttempt = *next;
    const bool open = counts->planned + counts->pending + counts->waiting > 0 || *next != 0;
    outcome.state = outcome.stopped && open    ? PlanState::Ready
        : counts->waiting > 0 || *next != 0    ? PlanState::Waiting
        : counts->failed + counts->planned > 0 ? PlanState::PartlyFailed
                                               : PlanState::Done;
    if (auto done = enter(outcome.state); !done)
        return done.error();
    return outcome;
}

struct Opened {
    std::unique_ptr<store::Database> database;
    domain::Plan plan;
};

Result<Opened> openPlan(JobContext &context, domain::PlanId id)
{
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return std::move(database).error();
    auto plan = store::planRow(**database, id);
    if (!plan)
        return plan.error();
    if (!*plan)
        return Error{ErrorCode::NotFound, nameOf(id), {}};
    return Opened{std::move(*database), std::move(**plan)};
}

Result<PlanOutcome> outcomeOf(store::Database &database, domain::PlanId id)
{
    const auto plan = store::planRow(database, id);
    const auto counts = store::stepCounts(database, id);
    if (!plan || !counts)
        return plan ? counts.error() : plan.error();
    return PlanOutcome{id, (*plan)->state, *counts, 0, false};
}

// What a person does to steps: state and journal in one audited change.
Result<PlanOutcome> byHand(JobContext &context, Opened &opened, const char *action,
                           const QString &reason, PlanState state,
                           const std::function<Result<QList<PlanStep>>()> &choose)
{
    auto steps = choose();
    if (!steps)
        return steps.error();
    std::vector<PlanStep *> all;
    for (PlanStep &step : *steps)
        all.push_back(&step);
    const crypto::UnixTime now = context.vault.clock().now();
    auto change = store::Change::begin(context.vault, *opened.database);
    if (!change)
        return change.error();
    auto done = putAll(*change, opened.plan.id, all, now, reason);
    if (done)
        done = store::setPlanState(*change, opened.plan.id, state, now);
    if (done)
        done = change->audit(action, u"plan %1"_s.arg(opened.plan.id),
                             {{u"steps"_s, qint64(all.size())},
                              {u"reason"_s, reason},
                              {u"state"_s, QString::fromLatin1(domain::planStateWord(state))}});
    if (done)
        done = change->commit();
    if (!done)
        return done.error();
    return outcomeOf(*opened.database, opened.plan.id);
}

Result<QList<PlanStep>> everyStep(store::Database &database, domain::PlanId id)
{
    return store::planSteps(database, id, 0, -1);
}

// An order that waited for somebody goes on: whoever runs the plan again says that it is done. Not
// while other steps wait for a time; then it is the clock that runs it.
Result<void> takeUp(JobContext &context, Opened &opened, QList<PlanStep> steps)
{
    const auto next = store::nextAttempt(*opened.database, opened.plan.id);
    if (!next)
        return next.error();
    steps.removeIf([](const PlanStep &step) {
        return step.state != StepState::Waiting || step.nextAttempt != 0 || step.verb == u"gate";
    });
    if (steps.isEmpty() || *next != 0)
        return {};
    for (PlanStep &step : steps)
        step.state = StepState::Pending;
    const auto done = byHand(context, opened, "plan.resume", {}, PlanState::Ready,
                             [&]() -> Result<QList<PlanStep>> { return steps; });
    return done ? Result<void>() : Result<void>(done.error());
}

}  // namespace

void fail(PlanContext &context, PlanStep &step, const Error &error)
{
    step.state = StepState::Failed;
    const domain::ErrorText text = domain::errorText(error);
    step.error = text.raw.isEmpty() ? text.cause : text.cause + u" ("_s + text.raw + u')';
    step.nextAttempt = passes(error.code) && step.attempts < MostAttempts
        ? context.now + (FirstPause << step.attempts)
        : 0;
}

Result<PlanOutcome> runPlan(JobContext &context, domain::PlanId id)
{
    auto opened = openPlan(context, id);
    if (!opened)
        return opened.error();
    switch (opened->plan.state) {
    case PlanState::Draft:
        return Error{ErrorCode::NotPermitted, nameOf(id), "a finding blocks it"};
    case PlanState::WaitingForApproval:
        return Error{ErrorCode::NotPermitted, nameOf(id), "it waits for approval"};
    case PlanState::Cancelled:
        return Error{ErrorCode::NotPermitted, nameOf(id), "it was cancelled"};
    case PlanState::Done:
    case PlanState::PartlyFailed:
        return outcomeOf(*opened->database, id);
    case PlanState::Ready:
    case PlanState::Running:
    case PlanState::Waiting:
        break;
    }
    auto steps = everyStep(*opened->database, id);
    if (!steps)
        return steps.error();
    domain::Plan whole = opened->plan;
    whole.steps = std::move(*steps);
    if (domain::digestOf(whole) != whole.digest)
        return Error{ErrorCode::Damaged, nameOf(id), "its steps are not those of its digest"};
    if (auto done = takeUp(context, *opened, whole.steps); !done)
        return done.error();
    return Run(context, *opened->database, std::move(opened->plan)).run();
}

Result<PlanOutcome> cancelPlan(JobContext &context, domain::PlanId id, const QString &reason)
{
    auto opened = openPlan(context, id);
    if (!opened)
        return opened.error();
    if (domain::isOver(opened->plan.state))
        return Error{ErrorCode::NotPermitted, nameOf(id), "it is over"};
    return byHand(context, *opened, "plan.cancel", reason, PlanState::Cancelled,
                  [&]() -> Result<QList<PlanStep>> {
                      auto steps = everyStep(*opened->database, id);
                      if (!steps)
                          return steps.error();
                      if (std::any_of(steps->begin(), steps->end(), [](const PlanStep &step) {
                              return step.state == StepState::Pending;
                          }))
                          return Error{ErrorCode::Busy, nameOf(id),
                                       "steps were begun; run it to bring them to their end"};
                      steps->removeIf([](const PlanStep &step) {
                          return step.state == StepState::Done || step.state == StepState::Skipped;
                      });
                      for (PlanStep &step : *steps) {
                          step.state = StepState::Skipped;
                          step.nextAttempt = 0;
                      }
                      return steps;
                  });
}

Result<PlanOutcome> retryPlan(JobContext &context, domain::PlanId id)
{
    auto opened = openPlan(context, id);
    if (!opened)
        return opened.error();
    if (opened->plan.state == PlanState::Cancelled)
        return Error{ErrorCode::NotPermitted, nameOf(id), "it was cancelled"};
    return byHand(
        context, *opened, "plan.retry", {}, PlanState::Ready, [&]() -> Result<QList<PlanStep>> {
            auto steps = everyStep(*opened->database, id);
            if (!steps)
                return steps.error();
            bool again = false;
            steps->removeIf([&again](const PlanStep &step) {
                const bool failed = step.state == StepState::Failed;
                // A gate that was passed stays open.
                const bool follows = again && step.dependsOn == PlanStep::AllBefore
                    && step.state == StepState::Done && step.verb != u"gate";
                again = again || failed;
                return !failed && !follows;
            });
            for (PlanStep &step : *steps) {
                // What was put down (a key, a serial number) is used again.
                step.state = step.memo.isEmpty() ? StepState::Planned : StepState::Pending;
                step.attempts = 0;
                step.nextAttempt = 0;
            }
            return steps;
        });
}

Result<PlanOutcome> skipStep(JobContext &context, domain::PlanId id, int position,
                             const QString &reason)
{
    auto opened = openPlan(context, id);
    if (!opened)
        return opened.error();
    if (reason.trimmed().isEmpty())
        return Error{ErrorCode::InvalidArgument, nameOf(id), "skipping a step needs a reason"};
    return byHand(
        context, *opened, "plan.skip", reason, PlanState::Ready, [&]() -> Result<QList<PlanStep>> {
            auto steps = store::planSteps(*opened->database, id, position, 1);
            if (!steps)
                return steps.error();
            if (steps->isEmpty() || steps->front().position != position)
                return Error{
                    ErrorCode::NotFound, nameOf(id) + ", step " + std::to_string(position), {}};
            PlanStep &step = steps->front();
            if (step.state != StepState::Failed && step.state != StepState::Planned
                && step.state != StepState::Waiting)
                return Error{ErrorCode::NotPermitted,
                             nameOf(id) + ", step " + std::to_string(position),
                             std::string("it is ") + domain::stepStateWord(step.state)};
            step.state = StepState::Skipped;
            step.nextAttempt = 0;
            return steps;
        });
}

}  // namespace jobs
