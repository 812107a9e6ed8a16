// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/export_report.h"

#include "models/jobs/export_certificates_file.h"
#include "models/store/change.h"
#include "models/store/vault.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonObject>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qint64 ProgressRows = 500;

QString tr(const char *text)
{
    return QCoreApplication::translate("Export", text);
}

Result<QString> checkedPath(const ReportDraft &draft)
{
    const std::string word = report::wordOf(draft.request).toStdString();
    if (draft.output.isEmpty())
        return Error{
            ErrorCode::InvalidArgument, {}, tr("no file to write to is named").toStdString()};
    if (!report::formatsOf(draft.request.kind).contains(draft.format)
        || (draft.format == report::Format::Pdf && !draft.pages))
        return Error{ErrorCode::InvalidArgument, word,
                     tr("this report cannot be written as %1")
                         .arg(QLatin1String(report::formatWord(draft.format)))
                         .toStdString()};
    const QString path = QDir::cleanPath(QFileInfo(draft.output).absoluteFilePath());
    if (QFileInfo::exists(path) && !draft.overwrite)
        return Error{ErrorCode::AlreadyExists, path.toStdString(), {}};
    return path;
}

Result<void> audit(const JobContext &context, const report::Head &head, const ReportDraft &draft,
                   const QString &path)
{
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return database.error();
    auto change = store::Change::begin(context.vault, **database);
    if (!change)
        return change.error();
    auto done = change->audit("report", path,
                              {{u"kind"_s, head.word},
                               {u"format"_s, QLatin1String(report::formatWord(draft.format))},
                               {u"query"_s, head.filter},
                               {u"rows"_s, head.rows},
                               {u"sha256"_s, QString::fromLatin1(head.sha256.toHex())},
                               {u"head"_s, qint64(head.anchor.seq)}});
    return done ? change->commit() : std::move(done);
}

}  // namespace

Result<ReportOutcome> exportReport(JobContext &context, const ReportDraft &draft)
{
    const auto path = checkedPath(draft);
    if (!path)
        return path.error();
    auto reader = context.vault.connect(store::Access::Read);
    if (!reader)
        return reader.error();
    (*reader)->stopWith(context.stop);
    auto opened = report::Report::open(context.vault, **reader, draft.request, context.stop);
    if (!opened)
        return std::move(opened).error();
    report::Report &report = **opened;
    auto file = ExportFile::create(*path, ExportFile::Readable::Everybody);
    if (!file)
        return file.error();
    const auto sink = [&file](crypto::ByteView bytes) { return file->write(bytes); };
    const auto writer = draft.format == report::Format::Pdf
        ? draft.pages(sink)
        : report::makeWriter(draft.request.kind, draft.format, sink,
                             QFileInfo(*path).absolutePath());
    const auto tell = [&](qint64 done, qint64 total) {
        if (context.report)
            context.report({done, total, report.head().title});
    };
    // Half of the way is finding out, half is writing.
    auto done = report.survey([&](const report::Row &row) { return writer->foresee(report, row); },
                              context.stop, [&](qint64 row, qint64 rows) { tell(row, 2 * rows); });
    if (done)
        done = writer->begin(report);
    const qint64 total = report.head().rows;
    qint64 written = 0;
    if (done)
        done = report.forEach(
            [&](const report::Row &row) -> Result<void> {
                if (++written % ProgressRows == 0) {
                    tell(total + written, 2 * total);
                    if (context.stop.stop_requested())
                        return Error{ErrorCode::Cancelled, path->toStdString(), {}};
                }
                return writer->row(row);
            },
            context.stop);
    if (done)
        done = writer->end();
    if (done)
        done = file->verify();
    if (done && context.stop.stop_requested())
        done = Error{ErrorCode::Cancelled, path->toStdString(), {}};
    if (done)
        done = file->commit(draft.overwrite ? ExportFile::Existing::Replace
                                            : ExportFile::Existing::Refuse);
    if (!done)
        return std::move(done).error();
    tell(2 * total, 2 * total);
    const report::Head &head = report.head();
    if (!context.vault.readOnly())
        if (auto audited = audit(context, head, draft, *path); !audited)
            return std::move(audited).error();
    return ReportOutcome{*path,        head.word,   head.title,         draft.format, head.rows,
                         file->size(), head.sha256, head.anchor.text(), head.at};
}

JobFunction exportReportJob(ReportDraft draft)
{
    return [draft = std::move(draft)](JobContext &context) -> Result<QVariant> {
        auto outcome = exportReport(context, draft);
        if (!outcome)
            return outcome.error();
        return QVariant::fromValue(*outcome);
    };
}

}  // namespace jobs
