// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/edit.h"

#include "models/jobs/edit_plan.h"
#include "models/query/search.h"
#include "models/store/metadata_store.h"
#include "models/store/vault.h"

#include <QCoreApplication>

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

// "1-500,502": which rows an audit row speaks of, short enough for thousands.
QString rangesOf(std::span<const store::MetadataEdit> edits)
{
    QString text;
    for (std::size_t i = 0; i < edits.size();) {
        std::size_t last = i;
        while (last + 1 < edits.size() && edits[last + 1].id == edits[last].id + 1)
            ++last;
        if (!text.isEmpty())
            text += u',';
        text += QString::number(edits[i].id);
        if (last > i)
            text += u'-' + QString::number(edits[last].id);
        i = last + 1;
    }
    return text;
}

// What the whole plan does, for the audit row: one patch in full, several by their number.
QString summaryOf(const EditPlan &plan)
{
    return plan.patches.size() == 1 ? patchSummary(plan.patches.front())
                                    : u"%1 different sets of values"_s.arg(plan.patches.size());
}

Result<store::MetadataResult> applyBatch(const JobContext &context, store::Database &database,
                                         store::MetadataStore &metadata, const EditPlan &plan,
                                         qint64 editId, std::span<const store::MetadataEdit> edits)
{
    auto change = store::Change::begin(context.vault, database);
    if (!change)
        return change.error();
    const auto result = metadata.apply(*change, editId, edits);
    if (!result)
        return result.error();
    const QString object = plan.origin == u"edit"
        ? (plan.query.isEmpty() ? u"certificates"_s : plan.query)
        : plan.origin;
    const QJsonObject detail{{u"edit"_s, editId},
                             {u"certificates"_s, qint64(result->changed)},
                             {u"of"_s, qint64(plan.steps.size())},
                             {u"ids"_s, rangesOf(edits)},
                             {u"summary"_s, summaryOf(plan)}};
    if (const auto audited = change->audit("edit", object, detail); !audited)
        return audited.error();
    if (const auto committed = change->commit(); !committed)
        return committed.error();
    return *result;
}

}  // namespace

Result<std::vector<qint64>> resolve(store::Database &database, const Selection &selection,
                                    crypto::UnixTime now, const std::stop_token &stop)
{
    if (!selection.query)
        return selection.ids;
    auto query = query::Query::from(*selection.query);
    if (!query)
        return query.error();
    return query::sortedIds(database, {*query, {now, domain::ExpiringDays}, std::nullopt, 0, -1},
                            stop);
}

Result<qint64> certificateNamed(store::Database &database, const QString &text)
{
    const auto ids = query::findByHandle(database, text, 2);
    if (!ids)
        return ids.error();
    if (ids->empty())
        return Error{ErrorCode::NotFound, u"the certificate \"%1\""_s.arg(text).toStdString(), {}};
    if (ids->size() > 1)
        return Error{ErrorCode::InvalidArgument, u"\"%1\""_s.arg(text).toStdString(),
                     "several certificates fit; give more of the SHA-256 fingerprint"};
    return ids->front();
}

Result<EditPlan> planEdit(store::Database &database, const EditDraft &draft, crypto::UnixTime now,
                          const std::stop_token &stop,
                          const std::function<void(const Progress &)> &report)
{
    const auto ids = resolve(database, draft.selection, now, stop);
    if (!ids)
        return ids.error();
    const auto fields = customFields(database);
    if (!fields)
        return fields.error();
    auto patch = checkedPatch(database, *fields, draft.patch);
    if (!patch)
        return patch.error();
    EditPlan plan;
    plan.origin = u"edit"_s;
    plan.query = draft.selection.query.value_or(QString());
    plan.patches.push_back(std::move(patch).value());
    std::vector<EditStep> wanted;
    wanted.reserve(ids->size());
    for (const qint64 id : *ids)
        wanted.push_back({id, 0});
    if (const auto done = foresee(database, wanted, now, {stop, report}, &plan); !done)
        return done.error();
    return plan;
}

Result<EditOutcome> runEdit(JobContext &context, const EditPlan &plan)
{
    EditOutcome outcome;
    if (plan.steps.empty())
        return outcome;
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return database.error();
    auto metadata = store::MetadataStore::open(**database);
    if (!metadata)
        return metadata.error();
    const auto editId = metadata->newEditId();
    if (!editId)
        return editId.error();
    outcome.editId = *editId;
    std::vector<store::MetadataEdit> edits;
    for (std::size_t from = 0; from < plan.steps.size(); from += EditBatch) {
        if (context.stop.stop_requested()) {
            outcome.stopped = true;
            break;
        }
        const std::size_t until = std::min(plan.steps.size(), from + std::size_t(EditBatch));
        edits.clear();
        for (std::size_t i = from; i < until; ++i)
            edits.push_back({plan.steps[i].id, &plan.patches[plan.steps[i].patch]});
        const auto result = applyBatch(context, **database, *metadata, plan, *editId, edits);
        if (!result)
            return result.error();
        outcome.changed += result->changed;
        outcome.missing += result->missing;
        if (context.report)
            context.report({qint64(until), qint64(plan.steps.size()),
                            QCoreApplication::translate("Edit", "writing")});
    }
    if (outcome.changed == 0)
        outcome.editId = 0;
    return outcome;
}

JobFunction editJob(std::shared_ptr<const EditPlan> plan)
{
    return [plan = std::move(plan)](JobContext &context) -> Result<QVariant> {
        auto outcome = runEdit(context, *plan);
        if (!outcome)
            return outcome.error();
        return QVariant::fromValue(*outcome);
    };
}

}  // namespace jobs
