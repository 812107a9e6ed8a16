// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/plan_reader.h"
#include "ui/parts/console_context.h"

#include <QHash>
#include <QWidget>

class QStackedWidget;

namespace ui {

class AuditPage;
class Banner;
class CommandPalette;
class ConsoleSettings;
class DashboardPage;
class InventoryPage;
class JobTray;
class Navigation;
class SettingsPage;
class StateBar;
class TimelinePage;
class Toast;
class TopBar;
class VaultDoor;
class WizardFrame;

// Everything shown of an open vault: top bar, navigation, pages, status bar. Deleted at lock.
class ConsoleView : public QWidget {
    Q_OBJECT
public:
    ConsoleView(ConsoleContext &context, VaultDoor &door, ConsoleSettings &settings,
                QWidget *parent = nullptr);
    ~ConsoleView() override;

    void showPage(PageId page);
    PageId page() const;
    // The page widgets, for tests and the tour; made when first shown.
    QWidget *pageWidget(PageId page);
    ConsoleContext &context() const { return m_context; }  // for the tour
    void openPalette();
    void toggleNavigation();
    InventoryPage &inventory();
    // Time left until the auto-lock, for the status bar; negative: never.
    void setAutoLock(int secondsLeft);
    // Shows a wizard in place of the page until it closes.
    void showWizard(WizardFrame *wizard);

Q_SIGNALS:
    // From the demo vault: leave it and make a real one.
    void createVaultWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeActions();
    void showNavigation();
    void keepFootFree();
    QString navigationKey() const;
    void makeBanners();
    void offerUnfinished();
    void moveFocus(bool backwards);
    void pasteCertificates();
    void checkVault();
    // A wizard in place of the current page; it stays there until it closes.
    void showOver(QWidget *widget);
    void closeOver();
    // Help, About: before whatever is shown, a wizard too, which is there again afterwards.
    void showAside(QWidget *widget);
    void dropAside();
    void closeAside();
    void askForPin(qint64 job, const QString &title, const QString &token, bool refused);
    ConsoleContext &m_context;
    VaultDoor &m_door;
    ConsoleSettings &m_settings;
    jobs::PlanReader m_plans;
    TopBar *m_top;
    Navigation *m_navigation;
    QStackedWidget *m_stack;
    StateBar *m_state;
    QWidget *m_banners;
    JobTray *m_jobs;
    CommandPalette *m_palette = nullptr;
    Toast *m_toast;
    QHash<PageId, QWidget *> m_pages;
    QWidget *m_over = nullptr, *m_aside = nullptr;
    PageId m_page = PageId::Dashboard, m_overPage = PageId::Dashboard;
};

}  // namespace ui
