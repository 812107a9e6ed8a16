// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jobs/plan_reader.h"

#include "models/query/facets.h"
#include "models/store/plan_store.h"
#include "models/store/read_pool.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPointer>

namespace jobs {

using crypto::Result;

PlanReader::PlanReader(store::ReadPool &reads) : m_reads(reads), m_lane(reads.newLane()) { }

PlanReader::~PlanReader()
{
    cancel();
}

void PlanReader::cancel()
{
    m_reads.cancel(m_lane);
}

// Plans can hold a million steps: they are shared, not copied, on their way to the window.
template <typename Plan>
void PlanReader::read(QObject *context,
                      std::function<Result<Plan>(store::Database &, std::stop_token)> work,
                      Done<std::shared_ptr<const Plan>> done)
{
    using Shared = std::shared_ptr<const Plan>;
    m_reads.read<Shared>(
        m_lane, context,
        [work = std::move(work)](store::Database &database,
                                 std::stop_token stop) -> Result<Shared> {
            auto plan = work(database, stop);
            if (!plan)
                return plan.error();
            return std::make_shared<const Plan>(std::move(*plan));
        },
        std::move(done));
}

void PlanReader::plan(PlanMaker make, QObject *context,
                      Done<std::shared_ptr<const domain::Plan>> done)
{
    read<domain::Plan>(context, std::move(make), std::move(done));
}

void PlanReader::unfinishedPlans(QObject *context, Done<QList<domain::Plan>> done)
{
    m_reads.read<QList<domain::Plan>>(
        m_lane, context,
        [](store::Database &database, std::stop_token) { return store::unfinishedPlans(database); },
        std::move(done));
}

void PlanReader::planEdit(const EditDraft &draft, crypto::UnixTime now, QObject *context,
                          Done<std::shared_ptr<const EditPlan>> done)
{
    read<EditPlan>(
        context,
        [draft, now](store::Database &database, std::stop_token stop) {
            return jobs::planEdit(database, draft, now, stop);
        },
        std::move(done));
}

void PlanReader::planExport(const ExportDraft &draft, crypto::UnixTime now, QObject *context,
                            Done<std::shared_ptr<const ExportPlan>> done)
{
    read<ExportPlan>(
        context,
        [draft, now](store::Database &database, std::stop_token) {
            return jobs::planExport(database, draft, now);
        },
        std::move(done));
}

void PlanReader::planCsv(const QString &path, crypto::UnixTime now, QObject *context,
                         Done<std::shared_ptr<const CsvPlan>> done)
{
    read<CsvPlan>(
        context,
        [path, now](store::Database &database, std::stop_token stop) {
            return jobs::planCsv(database, path, now, stop);
        },
        std::move(done));
}

void PlanReader::planImport(const ImportDraft &draft, QObject *context,
                            std::function<void(Progress)> report,
                            Done<std::shared_ptr<const ImportPreview>> done)
{
    constexpr qint64 Pause = 100;  // ms between two reports
    // Posting to the application object and looking the context up there keeps the worker from
    // touching an object that the GUI thread may be deleting.
    const auto thinned = [report = std::move(report), guard = QPointer<QObject>(context),
                          clock = std::make_shared<QElapsedTimer>()](const Progress &progress) {
        if (clock->isValid() && clock->elapsed() < Pause)
            return;
        clock->start();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [report, guard, progress] {
                if (guard)
                    report(progress);
            },
            Qt::QueuedConnection);
    };
    read<ImportPreview>(
        context,
        [draft, thinned](store::Database &database, std::stop_token stop) {
            return jobs::planImport(database, draft, stop, thinned);
        },
        std::move(done));
}

void PlanReader::knownValues(crypto::UnixTime now, QObject *context, Done<KnownValues> done)
{
    m_reads.read<KnownValues>(
        m_lane, context,
        [now](store::Database &database, std::stop_token stop) -> Result<KnownValues> {
            KnownValues values;
            query::Context at;
            at.now = now;
            const auto facets = query::facets(database, query::Query(), at, stop);
            if (!facets)
                return facets.error();
            const auto names = [&](query::Facet facet) {
                QStringList list;
                for (const query::FacetValue &value : facets->of(facet)) {
                    if (!value.value.isEmpty())
                        list << value.value;
                }
                return list;
            };
            values.owners = names(query::Facet::Owner);
            values.environments = names(query::Facet::Environment);
            values.tags = names(query::Facet::Tag);
            auto fields = jobs::customFields(database);
            if (!fields)
                return fields.error();
            values.fields = std::move(*fields);
            return values;
        },
        std::move(done));
}

void PlanReader::lastEdit(QObject *context, Done<std::optional<UndoableEdit>> done)
{
    m_reads.read<std::optional<UndoableEdit>>(
        m_lane, context,
        [](store::Database &database, std::stop_token) { return jobs::lastEdit(database); },
        std::move(done));
}

}  // namespace jobs
