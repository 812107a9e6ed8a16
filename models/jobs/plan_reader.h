// SPDX-License-Identifier: GPL-3.0-or-later
// Makes plans and reads what wizards offer, off the GUI thread: the same functions the command line
// calls, on the reader connections. Each PlanReader is one lane: its newest request overtakes the
// older ones, whose callbacks then never run. Callbacks run on the context object's thread, and not
// at all once it is gone.
#pragma once

#include "models/domain/plan.h"
#include "models/jobs/csv_metadata.h"
#include "models/jobs/custom_field.h"
#include "models/jobs/edit.h"
#include "models/jobs/export_certificates.h"
#include "models/jobs/import.h"
#include "models/jobs/undo.h"
#include "models/store/read_pool.h"

#include <QObject>

namespace jobs {

// What the vault knows already, offered as completion where metadata is typed.
struct KnownValues {
    QStringList owners, teams, environments, tags;
    QList<CustomField> fields;
};

// Makes a plan from a draft: jobs::planIssue and its like, bound to their draft.
using PlanMaker =
    std::function<crypto::Result<domain::Plan>(store::Database &database, std::stop_token stop)>;

class PlanReader {
public:
    explicit PlanReader(store::ReadPool &reads);
    ~PlanReader();  // cancels what still runs
    PlanReader(const PlanReader &) = delete;
    PlanReader &operator=(const PlanReader &) = delete;

    // Gives up the running request: its callback does not run.
    void cancel();

    template <typename T> using Done = std::function<void(crypto::Result<T>)>;

    // Whatever else a window reads, with a function of jobs or report.
    template <typename T>
    void ask(std::function<crypto::Result<T>(store::Database &, std::stop_token)> work,
             QObject *context, Done<T> done)
    {
        m_reads.read<T>(m_lane, context, std::move(work), std::move(done));
    }
    void plan(PlanMaker make, QObject *context, Done<std::shared_ptr<const domain::Plan>> done);
    // Plans that a crash or a lock left in the middle, oldest first, without steps.
    void unfinishedPlans(QObject *context, Done<QList<domain::Plan>> done);
    void planEdit(const EditDraft &draft, crypto::UnixTime now, QObject *context,
                  Done<std::shared_ptr<const EditPlan>> done);
    void planExport(const ExportDraft &draft, crypto::UnixTime now, QObject *context,
                    Done<std::shared_ptr<const ExportPlan>> done);
    void planCsv(const QString &path, crypto::UnixTime now, QObject *context,
                 Done<std::shared_ptr<const CsvPlan>> done);
    // Reads every source; report is called on the GUI thread, at most 10 times a second.
    void planImport(const ImportDraft &draft, QObject *context,
                    std::function<void(Progress)> report,
                    Done<std::shared_ptr<const ImportPreview>> done);
    void knownValues(crypto::UnixTime now, QObject *context, Done<KnownValues> done);
    void lastEdit(QObject *context, Done<std::optional<UndoableEdit>> done);

private:
    template <typename Plan>
    void read(QObject *context,
              std::function<crypto::Result<Plan>(store::Database &, std::stop_token)> work,
              Done<std::shared_ptr<const Plan>> done);
    store::ReadPool &m_reads;
    std::uint64_t m_lane;
};

}  // namespace jobs
