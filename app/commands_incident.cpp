// SPDX-License-Identifier: GPL-3.0-or-later
// key mark-compromised; incident list | show | prove | close | evidence | verify
#include "app/command_plan.h"
#include "app/commands.h"

#include "models/domain/visible_text.h"
#include "models/jobs/evidence_pack.h"
#include "models/jobs/incident.h"
#include "models/jobs/list_place.h"
#include "models/jobs/prove.h"
#include "models/query/search.h"
#include "models/report/incident_report.h"

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
    const auto incidents = report::incidentList(**reader);
    if (!incidents)
        return context.fail(incidents.error());
    QJsonArray array;
    QString text;
    for (const report::IncidentSummary &incident : *incidents) {
        if (incident.closedAt != 0 && !context.arguments().has(u"all"_s))
            continue;
        const QString state = QString::fromLatin1(report::incidentStateWord(incident.state));
        array.append(QJsonObject{
            {u"incident"_s, qint64(incident.id)},
            {u"title"_s, incident.title},
            {u"state"_s, state},
            {u"opened_at"_s, timeText(incident.openedAt)},
            {u"opened_by"_s, incident.openedBy},
            {u"closed_at"_s,
             incident.closedAt ? QJsonValue(timeText(incident.closedAt)) : QJsonValue()},
            {u"certificates"_s, incident.counts.total},
            {u"replaced"_s, incident.counts.replaced},
            {u"revoked"_s, incident.counts.revoked},
            {u"proven"_s, incident.counts.proven}});
        text += u"%1  %2  %3  %4 certificates, %5 revoked, %6 proven  %7\n"_s.arg(incident.id, 4)
                    .arg(timeText(incident.openedAt), state.leftJustified(10))
                    .arg(incident.counts.total)
                    .arg(incident.counts.revoked)
                    .arg(incident.counts.proven)
                    .arg(domain::visibleText(incident.title));
    }
    return context.json() ? context.document({{u"incidents"_s, array}}) : context.text(text);
}

QString countsText(const report::IncidentCounts &counts)
{
    return u"%1 in set, %2 replaced, %3 revoked, %4 proven"_s.arg(counts.total)
        .arg(counts.replaced)
        .arg(counts.revoked)
        .arg(counts.proven);
}

QString reportText(const report::IncidentReport &report)
{
    using domain::visibleText;
    QString text = u"Incident %1: %2, %3.\nOpened %4 by %5.\n%6.\n"_s.arg(report.id).arg(
        visibleText(report.title), QString::fromLatin1(report::incidentStateWord(report.state)),
        timeText(report.openedAt), visibleText(report.openedBy), countsText(report.counts));
    for (const auto &wave : report.waves) {
        text += wave.number == 0 ? u"  in no plan yet"_s : u"  wave %1"_s.arg(wave.number);
        text += u" %1: %2\n"_s.arg(visibleText(wave.title), countsText(wave.counts));
    }
    for (const auto &authority : report.authorities)
        text += u"  %1%2: %3\n"_s.arg(visibleText(authority.name),
                                      authority.local ? QString() : u" (not of this vault)"_s,
                                      countsText(authority.counts));
    const QJsonArray tasks = report::incidentJson(report)[u"tasks"_s].toArray();
    if (!tasks.isEmpty())
        text += u"Left for a person:\n"_s;
    for (const auto &value : tasks) {
        const QJsonObject task = value.toObject();
        text += u"  %1: %2 %3 %4"_s.arg(task[u"kind"_s].toString())
                    .arg(task[u"count"_s].toInteger())
                    .arg(visibleText(task[u"object"_s].toString()),
                         visibleText(task[u"detail"_s].toString()))
                    .trimmed()
            + u'\n';
    }
    return text;
}

Exit show(CommandContext &context)
{
    const auto id = idFrom(context);
    if (!id)
        return context.usage(NoId);
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto report =
        report::incidentReport(**reader, *id, context.clock().now(), context.stop());
    if (!report)
        return context.fail(report.error());
    if (!*report)
        return context.fail({crypto::ErrorCode::NotFound, "incident " + std::to_string(*id), {}});
    if (!context.json())
        return context.text(reportText(**report));
    QJsonObject document = report::incidentJson(**report);
    document.insert(u"opened_at"_s, timeText((*report)->openedAt));
    document.insert(u"closed_at"_s,
                    (*report)->closedAt ? QJsonValue(timeText((*report)->closedAt)) : QJsonValue());
    return context.document(document);
}

Exit evidence(CommandContext &context)
{
    const auto id = idFrom(context);
    const auto output = context.arguments().value(u"output"_s);
    if (!id || !output)
        return context.usage(u"say which incident and --output FILE"_s);
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    const auto outcome = jobs::writeEvidence(job, *id, QFileInfo(*output).absoluteFilePath());
    if (!outcome)
        return context.fail(outcome.error());
    return context.json()
        ? context.document({{u"file"_s, outcome->path},
                            {u"files"_s, outcome->files},
                            {u"bytes"_s, outcome->bytes},
                            {u"sha256"_s, outcome->sha256}})
        : context.text(u"%1: %2 files, SHA-256 %3\n"_s.arg(domain::visibleText(outcome->path))
                           .arg(outcome->files)
                           .arg(outcome->sha256));
}

// The one command of these that needs no vault.
Exit verify(CommandContext &context)
{
    const auto verdict = jobs::verifyEvidence(context.arguments().positional().value(0));
    if (!verdict)
        return context.fail(verdict.error());
    const Exit exit = verdict->problems.isEmpty() ? Exit::Done : Exit::Failed;
    if (context.json())
        return context.document({{u"valid"_s, verdict->problems.isEmpty()},
                                 {u"vault"_s, verdict->vaultId},
                                 {u"admin"_s, verdict->admin},
                                 {u"signer"_s, verdict->signer},
                                 {u"title"_s, verdict->title},
                                 {u"made_at"_s, timeText(verdict->madeAt)},
                                 {u"files"_s, verdict->files},
                                 {u"audit_rows"_s, verdict->auditRows},
                                 {u"lists"_s, verdict->lists},
                                 {u"proven"_s, verdict->listed},
                                 {u"problems"_s, QJsonArray::fromStringList(verdict->problems)}},
                                exit);
    QString text = u"%1\nMade %2 by %3, vault %4; the key that signed it is %5.\n%6 files, %7 "
                   "entries of the audit log, %8 lists that prove %9 revocations.\n"_s
                       .arg(domain::visibleText(verdict->title), timeText(verdict->madeAt),
                            domain::visibleText(verdict->admin),
                            domain::visibleText(verdict->vaultId), verdict->signer)
                       .arg(verdict->files)
                       .arg(verdict->auditRows)
                       .arg(verdict->lists)
                       .arg(verdict->listed);
    for (const QString &problem : verdict->problems.mid(0, 20))
        text += u"PROBLEM: "_s + domain::visibleText(problem) + u'\n';
    if (verdict->problems.isEmpty())
        text += u"Everything fits.\n"_s;
    return context.text(text, exit);
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
        files.append(jobs::absolutePlace(file));
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
        {u"incident show"_s,
         u"ID"_s,
         u"how an incident stands, what is left and for whom"_s,
         {},
         1,
         1,
         show},
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
        {u"incident evidence"_s,
         u"ID --output FILE"_s,
         u"write one signed archive that shows what was done"_s,
         {{u"output"_s, Takes::Value}},
         1,
         1,
         evidence},
        {u"incident verify"_s,
         u"FILE"_s,
         u"check an evidence archive; needs no vault"_s,
         {},
         1,
         1,
         verify},
    };
}

}  // namespace app
