// SPDX-License-Identifier: GPL-3.0-or-later
// ocsp serve
#include "app/commands.h"

#include "models/domain/visible_text.h"
#include "models/jobs/serve_ocsp.h"

namespace app {

using namespace Qt::StringLiterals;
using Takes = OptionSpec::Takes;

namespace {

Exit serve(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    jobs::OcspServeDraft draft;
    draft.listen = arguments.value(u"listen"_s).value_or(draft.listen);
    draft.authorities = arguments.values(u"authority"_s);
    draft.direct = arguments.has(u"direct"_s);
    bool ok = true;
    if (const auto minutes = arguments.value(u"minutes"_s))
        draft.minutes = minutes->toInt(&ok);
    if (!ok || draft.minutes < 0 || draft.minutes > 7 * 24 * 60)
        return context.usage(u"--minutes is a number from 0 to 10080"_s);
    const auto vault = context.openVault();
    if (!vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    if (!draft.direct && !(*vault)->readOnly()) {
        if (const auto made = jobs::prepareResponders(job, draft); !made)
            return context.fail(made.error());
    }
    // From here on it only reads: others may write.
    if (const auto stoodBack = (*vault)->standBack(); !stoodBack)
        return context.fail(stoodBack.error());
    auto service = jobs::OcspService::open(job, draft);
    if (!service)
        return context.fail(service.error());
    const QString url = u"http://%1/"_s.arg(service->address());
    const QStringList names = service->authorities();
    const Exit said = context.json()
        ? context.document(
            {{u"listening"_s, url}, {u"authorities"_s, QJsonArray::fromStringList(names)}})
        : context.text(u"Answers for %1 on %2 until it is stopped.\n"_s.arg(
            domain::visibleText(names.join(u", "_s)), url));
    if (said != Exit::Done)
        return said;
    const qint64 answered = service->run(context.stop());
    context.message(u"Stopped; %1 questions were answered."_s.arg(answered));
    return Exit::Done;
}

}  // namespace

QList<Command> ocspCommands()
{
    return {{u"ocsp serve"_s,
             u"[--listen HOST:PORT] [--authority NAME]... [--direct] [--minutes N]"_s,
             u"answer OCSP requests for the authorities of the vault"_s,
             {{u"listen"_s, Takes::Value},
              {u"authority"_s, Takes::Values},
              {u"direct"_s, Takes::Nothing},
              {u"minutes"_s, Takes::Value}},
             0,
             0,
             serve}};
}

}  // namespace app
