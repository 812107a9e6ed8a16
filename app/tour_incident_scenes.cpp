// SPDX-License-Identifier: GPL-3.0-or-later
// Renewing, revoking and an incident, over a vault in the middle of one.
#include "app/tour_input.h"
#include "app/tour_stage.h"
#include "models/store/vault.h"
#include "ui/pages/incident_page.h"
#include "ui/pages/inventory_page.h"
#include "ui/parts/certificate_view.h"
#include "ui/parts/rows_table.h"
#include "ui/shell/top_bar.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QCoreApplication>
#include <QRadioButton>

namespace app {

using namespace Qt::StringLiterals;

namespace {

bool pick(TourStage &stage, int index)
{
    const auto radios = stage.findAll<QRadioButton>(stage.window());
    if (index >= radios.size() || !radios[index]->isEnabled())
        return false;
    input::click(*radios[index], QPoint(8, radios[index]->height() / 2));
    return true;
}

bool filled(TourStage &stage)
{
    const auto tables = stage.findAll<ui::RowsTable>(stage.window());
    return !tables.isEmpty() && tables.last()->model()->rowCount() > 0;
}

void leave(TourStage &stage)
{
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

// With everything of one kind checked.
void choose(TourStage &stage, const QString &query)
{
    stage.lead(
        u"Choose certificates"_s,
        [&stage, query] {
            stage.view()->showPage(ui::PageId::Inventory);
            stage.view()->inventory().showQuery(query);
            return true;
        },
        [&stage] {
            const auto *view = stage.find<ui::CertificateView>();
            return view && view->model()->rowCount() > 0;
        });
    stage.lead(u"All of them"_s,
               [&stage] {
                   input::key(stage.view()->inventory(), Qt::Key_A,
                              Qt::ControlModifier | Qt::ShiftModifier);
                   return true;
               },
               {});
}

void trigger(TourStage &stage, const QString &title, const char *text)
{
    stage.lead(
        title,
        [&stage, text] {
            const QString wanted = QCoreApplication::translate("ui::InventoryPage", text);
            for (QAction *verb : stage.view()->inventory().verbs()) {
                if (verb->text() == wanted && verb->isEnabled()) {
                    verb->trigger();
                    return true;
                }
            }
            return false;
        },
        [&stage] { return stage.wizard() != nullptr; });
}

void addRevokeScenes(TourStage &stage)
{
    choose(stage, u"tag:lab status:valid"_s);
    trigger(stage, u"Replace, then revoke"_s, "Replace, then revoke…");
    stage.page(u"revoke-what"_s, u"Revoke: what"_s, {}, [&stage] { return stage.wizardAt(0); });
    stage.lead(
        u"To the reason"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizardAt(1, false); });
    stage.picture(
        u"revoke-why"_s, u"Revoke: why"_s, [&stage] { return pick(stage, 0); },
        [&stage] { return stage.wizardAt(1); });
    stage.picture(
        u"revoke-how"_s, u"Revoke: how"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizardAt(2); });
    stage.page(
        u"revoke-review"_s, u"Revoke: review"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizardAt(3) && filled(stage); });
    leave(stage);
    trigger(stage, u"Renew"_s, "Renew…");
    stage.picture(u"renew-how"_s, u"Renew: how"_s, {}, [&stage] { return stage.wizardAt(0); });
    stage.page(
        u"renew-review"_s, u"Renew: review"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizardAt(1, false) && filled(stage); });
    leave(stage);
    trigger(stage, u"Destroy private keys"_s, "Destroy private keys…");
    stage.picture(u"destroy"_s, u"Destroy private keys"_s, {},
                  [&stage] { return stage.wizardAt(0, false); });
    leave(stage);
}

}  // namespace

void addIncidentScenes(TourStage &stage, std::function<std::unique_ptr<store::Vault>()> vault)
{
    auto held = std::make_shared<std::unique_ptr<store::Vault>>();
    stage.lead(u"Make a vault with an incident"_s, {}, [vault = std::move(vault), held] {
        if (!*held)
            *held = vault();
        return *held != nullptr;
    });
    stage.lead(
        u"Open it"_s,
        [&stage, held] {
            stage.console().lock();
            stage.console().openVault(std::move(*held), false);
            return stage.view() != nullptr;
        },
        [&stage] { return stage.find<ui::TopBar>() != nullptr; });
    stage.page(
        u"incident"_s, u"Incident"_s,
        [&stage] {
            stage.view()->showPage(ui::PageId::Incident);
            return true;
        },
        [&stage] {
            const auto *page = stage.find<ui::IncidentPage>();
            return page && page->ready();
        });
    stage.picture(u"incident-question"_s, u"Incident: before a wave begins"_s,
                  [&stage] { return stage.pressText("ui::IncidentText", "Let it go…"); }, {});
    addRevokeScenes(stage);
}

}  // namespace app
