// SPDX-License-Identifier: GPL-3.0-or-later
// audit list
#include "app/commands.h"

#include "models/domain/visible_text.h"
#include "models/store/audit_log.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace app {

using namespace Qt::StringLiterals;
using Takes = OptionSpec::Takes;

namespace {

QJsonObject eventJson(const store::AuditEvent &event)
{
    return {{u"seq"_s, qint64(event.seq)},
            {u"at"_s, timeText(event.at)},
            {u"admin"_s, event.admin},
            {u"action"_s, event.action},
            {u"object"_s, event.object},
            {u"detail"_s, QJsonDocument::fromJson(event.detail.toUtf8()).object()},
            {u"hash"_s, QString::fromStdString(crypto::toHex(event.hash))}};
}

Exit list(CommandContext &context)
{
    const auto &arguments = context.arguments();
    store::AuditFilter filter;
    filter.action = arguments.value(u"action"_s).value_or(QString());
    filter.text = arguments.positional().value(0);
    for (const auto &[option, field] :
         {std::pair(u"since"_s, &filter.from), std::pair(u"until"_s, &filter.until)}) {
        const auto value = arguments.value(option);
        const auto time = value ? timeFrom(*value) : std::nullopt;
        if (value && !time)
            return context.usage(
                u"--%1 takes a date (2026-01-31) or a time (2026-01-31T08:00:00Z)"_s.arg(option));
        *field = time.value_or(0);
    }
    bool ok = true;
    filter.limit = arguments.value(u"limit"_s).value_or(u"200"_s).toInt(&ok);
    if (!ok || filter.limit < 1)
        return context.usage(u"--limit takes a number from 1"_s);
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto events = store::listAudit(**reader, filter);
    if (!events)
        return context.fail(events.error());
    const auto total = store::countAudit(**reader);
    if (!total)
        return context.fail(total.error());
    if (context.json()) {
        QJsonArray array;
        for (const store::AuditEvent &event : *events)
            array.append(eventJson(event));
        return context.document({{u"total"_s, qint64(*total)}, {u"events"_s, array}});
    }
    QString text;
    for (const store::AuditEvent &event : *events)
        text += u"%1  %2  %3  %4  %5  %6\n"_s.arg(event.seq, 7)
                    .arg(timeText(event.at), domain::visibleText(event.admin),
                         event.action.leftJustified(16), domain::visibleText(event.object),
                         domain::visibleText(event.detail));
    return context.text(text);
}

}  // namespace

QList<Command> auditCommands()
{
    const QList<Command> looking{
        {u"audit list"_s,
         u"[TEXT] [--action A] [--since DATE] [--until DATE] [--limit N]"_s,
         u"who did what, newest first"_s,
         {{u"action"_s, Takes::Value},
          {u"since"_s, Takes::Value},
          {u"until"_s, Takes::Value},
          {u"limit"_s, Takes::Value}},
         0,
         1,
         list},
    };
    return looking + auditProofCommands();
}

}  // namespace app
