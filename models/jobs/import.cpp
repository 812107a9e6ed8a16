// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/import.h"

#include "models/jobs/import_reading.h"
#include "models/jobs/import_writer.h"

#include <thread>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

// What the audit row says was imported.
QString objectOf(const ImportDraft &draft)
{
    QStringList parts = draft.paths.mid(0, 3);
    if (draft.paths.size() > 3)
        parts.append(u"%1 more"_s.arg(draft.paths.size() - 3));
    if (!draft.pasted.isEmpty())
        parts.append(u"pasted text"_s);
    if (draft.fromStandardInput)
        parts.append(u"standard input"_s);
    if (draft.systemTrust)
        parts.append(u"system trust store"_s);
    return parts.join(u", "_s);
}

bool nothingToRead(const ImportDraft &draft)
{
    return draft.paths.isEmpty() && draft.pasted.isEmpty() && !draft.fromStandardInput
        && !draft.systemTrust;
}

}  // namespace

Result<ImportOutcome> runImport(JobContext &context, const ImportDraft &draft)
{
    if (nothingToRead(draft))
        return Error{ErrorCode::InvalidArgument, "import", "nothing to import was named"};
    auto writer = ImportWriter::open(
        context, {"import", objectOf(draft), draft.metadata, draft.includeKnown, draft.supersede});
    if (!writer)
        return std::move(writer).error();

    ImportQueue queue;
    ReadingState state;
    std::jthread reader([&queue, &state, &draft, stop = context.stop] {
        ChunkFiller filler(queue);
        readSources(draft, stop, state,
                    [&filler](ReadItem item) { return filler.add(std::move(item)); });
        (void)filler.flush();
        queue.finish();
    });

    Result<void> written;
    qint64 items = 0;
    while (auto chunk = queue.pop()) {
        QString note;
        for (ReadItem &item : *chunk) {
            if (note.isEmpty())
                note = QString::fromStdString(item.path);
            written = writer->write(std::move(item));
            if (!written)
                break;
        }
        if (!written) {
            queue.abandon();
            break;
        }
        items += static_cast<qint64>(chunk->size());
        const qint64 total = state.totalBytes;
        if (context.report)
            context.report(total > 0 ? Progress{std::min<qint64>(state.bytes, total), total, note}
                                     : Progress{items, 0, note});
    }
    reader.join();
    if (written)
        written = writer->finish();
    if (!written)
        return std::move(written).error();
    ImportOutcome outcome = writer->outcome();
    outcome.stopped = context.stop.stop_requested();
    return outcome;
}

JobFunction importJob(const ImportDraft &draft)
{
    return [draft](JobContext &context) -> Result<QVariant> {
        auto outcome = runImport(context, draft);
        if (!outcome)
            return std::move(outcome).error();
        return QVariant::fromValue(*outcome);
    };
}

}  // namespace jobs
