// SPDX-License-Identifier: GPL-3.0-or-later
// What lies with the authorities: their profiles, signatures for others, and all private keys.
#include "app/tour_input.h"
#include "app/tour_stage.h"
#include "ui/pages/authorities_page.h"
#include "ui/pages/keys_page.h"
#include "ui/parts/choice_list.h"
#include "ui/shell/pin_dialog.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace app {

using namespace Qt::StringLiterals;

namespace {

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

void addAuthorityVerbs(TourStage &stage)
{
    stage.picture(
        u"cross-sign"_s, u"Cross-sign: whose name and key"_s,
        [&stage] { return stage.pressText("ui::AuthorityDetail", "Cross-sign…"); },
        [&stage] { return stage.wizardAt(0, false); });
    leave(stage);
    stage.lead(
        u"Choose a profile"_s,
        [&stage] {
            auto *list = stage.find<ui::ChoiceList>();
            if (!list)
                return false;
            input::key(*list, Qt::Key_Home);
            return true;
        },
        [&stage] {
            const auto *list = stage.find<ui::ChoiceList>();
            return list && !list->current().isEmpty();
        });
    stage.picture(
        u"edit-profile"_s, u"New profile, begun from a built-in one"_s,
        [&stage] { return stage.pressText("ui::ProfileVerbs", "New from this…"); },
        [&stage] {
            const auto *text = stage.find<QPlainTextEdit>();
            return text && !text->toPlainText().isEmpty() && stage.wizardAt(0);
        });
    leave(stage);
}

void addKeys(TourStage &stage)
{
    stage.page(
        u"keys"_s, u"Keys"_s, [&stage] { return stage.pressNavigation(ui::PageId::Keys); },
        [&stage] {
            const auto *page = stage.find<ui::KeysPage>();
            return page && page->ready();
        });
    stage.picture(
        u"generate-key"_s, u"Generate key: which, and where"_s,
        [&stage] { return stage.pressText("ui::KeysPage", "Generate key…"); },
        [&stage] { return stage.wizardAt(0); });
    stage.lead(
        u"To the review"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizardAt(1); });
    stage.picture(
        u"generate-key-result"_s, u"Generate key: result"_s,
        [&stage] { return stage.pressPrimary(); }, [&stage] { return stage.wizardAt(3); });
    stage.lead(
        u"Leave the wizard"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizard() == nullptr; });
    stage.picture(
        u"import-key"_s, u"Import key"_s,
        [&stage] { return stage.pressText("ui::KeysPage", "Import key…"); },
        [&stage] { return stage.wizardAt(0, false); });
    leave(stage);
    stage.picture(
        u"export-key"_s, u"Export key: format, place and reason"_s,
        [&stage] { return stage.pressText("ui::KeysPage", "Export…"); },
        [&stage] { return stage.wizardAt(0, false); });
    stage.lead(
        u"Say why"_s,
        [&stage] {
            return stage.fillNamed("ui::ExportKeyWizard", "Reason",
                                   u"moves to the new load balancer"_s);
        },
        [&stage] { return stage.wizardAt(0); });
    stage.picture(
        u"export-key-passphrases"_s, u"Export key: passphrases"_s,
        [&stage] { return stage.pressPrimary(); }, [&stage] { return stage.wizardAt(1, false); });
    leave(stage);
    // As it looks when a plan needs a token; nothing waits for this one.
    stage.picture(
        u"token-pin"_s, u"The PIN of a token, when a plan needs it"_s,
        [&stage] {
            auto *dialog = new ui::PinDialog(u"Issue shop.contoso.com"_s, u"Contoso HSM 1"_s, false,
                                             &stage.window());
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
            return true;
        },
        [&stage] { return stage.find<ui::PinDialog>() != nullptr; });
    stage.lead(
        u"Leave the dialog"_s,
        [&stage] {
            auto *dialog = stage.find<ui::PinDialog>();
            if (dialog)
                dialog->reject();
            return dialog != nullptr;
        },
        [&stage] { return stage.find<ui::PinDialog>() == nullptr; });
    stage.lead(
        u"Back to the authorities"_s,
        [&stage] { return stage.pressNavigation(ui::PageId::Authorities); },
        [&stage] { return stage.find<ui::AuthoritiesPage>() != nullptr; });
}

}  // namespace

void addKeyScenes(TourStage &stage)
{
    addAuthorityVerbs(stage);
    addKeys(stage);
    addRemoteScenes(stage);
}

}  // namespace app
