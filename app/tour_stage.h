// SPDX-License-Identifier: GPL-3.0-or-later
// What the tour's scenes share: the window, ways to find what stands in it, and steps in short
// form.
#pragma once

#include "app/application.h"
#include "app/tour_script.h"
#include "ui/parts/console_context.h"
#include "ui/shell/console_view.h"
#include "ui/shell/main_window.h"
#include "ui/wizards/wizard_frame.h"

#include <QTemporaryDir>

#include <memory>

namespace store {
class Vault;
}

namespace app {

class TourStage {
public:
    TourStage(Console &console, TourScript &script) : m_console(console), m_script(script) { }

    using Act = std::function<bool()>;
    using Until = std::function<bool()>;
    // A picture of a page in every size, of a state in the first size, or a step that only leads
    // on.
    void page(const QString &name, const QString &title, Act act, Until until);
    void picture(const QString &name, const QString &title, Act act, Until until);
    void lead(const QString &title, Act act, Until until);

    Console &console() const { return m_console; }
    ui::MainWindow &window() const { return m_console.window(); }
    ui::ConsoleView *view() const { return window().console(); }
    const QString &folder() const { return m_folderPath; }
    bool makeFolder();  // for the vaults and files of the tour; goes with the stage

    // The first visible child of that class, in the window; nullptr if there is none.
    template <typename Widget> Widget *find() const
    {
        const auto all = window().findChildren<Widget *>();
        for (Widget *widget : all) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    template <typename Widget> QList<Widget *> findAll(QWidget &root) const
    {
        QList<Widget *> visible;
        const auto all = root.findChildren<Widget *>();
        for (Widget *widget : all) {
            if (widget->isVisible())
                visible.append(widget);
        }
        return visible;
    }

    // Each presses with the mouse; false if it is not there or disabled.
    bool pressIcon(const QString &iconName) const;  // a button with that icon
    bool pressText(const char *context,
                   const char *sourceText) const;  // a button or link with that text
    bool pressPrimary() const;  // the one primary button
    bool pressNavigation(ui::PageId page) const;
    bool fill(QWidget *field, const QString &text) const;  // replaces what stands in it
    // The visible widget of that accessible name; nullptr if there is none.
    QWidget *named(const char *context, const char *sourceText) const;
    bool fillNamed(const char *context, const char *name, const QString &text) const;

    ui::WizardFrame *wizard() const { return find<ui::WizardFrame>(); }
    // True while the wizard stands at that step and its verb can be pressed.
    bool wizardAt(int step, bool ready = true) const;
    QWidget *primary() const;

private:
    Console &m_console;
    TourScript &m_script;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_folderPath;
};

// The scenes, in the order they are played.
void addStartScenes(TourStage &stage);  // first run, create, import, lock, unlock
// `demo` yields the vault once it is made, nullptr before.
void addDemoScenes(TourStage &stage, std::function<std::unique_ptr<store::Vault>()> demo);
void addInventoryScenes(TourStage &stage);
void addWizardScenes(TourStage &stage);
// `vault` yields the vault of the incident once it is made, nullptr before.
void addIncidentScenes(TourStage &stage, std::function<std::unique_ptr<store::Vault>()> vault);
void addVerifyScenes(TourStage &stage);
void addPlanScenes(TourStage &stage);
void addKeyScenes(TourStage &stage);
void addRemoteScenes(TourStage &stage);  // authorities elsewhere

}  // namespace app
