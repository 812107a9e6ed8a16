// SPDX-License-Identifier: GPL-3.0-or-later
// The inventory and the wizards that start from it, over the demo vault.
#include "app/tour_input.h"
#include "app/tour_stage.h"
#include "models/tables/certificate_table.h"
#include "ui/pages/certificate_compare.h"
#include "ui/pages/certificate_panel.h"
#include "ui/pages/inventory_page.h"
#include "ui/parts/certificate_view.h"
#include "ui/parts/query_edit.h"
#include "ui/parts/selection_bar.h"

#include <QAction>
#include <QDir>
#include <QHeaderView>
#include <QLineEdit>

namespace app {

using namespace Qt::StringLiterals;

namespace {

ui::CertificateView *table(TourStage &stage)
{
    return stage.find<ui::CertificateView>();
}

// Rows are there, and the first of them is no placeholder.
bool rowsShown(TourStage &stage)
{
    const auto *view = table(stage);
    if (!view || view->model()->rowCount() == 0)
        return false;
    return !view->model()->index(0, 1).data(tables::LoadingRole).toBool();
}

bool typeQuery(TourStage &stage, const QString &text)
{
    auto *edit = stage.find<ui::QueryEdit>();
    if (!edit)
        return false;
    input::click(*edit->viewport());
    input::key(*edit, Qt::Key_A, Qt::ControlModifier);
    input::type(*edit, text);
    return true;
}

bool clickRow(TourStage &stage, int row, int column)
{
    auto *view = table(stage);
    if (!view || view->model()->rowCount() <= row)
        return false;
    input::click(*view->viewport(), view->visualRect(view->model()->index(row, column)).center());
    return true;
}

bool checked(TourStage &stage, qint64 count)
{
    const auto *bar = stage.find<ui::SelectionBar>();
    return bar && bar->state().effective == count;
}

// A verb of the page, as the command palette would start it.
bool startVerb(TourStage &stage, const QString &iconName)
{
    auto *bar = stage.find<ui::SelectionBar>();
    const auto buttons = bar ? stage.findAll<QAbstractButton>(*bar) : QList<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->property("sealkeeperIcon").toString() == iconName && button->isEnabled()) {
            input::click(*button);
            return true;
        }
    }
    // In the menu at this width: the same verb, as the command palette runs it.
    const auto *page = stage.find<ui::InventoryPage>();
    const auto verbs = page ? page->verbs() : QList<QAction *>();
    for (QAction *verb : verbs) {
        if (verb->property("iconName").toString() == iconName && verb->isEnabled()) {
            verb->trigger();
            return true;
        }
    }
    return false;
}

bool leaveWizard(TourStage &stage)
{
    auto *wizard = stage.wizard();
    if (!wizard)
        return false;
    input::key(*wizard, Qt::Key_Escape);
    return true;
}

}  // namespace

void addInventoryScenes(TourStage &stage)
{
    stage.page(
        u"inventory"_s, u"Inventory"_s,
        [&stage] { return stage.pressNavigation(ui::PageId::Inventory); },
        [&stage] { return rowsShown(stage); });
    stage.picture(u"inventory-completion"_s, u"Inventory: completion in the filter bar"_s,
                  [&stage] { return typeQuery(stage, u"expires<90d ow"_s); }, {});
    stage.picture(
        u"inventory-filter"_s, u"Inventory: what expires within 90 days"_s,
        [&stage] {
            auto *edit = stage.find<ui::QueryEdit>();
            if (!edit || !typeQuery(stage, u"expires<90d "_s))
                return false;
            input::key(*edit, Qt::Key_Escape);
            input::key(*edit, Qt::Key_Return);
            return true;
        },
        [&stage] { return rowsShown(stage); });
    stage.picture(
        u"inventory-selection"_s, u"Inventory: a selection"_s,
        [&stage] {
            return clickRow(stage, 2, 0) && clickRow(stage, 3, 0) && clickRow(stage, 5, 0);
        },
        [&stage] { return checked(stage, 3); });
    stage.lead(
        u"Keep two selected"_s, [&stage] { return clickRow(stage, 5, 0); },
        [&stage] { return checked(stage, 2); });
    stage.picture(
        u"compare"_s, u"Two certificates side by side"_s,
        [&stage] { return startVerb(stage, u"compare"_s); },
        [&stage] { return stage.find<ui::CertificateCompare>() != nullptr; });
    stage.lead(
        u"Leave the comparison"_s,
        [&stage] {
            auto *comparison = stage.find<ui::CertificateCompare>();
            if (!comparison)
                return false;
            input::key(*comparison, Qt::Key_Escape);
            return true;
        },
        [&stage] { return table(stage) != nullptr; });
    stage.page(
        u"certificate"_s, u"A certificate in detail"_s,
        [&stage] {
            auto *view = table(stage);
            if (!view)
                return false;
            input::doubleClick(*view->viewport(),
                               view->visualRect(view->model()->index(4, 2)).center());
            return true;
        },
        [&stage] {
            const auto *panel = stage.find<ui::CertificatePanel>();
            return panel && panel->detail();
        });
}

void addWizardScenes(TourStage &stage)
{
    stage.picture(
        u"edit-fields"_s, u"Edit: fields"_s, [&stage] { return startVerb(stage, u"edit"_s); },
        [&stage] { return stage.wizardAt(0, false); });
    stage.picture(
        u"edit-review"_s, u"Edit: exactly what would change"_s,
        [&stage] {
            auto *wizard = stage.wizard();
            const auto fields = wizard ? stage.findAll<QLineEdit>(*wizard) : QList<QLineEdit *>();
            return !fields.isEmpty() && stage.fill(fields.first(), u"Payments"_s)
                && stage.pressPrimary();
        },
        [&stage] { return stage.wizardAt(1); });
    stage.lead(
        u"Leave the edit"_s, [&stage] { return leaveWizard(stage); },
        [&stage] { return stage.wizard() == nullptr; });
    stage.picture(
        u"export-format"_s, u"Export: format and place"_s,
        [&stage] {
            if (!startVerb(stage, u"export"_s))
                return false;
            auto *wizard = stage.wizard();
            const auto fields = wizard ? stage.findAll<QLineEdit>(*wizard) : QList<QLineEdit *>();
            return !fields.isEmpty()
                && stage.fill(fields.last(), QDir(stage.folder()).filePath(u"certificates.pem"_s));
        },
        [&stage] { return stage.wizardAt(0); });
    stage.picture(
        u"export-review"_s, u"Export: what will be written"_s,
        [&stage] { return stage.pressPrimary(); },
        [&stage] {
            return stage.wizard() && stage.wizard()->current() > 0 && stage.primary()->isEnabled();
        });
    stage.lead(
        u"Leave the export"_s, [&stage] { return leaveWizard(stage); },
        [&stage] { return stage.wizard() == nullptr; });
}

}  // namespace app
