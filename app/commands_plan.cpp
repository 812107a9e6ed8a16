// SPDX-License-Identifier: GPL-3.0-or-later
// plan list | show | run | cancel | retry | skip | release
#include "app/command_plan.h"
#include "app/commands.h"

#include "models/domain/visible_text.h"
#include "models/jobs/incident.h"
#include "models/jobs/plan_run.h"
#include "models/store/plan_store.h"

#include <QJsonArray>

namespace app {

using namespace Qt::StringLiterals;
using crypto::Result;
using Takes = OptionSpec::Takes;

namespace {

std::optional<domain::PlanId> idFrom(CommandContext &context)
{
    bool ok = false;
    const qint64 id = context.arguments().positional().value(0).toLongLong(&ok);
    return ok && id > 0 ? std::optional<domain::PlanId>(id) : std::nullopt;
}

const QString NoId = u"the plan's number comes first"_s;

Exit list(CommandContext &context)
{
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto plans = store::planRows(**reader, context.arguments().has(u"all"_s), 1000);
    if (!plans)
        return context.fail(plans.error());
    QJsonArray array;
    QString text;
    for (const domain::Plan &plan : *plans) {
        const auto counts = store::stepCounts(**reader, plan.id);
        if (!counts)
            return context.fail(counts.error());
        const QString state = QString::fromLatin1(domain::planStateWord(plan.state));
        array.append(QJsonObject{{u"plan"_s, qint64(plan.id)},
                                 {u"verb"_s, plan.verb},
                                 {u"title"_s, plan.title},
                                 {u"state"_s, state},
                                 {u"admin"_s, plan.admin},
                                 {u"created_at"_s, timeText(plan.createdAt)},
                                 {u"updated_at"_s, timeText(plan.updatedAt)},
                                 {u"steps"_s, counts->total},
                                 {u"done"_s, counts->done},
                                 {u"failed"_s, counts->failed}});
        text += u"%1  %2  %3  %4 of %5  %6 %7\n"_s.arg(plan.id, 5)
                    .arg(timeText(plan.createdAt), state.leftJustified(13))
                    .arg(counts->done)
                    .arg(counts->total)
                    .arg(plan.verb, domain::visibleText(plan.title));
    }
    return context.json() ? context.document({{u"plans"_s, array}}) : context.text(text);
}

Exit show(CommandContext &context)
{
    const auto id = idFrom(context);
    if (!id)
        return context.usage(NoId);
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    return answerPlan(context, *id, Ends::Shown);
}

Exit run(CommandContext &context)
{
    const auto id = idFrom(context);
    if (!id)
        return context.usage(NoId);
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    return runStored(context, *id);
}

Exit runChanged(CommandContext &context, const Result<jobs::PlanOutcome> &outcome)
{
    return outcome ? runStored(context, outcome->plan) : context.fail(outcome.error());
}

Exit cancel(CommandContext &context)
{
    const auto id = idFrom(context);
    if (!id)
        return context.usage(NoId);
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    const auto outcome =
        jobs::cancelPlan(job, *id, context.arguments().value(u"reason"_s).value_or(QString()));
    return outcome ? answerPlan(context, *id, Ends::Shown) : context.fail(outcome.error());
}

Exit retry(CommandContext &context)
{
    const auto id = idFrom(context);
    if (!id)
        return context.usage(NoId);
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    return runChanged(context, jobs::retryPlan(job, *id));
}

Exit skip(CommandContext &context)
{
    const auto id = idFrom(context);
    bool ok = false;
    const int step = context.arguments().positional().value(1).toInt(&ok);
    const auto reason = context.arguments().value(u"reason"_s);
    if (!id || !ok || !reason)
        return context.usage(u"say which plan, which step and --reason TEXT"_s);
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    return runChanged(context, jobs::skipStep(job, *id, step, *reason));
}

Exit release(CommandContext &context)
{
    const auto id = idFrom(context);
    bool ok = false;
    const int step = context.arguments().positional().value(1).toInt(&ok);
    if (!id || !ok)
        return context.usage(u"say which plan and which step"_s);
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    const auto done =
        jobs::releaseGate(job, *id, step, context.arguments().value(u"note"_s).value_or(QString()));
    return done ? runStored(context, *id) : context.fail(done.error());
}

}  // namespace

QList<Command> planCommands()
{
    const QList<OptionSpec> reason{{u"reason"_s, Takes::Value}};
    return {
        {u"plan list"_s,
         u"[--all]"_s,
         u"list plans that are not over, or all"_s,
         {{u"all"_s, Takes::Nothing}},
         0,
         0,
         list},
        {u"plan show"_s, u"ID"_s, u"show a plan, its steps and what failed"_s, {}, 1, 1, show},
        {u"plan run"_s, u"ID"_s, u"run a plan, or go on where it stopped"_s, {}, 1, 1, run},
        {u"plan cancel"_s, u"ID [--reason TEXT]"_s, u"give up what has not begun"_s, reason, 1, 1,
         cancel},
        {u"plan retry"_s, u"ID"_s, u"do the failed steps again"_s, {}, 1, 1, retry},
        {u"plan skip"_s, u"ID STEP --reason TEXT"_s, u"give up one step and go on"_s, reason, 2, 2,
         skip},
        {u"plan release"_s,
         u"ID STEP [--note TEXT]"_s,
         u"let the next wave of a plan begin"_s,
         {{u"note"_s, Takes::Value}},
         2,
         2,
         release},
    };
}

}  // namespace app
