// SPDX-License-Identifier: GPL-3.0-or-later
// authority request | answer
#include "app/command_plan.h"
#include "app/commands.h"

#include "crypto/wire/writers.h"
#include "models/domain/visible_text.h"
#include "models/jobs/manual_answer.h"
#include "models/store/durable_file.h"

#include <QFileInfo>
#include <QJsonArray>

namespace app {

using namespace Qt::StringLiterals;
using crypto::ErrorCode;
using Takes = OptionSpec::Takes;

namespace {

// The plan's number; a step where one is given.
struct Where {
    domain::PlanId plan = 0;
    std::optional<int> step;
};

std::optional<Where> whereFrom(CommandContext &context)
{
    bool good = false;
    Where where;
    where.plan = context.arguments().positional().value(0).toLongLong(&good);
    if (!good || where.plan <= 0)
        return std::nullopt;
    if (const auto word = context.arguments().value(u"step"_s)) {
        const int step = word->toInt(&good);
        if (!good || step < 0)
            return std::nullopt;
        where.step = step;
    }
    return where;
}

const QString NoPlace = u"the plan's number comes first; --step takes a step's number"_s;

Exit request(CommandContext &context)
{
    const auto where = whereFrom(context);
    const auto output = context.arguments().value(u"output"_s);
    if (!where)
        return context.usage(NoPlace);
    if (!output)
        return context.usage(u"say where the request goes: --output FILE"_s);
    if (QFileInfo::exists(*output) && !context.arguments().has(u"force"_s))
        return context.fail({ErrorCode::AlreadyExists, output->toStdString(),
                             "the file is there; --force writes over it"});
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto all = jobs::orderRequests(**reader, where->plan, where->step);
    if (!all)
        return context.fail(all.error());
    QByteArray content;
    QJsonArray requests;
    for (const jobs::OrderRequest &one : *all) {
        content += QByteArray::fromStdString(crypto::wire::pem("CERTIFICATE REQUEST", one.request));
        requests.append(QJsonObject{{u"step"_s, one.step}, {u"object"_s, one.object}});
    }
    if (const auto written = store::writeFileAtomically(*output, content); !written)
        return context.fail(written.error());
    if (context.json())
        return context.document(
            {{u"plan"_s, qint64(where->plan)}, {u"output"_s, *output}, {u"requests"_s, requests}});
    return context.text(
        u"%1 requests written to %2. Give them to the authority, then: sealkeeper authority answer "
        "%3 FILE\n"_s.arg(all->size())
            .arg(domain::visibleText(*output))
            .arg(where->plan));
}

Exit answer(CommandContext &context)
{
    const auto where = whereFrom(context);
    if (!where)
        return context.usage(NoPlace);
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    const auto taken = jobs::answerOrders(job, where->plan, where->step,
                                          context.arguments().positional().value(1));
    return taken ? runStored(context, where->plan) : context.fail(taken.error());
}

}  // namespace

QList<Command> manualAuthorityCommands()
{
    return {
        {u"authority request"_s,
         u"PLAN [--step N] --output FILE [--force]"_s,
         u"write what an authority is to sign, to hand it over"_s,
         {{u"step"_s, Takes::Value}, {u"output"_s, Takes::Value}, {u"force"_s, Takes::Nothing}},
         1,
         1,
         request},
        {u"authority answer"_s,
         u"PLAN FILE [--step N]"_s,
         u"take in what it answered with, and go on"_s,
         {{u"step"_s, Takes::Value}},
         2,
         2,
         answer},
    };
}

}  // namespace app
