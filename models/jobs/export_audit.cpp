// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/export_audit.h"

#include "crypto/base/audit_bundle.h"
#include "crypto/wire/time_stamp.h"
#include "models/domain/error_text.h"
#include "models/jobs/anchor_file.h"
#include "models/jobs/export_certificates_file.h"
#include "models/store/audit_bundle.h"
#include "models/store/audit_stamp.h"
#include "models/store/change.h"
#include "models/store/vault.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fstream>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Audit", text);
}

Result<void> audit(const JobContext &context, std::string_view action, const QString &object,
                   const QJsonObject &detail, const std::optional<store::AuditStamp> &stamp = {})
{
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return database.error();
    auto change = store::Change::begin(context.vault, **database);
    if (!change)
        return change.error();
    if (stamp)
        if (auto added = store::addAuditStamp(*change, *stamp); !added)
            return added;
    auto done = change->audit(action, object, detail);
    return done ? change->commit() : std::move(done);
}

// As somebody without the vault will read it.
Result<void> understand(const ExportFile &file, const store::BundleOutcome &written)
{
    std::ifstream in(QFile::encodeName(file.partPath()).constData(), std::ios::binary);
    const auto verdict = crypto::verifyAuditBundle(in, {});
    if (!verdict)
        return verdict.error();
    if (!verdict->ok())
        return Error{ErrorCode::Damaged, "the audit log", verdict->problems.front()};
    if (static_cast<qint64>(verdict->records) != written.records
        || verdict->newest.hash != written.anchor.hash)
        return Error{ErrorCode::Damaged, "the audit log", "the bundle does not read back the same"};
    return {};
}

}  // namespace

Result<AuditExportOutcome> exportAudit(JobContext &context, const AuditExportDraft &draft)
{
    if (draft.output.isEmpty())
        return Error{ErrorCode::InvalidArgument, "the file to write", "none is named"};
    const QString path = QDir::cleanPath(QFileInfo(draft.output).absoluteFilePath());
    if (QFileInfo::exists(path) && !draft.overwrite)
        return Error{ErrorCode::AlreadyExists, path.toStdString(), {}};
    auto reader = context.vault.connect(store::Access::Read);
    if (!reader)
        return reader.error();
    auto file = ExportFile::create(path, ExportFile::Readable::Everybody);
    if (!file)
        return file.error();
    const auto written = store::writeAuditBundle(
        context.vault, **reader, [&file](crypto::ByteView bytes) { return file->write(bytes); },
        context.stop,
        [&context, &path](qint64 done, qint64 total) {
            if (context.report)
                context.report({done, total, path});
        });
    if (!written)
        return written.error();
    auto done = file->verify();
    if (done)
        done = understand(*file, *written);
    if (done && context.stop.stop_requested())
        done = Error{ErrorCode::Cancelled, path.toStdString(), {}};
    if (done)
        done = file->commit(draft.overwrite ? ExportFile::Existing::Replace
                                            : ExportFile::Existing::Refuse);
    if (!done)
        return std::move(done).error();
    if (!context.vault.readOnly())
        if (auto recorded = audit(context, "audit.export", path,
                                  {{u"records"_s, written->records},
                                   {u"heads"_s, written->heads},
                                   {u"head"_s, qint64(written->anchor.seq)}});
            !recorded)
            return std::move(recorded).error();
    return AuditExportOutcome{path, written->records, written->heads, file->size(),
                              written->anchor.text()};
}

JobFunction exportAuditJob(AuditExportDraft draft)
{
    return [draft = std::move(draft)](JobContext &context) -> Result<QVariant> {
        auto outcome = exportAudit(context, draft);
        if (!outcome)
            return outcome.error();
        return QVariant::fromValue(*outcome);
    };
}

Result<AnchorOutcome> anchorAudit(JobContext &context, const QString &file)
{
    const auto reader = context.vault.connect(store::Access::Read);
    if (!reader)
        return reader.error();
    const auto anchor = store::currentAnchor(context.vault, **reader);
    if (!anchor)
        return anchor.error();
    if (file.isEmpty())
        return AnchorOutcome{anchor->text(), false};
    const auto added =
        appendAnchor(context.vault, **reader, file, *anchor, context.vault.clock().now());
    if (!added)
        return added.error();
    return AnchorOutcome{anchor->text(), *added};
}

QString keepAnchor(store::Vault &vault, const QString &file)
{
    if (file.isEmpty())
        return {};
    JobContext context{vault, {}, {}};
    const auto done = anchorAudit(context, file);
    // Locked: the vault has new keys since; it is anchored when it is opened with them.
    if (done || done.error().code == ErrorCode::Locked)
        return {};
    const domain::ErrorText text = domain::errorText(done.error());
    const QString raw = QString::fromStdString(done.error().detail);
    return done.error().code == ErrorCode::Damaged
        ? raw
        : tr("The anchor of the record was not written: %1").arg(text.cause);
}

Result<StampRequest> requestStamp(JobContext &context)
{
    const auto reader = context.vault.connect(store::Access::Read);
    if (!reader)
        return reader.error();
    const auto anchor = store::currentAnchor(context.vault, **reader);
    if (!anchor)
        return anchor.error();
    auto der = crypto::wire::timeStampRequest(
        crypto::sha256(crypto::viewOf(anchor->text().toStdString())));
    if (!der)
        return der.error();
    return StampRequest{anchor->text(), std::move(*der)};
}

Result<StampOutcome> addStamp(JobContext &context, crypto::ByteView response,
                              const std::vector<crypto::Bytes> &trusted)
{
    const auto stamp = crypto::wire::readTimeStamp(response);
    if (!stamp)
        return stamp.error();
    const auto reader = context.vault.connect(store::Access::Read);
    if (!reader)
        return reader.error();
    const auto seq = store::stampedHead(context.vault, **reader, stamp->digest);
    if (!seq)
        return seq.error();
    if (auto good = crypto::wire::checkTimeStamp(*stamp, trusted); !good)
        return std::move(good).error();
    const QString authority = QString::fromStdString(stamp->authority);
    if (auto kept = audit(context, "audit.stamp", u"audit head %1"_s.arg(*seq),
                          {{u"head"_s, qint64(*seq)},
                           {u"authority"_s, authority},
                           {u"at"_s, qint64(stamp->at)},
                           {u"serial"_s, QString::fromStdString(stamp->serial)}},
                          store::AuditStamp{*seq, stamp->at, authority, stamp->token});
        !kept)
        return std::move(kept).error();
    const auto all = store::auditStamps(**reader);
    if (!all)
        return all.error();
    return StampOutcome{qint64(*seq), stamp->at, authority, qint64(all->size())};
}

}  // namespace jobs
