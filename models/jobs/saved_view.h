// SPDX-License-Identifier: GPL-3.0-or-later
// Named queries with their sort and columns, kept in the vault for everyone who opens it.
#pragma once

#include "models/jobs/job_runner.h"

#include <QList>
#include <QStringList>

namespace store {
class Database;
}

namespace jobs {

struct SavedView {
    QString name;  // unique, not empty, at most 200 characters
    QString query;
    QString sort;  // field name, "-" before it for descending; "" for the default
    QStringList columns;  // field names; empty for the default
    int position = 0;  // order in lists
};

crypto::Result<QList<SavedView>> savedViews(store::Database &database);
crypto::Result<std::optional<SavedView>> savedView(store::Database &database, const QString &name);

// Replaces a view of the same name. QuerySyntax when the query does not parse; InvalidArgument for
// the name.
crypto::Result<void> saveView(JobContext &context, const SavedView &view);
// NotFound when there is none of that name.
crypto::Result<void> removeView(JobContext &context, const QString &name);

// For JobRunner::start (Lane::Write); the QVariant is empty.
JobFunction saveViewJob(const SavedView &view);
JobFunction removeViewJob(const QString &name);

}  // namespace jobs
