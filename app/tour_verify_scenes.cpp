// SPDX-License-Identifier: GPL-3.0-or-later
// Verifying certificates chosen in the inventory, over the vault of the incident.
#include "app/tour_input.h"
#include "app/tour_stage.h"
#include "ui/pages/inventory_page.h"
#include "ui/parts/certificate_view.h"
#include "ui/parts/verdict_view.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>

namespace app {

using namespace Qt::StringLiterals;

namespace {

QWidget *hostField(TourStage &stage)
{
    const QString name = QCoreApplication::translate("ui::VerifyWizard", "Name it must be for");
    const auto fields = stage.findAll<QLineEdit>(stage.window());
    for (QLineEdit *field : fields) {
        if (field->accessibleName() == name)
            return field;
    }
    return nullptr;
}

bool verified(TourStage &stage)
{
    return stage.wizardAt(2) && stage.find<ui::VerdictView>();
}

}  // namespace

void addVerifyScenes(TourStage &stage)
{
    stage.lead(
        u"Certificates to verify"_s,
        [&stage] {
            stage.view()->showPage(ui::PageId::Inventory);
            stage.view()->inventory().showQuery(u"tag:payments status:valid san:pay-1*"_s);
            return true;
        },
        [&stage] {
            const auto *view = stage.find<ui::CertificateView>();
            return view && view->model()->rowCount() > 0;
        });
    stage.lead(u"Choose them"_s,
               [&stage] {
                   input::key(stage.view()->inventory(), Qt::Key_A,
                              Qt::ControlModifier | Qt::ShiftModifier);
                   return true;
               },
               {});
    stage.page(
        u"verify-what"_s, u"Verify: what"_s,
        [&stage] {
            const QString wanted = QCoreApplication::translate("ui::InventoryPage", "Verify…");
            for (QAction *verb : stage.view()->inventory().verbs()) {
                if (verb->text() == wanted && verb->isEnabled()) {
                    verb->trigger();
                    return true;
                }
            }
            return false;
        },
        [&stage] { return stage.wizardAt(0); });
    stage.page(
        u"verify-conditions"_s, u"Verify: conditions"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizardAt(1); });
    stage.lead(u"For one name"_s,
               [&stage] {
                   QWidget *field = hostField(stage);
                   return field && stage.fill(field, u"pay-1.nord.contoso.com"_s);
               },
               {});
    stage.page(
        u"verify-result"_s, u"Verify: why not"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return verified(stage); });
    stage.lead(
        u"Back to the conditions"_s,
        [&stage] { return stage.pressText("ui::WizardFrame", "Back"); },
        [&stage] { return stage.wizardAt(1); });
    stage.lead(u"For any name"_s,
               [&stage] {
                   QWidget *field = hostField(stage);
                   return field && stage.fill(field, {});
               },
               {});
    stage.picture(
        u"verify-valid"_s, u"Verify: valid"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return verified(stage); });
    stage.lead(
        u"Leave the verification"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizard() == nullptr; });
}

}  // namespace app
