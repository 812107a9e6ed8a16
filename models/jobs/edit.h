// SPDX-License-Identifier: GPL-3.0-or-later
// Bulk edit of metadata: plan() reads and foresees, run() does, undo.h takes it back.
#pragma once

#include "models/domain/metadata.h"
#include "models/jobs/job_runner.h"

#include <QJsonObject>
#include <QList>

#include <vector>

namespace store {
class Database;
}

namespace jobs {

// Which certificates: those given by id, or all that match a query at planning time.
struct Selection {
    std::vector<qint64> ids;  // used when `query` is not set
    std::optional<QString> query;  // "" matches everything
    static Selection of(std::vector<qint64> ids) { return {std::move(ids), std::nullopt}; }
    static Selection matching(const QString &query) { return {{}, query}; }
};

struct EditDraft {
    Selection selection;
    domain::MetadataPatch patch;
};

// One certificate and the patch it gets (an index into EditPlan::patches).
struct EditStep {
    qint64 id = 0;
    std::uint32_t patch = 0;
};

// What one certificate looked like and would look like: the preview shows the first of them.
struct EditPreview {
    qint64 id = 0;
    QString name;  // display name, untrusted
    QString sha256;  // hex
    domain::Metadata before, after;
};

// Immutable: run() does exactly these steps and nothing else.
struct EditPlan {
    QString origin;  // "edit" or the CSV file's name; stands in the audit row
    QString query;  // what was asked, empty for a list of ids
    std::vector<domain::MetadataPatch> patches;
    std::vector<EditStep> steps;  // only certificates that would change
    qint64 matched = 0;  // certificates selected
    qint64 unchanged = 0;  // of those, already as wanted
    QList<EditPreview> preview;  // at most PreviewLimit
    QStringList newValues;  // "owner: Alice", "tag: prod" …: not in the vault yet
    static constexpr int PreviewLimit = 200;
};

struct EditOutcome {
    qint64 editId = 0;  // group for undo; 0 when nothing changed
    qint64 changed = 0;  // certificates written (whole batches when stopped or failed)
    qint64 missing = 0;  // deleted since the plan was made
    bool stopped = false;  // Ctrl+C or Stop: what was written stays and can be undone
};

// Certificates whose metadata changes under `draft`. QuerySyntax with the position; InvalidArgument
// for an unknown custom field, a value that does not fit its type, or superseded-by naming no
// certificate. `report` may be empty.
crypto::Result<EditPlan> planEdit(store::Database &database, const EditDraft &draft,
                                  crypto::UnixTime now, const std::stop_token &stop = {},
                                  const std::function<void(const Progress &)> &report = {});

// One transaction per batch of EditBatch certificates, each with its audit row and before-images,
// all under one edit id. Stops between batches.
crypto::Result<EditOutcome> runEdit(JobContext &context, const EditPlan &plan);
inline constexpr int EditBatch = 5000;

// For JobRunner::start (Lane::Write): the QVariant holds an EditOutcome.
JobFunction editJob(std::shared_ptr<const EditPlan> plan);

// The ids a selection names, in a stable order.
crypto::Result<std::vector<qint64>> resolve(store::Database &database, const Selection &selection,
                                            crypto::UnixTime now, const std::stop_token &stop = {});

// The certificate meant by a row id ("id:12"), a fingerprint (whole, or the first 8 digits or more,
// separators allowed) or a serial number. NotFound; InvalidArgument when several fit.
crypto::Result<qint64> certificateNamed(store::Database &database, const QString &text);

}  // namespace jobs

Q_DECLARE_METATYPE(jobs::EditOutcome)
