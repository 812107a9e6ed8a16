// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs of a certificate's life: renew, revoke, replace and revoke, destroy its key.
#include "ui/pages/certificate_panel.h"
#include "ui/pages/inventory_parts.h"
#include "ui/parts/certificate_view.h"
#include "ui/parts/console_context.h"
#include "ui/wizards/destroy_wizard.h"
#include "ui/wizards/renew_wizard.h"
#include "ui/wizards/revoke_wizard.h"

#include <QAction>

namespace ui {

using namespace Qt::StringLiterals;

void InventoryPage::Parts::makeLifeVerbs()
{
    const auto start = [this](bool replace) {
        RevokeStart made;
        made.selection = selection();
        made.count = selectionCount();
        made.replace = replace;
        return made;
    };
    renewVerb = makeVerb(InventoryPage::tr("Renew…"), u"refresh"_s,
                         QKeySequence(Qt::CTRL | Qt::Key_R), [this] {
                             if (const qint64 count = selectionCount())
                                 context.showWizard(new RenewWizard(context, selection(), count));
                         });
    revokeVerb = makeVerb(InventoryPage::tr("Revoke…"), u"ban"_s, {}, [this, start] {
        if (selectionCount() > 0)
            context.showWizard(new RevokeWizard(context, start(false)));
    });
    replaceVerb =
        makeVerb(InventoryPage::tr("Replace, then revoke…"), u"restore"_s, {}, [this, start] {
            if (selectionCount() > 0)
                context.showWizard(new RevokeWizard(context, start(true)));
        });
    compromiseVerb =
        makeVerb(InventoryPage::tr("Mark key as compromised…"), u"warning"_s, {}, [this] {
            const std::vector<qint64> ids = view->chosenIds();
            if (ids.size() != 1)
                return;
            const report::CertificateDetail *detail = panel->detail();
            const QString name = detail && detail->row.id == ids.front()
                ? detail->row.name
                : InventoryPage::tr("certificate %1").arg(ids.front());
            context.showWizard(new CompromiseWizard(context, ids.front(), name));
        });
    destroyVerb = makeVerb(InventoryPage::tr("Destroy private keys…"), u"delete"_s, {}, [this] {
        if (const qint64 count = selectionCount())
            context.showWizard(new DestroyWizard(context, selection(), count));
    });
}

void InventoryPage::Parts::updateLifeVerbs(qint64 count)
{
    const bool writable = !context.vault().readOnly;
    for (QAction *verb : {renewVerb, revokeVerb, replaceVerb, destroyVerb})
        verb->setEnabled(count > 0 && writable);
    compromiseVerb->setEnabled(count == 1 && writable);
}

}  // namespace ui
