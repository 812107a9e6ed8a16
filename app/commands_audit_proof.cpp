// SPDX-License-Identifier: GPL-3.0-or-later
// audit verify | export | anchor | stamp: that the record was not edited, and how others see it
#include "app/commands.h"

#include "models/domain/visible_text.h"
#include "models/jobs/audit_proof.h"

#include <QFileInfo>

namespace app {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using Takes = OptionSpec::Takes;

namespace {

Exit verify(CommandContext &context)
{
    jobs::AuditChecks checks;
    checks.anchors = context.arguments().values(u"anchor"_s);
    auto trust = jobs::stampTrust(context.arguments().values(u"tsa-trust"_s));
    if (!trust)
        return context.fail(trust.error());
    checks.stampTrust = std::move(*trust);
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    const auto verdict = jobs::verifyAudit(job, checks);
    if (!verdict)
        return context.fail(verdict.error());
    const Exit exit = verdict->ok() ? Exit::Done : Exit::Failed;
    if (context.json())
        return context.document(
            {{u"ok"_s, verdict->ok()},
             {u"rows"_s, verdict->rows},
             {u"heads"_s, verdict->heads},
             {u"first_bad_row"_s,
              verdict->firstBadRow ? QJsonValue(verdict->firstBadRow) : QJsonValue()},
             {u"anchors"_s, verdict->anchors},
             {u"anchors_of_other_vaults"_s, verdict->foreignAnchors},
             {u"stamps"_s, verdict->stamps},
             {u"problem"_s, verdict->problem}},
            exit);
    if (!verdict->ok())
        return context.text((verdict->firstBadRow ? u"The record was CHANGED at row %1: %2\n"_s.arg(
                                 verdict->firstBadRow)
                                                  : u"The record was CHANGED: %1\n"_s)
                                .arg(domain::visibleText(verdict->problem)),
                            exit);
    QString text =
        u"The record is whole: %1 rows, %2 signed heads"_s.arg(verdict->rows).arg(verdict->heads);
    if (!checks.anchors.isEmpty())
        text += u", %1 anchors held"_s.arg(verdict->anchors);
    if (verdict->foreignAnchors > 0)
        text += u", %1 of other vaults not looked at"_s.arg(verdict->foreignAnchors);
    if (verdict->stamps > 0)
        text += u", %1 time stamps"_s.arg(verdict->stamps);
    return context.text(text + u".\n"_s);
}

Exit exportRecord(CommandContext &context)
{
    jobs::AuditExportDraft draft;
    draft.output = context.arguments().value(u"output"_s).value_or(QString());
    if (draft.output.isEmpty())
        return context.usage(u"say where to write: --output FILE"_s);
    draft.overwrite = context.arguments().has(u"overwrite"_s);
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    const auto done = jobs::exportAudit(job, draft);
    if (!done)
        return context.fail(done.error());
    if (context.json())
        return context.document({{u"output"_s, done->path},
                                 {u"records"_s, done->records},
                                 {u"heads"_s, done->heads},
                                 {u"bytes"_s, done->bytes},
                                 {u"anchor"_s, done->anchor},
                                 {u"verified"_s, true}});
    return context.text(
        u"Wrote %1 records and %2 signed heads to %3; read back and verified.\n%4\n"_s
            .arg(done->records)
            .arg(done->heads)
            .arg(domain::visibleText(done->path), done->anchor));
}

Exit anchor(CommandContext &context)
{
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    const QString file = context.arguments().value(u"file"_s).value_or(QString());
    jobs::JobContext job = context.job();
    const auto done = jobs::anchorAudit(job, file);
    if (!done)
        return context.fail(done.error());
    if (context.json())
        return context.document({{u"anchor"_s, done->anchor}, {u"added"_s, done->added}});
    return context.text(done->anchor + u'\n');
}

Exit writeRequest(CommandContext &context, const QString &path)
{
    const auto existing =
        context.arguments().has(u"overwrite"_s) ? jobs::StampFile::Replace : jobs::StampFile::Keep;
    if (existing == jobs::StampFile::Keep && QFileInfo::exists(path))
        return context.fail({ErrorCode::AlreadyExists, path.toStdString(), {}});
    if (const auto vault = context.openVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    const auto made = jobs::writeStampRequest(job, path, existing);
    if (!made)
        return context.fail(made.error());
    if (context.json())
        return context.document({{u"request"_s, path}, {u"anchor"_s, made->anchor}});
    return context.text(
        u"Wrote a request for %1 to %2.\n"
        "Send it to a time-stamp authority as application/timestamp-query, and give the answer to\n"
        "\"audit stamp --response FILE --tsa-trust CERTIFICATE\".\n"_s.arg(
            made->anchor, domain::visibleText(path)));
}

Exit stamp(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    const auto request = arguments.value(u"request"_s), response = arguments.value(u"response"_s);
    if (request.has_value() == response.has_value())
        return context.usage(u"audit stamp takes --request FILE or --response FILE"_s);
    if (request)
        return writeRequest(context, *request);
    const QStringList trust = arguments.values(u"tsa-trust"_s);
    if (trust.isEmpty())
        return context.usage(
            u"say whom to trust: --tsa-trust FILE with the authority's root or own "
            "certificate"_s);
    const auto trusted = jobs::stampTrust(trust);
    if (!trusted)
        return context.fail(trusted.error());
    if (const auto vault = context.openWritableVault(); !vault)
        return context.fail(vault.error());
    jobs::JobContext job = context.job();
    const auto done = jobs::readStamp(job, *response, *trusted);
    if (!done)
        return context.fail(done.error());
    if (context.json())
        return context.document({{u"head"_s, done->seq},
                                 {u"at"_s, timeText(done->at)},
                                 {u"authority"_s, done->authority},
                                 {u"stamps"_s, done->stamps}});
    return context.text(
        u"Row %1 and all before it were there at %2, says %3.\n"_s.arg(done->seq).arg(
            timeText(done->at), domain::visibleText(done->authority)));
}

}  // namespace

QList<Command> auditProofCommands()
{
    return {
        {u"audit verify"_s,
         u"[--anchor FILE|TEXT]... [--tsa-trust FILE]..."_s,
         u"check that the record was not edited or cut"_s,
         {{u"anchor"_s, Takes::Values}, {u"tsa-trust"_s, Takes::Values}},
         0,
         0,
         verify},
        {u"audit export"_s,
         u"--output FILE [--overwrite]"_s,
         u"write the record for sealkeeper-audit-verify"_s,
         {{u"output"_s, Takes::Value}, {u"overwrite"_s, Takes::Nothing}},
         0,
         0,
         exportRecord},
        {u"audit anchor"_s,
         u"[--file FILE]"_s,
         u"say or append the newest head"_s,
         {{u"file"_s, Takes::Value}},
         0,
         0,
         anchor},
        {u"audit stamp"_s,
         u"--request FILE | --response FILE --tsa-trust FILE..."_s,
         u"have the newest head time-stamped (RFC 3161)"_s,
         {{u"request"_s, Takes::Value},
          {u"response"_s, Takes::Value},
          {u"tsa-trust"_s, Takes::Values},
          {u"overwrite"_s, Takes::Nothing}},
         0,
         0,
         stamp},
    };
}

}  // namespace app
