// SPDX-License-Identifier: GPL-3.0-or-later
// key mark-compromised; incident list | prove | close
#include "app/command_plan.h"
#include "app/commands.h"

#include "models/domain/visible_text.h"
#include "models/jobs/incident.h"
#include "models/jobs/prove.h"
#include "models/query/search.h"
#include "models/store/incident_store.h"

#include <QFileInfo>
#include <QJsonArray>

namespace app {

using namespace Qt::StringLiterals;
using crypto::Result;
using Takes = OptionSpec::Takes;

namespace {

const QString NoId = u"the incident's number comes first"_s;

std::optional<qint64> idFrom(CommandContext &context)
{
    bool ok = false;
    const qint64 id = context.arguments().positional().value(0).toLongLong(&ok);
    return ok && id > 0 ? std::optional(id) : std::nullopt;
}

Exit markCompromised(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    jobs::CompromiseDraft draft;
    if (const auto since = arguments.value(u"since"_s)) {
        const auto time = momentFrom(*since);
        if (!time)
            return context.usage(
                u"--since takes a date (2026-01-31) or a time (2026-01-31T08:00:00Z)"_s);
        draft.since = *time;
    }
    draft.comment = arguments.value(u"comment"_s).value_or(QString());
    return planAndCarryOut(
        context, Asks::Never, [&](store::Database &reader) -> Result<domain::Plan> {
            auto key = jobs::publicKeyNamed(reader, arguments.positional().value(0));
            if (!key)
                return key.error();
            draft.key = *key;
            draft.incident.title = arguments.value(u"incident"_s)
                                       .value_or(u"Compromised key %1"_s.arg(
                                           QString::fromLatin1(key->toHex().left(16))));
            return jobs::planCompromise(reader, draft, context.clock().now());
        });
}

Result<qint64> counted(store::Database &reader, const QString &text, crypto::UnixTime now)
{
    const auto query = query::Query::from(text);
    if (!query)
        return query.error();
    return query::countMatching(reader, *query, {now, domain::ExpiringDays});
}

Exit list(CommandContext &context)
{
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto incidents = store::incidentRows(**reader);
    if (!incidents)
        return context.fail(incidents.error());
    QJsonArray array;
    QString text;
    for (const store::Incident &incident : *incidents) {
        if (incident.closedAt != 0 && !context.arguments().has(u"all"_s))
            continue;
        const QString set = u"incident:%1"_s.arg(incident.id);
        const auto now = context.clock().now();
        const auto all = counted(**reader, set, now);
        const auto revoked = counted(**reader, set + u" status:revoked"_s, now);
        const auto proven = counted(**reader, set + u" proven:yes"_s, now);
        if (!all || !revoked || !proven)
            return context.fail(!all ? all.error() : !revoked ? revoked.error() : proven.error());
        array.append(QJsonObject{
            {u"incident"_s, qint64(incident.id)},
            {u"title"_s, incident.title},
            {u"opened_at"_s, timeText(incident.openedAt)},
            {u"opened_by"_s, incident.openedBy},
            {u"closed_at"_s,
             incident.closedAt ? QJsonValue(timeText(incident.closedAt)) : QJsonValue()},
            {u"certificates"_s, *all},
            {u"revoked"_s, *revoked},
            {u"proven"_s, *proven}});
        text += u"%1  %2  %3  %4 certificates, %5 revoked, %6 proven  %7\n"_s.arg(incident.id, 4)
                    .arg(timeText(incident.openedAt), incident.closedAt ? u"closed"_s : u"open  "_s)
                    .arg(*all)
                    .arg(*revoked)
                    .arg(*proven)
                    .arg(domain::visibleText(incident.title));
    }
    return context.json() ? context.document({{u"incidents"_s, array}}) : context.text(text);
}

Exit prove(CommandContext &context)
{
    const auto id = idFrom(context);
    if (!id)
        return context.usage(NoId);
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    QStringList files;
    for (const QString &file : context.arguments().values(u"crl"_s))
        files.append(QFileInfo(file).absoluteFilePath());
    if (files.isEmpty()) {
        const auto published = jobs::publishedFiles(**reader, *id);
        if (!published)
            return context.fail(published.error());
        files = *published;
    }
    if (files.isEmpty())
        return context.usage(
            u"its plans wrote no list to a folder; say where one is published: --crl FILE"_s);
    jobs::JobContext job = context.job();
    const auto outcomes = jobs::proveFromFiles(job, files);
    if (!outcomes)
        return context.fail(outcomes.error());
    const QString set = u"incident:%1 status:revoked"_s.arg(*id);
    const auto left = counted(**reader, set + u" proven:no"_s, context.clock().now());
    if (!left)
        return context.fail(left.error());
    qint64 shown = 0;
    for (const auto &outcome : *outcomes)
        shown += outcome.shown;
    const Exit exit = *left == 0 ? Exit::Done : Exit::Failed;
    return context.json()
        ? context.document({{u"shown"_s, shown}, {u"left"_s, *left}}, exit)
        : context.text(u"%1 more are shown as revoked; %2 are not yet.\n"_s.arg(shown).arg(*left),
                       exit);
}

Exit close(CommandContext &context)
{
    const auto id = idFrom(context);
    const auto note = context.arguments().value(u"note"_s);
    if (!id || !note)
        return context.usage(u"say which incident and --note TEXT, how it ended"_s);
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    if (const auto done = jobs::closeIncident(job, *id, *note); !done)
        return context.fail(done.error());
    return context.json() ? context.document({{u"incident"_s, *id}, {u"state"_s, u"closed"_s}})
                          : context.text(u"Incident %1 is closed.\n"_s.arg(*id));
}

}  // namespace

QList<Command> incidentCommands()
{
    return {
        {u"key mark-compromised"_s,
         u"KEY [--since T] [--comment TEXT] [--incident TITLE] [--dry-run]"_s,
         u"mark a key as compromised and open an incident on all that share it"_s,
         {{u"since"_s, Takes::Value},
          {u"comment"_s, Takes::Value},
          {u"incident"_s, Takes::Value},
          {u"dry-run"_s, Takes::Nothing}},
         1,
         1,
         markCompromised},
        {u"incident list"_s,
         u"[--all]"_s,
         u"list open incidents, or all"_s,
         {{u"all"_s, Takes::Nothing}},
         0,
         0,
         list},
        {u"incident prove"_s,
         u"ID [--crl FILE]…"_s,
         u"read the published lists back and record what they show"_s,
         {{u"crl"_s, Takes::Value}},
         1,
         1,
         prove},
        {u"incident close"_s,
         u"ID --note TEXT"_s,
         u"close an incident"_s,
         {{u"note"_s, Takes::Value}},
         1,
         1,
         close},
    };
}

}  // namespace app
