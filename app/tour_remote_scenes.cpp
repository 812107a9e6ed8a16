// SPDX-License-Identifier: GPL-3.0-or-later
// Authorities elsewhere: connecting one of each kind, those that are connected, what each can do.
#include "app/tour_input.h"
#include "app/tour_stage.h"
#include "models/jobs/accounts.h"
#include "ui/pages/accounts_view.h"
#include "ui/pages/authorities_page.h"
#include "ui/parts/choice_list.h"
#include "ui/wizards/connect_wizard.h"

#include <QTableView>

namespace app {

using namespace Qt::StringLiterals;

namespace {

bool chooseKind(TourStage &stage, qsizetype index)
{
    auto *list = stage.find<ui::ChoiceList>();
    if (!list)
        return false;
    input::key(*list, Qt::Key_Home);
    for (qsizetype i = 0; i < index; ++i)
        input::key(*list, Qt::Key_Down);
    return true;
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

void addKind(TourStage &stage, qsizetype index, const authorities::Kind &kind)
{
    stage.lead(
        u"Connect an authority"_s,
        [&stage] { return stage.pressText("ui::AuthoritiesPage", "Connect an authority…"); },
        [&stage] { return stage.wizardAt(0); });
    const auto choose = [&stage, index] { return chooseKind(stage, index); };
    const auto chosen = [&stage, name = kind.name] {
        const auto *list = stage.find<ui::ChoiceList>();
        return list && list->current() == name && stage.wizardAt(0);
    };
    if (index == 0)
        stage.picture(u"connect-type"_s, u"Connect an authority: what it speaks"_s, choose, chosen);
    else
        stage.lead(u"Choose the kind"_s, choose, chosen);
    stage.lead(
        u"To the address"_s, [&stage] { return stage.pressPrimary(); },
        [&stage] { return stage.wizardAt(1, false); });
    const auto place = [&stage] {
        (void)stage.fillNamed("ui::ConnectPlacePage", "Address",
                              u"https://ca.contoso.com/directory"_s);
        return stage.fillNamed("ui::ConnectPlacePage", "Name in this vault", u"Contoso public"_s);
    };
    const auto placed = [&stage] { return stage.wizardAt(1); };
    if (index == 0)
        stage.picture(u"connect-address"_s, u"Connect an authority: address and trust"_s, place,
                      placed);
    else
        stage.lead(u"Where it is"_s, place, placed);
    stage.picture(
        u"connect-"_s + kind.name, u"Connect an authority: account of "_s + kind.title,
        [&stage] { return stage.pressPrimary(); }, [&stage] { return stage.wizardAt(2, false); });
    if (index == 0) {
        stage.picture(
            u"connect-abilities"_s, u"Connect an authority: what it can do, before it is asked"_s,
            [&stage] { return stage.pressPrimary(); }, [&stage] { return stage.wizardAt(3); });
    }
    leave(stage);
}

// Two that are known without asking them: a picture needs no server.
void addAccounts(TourStage &stage)
{
    stage.page(
        u"authorities-elsewhere"_s, u"Authorities elsewhere"_s,
        [&stage] {
            for (const auto &[name, kind, url] :
                 {std::tuple(u"Public web"_s, u"acme"_s,
                             u"https://acme-v02.api.letsencrypt.org/directory"_s),
                  std::tuple(u"Plant devices"_s, u"est"_s, u"https://est.plant.contoso.com"_s)}) {
                auto draft = std::make_shared<jobs::AccountDraft>();
                draft->name = name;
                draft->kind = kind;
                draft->url = url;
                draft->offline = true;
                if (kind == u"acme")
                    draft->settings = {{u"agree-terms"_s, u"yes"_s},
                                       {u"challenge"_s, u"http-01"_s},
                                       {u"solver"_s, u"webroot:/var/www/html"_s}};
                stage.view()->context().run(u"Connect"_s, jobs::JobRunner::Lane::Write,
                                            jobs::addAccountJob(draft), &stage.window(), {});
            }
            return true;
        },
        [&stage] {
            const auto *view = stage.find<ui::AccountsView>();
            return view && view->count() == 2;
        });
    stage.page(
        u"authority-abilities"_s, u"What each kind of authority can do"_s,
        [&stage] { return stage.pressText("ui::AuthoritiesPage", "What they can do"); },
        [&stage] { return stage.find<ui::AbilityMatrix>() != nullptr; });
    stage.lead(
        u"Back to those of the vault"_s,
        [&stage] { return stage.pressText("ui::AuthoritiesPage", "Of this vault"); },
        [&stage] { return stage.find<ui::AccountsView>() == nullptr; });
}

}  // namespace

void addRemoteScenes(TourStage &stage)
{
    stage.picture(
        u"authorities-elsewhere-empty"_s, u"Authorities elsewhere, before there is one"_s,
        [&stage] { return stage.pressText("ui::AuthoritiesPage", "Elsewhere"); },
        [&stage] { return stage.find<ui::AccountsView>() != nullptr; });
    const auto &kinds = authorities::kinds();
    for (std::size_t i = 0; i < kinds.size(); ++i)
        addKind(stage, qsizetype(i), kinds[i]);
    addAccounts(stage);
}

}  // namespace app
