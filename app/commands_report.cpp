// SPDX-License-Identifier: GPL-3.0-or-later
// report KIND --format … --output FILE | report list
#include "app/commands.h"

#include "models/domain/visible_text.h"
#include "models/jobs/export_report.h"

#include <QFileInfo>

namespace app {

using namespace Qt::StringLiterals;
using crypto::Result;
using Takes = OptionSpec::Takes;

namespace {

QStringList wordsOf(report::Kind kind)
{
    QStringList words;
    for (const report::Format format : report::formatsOf(kind))
        words.append(QString::fromLatin1(report::formatWord(format)));
    return words;
}

Exit list(CommandContext &context)
{
    if (context.json()) {
        QJsonArray kinds;
        for (const report::KindInfo &info : report::allKinds())
            kinds.append(
                QJsonObject{{u"kind"_s, QString::fromLatin1(info.word)},
                            {u"title"_s, titleOf(info)},
                            {u"sentence"_s, sentenceOf(info)},
                            {u"query"_s, info.narrowing == report::Narrowing::Query},
                            {u"text"_s, info.narrowing == report::Narrowing::Text},
                            {u"dates"_s, info.dated},
                            {u"formats"_s, QJsonArray::fromStringList(wordsOf(info.kind))}});
        return context.documents(kinds);
    }
    QString text;
    for (const report::KindInfo &info : report::allKinds())
        text += u"%1 %2\n"_s.arg(QString::fromLatin1(info.word), -19).arg(sentenceOf(info));
    return context.text(text);
}

// "expiring" with --days, "expiring-30", "inventory".
Result<report::Request> requestOf(const Arguments &arguments)
{
    const auto wrong = [](const QString &sentence) {
        return crypto::Error{crypto::ErrorCode::InvalidArgument, {}, sentence.toStdString()};
    };
    const QString word = arguments.positional().value(0);
    report::Request request;
    if (const report::KindInfo *info = report::kindNamed(word)) {
        request.kind = info->kind;
        request.days = info->days ? info->days : request.days;
    } else if (word == u"expiring") {
        request.kind = report::Kind::Expiring;
    } else {
        return wrong(u"there is no report \"%1\"; \"sealkeeper report list\" lists them"_s.arg(
            domain::visibleText(word)));
    }
    if (const auto days = arguments.value(u"days"_s)) {
        bool ok = false;
        request.days = days->toInt(&ok);
        if (!ok || word != u"expiring")
            return wrong(u"--days takes a number and goes with \"report expiring\""_s);
    }
    request.query = arguments.value(u"query"_s).value_or(QString());
    for (const auto &[option, field] :
         {std::pair(u"since"_s, &request.since), std::pair(u"until"_s, &request.until)}) {
        const auto value = arguments.value(option);
        const auto time = value ? timeFrom(*value) : std::nullopt;
        if (value && !time)
            return wrong(
                u"--%1 takes a date (2026-01-31) or a time (2026-01-31T08:00:00Z)"_s.arg(option));
        *field = time.value_or(0);
    }
    if (const auto sound = report::check(request); !sound)
        return sound.error();
    return request;
}

Exit write(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    auto request = requestOf(arguments);
    if (!request)
        return context.fail(request.error());
    jobs::ReportDraft draft;
    draft.request = *request;
    draft.output = arguments.value(u"output"_s).value_or(QString());
    if (draft.output.isEmpty())
        return context.usage(u"say where to write: --output FILE"_s);
    // Without --format the file's own suffix says which.
    const auto format = report::formatFrom(
        arguments.value(u"format"_s).value_or(QFileInfo(draft.output).suffix().toLower()));
    const QStringList words = wordsOf(request->kind);
    if (!format || !words.contains(QLatin1String(report::formatWord(*format))))
        return context.usage(u"--format is one of %1"_s.arg(words.join(u", "_s)));
    draft.format = *format;
    draft.overwrite = arguments.has(u"overwrite"_s);
    draft.pages = context.pages();
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    const auto done = jobs::exportReport(job, draft);
    if (!done)
        return context.fail(done.error());
    if (context.json())
        return context.document({{u"kind"_s, done->word},
                                 {u"format"_s, QLatin1String(report::formatWord(done->format))},
                                 {u"output"_s, done->path},
                                 {u"rows"_s, done->rows},
                                 {u"bytes"_s, done->bytes},
                                 {u"sha256"_s, QString::fromLatin1(done->sha256.toHex())},
                                 {u"anchor"_s, done->anchor}});
    return context.text(
        u"Wrote %1 rows to %2.\nSHA-256 of the rows  %3\nAudit head  %4\n"_s.arg(done->rows)
            .arg(domain::visibleText(done->path), QString::fromLatin1(done->sha256.toHex()),
                 done->anchor));
}

}  // namespace

QList<Command> reportCommands()
{
    return {{u"report list"_s, {}, u"the reports there are"_s, {}, 0, 0, list},
            {u"report"_s,
             u"KIND [--query Q] --format pdf|html|csv|xlsx|json --output FILE ..."_s,
             u"write a report for people, auditors or programs"_s,
             {{u"query"_s, Takes::Value},
              {u"days"_s, Takes::Value},
              {u"since"_s, Takes::Value},
              {u"until"_s, Takes::Value},
              {u"format"_s, Takes::Value},
              {u"output"_s, Takes::Value},
              {u"overwrite"_s, Takes::Nothing}},
             1,
             1,
             write}};
}

}  // namespace app
