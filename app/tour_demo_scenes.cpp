// SPDX-License-Identifier: GPL-3.0-or-later
// Every page over the demo vault.
#include "app/tour_input.h"
#include "app/tour_stage.h"
#include "models/store/vault.h"
#include "ui/pages/audit_page.h"
#include "ui/pages/dashboard_page.h"
#include "ui/pages/help_page.h"
#include "ui/pages/report_kinds.h"
#include "ui/pages/reports_page.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/timeline_page.h"
#include "ui/parts/banner.h"
#include "ui/parts/chart_plot.h"
#include "ui/parts/choice_list.h"
#include "ui/parts/expiry_chart.h"
#include "ui/parts/segmented.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/top_bar.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

namespace app {

using namespace Qt::StringLiterals;

namespace {

// Presses the nth choice of the nth segmented control of a page.
bool choose(TourStage &stage, QWidget *page, int control, int choice)
{
    const auto controls = page ? stage.findAll<ui::Segmented>(*page) : QList<ui::Segmented *>();
    if (control >= controls.size())
        return false;
    const auto segments = stage.findAll<QAbstractButton>(*controls[control]);
    if (choice >= segments.size())
        return false;
    input::click(*segments[choice]);
    return true;
}

ui::TimelinePage *timeline(TourStage &stage)
{
    return stage.find<ui::TimelinePage>();
}

bool timelineReady(TourStage &stage)
{
    const auto *page = timeline(stage);
    return page && page->ready();
}

void addTimelineScenes(TourStage &stage)
{
    stage.page(
        u"timeline"_s, u"Timeline by issuer"_s,
        [&stage] { return stage.pressNavigation(ui::PageId::Timeline); },
        [&stage] { return timelineReady(stage); });
    stage.picture(
        u"timeline-bar"_s, u"Timeline: a bar under the pointer"_s,
        [&stage] {
            auto *plot = stage.find<QCustomPlot>();
            if (!plot)
                return false;
            input::moveTo(*plot, QPoint(plot->width() / 3, plot->height() / 2));
            return true;
        },
        [&stage] { return timeline(stage) && timeline(stage)->chart()->pointedBucket() >= 0; });
    stage.picture(
        u"timeline-status"_s, u"Timeline by status, per day"_s,
        [&stage] {
            return choose(stage, timeline(stage), 0, 0) && choose(stage, timeline(stage), 1, 0)
                && choose(stage, timeline(stage), 2, 0);
        },
        [&stage] { return timelineReady(stage); });
    stage.picture(
        u"timeline-owner"_s, u"Timeline by owner, per month, three years"_s,
        [&stage] {
            return choose(stage, timeline(stage), 0, 2) && choose(stage, timeline(stage), 1, 2)
                && choose(stage, timeline(stage), 2, 3);
        },
        [&stage] { return timelineReady(stage); });
}

void addAuditScenes(TourStage &stage)
{
    stage.page(
        u"audit"_s, u"Audit"_s, [&stage] { return stage.pressNavigation(ui::PageId::Audit); },
        [&stage] {
            const auto *page = stage.find<ui::AuditPage>();
            return page && page->ready();
        });
    stage.picture(
        u"audit-checked"_s, u"Audit: the record was checked"_s,
        [&stage] { return stage.pressIcon(u"shield"_s); },
        [&stage] {
            auto *page = stage.find<ui::AuditPage>();
            return page && !stage.findAll<ui::Banner>(*page).isEmpty();
        });
    stage.picture(
        u"witnesses"_s, u"Audit: anchors and time stamps"_s,
        [&stage] { return stage.pressText("ui::AuditPage", "Witnesses…"); },
        [&stage] { return stage.wizardAt(0, false); });
    stage.lead(
        u"Leave the wizard"_s,
        [&stage] {
            auto *wizard = stage.wizard();
            if (!wizard)
                return false;
            input::key(*wizard, Qt::Key_Escape);
            return true;
        },
        [&stage] { return stage.wizard() == nullptr; });
}

// Presses the nth kind of the list, by keyboard.
bool chooseReport(TourStage &stage, int nth)
{
    auto *kinds = stage.find<ui::ReportKinds>();
    if (!kinds)
        return false;
    kinds->setFocus(Qt::TabFocusReason);
    input::key(*kinds, Qt::Key_Home);
    for (int i = 0; i < nth; ++i)
        input::key(*kinds, Qt::Key_Down);
    return true;
}

void addReportScenes(TourStage &stage)
{
    const auto ready = [&stage] {
        const auto *page = stage.find<ui::ReportsPage>();
        return page && page->ready();
    };
    stage.page(
        u"reports"_s, u"Reports"_s, [&stage] { return stage.pressNavigation(ui::PageId::Reports); },
        ready);
    stage.picture(
        u"reports-weak"_s, u"Reports: weak certificates, and why"_s,
        [&stage] { return chooseReport(stage, 4); }, ready);
    stage.picture(
        u"reports-key-access"_s, u"Reports: a kind with a period"_s,
        [&stage] { return chooseReport(stage, 11); }, ready);
    stage.picture(
        u"reports-integrity"_s, u"Reports: the record is checked now"_s,
        [&stage] { return chooseReport(stage, 13); }, ready);
}

// The guide under that place in the list of topics.
bool chooseGuide(TourStage &stage, int downwards)
{
    auto *page = stage.find<ui::HelpPage>();
    auto *topics = page ? page->findChild<ui::ChoiceList *>() : nullptr;
    if (!topics)
        return false;
    const QModelIndex row = topics->model()->index(downwards, 0);
    input::click(*topics->viewport(), topics->visualRect(row).center());
    return row.isValid();
}

void addHelpScenes(TourStage &stage)
{
    const QStringList topics = ui::HelpPage::topics();
    for (qsizetype i = 0; i < topics.size(); ++i) {
        const auto shown = [&stage, topic = topics[i]] {
            const auto *page = stage.find<ui::HelpPage>();
            return page && page->topic() == topic;
        };
        if (i == 0)
            stage.page(
                u"help"_s, u"Help: issuing"_s,
                [&stage] {
                    input::key(stage.window(), Qt::Key_F1);
                    return true;
                },
                shown);
        else
            stage.picture(
                u"help-"_s + topics[i], u"Help: "_s + topics[i],
                [&stage, i] { return chooseGuide(stage, int(i)); }, shown);
    }
    stage.lead(
        u"Leave the help"_s, [&stage] { return stage.pressText("ui::HelpPage", "Close"); },
        [&stage] { return stage.find<ui::HelpPage>() == nullptr; });
}

void addSettingsScenes(TourStage &stage)
{
    stage.page(
        u"settings"_s, u"Settings"_s,
        [&stage] { return stage.pressNavigation(ui::PageId::Settings); },
        [&stage] { return stage.find<ui::SettingsPage>() != nullptr; });
    stage.picture(u"settings-end"_s, u"Settings, scrolled to the end"_s,
                  [&stage] {
                      auto *page = stage.find<ui::SettingsPage>();
                      const auto areas =
                          page ? stage.findAll<QScrollArea>(*page) : QList<QScrollArea *>();
                      for (QScrollArea *area : areas)
                          input::wheel(*area->viewport(), area->viewport()->rect().center(), -40);
                      return page != nullptr;
                  },
                  {});
}

}  // namespace

void addDemoScenes(TourStage &stage, std::function<std::unique_ptr<store::Vault>()> demo)
{
    auto vault = std::make_shared<std::unique_ptr<store::Vault>>();
    stage.lead(u"Make the demo vault"_s, {}, [demo = std::move(demo), vault] {
        if (!*vault)
            *vault = demo();
        return *vault != nullptr;
    });
    stage.picture(
        u"demo-banner"_s, u"A demo vault says that it is one"_s,
        [&stage, vault] {
            stage.console().lock();
            stage.console().openVault(std::move(*vault), true);
            return stage.view() != nullptr;
        },
        [&stage] {
            const auto *page = stage.find<ui::DashboardPage>();
            return page && page->ready();
        });
    stage.page(
        u"dashboard"_s, u"Dashboard"_s, [&stage] { return stage.pressIcon(u"close"_s); },
        [&stage] { return stage.find<ui::Banner>() == nullptr; });
    addTimelineScenes(stage);
    addReportScenes(stage);
    addAuditScenes(stage);
    addSettingsScenes(stage);
    addHelpScenes(stage);
    stage.picture(u"palette"_s, u"Search and commands"_s,
                  [&stage] {
                      auto *bar = stage.find<ui::TopBar>();
                      if (!bar)
                          return false;
                      input::click(*bar->searchField());
                      auto *palette = stage.find<ui::CommandPalette>();
                      auto *field = palette ? palette->findChild<QLineEdit *>() : nullptr;
                      if (!field)
                          return false;
                      input::type(*field, u"im"_s);
                      return true;
                  },
                  {});
    stage.lead(
        u"Close the commands"_s,
        [&stage] {
            auto *palette = stage.find<ui::CommandPalette>();
            auto *field = palette ? palette->findChild<QLineEdit *>() : nullptr;
            if (!field)
                return false;
            input::key(*field, Qt::Key_Escape);
            return true;
        },
        [&stage] { return stage.find<ui::CommandPalette>() == nullptr; });
}

}  // namespace app
