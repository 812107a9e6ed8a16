// SPDX-License-Identifier: GPL-3.0-or-later
// From nothing to an own vault with this machine's certificates, locked and opened again.
#include "app/tour_input.h"
#include "app/tour_stage.h"
#include "ui/pages/dashboard_page.h"
#include "ui/pages/first_run_page.h"
#include "ui/pages/unlock_page.h"
#include "ui/parts/banner.h"
#include "ui/parts/passphrase_field.h"

#include <QCheckBox>
#include <QLineEdit>

namespace app {

using namespace Qt::StringLiterals;

namespace {

// Nobody keeps anything in this vault; it goes with the tour's folder.
const QString TourPassphrase = u"violin harbour ninety lantern"_s;

bool typePassphrases(TourStage &stage)
{
    const auto fields = stage.findAll<ui::PassphraseField>(stage.window());
    if (fields.size() != 2)
        return false;
    for (ui::PassphraseField *field : fields)
        input::type(*field, TourPassphrase);
    return true;
}

void addCreateScenes(TourStage &stage)
{
    stage.page(u"first-run"_s, u"First run"_s, {},
               [&stage] { return stage.find<ui::FirstRunPage>() != nullptr; });
    stage.picture(
        u"create-name"_s, u"Create a vault: name and place"_s,
        [&stage] {
            if (!stage.makeFolder() || !stage.pressPrimary())
                return false;
            const auto fields = stage.findAll<QLineEdit>(stage.window());
            return fields.size() == 3 && stage.fill(fields[0], u"tour"_s)
                && stage.fill(fields[1], stage.folder()) && stage.fill(fields[2], u"Mira Okafor"_s);
        },
        [&stage] { return stage.wizardAt(0); });
    stage.picture(
        u"create-passphrase"_s, u"Create a vault: passphrase"_s,
        [&stage] { return stage.pressPrimary() && typePassphrases(stage); },
        [&stage] { return stage.wizardAt(1); });
    stage.picture(
        u"create-recovery-code"_s, u"Create a vault: recovery code"_s,
        [&stage] { return stage.pressPrimary(); }, [&stage] { return stage.wizardAt(2, false); });
    stage.picture(
        u"create-done"_s, u"Create a vault: done"_s,
        [&stage] {
            auto *stored = stage.find<QCheckBox>();
            if (!stored)
                return false;
            input::click(*stored, QPoint(10, stored->height() / 2));
            return stage.pressPrimary();
        },
        [&stage] { return stage.wizardAt(3); });
    stage.page(
        u"dashboard-empty"_s, u"Dashboard of an empty vault"_s,
        [&stage] { return stage.pressIcon(u"dashboard"_s); },
        [&stage] {
            const auto *page = stage.find<ui::DashboardPage>();
            return page && page->ready();
        });
}

void addUnlockScenes(TourStage &stage)
{
    stage.picture(
        u"unlock"_s, u"Unlock"_s, [&stage] { return stage.pressIcon(u"lock"_s); },
        [&stage] { return stage.find<ui::UnlockPage>() != nullptr; });
    stage.picture(
        u"unlock-refused"_s, u"Unlock: a wrong passphrase"_s,
        [&stage] {
            auto *field = stage.find<ui::PassphraseField>();
            if (!field)
                return false;
            input::type(*field, u"not this one"_s);
            input::key(*field, Qt::Key_Return);
            return true;
        },
        [&stage] { return stage.find<ui::Banner>() != nullptr; });
    stage.lead(
        u"Unlock with the passphrase"_s,
        [&stage] {
            auto *field = stage.find<ui::PassphraseField>();
            if (!field)
                return false;
            input::type(*field, TourPassphrase);
            input::key(*field, Qt::Key_Return);
            return true;
        },
        [&stage] { return stage.view() != nullptr; });
}

}  // namespace

void addStartScenes(TourStage &stage)
{
    addCreateScenes(stage);
    stage.picture(
        u"import-sources"_s, u"Import: sources"_s,
        [&stage] {
            if (!stage.pressIcon(u"import"_s))
                return false;
            auto *trust = stage.find<QCheckBox>();
            if (!trust)
                return false;
            input::click(*trust, QPoint(10, trust->height() / 2));
            return true;
        },
        [&stage] { return stage.wizardAt(0); });
    stage.picture(
        u"import-options"_s, u"Import: what newly found ones get"_s,
        [&stage] { return stage.pressPrimary(); }, [&stage] { return stage.wizardAt(1); });
    stage.picture(
        u"import-preview"_s, u"Import: preview"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizardAt(2); });
    stage.picture(
        u"import-done"_s, u"Import: what came of it"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizardAt(3); });
    stage.page(
        u"dashboard-own"_s, u"Dashboard after importing this machine's trust store"_s,
        [&stage] { return stage.pressPrimary() && stage.pressNavigation(ui::PageId::Dashboard); },
        [&stage] {
            const auto *page = stage.find<ui::DashboardPage>();
            return page && page->ready();
        });
    addUnlockScenes(stage);
}

}  // namespace app
