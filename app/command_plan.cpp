// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_plan.h"

#include "models/domain/visible_text.h"
#include "models/jobs/judge_certificates.h"
#include "models/jobs/link_chains.h"
#include "models/store/plan_store.h"

#include <QDateTime>
#include <QJsonArray>

#include <chrono>
#include <thread>

namespace app {

using namespace Qt::StringLiterals;
using crypto::ErrorCode;
using crypto::Result;
using domain::PlanState;
using domain::PlanStep;
using domain::StepState;

namespace {

constexpr qsizetype ShownSteps = 20;

QJsonObject stepJson(const PlanStep &step)
{
    QJsonObject json{{u"position"_s, step.position},
                     {u"verb"_s, step.verb},
                     {u"object"_s, step.object},
                     {u"state"_s, QString::fromLatin1(domain::stepStateWord(step.state))},
                     {u"result"_s, step.result}};
    if (!step.error.isEmpty())
        json.insert(u"error"_s, step.error);
    if (step.nextAttempt != 0)
        json.insert(u"next_attempt"_s, timeText(step.nextAttempt));
    return json;
}

QJsonObject planJson(const domain::Plan &plan)
{
    QJsonArray steps, certificates, findings;
    for (const PlanStep &step : plan.steps) {
        steps.append(stepJson(step));
        // What it made; of a revocation, also of one that is to come, what it is about.
        QString sha256 = step.result[u"sha256"_s].toString();
        if (sha256.isEmpty() && step.verb == u"revoke")
            sha256 = step.input[u"sha256"_s].toString();
        if (!sha256.isEmpty() && step.verb != u"crl")
            certificates.append(sha256);
    }
    for (const auto &finding : plan.findings)
        findings.append(QJsonObject{{u"severity"_s, finding.severity},
                                    {u"code"_s, finding.code},
                                    {u"object"_s, finding.object},
                                    {u"message"_s, finding.message}});
    return {{u"plan"_s, plan.id ? QJsonValue(qint64(plan.id)) : QJsonValue()},
            {u"verb"_s, plan.verb},
            {u"title"_s, plan.title},
            {u"state"_s, QString::fromLatin1(domain::planStateWord(plan.state))},
            {u"findings"_s, findings},
            {u"steps"_s, steps},
            {u"certificates"_s, certificates}};
}

QString planText(const domain::Plan &plan)
{
    QString text = plan.id
        ? u"Plan %1: %2 %3, %4.\n"_s.arg(plan.id).arg(
            plan.verb, domain::visibleText(plan.title),
            QString::fromLatin1(domain::planStateWord(plan.state)))
        : u"%1 %2 would take %3 steps.\n"_s.arg(plan.verb, domain::visibleText(plan.title))
              .arg(plan.steps.size());
    for (const auto &finding : plan.findings.mid(0, ShownSteps))
        text += u"  %1  %2  %3\n"_s.arg(finding.severity.leftJustified(8), finding.code,
                                        domain::visibleText(finding.message));
    // What failed first: it is what a person must see.
    qsizetype shown = 0;
    for (const bool failed : {true, false}) {
        for (const PlanStep &step : plan.steps) {
            if ((step.state == StepState::Failed) != failed || shown++ >= ShownSteps)
                continue;
            text +=
                u"  %1  %2  %3  %4"_s.arg(step.position, 5)
                    .arg(QString::fromLatin1(domain::stepStateWord(step.state)).leftJustified(8),
                         step.verb, domain::visibleText(step.object));
            if (!step.error.isEmpty())
                text += u": "_s + domain::visibleText(step.error);
            else if (const QString sha256 = step.result[u"sha256"_s].toString(); !sha256.isEmpty())
                text += u"  "_s + sha256.left(16);
            text += u'\n';
        }
    }
    if (plan.steps.size() > ShownSteps)
        text += u"  and %1 more\n"_s.arg(plan.steps.size() - ShownSteps);
    return text;
}

Exit exitOf(PlanState state)
{
    switch (state) {
    case PlanState::Done:
        return Exit::Done;
    case PlanState::WaitingForApproval:
    case PlanState::Waiting:
        return Exit::Waiting;
    case PlanState::Draft:
        return Exit::NotPermitted;
    default:
        return Exit::Failed;
    }
}

Exit answer(CommandContext &context, const domain::Plan &plan, Exit exit)
{
    return context.json() ? context.document(planJson(plan), exit)
                          : context.text(planText(plan), exit);
}

}  // namespace

std::optional<crypto::UnixTime> momentFrom(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toSecsSinceEpoch();
}

Exit answerPlan(CommandContext &context, domain::PlanId id, Ends ends)
{
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    auto plan = store::planRow(**reader, id);
    if (!plan)
        return context.fail(plan.error());
    if (!*plan)
        return context.fail({ErrorCode::NotFound, "plan " + std::to_string(id), {}});
    auto steps = store::planSteps(**reader, id, 0, -1);
    if (!steps)
        return context.fail(steps.error());
    (*plan)->steps = std::move(*steps);
    return answer(context, **plan, ends == Ends::Shown ? Exit::Done : exitOf((*plan)->state));
}

Result<jobs::PlanOutcome> runToItsEnd(CommandContext &context, domain::PlanId id)
{
    constexpr auto Glance = std::chrono::milliseconds(100);
    constexpr qint64 LongestWait =
        120;  // s: what an authority takes longer for ends the run as waiting
    jobs::JobContext job = context.job();
    for (;;) {
        const auto outcome = jobs::runPlan(job, id);
        if (!outcome || outcome->stopped || outcome->state != PlanState::Waiting
            || outcome->nextAttempt == 0)
            return outcome;
        const auto pause = std::max<qint64>(1, outcome->nextAttempt - context.clock().now());
        if (outcome->steps.waiting > 0 && pause > LongestWait)
            return outcome;
        context.message(
            (outcome->steps.waiting > 0
                 ? u"%1 of %2 steps wait; the next look is in %3 s (Ctrl+C: later, with \"plan run "
                   "%4\")."_s
                 : u"%1 of %2 steps failed for now; the next try is in %3 s (Ctrl+C: later, with "
                   "\"plan run %4\")."_s)
                .arg(outcome->steps.failed + outcome->steps.waiting)
                .arg(outcome->steps.total)
                .arg(pause)
                .arg(id));
        for (auto left = std::chrono::milliseconds(pause * 1000); left.count() > 0;
             left -= Glance) {
            if (context.stop().stop_requested())
                return outcome;
            std::this_thread::sleep_for(Glance);
        }
    }
}

Exit runStored(CommandContext &context, domain::PlanId id)
{
    jobs::JobContext job = context.job();
    const auto before = jobs::lastCertificate(job);
    if (!before)
        return context.fail(before.error());
    const auto outcome = runToItsEnd(context, id);
    if (!outcome)
        return context.fail(outcome.error());
    // New roots, and certificates whose issuer arrived.
    if (const auto linked = jobs::linkChains(job); !linked)
        return context.fail(linked.error());
    if (const auto judged = jobs::judgeCertificates(job, *before); !judged)
        return context.fail(judged.error());
    return answerPlan(context, id);
}

Exit carryOut(CommandContext &context, domain::Plan plan, Asks asks)
{
    const bool blocked = std::any_of(plan.findings.begin(), plan.findings.end(),
                                     [](const auto &one) { return one.severity == u"block"; });
    for (qsizetype i = 0; i < plan.steps.size(); ++i)  // as they will be numbered when it is stored
        plan.steps[i].position = int(i);
    if (context.arguments().has(u"dry-run"_s)) {
        plan.state = blocked ? PlanState::Draft : PlanState::Ready;
        return answer(context, plan, blocked ? Exit::NotPermitted : Exit::Done);
    }
    if (blocked) {
        plan.state = PlanState::Draft;
        context.message(u"Nothing was done: a finding blocks it."_s);
        return answer(context, plan, Exit::NotPermitted);
    }
    if (asks == Asks::BeforeRunning && !context.arguments().has(u"yes"_s)) {
        context.message(planText(plan).chopped(1));
        const auto yes = context.terminal().askYes(u"Do it? [y/N] "_s, context.stop());
        if (!yes)
            return context.fail(yes.error());
        if (!*yes)
            return context.fail({ErrorCode::Cancelled, plan.verb.toStdString(), {}});
    }
    jobs::JobContext job = context.job();
    if (const auto stored = jobs::storePlan(job, plan); !stored)
        return context.fail(stored.error());
    return runStored(context, plan.id);
}

Exit planAndCarryOut(CommandContext &context, Asks asks,
                     const std::function<crypto::Result<domain::Plan>(store::Database &)> &make)
{
    const bool dryRun = context.arguments().has(u"dry-run"_s);
    if (const auto vault = dryRun ? context.openVault() : context.openWritableVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    auto plan = make(**reader);
    return plan ? carryOut(context, std::move(*plan), asks) : context.fail(plan.error());
}

}  // namespace app
