// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/pages/first_run_page.h"
#include "ui/pages/unlock_page.h"
#include "ui/parts/console_settings.h"
#include "ui/parts/icons.h"
#include "ui/parts/plain_text.h"
#include "ui/parts/vault_door.h"
#include "ui/shell/auto_lock.h"
#include "ui/shell/console_view.h"
#include "ui/wizards/create_vault_wizard.h"

#include <QApplication>
#include <QCloseEvent>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

MainWindow::MainWindow(VaultDoor &door, ConsoleSettings &settings, const crypto::Clock &clock,
                       QWidget *parent)
    : QWidget(parent), m_door(door), m_settings(settings), m_clock(clock),
      m_stack(new QStackedWidget(this)), m_autoLock(std::make_unique<AutoLock>())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    setWindowTitle(u"Sealkeeper"_s);
    setWindowIcon(icon(u"seal"_s, IconRole::Accent));
    setMinimumSize(960, 640);
    resize(1280, 800);
    const QByteArray geometry = m_settings.layout(u"window"_s);
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
    connect(m_autoLock.get(), &AutoLock::ticked, this, [this](int left) {
        if (m_console)
            m_console->setAutoLock(left);
    });
    connect(m_autoLock.get(), &AutoLock::expired, this, [this] {
        m_door.lock(tr("Locked after %n minute(s) idle. Everything is encrypted.", nullptr,
                       m_settings.autoLockMinutes()));
    });
    connect(&m_settings, &ConsoleSettings::changed, this, [this] {
        if (m_console)
            m_autoLock->start(m_settings.autoLockMinutes());
    });
}

MainWindow::~MainWindow() = default;

void MainWindow::showPageWidget(QWidget *page)
{
    // Only one of the locked pages exists at a time: what was typed in the other is gone with it.
    while (m_stack->count() > 0) {
        QWidget *old = m_stack->widget(0);
        m_stack->removeWidget(old);
        old->deleteLater();
    }
    m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
}

void MainWindow::showFirstRun()
{
    auto *page = new FirstRunPage(m_door, m_settings);
    connect(page, &FirstRunPage::createWanted, this, &MainWindow::showCreateVault);
    connect(page, &FirstRunPage::vaultChosen, this,
            [this](const QString &folder) { showUnlock(folder); });
    connect(page, &FirstRunPage::languageChanged, this, &MainWindow::showFirstRun,
            Qt::QueuedConnection);
    showPageWidget(page);
    setWindowTitle(u"Sealkeeper"_s);
}

void MainWindow::showUnlock(const QString &folder, const QString &reason)
{
    auto *page = new UnlockPage(m_door, m_settings, m_clock, folder, reason);
    connect(page, &UnlockPage::vaultChosen, this,
            [this](const QString &other) { showUnlock(other); });
    connect(page, &UnlockPage::welcomeWanted, this, &MainWindow::showFirstRun);
    connect(
        page, &UnlockPage::languageChanged, this,
        [this, folder, reason] { showUnlock(folder, reason); }, Qt::QueuedConnection);
    showPageWidget(page);
    page->focusPassphrase();
    setWindowTitle(u"Sealkeeper"_s);
}

void MainWindow::showCreateVault()
{
    auto *wizard = new CreateVaultWizard(m_door);
    connect(wizard, &WizardFrame::closed, this, [this] {
        if (!m_console)
            showFirstRun();
    });
    connect(wizard, &CreateVaultWizard::importWanted, this,
            [this] { m_importAfterEntering = true; });
    showPageWidget(wizard);
}

void MainWindow::enterConsole(ConsoleContext &context)
{
    auto *console = new ConsoleView(context, m_door, m_settings);
    connect(
        console, &ConsoleView::createVaultWanted, this,
        [this] {
            m_door.lock({});
            showCreateVault();
        },
        Qt::QueuedConnection);
    // An import that runs through the night is finished before the idle lock ends its session.
    const auto count = [this, &context] { m_autoLock->setPostponed(context.jobs().running() > 0); };
    connect(&context.jobs(), &jobs::JobRunner::started, console, count, Qt::QueuedConnection);
    connect(&context.jobs(), &jobs::JobRunner::finished, console, count, Qt::QueuedConnection);
    connect(&context.jobs(), &jobs::JobRunner::failed, console, count, Qt::QueuedConnection);
    showPageWidget(console);
    m_console = console;
    m_autoLock->setPostponed(false);
    m_autoLock->start(m_settings.autoLockMinutes());
    setWindowTitle(tr("%1 – Sealkeeper").arg(visible(context.vault().name)));
    if (std::exchange(m_importAfterEntering, false))
        context.startImport();
}

void MainWindow::leaveConsole()
{
    m_autoLock->stop();
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window != this && !window->isAncestorOf(this) && window->isVisible())
            window->close();
    }
    // At once, not later: after the lock nothing may show or hold the vault's data.
    delete std::exchange(m_console, nullptr);
    setWindowTitle(u"Sealkeeper"_s);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setLayout(u"window"_s, saveGeometry());
    QWidget::closeEvent(event);
}

}  // namespace ui
