// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault_desk.h"

#include "crypto/base/process_hardening.h"
#include "models/jobs/demo.h"
#include "models/jobs/export_audit.h"
#include "models/jobs/judge_certificates.h"
#include "models/store/backup.h"
#include "models/store/check.h"
#include "models/store/rekey.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>
#include <QThreadPool>

#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace app {

using crypto::Error;
using crypto::ErrorCode;
using crypto::Result;
using crypto::Secret;

VaultDesk::VaultDesk(const crypto::Clock &clock, QObject *parent)
    : ui::VaultDoor(parent), m_clock(clock)
{
    m_changeTimer.setSingleShot(true);
    m_changeTimer.setInterval(250ms);
    connect(&m_changeTimer, &QTimer::timeout, this, [this] {
        const QList<qint64> ids = m_changedAll ? QList<qint64>() : m_changed.values();
        m_changed.clear();
        m_changedAll = false;
        if (m_context)
            Q_EMIT m_context->certificatesChanged(ids);
    });
    m_memoryTimer.setSingleShot(true);
    m_memoryTimer.setInterval(2s);
    connect(&m_memoryTimer, &QTimer::timeout, this, [] {
        // Off this thread: with much memory in many pieces it takes a moment.
        QThreadPool::globalInstance()->start([] { crypto::giveBackMemory(); });
    });
}

VaultDesk::~VaultDesk()
{
    m_worker.request_stop();
    if (m_worker.joinable())
        m_worker.join();
}

Result<ui::VaultCard> VaultDesk::peek(const QString &folder) const
{
    const auto info = store::Vault::peek(folder);
    if (!info)
        return info.error();
    ui::VaultCard card{.folder = folder,
                       .name = info->name,
                       .id = info->vaultId,
                       .admins = info->admins,
                       .lastOpened = info->lastOpened,
                       .lastOpenedBy = info->lastOpenedBy,
                       .lastBackup = 0,
                       .failedAttempts = info->failedAttempts,
                       .lastFailed = info->lastFailed};
    const QFileInfoList backups =
        QDir(folder + u"/backups"_s).entryInfoList(QDir::Files, QDir::Time);
    if (!backups.isEmpty())
        card.lastBackup = backups.first().lastModified().toSecsSinceEpoch();
    return card;
}

QString VaultDesk::defaultFolder() const
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

void VaultDesk::open(Work work, bool demo, bool byRecoveryCode, Done done)
{
    if (m_worker.joinable())
        m_worker.join();  // the one before has answered; only its thread is left
    m_worker = std::jthread([this, work = std::move(work), demo, byRecoveryCode,
                             done = std::move(done)](std::stop_token stop) {
        auto result = std::make_shared<Opened>(work(stop));
        QMetaObject::invokeMethod(
            this,
            [this, result, demo, byRecoveryCode, done] {
                if (!*result)
                    return done(result->error());
                m_byRecoveryCode = byRecoveryCode;
                begin(std::move(**result), demo);
                done({});
            },
            Qt::QueuedConnection);
    });
}

void VaultDesk::unlock(const ui::UnlockRequest &request, Secret secret, Done done)
{
    open(
        [this, request, secret = std::make_shared<Secret>(std::move(secret))](std::stop_token) {
            const auto kind = request.byRecoveryCode ? store::SlotKind::RecoveryCode
                                                     : store::SlotKind::Passphrase;
            return store::Vault::open(request.folder, *secret, request.admin, kind, m_clock);
        },
        false, request.byRecoveryCode, std::move(done));
}

void VaultDesk::restore(const ui::RestoreRequest &request, Secret secret, Done done)
{
    open(
        [this, request,
         secret = std::make_shared<Secret>(std::move(secret))](std::stop_token stop) {
            store::RestoreOptions options;
            options.file = request.backup;
            options.folder = request.folder;
            options.kind = request.byRecoveryCode ? store::SlotKind::RecoveryCode
                                                  : store::SlotKind::Passphrase;
            return store::restoreVault(options, *secret, m_clock, stop);
        },
        false, request.byRecoveryCode, std::move(done));
}

void VaultDesk::openDemo(qint64 certificates, Progress progress, Done done)
{
    m_demoFolder = std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/sealkeeper-demo-XXXXXX"_s);
    if (!m_demoFolder->isValid()) {
        done(Error{ErrorCode::InputOutput, QDir::tempPath().toStdString(),
                   m_demoFolder->errorString().toStdString()});
        return;
    }
    const QString folder = m_demoFolder->filePath(u"demo.vault"_s);
    open(
        [this, folder, certificates,
         progress = std::move(progress)](std::stop_token stop) -> Opened {
            // Nobody types it: the folder goes with the program.
            const Secret passphrase = Secret::fromText(crypto::toHex(Secret::random(24).view()));
            store::CreateOptions options;
            options.admin = tr("Demo administrator");
            auto created = store::Vault::create(folder, passphrase, options, m_clock);
            if (!created)
                return std::move(created).error();
            QElapsedTimer sinceReport;
            jobs::JobContext context{
                *created->vault, stop, [this, &sinceReport, &progress](const jobs::Progress &now) {
                    if (sinceReport.isValid() && sinceReport.elapsed() < 100)
                        return;
                    sinceReport.start();
                    QMetaObject::invokeMethod(
                        this, [progress, now] { progress(now); }, Qt::QueuedConnection);
                }};
            jobs::DemoDraft draft;
            draft.size = certificates;
            const auto outcome = jobs::runDemo(context, draft);
            if (!outcome)
                return outcome.error();
            if (outcome->stopped)
                return Error{ErrorCode::Cancelled, "demo", {}};
            return std::move(created->vault);
        },
        true, false, std::move(done));
}

void VaultDesk::create(const ui::CreateRequest &request, Secret passphrase, Created done)
{
    if (m_worker.joinable())
        m_worker.join();
    m_worker =
        std::jthread([this, request, secret = std::make_shared<Secret>(std::move(passphrase)),
                      done = std::move(done)](std::stop_token) {
            store::CreateOptions options;
            options.admin = request.admin;
            auto made = std::make_shared<Result<store::Created>>(
                store::Vault::create(request.folder, *secret, options, m_clock));
            QMetaObject::invokeMethod(
                this,
                [this, made, done] {
                    if (!*made)
                        return done(made->error());
                    m_waiting = std::move((*made)->vault);
                    done(std::move((*made)->recoveryCode));
                },
                Qt::QueuedConnection);
        });
}

void VaultDesk::enter()
{
    if (!m_waiting)
        return;
    // The page that asks is deleted by this; let its handler return first.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_waiting) {
                m_byRecoveryCode = false;
                begin(std::move(m_waiting), false);
            }
        },
        Qt::QueuedConnection);
}

void VaultDesk::stop()
{
    m_worker.request_stop();
}

void VaultDesk::begin(std::unique_ptr<store::Vault> vault, bool demo)
{
    const store::VaultInfo info = vault->info();
    ui::VaultSummary summary{.name = demo ? tr("Demo vault") : info.name,
                             .id = info.vaultId,
                             .folder = info.path,
                             .admin = vault->admin(),
                             .readOnly = vault->readOnly(),
                             .readOnlyReason = info.readOnlyReason,
                             .demo = demo,
                             .alarms = info.alarms};
    m_demo = demo;
    if (const QString alarm =
            m_anchorFile && !demo ? jobs::keepAnchor(*vault, m_anchorFile()) : QString();
        !alarm.isEmpty())
        summary.alarms.append(alarm);
    m_folder = demo ? QString() : info.path;
    m_session = std::make_unique<Session>(std::move(vault));
    m_context = std::make_unique<ui::ConsoleContext>(
        m_session->reads(), m_session->changes(), m_session->jobs(), m_clock, std::move(summary));
    // The writing thread emits; one passing on per quarter of a second is enough for windows.
    connect(&m_session->changes(), &store::ChangeFeed::changed, this, &VaultDesk::passOn,
            Qt::QueuedConnection);
    connect(&m_session->jobs(), &jobs::JobRunner::finished, &m_memoryTimer,
            qOverload<>(&QTimer::start));
    connect(&m_session->jobs(), &jobs::JobRunner::failed, &m_memoryTimer,
            qOverload<>(&QTimer::start));
    Q_EMIT opened();
    // After a new release, or what came in without the console.
    if (!m_session->vault().readOnly())
        m_context->run(tr("Check against the rules of lint"), jobs::JobRunner::Lane::Read,
                       jobs::judgeCertificatesJob(), m_context.get(), {});
}

void VaultDesk::passOn(const QList<qint64> &ids)
{
    if (ids.isEmpty() || m_changed.size() > 10'000)
        m_changedAll = true;
    else
        m_changed.unite(QSet<qint64>(ids.begin(), ids.end()));
    if (!m_changeTimer.isActive())
        m_changeTimer.start();
}

void VaultDesk::lock(const QString &reason)
{
    // Called from inside the widgets that the lock deletes.
    QMetaObject::invokeMethod(
        this, [this, reason] { lockNow(reason); }, Qt::QueuedConnection);
}

void VaultDesk::lockNow(const QString &reason)
{
    if (!m_session)
        return;
    Q_EMIT closing();
    m_context.reset();
    // What is said about it can only be said when the vault is opened next.
    if (m_anchorFile && !m_demo)
        (void)jobs::keepAnchor(m_session->vault(), m_anchorFile());
    m_session.reset();
    m_changeTimer.stop();
    m_changed.clear();
    m_memoryTimer.start();
    m_demoFolder.reset();
    m_byRecoveryCode = false;
    Q_EMIT locked(reason);
}

jobs::JobFunction VaultDesk::checkJob()
{
    return [this](jobs::JobContext &context) -> Result<QVariant> {
        const auto report = store::checkVault(
            context.vault, context.stop, [&context](const store::CheckStep &step) {
                context.report({step.done, step.total, step.area});
            });
        if (!report)
            return report.error();
        ui::CheckSummary summary;
        for (const store::CheckFinding &finding : report->findings)
            summary.findings.append(finding.object + u": "_s + finding.detail);
        summary.certificates = report->certificates;
        summary.privateKeys = report->privateKeys;
        summary.auditRows = report->auditRows;
        summary.at = m_clock.now();
        return QVariant::fromValue(summary);
    };
}

jobs::JobFunction VaultDesk::backupJob(const QString &file)
{
    return [file](jobs::JobContext &context) -> Result<QVariant> {
        const auto made = store::backupVault(context.vault, file, context.stop,
                                             [&context](qint64 done, qint64 total) {
                                                 context.report({done, total, {}});
                                             });
        if (!made)
            return made.error();
        return QVariant::fromValue(ui::BackupSummary{made->path, made->bytes, made->certificates});
    };
}

jobs::JobFunction VaultDesk::passphraseJob(Secret current, Secret fresh)
{
    return [current = std::make_shared<Secret>(std::move(current)),
            fresh = std::make_shared<Secret>(std::move(fresh))](
               jobs::JobContext &context) -> Result<QVariant> {
        if (const auto done = context.vault.changePassphrase(*current, *fresh); !done)
            return done.error();
        return QVariant();
    };
}

jobs::JobFunction VaultDesk::newPassphraseJob(Secret fresh)
{
    return [fresh = std::make_shared<Secret>(std::move(fresh))](
               jobs::JobContext &context) -> Result<QVariant> {
        if (const auto done = context.vault.setPassphrase(*fresh); !done)
            return done.error();
        return QVariant();
    };
}

jobs::JobFunction VaultDesk::rekeyJob()
{
    return [](jobs::JobContext &context) -> Result<QVariant> {
        const auto done =
            store::rekeyVault(context.vault, context.stop, [&context](qint64 pages, qint64 total) {
                context.report({pages, total, {}});
            });
        if (!done)
            return done.error();
        return QVariant();
    };
}

}  // namespace app
