// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/saved_view.h"

#include "models/query/columns.h"
#include "models/query/query.h"
#include "models/store/saved_view_store.h"
#include "models/store/vault.h"

namespace jobs {

using namespace Qt::StringLiterals;
using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;

namespace {

constexpr qsizetype NameLimit = 200;

SavedView fromRow(const store::ViewRow &row)
{
    return {row.name, row.query, row.sort, row.columns.split(u',', Qt::SkipEmptyParts),
            row.position};
}

Result<void> checked(const SavedView &view)
{
    if (view.name.isEmpty() || view.name.size() > NameLimit || view.name != view.name.simplified())
        return Error{ErrorCode::InvalidArgument, "the view's name",
                     "1 to 200 characters, no blanks around"};
    if (const auto query = query::Query::from(view.query); !query)
        return query.error();
    if (const auto sort = query::Sort::from(view.sort); !sort)
        return sort.error();
    for (const QString &column : view.columns)
        if (!query::columnNamed(column))
            return Error{ErrorCode::InvalidArgument,
                         u"the column \"%1\""_s.arg(column).toStdString(),
                         "there is no such column"};
    return {};
}

}  // namespace

Result<QList<SavedView>> savedViews(store::Database &database)
{
    const auto rows = store::savedViewRows(database);
    if (!rows)
        return rows.error();
    QList<SavedView> views;
    for (const store::ViewRow &row : *rows)
        views.append(fromRow(row));
    return views;
}

Result<std::optional<SavedView>> savedView(store::Database &database, const QString &name)
{
    const auto row = store::savedViewRow(database, name);
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<SavedView>();
    return std::optional(fromRow(**row));
}

Result<void> saveView(JobContext &context, const SavedView &view)
{
    if (const auto ok = checked(view); !ok)
        return ok.error();
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return database.error();
    auto change = store::Change::begin(context.vault, **database);
    if (!change)
        return change.error();
    const store::ViewRow row{
        0, view.name, view.query, view.sort, view.columns.join(u','), view.position};
    if (const auto put = store::putSavedView(*change, row); !put)
        return put.error();
    const QJsonObject detail{
        {u"query"_s, view.query}, {u"sort"_s, view.sort}, {u"columns"_s, row.columns}};
    if (const auto audited = change->audit("view.save", view.name, detail); !audited)
        return audited.error();
    return change->commit();
}

Result<void> removeView(JobContext &context, const QString &name)
{
    auto database = context.vault.connect(store::Access::Write);
    if (!database)
        return database.error();
    auto change = store::Change::begin(context.vault, **database);
    if (!change)
        return change.error();
    const auto removed = store::removeSavedView(*change, name);
    if (!removed)
        return removed.error();
    if (!*removed)
        return Error{ErrorCode::NotFound, u"the view \"%1\""_s.arg(name).toStdString(), {}};
    if (const auto audited = change->audit("view.remove", name, {}); !audited)
        return audited.error();
    return change->commit();
}

JobFunction saveViewJob(const SavedView &view)
{
    return [view](JobContext &context) -> Result<QVariant> {
        if (const auto saved = saveView(context, view); !saved)
            return saved.error();
        return QVariant();
    };
}

JobFunction removeViewJob(const QString &name)
{
    return [name](JobContext &context) -> Result<QVariant> {
        if (const auto removed = removeView(context, name); !removed)
            return removed.error();
        return QVariant();
    };
}

}  // namespace jobs
