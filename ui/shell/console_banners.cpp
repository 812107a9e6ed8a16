// SPDX-License-Identifier: GPL-3.0-or-later
// The strip under the top bar of the console, and what fills it.
#include "ui/parts/banner.h"
#include "ui/parts/dates.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/vault_door.h"
#include "ui/shell/console_view.h"
#include "ui/shell/state_bar.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

void ConsoleView::makeBanners()
{
    const VaultSummary &vault = m_context.vault();
    bool any = false;
    const auto add = [this, &any](StatusKind kind, const QString &title, const QString &text) {
        auto *banner = new Banner(kind, title, text, m_banners);
        banner->setClosable(true);
        banner->setSlim();
        // The strip goes with its last banner.
        banner->installEventFilter(this);
        m_banners->layout()->addWidget(banner);
        any = true;
        return banner;
    };
    for (const QString &alarm : vault.alarms)
        add(StatusKind::Blocking, tr("The vault is not as it was left"), visible(alarm));
    if (vault.readOnly) {
        add(StatusKind::Note, tr("Opened for reading only"),
            vault.readOnlyReason.isEmpty() ? tr("Nothing can be changed.")
                                           : visible(vault.readOnlyReason));
    }
    if (vault.demo) {
        Banner *banner =
            add(StatusKind::Running, tr("This is a demo vault with made-up certificates"),
                tr("It lies in a temporary folder and is deleted when the program ends."));
        banner->addAction(tr("Create your own vault…"), [this] { Q_EMIT createVaultWanted(); });
    }
    if (m_door.openedByRecoveryCode()) {
        Banner *banner =
            add(StatusKind::Warning, tr("Opened with the recovery code"),
                tr("Set a new passphrase now, so that the code can go back to its safe."));
        banner->addAction(tr("New passphrase…"), [this] { showPage(PageId::Settings); });
    }
    m_banners->setVisible(any);
    offerUnfinished();
}

// A plan that a crash, a lock or a lost power line interrupted is offered once, when nothing of
// this session can be running yet.
void ConsoleView::offerUnfinished()
{
    if (m_context.vault().readOnly)
        return;
    m_plans.unfinishedPlans(this, [this](crypto::Result<QList<domain::Plan>> found) {
        if (!found || found->isEmpty())
            return;
        const QList<domain::Plan> plans = *found;
        const int count = int(plans.size());
        auto *banner =
            new Banner(StatusKind::Warning, tr("%Ln plan(s) came to no end", nullptr, count),
                       tr("%1. Resuming takes every step up where it was.", "title of a plan")
                           .arg(visible(plans.first().title, 80)),
                       m_banners);
        banner->addAction(tr("Resume"), [this, banner, plans] {
            banner->hide();
            for (const domain::Plan &plan : plans)
                m_context.resumePlan(plan.id, tr("Resume plan: %1").arg(visible(plan.title, 80)),
                                     nullptr, {});
        });
        banner->addAction(tr("Show"), [this, id = plans.first().id] { m_context.openPlan(id); });
        banner->setClosable(true);
        banner->setSlim();
        banner->installEventFilter(this);
        m_banners->layout()->addWidget(banner);
        m_banners->show();
    });
}

bool ConsoleView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide && watched->parent() == m_banners) {
        bool any = false;
        for (Banner *banner : m_banners->findChildren<Banner *>())
            any = any || !banner->isHidden();
        if (!any)
            m_banners->hide();
    }
    return QWidget::eventFilter(watched, event);
}

void ConsoleView::checkVault()
{
    m_state->setCheck(StatusKind::Running, tr("State check runs"));
    m_context.run(
        tr("State check"), jobs::JobRunner::Lane::Read, m_door.checkJob(), this,
        {.done =
             [this](const QVariant &result) {
                 const auto summary = result.value<CheckSummary>();
                 const QString at = brief(summary.at, m_context.clock().now());
                 if (summary.findings.isEmpty()) {
                     m_state->setCheck(StatusKind::Valid, tr("State check passed %1").arg(at));
                     m_state->setAudit(
                         tr("Audit chain intact, head %1").arg(number(summary.auditRows)));
                     return;
                 }
                 m_state->setCheck(StatusKind::Failed,
                                   tr("State check found %n problem(s)", nullptr,
                                      static_cast<int>(summary.findings.size())));
                 QStringList lines;
                 for (const QString &finding : summary.findings.mid(0, 5))
                     lines.append(visible(finding, 300));
                 auto *banner = new Banner(StatusKind::Blocking, tr("The vault is damaged"),
                                           lines.join(u'\n'), m_banners);
                 banner->addAction(tr("Open settings"), [this] { showPage(PageId::Settings); });
                 m_banners->layout()->addWidget(banner);
                 m_banners->show();
             },
         .failed =
             [this](const crypto::Error &error) {
                 m_state->setCheck(error.code == crypto::ErrorCode::Cancelled ? StatusKind::Note
                                                                              : StatusKind::Failed,
                                   error.code == crypto::ErrorCode::Cancelled
                                       ? tr("State check was stopped")
                                       : tr("State check could not run"));
             },
         .progress = {}});
}

}  // namespace ui
