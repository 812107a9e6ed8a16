// SPDX-License-Identifier: GPL-3.0-or-later
// edit QUERY … | edit --from-csv FILE | undo
#include "app/commands.h"

#include "models/domain/visible_text.h"
#include "models/jobs/csv_metadata.h"
#include "models/jobs/undo.h"

#include <QJsonArray>

namespace app {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using Takes = OptionSpec::Takes;

namespace {

constexpr qsizetype PreviewLines = 20;

// "A,B" and repeated options alike.
QStringList words(const QStringList &values)
{
    QStringList out;
    for (const QString &value : values)
        for (const QString &word : value.split(u',', Qt::SkipEmptyParts))
            out.append(word.trimmed());
    out.removeAll(QString());
    return out;
}

Error wrong(const QString &sentence)
{
    return {ErrorCode::InvalidArgument, {}, sentence.toStdString()};
}

std::optional<bool> yesNo(const QString &word)
{
    if (word == u"yes" || word == u"true")
        return true;
    if (word == u"no" || word == u"false")
        return false;
    return std::nullopt;
}

Result<domain::MetadataPatch> patchFrom(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    domain::MetadataPatch patch;
    patch.owner = arguments.value(u"owner"_s);
    patch.team = arguments.value(u"team"_s);
    patch.environment = arguments.value(u"environment"_s);
    patch.notes = arguments.value(u"notes"_s);
    patch.addTags = words(arguments.values(u"tag"_s));
    patch.removeTags = words(arguments.values(u"untag"_s));
    if (const auto criticality = arguments.value(u"criticality"_s)) {
        patch.criticality = domain::criticalityFrom(
            *criticality == u"none" ? std::string() : criticality->toStdString());
        if (!patch.criticality)
            return wrong(u"--criticality is one of low, medium, high, critical, none"_s);
    }
    if (const auto managed = arguments.value(u"managed"_s)) {
        patch.managed = yesNo(*managed);
        if (!patch.managed)
            return wrong(u"--managed is yes or no"_s);
    }
    for (const QString &pair : arguments.values(u"set"_s)) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals < 1)
            return wrong(u"--set takes FIELD=VALUE"_s);
        patch.customValues.insert(pair.left(equals).trimmed().toLower(), pair.mid(equals + 1));
    }
    if (const auto successor = arguments.value(u"superseded-by"_s)) {
        if (*successor == u"none") {
            patch.supersededBy = 0;
        } else {
            const auto reader = context.reader();
            if (!reader)
                return reader.error();
            const auto id = jobs::certificateNamed(**reader, *successor);
            if (!id)
                return id.error();
            patch.supersededBy = *id;
        }
    }
    if (patch.empty())
        return wrong(u"nothing to change; give --owner, --team, --environment, --criticality, "
                     u"--tag, --untag, "
                     "--notes, --managed, --set or --superseded-by"_s);
    return patch;
}

QJsonObject metadataJson(const domain::Metadata &metadata)
{
    QJsonObject custom;
    for (auto it = metadata.customValues.cbegin(); it != metadata.customValues.cend(); ++it)
        custom.insert(it.key(), it.value());
    return {{u"owner"_s, metadata.owner},
            {u"team"_s, metadata.team},
            {u"environment"_s, metadata.environment},
            {u"criticality"_s, QString::fromLatin1(domain::criticalityWord(metadata.criticality))},
            {u"tags"_s, QJsonArray::fromStringList(metadata.tags)},
            {u"managed"_s, metadata.managed},
            {u"notes"_s, metadata.notes},
            {u"superseded_by"_s, qint64(metadata.supersededBy)},
            {u"custom"_s, custom}};
}

// "owner: (none) -> Alice; tags: a -> a, b"
QString difference(const domain::Metadata &before, const domain::Metadata &after)
{
    QStringList parts;
    const auto compare = [&parts](const QString &name, const QString &from, const QString &to) {
        if (from != to)
            parts.append(u"%1: %2 -> %3"_s.arg(
                name, from.isEmpty() ? u"(none)"_s : domain::visibleText(from),
                to.isEmpty() ? u"(none)"_s : domain::visibleText(to)));
    };
    const auto number = [](qint64 id) { return id ? QString::number(id) : QString(); };
    compare(u"owner"_s, before.owner, after.owner);
    compare(u"team"_s, before.team, after.team);
    compare(u"environment"_s, before.environment, after.environment);
    compare(u"criticality"_s, QString::fromLatin1(domain::criticalityWord(before.criticality)),
            QString::fromLatin1(domain::criticalityWord(after.criticality)));
    compare(u"tags"_s, before.tags.join(u", "_s), after.tags.join(u", "_s));
    compare(u"managed"_s, before.managed ? u"yes"_s : u"no"_s, after.managed ? u"yes"_s : u"no"_s);
    compare(u"notes"_s, before.notes, after.notes);
    compare(u"superseded by"_s, number(before.supersededBy), number(after.supersededBy));
    QStringList fields = before.customValues.keys() + after.customValues.keys();
    fields.removeDuplicates();
    for (const QString &field : std::as_const(fields))
        compare(field, before.customValues.value(field), after.customValues.value(field));
    return parts.join(u"; "_s);
}

QJsonObject planJson(const jobs::EditPlan &plan)
{
    QJsonArray preview;
    for (const jobs::EditPreview &row : plan.preview)
        preview.append(QJsonObject{{u"sha256"_s, row.sha256},
                                   {u"name"_s, row.name},
                                   {u"before"_s, metadataJson(row.before)},
                                   {u"after"_s, metadataJson(row.after)}});
    return {{u"query"_s, plan.query},
            {u"matched"_s, plan.matched},
            {u"would_change"_s, qint64(plan.steps.size())},
            {u"unchanged"_s, plan.unchanged},
            {u"new_values"_s, QJsonArray::fromStringList(plan.newValues)},
            {u"preview"_s, preview}};
}

QString planText(const jobs::EditPlan &plan)
{
    QString text =
        u"%1 certificates match; %2 would change, %3 are so already.\n"_s.arg(plan.matched)
            .arg(plan.steps.size())
            .arg(plan.unchanged);
    if (!plan.newValues.isEmpty())
        text += u"New in this vault: %1\n"_s.arg(domain::visibleText(plan.newValues.join(u", "_s)));
    for (const jobs::EditPreview &row : plan.preview.mid(0, PreviewLines))
        text += u"  %1  %2  %3\n"_s.arg(row.sha256.left(12), domain::visibleText(row.name),
                                        difference(row.before, row.after));
    if (qint64(plan.steps.size()) > PreviewLines)
        text += u"  and %1 more\n"_s.arg(qint64(plan.steps.size()) - PreviewLines);
    return text;
}

void addProblems(const QList<jobs::CsvProblem> &problems, QJsonObject *json, QString *text)
{
    QJsonArray array;
    for (const jobs::CsvProblem &problem : problems) {
        array.append(QJsonObject{{u"line"_s, problem.line}, {u"reason"_s, problem.reason}});
        *text += u"line %1: %2\n"_s.arg(problem.line).arg(domain::visibleText(problem.reason));
    }
    json->insert(u"problems"_s, array);
}

// Does the plan, or with --dry-run shows it. `extra` and `problems` come from a CSV file; a file
// with problems ends with 1 though its good lines went in.
Exit carryOut(CommandContext &context, const jobs::EditPlan &plan, QJsonObject extra,
              const QString &problems)
{
    const Exit good = problems.isEmpty() ? Exit::Done : Exit::Failed;
    if (!problems.isEmpty())
        context.message(problems.chopped(1));
    if (context.arguments().has(u"dry-run"_s)) {
        if (!context.json())
            return context.text(planText(plan), good);
        const QJsonObject json = planJson(plan);
        for (auto it = json.begin(); it != json.end(); ++it)
            extra.insert(it.key(), it.value());
        extra.insert(u"dry_run"_s, true);
        return context.document(extra, good);
    }
    jobs::JobContext job = context.job();
    const auto done = jobs::runEdit(job, plan);
    if (!done)
        return context.fail(done.error());
    const Exit exit = done->stopped ? Exit::Failed : good;
    if (context.json()) {
        extra.insert(u"query"_s, plan.query);
        extra.insert(u"matched"_s, plan.matched);
        extra.insert(u"changed"_s, done->changed);
        extra.insert(u"unchanged"_s, plan.unchanged);
        extra.insert(u"missing"_s, done->missing);
        extra.insert(u"edit_id"_s, done->editId);
        extra.insert(u"stopped"_s, done->stopped);
        return context.document(extra, exit);
    }
    return context.text(
        (done->stopped
             ? u"Stopped after %1 of %2 certificates; \"sealkeeper undo\" puts them back.\n"_s
             : u"Changed %1 of %2 certificates.\n"_s)
            .arg(done->changed)
            .arg(plan.matched),
        exit);
}

Exit editFromCsv(CommandContext &context, const QString &path)
{
    if (!context.arguments().positional().isEmpty())
        return context.usage(u"--from-csv names the certificates itself; leave the query out"_s);
    const bool dryRun = context.arguments().has(u"dry-run"_s);
    if (const auto vault = dryRun ? context.openVault() : context.openWritableVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto plan = jobs::planCsv(**reader, path, context.clock().now(), context.stop(),
                                    context.terminal().reporter());
    if (!plan)
        return context.fail(plan.error());
    QJsonObject extra{{u"lines"_s, plan->lines},
                      {u"problem_count"_s, plan->problemCount},
                      {u"ignored_columns"_s, QJsonArray::fromStringList(plan->ignoredColumns)}};
    QString problems;
    addProblems(plan->problems, &extra, &problems);
    if (plan->problemCount > plan->problems.size())
        problems += u"and %1 more\n"_s.arg(plan->problemCount - plan->problems.size());
    if (!plan->ignoredColumns.isEmpty())
        context.message(
            u"Columns left out: %1"_s.arg(domain::visibleText(plan->ignoredColumns.join(u", "_s))));
    return carryOut(context, plan->edit, extra, problems);
}

Exit edit(CommandContext &context)
{
    if (const auto path = context.arguments().value(u"from-csv"_s))
        return editFromCsv(context, *path);
    if (context.arguments().positional().isEmpty())
        return context.usage(u"say which certificates: sealkeeper edit QUERY … (\"\" means all)"_s);
    const bool dryRun = context.arguments().has(u"dry-run"_s);
    if (const auto vault = dryRun ? context.openVault() : context.openWritableVault(); !vault)
        return context.fail(vault.error());
    const auto patch = patchFrom(context);
    if (!patch)
        return context.fail(patch.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const jobs::EditDraft draft{
        jobs::Selection::matching(context.arguments().positional().join(u' ')), *patch};
    const auto plan = jobs::planEdit(**reader, draft, context.clock().now(), context.stop(),
                                     context.terminal().reporter());
    if (!plan)
        return context.fail(plan.error());
    return carryOut(context, *plan, {}, {});
}

Exit undo(CommandContext &context)
{
    const bool dryRun = context.arguments().has(u"dry-run"_s);
    if (const auto vault = dryRun ? context.openVault() : context.openWritableVault(); !vault)
        return context.fail(vault.error());
    const auto reader = context.reader();
    if (!reader)
        return context.fail(reader.error());
    const auto last = jobs::lastEdit(**reader);
    if (!last)
        return context.fail(last.error());
    if (!*last)
        return context.fail({ErrorCode::NotFound, "an edit to undo", {}});
    const jobs::UndoableEdit &which = **last;
    if (dryRun) {
        if (context.json())
            return context.document({{u"dry_run"_s, true},
                                     {u"edit_id"_s, which.editId},
                                     {u"certificates"_s, which.certificates},
                                     {u"at"_s, timeText(which.at)},
                                     {u"admin"_s, which.admin},
                                     {u"summary"_s, which.summary}});
        return context.text(
            u"Would put back %1 certificates as they were before %2 changed them at %3 (%4).\n"_s
                .arg(which.certificates)
                .arg(domain::visibleText(which.admin), timeText(which.at),
                     domain::visibleText(which.summary)));
    }
    jobs::JobContext job = context.job();
    const auto done = jobs::undoLastEdit(job);
    if (!done)
        return context.fail(done.error());
    if (context.json())
        return context.document({{u"edit_id"_s, done->editId},
                                 {u"restored"_s, done->restored},
                                 {u"missing"_s, done->missing}});
    return context.text(u"Put back %1 certificates as they were before: %2\n"_s.arg(done->restored)
                            .arg(domain::visibleText(which.summary)));
}

}  // namespace

QList<Command> editCommands()
{
    return {
        {u"edit"_s,
         u"QUERY [--owner NAME] [--tag TAG] … | --from-csv FILE"_s,
         u"change owner, tags and other notes of many certificates"_s,
         {{u"owner"_s, Takes::Value},
          {u"team"_s, Takes::Value},
          {u"environment"_s, Takes::Value},
          {u"criticality"_s, Takes::Value},
          {u"tag"_s, Takes::Values},
          {u"untag"_s, Takes::Values},
          {u"notes"_s, Takes::Value},
          {u"managed"_s, Takes::Value},
          {u"set"_s, Takes::Values},
          {u"superseded-by"_s, Takes::Value},
          {u"from-csv"_s, Takes::Value},
          {u"dry-run"_s, Takes::Nothing}},
         0,
         -1,
         edit},
        {u"undo"_s,
         u"[--dry-run]"_s,
         u"take back the newest edit"_s,
         {{u"dry-run"_s, Takes::Nothing}},
         0,
         0,
         undo},
    };
}

}  // namespace app
