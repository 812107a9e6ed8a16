// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/console_view.h"

#include "models/tables/incident_loader.h"
#include "models/tables/report_loader.h"
#include "ui/pages/about_page.h"
#include "ui/pages/audit_page.h"
#include "ui/pages/authorities_page.h"
#include "ui/pages/dashboard_page.h"
#include "ui/pages/help_page.h"
#include "ui/pages/incident_page.h"
#include "ui/pages/inventory_page.h"
#include "ui/pages/keys_page.h"
#include "ui/pages/plans_page.h"
#include "ui/pages/reports_page.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/timeline_page.h"
#include "ui/parts/console_settings.h"
#include "ui/parts/icons.h"
#include "ui/parts/toast.h"
#include "ui/parts/vault_door.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/job_tray.h"
#include "ui/shell/navigation.h"
#include "ui/shell/page_list.h"
#include "ui/shell/state_bar.h"
#include "ui/shell/top_bar.h"
#include "ui/wizards/create_authority_wizard.h"
#include "ui/wizards/issue_wizard.h"
#include "ui/wizards/renew_wizard.h"
#include "ui/wizards/revoke_wizard.h"
#include "ui/wizards/verify_wizard.h"
#include "ui/wizards/wizard_frame.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

QStringList localPaths(const QMimeData *data)
{
    QStringList paths;
    if (data) {
        for (const QUrl &url : data->urls()) {
            if (url.isLocalFile())
                paths.append(url.toLocalFile());
        }
    }
    return paths;
}

}  // namespace

ConsoleView::ConsoleView(ConsoleContext &context, VaultDoor &door, ConsoleSettings &settings,
                         QWidget *parent)
    : QWidget(parent), m_context(context), m_door(door), m_settings(settings),
      m_plans(context.reads())
{
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_top = new TopBar(context.vault(), this);
    m_banners = new QWidget(this);
    auto *bannerLayout = new QVBoxLayout(m_banners);
    bannerLayout->setContentsMargins(8, 8, 8, 8);
    bannerLayout->setSpacing(4);
    m_navigation = new Navigation(this);
    m_stack = new QStackedWidget(this);
    m_state = new StateBar(this);
    layout->addWidget(m_top);
    layout->addWidget(m_banners);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_navigation);
    middle->addWidget(m_stack, 1);
    layout->addLayout(middle, 1);
    layout->addWidget(m_state);
    m_jobs = new JobTray(context.jobs(), this);
    m_toast = new Toast(this);

    connect(m_navigation, &Navigation::chosen, this, &ConsoleView::showPage);
    connect(m_top, &TopBar::searchRequested, this, &ConsoleView::openPalette);
    connect(m_top, &TopBar::lockRequested, &m_door, [this] { m_door.lock({}); });
    connect(m_top, &TopBar::jobsRequested, this, [this] { m_jobs->toggle(m_top->jobsButton()); });
    connect(m_jobs, &JobTray::runningChanged, m_top, &TopBar::setRunningJobs);
    connect(m_navigation, &Navigation::collapseWanted, this, &ConsoleView::toggleNavigation);
    connect(&context, &ConsoleContext::pageWanted, this, &ConsoleView::showPage);
    connect(&context, &ConsoleContext::inventoryWanted, this, [this](const QString &query) {
        showPage(PageId::Inventory);
        inventory().showQuery(query);
    });
    connect(&context, &ConsoleContext::certificateWanted, this, [this](qint64 id) {
        showPage(PageId::Inventory);
        inventory().showCertificate(id);
    });
    connect(&context, &ConsoleContext::importWanted, this, [this](const QStringList &paths) {
        showPage(PageId::Inventory);
        inventory().startImport(paths);
    });
    connect(&context, &ConsoleContext::wizardWanted, this, [this](QWidget *wizard) {
        if (auto *frame = qobject_cast<WizardFrame *>(wizard))
            showWizard(frame);
    });
    connect(&context, &ConsoleContext::toastWanted, m_toast, &Toast::show);

    auto *loader =
        new tables::ReportLoader(context.reads(), context.changes(), context.clock(), this);
    connect(loader, &tables::ReportLoader::queryCounted, this,
            [this](const QString &, qint64 count) { m_state->setCount(count); });
    connect(loader, &tables::ReportLoader::vaultChanged, loader, [loader] { loader->count({}); });
    loader->count({});

    auto *incidents =
        new tables::IncidentLoader(context.reads(), context.changes(), context.clock(), this);
    connect(incidents, &tables::IncidentLoader::listed, this,
            [this](const QList<report::IncidentSummary> &list) {
                m_top->setIncidents(int(std::count_if(
                    list.begin(), list.end(), [](const auto &one) { return one.closedAt == 0; })));
            });
    connect(incidents, &tables::IncidentLoader::changed, incidents,
            &tables::IncidentLoader::loadList);
    connect(m_top, &TopBar::incidentRequested, &context, [this] { m_context.openIncident(0); });
    incidents->loadList();

    context.jobs().askForPins(true);
    connect(&context.jobs(), &jobs::JobRunner::pinWanted, this, &ConsoleView::askForPin,
            Qt::QueuedConnection);
    makeBanners();
    makeActions();
    showPage(PageId::Dashboard);
    m_navigation->focusList();
    // After the first page is on the screen; it reads the whole vault.
    QTimer::singleShot(3s, this, &ConsoleView::checkVault);
    if (m_settings.layout(u"hints"_s).isEmpty()) {
        m_settings.setLayout(u"hints"_s, "seen"_ba);
        QTimer::singleShot(1s, this, [this] {
            m_toast->show(
                StatusKind::Note,
                tr("Ctrl+K finds every certificate and command. F6 moves between the parts "
                   "of a page."));
        });
    }
}

ConsoleView::~ConsoleView()
{
    m_context.jobs().askForPins(false);
}

void ConsoleView::makeActions()
{
    const auto add = [this](const QString &text, const QString &iconName, const QKeySequence &key,
                            auto function) {
        auto *action = new QAction(text, this);
        action->setProperty("iconName", iconName);
        action->setIcon(icon(iconName));
        action->setShortcut(key);
        action->setShortcutContext(Qt::WindowShortcut);
        connect(action, &QAction::triggered, this, function);
        addAction(action);
        return action;
    };
    QAction *import = add(tr("Import certificates…"), u"import"_s,
                          QKeySequence(Qt::CTRL | Qt::Key_I), [this] { m_context.startImport(); });
    QAction *issue = add(tr("Issue certificate…"), u"plus"_s, QKeySequence(Qt::CTRL | Qt::Key_N),
                         [this] { issueCertificate(m_context); });
    QAction *create =
        add(tr("Create authority…"), u"seal"_s, {}, [this] { createAuthority(m_context); });
    QAction *generate = add(tr("Generate key…"), u"key"_s, {}, [this] { generateKey(m_context); });
    QAction *verify = add(tr("Verify certificates…"), u"shield"_s,
                          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V), [this] {
                              if (m_page == PageId::Inventory && m_stack->currentWidget() != m_over)
                                  inventory().startVerify();
                              else
                                  verifyCertificates(m_context);
                          });
    for (QAction *each : {import, issue, create, generate})
        each->setEnabled(!m_context.vault().readOnly);
    QAction *settings = nullptr;
    int digit = Qt::Key_0;
    for (const PageEntry &entry : pageList()) {
        const bool last = entry.page == PageId::Settings;
        ++digit;
        QAction *action =
            add(last ? entry.name : tr("Go to %1").arg(entry.name), entry.iconName,
                digit <= Qt::Key_9 ? QKeySequence(Qt::CTRL | Qt::Key(digit)) : QKeySequence(),
                [this, page = entry.page] { showPage(page); });
        if (last)
            settings = action;
    }
    const auto life = [&](const QString &text, const QString &iconName, auto function) {
        add(text, iconName, {}, function)->setEnabled(!m_context.vault().readOnly);
    };
    life(tr("Renew certificates by query…"), u"refresh"_s,
         [this] { showWizard(new RenewWizard(m_context, std::nullopt, 0)); });
    life(tr("Revoke: a query, a key, everything below an authority…"), u"ban"_s,
         [this] { showWizard(new RevokeWizard(m_context, {})); });
    life(tr("Replace, then revoke…"), u"restore"_s,
         [this] { showWizard(new RevokeWizard(m_context, {.replace = true})); });
    add(tr("Go to the incident"), u"warning"_s, {}, [this] { m_context.openIncident(0); });
    QAction *check = add(tr("Check the vault now"), u"shield"_s, {}, [this] { checkVault(); });
    add(tr("Filter the inventory"), u"filter"_s, QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        showPage(PageId::Inventory);
        inventory().focusFilter();
    });
    add(tr("Collapse or expand the navigation"), u"collapse"_s, QKeySequence(Qt::CTRL | Qt::Key_B),
        [this] { toggleNavigation(); });
    add(tr("Use the light theme"), u"sun"_s, {}, [this] { m_settings.setScheme(Scheme::Light); });
    add(tr("Use the dark theme"), u"moon"_s, {}, [this] { m_settings.setScheme(Scheme::Dark); });
    add(tr("Follow the system's theme"), u"settings"_s, {},
        [this] { m_settings.setScheme(Scheme::System); });
    QAction *help = add(tr("Help"), u"help"_s, QKeySequence(Qt::Key_F1), [this] {
        auto *page = new HelpPage(this);
        page->showTopic(m_page == PageId::Incident                                 ? u"incident"_s
                            : m_page == PageId::Reports || m_page == PageId::Audit ? u"report"_s
                                                                                   : QString());
        showAside(page);
        connect(page, &HelpPage::closed, this, &ConsoleView::closeAside);
    });
    QAction *about = add(tr("About Sealkeeper"), u"info"_s, {}, [this] {
        auto *page = new AboutPage(this);
        showAside(page);
        connect(page, &AboutPage::closed, this, &ConsoleView::closeAside);
    });
    QAction *lock = add(tr("Lock the vault"), u"lock"_s, QKeySequence(Qt::CTRL | Qt::Key_L),
                        [this] { m_door.lock({}); });

    const auto hidden = [this](const QKeySequence &key, auto function) {
        auto *action = new QAction(this);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, function);
        addAction(action);
    };
    hidden(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openPalette(); });
    hidden(QKeySequence(Qt::Key_F6), [this] { moveFocus(false); });
    hidden(QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { moveFocus(true); });
    hidden(QKeySequence::Paste, [this] { pasteCertificates(); });

    QMenu *menu = m_top->vaultMenu();
    menu->addActions({issue, import, verify, check});
    menu->addSeparator();
    menu->addActions({settings, help, about});
    menu->addSeparator();
    menu->addAction(lock);
}

InventoryPage &ConsoleView::inventory()
{
    return *static_cast<InventoryPage *>(pageWidget(PageId::Inventory));
}

QWidget *ConsoleView::pageWidget(PageId page)
{
    QWidget *&widget = m_pages[page];
    if (!widget) {
        switch (page) {
        case PageId::Dashboard:
            widget = new DashboardPage(m_context);
            break;
        case PageId::Inventory:
            widget = new InventoryPage(m_context);
            break;
        case PageId::Timeline:
            widget = new TimelinePage(m_context);
            break;
        case PageId::Authorities:
            widget = new AuthoritiesPage(m_context);
            break;
        case PageId::Keys:
            widget = new KeysPage(m_context);
            break;
        case PageId::Plans:
            widget = new PlansPage(m_context);
            break;
        case PageId::Incident:
            widget = new IncidentPage(m_context);
            break;
        case PageId::Reports:
            widget = new ReportsPage(m_context);
            break;
        case PageId::Audit:
            widget = new AuditPage(m_context);
            break;
        case PageId::Settings:
            widget = new SettingsPage(m_context, m_door, m_settings);
            break;
        }
        m_stack->addWidget(widget);
    }
    return widget;
}

PageId ConsoleView::page() const
{
    return m_page;
}

void ConsoleView::showPage(PageId page)
{
    dropAside();
    m_page = page;
    // An incident is one of the plans: it has no row of its own.
    m_navigation->setCurrent(page == PageId::Incident ? PageId::Plans : page);
    showNavigation();
    // Going elsewhere leaves a wizard where it is; coming back to its page shows it again.
    QWidget *wanted = pageWidget(page);
    if (m_over && m_overPage == page)
        wanted = m_over;
    m_stack->setCurrentWidget(wanted);
    showNavigation();
    keepFootFree();
}

// A wizard's verbs stand where news would cover them.
void ConsoleView::keepFootFree()
{
    m_toast->setClearance(qobject_cast<WizardFrame *>(m_stack->currentWidget()) ? size::WizardFoot
                                                                                : 0);
}

void ConsoleView::openPalette()
{
    if (!m_palette)
        m_palette = new CommandPalette(m_context, this);
    // The verbs of the page first: they are about what is on the screen.
    QList<QAction *> commands;
    if (m_page == PageId::Inventory)
        commands = inventory().verbs();
    for (QAction *action : actions()) {
        const bool offered =
            std::any_of(commands.begin(), commands.end(),
                        [action](const QAction *other) { return other->text() == action->text(); });
        if (!action->text().isEmpty() && !offered)
            commands.append(action);
    }
    QAbstractButton *field = m_top->searchField();
    m_palette->open(commands, QRect(field->mapTo(this, QPoint(0, 0)), field->size()));
}

// A table between two side panels and a wizard with its rail start with the navigation collapsed;
// each kind of page keeps what was chosen there.
QString ConsoleView::navigationKey() const
{
    if (qobject_cast<WizardFrame *>(m_stack->currentWidget()))
        return u"navigation-wizards"_s;
    return m_page == PageId::Inventory ? u"navigation-tables"_s : u"navigation"_s;
}

void ConsoleView::showNavigation()
{
    const QByteArray chosen = m_settings.layout(navigationKey());
    m_navigation->setCollapsed(chosen.isEmpty() ? navigationKey() != u"navigation"_s
                                                : chosen == "collapsed"_ba);
}

void ConsoleView::toggleNavigation()
{
    m_settings.setLayout(navigationKey(), m_navigation->collapsed() ? "open"_ba : "collapsed"_ba);
    showNavigation();
}

void ConsoleView::setAutoLock(int secondsLeft)
{
    m_state->setAutoLock(secondsLeft);
}

void ConsoleView::moveFocus(bool backwards)
{
    // Areas in reading order; a page marks its own with the property, else its first control
    // counts.
    QList<QWidget *> areas{m_top->searchField(), m_navigation};
    QWidget *page = m_stack->currentWidget();
    QList<QWidget *> marked;
    for (QWidget *child : page->findChildren<QWidget *>()) {
        if (child->property("sealkeeperArea").toBool() && child->isVisibleTo(page))
            marked.append(child);
    }
    areas.append(marked.isEmpty() ? QList<QWidget *>{page} : marked);

    QWidget *focus = QApplication::focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < areas.size(); ++i) {
        if (focus && (areas[i] == focus || areas[i]->isAncestorOf(focus)))
            at = i;
    }
    for (qsizetype tried = 0; tried < areas.size(); ++tried) {
        at = (at + (backwards ? -1 : 1) + areas.size()) % areas.size();
        QWidget *area = areas[at];
        if (area == m_navigation) {
            m_navigation->focusList();
            return;
        }
        QList<QWidget *> candidates{area};
        candidates.append(area->findChildren<QWidget *>());
        for (QWidget *candidate : candidates) {
            if (candidate->focusPolicy() & Qt::TabFocus && candidate->isVisible()
                && candidate->isEnabled()) {
                candidate->setFocus(Qt::ShortcutFocusReason);
                return;
            }
        }
    }
}

void ConsoleView::pasteCertificates()
{
    if (m_context.vault().readOnly)
        return;
    const QMimeData *held = QApplication::clipboard()->mimeData();
    const QStringList paths = localPaths(held);
    if (!paths.isEmpty())
        m_context.startImport(paths);
    else if (held && held->hasText() && held->text().contains(u"-----BEGIN"_s))
        m_context.startImport();
}

void ConsoleView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_context.vault().readOnly && !localPaths(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ConsoleView::dropEvent(QDropEvent *event)
{
    const QStringList paths = localPaths(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    m_context.startImport(paths);
}

}  // namespace ui
