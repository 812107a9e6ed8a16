// SPDX-License-Identifier: GPL-3.0-or-later
// What a page or wizard may reach of the open vault. One per unlocked session; every page gets it
// in its constructor and is destroyed before it. Pages read through `reads` (with functions of
// models/tables, models/report, models/query), write only by starting jobs, and navigate by calling
// the functions below.
#pragma once

#include "crypto/base/clock.h"
#include "models/jobs/plan_jobs.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>

class QTimer;

namespace store {
class ChangeFeed;
class ReadPool;
}  // namespace store

namespace ui {

enum class StatusKind;

struct VaultSummary {
    QString name = {};  // "contoso-prod"
    QString id = {};  // "4f1c-90ab"
    QString folder = {};
    QString admin = {};  // who opened it
    bool readOnly = false;
    QString readOnlyReason = {};
    bool demo = false;  // a temporary vault with made-up certificates
    QStringList alarms = {};  // what did not fit when it was opened; shown as banners
};

enum class PageId {
    Dashboard,
    Inventory,
    Timeline,
    Authorities,
    Keys,
    Plans,
    Incident,
    Reports,
    Audit,
    Settings
};

class ConsoleContext : public QObject {
    Q_OBJECT
public:
    ConsoleContext(store::ReadPool &reads, store::ChangeFeed &changes, jobs::JobRunner &jobs,
                   const crypto::Clock &clock, VaultSummary vault, QObject *parent = nullptr);

    store::ReadPool &reads() const { return m_reads; }
    store::ChangeFeed &changes() const { return m_changes; }  // for the models, which take both
    jobs::JobRunner &jobs() const { return m_jobs; }
    const crypto::Clock &clock() const { return m_clock; }
    const VaultSummary &vault() const { return m_vault; }
    // Setting: a certificate is "expiring" this many days before its end.
    int expiringDays() const { return m_expiringDays; }
    void setExpiringDays(int days);

    // Starts a job and calls back on the GUI thread, unless `receiver` is gone by then. A failure
    // without a handler of its own becomes a toast. Progress and stop are in the job tray by
    // themselves.
    struct JobCalls {
        std::function<void(const QVariant &)> done = {};
        std::function<void(const crypto::Error &)> failed = {};
        std::function<void(const jobs::Progress &)> progress = {};
    };
    jobs::JobId run(const QString &title, jobs::JobRunner::Lane lane, jobs::JobFunction function,
                    QObject *receiver, JobCalls calls);

    // Runs a plan: one just made (stored first), a stored one, or the failed steps of one again.
    // `done` gets a jobs::PlanOutcome. Nobody else starts plans, so that each is known to run here.
    // What failed for now is tried again when it is due, without anybody asking.
    jobs::JobId runPlan(domain::Plan plan, QObject *receiver, JobCalls calls);
    jobs::JobId resumePlan(domain::PlanId plan, const QString &title, QObject *receiver,
                           JobCalls calls);
    jobs::JobId retryPlan(domain::PlanId plan, const QString &title, QObject *receiver,
                          JobCalls calls);
    bool planRuns(domain::PlanId plan) const { return m_running.contains(plan); }
    // The rest can be run later.
    void stopPlan(domain::PlanId plan);

    // Navigation; the shell listens.
    void openPage(PageId page) { Q_EMIT pageWanted(page); }
    void openInventory(const QString &query) { Q_EMIT inventoryWanted(query); }
    void openCertificate(qint64 id) { Q_EMIT certificateWanted(id); }
    // The audit page with one record shown in full; the page listens itself once it is there.
    void openAuditRecord(qint64 sequence)
    {
        openPage(PageId::Audit);
        Q_EMIT auditRecordWanted(sequence);
    }
    // The plans page with one plan shown; the page listens itself once it is there.
    void openPlan(domain::PlanId plan)
    {
        openPage(PageId::Plans);
        Q_EMIT planWanted(plan);
    }
    // The incident page with that incident, or the one a plan belongs to; neither: the newest. The
    // page listens itself once it is there.
    void openIncident(std::int64_t incident, domain::PlanId plan = 0)
    {
        openPage(PageId::Incident);
        Q_EMIT incidentWanted(incident, plan);
    }
    void startImport(const QStringList &paths = {}) { Q_EMIT importWanted(paths); }
    // The shell shows the wizard (a ui::WizardFrame) in place of the page and takes ownership.
    void showWizard(QWidget *wizard) { Q_EMIT wizardWanted(wizard); }
    void toast(StatusKind kind, const QString &text, const QString &actionText = {},
               std::function<void()> action = {})
    {
        Q_EMIT toastWanted(kind, text, actionText, action);
    }

Q_SIGNALS:
    // After each commit; an empty list means "anything may have changed". At most a few per second.
    void certificatesChanged(const QList<qint64> &ids);
    void expiringDaysChanged(int days);
    void planRunsChanged(qint64 plan);
    void planWanted(qint64 plan);
    void incidentWanted(qint64 incident, qint64 plan);
    void pageWanted(ui::PageId page);
    void inventoryWanted(const QString &query);
    void certificateWanted(qint64 id);
    void auditRecordWanted(qint64 sequence);
    void importWanted(const QStringList &paths);
    void wizardWanted(QWidget *wizard);
    void toastWanted(ui::StatusKind kind, const QString &text, const QString &actionText,
                     std::function<void()> action);

private:
    using MakeJob = std::function<jobs::JobFunction(jobs::PlanBegun)>;
    jobs::JobId startPlan(const QString &title, const MakeJob &make, QObject *receiver,
                          JobCalls calls);
    void tryAgainLater(const jobs::PlanOutcome &outcome, const QString &title);
    QHash<domain::PlanId, QTimer *> m_retries;
    QHash<domain::PlanId, jobs::JobId> m_running;
    store::ReadPool &m_reads;
    store::ChangeFeed &m_changes;
    jobs::JobRunner &m_jobs;
    const crypto::Clock &m_clock;
    VaultSummary m_vault;
    int m_expiringDays = 30;
};

}  // namespace ui
