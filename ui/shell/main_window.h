// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/base/clock.h"
#include "ui/parts/console_context.h"

#include <QStackedWidget>
#include <QWidget>

#include <memory>

namespace ui {

class AutoLock;
class ConsoleSettings;
class ConsoleView;
class VaultDoor;

// The one window: first-run page, unlock page, or the console of an open vault, in the same place.
class MainWindow : public QWidget {
    Q_OBJECT
public:
    MainWindow(VaultDoor &door, ConsoleSettings &settings, const crypto::Clock &clock,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    void showFirstRun();
    // The unlock page of that vault; reason says why it is locked ("Locked after 10 minutes
    // idle.").
    void showUnlock(const QString &folder, const QString &reason = {});
    void showCreateVault();
    // Builds the console of an open vault. The context must outlive the call to leaveConsole().
    void enterConsole(ConsoleContext &context);
    // Deletes every widget that shows data of the vault, at once.
    void leaveConsole();
    // nullptr while locked.
    ConsoleView *console() const { return m_console; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void showPageWidget(QWidget *page);
    VaultDoor &m_door;
    ConsoleSettings &m_settings;
    const crypto::Clock &m_clock;
    QStackedWidget *m_stack;
    ConsoleView *m_console = nullptr;
    bool m_importAfterEntering = false;
    std::unique_ptr<AutoLock> m_autoLock;
};

}  // namespace ui
