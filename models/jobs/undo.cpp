// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/undo.h"

#include "models/store/audit_log.h"
#include "models/store/metadata_store.h"
#include "models/store/vault.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

// An edit's audit rows are near the end of the record; beyond this many edits the summary stays
// empty.
constexpr int AuditLook = 2000;

Result<void> describe(store::Database &database, UndoableEdit *edit)
{
    store::AuditFilter filter;
    filter.action = u"edit"_s;
    filter.limit = AuditLook;
    const auto events = store::listAudit(database, filter);
    if (!events)
        return events.error();
    for (const store::AuditEvent &event : *events) {
        const QJsonObject detail = QJsonDocument::fromJson(event.detail.toUtf8()).object();
        if (detail.value(u"edit"_s).toInteger() != edit->editId)
            continue;
        edit->at = event.at;
        edit->admin = event.admin;
        edit->summary = detail.value(u"summary"_s).toString();
        break;
    }
    return {};
}

}  // namespace

Result<std::optional<UndoableEdit>> lastEdit(store::Database &database)
{
    auto metadata = store::MetadataStore::open(database);
    if (!metadata)
        return metadata.error();
    const auto id = metadata->newestEdit();
    if (!id)
        return id.error();
    if (*id == 0)
        return std::optional<UndoableEdit>();
    const auto size = metadata->editSize(*id);
    if (!size)
        return size.error();
    UndoableEdit edit;
    edit.editId = *id;
    edit.certificates = *size;
    if (const auto described = describe(database, &edit); !described)
        return described.error();
    return std::optional(edit);
}

Result<UndoOutcome> undoLastEdit(JobContext &context)
{
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return database.error();
    auto metadata = store::MetadataStore::open(**database);
    if (!metadata)
        return metadata.error();
    const auto id = metadata->newestEdit();
    if (!id)
        return id.error();
    if (*id == 0)
        return Error{ErrorCode::NotFound, "an edit to undo", {}};
    const auto size = metadata->editSize(*id);
    if (!size)
        return size.error();
    UndoOutcome outcome;
    outcome.editId = *id;
    while (outcome.restored + outcome.missing < *size) {
        if (context.stop.stop_requested())
            return Error{ErrorCode::Cancelled, {}, "undo again to put back the rest"};
        auto change = store::Change::begin(context.vault, **database);
        if (!change)
            return change.error();
        const auto result = metadata->undo(*change, *id, EditBatch);
        if (!result)
            return result.error();
        if (result->changed + result->missing + result->unchanged == 0)
            break;
        const QJsonObject detail{{u"edit"_s, qint64(*id)},
                                 {u"certificates"_s, qint64(result->changed)}};
        if (const auto audited = change->audit("undo", u"edit %1"_s.arg(*id), detail); !audited)
            return audited.error();
        if (const auto committed = change->commit(); !committed)
            return committed.error();
        outcome.restored += result->changed;
        outcome.missing += result->missing;
        if (context.report)
            context.report({outcome.restored + outcome.missing, *size,
                            QCoreApplication::translate("Undo", "putting back")});
    }
    return outcome;
}

JobFunction undoJob()
{
    return [](JobContext &context) -> Result<QVariant> {
        auto outcome = undoLastEdit(context);
        if (!outcome)
            return outcome.error();
        return QVariant::fromValue(*outcome);
    };
}

}  // namespace jobs
