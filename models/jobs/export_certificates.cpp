// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/export_certificates.h"

#include "models/jobs/export_certificates_writer.h"
#include "models/query/search.h"
#include "models/store/change.h"
#include "models/store/vault.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr std::size_t Window = 2000;
constexpr qsizetype ListLimit = 100;
constexpr std::size_t MinimumPassphrase = 8;
// One container is built in memory and each of its keys costs a key derivation.
constexpr qint64 ContainerLimit = 100'000;
constexpr qint64 KeyLimit = 1000;

Error wrong(const QString &sentence)
{
    return {ErrorCode::InvalidArgument, {}, sentence.toStdString()};
}

QString tr(const char *text)
{
    return QCoreApplication::translate("Export", text);
}

bool carriesKeys(ExportFormat format)
{
    return format == ExportFormat::Pem || format == ExportFormat::P12;
}

Result<void> checkedDraft(const ExportDraft &draft)
{
    if (draft.output.isEmpty())
        return wrong(tr("no file to write to is named"));
    if (draft.withKey && !carriesKeys(draft.format))
        return wrong(tr("private keys go into pem or p12 files only"));
    if (draft.withChain && !carriesKeys(draft.format) && draft.format != ExportFormat::P7b)
        return wrong(tr("issuers go along in pem, p7b or p12 files only"));
    if (!draft.columns.isEmpty() && draft.format != ExportFormat::Csv)
        return wrong(tr("columns are for csv files only"));
    if (draft.withKey
        && (!draft.exportPassphrase || draft.exportPassphrase->size() < MinimumPassphrase))
        return wrong(tr("the passphrase for exported keys has at least 8 bytes"));
    if (draft.withKey && (!draft.vaultPassphrase || draft.vaultPassphrase->empty()))
        return Error{ErrorCode::PassphraseNeeded, "the vault's passphrase", {}};
    for (const QString &column : draft.columns)
        if (!query::columnNamed(column))
            return wrong(tr("there is no column \"%1\"").arg(column));
    return {};
}

Result<std::vector<qint64>> sortedSelection(store::Database &database, const ExportDraft &draft,
                                            crypto::UnixTime now)
{
    if (!draft.selection.query)
        return draft.selection.ids;
    auto query = query::Query::from(*draft.selection.query);
    if (!query)
        return query.error();
    const auto sort = query::Sort::from(draft.sort);
    if (!sort)
        return sort.error();
    return query::sortedIds(database, {*query, {now, domain::ExpiringDays}, *sort, 0, -1});
}

// Names the files and counts the keys.
Result<void> foresee(store::Database &database, ExportPlan *plan)
{
    const bool folder = plan->draft.format == ExportFormat::Der && plan->ids.size() > 1;
    const auto note = [plan](const QString &path) {
        if (plan->files.size() < ListLimit)
            plan->files.append(path);
        if (QFileInfo::exists(path))
            plan->existing.append(path);
    };
    const std::span<const qint64> ids(plan->ids);
    for (std::size_t from = 0; from < ids.size(); from += Window) {
        const auto rows =
            query::rows(database, ids.subspan(from, std::min(Window, ids.size() - from)));
        if (!rows)
            return rows.error();
        for (const query::CertificateRow &row : *rows) {
            plan->withPrivateKey += row.privateKeyId != 0 ? 1 : 0;
            if (folder)
                note(QDir(plan->draft.output).filePath(exportFileName(row)));
        }
    }
    if (!folder)
        note(plan->draft.output);
    return {};
}

// What the audit row says: enough to know later which keys left the vault.
QJsonObject auditDetail(const ExportPlan &plan)
{
    QJsonObject detail{{u"format"_s, exportFormatWord(plan.draft.format)},
                       {u"certificates"_s, qint64(plan.ids.size())},
                       {u"query"_s, plan.draft.selection.query.value_or(QString())}};
    if (!plan.draft.withKey)
        return detail;
    QJsonArray ids;
    for (const qint64 id : plan.ids)
        ids.append(id);
    detail.insert(u"keys"_s, plan.withPrivateKey);
    detail.insert(u"ids"_s, ids);
    return detail;
}

Result<void> audit(const JobContext &context, std::string_view action, const QString &object,
                   const QJsonObject &detail)
{
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return database.error();
    auto change = store::Change::begin(context.vault, **database);
    if (!change)
        return change.error();
    if (const auto written = change->audit(action, object, detail); !written)
        return written.error();
    return change->commit();
}

}  // namespace

std::optional<ExportFormat> exportFormatFrom(const QString &word)
{
    for (const auto format : {ExportFormat::Pem, ExportFormat::Der, ExportFormat::P7b,
                              ExportFormat::P12, ExportFormat::Csv, ExportFormat::Json})
        if (word == exportFormatWord(format))
            return format;
    return std::nullopt;
}

QString exportFormatWord(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Pem:
        return u"pem"_s;
    case ExportFormat::Der:
        return u"der"_s;
    case ExportFormat::P7b:
        return u"p7b"_s;
    case ExportFormat::P12:
        return u"p12"_s;
    case ExportFormat::Csv:
        return u"csv"_s;
    case ExportFormat::Json:
        return u"json"_s;
    }
    return u"pem"_s;
}

Result<ExportPlan> planExport(store::Database &database, const ExportDraft &draft,
                              crypto::UnixTime now)
{
    if (const auto ok = checkedDraft(draft); !ok)
        return ok.error();
    auto ids = sortedSelection(database, draft, now);
    if (!ids)
        return ids.error();
    if (ids->empty())
        return Error{ErrorCode::NotFound, "a certificate to export", "nothing matches"};
    ExportPlan plan{draft, std::move(ids).value(), 0, {}, {}};
    plan.draft.output = QDir::cleanPath(QFileInfo(draft.output).absoluteFilePath());
    if (const auto seen = foresee(database, &plan); !seen)
        return seen.error();
    const bool container = draft.format == ExportFormat::P7b || draft.format == ExportFormat::P12;
    if (container && qint64(plan.ids.size()) > ContainerLimit)
        return Error{ErrorCode::TooLarge, plan.draft.output.toStdString(),
                     "a container holds at most 100,000 certificates; use pem"};
    if (draft.withKey && plan.withPrivateKey > KeyLimit)
        return Error{ErrorCode::TooLarge, plan.draft.output.toStdString(),
                     "at most 1,000 private keys leave the vault at once"};
    if (draft.withKey && plan.withPrivateKey == 0)
        return Error{ErrorCode::NotFound, "a private key of these certificates",
                     "the vault holds none"};
    return plan;
}

Result<ExportOutcome> runExport(JobContext &context, const ExportPlan &plan)
{
    if (!plan.existing.isEmpty() && !plan.draft.overwrite)
        return Error{ErrorCode::AlreadyExists, plan.existing.first().toStdString(), {}};
    if (plan.draft.withKey) {
        if (const auto who = context.vault.verifyPassphrase(*plan.draft.vaultPassphrase); !who)
            return who.error();
        if (const auto written = audit(context, "export", plan.draft.output, auditDetail(plan));
            !written)
            return written.error();
    }
    auto outcome = writeExport(context, plan);
    if (!outcome) {
        if (plan.draft.withKey) {  // the record must not claim an export that did not happen
            const QJsonObject detail{{u"reason"_s, QString::fromStdString(outcome.error().detail)}};
            if (const auto written = audit(context, "export.failed", plan.draft.output, detail);
                !written)
                return written.error();
        }
        return outcome;
    }
    if (!plan.draft.withKey && !context.vault.readOnly()) {
        if (const auto written = audit(context, "export", plan.draft.output, auditDetail(plan));
            !written)
            return written.error();
    }
    return outcome;
}

JobFunction exportJob(std::shared_ptr<const ExportPlan> plan)
{
    return [plan = std::move(plan)](JobContext &context) -> Result<QVariant> {
        auto outcome = runExport(context, *plan);
        if (!outcome)
            return outcome.error();
        return QVariant::fromValue(*outcome);
    };
}

}  // namespace jobs
