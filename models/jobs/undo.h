// SPDX-License-Identifier: GPL-3.0-or-later
// Takes back the newest metadata edit. Undoing again takes back the one before it.
#pragma once

#include "models/jobs/edit.h"

namespace jobs {

struct UndoableEdit {
    qint64 editId = 0;
    qint64 certificates = 0;
    crypto::UnixTime at = 0;  // when it was done
    QString admin;
    QString summary;  // "owner = Alice; tags + prod": from the audit row, untrusted
};

// The edit undo would take back; nullopt when there is none.
crypto::Result<std::optional<UndoableEdit>> lastEdit(store::Database &database);

struct UndoOutcome {
    qint64 editId = 0;
    qint64 restored = 0;  // certificates put back
    qint64 missing = 0;  // certificates that no longer exist
};

// NotFound when there is nothing to undo. One transaction per batch; batches put back stay back
// when stopped, and the next undo goes on with the rest.
crypto::Result<UndoOutcome> undoLastEdit(JobContext &context);

// For JobRunner::start (Lane::Write): the QVariant holds an UndoOutcome.
JobFunction undoJob();

}  // namespace jobs

Q_DECLARE_METATYPE(jobs::UndoOutcome)
